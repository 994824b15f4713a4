//! Words of magnitude behind a number: `triệu`, `trăm nghìn`, `million`.
//!
//! Besides the house form they are read as people type them: short, without marks, or of the other
//! language; such a word is told as a repair. What may be one, but could also mean something else,
//! is refused ([`super::between`]).

use super::grammar::{Amount, Failure, Grammar, Patch};
use super::lexer::TokenKind;
use super::phrases::Marks;
use super::repair::{ReadErrorKind, RepairKind};
use crate::bulletin::quantity::Decimal;
use crate::bulletin::quantity::Scale;
use crate::bulletin::quantity::arithmetic::{self, power_of_ten};
use crate::language::reading::{Magnitude, anywhere, factor, reading, scaled};
use crate::language::units::{currency, scales};

/// Words of magnitude in a text.
pub(super) struct Scaled {
    /// Their factor and scale.
    pub magnitude: Magnitude,
    /// The house form, where they are typed otherwise.
    pub spelling: Option<String>,
    /// First token behind them.
    pub end: usize,
}

impl Grammar<'_> {
    /// The words of magnitude that begin at a token; a short one such as
    /// `m` needs a currency, or a number before it and a noun behind.
    pub(super) fn scale(&self, at: usize, money: bool) -> Option<Scaled> {
        self.token(at).filter(|token| token.kind == TokenKind::Word)?;
        if !self.may(at, Marks::SCALE) {
            return None;
        }
        let first = self.magnitude(at, money)?;
        if first.magnitude.factor == 1 {
            return Some(first);
        }
        let second = Some(first.end).filter(|end| self.may(*end, Marks::SCALE));
        let second = second.and_then(|second| self.magnitude(second, false));
        let Some(second) = second.filter(|second| second.magnitude.factor == 1) else {
            return Some(first);
        };
        let spelling = (first.spelling.is_some() || second.spelling.is_some()).then(|| {
            let as_typed = |from, to| self.spelling(from..to);
            let words = first.spelling.clone().unwrap_or_else(|| as_typed(at, first.end));
            let more = second.spelling.clone().unwrap_or_else(|| as_typed(first.end, second.end));
            format!("{words} {more}")
        });
        let magnitude = Magnitude { factor: first.magnitude.factor, scale: second.magnitude.scale };
        Some(Scaled { magnitude, spelling, end: second.end })
    }

    /// One scale or factor.
    fn magnitude(&self, at: usize, money: bool) -> Option<Scaled> {
        if self.is_compound(at) {
            return None;
        }
        let words = &reading(self.lang).scales;
        let own = scales(self.lang).iter().map(|(phrase, scale)| (*phrase, scaled(*scale), None));
        let factors = words.factors.iter().map(|(phrase, number)| (*phrase, factor(*number), None));
        let typed = words
            .typed
            .iter()
            .map(|(phrase, magnitude, spelling)| (*phrase, *magnitude, Some(*spelling)));
        let short = words.before_currency.iter().filter(|_| self.is_before_currency(at));
        let short = short.map(|(phrase, scale)| (*phrase, scaled(*scale), None));
        let known = own.chain(factors).chain(typed).chain(short).filter_map(
            |(phrase, magnitude, spelling)| {
                let end = self.match_phrase(at, phrase)?;
                Some(Scaled { magnitude, spelling: spelling.map(str::to_owned), end })
            },
        );
        let noun_follows = self.token(at + 1).is_some_and(|next| next.kind == TokenKind::Word);
        let glued = self.token(at).is_some_and(|token| token.glued);
        let short = self.is(at, words.short_million) && (money || (glued && noun_follows));
        let million = Scaled { magnitude: scaled(Scale::Million), spelling: None, end: at + 1 };
        known.max_by_key(|scaled| scaled.end).or(short.then_some(million))
    }

    /// Returns `true` if a short scale stands here: a currency is joined to it, `5 M€`, or it is a
    /// capital and a word joins it to what it counts, `1,2 M d'habitants`.
    fn is_before_currency(&self, at: usize) -> bool {
        let (Some(token), Some(next)) = (self.token(at), self.token(at + 1)) else { return false };
        let link = self.words.links.iter().find_map(|link| self.match_phrase(at + 1, link));
        let word = |at: usize| self.token(at).is_some_and(|next| next.kind == TokenKind::Word);
        (next.glued && currency(next.text).is_some()) || (token.capitals && link.is_some_and(word))
    }

    /// Returns `true` if the two words that begin here are no scale, though the first of them looks
    /// like one.
    pub(super) fn is_compound(&self, at: usize) -> bool {
        self.is_pair(at, &anywhere().scale_compounds)
    }

    /// Takes the words of magnitude behind the number at a token.
    pub(super) fn take_scale(
        &self,
        at: usize,
        money: bool,
        amount: &mut Amount,
    ) -> Result<(), Failure> {
        let Some(found) = self.scale(amount.end, money) else { return Ok(()) };
        let too_long = || self.failure(at..found.end, ReadErrorKind::TooLong);
        if let Some(spelling) = found.spelling {
            let number = self.spelling(at..amount.end);
            let patch = Patch {
                kind: RepairKind::TypedScale,
                found: self.spelling(at..found.end),
                spelling: format!("{number} {spelling}"),
            };
            amount.patches.push(patch);
        }
        (amount.scale, amount.end) = (found.magnitude.scale, found.end);
        if let Some(end) = self.half_end(found.end).filter(|_| amount.decimals == 0) {
            let Some(value) = with_half(amount.value) else { return too_long() };
            (amount.value, amount.decimals, amount.end) = (value, 1, end);
        }
        let Some(value) = multiplied(amount, found.magnitude) else { return too_long() };
        amount.value = value;
        amount.magnitude = Some(found.magnitude);
        self.take_smaller(amount)?;
        self.refuse_second_scale(at, amount.end)
    }

    /// Of two scale words in a row only `nghìn tỷ` is one scale: `9 tỷ tỷ` and `9 triệu tỷ` are
    /// slips, and reading the first word alone would make a number a billion times too small.
    fn refuse_second_scale(&self, at: usize, end: usize) -> Result<(), Failure> {
        let Some(second) = self.scale(end, false) else { return Ok(()) };
        let words = self.spelling(end - 1..second.end);
        self.failure(at..second.end, ReadErrorKind::TwoScales(words))
    }

    /// The rest in a smaller scale: `1 tỷ 250 triệu`.
    fn take_smaller(&self, amount: &mut Amount) -> Result<(), Failure> {
        let Some(smaller) = self.scale(amount.end + 1, false) else { return Ok(()) };
        let Magnitude { factor, scale } = smaller.magnitude;
        let Some(rest) = self.digits(amount.end)?.filter(|_| {
            scale < amount.scale && amount.decimals == 0 && !amount.value.is_sign_negative()
        }) else {
            return Ok(());
        };
        let steps = amount.scale.exponent() - scale.exponent();
        let Some(value) = arithmetic::mul(rest.value, Decimal::from(factor)) else { return Ok(()) };
        let fits = power_of_ten(steps).is_some_and(|limit| value.trunc().mantissa() < limit)
            && rest.end == amount.end + 1;
        let sum = arithmetic::shift(value, scale.exponent())
            .and_then(|rest| arithmetic::add(amount.value, rest));
        if let (true, Some(value)) = (fits, sum) {
            // "2 tỷ 300 triệu" says as much as "2,3 tỷ", and "2,300 tỷ" looks like thousands.
            let most = steps + rest.decimals;
            let needed = arithmetic::unshift(value, amount.scale.exponent())
                .map_or(most, |scaled| scaled.normalize().scale().min(most));
            (amount.value, amount.decimals, amount.end) = (value, needed, smaller.end);
            amount.patches.extend(rest.patches);
        }
        Ok(())
    }
}

/// A number and a half: `2 triệu rưỡi`.
pub(super) fn with_half(value: Decimal) -> Option<Decimal> {
    arithmetic::add(value, Decimal::new(if value.is_sign_negative() { -5 } else { 5 }, 1))
}

/// The value of a number with its magnitude. Of the decimals those are kept that the scale still
/// has: 1,5 trăm nghìn are 150 nghìn.
pub(super) fn multiplied(amount: &mut Amount, magnitude: Magnitude) -> Option<Decimal> {
    let mut value = amount.value;
    if magnitude.factor > 1 {
        value = arithmetic::mul(value, Decimal::from(magnitude.factor))?.normalize();
        amount.decimals = value.scale();
    }
    arithmetic::shift(value, magnitude.scale.exponent())
}
