//! Words of the tables that people read.

use crate::base::{Message, message};
use crate::bulletin::lang::Lang;
use crate::language;
use crate::ledger::{Coverage, Flag, Method};
use crate::render::data::Fate;

/// Heads of the columns of figures.
pub(super) fn figure_heads(lang: Lang) -> [String; 6] {
    [
        message!("stats-head-place"),
        message!("stats-head-period"),
        message!("stats-head-figure"),
        message!("stats-head-method"),
        message!("stats-head-coverage"),
        message!("stats-head-notes"),
    ]
    .map(|head| language::text(&head, lang))
}

/// Heads of the columns of observations.
pub(super) fn observation_heads(lang: Lang) -> [String; 6] {
    [
        message!("stats-head-place"),
        message!("stats-head-period"),
        message!("stats-head-value"),
        message!("stats-head-outcome"),
        message!("stats-head-observation"),
        message!("stats-head-where"),
    ]
    .map(|head| language::text(&head, lang))
}

/// `2 trên 15`; `2, chưa rõ tổng số` where the list of places is open.
pub(super) fn coverage(places: Coverage) -> Message {
    match places.expected {
        Some(expected) => {
            message!("stats-coverage", reported = places.reported, expected = expected)
        }
        None => message!("stats-coverage-open", reported = places.reported),
    }
}

/// Returns the method of a figure, in words; people are told more exactly than programs.
pub(super) fn method(method: Method) -> Message {
    let word = match method {
        Method::Difference => "difference",
        Method::Largest => "largest",
        Method::Product => "product",
        known => known.word(),
    };
    message!("stats-method", method = word)
}

/// Returns a flag of a figure, in words: what a reader must know beside the number.
pub(super) fn flag(flag: Flag) -> Message {
    message!("figure-flag", flag = flag.word())
}

/// The flag `partial` of a figure of which too little is known.
pub(super) fn partial() -> Message {
    message!("figure-partial")
}

/// Returns the fate of an observation, in words.
pub(super) fn fate(fate: Fate) -> Message {
    message!("stats-fate", fate = fate.word())
}
