//! `31 trên 48 chi bộ`: the word between a part and its whole, which elsewhere is a qualifier.

use super::exclude::is_excluded;
use super::grammar::Grammar;
use super::lexer::TokenKind;

/// Most words between a part and its whole, the name of what is counted.
const NAME: usize = 5;

impl Grammar<'_> {
    /// Returns `true` if the word at a token stands between a part and its whole, whose number
    /// begins at `number`: "31 trên 48", or "31 chi bộ tốt trên 48 chi bộ", where both count the same.
    /// "5 hộ có thu nhập trên 48 triệu đồng" has a bound.
    pub(super) fn is_of_whole(&self, at: usize, number: usize) -> bool {
        if number != at + 1 || !self.is(at, self.words.wholes) {
            return false;
        }
        let near = at.saturating_sub(NAME + 1);
        let Some(part) = (near..at).rev().find(|part| self.is_number(*part)) else { return false };
        let name = part + 1..at;
        if !name
            .clone()
            .all(|word| self.token(word).is_some_and(|token| token.kind == TokenKind::Word))
        {
            return false;
        }
        let (one, other) = (self.token(part + 1), self.token(number + 1));
        let same = one.zip(other).is_some_and(|(one, other)| other.is(&one.lower_case()));
        name.is_empty() || same
    }

    /// Returns `true` if a token is a number and neither a date nor the like.
    fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number)
            && !is_excluded(self.tokens, at, self.lang)
    }
}
