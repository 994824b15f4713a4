//! What every page needs: addresses, links to the things of the corpus, cards, numbers and their
//! sources, in one language.

use std::borrow::Cow;

use super::words;
use crate::bulletin::article::Article;
use crate::bulletin::date::{Day, Stamp};
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Observation};
use crate::bulletin::quantity::{Decimal, Kind, Quantity, UnitKind};
use crate::bulletin::register::{Id, ids};
use crate::bulletin::term::TermId;
use crate::ledger::{Figure, Flag, Flags, Method};
use crate::plan::{Plan, Route, Target, anchor};
use crate::render::html::head;
use crate::render::html::markup::{self, Number};
use crate::render::html::metadata;
use crate::render::html::pieces::Pieces;
use crate::render::html::view::{
    Card, Feed, Figure as FigureView, Flag as FlagView, Html, Link, Picture, Source, Statement,
    Text,
};

/// A plan seen in one language on one day.
pub(super) struct Env<'a> {
    /// What the portal will contain.
    pub(super) plan: &'a Plan<'a>,
    /// The language of the page.
    pub(super) lang: Lang,
    /// The day of the build, for names that change.
    pub(super) today: Day,
    base_path: &'a str,
    pieces: Option<&'a Pieces<'a>>,
}

impl<'a> Env<'a> {
    /// The environment of the pages of a language.
    pub(super) fn new(plan: &'a Plan<'a>, lang: Lang, today: Day) -> Self {
        Self { plan, lang, today, base_path: plan.corpus.site.base_path(), pieces: None }
    }

    /// The same with what was made for many pages.
    pub(super) fn with(self, pieces: &'a Pieces<'a>) -> Self {
        Self { pieces: Some(pieces), ..self }
    }

    /// The same for a page that is read elsewhere: all its addresses are whole.
    pub(super) fn abroad(plan: &'a Plan<'a>, lang: Lang, today: Day) -> Self {
        Self {
            plan,
            lang,
            today,
            base_path: plan.corpus.site.base_url.trim_end_matches('/'),
            pieces: None,
        }
    }

    /// The address of what a link in a text leads to.
    pub(super) fn target_href(&self, target: &Target) -> String {
        match target {
            Target::Inside(..) => format!("{}{}", self.base_path, target.href()),
            Target::Outside(_) | Target::Here(_) => target.href(),
        }
    }

