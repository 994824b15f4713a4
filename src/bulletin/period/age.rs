//! Lengths of time as registers write them: `1y`, `6m`, `30d`.

use crate::bulletin::date::Day;

/// Length of time for which something may stand. Years and months are those of the calendar: `1y`
/// after 29 February ends on the last day of the next February.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    months: i32,
    days: i64,
}

impl Age {
    /// One year.
    pub const YEAR: Self = Self { months: 12, days: 0 };

    /// Reads `1y`, `6m` or `30d`, of at most a thousand years.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.strip_suffix(['y', 'm', 'd'])?;
        let number: u16 =
            digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        let months = i32::from(number);
        match text.as_bytes().last()? {
            b'y' => (number <= 1000).then_some(Self { months: months * 12, days: 0 }),
            b'm' => (number <= 12_000).then_some(Self { months, days: 0 }),
            _ => Some(Self { months: 0, days: i64::from(number) }),
        }
    }

    /// The last day on which what was so on `day` still stands.
    pub fn after(self, day: Day) -> Day {
        day.plus_months(self.months).plus_days(self.days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_those_of_the_calendar() {
        let cases = [
            ("1y", "2019-12-04", "2020-12-04"),
            ("1y", "2020-02-29", "2021-02-28"),
            ("5y", "2019-01-01", "2024-01-01"),
            ("6m", "2024-08-31", "2025-02-28"),
            ("30d", "2024-02-15", "2024-03-16"),
            ("0d", "2024-02-15", "2024-02-15"),
        ];
        for (age, from, until) in cases {
            let day = Day::parse_iso(from).expect("a day");
            assert_eq!(
                Age::parse(age).map(|age| age.after(day).iso()).as_deref(),
                Some(until),
                "{age} after {from}"
            );
        }
    }

    #[test]
    fn other_texts_are_no_ages() {
        for text in ["", "1", "y", "1 y", "-1y", "+1y", "1.5y", "1w", "99999999d", "1001y", "1năm"]
        {
            assert_eq!(Age::parse(text), None, "{text}");
        }
    }
}
