//! Sums of quantities, and what is read off an interval (STATISTICS "Interval arithmetic", "Text of
//! values").
//!
//! A sum that holds an "about" without bounds has none: it is "about" the sum of the nominal
//! numbers. A sum of "almost" and exact parts is "almost" it. Otherwise the interval decides, where
//! an end that equals the hard limit says nothing.
//!
//! A sum is printed no finer than its coarsest addend: 12,4 tỷ + 3,15 tỷ is 15,6 tỷ. Where scales
//! are in use, the sum takes the largest one in which, so rounded, it is at least one and needs no
//! more than two decimals: 23,5 triệu + 1,25 tỷ is 1,27 tỷ. That keeps three significant digits and
//! never cuts a fourth one that is known.

use super::arithmetic::{self, Rounding};
use super::interval::{End, Interval};
use super::{Kind, Limits, Quantity, Scale, UnitKind, Wording};
use rust_decimal::Decimal;

/// A total that is too large to be exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overflow;

/// A value from a calculation, not yet put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computed {
    /// All values that it may have.
    pub interval: Interval,
    /// The nominal number, if there is one.
    pub nominal: Option<Decimal>,
    /// True if the nominal number is only near the value.
    pub approximate: bool,
    /// Decimals to print at most, in units of the scale.
    pub decimals: u32,
    /// Scale to print.
    pub scale: Scale,
    /// Kind of the unit.
    pub unit_kind: UnitKind,
    /// The unit.
    pub unit: Option<String>,
}

impl Quantity {
    /// The quantity of a calculation; its kind is read off the interval.
    pub fn computed(value: Computed, limits: &Limits) -> Self {
        let (kind, strict) = kind_of(&value.interval, limits);
        Self {
            interval: value.interval,
            nominal: value.nominal,
            approximate: value.approximate,
            kind,
            strict,
            decimals: value.decimals,
            scale: value.scale,
            unit_kind: value.unit_kind,
            unit: value.unit,
            whole: None,
            as_printed: String::new(),
            wording: Wording::Computed,
        }
    }

    /// The change from one quantity to another, whose exact difference is given: in the smaller of
    /// their scales, and no finer than they are printed. `None` where it would be nought, though
    /// they differ.
    pub fn change(difference: Decimal, before: &Self, after: &Self) -> Option<Self> {
        let scale = before.scale.min(after.scale);
        let exponent = scale.exponent();
        let printed = |of: &Self| (of.decimals + exponent).saturating_sub(of.scale.exponent());
        let scaled = arithmetic::unshift(difference, exponent)?.normalize();
        let decimals = printed(before).max(printed(after)).min(scaled.scale());
        let vanishes = arithmetic::round(scaled, decimals, Rounding::Nearest).is_zero();
        let value = Computed {
            interval: Interval::exact(difference),
            nominal: Some(difference),
            approximate: false,
            decimals,
            scale,
            unit_kind: after.unit_kind,
            unit: after.unit.clone(),
        };
        (!vanishes || difference.is_zero()).then(|| Self::computed(value, &Limits::default()))
    }

    /// The rest of a whole without a part of it, both exact numbers. Numbers that are printed rounded have
    /// a difference that is only near the true one, within the rounding of both, and is printed no
    /// finer than the coarser of them.
    pub fn difference(whole: &Self, part: &Self, limits: &Limits) -> Option<Self> {
        let rest = arithmetic::sub(whole.interval.is_exact()?, part.interval.is_exact()?)?;
        let margin = arithmetic::add(whole.precision(), part.precision())?;
        let approximate = !margin.is_zero();
        let interval = limits.cut(Interval::exact(rest).widen(margin)?);
        let mut difference = Self::computed(
            Computed { approximate, ..draft(&[whole, part], interval, Some(rest)) },
            limits,
        );
        if approximate {
            (difference.kind, difference.strict) = (Kind::About, false);
        }
        Some(difference)
    }

    /// The sum of quantities of one unit. The hard maximum of the limits is not applied: it is a
    /// matter of single values.
    pub fn sum(parts: &[&Self], limits: &Limits) -> Result<Self, Overflow> {
        let minimum = Limits { max: None, ..*limits };
        let nominal = nominal(parts)?;
        let has = |kind| parts.iter().any(|part| part.kind == kind);
        let unknown = parts.iter().any(|part| part.is_unbounded());
        let interval = if unknown { Interval::ALL } else { minimum.cut(total(parts)?) };
        let mut sum = Self::computed(draft(parts, interval, nominal), &minimum);
        let only = |kinds: [Kind; 2]| parts.iter().all(|part| kinds.contains(&part.kind));
        if unknown && !has(Kind::None) && nominal.is_some() {
            sum.kind = Kind::About;
        } else if has(Kind::Almost) && only([Kind::Almost, Kind::Exact]) {
            (sum.kind, sum.strict) = (Kind::Almost, false);
        }
        sum.whole = whole(parts);
        Ok(sum)
    }

    /// Returns the bounds of a total of which these are only some parts: a lower bound, for no part
    /// can be below the hard minimum. Without a minimum, or with no more than it, nothing is known.
    pub fn partial_sum(parts: &[&Self], limits: &Limits) -> Result<Self, Overflow> {
        let mut low = Some(End::closed(Decimal::ZERO));
        for part in parts {
            let least = part.interval.low().or(limits.min.map(End::closed));
            low = match (low, least) {
                (Some(low), Some(least)) => {
                    Interval::from(low).add(&Interval::from(least)).ok_or(Overflow)?.low()
                }
                _ => None,
            };
        }
        let interval = low.map_or(Interval::ALL, Interval::from);
        Ok(Self::computed(draft(parts, interval, nominal(parts)?), limits))
    }

