//! Statistics whose values are suppressed: `suppressed: true` (STATISTICS "Declared values").
//!
//! The value may be written beside the mark, so that it is there when it may be told. It is read
//! for its mistakes and dropped at once: the observation that is made of it says nothing, so that
//! no page, sum or download can give it away. Nor may a message: what is wrong with a suppressed
//! value or its quote is told without either of them, and at the file as a whole, because a place
//! would be printed with its line.

use super::{Context, problems, quotes, value};
use crate::base::{Location, Problem, Problems, Severity, Span, Spanned};
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::quantity::{Quantity, UnitKind};
use crate::bulletin::register::Id;
use crate::content::fields::Fields;
use crate::content::yaml::Node;

/// Reads `value` and `quote`, which need not be there; what is left of them is that there is
/// something.
pub(super) fn read(
    entry: &mut Fields<'_>,
    node: &Node,
    number: u32,
    indicator: Option<Id<Indicator>>,
    context: &Context<'_>,
) -> Option<Spanned<Quantity>> {
    let given = entry.node("value").is_some();
    let (tolerance, occurrence, quote) =
        (entry.node("tolerance"), entry.number("occurrence"), entry.text("quote"));
    let mut found = Problems::new();
    if let Some(mut copy) =
        Fields::of(entry.path(), node, &mut found).filter(|_| given || tolerance.is_some())
    {
        value::read(&mut copy, indicator, context);
    }
    let place = Location::file(entry.path());
    let mistake = found.iter().find(|problem| problem.severity == Severity::Error);
    if let Some(problem) = mistake {
        let problem = problems::suppressed_value(place.clone(), problem.code, number);
        entry.push(problem);
    }
    if let Some((text, prose)) = quote.zip(context.prose) {
        match quotes::find(prose, context.source, &text.value, occurrence) {
            quotes::QuoteMatch::Once(place) | quotes::QuoteMatch::Often(_, place) => {
                context.cover(&place);
                if text.value.contains(char::is_numeric) {
                    let file = Location::file(entry.path());
                    entry.push(problems::suppressed_in_text(file, number));
                }
            }
            quotes::QuoteMatch::Fewer(_) | quotes::QuoteMatch::Nowhere => {
                let problem: Problem = problems::suppressed_quote(place, number);
                entry.push(problem);
            }
        }
    }
    let quantity = suppressed(&context.reader.registers.indicators[indicator?]);
    let start = entry.span().start;
    mistake.is_none().then_some(Spanned { value: quantity, span: Span { start, end: start } })
}

/// A quantity that says nothing, in the unit of the indicator.
fn suppressed(indicator: &Indicator) -> Quantity {
    match indicator.measure {
        Measure::Percent => Quantity::suppressed(UnitKind::Percent, Some("%".to_owned())),
        _ => Quantity::suppressed(UnitKind::Count, None),
    }
}
