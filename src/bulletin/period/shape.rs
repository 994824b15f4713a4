//! The names of periods in the calendar, and their shortest form, for machines.

use super::Period;
use crate::base::message::Argument;
use crate::bulletin::date::{Day, push_digits};

/// The name a period has in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// A calendar year.
    Year(i32),
    /// Half a year: year, 1 or 2.
    Half(i32, u32),
    /// A quarter: year, 1 to 4.
    Quarter(i32, u32),
    /// A month: year, 1 to 12.
    Month(i32, u32),
    /// One day.
    Day(Day),
    /// Any other stretch.
    Other,
}

/// Precision with which one end of a period must be written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grain {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

impl Period {
    /// The name it has in the calendar.
    pub fn shape(self) -> Shape {
        let (year, month) = (self.start.year(), self.start.month());
        match (self.whole_months(), month) {
            (Some(12), 1) => Shape::Year(year),
            (Some(6), 1 | 7) => Shape::Half(year, month.div_ceil(6)),
            (Some(3), 1 | 4 | 7 | 10) => Shape::Quarter(year, month.div_ceil(3)),
            (Some(1), _) => Shape::Month(year, month),
            _ if self.is_day() => Shape::Day(self.start),
            _ => Shape::Other,
        }
    }

    /// Returns the precision with which each end is written in prose. A start in the year of the
    /// end is not written as a year: nobody says "from 2022 to 29 September 2022".
    pub(crate) fn spoken_grains(self) -> (Grain, Grain) {
        let (from, to) = (start_grain(self.start), end_grain(self.end));
        let longest = match to {
            _ if self.start.year() != self.end.year() => Grain::Year,
            Grain::Day => Grain::Day,
            Grain::Month | Grain::Year => Grain::Month,
        };
        (from.min(longest), to)
    }
}

impl Period {
    /// The shortest form, in which it stands in the machine formats: `2022-Q3`.
    pub fn iso(self) -> String {
        let mut text = String::new();
        self.push(&mut text);
        text
    }

    /// Appends the shortest form, in which it stands in the machine formats.
    pub fn push(self, text: &mut String) {
        match self.shape() {
            Shape::Year(year) => push_year(text, year),
            Shape::Half(year, half) => push_part(text, year, "-H", half),
            Shape::Quarter(year, quarter) => push_part(text, year, "-Q", quarter),
            Shape::Month(..) => push_short(text, self.start, Grain::Month),
            Shape::Day(day) => day.push_iso(text),
            Shape::Other => {
                push_short(text, self.start, start_grain(self.start));
                text.push('/');
                push_short(text, self.end, end_grain(self.end));
            }
        }
    }
}

impl From<Period> for Argument {
    fn from(period: Period) -> Self {
        Self::Period(period.iso())
    }
}

/// The shortest form that begins on this day.
fn start_grain(day: Day) -> Grain {
    match (day.month(), day.day()) {
        (1, 1) => Grain::Year,
        (_, 1) => Grain::Month,
        _ => Grain::Day,
    }
}

/// The shortest form that ends on this day.
fn end_grain(day: Day) -> Grain {
    match (day.month(), day == day.month_end()) {
        (12, true) => Grain::Year,
        (_, true) => Grain::Month,
        _ => Grain::Day,
    }
}

fn push_short(text: &mut String, day: Day, grain: Grain) {
    match grain {
        Grain::Year => push_year(text, day.year()),
        Grain::Month => {
            push_year(text, day.year());
            text.push('-');
            push_digits(text, day.month(), 2);
        }
        Grain::Day => day.push_iso(text),
    }
}

/// Appends a half or a quarter of a year.
fn push_part(text: &mut String, year: i32, sign: &str, part: u32) {
    push_year(text, year);
    text.push_str(sign);
    push_digits(text, part, 1);
}

fn push_year(text: &mut String, year: i32) {
    push_digits(text, year.unsigned_abs(), 4);
}
