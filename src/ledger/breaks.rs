//! Days from which a series cannot be compared with what was before (STATISTICS "Series and
//! breaks").
//!
//! The definition of the indicator changed (its `breaks`), or the borders of the place did a
//! little, so that it kept its id (its `changes`, A7). No change is computed, no line drawn and no
//! value carried over such a day.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Break, Indicator};
use crate::bulletin::locality::Locality;
use crate::bulletin::period::Period;

/// The breaks of an indicator in a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Breaks<'a> {
    indicator: &'a [Break],
    place: &'a [Break],
}

impl<'a> Breaks<'a> {
    /// All of them.
    pub(super) fn of(indicator: &'a Indicator, place: &'a Locality) -> Self {
        Self { indicator: &indicator.breaks, place: &place.changes }
    }

    fn days(self) -> impl Iterator<Item = Day> {
        self.indicator.iter().chain(self.place).map(|change| change.day)
    }

    /// The last break inside a period, its first day included.
    pub(super) fn last_in(self, period: Period) -> Option<Day> {
        self.days().filter(|day| period.contains_day(*day)).max()
    }

    /// Returns `true` if a period has days before a break and days after it.
    pub(super) fn divide(self, period: Period) -> bool {
        self.between(period.start(), period.end())
    }

    /// Returns `true` if something changed after one day, up to another.
    pub(super) fn between(self, after: Day, until: Day) -> bool {
        self.days().any(|day| after < day && day <= until)
    }
}
