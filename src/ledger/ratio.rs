//! Exact quotients, and intervals between them.
//!
//! A mean is a quotient, and most quotients have no last decimal. Where such a mean enters another
//! one it must be the quotient and not its decimals: the mean of 70% and of what is printed as
//! 76,7% is even where the sums behind it are.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::figure::Figure;
use crate::bulletin::quantity::arithmetic::Rounding;
use crate::bulletin::quantity::{Decimal, End, Interval};

/// Decimals of a number that has no last one.
const DECIMALS: u32 = 12;

/// Most decimals of a number that has a last one.
const MOST_DECIMALS: u32 = 28;

/// An exact quotient of two whole numbers of any length.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Ratio(BigRational);

impl Ratio {
    /// Nought.
    pub(super) fn zero() -> Self {
        Self(BigRational::from_integer(0.into()))
    }

    /// Returns `true` if it is nought.
    pub(super) fn is_zero(&self) -> bool {
        self.0.numer().bits() == 0
    }

    /// The sum.
    #[must_use]
    pub(super) fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    /// The product.
    #[must_use]
    pub(super) fn times(&self, other: &Self) -> Self {
        Self(&self.0 * &other.0)
    }

    /// The quotient; `None` by nought.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| Self(&self.0 / &other.0))
    }

    /// Its decimals: all of them where they end, else twelve; `None` where they do not fit.
    pub(super) fn decimal(&self, rounding: Rounding) -> Option<Decimal> {
        self.even().or_else(|| {
            let shifted = &self.0 * power_of_ten(DECIMALS);
            let whole = match rounding {
                Rounding::Down => shifted.floor(),
                Rounding::Up => shifted.ceil(),
                Rounding::Nearest => shifted.round(),
            };
            decimal(whole.numer(), DECIMALS)
        })
    }

    /// All its decimals, where they end and fit.
    fn even(&self) -> Option<Decimal> {
        let shifted = &self.0 * power_of_ten(MOST_DECIMALS);
        let (mut digits, mut decimals) =
            (shifted.is_integer().then(|| shifted.to_integer())?, MOST_DECIMALS);
        let ten = BigInt::from(10);
        while decimals > 0 && (&digits % &ten).bits() == 0 {
            digits /= &ten;
            decimals -= 1;
        }
        decimal(&digits, decimals)
    }
}

impl From<Decimal> for Ratio {
    fn from(value: Decimal) -> Self {
        let digits = BigInt::from(value.mantissa());
        match value.scale() {
            0 => Self(BigRational::from_integer(digits)),
            decimals => Self(BigRational::new(digits, power_of_ten(decimals))),
        }
    }
}

fn power_of_ten(exponent: u32) -> BigInt {
    BigInt::from(10).pow(exponent)
}

fn decimal(digits: &BigInt, decimals: u32) -> Option<Decimal> {
    let value = Decimal::try_from_i128_with_scale(i128::try_from(digits).ok()?, decimals).ok()?;
    Some(value.normalize())
}

/// A finite end.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Bound {
    pub(super) value: Ratio,
    pub(super) open: bool,
}

impl Bound {
    /// An end that belongs to the interval.
    pub(super) fn closed(value: Decimal) -> Self {
        Self { value: value.into(), open: false }
    }

    fn of(end: End) -> Self {
        Self { value: end.value.into(), open: end.open }
    }

    fn end(&self, rounding: Rounding) -> Option<End> {
        Some(End { value: self.value.decimal(rounding)?, open: self.open })
    }
}

/// The ends of a figure before they are made decimals; `None` is infinite.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Ends {
    pub(super) low: Option<Bound>,
    pub(super) high: Option<Bound>,
}

impl Ends {
    /// Those of a figure.
    pub(super) fn of(figure: &Figure) -> Self {
        let interval = &figure.quantity.interval;
        let decimals =
            || Self { low: interval.low().map(Bound::of), high: interval.high().map(Bound::of) };
        figure.ends.as_deref().cloned().unwrap_or_else(decimals)
    }

    /// The number, if there is but one.
    pub(super) fn number(&self) -> Option<&Ratio> {
        let (low, high) = (self.low.as_ref()?, self.high.as_ref()?);
        (low.value == high.value).then_some(&low.value)
    }

    /// The interval in decimals, rounded outward; `None` where they do not fit.
    pub(super) fn interval(&self) -> Option<Interval> {
        let end = |bound: &Option<Bound>, rounding| match bound {
            Some(bound) => bound.end(rounding).map(Some),
            None => Some(None),
        };
        Interval::new(end(&self.low, Rounding::Down)?, end(&self.high, Rounding::Up)?)
    }

