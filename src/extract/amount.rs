//! The part of the grammar that reads a number with its scale and unit, up to the whole of a ratio.

use super::between::is_rate;
use super::grammar::{Amount, Failure, Grammar, Patch, Read, match_phrase};
use super::lexer::{Token, TokenKind};
use super::number::{self, Number, NumberFault};
use super::phrases::Marks;
use super::repair::{ReadErrorKind, RepairKind};
use super::scale::with_half;
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::Decimal;
use crate::bulletin::quantity::arithmetic;
use crate::bulletin::quantity::{Scale, UnitKind};
use crate::language::folded_marks;
use crate::language::reading::anywhere;
use crate::language::units::{Spelling, scales, spellings_from};
use std::borrow::Cow;

impl Grammar<'_> {
    /// The amount that begins at a token.
    pub(super) fn amount(&self, at: usize) -> Read<Amount> {
        let (currency, next) = self.currency(at);
        let (negative, next) = self.sign(next);
        let Some(mut amount) = self.digits(next)? else { return Ok(None) };
        if negative {
            amount.value = -amount.value;
        }
        if self.take_whole(next, &mut amount)? {
            return Ok(Some(amount));
        }
        self.take_scale(next, currency.is_some(), &mut amount)?;
        match currency {
            Some(code) => {
                amount.unit = Some((UnitKind::Money, code.to_owned()));
                self.refuse_unread(next, &amount)?;
            }
            None => self.take_unit(next, &mut amount)?,
        }
        self.check_percent(next, &mut amount);
        Ok(Some(amount))
    }

    /// A currency in front: `$4.8 million`, `USD 20`.
    fn currency(&self, at: usize) -> (Option<&'static str>, usize) {
        let unit = |token: &&Token<'_>| {
            token.kind != TokenKind::Number && token.known.marks.has(Marks::UNIT)
        };
        let word = |at: usize| self.token(at).filter(unit);
        let is_money =
            |at: usize| word(at).and_then(|token| crate::language::units::currency(token.text));
        let before_number = self.token(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
        match is_money(at) {
            Some(code) if before_number && !self.is(at, &anywhere().currencies_behind) => {
                (Some(code), at + 1)
            }
            _ => (None, at),
        }
    }

    /// A sign glued to the number, but not to what is before; or its word, `âm 5`.
    fn sign(&self, at: usize) -> (bool, usize) {
        let number =
            |at: usize| self.token(at).is_some_and(|token| token.kind == TokenKind::Number);
        if self.is(at, self.words.minus) && number(at + 1) {
            return (true, at + 1);
        }
        let is_sign = self.is(at, &["-", "+"]) && self.token(at).is_some_and(|token| !token.glued);
        let before_number =
            self.token(at + 1).is_some_and(|next| next.glued && next.kind == TokenKind::Number);
        if is_sign && before_number { (self.is(at, &["-"]), at + 1) } else { (false, at) }
    }

    /// A number, also one with a blank behind its decimal comma before a scale or `%`: `12, 45 tỷ`.
    pub(super) fn digits(&self, at: usize) -> Read<Amount> {
        let Some(token) = self.number_token(at) else { return Ok(None) };
        let (parted, fraction) = (self.parted(at), self.fraction(at));
        let (joined, end) = match (parted, &fraction) {
            (Some(decimals), _) => (Cow::Owned(format!("{},{decimals}", token.text)), at + 3),
            (None, Some((_, end))) => (Cow::Borrowed(token.text), *end),
            (None, None) => (Cow::Borrowed(token.text), at + 1),
        };
        let whole = number::read(&joined, self.lang);
        let read = match fraction {
            Some((fraction, _)) => whole.and_then(|number| with_fraction(number, fraction)),
            None => whole,
        };
        match read {
            Ok(number) => {
                let patch =
                    |(kind, spelling)| Patch { kind, found: self.spelling(at..end), spelling };
                let blank =
                    parted.map(|_| patch((RepairKind::BlankAfterComma, joined.into_owned())));
                let patches = number.repair.map(patch).into_iter().chain(blank).collect();
                let (value, decimals) = (number.value, number.value.scale());
                let scale = Scale::One;
                Ok(Some(Amount {
                    value,
                    decimals,
                    scale,
                    magnitude: None,
                    whole: None,
                    unit: None,
                    patches,
                    end,
                }))
            }
            Err(NumberFault::TooLong) => self.failure(at..end, ReadErrorKind::TooLong),
            Err(NumberFault::Endless) => {
                self.failure(at..end, ReadErrorKind::Endless(self.spelling(at..end)))
            }
            Err(NumberFault::Malformed(candidates)) => self.failure(
                at..end,
                ReadErrorKind::Malformed { digits: joined.into_owned(), candidates },
            ),
        }
    }

    /// The fraction behind a whole number and a blank, `1 ½` or `1 1/2`, and the first token behind
    /// it.
    fn fraction(&self, at: usize) -> Option<(Result<Decimal, NumberFault>, usize)> {
        let number = |at: usize| self.token(at).filter(|token| token.kind == TokenKind::Number);
        let next = number(at + 1).filter(|next| !next.glued)?;
        if !number(at)?.text.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        if let Some(fraction) = number::vulgar_fraction(next.text) {
            return Some((fraction, at + 2));
        }
        let joined = |at: usize| self.token(at).is_some_and(|token| token.glued);
        let below = number(at + 3)
            .filter(|_| self.is(at + 2, &["/"]) && joined(at + 2) && joined(at + 3))?;
        let (part, whole): (u32, u32) = (next.text.parse().ok()?, below.text.parse().ok()?);
        let is_fraction = 0 < part && part < whole && whole <= 10 && !self.is(at + 4, &["/"]);
        is_fraction.then(|| (number::fraction(part, whole), at + 4))
    }

    /// The decimals behind a comma and a blank.
    fn parted(&self, at: usize) -> Option<&str> {
        if !self.token(at + 1)?.is(",")
            || !self.token(at + 1)?.glued
            || folded_marks(self.lang).1 != ','
        {
            return None;
        }
        let whole = self.token(at).filter(|token| !token.text.contains(','));
        let decimals = self.token(at + 2)?;
        let clean =
            decimals.text.bytes().all(|byte| byte.is_ascii_digit()) && decimals.text.len() <= 2;
        let follows = self.is(at + 3, &["%"]) || self.scale(at + 3, false).is_some();
        (whole.is_some() && clean && follows).then_some(decimals.text)
    }

    /// The whole of a ratio: `118/124 chi bộ`.
    fn take_whole(&self, at: usize, amount: &mut Amount) -> Result<bool, Failure> {
        let glued = |at: usize| self.token(at).is_some_and(|token| token.glued);
        let slash =
            amount.end == at + 1 && self.is(at + 1, &["/"]) && glued(at + 1) && glued(at + 2);
        let whole = self.token(at + 2).filter(|token| slash && token.kind == TokenKind::Number);
        let Some(whole) = whole.and_then(|whole| number::read(whole.text, self.lang).ok()) else {
            return Ok(false);
        };
        if whole.value.scale() > 0 || amount.decimals > 0 {
            return Ok(false);
        }
        let (day, month) = (amount.value, whole.value);
        amount.end = at + 3;
        if let Some(scale) = self.scale(at + 3, false) {
            return self.refuse(at, at + 3..scale.end, scale.end);
        }
        self.take_unit(at, amount)?;
        let bare = amount.unit.is_none()
            && self.token(amount.end).is_none_or(|token| token.kind != TokenKind::Word);
        let is_date = bare && day <= Decimal::from(31) && month <= Decimal::from(12);
        if is_date || self.is(at + 3, &["/"]) {
            return self.failure(at..at + 3, ReadErrorKind::DateOrRatio(self.spelling(at..at + 3)));
        }
        if amount.value > whole.value {
            let found = self.spelling(at..at + 3);
            amount.patches.push(Patch {
                kind: RepairKind::PartOverWhole,
                spelling: found.clone(),
                found,
            });
        }
        amount.whole = Some(whole.value);
        amount.unit =
            Some((UnitKind::Ratio, amount.unit.take().map_or(String::new(), |(_, unit)| unit)));
        Ok(true)
    }

    /// Takes the unit behind the number at a token, with the half that may stand behind it: `2 tấn
    /// rưỡi`.
    fn take_unit(&self, number: usize, amount: &mut Amount) -> Result<(), Failure> {
        let scaled = amount.end;
        self.take_link(amount);
        let Some((kind, code, end)) = find_unit(self.tokens, amount.end, self.lang) else {
            // In prose it may belong to anything.
            amount.end = if self.declared { amount.end } else { scaled };
            return if self.take_misspelt_scale(amount) {
                Ok(())
            } else {
                self.refuse_unread(number, amount)
            };
        };
        // In "2 triệu năm trăm nghìn" `năm` is five, and not a year.
        if let Some(more) =
            self.scale(end, false).filter(|_| self.is(amount.end, &anywhere().digit_units))
        {
            return self.refuse(number, amount.end..more.end, more.end);
        }
        // Nothing has a million percent: `5 triệu %` is two numbers, or a slip.
        if kind == UnitKind::Percent && amount.magnitude.is_some() {
            return self.refuse(number, amount.end - 1..amount.end, end);
        }
        if kind == UnitKind::Percent && self.is(end, &["%"]) {
            let (digits, once) = (self.spelling(number..end + 1), self.spelling(number..end));
            let fault = ReadErrorKind::Malformed { digits, candidates: vec![once] };
            return self.failure(number..end + 1, fault);
        }
        let stored = if code.is_empty() { self.spelling(amount.end..end) } else { code.to_owned() };
        amount.unit = Some((kind, stored));
        let rate = self.rate_end(end).filter(|_| kind != UnitKind::Percent);
        if let Some(rate) = rate {
            amount.unit = Some((UnitKind::Rate, self.spelling(amount.end..rate)));
        }
        amount.end = rate.unwrap_or(end);
        if let Some(end) = self.half_end(amount.end) {
            return self.take_half(number, amount, end);
        }
        Ok(())
    }

    /// Takes the word that joins a scale to what it counts, `3 millions de`, where a word follows.
    fn take_link(&self, amount: &mut Amount) {
        let links = || self.words.links.iter();
        let end = |at| links().find_map(|link| self.match_phrase(at, link));
        let linked = amount.magnitude.and_then(|_| end(amount.end));
        let word = |at: usize| self.token(at).is_some_and(|next| next.kind == TokenKind::Word);
        if let Some(end) = linked.filter(|end| word(*end)) {
            amount.end = end;
        }
    }

    fn take_half(&self, number: usize, amount: &mut Amount, end: usize) -> Result<(), Failure> {
        let exponent = amount.scale.exponent();
        let whole = arithmetic::unshift(amount.value, exponent)
            .filter(|_| amount.decimals == 0 && amount.whole.is_none());
        match whole.and_then(with_half).and_then(|value| arithmetic::shift(value, exponent)) {
            Some(value) => (amount.value, amount.decimals, amount.end) = (value, 1, end),
            None => return self.refuse(number, amount.end..end, end),
        }
        Ok(())
    }

    /// The end of `/năm`, `/100.000 dân`, `per year`.
    pub(super) fn rate_end(&self, at: usize) -> Option<usize> {
        if !self.token(at).is_some_and(is_rate) {
            return None;
        }
        let number = self.token(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        let noun = at + 1 + usize::from(number);
        let word = self.token(noun).filter(|token| token.kind == TokenKind::Word)?;
        let end = find_unit(self.tokens, noun, self.lang).map_or(noun + 1, |(_, _, end)| end);
        (!word.text.is_empty()).then(|| self.rate_end(end).unwrap_or(end))
    }

    /// `250 điệu đồng`: a word close to a scale before a currency. In prose the number is read
    /// without it, and told as such.
    fn take_misspelt_scale(&self, amount: &mut Amount) -> bool {
        let word =
            self.token(amount.end).filter(|token| token.kind == TokenKind::Word && !token.glued);
        let Some(word) = word.filter(|_| !self.declared) else { return false };
        let is_money = self.token(amount.end + 1).is_some_and(|next| {
            next.known.marks.has(Marks::UNIT)
                && crate::language::units::currency(next.text).is_some()
        });
        let is_slip = is_money && super::between::is_near_scale(word.text);
        if is_slip {
            let end = amount.end + 2;
            let found = word.text.to_owned();
            amount.patches.push(Patch {
                kind: RepairKind::UnknownScale,
                spelling: found.clone(),
                found,
            });
            amount.unit = Some((UnitKind::Count, self.spelling(amount.end..end)));
            amount.end = end;
        }
        is_slip
    }

    /// `1.500%` may have been meant as 1,5%.
    fn check_percent(&self, at: usize, amount: &mut Amount) {
        let Some(token) = self.token(at) else { return };
        let (group, decimal) = folded_marks(self.lang);
        // Nobody writes a blank for the mark of decimals.
        if group != ' '
            && amount.is_percent()
            && token.text.contains(group)
            && !token.text.contains(decimal)
            && amount.value > Decimal::ONE_HUNDRED
        {
            let spelling = token.text.replace(group, &decimal.to_string());
            amount.patches.push(Patch {
                kind: RepairKind::GroupedOverHundred,
                found: token.text.to_owned(),
                spelling,
            });
        }
    }
}

