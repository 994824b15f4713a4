//! Numbers of the text that no statistic declares (STATISTICS "Body numbers").
//!
//! Listed are numbers with a unit that bulletins count in; dates, document numbers, spans of time
//! and the like are none ([`extract::scan`]). A number that the quote of a statistic covers is
//! declared, and one that stands in a text of `ignore` is meant to be left. One article makes one
//! note, for most numbers of a text are rightly not declared; a translation makes none, because the
//! statistics belong to its original.

use std::cell::OnceCell;
use std::ops::Range;

use super::markdown::Prose;
use super::statistics::problems;
use super::stretches::{Stretches, occurrences};
use crate::base::fold::fold;
use crate::base::{Problem, SourcePath, Span, Spanned};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::UnitKind;
use crate::extract;

/// What the numbers of a text are compared with.
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

    /// What nothing is said about: the words that quotes cover, and those that are to be ignored.
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
    let left = declared.left(prose);
    let mut numbers: Vec<(Span, String)> = Vec::new();
    let mut read = 0;
    // Most lines have no digit that is not declared, and need not be read.
    for at in digits(&prose.text) {
        if at < read || left.touch(&(at..at + 1)) {
            continue;
        }
        let line = line_at(&prose.text, at);
        read = line.end;
        let found = extract::read_all(&prose.text[line.clone()], lang).into_iter();
        for (range, _) in found.filter(|(_, reading)| is_counted(reading)) {
            let range = line.start + range.start..line.start + range.end;
            let place =
                prose.places(&range, source).first().copied().filter(|_| !left.touch(&range));
            numbers.extend(place.map(|place| (place, prose.text[range].to_owned())));
        }
    }
    (!numbers.is_empty()).then(|| problems::undeclared_numbers(path, &numbers))
}

/// How many bytes are compared at once.
const BLOCK: usize = 64;

/// Where the digits of a text stand. Most blocks have none, and are passed over without a branch
/// for each byte.
fn digits(text: &str) -> impl Iterator<Item = usize> {
    let blocks = (0..).step_by(BLOCK).zip(text.as_bytes().chunks(BLOCK));
    let with_digits = blocks
        .filter(|(_, block)| block.iter().fold(false, |any, byte| any | byte.is_ascii_digit()));
    with_digits.flat_map(|(start, block)| {
        (start..).zip(block).filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at)
    })
}

/// The line around a byte, with its end.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    start..text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// Whether a number has a unit that statistics have.
fn is_counted(reading: &extract::Reading) -> bool {
    reading.written.unit.is_some() && reading.written.unit_kind != UnitKind::Duration
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
