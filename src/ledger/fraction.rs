//! Exact shares of a whole, for coverage.

use std::collections::BTreeMap;
use std::fmt;

use num_bigint::BigUint;
use num_rational::Ratio;

use crate::bulletin::quantity::Decimal;

/// Decimals of a share in print.
const DECIMALS: u32 = 12;

/// One, in units of the last of them.
const ONE: u128 = 10_u128.pow(DECIMALS);

/// The denominator of a share whose own does not fit: the largest power of ten that does.
const FINEST: u128 = 10_u128.pow(38);

/// A share from 0 to 1. It is exact as long as its reduced terms fit, whatever it was computed
/// from; beyond that it is rounded down at the 38th decimal, so that coverage is never claimed that
/// is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
        let shares: Vec<Self> = shares.into_iter().collect();
        let sum = shares.iter().try_fold(Self::ZERO, |sum, share| sum.plus(*share));
        let mean = sum
            .and_then(|sum| Some(Self::new(sum.numerator, sum.denominator.checked_mul(places)?)));
        // Of twenty provinces with different primes of districts the common denominator is their
        // product, though what remains of it may be small.
        mean.unwrap_or_else(|| Self::of_long_terms(&shares, places))
    }

    /// The same with numbers of any length.
    fn of_long_terms(shares: &[Self], places: u128) -> Self {
        let mut by_denominator: BTreeMap<u128, BigUint> = BTreeMap::new();
        for share in shares {
            *by_denominator.entry(share.denominator).or_default() += share.numerator;
        }
        let mut terms: Vec<Ratio<BigUint>> = by_denominator
            .into_iter()
            .map(|(denominator, sum)| Ratio::new(sum, denominator.into()))
            .collect();
        // Two by two, so that most additions are of short numbers.
        while terms.len() > 1 {
            terms = terms.chunks(2).map(|pair| pair.iter().sum()).collect();
        }
        terms
            .pop()
            .map_or(Self::ZERO, |sum| Self::rounded_down(&(sum / BigUint::from(places.max(1)))))
    }

    fn rounded_down(share: &Ratio<BigUint>) -> Self {
        let fits = |number: &BigUint| u128::try_from(number).ok();
        match fits(share.numer()).zip(fits(share.denom())) {
            Some((numerator, denominator)) => Self::new(numerator, denominator),
            None => Self::new(fits(&(share.numer() * FINEST / share.denom())).unwrap_or(0), FINEST),
        }
    }

    /// Returns `true` if it is the whole.
    pub fn is_one(self) -> bool {
        self.numerator == self.denominator
    }

    /// Returns `true` if it is at least so much of the whole.
    pub fn reaches(self, share: Decimal) -> bool {
        let (numerator, denominator) =
            (share.mantissa().unsigned_abs(), 10_u128.pow(share.scale()));
        let terms =
            self.numerator.checked_mul(denominator).zip(numerator.checked_mul(self.denominator));
        let long = |a: u128, b: u128| BigUint::from(a) * b;
        terms.map_or_else(
            || long(self.numerator, denominator) >= long(numerator, self.denominator),
            |(own, least)| own >= least,
        )
    }

    /// The sum, if its terms fit.
    fn plus(self, other: Self) -> Option<Self> {
        if self.denominator == other.denominator {
            return Some(Self::new(self.numerator.checked_add(other.numerator)?, self.denominator));
        }
        let divisor = greatest_common_divisor(self.denominator, other.denominator).max(1);
        let (left, right) = (other.denominator / divisor, self.denominator / divisor);
        let sum =
            self.numerator.checked_mul(left)?.checked_add(other.numerator.checked_mul(right)?)?;
        Some(Self::new(sum, self.denominator.checked_mul(left)?))
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
        // One division for all digits, of longer numbers only where the product does not fit.
        let (mut buffer, long);
        let digits = if let Some(shifted) = rest.checked_mul(ONE) {
            buffer = itoa::Buffer::new();
            // The one in front keeps the zeros behind it.
            &buffer.format(ONE + quotient(shifted, self.denominator))[1..]
        } else {
            long = (BigUint::from(rest) * ONE / self.denominator + ONE).to_string();
            &long[1..]
        };
        let digits = digits.trim_end_matches('0');
        if !digits.is_empty() {
            text.push('.');
            text.push_str(digits);
        }
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
    use proptest::prelude::*;

    #[test]
    fn shares_are_exact() {
        let third = Fraction::new(1, 3);
        assert!(Fraction::mean([third, third, third], 1).is_one());
        assert_eq!(
            Fraction::mean([Fraction::ONE, Fraction::ONE], 15).to_string(),
            "0.133333333333"
        );
        assert_eq!(Fraction::mean([Fraction::new(2, 15)], 63).to_string(), "0.002116402116");
        assert_eq!(Fraction::new(1, 4).to_string(), "0.25");
        assert_eq!(Fraction::ONE.to_string(), "1");
        assert_eq!(Fraction::ZERO.to_string(), "0");
    }

    #[test]
    fn shares_of_large_numbers_are_exact_too() {
        assert_eq!(Fraction::new(1 << 70, 1 << 71), Fraction::new(1, 2));
        assert_eq!(Fraction::new(1 << 69, (1 << 70) + 1).to_string(), "0.499999999999");
        assert_eq!(Fraction::new(1 << 100, (1 << 101) + 1).to_string(), "0.499999999999");
        let (large, small) = (Fraction::new(u128::MAX - 1, u128::MAX), Fraction::new(1, u128::MAX));
        assert_eq!(
            (large.to_string().as_str(), small.to_string().as_str()),
            ("0.999999999999", "0")
        );
    }

    #[test]
    fn a_share_reaches_what_is_not_above_it() {
        let reaches =
            |share: Fraction, least: &str| share.reaches(least.parse().expect("a number"));
        let (third, quarter) = (Fraction::new(1, 3), Fraction::new(1, 4));
        assert!(reaches(third, "0.333333333333") && !reaches(third, "0.333333333334"));
        assert!(
            reaches(quarter, "0.25") && !reaches(quarter, "0.2500001") && !reaches(quarter, "1")
        );
        assert!(
            reaches(Fraction::ONE, "1")
                && reaches(Fraction::ZERO, "0")
                && !reaches(Fraction::ZERO, "0.1")
        );
        // Products that do not fit are compared, too.
        let nearly_half = Fraction::new(u128::MAX / 2, u128::MAX);
        assert!(
            reaches(nearly_half, "0.4999999999999999999999999999") && !reaches(nearly_half, "0.5")
        );
        let long = Fraction::new(1_234_567_890_123_456_789_012_345_679, 10_u128.pow(28));
        assert!(
            reaches(long, "0.1234567890123456789012345679")
                && !reaches(long, "0.1234567890123456789012345680")
        );
    }

    #[test]
    fn sums_that_fit_need_no_long_numbers() {
        assert_eq!(Fraction::new(1, 3).plus(Fraction::new(1, 6)), Some(Fraction::new(1, 2)));
        assert_eq!(
            Fraction::new(3, 4).plus(Fraction::ONE).map(|sum| sum.to_string()).as_deref(),
            Some("1.75")
        );
    }

    #[test]
    fn what_does_not_fit_on_the_way_is_exact_in_the_end() {
        let primes = [
            1_000_003_u128,
            1_000_033,
            1_000_037,
            1_000_039,
            1_000_081,
            1_000_099,
            1_000_117,
            1_000_121,
        ];
        let all_but_one = primes.map(|prime| Fraction::new(prime - 1, prime));
        let only_one = primes.map(|prime| Fraction::new(1, prime));
        assert_eq!(
            all_but_one.iter().try_fold(Fraction::ZERO, |sum, share| sum.plus(*share)),
            None
        );
        assert_eq!(
            Fraction::mean(all_but_one.into_iter().chain(only_one), 16),
            Fraction::new(1, 2)
        );
    }

    #[test]
    fn what_does_not_fit_is_rounded_down() {
        let (half, least) = (Fraction::new(1, 2), Fraction::new(1, u128::MAX));
        for mean in [Fraction::mean([half, least], 1), Fraction::mean([least, half], 1)] {
            assert_eq!(mean.to_string(), "0.5");
        }
        assert_eq!(Fraction::mean([least], 2), Fraction::ZERO);
        let nearly_one = Fraction::new(u128::MAX - 1, u128::MAX);
        let mean = Fraction::mean([nearly_one, Fraction::ONE], 2);
        assert!(!mean.is_one());
        assert_eq!(mean.to_string(), "0.999999999999");
        assert_eq!(Fraction::mean([], 3), Fraction::ZERO);
        assert_eq!(Fraction::mean([], 0), Fraction::ZERO);
    }

    /// A place with how many places directly below it, and the share of each.
    #[derive(Debug, Clone)]
    enum Place {
        Known(bool),
        Above(Vec<Self>),
    }

    fn tree() -> impl Strategy<Value = Place> {
        any::<bool>().prop_map(Place::Known).prop_recursive(4, 400, 60, |below| {
            proptest::collection::vec(below, 1..60).prop_map(Place::Above)
        })
    }

    impl Place {
        fn coverage(&self) -> Fraction {
            match self {
                Self::Known(known) => {
                    if *known {
                        Fraction::ONE
                    } else {
                        Fraction::ZERO
                    }
                }
                Self::Above(places) => {
                    Fraction::mean(places.iter().map(Self::coverage), places.len())
                }
            }
        }

        /// Returns `true` if nothing has to be rounded.
        fn fits(&self) -> bool {
            let exact = self.exact();
            let fits =
                u128::try_from(exact.numer()).is_ok() && u128::try_from(exact.denom()).is_ok();
            fits && match self {
                Self::Known(_) => true,
                Self::Above(places) => places.iter().all(Self::fits),
            }
        }

        fn exact(&self) -> Ratio<BigUint> {
            match self {
                Self::Known(known) => Ratio::from_integer(u8::from(*known).into()),
                Self::Above(places) => {
                    places.iter().map(Self::exact).sum::<Ratio<BigUint>>()
                        / BigUint::from(places.len())
                }
            }
        }
    }

    proptest! {
        #[test]
        fn coverage_is_exact_or_rounded_down(place in tree()) {
            let (found, exact) = (place.coverage(), place.exact());
            let ratio = Ratio::new(BigUint::from(found.numerator), BigUint::from(found.denominator));
            prop_assert!(ratio <= exact && (ratio == exact || !place.fits()));
            prop_assert_eq!(found.is_one(), exact == Ratio::from_integer(1_u8.into()));
            // Thirty-eight decimals at each of four levels leave the twelfth alone, unless it is
            // the last one.
            prop_assert!((exact - ratio) * BigUint::from(10_u8).pow(36) < Ratio::from_integer(1_u8.into()));
        }

        #[test]
        fn both_ways_of_adding_agree(shares in proptest::collection::vec((0_u128..50, 1_u128..50), 0..12), more in 0_usize..5) {
            let shares: Vec<Fraction> =
                shares.into_iter().map(|(part, whole)| Fraction::new(part.min(whole), whole)).collect();
            let places = shares.len() + more;
            prop_assert_eq!(
                Fraction::mean(shares.iter().copied(), places),
                Fraction::of_long_terms(&shares, places as u128)
            );
        }

        #[test]
        fn decimals_are_those_of_the_quotient(part in any::<u128>(), whole in 1..u128::MAX) {
            let share = Fraction::new(part % whole, whole);
            let digits = (BigUint::from(share.numerator) * ONE / share.denominator).to_string();
            let all = format!("0.{digits:0>12}");
            prop_assert_eq!(share.to_string(), all.trim_end_matches('0').trim_end_matches('.'));
        }
    }
}
