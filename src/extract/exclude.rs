//! Numbers in prose that are no statistics: dates, times, years, document numbers, ordinals,
//! addresses, counters (STATISTICS "What is no statistic"). Only the neighbours of a number are
//! looked at.

use super::grammar::match_phrase;
use super::lexer::{Token, TokenKind};
use crate::bulletin::lang::Lang;
use crate::language::folded_marks;
use crate::language::reading::{anywhere, reading};

/// Returns `true` if the number at this index is no statistic.
pub(super) fn is_excluded(tokens: &[Token<'_>], at: usize, lang: Lang) -> bool {
    let around = Around { tokens, at, lang };
    around.is_glued_to_letters()
        || around.is_slash_date()
        || around.is_dotted_date()
        || around.is_beside_month()
        || around.is_time()
        || around.is_labelled()
        || around.is_document()
        || around.is_year()
        || around.is_span()
        || around.is_counter()
        || around.is_age_or_ordinal()
        || around.is_quoted_name()
}

struct Around<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    lang: Lang,
}

impl<'a> Around<'a> {
    fn token(&self, offset: isize) -> Option<&'a Token<'a>> {
        self.at.checked_add_signed(offset).and_then(|index| self.tokens.get(index))
    }

    fn is(&self, offset: isize, words: &[&str]) -> bool {
        self.token(offset).is_some_and(|token| token.is_one_of(words))
    }

    fn is_number(&self, offset: isize) -> bool {
        self.token(offset).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Returns `true` if these words begin just behind the number.
    fn phrase_behind(&self, phrase: &str) -> bool {
        match_phrase(self.tokens, self.at + 1, phrase).is_some()
    }

    /// Returns `true` if these words, one or two, end just before the number.
    fn phrase_before(&self, phrase: &str) -> bool {
        let begins = |back| {
            self.at.checked_sub(back).and_then(|start| match_phrase(self.tokens, start, phrase))
        };
        begins(1) == Some(self.at) || begins(2) == Some(self.at)
    }

    /// The digits, if there is nothing but digits.
    fn plain(&self, offset: isize) -> Option<u32> {
        self.token(offset)
            .filter(|token| token.kind == TokenKind::Number)
            .and_then(|token| token.text.parse().ok())
    }

    /// `A4`, `COVID-19`, `10-CT`.
    fn is_glued_to_letters(&self) -> bool {
        let here = self.token(0).is_some_and(|token| token.glued);
        let before = self.token(-1).filter(|_| here);
        let hyphen = before.is_some_and(|before| before.is("-") && before.glued);
        before.is_some_and(|before| before.kind == TokenKind::Word)
            || (hyphen && self.token(-2).is_some_and(|token| token.kind == TokenKind::Word))
    }

    /// `29/9`, `11/06/2024`, `6/2024`, `202/2025/QH15`; `118/124 chi bộ` is a ratio.
    fn is_slash_date(&self) -> bool {
        if self.is(-1, &["/"]) {
            return self.is_number(-2)
                || self.token(-2).is_some_and(|token| token.kind == TokenKind::Word);
        }
        if !self.is(1, &["/"])
            || !self.is_number(2)
            || !self.token(2).is_some_and(|token| token.glued)
        {
            return false;
        }
        let (day, month) = (self.plain(0).unwrap_or_default(), self.plain(2).unwrap_or_default());
        let could_be_date = (1..=31).contains(&day) && (1..=12).contains(&month) || month >= 1900;
        self.is(3, &["/"]) || (could_be_date && !self.has_noun(3)) || self.is_labelled()
    }

    /// Returns `true` if what follows reads like something counted.
    fn has_noun(&self, offset: isize) -> bool {
        self.is(offset, &anywhere().counted)
            || super::amount::has_unit(
                self.tokens,
                self.at.saturating_add_signed(offset),
                self.lang,
            )
    }

    /// `05.09 - 05.11.2023`, `21.3` after a word of time.
    fn is_dotted_date(&self) -> bool {
        let digits = self.token(0).map_or("", |token| token.text);
        let mut parts = digits.split('.');
        let fits = |part: &str, max: u32| {
            part.len() <= 2 && part.parse().is_ok_and(|number: u32| (1..=max).contains(&number))
        };
        match [(); 4].map(|()| parts.next()) {
            [Some(day), Some(month), Some(year), None] => {
                fits(day, 31) && fits(month, 12) && year.len() == 4
            }
            [Some(day), Some(month), None, _] => {
                fits(day, 31)
                    && fits(month, 12)
                    && month.len() == 2
                    && day.starts_with('0')
                    && month.starts_with('0')
            }
            _ => false,
        }
    }

    /// `3 May`, `May 3`, `3 mai`.
    fn is_beside_month(&self) -> bool {
        let small = reading(self.lang).prose.months;
        let is_month = |token: &Token<'_>| {
            (token.text.starts_with(char::is_uppercase) && token.is_one_of(&anywhere().months))
                || token.is_one_of(small)
        };
        self.plain(0).is_some_and(|day| day <= 31)
            && [-1, 1].into_iter().filter_map(|at| self.token(at)).any(is_month)
    }

    /// `08:39`, `7g30`, `14 giờ`.
    fn is_time(&self) -> bool {
        let glued = |offset| self.token(offset).is_some_and(|token| token.glued);
        let is_mark = |offset| self.is(offset, &[":"]) || self.is(offset, &anywhere().hour_marks);
        (is_mark(1) && glued(1) && self.is_number(2) && glued(2))
            || (is_mark(-1) && glued(-1) && glued(0) && self.is_number(-2))
            || (self.is(1, &anywhere().hours) && self.plain(0).is_some_and(|hour| hour < 24))
    }

