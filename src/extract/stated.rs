//! Comparison of quotes with declared values (STATISTICS "Quotes").
//!
//! The quote is read together with its sentence, because a qualifier may stand just before it,
//! `hơn [700 người]`, and a scale just behind, `[5] triệu`. Compared are the number, in base units,
//! and what it is measured in; the nouns of two counts are not, for one thing has many names.

use super::rates;
use super::{ReadError, ReadErrorKind, Reading, RepairKind, parse, scan};
use crate::base::fold::{self, fold};
use crate::bulletin::indicator::Measure;
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::quantity::{
    Change, Decimal, Kind, Limits, Numbers, Quantity, UnitKind, Written,
};
use crate::language::ALL;
use crate::language::reading::reading;

/// Result of the comparison of a quote with a declared value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The declared value.
    Agrees,
    /// The number, with another qualifier.
    QualifierDiffers {
        /// The number with its words, as printed.
        printed: String,
    },
    /// The number, with a qualifier that says the opposite.
    QualifierOpposite {
        /// The number with its words, as printed.
        printed: String,
    },
    /// The number, which is so much for each of something, or a mean.
    Rate {
        /// The number with its words, as printed.
        printed: String,
        /// False if they may mean otherwise.
        sure: bool,
    },
    /// The number, which says by how much something changed.
    Change {
        /// The number with its words, as printed.
        printed: String,
    },
    /// The number is one end of a range.
    RangeEnd {
        /// The range with its words, as printed.
        printed: String,
    },
    /// Nothing that could be compared.
    NoNumber,
    /// The number, measured in something else.
    UnitDiffers {
        /// The number with its words, as printed.
        printed: String,
    },
    /// Another number.
    NumberDiffers {
        /// The number with its words, as printed.
        printed: String,
        /// True if it is a bound or a rounded number that the declared one would satisfy.
        satisfied: bool,
    },
    /// A number that cannot be read, or not with certainty.
    Unreadable {
        /// The words.
        text: String,
        /// Why.
        error: Option<ReadError>,
    },
}

/// A declared value and the words that are to state it.
pub struct Claim<'a> {
    /// The quote.
    pub quote: &'a str,
    /// The sentence around it.
    pub sentence: &'a (String, String),
    /// The declared value.
    pub value: &'a Quantity,
    /// Kind of number.
    pub measure: Measure,
    /// Its unit, where its value does not say it.
    pub unit: &'a Labels,
    /// The names of the indicator.
    pub labels: &'a Labels,
    /// The days of the stretch of time for which the value holds; none for a state.
    pub days: Option<i64>,
    /// The language of the text.
    pub lang: Lang,
}

/// A quantity found in a text, read or not, with its bytes.
type Match = (std::ops::Range<usize>, Result<Reading, ReadError>);

/// Text and quantities that were read of a quote and its sentence.
struct Stated<'a> {
    /// The text that was read: of the sentence as much as belongs to the number.
    text: String,
    /// The quantities in it whose number stands in the quote.
    found: Vec<Match>,
    /// The words of the sentence before that text.
    before: &'a str,
}

impl Stated<'_> {
    /// The words of the sentence before a byte of the text.
    fn lead(&self, start: usize) -> String {
        [self.before, &self.text[..start]].concat()
    }
}

