//! The words of a body that come nearest to a quote which does not stand there. Most such quotes
//! are a slip of one digit or one word, so that as many words side by side are looked for; else the
//! line that has most of them.

use std::ops::Range;

use crate::base::Span;
use crate::base::fold::bare;
use crate::content::markdown::Prose;

/// Length of a text, in bytes, beyond which nothing that comes near is looked for.
const LONG: usize = 100_000;

/// Returns the bytes of the nearest words in the file.
pub(super) fn place(prose: &Prose, source: &str, quote: &str) -> Option<Span> {
    if prose.text.len() > LONG || quote.len() > LONG / 100 {
        return None;
    }
    prose.places(&words(&prose.text, quote)?, source).first().copied()
}

/// A word as it stands, and as it is compared.
type Word = (Range<usize>, String);

/// The nearest words of a text.
fn words(text: &str, quote: &str) -> Option<Range<usize>> {
    let wanted: Vec<Word> = words_of(quote, 0);
    let (mut together, mut scattered) = (Best::default(), Best::default());
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let words = words_of(line, offset);
        for window in words.windows(wanted.len().max(1)) {
            let likeness = window.iter().zip(&wanted).map(|((_, a), (_, b))| likeness(a, b)).sum();
            together.take(likeness, window[0].0.start..window[window.len() - 1].0.end);
        }
        let common = wanted
            .iter()
            .filter(|(_, wanted)| words.iter().any(|(_, word)| word == wanted))
            .count();
        scattered.take(common * EQUAL, offset..offset + line.trim_end().len());
        offset += line.len();
    }
    let enough = wanted.len().max(1) * EQUAL / 2;
    [together, scattered]
        .into_iter()
        .find(|best| best.likeness >= enough)
        .and_then(|best| best.range)
}

fn words_of(line: &str, offset: usize) -> Vec<Word> {
    let around = |letter: char| letter.is_whitespace() || ".,;:()\"“”".contains(letter);
    let mut next = offset;
    let word = |piece: &str| {
        let word = piece.trim_start_matches(around);
        let start = next + piece.len() - word.len();
        next += piece.len();
        let word = word.trim_end_matches(around);
        (!word.is_empty()).then(|| (start..start + word.len(), bare(word)))
    };
    line.split_inclusive(char::is_whitespace).filter_map(word).collect()
}

/// The likeness of equal words.
const EQUAL: usize = 2;

/// Returns the likeness of two words; numbers are alike where one digit differs, or two changed
/// places.
fn likeness(a: &str, b: &str) -> usize {
    if a == b {
        return EQUAL;
    }
    let number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    if a.len() != b.len() || !number(a) || !number(b) {
        return 0;
    }
    let sorted = |word: &str| {
        let mut digits: Vec<u8> = word.bytes().collect();
        digits.sort_unstable();
        digits
    };
    let differing = a.bytes().zip(b.bytes()).filter(|(a, b)| a != b).count();
    usize::from(differing == 1 || sorted(a) == sorted(b))
}

/// The most alike stretch so far; of equal ones the first.
#[derive(Default)]
struct Best {
    likeness: usize,
    range: Option<Range<usize>>,
}

impl Best {
    fn take(&mut self, likeness: usize, range: Range<usize>) {
        if likeness > self.likeness {
            *self = Self { likeness, range: Some(range) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_found_where_it_was_made() {
        let text = "Sinh hoạt chi bộ ở quận.\nQuận có 68 tổ chức, bên dưới là 457 chi bộ.\nCòn 470 cấp ủy cơ sở và chi bộ.\n";
        for (quote, nearest) in [
            ("475 chi bộ", Some("457 chi bộ")),
            ("459 chi bộ", Some("457 chi bộ")),
            ("470 cấp uỷ cơ sở và chi hội", Some("470 cấp ủy cơ sở và chi bộ")),
            ("68 cơ quan, bên dưới là 457 chi bộ", Some("68 tổ chức, bên dưới là 457 chi bộ")),
            ("chi bộ quận", Some("chi bộ ở")),
            ("ở quận sinh hoạt hội viên", Some("Sinh hoạt chi bộ ở quận.")),
            ("12 doanh nghiệp", None),
            ("", None),
        ] {
            assert_eq!(words(text, quote).map(|range| &text[range]), nearest, "{quote}");
        }
    }
}
