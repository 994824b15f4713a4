//! Prints: one hash of each basis of a site, by which the next build knows whether it changed.
//!
//! Articles have that of their sources. What the ledger and the plan made of them is hashed as a
//! whole, with articles and observations by their names: their positions change with each new
//! article.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use super::bases::{self, Bases, Basis, Written, hash_of};
use super::lists::{neighbours, newest};
use crate::base::SourcePath;
use crate::bulletin::article::{Article, ArticleKind};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::term::{TermId, TermSort};
use crate::language;
use crate::plan::groups::listed;
use crate::plan::{PageKind, Plan};

/// The prints of all bases of a site.
#[derive(Debug)]
pub(in crate::render) struct Prints {
    /// By the numbers of the bases, sorted.
    of_bases: Vec<(u64, u64)>,
    /// The names of articles and observations, as hashes.
    articles: Vec<u64>,
    observations: Vec<u64>,
}

/// Numbers of bases with their prints, in any order.
type Fingerprints = Vec<(u64, u64)>;

impl Prints {
    /// The prints of a plan. `sources` are the hashes of articles, `frames` those of what
    /// stands around the pages of a language.
    pub(in crate::render) fn new(
        plan: &Plan<'_>,
        sources: &BTreeMap<SourcePath, [u8; 32]>,
        frames: &BTreeMap<Lang, u64>,
    ) -> Self {
        let (articles, observations) = (&plan.corpus.articles, &plan.corpus.observations);
        let mut prints = Self {
            of_bases: Vec::new(),
            articles: articles.iter().map(|(_, article)| hash_of(article.path.as_str())).collect(),
            observations: observations.iter().map(|of| hash_of(&of.name.to_string())).collect(),
        };
        let of_others = || {
            let mut found = Fingerprints::new();
            prints.of_articles(plan, sources, &mut found);
            prints.of_plan(plan, &mut found);
            found
        };
        let (mut found, of_others) = rayon::join(|| prints.of_figures(plan), of_others);
        found.extend(of_others);
        found.extend(frames.iter().map(|(lang, frame)| (Basis::frame(*lang).number(), *frame)));
        prints.settle(found);
        prints
    }

