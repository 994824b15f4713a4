//! Articles by place, kind, topic, body, directive and year: the lists of the portal. Each list
//! holds originals, newest first; a translation takes the place of its original where a list is
//! shown in its language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::bulletin::article::{Article, ArticleKind};
use crate::bulletin::date::{Precision, Stamp};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Observation, Status};
use crate::bulletin::register::{Id, Register};
use crate::bulletin::site::Corpus;
use crate::bulletin::term::{Body, Directive, Term, TermId, Topic};
use crate::language;

/// A list of articles, newest first.
pub type Articles = Vec<Id<Article>>;

/// Articles that were taken back, in the lists that they left: only feeds tell of them.
#[derive(Debug, Default)]
pub struct Withdrawn {
    /// Everything.
    pub all: Articles,
    /// By place, what lies below included.
    pub localities: BTreeMap<Id<Locality>, Articles>,
    /// By topic, subtopics included.
    pub topics: BTreeMap<Id<Topic>, Articles>,
}

/// The lists of the portal.
#[derive(Debug, Default)]
pub struct Groups {
    /// Everything.
    pub all: Articles,
    /// By place, what lies below included.
    pub localities: BTreeMap<Id<Locality>, Articles>,
    /// By kind.
    pub kinds: BTreeMap<ArticleKind, Articles>,
    /// By topic, subtopics included.
    pub topics: BTreeMap<Id<Topic>, Articles>,
    /// By body.
    pub bodies: BTreeMap<Id<Body>, Articles>,
    /// By directive.
    pub directives: BTreeMap<Id<Directive>, Articles>,
    /// By year and month of the date in the site's zone; month 0 for a date that gives only the
    /// year.
    pub months: BTreeMap<(i32, u32), Articles>,
    /// By year, in the order of its months.
    pub years: BTreeMap<i32, Articles>,
    /// Those that were taken back, which no other list has.
    pub withdrawn: Withdrawn,
    /// The newest day of an article or of one of its corrections; none without articles.
    pub modified: Option<Stamp>,
    /// Corrections with their position in their article, newest first.
    pub corrections: Vec<(Id<Article>, usize)>,
    /// Observations that are corrected, revised or withdrawn in an article with a correction that
    /// changes its conclusion.
    pub corrected: Vec<Id<Observation>>,
    /// Places of which, or of a place below, something is reported.
    pub reporting: BTreeSet<Id<Locality>>,
    /// Places that somebody may want to look up.
    pub places: BTreeSet<Id<Locality>>,
    /// Observations of each indicator that has any, or that may be computed from one that has.
    pub indicators: BTreeMap<Id<Indicator>, Vec<Id<Observation>>>,
    /// The observations of each article.
    observations: Vec<Range<Id<Observation>>>,
    /// Of which article each is an edition.
    originals: Vec<Id<Article>>,
    /// The editions of each original by language.
    editions: Vec<[Option<Id<Article>>; language::ALL.len()]>,
}

impl Groups {
    /// Sorts the corpus into lists.
    pub fn new(corpus: &Corpus) -> Self {
        let mut groups = Self::default();
        let original = |(id, article): (Id<Article>, &Article)| {
            corpus.articles.find(&article.id).unwrap_or(id)
        };
        groups.originals = corpus.articles.iter().map(original).collect();
        groups.editions = vec![[None; language::ALL.len()]; corpus.articles.len()];
        for (id, article) in corpus.articles.iter() {
            let original = groups.original(id);
            groups.editions[original.index()][article.lang.index()] = Some(id);
            if original == id {
                groups.add(corpus, id, article);
            }
        }
        for ((year, _), month) in groups.months.iter().rev() {
            groups.years.entry(*year).or_default().extend(month);
        }
        groups.modified = modified(corpus);
        groups.observations = ranges(corpus);
        groups.add_places(corpus);
        for (index, observation) in corpus.observations.pairs() {
            groups.indicators.entry(observation.key.indicator).or_default().push(index);
            let grave = corpus.articles[observation.article]
                .corrections
                .iter()
                .any(|correction| correction.major);
            if grave
                && matches!(
                    observation.status,
                    Status::Corrected | Status::Revised | Status::Withdrawn
                )
            {
                groups.corrected.push(index);
            }
        }
        groups.add_derived(corpus);
        groups.corrections.sort_by_key(|(id, index)| {
            let correction = &corpus.articles[*id].corrections[*index];
            (std::cmp::Reverse(correction.date.instant()), *id, std::cmp::Reverse(*index))
        });
        groups
    }

    /// The article of which an article is an edition; most are their own.
    pub fn original(&self, id: Id<Article>) -> Id<Article> {
        self.originals.get(id.index()).copied().unwrap_or(id)
    }

    /// The edition of an article in a language; the article itself where there is none.
    pub fn edition(&self, id: Id<Article>, lang: Lang) -> Id<Article> {
        self.editions
            .get(self.original(id).index())
            .and_then(|editions| editions[lang.index()])
            .unwrap_or(id)
    }

    /// The articles of a topic, body or directive, where there are any.
    pub fn term(&self, id: TermId) -> Option<&Articles> {
        match id {
            TermId::Topic(id) => self.topics.get(&id),
            TermId::Body(id) => self.bodies.get(&id),
            TermId::Directive(id) => self.directives.get(&id),
        }
    }

    /// The observations that an article itself declares.
    pub fn observations(&self, id: Id<Article>) -> Range<Id<Observation>> {
        self.observations.get(id.index()).cloned().unwrap_or(Id::new(0)..Id::new(0))
    }

