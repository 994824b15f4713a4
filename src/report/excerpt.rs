//! The lines of a source that are shown with a problem.
//!
//! Articles have paragraphs of fifteen hundred characters on one line, so a long line is cut down
//! to what lies around its marks; each line by itself, because the mark of one may stand at its
//! beginning and that of another far to the right. What was left out is shown as `…`.

use std::ops::Range;

use super::lines::Lines;
use super::visible::{picture, width};
use crate::base::Span;

/// Lines shown after the first of a mark, and before its last.
const NEAR: usize = 4;
/// Lines of a mark beyond which it is cut.
const LONG: usize = 2000;
/// Columns of context that each mark has at least, however narrow the terminal.
const LEAST: usize = 12;
const GAP: &str = "…";

/// Some lines of a source, cut and fit for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The lines from the first mark to the last, each with a line feed; those that nobody will see
    /// are empty.
    pub(super) text: String,
    /// Number of the first of them.
    pub(super) first_line: usize,
    /// The marks as bytes of `text`, in the order in which they were given.
    pub(super) marks: Vec<Range<usize>>,
}

impl Excerpt {
    /// The lines around some marks, none much wider than `columns`.
    pub(super) fn new(lines: &Lines, spans: &[Span], columns: usize) -> Self {
        let marks: Vec<Mark> = spans.iter().map(|span| Mark::new(lines, *span)).collect();
        let first_line = marks.iter().map(|mark| mark.first_line).min().unwrap_or(1);
        let last_line = marks.iter().map(|mark| mark.last_line).max().unwrap_or(1);
        let mut excerpt = Self { text: String::new(), first_line, marks: vec![0..0; marks.len()] };
        for number in first_line..=last_line {
            if marks.iter().any(|mark| mark.shows(number)) {
                excerpt.push(lines, number, &marks, columns);
            }
            excerpt.text.push('\n');
        }
        excerpt
    }

    /// Adds a line, and notes where the marks that begin or end in it now are.
    fn push(&mut self, lines: &Lines, number: usize, marks: &[Mark], columns: usize) {
        let range = lines.range(number);
        let line = &lines.text()[range.clone()];
        let here = marks.iter().filter_map(|mark| mark.within(number, &range));
        let cut = Cut::new(line, here, columns);
        for (mark, new) in marks.iter().zip(&mut self.marks) {
            if mark.first_line == number {
                new.start = self.text.len() + cut.offset(line, mark.span.start - range.start);
            }
            if mark.last_line == number {
                new.end = self.text.len() + cut.offset(line, mark.span.end - range.start);
            }
        }
        cut.write(line, &mut self.text);
    }
}

/// A mark with the lines in which it begins and ends.
struct Mark {
    span: Range<usize>,
    first_line: usize,
    last_line: usize,
}

impl Mark {
    /// Ends of lines are not marked: they cannot be seen.
    fn new(lines: &Lines, span: Span) -> Self {
        let text = lines.text();
        let (start, end) = (
            text.floor_char_boundary(span.range().start),
            text.ceil_char_boundary(span.range().end),
        );
        let end = start + text[start..end.max(start)].trim_end_matches(['\r', '\n']).len();
        let first_line = lines.position(start).line;
        let start = start.min(lines.range(first_line).end);
        // Of a mark that is longer than anybody reads, the beginning is shown.
        let last_line = lines.position(end).line.min(first_line + LONG);
        let end = end.min(lines.range(last_line).end).max(start);
        Self { span: start..end, first_line, last_line }
    }

    /// Returns `true` if a line is near enough to the mark's beginning or end to be shown.
    fn shows(&self, line: usize) -> bool {
        let near = |from: usize, to: usize| (from..=to).contains(&line);
        near(self.first_line.saturating_sub(NEAR), self.first_line + NEAR)
            || near(self.last_line.saturating_sub(NEAR), self.last_line + NEAR)
    }

    /// The part of the mark that has to be seen in a line: all of it, or the one end that lies
    /// there.
    fn within(&self, line: usize, range: &Range<usize>) -> Option<Range<usize>> {
        let (start, end) =
            (self.span.start.wrapping_sub(range.start), self.span.end.wrapping_sub(range.start));
        match (self.first_line == line, self.last_line == line) {
            (true, true) => Some(start..end),
            (true, false) => Some(start..start),
            (false, true) => Some(end..end),
            (false, false) => None,
        }
    }
}

/// The parts of a line that are kept.
struct Cut(Vec<Range<usize>>);

impl Cut {
    fn new(line: &str, marks: impl Iterator<Item = Range<usize>>, columns: usize) -> Self {
        if fits(line, columns) {
            return Self(std::iter::once(0..line.len()).collect());
        }
        let mut seeds: Vec<Range<usize>> =
            marks.flat_map(|mark| split(line, mark, columns)).collect();
        if seeds.is_empty() {
            seeds.push(0..0);
        }
        seeds.sort_by_key(|seed| (seed.start, seed.end));
        let taken: usize = seeds.iter().map(|seed| columns_of(&line[seed.clone()])).sum();
        let room = (columns.saturating_sub(taken) / seeds.len()).max(LEAST);
        let mut kept: Vec<Range<usize>> = Vec::new();
        for seed in seeds {
            let grown = grow(line, seed, room);
            match kept.last_mut() {
                Some(last) if grown.start <= last.end => last.end = last.end.max(grown.end),
                _ => kept.push(grown),
            }
        }
        Self(kept)
    }

    /// Returns the offset of a byte of the line in what is written.
    fn offset(&self, line: &str, byte: usize) -> usize {
        let mut written = 0;
        for part in &self.0 {
            written += gap_before(part);
            if byte <= part.end {
                return written
                    + shown(&line[part.start..byte.max(part.start)])
                        .map(char::len_utf8)
                        .sum::<usize>();
            }
            written += shown(&line[part.clone()]).map(char::len_utf8).sum::<usize>();
        }
        written
    }

