//! The words of a language as data: `LANG/lexicon.rs` has one constant of each type here.
//!
//! Printed forms are one word or pattern; forms to be read are all the ways in which people write
//! them. Words to be read stand in lower case.

use super::places::TYPES;
use crate::bulletin::quantity::{Scale, UnitKind};

/// The forms of numbers, dates and periods of a language, and its order of names.
pub(crate) struct Lexicon {
    /// The marks of numbers.
    pub marks: Marks,
    /// The words of printed quantities.
    pub quantities: Quantities,
    /// The forms of dates.
    pub dates: Dates,
    /// The forms of periods.
    pub periods: Periods,
    /// The word that joins a scale to its noun, and the type of a place to its name.
    pub link: Link,
    /// Position of the type of a place beside its name.
    pub name_order: NameOrder,
    /// The words of each type of places, in the order of [`TYPES`].
    pub places: [PlaceWords; TYPES.len()],
    /// True if places of several types are called by their level, `districts`; false if each type
    /// is named.
    pub mixed_by_level: bool,
    /// Words and signs of scales, to be read.
    pub scales: &'static [(&'static str, Scale)],
    /// Words of measures and currencies, to be read in texts of every language.
    pub measures: &'static [Unit],
    /// Words of durations and counted nouns, to be read in texts of this language.
    pub nouns: &'static [Unit],
}

/// Position of the type of a place beside its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameOrder {
    /// Before it, `xã X`; a name that begins with it is not told twice.
    First,
    /// Before it and joined to it by the link of the language, `commune de X`.
    Linked,
    /// Behind it, `X (commune)`.
    InBrackets,
}

/// A short word between two others, `millions de personnes`; empty in languages that need none.
pub(crate) struct Link {
    /// Before a consonant, with a blank behind it.
    pub full: &'static str,
    /// Before a vowel, joined to it: `millions d’habitants`.
    pub elided: &'static str,
}

impl Link {
    /// No word.
    pub(crate) const NONE: Self = Self { full: "", elided: "" };
}

/// The forms of a word behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Forms {
    /// Behind a number below [`Quantities::singular_below`].
    pub singular: &'static str,
    /// Behind all others.
    pub plural: &'static str,
}

/// A word that has one form.
pub(crate) const fn same(word: &'static str) -> Forms {
    Forms { singular: word, plural: word }
}

/// The words of a type of places.
pub(crate) struct PlaceWords {
    /// One such place.
    pub word: &'static str,
    /// Several.
    pub plural: &'static str,
    /// Its names in registers; the first is the usual one.
    pub written: &'static [&'static str],
    /// Words that may stand before the name of such a place, to be read.
    pub before: &'static [&'static str],
}

/// The words of a type.
pub(crate) const fn place(
    word: &'static str,
    plural: &'static str,
    written: &'static [&'static str],
    before: &'static [&'static str],
) -> PlaceWords {
    PlaceWords { word, plural, written, before }
}

/// A known unit: the ways to write it, its kind, and the one way it is stored (empty: as written).
pub(crate) struct Unit {
    /// As it stands in a text, lower case, folded.
    pub words: &'static [&'static str],
    /// Kind of the unit.
    pub kind: UnitKind,
    /// The stored form, which is the same in all languages.
    pub code: &'static str,
}

/// A unit.
pub(crate) const fn unit(
    kind: UnitKind,
    code: &'static str,
    words: &'static [&'static str],
) -> Unit {
    Unit { words, kind, code }
}

/// The marks inside a number.
pub(crate) struct Marks {
    /// Between groups of three digits. Where it is a blank, all blanks are read as such.
    pub group: char,
    /// Before the decimals.
    pub decimal: char,
    /// Behind a share, with the blank that stands before it.
    pub percent: &'static str,
}

/// Words of printed quantities, each before its number: `more than 700`.
pub(crate) struct Quantities {
    /// More than a number.
    pub more_than: &'static str,
    /// More than a share in percent, where it is said otherwise.
    pub more_than_percent: &'static str,
    /// A number or more.
    pub at_least: &'static str,
    /// Less than a number.
    pub under: &'static str,
    /// A number or less.
    pub at_most: &'static str,
    /// Near a number, on either side.
    pub about: &'static str,
    /// Near a number, below it.
    pub almost: &'static str,
    /// The words before the two ends of a range, each with the blanks around it.
    pub range: [&'static str; 2],
    /// The same where an end is left out, `from more than 5 to 7`.
    pub open_range: [&'static str; 2],
    /// A number smaller than this, whatever its sign, has the singular behind it.
    pub singular_below: u32,
    /// The words behind a number that stand for zeros; a scale without one is printed in full.
    pub scales: &'static [(Scale, Forms)],
    /// Before the number of the parts of a total that are known.
    pub known_parts: &'static str,
    /// Percentage points.
    pub points: Forms,
    /// Currencies, by ISO code, that are not printed with it.
    pub currencies: &'static [(&'static str, Forms)],
}

/// A piece of a printed date or period.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Piece {
    /// Words and marks as they are.
    Text(&'static str),
    /// The day of the month with so many digits at least.
    Day(u32),
    /// The month with so many digits at least.
    Month(u32),
    /// The name of the month.
    MonthName,
    /// The short name of the month.
    MonthShort,
    /// The year with so many digits at least.
    Year(u32),
    /// The number of the quarter, or the number of months.
    Number,
    /// Endings that make an ordinal of the day or number before them: of one, and of any other.
    Ordinal(&'static str, &'static str),
    /// The beginning of a period.
    Start,
    /// The end of a period.
    End,
}

/// A printed date or period, piece by piece.
pub(crate) type Pattern = &'static [Piece];

/// The forms of dates.
pub(crate) struct Dates {
    /// From Monday to Sunday.
    pub weekdays: [&'static str; 7],
    /// From January to December.
    pub months: [&'static str; 12],
    /// Their short names.
    pub short_months: [&'static str; 12],
    /// Between the weekday and the day.
    pub behind_weekday: &'static str,
    /// Between the day and the time.
    pub before_time: &'static str,
    /// A day in a text.
    pub day: Pattern,
    /// A day in a table.
    pub short_day: Pattern,
    /// A month in a text.
    pub month: Pattern,
    /// A month in a table.
    pub short_month: Pattern,
}

/// The forms of periods.
pub(crate) struct Periods {
    /// A calendar year.
    pub year: Pattern,
    /// The first and the second half of a year.
    pub halves: [Pattern; 2],
    /// A quarter.
    pub quarter: Pattern,
    /// A month.
    pub month: Pattern,
    /// One day.
    pub day: Pattern,
    /// The first months of a year, two to eleven.
    pub first_months: Pattern,
    /// A month at an end of a longer period.
    pub end_month: Pattern,
    /// From one day, month or year to another.
    pub stretch: Pattern,
    /// The same, where the last of it has to be told: up to the end of a month.
    pub whole_stretch: Pattern,
    /// The same, up to the end of a year.
    pub whole_years: Pattern,
    /// Words for an end that is still open, to be read.
    pub still: &'static [&'static str],
}
