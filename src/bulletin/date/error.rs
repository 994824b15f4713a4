//! Why a text is no date, and how it should be written.

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

    /// The same date as it should be written, where one can be guessed.
    pub fn cure(&self) -> Option<&str> {
        self.cure.as_deref()
    }

    /// Describes the error, for people.
    pub fn message(&self) -> String {
        let what = match self.fault {
            DateFault::MonthFirst => "has the month before the day",
            DateFault::NoSuchDay => "is not in the calendar",
            DateFault::NoSuchTime => "has a time that no clock shows",
            DateFault::OtherForm => "is not in a form that is read",
            DateFault::NotADay => "is not a whole day",
            DateFault::Unreadable => "is not a date",
        };
        format!("`{}` {what}", self.written)
    }

    /// Returns advice on the error, for people.
    pub fn hint(&self) -> String {
        match (&self.cure, self.fault) {
            (Some(cure), _) => format!("write `{cure}`"),
            (None, DateFault::NoSuchDay) => {
                "write a day and month that exist, the day first: `29/09/2022`".to_owned()
            }
            (None, DateFault::NoSuchTime) => "write a time from `00:00` to `23:59`".to_owned(),
            (None, DateFault::NotADay) => {
                "write day, month and year: `2022-09-29` or `29/09/2022`".to_owned()
            }
            (None, _) => {
                "write `2022-09-29 16:10`, `29/09/2022 16:10`, or a day, month or year alone"
                    .to_owned()
            }
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
