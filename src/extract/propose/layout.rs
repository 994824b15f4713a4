//! What the lines of a text are: the bulletin, its headline, captions, and what belongs to the page
//! around it (STATISTICS "What is no statistic").

use std::ops::Range;

use super::super::grammar::match_phrase;
use super::super::lexer::{Token, TokenKind, lex};
use crate::base::fold::Folded;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::language::figures::FigureWords;
use crate::language::reading::reading;

use super::mentions::Calendar;
use super::times::{Part, Points};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A headline, or another short line that is no sentence.
    Headline,
    /// A paragraph of the bulletin.
    Body,
    /// Words beside a picture.
    Caption,
    /// What belongs to the page.
    Furniture,
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: LineKind,
}

/// Most words of a headline.
const HEADLINE: usize = 30;

/// Most words of a caption.
const CAPTION: usize = 40;

/// Most words of a line of page furniture.
const FURNITURE: usize = 14;

/// The lines of a text, without empty ones.
pub(super) fn lines(text: &str, lang: Lang) -> Vec<Line> {
    let words = reading(lang).figures;
    let (mut lines, mut start, mut body, mut tail) = (Vec::new(), 0, false, false);
    for line in text.split_inclusive('\n') {
        let range = start..start + line.trim_end().len();
        start += line.len();
        if line.trim().is_empty() {
            continue;
        }
        let kind = if line.len() > LONG { LineKind::Body } else { kind(line, lang, words, body) };
        tail |= body && is_tail(line, lang, words);
        body |= kind == LineKind::Body;
        let kind = if tail && !is_sentence(line) { LineKind::Furniture } else { kind };
        lines.push(Line { range, kind });
    }
    lines
}

/// Bytes from which on a line is a paragraph, whatever it says.
const LONG: usize = 2000;

fn kind(line: &str, lang: Lang, words: &FigureWords, body: bool) -> LineKind {
    let folded = Folded::new(line);
    let tokens = lex(&folded.text, lang);
    let count = tokens.iter().filter(|token| token.kind != TokenKind::Sign).count();
    let begins = |phrases: &[&str]| {
        let first = usize::from(tokens.first().is_some_and(|token| token.kind == TokenKind::Sign));
        phrases.iter().any(|phrase| {
            [0, first].into_iter().any(|at| match_phrase(&tokens, at, &spaced(phrase)).is_some())
        })
    };
    let braces = line.trim().starts_with('{') && line.trim().ends_with('}');
    if braces || (count <= FURNITURE && !is_sentence(line) && begins(words.furniture)) {
        return LineKind::Furniture;
    }
    if count <= CAPTION && is_caption(&tokens, words, begins(words.captions)) {
        return LineKind::Caption;
    }
    if is_sentence(line) || count > HEADLINE {
        return LineKind::Body;
    }
    // Behind the first paragraph a short line is a heading or the item of a list.
    if body && has_colon(&tokens) { LineKind::Body } else { LineKind::Headline }
}

/// A phrase as the tokens have it: marks are words of their own.
fn spaced(phrase: &str) -> String {
    phrase.trim().replace(':', " :")
}

fn has_colon(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| token.is(":") || token.is(";"))
}

/// `Đồng chí A phát biểu tại cuộc làm việc.`, `Ảnh: B`.
fn is_caption(tokens: &[Token<'_>], words: &FigureWords, labelled: bool) -> bool {
    let colon = tokens.iter().take(4).any(|token| token.is(":"));
    let no_digit = !tokens.iter().any(|token| token.kind == TokenKind::Number);
    let spoken = || {
        (0..tokens.len())
            .any(|at| words.spoken.iter().any(|phrase| match_phrase(tokens, at, phrase).is_some()))
    };
    (labelled && colon) || (no_digit && spoken())
}

/// Returns `true` if a line ends as a sentence does.
fn is_sentence(line: &str) -> bool {
    line.trim_end().trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '!', '?', ';', '…'])
}

/// Returns `true` if a line says that other news follow, and nothing else.
fn is_tail(line: &str, lang: Lang, words: &FigureWords) -> bool {
    if line.len() > 80 {
        return false;
    }
    let folded = Folded::new(line);
    let tokens = lex(&folded.text, lang);
    let count = tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
    words.tails.iter().any(|tail| match_phrase(&tokens, 0, tail).is_some_and(|end| end == count))
}

/// The day of publication as the page around a bulletin tells it: a full date in a line of its
/// own, or in one with the weekday or the time, before or behind the text.
pub(super) fn published(text: &str, lines: &[Line], lang: Lang) -> Option<Day> {
    let mut seen = None;
    for line in lines.iter().filter(|line| line.kind != LineKind::Body) {
        let folded = Folded::new(&text[line.range.clone()]);
        let tokens = lex(&folded.text, lang);
        let points = Points::new(&tokens, lang);
        let full = (0..tokens.len()).find_map(|at| {
            let (point, _) = points.point(at)?;
            matches!(point.part, Part::Day(..)).then_some(())?;
            point.period(point.year?).map(crate::bulletin::period::Period::end)
        });
        seen = seen.or(full);
        if seen.is_some() {
            break;
        }
    }
    seen.or_else(|| event(text, lines, lang))
}

/// The day of the event that a bulletin begins with, in the year that it names.
fn event(text: &str, lines: &[Line], lang: Lang) -> Option<Day> {
    let words = &reading(lang).figures.times;
    let mut bodies = lines.iter().filter(|line| line.kind == LineKind::Body);
    let first = bodies.next()?;
    let begin = &text[first.range.clone()];
    let near = begin.char_indices().nth(200).map_or(begin, |(end, _)| &begin[..end]);
    let folded = Folded::new(near);
    let tokens = lex(&folded.text, lang);
    let points = Points::new(&tokens, lang);
    let opener = |at: usize| points.longest(at, words.since).is_some();
    let (point, year) = (0..tokens.len().min(8)).take_while(|at| !opener(*at)).find_map(|at| {
        let (point, _) = points.point(at)?;
        matches!(point.part, Part::Day(..)).then_some((point, point.year))
    })?;
    let year = year.or_else(|| {
        let mut calendar = Calendar::default();
        for line in lines.iter().filter(|line| line.range.len() <= LONG) {
            let folded = Folded::new(&text[line.range.clone()]);
            calendar.mentions(&lex(&folded.text, lang), lang);
        }
        calendar.year
    })?;
    point.period(year).map(crate::bulletin::period::Period::end)
}
