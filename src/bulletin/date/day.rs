//! Days of the calendar.

use serde::{Deserialize, Serialize};

use chrono::{Datelike, Days, Months, NaiveDate};

use super::error::DateError;
use super::grammar;
use crate::base::message::Argument;

/// A day of the proleptic Gregorian calendar, years 1 to 9999. Arithmetic stops at the first and
/// the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "i32", into = "i32")]
pub struct Day(NaiveDate);

/// Between two runs a day is its number, 1 for the first.
impl From<i32> for Day {
    fn from(number: i32) -> Self {
        NaiveDate::from_num_days_from_ce_opt(number).map_or(Self::FIRST, Self)
    }
}

impl From<Day> for i32 {
    fn from(day: Day) -> Self {
        day.0.num_days_from_ce()
    }
}

impl Day {
    /// 1 January of the year 1.
    pub const FIRST: Self = Self(bound(1, 1, 1));
    /// 31 December of the year 9999.
    pub const LAST: Self = Self(bound(9999, 12, 31));

    /// The day with this year, month and day of the month, if there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day)
            .map(Self)
            .filter(|day| (Self::FIRST..=Self::LAST).contains(day))
    }

    /// Reads a whole day in one of the forms of front matter, `2022-09-29` or `29/09/2022`.
    ///
    /// # Errors
    /// The text is no date, or says more or less than a day.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        grammar::read_day(text)
    }

    /// Reads `2022-09-29` and nothing else.
    pub fn parse_iso(text: &str) -> Option<Self> {
        grammar::iso_day(text)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus_days(1)
    }

    /// The day before.
    #[must_use]
    pub fn previous(self) -> Self {
        self.plus_days(-1)
    }

    /// So many days later, or earlier.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let count = Days::new(days.unsigned_abs());
        Self::or_end(
            if days < 0 { self.0.checked_sub_days(count) } else { self.0.checked_add_days(count) },
            days < 0,
        )
    }

    /// So many months later, or earlier; the 31st becomes the last day of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let count = Months::new(months.unsigned_abs());
        let moved = if months < 0 {
            self.0.checked_sub_months(count)
        } else {
            self.0.checked_add_months(count)
        };
        Self::or_end(moved, months < 0)
    }

    /// So many years later, or earlier; 29 February becomes the 28th.
    #[must_use]
    pub fn plus_years(self, years: i32) -> Self {
        self.plus_months(years.saturating_mul(12))
    }

    /// Returns the number of days between this day and another; negative when the other is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// The last day of its month.
    #[must_use]
    pub fn month_end(self) -> Self {
        Self(
            [31, 30, 29]
                .into_iter()
                .find_map(|day| self.0.with_day(day))
                .or(self.0.with_day(28))
                .unwrap_or(self.0),
        )
    }

    /// `2022-09-29`.
    pub fn iso(self) -> String {
        let mut text = String::with_capacity(10);
        self.push_iso(&mut text);
        text
    }

    /// Appends [`Self::iso`].
    pub fn push_iso(self, text: &mut String) {
        push_digits(text, self.year().unsigned_abs(), 4);
        for part in [self.month(), self.day()] {
            text.push('-');
            push_digits(text, part, 2);
        }
    }

    /// The day on which a clock on the wall shows this.
    pub(super) fn of_wall(date: NaiveDate) -> Self {
        Self(date).clamp(Self::FIRST, Self::LAST)
    }

    /// The day as chrono knows it.
    pub(super) fn date(self) -> NaiveDate {
        self.0
    }

    fn or_end(moved: Option<NaiveDate>, backwards: bool) -> Self {
        moved.map_or(if backwards { Self::FIRST } else { Self::LAST }, Self::of_wall)
    }
}

