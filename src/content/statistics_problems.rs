//! What there is to say about declared statistics and their quotes.

use crate::base::suggest::hint;
use crate::base::{Code, Place, Problem, SourcePath, Span};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Observation;
use crate::bulletin::quantity::{Quantity, ReadError, Repair, plain};

pub(super) use super::problems::{invalid_date, invalid_period};

fn at(path: &SourcePath, span: Span) -> Place {
    Place::bytes(path, span)
}

/// `value: 1.142`.
pub(super) fn bare_number(path: &SourcePath, span: Span, text: &str) -> Problem {
    let grouped = text.split('.').skip(1).all(|group| group.len() == 3);
    let decimal = text.replacen('.', ",", 1);
    let cure = if grouped {
        let whole = text.replace('.', "");
        format!("put it in quotes: `\"{text}\"` is {whole}; for the decimal number write `\"{decimal}\"`")
    } else {
        format!("put it in quotes, as Vietnamese writes it: `\"{decimal}\"`")
    };
    Problem::new(
        Code::BareNumber,
        at(path, span),
        format!("`{text}` is written without quotes and can be read in two ways"),
    )
    .label("quote this")
    .hint(cure)
}

/// A value that is no quantity.
pub(super) fn unreadable_quantity(path: &SourcePath, span: Span, text: &str, error: &ReadError) -> Problem {
    Problem::new(Code::UnreadableQuantity, at(path, span), format!("the value `{text}` cannot be read: {error}"))
        .hint(error.cure())
}

/// A value that could be read in spite of its spelling.
pub(super) fn repaired_quantity(path: &SourcePath, span: Span, text: &str, repair: &Repair) -> Problem {
    Problem::new(
        Code::RepairedQuantity,
        at(path, span),
        format!("the value `{text}` is oddly written: {}", repair.describe()),
    )
    .hint(repair.hint())
}

/// A percent for a count, or the like.
pub(super) fn wrong_unit(
    path: &SourcePath,
    span: Span,
    value: &Quantity,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let message = format!(
        "`{}` is a {}, but `{}` is counted in {}",
        value.as_printed,
        value.unit_kind.word(),
        indicator.id,
        indicator.unit.get(lang)
    );
    Problem::new(Code::WrongUnit, at(path, span), message).hint("correct the value, or choose another indicator")
}

/// A fraction of a thing.
pub(super) fn fractional_count(
    path: &SourcePath,
    span: Span,
    text: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let message =
        format!("`{text}` is not a whole number, but `{}` counts whole {}", indicator.id, indicator.unit.get(lang));
    Problem::new(Code::FractionalCount, at(path, span), message)
        .hint("correct the value; in Vietnamese a comma begins decimals and a point groups thousands")
}

fn limits_text(limits: &crate::bulletin::quantity::Limits) -> String {
    match (limits.min, limits.max) {
        (Some(min), Some(max)) => format!("from {} to {}", plain(min), plain(max)),
        (Some(min), None) => format!("at least {}", plain(min)),
        (None, Some(max)) => format!("at most {}", plain(max)),
        (None, None) => "anything".to_owned(),
    }
}

/// Outside the hard range.
pub(super) fn out_of_range(path: &SourcePath, span: Span, text: &str, indicator: &Indicator, lang: Lang) -> Problem {
    let message = format!(
        "`{text}` lies outside the range of `{}`, {}",
        indicator.labels.get(lang),
        limits_text(&indicator.limits)
    );
    Problem::new(Code::OutOfRange, at(path, span), message).hint("correct the value, or the `range` of the indicator")
}

/// Outside the usual range.
pub(super) fn out_of_soft_range(
    path: &SourcePath,
    span: Span,
    text: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let message = format!(
        "`{text}` is unusual for `{}`, where {} is expected",
        indicator.labels.get(lang),
        limits_text(&indicator.soft)
    );
    Problem::new(Code::OutOfSoftRange, at(path, span), message)
        .hint("compare it with the source; if it is right, widen `soft_range`")
}

/// A flow without a period.
pub(super) fn missing_period(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::MissingPeriod, at(path, span), "the statistic counts over an interval and has no `period`")
        .hint("add `period: 2022`, `2022-Q3`, `2022-09`, `2018/2022-09-29` or the like")
}

/// A stock without a day.
pub(super) fn missing_as_of(path: &SourcePath, span: Span, published: Day) -> Problem {
    let day = published.iso();
    Problem::new(
        Code::MissingAsOf,
        at(path, span),
        format!("the statistic describes a day and has no `as_of`; {day} is assumed"),
    )
    .hint(format!("add `as_of: {day}`, or the day that the article names"))
}

