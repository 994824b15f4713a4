//! Resolving: raw observations -> at most one value for each key (STATISTICS "Resolving").
//!
//! Two articles may state one thing. Equal values are one observation with two pieces of evidence.
//! Where one value lies inside the other ("hơn 2.400" and 2.417) the narrower one is kept. Where
//! they overlap, or exclude each other, the winner is decided by rank, and the author is told; only
//! values that exclude each other are a conflict, of which readers are told, too. Of all values
//! that lie within that of the first by rank the narrowest is published. "About" one number
//! excludes "about" another one, whose digits do not round to it. The rank, first difference
//! decides:
//!
//! 1. withdrawn observations, and those that another one corrects, do not take part;
//! 2. status: corrected, revised, final, provisional;
//! 3. the later correction, else the later publication;
//! 4. the narrower value: exact before bound before "about", of two bounds the narrower interval;
//! 5. who states it: the body of the place itself, then the one above it and so on up, other
//!    bodies, nobody in particular (D "Source rank");
//! 6. the smaller id of the article.
//!
//! A value that is suppressed decides only where nobody states the same thing openly, which is told.
//!
//! Stocks of different days have different keys: the later one stands for a period by the rule
//! `latest`, not by rank.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::flags::{Flag, Flags};
use super::problems;
use crate::base::{Problem, Problems};
use crate::bulletin::corrections::Corrections;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Key, Observation, Status};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Interval, Kind};
use crate::bulletin::register::{Id, IndexVec, Register};
use crate::bulletin::site::Corpus;
use crate::bulletin::term::Body;

/// Relation of an observation that is not the value of its key to the one that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It says the same as the winner.
    Same,
    /// It says less than the winner and agrees.
    Wider,
    /// It agrees only in part.
    Overlapping,
    /// It contradicts.
    Contradicting,
    /// A final or corrected value took its place.
    Superseded,
}

/// The value of a key, as known now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The observation that decided.
    pub winner: Id<Observation>,
    /// The others, with what became of them.
    pub others: Vec<(Id<Observation>, Outcome)>,
    /// Facts that a reader must know.
    pub flags: Flags,
}

impl Cell {
    /// The winner, then all others that agree with it.
    pub fn evidence(&self) -> Vec<Id<Observation>> {
        let agreeing = self
            .others
            .iter()
            .filter(|(_, outcome)| matches!(outcome, Outcome::Same | Outcome::Wider));
        std::iter::once(self.winner).chain(agreeing.map(|(entry, _)| *entry)).collect()
    }
}

/// The resolved cells, and the keys for which everything was withdrawn.
#[derive(Debug, Default)]
pub struct Resolved {
    /// One value for each key.
    pub cells: BTreeMap<Key, Cell>,
    /// Keys without a value because it was taken back, with the observation that was.
    pub withdrawn: BTreeMap<Key, Id<Observation>>,
}

/// Resolves all observations.
pub fn resolve(corpus: &Corpus, corrections: &Corrections, problems: &mut Problems) -> Resolved {
    let observations = &corpus.observations;
    let sources = Sources::new(&corpus.bodies);
    let mut resolved = Resolved::default();
    let mut keyed: Vec<(Key, Id<Observation>)> = Vec::with_capacity(observations.len());
    for (entry, observation) in observations.pairs() {
        let replaced = corrections.by(entry).is_some();
        for key in keys(observation) {
            if observation.counts() && !replaced {
                keyed.push((key, entry));
            } else if observation.status == Status::Withdrawn {
                resolved.withdrawn.insert(key, entry);
            }
        }
    }
    // Sorted once, which costs less than a tree that grows; entries of one key stay in the order of
    // the corpus.
    keyed.par_sort_by(|(a, _), (b, _)| a.cmp(b));
    let (mut reported, mut reported_pairs) = (BTreeSet::new(), BTreeSet::new());
    let mut cells = Vec::with_capacity(keyed.len());
    for group in keyed.chunk_by(|(a, _), (b, _)| a == b) {
        let key = &group[0].0;
        resolved.withdrawn.remove(key);
        let cell = match group {
            [(_, only)] => {
                Cell { winner: *only, others: Vec::new(), flags: flags_of(&observations[*only]) }
            }
            group => cell(observations, &sources, group.iter().map(|(_, entry)| *entry).collect()),
        };
        problems.extend(openly_stated(corpus, group, &mut reported_pairs));
        // Observations that hold for each year meet once in every year, and are told once.
        if !cell.others.is_empty() && reported.insert((cell.winner, cell.others.clone())) {
            problems.extend(problems::of_cell(observations, &cell));
        }
        cells.push((key.clone(), cell));
    }
    resolved.cells = cells.into_iter().collect();
    resolved
}

/// The keys that an observation has a value for.
pub(super) fn keys(observation: &Observation) -> impl Iterator<Item = Key> {
    periods(observation).map(|period| Key { period, ..observation.key.clone() })
}

/// The periods that an observation has a value for: its own, or, where it holds for each year,
/// every whole year inside.
pub(super) fn periods(observation: &Observation) -> impl Iterator<Item = Period> {
    let own = observation.key.period;
    let years = own.years_inside().filter_map(Period::year).filter(move |year| own.contains(year));
    let years: Vec<Period> = if observation.each_year { years.collect() } else { Vec::new() };
    years.is_empty().then_some(own).into_iter().chain(years)
}

