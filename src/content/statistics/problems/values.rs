//! Messages about values: how they are written, their units and their ranges.

use super::at;
use crate::base::{Code, Location, Problem, Severity, SourcePath, Span, Spanned, message};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Statement;
use crate::bulletin::quantity::{Decimal, Limits, Quantity, Rounding, UnitKind};
use crate::extract::{ReadError, Repair};
use crate::language;
use crate::language::reading::reading;
use crate::language::{marks, print_decimal};

/// `value: 1.142`.
pub(in crate::content::statistics) fn bare_number(
    path: &SourcePath,
    span: Span,
    text: &str,
) -> Problem {
    let grouped = text.split('.').skip(1).all(|group| group.len() == 3);
    let decimal = text.replacen('.', ",", 1);
    let cure = if grouped {
        let whole = text.replace('.', "");
        message!("bare-number.hint-grouped", text = text, whole = whole, decimal = decimal)
    } else {
        message!("bare-number.hint", decimal = decimal)
    };
    Problem::new(Code::BareNumber, at(path, span), message!("bare-number", text = text))
        .label(message!("bare-number.label"))
        .hint(cure)
}

/// A value that is no quantity.
pub(in crate::content::statistics) fn unreadable_quantity(
    path: &SourcePath,
    span: Span,
    text: &str,
    error: &ReadError,
) -> Problem {
    let message = if text.trim().is_empty() {
        error.message()
    } else {
        message!("unreadable-quantity", text = text, why = error.message())
    };
    Problem::new(Code::UnreadableQuantity, at(path, span), message).hint(error.hint())
}

/// A value that could be read in spite of its spelling.
pub(in crate::content::statistics) fn repaired_quantity(
    path: &SourcePath,
    span: Span,
    text: &str,
    repair: &Repair,
) -> Problem {
    let message = message!("repaired-quantity", text = text, how = repair.message());
    Problem::new(Code::RepairedQuantity, at(path, span), message).hint(repair.hint())
}

/// A tolerance that is no percentage, or stands beside a value that is not approximate.
pub(in crate::content::statistics) fn invalid_tolerance(
    path: &SourcePath,
    text: &Spanned<String>,
    lang: Lang,
) -> Problem {
    let message = message!("invalid-value-tolerance", tolerance = &text.value);
    let example = language::text(&message!("example-tolerated"), lang);
    Problem::new(Code::InvalidValue, at(path, text.span), message)
        .hint(message!("invalid-value-tolerance.hint", example = example))
}

/// A tolerance beside an exact value.
pub(in crate::content::statistics) fn needless_tolerance(
    path: &SourcePath,
    span: Span,
    value: &str,
    lang: Lang,
) -> Problem {
    let message = message!("invalid-value-exact-tolerance", value = value);
    let example = language::text(&message!("example-tolerated"), lang);
    Problem::new(Code::InvalidValue, at(path, span), message)
        .hint(message!("invalid-value-exact-tolerance.hint", example = example))
}

/// A mistake in a value that is suppressed; the value is not told.
pub(in crate::content::statistics) fn suppressed_value(
    place: Location,
    code: Code,
    number: u32,
) -> Problem {
    let message = message!("suppressed-value", number = number.to_string(), code = code.word());
    Problem::new(code, place, message).hint(message!("suppressed-value.hint"))
}

/// The quote of a value that is suppressed is not there; the quote is not told.
pub(in crate::content::statistics) fn suppressed_quote(place: Location, number: u32) -> Problem {
    let message = message!("suppressed-quote", number = number.to_string());
    Problem::new(Code::QuoteNotFound, place, message).hint(message!("suppressed-quote.hint"))
}

/// The text says the number of a value that is suppressed; the number is not told.
pub(in crate::content::statistics) fn suppressed_in_text(place: Location, number: u32) -> Problem {
    let message = message!("suppressed-in-text", number = number.to_string());
    Problem::new(Code::SuppressedComputable, place, message)
        .severity(Severity::Warning)
        .hint(message!("suppressed-in-text.hint"))
}

/// A percent for a count, or the like.
pub(in crate::content::statistics) fn wrong_unit(
    path: &SourcePath,
    span: Span,
    value: &Quantity,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let kind = match value.unit_kind {
        UnitKind::Percent if value.unit.as_deref().is_some_and(|unit| unit != "%") => "points",
        other => other.word(),
    };
    let (label, unit) = (&indicator.labels, indicator.unit.get(lang));
    let printed = &value.as_printed;
    let message = if unit.is_empty() {
        message!("wrong-unit-unnamed", value = printed, kind = kind, label = label)
    } else {
        message!("wrong-unit", value = printed, kind = kind, label = label, unit = unit)
    };
    let million = short_million(printed, lang).filter(|_| value.unit_kind == UnitKind::Length);
    let cure = match million {
        Some(meant) => message!("wrong-unit.hint-million", value = printed, meant = meant),
        None => message!("wrong-unit.hint"),
    };
    Problem::new(Code::WrongUnit, at(path, span), message).hint(cure)
}

