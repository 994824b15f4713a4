//! Places that lay below another one for a part of a period: they came from elsewhere, moved away or
//! ended (STATISTICS "Over places").
//!
//! The value of such a place for the days that it was there is a part of the flow of the place above, and
//! nothing else of it is. So its figure for those days is asked for. Where it ended and became other
//! places, what these say of the time before holds it already; then it is not added again.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::{Figure, Subject};
use super::reform::Reform;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Counts, Indicator, Nature, OverPlaces, OverTime};
use crate::bulletin::locality::{Dated, Localities, Locality};
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// The days that a place lay below another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stay {
    place: Id<Locality>,
    /// The day on which it came from elsewhere.
    first: Option<Day>,
    /// The last day on which it was there.
    last: Option<Day>,
    /// It ended on that day.
    ended: bool,
}

/// Those of all places that came, moved or ended, by the place above.
#[derive(Debug, Default)]
pub(super) struct Stays(BTreeMap<Id<Locality>, Vec<Stay>>);

impl Stays {
    /// Looks through the register.
    pub(super) fn new(localities: &Localities) -> Self {
        let mut stays = Self::default();
        for (id, locality) in localities.iter() {
            for above in locality.parents.iter().map(|entry| entry.value).collect::<BTreeSet<_>>() {
                let found = of_place(id, locality, above);
                if !found.is_empty() {
                    stays.0.entry(above).or_default().extend(found);
                }
            }
        }
        stays
    }

    /// The places that a place ever lay below for a time.
    pub(super) fn above(&self, place: Id<Locality>) -> impl Iterator<Item = Id<Locality>> {
        let of = move |stays: &&Vec<Stay>| stays.iter().any(|stay| stay.place == place);
        self.0.iter().filter(move |(_, stays)| of(stays)).map(|(above, _)| *above)
    }

    /// The subjects whose figures are a part of that of a subject: those places below it, each for
    /// the days that it was there. Of one that ended the whole period says the same.
    pub(super) fn subjects(&self, of: &Subject) -> Vec<Subject> {
        let stays = self.0.get(&of.locality).map_or(&[][..], Vec::as_slice);
        stays.iter().flat_map(|stay| stay.subjects(of)).collect()
    }
}

impl Stay {
    fn subjects(&self, of: &Subject) -> Vec<Subject> {
        let (start, end) = (of.period.start(), of.period.end());
        let came = self.first.filter(|day| start < *day && *day <= end);
        let left = self.last.filter(|day| start <= *day && *day < end);
        if came.is_none() && left.is_none() {
            return Vec::new();
        }
        let days = Period::new(came.unwrap_or(start), left.unwrap_or(end));
        let whole = (self.ended && came.is_none()).then_some(of.period);
        let periods = days.into_iter().chain(whole);
        periods.map(|period| Subject { locality: self.place, period, ..of.clone() }).collect()
    }
}

/// The stays of a place below another one that begin or end with something of note.
fn of_place(id: Id<Locality>, locality: &Locality, above: Id<Locality>) -> Vec<Stay> {
    let entries = || locality.parents.iter().filter(|entry| entry.value == above);
    let is_below =
        |day: Day| locality.valid.holds_on(day) && entries().any(|e| e.valid.holds_on(day));
    let mut firsts: Vec<Option<Day>> = vec![None];
    firsts.extend(entries().filter_map(|entry| entry.valid.from).map(Some));
    let lasts = || {
        let own = entries().filter_map(|entry| entry.valid.until);
        own.chain(locality.valid.until).filter(|day| is_below(*day) && !is_below(day.next()))
    };
    let mut stays = Vec::new();
    for first in firsts {
        let comes = |day: Day| is_below(day) && !is_below(day.previous());
        if first.is_some_and(|day| !comes(day)) {
            continue;
        }
        let from_elsewhere = first.filter(|day| locality.valid.holds_on(day.previous()));
        let last = lasts().filter(|day| first.is_none_or(|first| first <= *day)).min();
        // One without a first day is the first of all.
        let earlier = |day: Day| {
            entries().filter_map(|entry| entry.valid.from).any(|from| from <= day && comes(from))
        };
        if first.is_none() && last.is_none_or(earlier) {
            continue;
        }
        if from_elsewhere.is_some() || last.is_some() {
            let ended = last.is_some() && last == locality.valid.until;
            stays.push(Stay { place: id, first: from_elsewhere, last, ended });
        }
    }
    stays
}

