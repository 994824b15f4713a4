//! The words that state a value whose entry quotes nothing: found where the text states it once.

use super::{Context, quotes, value};
use crate::base::Span;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::observation::Quote;
use crate::bulletin::quantity::{Decimal, Limits, Numbers, Quantity, Written};
use crate::bulletin::register::Id;
use crate::extract::{self, stated};

/// Length of a text, in bytes, beyond which nothing is looked for.
const LONG: usize = 100_000;

/// The only words of the text that state a value with the unit of its indicator.
pub(super) fn find(
    declared: Option<&Quantity>,
    indicator: Option<Id<Indicator>>,
    days: Option<i64>,
    context: &Context<'_>,
) -> Option<Quote> {
    let (value, prose) = (declared?, context.prose?);
    let indicator = &context.reader.registers.indicators[indicator?];
    let (text, lang) = (&prose.text, context.lang);
    if text.len() > LONG {
        return None;
    }
    let own = value;
    let states = |written: &Written| {
        // Most say another number, and need no further look.
        if written.kind != own.kind || nominal(written) != own.nominal {
            return false;
        }
        let raw = Quantity::from_written(written, &Limits::default());
        let value = Quantity::from_written(written, &indicator.limits);
        let named = written.unit.as_deref().is_some_and(|unit| {
            value::unit_fits(indicator, &raw, lang) && !differs(unit, indicator, &raw)
        });
        named
            && written.change.is_none()
            && (value.kind, value.strict, value.nominal) == (own.kind, own.strict, own.nominal)
            && value.interval == own.interval
    };
    let all = context.reported.stated.get_or_init(|| extract::read_all(text, lang));
    let mut found =
        all.iter().filter(|(_, reading)| states(&reading.written)).map(|(range, _)| range);
    let (range, None) = (found.next()?, found.next()) else { return None };
    let words = text.get(range.clone())?;
    let quotes::QuoteMatch::Once(occurrence) = quotes::find(prose, context.source, words, None)
    else {
        return None;
    };
    // A number that is so much for each of something is found by its words alone.
    let (quote, sentence) = (words, &occurrence.sentence);
    let (measure, unit, labels) = (indicator.measure, &indicator.unit, &indicator.labels);
    let claim = stated::Claim { quote, sentence, value, measure, unit, labels, days, lang };
    if claim.compare() != stated::Verdict::Agrees {
        return None;
    }
    context.cover(&occurrence);
    let (before, after) = occurrence.sentence;
    let declared = occurrence.pieces.first().copied().unwrap_or(Span::new(0, 0));
    Some(Quote { text: words.to_owned(), declared, pieces: occurrence.pieces, before, after })
}

/// The number that a text states; none for a range.
fn nominal(written: &Written) -> Option<Decimal> {
    match written.numbers {
        Numbers::One(value) | Numbers::Ratio { part: value, .. } => Some(value),
        Numbers::Range(..) => None,
    }
}

/// Returns `true` if a counted noun is another one than the indicator's.
fn differs(noun: &str, indicator: &Indicator, value: &Quantity) -> bool {
    use crate::bulletin::quantity::UnitKind;
    value.unit_kind == UnitKind::Count && !value::same_noun(noun, indicator)
}
