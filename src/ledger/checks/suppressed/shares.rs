//! Shares, the numbers of which they are one, and their complements.
//!
//! A share is printed rounded, so that the number that follows from it is known within bounds. It is
//! as good as stated where one whole number alone lies in them, or where they are close to each
//! other.

use super::{Search, Trace};
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::observation::Key;
use crate::bulletin::quantity::arithmetic::{self, Rounding};
use crate::bulletin::quantity::{Decimal, End, Interval, Quantity};
use crate::bulletin::register::Id;
use crate::ledger::product;

/// Bounds that are closer to each other than this part of the number give it away.
const CLOSE: u32 = 20;

/// Decimals of a quotient.
const DECIMALS: u32 = 12;

/// The part of a share that a number is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Part,
    Whole,
}

impl Search<'_> {
    /// A share from its numbers or its complement, or a number from a share.
    pub(super) fn of_shares(&self, key: &Key) -> Option<Trace> {
        let found = if self.is_percent(key) {
            self.of_complement(key).or_else(|| self.of_numbers(key))
        } else {
            None
        };
        found.or_else(|| self.of_share(key))
    }

    /// A share and its complement make 100.
    fn of_complement(&self, key: &Key) -> Option<Trace> {
        let own = self.indicator(key).complement;
        let indicators = self.sources.corpus.indicators.iter();
        let others = indicators
            .filter(|(_, other)| other.complement == Some(key.indicator))
            .map(|(id, _)| id);
        own.into_iter()
            .chain(others)
            .find_map(|indicator| self.known(&Key { indicator, ..key.clone() }, super::DEPTH))
    }

    /// A share of two numbers, of which the whole is not nought.
    fn of_numbers(&self, key: &Key) -> Option<Trace> {
        let indicator = self.indicator(key);
        let part = self.number(key, indicator.numerator?)?;
        let whole = self.number(key, indicator.denominator?)?;
        let empty = self.exact(&whole).is_some_and(|(number, _)| number <= Decimal::ZERO);
        let numbers = [&part, &whole].map(|number| self.known(number, super::DEPTH));
        Trace::all(numbers).filter(|_| !empty)
    }

    /// A number that is the part or the whole of a share.
    fn of_share(&self, key: &Key) -> Option<Trace> {
        let side = |share: &Indicator| match (share.numerator, share.denominator) {
            (Some(part), _) if part == key.indicator => Some(Side::Part),
            (_, Some(whole)) if whole == key.indicator => Some(Side::Whole),
            _ => None,
        };
        let shares = self.sources.corpus.indicators.iter();
        let mut shares = shares.filter_map(|(id, share)| Some((id, share, side(share)?)));
        shares.find_map(|(id, share, side)| {
            let line = self.sources.tables.get(&id)?.time_series(&key.by, key.locality);
            line.iter().find_map(|(period, _)| {
                let of = Key { indicator: id, period: *period, ..key.clone() };
                self.of_one_share(key, &of, share, side)
            })
        })
    }

    fn of_one_share(&self, key: &Key, of: &Key, share: &Indicator, side: Side) -> Option<Trace> {
        let (own, other) = match side {
            Side::Part => (share.numerator?, share.denominator?),
            Side::Whole => (share.denominator?, share.numerator?),
        };
        let other =
            self.number(of, other).filter(|_| self.number(of, own).as_ref() == Some(key))?;
        let (_, entry) = self.exact(&other)?;
        let number = &self.sources.corpus.observations[entry].quantity;
        let cell = self.cell(of)?;
        let printed = number.interval.widen(number.precision())?;
        let percent = self.quantity(cell);
        let bounds = match side {
            Side::Part => product::interval(percent, &printed, &share.limits),
            Side::Whole => whole_of(percent, &printed, &share.limits),
        }?;
        let is_revealed = gives_away(&bounds, self.indicator(key).integer)?;
        is_revealed.then(|| Trace::of([cell.winner, entry]))
    }

    /// A number behind a share: that of its own period, or the state of the latest day inside.
    fn number(&self, share: &Key, indicator: Id<Indicator>) -> Option<Key> {
        let own = Key { indicator, ..share.clone() };
        if self.cell(&own).is_some() {
            return Some(own);
        }
        let stock = self.sources.corpus.indicators[indicator].nature == Nature::Stock;
        let line = self.sources.tables.get(&indicator)?.time_series(&share.by, share.locality);
        let last = line.partition_point(|(day, _)| day.end() <= share.period.end());
        let (day, _) = line[..last].last()?;
        (stock && share.period.contains(day)).then_some(Key { period: *day, ..own })
    }
}

/// The numbers of which a part is a share.
fn whole_of(
    share: &Quantity,
    part: &Interval,
    limits: &crate::bulletin::quantity::Limits,
) -> Option<Interval> {
    let hundred = Interval::exact(Decimal::ONE_HUNDRED);
    let printed = product::interval(share, &hundred, limits)?;
    let (low, high) = (printed.low()?, printed.high()?);
    if low.value <= Decimal::ZERO || part.low()?.value <= Decimal::ZERO {
        return None;
    }
    let of = |end: End, share: End, rounding| {
        let value =
            arithmetic::div(arithmetic::shift(end.value, 2)?, share.value, DECIMALS, rounding)?;
        Some(End { value, open: share.open })
    };
    let least = of(part.low()?, high, Rounding::Down)?;
    Interval::new(Some(least), Some(of(part.high()?, low, Rounding::Up)?))
}

/// Returns `true` if bounds leave one whole number alone, or little room.
fn gives_away(bounds: &Interval, integer: bool) -> Option<bool> {
    let alone = integer && product::whole_number(bounds).is_some_and(|(_, alone)| alone);
    let (low, high) = (bounds.low()?.value, bounds.high()?.value);
    let room = arithmetic::mul(arithmetic::sub(high, low)?, Decimal::from(CLOSE))?;
    Some(alone || room <= high.abs())
}
