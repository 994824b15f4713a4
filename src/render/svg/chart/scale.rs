//! Numbers as integers of one unit, and integers as places on the paper.

use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{Decimal, Rounding, Scale, arithmetic};
use crate::language::print_decimal;

/// The parts into which an axis is divided at most.
const PARTS: i128 = 4;

/// The most classes of a map: more shades nobody tells apart.
const CLASSES: i128 = 6;

/// Some decimals in units of the last decimal that any of them has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    decimals: u32,
}

impl Unit {
    /// The unit in which all these numbers are whole.
    pub(super) fn of(values: impl IntoIterator<Item = Decimal>) -> Self {
        Self {
            decimals: values.into_iter().map(|value| value.normalize().scale()).max().unwrap_or(0),
        }
    }

    /// A number in this unit; `None` where it does not fit.
    pub(super) fn count(self, value: Decimal) -> Option<i128> {
        let value = value.normalize();
        let missing = self.decimals.checked_sub(value.scale())?;
        value.mantissa().checked_mul(10_i128.checked_pow(missing)?)
    }

    fn decimal(self, count: i128) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(count, self.decimals).ok()
    }
}

/// Returns the position of a value between two others on a stretch of paper, to the nearest; `None`
/// where numbers do not fit.
pub(super) fn place(value: i128, low: i128, high: i128, size: i128) -> Option<i128> {
    let span = high.checked_sub(low).filter(|span| *span > 0)?;
    let twice = value.checked_sub(low)?.checked_mul(size)?.checked_mul(2)?;
    Some(twice.checked_add(span)?.div_euclid(span.checked_mul(2)?))
}

/// An axis with round numbers at its ends and steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Axis {
    unit: Unit,
    low: i128,
    high: i128,
    step: i128,
}

impl Axis {
    /// An axis that holds all values from the least to the greatest. It begins at zero, unless the
    /// values lie far from it and close together, and nothing has the length of its number; where
    /// something is open upwards, there is room above.
    pub(super) fn new(unit: Unit, least: i128, most: i128, room: bool, zero: bool) -> Option<Self> {
        let far =
            !zero && 0 < least && least < most && least.checked_mul(10)? > most.checked_mul(7)?;
        let (from, to) = (if far { least } else { least.min(0) }, most.max(0));
        let step = round_step(to.checked_sub(from)?)?;
        let low = from.div_euclid(step).checked_mul(step)?;
        let high = to.checked_neg()?.div_euclid(step).checked_mul(step)?.checked_neg()?;
        let high = if high == low || (room && high.checked_sub(to)? < step / 2) {
            high.checked_add(step)?
        } else {
            high
        };
        Some(Self { unit, low, high, step })
    }

    /// An axis that is divided into classes: it holds all values, and begins and ends where the first
    /// and the last of these do. Classes have no length, so that zero need not be there.
    pub(super) fn of_classes(unit: Unit, least: i128, most: i128) -> Option<Self> {
        let span = most.checked_sub(least)?.max(1);
        let steps = |power: i128| [1, 2, 5].map(|digit| power.checked_mul(digit));
        let powers = (0..).map_while(|exponent| 10_i128.checked_pow(exponent));
        let steps = powers.flat_map(steps).flatten();
        for step in steps.filter(|step| step.checked_mul(CLASSES).is_some_and(|all| all >= span)) {
            let low = least.div_euclid(step).checked_mul(step)?;
            let high = most.checked_neg()?.div_euclid(step).checked_mul(step)?.checked_neg()?;
            let high = high.max(low.checked_add(step)?);
            if (high - low) / step <= CLASSES {
                return Some(Self { unit, low, high, step });
            }
        }
        None
    }

    /// Returns `true` if zero lies below it, so that lengths from its foot say nothing.
    pub(super) fn is_cut(&self) -> bool {
        self.low > 0
    }

    /// Returns the position of a value on a stretch of paper.
    pub(super) fn place(&self, value: i128, size: i128) -> Option<i128> {
        place(value, self.low, self.high, size)
    }

    /// The position of the part in which a value lies, the lowest first: its lower end belongs to
    /// it, and to the last part its upper one too. `below`: of what lies just below the value.
    /// `None` outside of the axis.
    pub(super) fn part(&self, value: i128, below: bool) -> Option<usize> {
        let value = if below { value.checked_sub(1)? } else { value };
        let parts = (self.high - self.low) / self.step;
        let inside = (self.low..=self.high).contains(&value);
        let part = inside.then(|| ((value - self.low) / self.step).min(parts - 1))?;
        usize::try_from(part).ok()
    }

    /// The values that are labelled.
    pub(super) fn ticks(&self) -> impl Iterator<Item = i128> {
        let (low, step) = (self.low, self.step);
        (0..=(self.high - low) / step).map(move |index| low + index * step)
    }

    /// The scale in which large numbers are labelled: from ten million on millions, from ten
    /// thousand million on thousands of millions.
    pub(super) fn scale(&self) -> Scale {
        let large = |exponent: u32| {
            let most = self.unit.decimal(self.high.max(-self.low));
            let bound = arithmetic::shift(Decimal::TEN, exponent);
            most.zip(bound).is_some_and(|(most, bound)| most >= bound)
        };
        match (large(9), large(6)) {
            (true, _) => Scale::Billion,
            (false, true) => Scale::Million,
            _ => Scale::One,
        }
    }

