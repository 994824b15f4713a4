//! Indicators: what is counted, and how figures of it may be combined (STATISTICS "Indicators").

use super::date::Day;
use super::lang::{Labels, Lang};
use super::period::{Age, Period};
use super::quantity::{Decimal, Limits};
use super::register::{Entry, Id};
use crate::base::Location;

/// Kind of number that an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Things counted.
    Count,
    /// A share in percent.
    Percent,
    /// So many of one thing for each of another.
    Rate,
    /// An amount of money, area, volume, mass, length.
    Amount,
    /// One number over another.
    Ratio,
    /// A number against a base.
    Index,
    /// A change against another period.
    Change,
}

impl Measure {
    /// Words of the register.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("count", Self::Count),
        ("percent", Self::Percent),
        ("rate", Self::Rate),
        ("amount", Self::Amount),
        ("ratio", Self::Ratio),
        ("index", Self::Index),
        ("change", Self::Change),
    ];

    /// Returns `true` if values of two places or times can be added up at all.
    pub fn is_additive(self) -> bool {
        matches!(self, Self::Count | Self::Amount)
    }
}

/// Nature of a value: it describes a state on a day, or an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// The state on a day.
    Stock,
    /// Events or changes in an interval.
    Flow,
}

/// Meaning of one unit of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Things.
    Units,
    /// Events; the same thing may be counted twice.
    Events,
    /// Different things reached in a period: two periods cannot be added.
    Distinct,
}

/// Rule by which the values of the places below one become its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverPlaces {
    /// Added up.
    Sum,
    /// The mean, weighted by another indicator.
    WeightedMean(Id<Indicator>),
    /// From the smallest to the largest.
    Range,
    /// Not at all.
    None,
}

/// Rule by which the values of stretches of time become that of a longer one. Of a state the latest
/// one inside stands, whatever the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverTime {
    /// Added up, where the stretches are disjoint.
    Sum,
    /// The latest one stands.
    Latest,
    /// Not at all.
    None,
}

/// Rule by which the values of the members of a dimension become that of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverMembers {
    /// Added up, where the members fill the whole.
    Sum,
    /// Not at all.
    None,
}

/// The rules of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aggregation {
    /// Over places.
    pub locality: OverPlaces,
    /// Over time.
    pub time: OverTime,
    /// Over the members of a dimension.
    pub breakdown: OverMembers,
}

impl Aggregation {
    /// Returns the rules that hold when the register says nothing.
    pub fn default_for(measure: Measure, nature: Nature, counts: Counts) -> Self {
        if !measure.is_additive() {
            let (locality, time) = (OverPlaces::None, OverTime::None);
            return Self { locality, time, breakdown: OverMembers::None };
        }
        let time = match nature {
            Nature::Stock => OverTime::Latest,
            Nature::Flow if counts == Counts::Distinct => OverTime::None,
            Nature::Flow => OverTime::Sum,
        };
        Self { locality: OverPlaces::Sum, time, breakdown: OverMembers::Sum }
    }
}

/// A member of a dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The id written in `by`.
    pub id: String,
    /// Its names; empty where the register gives only the id.
    pub labels: Labels,
}

impl Member {
    /// Its name for readers; the id where the register gives none.
    pub fn label(&self, lang: Lang) -> &str {
        if self.labels.is_empty() { &self.id } else { self.labels.get(lang) }
    }
}

/// A way in which an indicator is broken down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The dimension written in `by`.
    pub dimension: String,
    /// Its members.
    pub members: Vec<Member>,
    /// True if the members fill the whole.
    pub complete: bool,
}

/// A change of what is counted, or of the borders of a place: values before and after cannot be
/// compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The first day after it.
    pub day: Day,
    /// Description of the change, for readers.
    pub note: Labels,
}