    /// Adds the prints of links.
    pub(in crate::render) fn add_links<'l>(
        &mut self,
        plan: &Plan<'_>,
        links: impl Iterator<Item = &'l Written>,
    ) {
        let mut found = std::mem::take(&mut self.of_bases);
        found.extend(links.map(|link| (link.number(), of_link(plan, link))));
        self.settle(found);
    }

    /// Sorts them; those of one number become one.
    fn settle(&mut self, mut found: Fingerprints) {
        found.par_sort_unstable();
        found.dedup();
        for same in found.chunk_by_mut(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
            let print = hash_of(same);
            same.fill((same[0].0, print));
        }
        found.dedup();
        self.of_bases = found;
    }

    /// The print of a basis by its number; nought where there is no such thing.
    pub(in crate::render) fn get(&self, number: u64) -> u64 {
        let at = self.of_bases.binary_search_by_key(&number, |(known, _)| *known);
        at.map_or(0, |at| self.of_bases[at].1)
    }

    /// All bases by the numbers by which the next build knows them, sorted, each with its print.
    pub(in crate::render) fn all(&self) -> &[(u64, u64)] {
        &self.of_bases
    }

    /// The positions of bases among all, sorted, and the numbers of those that are none of them.
    pub(in crate::render) fn positions(&self, bases: &Bases) -> (Vec<u32>, Vec<u64>) {
        let (mut known, mut unknown) = (Vec::with_capacity(bases.each.len()), Vec::new());
        for basis in &bases.each {
            let number = self.number(*basis);
            match self.of_bases.binary_search_by_key(&number, |(known, _)| *known) {
                Ok(at) => known.push(u32::try_from(at).unwrap_or(u32::MAX)),
                Err(_) => unknown.push(number),
            }
        }
        known.sort_unstable();
        known.dedup();
        (known, unknown)
    }

    fn number(&self, basis: Basis) -> u64 {
        let (kind, of) = basis.parts();
        match kind {
            bases::ARTICLE | bases::NEIGHBOURS => basis.known_by(self.articles[of]),
            bases::OBSERVATION => basis.known_by(self.observations[of]),
            _ => basis.number(),
        }
    }

    fn article(&self, id: Id<Article>) -> u64 {
        self.articles[id.index()]
    }

    fn names(&self, articles: &[Id<Article>]) -> u64 {
        hash_of(&articles.iter().map(|id| self.article(*id)).collect::<Vec<_>>())
    }

    fn of_articles(
        &self,
        plan: &Plan<'_>,
        sources: &BTreeMap<SourcePath, [u8; 32]>,
        found: &mut Fingerprints,
    ) {
        let (corpus, groups) = (plan.corpus, plan.groups);
        let ids: Vec<Id<Article>> = corpus.articles.iter().map(|(id, _)| id).collect();
        let print = |id: &Id<Article>| {
            let mut hasher = DefaultHasher::new();
            groups.original(*id).eq(id).hash(&mut hasher);
            for (lang, edition) in groups.editions(*id) {
                let article = &corpus.articles[edition];
                (lang, article.path.as_str(), sources.get(&article.path)).hash(&mut hasher);
                for observation in &corpus.observations[groups.observations(edition)] {
                    (observation.name.number, observation.corrected).hash(&mut hasher);
                }
            }
            hasher.finish()
        };
        let prints: Vec<u64> = ids.par_iter().map(print).collect();
        let of = |id: Id<Article>| prints[id.index()];
        for id in &ids {
            found.push((self.number(Basis::article(*id)), of(*id)));
            if groups.original(*id) == *id {
                let article = &corpus.articles[*id];
                found.push((
                    Basis::named(&article.id).number(),
                    hash_of(&(self.article(*id), of(*id))),
                ));
            }
            let (older, newer) = neighbours(plan, *id);
            let names = [older, newer].map(|id| id.map(|id| self.article(id)));
            found.push((self.number(Basis::neighbours(*id)), hash_of(&names)));
        }
        found.push((
            Basis::everything().number(),
            hash_of(&(self.names(&corpus.featured), &prints)),
        ));
        let articles = (self.names(&groups.all), self.names(&corpus.featured));
        found.push((Basis::articles().number(), hash_of(&articles)));
        let entries: Vec<Id<Observation>> = corpus.observations.pairs().map(|(id, _)| id).collect();
        let print = |entry: &Id<Observation>| {
            let article = of(corpus.observations[*entry].article);
            (self.number(Basis::observation(*entry)), self.of_observation(plan, *entry, article))
        };
        let of_observations: Fingerprints = entries.par_iter().map(print).collect();
        self.of_places_below(plan, &of_observations, found);
        found.extend(of_observations);
    }

    /// The print of an observation in an article with a print.
    fn of_observation(&self, plan: &Plan<'_>, entry: Id<Observation>, article: u64) -> u64 {
        let name = |entry: Id<Observation>| self.observations[entry.index()];
        let ledger = plan.ledger;
        let corrections = [ledger.corrections.by(entry), ledger.corrections.target(entry)];
        let mut hasher = DefaultHasher::new();
        (article, name(entry), corrections.map(|other| other.map(name))).hash(&mut hasher);
        if let Some(cell) = ledger.resolved.cells.get(&plan.corpus.observations[entry].key) {
            self.hash_cell(cell, &mut hasher);
        }
        hasher.finish()
    }

    fn hash_cell(&self, cell: &crate::ledger::Cell, hasher: &mut DefaultHasher) {
        let crate::ledger::Cell { winner, others, flags } = cell;
        let name = |entry: &Id<Observation>| self.observations[entry.index()];
        (name(winner), flags).hash(hasher);
        for (entry, outcome) in others {
            (name(entry), outcome).hash(hasher);
        }
    }

    /// Adds the prints of each indicator for a place and everything that ever lay below it: sums of
    /// the prints of observations and of resolved values, which no order can change.
    fn of_places_below(
        &self,
        plan: &Plan<'_>,
        observations: &Fingerprints,
        found: &mut Fingerprints,
    ) {
        let corpus = plan.corpus;
        let mut own: BTreeMap<(Id<Indicator>, Id<Locality>), u64> = BTreeMap::new();
        let mut add = |indicator, place, print: u64| {
            let sum = own.entry((indicator, place)).or_default();
            *sum = sum.wrapping_add(print);
        };
        for ((_, observation), (number, print)) in corpus.observations.pairs().zip(observations) {
            let key = &observation.key;
            add(key.indicator, key.locality, hash_of(&(number, print)));
        }
        for (key, cell) in &plan.ledger.resolved.cells {
            let mut hasher = DefaultHasher::new();
            (key.period, key.by.pairs()).hash(&mut hasher);
            self.hash_cell(cell, &mut hasher);
            add(key.indicator, key.locality, hasher.finish());
        }
        let above = above(plan);
        let mut sums: BTreeMap<Basis, u64> = BTreeMap::new();
        for ((indicator, place), print) in own {
            for place in &above[place.index()] {
                let sum = sums.entry(Basis::below(indicator, *place)).or_default();
                *sum = sum.wrapping_add(print);
            }
        }
        found.extend(sums.into_iter().map(|(basis, sum)| (basis.number(), sum)));
    }

    fn of_figures(&self, plan: &Plan<'_>) -> Fingerprints {
        let name = |entry: Id<Observation>| self.observations[entry.index()];
        let observations = &plan.corpus.observations;
        let indicators: Vec<Id<Indicator>> =
            plan.corpus.indicators.iter().map(|(id, _)| id).collect();
        let of_indicator = |id: &Id<Indicator>| -> Vec<(Id<Indicator>, Id<Locality>, u64)> {
            let figures = plan.ledger.of_indicator(*id).as_slice();
            let places = figures.chunk_by(|a, b| a.subject.locality == b.subject.locality);
            let of_place = |figures: &[crate::ledger::Figure]| {
                let mut hasher = DefaultHasher::new();
                for figure in figures {
                    figure.hash_whole(name, &mut hasher);
                    // By this the headline of an indicator is chosen.
                    let told = figure.observations().first();
                    told.map(|entry| observations[*entry].published).hash(&mut hasher);
                }
                (*id, figures[0].subject.locality, hasher.finish())
            };
            places.map(of_place).collect()
        };
        let lists: Vec<Vec<_>> = indicators.par_iter().map(of_indicator).collect();
        let mut found = Fingerprints::new();
        let mut places: BTreeMap<Id<Locality>, Vec<(usize, u64)>> = BTreeMap::new();
        for (id, list) in indicators.iter().zip(lists) {
            let whole: Vec<(usize, u64)> =
                list.iter().map(|(_, place, print)| (place.index(), *print)).collect();
            found.push((Basis::figures_of(*id).number(), hash_of(&whole)));
            for (id, place, print) in list {
                found.push((Basis::figures(id, place).number(), print));
                places.entry(place).or_default().push((id.index(), print));
            }
        }
        let of_place = |(place, prints)| (Basis::figures_in(place).number(), hash_of(&prints));
        found.extend(places.into_iter().map(of_place));
        found
    }

    fn of_plan(&self, plan: &Plan<'_>, found: &mut Fingerprints) {
        let (corpus, groups) = (plan.corpus, plan.groups);
        let mut add = |basis: Basis, print: u64| found.push((basis.number(), print));
        for (id, _) in corpus.localities.iter() {
            let apart = plan.twins.apart(id);
            let is = [
                groups.places.contains(&id),
                groups.reporting.contains(&id),
                plan.tables.locality(id).is_some(),
                apart.above,
                apart.days,
            ];
            add(Basis::place(id), hash_of(&is));
            add(Basis::card(id), u64::from(plan.has_card(id)));
        }
        let terms = groups.topics.keys().map(|id| TermId::from(*id));
        let terms = terms.chain(groups.bodies.keys().map(|id| (*id).into()));
        terms
            .chain(groups.directives.keys().map(|id| (*id).into()))
            .for_each(|id| add(Basis::term(id), 1));
        groups.kinds.keys().for_each(|kind: &ArticleKind| add(Basis::kind(*kind), 1));
        for (id, entries) in &groups.indicators {
            let names = entries.iter().map(|entry| self.observations[entry.index()]);
            add(Basis::indicator(*id), 1);
            add(Basis::entries(*id), hash_of(&names.collect::<Vec<_>>()));
            add(Basis::tables(*id), hash_of(&format!("{:?}", plan.tables.indicator(*id))));
        }
        let mut kinds: BTreeSet<Basis> = BTreeSet::new();
        for page in &plan.pages {
            let is_list = !matches!(page.kind, PageKind::Article(_) | PageKind::Standing(_));
            if is_list && kinds.insert(Basis::list(page.kind)) {
                add(Basis::list(page.kind), self.of_row(plan, page.kind));
                add(Basis::newest(page.kind), self.of_newest(plan, page.kind));
            }
        }
        self.of_lists(plan, &mut add);
    }

    fn of_lists(&self, plan: &Plan<'_>, add: &mut dyn FnMut(Basis, u64)) {
        let (corpus, groups) = (plan.corpus, plan.groups);
        add(Basis::terms(TermSort::Topics), counts(listed(&corpus.topics, &groups.topics)));
        add(Basis::terms(TermSort::Bodies), counts(listed(&corpus.bodies, &groups.bodies)));
        add(
            Basis::terms(TermSort::Directives),
            counts(listed(&corpus.directives, &groups.directives)),
        );
        let by_place = groups.localities.iter().map(|(id, list)| (id.index(), list.len()));
        add(Basis::by_place(), hash_of(&by_place.collect::<Vec<_>>()));
        let places = groups.places.iter().map(|id| id.index());
        add(Basis::places(), hash_of(&places.collect::<Vec<_>>()));
        let indicators = groups.indicators.keys().map(|id| id.index());
        add(Basis::indicators(), hash_of(&indicators.collect::<Vec<_>>()));
        let months = groups.months.iter().map(|(month, list)| (*month, self.names(list)));
        add(Basis::months(), hash_of(&months.collect::<Vec<_>>()));
        for year in groups.years.keys() {
            let months = groups.months.range((*year, 1)..=(*year, 12));
            let counts: Vec<_> = months.map(|((_, month), list)| (*month, list.len())).collect();
            add(Basis::months_of(*year), hash_of(&counts));
        }
        let corrections = groups.corrections.iter().map(|(id, at)| (self.article(*id), *at));
        let corrected = groups.corrected.iter().map(|entry| self.observations[entry.index()]);
        let corrections = (corrections.collect::<Vec<_>>(), corrected.collect::<Vec<_>>());
        add(Basis::corrections(), hash_of(&corrections));
        add(Basis::modified(), hash_of(&groups.modified));
        let tables = (plan.tables.is_divided, format!("{:?}", plan.tables.observations()));
        add(Basis::layout(), hash_of(&tables));
    }

    fn of_newest(&self, plan: &Plan<'_>, kind: PageKind) -> u64 {
        let row = plan.row(kind);
        hash_of(&[self.names(newest(row.articles)), self.names(row.withdrawn)])
    }

    fn of_row(&self, plan: &Plan<'_>, kind: PageKind) -> u64 {
        let row = plan.row(kind);
        let lists = [self.names(row.articles), self.names(row.withdrawn)];
        let sizes = (row.length, row.page_size, row.further, row.feed as u8, row.is_indexed);
        hash_of(&(&row.editions, row.navigation, lists, sizes))
    }
}