    /// All editions of an article, in the order of the languages.
    pub fn editions(&self, id: Id<Article>) -> impl Iterator<Item = (Lang, Id<Article>)> {
        let editions = self.editions.get(self.original(id).index()).copied().unwrap_or_default();
        language::ALL.into_iter().zip(editions).filter_map(|(lang, edition)| Some((lang, edition?)))
    }

    fn add(&mut self, corpus: &Corpus, id: Id<Article>, article: &Article) {
        self.corrections.extend((0..article.corrections.len()).map(|index| (id, index)));
        let day = article.date.day();
        let places = article.localities.iter();
        let places = places.flat_map(|place| corpus.localities.lineage(*place, day)).collect();
        let topics = article.topics.iter();
        let topics = topics.flat_map(|topic| with_parents(&corpus.topics, *topic)).collect();
        if article.withdrawn.is_some() {
            self.withdrawn.all.push(id);
            push_all(&mut self.withdrawn.localities, places, id);
            push_all(&mut self.withdrawn.topics, topics, id);
            return;
        }
        self.all.push(id);
        push_all(&mut self.localities, places, id);
        push_all(&mut self.kinds, [article.kind].into(), id);
        push_all(&mut self.topics, topics, id);
        let bodies = article.bodies.all().flat_map(|body| with_parents(&corpus.bodies, body));
        push_all(&mut self.bodies, bodies.collect(), id);
        let directives = article.directives.iter();
        let directives =
            directives.flat_map(|mention| with_parents(&corpus.directives, mention.id));
        push_all(&mut self.directives, directives.collect(), id);
        let month = if article.date.precision() == Precision::Year { 0 } else { day.month() };
        push_all(&mut self.months, [(day.year(), month)].into(), id);
    }

    /// Adds the indicators that may be computed from a share, which have no observations of their
    /// own.
    fn add_derived(&mut self, corpus: &Corpus) {
        let numerators =
            self.indicators.keys().filter_map(|share| corpus.indicators[*share].numerator);
        let derived: Vec<Id<Indicator>> =
            numerators.filter(|id| corpus.indicators[*id].derive).collect();
        for id in derived {
            self.indicators.entry(id).or_default();
        }
    }

    /// Provinces always; other places when an article, a statistic or a link speaks of them, with
    /// all above them.
    fn add_places(&mut self, corpus: &Corpus) {
        self.places.extend(self.localities.keys().chain(self.withdrawn.localities.keys()));
        for observation in &corpus.observations {
            let key = &observation.key;
            self.reporting.extend(corpus.localities.lineage(key.locality, key.period.end()));
        }
        self.places.extend(&self.reporting);
        let provinces = corpus.localities.iter().filter(|(_, locality)| locality.level <= 1);
        self.places.extend(provinces.map(|(id, _)| id));
        let articles = corpus.articles.iter().flat_map(|(_, article)| &article.body.links);
        let pages = corpus.pages.iter().flat_map(|page| &page.body.links);
        for link in articles.chain(pages) {
            let linked =
                link.target.strip_prefix("locality:").and_then(|id| corpus.localities.find(id));
            self.places.extend(linked.into_iter().flat_map(|id| lineage_ever(corpus, id)));
        }
    }
}

/// The last change of the corpus.
fn modified(corpus: &Corpus) -> Option<Stamp> {
    let days = |article: &Article| {
        let corrected = article.corrections.iter().map(|correction| correction.date);
        corrected.chain(article.updated).chain([article.date]).max_by_key(|stamp| stamp.instant())
    };
    corpus
        .articles
        .iter()
        .filter_map(|(_, article)| days(article))
        .max_by_key(|stamp| stamp.instant())
}

/// Observations stand in the order of their articles.
fn ranges(corpus: &Corpus) -> Vec<Range<Id<Observation>>> {
    let mut ranges = vec![Id::new(0)..Id::new(0); corpus.articles.len()];
    for (index, observation) in corpus.observations.pairs() {
        let range = &mut ranges[observation.article.index()];
        let next = Id::new(index.index() + 1);
        *range = if range.end.index() == 0 { index..next } else { range.start..next };
    }
    ranges
}

fn push_all<K: Ord>(lists: &mut BTreeMap<K, Articles>, keys: BTreeSet<K>, id: Id<Article>) {
    for key in keys {
        lists.entry(key).or_default().push(id);
    }
}

/// The place and what lay above it on its last day.
fn lineage_ever(corpus: &Corpus, id: Id<Locality>) -> Vec<Id<Locality>> {
    let locality = &corpus.localities[id];
    corpus.localities.lineage(id, locality.last_day(crate::bulletin::date::Day::LAST))
}

fn with_parents<K>(register: &Register<Term<K>>, id: Id<Term<K>>) -> Vec<Id<Term<K>>> {
    let mut all = vec![id];
    let mut current = id;
    while let Some(parent) = register[current].parent.filter(|parent| !all.contains(parent)) {
        all.push(parent);
        current = parent;
    }
    all
}

/// Returns the number of articles that a list has.
pub fn count<K: Ord>(lists: &BTreeMap<K, Articles>, key: &K) -> usize {
    lists.get(key).map_or(0, Vec::len)
}

/// The entries of a register that have a list, in the order of the register.
pub fn listed<'a, K>(
    register: &'a Register<Term<K>>,
    lists: &'a BTreeMap<Id<Term<K>>, Articles>,
) -> impl Iterator<Item = (Id<Term<K>>, &'a Term<K>, usize)> {
    register.iter().filter_map(|(id, term)| lists.get(&id).map(|list| (id, term, list.len())))
}