/// A value that one statement withholds and another one states; each pair is told once.
fn openly_stated(
    corpus: &Corpus,
    group: &[(Key, Id<Observation>)],
    reported: &mut BTreeSet<(Id<Observation>, Id<Observation>)>,
) -> Option<Problem> {
    if group.len() < 2 {
        return None;
    }
    let observations = &corpus.observations;
    let first = |suppressed: bool| {
        let mut entries = group.iter().map(|(_, entry)| *entry);
        entries.find(|entry| observations[*entry].suppressed == suppressed)
    };
    let (suppressed, open) = (first(true)?, first(false)?);
    reported
        .insert((suppressed, open))
        .then(|| problems::openly_stated(corpus, &observations[suppressed], &observations[open]))
}

fn cell(
    observations: &IndexVec<Observation>,
    sources: &Sources<'_>,
    mut group: Vec<Id<Observation>>,
) -> Cell {
    if group.iter().any(|entry| !observations[*entry].suppressed) {
        group.retain(|entry| !observations[*entry].suppressed);
    }
    group.sort_by(|a, b| rank(&observations[*a], &observations[*b], sources));
    let first = group[0];
    let winner = narrowest(observations, first, &group);
    let mut flags = flags_of(&observations[winner]);
    let mut others = Vec::new();
    for entry in group.into_iter().filter(|entry| *entry != winner) {
        let outcome = outcome(&observations[winner], &observations[entry]);
        if outcome == Outcome::Contradicting {
            flags.insert(Flag::Conflict);
        }
        others.push((entry, outcome));
    }
    Cell { winner, others, flags }
}

/// The better observation first.
fn rank(a: &Observation, b: &Observation, sources: &Sources<'_>) -> Ordering {
    let known = |observation: &Observation| Reverse((observation.corrected, observation.published));
    let width = |observation: &Observation| match observation.quantity.kind {
        Kind::Exact => 0,
        Kind::About | Kind::None => 2,
        _ => 1,
    };
    let status = b.status.cmp(&a.status);
    status
        .then_with(|| known(a).cmp(&known(b)))
        .then_with(|| width(a).cmp(&width(b)))
        .then_with(|| a.quantity.interval.compare_width(&b.quantity.interval))
        .then_with(|| sources.distance(a).cmp(&sources.distance(b)))
        .then_with(|| a.name.cmp(&b.name))
}

/// Closeness of those who state something to it.
struct Sources<'a> {
    bodies: &'a Register<Body>,
    of_place: BTreeMap<Id<Locality>, Vec<Id<Body>>>,
}

impl<'a> Sources<'a> {
    fn new(bodies: &'a Register<Body>) -> Self {
        let mut of_place: BTreeMap<Id<Locality>, Vec<Id<Body>>> = BTreeMap::new();
        for (id, body) in bodies.iter() {
            if let Some(place) = body.locality {
                of_place.entry(place).or_default().push(id);
            }
        }
        Self { bodies, of_place }
    }

    /// Steps from a body of the place up to the source; more than all of them for another body, and
    /// still more for none.
    fn distance(&self, observation: &Observation) -> usize {
        let Some(source) = observation.source else { return usize::MAX };
        let own = self.of_place.get(&observation.key.locality).map_or(&[][..], Vec::as_slice);
        let above = |body: &Id<Body>| {
            let line = std::iter::successors(Some(*body), |body| self.bodies[*body].parent);
            line.take(self.bodies.len()).position(|body| body == source)
        };
        own.iter().filter_map(above).min().unwrap_or(self.bodies.len())
    }
}

/// Among observations of the status of the first, the narrowest value that lies inside that of the
/// first; of equals the first by rank. Each is compared with the first alone, for what lies inside
/// another that does may miss a narrower one.
fn narrowest(
    observations: &IndexVec<Observation>,
    first: Id<Observation>,
    group: &[Id<Observation>],
) -> Id<Observation> {
    let interval = |entry: Id<Observation>| &observations[entry].quantity.interval;
    let inside = group.iter().copied().filter(|entry| {
        observations[*entry].status == observations[first].status
            && interval(*entry).is_within(interval(first))
            && !observations[first].quantity.is_about_other(&observations[*entry].quantity)
    });
    inside.fold(first, |best, entry| {
        if interval(entry).compare_width(interval(best)).is_lt() { entry } else { best }
    })
}

fn same(a: &Interval, b: &Interval) -> bool {
    a.is_within(b) && b.is_within(a)
}

fn outcome(winner: &Observation, other: &Observation) -> Outcome {
    let (a, b) = (&winner.quantity.interval, &other.quantity.interval);
    if winner.quantity.is_about_other(&other.quantity) {
        if winner.status == other.status { Outcome::Contradicting } else { Outcome::Superseded }
    } else if same(a, b) {
        Outcome::Same
    } else if a.is_within(b) {
        Outcome::Wider
    } else if winner.status != other.status {
        Outcome::Superseded
    } else if a.is_disjoint(b) {
        Outcome::Contradicting
    } else {
        Outcome::Overlapping
    }
}

/// The flags of a value that nothing else says anything about.
fn flags_of(observation: &Observation) -> Flags {
    let flag = match observation.status {
        Status::Provisional => Some(Flag::Provisional),
        Status::Corrected => Some(Flag::Corrected),
        Status::Revised => Some(Flag::Revised),
        Status::Withdrawn | Status::Final => None,
    };
    flag.into_iter().chain(observation.suppressed.then_some(Flag::Suppressed)).collect()
}