    /// One of two texts.
    pub(super) fn pick(&self, vi: &'a str, en: &'a str) -> &'a str {
        words::pick(self.lang, vi, en)
    }

    /// An address from the host's root.
    pub(super) fn href(&self, route: &Route) -> Text<'a> {
        Cow::Owned([self.base_path, &route.href()].concat())
    }

    /// A whole address.
    pub(super) fn absolute(&self, route: &Route) -> Text<'a> {
        Cow::Owned(route.absolute(&self.plan.corpus.site.base_url))
    }

    /// The whole address of a link that begins at the host's root.
    pub(super) fn whole(&self, href: &str) -> String {
        let base = self.plan.corpus.site.base_url.trim_end_matches('/');
        let host = base.strip_suffix(self.plan.corpus.site.base_path()).unwrap_or(base);
        if href.starts_with('/') { [host, href].concat() } else { href.to_owned() }
    }

    /// The picture at the head of an article.
    pub(super) fn picture(&self, article: &'a Article) -> Option<Picture<'a>> {
        let image = article.image.as_ref()?;
        let target = self.plan.target(&article.path, article.lang, &image.src.value).ok();
        let target = target.filter(|target| !target.is_foreign())?;
        Some(Picture {
            src: self.target_href(&target).into(),
            alt: image.alt.as_str().into(),
            width: None,
            height: None,
            caption: image.caption.as_deref().map(Into::into),
            credit: image.credit.as_deref().map(Into::into),
        })
    }

    /// A link to a page.
    pub(super) fn link(&self, text: impl Into<Text<'a>>, route: &Route) -> Link<'a> {
        Link::new(text, self.href(route))
    }

    /// A name that leads to its page where it has one.
    fn named(&self, text: impl Into<Text<'a>>, route: Option<&Route>) -> Link<'a> {
        match route {
            Some(route) => self.link(text, route),
            None => Link::plain(text),
        }
    }

    /// A place by its name on a day.
    pub(super) fn place(&self, id: Id<Locality>, day: Day) -> Link<'a> {
        let locality = &self.plan.corpus.localities[id];
        self.named(locality.name(self.lang, day), self.plan.routes.locality(id, self.lang))
    }

    /// A place with its type: `quận Hồng Bàng`.
    pub(super) fn full_place(&self, id: Id<Locality>, day: Day) -> Link<'a> {
        let route = self.plan.routes.locality(id, self.lang);
        match self.pieces.and_then(|pieces| pieces.place(id)) {
            Some(name) => self.named(name, route),
            None => self.named(self.plan.corpus.localities[id].full_name(self.lang, day), route),
        }
    }

    /// A place with its type on its last day, or today.
    pub(super) fn place_now(&self, id: Id<Locality>) -> Link<'a> {
        self.full_place(id, self.plan.corpus.localities[id].last_day(self.today))
    }

    /// An indicator.
    pub(super) fn indicator(&self, id: Id<Indicator>) -> Link<'a> {
        let indicator = &self.plan.corpus.indicators[id];
        self.named(indicator.labels.get(self.lang), self.plan.routes.indicator(id, self.lang))
    }

    /// A topic, body or directive.
    pub(super) fn term(&self, id: impl Into<TermId>) -> Link<'a> {
        let id = id.into();
        let labels = self.plan.corpus.term(id).labels;
        self.named(labels.get(self.lang), self.plan.routes.term(id, self.lang).as_ref())
    }

    /// The language of an article where it is not the page's.
    pub(super) fn foreign(&self, lang: Lang) -> Option<Text<'a>> {
        (lang != self.lang).then(|| lang.code().into())
    }

    /// A date for machines and for readers.
    pub(super) fn stamp(&self, stamp: Stamp) -> Html {
        markup::time(&stamp.datetime(), &stamp.text(self.lang))
    }

    /// The date of an article.
    pub(super) fn date_of(&self, id: Id<Article>) -> Html {
        let made = self.pieces.and_then(|pieces| pieces.date(id)).cloned();
        made.unwrap_or_else(|| self.stamp(self.plan.corpus.articles[id].date))
    }

    /// An indicator in a row.
    pub(super) fn indicator_in_row(&self, id: Id<Indicator>) -> Html {
        let made = self.pieces.and_then(|pieces| pieces.indicator(id)).cloned();
        made.unwrap_or_else(|| markup::link(&self.indicator(id)))
    }

    /// A place with its type in a row.
    pub(super) fn place_in_row(&self, id: Id<Locality>, day: Day) -> Html {
        let made = self.pieces.and_then(|pieces| pieces.place_in_row(id)).cloned();
        made.unwrap_or_else(|| markup::link(&self.full_place(id, day)))
    }

    /// A topic, body or directive in a row.
    pub(super) fn term_in_row(&self, id: impl Into<TermId>) -> Html {
        let id = id.into();
        let made = self.pieces.and_then(|pieces| pieces.term(id)).cloned();
        made.unwrap_or_else(|| markup::link(&self.term(id)))
    }

    /// What all pages of the language say alike in their heads.
    pub(super) fn metadata_of_portal(&self) -> Cow<'a, str> {
        let made = self.pieces.map(|pieces| pieces.metadata.as_str());
        made.map_or_else(|| metadata::of_portal(&head::site(self)).into(), Cow::Borrowed)
    }

    /// The main navigation with the entry of a section marked; nothing where the theme makes it
    /// itself.
    pub(super) fn navigation(&self, section: &str) -> Html {
        self.pieces.map(|pieces| pieces.navigation(section)).unwrap_or_default()
    }

    /// The edition of an article that readers of this language get.
    pub(super) fn edition(&self, id: Id<Article>) -> Id<Article> {
        self.plan.groups.edition(id, self.lang)
    }

    /// A link to an article by its title.
    pub(super) fn article(&self, id: Id<Article>) -> Link<'a> {
        let id = self.edition(id);
        let article = &self.plan.corpus.articles[id];
        let mut link = self.link(article.title.as_str(), self.plan.routes.article(id));
        link.lang = self.foreign(article.lang);
        link
    }

    /// An article in a list, as it was made once; none where there are no lists.
    pub(super) fn card(&self, id: Id<Article>) -> Option<&'a Html> {
        self.pieces?.card(self.edition(id))
    }

    /// An article in a list.
    pub(super) fn make_card(&self, id: Id<Article>) -> Card<'a> {
        let id = self.edition(id);
        let article = &self.plan.corpus.articles[id];
        let statistics = ids(&self.observations_of(id)).len();
        Card {
            title: article.title.as_str().into(),
            href: self.href(self.plan.routes.article(id)),
            lang: self.foreign(article.lang),
            lang_name: (article.lang != self.lang)
                .then(|| language_name(article.lang, self.lang).into()),
            kind: self.plan.routes.kind(article.kind, self.lang).map(|route| {
                markup::link(&self.link(words::kind(article.kind, self.lang), &route))
            }),
            date: self.date_of(id),
            place: article
                .localities
                .first()
                .map(|place| markup::link(&self.place(*place, article.date.day()))),
            summary: article.summary.as_deref().map(Into::into),
            figures: (statistics > 0).then(|| words::figures(statistics, self.lang).into()),
            picture: self.picture(article),
        }
    }

    /// The observations of an article. A translation has those of its original.
    pub(super) fn observations_of(&self, id: Id<Article>) -> std::ops::Range<Id<Observation>> {
        let groups = self.plan.groups;
        let own = groups.observations(id);
        let other = groups.editions(id).map(|(_, edition)| edition).find(|edition| *edition != id);
        other.filter(|_| own.is_empty()).map_or(own, |other| groups.observations(other))
    }

    /// The number of a figure in print. A sum of some parts that says nothing of the whole is named
    /// as what it is.
    pub(super) fn figure_number(
        &self,
        figure: &Figure,
        indicator: &'a Indicator,
        unit: bool,
    ) -> Number<'a> {
        let number = self.number(&figure.quantity, indicator, unit);
        let Some(label) = figure.label(indicator, self.lang) else { return number };
        let qualifier = number
            .qualifier
            .map_or(label.into(), |qualifier| format!("{label} {qualifier}").into());
        Number { qualifier: Some(qualifier), ..number }
    }

    /// A quantity in print, its qualifier apart where it stands in front.
    pub(super) fn number(
        &self,
        quantity: &Quantity,
        indicator: &'a Indicator,
        unit: bool,
    ) -> Number<'a> {
        // What belongs to a number stays on its line.
        let text = quantity.text_with_unit("", self.lang);
        let (qualifier, digits) = split(&text);
        let own_unit = matches!(quantity.unit_kind, UnitKind::Percent | UnitKind::Money)
            || indicator.measure == Measure::Percent;
        let unit = (unit && !own_unit && quantity.kind != Kind::None)
            .then(|| indicator.unit.get(self.lang))
            .filter(|unit| !unit.is_empty());
        Number {
            qualifier: qualifier.map(|qualifier| qualifier.to_owned().into()),
            digits: [sign(quantity, indicator), &with_percent(digits, quantity, indicator)]
                .concat()
                .into(),
            unit: unit.map(Into::into),
            kind: quantity.kind.word(),
        }
    }

    /// Where an observation was stated, as it was made once; none where no figures stand.
    pub(super) fn source(&self, entry: Id<Observation>) -> Option<&'a Html> {
        self.pieces?.source(entry)
    }

    /// Where an observation was stated: the quoted words, leading to their sentence.
    pub(super) fn make_source(&self, entry: Id<Observation>) -> Source<'a> {
        let corpus = self.plan.corpus;
        let observation = &corpus.observations[entry];
        let article = &corpus.articles[observation.article];
        let quote = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty());
        Source {
            text: quote.map_or(article.title.as_str(), |quote| quote.text.as_str()).into(),
            href: self.sentence_href(observation),
            lang: self.foreign(article.lang),
            quoted: quote.is_some(),
            date: Some(article.date.short(self.lang).into()),
            differs: self.differs(observation),
        }
    }

    /// Why the words that state an observation have another number.
    pub(super) fn differs(&self, observation: &Observation) -> Option<Html> {
        let lang = self.foreign(self.plan.corpus.articles[observation.article].lang);
        let label = self.pick("Nguyên văn ghi số khác:", "The words have another number:");
        observation.differs.as_deref().map(|why| markup::differs(label, why, lang.as_deref()))
    }

    /// The address of the sentence that states an observation.
    pub(super) fn sentence_href(&self, observation: &Observation) -> Text<'a> {
        let page = self.href(self.plan.routes.article(observation.article));
        let found = observation.quote.as_ref().is_some_and(|quote| !quote.pieces.is_empty());
        if found { [&*page, "#", &anchor(observation.name.number)].concat().into() } else { page }
    }

    /// The members that a figure is about, `loại hình: chi bộ`.
    pub(super) fn breakdown(&self, by: &Breakdown, indicator: &Indicator) -> Option<Text<'a>> {
        let label = |(dimension, member): &(String, String)| {
            let parts = indicator.parts.iter().find(|parts| parts.dimension == *dimension);
            let found =
                parts.and_then(|parts| parts.members.iter().find(|known| known.id == *member));
            found.map_or(member.as_str(), |member| member.label(self.lang)).to_owned()
        };
        let labels: Vec<String> = by.pairs().iter().map(label).collect();
        (!labels.is_empty()).then(|| labels.join(", ").into())
    }

    /// The marks of flags, each once.
    pub(super) fn flags(&self, flags: Flags) -> Vec<FlagView<'a>> {
        let mut marks: Vec<FlagView<'a>> = Vec::new();
        for (mark, text) in flags.iter().filter_map(|flag| words::flag(flag, self.lang)) {
            if marks.iter().all(|known| known.mark != mark) {
                marks.push(FlagView { mark: mark.into(), text: text.into() });
            }
        }
        marks
    }

    /// The period of a figure for readers; the state of a single day is dated by that day.
    pub(super) fn period_of(&self, figure: &Figure) -> Text<'a> {
        let corpus = self.plan.corpus;
        let stock = corpus.indicators[figure.subject.indicator].nature == Nature::Stock;
        let single =
            matches!(figure.method, Method::Reported | Method::Latest | Method::CarriedForward);
        let day = figure.observations().first().map(|entry| corpus.observations[*entry].key.period);
        match day.filter(|_| stock && single) {
            Some(day) => day.text(self.lang).into(),
            None => figure.subject.period.text(self.lang).into(),
        }
    }

    /// The number of a figure with its marks.
    pub(super) fn marked_number(&self, figure: &Figure, unit: bool) -> Html {
        let indicator = &self.plan.corpus.indicators[figure.subject.indicator];
        markup::number(
            &self.figure_number(figure, indicator, unit),
            false,
            &self.flags(figure.flags),
        )
    }

    /// A figure with what it rests on; `subject` is the head of its row.
    pub(super) fn figure(&self, figure: &Figure, subject: Html, unit: bool) -> FigureView<'a> {
        let indicator = &self.plan.corpus.indicators[figure.subject.indicator];
        let computed = words::method(figure, self.lang).is_some();
        let listed = if computed { &[][..] } else { figure.observations() };
        let sources: Vec<&'a Html> =
            listed.iter().filter_map(|entry| self.source(*entry)).collect();
        let why = computed.then(|| crate::render::html::pages::account::why(self, figure));
        FigureView {
            subject,
            number: self.marked_number(figure, unit),
            period: Some(self.period_of(figure)),
            breakdown: self.breakdown(&figure.subject.by, indicator),
            coverage: self.missing(figure).map(Into::into),
            method: words::method(figure, self.lang).map(Into::into),
            sources,
            why,
            ..FigureView::default()
        }
    }

    /// A figure of too few parts, in words with what it rests on; `subject` is what it speaks of.
    pub(super) fn statement(&self, figure: &Figure, subject: Html) -> Statement<'a> {
        let indicator = &self.plan.corpus.indicators[figure.subject.indicator];
        let why = crate::render::html::pages::account::why(self, figure);
        Statement {
            subject,
            place: None,
            period: self.period_of(figure),
            breakdown: self.breakdown(&figure.subject.by, indicator),
            coverage: self.missing(figure).unwrap_or_default().into(),
            number: self.marked_number(figure, true),
            sources: why.used,
            more: why.more,
        }
    }

    /// The legend of some figures: each mark once, and once how each kind of computed number comes
    /// about.
    pub(super) fn legend<'f>(
        &self,
        figures: impl IntoIterator<Item = &'f Figure>,
    ) -> Vec<FlagView<'a>> {
        let (mut flags, mut bound, mut alone) = (Flags::default(), false, false);
        let mut rules: Vec<(&'static str, &'static str)> = Vec::new();
        for figure in figures {
            flags.add(figure.flags);
            let of_parts =
                figure.is_of_parts_alone(&self.plan.corpus.indicators[figure.subject.indicator]);
            alone |= of_parts;
            bound |= !of_parts
                && figure.quantity.kind == Kind::AtLeast
                && figure.flags.contains(Flag::Partial);
            let rule = words::method(figure, self.lang).zip(words::rule_of(figure, self.lang));
            rules.extend(rule.filter(|rule| !rules.contains(rule)));
        }
        let rows = bound.then(|| words::partial(self.lang)).into_iter();
        let rows = rows.chain(alone.then(|| words::parts_alone(self.lang))).chain(rules);
        let row = |(mark, text): (&'static str, &'static str)| FlagView {
            mark: mark.into(),
            text: text.into(),
        };
        rows.map(row).chain(self.flags(flags)).collect()
    }

    /// The feed of a page.
    pub(super) fn feed(&self, title: String, page: &Route) -> Feed<'a> {
        Feed {
            title: title.into(),
            href: self.href(&self.plan.routes.feed(page)),
            media_type: "application/atom+xml".into(),
        }
    }
}

