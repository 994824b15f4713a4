//! The newest figure of each place and breakdown: what a reader looks for first.

use std::collections::BTreeMap;

use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Flag, Ledger};

/// The newest figures of an indicator, by place and breakdown. Of two periods with one end the longer one counts; what was
/// withdrawn gives way to anything that stands.
pub fn newest(ledger: &Ledger, id: Id<Indicator>) -> BTreeMap<(Id<Locality>, &Breakdown), &Figure> {
    let mut newest: BTreeMap<(Id<Locality>, &Breakdown), &Figure> = BTreeMap::new();
    for figure in ledger.of_indicator(id) {
        let known = newest.entry((figure.subject.locality, &figure.subject.by)).or_insert(figure);
        if rank(known) < rank(figure) {
            *known = figure;
        }
    }
    newest
}

/// What makes a figure newer than another one of its place.
pub fn rank(figure: &Figure) -> impl Ord + use<> {
    let period = figure.subject.period;
    (!figure.flags.contains(&Flag::Withdrawn), period.end(), period.days())
}

/// Whether a figure is the sum of a single place out of several: it says no more than that place's own number.
pub fn is_of_one_place(figure: &Figure) -> bool {
    figure.places.is_some_and(|places| places.reported == 1 && places.expected > 1)
}
