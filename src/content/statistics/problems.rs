//! Messages about declared statistics and their quotes, and about numbers and amounts that nothing
//! declares.

use super::quotes::COUNTED;
use crate::base::suggest::hint;
use crate::base::{Code, Place, Problem, SourcePath, Span, Spanned};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::{Quote, Role, Statement};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Quantity, Rounding, UnitKind, print_decimal};
use crate::extract::{ReadError, Repair};

pub(super) use crate::content::problems::{invalid_date, invalid_period};

fn at(path: &SourcePath, span: Span) -> Place {
    Place::bytes(path, span)
}

/// `value: 1.142`.
pub(super) fn bare_number(path: &SourcePath, span: Span, text: &str) -> Problem {
    let grouped = text.split('.').skip(1).all(|group| group.len() == 3);
    let decimal = text.replacen('.', ",", 1);
    let cure = if grouped {
        let whole = text.replace('.', "");
        format!(
            "put it in quotes: `\"{text}\"` is {whole}; for the decimal number write `\"{decimal}\"`"
        )
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
pub(super) fn unreadable_quantity(
    path: &SourcePath,
    span: Span,
    text: &str,
    error: &ReadError,
) -> Problem {
    let message = if text.trim().is_empty() {
        "the value is empty".to_owned()
    } else {
        format!("the value `{text}` cannot be read: {error}")
    };
    Problem::new(Code::UnreadableQuantity, at(path, span), message).hint(error.cure())
}

/// A value that could be read in spite of its spelling.
pub(super) fn repaired_quantity(
    path: &SourcePath,
    span: Span,
    text: &str,
    repair: &Repair,
) -> Problem {
    Problem::new(
        Code::RepairedQuantity,
        at(path, span),
        format!("the value `{text}` is oddly written: {}", repair.describe()),
    )
    .hint(repair.hint())
}

/// A mistake in a value that is suppressed; the value is not told.
pub(super) fn suppressed_value(place: Place, code: Code, number: u32) -> Problem {
    let message = format!(
        "statistic {number}, which is suppressed, has a mistake in its value: {}",
        crate::language::title(code, crate::language::SOURCE)
    );
    Problem::new(code, place, message)
        .hint("correct `value`, or remove it: a suppressed statistic needs none")
}

/// The quote of a value that is suppressed is not there; the quote is not told.
pub(super) fn suppressed_quote(place: Place, number: u32) -> Problem {
    let message =
        format!("the quote of statistic {number}, which is suppressed, does not stand in the text");
    Problem::new(Code::QuoteNotFound, place, message)
        .hint("remove `quote`: a suppressed statistic needs none")
}

/// A percent for a count, or the like.
pub(super) fn wrong_unit(
    path: &SourcePath,
    span: Span,
    value: &Quantity,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let kind = match value.unit_kind {
        UnitKind::Percent => "percentage",
        other => other.word(),
    };
    let (label, unit) = (indicator.labels.get(lang), indicator.unit.get(lang));
    let message = format!("`{}` is a {kind}, but `{label}` is counted in {unit}", value.as_printed);
    Problem::new(Code::WrongUnit, at(path, span), message)
        .hint("correct the value, or choose another indicator")
}

/// Other things than the indicator counts.
pub(super) fn other_noun(
    path: &SourcePath,
    span: Span,
    noun: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let (label, unit) = (indicator.labels.get(lang), indicator.unit.get(lang));
    Problem::new(
        Code::WrongUnit,
        at(path, span),
        format!("the value counts `{noun}`, but `{label}` is counted in {unit}"),
    )
    .severity(crate::base::Severity::Warning)
    .hint("write the number alone if that is the same, or choose another indicator")
}

/// A goal that is declared as if it had been reached.
pub(super) fn target_as_observed(path: &SourcePath, quote: &Quote, words: &str) -> Problem {
    let message =
        format!("`{}` stands behind `{words}`: it is a goal, and declared as reached", quote.text);
    Problem::new(Code::TargetAsObserved, at(path, quote.declared), message)
        .hint("add `role: target`; if the number was reached, quote the words that say so")
}

/// Changes of an article against other periods.
pub(super) fn compared_period(
    path: &SourcePath,
    quote: &Quote,
    words: &str,
    count: usize,
) -> Problem {
    let text = &quote.text;
    let message = match count {
        1 => format!("the change `{text}` is told against another period, `{words}`"),
        _ => {
            format!("{count} changes are told against another period, such as `{text}`: `{words}`")
        }
    };
    Problem::new(Code::ComparedPeriod, at(path, quote.declared), message)
        .hint("`period` is when the change came about; say in the label of the indicator what it is compared with")
}

/// A fraction of a thing.
pub(super) fn fractional_count(
    path: &SourcePath,
    span: Span,
    text: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let message = format!(
        "`{text}` is not a whole number, but `{}` counts whole {}",
        indicator.id,
        indicator.unit.get(lang)
    );
    Problem::new(Code::FractionalCount, at(path, span), message).hint(
        "correct the value; in Vietnamese a comma begins decimals and a point groups thousands",
    )
}

/// "from 0 to 10.000", in the digits of the article's language.
fn limits_text(limits: &crate::bulletin::quantity::Limits, lang: Lang) -> String {
    let print = |number: crate::bulletin::quantity::Decimal| {
        print_decimal(number, number.scale(), Rounding::Nearest, lang)
    };
    match (limits.min, limits.max) {
        (Some(min), Some(max)) => format!("from {} to {}", print(min), print(max)),
        (Some(min), None) => format!("at least {}", print(min)),
        (None, Some(max)) => format!("at most {}", print(max)),
        (None, None) => "anything".to_owned(),
    }
}

/// Outside the hard range.
pub(super) fn out_of_range(
    path: &SourcePath,
    span: Span,
    text: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let message = format!(
        "`{text}` lies outside the range of `{}`, which is {}",
        indicator.labels.get(lang),
        limits_text(&indicator.limits, lang)
    );
    Problem::new(Code::OutOfRange, at(path, span), message)
        .hint("correct the value, or the `range` of the indicator")
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
        "`{text}` is unusual for `{}`, which usually is {}",
        indicator.labels.get(lang),
        limits_text(&indicator.soft, lang)
    );
    Problem::new(Code::OutOfSoftRange, at(path, span), message)
        .hint("compare it with the source; if it is right, widen `soft_range`")
}

/// A flow without a period.
pub(super) fn missing_period(path: &SourcePath, span: Span) -> Problem {
    Problem::new(
        Code::MissingPeriod,
        at(path, span),
        "the statistic counts over an interval and has no `period`",
    )
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

/// A stock with a period; `last` is the last day of it.
pub(super) fn period_for_stock(
    path: &SourcePath,
    period: &Spanned<String>,
    last: Option<Day>,
    has_day: bool,
) -> Problem {
    let cure = match last {
        _ if has_day => "remove `period:`; the day is given by `as_of:`".to_owned(),
        Some(last) => {
            format!("write `as_of: {}` instead of `period: {}`", last.iso(), period.value)
        }
        None => "write `as_of:` with a day instead of `period:`".to_owned(),
    };
    let message = "the indicator describes the state on a day, not an interval";
    Problem::new(Code::PeriodForStock, at(path, period.span), message).hint(cure)
}

/// A flow with a day.
pub(super) fn day_for_flow(path: &SourcePath, span: Span, has_period: bool) -> Problem {
    let cure = if has_period {
        "remove `as_of:`; the interval is given by `period:`"
    } else {
        "write `period:` with the interval instead of `as_of:`"
    };
    Problem::new(
        Code::PeriodForStock,
        at(path, span),
        "the indicator counts over an interval, and `as_of` is a day",
    )
    .hint(cure)
}

/// A statistic from the future; `within` is what of its period had passed.
pub(super) fn period_after_publication(
    path: &SourcePath,
    text: &Spanned<String>,
    within: Option<Period>,
    published: Day,
) -> Problem {
    let message =
        format!("`{}` ends after the article was published on {}", text.value, published.iso());
    let cure = match within {
        Some(within) if within.is_day() => {
            format!("write `{}`, or add `role: target` if it is a goal", published.iso())
        }
        Some(within) => format!("write `{within}`, or add `role: target` if it is a goal"),
        None => "correct the date, or add `role: target` if it is a goal".to_owned(),
    };
    Problem::new(Code::PeriodAfterPublication, at(path, text.span), message).hint(cure)
}

/// A statistic without one place.
pub(super) fn missing_locality(path: &SourcePath, span: Span, places: &[&str]) -> Problem {
    let message = match places.len() {
        0 => "the statistic has no place: neither it nor its article names a `locality`".to_owned(),
        count => format!(
            "the article names {count} places, and the statistic does not say which one it is about"
        ),
    };
    let cure = match places {
        [] => "add `locality: ID` to the statistic or to the article".to_owned(),
        ids => format!("add `locality: {}` to the statistic", ids.join("` or `locality: ")),
    };
    Problem::new(Code::MissingLocality, at(path, span), message).hint(cure)
}

/// A dimension or member that the indicator does not have.
pub(super) fn unknown_breakdown<'a>(
    path: &SourcePath,
    span: Span,
    name: &str,
    indicator: &str,
    known: impl Iterator<Item = &'a str>,
) -> Problem {
    let cure = hint(name, known).unwrap_or_else(|| {
        format!("declare it under `parts` of `{indicator}` in `content/registers/indicators.yaml`")
            .into()
    });
    Problem::new(
        Code::UnknownBreakdown,
        at(path, span),
        format!("`{indicator}` is not broken down by `{name}`"),
    )
    .hint(cure)
}

/// Two values for one thing.
pub(super) fn same_statistic_twice(second: &Statement, first: &Statement) -> Problem {
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
    .hint("add `quote:` with a few words of the text, the number and its unit among them")
}

/// The quote is not there.
pub(super) fn quote_not_found(
    path: &SourcePath,
    span: Span,
    quote: &str,
    nearest: Option<Span>,
) -> Problem {
    let problem = Problem::new(
        Code::QuoteNotFound,
        at(path, span),
        format!("the quote `{quote}` does not stand in the text"),
    )
    .hint("copy the words from the text as they stand there");
    match nearest {
        Some(nearest) => problem.related(at(path, nearest), "these words come nearest"),
        None => problem,
    }
}

/// The quote is there, in another spelling.
pub(super) fn folded_quote(
    path: &SourcePath,
    span: Span,
    quote: &str,
    found: Option<Span>,
) -> Problem {
    let message = format!("the quote `{quote}` stands in the text in another spelling");
    let problem = Problem::new(Code::FoldedQuote, at(path, span), message);
    match found {
        Some(found) => problem.related(at(path, found), "spelt like this"),
        None => problem,
    }
}

/// One number for two periods.
pub(super) fn repeated_quote(second: &Statement, first: &Statement, span: Span) -> Problem {
    let message = format!(
        "the same words are quoted for {} and for {}, so one number is declared twice",
        first.key.period, second.key.period
    );
    Problem::new(Code::RepeatedQuote, Place { at: crate::base::At::Bytes(span), ..second.place.clone() }, message)
        .related(first.place.clone(), "declared here first")
        .hint("quote the number of each period; if it holds for each year, declare it once with `each: year`")
}

/// A number whose digits are grouped otherwise than those of another one.
pub(super) fn mixed_grouping(
    odd: &Statement,
    number: &str,
    house: &Statement,
    other: &str,
    mark: char,
) -> Problem {
    let message = format!(
        "`{number}` has three digits behind its mark, and `{other}` of this article groups them otherwise"
    );
    let thousands = number.replace(['.', ','], &mark.to_string());
    Problem::new(Code::MixedGrouping, odd.place.clone(), message)
        .related(house.place.clone(), "grouped in the way of the language")
        .hint(format!(
            "write `{thousands}` if more than a thousand is meant; if it is a fraction, name `{number}` under `ignore`"
        ))
}

/// A target or norm.
pub(super) fn not_observed(place: Place, role: Role) -> Problem {
    let message = format!(
        "the statistic is a {}, so it is shown with its article only and never added up",
        role.word()
    );
    Problem::new(Code::NotObserved, place, message)
}

fn times(count: usize) -> String {
    match count {
        2 => "twice".to_owned(),
        COUNTED.. => format!("at least {count} times"),
        _ => format!("{count} times"),
    }
}

/// The quote is there more than once.
pub(super) fn ambiguous_quote(path: &SourcePath, span: Span, quote: &str, count: usize) -> Problem {
    Problem::new(
        Code::AmbiguousQuote,
        at(path, span),
        format!("the quote `{quote}` stands in the text {}", times(count)),
    )
    .hint("lengthen it until it is unique, or add `occurrence: 2`")
}

/// The quote is there less often than was said.
pub(super) fn no_such_occurrence(
    path: &SourcePath,
    span: Span,
    quote: &str,
    count: usize,
) -> Problem {
    let often = if count == 1 { "only once".to_owned() } else { format!("only {count} times") };
    Problem::new(
        Code::QuoteNotFound,
        at(path, span),
        format!("the quote `{quote}` stands in the text {often}"),
    )
    .hint("correct `occurrence`, which counts from 1")
}

/// The declared value and its quote, for what there is to say about both.
pub(super) struct Declared<'a> {
    /// The file.
    pub(super) path: &'a SourcePath,
    /// The bytes in which the quote is declared.
    pub(super) span: Span,
    /// The value as declared.
    pub(super) value: &'a str,
}