    /// The labels in order, in units of the scale, with as many decimals as the step needs.
    pub(super) fn labels(&self, lang: Lang) -> Vec<String> {
        let exponent = self.scale().exponent();
        let scaled = |count: i128| arithmetic::unshift(self.unit.decimal(count)?, exponent);
        let decimals = self.ticks().filter_map(scaled).map(|tick| tick.scale()).max().unwrap_or(0);
        let print = |tick: Decimal| print_decimal(tick, decimals, Rounding::Nearest, lang);
        self.ticks().map(|count| scaled(count).map_or_else(String::new, print)).collect()
    }
}

/// The smallest of 1, 2, 5, 10, 20 ... that divides a span into few parts.
fn round_step(span: i128) -> Option<i128> {
    let mut power: i128 = 1;
    loop {
        let fitting = [1, 2, 5].into_iter().filter_map(|digit| power.checked_mul(digit));
        let mut fitting =
            fitting.filter(|step| step.checked_mul(PARTS).is_some_and(|reach| reach >= span));
        if let Some(step) = fitting.next() {
            return Some(step);
        }
        power = power.checked_mul(10)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn axis(values: &[&str], room: bool) -> String {
        let values: Vec<Decimal> =
            values.iter().map(|value| value.parse().expect("a number")).collect();
        let unit = Unit::of(values.iter().copied());
        let counts = || values.iter().map(|value| unit.count(*value).expect("fits"));
        let axis = Axis::new(
            unit,
            counts().min().expect("some"),
            counts().max().expect("some"),
            room,
            false,
        )
        .expect("fits");
        axis.labels(Lang::VI).join(" ")
    }

    #[test]
    fn axes_have_round_numbers() {
        assert_eq!(axis(&["457", "300"], false), "0 200 400 600");
        assert_eq!(axis(&["400"], true), "0 100 200 300 400 500");
        assert_eq!(axis(&["15.56", "16.3"], false), "15,4 15,6 15,8 16,0 16,2 16,4");
        assert_eq!(axis(&["1142", "1150"], false), "1.142 1.144 1.146 1.148 1.150");
        assert_eq!(axis(&["0"], false), "0 1");
        assert_eq!(axis(&["-3", "12"], false), "−5 0 5 10 15");
        assert_eq!(axis(&["15900000000", "3000000000"], false), "0 5 10 15 20");
        assert_eq!(axis(&["99.6", "99.6"], false), "0 50 100");
    }

    #[test]
    fn classes_are_few_and_round() {
        let classes = |values: &[&str]| {
            let values: Vec<Decimal> =
                values.iter().map(|value| value.parse().expect("a number")).collect();
            let unit = Unit::of(values.iter().copied());
            let counts = || values.iter().map(|value| unit.count(*value).expect("fits"));
            let (least, most) = (counts().min().expect("some"), counts().max().expect("some"));
            Axis::of_classes(unit, least, most).expect("fits").labels(Lang::VI).join(" ")
        };
        assert_eq!(classes(&["45.1", "98.5"]), "40 50 60 70 80 90 100");
        assert_eq!(classes(&["0", "1204"]), "0 500 1.000 1.500");
        assert_eq!(classes(&["30", "120"]), "20 40 60 80 100 120");
        assert_eq!(classes(&["7", "7"]), "7 8");
        assert_eq!(classes(&["-3", "12"]), "−5 0 5 10 15");
    }

    #[test]
    fn what_does_not_fit_is_not_drawn() {
        let unit = Unit { decimals: 28 };
        assert_eq!(unit.count(Decimal::MAX), None);
        assert_eq!(place(i128::MAX, 0, 1, 400), None);
        assert_eq!(place(1, 5, 5, 400), None);
    }

    proptest! {
        #[test]
        fn classes_hold_their_values(a in -10_i64.pow(15)..10_i64.pow(15), b in -10_i64.pow(15)..10_i64.pow(15)) {
            let (least, most) = (i128::from(a.min(b)), i128::from(a.max(b)));
            let axis = Axis::of_classes(Unit { decimals: 2 }, least, most).expect("fits");
            prop_assert!(axis.low <= least && most <= axis.high && axis.low < axis.high);
            prop_assert!(axis.ticks().count() <= 7 && axis.part(most, false).is_some());
        }

        #[test]
        fn an_axis_holds_its_values(a in -10_i64.pow(15)..10_i64.pow(15), b in -10_i64.pow(15)..10_i64.pow(15), room: bool) {
            let (least, most) = (i128::from(a.min(b)), i128::from(a.max(b)));
            let axis = Axis::new(Unit { decimals: 2 }, least, most, room, false).expect("fits");
            prop_assert!(axis.low <= least && most <= axis.high && axis.low < axis.high);
            prop_assert!(axis.ticks().count() <= 7);
            let places = (axis.place(least, 150), axis.place(most, 150));
            prop_assert!(places.0 >= Some(0) && places.1 <= Some(150) && places.0 <= places.1);
        }
    }
}
