//! Changes that are told against another period: "tăng 5% so với năm 2022" (STATISTICS
//! "Qualifiers").
//!
//! The period of such a statistic is the one in which the change came about; what it is compared
//! with has no field, and belongs into the indicator's label. One note for an article shows the
//! editor where that was taken so.

use super::problems;
use crate::base::{Problem, SourcePath};
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::{Observation, Quote};
use crate::bulletin::register::Register;

/// Words that begin the mention of the other period.
const WORDS: [(Lang, &[&str]); 2] = [
    (Lang::Vi, &["so với", "so cùng kỳ"]),
    (
        Lang::En,
        &["compared with", "compared to", "year on year", "year-on-year", "than in", "than a year"],
    ),
];

/// One note for all changes of an article that are told against another period.
pub(super) fn check(
    path: &SourcePath,
    observations: &[Observation],
    indicators: &Register<Indicator>,
    lang: Lang,
) -> Option<Problem> {
    let of_changes =
        |found: &&Observation| indicators[found.key.indicator].measure == Measure::Change;
    let compared = |found: &'_ Observation| {
        Some((found.quote.clone()?, mention(found.quote.as_ref()?, lang)?))
    };
    let all: Vec<(Quote, String)> =
        observations.iter().filter(of_changes).filter_map(compared).collect();
    let (quote, words) = all.first()?;
    Some(problems::compared_period(path, quote, words, all.len()))
}

/// The words about the other period, up to the end of their clause.
fn mention(quote: &Quote, lang: Lang) -> Option<String> {
    let text = format!("{}{}", quote.text, quote.after).to_lowercase();
    let words = WORDS.iter().find(|row| row.0 == lang).map_or(&[][..], |row| row.1);
    let start = words.iter().filter_map(|words| text.find(words)).min()?;
    let clause = text[start..].split([',', ';', '.', ')', '\n']).next()?;
    Some(clause.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    #[test]
    fn the_other_period_is_found_in_the_quote_and_behind_it() {
        let mention = |text: &str, after: &str, lang| {
            let quote = Quote {
                text: text.into(),
                declared: Span::new(0, 0),
                pieces: vec![],
                before: String::new(),
                after: after.into(),
            };
            mention(&quote, lang)
        };
        assert_eq!(
            mention("cao hơn 5% so với năm 2022", ", giảm", Lang::Vi).as_deref(),
            Some("so với năm 2022")
        );
        assert_eq!(
            mention("tăng 12 vụ", " So với cùng kỳ; đạt", Lang::Vi).as_deref(),
            Some("so với cùng kỳ")
        );
        assert_eq!(
            mention("up 5%", " compared with 2022.", Lang::En).as_deref(),
            Some("compared with 2022")
        );
        assert_eq!(mention("tăng 12 vụ", ".", Lang::Vi), None);
    }
}