/// The hint that says how a quote with another number can stay.
const SLIP_OF_THE_TEXT: &str =
    "if the text itself is wrong, say so: `differs: \"bản gốc in nhầm\"`";

impl Declared<'_> {
    fn differs(&self, message: String) -> Problem {
        Problem::new(Code::QuoteDiffers, at(self.path, self.span), message)
    }

    /// Another number in the quote; `satisfied` where the declared one would fit its bound or
    /// rounding.
    pub(super) fn number_differs(&self, stated: &str, satisfied: bool) -> Problem {
        let value = self.value;
        let problem = self.differs(format!("the quote says `{stated}`, the value is `{value}`"));
        if satisfied {
            problem.hint(format!("quote the sentence that says `{value}`, or declare `{stated}`"))
        } else {
            problem.hint(format!("correct the one that is wrong; {SLIP_OF_THE_TEXT}"))
        }
    }

    /// The number is the same, and measures something else.
    pub(super) fn unit_differs(&self, stated: &str) -> Problem {
        self.differs(format!(
            "the quote says `{stated}`, which is measured in something else than the value `{}`",
            self.value
        ))
        .hint(format!("correct the one that is wrong; {SLIP_OF_THE_TEXT}"))
    }

    /// A number that cannot be read.
    pub(super) fn unreadable(&self, stated: &str, error: Option<&ReadError>) -> Problem {
        let why =
            error.map_or("it holds a word that may be a scale".to_owned(), ReadError::to_string);
        self.differs(format!("the number `{stated}` of the quote cannot be read: {why}"))
            .hint(format!("write it in the text as numbers are written, or quote another sentence; {SLIP_OF_THE_TEXT}"))
    }

    /// A quote without a number.
    pub(super) fn no_number(&self, quote: &str) -> Problem {
        self.differs(format!("the quote `{quote}` holds no number, the value is `{}`", self.value))
            .severity(crate::base::Severity::Warning)
            .hint("quote the words with the number in them")
    }

    /// The qualifier got lost, or is another one.
    pub(super) fn qualifier_lost(&self, is_exact: bool, stated: &str) -> Problem {
        let value = self.value;
        let message = if is_exact {
            format!("the quote says `{stated}`, but the value is exactly `{value}`")
        } else {
            format!("the quote says `{stated}`, but the value is `{value}`")
        };
        Problem::new(Code::QualifierLost, at(self.path, self.span), message)
            .hint(format!("write `value: {stated}`"))
    }
}