    fn write(&self, line: &str, text: &mut String) {
        for part in &self.0 {
            text.push_str(if part.start > 0 { GAP } else { "" });
            text.extend(shown(&line[part.clone()]));
        }
        let end = self.0.last().map_or(0, |part| part.end);
        text.push_str(if end < line.len() { GAP } else { "" });
    }
}

fn gap_before(part: &Range<usize>) -> usize {
    if part.start > 0 { GAP.len() } else { 0 }
}

fn shown(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().map(picture)
}

/// Of a mark that would fill the terminal only the two ends have to be seen.
fn split(line: &str, mark: Range<usize>, columns: usize) -> Vec<Range<usize>> {
    if fits(&line[mark.clone()], columns / 2) {
        vec![mark]
    } else {
        vec![mark.start..mark.start, mark.end..mark.end]
    }
}

/// Widens a part by `room` columns: a third before it and the rest behind it, where the label
/// stands, and what the line does not have behind it is taken before it.
fn grow(line: &str, seed: Range<usize>, room: usize) -> Range<usize> {
    let before = back(line, seed.start, room / 3);
    let room = room.saturating_sub(columns_of(&line[before..seed.start]));
    let after = forward(line, seed.end, room);
    let room = room.saturating_sub(columns_of(&line[seed.end..after]));
    back(line, before, room)..after
}

fn back(line: &str, from: usize, columns: usize) -> usize {
    let characters = line[..from].char_indices().rev();
    walk(characters, columns).map_or(from, |(at, _)| at)
}

fn forward(line: &str, from: usize, columns: usize) -> usize {
    let characters = line[from..].char_indices();
    walk(characters, columns).map_or(from, |(at, character)| from + at + character.len_utf8())
}

/// The last character that still fits.
fn walk(characters: impl Iterator<Item = (usize, char)>, columns: usize) -> Option<(usize, char)> {
    let fits = |used: &mut usize, (at, character): (usize, char)| {
        *used += width(character);
        (*used <= columns).then_some((at, character))
    };
    characters.scan(0, fits).last()
}

fn columns_of(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// Returns `true` if a text is at most so wide; does not look further than it must.
fn fits(text: &str, columns: usize) -> bool {
    text.len() <= columns && !text.contains('\t') || forward(text, 0, columns) == text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn excerpt(text: &str, spans: &[(usize, usize)], columns: usize) -> (String, Vec<String>) {
        let spans: Vec<Span> = spans.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        let excerpt = Excerpt::new(&Lines::new(text.into()), &spans, columns);
        let marked =
            excerpt.marks.iter().map(|mark| excerpt.text[mark.clone()].to_owned()).collect();
        (excerpt.text, marked)
    }

    #[test]
    fn long_lines_are_cut_around_their_marks() {
        let line: String = (0..100).map(|n| format!("{n:02}")).collect::<Vec<_>>().concat();
        let cases: &[(&[(usize, usize)], &str)] = &[
            (&[(100, 102)], "…546474849505152535455565758596…\n"),
            (&[(0, 2)], "000102030405060708091011121314…\n"),
            (&[(198, 200)], "…858687888990919293949596979899\n"),
            (&[(10, 12), (150, 152)], "…030405060708091…737475767778798…\n"),
            (&[(20, 180)], "…708091011121314…788899091929394…\n"),
        ];
        for (spans, expected) in cases {
            assert_eq!(excerpt(&line, spans, 30).0, *expected, "{spans:?}");
        }
    }

    #[test]
    fn marks_do_not_contain_ends_of_lines() {
        let cases = [
            ("a\r\nb\r\n", (0, 3), "a\n", "a"),
            ("a\r\nb\r\n", (1, 3), "a\n", ""),
            ("a\n\nb", (2, 2), "\n", ""),
            ("a\n", (2, 2), "\n", ""),
            ("đế", (1, 3), "đế\n", "đế"),
            ("a", (7, 9), "a\n", ""),
            ("\u{1B}[0m\tb", (4, 6), "␛[0m\tb\n", "\tb"),
        ];
        for (text, span, shown, marked) in cases {
            assert_eq!(
                excerpt(text, &[span], 80),
                (shown.to_owned(), vec![marked.to_owned()]),
                "{text:?}"
            );
        }
    }

    #[test]
    fn lines_far_from_every_end_are_left_empty() {
        let shown = excerpt(&"x\n".repeat(30), &[(0, 1), (58, 59)], 80).0;
        let lengths: String = shown.lines().map(|line| line.len().to_string()).collect();
        assert_eq!(lengths, ["11111", &"0".repeat(20), "11111"].concat());
    }

    proptest! {
        #[test]
        fn marked_text_is_that_of_the_source(
            text in "([a-z ]|ế|漢|\u{1B}|\t|\r|\n){0,120}",
            spans in proptest::collection::vec((0usize..200, 0usize..200), 1..4),
            columns in 0usize..60,
        ) {
            let (shown, marked) = excerpt(&text, &spans, columns);
            prop_assert_eq!(shown.find('\u{1B}'), None);
            for ((start, end), marked) in spans.iter().zip(marked) {
                let span = Span::new(*start, *end).range();
                let range = text.floor_char_boundary(span.start)..text.ceil_char_boundary(span.end);
                let source: String = text[range].chars().map(picture).collect();
                if !marked.contains(['…', '\n']) && !source.contains(['\n', '␍']) {
                    prop_assert_eq!(marked, source);
                }
            }
        }
    }
}
