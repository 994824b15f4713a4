//! Offsets of a text as lines and columns, the way people and editors count.
//!
//! Both count from 1, columns in characters. A line ends with LF, CRLF or a lone CR, as YAML has
//! it; the end of a line belongs to that line. What follows the last end of line is a line too, if
//! an empty one.
//!
//! An article may be one line of a million bytes with a thousand problems in it, so characters are
//! not counted from the line's start each time: every `LEAP` bytes the count so far is noted.

use std::ops::Range;
use std::sync::Arc;

/// Bytes between two notes of the number of characters.
const LEAP: usize = 1024;

/// Position of a byte in a text, as a person finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// The first place of a file; it stands for the file as a whole.
    pub const TOP: Self = Self { line: 1, column: 1 };
}

/// A text that knows where its lines begin.
#[derive(Debug, Clone)]
pub struct Lines {
    text: Arc<str>,
    /// First byte of each line.
    starts: Vec<usize>,
    /// `leaps[i]` characters begin before byte `i * LEAP`.
    leaps: Vec<usize>,
}

impl Lines {
    /// Finds the lines of a text.
    pub fn new(text: Arc<str>) -> Self {
        let mut leaps = vec![0];
        for chunk in text.as_bytes().chunks(LEAP) {
            leaps.push(leaps.last().unwrap_or(&0) + characters(chunk));
        }
        Self { starts: starts(&text), leaps, text }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the number of lines; at least one.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// Line and column of a byte. What lies inside a character belongs to it, what lies beyond the
    /// text to its end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.wrapping_sub(1)).copied().unwrap_or(0);
        Position {
            line,
            column: self.characters_before(offset) - self.characters_before(start) + 1,
        }
    }

    /// The bytes of a line, counted from 1, without its end of line. Empty at the end of the text
    /// for lines that do not exist.
    pub fn range(&self, line: usize) -> Range<usize> {
        let start = |line: usize| self.starts.get(line).copied().unwrap_or(self.text.len());
        let begin = start(line.saturating_sub(1));
        begin..begin + self.text[begin..start(line)].trim_end_matches(['\r', '\n']).len()
    }

    fn characters_before(&self, offset: usize) -> usize {
        let leap = offset / LEAP;
        self.leaps.get(leap).copied().unwrap_or(0)
            + characters(&self.text.as_bytes()[leap * LEAP..offset])
    }
}

/// Returns the number of characters that begin in some bytes of UTF-8: all bytes that do not
/// continue one.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// First byte of each line.
fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends_line = |index: usize| match bytes[index] {
        b'\n' => true,
        b'\r' => bytes.get(index + 1) != Some(&b'\n'),
        _ => false,
    };
    let after = (0..bytes.len()).filter(|index| ends_line(*index)).map(|index| index + 1);
    std::iter::once(0).chain(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same by the definition, one character after the other.
    fn naive(text: &str, offset: usize) -> Position {
        let (mut line, mut column) = (1, 1);
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            if at + character.len_utf8() > offset {
                break;
            }
            let next = characters.peek().map(|(_, next)| *next);
            if character == '\n' || (character == '\r' && next != Some('\n')) {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        Position { line, column }
    }

    #[test]
    fn positions_count_characters_and_every_end_of_line() {
        let lines = Lines::new("Hoàn\r\nKiếm\rx\n".into());
        let cases = [
            (0, 1, 1),
            (2, 1, 3),
            (4, 1, 4),
            (5, 1, 5),
            (6, 1, 6),
            (7, 2, 1),
            (13, 2, 5),
            (14, 3, 1),
            (16, 4, 1),
            (99, 4, 1),
        ];
        for (offset, line, column) in cases {
            assert_eq!(lines.position(offset), Position { line, column }, "at {offset}");
        }
        let texts: Vec<&str> = (1..=5).map(|line| &lines.text()[lines.range(line)]).collect();
        assert_eq!((lines.count(), texts), (4, vec!["Hoàn", "Kiếm", "x", "", ""]));
    }

    proptest! {
        #[test]
        fn positions_agree_with_a_naive_count(text in "([a-z đế😀]|\r|\n|\r\n){0,60}") {
            let lines = Lines::new(text.as_str().into());
            for offset in 0..=text.len() {
                prop_assert_eq!(lines.position(offset), naive(&text, offset));
            }
        }

        #[test]
        fn long_lines_are_counted_alike(text in "(ế{100,900}|a{100,900}|\n){0,8}", offset in 0usize..9000) {
            let lines = Lines::new(text.as_str().into());
            prop_assert_eq!(lines.position(offset), naive(&text, offset));
        }

        #[test]
        fn lines_without_their_ends_have_none(text in "([a-zế]|\r|\n|\r\n){0,40}") {
            let lines = Lines::new(text.as_str().into());
            let written: String = (1..=lines.count()).map(|line| &lines.text()[lines.range(line)]).collect();
            prop_assert_eq!(written, text.replace(['\r', '\n'], ""));
        }
    }
}
