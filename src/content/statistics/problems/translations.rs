//! Messages about the quotes of translations.

use super::at;
use crate::base::{Code, Problem, SourcePath, Span, message};

/// `quotes` in an article that is no translation.
pub(in crate::content::statistics) fn quotes_of_original(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::InvalidValue, at(path, span), message!("quotes-of-original"))
        .hint(message!("quotes-of-original.hint"))
}

/// A quote of a figure that the original does not have.
pub(in crate::content::statistics) fn quote_of_nothing(
    path: &SourcePath,
    span: Span,
    number: &str,
    stated: usize,
) -> Problem {
    let message = message!("quote-of-nothing", number = number, count = stated);
    Problem::new(Code::InvalidValue, at(path, span), message)
        .hint(message!("quote-of-nothing.hint"))
}

/// A quote of a figure that is suppressed.
pub(in crate::content::statistics) fn quote_of_suppressed(
    path: &SourcePath,
    span: Span,
    number: &str,
) -> Problem {
    let message = message!("quote-of-suppressed", number = number);
    Problem::new(Code::InvalidValue, at(path, span), message)
        .hint(message!("quote-of-suppressed.hint"))
}
