//! Changes that are told against another period (STATISTICS "Qualifiers").
//!
//! The period of such a statistic is the one in which the change came about; what it is compared
//! with has no field, and belongs into the indicator's label. One note for an article shows the
//! editor where that was taken so.

use std::sync::Arc;

use super::problems;
use crate::base::{Problem, SourcePath};
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::{Quote, Statement};
use crate::bulletin::register::Register;
use crate::extract::compared_period;

/// One note for all changes of an article that are told against another period.
pub(super) fn check(
    path: &SourcePath,
    observations: &[Arc<Statement>],
    indicators: &Register<Indicator>,
    lang: Lang,
) -> Option<Problem> {
    let of_changes =
        |found: &&Arc<Statement>| indicators[found.key.indicator].measure == Measure::Change;
    let compared = |found: &'_ Arc<Statement>| {
        let quote = found.quote.as_ref()?;
        Some((quote.clone(), compared_period(&quote.text, &quote.after, lang)?))
    };
    let all: Vec<(Quote, String)> =
        observations.iter().filter(of_changes).filter_map(compared).collect();
    let (quote, words) = all.first()?;
    Some(problems::compared_period(path, quote, words, all.len()))
}
