//! Means of shares, weighted by exact numbers (STATISTICS "Means", "Coverage", "Weights").
//!
//! A mean is made of two places or more, when the exact weight of *every* place is known and those
//! that report hold at least `min_coverage` of all weight. An end of it is open if any of its terms
//! is, and infinite likewise. A place of weight nought takes no part. "About" forbids a mean, and
//! so does a range of one number, which would make the mean look exact.
//!
//! Sums of products and of weights are divided once, and a mean enters another one as that quotient
//! ([`Ends`]), not as its decimals: grouped in any way, places of exact weights have one mean.
//!
//! If some places are silent, the mean of the others is printed as "about": the interval behind it
//! lets the silent ones be anything that the indicator allows, so that the truth lies in it.

use super::figure::{Figure, Method};
use super::places::Everyone;
use super::ratio::{Bound, Ends, Ratio};
use super::weights::Weights;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::quantity::arithmetic::Rounding;
use crate::bulletin::quantity::{Computed, Decimal, Kind, Quantity};

/// The mean of some places.
pub(super) struct Mean<'f> {
    pub(super) quantity: Quantity,
    pub(super) ends: Ends,
    /// Those that take part in it.
    pub(super) parts: Vec<&'f Figure>,
}

/// The terms of a mean.
struct Terms<'f> {
    /// The places that report and have a weight.
    reporting: Vec<&'f Figure>,
    /// The factor of each of them, and its ends.
    products: Vec<(Ratio, Ends)>,
    /// The weight of all of them.
    known: Ratio,
    /// The weight of those that are silent.
    silent: Ratio,
}

/// The mean of the places that report, if there can be one.
pub(super) fn mean<'f>(
    reporting: &[&'f Figure],
    everyone: &Everyone<'_>,
    weights: &Weights<'_>,
    indicator: &Indicator,
) -> Option<Mean<'f>> {
    if reporting.len() < 2 || everyone.count != Some(everyone.listed.len()) {
        return None;
    }
    let terms = terms(reporting, everyone, weights, indicator)?;
    let (quantity, ends) = terms.mean(indicator)?;
    Some(Mean { quantity, ends, parts: terms.reporting })
}

fn terms<'f>(
    reporting: &[&'f Figure],
    everyone: &Everyone<'_>,
    weights: &Weights<'_>,
    indicator: &Indicator,
) -> Option<Terms<'f>> {
    let mut terms = Terms {
        reporting: Vec::new(),
        products: Vec::new(),
        known: Ratio::zero(),
        silent: Ratio::zero(),
    };
    let mut values = reporting.iter().copied().peekable();
    for place in everyone.listed {
        let value = values.next_if(|figure| figure.subject.locality == *place);
        let weight = weights.of(*place)?.number.filter(|weight| *weight >= Decimal::ZERO)?;
        match value {
            // A part without weight says nothing, whatever its value is.
            _ if weight.is_zero() => {}
            None => terms.silent = terms.silent.plus(&weight.into()),
            Some(figure) if !has_mean(figure) => return None,
            Some(figure) => {
                let weight = Ratio::from(weight);
                terms.known = terms.known.plus(&weight);
                terms.products.push((weight, Ends::of(figure)));
                terms.reporting.push(figure);
            }
        }
    }
    let enough = terms.known.plus(&terms.silent).times(&indicator.min_coverage.into());
    (terms.known >= enough && !terms.known.is_zero()).then_some(terms)
}

/// Returns `true` if a value can take part in a mean.
fn has_mean(figure: &Figure) -> bool {
    let kind = figure.quantity.kind;
    // A range of some of the places says nothing of the others.
    let of_some = figure.method == Method::Range && (kind == Kind::Exact || !figure.is_complete());
    !matches!(kind, Kind::About | Kind::None) && !of_some
}

impl Terms<'_> {
    fn mean(&self, indicator: &Indicator) -> Option<(Quantity, Ends)> {
        let ends = self.ends(indicator)?;
        let exact = self.products.iter().all(|(_, ends)| ends.number().is_some());
        let nominal = || {
            weighted(
                self.products.iter().map(|(weight, ends)| (weight, ends.low.as_ref())),
                &self.known,
            )
        };
        let nominal = if exact { Some(nominal()?.value.decimal(Rounding::Nearest)?) } else { None };
        let first = &self.reporting.first()?.quantity;
        let printed =
            self.reporting.iter().map(|figure| figure.quantity.decimals).min().unwrap_or(0).max(1);
        let computed = Computed {
            interval: ends.interval()?,
            nominal,
            approximate: exact && !self.silent.is_zero(),
            decimals: indicator.decimals.map_or(printed, |most| printed.min(most)),
            scale: first.scale,
            unit_kind: first.unit_kind,
            unit: first.unit.clone(),
        };
        let mut mean = Quantity::computed(computed, &indicator.limits);
        if exact {
            // A mean of exact numbers is exact, also where it does not terminate and its ends stand
            // a last digit apart.
            mean.kind = if self.silent.is_zero() { Kind::Exact } else { Kind::About };
        }
        Some((mean, ends))
    }

    /// The ends of the mean of all places; `None` where the silent ones leave too little of the
    /// bounds of the others.
    fn ends(&self, indicator: &Indicator) -> Option<Ends> {
        let closed = |limit: Option<Decimal>| limit.map(Bound::closed);
        let anything =
            Ends { low: closed(indicator.limits.min), high: closed(indicator.limits.max) };
        let silent = (!self.silent.is_zero()).then_some((&self.silent, &anything));
        let terms = || self.products.iter().map(|(weight, ends)| (weight, ends)).chain(silent);
        let whole = self.known.plus(&self.silent);
        let low = weighted(terms().map(|(weight, ends)| (weight, ends.low.as_ref())), &whole);
        let high = weighted(terms().map(|(weight, ends)| (weight, ends.high.as_ref())), &whole);
        let exact = self.products.iter().all(|(_, ends)| ends.number().is_some());
        let bounded = low.is_some() && high.is_some();
        (silent.is_none() || exact || bounded).then_some(Ends { low, high })
    }
}

/// The weighted mean of ends; `None` is infinite.
fn weighted<'t>(
    terms: impl Iterator<Item = (&'t Ratio, Option<&'t Bound>)>,
    whole: &Ratio,
) -> Option<Bound> {
    let (mut sum, mut open) = (Ratio::zero(), false);
    for (weight, bound) in terms {
        let bound = bound?;
        sum = sum.plus(&weight.times(&bound.value));
        open |= bound.open;
    }
    Some(Bound { value: sum.over(whole)?, open })
}
