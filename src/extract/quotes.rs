//! Quotes: where the words that state a figure stand in a text (STATISTICS "Quotes").

use std::ops::Range;

use crate::base::fold::{Folded, fold};

/// Result of the search for a quote: ranges of the text that was folded.
#[derive(Debug, PartialEq, Eq)]
pub enum Search {
    /// It stands there once, or its occurrence was named.
    Once(Range<usize>),
    /// It stands there several times; the first is taken.
    Often(usize, Range<usize>),
    /// It stands there less often than the named occurrence.
    Fewer(usize),
    /// It does not stand there.
    Nowhere,
}

/// Maximum number of occurrences of a quote that are counted. An article states many figures, and a
/// quote may be one letter.
pub const COUNTED: usize = 1000;

/// Finds a quote in a text, whatever the spelling of its blanks, dashes, tone marks and quotation
/// marks.
pub fn find(body: &Folded, quote: &str, occurrence: Option<u32>) -> Search {
    let places = places(body, quote, COUNTED);
    let named = occurrence.and_then(|number| places.get((number as usize).checked_sub(1)?));
    match (places.as_slice(), named, occurrence) {
        (_, Some(place), _) => Search::Once(place.clone()),
        ([], ..) => Search::Nowhere,
        (_, None, Some(_)) => Search::Fewer(places.len()),
        ([one], None, None) => Search::Once(one.clone()),
        ([first, ..], None, None) => Search::Often(places.len(), first.clone()),
    }
}

/// The first places at which a quote stands in a text, at most so many.
pub fn places(body: &Folded, quote: &str, most: usize) -> Vec<Range<usize>> {
    let wanted = fold(quote);
    if wanted.is_empty() {
        return Vec::new();
    }
    let whole = |start: &usize| whole_words(&body.text, *start, wanted.len());
    let starts = occurrences(&body.text, &wanted).filter(whole).take(most);
    starts.map(|start| body.origin(start..start + wanted.len())).collect()
}

/// Returns `true` if a quote and the words that were found for it have other letters.
pub fn is_respelt(found: &str, quote: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
    found != quote && letters(found) != letters(quote)
}

/// Finds the positions of a text in another one, one occurrence behind the other. Its last number
/// is looked for, and then what stands around it: numbers are rare in prose, while the letters of
/// Vietnamese stand everywhere.
fn occurrences<'a>(text: &'a str, wanted: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bytes = wanted.as_bytes();
    let last = bytes.iter().rposition(u8::is_ascii_digit);
    let number = last.map_or(0..bytes.len(), |last| {
        let before =
            bytes[..last].iter().rposition(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b','));
        before.map_or(0, |before| before + 1)..last + 1
    });
    let (finder, offset) = (memchr::memmem::Finder::new(&bytes[number.clone()]), number.start);
    let (mut at, mut end) = (0, 0);
    std::iter::from_fn(move || {
        while let Some(hit) = finder.find(&text.as_bytes()[at..]) {
            let hit = at + hit;
            at = hit + 1;
            let start = hit.checked_sub(offset).filter(|start| *start >= end);
            let there = start.filter(|start| text.as_bytes()[*start..].starts_with(bytes));
            if let Some(start) = there {
                end = start + bytes.len();
                return Some(start);
            }
        }
        None
    })
}

/// A quote that begins or ends with a digit must not cut a number: `57 chi bộ` does not stand in
/// `457 chi bộ`.
fn whole_words(text: &str, start: usize, length: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[start + length..].chars().next();
    let first = text[start..].chars().next();
    let last = text[..start + length].chars().next_back();
    let joined = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric())
    };
    // Nor may it cut a number at its point or comma: `142 đảng viên` does not stand in `1.142 đảng
    // viên`.
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let mark = |letter: Option<char>| matches!(letter, Some('.' | ','));
    let cut_before = digit(first) && mark(before) && digit(text[..start].chars().rev().nth(1));
    let cut_after = digit(last) && mark(after) && digit(text[start + length..].chars().nth(1));
    !joined(before, first) && !joined(last, after) && !cut_before && !cut_after
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn occurrences_are_all_there_are(text in "[15a. ]{0,40}", wanted in "[15a. ]{1,5}") {
            let plain: Vec<usize> = text.match_indices(&wanted).map(|(at, _)| at).collect();
            prop_assert_eq!(occurrences(&text, &wanted).collect::<Vec<_>>(), plain);
        }
    }
}
