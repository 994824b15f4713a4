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
    let mut read = 0;
    // Most lines have no digit that is not declared, and need not be read.
    for at in digits(&prose.text) {
        if at < read || overlap(&left, at..at + 1) {
            continue;
        }
        let line = line_at(&prose.text, at);
        read = line.end;
        let found = quantity::read_all(&prose.text[line.clone()], lang).into_iter();
        for (range, _) in found.filter(|(_, reading)| is_counted(reading)) {
            let range = line.start + range.start..line.start + range.end;
            let place = prose.places(&range, source).first().copied().filter(|_| !overlap(&left, range.clone()));
            numbers.extend(place.map(|place| (place, prose.text[range].to_owned())));
        }
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

/// The line around a byte, with its end.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    start..text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
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

#[cfg(test)]
mod tests {
    use super::{digits, line_at};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_digit_is_passed_over(text in "[0-9a/:ộ]{0,12}([a-zộ .]{0,150}[0-9]{0,2}){0,3}") {
            let plain: Vec<usize> = text.match_indices(|letter: char| letter.is_ascii_digit()).map(|(at, _)| at).collect();
            prop_assert_eq!(digits(&text).collect::<Vec<_>>(), plain);
        }

        #[test]
        fn lines_are_those_of_the_text(text in "[a1\n]{1,40}") {
            let mut start = 0;
            for line in text.split_inclusive('\n') {
                for at in start..start + line.len() {
                    prop_assert_eq!(line_at(&text, at), start..start + line.len());
                }
                start += line.len();
            }
        }
    }
}
