//! Messages about declared statistics and their quotes, and about numbers and amounts that nothing
//! declares.

// Numbers of a text that nothing declares, and amounts without a number.
mod numbers;
// Days and intervals.
mod periods;
// Quotes, and what they say beside the value.
mod quotes;
// Quotes of translations.
mod translations;
// Values, units and ranges.
mod values;

use crate::base::message::List;
use crate::base::suggest::nearest;
use crate::base::{Code, Location, Problem, SourcePath, Span, Spanned, message};
use crate::bulletin::lang::Labels;
use crate::bulletin::observation::{Quote, Role, Statement};
use crate::content::paste;

pub(super) use crate::content::problems::{invalid_date, invalid_period};
pub(in crate::content) use numbers::*;
pub(super) use periods::*;
pub(super) use quotes::*;
pub(super) use translations::*;
pub(super) use values::*;

fn at(path: &SourcePath, span: Span) -> Location {
    Location::bytes(path, span)
}

/// A statistic without one place.
pub(super) fn missing_locality(path: &SourcePath, span: Span, places: &[&str]) -> Problem {
    let (message, hint) = if places.is_empty() {
        (message!("missing-locality"), message!("missing-locality.hint"))
    } else {
        let choices = List::any(places.iter().map(|id| format!("locality: {id}")));
        (
            message!("missing-locality-several", count = places.len()),
            message!("missing-locality-several.hint", choices = choices),
        )
    };
    Problem::new(Code::MissingLocality, at(path, span), message).hint(hint)
}

/// A dimension or member that the indicator does not have.
pub(super) fn unknown_breakdown<'a>(
    path: &SourcePath,
    span: Span,
    (name, member): (&str, &str),
    indicator: &Labels,
    known: impl Iterator<Item = &'a str>,
) -> Problem {
    let member = paste::quoted(member);
    let cure = match nearest(name, known) {
        Some(near) => message!("did-you-mean", name = near),
        None => {
            message!("unknown-breakdown.hint", indicator = indicator, name = name, member = member)
        }
    };
    let message = message!("unknown-breakdown", indicator = indicator, name = name);
    Problem::new(Code::UnknownBreakdown, at(path, span), message).hint(cure)
}

/// A member that a dimension does not have.
pub(super) fn unknown_member<'a>(
    path: &SourcePath,
    span: Span,
    name: &str,
    (indicator, dimension): (&Labels, &str),
    known: impl Iterator<Item = &'a str>,
) -> Problem {
    let known: Vec<&str> = known.collect();
    let cure = match nearest(name, known.iter().copied()) {
        Some(near) => message!("did-you-mean", name = near),
        None if known.is_empty() => {
            message!("unknown-breakdown-member.hint", indicator = indicator)
        }
        None => message!(
            "unknown-breakdown-member.hint-known",
            names = List::any(known),
            indicator = indicator
        ),
    };
    let message = message!("unknown-breakdown-member", dimension = dimension, name = name);
    Problem::new(Code::UnknownBreakdown, at(path, span), message).hint(cure)
}

/// Two values for one thing.
pub(super) fn same_statistic_twice(second: &Statement, first: &Statement) -> Problem {
    let message = message!(
        "same-statistic-twice",
        first = &first.quantity.as_printed,
        second = &second.quantity.as_printed
    );
    Problem::new(Code::SameStatisticTwice, second.place.clone(), message)
        .related(first.place.clone(), message!("same-statistic-twice.related"))
        .hint(message!("same-statistic-twice.hint"))
}

/// A goal that is declared as if it had been reached.
pub(super) fn target_as_observed(path: &SourcePath, quote: &Quote, words: &str) -> Problem {
    let message = message!("target-as-observed", number = &quote.text, words = words);
    Problem::new(Code::TargetAsObserved, at(path, quote.declared), message)
        .hint(message!("target-as-observed.hint"))
}

/// A target or norm.
pub(super) fn not_observed(place: Location, role: Role) -> Problem {
    Problem::new(Code::NotObserved, place, message!("not-observed", role = role.word()))
}

/// `corrects` without the number of an entry.
pub(super) fn invalid_corrects(path: &SourcePath, text: &Spanned<String>) -> Problem {
    let message = message!("invalid-value-corrects", name = &text.value);
    Problem::new(Code::InvalidValue, at(path, text.span), message)
        .hint(message!("invalid-value-corrects.hint"))
}