/// A percent that was declared without its sign still has one.
fn with_percent(digits: &str, quantity: &Quantity, indicator: &Indicator) -> String {
    let bare = indicator.measure == Measure::Percent
        && quantity.unit_kind == UnitKind::Count
        && quantity.kind != Kind::None;
    if bare { format!("{digits}%") } else { digits.to_owned() }
}

/// A change upwards says so.
fn sign(quantity: &Quantity, indicator: &Indicator) -> &'static str {
    let is_rise =
        quantity.kind == Kind::Exact && quantity.nominal.is_some_and(|value| value > Decimal::ZERO);
    if indicator.measure == Measure::Change && is_rise { "+" } else { "" }
}

/// Divides printed text into the qualifier in front and the digits; text of another shape is all
/// digits.
fn split(text: &str) -> (Option<&str>, &str) {
    let Some(start) = text.find(|letter: char| letter.is_ascii_digit() || letter == '−') else {
        return (None, text);
    };
    let (before, digits) = (text[..start].trim_end(), &text[start..]);
    let between = ["từ", "from", "between"].contains(&before)
        || digits.contains(" trở ")
        || digits.contains(" or ");
    if before.is_empty() || between { (None, text) } else { (Some(before), digits) }
}

fn language_name(of: Lang, lang: Lang) -> &'static str {
    match of {
        Lang::Vi => words::pick(lang, "tiếng Việt", "Vietnamese"),
        Lang::En => words::pick(lang, "tiếng Anh", "English"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qualifiers_in_front_are_set_apart() {
        assert_eq!(split("ít nhất 757"), (Some("ít nhất"), "757"));
        assert_eq!(split("457"), (None, "457"));
        assert_eq!(split("từ 20 đến 25"), (None, "từ 20 đến 25"));
        assert_eq!(split("97% trở lên"), (None, "97% trở lên"));
        assert_eq!(split("15,9 tỷ đồng"), (None, "15,9 tỷ đồng"));
        assert_eq!(split("more than 700"), (Some("more than"), "700"));
    }
}
