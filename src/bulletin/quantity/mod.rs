//! Quantities: what a text says about a number, and how such values are added up (STATISTICS
//! "Values", "Interval arithmetic", "Text of values", "Numbers in words").
//!
//! "Hơn 700" is not 700. A quantity is therefore an *interval* with open, closed or infinite ends,
//! together with the *nominal* number that was printed and the *kind* of the words around it:
//!
//! | kind | Vietnamese | English | interval | nominal |
//! | --- | --- | --- | --- | --- |
//! | exact | 457 | 457 | `[v, v]` | v |
//! | at least, strict | trên, hơn v | more than, over v | `(v, ∞)` | v |
//! | at least | ít nhất v, từ v trở lên | at least v, v or more | `[v, ∞)` | v |
//! | at most, strict | dưới, chưa đến v | under, fewer than v | `[m, v)` | v |
//! | at most | tối đa, không quá v | at most, up to v | `[m, v]` | v |
//! | between | từ a đến b | between a and b | `[a, b]` | none |
//! | about | khoảng v | about v | unknown | v, approximate |
//! | almost | gần v | almost v | `[m, v)` | v, approximate |
//!
//! where `m` is the indicator's hard minimum. What a text says is [`Written`] as long as the
//! indicator is not known; [`Quantity::from_written`] gives it the indicator's [`Limits`];
//! [`Quantity::sum`] adds. The interval of a sum is the sum of the intervals,
//! `[a, b] + [c, d] = [a + c, b + d]`, an end being open if one of its terms is; the kind is read
//! off the result. Hence the property that matters: if every text is truthful, the true total lies
//! in the interval of the sum.
//!
//! All arithmetic is exact or refused ([`mod@arithmetic`]). Numbers are rounded once, when printed
//! ([`crate::language`]): lower ends down, upper ends up.

pub mod arithmetic;
pub(crate) mod digits;
mod interval;
mod sum;
pub(crate) mod unit;

pub use arithmetic::Rounding;
pub use digits::{plain, push_plain};
pub use interval::{End, Interval};
pub use rust_decimal::Decimal;
pub use sum::{Computed, Overflow};
pub use unit::{Scale, UnitKind};

use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use super::lang::Lang;

/// Kind of quantity, by the words around a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// The number itself.
    Exact,
    /// A lower bound.
    AtLeast,
    /// An upper bound.
    AtMost,
    /// Two bounds.
    Between,
    /// Near the number, on either side.
    About,
    /// Near the number, below it.
    Almost,
    /// Nothing is known.
    None,
}

impl Kind {
    /// The word of the machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Between => "between",
            Self::About => "about",
            Self::Almost => "almost",
            Self::None => "none",
        }
    }
}

/// The numbers of a written quantity, in base units: 15,9 tỷ is 15900000000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// One number.
    One(Decimal),
    /// The ends of a range, the smaller first.
    Range(End, End),
    /// So many of so many: 118/124.
    Ratio {
        /// The number counted, the numerator.
        part: Decimal,
        /// The number that it is a part of, the denominator.
        whole: Decimal,
    },
}

/// Which way a number changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// tăng, cao hơn, up.
    Up,
    /// giảm, thấp hơn, down.
    Down,
}

/// A quantity as a text states it, before the indicator is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The number or numbers, in base units.
    pub numbers: Numbers,
    /// Kind of quantity, by the words around them.
    pub kind: Kind,
    /// True if the number itself is left out of a bound.
    pub strict: bool,
    /// Decimals as printed, in units of the scale; of a range the greater number.
    pub decimals: u32,
    /// Scale as printed.
    pub scale: Scale,
    /// Kind of the unit.
    pub unit_kind: UnitKind,
    /// The unit: `%`, an ISO currency code, `ha`, `m2` ... in one form; any other as printed, in
    /// normal form C.
    pub unit: Option<String>,
    /// The number is a change, not a level. Never in a declared value.
    pub change: Option<Change>,
    /// The language it was read in.
    pub lang: Lang,
    /// The qualifier in front, folded to lower case; empty if there is none.
    pub before: String,
    /// The qualifier behind, likewise.
    pub after: String,
    /// The author's own spelling, in normal form C.
    pub as_printed: String,
}

/// Limits of the values of an indicator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Hard minimum; it cuts every interval.
    pub min: Option<Decimal>,
    /// Hard maximum.
    pub max: Option<Decimal>,
    /// True if the maximum cuts intervals too: percents, shares and indices. Otherwise it only is a
    /// check of single values.
    pub max_cuts: bool,
}

impl Limits {
    /// Returns `true` if everything that a quantity states, bounds included, lies in the hard
    /// range.
    pub fn allow(&self, quantity: &Quantity) -> bool {
        let inside = |value| {
            self.min.is_none_or(|min| min <= value) && self.max.is_none_or(|max| value <= max)
        };
        quantity.stated().all(inside)
    }

    fn cut(&self, interval: Interval) -> Interval {
        interval.clamp(self.min, self.max.filter(|_| self.max_cuts))
    }
}

