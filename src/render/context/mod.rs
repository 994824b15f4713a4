//! The builders' view of the site: one [`Context`], and every question about the corpus, the
//! ledger, the lists and the plan goes through it. So it is known what a page was made of, without
//! anybody having to declare it: a [`Record`] behind the context keeps each question with a hash of
//! its answer. It is off unless [`super::record`] asks for it, and then costs nothing.

mod addresses;
// The parts of a site from which pages are made.
pub(in crate::render) mod bases;
mod corpus;
mod ledger;
mod lists;
mod names;
// Hashes of the bases.
mod pictures;
mod prints;
// The questions of a page.
mod record;
mod routes;
#[cfg(test)]
mod tests;

use std::fmt;

use super::html::view::Html;
use crate::bulletin::article::Article;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::term::TermId;
use crate::language::{Wordings, Words};
use crate::plan::{Page, Plan};
use record::Name;

pub(in crate::render) use addresses::Attached;
pub(in crate::render) use bases::{Bases, Basis, Written, collect, note, note_all};
pub(in crate::render) use lists::Listed;
pub(in crate::render) use prints::Prints;
pub use record::Question;
pub(in crate::render) use record::Record;

/// The site seen in one language on one day.
#[derive(Clone, Copy)]
pub(in crate::render) struct Context<'a> {
    plan: &'a Plan<'a>,
    /// The language of the page.
    pub(in crate::render) lang: Lang,
    /// The words of the portal in this language.
    pub(in crate::render) words: &'a Words,
    wordings: &'a Wordings,
    today: Day,
    /// Prefix of the routes of this site.
    base: &'a str,
    fragments: Option<&'a (dyn FragmentSource + 'a)>,
    record: Option<&'a Record>,
    /// True if bases are noted.
    notes: bool,
}

/// A fragment, and from what it was made.
#[derive(Debug, Default)]
pub(in crate::render) struct Made {
    pub(in crate::render) html: Html,
    pub(in crate::render) bases: Bases,
}

/// Parts of pages that are made once for all pages of a language.
pub(in crate::render) trait FragmentSource: Sync {
    /// The card of a bulletin.
    fn card(&self, id: Id<Article>) -> Option<&Made>;
    /// A bulletin as a line of a long list.
    fn line(&self, id: Id<Article>) -> Option<&Made>;
    /// The words that lead to the sentence of an observation.
    fn source(&self, entry: Id<Observation>) -> Option<&Made>;
    /// The date of an article.
    fn date(&self, id: Id<Article>) -> Option<&Html>;
    /// An indicator in a row.
    fn indicator(&self, id: Id<Indicator>) -> Option<&Html>;
    /// A topic, body or directive in a row.
    fn term(&self, id: TermId) -> Option<&Html>;
    /// A place with its type, if it never had another name.
    fn place(&self, id: Id<Locality>) -> Option<&str>;
    /// The same in a row.
    fn place_in_row(&self, id: Id<Locality>) -> Option<&Html>;
    /// All places with pages, by their names.
    fn places_by_name(&self) -> &[Id<Locality>];
    /// The main navigation with the entry of a section marked.
    fn navigation(&self, section: &str) -> Html;
    /// The metadata that all pages have alike in their heads.
    fn metadata(&self) -> &str;
}

impl<'a> Context<'a> {
    /// The context of the pages of a language.
    pub(in crate::render) fn new(
        plan: &'a Plan<'a>,
        wordings: &'a Wordings,
        lang: Lang,
        today: Day,
    ) -> Self {
        let (base, words) = (plan.corpus.site.base_path(), wordings.of(lang));
        Self {
            plan,
            lang,
            words,
            wordings,
            today,
            base,
            fragments: None,
            record: None,
            notes: false,
        }
    }

