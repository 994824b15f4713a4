//! Messages about the quotes of translations.

use super::at;
use crate::base::{Code, Problem, SourcePath, Span, message};
use crate::content::statistics::restated::Misprint;

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

/// A number that may be that of a figure, misprinted: the text states the figure nowhere.
pub(in crate::content::statistics) fn misprint(path: &SourcePath, found: &Misprint) -> Problem {
    let message = message!(
        "changed-in-translation-number",
        stated = found.printed.as_str(),
        value = found.value.as_str()
    );
    Problem::new(Code::ChangedInTranslation, at(path, found.span), message)
        .hint(message!("changed-in-translation-number.hint"))
}
