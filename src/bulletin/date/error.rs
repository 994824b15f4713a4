//! Why a text is no date, and how it should be written.

use super::Day;
use crate::base::{Message, message};

/// Kind of error in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// `09/29/2022`: the month stands before the day.
    MonthFirst,
    /// `31/02/2023`, `2022-13`: the calendar has no such day or month.
    NoSuchDay,
    /// `2022-09-29 25:00`: no clock shows this.
    NoSuchTime,
    /// `29/09/22`, `29.09.2022`, `16h10`: a date, but in a form that is not read.
    OtherForm,
    /// More or less than a day, where a day is needed.
    NotADay,
    /// No date at all.
    Unreadable,
}

/// A text that could not be read as a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    written: String,
    fault: DateFault,
    cure: Option<String>,
}

impl DateError {
    pub(super) fn new(written: &str, fault: DateFault, cure: Option<String>) -> Self {
        Self { written: shown(written), fault, cure }
    }

    /// Returns the kind of error.
    pub fn fault(&self) -> DateFault {
        self.fault
    }

    /// The same, which proposes a day where none could be guessed: the last one of the time that
    /// words tell.
    #[must_use]
    pub fn proposing(self, day: Day) -> Self {
        match self.fault {
            DateFault::Unreadable if self.cure.is_none() => {
                Self { fault: DateFault::OtherForm, cure: Some(day.iso()), ..self }
            }
            _ => self,
        }
    }

    /// The same date as it should be written, where one can be guessed.
    pub fn cure(&self) -> Option<&str> {
        self.cure.as_deref()
    }

    /// Describes the error, for people.
    pub fn message(&self) -> Message {
        let written = &self.written;
        match self.fault {
            DateFault::MonthFirst => message!("invalid-date-month-first", written = written),
            DateFault::NoSuchDay => message!("invalid-date-no-such-day", written = written),
            DateFault::NoSuchTime => message!("invalid-date-no-such-time", written = written),
            DateFault::OtherForm => message!("invalid-date-other-form", written = written),
            DateFault::NotADay => message!("invalid-date-not-a-day", written = written),
            DateFault::Unreadable => message!("invalid-date-unreadable", written = written),
        }
    }

    /// Returns advice on the error, for people.
    pub fn hint(&self) -> Message {
        match (&self.cure, self.fault) {
            (Some(cure), _) => message!("date-write", meant = cure),
            (None, DateFault::NoSuchDay) => message!("invalid-date-no-such-day.hint"),
            (None, DateFault::NoSuchTime) => message!("invalid-date-no-such-time.hint"),
            (None, DateFault::NotADay) => message!("invalid-date-not-a-day.hint"),
            (None, _) => message!("invalid-date-unreadable.hint"),
        }
    }
}

/// Returns the text as written, in the form for messages: not all of it when it is long.
pub(in crate::bulletin) fn shown(written: &str) -> String {
    const LONGEST: usize = 40;
    let written = written.trim();
    let shown: String = written.chars().take(LONGEST).collect();
    let dots = if shown.len() < written.len() { "…" } else { "" };
    shown + dots
}