/// Origin of the words of a quantity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum Wording {
    /// From an article in this language: what stood before and behind the number.
    Reported { lang: Lang, before: String, after: String },
    /// From the rules.
    Computed,
    /// None: the value is suppressed.
    Suppressed,
}

/// A value: interval, nominal number and printed form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// All values that it may have.
    pub interval: Interval,
    /// The number that was printed, or the sum of such numbers; none for a range.
    pub nominal: Option<Decimal>,
    /// True if the nominal number is only near the value.
    pub approximate: bool,
    /// Kind of quantity, by the words or the interval.
    pub kind: Kind,
    /// True if a bound is left out.
    pub strict: bool,
    /// Decimals to print, in units of the scale.
    pub decimals: u32,
    /// Scale to print.
    pub scale: Scale,
    /// Kind of the unit.
    pub unit_kind: UnitKind,
    /// The unit, as in [`Written::unit`].
    pub unit: Option<String>,
    /// Of a ratio the number that the value is a part of.
    pub whole: Option<Decimal>,
    /// The author's own spelling; empty for a computed value.
    pub as_printed: String,
    wording: Wording,
}

impl Quantity {
    /// The least and the greatest number at which it is drawn; a bound without an end has one of
    /// them twice. None of a ratio (118 of 124), which is two numbers.
    pub fn span(&self) -> Option<(Decimal, Decimal)> {
        if self.whole.is_some() {
            return None;
        }
        let low = self.interval.low().map(|end| end.value);
        let high = self.interval.high().map(|end| end.value);
        match self.kind {
            Kind::Exact => self.nominal.or(low).map(|value| (value, value)),
            Kind::About | Kind::Almost => self.nominal.map(|value| (value, value)),
            Kind::AtLeast => low.map(|low| (low, high.unwrap_or(low))),
            Kind::AtMost => high.map(|high| (low.unwrap_or(high), high)),
            Kind::Between => low.zip(high),
            Kind::None => None,
        }
    }

    /// Hashes everything that it is. Numbers that are equal and are written with other decimals are
    /// not the same here.
    pub fn hash_whole(&self, hasher: &mut impl Hasher) {
        let Self {
            interval,
            nominal,
            approximate,
            kind,
            strict,
            decimals,
            scale,
            unit_kind,
            unit,
            whole,
            as_printed,
            wording,
        } = self;
        for end in [interval.low(), interval.high()] {
            end.map(|End { value, open }| (value.serialize(), open)).hash(hasher);
        }
        [nominal, whole].map(|value| value.map(|value| value.serialize())).hash(hasher);
        (approximate, kind, strict, decimals, scale).hash(hasher);
        (unit_kind, unit, as_printed, wording).hash(hasher);
    }

    /// The quantity that a text states about an indicator with these limits.
    pub fn from_written(written: &Written, limits: &Limits) -> Self {
        let (interval, nominal, whole) = match written.numbers {
            Numbers::One(value) => {
                (interval_of(written.kind, written.strict, value), Some(value), None)
            }
            Numbers::Ratio { part, whole } => {
                (interval_of(written.kind, written.strict, part), Some(part), Some(whole))
            }
            Numbers::Range(low, high) => {
                (Interval::new(Some(low), Some(high)).unwrap_or(Interval::ALL), None, None)
            }
        };
        let bounded = !matches!(written.kind, Kind::Exact | Kind::About | Kind::None);
        let (before, after) = (written.before.clone(), written.after.clone());
        Self {
            interval: if bounded { limits.cut(interval) } else { interval },
            nominal,
            approximate: matches!(written.kind, Kind::About | Kind::Almost),
            kind: written.kind,
            strict: written.strict,
            decimals: written.decimals,
            scale: written.scale,
            unit_kind: written.unit_kind,
            unit: written.unit.clone(),
            whole,
            as_printed: written.as_printed.clone(),
            wording: Wording::Reported { lang: written.lang, before, after },
        }
    }

    /// A value that is suppressed: nothing is known of it but its unit.
    pub fn suppressed(unit_kind: UnitKind, unit: Option<String>) -> Self {
        Self {
            interval: Interval::ALL,
            nominal: None,
            approximate: false,
            kind: Kind::None,
            strict: false,
            decimals: 0,
            scale: Scale::One,
            unit_kind,
            unit,
            whole: None,
            as_printed: String::new(),
            wording: Wording::Suppressed,
        }
    }

    /// Returns `true` if it is suppressed.
    pub fn is_suppressed(&self) -> bool {
        self.wording == Wording::Suppressed
    }

    /// Returns `true` if it has no ends to reckon with: "about" without a tolerance, or nothing.
    pub fn is_unbounded(&self) -> bool {
        self.kind == Kind::None || (self.kind == Kind::About && self.interval == Interval::ALL)
    }

