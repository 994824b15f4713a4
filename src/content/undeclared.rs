//! Numbers of the text that no statistic declares (STATISTICS "Body numbers").
//!
//! A number that the quote of a statistic covers is declared, and one that stands in a text of
//! `ignore` is meant to be left. One article makes one note, for most numbers of a text are rightly
//! not declared; a translation makes none, because the statistics belong to its original.

use std::cell::OnceCell;
use std::ops::Range;

use super::markdown::Prose;
use super::statistics::problems;
use crate::base::fold::fold;
use crate::base::{Problem, SourcePath, Span, Spanned};
use crate::bulletin::lang::Lang;
use crate::extract::{self, Stretches, occurrences};

/// The stretches of a text that its numbers are compared with.
pub(super) struct Numbers {
    /// The bytes of the prose that quotes cover.
    covered: Vec<Range<usize>>,
    /// The texts of `ignore`.
    pub(super) ignored: Vec<Spanned<String>>,
    left: OnceCell<Stretches>,
}

impl Numbers {
    pub(super) fn new(covered: Vec<Range<usize>>, ignored: Vec<Spanned<String>>) -> Self {
        Self { covered, ignored, left: OnceCell::new() }
    }

    /// Returns the stretches that nothing is said about: the words that quotes cover, and those
    /// that are to be ignored.
    pub(super) fn left(&self, prose: &Prose) -> &Stretches {
        self.left.get_or_init(|| {
            let texts: Vec<String> = self.ignored.iter().map(|text| fold(&text.value)).collect();
            let mut left = self.covered.clone();
            // Most articles ignore nothing, and need no folded text.
            if texts.iter().any(|text| !text.is_empty()) {
                let folded = prose.folded();
                left.extend(
                    occurrences(&folded.text, &texts).into_iter().map(|found| folded.origin(found)),
                );
            }
            Stretches::new(left)
        })
    }
}

/// One problem for all numbers of a text that nothing declares.
pub(super) fn check(
    path: &SourcePath,
    source: &str,
    prose: &Prose,
    lang: Lang,
    declared: &Numbers,
) -> Option<Problem> {
    let found = extract::undeclared(&prose.text, lang, declared.left(prose)).into_iter();
    let placed = |range: Range<usize>| {
        Some((*prose.places(&range, source).first()?, prose.text[range].to_owned()))
    };
    let numbers: Vec<(Span, String)> = found.filter_map(placed).collect();
    (!numbers.is_empty()).then(|| problems::undeclared_numbers(path, &numbers))
}