/// `4.5m`, which is read as a length, with its million in full.
fn short_million(printed: &str, lang: Lang) -> Option<String> {
    let mut short = reading(lang).scales.short_million.iter();
    let number = short.find_map(|short| printed.strip_suffix(short))?;
    let joined = number.ends_with(|last: char| last.is_ascii_digit());
    let million = language::text(&message!("example-million"), lang);
    joined.then(|| format!("{number} {million}"))
}

/// Other things than the indicator counts.
pub(in crate::content::statistics) fn other_noun(
    path: &SourcePath,
    span: Span,
    noun: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let (label, unit) = (&indicator.labels, indicator.unit.get(lang));
    let message = message!("wrong-unit-noun", noun = noun, label = label, unit = unit);
    Problem::new(Code::WrongUnit, at(path, span), message)
        .severity(Severity::Warning)
        .hint(message!("wrong-unit-noun.hint"))
}

/// A share of an indicator that is a ratio: one number divided by another one, `1.05`.
pub(in crate::content::statistics) fn percent_of_ratio(
    path: &SourcePath,
    span: Span,
    value: &Quantity,
    indicator: &Indicator,
) -> Problem {
    let (printed, label) = (&value.as_printed, &indicator.labels);
    let message = message!("wrong-unit-ratio", value = printed, label = label);
    Problem::new(Code::WrongUnit, at(path, span), message)
        .severity(Severity::Warning)
        .hint(message!("wrong-unit-ratio.hint", label = label))
}

/// A fraction of a thing.
pub(in crate::content::statistics) fn fractional_count(
    path: &SourcePath,
    span: Span,
    text: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let message = message!("fractional-count", text = text, label = &indicator.labels);
    let (group, decimal) = marks(lang);
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let is_thousand = text.split_once(decimal).is_some_and(|(_, rest)| digits(rest) == 3);
    let cure = if is_thousand {
        let thousands = text.replace(decimal, &group.to_string());
        message!("fractional-count.hint-thousands", thousands = thousands)
    } else {
        message!("fractional-count.hint", decimal = decimal, group = group)
    };
    Problem::new(Code::FractionalCount, at(path, span), message).hint(cure)
}

/// The ends of a range: which of them there are, and both in the digits of the article's language.
fn ends(limits: &Limits, lang: Lang) -> (&'static str, String, String) {
    let print = |number: Option<Decimal>| {
        number.map_or(String::new(), |number| {
            print_decimal(number, number.scale(), Rounding::Nearest, lang)
        })
    };
    let kind = match (limits.min, limits.max) {
        (Some(_), None) => "least",
        (None, Some(_)) => "most",
        _ => "between",
    };
    (kind, print(limits.min), print(limits.max))
}

/// Outside the hard range.
pub(in crate::content::statistics) fn out_of_range(
    path: &SourcePath,
    span: Span,
    text: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let (label, (range, min, max)) = (&indicator.labels, ends(&indicator.limits, lang));
    let message =
        message!("out-of-range", text = text, label = label, range = range, min = min, max = max);
    Problem::new(Code::OutOfRange, at(path, span), message).hint(message!("out-of-range.hint"))
}

/// Outside the usual range.
pub(in crate::content::statistics) fn out_of_soft_range(
    path: &SourcePath,
    span: Span,
    text: &str,
    indicator: &Indicator,
    lang: Lang,
) -> Problem {
    let (label, (range, min, max)) = (&indicator.labels, ends(&indicator.soft, lang));
    let message = message!(
        "out-of-soft-range",
        text = text,
        label = label,
        range = range,
        min = min,
        max = max
    );
    Problem::new(Code::OutOfSoftRange, at(path, span), message)
        .hint(message!("out-of-soft-range.hint"))
}

/// A number whose digits are grouped otherwise than those of another one.
pub(in crate::content::statistics) fn mixed_grouping(
    odd: &Statement,
    number: &str,
    house: &Statement,
    other: &str,
    mark: char,
) -> Problem {
    let thousands = number.replace(['.', ','], &mark.to_string());
    let message = message!("mixed-grouping", number = number, other = other);
    Problem::new(Code::MixedGrouping, odd.place.clone(), message)
        .related(house.place.clone(), message!("mixed-grouping.related"))
        .hint(message!("mixed-grouping.hint", thousands = thousands, number = number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_in_short_is_written_out() {
        let cases = [
            ("4.5m", Lang::EN, Some("4.5 million")),
            ("4.5 m", Lang::EN, None),
            ("4.5km", Lang::EN, None),
            ("4,5m", Lang::VI, None),
        ];
        for (printed, lang, expected) in cases {
            assert_eq!(short_million(printed, lang).as_deref(), expected, "{printed}");
        }
    }
}
