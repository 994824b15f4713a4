//! The words behind a declared number: they name the things that are counted, or the number is not
//! all of the value. `10 đến`, `10 hoặc`, `10?` are refused: nobody means an exact 10 by them.

use super::grammar::{Failure, Grammar, Phrase};
use super::lexer::TokenKind;
use super::repair::ReadErrorKind;
use crate::bulletin::quantity::{Kind, UnitKind};
use crate::language::reading::anywhere;
use std::ops::Range;

/// Signs of doubt and omission.
const DOUBT: [&str; 3] = ["?", "!", "…"];

/// Signs before a noun.
const OPENING: [&str; 5] = ["(", "[", "/", "\"", "'"];

/// Signs behind one.
const CLOSING: [&str; 6] = [")", "]", ".", "\"", "'", "%"];

/// Fails where the words behind a quantity are no noun.
pub(super) fn check(
    grammar: &Grammar<'_>,
    phrase: &Phrase,
    words: Range<usize>,
) -> Result<(), Failure> {
    let Range { start, end } = words;
    if start >= end {
        return Ok(());
    }
    let number = grammar.tokens[..start].iter().rposition(|token| token.kind == TokenKind::Number);
    let number = number.unwrap_or(phrase.tokens.start);
    let is_bare = phrase.amount.unit.is_none();
    if grammar.is(start, grammar.words.between)
        && !grammar.is(start, grammar.words.alternatives)
        && !counts_things(phrase)
        && !begins_noun(grammar, start)
    {
        let fault = ReadErrorKind::HalfRange(grammar.spelling(number..start));
        return grammar.failure(number..end, fault);
    }
    if let Some(next) = grammar.bound(start).filter(|next| *next == end && is_bare) {
        let fault = ReadErrorKind::MisplacedQualifier(grammar.spelling(start..next));
        return grammar.failure(start..next, fault);
    }
    match open_words(grammar, phrase, start..end) {
        Some(words) => {
            let (words, number_text) =
                (grammar.spelling(words), grammar.spelling(number..number + 1));
            grammar.failure(number..end, ReadErrorKind::Open { words, number: number_text })
        }
        None => Ok(()),
    }
}

/// The words or signs behind which nobody knows how many it is.
fn open_words(grammar: &Grammar<'_>, phrase: &Phrase, words: Range<usize>) -> Option<Range<usize>> {
    let (is_bare, of_things) = (phrase.amount.unit.is_none(), counts_things(phrase));
    let (first, last) = (words.start, words.end - 1);
    let one = |at: usize| at..at + 1;
    let is_sign = |at: usize| grammar.token(at).is_some_and(|token| token.kind == TokenKind::Sign);
    let dots = |at: usize| grammar.is(at, &["."]) && grammar.is(at + 1, &["."]);
    if let Some(at) = words.clone().find(|at| grammar.is(*at, &DOUBT) || dots(*at)) {
        let end = (at..words.end).find(|end| !is_sign(*end)).unwrap_or(words.end);
        return Some(at..end);
    }
    let joins =
        |at: usize| grammar.is(at, grammar.words.alternatives) || grammar.is(at, &anywhere().joins);
    if (!of_things && joins(first))
        || (grammar.is(first, grammar.words.between) && !(of_things && begins_noun(grammar, first)))
        || (is_bare && is_sign(first) && !grammar.is(first, &OPENING))
    {
        return Some(one(first));
    }
    let unfinished = grammar.is(last, grammar.words.unfinished)
        || (is_sign(last) && !grammar.is(last, &CLOSING));
    unfinished.then(|| one(last))
}

/// Returns `true` if a noun of things that are counted stands behind the number already.
fn counts_things(phrase: &Phrase) -> bool {
    matches!(&phrase.amount.unit, Some((UnitKind::Count, _)))
}

/// Returns `true` if a word for "to" stands before a noun, and not before another number that is
/// missing: of a range nothing but its end is left out.
fn begins_noun(grammar: &Grammar<'_>, at: usize) -> bool {
    grammar.token(at + 1).is_some_and(|token| token.kind == TokenKind::Word)
}

impl Grammar<'_> {
    /// The end of a bound that belongs in front of its number.
    fn bound(&self, at: usize) -> Option<usize> {
        let (qualifier, end) = self.before(at)?;
        matches!(qualifier.kind, Kind::AtLeast | Kind::AtMost | Kind::Almost).then_some(end)
    }
}
