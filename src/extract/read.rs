//! From a text to what it says: one declared value, or the quantities in prose.
//!
//! Texts are folded first (no-break spaces, dashes, U+00D0), so all ranges lead back to the
//! original, which is expected in normal form C as all sources are; another one is brought to it,
//! and ranges are those of the composed text.

use super::between::is_rate;
use super::exclude::is_shapeless;
use super::grammar::{Failure, Grammar, Patch, Phrase};
use super::lexer::{Token, TokenKind, cover, lex};
use super::noun;
use super::number::vulgar_fraction;
use super::repair::{ReadError, ReadErrorKind, Repair};
use crate::base::fold::{Folded, composed};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{Decimal, Kind, UnitKind, Written, arithmetic};
use crate::language::grouped;
use std::borrow::Cow;
use std::ops::Range;

/// A quantity and what had to be repaired to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Quantity as the text states it.
    pub written: Written,
    /// Repairs that its author should look at.
    pub repairs: Vec<Repair>,
}

/// A text and its tokens' way back.
pub(super) struct Source<'a> {
    original: Cow<'a, str>,
    pub(super) folded: Folded,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let original = composed(text);
        let folded = Folded::new(&original);
        Self { original, folded }
    }

    /// The bytes of the original under some tokens.
    pub(super) fn range(&self, tokens: &[Token<'_>]) -> Range<usize> {
        let folded = cover(tokens);
        let original = self.folded.origin(folded);
        let trimmed = self.original[original.clone()].trim_end().len();
        original.start..original.start + trimmed
    }

    pub(super) fn reading(
        &self,
        tokens: &[Token<'_>],
        lang: Lang,
        phrase: Phrase,
    ) -> (Range<usize>, Reading) {
        let range = self.range(&tokens[phrase.tokens.clone()]);
        let as_printed = self.original[range.clone()].to_owned();
        let (unit_kind, unit) =
            phrase.amount.unit.map_or((UnitKind::Count, None), |(kind, unit)| (kind, Some(unit)));
        let repairs = phrase
            .amount
            .patches
            .into_iter()
            .map(|patch| repair(patch, &as_printed, lang))
            .collect();
        let written = Written {
            numbers: phrase.numbers,
            kind: phrase.kind,
            strict: phrase.strict,
            decimals: phrase.amount.decimals,
            scale: phrase.amount.scale,
            unit_kind,
            unit: unit.filter(|unit| !unit.is_empty()),
            change: phrase.change,
            lang,
            before: phrase.before,
            after: phrase.after,
            as_printed,
        };
        (range, Reading { written, repairs })
    }

    fn error(&self, tokens: &[Token<'_>], lang: Lang, failure: Failure) -> ReadError {
        ReadError { range: self.range(&tokens[failure.tokens]), fault: failure.fault, lang }
    }
}

fn repair(patch: Patch, as_printed: &str, lang: Lang) -> Repair {
    let Patch { kind, found, spelling } = patch;
    let corrected = if as_printed.contains(&found) {
        as_printed.replacen(&found, &spelling, 1)
    } else {
        spelling
    };
    Repair { kind, found, corrected, lang }
}

/// Reads a declared value: one quantity, and nothing else but its unit.
pub fn parse(text: &str, lang: Lang) -> Result<Reading, ReadError> {
    let source = Source::new(text);
    let tokens = lex(&source.folded.text, lang);
    let grammar = Grammar::new(&tokens, lang, true);
    declared(&grammar)
        .map(|phrase| source.reading(&tokens, lang, phrase).1)
        .map_err(|failure| source.error(&tokens, lang, failure))
}

fn declared(grammar: &Grammar<'_>) -> Result<Phrase, Failure> {
    let all = 0..grammar.tokens.len();
    let fail = |tokens: Range<usize>, fault| Err(Failure { tokens, fault });
    if all.is_empty() {
        return fail(all, ReadErrorKind::Empty);
    }
    let first = grammar.skip_fillers(0);
    let Some(mut phrase) = grammar.phrase(first)? else { return no_phrase(grammar, first) };
    take_rest(grammar, &mut phrase)?;
    refuse_bare_fraction(grammar, &phrase)?;
    Ok(phrase)
}

/// `½` alone may be half of one, half of all, or half a percent.
fn refuse_bare_fraction(grammar: &Grammar<'_>, phrase: &Phrase) -> Result<(), Failure> {
    let amount = &phrase.amount;
    let number = grammar.tokens.iter().position(|token| token.kind == TokenKind::Number);
    let sign = number.filter(|at| vulgar_fraction(grammar.tokens[*at].text).is_some());
    let bare = amount.unit.is_none() && amount.magnitude.is_none();
    let Some(at) = sign.filter(|_| bare) else { return Ok(()) };
    let print = |value: Decimal| grouped(value, value.scale(), grammar.lang);
    let share = arithmetic::shift(amount.value, 2).map(|share| print(share.normalize()));
    let share = share.map(|share| format!("{share}%"));
    let candidates = std::iter::once(print(amount.value)).chain(share).collect();
    let digits = grammar.spelling(at..at + 1);
    grammar.failure(at..at + 1, ReadErrorKind::Malformed { digits, candidates })
}

/// Why no quantity begins at the first token.
fn no_phrase(grammar: &Grammar<'_>, first: usize) -> Result<Phrase, Failure> {
    let all = 0..grammar.tokens.len();
    let number = grammar.tokens.iter().position(|token| token.kind == TokenKind::Number);
    let text = |range: Range<usize>| {
        let words: Vec<&str> = grammar.tokens[range].iter().map(|token| token.text).collect();
        words.join(" ")
    };
    let (tokens, fault) = match (grammar.vague(first), number) {
        (Some(end), _) => (first..end, ReadErrorKind::Vague(text(first..end))),
        (None, None) => (all, ReadErrorKind::NoNumber),
        (None, Some(number)) => (first..number, ReadErrorKind::UnknownWord(text(first..number))),
    };
    Err(Failure { tokens, fault })
}

/// The words behind the quantity: its unit, if they hold no second number and no late qualifier.
fn take_rest(grammar: &Grammar<'_>, phrase: &mut Phrase) -> Result<(), Failure> {
    let (start, end) = (phrase.tokens.end, grammar.tokens.len());
    let rest = &grammar.tokens[start..end];
    let number = rest.iter().position(|token| token.kind == TokenKind::Number);
    let second = number.filter(|number| !rest[..*number].iter().any(|token| token.is("/")));
    if let Some(number) = second.map(|second| start + second) {
        let fault = ReadErrorKind::TwoNumbers(grammar.tokens[number].text.to_owned());
        return Err(Failure { tokens: number..number + 1, fault });
    }
    if let Some((at, hedge)) = (start..end).find_map(|at| Some((at, grammar.hedge(at)?))) {
        return late_qualifier(grammar, phrase, at, hedge);
    }
    if let Some(words) = grammar.magnitude_within(start..end) {
        let number = grammar.tokens[..start]
            .iter()
            .rposition(|token| token.kind == TokenKind::Number)
            .unwrap_or(start);
        return grammar.refuse(number, words, end);
    }
    noun::check(grammar, phrase, start..end)?;
    name_unit(rest, phrase);
    phrase.tokens.end = end;
    Ok(())
}

/// `70 lớp trở lên` is a bound; `457 (ước tính)` is refused.
fn late_qualifier(
    grammar: &Grammar<'_>,
    phrase: &mut Phrase,
    at: usize,
    hedge: usize,
) -> Result<(), Failure> {
    let start = phrase.tokens.end;
    phrase.tokens.end = at;
    grammar.take_after(phrase)?;
    if phrase.after.is_empty() || phrase.tokens.end < grammar.tokens.len() {
        let words: Vec<&str> = grammar.tokens[at..hedge].iter().map(|token| token.text).collect();
        return Err(Failure {
            tokens: at..hedge,
            fault: ReadErrorKind::MisplacedQualifier(words.join(" ")),
        });
    }
    noun::check(grammar, phrase, start..at)?;
    name_unit(&grammar.tokens[start..at], phrase);
    Ok(())
}

/// The rest of a declared value names what is counted.
fn name_unit(rest: &[Token<'_>], phrase: &mut Phrase) {
    let words = rest.iter().enumerate().map(|(index, token)| {
        if index > 0 && !token.glued { format!(" {}", token.text) } else { token.text.to_owned() }
    });
    let words: String = words.collect();
    if words.is_empty() {
        return;
    }
    let is_rate = rest.iter().any(is_rate);
    phrase.amount.unit = Some(match phrase.amount.unit.take() {
        None if is_rate => (UnitKind::Rate, words),
        None => (UnitKind::Count, words),
        Some((kind @ (UnitKind::Count | UnitKind::Ratio), unit)) => {
            (kind, format!("{unit} {words}").trim().to_owned())
        }
        Some(unit) => unit,
    });
}

/// A number of a text that may be a quantity, with what it says, or why it cannot be read.
type Match = (Range<usize>, Result<Reading, ReadError>);

/// Every number of a text that may be a quantity.
pub fn scan(text: &str, lang: Lang) -> Vec<Match> {
    let source = Source::new(text);
    let tokens = lex(&source.folded.text, lang);
    let grammar = Grammar::new(&tokens, lang, false);
    quantities(&source, &grammar, &grammar.starts())
}

/// Every number of a text, looked for at every token.
#[cfg(test)]
pub(super) fn scan_everywhere(text: &str, lang: Lang) -> Vec<Match> {
    let source = Source::new(text);
    let tokens = lex(&source.folded.text, lang);
    quantities(&source, &Grammar::new(&tokens, lang, false), &vec![true; tokens.len()])
}

/// The numbers that begin where one may, by the marks of each token.
fn quantities(source: &Source<'_>, grammar: &Grammar<'_>, starts: &[bool]) -> Vec<Match> {
    let (tokens, lang) = (grammar.tokens, grammar.lang);
    let (mut found, mut at) = (Vec::new(), 0);
    // A compound can only hide what begins with one of its two words: most words need not be
    // compared with any.
    while at < tokens.len() {
        let hides = starts[at] || starts.get(at + 1) == Some(&true);
        if let Some(next) = hides.then(|| grammar.skip_compound(at)).flatten() {
            at = next;
            continue;
        }
        if !starts[at] {
            at += 1;
            continue;
        }
        at = match grammar.phrase(at) {
            Ok(Some(phrase)) => {
                let next = phrase.tokens.end;
                let (range, reading) = source.reading(tokens, lang, phrase);
                found.push((range, Ok(reading)));
                next
            }
            Ok(None) => at + 1,
            Err(failure) => {
                let next = failure.tokens.end.max(at + 1);
                if !is_shapeless(tokens[failure.tokens.start].text, lang) {
                    let error = source.error(tokens, lang, failure);
                    found.push((error.range.clone(), Err(error)));
                }
                next
            }
        };
    }
    found
}

/// Every quantity of a text.
pub fn read_all(text: &str, lang: Lang) -> Vec<(Range<usize>, Reading)> {
    scan(text, lang)
        .into_iter()
        .filter_map(|(range, reading)| Some((range, reading.ok()?)))
        .collect()
}

/// The first quantity of a short text such as a quote. A number with a unit or a qualifier goes
/// before a bare one, and that before a stretch of time.
pub fn read_first(text: &str, lang: Lang) -> Option<(Range<usize>, Reading)> {
    let rank = |written: &Written| match (written.unit_kind, &written.unit, written.kind) {
        (UnitKind::Duration, ..) => 2,
        (_, None, Kind::Exact) => 1,
        _ => 0,
    };
    read_all(text, lang).into_iter().min_by_key(|(_, reading)| rank(&reading.written))
}