    /// The same with what was made for many pages.
    pub(in crate::render) fn with(self, fragments: &'a (dyn FragmentSource + 'a)) -> Self {
        Self { fragments: Some(fragments), ..self }
    }

    /// The same for a page that is read elsewhere: all its addresses are whole.
    pub(in crate::render) fn abroad(
        plan: &'a Plan<'a>,
        wordings: &'a Wordings,
        lang: Lang,
        today: Day,
    ) -> Self {
        let base = plan.corpus.site.base_url.trim_end_matches('/');
        Self { base, ..Self::new(plan, wordings, lang, today) }
    }

    /// The same with a record of what is asked.
    pub(in crate::render) fn recorded(self, record: Option<&'a Record>) -> Self {
        let recorded = Self { record, ..self };
        recorded.ask(Basis::FIXED, "base", self.lang, self.base);
        recorded
    }

    /// The same, whose questions are noted.
    pub(in crate::render) fn noted(self, notes: bool) -> Self {
        Self { notes, ..self }
    }

    /// Puts down how a page was planned.
    pub(in crate::render) fn planned(&self, page: &Page) {
        self.ask(Basis::FIXED, "page", page.route.as_str(), page);
    }

    /// Notes a basis from which a page is made.
    #[inline]
    fn note(&self, basis: Basis) {
        if self.notes {
            note(basis);
        }
    }

    /// The day of the build, for names that change.
    pub(in crate::render) fn today(&self) -> Day {
        self.ask(Basis::FIXED, "today", (), self.today)
    }

    /// Puts down a question with its answer, where that is wanted, and gives the answer. The answer
    /// must not depend on articles but through the basis.
    #[inline]
    fn ask<T: fmt::Debug>(
        &self,
        basis: Basis,
        what: &'static str,
        about: impl Name,
        answer: T,
    ) -> T {
        self.note(basis);
        if let Some(record) = self.record {
            record.add(what, about.name(self.plan.corpus), &answer);
        }
        answer
    }

    /// An article in a list, as it was made once; none where there are no lists.
    pub(in crate::render) fn card(&self, id: Id<Article>) -> Option<&'a Html> {
        let id = self.edition(id);
        self.made("card", id, self.fragments?.card(id))
    }

    /// An article as a line of a list, as it was made once; none where there are no lists.
    pub(in crate::render) fn line(&self, id: Id<Article>) -> Option<&'a Html> {
        let id = self.edition(id);
        self.made("line", id, self.fragments?.line(id))
    }

    /// Returns the source of an observation, as it was made once; none where no figures stand.
    pub(in crate::render) fn source(&self, entry: Id<Observation>) -> Option<&'a Html> {
        self.made("source", entry, self.fragments?.source(entry))
    }

    /// The markup of a fragment that was made once; its bases become those of the page.
    fn made(
        &self,
        what: &'static str,
        about: impl Name,
        made: Option<&'a Made>,
    ) -> Option<&'a Html> {
        if let Some(made) = made.filter(|_| self.notes) {
            note_all(&made.bases);
        }
        self.ask(Basis::FIXED, what, about, made.map(|made| &made.html))
    }

    /// All places with pages, by their names.
    pub(in crate::render) fn places_by_name(&self) -> &'a [Id<Locality>] {
        let made = self.fragments.map(FragmentSource::places_by_name).unwrap_or_default();
        self.ask(Basis::places(), "places by name", (), made)
    }

    /// Returns the metadata that all pages of the language have alike in their heads.
    pub(in crate::render) fn metadata_of_portal(&self) -> &'a str {
        let made = self.fragments.map(FragmentSource::metadata).unwrap_or_default();
        self.ask(Basis::frame(self.lang), "metadata", (), made)
    }

    /// The main navigation with the entry of a section marked; nothing where the theme makes it
    /// itself.
    pub(in crate::render) fn navigation(&self, section: &'static str) -> Html {
        let made = self.fragments.map(|fragments| fragments.navigation(section));
        self.ask(Basis::frame(self.lang), "navigation", section, made.unwrap_or_default())
    }
}
