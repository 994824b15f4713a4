//! The forms in which a period may be written.
//!
//! ```text
//! period = span | span "/" span | span "/.."
//! span   = YYYY | YYYY-H1 | YYYY-Q3 | YYYY-MM | YYYY-MM-DD
//!        | YYYY "/" YY        a school or financial year, when the site's settings say when it begins
//! ```

use super::{Period, cure};
use crate::base::message::List;
use crate::base::{Message, message};
use crate::bulletin::date::{Day, shown};

/// A period as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Written {
    /// It has both its ends.
    Closed(Period),
    /// `2018/..`: from this day to the day of publication.
    Open(Day),
}

impl Written {
    /// The period, when its bulletin is published on this day; none when it would begin later.
    pub fn close(self, publication: Day) -> Option<Period> {
        match self {
            Self::Closed(period) => Some(period),
            Self::Open(start) => Period::new(start, publication),
        }
    }
}

/// The day of the calendar on which school or financial years begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearStart {
    month: u32,
    day: u32,
}

impl YearStart {
    /// Reads `09-01`; the day must exist in every year.
    pub fn parse(text: &str) -> Option<Self> {
        let day = Day::parse_iso(&format!("2023-{}", text.trim()))?;
        Some(Self { month: day.month(), day: day.day() })
    }

    /// The twelve months that begin in a year.
    pub fn year(self, year: i32) -> Option<Period> {
        let next = Day::new(year.saturating_add(1), self.month, self.day)?;
        Period::new(Day::new(year, self.month, self.day)?, next.previous())
    }
}

/// Kind of error in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFault {
    /// `2022/2018`: it ends before it begins.
    Backwards,
    /// `2022-13`, `2022-Q5`, `2022-02-30`: the calendar has no such thing.
    NotInCalendar,
    /// `2022/23`: the settings do not say when such years begin, or say it more than once.
    SplitYear,
    /// `09/2022`, `Q3/2022`, `2021-2025`: a period, but in a form that is not read.
    OtherForm,
    /// No period at all.
    Unreadable,
}

/// A text that could not be read as a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodError {
    written: String,
    fault: PeriodFault,
    hint: Message,
}

impl PeriodError {
    /// Returns the kind of error.
    pub fn fault(&self) -> PeriodFault {
        self.fault
    }

    /// Describes the error, for people.
    pub fn message(&self) -> Message {
        let written = &self.written;
        match self.fault {
            PeriodFault::Backwards => message!("invalid-period-backwards", written = written),
            PeriodFault::NotInCalendar => {
                message!("invalid-period-not-in-calendar", written = written)
            }
            PeriodFault::SplitYear => message!("invalid-period-split-year", written = written),
            PeriodFault::OtherForm => message!("invalid-period-other-form", written = written),
            PeriodFault::Unreadable => message!("invalid-period-unreadable", written = written),
        }
    }

    /// Returns advice on the error, for people.
    pub fn hint(&self) -> Message {
        self.hint.clone()
    }

    /// The same, which proposes the period that is meant by a text with signs where the written one
    /// has words: `2018/..` for `from 2018 until now`.
    #[must_use]
    pub fn proposing(self, signs: &str) -> Self {
        match cure::cure(signs).filter(|_| self.fault == PeriodFault::Unreadable) {
            Some(cure) => Self {
                fault: PeriodFault::OtherForm,
                hint: message!("date-write", meant = cure),
                ..self
            },
            None => self,
        }
    }

    fn new(written: &str, fault: PeriodFault, years: &[Period]) -> Self {
        let cure = cure::cure(written);
        let fault = if fault == PeriodFault::Unreadable && cure.is_some() {
            PeriodFault::OtherForm
        } else {
            fault
        };
        let hint = match (cure, fault) {
            (_, PeriodFault::SplitYear) => split_year_hint(written, years),
            (Some(cure), _) => message!("date-write", meant = cure),
            (None, PeriodFault::NotInCalendar) => message!("invalid-period-not-in-calendar.hint"),
            (None, _) => message!("invalid-period-unreadable.hint"),
        };
        Self { written: shown(written), fault, hint }
    }
}

fn split_year_hint(written: &str, years: &[Period]) -> Message {
    if years.is_empty() {
        let first = split_year(written).unwrap_or_default();
        let meant = format!("{first:04}-09-01/{:04}-08-31", first + 1);
        return message!("invalid-period-split-year.hint", meant = meant);
    }
    let years = List::any(years.iter().map(|year| year.iso()));
    message!("invalid-period-split-year.hint-several", years = years)
}

impl Period {
    /// Reads a period where the site's settings name no other years than the calendar's.
    ///
    /// # Errors
    /// The text is no period.
    pub fn parse(text: &str) -> Result<Written, PeriodError> {
        Self::parse_with(text, &[])
    }

    /// Reads a period; `2022/23` is the year that begins on the one day given.
    ///
    /// # Errors
    /// The text is no period, or `2022/23` could be several.
    pub fn parse_with(text: &str, years: &[YearStart]) -> Result<Written, PeriodError> {
        if let Some(year) = split_year(text) {
            return known_year(text, year, years).map(Written::Closed);
        }
        written(text).map_err(|fault| PeriodError::new(text, fault, &[]))
    }
}

/// The first year of `2022/23`; in `2016/18` the second does not follow the first.
fn split_year(text: &str) -> Option<i32> {
    let (first, second) = text.trim().split_once('/')?;
    let year = whole(first.trim_end())?.as_year()?;
    let follows = format!("{:02}", (year + 1) % 100) == second.trim_start();
    follows.then_some(year)
}

fn known_year(text: &str, year: i32, years: &[YearStart]) -> Result<Period, PeriodError> {
    let mut known: Vec<Period> = years.iter().filter_map(|start| start.year(year)).collect();
    known.sort_unstable();
    known.dedup();
    match known.as_slice() {
        [only] => Ok(*only),
        several => Err(PeriodError::new(text, PeriodFault::SplitYear, several)),
    }
}

/// Reads a period without thinking about what else could have been meant.
pub(super) fn written(text: &str) -> Result<Written, PeriodFault> {
    let Some((start, end)) = text.split_once('/') else {
        return span(text.trim()).map(Written::Closed);
    };
    let start = span(start.trim())?.start();
    if end.trim() == ".." {
        return Ok(Written::Open(start));
    }
    let end = span(end.trim())?.end();
    Period::new(start, end).map(Written::Closed).ok_or(PeriodFault::Backwards)
}

/// A span that can be read.
pub(super) fn whole(text: &str) -> Option<Period> {
    span(text).ok()
}

fn span(text: &str) -> Result<Period, PeriodFault> {
    let pattern: String =
        text.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    let number =
        |range| text.get(range).and_then(|digits: &str| digits.parse::<u32>().ok()).unwrap_or(0);
    let year = i32::try_from(number(0..4)).unwrap_or(0);
    let found = match pattern.as_str() {
        "0000" => Period::year(year),
        "0000-H0" => Period::half(year, number(6..7)),
        "0000-Q0" => Period::quarter(year, number(6..7)),
        "0000-00" => Period::month(year, number(5..7)),
        "0000-00-00" => Day::parse_iso(text).map(Period::day),
        _ => return Err(PeriodFault::Unreadable),
    };
    found.ok_or(PeriodFault::NotInCalendar)
}