impl Claim<'_> {
    /// Compares them.
    pub fn compare(&self) -> Verdict {
        let stated = self.stated();
        let Stated { text, found, .. } = &stated;
        let sure =
            found.iter().filter_map(|(range, reading)| Some((range.start, reading.as_ref().ok()?)));
        let readings: Vec<(usize, &Written)> = sure
            .filter(|(_, reading)| !is_unsure(reading))
            .map(|(start, reading)| (start, &reading.written))
            .collect();
        let says =
            |(start, written): &(usize, &Written)| self.says_number(written, &text[..*start]);
        let same: Vec<(usize, &Written)> = readings.iter().copied().filter(says).collect();
        let fits = |(_, written): &(usize, &Written)| !self.measures_other(written);
        let fitting: Vec<(usize, &Written)> = same.iter().copied().filter(fits).collect();
        if let Some((_, first)) = fitting.first() {
            return self.compare_words(first, &fitting, &stated);
        }
        if let Some((_, other)) = same.first() {
            return Verdict::UnitDiffers { printed: other.as_printed.clone() };
        }
        if let Some((_, range)) = readings.iter().find(|(_, written)| self.is_end_of(written)) {
            return Verdict::RangeEnd { printed: range.as_printed.clone() };
        }
        let chosen = readings
            .iter()
            .find(|(_, written)| written.unit.is_some() || written.kind != Kind::Exact);
        let unread = found.iter().find(|(_, reading)| reading.as_ref().map_or(true, is_unsure));
        match (chosen.or(readings.first()), unread) {
            (Some((_, first)), _) if chosen.is_some() || unread.is_none() => {
                let satisfied = self.satisfies(first);
                Verdict::NumberDiffers { printed: first.as_printed.clone(), satisfied }
            }
            (_, Some((range, reading))) => {
                let error = reading.as_ref().err().cloned();
                Verdict::Unreadable { text: text[range.clone()].to_owned(), error }
            }
            _ if self.value.nominal.is_some_and(|nominal| nominal.is_zero()) => Verdict::Agrees,
            _ => Verdict::NoNumber,
        }
    }

    /// Compares the words around the declared number with its kind.
    fn compare_words(
        &self,
        first: &Written,
        fitting: &[(usize, &Written)],
        stated: &Stated<'_>,
    ) -> Verdict {
        let own = (self.value.kind, self.value.strict);
        let agrees = |(_, written): &&(usize, &Written)| self.kind_of(written) == own;
        if let Some((start, written)) = fitting.iter().find(agrees) {
            return match self.denied(&stated.lead(*start)) {
                Some(words) => {
                    let printed = format!("{words} {}", written.as_printed);
                    Verdict::QualifierDiffers { printed }
                }
                None => self
                    .changed(fitting)
                    .or_else(|| self.hedged(*start, written, stated))
                    .or_else(|| self.rate(*start, written, stated))
                    .unwrap_or(Verdict::Agrees),
            };
        }
        let printed = first.as_printed.clone();
        let opposite = |(_, written): &(usize, &Written)| {
            let (stated, declared) = (direction(self.kind_of(written).0), direction(own.0));
            stated.zip(declared).is_some_and(|(stated, declared)| stated != declared)
        };
        if fitting.iter().all(opposite) {
            Verdict::QualifierOpposite { printed }
        } else {
            Verdict::QualifierDiffers { printed }
        }
    }

    /// A difference of which the declared value makes what there is. What was saved, and whatever
    /// else has a name that tells of a change, is no state.
    fn changed(&self, fitting: &[(usize, &Written)]) -> Option<Verdict> {
        let is_level = self.days.is_none() || self.measure == Measure::Percent;
        if !is_level || self.measure == Measure::Change || self.is_negative() {
            return None;
        }
        if fitting.iter().any(|(_, written)| written.change.is_none()) || self.names_change() {
            return None;
        }
        let (_, first) = fitting.first()?;
        Some(Verdict::Change { printed: first.as_printed.clone() })
    }

    /// Returns `true` if a name of the indicator tells of a change: "Tốc độ tăng trưởng".
    fn names_change(&self) -> bool {
        let folded: Vec<String> = self.labels.all().map(fold::name).collect();
        ALL.into_iter().flat_map(|lang| reading(lang).quantities.changes).any(|(verb, _)| {
            let stem = fold::name(verb.split(' ').next().unwrap_or(verb));
            folded.iter().any(|label| label.split(' ').any(|word| word.starts_with(&stem)))
        })
    }

    /// A rate or a mean of which the declared value makes a total.
    fn rate(&self, start: usize, written: &Written, stated: &Stated<'_>) -> Option<Verdict> {
        if !self.measure.is_additive() || rates::says_rate(self.labels.all(), self.unit) {
            return None;
        }
        let start = stated.before.len() + start;
        let number = start..start + written.as_printed.len();
        let (before, after) = self.sentence;
        let sentence = [before, self.quote, after].concat();
        let found = rates::rate(&sentence, &number, written, self.lang)?;
        let rates::Rate { printed, days, sure } = found;
        // So much a year is what there was in a year.
        if days.zip(self.days).is_some_and(|(each, own)| own <= each) {
            return None;
        }
        Some(Verdict::Rate { printed, sure: sure && (days.is_none() || self.days.is_some()) })
    }

    /// The text that was read, and the quantities in it whose number stands in the quote.
    fn stated(&self) -> Stated<'_> {
        let (before, after) = self.sentence;
        let quote = self.quote;
        let within = |text: String, start: usize| {
            let inside = start..start + quote.len();
            let number = |range: &std::ops::Range<usize>| {
                let within = range.start.max(inside.start)..range.end.min(inside.end);
                within.start < within.end && text[within].contains(char::is_numeric)
            };
            let found: Vec<Match> =
                scan(&text, self.lang).into_iter().filter(|(range, _)| number(range)).collect();
            Stated { text, found, before: if start == 0 { before } else { "" } }
        };
        let stated = within([before, quote, after].concat(), before.len());
        let reaches_back = |range: &std::ops::Range<usize>| range.start < before.len();
        let fits = |(range, reading): &Match| !reaches_back(range) || self.belongs(reading);
        let whole = !stated.found.is_empty() && stated.found.iter().all(fits);
        let cut = stated.found.iter().any(|(range, read)| reaches_back(range) && read.is_err());
        let stated = if whole { stated } else { within([quote, after].concat(), 0) };
        // A number that cannot be read may lie behind the quote, if that has words behind its
        // number: "[5 tuyến đường] nghìn tỷ".
        let closed = quote.ends_with(|last: char| !last.is_numeric()) && !(whole && cut);
        if closed && stated.found.iter().any(|(_, reading)| reading.is_err()) {
            within(quote.to_owned(), 0)
        } else {
            stated
        }
    }

    /// Returns `true` if words before the quote belong to the number in it: the other end of its
    /// range, what keeps it from being read, or a qualifier, verb or sign just before it. "Bên dưới
    /// là [457 chi bộ]" is no bound.
    fn belongs(&self, reading: &Result<Reading, ReadError>) -> bool {
        match reading {
            Ok(reading) if matches!(reading.written.numbers, Numbers::Range(..)) => {
                !self.is_of_two_levels(&reading.written)
            }
            Ok(reading) => self.is_direct(&reading.written),
            Err(error) => !matches!(error.fault, ReadErrorKind::Reversed(_)),
        }
    }

    /// `rose from 3 to 5`: the level before, and the one that was reached.
    fn is_of_two_levels(&self, written: &Written) -> bool {
        let words = fold(&written.as_printed).to_lowercase();
        reading(self.lang).quantities.changes.iter().any(|(verb, _)| words.starts_with(verb))
    }

    /// Returns `true` if no verb or noun stands between the qualifier of a reading and its number.
    fn is_direct(&self, written: &Written) -> bool {
        let words = fold(&written.as_printed).to_lowercase();
        let rest = words.split_once(&written.before).map_or(&*words, |(_, rest)| rest);
        let rest = rest.trim_start();
        let quantities = &reading(self.lang).quantities;
        // "Tối đa là" has one meaning, "dưới là" has two.
        let bound = matches!(written.kind, Kind::AtLeast | Kind::AtMost) && !written.strict;
        let says_nothing = |filler: &&str| bound && quantities.copulas.contains(filler);
        !quantities.fillers.iter().any(|filler| {
            rest.strip_prefix(filler).is_some_and(|rest| rest.starts_with([' ', ':']))
                && !says_nothing(filler)
        })
    }

    /// The words that deny a number behind them, `chưa đạt 92%`. A count may be one of what was not
    /// reached: `không đạt 3 tiêu chí`.
    fn denied(&self, lead: &str) -> Option<String> {
        if matches!(self.measure, Measure::Count | Measure::Change) {
            return None;
        }
        let words = &reading(self.lang).quantities;
        let folded = fold(lead);
        let last: Vec<&str> = folded.rsplit(' ').filter(|word| !word.is_empty()).take(3).collect();
        let is = |word: &&&str, list: &[&str]| list.contains(&&*word.to_lowercase());
        let at = last.iter().position(|word| !is(&word, words.fillers))?;
        let denies = is(&last.get(at)?, words.negations);
        denies.then(|| last[..=at].iter().rev().copied().collect::<Vec<_>>().join(" "))
    }

    /// Returns `true` if the declared number is one end of a range.
    fn is_end_of(&self, written: &Written) -> bool {
        let Numbers::Range(low, high) = written.numbers else { return false };
        let mut stated = self.value.stated();
        let one = stated.next().filter(|_| stated.next().is_none());
        one.is_some_and(|number| number == low.value || number == high.value)
    }

    /// The kind of a reading, as the declared number would have it: a fall by more than 5 is a
    /// change below -5.
    fn kind_of(&self, written: &Written) -> (Kind, bool) {
        let falls = written.change == Some(Change::Down)
            || matches!(written.numbers, Numbers::One(number) if number > Decimal::ZERO);
        let kind = match written.kind {
            Kind::AtLeast if falls && self.is_negative() => Kind::AtMost,
            Kind::AtMost if falls && self.is_negative() => Kind::AtLeast,
            kind => kind,
        };
        (kind, written.strict)
    }

    fn is_negative(&self) -> bool {
        self.value.stated().any(|number| number.is_sign_negative() && !number.is_zero())
    }

    /// Returns `true` if a reading has the declared number. A direction counts only where the
    /// declared number has a sign.
    fn says_number(&self, written: &Written, lead: &str) -> bool {
        let says = |numbers: Numbers| match numbers {
            Numbers::One(number) | Numbers::Ratio { part: number, .. } => {
                self.value.stated().eq([number])
            }
            Numbers::Range(low, high) => self.value.stated().eq([low.value, high.value]),
        };
        let negative = self.is_negative();
        match (written.numbers, written.change) {
            (Numbers::One(number), Some(Change::Down)) if negative => {
                says(Numbers::One(-number.abs()))
            }
            (Numbers::One(number), Some(Change::Down)) if has_plus(&self.value.as_printed) => {
                number.is_sign_negative() && says(written.numbers)
            }
            (Numbers::One(number), None) if negative && number > Decimal::ZERO => {
                falls(lead, self.lang) && says(Numbers::One(-number))
            }
            (numbers, _) => says(numbers),
        }
    }

    /// Returns `true` if a reading with the declared number measures something else: another kind
    /// of unit, currency or measure.
    fn measures_other(&self, written: &Written) -> bool {
        let Some(stated) = Unit::of(written.unit_kind, written.unit.as_deref()) else {
            // `5‰` is no percentage, nor is what takes five days.
            return self.measure == Measure::Percent
                && matches!(written.unit_kind, UnitKind::Rate | UnitKind::Duration);
        };
        if self.is_own_unit(written.unit.as_deref()) {
            return false;
        }
        let value = self.value;
        let own = if value.unit.is_some() || value.unit_kind != UnitKind::Count {
            Unit::of(value.unit_kind, value.unit.as_deref())
        } else {
            self.declared_unit()
        };
        own.is_some_and(|own| own != stated)
    }

    /// Returns the unit of the indicator, where its values do not say it.
    fn declared_unit(&self) -> Option<Unit> {
        match self.measure {
            Measure::Count => Some(Unit { kind: UnitKind::Count, code: None }),
            Measure::Percent => Some(Unit { kind: UnitKind::Percent, code: None }),
            Measure::Amount => {
                let unit =
                    parse(&format!("1 {}", self.unit.get(self.lang)), self.lang).ok()?.written;
                Unit::of(unit.unit_kind, unit.unit.as_deref())
            }
            Measure::Rate | Measure::Ratio | Measure::Index | Measure::Change => None,
        }
    }

    /// Returns `true` if a unit is the word by which the register names the indicator's.
    fn is_own_unit(&self, unit: Option<&str>) -> bool {
        let Some(unit) = unit.map(fold::name) else { return false };
        self.unit.all().any(|own| fold::name(own) == unit)
    }

    /// Returns `true` if the declared value is one of those that a bound or a rounded number
    /// allows.
    fn satisfies(&self, written: &Written) -> bool {
        let stated = Quantity::from_written(written, &Limits::default());
        let rounded = stated.interval.widen(stated.precision());
        let near = stated.kind == Kind::About
            || rounded.is_some_and(|rounded| self.value.interval.is_within(&rounded));
        near && !self.value.is_unbounded()
    }
}

