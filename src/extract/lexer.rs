//! Folded text into numbers, words and signs.
//!
//! A number is a run of digits with points and commas *between* digits, so that the full stop of a
//! sentence is none, and with blanks between groups where the language groups by blanks. The 2 of m2 and the 3 of m3 belong to the word, and the sign of a fraction to
//! its number.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::number::is_fraction;
use super::phrases::{Known, Vocabulary};
use crate::base::fold::{is_letter, small};
use crate::bulletin::lang::Lang;
use crate::language::folded_marks;

/// Kind of token, by its characters.
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
    /// Kind of token.
    pub kind: TokenKind,
    /// Its text, case kept.
    pub text: &'a str,
    /// First byte in the folded text.
    pub start: usize,
    /// True if no blank stands before it.
    pub glued: bool,
    /// True if it has capitals. Most words have none, and are then compared as they are.
    pub capitals: bool,
    /// The first byte in lower case: most words differ in it already.
    pub initial: u8,
    /// True if a quotation mark before it is still open.
    pub quoted: bool,
    /// Phrases that it may begin.
    pub known: Known,
}

impl Token<'_> {
    /// One past the last byte in the folded text.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns `true` if it is this word or sign, whatever the case.
    #[inline]
    pub(super) fn is(&self, word: &str) -> bool {
        self.may_open(word) && self.says(word)
    }

    fn says(&self, word: &str) -> bool {
        self.text == word || (self.capitals && self.begin_small(word) == Some(""))
    }

    /// The rest of a text in lower case that begins with it, whatever its own case.
    #[inline]
    pub(super) fn begin<'t>(&self, text: &'t str) -> Option<&'t str> {
        if !self.may_open(text) {
            None
        } else if self.capitals {
            self.begin_small(text)
        } else {
            text.strip_prefix(self.text)
        }
    }

    fn begin_small<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut rest = text.chars();
        let same = self.text.chars().all(|letter| match small(letter) {
            Some(letter) => rest.next() == Some(letter),
            None => letter.to_lowercase().all(|letter| rest.next() == Some(letter)),
        });
        same.then_some(rest.as_str())
    }

    /// Returns `true` if it may be the first word of a phrase.
    #[inline]
    pub(super) fn may_open(&self, phrase: &str) -> bool {
        phrase.as_bytes().first() == Some(&self.initial)
    }

    /// Its text in lower case.
    pub(super) fn lower_case(&self) -> Cow<'_, str> {
        if self.capitals { Cow::Owned(self.text.to_lowercase()) } else { Cow::Borrowed(self.text) }
    }

    /// Returns `true` if it is one of these words or signs.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }
}

/// The tokens of a folded text.
pub(super) fn lex(text: &str, lang: Lang) -> Vec<Token<'_>> {
    // A word of Vietnamese and its blank have five bytes, or more.
    let mut tokens = Vec::with_capacity(text.len() / 5 + 4);
    tokens.extend(lexed(text, lang));
    tokens
}

/// The tokens of a folded text, one after the other.
fn lexed(text: &str, lang: Lang) -> impl Iterator<Item = Token<'_>> {
    let vocabulary = Vocabulary::of(lang);
    tokens(text, lang, |word, capitals| vocabulary.look_up(word, capitals))
}

/// The same of tokens that need not know which phrases they may begin.
pub(super) fn plainly_lexed(text: &str, lang: Lang) -> impl Iterator<Item = Token<'_>> {
    tokens(text, lang, |_, _| Known::default())
}

fn tokens(
    text: &str,
    lang: Lang,
    look_up: impl Fn(&str, bool) -> Known,
) -> impl Iterator<Item = Token<'_>> {
    let blanks = folded_marks(lang).0 == ' ';
    let (mut at, mut glued, mut quoted) = (0, false, false);
    std::iter::from_fn(move || {
        while text.as_bytes().get(at) == Some(&b' ') {
            (at, glued) = (at + 1, false);
        }
        let rest = &text[at..];
        let first = rest.chars().next()?;
        let (kind, length, capitals) = token_at(rest, first, blanks);
        let word = &rest[..length];
        let token = Token {
            kind,
            text: word,
            start: at,
            glued,
            capitals,
            initial: if capitals { initial(first) } else { rest.as_bytes()[0] },
            quoted,
            known: look_up(word, capitals),
        };
        quoted ^= first == '"';
        (at, glued) = (at + length, true);
        Some(token)
    })
}

/// The first byte of a character in lower case.
fn initial(first: char) -> u8 {
    let looked_up = || first.to_lowercase().next();
    let first = small(first).or_else(looked_up).unwrap_or(first);
    first.encode_utf8(&mut [0; 4]).as_bytes()[0]
}

