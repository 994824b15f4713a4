//! The stretches of time that statistics speak of.
//!
//! A period is made of whole days, the first and the last of them both inside; a stock's day is a
//! period of one day. Periods are compared by their days, never by the words they were written
//! with: `2022-07/2022-09` *is* `2022-Q3`. Each has one shortest printed form (STATISTICS "Terms"),
//! in which it stands in the machine formats.

mod age;
mod cure;
mod grammar;
mod shape;

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::date::Day;

pub use age::Age;
pub use grammar::{PeriodError, PeriodFault, Written, YearStart};
pub(crate) use shape::Grain;
pub use shape::Shape;

/// Whole days from the first to the last, both inside. Sorted by their start, then by their length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    start: Day,
    end: Day,
}

impl Period {
    /// The days from `start` to `end`, unless they are the wrong way round.
    pub fn new(start: Day, end: Day) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// One day.
    pub fn day(day: Day) -> Self {
        Self { start: day, end: day }
    }

    /// A calendar year, 1 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        Self::months_from(year, 1, 12)
    }

    /// The first or second half of a year.
    pub fn half(year: i32, half: u32) -> Option<Self> {
        (1..=2).contains(&half).then(|| Self::months_from(year, half * 6 - 5, 6)).flatten()
    }

    /// A quarter of a year, 1 to 4.
    pub fn quarter(year: i32, quarter: u32) -> Option<Self> {
        (1..=4).contains(&quarter).then(|| Self::months_from(year, quarter * 3 - 2, 3)).flatten()
    }

    /// A month of a year, 1 to 12.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Self::months_from(year, month, 1)
    }

    /// Its first day.
    pub fn start(self) -> Day {
        self.start
    }

    /// Its last day.
    pub fn end(self) -> Day {
        self.end
    }

    /// Returns the number of days; at least one.
    pub fn days(self) -> i64 {
        self.start.days_until(self.end) + 1
    }

    /// Returns `true` if it is a single day.
    pub fn is_day(self) -> bool {
        self.start == self.end
    }

    /// The year, when it is one calendar year.
    pub fn as_year(self) -> Option<i32> {
        match self.shape() {
            Shape::Year(year) => Some(year),
            _ => None,
        }
    }

    /// Returns `true` if every day of another lies in this one.
    pub fn contains(self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns `true` if a day lies in it.
    pub fn contains_day(self, day: Day) -> bool {
        self.contains(&Self::day(day))
    }

    /// Returns `true` if the two have a day in common.
    pub fn overlaps(self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// The period of the same length that ends just before: as many months before whole months,
    /// else as many days; nothing before the year 1.
    pub fn previous_of_same_length(self) -> Option<Self> {
        let (start, back) = if let Some(months) = self.whole_months() {
            let start = self.start.plus_months(-months);
            (start, start.plus_months(months))
        } else {
            let start = self.start.plus_days(-self.days());
            (start, start.plus_days(self.days()))
        };
        Self::new(start, self.start.previous()).filter(|_| back == self.start)
    }

    /// The calendar years that lie in it whole.
    pub fn years_inside(self) -> RangeInclusive<i32> {
        let begins_late = (self.start.month(), self.start.day()) != (1, 1);
        let ends_early = (self.end.month(), self.end.day()) != (12, 31);
        self.start.year() + i32::from(begins_late)..=self.end.year() - i32::from(ends_early)
    }

    /// Returns the number of months, when it is made of whole calendar months.
    pub fn whole_months(self) -> Option<i32> {
        let whole = self.start.day() == 1 && self.end == self.end.month_end();
        let months = |day: Day| day.year() * 12 + i32::try_from(day.month()).unwrap_or(0);
        whole.then(|| months(self.end) - months(self.start) + 1)
    }

    fn months_from(year: i32, month: u32, count: i32) -> Option<Self> {
        let first = Day::new(year, month, 1)?;
        Self::new(first, first.plus_months(count - 1).month_end())
    }
}

#[cfg(test)]
mod tests;
