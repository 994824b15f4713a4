//! Intervals with open, closed or infinite ends, never empty.

use super::arithmetic::add;
use rust_decimal::Decimal;
use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

/// A finite end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Value of the end.
    pub value: Decimal,
    /// True if the value itself is left out.
    pub open: bool,
}

impl End {
    /// An end that belongs to the interval.
    pub fn closed(value: Decimal) -> Self {
        Self { value, open: false }
    }

    /// An end that is left out.
    pub fn open(value: Decimal) -> Self {
        Self { value, open: true }
    }

    /// The end of a sum: open if either term is.
    fn plus(self, other: Self) -> Option<Self> {
        Some(Self { value: add(self.value, other.value)?, open: self.open || other.open })
    }
}

/// All values between two ends. A missing end is infinite; an interval holds at least one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    low: Option<End>,
    high: Option<End>,
}

impl Interval {
    /// Every number: nothing is known.
    pub const ALL: Self = Self { low: None, high: None };

    /// The interval between two ends; `None` where it would hold nothing.
    pub fn new(low: Option<End>, high: Option<End>) -> Option<Self> {
        let holds_something = match (low, high) {
            (Some(low), Some(high)) => {
                low.value < high.value || (low.value == high.value && !low.open && !high.open)
            }
            _ => true,
        };
        holds_something.then_some(Self { low, high })
    }

    /// One value.
    pub fn exact(value: Decimal) -> Self {
        Self { low: Some(End::closed(value)), high: Some(End::closed(value)) }
    }

    /// From this end upwards.
    pub fn from(low: End) -> Self {
        Self { low: Some(low), high: None }
    }

    /// Up to this end.
    pub fn up_to(high: End) -> Self {
        Self { low: None, high: Some(high) }
    }

    /// Lower end; `None` is minus infinity.
    pub fn low(&self) -> Option<End> {
        self.low
    }

    /// Upper end; `None` is infinity.
    pub fn high(&self) -> Option<End> {
        self.high
    }

    /// The value, if there is but one.
    pub fn is_exact(&self) -> Option<Decimal> {
        let (low, high) = (self.low?, self.high?);
        (low.value == high.value).then_some(low.value)
    }

    /// Returns `true` if a whole number lies inside.
    pub fn holds_whole(&self) -> bool {
        let (Some(low), Some(high)) = (self.low, self.high) else { return true };
        let ceiling = low.value.ceil();
        let first = if low.open && ceiling == low.value { ceiling + Decimal::ONE } else { ceiling };
        self.contains(first) || (first == high.value && !high.open)
    }

    /// Which of two intervals is narrower: one that lies in the other, else the shorter one.
    /// Without an end on one side, in different directions, neither is.
    pub fn compare_width(&self, other: &Self) -> Ordering {
        match (self.is_within(other), other.is_within(self)) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => match (self.width(), other.width()) {
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            },
        }
    }

    fn width(&self) -> Option<Decimal> {
        super::arithmetic::sub(self.high?.value, self.low?.value)
    }

    /// Returns `true` if the value lies inside.
    pub fn contains(&self, value: Decimal) -> bool {
        Self::exact(value).is_within(self)
    }

    /// Returns `true` if every value of this interval lies in the other.
    pub fn is_within(&self, other: &Self) -> bool {
        compare_low(self.low, other.low).is_ge() && compare_high(self.high, other.high).is_le()
    }

    /// Returns the intersection of both; `None` where they have no value in common.
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let low = if compare_low(self.low, other.low).is_ge() { self.low } else { other.low };
        let high = if compare_high(self.high, other.high).is_le() { self.high } else { other.high };
        Self::new(low, high)
    }

    /// The smallest interval that holds both.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        let low = if compare_low(self.low, other.low).is_le() { self.low } else { other.low };
        let high = if compare_high(self.high, other.high).is_ge() { self.high } else { other.high };
        Self { low, high }
    }

    /// Returns `true` if no value lies in both.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.intersect(other).is_none()
    }

    /// Returns `true` if every value of this interval is certainly smaller than every value of the
    /// other.
    pub fn is_below(&self, other: &Self) -> bool {
        match (self.high, other.low) {
            (Some(high), Some(low)) => {
                high.value < low.value || (high.value == low.value && (high.open || low.open))
            }
            _ => false,
        }
    }

    /// The interval cut to a hard range; itself where nothing of it lies in the range, which is for
    /// a check to tell.
    #[must_use]
    pub fn clamp(&self, min: Option<Decimal>, max: Option<Decimal>) -> Self {
        let range = Self { low: min.map(End::closed), high: max.map(End::closed) };
        self.intersect(&range).unwrap_or(*self)
    }

    /// All sums of a value of each; `None` if an end does not fit.
    pub fn add(&self, other: &Self) -> Option<Self> {
        Some(Self { low: both(self.low, other.low)?, high: both(self.high, other.high)? })
    }

    /// The interval with `margin` (not negative) added on both sides; `None` if an end does not
    /// fit.
    pub fn widen(&self, margin: Decimal) -> Option<Self> {
        let margin = Self::new(Some(End::closed(-margin)), Some(End::closed(margin)))?;
        self.add(&margin)
    }
}

/// Adds two finite ends; an infinite one absorbs. The outer `None` is an overflow.
#[allow(
    clippy::option_option,
    reason = "the outer one is the overflow, the inner one the infinite end"
)]
fn both(a: Option<End>, b: Option<End>) -> Option<Option<End>> {
    match (a, b) {
        (Some(a), Some(b)) => a.plus(b).map(Some),
        _ => Some(None),
    }
}

