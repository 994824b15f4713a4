//! Things by their names, which lead to their pages; dates.

use super::{Basis, Context};
use crate::bulletin::article::Article;
use crate::bulletin::date::{Day, Stamp};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::term::TermId;
use crate::language::Words;
use crate::plan::Apart;
use crate::render::html::markup;
use crate::render::html::view::{Html, Link, Text};

impl<'a> Context<'a> {
    /// A text of the portal into which nothing is put.
    pub(in crate::render) fn text(&self, id: &'static str) -> &'a str {
        self.words.text(id)
    }

    /// The words of the portal in any language.
    pub(in crate::render) fn words_of(&self, lang: Lang) -> &'a Words {
        self.wordings.of(lang)
    }

    /// A place by its name on a day.
    pub(in crate::render) fn place(&self, id: Id<Locality>, day: Day) -> Link<'a> {
        let locality = self.get(id);
        self.named(locality.name(self.lang, day), self.routes().locality(id, self.lang))
    }

    /// A place with its type: `quận Hồng Bàng`.
    pub(in crate::render) fn full_place(&self, id: Id<Locality>, day: Day) -> Link<'a> {
        let route = self.routes().locality(id, self.lang);
        let made = self
            .fragments
            .and_then(|made| self.ask(Basis::FIXED, "name of place", id, made.place(id)));
        match made {
            Some(name) => self.named(name, route),
            None => self.named(self.get(id).full_name(self.lang, day), route),
        }
    }

    /// A place with its type on its last day, or today.
    pub(in crate::render) fn place_now(&self, id: Id<Locality>) -> Link<'a> {
        self.full_place(id, self.get(id).last_day(self.today()))
    }

    /// Returns what tells a place from others of its name.
    pub(in crate::render) fn apart(&self, id: Id<Locality>) -> Apart {
        self.ask(Basis::place(id), "apart", id, self.plan.twins.apart(id))
    }

    /// An indicator.
    pub(in crate::render) fn indicator(&self, id: Id<Indicator>) -> Link<'a> {
        let indicator = self.get(id);
        self.named(indicator.labels.get(self.lang), self.routes().indicator(id, self.lang))
    }

    /// A topic, body or directive.
    pub(in crate::render) fn term(&self, id: impl Into<TermId>) -> Link<'a> {
        let id = id.into();
        let labels = self.ask(Basis::FIXED, "term", id, self.plan.corpus.term(id)).labels;
        self.named(labels.get(self.lang), self.routes().term(id, self.lang).as_ref())
    }

    /// A link to an article by its title.
    pub(in crate::render) fn article(&self, id: Id<Article>) -> Link<'a> {
        let id = self.edition(id);
        let article = self.get(id);
        let mut link = self.link(article.title.as_str(), self.routes().article(id));
        link.lang = self.foreign(article.lang);
        link
    }

    /// The language of an article where it is not the page's.
    pub(in crate::render) fn foreign(&self, lang: Lang) -> Option<Text<'a>> {
        (lang != self.lang).then(|| lang.code().into())
    }

    /// A date for machines and for readers.
    pub(in crate::render) fn stamp(&self, stamp: Stamp) -> Html {
        markup::time(&stamp.datetime(), &stamp.text(self.lang))
    }

    /// The date of an article.
    pub(in crate::render) fn date_of(&self, id: Id<Article>) -> Html {
        let made = self
            .fragments
            .and_then(|made| self.ask(Basis::article(id), "date", id, made.date(id)))
            .cloned();
        made.unwrap_or_else(|| self.stamp(self.get(id).date))
    }

    /// An indicator in a row.
    pub(in crate::render) fn indicator_in_row(&self, id: Id<Indicator>) -> Html {
        let made = self.fragments.and_then(|made| made.indicator(id));
        let made =
            made.map(|made| self.ask(Basis::indicator(id), "indicator in row", id, made)).cloned();
        made.unwrap_or_else(|| markup::link(&self.indicator(id)))
    }

    /// A place with its type in a row.
    pub(in crate::render) fn place_in_row(&self, id: Id<Locality>, day: Day) -> Html {
        let made = self.fragments.and_then(|made| made.place_in_row(id));
        let made = made.map(|made| self.ask(Basis::place(id), "place in row", id, made)).cloned();
        made.unwrap_or_else(|| markup::link(&self.full_place(id, day)))
    }

    /// A topic, body or directive in a row.
    pub(in crate::render) fn term_in_row(&self, id: impl Into<TermId>) -> Html {
        let id = id.into();
        let made = self.fragments.and_then(|made| made.term(id));
        let made = made.map(|made| self.ask(Basis::term(id), "term in row", id, made)).cloned();
        made.unwrap_or_else(|| markup::link(&self.term(id)))
    }
}
