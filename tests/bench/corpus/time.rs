//! The calendar, and the periods of statistics.

/// A calendar month, counted from the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month(u32);

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub(crate) month: Month,
    /// From 1.
    pub(crate) day: u32,
}

/// When a statistic holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Period {
    /// What happened in a month.
    Month(Month),
    /// What happened in the quarter that begins with this month.
    Quarter(Month),
    /// What happened in a year.
    Year(u32),
    /// The state on the last day of a month.
    EndOf(Month),
}

impl Month {
    pub(crate) fn of(year: u32, month: u32) -> Self {
        Self(year * 12 + month - 1)
    }

    pub(crate) fn year(self) -> u32 {
        self.0 / 12
    }

    /// From 1 to 12.
    pub(crate) fn number(self) -> u32 {
        self.0 % 12 + 1
    }

    pub(crate) fn before(self, months: u32) -> Self {
        Self(self.0 - months)
    }

    /// A number for [`super::chance::Chance`].
    pub(crate) fn key(self) -> u32 {
        self.0
    }

    fn days(self) -> u32 {
        let leap = self.year().is_multiple_of(4); // right until 2099
        match self.number() {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl Day {
    /// So many days after 1 January 2018.
    pub(crate) fn after_start(days: u32) -> Self {
        let (mut month, mut left) = (Month::of(2018, 1), days);
        while left >= month.days() {
            left -= month.days();
            month = Month(month.0 + 1);
        }
        Self { month, day: left + 1 }
    }

    fn last_of(month: Month) -> Self {
        Self { month, day: month.days() }
    }

    /// `2019-03-27`
    pub(crate) fn key(self) -> String {
        format!("{}-{:02}-{:02}", self.month.year(), self.month.number(), self.day)
    }

    /// `27/3/2019`
    pub(crate) fn words(self) -> String {
        format!("{}/{}/{}", self.day, self.month.number(), self.month.year())
    }
}

impl Period {
    /// The last quarter that was over before the month.
    pub(crate) fn quarter_before(month: Month) -> Self {
        Self::Quarter(month.before((month.number() - 1) % 3 + 3))
    }

    /// The months that it is made of.
    pub(crate) fn months(self) -> impl Iterator<Item = Month> {
        let (first, count) = match self {
            Self::Month(month) | Self::EndOf(month) => (month, 1),
            Self::Quarter(first) => (first, 3),
            Self::Year(year) => (Month::of(year, 1), 12),
        };
        (first.0..first.0 + count).map(Month)
    }

    /// The key and value of the front matter.
    pub(crate) fn entry(self) -> String {
        match self {
            Self::Month(month) => format!("period: {}-{:02}", month.year(), month.number()),
            Self::Quarter(first) => format!("period: {}-Q{}", first.year(), first.number() / 3 + 1),
            Self::Year(year) => format!("period: {year}"),
            Self::EndOf(month) => format!("as_of: {}", Day::last_of(month).key()),
        }
    }

    /// As a sentence says it.
    pub(crate) fn words(self) -> String {
        match self {
            Self::Month(month) => format!("trong tháng {}/{}", month.number(), month.year()),
            Self::Quarter(first) => {
                format!("trong quý {} năm {}", first.number() / 3 + 1, first.year())
            }
            Self::Year(year) => format!("trong năm {year}"),
            Self::EndOf(month) => format!("tính đến ngày {}", Day::last_of(month).words()),
        }
    }
}