/// Order of lower ends: minus infinity, then by value, the closed one before the open one.
fn compare_low(a: Option<End>, b: Option<End>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.value.cmp(&b.value).then(a.open.cmp(&b.open)),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

/// Order of upper ends: by value, the open one before the closed one, infinity last.
fn compare_high(a: Option<End>, b: Option<End>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.value.cmp(&b.value).then(b.open.cmp(&a.open)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `[20,25)`, `(700,)`, `(,5]`.
    fn interval(text: &str) -> Interval {
        let (low, high) = text.split_once(',').expect("a comma");
        let end = |digits: &str, open| digits.parse().ok().map(|value| End { value, open });
        let low = end(&low[1..], low.starts_with('('));
        let high = end(&high[..high.len() - 1], high.ends_with(')'));
        Interval::new(low, high).expect("not empty")
    }

    #[test]
    fn sums() {
        assert_eq!(interval("(700,)").add(&interval("[5,5]")), Some(interval("(705,)")));
        assert_eq!(interval("(300,)").add(&interval("(400,)")), Some(interval("(700,)")));
        assert_eq!(interval("(700,)").add(&interval("[0,50]")), Some(interval("(700,)")));
        assert_eq!(interval("[20,25]").add(&interval("[10,10]")), Some(interval("[30,35]")));
        assert_eq!(interval("(20,25]").widen(Decimal::ONE), Some(interval("(19,26]")));
        assert_eq!(interval("(20,)").widen(Decimal::ONE), Some(interval("(19,)")));
        assert_eq!(interval("(20,25]").widen(Decimal::ZERO), Some(interval("(20,25]")));
    }

    #[test]
    fn whole_numbers_inside() {
        for (text, holds) in [
            ("(99,100)", false),
            ("(99,100]", true),
            ("(99.5,100]", true),
            ("[99.2,99.9]", false),
            ("[0,0]", true),
            ("[0,1)", true),
            ("(0,1)", false),
            ("(99,)", true),
        ] {
            assert_eq!(interval(text).holds_whole(), holds, "{text}");
        }
    }

    #[test]
    fn widths() {
        for (narrow, wide) in [
            ("[715,715]", "[720,760]"),
            ("[30,33]", "(40,)"),
            ("(40,)", "[40,)"),
            ("(1,5)", "[1,5]"),
            ("[800,)", "(700,)"),
        ] {
            let (narrow, wide) = (interval(narrow), interval(wide));
            assert_eq!(
                (narrow.compare_width(&wide), wide.compare_width(&narrow)),
                (Ordering::Less, Ordering::Greater)
            );
        }
        assert_eq!(interval("(40,)").compare_width(&interval("(,30]")), Ordering::Equal);
    }

    #[test]
    fn an_overflow_is_told() {
        assert_eq!(Interval::exact(Decimal::MAX).add(&Interval::exact(Decimal::MAX)), None);
        assert_eq!(Interval::exact(Decimal::MAX).widen(Decimal::MAX), None);
    }

    #[test]
    fn relations() {
        assert!(interval("[5,5]").is_within(&interval("(4,)")));
        assert!(!interval("[4,4]").is_within(&interval("(4,)")));
        assert!(
            interval("(4,5)").is_within(&interval("[4,5]"))
                && !interval("[4,5]").is_within(&interval("(4,5)"))
        );
        assert!(
            interval("[1,4)").is_disjoint(&interval("[4,5]"))
                && !interval("[1,4]").is_disjoint(&interval("[4,5]"))
        );
        assert!(
            interval("[1,4)").is_below(&interval("[4,5]"))
                && !interval("[1,4]").is_below(&interval("[4,5]"))
        );
        assert!(
            interval("[1,2]").is_below(&interval("[4,5]"))
                && !interval("[4,5]").is_below(&interval("[1,2]"))
        );
        assert!(
            interval("[1,4]").is_below(&interval("(4,5]"))
                && !interval("[1,)").is_below(&interval("(4,5]"))
        );
        assert_eq!(
            Interval::new(Some(End::open(Decimal::ONE)), Some(End::closed(Decimal::ONE))),
            None
        );
        assert_eq!(
            interval("(90,)").clamp(Some(Decimal::ZERO), Some(Decimal::ONE_HUNDRED)),
            interval("(90,100]")
        );
    }

    prop_compose! {
        fn any_interval()(low in proptest::option::of(-50_i64..50), width in 0_i64..40, low_open: bool, high_open: bool,
                          bounded: bool) -> Interval {
            let open = width > 0;
            let low_end = low.map(|low| End { value: low.into(), open: low_open && open });
            let high = bounded.then(|| End { value: (low.unwrap_or(0) + width).into(), open: high_open && open });
            Interval::new(low_end, high).expect("not empty")
        }
    }

    proptest! {
        #[test]
        fn operations_hold_what_their_values_give(a in any_interval(), b in any_interval(), x in -90_i64..90, y in -90_i64..90) {
            let (x, y) = (Decimal::from(x), Decimal::from(y));
            let both = a.contains(x) && b.contains(x);
            prop_assert_eq!(a.intersect(&b).is_some_and(|meet| meet.contains(x)), both);
            prop_assert!(!both || !a.is_disjoint(&b));
            prop_assert!(!a.contains(x) || a.hull(&b).contains(x));
            if a.contains(x) && b.contains(y) {
                prop_assert!(a.add(&b).expect("fits").contains(x + y));
                prop_assert!(!a.is_below(&b) || x < y);
            }
            if a.is_within(&b) && a.contains(x) {
                prop_assert!(b.contains(x));
            }
        }
    }
}
