//! Questions about the lists of the portal: which bulletins, places and terms it has, and how many.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::record::Name;
use super::{Basis, Context};
use crate::bulletin::article::{Article, ArticleKind};
use crate::bulletin::date::Stamp;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::{Id, Register};
use crate::bulletin::term::{Body, Directive, Term, TermId, TermSort, Topic};
use crate::plan::groups::{Articles, listed};
use crate::plan::{PageKind, Plan, Row};

/// A term with its number of bulletins.
pub(in crate::render) type Listed<'a, T> = (Id<T>, &'a T, usize);

/// Number of articles that are enough for a feed, or to choose a few of them.
pub(in crate::render) const NEWEST: usize = 32;

/// The newest of some articles.
pub(super) fn newest(articles: &[Id<Article>]) -> &[Id<Article>] {
    &articles[..articles.len().min(NEWEST)]
}

fn all<'a, K>(rows: impl Iterator<Item = Listed<'a, Term<K>>>) -> Vec<Listed<'a, Term<K>>> {
    rows.collect()
}

impl<'a> Context<'a> {
    /// All articles, the newest first.
    pub(in crate::render) fn all_articles(&self) -> &'a [Id<Article>] {
        self.ask(Basis::articles(), "articles", (), self.plan.groups.all.as_slice())
    }

    /// All articles as they stand on the home page: those first that are to stand first.
    pub(in crate::render) fn articles_of_home(&self) -> Cow<'a, [Id<Article>]> {
        let (featured, all) = (&self.plan.corpus.featured, self.all_articles());
        if self.ask(Basis::articles(), "featured", (), featured).is_empty() {
            return Cow::Borrowed(all);
        }
        let rest = all.iter().filter(|id| !featured.contains(id));
        Cow::Owned(featured.iter().chain(rest).copied().collect())
    }

    /// Returns the plan for all pages of a kind.
    pub(in crate::render) fn row(&self, kind: PageKind) -> Row<'a> {
        self.ask(Basis::list(kind), "row", kind, self.plan.row(kind))
    }

    /// The articles of a place, what lies below included.
    pub(in crate::render) fn articles_at(&self, id: Id<Locality>) -> &'a [Id<Article>] {
        let list = self.plan.groups.localities.get(&id);
        self.ask(
            Basis::list(PageKind::Locality(id)),
            "articles of place",
            id,
            list.map_or(&[][..], Vec::as_slice),
        )
    }

    /// The places that have articles, with these.
    pub(in crate::render) fn articles_by_place(&self) -> &'a BTreeMap<Id<Locality>, Articles> {
        self.ask(Basis::everything(), "articles by place", (), &self.plan.groups.localities)
    }

    /// The places that have articles, with how many.
    pub(in crate::render) fn places_with_articles(&self) -> Vec<(Id<Locality>, usize)> {
        let lists = self.plan.groups.localities.iter();
        let counts = lists.map(|(id, list)| (*id, list.len())).collect();
        self.ask(Basis::by_place(), "places with articles", (), counts)
    }

    /// The next older and the next newer article of the first place of an article.
    pub(in crate::render) fn neighbours(
        &self,
        id: Id<Article>,
    ) -> (Option<Id<Article>>, Option<Id<Article>>) {
        self.ask(Basis::neighbours(id), "neighbours", id, neighbours(self.plan, id))
    }

    /// Returns the number of articles of a kind.
    pub(in crate::render) fn count_of_kind(&self, kind: ArticleKind) -> usize {
        let count = self.plan.groups.kinds.get(&kind).map_or(0, Vec::len);
        self.ask(Basis::list(PageKind::Kind(kind)), "number of kind", kind.word(), count)
    }

    /// The newest articles of a list with those that were taken back; at most [`NEWEST`].
    pub(in crate::render) fn newest_of(&self, kind: PageKind) -> [&'a [Id<Article>]; 2] {
        let row = self.plan.row(kind);
        self.ask(Basis::newest(kind), "newest", kind, [newest(row.articles), row.withdrawn])
    }

    /// The articles that refer to a directive, the newest first. Who takes only a few depends only
    /// on the newest.
    pub(in crate::render) fn articles_on(
        &self,
        id: Id<Directive>,
    ) -> impl Iterator<Item = Id<Article>> {
        let kind = PageKind::Term(id.into());
        let ([first, _], context) = (self.newest_of(kind), *self);
        let rest = move || context.row(kind).articles.iter().skip(NEWEST);
        first.iter().chain(std::iter::once_with(rest).flatten()).copied()
    }

    /// The topics that have articles.
    pub(in crate::render) fn topics(&self) -> Vec<Listed<'a, Topic>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.ask(
            Basis::terms(TermSort::Topics),
            "topics",
            (),
            all(listed(&corpus.topics, &groups.topics)),
        )
    }

    /// The bodies that have articles.
    pub(in crate::render) fn bodies(&self) -> Vec<Listed<'a, Body>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.ask(
            Basis::terms(TermSort::Bodies),
            "bodies",
            (),
            all(listed(&corpus.bodies, &groups.bodies)),
        )
    }

    /// The directives that have articles.
    pub(in crate::render) fn directives(&self) -> Vec<Listed<'a, Directive>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.ask(
            Basis::terms(TermSort::Directives),
            "directives",
            (),
            all(listed(&corpus.directives, &groups.directives)),
        )
    }

    /// The topics directly below one that have articles.
    pub(in crate::render) fn topics_below(&self, above: Id<Topic>) -> Vec<Listed<'a, Topic>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.below("topics below", above, &corpus.topics, &groups.topics)
    }

    /// The bodies directly below one that have articles.
    pub(in crate::render) fn bodies_below(&self, above: Id<Body>) -> Vec<Listed<'a, Body>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.below("bodies below", above, &corpus.bodies, &groups.bodies)
    }

    /// The directives directly below one that have articles.
    pub(in crate::render) fn directives_below(
        &self,
        above: Id<Directive>,
    ) -> Vec<Listed<'a, Directive>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.below("directives below", above, &corpus.directives, &groups.directives)
    }

    fn below<K>(
        &self,
        what: &'static str,
        above: Id<Term<K>>,
        register: &'a Register<Term<K>>,
        lists: &'a BTreeMap<Id<Term<K>>, Articles>,
    ) -> Vec<Listed<'a, Term<K>>>
    where
        Id<Term<K>>: Into<TermId> + Name,
        Term<K>: std::fmt::Debug,
    {
        let children = register.iter().filter(|(_, term)| term.parent == Some(above));
        children.for_each(|(id, _)| self.note(Basis::list(PageKind::Term(id.into()))));
        let below = listed(register, lists).filter(|(_, term, _)| term.parent == Some(above));
        self.ask(Basis::FIXED, what, above, below.collect())
    }

    /// The months that have articles, with these.
    pub(in crate::render) fn months(&self) -> &'a BTreeMap<(i32, u32), Articles> {
        self.ask(Basis::months(), "months", (), &self.plan.groups.months)
    }

    /// The months of a year that have articles, each with how many, the newest first.
    pub(in crate::render) fn months_of(&self, year: i32) -> Vec<(u32, usize)> {
        let months = self.plan.groups.months.range((year, 1)..=(year, 12)).rev();
        let months = months.map(|((_, month), list)| (*month, list.len())).collect();
        self.ask(Basis::months_of(year), "months of year", PageKind::Year(year), months)
    }

    /// The years that have articles.
    pub(in crate::render) fn years(&self) -> Vec<i32> {
        self.ask(Basis::months(), "years", (), self.plan.groups.years.keys().copied().collect())
    }

    /// The newest day of an article or of one of its corrections.
    pub(in crate::render) fn modified(&self) -> Option<Stamp> {
        self.ask(Basis::modified(), "modified", (), self.plan.groups.modified)
    }

    /// Corrections with their position in their article, newest first.
    pub(in crate::render) fn corrections(&self) -> &'a [(Id<Article>, usize)] {
        self.ask(Basis::corrections(), "corrections", (), self.plan.groups.corrections.as_slice())
    }

    /// Observations that changed with a correction that changes the conclusion.
    pub(in crate::render) fn corrected(&self) -> &'a [Id<Observation>] {
        self.ask(Basis::corrections(), "corrected", (), self.plan.groups.corrected.as_slice())
    }

    /// Returns `true` if something is reported of a place, or of one below it.
    pub(in crate::render) fn has_reported(&self, id: Id<Locality>) -> bool {
        self.ask(Basis::place(id), "has reported", id, self.plan.groups.reporting.contains(&id))
    }

    /// The places that have a page.
    pub(in crate::render) fn places(&self) -> &'a BTreeSet<Id<Locality>> {
        self.ask(Basis::places(), "places", (), &self.plan.groups.places)
    }

    /// Returns `true` if a place has a page.
    pub(in crate::render) fn has_page(&self, id: Id<Locality>) -> bool {
        self.ask(Basis::place(id), "has page", id, self.plan.groups.places.contains(&id))
    }

    /// The indicators that have a page, with their observations.
    pub(in crate::render) fn indicators(
        &self,
    ) -> &'a BTreeMap<Id<Indicator>, Vec<Id<Observation>>> {
        self.ask(Basis::everything(), "indicators", (), &self.plan.groups.indicators)
    }

    /// The indicators that have a page.
    pub(in crate::render) fn indicators_with_pages(&self) -> Vec<Id<Indicator>> {
        let indicators = self.plan.groups.indicators.keys().copied().collect();
        self.ask(Basis::indicators(), "indicators with pages", (), indicators)
    }

    /// The observations of an indicator.
    pub(in crate::render) fn entries_of(&self, id: Id<Indicator>) -> &'a [Id<Observation>] {
        let entries = self.plan.groups.indicators.get(&id);
        self.ask(
            Basis::entries(id),
            "observations of indicator",
            id,
            entries.map_or(&[][..], Vec::as_slice),
        )
    }

    /// The article of which an article is an edition.
    pub(in crate::render) fn original(&self, id: Id<Article>) -> Id<Article> {
        self.ask(Basis::article(id), "original", id, self.plan.groups.original(id))
    }

    /// The edition of an article that readers of this language get.
    #[inline]
    pub(in crate::render) fn edition(&self, id: Id<Article>) -> Id<Article> {
        self.ask(
            Basis::article(id),
            "edition",
            (id, self.lang),
            self.plan.groups.edition(id, self.lang),
        )
    }

    /// The observations of an article. A translation has those of its original.
    pub(in crate::render) fn observations_of(&self, id: Id<Article>) -> Range<Id<Observation>> {
        let groups = self.plan.groups;
        let own = groups.observations(id);
        let other = groups.editions(id).map(|(_, edition)| edition).find(|edition| *edition != id);
        let entries =
            other.filter(|_| own.is_empty()).map_or(own, |other| groups.observations(other));
        self.ask(Basis::article(id), "observations of article", id, entries)
    }
}

/// The next older and the next newer article in the list of the first place of an article.
pub(super) fn neighbours(
    plan: &Plan<'_>,
    id: Id<Article>,
) -> (Option<Id<Article>>, Option<Id<Article>>) {
    let place = plan.corpus.articles[id].localities.first();
    let list = place.and_then(|place| plan.groups.localities.get(place));
    let Some((list, at)) = list.and_then(|list| Some((list, list.binary_search(&id).ok()?))) else {
        return (None, None);
    };
    let newer = at.checked_sub(1).and_then(|before| list.get(before));
    (list.get(at + 1).copied(), newer.copied())
}
