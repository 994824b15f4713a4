//! Numbers of a text with a unit that bulletins count in (STATISTICS "Body numbers").
//!
//! Dates, numbers of documents, spans of time, goals, rules and the like are none
//! ([`mod@super::propose`]).

use std::ops::Range;

use super::propose::of_line;
use super::stretches::Stretches;
use crate::bulletin::lang::Lang;

/// The numbers with a unit that lie in none of the stretches.
pub fn undeclared(text: &str, lang: Lang, declared: &Stretches) -> Vec<Range<usize>> {
    let mut numbers = Vec::new();
    let mut read = 0;
    // Most lines have no digit that is not declared, and need not be read.
    for at in digits(text) {
        if at < read || declared.touch(&(at..at + 1)) {
            continue;
        }
        let line = line_at(text, at);
        read = line.end;
        for range in of_line(&text[line.clone()], lang) {
            let range = line.start + range.start..line.start + range.end;
            numbers.extend((!declared.touch(&range)).then_some(range));
        }
    }
    numbers
}

/// Number of bytes that are compared at once.
const BLOCK: usize = 64;

/// Finds the positions of the digits of a text. Most blocks have none, and are passed over without
/// a branch for each byte.
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
