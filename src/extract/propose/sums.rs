//! Totals whose parts stand behind them: 66 = 15 + 7 + 44.

use std::collections::BTreeSet;

use super::Proposal;
use crate::bulletin::observation::Role;
use crate::bulletin::quantity::{Decimal, Kind, Numbers, UnitKind};

/// A total and the figures that add up to it, by their positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The total.
    pub total: usize,
    /// Its parts, at least two.
    pub parts: Vec<usize>,
}

/// Most figures among which the parts of a total are looked for.
const NEAR: usize = 24;

/// Finds the totals whose parts stand behind them, one after the other: counts of one thing
/// anywhere near, and those of several things in the sentence of the total.
pub fn sums(figures: &[Proposal]) -> Vec<Sum> {
    let (mut sums, mut parts): (Vec<Sum>, BTreeSet<usize>) = (Vec::new(), BTreeSet::new());
    for total in 0..figures.len() {
        let inside = parts.contains(&total);
        if let Some(sum) = sum_of(figures, total).filter(|_| !inside || total == 0) {
            parts.extend(&sum.parts);
            sums.push(sum);
        }
    }
    sums
}

fn sum_of(figures: &[Proposal], total: usize) -> Option<Sum> {
    let whole = exact(&figures[total])?;
    let unit = figures[total].written.unit.as_deref();
    let near = || (total + 1..figures.len()).take(NEAR);
    let alike = near().filter(|part| figures[*part].written.unit.as_deref() == unit);
    let sentence = near().filter(|part| figures[*part].sentence == figures[total].sentence);
    added(figures, whole, alike)
        .or_else(|| added(figures, whole, sentence))
        .map(|parts| Sum { total, parts })
}

/// The first figures that add up to a total.
fn added(
    figures: &[Proposal],
    whole: Decimal,
    parts: impl Iterator<Item = usize>,
) -> Option<Vec<usize>> {
    let (mut sum, mut taken) = (Decimal::ZERO, Vec::new());
    for part in parts {
        let Some(value) = exact(&figures[part]) else { continue };
        sum += value;
        taken.push(part);
        if sum >= whole {
            break;
        }
    }
    (sum == whole && taken.len() >= 2).then_some(taken)
}

/// The value of an exact count that is no change and no goal.
fn exact(figure: &Proposal) -> Option<Decimal> {
    let written = &figure.written;
    let plain = written.kind == Kind::Exact
        && written.change.is_none()
        && figure.role == Role::Observed
        && written.unit_kind == UnitKind::Count;
    match written.numbers {
        Numbers::One(value)
            if plain && value > Decimal::ONE && value < Decimal::from(1_000_000_000) =>
        {
            Some(value)
        }
        Numbers::One(value) if plain && value >= Decimal::ZERO && value <= Decimal::ONE => {
            Some(value)
        }
        _ => None,
    }
}