    /// The ends, to be kept where decimals do not say them.
    pub(super) fn kept(self, interval: &Interval) -> Option<Box<Self>> {
        let says = |bound: &Option<Bound>, end: Option<End>| *bound == end.map(Bound::of);
        let said = says(&self.low, interval.low()) && says(&self.high, interval.high());
        (!said).then(|| Box::new(self))
    }

    /// The ends of the smallest interval that holds both.
    #[must_use]
    pub(super) fn hull(self, other: Self) -> Self {
        let outer = |one: Option<Bound>, two: Option<Bound>, first: fn(&Bound, &Bound) -> bool| {
            let (one, two) = (one?, two?);
            Some(if first(&one, &two) { one } else { two })
        };
        let before = |one: &Bound, two: &Bound| (&one.value, one.open) <= (&two.value, two.open);
        let after = |one: &Bound, two: &Bound| (&one.value, !one.open) >= (&two.value, !two.open);
        Self { low: outer(self.low, other.low, before), high: outer(self.high, other.high, after) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(part: i64, whole: i64) -> Ratio {
        Ratio::from(Decimal::from(part))
            .over(&Ratio::from(Decimal::from(whole)))
            .expect("a quotient")
    }

    fn text(ratio: &Ratio, rounding: Rounding) -> String {
        ratio.decimal(rounding).expect("decimals").to_string()
    }

    #[test]
    fn decimals_that_end_are_all_given() {
        for rounding in [Rounding::Down, Rounding::Nearest, Rounding::Up] {
            assert_eq!(text(&ratio(165, 2), rounding), "82.5");
            assert_eq!(text(&ratio(7000, 100), rounding), "70");
            assert_eq!(text(&ratio(1, 1 << 14), rounding), "0.00006103515625");
            assert_eq!(text(&ratio(0, 3), rounding), "0");
        }
        let least: Decimal = "0.0000000000000000000000000001".parse().expect("a number");
        assert_eq!(Ratio::from(least).decimal(Rounding::Nearest), Some(least));
    }

    #[test]
    fn decimals_that_do_not_end_are_twelve() {
        for (part, [down, nearest, up]) in [
            (1, ["0.333333333333", "0.333333333333", "0.333333333334"]),
            (2, ["0.666666666666", "0.666666666667", "0.666666666667"]),
            (-1, ["-0.333333333334", "-0.333333333333", "-0.333333333333"]),
        ] {
            let found = [Rounding::Down, Rounding::Nearest, Rounding::Up]
                .map(|rounding| text(&ratio(part, 3), rounding));
            assert_eq!(found, [down, nearest, up]);
        }
        // Numbers that end only after the decimals that fit are cut like those that never end.
        let long = ratio(1, 1 << 14).times(&ratio(1, 1 << 16));
        assert_eq!(text(&long, Rounding::Down), "0.000000000931");
        assert_eq!(text(&long, Rounding::Up), "0.000000000932");
    }

    #[test]
    fn what_is_too_large_has_no_decimals() {
        let most = Ratio::from(Decimal::MAX);
        assert_eq!(most.decimal(Rounding::Nearest), Some(Decimal::MAX));
        assert_eq!(most.plus(&ratio(1, 3)).decimal(Rounding::Nearest), None);
        assert_eq!(most.times(&most).decimal(Rounding::Up), None);
        assert_eq!(most.over(&Ratio::zero()), None);
    }

    proptest! {
        #[test]
        fn decimals_lie_on_the_side_that_is_asked_for(part in any::<i32>(), whole in 1_i64..100_000) {
            let exact = ratio(part.into(), whole);
            let side = |rounding| Ratio::from(exact.decimal(rounding).expect("decimals"));
            let (down, up) = (side(Rounding::Down), side(Rounding::Up));
            prop_assert!(down <= exact && exact <= up);
            prop_assert!(down <= side(Rounding::Nearest) && side(Rounding::Nearest) <= up);
            prop_assert!(up <= down.plus(&Ratio::from(Decimal::new(1, DECIMALS))));
            prop_assert_eq!(down == up, down == exact);
        }

        #[test]
        fn a_hull_in_decimals_is_the_hull_of_decimals(
            parts in proptest::collection::vec((0_i64..300, 1_i64..9, 0_i64..50, any::<bool>(), any::<bool>()), 1..5),
        ) {
            let bound = |value, open| Some(Bound { value, open });
            let ends = parts.into_iter().map(|(part, whole, more, low, high)| Ends {
                low: bound(ratio(part, whole), low && more > 0),
                high: bound(ratio(part + more, whole), high && more > 0),
            });
            let ends: Vec<Ends> = ends.collect();
            let decimals = ends.iter().map(|ends| ends.interval().expect("an interval"));
            let expected = decimals.reduce(|hull, next| hull.hull(&next)).expect("one at least");
            let hull = ends.into_iter().reduce(Ends::hull).expect("one at least");
            prop_assert_eq!(hull.interval().expect("an interval"), expected);
        }
    }
}
