//! A number that is the rest of one that began before it: `12 457`, `2 nghìn 457`, `hai nghìn 457`.
//! Read alone it would be wrong by thousands, so that it is not read at all.

use super::exclude::is_excluded;
use super::grammar::{Amount, Failure, Grammar};
use super::lexer::TokenKind;
use super::repair::ReadErrorKind;
use crate::language::reading::{anywhere, reading};

/// Signs that group digits where no language of the program prints them.
const SIGNS: [&str; 3] = ["'", "_", "\u{2018}"];

impl Grammar<'_> {
    /// Fails where an amount of prose, whose digits begin at a token, goes on behind another number
    /// or before one.
    pub(super) fn refuse_rest(&self, number: usize, amount: &Amount) -> Result<(), Failure> {
        if self.declared || amount.whole.is_some() {
            return Ok(());
        }
        if let Some(first) = self.words_before(number) {
            let words = self.spelling(first..number + 1);
            return self.failure(first..number + 1, ReadErrorKind::TwoNumbers(words));
        }
        let Some(rest) = self.rest(number, amount) else { return Ok(()) };
        let words = self.spelling(number..rest + 1);
        self.failure(number..rest + 1, ReadErrorKind::TwoNumbers(words))
    }

    /// The first of the words that begin a number before these digits: a numeral and a word of
    /// magnitude.
    fn words_before(&self, number: usize) -> Option<usize> {
        let magnitude = number.checked_sub(1)?;
        let numeral = magnitude.checked_sub(1)?;
        let word = self.token(magnitude).filter(|token| token.kind == TokenKind::Word)?;
        let small = reading(self.lang).figures.numerals.small;
        let counts = small.iter().any(|(word, _)| self.is(numeral, &[word]));
        (counts && word.is_one_of(&anywhere().magnitudes)).then_some(numeral)
    }

    /// The digits that go on with those of an amount.
    fn rest(&self, number: usize, amount: &Amount) -> Option<usize> {
        if amount.unit.is_some() {
            return None;
        }
        let sign = self.is(amount.end, &SIGNS)
            && self.token(amount.end).is_some_and(|token| token.glued)
            && self.token(amount.end + 1).is_some_and(|token| token.glued);
        let rest = amount.end + usize::from(sign);
        let digits = self.token(rest).filter(|token| token.kind == TokenKind::Number)?;
        if is_excluded(self.tokens, rest, self.lang) {
            return None;
        }
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let first = self.token(number)?.text;
        let group = digits.text.split(['.', ',']).next().unwrap_or_default();
        let grouped = first.len() <= 3 && is_digits(first) && group.len() == 3;
        // `250 triệu 1 tỷ` are two amounts.
        let other = || self.is(rest + 1, &anywhere().magnitudes);
        (grouped || (amount.magnitude.is_some() && !other())).then_some(rest)
    }
}
