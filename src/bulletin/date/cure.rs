//! Proposals for unreadable dates: the dates that were probably meant.
//!
//! Only the runs of digits are looked at: `29.09.2022`, `16:10, 29-9-22` and `9/29/2022 4:10 PM`
//! leave little doubt. A cure is only ever proposed, never taken, and only when it can be read
//! itself.

use super::error::{DateError, DateFault};
use super::grammar::written;

/// A run of digits: its value and its length.
type Run = (u32, usize);

/// The date that some runs of digits give.
struct Guess {
    year: u32,
    month: u32,
    day: Option<u32>,
    time: Option<(u32, u32)>,
    /// Written as `2022-09-29` rather than `29/09/2022`.
    year_first: bool,
    /// Day and month stood the other way round.
    swapped: bool,
}

/// The error for a text that could not be read, with its cure where one can be guessed.
pub(super) fn error(text: &str, fault: DateFault) -> DateError {
    let guess = runs(text).and_then(|runs| guess(&runs, hours_to_add(text)));
    // A word may make another time of a month: the first three months of a year are not its third.
    let guess = guess.filter(|guess| guess.day.is_some() || !has_words(text));
    let cured = guess
        .map(|guess| (guess.text(), guess.month_first()))
        .filter(|(cure, _)| written(cure).is_ok());
    match cured {
        Some((cure, true)) => DateError::new(text, DateFault::MonthFirst, Some(cure)),
        Some((cure, false)) if fault == DateFault::Unreadable => {
            DateError::new(text, DateFault::OtherForm, Some(cure))
        }
        cured => DateError::new(text, fault, cured.map(|(cure, _)| cure)),
    }
}

impl Guess {
    fn month_first(&self) -> bool {
        self.swapped && !self.year_first
    }

    fn text(&self) -> String {
        let date = match (self.day, self.year_first) {
            (Some(day), true) => format!("{:04}-{:02}-{day:02}", self.year, self.month),
            (Some(day), false) => format!("{day:02}/{:02}/{:04}", self.month, self.year),
            (None, _) => format!("{:04}-{:02}", self.year, self.month),
        };
        self.time.map_or(date.clone(), |(hour, minute)| format!("{date} {hour:02}:{minute:02}"))
    }
}

/// The runs of digits of a text; none when it has more than a date with a time has.
fn runs(text: &str) -> Option<Vec<Run>> {
    let found =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|run| !run.is_empty()).take(7);
    let runs: Option<Vec<Run>> = found.map(|run| Some((run.parse().ok()?, run.len()))).collect();
    runs.filter(|runs| runs.len() < 7)
}

fn has_words(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| word.chars().count() > 1)
}

/// Half a day in the afternoon of an English clock.
fn hours_to_add(text: &str) -> u32 {
    if text.trim_end().to_ascii_lowercase().ends_with("pm") { 12 } else { 0 }
}

fn guess(runs: &[Run], hours_to_add: u32) -> Option<Guess> {
    let of = |year, month, day, time: &[Run], year_first| {
        let swapped = month > 12 && day <= 12;
        let (month, day) = if swapped { (day, month) } else { (month, day) };
        let time = clock(time, hours_to_add)?;
        Some(Guess { year, month, day: Some(day), time, year_first, swapped })
    };
    let alone = |year, month| {
        Some(Guess { year, month, day: None, time: None, year_first: true, swapped: false })
    };
    match *runs {
        [(year, 4), (month, 1..=2)] | [(month, 1..=2), (year, 4)] => alone(year, month),
        [(year, 4), (month, 1..=2), (day, 1..=2), ref time @ ..] => {
            of(year, month, day, time, true)
        }
        [hour, minute, (day, 1..=2), (month, 1..=2), (year, 4)] => {
            of(year, month, day, &[hour, minute], false)
        }
        [(day, 1..=2), (month, 1..=2), (year, 4), ref time @ ..] => {
            of(year, month, day, time, false)
        }
        [(day, 1..=2), (month, 1..=2), (year, 2), ref time @ ..] => {
            of(2000 + year, month, day, time, false)
        }
        _ => None,
    }
}

/// The outer option: whether the runs are a time at all, or nothing.
#[allow(
    clippy::option_option,
    reason = "a time that is absent and one that cannot be are two things"
)]
fn clock(runs: &[Run], hours_to_add: u32) -> Option<Option<(u32, u32)>> {
    match *runs {
        [] => Some(None),
        [(hour, 1..=2), (minute, 2)] | [(hour, 1..=2), (minute, 2), (_, 2)] => {
            let half = if hours_to_add > 0 { hour % 12 } else { hour };
            Some(Some((half + hours_to_add, minute)))
        }
        _ => None,
    }
}
