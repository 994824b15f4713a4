//! Folded text into numbers, words and signs.
//!
//! A number is a run of digits with points and commas *between* digits, so that the full stop of a sentence is none.
//! The 2 of m2 and the 3 of m3 belong to the word.

use std::borrow::Cow;
use std::ops::Range;

use crate::base::fold::is_letter;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Digits, with points and commas between them.
    Number,
    /// Letters.
    Word,
    /// Any other character.
    Sign,
}

/// A piece of a folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// What it is.
    pub kind: TokenKind,
    /// Its text, case kept.
    pub text: &'a str,
    /// First byte in the folded text.
    pub start: usize,
    /// Whether no blank stands before it.
    pub glued: bool,
    /// Whether it has capitals. Most words have none, and are then compared as they are.
    pub capitals: bool,
    /// The first byte in lower case: most words differ in it already.
    pub initial: u8,
    /// Whether a quotation mark before it is still open.
    pub quoted: bool,
}

impl Token<'_> {
    /// One past the last byte in the folded text.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is this word or sign, whatever the case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.may_open(word)
            && (self.text == word || (self.capitals && self.text.chars().flat_map(char::to_lowercase).eq(word.chars())))
    }

    /// Whether it may be the first word of a phrase.
    pub(super) fn may_open(&self, phrase: &str) -> bool {
        phrase.as_bytes().first() == Some(&self.initial)
    }

    /// Its text in lower case.
    pub(super) fn lower_case(&self) -> Cow<'_, str> {
        if self.capitals { Cow::Owned(self.text.to_lowercase()) } else { Cow::Borrowed(self.text) }
    }

    /// Whether it is one of these words or signs.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }
}

/// The tokens of a folded text.
pub(super) fn lex(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut at, mut glued, mut quoted) = (0, false, false);
    while let Some(first) = text[at..].chars().next() {
        if first == ' ' {
            (at, glued) = (at + 1, false);
            continue;
        }
        let (kind, length) = token_at(&text[at..], first);
        let token = &text[at..at + length];
        let capitals = kind == TokenKind::Word && token.chars().any(char::is_uppercase);
        tokens.push(Token { kind, text: token, start: at, glued, capitals, initial: initial(first, capitals), quoted });
        quoted ^= first == '"';
        (at, glued) = (at + length, true);
    }
    tokens
}

/// The first byte of a character in lower case.
fn initial(first: char, capitals: bool) -> u8 {
    let small = if capitals { first.to_lowercase().next().unwrap_or(first) } else { first };
    let mut bytes = [0; 4];
    small.encode_utf8(&mut bytes);
    bytes[0]
}

/// The bytes that tokens cover in the folded text.
pub(super) fn cover(tokens: &[Token<'_>]) -> Range<usize> {
    let start = tokens.first().map_or(0, |token| token.start);
    start..tokens.last().map_or(start, Token::end)
}

fn token_at(text: &str, first: char) -> (TokenKind, usize) {
    if first.is_ascii_digit() {
        (TokenKind::Number, number_length(text))
    } else if is_letter(first) {
        (TokenKind::Word, word_length(text))
    } else {
        (TokenKind::Sign, first.len_utf8())
    }
}

fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |index: usize| bytes.get(index).is_some_and(u8::is_ascii_digit);
    let inner = |index: usize| matches!(bytes.get(index), Some(b'.' | b',')) && digit(index + 1);
    let mut end = 0;
    while digit(end) || inner(end) {
        end += 1;
    }
    end
}

fn word_length(text: &str) -> usize {
    let letters = text
        .find(|character: char| !is_letter(character) && !unicode_normalization::char::is_combining_mark(character))
        .unwrap_or(text.len());
    letters + power_length(&text[..letters], &text[letters..])
}

/// Length of the exponent that belongs to a unit of length: `m2`, `km²`.
fn power_length(word: &str, rest: &str) -> usize {
    let mut rest = rest.chars();
    let power = rest.next().filter(|power| matches!(power, '2' | '3' | '²' | '³'));
    let ends = rest.next().is_none_or(|next| !next.is_alphanumeric());
    match power {
        Some(power) if ends && ["m", "km", "cm", "dm"].iter().any(|length| word.eq_ignore_ascii_case(length)) => {
            power.len_utf8()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_fall_into_tokens() {
        let cases = [
            ("1.142 đảng viên.", "1.142|đảng|viên|."),
            ("20m3, 12,5ha", "20|m3|,|12,5|ha"),
            ("318.204 m² đất", "318.204|m²|đất"),
            ("12, 45 tỷ", "12|,|45|tỷ"),
            ("118/124", "118|/|124"),
            ("km 5+300", "km|5|+|300"),
            ("58,4 %.", "58,4|%|."),
            ("m2, m23, m2a", "m2|,|m|23|,|m|2|a"),
            ("chi2 KM²", "chi|2|KM²"),
        ];
        for (text, expected) in cases {
            let texts: Vec<&str> = lex(text).iter().map(|token| token.text).collect();
            assert_eq!(texts.join("|"), expected);
        }
    }

    #[test]
    fn tokens_know_their_place_and_case() {
        let tokens = lex("Gần 100%");
        assert!(tokens[0].is("gần") && !tokens[0].glued && !tokens[1].glued && tokens[2].glued);
        assert_eq!(cover(&tokens[1..]), "Gần ".len().."Gần 100%".len());
    }
}
