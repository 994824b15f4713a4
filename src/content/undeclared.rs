//! Numbers of the text that no statistic declares (STATISTICS B8, D "Body numbers").
//!
//! Listed are numbers with a unit that bulletins count in; dates, document numbers, spans of time and the like are none
//! ([`quantity::scan`]). A number that the quote of a statistic covers is declared, and one that stands in a text of
//! `ignore` is meant to be left. One article makes one note, for most numbers of a text are rightly not declared; a
//! translation makes none, because the statistics belong to its original.

use std::ops::Range;

use super::markdown::Prose;
use super::statistics::problems;
use crate::base::fold::fold;
use crate::base::{Problem, SourcePath, Span, Spanned};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{self, UnitKind};

/// What the numbers of a text are compared with.
pub(super) struct Numbers {
    /// The bytes of the prose that quotes cover.
    pub(super) covered: Vec<Range<usize>>,
    /// The texts of `ignore`.
    pub(super) ignored: Vec<Spanned<String>>,
}

/// One problem for all numbers of a text that nothing declares.
pub(super) fn check(path: &SourcePath, source: &str, prose: &Prose, lang: Lang, declared: &Numbers) -> Option<Problem> {
    let mut left = declared.covered.clone();
    left.extend(ignored(prose, &declared.ignored));
    let mut numbers: Vec<(Span, String)> = Vec::new();
    let mut start = 0;
    for line in prose.text.split_inclusive('\n') {
        // Most lines have no digit that is not declared, and need not be read.
        if line
            .bytes()
            .enumerate()
            .any(|(at, byte)| byte.is_ascii_digit() && !overlap(&left, start + at..start + at + 1))
        {
            for (range, _) in quantity::read_all(line, lang).into_iter().filter(|(_, reading)| is_counted(reading)) {
                let range = start + range.start..start + range.end;
                let place = prose.places(&range, source).first().copied().filter(|_| !overlap(&left, range.clone()));
                numbers.extend(place.map(|place| (place, prose.text[range].to_owned())));
            }
        }
        start += line.len();
    }
    (!numbers.is_empty()).then(|| problems::undeclared_numbers(path, &numbers))
}

/// Whether a stretch has a byte in common with one of some others.
pub(super) fn overlap(others: &[Range<usize>], range: Range<usize>) -> bool {
    others.iter().any(|other| other.start < range.end && range.start < other.end)
}

/// Whether a number has a unit that statistics have.
fn is_counted(reading: &quantity::Reading) -> bool {
    reading.written.unit.is_some() && reading.written.unit_kind != UnitKind::Duration
}

/// Where the ignored texts stand in the prose.
pub(super) fn ignored(prose: &Prose, texts: &[Spanned<String>]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    for text in texts {
        let wanted = fold(&text.value);
        if wanted.is_empty() {
            continue;
        }
        let folded = prose.folded();
        let found = folded.text.match_indices(&wanted);
        ranges.extend(found.map(|(start, words)| folded.origin(start..start + words.len())));
    }
    ranges
}