    /// `năm 2023`, `Điều 32`, `tầng 5`; but `tổng số 457`.
    fn is_labelled(&self) -> bool {
        let (labels, all) = (reading(self.lang).prose.labels, anywhere());
        let is_label = self.is(-1, labels)
            && !all.totals.iter().any(|total| self.phrase_before(total))
            && !self.is_sentence_in()
            && !self.is_sent();
        let is_word = is_label && self.plain(0).is_some() && !self.is(1, &["%"]);
        let in_list = (self.is(-1, &[",", "-"]) || self.is(-1, &all.joins))
            && self.plain(-2).is_some_and(is_year)
            && self.plain(0).is_some_and(is_year);
        is_word
            || in_list
            || (self.is(-1, &["-"]) && self.is_number(-2) && self.is(-3, &all.date_labels))
    }

    /// English "in 15 premises" is a count, "in 2023" is caught as a year.
    fn is_sentence_in(&self) -> bool {
        self.is(-1, &anywhere().year_labels) && !self.plain(0).is_some_and(is_year)
    }

    /// "Điều 5 xe" sends them, where "Điều 5 Luật" and "Điều 5, khoản 2" are articles of a law.
    fn is_sent(&self) -> bool {
        let noun = self.token(1).filter(|noun| !noun.capitals);
        self.is(-1, &anywhere().label_verbs)
            && noun.is_some()
            && self.has_noun(1)
            && !anywhere().documents.iter().any(|document| self.phrase_behind(document))
    }

    /// `10-CT/TW`, `10 - CT/TW`, `số 1193-QĐ/TU`, `NQ 02`, `Quyết định số 01`, `Nghị định 47`.
    fn is_document(&self) -> bool {
        let is_capitals = |token: &Token<'_>| {
            token.kind == TokenKind::Word
                && token.text.chars().count() >= 2
                && token.text.chars().all(char::is_uppercase)
        };
        let code = self.is(1, &["-", "/"])
            && self.token(2).is_some_and(is_capitals)
            && (self.is(1, &["/"]) || self.is(3, &["/", "-"]));
        code || anywhere().documents.iter().any(|document| self.phrase_before(document))
            && !self.is(1, &["%"])
            && !self.has_noun(1)
    }

    /// A number of four digits that would be a year and has no unit.
    fn is_year(&self) -> bool {
        let bare = self.token(0).is_some_and(|token| token.text.len() == 4);
        let looks = bare && self.plain(0).is_some_and(is_year);
        looks
            && !self.is(1, &["%"])
            && !super::amount::has_unit(self.tokens, self.at + 1, self.lang)
    }

    /// `trong 3 năm`, `sơ kết 03 năm`, `hơn 2 năm qua`.
    fn is_span(&self) -> bool {
        let all = anywhere();
        self.is(1, &all.spans)
            && (self.is(-1, &all.spans_before)
                || self.is(-2, &all.spans_before)
                || self.is(2, &all.spans_after))
    }

    /// `Lượt xem: 12289`, `View count: 66`, `0 bình luận`.
    fn is_counter(&self) -> bool {
        let before = self.is(-1, &[":"]) && self.is(-2, &anywhere().counters_before);
        before || anywhere().counters.iter().any(|counter| self.phrase_behind(counter))
    }

    /// `dưới 30 tuổi`, `aged 30`, `3rd`.
    fn is_age_or_ordinal(&self) -> bool {
        let all = anywhere();
        let own = reading(self.lang).prose.ordinals;
        let ordinal = self.token(1).is_some_and(|token| {
            token.glued && (token.is_one_of(&all.ordinals) || token.is_one_of(own))
        });
        ordinal
            || self.is(1, &all.ages)
            || self.is(-1, &all.ages_before)
            || all.age_phrases.iter().any(|phrase| self.phrase_behind(phrase))
    }

    /// “chi bộ 4 tốt”: inside a short quotation, digits belong to a name.
    fn is_quoted_name(&self) -> bool {
        let opening = self.tokens.get(self.at).is_some_and(|token| token.quoted);
        let after = self.tokens[self.at..].iter().take(7).position(|token| token.is("\""));
        let before = self.tokens[..self.at].iter().rev().take(7).position(|token| token.is("\""));
        opening && matches!((before, after), (Some(before), Some(after)) if before + after <= 6)
    }
}

fn is_year(number: u32) -> bool {
    (1900..=2100).contains(&number)
}

/// Returns `true` if a number has the shape of a date, a telephone number or a version: nobody
/// meant it as a quantity.
pub(super) fn is_shapeless(text: &str, lang: Lang) -> bool {
    let (group, _) = folded_marks(lang);
    text.matches(group).count() > 1 && text.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::super::lexer::lex;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_before_a_number_are_compared_whole(
            words in "((Chỉ|chỉ|thị|nghị|NGHỊ|quyết|định|luật|tổng|số|-|tư|thông) ?){0,4}",
            documents in proptest::sample::select([anywhere().documents.as_slice(), &anywhere().totals].concat()),
        ) {
            let text = format!("{words} 12");
            let tokens = lex(&text, Lang::VI);
            let at = tokens.len() - 1;
            let before: Vec<String> = tokens[..at].iter().map(|token| token.text.to_lowercase()).collect();
            let plain = before.ends_with(&documents.split(' ').map(str::to_owned).collect::<Vec<_>>());
            prop_assert!(documents.split(' ').count() <= 2);
            prop_assert_eq!(Around { tokens: &tokens, at, lang: Lang::VI }.phrase_before(documents), plain);
        }
    }
}
