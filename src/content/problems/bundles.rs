//! Messages about the files of a bulletin.

use super::at;
use crate::base::{Code, Problem, SourcePath, Span};
use crate::bulletin::lang::Lang;

/// Two bulletins with one id.
pub(crate) fn duplicate_article(
    path: &SourcePath,
    id: &str,
    year: i32,
    first: &SourcePath,
) -> Problem {
    let start = Span::new(0, 3);
    let message = format!("the id `{id}` is that of `{first}`, which is another article");
    let own = format!("{year}-{}", id.trim_start_matches(&format!("{year}-")));
    let cure = if own == id {
        "rename one of the two files, or give it an `id` of its own".to_owned()
    } else {
        format!("write `id: {own}` here: addresses may recur in other years, ids may not")
    };
    Problem::new(Code::DuplicateId, at(path, start), message)
        .related(at(first, start), "this one")
        .hint(cure)
}

/// Two files for one bulletin in one language.
pub(crate) fn same_form(path: &SourcePath, lang: Lang, first: &SourcePath) -> Problem {
    let start = Span::new(0, 3);
    let message = format!("`{first}` is this bulletin in `{lang}`, too");
    Problem::new(Code::DuplicateId, at(path, start), message)
        .related(at(first, start), "this one")
        .hint("put both texts into one file, and remove the other")
}

/// Statistics of a pair, declared in both files.
pub(crate) fn statistics_in_both(
    path: &SourcePath,
    span: Span,
    original: &SourcePath,
    first: Span,
) -> Problem {
    let message = format!("`{original}` declares the statistics of this bulletin already");
    Problem::new(Code::StatisticsInBoth, at(path, span), message)
        .related(at(original, first), "declared here")
        .hint(
            "remove `statistics` here: the number of a bulletin is counted once, in all languages",
        )
}
