//! Words between a number and its unit that would change the number if they were passed over.
//!
//! Behind the digits of a number stand words of magnitude ([`super::scale`]), then its unit. Any
//! other word is part of the noun ("5 new cells"), unless it may say how large the number is: a
//! raised digit, letters joined to the number, a word of magnitude that is not read because it
//! could mean something else (`ng` is nghìn or người), is misspelt, or stands too far off. Then the
//! number is refused, for it would be wrong by a power of ten.

use super::amount::find_unit;
use super::grammar::{Amount, Failure, Grammar};
use super::lexer::{Token, TokenKind};
use super::repair::ReadErrorKind;
use crate::base::fold;
use crate::language::reading::{Words, anywhere, reading};
use std::ops::Range;

/// Signs that calculate, compare or divide by a thousand.
const SIGNS: &str = "‱×·*^=<>±∓~≈≤≥→∞√÷‰";

/// Maximum number of unknown words of prose between a number and a word of magnitude.
const REACH: usize = 2;

impl Grammar<'_> {
    /// Fails where the words behind an amount, which are no unit, may change its number. `number`
    /// is its first token.
    pub(super) fn refuse_unread(&self, number: usize, amount: &Amount) -> Result<(), Failure> {
        let end = amount.end;
        let Some(unread) =
            self.unread(end, amount.magnitude.is_some()).or_else(|| self.magnitude_ahead(end))
        else {
            return Ok(());
        };
        // `tr2`: what is joined to it belongs to it.
        let mut last = unread.end;
        while self.token(last).is_some_and(|token| token.glued && token.kind != TokenKind::Sign) {
            last += 1;
        }
        let next_number = self.token(last).is_some_and(|token| token.kind == TokenKind::Number);
        self.refuse(number, unread.start..last, last + usize::from(next_number && !self.declared))
    }

    /// The failure of a number because of some words behind it.
    pub(super) fn refuse<T>(
        &self,
        number: usize,
        words: Range<usize>,
        end: usize,
    ) -> Result<T, Failure> {
        let fault = ReadErrorKind::Unread {
            words: self.spelling(words),
            number: self.spelling(number..number + 1),
        };
        self.failure(number..end, fault)
    }

    /// Words just behind a number, or its scale, that may change it.
    fn unread(&self, at: usize, scaled: bool) -> Option<Range<usize>> {
        let token = self.token(at)?;
        let one = Some(at..at + 1);
        match token.kind {
            TokenKind::Number => {
                (token.glued || (scaled && self.ends_bare_factor(at))).then_some(at..at + 1)
            }
            TokenKind::Sign if is_unread_sign(token.text) => one,
            TokenKind::Sign if token.is("-") => {
                let near =
                    self.suspect(at + 1).filter(|end| token.glued || self.is_magnitude(end - 1));
                near.map(|end| at..end)
            }
            TokenKind::Sign => None,
            TokenKind::Word
                if token.text.chars().any(|letter| letter.is_numeric() && !letter.is_ascii()) =>
            {
                one
            }
            TokenKind::Word if token.glued => one,
            TokenKind::Word => self
                .suspect(at)
                .or_else(|| self.digit_word(at, scaled))
                .or_else(|| self.part_of_whole(at))
                .map(|end| at..end),
        }
    }

    /// `5 trăm 20`: behind a hundred without a scale the number goes on.
    fn ends_bare_factor(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, &anywhere().bare_factors))
    }

    /// The end of a word at a token that may be one of magnitude just behind a number.
    fn suspect(&self, at: usize) -> Option<usize> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Word)?;
        if self.is_other(at) {
            return None;
        }
        let all = anywhere();
        let near = token.is_one_of(&all.near)
            || token.is_one_of(&all.magnitudes)
            || self.is_misspelt(at, token);
        near.then_some(at + 1)
    }

    /// Returns `true` if a word is a slip for one of magnitude: `triêu`, `nghỉn`, `milion`; `điệu`
    /// before a unit.
    fn is_misspelt(&self, at: usize, token: &Token<'_>) -> bool {
        let letters = token.text.chars().count();
        if !(3..=9).contains(&letters) {
            return false;
        }
        let (word, all) = (token.lower_case(), anywhere());
        if all.unit_slips.contains(&&*word) {
            return find_unit(self.tokens, at + 1, self.lang).is_some();
        }
        // A word that is longer by two letters needs no further look.
        let near = |known: &&str| {
            known.chars().count().abs_diff(letters) <= 1 && is_one_slip(&word, known)
        };
        let short = all.slips.iter().any(near) && !all.no_slips.contains(&&*word);
        // Marks are taken off only where the first letter may be the same without.
        let first = word.chars().next().filter(char::is_ascii);
        let begins = |slip: &&str| first.is_none_or(|first| slip.starts_with(first));
        let is_bare =
            || all.bare_slips.iter().any(begins) && all.bare_slips.contains(&&*fold::bare(&word));
        short
            || is_bare()
            || (letters >= 6 && all.long_slips.iter().any(near))
            || self.is_misspelt_before_unit(at, &word)
    }

    /// Returns `true` if a word before a unit is, but for its marks and a letter or two, one of
    /// magnitude: `5 trịu lượt`, `5 trieeuj lượt`, `5 trâm lượt`. Without the unit it is a thing.
    fn is_misspelt_before_unit(&self, at: usize, word: &str) -> bool {
        let all = anywhere();
        if all.no_slips.contains(&word) || find_unit(self.tokens, at + 1, self.lang).is_none() {
            return false;
        }
        let bare = fold::bare(word);
        let letters = bare.chars().count();
        let most = if letters >= 6 { 2 } else { 1 };
        let near = |known: &&str| {
            known.chars().count().abs_diff(letters) <= most
                && strsim::damerau_levenshtein(&bare, known) <= most
        };
        all.marked_slips.contains(&&*bare) || all.bare_slips.iter().any(near)
    }

    /// The end of digits in words that go on with a number: `5 triệu hai trăm`, `5 phần sáu`.
    fn digit_word(&self, at: usize, scaled: bool) -> Option<usize> {
        let (words, all) = (&reading(self.lang).scales, anywhere());
        let digits = words.digits;
        if self.is(at, &all.fractions) {
            return self.is(at + 1, digits).then_some(at + 2);
        }
        if scaled && self.is(at, &all.zeros) {
            return Some(at + 1);
        }
        if !scaled
            || !(self.is(at, digits) || (self.is(at, &all.digit_joins) && self.is(at + 1, digits)))
        {
            return None;
        }
        let end = at + 1 + usize::from(self.is(at, &all.digit_joins));
        let goes_on = self.token(end).is_none_or(|next| next.kind != TokenKind::Word)
            || words.digits_go_on
            || self.is(end, digits)
            || self.suspect(end).is_some()
            || find_unit(self.tokens, end, self.lang).is_some();
        (goes_on && !self.is(end, &["-"])).then_some(end)
    }

    /// The end of `and a half`, `và một nửa`.
    fn part_of_whole(&self, at: usize) -> Option<usize> {
        let joins = self.is(at, &anywhere().joins);
        let part =
            (at + 1..at + 4).find(|part| self.is(*part, &anywhere().parts)).filter(|_| joins)?;
        (at + 1..part)
            .all(|word| self.token(word).is_some_and(|token| token.kind == TokenKind::Word))
            .then_some(part + 1)
    }

    /// A word of magnitude a few unknown words of prose further on: `5 (năm) triệu`.
    fn magnitude_ahead(&self, at: usize) -> Option<Range<usize>> {
        if self.declared {
            return None;
        }
        let (mut end, mut words) = (self.skip_marks(at)?, 0);
        loop {
            self.token(end).filter(|token| token.kind == TokenKind::Word)?;
            if self.is_magnitude(end) {
                return Some(at..end + 1);
            }
            words += 1;
            if words > REACH || find_unit(self.tokens, end, self.lang).is_some() {
                return None;
            }
            end = self.skip_marks(end + 1)?;
        }
    }

    /// A word of magnitude among the words behind a declared number, up to what it is counted by
    /// (`/nghìn dân`).
    pub(super) fn magnitude_within(&self, words: Range<usize>) -> Option<Range<usize>> {
        let rate = self.tokens[words.clone()].iter().position(is_rate);
        let end = rate.map_or(words.end, |rate| words.start + rate);
        let found = (words.start..end).find(|at| self.is_magnitude(*at))?;
        Some(words.start..found + 1)
    }

    /// Returns `true` if the token here is a word of magnitude, and no part of a compound or a name
    /// (`Triệu Phong`).
    fn is_magnitude(&self, at: usize) -> bool {
        let word = self.token(at).is_some_and(|token| {
            token.kind == TokenKind::Word && token.is_one_of(&anywhere().magnitudes)
        });
        let capital = |at: usize| {
            let mut letters = self.token(at).map_or("", |token| token.text).chars();
            letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
        };
        let name = capital(at) && (capital(at + 1) || capital(at.wrapping_sub(1)));
        let percent =
            at.checked_sub(1).is_some_and(|before| self.is_pair(before, &anywhere().percents));
        word && !name && !percent && !self.is_other(at)
    }

    /// Returns `true` if the two words that begin here mean something else.
    fn is_other(&self, at: usize) -> bool {
        self.is_compound(at) || self.is_pair(at, &anywhere().others)
    }

    /// Returns `true` if two words begin here that make one of some pairs.
    pub(super) fn is_pair(&self, at: usize, pairs: &[(Words, Words)]) -> bool {
        pairs.iter().any(|(first, second)| self.is(at, first) && self.is(at + 1, second))
    }

    /// The first token behind a hyphen or brackets that open here: `5 (năm) triệu`; none where they
    /// are long.
    fn skip_marks(&self, at: usize) -> Option<usize> {
        if self.is(at, &["-"]) {
            return Some(at + 1);
        }
        if !self.is(at, &["("]) {
            return Some(at);
        }
        (at + 1..at + 8).find(|close| self.is(*close, &[")"])).map(|close| close + 1)
    }
}

