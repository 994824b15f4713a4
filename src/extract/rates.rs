//! Words around a number that make it so much for each of something, or a mean: no total
//! (STATISTICS "Quotes").
//!
//! They are looked for in the clause of the number, up to the next number on each side: "hỗ trợ 12
//! hộ, mỗi hộ [5 triệu đồng]". Words that may belong to either of two numbers make a doubt.

use super::grammar::match_phrase;
use super::lexer::{Token, TokenKind, lex};
use super::scan;
use crate::base::fold::fold;
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::quantity::{UnitKind, Written};
use crate::language::ALL;
use crate::language::reading::{RateWords, Words, reading};
use std::ops::Range;

/// Words by which a number is no total.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rate {
    /// The number with them, as printed.
    pub printed: String,
    /// The days of the stretch of time for which it is, where it is for one.
    pub days: Option<i64>,
    /// False if they may mean otherwise.
    pub sure: bool,
}

/// Signs at which a clause ends.
const ENDS: [&str; 8] = [",", ";", "(", ")", ".", "!", "?", "\n"];

/// The most words between a number and words behind it that still belong to it.
const NEAR: usize = 3;

/// The words that make a rate of a number in a sentence, if there are any.
pub(super) fn rate(
    sentence: &str,
    number: &Range<usize>,
    written: &Written,
    lang: Lang,
) -> Option<Rate> {
    let words = &reading(lang).rates;
    if written.unit_kind == UnitKind::Rate {
        return Some(of_unit(written, words, lang));
    }
    let all = scan(sentence, lang);
    let before = all.iter().map(|(range, _)| range.end).filter(|end| *end <= number.start);
    let behind = all.iter().map(|(range, _)| range.start).filter(|start| *start >= number.end);
    let (from, to) = (before.max(), behind.min());
    let lead = fold(&sentence[from.unwrap_or(0)..number.start]);
    let tail = fold(&sentence[number.end..to.unwrap_or(sentence.len())]);
    let printed = &written.as_printed;
    let lead_blank = sentence[..number.start].ends_with(char::is_whitespace);
    let tail_blank = sentence[number.end..].starts_with(char::is_whitespace);
    let (lead_tokens, tail_tokens) = (lex(&lead, lang), lex(&tail, lang));
    let found = Clause::before(&lead_tokens, from.is_some()).rate_before(words);
    if let Some((at, days, sure)) = found {
        let start = lead_tokens.get(at).map_or(0, |token| token.start);
        let printed = format!("{}{}{printed}", &lead[start..], gap(lead_blank));
        return Some(Rate { printed, days, sure });
    }
    let (end, days, sure) = Clause::behind(&tail_tokens, to.is_some()).rate_behind(words)?;
    let end = end.checked_sub(1).and_then(|last| tail_tokens.get(last)).map_or(0, Token::end);
    let printed = format!("{printed}{}{}", gap(tail_blank), tail[..end].trim_start());
    Some(Rate { printed, days, sure })
}

/// The blank that a folded text has lost at its end.
const fn gap(blank: bool) -> &'static str {
    if blank { " " } else { "" }
}

/// Returns `true` if names of an indicator say that it is a rate or a mean, in any language.
pub(super) fn says_rate<'a>(names: impl Iterator<Item = &'a str>, unit: &'a Labels) -> bool {
    let says = |name: &str| {
        let folded = fold(name).to_lowercase();
        ALL.into_iter().any(|lang| {
            let (tokens, words) = (lex(&folded, lang), &reading(lang).rates);
            let lists = [words.each, words.averages, words.vague_averages, words.behind];
            let any = |at| lists.iter().any(|list| longest(&tokens, at, list).is_some());
            (0..tokens.len()).any(any)
        })
    };
    unit.all().any(|unit| unit.contains('/')) || names.chain(unit.all()).any(says)
}

/// A rate that is the unit, `đồng/người`. Of things that are counted the stroke may mean "or".
fn of_unit(written: &Written, words: &RateWords, lang: Lang) -> Rate {
    let unit = fold(written.unit.as_deref().unwrap_or_default());
    let tokens = lex(&unit, lang);
    let strokes: Vec<usize> =
        (0..tokens.len()).filter(|at| super::between::is_rate(&tokens[*at])).collect();
    // `đồng/người/năm` is for each person, whatever the time.
    let times = strokes.iter().map(|at| time(&tokens, at + 1, words).map(|(days, _)| days));
    let days = times.collect::<Option<Vec<i64>>>().and_then(|days| days.into_iter().min());
    let or = strokes.first().is_some_and(|at| tokens[*at].is("/"));
    let money = super::amount::find_unit(&tokens, 0, lang)
        .is_some_and(|(kind, ..)| kind != UnitKind::Count);
    let place = strokes.iter().any(|at| is_place(&tokens, at + 1, words));
    let sure = (money || days.is_some() || !or) && !place;
    Rate { printed: written.as_printed.clone(), days, sure }
}

/// The words of a sentence on one side of a number, up to the end of the clause.
struct Clause<'t, 'a> {
    tokens: &'t [Token<'a>],
    /// The number of the first one.
    first: usize,
    /// True if another number bounds it.
    bounded: bool,
}

/// Position at which words of a rate begin or end, the days they name, and whether they are sure.
type Found = (usize, Option<i64>, bool);