/// A whole number and a fraction.
fn with_fraction(
    number: Number,
    fraction: Result<Decimal, NumberFault>,
) -> Result<Number, NumberFault> {
    let value = arithmetic::add(number.value, fraction?).ok_or(NumberFault::TooLong)?;
    Ok(Number { value, ..number })
}

/// The longest known unit at a token: its kind, its stored form, and the first token behind it.
pub(super) fn find_unit(
    tokens: &[Token<'_>],
    at: usize,
    lang: Lang,
) -> Option<(UnitKind, &'static str, usize)> {
    let first = tokens.get(at).filter(|token| token.kind != TokenKind::Number)?;
    let first = Some(first).filter(|token| token.known.marks.has(Marks::UNIT))?.lower_case();
    let mut found: Option<(UnitKind, &'static str, usize)> = None;
    for Spelling { words, unit, .. } in spellings_from(&first, lang) {
        let end = match_phrase(tokens, at, words);
        if let Some(end) = end.filter(|end| found.is_none_or(|(_, _, longest)| *end > longest)) {
            found = Some((unit.kind, unit.code, end));
        }
    }
    found
}

/// Returns `true` if a known unit or scale begins at a token.
pub(super) fn has_unit(tokens: &[Token<'_>], at: usize, lang: Lang) -> bool {
    let scaled = || tokens.get(at).is_some_and(|token| token.known.marks.has(Marks::SCALE));
    let is_scale = |(phrase, _): &(&str, Scale)| match_phrase(tokens, at, phrase).is_some();
    find_unit(tokens, at, lang).is_some() || (scaled() && scales(lang).iter().any(is_scale))
}
