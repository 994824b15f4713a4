//! The part of the grammar that reads two numbers as the ends of one quantity.

use super::grammar::{Amount, Failure, Grammar, Head, Phrase, Read};
use super::repair::ReadErrorKind;
use super::scale::multiplied;
use crate::bulletin::quantity::arithmetic;
use crate::bulletin::quantity::{Decimal, End, Kind, Numbers, UnitKind};
use crate::language::{grouped, range};

impl Grammar<'_> {
    /// `từ 20 đến 25`, `between 20 and 25`, `từ 97% trở lên`.
    pub(super) fn opened(&self, at: usize) -> Read<Phrase> {
        let opener = self.words.ranges.iter().find(|(opener, _)| self.is(at, &[*opener]));
        let Some((opener, connectors)) = opener else { return Ok(None) };
        let (above, next) = self.strict(at + 1, Kind::AtLeast);
        let Some(low) = self.amount(next)? else { return Ok(None) };
        if let Some((under, high)) = self.upper_end(&low, connectors)? {
            return self.range(at, (above, low), (under, high)).map(Some);
        }
        let number = next..low.end;
        let mut phrase = self.finish(at, Head::default(), low)?;
        if phrase.kind != Kind::Exact {
            phrase.before.push_str(opener);
            return Ok(Some(phrase));
        }
        if self.declared {
            self.failure(at..number.end, ReadErrorKind::HalfRange(self.spelling(number)))
        } else {
            Ok(None)
        }
    }

    /// A strict qualifier of an end of a range.
    fn strict(&self, at: usize, kind: Kind) -> (bool, usize) {
        match self.before(at) {
            Some((qualifier, next)) if qualifier.kind == kind && qualifier.strict => (true, next),
            _ => (false, at),
        }
    }

    /// The upper end of a range behind one of these connectors, and whether it is left out. Two
    /// things are none: `20 chi bộ đến 5 hộ`.
    pub(super) fn upper_end(&self, low: &Amount, connectors: &[&str]) -> Read<(bool, Amount)> {
        let ends = connectors.iter().filter_map(|words| self.match_phrase(low.end, words));
        let Some(end) = ends.max() else { return Ok(None) };
        let (under, next) = self.strict(end, Kind::AtMost);
        let high = self.amount(next)?.filter(|high| may_be_one_thing(low, high));
        Ok(high.map(|amount| (under, amount)))
    }

    pub(super) fn plain_range(
        &self,
        at: usize,
        kind: Kind,
        low: Amount,
        high: (bool, Amount),
    ) -> Result<Phrase, Failure> {
        if kind == Kind::About {
            return self
                .failure(at..high.1.end, ReadErrorKind::MisplacedQualifier(self.text(at..at + 1)));
        }
        self.range(at, (false, low), high)
    }

    /// One range of two amounts; scale and unit of the second hold for both where the first has
    /// none.
    fn range(
        &self,
        at: usize,
        low: (bool, Amount),
        high: (bool, Amount),
    ) -> Result<Phrase, Failure> {
        let ((above, mut low), (under, mut high)) = (low, high);
        let tokens = at..high.end;
        let too_long = || self.failure(tokens.clone(), ReadErrorKind::TooLong);
        // Nothing has a million percent: `5% - 7 triệu` is no range.
        if low.is_percent() && high.unit.is_none() && high.magnitude.is_some() {
            let number = self.text(high.end - 1..high.end);
            return self.failure(tokens, ReadErrorKind::TwoNumbers(number));
        }
        if let (None, None, Some(magnitude)) = (low.magnitude, &low.unit, high.magnitude) {
            let Some(value) = multiplied(&mut low, magnitude) else { return too_long() };
            (low.value, low.scale) = (value, high.scale);
        }
        let Some(decimals) = common_decimals(&low, &high) else { return too_long() };
        if low.value > high.value || low.whole.or(high.whole).is_some() {
            return self.failure(tokens, ReadErrorKind::Reversed(self.reversed(&low, &high)));
        }
        high.decimals = decimals;
        high.unit = high.unit.or(low.unit);
        high.patches.append(&mut low.patches);
        let (low, end) =
            (End { value: low.value, open: above }, End { value: high.value, open: under });
        let numbers = if low.value == end.value {
            Numbers::Range(End::closed(low.value), End::closed(low.value))
        } else {
            Numbers::Range(low, end)
        };
        let phrase = Phrase {
            numbers,
            kind: Kind::Between,
            strict: false,
            change: None,
            before: String::new(),
            after: String::new(),
            amount: high,
            tokens,
        };
        Ok(phrase)
    }

    fn reversed(&self, low: &Amount, high: &Amount) -> String {
        let digits = |amount: &Amount| grouped(amount.value, amount.value.scale(), self.lang);
        range(&digits(high), &digits(low), self.lang)
    }
}

/// Returns `true` if two numbers may measure the same: nothing says that their units differ, and of
/// two nouns one begins or ends with the other, `cell` and `cells`, `hộ` and `hộ nghèo`.
fn may_be_one_thing(low: &Amount, high: &Amount) -> bool {
    let (Some((kind, one)), Some((other_kind, other))) = (&low.unit, &high.unit) else {
        // "Jumped 19% to 388,000" tells a change and a level.
        let shares = low.value <= Decimal::ONE_HUNDRED && high.value > Decimal::ONE_HUNDRED;
        let plain = high.unit.is_none() && high.magnitude.is_none();
        return !(low.is_percent() && plain && shares);
    };
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let within = |short: &str, long: &str| long.starts_with(short) || long.ends_with(short);
    match (kind, other_kind) {
        (UnitKind::Count, UnitKind::Count) => within(&one, &other) || within(&other, &one),
        _ => kind == other_kind,
    }
}

/// Decimals that both ends of a range need in the scale of the upper one.
fn common_decimals(low: &Amount, high: &Amount) -> Option<u32> {
    if low.scale == high.scale {
        return Some(low.decimals.max(high.decimals));
    }
    Some(high.decimals.max(arithmetic::unshift(low.value, high.scale.exponent())?.scale()))
}