/// A stock with a period.
pub(super) fn period_for_stock(path: &SourcePath, span: Span, period: &str) -> Problem {
    Problem::new(Code::PeriodForStock, at(path, span), "the indicator describes the state on a day, not an interval")
        .hint(format!("write `as_of:` with the last day of {period} instead of `period:`"))
}

/// A flow with a day.
pub(super) fn day_for_flow(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::PeriodForStock, at(path, span), "the indicator counts over an interval, and `as_of` is a day")
        .hint("write `period:` with the interval instead of `as_of:`")
}

/// A statistic from the future.
pub(super) fn period_after_publication(path: &SourcePath, span: Span, period: &str, published: Day) -> Problem {
    let day = published.iso();
    Problem::new(
        Code::PeriodAfterPublication,
        at(path, span),
        format!("`{period}` ends after the article was published on {day}"),
    )
    .hint(format!("end it on {day}, or add `role: target` if it is a goal"))
}

/// A month that was not over.
pub(super) fn running_month(path: &SourcePath, span: Span, period: &str, published: Day) -> Problem {
    let day = published.iso();
    Problem::new(
        Code::RunningMonth,
        at(path, span),
        format!("the month `{period}` was not over when the article was published on {day}"),
    )
    .hint("nothing needs to be done if the number is that of the month so far")
}

/// A statistic without one place.
pub(super) fn missing_locality(path: &SourcePath, span: Span, count: usize) -> Problem {
    let message = if count == 0 {
        "the statistic has no place: neither it nor its article names a `locality`".to_owned()
    } else {
        format!("the article names {count} places, and the statistic does not say which one it is about")
    };
    let first_line = Span { end: span.start.max(span.end.min(span.start + 1)), ..span };
    Problem::new(Code::MissingLocality, at(path, first_line), message).hint("add `locality: ID` to the statistic")
}

/// A dimension or member that the indicator does not have.
pub(super) fn unknown_breakdown<'a>(
    path: &SourcePath,
    span: Span,
    name: &str,
    indicator: &str,
    known: impl Iterator<Item = &'a str>,
) -> Problem {
    let cure = hint(name, known)
        .unwrap_or_else(|| format!("declare it under `parts` of `{indicator}` in `content/registers/indicators.yaml`"));
    Problem::new(Code::UnknownBreakdown, at(path, span), format!("`{indicator}` is not broken down by `{name}`"))
        .hint(cure)
}

/// Two values for one thing.
pub(super) fn same_statistic_twice(second: &Observation, first: &Observation) -> Problem {
    let message = format!(
        "the article states this statistic twice: `{}` and `{}`",
        first.quantity.as_printed, second.quantity.as_printed
    );
    Problem::new(Code::SameStatisticTwice, second.place.clone(), message)
        .related(first.place.clone(), "stated here first")
        .hint("remove one, or tell them apart by `period`, `locality` or `by`")
}

/// No quote.
pub(super) fn missing_quote(path: &SourcePath, span: Span) -> Problem {
    Problem::new(
        Code::MissingQuote,
        at(path, span),
        "the statistic has no quote, so readers cannot find the sentence that states it",
    )
    .hint("add `quote:` with the words of the text, from the qualifier to the unit")
}

/// The quote is not there.
pub(super) fn quote_not_found(path: &SourcePath, span: Span, quote: &str, nearest: Option<Span>) -> Problem {
    let problem =
        Problem::new(Code::QuoteNotFound, at(path, span), format!("the quote `{quote}` does not stand in the text"))
            .hint("copy the words from the text as they stand there");
    match nearest {
        Some(nearest) => problem.related(at(path, nearest), "these words come nearest"),
        None => problem,
    }
}

/// The quote is there more than once.
pub(super) fn ambiguous_quote(path: &SourcePath, span: Span, quote: &str, count: usize) -> Problem {
    Problem::new(Code::AmbiguousQuote, at(path, span), format!("the quote `{quote}` stands in the text {count} times"))
        .hint("lengthen it until it is unique, or add `occurrence: 2`")
}

/// Another number in the quote.
pub(super) fn quote_differs(path: &SourcePath, span: Span, declared: &str, stated: &str) -> Problem {
    Problem::new(Code::QuoteDiffers, at(path, span), format!("the quote says `{stated}`, the value is `{declared}`"))
        .hint("correct the one that is wrong")
}

/// The qualifier got lost.
pub(super) fn qualifier_lost(path: &SourcePath, span: Span, declared: &str, stated: &str) -> Problem {
    Problem::new(
        Code::QualifierLost,
        at(path, span),
        format!("the quote says `{stated}`, but the value is exactly `{declared}`"),
    )
    .hint(format!("write `value: {stated}`"))
}