impl<'t, 'a> Clause<'t, 'a> {
    fn before(tokens: &'t [Token<'a>], bounded: bool) -> Self {
        let first = tokens.iter().rposition(|token| token.is_one_of(&ENDS));
        let bounded = bounded && first.is_none();
        let first = first.map_or(0, |end| end + 1);
        Self { tokens: &tokens[first..], first, bounded }
    }

    fn behind(tokens: &'t [Token<'a>], bounded: bool) -> Self {
        let end = tokens.iter().position(|token| token.is_one_of(&ENDS));
        let bounded = bounded && end.is_none();
        Self { tokens: &tokens[..end.unwrap_or(tokens.len())], first: 0, bounded }
    }

    /// Words before the number, of several the last ones that are sure.
    fn rate_before(&self, words: &RateWords) -> Option<Found> {
        let last = (0..self.tokens.len()).rev();
        let found: Vec<Found> = last.filter_map(|at| self.one_before(at, words)).collect();
        let (at, days, sure) = found.iter().find(|(.., sure)| *sure).or(found.first())?;
        Some((self.first + at, *days, *sure))
    }

    fn one_before(&self, at: usize, words: &RateWords) -> Option<Found> {
        let tokens = self.tokens;
        if let Some(end) = longest(tokens, at, words.each) {
            // "in each of the 12 districts" counts the districts, "per 1.000 people" is what it is
            // for.
            let of = longest(tokens, end, words.each_of).is_some();
            let days = time(tokens, end, words).map(|(days, _)| days);
            let of_other = self.bounded && at == 0;
            let sure = !(of_other || is_place(tokens, end, words));
            return (!of).then_some((at, days, sure));
        }
        if let Some((days, _)) = adverb(tokens, at, words).filter(|_| at == 0 && !self.bounded) {
            return Some((at, Some(days), false));
        }
        if let Some(end) = longest(tokens, at, words.averages) {
            let direct = tokens[end..].iter().all(is_light);
            return Some((at, None, direct));
        }
        longest(tokens, at, words.vague_averages)?;
        let rank = at.checked_sub(1).is_some_and(|before| tokens[before].is_one_of(words.ranks));
        (!rank).then_some((at, None, false))
    }

    /// Words behind the number: the first ones.
    fn rate_behind(&self, words: &RateWords) -> Option<Found> {
        (0..self.tokens.len().min(NEAR + 1)).find_map(|at| self.one_behind(at, words))
    }

    fn one_behind(&self, at: usize, words: &RateWords) -> Option<Found> {
        let tokens = self.tokens;
        let noun = |end: usize| end + usize::from(tokens.len() > end);
        if let Some(end) = longest(tokens, at, words.behind) {
            return Some((end, None, true));
        }
        if let Some((days, end)) = adverb(tokens, at, words).filter(|_| !self.bounded) {
            return Some((end, Some(days), false));
        }
        if let Some(end) = longest(tokens, at, words.each) {
            // "tặng 12 suất quà mỗi suất 500 nghìn": it belongs to what follows.
            let days = time(tokens, end, words);
            let of_next = self.bounded && at > 0;
            let sure = !self.bounded && !is_place(tokens, end, words);
            let end = days.map_or_else(|| noun(end), |(_, end)| end);
            return (!of_next).then_some((end, days.map(|(days, _)| days), sure));
        }
        if tokens[at].is("/") && at > 0 {
            let word = tokens.get(at + 1).filter(|word| word.kind == TokenKind::Word)?;
            let days = time(tokens, at + 1, words);
            let end = days.map_or(at + 2, |(_, end)| end);
            return word.glued.then_some((end, days.map(|(days, _)| days), days.is_some()));
        }
        if let Some(end) = longest(tokens, at, words.averages).filter(|_| !self.bounded) {
            return Some((end, None, at == 0));
        }
        let one = longest(tokens, at, words.one).filter(|_| at == 0)?;
        let (days, end) = time(tokens, one, words)?;
        Some((end, Some(days), true))
    }
}

/// Returns `true` if a word adds nothing between the word for a mean and the number.
fn is_light(token: &Token<'_>) -> bool {
    token.kind != TokenKind::Word
        || ALL.into_iter().any(|lang| token.is_one_of(reading(lang).quantities.fillers))
}

/// The days of a stretch of time whose name begins at a token, and the first token behind it.
fn time(tokens: &[Token<'_>], at: usize, words: &RateWords) -> Option<(i64, usize)> {
    let named = |(word, days): &(&str, i64)| Some((*days, match_phrase(tokens, at, word)?));
    words.times.iter().find_map(named)
}

/// The same of an adverb, `hằng năm`.
fn adverb(tokens: &[Token<'_>], at: usize, words: &RateWords) -> Option<(i64, usize)> {
    let named = |(word, days): &(&str, i64)| Some((*days, match_phrase(tokens, at, word)?));
    words.adverbs.iter().find_map(named)
}

/// Returns `true` if a kind of place begins at a token: so much for each may be that of this one.
fn is_place(tokens: &[Token<'_>], at: usize, words: &RateWords) -> bool {
    longest(tokens, at, words.places).is_some()
}

/// The first token behind the longest of some phrases that begins at a token.
fn longest(tokens: &[Token<'_>], at: usize, phrases: Words) -> Option<usize> {
    phrases.iter().filter_map(|phrase| match_phrase(tokens, at, phrase)).max()
}