    /// Returns `true` if one is "about" a number, without bounds, and the other cannot be about the
    /// same: both are, and the numbers as printed do not meet ("khoảng 500" and "khoảng 5.000"), or
    /// the other is ten times as much or a tenth at the nearest.
    pub fn is_about_other(&self, other: &Self) -> bool {
        let about = |quantity: &Self| quantity.kind == Kind::About && quantity.is_unbounded();
        match (about(self), about(other)) {
            (true, true) => {
                self.printed().zip(other.printed()).is_some_and(|(a, b)| a.is_disjoint(&b))
            }
            (true, false) => self.is_far_from(&other.interval),
            (false, true) => other.is_far_from(&self.interval),
            (false, false) => false,
        }
    }

    /// The numbers for which the printed one may stand.
    fn printed(&self) -> Option<Interval> {
        let half = Decimal::try_new(5, self.decimals + 1).ok()?;
        let margin = arithmetic::shift(half, self.scale.exponent())?;
        let nominal = self.nominal?;
        let (low, high) = (arithmetic::sub(nominal, margin)?, arithmetic::add(nominal, margin)?);
        Interval::new(Some(End::closed(low)), Some(End::open(high)))
    }

    fn is_far_from(&self, interval: &Interval) -> bool {
        let ten = Decimal::TEN;
        let near = self.nominal.filter(|number| *number > Decimal::ZERO).and_then(|number| {
            let most = arithmetic::mul(number, ten)?;
            Interval::new(Some(End::open(arithmetic::unshift(number, 1)?)), Some(End::open(most)))
        });
        near.is_some_and(|near| near.is_disjoint(interval))
    }

    /// Returns `true` if the numbers of two statements are some thousand times apart, as where one of
    /// them has the wrong word of scale ("hơn 5 triệu" and "5,2 tỷ").
    pub fn is_of_other_scale(&self, other: &Self) -> bool {
        let least = Decimal::from(500_u32);
        let Some((a, b)) = self.nominal.zip(other.nominal) else { return false };
        let (small, large) = (a.min(b), a.max(b));
        let exceeds = |limit| large >= limit;
        small > Decimal::ZERO && arithmetic::mul(small, least).is_some_and(exceeds)
    }

    /// The language of the article that states it, and the words there before and behind the
    /// number.
    pub fn reported_words(&self) -> Option<(Lang, &str, &str)> {
        match &self.wording {
            Wording::Reported { lang, before, after } => Some((*lang, before, after)),
            Wording::Computed | Wording::Suppressed => None,
        }
    }

    /// Returns `true` if an article states it in these words.
    pub fn is_reported(&self) -> bool {
        matches!(self.wording, Wording::Reported { .. })
    }

    /// Half a unit of the last printed decimal, in base units; 0 for whole numbers without a scale,
    /// but not for percents, which are always rounded (STATISTICS "Precision").
    pub fn precision(&self) -> Decimal {
        let is_count =
            self.decimals == 0 && self.scale == Scale::One && self.unit_kind != UnitKind::Percent;
        let half = Decimal::try_new(5, self.decimals + 1).unwrap_or_default();
        if is_count {
            Decimal::ZERO
        } else {
            arithmetic::shift(half, self.scale.exponent()).unwrap_or_default()
        }
    }

    /// Returns `true` if something of it lies in the hard range, for a number of whole things a
    /// whole one: nothing above 100%, and nothing below none, is possible.
    pub fn is_possible(&self, limits: &Limits, whole: bool) -> bool {
        let range = Interval::new(limits.min.map(End::closed), limits.max.map(End::closed));
        let left = range.map_or(Some(self.interval), |range| self.interval.intersect(&range));
        left.is_some_and(|left| !whole || left.holds_whole())
    }

    /// Returns `true` if every number that it states is whole.
    pub fn is_whole(&self) -> bool {
        self.stated().all(|value| value.is_integer())
    }

    /// A ratio in percent with these many decimals; `None` for what is no ratio, or one of nothing.
    pub fn share(&self, decimals: u32, rounding: Rounding) -> Option<Decimal> {
        let hundredfold = arithmetic::shift(self.nominal?, 2)?;
        arithmetic::div(hundredfold, self.whole?, decimals, rounding)
    }

    /// The numbers that it states, in base units: the nominal one, or the ends of a range.
    pub fn stated(&self) -> impl Iterator<Item = Decimal> {
        let ends = [self.interval.low(), self.interval.high()].map(|end| end.map(|end| end.value));
        let ends = if self.nominal.is_none() { ends } else { [None, None] };
        self.nominal.into_iter().chain(ends.into_iter().flatten())
    }
}

/// The interval of one number under a kind, before the hard range cuts it.
fn interval_of(kind: Kind, strict: bool, value: Decimal) -> Interval {
    match kind {
        Kind::Exact | Kind::Between => Interval::exact(value),
        Kind::AtLeast => Interval::from(End { value, open: strict }),
        Kind::AtMost => Interval::up_to(End { value, open: strict }),
        Kind::Almost => Interval::up_to(End::open(value)),
        Kind::About | Kind::None => Interval::ALL,
    }
}
