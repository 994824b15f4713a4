//! Territory that went from one place to another one: states of different days that hold it twice,
//! or not at all (STATISTICS "Over places").
//!
//! Of two places that are added up the one may be known as of May and the other as of December. If
//! what lay in the first in May lay in the second in December, the sum counts it twice; if the days
//! are the other way round, or the place that it came from is not among them, it counts it nowhere.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::Figure;
use crate::bulletin::date::Day;
use crate::bulletin::locality::{Localities, Locality};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Territory that changed hands among the places directly below another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Move {
    /// The last day on which it lay where it came from.
    day: Day,
    /// The place that it came from; `None` from elsewhere.
    from: Option<Id<Locality>>,
    /// The place that it went to; `None` to elsewhere.
    to: Option<Id<Locality>>,
}

/// All of it, by the place in which it moved.
#[derive(Debug, Default)]
pub(super) struct Moves(BTreeMap<Id<Locality>, BTreeSet<Move>>);

/// The days of the states that some places are known by.
#[derive(Debug, Clone, Copy)]
struct Known {
    first: Day,
    last: Day,
}

impl Moves {
    /// Looks through the register: places whose parent changed, and places that became others.
    pub(super) fn new(localities: &Localities) -> Self {
        let mut moves = Self::default();
        for (id, locality) in localities.iter() {
            for entry in &locality.parents {
                let Some(day) = entry.valid.until else { continue };
                if let Some(to) = localities.parent(id, day.next()).filter(|to| *to != entry.value)
                {
                    moves.add(localities, day, entry.value, to);
                }
            }
            let heirs = locality.successors.iter().map(|heir| heir.id);
            heirs.for_each(|heir| moves.became(localities, id, heir));
            let old = locality.predecessors.iter().map(|old| old.id);
            old.for_each(|old| moves.became(localities, old, id));
        }
        moves
    }

    /// A place became another one, or a part of it did.
    fn became(&mut self, localities: &Localities, old: Id<Locality>, new: Id<Locality>) {
        let ended = localities[old].valid.until;
        let began = localities[new].valid.from.map(Day::previous);
        let Some(day) = ended.or(began) else { return };
        self.add(localities, day, old, new);
    }

    /// Something lay in one place up to a day, and lies in another one from the next day on.
    fn add(&mut self, localities: &Localities, day: Day, old: Id<Locality>, new: Id<Locality>) {
        let old = localities.lineage(old, day);
        let new = localities.lineage(new, day.next());
        let below = |line: &[Id<Locality>], above: Id<Locality>| {
            let at = line.iter().position(|place| *place == above)?;
            line.get(at + 1).copied()
        };
        for above in old.iter().chain(&new).copied() {
            let (from, to) = (below(&old, above), below(&new, above));
            if from != to {
                self.0.entry(above).or_default().insert(Move { day, from, to });
            }
        }
    }

    /// Of the states of some places below another one that are to be added up: those that may hold
    /// what a later one among them holds as well, and `true` if there may be something that none of
    /// them holds.
    pub(super) fn faults(
        &self,
        above: Id<Locality>,
        states: &[&Figure],
        until: Day,
        corpus: &Corpus,
    ) -> (Vec<Id<Locality>>, bool) {
        let Some(moves) = self.0.get(&above) else { return (Vec::new(), false) };
        let days = |figure: &&Figure| {
            let days =
                || figure.observations().iter().map(|id| corpus.observations[*id].key.period.end());
            let known = Known { first: days().min()?, last: days().max()? };
            Some((figure.subject.locality, known))
        };
        let known: BTreeMap<Id<Locality>, Known> = states.iter().filter_map(days).collect();
        let of = |place: Option<Id<Locality>>| place.and_then(|place| known.get(&place));
        let (mut twice, mut missing) = (Vec::new(), false);
        for Move { day, from, to } in moves.iter().filter(|each| each.day < until) {
            let before = of(*from).is_some_and(|known| known.first <= *day);
            match of(*to) {
                // It has what came, and so has the other one, from before.
                Some(to) if to.last > *day && before => twice.extend(*from),
                // It is from before, and what came is not among the others.
                Some(to) if to.first <= *day => {
                    missing |= of(*from).is_none_or(|from| from.last > *day);
                }
                _ => {}
            }
        }
        (twice, missing)
    }
}
