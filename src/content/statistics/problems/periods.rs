//! Messages about the days and intervals of statistics.

use super::at;
use crate::base::{At, Code, Location, Problem, SourcePath, Span, Spanned, message};
use crate::bulletin::date::Day;
use crate::bulletin::observation::{Quote, Statement};
use crate::bulletin::period::Period;

/// A flow without a period.
pub(in crate::content::statistics) fn missing_period(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::MissingPeriod, at(path, span), message!("missing-period"))
        .hint(message!("missing-period.hint"))
}

/// A stock without a day.
pub(in crate::content::statistics) fn missing_as_of(
    path: &SourcePath,
    span: Span,
    published: Day,
) -> Problem {
    Problem::new(Code::MissingAsOf, at(path, span), message!("missing-as-of", day = published))
        .hint(message!("missing-as-of.hint", day = published.iso()))
}

/// A stock with a period; `last` is the last day of it.
pub(in crate::content::statistics) fn period_for_stock(
    path: &SourcePath,
    period: &Spanned<String>,
    last: Option<Day>,
    has_day: bool,
) -> Problem {
    let cure = match last {
        _ if has_day => message!("period-for-stock.hint-remove"),
        Some(last) => {
            message!("period-for-stock.hint-day", day = last.iso(), period = &period.value)
        }
        None => message!("period-for-stock.hint"),
    };
    Problem::new(Code::PeriodForStock, at(path, period.span), message!("period-for-stock"))
        .hint(cure)
}

/// A flow with a day.
pub(in crate::content::statistics) fn day_for_flow(
    path: &SourcePath,
    span: Span,
    has_period: bool,
) -> Problem {
    let cure = if has_period {
        message!("period-for-stock-day.hint-remove")
    } else {
        message!("period-for-stock-day.hint")
    };
    Problem::new(Code::PeriodForStock, at(path, span), message!("period-for-stock-day")).hint(cure)
}

/// A statistic from the future; `within` is what of its period had passed.
pub(in crate::content::statistics) fn period_after_publication(
    path: &SourcePath,
    text: &Spanned<String>,
    within: Option<Period>,
    (published, is_day): (Day, bool),
) -> Problem {
    let cure = match within {
        Some(within) => {
            message!("period-after-publication.hint-passed", meant = within.iso())
        }
        None => message!("period-after-publication.hint"),
    };
    let period = &text.value;
    let message = if is_day {
        message!("period-after-publication-day", period = period, published = published)
    } else {
        message!("period-after-publication", period = period, published = published)
    };
    Problem::new(Code::PeriodAfterPublication, at(path, text.span), message).hint(cure)
}

/// `each: year` beside a period without a whole year.
pub(in crate::content::statistics) fn no_whole_year(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::InvalidValue, at(path, span), message!("invalid-value-each-year"))
        .hint(message!("invalid-value-each-year.hint"))
}

/// A number that stands for each of too many years.
pub(in crate::content::statistics) fn too_many_years(
    path: &SourcePath,
    span: Span,
    years: usize,
    limit: usize,
) -> Problem {
    let message = message!("invalid-period-too-many-years", years = years, limit = limit);
    Problem::new(Code::InvalidPeriod, at(path, span), message)
        .hint(message!("invalid-period-too-many-years.hint"))
}

/// A day that no bulletin reports about.
pub(in crate::content::statistics) fn too_early(
    path: &SourcePath,
    text: &Spanned<String>,
    first: i32,
) -> Problem {
    let message =
        message!("invalid-period-too-early", period = &text.value, first = first.to_string());
    Problem::new(Code::InvalidPeriod, at(path, text.span), message)
        .hint(message!("invalid-period-too-early.hint"))
}

/// One number for two periods.
pub(in crate::content::statistics) fn repeated_quote(
    second: &Statement,
    first: &Statement,
    span: Span,
) -> Problem {
    let place = Location { at: At::Bytes(span), ..second.place.clone() };
    let message = message!("repeated-quote", second = second.key.period, first = first.key.period);
    Problem::new(Code::RepeatedQuote, place, message)
        .related(first.place.clone(), message!("repeated-quote.related"))
        .hint(message!("repeated-quote.hint"))
}

/// Changes of an article against other periods.
pub(in crate::content::statistics) fn compared_period(
    path: &SourcePath,
    quote: &Quote,
    words: &str,
    count: usize,
) -> Problem {
    let message = message!("compared-period", count = count, change = &quote.text, words = words);
    Problem::new(Code::ComparedPeriod, at(path, quote.declared), message)
        .hint(message!("compared-period.hint"))
}
