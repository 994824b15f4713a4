//! The statement of a quote compared with the declared value, as problems (STATISTICS "Quotes").

use super::problems::Declared;
use crate::base::{Problem, Spanned};
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::lang::Lang;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Kind, Quantity};
use crate::extract::stated::{self, Verdict as Statement};

/// The result of the comparison.
pub(super) enum Verdict {
    /// The quote says what is declared.
    Agrees,
    /// It says it otherwise, or nothing.
    Doubtful(Problem),
    /// It says something else.
    Differs(Problem),
}

/// A declared value and the words that are to state it.
pub(super) struct Claim<'a> {
    pub(super) quote: &'a Spanned<String>,
    /// The sentence around the quote.
    pub(super) sentence: &'a (String, String),
    pub(super) value: &'a Quantity,
    pub(super) indicator: &'a Indicator,
    /// The days of the stretch of time for which the value holds; none for a state.
    pub(super) days: Option<i64>,
    pub(super) lang: Lang,
}

/// The days of the stretch of time for which a value of a period holds; none for a state.
pub(super) fn days(indicator: &Indicator, period: Period, each_year: bool) -> Option<i64> {
    let days = if each_year { period.days().min(YEAR) } else { period.days() };
    (indicator.nature == Nature::Flow).then_some(days)
}

/// The most days of a year.
const YEAR: i64 = 366;

impl Claim<'_> {
    /// Compares them.
    pub(super) fn compare(&self, declared: &Declared<'_>) -> Verdict {
        let claim = stated::Claim {
            quote: &self.quote.value,
            sentence: self.sentence,
            value: self.value,
            measure: self.indicator.measure,
            unit: &self.indicator.unit,
            labels: &self.indicator.labels,
            days: self.days,
            lang: self.lang,
        };
        match claim.compare() {
            Statement::Agrees => Verdict::Agrees,
            Statement::QualifierDiffers { printed } => {
                let is_exact = self.value.kind == Kind::Exact;
                Verdict::Doubtful(declared.qualifier_lost(is_exact, &printed, self.lang))
            }
            Statement::QualifierOpposite { printed } => {
                Verdict::Differs(declared.qualifier_opposite(&printed))
            }
            Statement::Rate { printed, sure: true } => Verdict::Differs(declared.rate(&printed)),
            Statement::Rate { printed, sure: false } => {
                Verdict::Doubtful(declared.perhaps_rate(&printed))
            }
            Statement::Change { printed } => Verdict::Doubtful(declared.change(&printed)),
            Statement::RangeEnd { printed } => Verdict::Differs(declared.range_end(&printed)),
            Statement::NoNumber => Verdict::Doubtful(declared.no_number(&self.quote.value)),
            Statement::UnitDiffers { printed } => Verdict::Differs(declared.unit_differs(&printed)),
            Statement::NumberDiffers { printed, satisfied } => {
                Verdict::Differs(declared.number_differs(&printed, satisfied))
            }
            Statement::Unreadable { text, error } => {
                Verdict::Differs(declared.unreadable(&text, error.as_ref()))
            }
        }
    }
}
