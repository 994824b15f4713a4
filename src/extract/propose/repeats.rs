//! Headlines that say what the text says again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::Proposal;
use super::layout::LineKind;
use crate::bulletin::quantity::{Decimal, Kind, Numbers, UnitKind};

/// Leaves out what a headline says and the text says again: with the same number, or with the one that
/// a headline above the text rounds, "hơn 1.000" for 1.037.
pub(super) fn without(found: Vec<(LineKind, Proposal)>) -> Vec<Proposal> {
    let Some(text) = found.iter().find(|(kind, _)| *kind == LineKind::Body) else {
        return found.into_iter().map(|(_, proposal)| proposal).collect();
    };
    let begin = text.1.range.start;
    if found.iter().all(|(kind, _)| *kind == LineKind::Body) {
        return found.into_iter().map(|(_, proposal)| proposal).collect();
    }
    let key = |proposal: &Proposal| {
        let written = &proposal.written;
        (format!("{:?}", written.numbers), written.unit_kind, written.kind)
    };
    let bodies = || found.iter().filter(|(kind, _)| *kind == LineKind::Body).map(|(_, one)| one);
    let said: BTreeSet<_> = bodies().map(key).collect();
    let values = Values::of(bodies());
    let own = |(kind, proposal): &(LineKind, Proposal)| {
        let above = proposal.range.start < begin;
        *kind == LineKind::Body
            || !(said.contains(&key(proposal)) || (above && values.hold(proposal)))
    };
    let keep: Vec<bool> = found.iter().map(own).collect();
    let kept = found.into_iter().zip(keep).filter(|(_, keep)| *keep);
    kept.map(|((_, proposal), _)| proposal).collect()
}

/// The numbers of a text by their units, in order.
struct Values<'a>(BTreeMap<(UnitKind, &'a str), Vec<Decimal>>);

impl<'a> Values<'a> {
    fn of(figures: impl Iterator<Item = &'a Proposal>) -> Self {
        let mut values: BTreeMap<_, Vec<Decimal>> = BTreeMap::new();
        for figure in figures {
            if let Numbers::One(value) = figure.written.numbers {
                values.entry(unit(figure)).or_default().push(value);
            }
        }
        for values in values.values_mut() {
            values.sort();
        }
        Self(values)
    }

    /// Returns `true` if one of them is the number that a figure rounds.
    fn hold(&self, figure: &Proposal) -> bool {
        let (Numbers::One(value), Some(values)) =
            (figure.written.numbers, self.0.get(&unit(figure)))
        else {
            return false;
        };
        let Some(rounded) = rounded(figure.written.kind, value) else { return false };
        let first = values.partition_point(|value| value < rounded.start());
        values.get(first).is_some_and(|value| value <= rounded.end())
    }
}

fn unit(figure: &Proposal) -> (UnitKind, &str) {
    (figure.written.unit_kind, figure.written.unit.as_deref().unwrap_or_default())
}

/// The numbers for which headlines give a round one.
fn rounded(kind: Kind, value: Decimal) -> Option<RangeInclusive<Decimal>> {
    let part = value / Decimal::TEN;
    match kind {
        Kind::AtLeast => Some(value..=value + part + part),
        Kind::Almost | Kind::AtMost => Some(value - part..=value),
        Kind::About => Some(value - part..=value + part),
        _ => None,
    }
}
