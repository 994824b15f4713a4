//! Questions about the lists of the portal: which bulletins, places and terms it has, and how many.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Context;
use crate::bulletin::article::{Article, ArticleKind};
use crate::bulletin::date::Stamp;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::term::{Body, Directive, Term, Topic};
use crate::plan::groups::{Articles, listed};
use crate::plan::{PageKind, Row};

/// A term with its number of bulletins.
pub(in crate::render) type Listed<'a, T> = (Id<T>, &'a T, usize);

fn all<'a, K>(rows: impl Iterator<Item = Listed<'a, Term<K>>>) -> Vec<Listed<'a, Term<K>>> {
    rows.collect()
}

impl<'a> Context<'a> {
    /// All articles, the newest first.
    pub(in crate::render) fn all_articles(&self) -> &'a [Id<Article>] {
        self.ask("articles", (), self.plan.groups.all.as_slice())
    }

    /// All articles as they stand on the home page: those first that are to stand first.
    pub(in crate::render) fn articles_of_home(&self) -> Cow<'a, [Id<Article>]> {
        let (featured, all) = (&self.plan.corpus.featured, self.all_articles());
        if self.ask("featured", (), featured).is_empty() {
            return Cow::Borrowed(all);
        }
        let rest = all.iter().filter(|id| !featured.contains(id));
        Cow::Owned(featured.iter().chain(rest).copied().collect())
    }

    /// Returns the plan for all pages of a kind.
    pub(in crate::render) fn row(&self, kind: PageKind) -> Row<'a> {
        self.ask("row", kind, self.plan.row(kind))
    }

    /// The articles of a place, what lies below included.
    pub(in crate::render) fn articles_at(&self, id: Id<Locality>) -> &'a [Id<Article>] {
        let list = self.plan.groups.localities.get(&id);
        self.ask("articles of place", id, list.map_or(&[][..], Vec::as_slice))
    }

    /// The places that have articles, with these.
    pub(in crate::render) fn articles_by_place(&self) -> &'a BTreeMap<Id<Locality>, Articles> {
        self.ask("articles by place", (), &self.plan.groups.localities)
    }

    /// Returns the number of articles of a kind.
    pub(in crate::render) fn count_of_kind(&self, kind: ArticleKind) -> usize {
        let count = self.plan.groups.kinds.get(&kind).map_or(0, Vec::len);
        self.ask("number of kind", kind.word(), count)
    }

    /// The articles that refer to a directive.
    pub(in crate::render) fn articles_on(&self, id: Id<Directive>) -> &'a [Id<Article>] {
        let list = self.plan.groups.directives.get(&id);
        self.ask("articles of directive", id, list.map_or(&[][..], Vec::as_slice))
    }

    /// The topics that have articles.
    pub(in crate::render) fn topics(&self) -> Vec<Listed<'a, Topic>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.ask("topics", (), all(listed(&corpus.topics, &groups.topics)))
    }

    /// The bodies that have articles.
    pub(in crate::render) fn bodies(&self) -> Vec<Listed<'a, Body>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.ask("bodies", (), all(listed(&corpus.bodies, &groups.bodies)))
    }

    /// The directives that have articles.
    pub(in crate::render) fn directives(&self) -> Vec<Listed<'a, Directive>> {
        let (corpus, groups) = (self.plan.corpus, self.plan.groups);
        self.ask("directives", (), all(listed(&corpus.directives, &groups.directives)))
    }

    /// The months that have articles, with these.
    pub(in crate::render) fn months(&self) -> &'a BTreeMap<(i32, u32), Articles> {
        self.ask("months", (), &self.plan.groups.months)
    }

    /// The years that have articles.
    pub(in crate::render) fn years(&self) -> Vec<i32> {
        self.ask("years", (), self.plan.groups.years.keys().copied().collect())
    }

    /// The newest day of an article or of one of its corrections.
    pub(in crate::render) fn modified(&self) -> Option<Stamp> {
        self.ask("modified", (), self.plan.groups.modified)
    }

    /// Corrections with their position in their article, newest first.
    pub(in crate::render) fn corrections(&self) -> &'a [(Id<Article>, usize)] {
        self.ask("corrections", (), self.plan.groups.corrections.as_slice())
    }

    /// Observations that changed with a correction that changes the conclusion.
    pub(in crate::render) fn corrected(&self) -> &'a [Id<Observation>] {
        self.ask("corrected", (), self.plan.groups.corrected.as_slice())
    }

    /// Returns `true` if something is reported of a place, or of one below it.
    pub(in crate::render) fn has_reported(&self, id: Id<Locality>) -> bool {
        self.ask("has reported", id, self.plan.groups.reporting.contains(&id))
    }

    /// The places that have a page.
    pub(in crate::render) fn places(&self) -> &'a BTreeSet<Id<Locality>> {
        self.ask("places", (), &self.plan.groups.places)
    }

    /// Returns `true` if a place has a page.
    pub(in crate::render) fn has_page(&self, id: Id<Locality>) -> bool {
        self.ask("has page", id, self.plan.groups.places.contains(&id))
    }

    /// The indicators that have a page, with their observations.
    pub(in crate::render) fn indicators(
        &self,
    ) -> &'a BTreeMap<Id<Indicator>, Vec<Id<Observation>>> {
        self.ask("indicators", (), &self.plan.groups.indicators)
    }

    /// The observations of an indicator.
    pub(in crate::render) fn entries_of(&self, id: Id<Indicator>) -> &'a [Id<Observation>] {
        let entries = self.plan.groups.indicators.get(&id);
        self.ask("observations of indicator", id, entries.map_or(&[][..], Vec::as_slice))
    }

    /// The article of which an article is an edition.
    pub(in crate::render) fn original(&self, id: Id<Article>) -> Id<Article> {
        self.ask("original", id, self.plan.groups.original(id))
    }

    /// The edition of an article that readers of this language get.
    #[inline]
    pub(in crate::render) fn edition(&self, id: Id<Article>) -> Id<Article> {
        self.ask("edition", (id, self.lang), self.plan.groups.edition(id, self.lang))
    }

    /// The observations of an article. A translation has those of its original.
    pub(in crate::render) fn observations_of(&self, id: Id<Article>) -> Range<Id<Observation>> {
        let groups = self.plan.groups;
        let own = groups.observations(id);
        let other = groups.editions(id).map(|(_, edition)| edition).find(|edition| *edition != id);
        let entries =
            other.filter(|_| own.is_empty()).map_or(own, |other| groups.observations(other));
        self.ask("observations of article", id, entries)
    }
}