/// `differs` without a word.
pub(super) fn empty_differs(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::InvalidValue, at(path, span), "`differs` is empty")
        .hint("say why the quote has another number than the value: `differs: \"bản gốc in nhầm\"`")
}

/// `differs` beside a quote that agrees, or beside none.
pub(super) fn needless_differs(place: Place, has_quote: bool) -> Problem {
    let message = if has_quote {
        "`differs` says that the quote has another number, but it states the value"
    } else {
        "`differs` says that the quote has another number, but there is none"
    };
    Problem::new(Code::NeedlessDiffers, place, message)
        .hint("remove `differs`: it would hide a later mistake")
}

/// A number that stands for each of too many years.
pub(super) fn too_many_years(path: &SourcePath, span: Span, years: usize, limit: usize) -> Problem {
    let message = format!("`each: year` makes {years} periods of this, more than {limit}");
    Problem::new(Code::InvalidPeriod, at(path, span), message)
        .hint("correct the first or the last year of `period`")
}

/// A day that no bulletin reports about.
pub(super) fn too_early(path: &SourcePath, text: &Spanned<String>, first: i32) -> Problem {
    let message = format!("`{}` begins before the year {first}", text.value);
    Problem::new(Code::InvalidPeriod, at(path, text.span), message).hint("correct the year")
}