/// Unit of a number, as far as it can be compared.
#[derive(PartialEq, Eq)]
struct Unit {
    kind: UnitKind,
    /// Of measures and currencies the one that it is.
    code: Option<String>,
}

impl Unit {
    fn of(kind: UnitKind, unit: Option<&str>) -> Option<Self> {
        match kind {
            UnitKind::Count | UnitKind::Ratio => {
                unit.map(|_| Self { kind: UnitKind::Count, code: None })
            }
            UnitKind::Percent => Some(Self { kind, code: None }),
            UnitKind::Rate | UnitKind::Duration => None,
            UnitKind::Money
            | UnitKind::Area
            | UnitKind::Volume
            | UnitKind::Mass
            | UnitKind::Length => Some(Self { kind, code: unit.map(str::to_owned) }),
        }
    }
}

/// The side on which the values of a kind lie, `true` for above.
fn direction(kind: Kind) -> Option<bool> {
    match kind {
        Kind::AtLeast => Some(true),
        Kind::AtMost | Kind::Almost => Some(false),
        Kind::Exact | Kind::Between | Kind::About | Kind::None => None,
    }
}

/// Returns `true` if a number was read without a word that may be a scale: `250 điệu đồng`.
fn is_unsure(reading: &Reading) -> bool {
    reading.repairs.iter().any(|repair| repair.kind == RepairKind::UnknownScale)
}

/// `+4,5%`.
fn has_plus(printed: &str) -> bool {
    printed
        .split_once('+')
        .is_some_and(|(_, rest)| rest.starts_with(|next: char| next.is_ascii_digit()))
}

/// Returns `true` if the clause before a number tells of a fall.
fn falls(lead: &str, lang: Lang) -> bool {
    let clause = lead.rsplit([';', '.', '\n']).next().unwrap_or_default().to_lowercase();
    reading(lang).prose.falls.iter().any(|word| clause.contains(word))
}

mod hedged;
#[cfg(test)]
mod tests;