/// Returns `true` if what a place had while it lay below another one may be added there.
pub(super) fn are_added(indicator: &Indicator) -> bool {
    let over_time =
        indicator.aggregate.time == OverTime::Sum || indicator.counts == Counts::Distinct;
    indicator.nature == Nature::Flow && indicator.aggregate.locality == OverPlaces::Sum && over_time
}

/// Of what places had while they lay below another one, that which the figures of the places below
/// it do not hold.
pub(super) fn missing<'f>(
    above: &Subject,
    stays: &'f [Figure],
    reporting: &[&Figure],
    corpus: &Corpus,
    reform: &Reform,
) -> Vec<&'f Figure> {
    let is_missing = |stay: &&Figure| {
        let heirs = reform.all_heirs(stay.subject.locality);
        heirs.is_empty() || {
            let counted = corpus.indicators[above.indicator].counts == Counts::Distinct;
            let end = above.period.end();
            let at_home = |heir: &Id<Locality>| {
                !corpus.localities[*heir].valid.holds_on(end)
                    || corpus.localities.lineage(*heir, end).contains(&above.locality)
            };
            // A place that did not end is not what it became.
            let last = corpus.localities[stay.subject.locality].valid.until;
            !counted
                && heirs.iter().all(at_home)
                && last.is_none_or(|last| {
                    !reporting.iter().any(|figure| holds(figure, &heirs, last, corpus))
                })
        }
    };
    stays.iter().filter(is_missing).collect()
}

/// Returns `true` if the figure of a place may hold what other places had up to a day: it lies where
/// they became something, and speaks of that time.
fn holds(figure: &Figure, heirs: &BTreeSet<Id<Locality>>, last: Day, corpus: &Corpus) -> bool {
    let early = |id: Id<Observation>| corpus.observations[id].key.period.start() <= last;
    let within = |heir: &Id<Locality>| corpus.localities.is_within(*heir, figure.subject.locality);
    figure.observations().iter().copied().any(early) && heirs.iter().any(within)
}

/// Returns `true` if the places directly below another one are the same in all of a period, as far as
/// anybody says, or became each other as a whole.
pub(super) fn are_steady(
    localities: &Localities,
    above: Id<Locality>,
    period: Period,
    reform: &Reform,
) -> bool {
    let moves = |place: &Id<Locality>| {
        let locality = &localities[*place];
        came(locality, above, period) || left(locality, above, period, reform.follows(*place))
    };
    !localities.ever_below(above).iter().any(moves) && !counted_otherwise(localities, above, period)
}

/// Returns `true` if a place came below another one in the course of a period, from elsewhere: what
/// it has in the period is in part that of where it was.
pub(super) fn came(place: &Locality, above: Id<Locality>, period: Period) -> bool {
    let first_days = below(place, above).filter_map(|entry| entry.valid.from);
    let from_elsewhere = |day: Day| {
        let before = day.previous();
        place.valid.holds_on(before) && !below(place, above).any(|e| e.valid.holds_on(before))
    };
    first_days.filter(|day| period.start() < *day && *day <= period.end()).any(from_elsewhere)
}

/// Returns `true` if a place left another one in the course of a period, for elsewhere or because it
/// ended: what it had there belongs to the flow of the period, and is not among the values of the
/// places of its last day. What became other places, whole, is theirs.
pub(super) fn left(
    place: &Locality,
    above: Id<Locality>,
    period: Period,
    is_followed: bool,
) -> bool {
    let inside = |day: &Day| period.start() <= *day && *day < period.end();
    let ended = place.valid.until.as_ref().is_some_and(inside);
    let for_elsewhere = |day: Day| {
        let after = day.next();
        place.valid.holds_on(after) && !below(place, above).any(|e| e.valid.holds_on(after))
    };
    let last_days = below(place, above).filter_map(|entry| entry.valid.until);
    (ended && !is_followed) || last_days.filter(inside).any(for_elsewhere)
}

/// Returns `true` if the register counts other places below another one on the last day of a period
/// than on its first, and names not all of the first: one that is gone may have had a part of the
/// flow.
pub(super) fn counted_otherwise(
    localities: &Localities,
    above: Id<Locality>,
    period: Period,
) -> bool {
    let counted = |day: Day| {
        let listed = localities.children(above, day).count();
        (localities.count_below(above, day, listed), listed)
    };
    let ((first, listed), (last, _)) = (counted(period.start()), counted(period.end()));
    first != last && first.is_none_or(|first| first > listed)
}

/// The times in which a place is directly below another one.
fn below(place: &Locality, above: Id<Locality>) -> impl Iterator<Item = &Dated<Id<Locality>>> {
    place.parents.iter().filter(move |parent| parent.value == above)
}