/// Returns `true` if a word becomes another one by at most one slip: a letter too many or too few,
/// another one in its place, or two that changed places.
fn is_one_slip(word: &str, other: &str) -> bool {
    let same = word.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    let same: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    let mut ends = (word[same..].chars(), other[same..].chars());
    let mut rests = ends.clone();
    while let (Some(one), Some(other)) = (ends.0.next_back(), ends.1.next_back())
        && one == other
    {
        rests = ends.clone();
    }
    let (one, other) = (rests.0.as_str(), rests.1.as_str());
    let few = |rest: &str| rest.chars().nth(1).is_none();
    (few(one) && few(other)) || {
        let mut letters = one.chars();
        let swapped = (letters.next(), letters.next(), letters.next());
        let mut letters = other.chars();
        let (first, second, none) = (letters.next(), letters.next(), letters.next());
        none.is_none() && swapped == (second, first, None)
    }
}

/// Returns `true` if what something is counted by stands behind a token.
pub(super) fn is_rate(token: &Token<'_>) -> bool {
    token.is("/") || token.is_one_of(&anywhere().rates)
}

/// Returns `true` if a word is close to one of magnitude, whatever its marks: `điệu`.
pub(super) fn is_near_scale(word: &str) -> bool {
    let bare = fold::bare(word);
    anywhere().money_slips.iter().any(|scale| strsim::levenshtein(&bare, scale) <= 2)
}

