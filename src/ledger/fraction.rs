//! Exact shares of a whole, for coverage.

use std::cmp::Ordering;
use std::fmt;

use crate::bulletin::quantity::Decimal;

/// Decimals of a share in print.
const DECIMALS: u32 = 12;

/// One, in units of the last of them.
const ONE: u128 = 10_u128.pow(DECIMALS);

/// A share from 0 to 1, exact as long as its terms fit; beyond that it is rounded down, so that coverage is never
/// claimed that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    numerator: u128,
    denominator: u128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// The whole.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// `numerator` of `denominator`; of nothing, nothing.
    pub fn new(numerator: u128, denominator: u128) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        let divisor = greatest_common_divisor(numerator, denominator).max(1);
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// The sum of shares divided by a number of places.
    pub fn mean(shares: impl IntoIterator<Item = Self>, places: usize) -> Self {
        let places = places as u128;
        let sum = shares.into_iter().fold(Self::ZERO, Self::plus);
        match sum.denominator.checked_mul(places) {
            Some(denominator) => Self::new(sum.numerator, denominator),
            None => Self::ZERO,
        }
    }

    /// Whether it is the whole.
    pub fn is_one(self) -> bool {
        self.numerator == self.denominator
    }

    /// Whether it is at least so much of the whole.
    pub fn reaches(self, share: Decimal) -> bool {
        let least = Self::new(share.mantissa().unsigned_abs(), 10_u128.pow(share.scale()));
        self.partial_cmp(&least).is_some_and(Ordering::is_ge)
    }

    fn plus(self, other: Self) -> Self {
        let divisor = greatest_common_divisor(self.denominator, other.denominator).max(1);
        let (left, right) = (other.denominator / divisor, self.denominator / divisor);
        let sum = self.numerator.checked_mul(left).zip(other.numerator.checked_mul(right));
        let sum = sum.and_then(|(a, b)| a.checked_add(b)).zip(self.denominator.checked_mul(left));
        sum.map_or(if self >= other { self } else { other }, |(numerator, denominator)| {
            Self::new(numerator, denominator)
        })
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let left = self.numerator.checked_mul(other.denominator)?;
        Some(left.cmp(&other.numerator.checked_mul(self.denominator)?))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.push(&mut text);
        f.write_str(&text)
    }
}

impl Fraction {
    /// Appends at most twelve decimals, rounded down; `0.133333333333`, `1`.
    pub fn push(self, text: &mut String) {
        let whole = quotient(self.numerator, self.denominator);
        let rest = self.numerator - whole * self.denominator;
        text.push_str(itoa::Buffer::new().format(whole));
        // One division for all digits; digit by digit only where the product does not fit.
        let (mut buffer, long);
        let digits = if let Some(shifted) = rest.checked_mul(ONE) {
            buffer = itoa::Buffer::new();
            // The one in front keeps the zeros behind it.
            &buffer.format(ONE + quotient(shifted, self.denominator))[1..]
        } else {
            long = self.long_division(rest);
            &long
        };
        let digits = digits.trim_end_matches('0');
        if !digits.is_empty() {
            text.push('.');
            text.push_str(digits);
        }
    }

    /// The decimals of a rest, as many as can be had.
    fn long_division(self, mut rest: u128) -> String {
        let mut digits = String::new();
        for _ in 0..DECIMALS {
            let Some(next) = rest.checked_mul(10) else { break };
            digits.push(char::from_digit(u32::try_from(next / self.denominator).unwrap_or(0), 10).unwrap_or('0'));
            rest = next % self.denominator;
        }
        digits
    }
}

/// The whole part of a quotient. Numbers of 64 bits are divided ten times as fast.
fn quotient(a: u128, b: u128) -> u128 {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => (a / b).into(),
        _ => a / b,
    }
}

fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    // Nearly all shares are of small numbers, which are divided ten times as fast.
    if let (Ok(mut a), Ok(mut b)) = (u64::try_from(a), u64::try_from(b)) {
        while b > 0 {
            (a, b) = (b, a % b);
        }
        return a.into();
    }
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact() {
        let third = Fraction::new(1, 3);
        assert!(Fraction::mean([third, third, third], 1).is_one());
        assert_eq!(Fraction::mean([Fraction::ONE, Fraction::ONE], 15).to_string(), "0.133333333333");
        assert_eq!(Fraction::mean([Fraction::new(2, 15)], 63).to_string(), "0.002116402116");
        assert_eq!(Fraction::new(1, 4).to_string(), "0.25");
        assert_eq!(Fraction::ONE.to_string(), "1");
        assert_eq!(Fraction::ZERO.to_string(), "0");
    }

    #[test]
    fn both_ways_of_dividing_agree() {
        for (numerator, denominator) in [(1, 3), (1, 7), (2, 63), (1, 1_000_003), (999_999, 1_000_000)] {
            let share = Fraction::new(numerator, denominator);
            let long = share.long_division(share.numerator);
            assert_eq!(share.to_string(), format!("0.{}", long.trim_end_matches('0')));
        }
        let (large, small) = (Fraction::new(u128::MAX - 1, u128::MAX), Fraction::new(1, u128::MAX));
        assert_eq!((large.to_string().as_str(), small.to_string().as_str()), ("0", "0"));
    }

    #[test]
    fn shares_of_large_numbers_are_exact_too() {
        assert_eq!(Fraction::new(1 << 70, 1 << 71), Fraction::new(1, 2));
        assert_eq!(Fraction::new(1 << 69, (1 << 70) + 1).to_string(), "0.499999999999");
        assert_eq!(Fraction::new(1 << 100, (1 << 101) + 1).to_string(), "0.499999999999");
    }

    #[test]
    fn what_does_not_fit_is_rounded_down() {
        let (half, least) = (Fraction::new(1, 2), Fraction::new(1, u128::MAX));
        assert_eq!(Fraction::mean([half, least], 1), half);
        assert_eq!(Fraction::mean([least, half], 1), half);
        assert_eq!(Fraction::mean([least], 2), Fraction::ZERO);
    }
}
