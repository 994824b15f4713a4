//! Kinds of the lines of a text: the bulletin, its headline, captions, and words of the page around
//! it (STATISTICS "What is no statistic").

use std::ops::Range;

use super::super::lexer::{Token, TokenKind, lex};
use super::super::phrases::{Figures, Phrases, Vocabulary};
use crate::base::fold::Folded;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;

use super::mentions::Calendar;
use super::times::{Part, Points};

/// Kind of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A headline, or another short line that is no sentence.
    Headline,
    /// A paragraph of the bulletin.
    Body,
    /// Words beside a picture.
    Caption,
    /// Words of the page around the bulletin.
    Furniture,
}

/// Most words of a headline.
const HEADLINE: usize = 30;

/// Most words of a caption.
const CAPTION: usize = 40;

/// Most words of a line of page furniture.
const FURNITURE: usize = 14;

/// The lines of a text that are not empty: their bytes without blanks at the end, and all of each.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut end = 0;
    let all = text.split_inclusive('\n').map(move |line| {
        let start = end;
        end += line.len();
        (start..start + line.trim_end().len(), line)
    });
    all.filter(|(range, _)| !range.is_empty())
}

/// State of a text after the lines that were read.
pub(super) struct Layout {
    words: &'static Figures,
    /// True if the bulletin has begun.
    body: bool,
    /// True if a line said that other news follow.
    tail: bool,
}

impl Layout {
    /// Nothing.
    pub(super) fn new(lang: Lang) -> Self {
        Self { words: &Vocabulary::of(lang).figures, body: false, tail: false }
    }

    /// Takes a line that is a paragraph.
    fn take_paragraph(&mut self) -> LineKind {
        self.body = true;
        LineKind::Body
    }

    /// The kind of the next line.
    pub(super) fn take(&mut self, line: &str, tokens: &[Token<'_>]) -> LineKind {
        let kind =
            if is_long(line) { LineKind::Body } else { kind(line, tokens, self.words, self.body) };
        self.tail |= self.body && is_tail(line, tokens, self.words);
        self.body |= kind == LineKind::Body;
        if self.tail && !is_sentence(line) { LineKind::Furniture } else { kind }
    }
}

/// Bytes from which on a line is a paragraph, whatever it says.
const LONG: usize = 2000;

fn is_long(line: &str) -> bool {
    line.len() > LONG
}

/// Returns `true` if a line is seen to be a paragraph without its tokens: it is no note at the end,
/// ends as a sentence does, and has more words than a caption.
fn is_paragraph(line: &str) -> bool {
    let bytes = line.as_bytes();
    // Only letters of which it is sure that a word begins with them: digits may go on with a number.
    let begins = |pair: &[u8]| {
        pair[0] == b' ' && (pair[1].is_ascii_alphabetic() || matches!(pair[1], 0xC4..=0xC6))
    };
    line.len() > TAIL
        && is_sentence(line)
        && !line.trim_start().starts_with('{')
        && bytes.windows(2).filter(|pair| begins(pair)).count() > CAPTION
}

fn kind(line: &str, tokens: &[Token<'_>], words: &Figures, body: bool) -> LineKind {
    let count = tokens.iter().filter(|token| token.kind != TokenKind::Sign).count();
    let begins = |phrases: &Phrases| {
        let first = usize::from(tokens.first().is_some_and(|token| token.kind == TokenKind::Sign));
        [0, first].into_iter().any(|at| phrases.begin(tokens, at))
    };
    let braces = line.trim().starts_with('{') && line.trim().ends_with('}');
    if braces || (count <= FURNITURE && !is_sentence(line) && begins(&words.furniture)) {
        return LineKind::Furniture;
    }
    if count <= CAPTION && is_caption(tokens, words, begins(&words.captions)) {
        return LineKind::Caption;
    }
    if is_sentence(line) || count > HEADLINE {
        return LineKind::Body;
    }
    // Behind the first paragraph a short line is a heading or the item of a list.
    if body && has_colon(tokens) { LineKind::Body } else { LineKind::Headline }
}

fn has_colon(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| token.is(":") || token.is(";"))
}

/// `Đồng chí A phát biểu tại cuộc làm việc.`, `Ảnh: B`.
fn is_caption(tokens: &[Token<'_>], words: &Figures, labelled: bool) -> bool {
    let colon = tokens.iter().take(4).any(|token| token.is(":"));
    let no_digit = !tokens.iter().any(|token| token.kind == TokenKind::Number);
    let spoken = || (0..tokens.len()).any(|at| words.spoken.begin(tokens, at));
    (labelled && colon) || (no_digit && spoken())
}

/// Returns `true` if a line ends as a sentence does.
fn is_sentence(line: &str) -> bool {
    line.trim_end().trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '!', '?', ';', '…'])
}

/// Most bytes of a line that says that other news follow.
const TAIL: usize = 80;

/// Returns `true` if a line says that other news follow, and nothing else.
fn is_tail(line: &str, tokens: &[Token<'_>], words: &Figures) -> bool {
    if line.len() > TAIL {
        return false;
    }
    let count = tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
    words.tails.ends(tokens, 0).any(|end| end == count)
}

/// The day of publication as the page around a bulletin tells it: a full date in a line of its
/// own, or in one with the weekday or the time, before or behind the text.
pub(super) fn published(text: &str, lang: Lang) -> Option<Day> {
    let (mut layout, mut first) = (Layout::new(lang), None);
    for (range, line) in lines(text) {
        if line.trim_start().starts_with('|') {
            continue;
        }
        // A paragraph needs no look.
        let paragraph = is_paragraph(line);
        let folded = Folded::new(if paragraph { "" } else { &text[range.clone()] });
        let tokens = lex(&folded.text, lang);
        let kind = if paragraph { layout.take_paragraph() } else { layout.take(line, &tokens) };
        if kind == LineKind::Body {
            first.get_or_insert(range);
        } else if let Some(day) = full_day(&tokens, lang) {
            return Some(day);
        }
    }
    event(text, first?, lang)
}

/// The last day of the first point of some tokens that is a day of a year.
fn full_day(tokens: &[Token<'_>], lang: Lang) -> Option<Day> {
    tokens.iter().find(|token| token.kind == TokenKind::Number)?;
    let points = Points::new(tokens, lang);
    (0..tokens.len()).find_map(|at| {
        let (point, _) = points.point(at)?;
        matches!(point.part, Part::Day(..)).then_some(())?;
        point.period(point.year?).map(crate::bulletin::period::Period::end)
    })
}

/// The day of the event that a bulletin begins with, in the year that it names.
fn event(text: &str, first: Range<usize>, lang: Lang) -> Option<Day> {
    let begin = &text[first];
    let near = begin.char_indices().nth(200).map_or(begin, |(end, _)| &begin[..end]);
    let folded = Folded::new(near);
    let tokens = lex(&folded.text, lang);
    let points = Points::new(&tokens, lang);
    let opener = |at: usize| points.longest(at, &points.words.since).is_some();
    let (point, year) = (0..tokens.len().min(8)).take_while(|at| !opener(*at)).find_map(|at| {
        let (point, _) = points.point(at)?;
        matches!(point.part, Part::Day(..)).then_some((point, point.year))
    })?;
    let year = year.or_else(|| {
        let mut calendar = Calendar::default();
        for (range, _) in lines(text).filter(|(range, _)| range.len() <= LONG) {
            let folded = Folded::new(&text[range]);
            calendar.mentions(&lex(&folded.text, lang), lang);
        }
        calendar.year
    })?;
    point.period(year).map(crate::bulletin::period::Period::end)
}