/// Numbers of a text that nothing declares, each with its words.
pub(in crate::content) fn undeclared_numbers(
    path: &SourcePath,
    numbers: &[(Span, String)],
) -> Problem {
    let named = named(numbers.iter().map(|(_, words)| words.as_str()));
    let what =
        if numbers.len() == 1 { "a number of the text is" } else { "numbers of the text are" };
    let first = numbers.first().map_or(Span::new(0, 0), |(span, _)| *span);
    let message = format!("{what} not declared: {named}");
    let problem = Problem::new(Code::UndeclaredNumber, Place::bytes(path, first), message)
        .hint("declare them under `statistics`, or name them under `ignore`");
    let rest = numbers.iter().skip(1);
    rest.fold(problem, |problem, (span, _)| {
        problem.related(Place::bytes(path, *span), "not declared either")
    })
}

/// Amounts of a text that have no number, the first of them at a place.
pub(in crate::content) fn vague_amounts(
    path: &SourcePath,
    first: Span,
    amounts: &[&str],
) -> Problem {
    let what = if amounts.len() == 1 { "an amount is" } else { "amounts are" };
    let message = format!("{what} stated without a number: {}", named(amounts.iter().copied()));
    Problem::new(Code::VagueAmount, Place::bytes(path, first), message).hint(
        "write the number, where it is known, and declare it under `statistics`; or name the words under `ignore`",
    )
}

/// The first few of some words, and how many others there are.
fn named<'a>(words: impl ExactSizeIterator<Item = &'a str>) -> String {
    const NAMED: usize = 5;
    let more = words.len().checked_sub(NAMED).filter(|more| *more > 0);
    let named: Vec<String> = words.take(NAMED).map(|words| format!("`{words}`")).collect();
    named.join(", ") + &more.map(|more| format!(" and {more} more")).unwrap_or_default()
}
