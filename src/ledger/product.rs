//! Counts out of a share and the whole that it is a share of (STATISTICS "Derived counts",
//! "Precision").
//!
//! "16% of 457 cells" is not 73 cells: 16% is printed for every share from 15.5 up to, but not
//! with, 16.5, so that it is from 70.8 to 75.4 of them. That interval is computed only for an
//! indicator that allows it (`derive: true`) and that is the `numerator` of a share with a
//! `denominator`; it stands where neither the place itself nor all places below it state the
//! number, and is marked as computed.
//!
//! * The share is stated for the very place, breakdown and period. Its bounds carry over: "over
//!   90%" of 457 is over 411. "About" and "almost" give nothing.
//! * The whole is exact: a percent of a bound is nothing. A whole that is a state is one of the
//!   same day as the share; where the share is of a stretch of time, all states inside it count,
//!   for nobody says which of them was meant.
//! * Nothing is computed across a change of what is counted, nor where no whole number lies in the
//!   interval: then the share is of something else.
//!
//! Ends are not drawn in to the next whole number, as those of sums are not (A4).

use super::breaks::Breaks;
use super::cells::CellTables;
use super::figure::{Figure, Method, Subject};
use super::flags::Flag;
use super::resolve::Cell;
use super::time::{self, is_suppressed};
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::arithmetic;
use crate::bulletin::quantity::{Computed, Decimal, End, Interval, Kind, Limits, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// A share whose numerator may be computed, and what it is a share of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Factors {
    pub(super) share: Id<Indicator>,
    pub(super) whole: Id<Indicator>,
}

/// The shares from which an indicator may be computed, in the order of the register.
pub(super) fn factors(corpus: &Corpus, id: Id<Indicator>) -> Vec<Factors> {
    let indicator = &corpus.indicators[id];
    if !indicator.derive || !indicator.measure.is_additive() {
        return Vec::new();
    }
    let of = |(share, candidate): (Id<Indicator>, &Indicator)| {
        let whole = candidate
            .denominator
            .filter(|whole| *whole != id && candidate.numerator == Some(id))?;
        fits(indicator, candidate, &corpus.indicators[whole]).then_some(Factors { share, whole })
    };
    corpus.indicators.iter().filter_map(of).collect()
}

/// Returns `true` if a share of a whole is a number of this indicator.
fn fits(indicator: &Indicator, share: &Indicator, whole: &Indicator) -> bool {
    let same_unit = indicator.measure == Measure::Count || indicator.unit == whole.unit;
    let states = indicator.nature == share.nature
        && (share.nature == Nature::Flow || whole.nature == Nature::Stock);
    share.measure == Measure::Percent && whole.measure == indicator.measure && same_unit && states
}

/// The first share of a subject's indicator that gives a number.
pub(super) fn figure(
    subject: &Subject,
    factors: &[Factors],
    corpus: &Corpus,
    tables: &CellTables<'_>,
) -> Option<Figure> {
    factors
        .iter()
        .find_map(|factors| Product { subject, factors: *factors, corpus, tables }.figure())
}

/// A share of a whole, as the product of both intervals; `None` for what has none. `limits` are
/// those of the share.
pub(super) fn interval(share: &Quantity, whole: &Interval, limits: &Limits) -> Option<Interval> {
    let stated = matches!(share.kind, Kind::Exact | Kind::AtLeast | Kind::AtMost | Kind::Between);
    if !stated || share.whole.is_some() {
        return None;
    }
    // An end that is left out was chosen by the author: "over 90%" is said of what is more. The
    // others are printed digits.
    let half = share.precision();
    let reach = |end: Option<End>, by: Decimal, open: bool| match end {
        Some(end) if !end.open => shifted(end, by, open).map(Some),
        end => Some(end),
    };
    let printed = Interval::new(
        reach(share.interval.low(), -half, false)?,
        reach(share.interval.high(), half, true)?,
    )?;
    let possible = printed.clamp(limits.min, limits.max.filter(|_| limits.max_cuts));
    let (low, high) =
        (percent_of(possible.low()?, whole.low()?)?, percent_of(possible.high()?, whole.high()?)?);
    Interval::new(Some(low), Some(high))
}

