//! What is true of a place, and how a bulletin tells it.
//!
//! Nothing is drawn for a bulletin: the number of a place in a month is a function of both,
//! quarters and years are sums of months, and words like "hơn" are put only where they hold.
//! However many bulletins tell the same thing, they cannot contradict each other, which would fill
//! the report of a large corpus with warnings that no real one has.

use super::time::{Month, Period};
use super::world::{INDICATORS, Measure, PART};
use super::{Chance, FLOWS};

/// A statistic of a bulletin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fact {
    /// A place by its index.
    pub(crate) place: u32,
    /// An indicator by its index.
    pub(crate) indicator: u32,
    pub(crate) period: Period,
    pub(crate) kind: Kind,
}

/// In which way it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// With the words that this number always has.
    Plain,
    /// Of [`PART`] alone.
    Part,
    /// Exactly, but wrong.
    Mistaken,
    /// Exactly.
    Exact,
}

impl Fact {
    /// `value` of the front matter.
    pub(crate) fn value(&self) -> String {
        match (self.measure(), self.kind) {
            (_, Kind::Mistaken) => grouped(self.amount() + 7),
            (_, Kind::Exact) => grouped(self.amount()),
            (Measure::Share, _) => share(self.amount(), self.style()),
            (Measure::Money, _) => format!("{} triệu đồng", counted(self.amount(), self.style())),
            _ => counted(self.amount(), self.style()),
        }
    }

    /// The words of the body that state it. No other fact of a bulletin has the same.
    pub(crate) fn quote(&self) -> String {
        let (value, label) = (self.value(), INDICATORS[self.indicator as usize].1);
        let told = match self.measure() {
            Measure::Flow(unit) | Measure::Stock(unit) => format!("{value} {unit}"),
            Measure::Money | Measure::Share => value,
        };
        if self.kind == Kind::Part {
            return format!("riêng trẻ em là {told}");
        }
        let verb = if self.measure() == Measure::Share { "đạt" } else { "là" };
        format!("{label} {} {verb} {told}", self.period.words())
    }

    /// The entry below `statistics`.
    pub(crate) fn entry(&self) -> String {
        let part = if self.kind == Kind::Part {
            format!("    by: {{ban-doc: {PART}}}\n")
        } else {
            String::new()
        };
        format!(
            "  - indicator: {}\n    value: \"{}\"\n    {}\n{part}    quote: \"{}\"\n",
            INDICATORS[self.indicator as usize].0,
            self.value(),
            self.period.entry(),
            self.quote()
        )
    }

    fn measure(&self) -> Measure {
        INDICATORS[self.indicator as usize].2
    }

    fn amount(&self) -> u32 {
        let whole = self.period.months().map(|month| self.of_month(month)).sum();
        if self.kind == Kind::Part { whole * 2 / 5 } else { whole }
    }

    /// Things, millions of đồng, or tenths of a percent.
    fn of_month(&self, month: Month) -> u32 {
        let cell = self.place * 32 + self.indicator;
        let mut lasting = Chance::of("level", cell);
        let mut passing = Chance::of("month", cell * 4096 + month.key() % 4096);
        match self.measure() {
            Measure::Share => lasting.between(520, 940) + passing.below(50),
            Measure::Stock(_) => lasting.between(30, 400) + month.key() % 120 / 4,
            Measure::Flow(_) | Measure::Money => {
                let level = if lasting.percent(12) {
                    lasting.between(900, 4000)
                } else {
                    lasting.between(30, 600)
                };
                level * passing.between(70, 130) / 100
            }
        }
    }

    /// A number below 100 that decides how exactly this number is told, always the same for one
    /// number.
    fn style(&self) -> u32 {
        let sum: u32 = self.period.months().map(Month::key).sum();
        Chance::of("style", (self.place * 32 + self.indicator) * 4096 + sum % 4096).below(100)
    }
}

/// A share in tenths of a percent, with a bound where it is true.
fn share(tenths: u32, style: u32) -> String {
    let (whole, rest) = (tenths / 10, tenths % 10);
    match style {
        0..8 if rest > 0 => format!("trên {whole}%"),
        8..12 if rest > 0 => format!("gần {}%", whole + 1),
        12..15 => format!("từ {}% đến {}%", whole - 1, whole + 1),
        _ => format!("{whole},{rest}%"),
    }
}

/// A count, with a bound where it is true.
fn counted(amount: u32, style: u32) -> String {
    let step = if amount > 999 { 100 } else { 10 };
    let (low, rest) = (amount / step * step, amount % step);
    match style {
        0..8 if rest > 0 => format!("hơn {}", grouped(low)),
        8..12 if rest > 0 => format!("gần {}", grouped(low + step)),
        12..15 => format!("từ {} đến {}", grouped(low), grouped(low + step)),
        15..18 => format!("ít nhất {}", grouped(low)),
        _ => grouped(amount),
    }
}

/// `1.142`
fn grouped(amount: u32) -> String {
    if amount > 999 {
        format!("{}.{:03}", amount / 1000, amount % 1000)
    } else {
        amount.to_string()
    }
}

/// The statistics of a bulletin of this month about this place: some indicators, each for a time
/// that was over.
pub(crate) fn facts(index: u32, place: u32, month: Month) -> Vec<Fact> {
    let mut chance = Chance::of("facts", index);
    let count = chance.between(3, 6);
    let all = u32::try_from(INDICATORS.len()).unwrap_or_default();
    let mut facts = Vec::new();
    for indicator in chance.sample(all, count) {
        let period = period(&mut chance, indicator, month);
        facts.push(Fact { place, indicator, period, kind: Kind::Plain });
        if indicator == super::WITH_PARTS && chance.percent(50) {
            facts.push(Fact { place, indicator, period, kind: Kind::Part });
        }
    }
    facts
}

fn period(chance: &mut Chance, indicator: u32, month: Month) -> Period {
    let last = month.before(chance.between(1, 3));
    match INDICATORS[indicator as usize].2 {
        Measure::Stock(_) => Period::EndOf(last),
        Measure::Share => Period::Month(last),
        Measure::Flow(_) | Measure::Money => match chance.below(100) {
            0..4 => Period::Year(month.year() - 1),
            4..12 => Period::quarter_before(month),
            _ => Period::Month(last),
        },
    }
}

/// A number that a bulletin of this month gets wrong, so that the next one corrects it.
pub(crate) fn mistake(index: u32, place: u32, month: Month) -> Fact {
    let indicator = Chance::of("mistake", index).between(1, FLOWS - 1);
    Fact { place, indicator, period: Period::Month(month.before(1)), kind: Kind::Mistaken }
}
