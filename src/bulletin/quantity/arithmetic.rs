//! Decimal arithmetic that is exact or refuses.
//!
//! The decimal crate's own `checked_add` and `checked_mul` *round* when a result needs more than 28
//! digits. A total that is silently a little off is the one thing this program must not print, so
//! the operations here work on the integer behind each decimal and answer `None` where the exact
//! result does not fit. The number of decimals is kept: it says how precisely a number was printed
//! (`99.60` is not `99.6`).

use rust_decimal::{Decimal, RoundingStrategy};

/// Most decimals a [`Decimal`] can hold.
const MAX_DECIMALS: u32 = 28;

/// The way a number is brought to fewer decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, halves away from zero: values.
    Nearest,
    /// Towards minus infinity: lower ends.
    Down,
    /// Towards plus infinity: upper ends.
    Up,
}

impl Rounding {
    fn strategy(self) -> RoundingStrategy {
        match self {
            Self::Nearest => RoundingStrategy::MidpointAwayFromZero,
            Self::Down => RoundingStrategy::ToNegativeInfinity,
            Self::Up => RoundingStrategy::ToPositiveInfinity,
        }
    }
}

/// The value with at most this many decimals.
pub fn round(value: Decimal, decimals: u32, rounding: Rounding) -> Decimal {
    value.round_dp_with_strategy(decimals.min(MAX_DECIMALS), rounding.strategy())
}

/// Exact sum; `None` if it does not fit.
pub fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let decimals = a.scale().max(b.scale());
    make(aligned(a, decimals)?.checked_add(aligned(b, decimals)?)?, decimals)
}

/// Exact difference; `None` if it does not fit.
pub fn sub(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

/// Exact product; `None` if it does not fit.
pub fn mul(a: Decimal, b: Decimal) -> Option<Decimal> {
    make(a.mantissa().checked_mul(b.mantissa())?, a.scale() + b.scale())
}

/// The value times ten to the power of `exponent`, without decimals it does not need: 15.90 by 9 is
/// 15900000000.
pub fn shift(value: Decimal, exponent: u32) -> Option<Decimal> {
    let dropped = exponent.min(value.scale());
    make(value.mantissa().checked_mul(power_of_ten(exponent - dropped)?)?, value.scale() - dropped)
}

/// The value divided by ten to the power of `exponent`; exact, without trailing zeros.
pub fn unshift(value: Decimal, exponent: u32) -> Option<Decimal> {
    let value = value.normalize();
    make(value.mantissa(), value.scale().checked_add(exponent)?)
        .map(|quotient| quotient.normalize())
}

/// Quotient with at most this many decimals; `None` for a divisor of zero and where it does not
/// fit.
pub fn div(a: Decimal, b: Decimal, decimals: u32, rounding: Rounding) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let numerator = a.mantissa().checked_mul(power_of_ten(decimals.checked_add(b.scale())?)?)?;
    let denominator = b.mantissa().checked_mul(power_of_ten(a.scale())?)?;
    let (floor, rest) =
        (numerator.checked_div_euclid(denominator)?, numerator.checked_rem_euclid(denominator)?);
    let (floor, rest) =
        if denominator < 0 && rest != 0 { (floor - 1, denominator + rest) } else { (floor, rest) };
    make(floor + i128::from(rounds_up(floor, rest, denominator, rounding)), decimals)
        .map(|quotient| quotient.normalize())
}

/// Returns `true` if the quotient `floor + rest / denominator` (rest and denominator of one sign)
/// goes up.
fn rounds_up(floor: i128, rest: i128, denominator: i128, rounding: Rounding) -> bool {
    let (rest, half) = (rest.unsigned_abs(), denominator.unsigned_abs() - rest.unsigned_abs());
    match rounding {
        Rounding::Down => false,
        Rounding::Up => rest > 0,
        Rounding::Nearest => rest > half || (rest == half && floor >= 0),
    }
}

/// Ten to the power of `exponent`.
pub(crate) fn power_of_ten(exponent: u32) -> Option<i128> {
    10_i128.checked_pow(exponent)
}

fn aligned(value: Decimal, decimals: u32) -> Option<i128> {
    value.mantissa().checked_mul(power_of_ten(decimals - value.scale())?)
}

/// The decimal of an integer and a number of decimals, dropping zeros only where it would not fit
/// with them.
fn make(mut integer: i128, mut decimals: u32) -> Option<Decimal> {
    loop {
        match Decimal::try_from_i128_with_scale(integer, decimals) {
            Ok(value) => return Some(value),
            Err(_) if decimals > 0 && integer % 10 == 0 => {
                integer /= 10;
                decimals -= 1;
            }
            Err(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn sums_and_products_are_exact_or_nothing() {
        assert_eq!(add(decimal("0.1"), decimal("0.2")), Some(decimal("0.3")));
        assert_eq!(add(Decimal::MAX, decimal("0.1")), None);
        assert_eq!(
            mul(decimal("1.5"), decimal("0.2")).map(|value| value.to_string()).as_deref(),
            Some("0.30")
        );
        assert_eq!(mul(Decimal::MAX, decimal("2")), None);
        let (one, above) = (decimal("1.0000000000000000"), decimal("1.0000000000000001"));
        assert_eq!(
            (mul(one, one), mul(above, above)),
            (Some(Decimal::ONE), None),
            "only zeros may be dropped"
        );
        assert_eq!(
            add(decimal("99.60"), decimal("0.4")).map(|value| value.to_string()).as_deref(),
            Some("100.00")
        );
    }

    #[test]
    fn shifting_moves_the_point() {
        assert_eq!(
            shift(decimal("15.90"), 9).map(|value| value.to_string()).as_deref(),
            Some("15900000000")
        );
        assert_eq!(
            shift(decimal("1.2345"), 3).map(|value| value.to_string()).as_deref(),
            Some("1234.5")
        );
        assert_eq!(unshift(decimal("15900000000"), 9), Some(decimal("15.9")));
        assert_eq!(shift(Decimal::MAX, 3), None);
    }

    #[test]
    fn quotients_round_as_told() {
        let cases = [
            ("118", "124", 4, Rounding::Nearest, "0.9516"),
            ("1", "3", 2, Rounding::Down, "0.33"),
            ("1", "3", 2, Rounding::Up, "0.34"),
            ("-1", "3", 2, Rounding::Down, "-0.34"),
            ("1", "-3", 2, Rounding::Up, "-0.33"),
            ("-1", "8", 2, Rounding::Nearest, "-0.13"),
            ("1", "8", 2, Rounding::Nearest, "0.13"),
            ("1", "-8", 2, Rounding::Nearest, "-0.13"),
            ("6", "3", 2, Rounding::Up, "2"),
            ("6", "-3", 2, Rounding::Down, "-2"),
        ];
        for (a, b, decimals, rounding, expected) in cases {
            assert_eq!(
                div(decimal(a), decimal(b), decimals, rounding),
                Some(decimal(expected)),
                "{a} / {b} {rounding:?}"
            );
        }
        assert_eq!(div(decimal("1"), Decimal::ZERO, 2, Rounding::Nearest), None);
    }

    proptest! {
        #[test]
        fn rounding_goes_the_way_it_says(integer in any::<i64>(), scale in 0_u32..10, decimals in 0_u32..6) {
            let value = Decimal::new(integer, scale);
            let step = Decimal::new(1, decimals);
            let (down, up) = (round(value, decimals, Rounding::Down), round(value, decimals, Rounding::Up));
            prop_assert!(down <= value && value <= up && up - down <= step);
        }
    }
}