    /// From the smallest to the greatest of several values, as for percents that cannot be added.
    /// "About" without bounds is left out; `None` if nothing remains.
    pub fn range(parts: &[&Self]) -> Option<Self> {
        let known: Vec<&Self> = parts.iter().copied().filter(|part| !part.is_unbounded()).collect();
        let interval =
            known.iter().map(|part| part.interval).reduce(|range, next| range.hull(&next))?;
        let computed = Computed {
            approximate: known.len() < parts.len(),
            ..draft(&known, interval, interval.is_exact())
        };
        let decimals = known.iter().map(|part| part.decimals).max().unwrap_or_default();
        Some(Self::computed(Computed { decimals, ..computed }, &Limits::default()))
    }
}

/// Kind and strictness that an interval shows. An end at the hard limit says no more than the limit
/// does.
fn kind_of(interval: &Interval, limits: &Limits) -> (Kind, bool) {
    if interval.is_exact().is_some() {
        return (Kind::Exact, false);
    }
    let at = |end: End, limit: Option<Decimal>| !end.open && Some(end.value) == limit;
    let low = interval.low().filter(|low| !at(*low, limits.min));
    let high = interval.high().filter(|high| !(limits.max_cuts && at(*high, limits.max)));
    match (low, high) {
        (Some(low), None) => (Kind::AtLeast, low.open),
        (None, Some(high)) => (Kind::AtMost, high.open),
        (Some(_), Some(_)) => (Kind::Between, false),
        (None, None) => (Kind::None, false),
    }
}

fn total(parts: &[&Quantity]) -> Result<Interval, Overflow> {
    let zero = Interval::exact(Decimal::ZERO);
    parts.iter().try_fold(zero, |sum, part| sum.add(&part.interval)).ok_or(Overflow)
}

/// Sum of the nominal numbers; none if a part has none.
fn nominal(parts: &[&Quantity]) -> Result<Option<Decimal>, Overflow> {
    let Some(numbers) = parts.iter().map(|part| part.nominal).collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    numbers.into_iter().try_fold(Decimal::ZERO, arithmetic::add).map(Some).ok_or(Overflow)
}

/// Returns the sum of the wholes that ratios are parts of; `None` where one has none.
fn whole(parts: &[&Quantity]) -> Option<Decimal> {
    let wholes = parts.iter().map(|part| part.whole).collect::<Option<Vec<_>>>()?;
    wholes.into_iter().reduce(|sum, next| arithmetic::add(sum, next).unwrap_or(Decimal::MAX))
}

fn draft(parts: &[&Quantity], interval: Interval, nominal: Option<Decimal>) -> Computed {
    let end = |end: Option<End>| end.map(|end| end.value);
    let size = nominal.or(end(interval.low())).or(end(interval.high())).unwrap_or_default();
    let (scale, decimals) = printed_as(parts, size);
    Computed {
        interval,
        nominal,
        approximate: parts.iter().any(|part| part.approximate),
        decimals,
        scale,
        unit_kind: parts.first().map_or(UnitKind::Count, |part| part.unit_kind),
        unit: parts.iter().find_map(|part| part.unit.clone()),
    }
}

/// Scale and decimals for a calculation with these parts whose result is of this size.
fn printed_as(parts: &[&Quantity], size: Decimal) -> (Scale, u32) {
    let decimals = parts.iter().map(|part| part.decimals);
    if parts.iter().all(|part| part.scale == Scale::One) {
        let is_percent = parts.first().is_some_and(|part| part.unit_kind == UnitKind::Percent);
        let decimals =
            if is_percent { decimals.min().map(|least| least.max(1)) } else { decimals.max() };
        return (Scale::One, decimals.unwrap_or_default());
    }
    let last_digit =
        |part: &&&Quantity| i64::from(part.scale.exponent()) - i64::from(part.decimals);
    let coarsest = parts
        .iter()
        .max_by_key(last_digit)
        .map_or((Scale::One, 0), |part| (part.scale, part.decimals));
    let exponent = i64::from(coarsest.0.exponent()) - i64::from(coarsest.1);
    let in_use = |scale: &Scale| {
        !matches!(scale, Scale::Thousand | Scale::TenThousand)
            || parts.iter().any(|part| part.scale == *scale)
    };
    let fitting =
        Scale::ALL.into_iter().rev().filter(in_use).find_map(|scale| fit(size, scale, exponent));
    fitting.unwrap_or(coarsest)
}

/// The decimals that a number needs in a scale when its last digit stands for ten to the power of
/// `exponent`; `None` if it is below one there or needs more than two.
fn fit(size: Decimal, scale: Scale, exponent: i64) -> Option<(Scale, u32)> {
    let decimals = u32::try_from(i64::from(scale.exponent()) - exponent).ok()?;
    let rounded = arithmetic::round(
        arithmetic::unshift(size, scale.exponent())?,
        decimals,
        Rounding::Nearest,
    );
    let fits =
        rounded.abs() >= Decimal::ONE && (rounded.normalize().scale() <= 2 || scale == Scale::One);
    fits.then_some((scale, decimals))
}
