//! Times that are no periods of figures: those that are compared with, and those of documents.

use super::super::grammar::match_phrase;
use super::super::lexer::{Token, TokenKind};
use super::mentions::MentionKind;
use super::times::Points;
use crate::language::reading::anywhere;

/// Number of words before a period that may say that it is compared with.
const REACH: usize = 4;

/// The same of a comparison of several words, which means nothing else.
const FAR: usize = 8;

/// Returns `true` if a time is one with which a figure is compared, or that of a document.
pub(super) fn is_compared(points: &Points<'_>, at: usize, kind: MentionKind) -> bool {
    is_of_document(points, at, kind) || is_compared_with(points, at)
}

/// "Thực hiện Nghị quyết 18 ngày 20/3/2021" and "ban hành ngày 5/4" tell when a document was made.
fn is_of_document(points: &Points<'_>, at: usize, kind: MentionKind) -> bool {
    let first = at.saturating_sub(FAR);
    let dated = (first..at).rev().find(|from| points.begins(*from, &points.words.dated));
    let document = |from: &usize| {
        let mut documents = anywhere().documents.iter();
        documents.any(|words| match_phrase(points.tokens, *from, words).is_some())
    };
    dated.is_some_and(|dated| {
        let near = at - dated <= REACH;
        points.tokens[dated..at].iter().all(|token| !token.is_one_of(&[",", ";", ".", ":"]))
            && if kind == MentionKind::Event {
                near || (dated..at).any(|from| document(&from))
            } else {
                // A plan without a number is one for the time behind it: "Kế hoạch năm 2026".
                (dated..at).any(|from| document(&from))
                    && points.tokens[dated..at].iter().any(|token| token.kind == TokenKind::Number)
            }
    })
}

fn is_compared_with(points: &Points<'_>, at: usize) -> bool {
    let between = |token: &Token<'_>| {
        token.kind != TokenKind::Number && !token.is_one_of(&[",", ";", ".", "(", ")", ":"])
    };
    (at.saturating_sub(FAR)..at).any(|before| {
        let mut ends = points.words.compared.ends(points.tokens, before);
        // "Killed on county roads in 2025": the word compares what stands directly behind it alone.
        let direct = points.is(before, points.words.changed_on);
        let near =
            |end: usize| end - before > 1 || (at - before <= REACH && (!direct || end == at));
        ends.any(|end| end <= at && near(end) && points.tokens[end..at].iter().all(between))
    })
}