/// A constant day; the arms that cannot be reached keep the constants free of panics.
const fn bound(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

impl From<Day> for Argument {
    fn from(day: Day) -> Self {
        Self::Day(day.iso())
    }
}

/// Appends a number with so many digits at least. Dates stand on every page, and the general way to
/// print is slow.
pub(crate) fn push_digits(text: &mut String, number: u32, width: u32) {
    let mut place = 10_u32.pow(width - 1);
    while number / place >= 10 {
        place *= 10;
    }
    while place > 0 {
        text.push(char::from(b"0123456789"[(number / place % 10) as usize]));
        place /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::lang::Lang;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).expect(text)
    }

    #[test]
    fn weekdays_of_known_bulletins() {
        let table = [
            ("2022-09-29", 3, "Thứ Năm", "Thursday"),
            ("2019-12-04", 2, "Thứ Tư", "Wednesday"),
            ("2022-09-20", 1, "Thứ Ba", "Tuesday"),
            ("2023-02-28", 1, "Thứ Ba", "Tuesday"),
            ("2024-06-11", 1, "Thứ Ba", "Tuesday"),
            ("2025-06-30", 0, "Thứ Hai", "Monday"),
            ("1975-04-30", 2, "Thứ Tư", "Wednesday"),
            ("2000-01-01", 5, "Thứ Bảy", "Saturday"),
            ("2023-01-01", 6, "Chủ Nhật", "Sunday"),
            ("2022-09-30", 4, "Thứ Sáu", "Friday"),
        ];
        for (text, number, vi, en) in table {
            let found = (
                day(text).weekday(),
                day(text).weekday_text(Lang::VI),
                day(text).weekday_text(Lang::EN),
            );
            assert_eq!(found, (number, vi, en), "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_not_made() {
        for (year, month, day) in
            [(2023, 2, 29), (2022, 13, 1), (2022, 0, 1), (2022, 4, 31), (0, 1, 1), (10000, 1, 1)]
        {
            assert_eq!(Day::new(year, month, day), None, "{year}-{month}-{day}");
        }
        assert_eq!(Day::new(2024, 2, 29).map(Day::iso), Some("2024-02-29".to_owned()));
    }

    #[test]
    fn months_and_years_end_at_the_last_day() {
        let table = [
            ("2022-01-31", 1, "2022-02-28"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2022-03-31", -1, "2022-02-28"),
            ("2022-01-15", -1, "2021-12-15"),
            ("9999-12-31", 1, "9999-12-31"),
            ("0001-01-01", -1, "0001-01-01"),
        ];
        for (from, months, to) in table {
            assert_eq!(day(from).plus_months(months).iso(), to, "{from} {months}");
        }
        assert_eq!(day("2024-02-29").plus_years(-4).iso(), "2020-02-29");
        assert_eq!(day("2024-02-29").plus_years(i32::MAX), Day::LAST);
    }

    #[test]
    fn the_calendar_has_two_ends() {
        assert_eq!(
            (Day::FIRST.iso(), Day::LAST.iso()),
            ("0001-01-01".to_owned(), "9999-12-31".to_owned())
        );
        assert_eq!((Day::FIRST.previous(), Day::LAST.next()), (Day::FIRST, Day::LAST));
        assert_eq!(
            (day("2022-09-29").plus_days(i64::MIN), Day::FIRST.plus_days(i64::MAX)),
            (Day::FIRST, Day::LAST)
        );
        assert_eq!(Day::LAST.month_end(), Day::LAST);
    }

    #[test]
    fn house_forms() {
        let first = day("2022-09-05");
        assert_eq!(
            (first.text(Lang::VI), first.text(Lang::EN)),
            ("05/09/2022".into(), "5 September 2022".into())
        );
        assert_eq!(
            (first.short(Lang::VI), first.short(Lang::EN)),
            ("05/09/2022".into(), "5 Sep 2022".into())
        );
        assert_eq!(first.month_text(Lang::VI), "tháng 09/2022");
        assert_eq!(first.month_end().iso(), "2022-09-30");
        assert_eq!(day("2024-02-01").month_end().iso(), "2024-02-29");
    }

    #[test]
    fn iso_is_exact() {
        for bad in [
            "2022-9-29",
            " 2022-09-29",
            "2022-09-29 ",
            "2022-09",
            "+022-09-29",
            "2022-09-31",
            "２022-09-29",
            "",
        ] {
            assert_eq!(Day::parse_iso(bad), None, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn digits_are_those_of_the_general_way(number: u32, width in 1_u32..6) {
            let mut text = String::new();
            push_digits(&mut text, number, width);
            prop_assert_eq!(text, format!("{number:0width$}", width = width as usize));
        }

        #[test]
        fn adding_days_is_counting_them(start in -800_000i64..800_000, more in -800_000i64..800_000) {
            let origin = day("5000-01-01");
            let (a, b) = (origin.plus_days(start), origin.plus_days(start + more));
            prop_assert_eq!(a.plus_days(a.days_until(b)), b);
            prop_assert_eq!(a < b, a.days_until(b) > 0);
            prop_assert_eq!((a.weekday() + 1) % 7, a.next().weekday());
            prop_assert_eq!(Day::parse_iso(&a.iso()), Some(a));
            prop_assert_eq!(Day::new(a.year(), a.month(), a.day()), Some(a));
        }
    }
}