fn counts<I>(listed: impl Iterator<Item = (Id<I>, impl Sized, usize)>) -> u64 {
    hash_of(&listed.map(|(id, _, count)| (id.index(), count)).collect::<Vec<_>>())
}

fn of_link(plan: &Plan<'_>, written: &Written) -> u64 {
    let lang = language::ALL.into_iter().find(|lang| lang.code() == written.lang);
    let from = SourcePath::from(written.from.as_str());
    let target = lang.map(|lang| plan.target(&from, lang, &written.link));
    hash_of(&format!("{target:?}"))
}

/// Each place and all above it at any time.
fn above(plan: &Plan<'_>) -> Vec<Vec<Id<Locality>>> {
    let places = &plan.corpus.localities;
    let mut parents: Vec<Vec<Id<Locality>>> = vec![Vec::new(); places.len()];
    for (id, _) in places.iter() {
        for below in places.ever_below(id) {
            parents[below.index()].push(id);
        }
    }
    let all = |at: usize| {
        let (mut open, mut found) = (vec![Id::new(at)], BTreeSet::new());
        while let Some(id) = open.pop() {
            if found.insert(id) {
                open.extend(&parents[id.index()]);
            }
        }
        found.into_iter().collect()
    };
    (0..places.len()).map(all).collect()
}
