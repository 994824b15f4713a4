//! Problems of dates and periods that cannot be read, and of those that cannot both be meant.

use super::at;
use crate::base::{Code, Problem, SourcePath, Span, message};
use crate::bulletin::date::DateError;
use crate::bulletin::period::PeriodError;

/// A date that cannot be read.
pub(crate) fn invalid_date(path: &SourcePath, span: Span, error: &DateError) -> Problem {
    Problem::new(Code::InvalidDate, at(path, span), error.message()).hint(error.hint())
}

/// A period that cannot be read.
pub(crate) fn invalid_period(path: &SourcePath, span: Span, error: &PeriodError) -> Problem {
    Problem::new(Code::InvalidPeriod, at(path, span), error.message()).hint(error.hint())
}

/// An article that nobody can see at any time.
pub(in crate::content) fn expires_too_early(path: &SourcePath, span: Span, key: &str) -> Problem {
    Problem::new(Code::DateOrder, at(path, span), message!("date-order-expires", key = key))
        .hint(message!("date-order-expires.hint"))
}

/// An article that never stands first.
pub(in crate::content) fn featured_too_early(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::DateOrder, at(path, span), message!("date-order-featured"))
        .hint(message!("date-order-featured.hint"))
}

/// Keys whose dates follow the publication of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::content) enum Follows {
    /// The key `updated`.
    Update,
    /// An entry of `corrections`.
    Correction,
    /// The key `withdrawn`.
    Withdrawal,
}

/// Something that follows publication is dated before it.
pub(in crate::content) fn dated_too_early(path: &SourcePath, span: Span, what: Follows) -> Problem {
    let (message, hint) = match what {
        Follows::Update => (message!("date-order-updated"), message!("date-order-updated.hint")),
        Follows::Correction => {
            (message!("date-order-correction"), message!("date-order-correction.hint"))
        }
        Follows::Withdrawal => {
            (message!("date-order-withdrawn"), message!("date-order-withdrawn.hint"))
        }
    };
    Problem::new(Code::DateOrder, at(path, span), message).hint(hint)
}

/// A translation that is taken back without its original.
pub(in crate::content) fn withdrawn_alone(
    path: &SourcePath,
    span: Span,
    original: &SourcePath,
) -> Problem {
    let message = message!("invalid-value-withdrawn-alone");
    let cure = message!("invalid-value-withdrawn-alone.hint", path = original.as_str());
    super::invalid_value(path, span, message, cure)
}

/// A change that has not been made yet.
pub(in crate::content) fn updated_in_future(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::DateOrder, at(path, span), message!("date-order-future"))
        .hint(message!("date-order-future.hint"))
}
