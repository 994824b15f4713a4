//! Messages about the files of a bulletin.

use super::at;
use crate::base::{Code, Problem, SourcePath, Span, message};
use crate::bulletin::lang::Lang;

/// Two bulletins with one id.
pub(crate) fn duplicate_article(
    path: &SourcePath,
    id: &str,
    year: i32,
    first: &SourcePath,
) -> Problem {
    let start = Span::new(0, 3);
    let own = format!("{year}-{}", id.trim_start_matches(&format!("{year}-")));
    let cure = if own == id {
        message!("duplicate-id-article.hint")
    } else {
        message!("duplicate-id-article.hint-year", own = own)
    };
    let message = message!("duplicate-id-article", id = id, first = first.as_str());
    Problem::new(Code::DuplicateId, at(path, start), message)
        .related(at(first, start), message!("duplicate-id-article.related"))
        .hint(cure)
}

/// Two files for one bulletin in one language.
pub(crate) fn same_form(path: &SourcePath, lang: Lang, first: &SourcePath) -> Problem {
    let start = Span::new(0, 3);
    let message = message!("duplicate-id-form", first = first.as_str(), lang = lang.code());
    Problem::new(Code::DuplicateId, at(path, start), message)
        .related(at(first, start), message!("duplicate-id-form.related"))
        .hint(message!("duplicate-id-form.hint"))
}

/// Statistics of a pair, declared in both files.
pub(crate) fn statistics_in_both(
    path: &SourcePath,
    span: Span,
    original: &SourcePath,
    first: Span,
) -> Problem {
    let message = message!("statistics-in-both", original = original.as_str());
    Problem::new(Code::StatisticsInBoth, at(path, span), message)
        .related(at(original, first), message!("statistics-in-both.related"))
        .hint(message!("statistics-in-both.hint"))
}
