//! Comparison of quotes with declared values (STATISTICS "Quotes").
//!
//! The quote is read together with its sentence, because a qualifier may stand just before it,
//! `hơn [700 người]`, and a scale just behind, `[5] triệu`. Compared are the number, in base units,
//! and what it is measured in; the nouns of two counts are not, for one thing has many names.

use super::{ReadError, Reading, RepairKind, parse, scan};
use crate::base::fold::{self, fold};
use crate::bulletin::indicator::Measure;
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::quantity::{
    Change, Decimal, Kind, Limits, Numbers, Quantity, UnitKind, Written,
};
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
    /// The language of the text.
    pub lang: Lang,
}

/// A quantity found in a text, read or not, with its bytes.
type Match = (std::ops::Range<usize>, Result<Reading, ReadError>);

impl Claim<'_> {
    /// Compares them.
    pub fn compare(&self) -> Verdict {
        let (text, found) = self.stated();
        let sure =
            found.iter().filter_map(|(range, reading)| Some((range.start, reading.as_ref().ok()?)));
        let readings: Vec<(usize, &Reading)> =
            sure.filter(|(_, reading)| !is_unsure(reading)).collect();
        let same_number = |(start, reading): &&(usize, &Reading)| {
            self.says_number(&reading.written, &text[..*start])
        };
        let same: Vec<&Written> =
            readings.iter().filter(same_number).map(|(_, reading)| &reading.written).collect();
        let fitting: Vec<&Written> =
            same.iter().copied().filter(|written| !self.measures_other(written)).collect();
        if let Some(first) = fitting.first() {
            let agrees =
                |written: &&Written| kinds(written).contains(&(self.value.kind, self.value.strict));
            return if fitting.iter().any(agrees) {
                Verdict::Agrees
            } else {
                Verdict::QualifierDiffers { printed: first.as_printed.clone() }
            };
        }
        if let Some(other) = same.first() {
            return Verdict::UnitDiffers { printed: other.as_printed.clone() };
        }
        let telling = readings.iter().find(|(_, reading)| {
            reading.written.unit.is_some() || reading.written.kind != Kind::Exact
        });
        let unread = found.iter().find(|(_, reading)| reading.as_ref().map_or(true, is_unsure));
        match (telling.or(readings.first()), unread) {
            (Some((_, first)), _) if telling.is_some() || unread.is_none() => {
                let satisfied = self.satisfies(&first.written);
                Verdict::NumberDiffers { printed: first.written.as_printed.clone(), satisfied }
            }
            (_, Some((range, reading))) => {
                let error = reading.as_ref().err().cloned();
                Verdict::Unreadable { text: text[range.clone()].to_owned(), error }
            }
            _ if self.value.nominal.is_some_and(|nominal| nominal.is_zero()) => Verdict::Agrees,
            _ => Verdict::NoNumber,
        }
    }

    /// The text that was read, and the quantities in it whose number stands in the quote.
    fn stated(&self) -> (String, Vec<Match>) {
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
            (text, found)
        };
        let (text, found) = within([before, quote, after].concat(), before.len());
        // "bên dưới là [457 chi bộ]": words before the quote count only when no other word stands
        // between them and the number.
        let fits = |(range, reading): &Match| {
            range.start >= before.len() || reading.as_ref().is_ok_and(is_direct)
        };
        let whole = !found.is_empty() && found.iter().all(fits);
        let (text, found) = if whole { (text, found) } else { within([quote, after].concat(), 0) };
        // A number that cannot be read may lie behind the quote, if that has words behind its
        // number: "[5 tuyến đường] nghìn tỷ".
        let closed = quote.ends_with(|last: char| !last.is_numeric());
        if closed && found.iter().any(|(_, reading)| reading.is_err()) {
            within(quote.to_owned(), 0)
        } else {
            (text, found)
        }
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
        let negative =
            self.value.stated().any(|number| number.is_sign_negative() && !number.is_zero());
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
            return false;
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

/// The kinds that a reading may be declared as: a fall by more than 5 is a change below -5.
fn kinds(written: &Written) -> [(Kind, bool); 2] {
    let turned = match (written.kind, written.change) {
        (Kind::AtLeast, Some(Change::Down)) => Kind::AtMost,
        (Kind::AtMost, Some(Change::Down)) => Kind::AtLeast,
        (kind, _) => kind,
    };
    [(written.kind, written.strict), (turned, written.strict)]
}

/// Returns `true` if a number was read without a word that may be a scale: `250 điệu đồng`.
fn is_unsure(reading: &Reading) -> bool {
    reading.repairs.iter().any(|repair| repair.kind == RepairKind::UnknownScale)
}

/// Returns `true` if nothing stands between the qualifier of a reading and its number.
fn is_direct(reading: &Reading) -> bool {
    let words = fold(&reading.written.as_printed).to_lowercase();
    let rest = words.strip_prefix(&reading.written.before);
    rest.is_some_and(|rest| rest.trim_start().starts_with(|first: char| first.is_ascii_digit()))
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