/// Raised digits, fractions, marks on a digit, and signs that calculate.
fn is_unread_sign(sign: &str) -> bool {
    sign.chars().any(|letter| {
        letter.is_numeric()
            || SIGNS.contains(letter)
            || unicode_normalization::char::is_combining_mark(letter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::lang::Lang;
    use crate::bulletin::quantity::{Decimal, Limits, Numbers, Quantity};
    use crate::extract::{parse, read_all};
    use crate::language;
    use proptest::prelude::*;

    fn number(text: &str, lang: Lang) -> Option<Numbers> {
        parse(text, lang).ok().map(|reading| reading.written.numbers)
    }

    #[test]
    fn no_word_of_magnitude_is_passed_over() {
        let five = Numbers::One(Decimal::from(5));
        for lang in language::ALL {
            let unit = if lang == Lang::VI { "lượt" } else { "visits" };
            for word in anywhere().magnitudes.iter().chain(&anywhere().near) {
                for text in
                    [format!("5 {word} {unit}"), format!("5{word} {unit}"), format!("5 {word}")]
                {
                    assert_ne!(number(&text, lang), Some(five), "{text}");
                    let seen = read_all(&text, lang);
                    assert!(
                        !seen.iter().any(|(_, reading)| reading.written.numbers == five),
                        "in prose: {text}"
                    );
                }
            }
        }
    }

    proptest! {
        #[test]
        fn one_slip_is_a_distance_of_one(word in "[abê]{0,5}", other in "[abê]{0,5}") {
            prop_assert_eq!(is_one_slip(&word, &other), strsim::damerau_levenshtein(&word, &other) <= 1);
        }

        /// A word that nobody knows never takes a scale off a number.
        #[test]
        fn an_unknown_word_changes_nothing_or_is_told(
            whole in 1_u32..100_000, word in "[qwxz]{1,5}|[(][a-z]{2,5}[)]|[qwxz]{2,4}-|²|⁶|×|¹⁄₂",
            scale in prop::sample::select(vec!["", "trăm ", "nghìn ", "triệu ", "tỷ ", "nghìn tỷ ", "trăm nghìn "]),
            unit in prop::sample::select(vec!["lượt", "đồng", "ha", "món", "%"]), behind: bool, glued: bool,
        ) {
            // Percents have no scale.
            prop_assume!(unit != "%" || scale.is_empty());
            let gap = if glued { "" } else { " " };
            let full = number(&format!("{whole} {scale}{unit}"), Lang::VI);
            let text = if behind { format!("{whole} {scale}{word} {unit}") } else { format!("{whole}{gap}{word} {scale}{unit}") };
            let read = number(&text, Lang::VI);
            prop_assert!(read.is_none() || read == full, "{}: {:?}", text, read);
            for (_, reading) in read_all(&text, Lang::VI) {
                let numbers = reading.written.numbers;
                prop_assert!(Some(numbers) == full || numbers != Numbers::One(whole.into()), "in prose: {}", text);
            }
        }

        #[test]
        fn what_is_printed_with_its_unit_is_read_again(
            whole in 1_u32..1_000_000, decimals in prop::option::of("[0-9]{0,2}[1-9]"),
            scale in prop::sample::select(vec!["", " nghìn", " vạn", " triệu", " tỷ", " nghìn tỷ"]),
            unit in prop::sample::select(vec![" lượt", " đồng", " ha", " tấn", " USD"]), vietnamese: bool,
        ) {
            let decimals = decimals.map(|decimals| format!(",{decimals}")).unwrap_or_default();
            let text = format!("{whole}{decimals}{scale}{unit}");
            let lang = if vietnamese { Lang::VI } else { Lang::EN };
            let reading = parse(&text, Lang::VI).expect("readable").written;
            let printed = Quantity::from_written(&reading, &Limits::default()).text_with_unit(unit.trim(), lang);
            prop_assert_eq!(number(&printed, lang), Some(reading.numbers), "{} {}", text, printed);
        }
    }
}