/// The bytes that tokens cover in the folded text.
pub(super) fn cover(tokens: &[Token<'_>]) -> Range<usize> {
    let start = tokens.first().map_or(0, |token| token.start);
    start..tokens.last().map_or(start, Token::end)
}

/// Kind and length of the token that a text begins with, and whether it has capitals.
fn token_at(text: &str, first: char, blanks: bool) -> (TokenKind, usize, bool) {
    if first.is_ascii_digit() {
        (TokenKind::Number, number_length(text, blanks), false)
    } else if is_fraction(first) {
        (TokenKind::Number, first.len_utf8(), false)
    } else if is_letter(first) {
        let (letters, capitals) = letters_at(text);
        (TokenKind::Word, letters + power_length(&text[..letters], &text[letters..]), capitals)
    } else {
        (TokenKind::Sign, first.len_utf8(), false)
    }
}

fn number_length(text: &str, blanks: bool) -> usize {
    let bytes = text.as_bytes();
    let digit = |index: usize| bytes.get(index).is_some_and(u8::is_ascii_digit);
    let inner = |index: usize| matches!(bytes.get(index), Some(b'.' | b',')) && digit(index + 1);
    let mut end = if blanks { groups_length(bytes) } else { 0 };
    while digit(end) || inner(end) {
        end += 1;
    }
    let fraction = text[end..].chars().next().filter(|next| is_fraction(*next));
    end + fraction.map_or(0, char::len_utf8)
}

/// The length of a number whose groups of three digits are divided by blanks, up to its last group;
/// 0 where a text begins with no such number.
fn groups_length(text: &[u8]) -> usize {
    let digits = |from: usize| {
        text[from.min(text.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let first = digits(0);
    if !(1..=3).contains(&first) || text[0] == b'0' {
        return 0;
    }
    let mut end = first;
    while text.get(end) == Some(&b' ') && digits(end + 1) == 3 {
        end += 4;
    }
    end
}

/// The length of the letters that a text begins with, and whether they have capitals. The commonest
/// letters of English and Vietnamese are known from their bytes.
fn letters_at(text: &str) -> (usize, bool) {
    let (mut length, mut capitals) = (0, false);
    let bytes = text.as_bytes();
    loop {
        while let Some(b'a'..=b'z') = bytes.get(length) {
            length += 1;
        }
        match &bytes[length..] {
            [0..=b'@', ..] => break,
            // U+1EA0 to U+1EFF: each capital stands before its small letter.
            [0xE1, 0xBA, last @ 0xA0..=0xBF, ..] | [0xE1, 0xBB, last, ..] => {
                capitals |= last % 2 == 0;
                length += 3;
            }
            // U+00C0 to U+00FF without two signs; U+0100 to U+0137 and U+014A to U+0177, each
            // capital before its small letter; the letters of Vietnamese in U+0180 to U+01BF.
            [0xC3, last @ (0x80..=0x96 | 0x98..=0xB6 | 0xB8..=0xBF), ..] => {
                capitals |= *last < 0x9F;
                length += 2;
            }
            [0xC4, last @ 0x80..=0xB7, ..] | [0xC5, last @ 0x8A..=0xB7, ..] => {
                capitals |= last % 2 == 0;
                length += 2;
            }
            [0xC6, last @ (0xA0 | 0xA1 | 0xAF | 0xB0), ..] => {
                capitals |= matches!(last, 0xA0 | 0xAF);
                length += 2;
            }
            _ => {
                let next = text[length..].chars().next();
                let Some(letter) = next.filter(|next| is_letter(*next) || is_combining_mark(*next))
                else {
                    break;
                };
                capitals |= letter.is_uppercase();
                length += letter.len_utf8();
            }
        }
    }
    (length, capitals)
}

/// Length of the exponent that belongs to a unit of length: `m2`, `km²`.
fn power_length(word: &str, rest: &str) -> usize {
    // Nearly all words end with their letters.
    if !matches!(rest.as_bytes(), [b'2' | b'3' | 0xC2, ..]) {
        return 0;
    }
    let mut rest = rest.chars();
    let Some(power) = rest.next().filter(|power| matches!(power, '2' | '3' | '²' | '³')) else {
        return 0;
    };
    let ends = rest.next().is_none_or(|next| !next.is_alphanumeric());
    let is_length = ["m", "km", "cm", "dm"].iter().any(|length| word.eq_ignore_ascii_case(length));
    if ends && is_length { power.len_utf8() } else { 0 }
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
            ("1½ triệu, ½, 5²", "1½|triệu|,|½|,|5|²"),
            ("m2, m23, m2a", "m2|,|m|23|,|m|2|a"),
            ("chi2 KM²", "chi|2|KM²"),
            ("1 142 300", "1|142|300"),
        ];
        for (text, expected) in cases {
            let texts: Vec<&str> = lex(text, Lang::VI).iter().map(|token| token.text).collect();
            assert_eq!(texts.join("|"), expected);
        }
    }

    #[test]
    fn letters_are_those_of_unicode() {
        for character in '\0'..=char::MAX {
            let text = format!("a{character} B");
            let goes_on = is_letter(character) || is_combining_mark(character);
            let length = if goes_on { 1 + character.len_utf8() } else { 1 };
            assert_eq!(
                letters_at(&text),
                (length, goes_on && character.is_uppercase()),
                "{character:?}"
            );
        }
    }

    #[test]
    fn tokens_know_their_place_and_case() {
        let tokens = lex("Gần 100%", Lang::VI);
        assert!(tokens[0].is("gần") && !tokens[0].glued && !tokens[1].glued && tokens[2].glued);
        assert_eq!(cover(&tokens[1..]), "Gần ".len().."Gần 100%".len());
    }
}