fn shifted(end: End, by: Decimal, open: bool) -> Option<End> {
    Some(End { value: arithmetic::add(end.value, by)?, open })
}

fn percent_of(share: End, whole: End) -> Option<End> {
    let value = arithmetic::unshift(arithmetic::mul(share.value, whole.value)?, 2)?;
    Some(End { value, open: share.open || whole.open })
}

/// The least whole number in an interval, and whether it is the only one; `None` where there is
/// none.
pub(super) fn whole_number(interval: &Interval) -> Option<(Decimal, bool)> {
    let low = interval.low()?;
    let first = if low.open && low.value.is_integer() {
        low.value + Decimal::ONE
    } else {
        low.value.ceil()
    };
    interval.contains(first).then(|| (first, !interval.contains(first + Decimal::ONE)))
}

/// One subject and one share.
struct Product<'a, 'b> {
    subject: &'a Subject,
    factors: Factors,
    corpus: &'a Corpus,
    tables: &'a CellTables<'b>,
}

impl<'b> Product<'_, 'b> {
    fn figure(&self) -> Option<Figure> {
        let (period, share) = self.share()?;
        let wholes = self.wholes(period)?;
        let indicator = &self.corpus.indicators[self.subject.indicator];
        let first = self.quantity(wholes.first()?);
        let whole =
            wholes.iter().map(|cell| self.printed(cell)).collect::<Option<Vec<Interval>>>()?;
        let whole = whole.into_iter().reduce(|hull, next| hull.hull(&next))?;
        let interval = interval(
            self.quantity(share),
            &whole,
            &self.corpus.indicators[self.factors.share].limits,
        )?;
        if indicator.integer && whole_number(&interval).is_none() {
            return None;
        }
        let computed = Computed {
            interval: interval.clamp(indicator.limits.min, None),
            nominal: None,
            approximate: false,
            decimals: first.decimals,
            scale: first.scale,
            unit_kind: first.unit_kind,
            unit: first.unit.clone(),
        };
        let quantity = Quantity::computed(computed, &indicator.limits);
        let cells: Vec<&Cell> = std::iter::once(share).chain(wholes).collect();
        let evidence: Vec<Id<Observation>> =
            cells.iter().flat_map(|cell| cell.evidence()).collect();
        let mut figure = Figure::new(self.subject.clone(), Method::Product, quantity, evidence)?;
        for cell in &cells {
            figure.flags.add(cell.flags);
        }
        figure.flags.insert(Flag::Estimated);
        time::mark(&mut figure);
        Some(figure)
    }

    fn quantity(&self, cell: &Cell) -> &Quantity {
        &self.corpus.observations[cell.winner].quantity
    }

    /// The open cell of the share: of the very period, or the latest day inside it.
    fn share(&self) -> Option<(Period, &'b Cell)> {
        let Subject { locality, period, by, .. } = self.subject;
        let table = self.tables.get(&self.factors.share)?;
        let found = match self.corpus.indicators[self.factors.share].nature {
            Nature::Flow => table.cell(by, *locality, *period).map(|cell| (*period, cell)),
            Nature::Stock => self.states(self.factors.share, *period).last().copied(),
        };
        found.filter(|(_, cell)| !is_suppressed(cell))
    }

    /// Returns the exact values that the share is a share of: that of the same period, or the
    /// states inside it.
    fn wholes(&self, period: Period) -> Option<Vec<&'b Cell>> {
        let (share, whole) = (self.factors.share, self.factors.whole);
        let indicators = &self.corpus.indicators;
        let here = &self.corpus.localities[self.subject.locality];
        let changes = |id| Breaks::of(&indicators[id], here).divide(period);
        let table = self.tables.get(&whole)?;
        let cells = match indicators[whole].nature {
            Nature::Flow => {
                table.cell(&self.subject.by, self.subject.locality, period).into_iter().collect()
            }
            Nature::Stock => {
                self.states(whole, period).iter().map(|(_, cell)| *cell).collect::<Vec<_>>()
            }
        };
        let exact = |cell: &&Cell| self.quantity(cell).kind == Kind::Exact && !is_suppressed(cell);
        let usable = !cells.is_empty()
            && cells.iter().all(exact)
            && ![share, whole].into_iter().any(changes);
        usable.then_some(cells)
    }

    /// The states of an indicator inside a period.
    fn states(&self, id: Id<Indicator>, period: Period) -> &[(Period, &'b Cell)] {
        let line = self
            .tables
            .get(&id)
            .map_or(&[][..], |table| table.time_series(&self.subject.by, self.subject.locality));
        let from = line.partition_point(|(day, _)| day.start() < period.start());
        let until = line.partition_point(|(day, _)| day.end() <= period.end());
        line.get(from..until).unwrap_or_default()
    }

    /// All values for which an exact number is printed: a whole number without a scale is itself.
    fn printed(&self, cell: &Cell) -> Option<Interval> {
        let quantity = self.quantity(cell);
        let (value, half) = (quantity.interval.is_exact()?, quantity.precision());
        if half.is_zero() {
            return Some(Interval::exact(value));
        }
        Interval::new(
            Some(shifted(End::closed(value), -half, false)?),
            Some(shifted(End::closed(value), half, true)?),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::lang::Lang;
    use crate::bulletin::quantity::Rounding;
    use crate::extract::parse;
    use crate::language::print_decimal;
    use proptest::prelude::*;

    fn of(share: &str, whole: i64) -> Option<Interval> {
        let limits =
            Limits { min: Some(Decimal::ZERO), max: Some(Decimal::ONE_HUNDRED), max_cuts: true };
        let share =
            Quantity::from_written(&parse(share, Lang::VI).expect("a share").written, &limits);
        interval(&share, &Interval::exact(whole.into()), &limits)
    }

    #[test]
    fn whole_numbers_in_an_interval_are_found() {
        let least = |share, whole| of(share, whole).and_then(|interval| whole_number(&interval));
        assert_eq!(least("64,58%", 48), Some((31.into(), true)));
        assert_eq!(least("16%", 457), Some((71.into(), false)));
        assert_eq!(least("15,56%", 457), None);
        assert_eq!(least("trên 50%", 100), Some((51.into(), false)));
        assert_eq!(least("ít nhất 50%", 100), Some((50.into(), false)));
    }

    #[test]
    fn what_is_only_near_a_share_gives_nothing() {
        assert_eq!(of("khoảng 16%", 457), None);
        assert_eq!(of("gần 100%", 457), None);
        assert_eq!(of("16%", i64::MAX).map(|interval| interval.low().is_some()), Some(true));
    }

    proptest! {
        #[test]
        fn the_number_of_which_a_share_was_printed_lies_in_its_interval(
            whole in 1_i64..100_000, seed in any::<u32>(), decimals in 0_u32..4,
        ) {
            let part = i64::from(seed) % (whole + 1);
            let share = arithmetic::div((part * 100).into(), whole.into(), decimals, Rounding::Nearest).expect("a share");
            let printed = format!("{}%", print_decimal(share, decimals, Rounding::Nearest, Lang::VI));
            let interval = of(&printed, whole).expect("an interval");
            prop_assert!(interval.contains(part.into()), "{part} of {whole} is {printed}: {interval:?}");
            prop_assert!(whole_number(&interval).is_some_and(|(least, _)| least <= part.into()));
        }
    }

    #[test]
    fn the_least_whole_number_lies_inside() {
        let end = |value: &str, open| Some(End { value: value.parse().expect("a number"), open });
        let least = |low, high| whole_number(&Interval::new(low, high).expect("an interval"));
        let number = |value: i64| Decimal::from(value);
        assert_eq!(least(end("99", false), end("100", true)), Some((number(99), true)));
        assert_eq!(least(end("99", false), end("101", true)), Some((number(99), false)));
        assert_eq!(least(end("99", true), end("100", true)), None);
        assert_eq!(least(end("99", true), end("100", false)), Some((number(100), true)));
        assert_eq!(least(end("99.5", true), end("100.5", true)), Some((number(100), true)));
        assert_eq!(least(end("99.2", false), end("99.8", false)), None);
    }
}
