//! The part of the grammar that reads a number with its scale and unit, up to the whole of a ratio.

use super::arithmetic::{self, power_of_ten};
use super::grammar::{Amount, Failure, Grammar, Patch, Read, match_phrase};
use super::lexer::{Token, TokenKind};
use super::number::{self, NumberFault};
use super::repair::{Fault, RepairKind};
use super::unit::{Scale, Spelling, UnitKind, scales, spellings_from};
use crate::bulletin::lang::Lang;
use rust_decimal::Decimal;
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
            Some(code) => amount.unit = Some((UnitKind::Money, code.to_owned())),
            None => self.take_unit(&mut amount),
        }
        self.check_percent(next, &mut amount);
        Ok(Some(amount))
    }

    /// A currency in front: `$4.8 million`, `USD 20`.
    fn currency(&self, at: usize) -> (Option<&'static str>, usize) {
        let word = |at: usize| self.token(at).filter(|token| token.kind != TokenKind::Number);
        let is_money = |at: usize| word(at).and_then(|token| super::unit::currency(token.text));
        let before_number = self.token(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
        match is_money(at) {
            Some(code) if before_number && !self.is(at, &["đồng", "đ"]) => (Some(code), at + 1),
            _ => (None, at),
        }
    }

    /// A sign glued to the number, but not to what is before.
    fn sign(&self, at: usize) -> (bool, usize) {
        let is_sign = self.is(at, &["-", "+"]) && self.token(at).is_some_and(|token| !token.glued);
        let before_number = self.token(at + 1).is_some_and(|next| next.glued && next.kind == TokenKind::Number);
        if is_sign && before_number { (self.is(at, &["-"]), at + 1) } else { (false, at) }
    }

    /// A number, also one with a blank behind its decimal comma before a scale or `%`: `12, 45 tỷ`.
    fn digits(&self, at: usize) -> Read<Amount> {
        let Some(token) = self.number_token(at) else { return Ok(None) };
        let (joined, end) = match self.parted(at) {
            Some(decimals) => (Cow::Owned(format!("{},{decimals}", token.text)), at + 3),
            None => (Cow::Borrowed(token.text), at + 1),
        };
        match number::read(&joined, self.lang) {
            Ok(number) => {
                let patch = |(kind, spelling)| Patch { kind, found: self.spelling(at..end), spelling };
                let blank = (end > at + 1).then(|| patch((RepairKind::BlankAfterComma, joined.into_owned())));
                let patches = number.repair.map(patch).into_iter().chain(blank).collect();
                let (value, decimals) = (number.value, number.value.scale());
                Ok(Some(Amount { value, decimals, scale: Scale::One, whole: None, unit: None, patches, end }))
            }
            Err(NumberFault::TooLong) => self.failure(at..end, Fault::TooLong),
            Err(NumberFault::Malformed(candidates)) => {
                self.failure(at..end, Fault::Malformed { digits: joined.into_owned(), candidates })
            }
        }
    }

    /// The decimals behind a comma and a blank.
    fn parted(&self, at: usize) -> Option<&str> {
        if !self.token(at + 1)?.is(",") || !self.token(at + 1)?.glued || self.lang != Lang::Vi {
            return None;
        }
        let whole = self.token(at).filter(|token| !token.text.contains(','));
        let decimals = self.token(at + 2)?;
        let clean = decimals.text.bytes().all(|byte| byte.is_ascii_digit()) && decimals.text.len() <= 2;
        let follows = self.is(at + 3, &["%"]) || self.scale(at + 3, false).is_some();
        (whole.is_some() && clean && follows).then_some(decimals.text)
    }

    /// The whole of a ratio: `118/124 chi bộ`.
    fn take_whole(&self, at: usize, amount: &mut Amount) -> Result<bool, Failure> {
        let glued = |at: usize| self.token(at).is_some_and(|token| token.glued);
        let slash = amount.end == at + 1 && self.is(at + 1, &["/"]) && glued(at + 1) && glued(at + 2);
        let whole = self.token(at + 2).filter(|token| slash && token.kind == TokenKind::Number);
        let Some(whole) = whole.and_then(|whole| number::read(whole.text, self.lang).ok()) else { return Ok(false) };
        if whole.value.scale() > 0 || amount.decimals > 0 {
            return Ok(false);
        }
        let (day, month) = (amount.value, whole.value);
        amount.end = at + 3;
        self.take_unit(amount);
        let bare = amount.unit.is_none() && self.token(amount.end).is_none_or(|token| token.kind != TokenKind::Word);
        let is_date = bare && day <= Decimal::from(31) && month <= Decimal::from(12);
        if is_date || self.is(at + 3, &["/"]) {
            return self.failure(at..at + 3, Fault::DateOrRatio(self.spelling(at..at + 3)));
        }
        if amount.value > whole.value {
            let found = self.spelling(at..at + 3);
            amount.patches.push(Patch { kind: RepairKind::PartOverWhole, spelling: found.clone(), found });
        }
        amount.whole = Some(whole.value);
        amount.unit = Some((UnitKind::Ratio, amount.unit.take().map_or(String::new(), |(_, unit)| unit)));
        Ok(true)
    }

    /// The scale at a token; an English `m` needs a currency, or a number before it and a noun behind.
    fn scale(&self, at: usize, money: bool) -> Option<(Scale, usize)> {
        let known =
            scales(self.lang).iter().filter_map(|(phrase, scale)| Some((*scale, self.match_phrase(at, phrase)?)));
        let noun_follows = self.token(at + 1).is_some_and(|next| next.kind == TokenKind::Word);
        let glued = self.token(at).is_some_and(|token| token.glued);
        let short = self.lang == Lang::En && self.is(at, &["m"]) && (money || (glued && noun_follows));
        known.max_by_key(|(_, end)| *end).or(short.then_some((Scale::Million, at + 1)))
    }

    fn take_scale(&self, at: usize, money: bool, amount: &mut Amount) -> Result<(), Failure> {
        let Some((scale, end)) = self.scale(amount.end, money) else { return Ok(()) };
        (amount.scale, amount.end) = (scale, end);
        if self.is(end, self.words.half) && amount.decimals == 0 {
            let half = Decimal::new(if amount.value.is_sign_negative() { -5 } else { 5 }, 1);
            let Some(value) = arithmetic::add(amount.value, half) else { return self.failure(at..end, Fault::TooLong) };
            amount.value = value;
            (amount.decimals, amount.end) = (1, end + 1);
        }
        let scaled = arithmetic::shift(amount.value, scale.exponent());
        let Some(value) = scaled else { return self.failure(at..amount.end, Fault::TooLong) };
        amount.value = value;
        self.take_smaller(amount)?;
        self.refuse_second_scale(at, amount.end)
    }

    /// Of two scale words in a row only `nghìn tỷ` is one scale: `9 tỷ tỷ` and `9 triệu tỷ` are slips, and reading the first
    /// word alone would make a number a billion times too small.
    fn refuse_second_scale(&self, at: usize, end: usize) -> Result<(), Failure> {
        let Some((_, after)) = self.scale(end, false) else { return Ok(()) };
        // `tỷ lệ` is a share, `tỉ số` a score.
        if self.is(end, &["tỷ", "tỉ"]) && self.is(after, &["lệ", "số", "trọng", "giá", "suất"]) {
            return Ok(());
        }
        let first = self.spelling(end - 1..after);
        self.failure(at..after, Fault::TwoScales(first))
    }

    /// The rest in a smaller scale: `1 tỷ 250 triệu`.
    fn take_smaller(&self, amount: &mut Amount) -> Result<(), Failure> {
        let Some((scale, end)) = self.scale(amount.end + 1, false) else { return Ok(()) };
        let Some(rest) = self
            .digits(amount.end)?
            .filter(|_| scale < amount.scale && amount.decimals == 0 && !amount.value.is_sign_negative())
        else {
            return Ok(());
        };
        let steps = amount.scale.exponent() - scale.exponent();
        let fits = power_of_ten(steps).is_some_and(|limit| rest.value.trunc().mantissa() < limit)
            && rest.end == amount.end + 1;
        let sum = arithmetic::shift(rest.value, scale.exponent()).and_then(|rest| arithmetic::add(amount.value, rest));
        if let (true, Some(value)) = (fits, sum) {
            (amount.value, amount.decimals, amount.end) = (value, steps + rest.decimals, end);
            amount.patches.extend(rest.patches);
        }
        Ok(())
    }

    fn take_unit(&self, amount: &mut Amount) {
        let Some((kind, code, end)) = find_unit(self.tokens, amount.end, self.lang) else {
            self.take_misspelt_scale(amount);
            return;
        };
        let stored = if code.is_empty() { self.spelling(amount.end..end) } else { code.to_owned() };
        amount.unit = Some((kind, stored));
        let rate = self.rate_end(end).filter(|_| kind != UnitKind::Percent);
        if let Some(rate) = rate {
            amount.unit = Some((UnitKind::Rate, self.spelling(amount.end..rate)));
        }
        amount.end = rate.unwrap_or(end);
    }

    /// The end of `/năm`, `/100.000 dân`, `per year`.
    pub(super) fn rate_end(&self, at: usize) -> Option<usize> {
        if !self.is(at, &["/", "per"]) {
            return None;
        }
        let number = self.token(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        let noun = at + 1 + usize::from(number);
        let word = self.token(noun).filter(|token| token.kind == TokenKind::Word)?;
        let end = find_unit(self.tokens, noun, self.lang).map_or(noun + 1, |(_, _, end)| end);
        (!word.text.is_empty()).then(|| self.rate_end(end).unwrap_or(end))
    }

    /// `250 điệu đồng`: a word close to a scale before a currency. The number is read without it.
    fn take_misspelt_scale(&self, amount: &mut Amount) {
        let Some(word) = self.token(amount.end).filter(|token| token.kind == TokenKind::Word) else { return };
        let is_money = self.token(amount.end + 1).is_some_and(|next| super::unit::currency(next.text).is_some());
        let bare = crate::base::fold::bare(word.text);
        if is_money
            && ["trieu", "nghin", "million", "billion"].iter().any(|scale| strsim::levenshtein(&bare, scale) <= 2)
        {
            let end = amount.end + 2;
            let found = word.text.to_owned();
            amount.patches.push(Patch { kind: RepairKind::UnknownScale, spelling: found.clone(), found });
            amount.unit = Some((UnitKind::Count, self.spelling(amount.end..end)));
            amount.end = end;
        }
    }

    /// `1.500%` may have been meant as 1,5%.
    fn check_percent(&self, at: usize, amount: &mut Amount) {
        let Some(token) = self.token(at) else { return };
        let (group, decimal) = number::marks(self.lang);
        let is_percent = amount.unit.as_ref().is_some_and(|(kind, _)| *kind == UnitKind::Percent);
        if is_percent
            && token.text.contains(group)
            && !token.text.contains(decimal)
            && amount.value > Decimal::ONE_HUNDRED
        {
            let spelling = token.text.replace(group, &decimal.to_string());
            amount.patches.push(Patch { kind: RepairKind::GroupedOverHundred, found: token.text.to_owned(), spelling });
        }
    }
}

/// The longest known unit at a token: its kind, its stored form, and the first token behind it.
pub(super) fn find_unit(tokens: &[Token<'_>], at: usize, lang: Lang) -> Option<(UnitKind, &'static str, usize)> {
    let first = tokens.get(at).filter(|token| token.kind != TokenKind::Number)?.lower_case();
    let mut found: Option<(UnitKind, &'static str, usize)> = None;
    for Spelling { words, unit, .. } in spellings_from(&first, lang) {
        let end = match_phrase(tokens, at, words);
        if let Some(end) = end.filter(|end| found.is_none_or(|(_, _, longest)| *end > longest)) {
            found = Some((unit.kind, unit.code, end));
        }
    }
    found
}

/// Whether a known unit or scale begins at a token.
pub(super) fn has_unit(tokens: &[Token<'_>], at: usize, lang: Lang) -> bool {
    find_unit(tokens, at, lang).is_some()
        || scales(lang).iter().any(|(phrase, _)| match_phrase(tokens, at, phrase).is_some())
}
