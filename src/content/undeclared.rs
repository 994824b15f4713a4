//! Numbers of the text that no statistic declares (STATISTICS B8, D "Body numbers").
//!
//! Listed are numbers with a unit that bulletins count in; dates, document numbers, spans of time and the like are none
//! ([`quantity::scan`]). A number that the quote of a statistic covers is declared, and one that stands in a text of
//! `ignore` is meant to be left. One article makes one note, for most numbers of a text are rightly not declared; a
//! translation makes none, because the statistics belong to its original.

use std::ops::Range;

use super::markdown::Prose;
use super::problems;
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
        if digits(line).any(|at| !overlap(&left, start + at..start + at + 1)) {
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

/// How many bytes are compared at once.
const BLOCK: usize = 64;

/// Where the digits of a text stand. Most blocks have none, and are passed over without a branch for each byte.
fn digits(text: &str) -> impl Iterator<Item = usize> {
    let blocks = (0..).step_by(BLOCK).zip(text.as_bytes().chunks(BLOCK));
    let with_digits = blocks.filter(|(_, block)| block.iter().fold(false, |any, byte| any | byte.is_ascii_digit()));
    with_digits
        .flat_map(|(start, block)| (start..).zip(block).filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at))
}

/// Whether a stretch has a byte in common with one of some others.
fn overlap(others: &[Range<usize>], range: Range<usize>) -> bool {
    others.iter().any(|other| other.start < range.end && range.start < other.end)
}

/// Whether a number has a unit that statistics have.
fn is_counted(reading: &quantity::Reading) -> bool {
    reading.written.unit.is_some() && reading.written.unit_kind != UnitKind::Duration
}

/// Where the ignored texts stand in the prose.
fn ignored(prose: &Prose, texts: &[Spanned<String>]) -> Vec<Range<usize>> {
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

#[cfg(test)]
mod tests {
    use super::digits;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_digit_is_passed_over(text in "[0-9a/:ộ]{0,12}([a-zộ .]{0,150}[0-9]{0,2}){0,3}") {
            let plain: Vec<usize> = text.match_indices(|letter: char| letter.is_ascii_digit()).map(|(at, _)| at).collect();
            prop_assert_eq!(digits(&text).collect::<Vec<_>>(), plain);
        }
    }
}
