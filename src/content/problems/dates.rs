//! What is said of dates that cannot both be meant.

use super::at;
use crate::base::{Code, Problem, SourcePath, Span};

/// An article that nobody can see at any time.
pub(in crate::content) fn expires_too_early(path: &SourcePath, span: Span, key: &str) -> Problem {
    let message = format!("`expires` is not after `{key}`, so that nobody ever sees the article");
    Problem::new(Code::DateOrder, at(path, span), message)
        .hint("correct one of the two dates, or take `expires` out")
}

/// What follows the publication of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::content) enum Follows {
    /// The key `updated`.
    Update,
    /// An entry of `corrections`.
    Correction,
}

/// Something that follows publication is dated before it.
pub(in crate::content) fn dated_too_early(path: &SourcePath, span: Span, what: Follows) -> Problem {
    let message = match what {
        Follows::Update => "`updated` is before `date`",
        Follows::Correction => "this correction is dated before the article",
    };
    Problem::new(Code::DateOrder, at(path, span), message).hint("correct one of the two dates")
}

/// A change that has not been made yet.
pub(in crate::content) fn updated_in_future(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::DateOrder, at(path, span), "`updated` lies in the future")
        .hint("write the day of the last change; for an article that is to appear later, write `publish_at`")
}