/// A quantity that bulletins report, by its definition.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// The id that people write.
    pub id: String,
    /// Its names.
    pub labels: Labels,
    /// Which direction is good news, where that is said.
    pub better: Option<Better>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Its meaning, in a sentence.
    pub description: Labels,
    /// True if measure and nature could be read. What refers to an indicator that is not sound
    /// stays silent.
    pub sound: bool,
    /// Kind of number.
    pub measure: Measure,
    /// Its unit for readers.
    pub unit: Labels,
    /// The word for one of them, in languages where it is another.
    pub singular: Labels,
    /// State or interval.
    pub nature: Nature,
    /// Meaning of one unit of a count.
    pub counts: Counts,
    /// True if only whole numbers make sense.
    pub integer: bool,
    /// Hard limits: what lies outside is an error.
    pub limits: Limits,
    /// Limits outside which a value is unusual.
    pub soft: Limits,
    /// The most decimals that a computed figure is printed with.
    pub decimals: Option<u32>,
    /// Rules by which its figures are combined.
    pub aggregate: Aggregation,
    /// The ways in which it is broken down.
    pub parts: Vec<Parts>,
    /// The indicator that the share counts, its numerator.
    pub numerator: Option<Id<Indicator>>,
    /// The indicator that the share is a share of, its denominator.
    pub denominator: Option<Id<Indicator>>,
    /// The share that makes 100% with this one.
    pub complement: Option<Id<Indicator>>,
    /// Time for which a stock may stand for a later period.
    pub carry_forward: Option<Age>,
    /// Maximum age of a weight at the beginning of a period.
    pub weight_max_age: Age,
    /// The least share of the weights, from 0 to 1, whose places must report for a mean.
    pub min_coverage: Decimal,
    /// The least coverage, from 0 to 1, with which a computed figure stands among complete ones;
    /// that of the site where nothing is said.
    pub prominence: Option<Decimal>,
    /// True if values may be computed from other ones: a count from its share, a stretch of time
    /// from two longer ones.
    pub derive: bool,
    /// When what is counted changed, in order of time.
    pub breaks: Vec<Break>,
    /// Frequency of its reports; `None` where the register does not say.
    pub frequency: Option<Frequency>,
    /// Place of its entry.
    pub place: Location,
}

impl Indicator {
    /// Returns `true` if no value of it can be negative.
    pub fn is_never_negative(&self) -> bool {
        self.limits.min.is_some_and(|min| !min.is_sign_negative())
    }
}

/// Which direction is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More of it.
    Up,
    /// Less of it.
    Down,
    /// Neither.
    Neither,
}

impl Better {
    /// Every direction with the word that registers write.
    pub const WORDS: [(&'static str, Self); 3] =
        [("up", Self::Up), ("down", Self::Down), ("none", Self::Neither)];
}

/// Frequency of the reports of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Once a year.
    Year,
    /// Every six months.
    Half,
    /// Every three months.
    Quarter,
    /// Every month.
    Month,
}

impl Frequency {
    /// Every frequency with the word that registers write.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("year", Self::Year),
        ("half", Self::Half),
        ("quarter", Self::Quarter),
        ("month", Self::Month),
    ];

    /// The word that registers write.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|row| row.1 == self).map_or("", |row| row.0)
    }

    /// The period for which the next value is due behind one that is known: of a stock the one
    /// behind that in which its day lies; of a flow the first one that is not told to its end.
    pub fn next(self, nature: Nature, known: Period) -> Option<Period> {
        let ending = self.period(known.end(), 0)?;
        match nature {
            Nature::Flow if known.end() < ending.end() => Some(ending),
            Nature::Flow | Nature::Stock => self.period(known.end(), 1),
        }
    }

    /// The period in which a day lies, or one of those behind it.
    fn period(self, day: Day, behind: i32) -> Option<Period> {
        let months: i32 = match self {
            Self::Year => 12,
            Self::Half => 6,
            Self::Quarter => 3,
            Self::Month => 1,
        };
        let month = day.year() * 12 + i32::try_from(day.month()).ok()? - 1;
        let first = (month.div_euclid(months) + behind) * months;
        let year = first.div_euclid(12);
        let number = u32::try_from(first.rem_euclid(12) / months + 1).ok()?;
        match self {
            Self::Year => Period::year(year),
            Self::Half => Period::half(year, number),
            Self::Quarter => Period::quarter(year, number),
            Self::Month => Period::month(year, number),
        }
    }
}

impl Indicator {
    /// Its names but the id: labels and aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.labels.all().chain(self.aliases.iter().map(String::as_str))
    }
}

impl Entry for Indicator {
    fn id(&self) -> &str {
        &self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        let written = Period::parse(text).unwrap_or_else(|_| panic!("{text} is no period"));
        written.close(Day::LAST).unwrap_or_else(|| panic!("{text} is open"))
    }

    #[test]
    fn the_next_value_is_due_for_the_first_period_that_is_not_told() {
        let (stock, flow) = (Nature::Stock, Nature::Flow);
        for (frequency, nature, known, due) in [
            (Frequency::Year, stock, "2022-09-29", "2023"),
            (Frequency::Year, stock, "2022-12-31", "2023"),
            (Frequency::Half, stock, "2024-06-11", "2024-H2"),
            (Frequency::Quarter, stock, "2024-12-01", "2025-Q1"),
            (Frequency::Month, stock, "2024-02-29", "2024-03"),
            (Frequency::Year, flow, "2023", "2024"),
            (Frequency::Year, flow, "2018/2022-09-29", "2022"),
            (Frequency::Half, flow, "2022-Q1", "2022-H1"),
            (Frequency::Half, flow, "2022-Q2", "2022-H2"),
            (Frequency::Quarter, flow, "2022", "2023-Q1"),
            (Frequency::Month, flow, "2022-12", "2023-01"),
        ] {
            assert_eq!(frequency.next(nature, period(known)), Some(period(due)), "{known}");
        }
    }
}
