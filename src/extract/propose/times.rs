//! Points of time in the tokens of a text: days, months, quarters, years, as bulletins write them
//! (STATISTICS "Periods and places").
//!
//! ```text
//! point = [lead] (day | month | quarter | half | months | year)
//! day   = D "/" M ["/" Y] | D.M[.Y] | ngày D tháng M [năm Y] | D Month [Y] | Month D[,] [Y]
//! ```

use super::super::grammar::match_phrase;
use super::super::lexer::{Token, TokenKind};
use super::super::numeral::numeral;
use super::super::phrases::{Marks, Phrases, Times, Vocabulary};
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::period::Period;
use crate::language::figures::Numerals;
use crate::language::marks;
use crate::language::reading::{anywhere, reading};

/// A part of a year, whose year may not be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    /// The year, where it is said.
    pub year: Option<i32>,
    /// The part of the year.
    pub part: Part,
}

/// A part of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// From one month to another.
    Months(u32, u32),
    /// A month and a day of it.
    Day(u32, u32),
}

impl Point {
    /// A whole year.
    pub(super) const fn year(year: i32) -> Self {
        Self { year: Some(year), part: Part::Months(1, 12) }
    }

    /// Returns `true` if it is a whole year.
    pub(super) fn is_year(self) -> bool {
        self.part == Part::Months(1, 12)
    }

    /// Its days in a year.
    pub(super) fn period(self, year: i32) -> Option<Period> {
        match self.part {
            Part::Day(month, day) => Day::new(year, month, day).map(Period::day),
            Part::Months(first, last) => {
                let end = Day::new(year, last, 1)?.month_end();
                Period::new(Day::new(year, first, 1)?, end)
            }
        }
    }
}

/// The points of time of some tokens.
pub(super) struct Points<'a> {
    /// The tokens.
    pub tokens: &'a [Token<'a>],
    /// The words of time of their language.
    pub words: &'static Times,
    /// Beginnings of mentions of time.
    pub openings: Marks,
    /// Beginnings of points of time, beside numbers.
    beginnings: Marks,
    /// The year of the publication.
    today: Option<i32>,
    /// Numbers as words.
    numerals: &'static Numerals,
    /// True if a point stands in numbers with decimals: "2.05 million" is no second of May.
    decimal_point: bool,
}

impl<'a> Points<'a> {
    /// The points of some tokens.
    pub(super) fn new(tokens: &'a [Token<'a>], lang: Lang) -> Self {
        let (vocabulary, numerals) = (Vocabulary::of(lang), reading(lang).figures.numerals);
        let (openings, beginnings) = (vocabulary.times, vocabulary.points);
        let decimal_point = marks(lang).1 == '.';
        let words = &vocabulary.figures.times;
        Self { tokens, words, openings, beginnings, today: None, numerals, decimal_point }
    }

    /// The same, where the day of publication is known: "năm ngoái" is the year before.
    pub(super) fn on(self, published: Option<Day>) -> Self {
        Self { today: published.map(Day::year), ..self }
    }

    /// The first token behind the longest of some phrases that begins at a token.
    #[inline]
    pub(super) fn longest(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        phrases.longest(self.tokens, at)
    }

    /// The same of phrases with a number each, and that number.
    #[inline]
    pub(super) fn longest_with(&self, at: usize, phrases: &Phrases) -> Option<(usize, i32)> {
        phrases.longest_with(self.tokens, at)
    }

    /// Returns `true` if one of some phrases begins at a token.
    #[inline]
    pub(super) fn begins(&self, at: usize, phrases: &Phrases) -> bool {
        phrases.begin(self.tokens, at)
    }

    /// Months that have just passed: `8 tháng qua`.
    pub(super) fn months_over(&self, at: usize) -> Option<(i32, usize)> {
        let months = self.plain(at).filter(|months| (2..=12).contains(months))?;
        let end = self.longest(at + 1, &self.words.month_units)?;
        let end = self.longest(end, &self.words.past_behind)?;
        Some((i32::try_from(months).ok()?, end))
    }

    /// The first token behind a time of day, where one begins: `đến 17 giờ ngày 2/7`.
    pub(super) fn behind_clock(&self, at: usize) -> usize {
        let clock = self.plain(at).is_some_and(|hour| hour <= 24);
        if !clock || !self.is(at + 1, &anywhere().hours) {
            return at;
        }
        let end = at + 2;
        if self.plain(end).is_some_and(|minute| minute < 60) && !self.is(end + 1, &["/", "-"]) {
            // The minutes may have a word of their own.
            let next = end + 1;
            let named =
                self.longest(next, &self.words.leads).is_none() && self.point(next + 1).is_some();
            return if named { next + 1 } else { next };
        }
        end
    }

    /// Returns `true` if the last months of a year begin at a token, or behind one word.
    pub(super) fn ends_year(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|at| self.longest(at, &self.words.last_behind).is_some())
    }

    /// Months that are counted, and neither said to be the first nor to have just passed: `9 tháng`.
    pub(super) fn months(&self, at: usize) -> Option<(i32, usize)> {
        let months = self.plain(at).filter(|months| (2..=11).contains(months))?;
        let end = self.longest(at + 1, &self.words.month_units)?;
        let more = self
            .longest(at + 1, &self.words.first_behind)
            .or_else(|| self.longest(at + 1, &self.words.last_behind))
            .or_else(|| self.longest(end, &self.words.past_behind));
        more.is_none().then_some((i32::try_from(months).ok()?, end))
    }

    /// Returns `true` if one of some words begin at a token, or behind the words of place or time
    /// that it is: `at the start of`.
    pub(super) fn begins_with(&self, at: usize, phrases: &Phrases) -> bool {
        self.begins(at, phrases) || self.begins(at + 1, phrases)
    }

    /// Returns `true` if the token here is one of some phrases, by itself.
    fn says(&self, at: usize, phrases: &Phrases) -> bool {
        self.tokens.get(at).is_some_and(|token| phrases.has(token))
    }

    /// Returns `true` if one of some things may begin here.
    fn may(&self, at: usize, begin: Marks) -> bool {
        self.tokens.get(at).is_some_and(|token| token.known.marks.has(begin))
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_one_of(words))
    }

    /// The number here that has digits only.
    pub(super) fn plain(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
        token.text.parse().ok()
    }

    fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// A year of our time.
    pub(super) fn bare_year(&self, at: usize) -> Option<i32> {
        let token = self.tokens.get(at).filter(|token| token.text.len() == 4)?;
        let year = self.plain(at)?;
        let joined = token.glued && at > 0 && !self.is(at - 1, &["/", "-", "("]);
        ((1945..=2100).contains(&year) && !joined).then(|| i32::try_from(year).ok()).flatten()
    }

    /// The point that begins at a token, and the first token behind it. A year alone needs a label.
    pub(super) fn point(&self, at: usize) -> Option<(Point, usize)> {
        // Nearly all words begin none.
        let token = self.tokens.get(at)?;
        if token.kind != TokenKind::Number && !token.known.marks.has(self.beginnings) {
            return None;
        }
        if let Some((point, end)) = self.plain_point(at) {
            return Some((point, end));
        }
        let middle = self.longest(at, &self.words.middle);
        if let Some(next) = middle {
            let (point, end) = self.point(next)?;
            let Part::Months(first, last) = point.part else { return Some((point, end)) };
            let part = if first == last { Part::Day(first, 15) } else { point.part };
            return Some((Point { part, ..point }, end));
        }
        let next = self.longest(at, &self.words.leads)?;
        if let Some(year) = self.bare_year(next) {
            return Some((Point::year(year), next + 1));
        }
        self.point(next)
    }

    /// A point without a lead.
    fn plain_point(&self, at: usize) -> Option<(Point, usize)> {
        self.numeric_day(at)
            .or_else(|| self.dotted_day(at))
            .or_else(|| self.day_of_month(at))
            .or_else(|| self.month(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.labelled_year(at))
            .or_else(|| self.lettered(at, true))
            .or_else(|| self.relative_year(at).map(|(year, end)| (Point::year(year), end)))
    }

    /// `năm nay`, `last year`; "các năm trước" are many.
    pub(super) fn relative_year(&self, at: usize) -> Option<(i32, usize)> {
        self.may(at, Marks::RELATIVE).then_some(())?;
        let (end, distance) = self.longest_with(at, &self.words.years)?;
        let year = self.today.filter(|_| !self.is_of_many(at))? + distance;
        Some((year, end))
    }

    /// Returns `true` if a word or number before a year makes many of it: `3 năm trước`.
    pub(super) fn is_of_many(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            self.is(before, self.words.many) || self.tokens[before].kind == TokenKind::Number
        })
    }

    /// A day of some that share their month: `25 và 26/10`.
    pub(super) fn day_of_list(&self, at: usize) -> Option<(Point, usize)> {
        self.day_and_month(at, true)
    }

    /// `29/9`, `27-9`, `11-9-2022`, `30/3/2007`.
    fn numeric_day(&self, at: usize) -> Option<(Point, usize)> {
        self.day_and_month(at, false)
    }

    fn day_and_month(&self, at: usize, sure: bool) -> Option<(Point, usize)> {
        let (day, month) = (self.plain(at)?, self.plain(at + 2)?);
        let mark = ["/", "-"].into_iter().find(|mark| self.is(at + 1, &[*mark]))?;
        let joined = self.glued(at + 1) && self.glued(at + 2);
        if !joined || !(1..=31).contains(&day) || !(1..=12).contains(&month) {
            return None;
        }
        let year = self.is(at + 3, &[mark]).then(|| self.bare_year(at + 4)).flatten();
        let end = if year.is_some() { at + 5 } else { at + 3 };
        if year.is_none() && (self.is(end, &["/", "%"]) || !(sure || self.may_be_day(at))) {
            return None;
        }
        Some((Point { year, part: Part::Day(month, day) }, end))
    }

    /// Returns `true` if a word before a day and month says that they are one: `5/7 xã` is a ratio.
    fn may_be_day(&self, at: usize) -> bool {
        let before = |words: &Phrases| {
            at.checked_sub(1).is_some_and(|before| self.says(before, words))
                || at
                    .checked_sub(2)
                    .is_some_and(|before| self.longest(before, words).is_some_and(|end| end == at))
        };
        at == 0
            || before(&self.words.leads)
            || before(&self.words.since)
            || before(&self.words.until)
            || before(&self.words.as_of)
            || self.is(at - 1, &["(", ",", "-"])
    }

    /// `05.09`, `05.11.2023`.
    fn dotted_day(&self, at: usize) -> Option<(Point, usize)> {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
        let mut parts = token.text.split('.');
        let (day, month) = (parts.next()?, parts.next()?);
        let year = parts.next();
        if parts.next().is_some() || day.len() > 2 || month.len() > 2 {
            return None;
        }
        let zero = day.starts_with('0') && month.starts_with('0');
        let year = match year {
            Some(year) => Some(year.parse().ok().filter(|year| (1945..=2100).contains(year))?),
            None if self.decimal_point => return None,
            None if zero || (self.may_be_day(at) && month.len() == 2) => None,
            None => return None,
        };
        let (day, month) = (day.parse().ok()?, month.parse().ok()?);
        let fits = (1..=31).contains(&day) && (1..=12).contains(&month);
        fits.then_some((Point { year, part: Part::Day(month, day) }, at + 1))
    }

    /// `ngày 7 tháng 4 năm 2023`, `18 June 2015`, `June 18, 2015`.
    fn day_of_month(&self, at: usize) -> Option<(Point, usize)> {
        if let Some(day) = self.plain(at).filter(|day| (1..=31).contains(day)) {
            let next = at + 1 + usize::from(self.is(at + 1, &anywhere().ordinals));
            let month = self.named_month(next).or_else(|| self.numbered_month(next));
            let (month, end) = month?;
            let (year, end) = self.year_behind(end);
            return Some((Point { year, part: Part::Day(month, day) }, end));
        }
        let (month, end) = self.named_month(at)?;
        let day = self.plain(end).filter(|day| (1..=31).contains(day))?;
        let (year, end) = self.year_behind(end + 1);
        Some((Point { year, part: Part::Day(month, day) }, end))
    }

    /// `tháng 6/2024`, `June 2024`.
    fn month(&self, at: usize) -> Option<(Point, usize)> {
        let (month, end) = self.named_month(at).or_else(|| self.numbered_month(at))?;
        let (year, end) = self.year_behind(end);
        // "May" is a verb, and "mars" a planet, where no year says otherwise.
        let sure = year.is_some()
            || !self.words.month_labels.is_empty()
            || at.checked_sub(1).is_some_and(|before| {
                self.says(before, &self.words.leads)
                    || self.says(before, &self.words.since)
                    || self.says(before, &self.words.until)
            });
        sure.then_some((Point { year, part: Part::Months(month, month) }, end))
    }

    fn named_month(&self, at: usize) -> Option<(u32, usize)> {
        let token = self.tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
        if !token.known.marks.has(Marks::MONTH) {
            return None;
        }
        let capital = token.text.starts_with(char::is_uppercase);
        let named = |names: &[&str; 12]| names.iter().position(|name| token.is(name));
        let month = self.words.months.iter().find_map(named)?;
        (capital || self.words.small_months)
            .then(|| (u32::try_from(month).unwrap_or(0) + 1, at + 1))
    }

    fn numbered_month(&self, at: usize) -> Option<(u32, usize)> {
        let number = self.longest(at, &self.words.month_labels)?;
        let month = self.plain(number).filter(|month| (1..=12).contains(month))?;
        Some((month, number + 1))
    }

    /// `quý I/2022`, `the first half of 2023`, `6 tháng đầu năm 2022`.
    fn part_of_year(&self, at: usize) -> Option<(Point, usize)> {
        let (first, last, end) =
            self.quarter(at).or_else(|| self.half(at)).or_else(|| self.first_months(at))?;
        let (year, end) = self.year_behind(end);
        Some((Point { year, part: Part::Months(first, last) }, end))
    }

    fn quarter(&self, at: usize) -> Option<(u32, u32, usize)> {
        let named = self.named(at, self.words.quarters.iter().map(|names| &names[..]));
        let (quarter, end) = if let Some((index, end)) = named {
            (index + 1, end)
        } else {
            let number = self.longest(at, &self.words.quarter_labels)?;
            let roman = ["i", "ii", "iii", "iv"];
            let roman = roman.iter().position(|roman| self.is(number, &[roman]));
            let roman = roman.and_then(|index| u32::try_from(index + 1).ok());
            (roman.or_else(|| self.plain(number))?, number + 1)
        };
        (1..=4).contains(&quarter).then(|| (quarter * 3 - 2, quarter * 3, end))
    }

    fn half(&self, at: usize) -> Option<(u32, u32, usize)> {
        let (half, end) = self.named(at, self.words.halves.iter().map(|names| &names[..]))?;
        Some((half * 6 + 1, half * 6 + 6, end))
    }

    /// The position of one of some names that begins here, and the first token behind it.
    fn named<'n>(
        &self,
        at: usize,
        mut tables: impl Iterator<Item = &'n [&'static str]>,
    ) -> Option<(u32, usize)> {
        if !self.may(at, Marks::PART) {
            return None;
        }
        tables.find_map(|names| {
            let one = |(index, name): (usize, &&str)| {
                Some((u32::try_from(index).ok()?, match_phrase(self.tokens, at, name)?))
            };
            names.iter().enumerate().find_map(one)
        })
    }

    /// `6 tháng đầu năm`, `9 tháng năm 2023`, `the first nine months`.
    fn first_months(&self, at: usize) -> Option<(u32, u32, usize)> {
        let number = self.longest(at, &self.words.first_before).unwrap_or(at);
        if number == at && !self.words.first_before.is_empty() {
            return None;
        }
        let (months, next) = self.count(number)?;
        if !(1..=12).contains(&months) {
            return None;
        }
        if let Some(end) = self.longest(next, &self.words.last_behind) {
            return Some((13 - months, 12, end));
        }
        let end = self.longest(next, &self.words.first_behind)?;
        // Of "9 tháng năm 2023" the label of the year belongs to the year.
        Some((1, months, end))
    }

    /// `9T/2026`, `T6/2026`, `Q3/2026`. In prose they need a year: "Q3" is a district, too.
    pub(super) fn lettered(&self, at: usize, prose: bool) -> Option<(Point, usize)> {
        let [months, month, quarter] = self.words.letters;
        let number = self.plain(at);
        let letter = if number.is_some() { at + 1 } else { at };
        let number = number.or_else(|| self.plain(at + 1)).filter(|one| (1..=12).contains(one))?;
        if !self.glued(at + 1) {
            return None;
        }
        let (first, last) = match letter > at {
            true if self.is(letter, &[months]) => (1, number),
            false if self.is(letter, &[quarter]) && number <= 4 => (number * 3 - 2, number * 3),
            false if self.is(letter, &[month]) => (number, number),
            _ => return None,
        };
        let end = at + 2;
        let year = self.is(end, &["/", "-"]).then(|| self.bare_year(end + 1)).flatten();
        let part = Part::Months(first, last);
        let whole = year.is_some() || !prose;
        whole.then_some((Point { year, part }, if year.is_some() { end + 2 } else { end }))
    }

    /// A small number, in digits or as a word.
    fn count(&self, at: usize) -> Option<(u32, usize)> {
        let in_words = || {
            self.may(at, Marks::NUMERAL).then_some(())?;
            let (number, end) = numeral(self.tokens, at, self.numerals);
            Some((u32::try_from(number?).ok()?, end))
        };
        self.plain(at).map(|number| (number, at + 1)).or_else(in_words)
    }

    /// `năm 2022`, `in 2022`.
    fn labelled_year(&self, at: usize) -> Option<(Point, usize)> {
        let number = self.longest(at, &self.words.year_labels)?;
        if let Some(year) = self.bare_year(number) {
            return Some((Point::year(year), number + 1));
        }
        let opening = self.longest(at, &self.words.openings)?;
        Some((Point { year: None, part: Part::Months(1, 12) }, opening))
    }

    /// The year behind a part of it, with what joins them.
    fn year_behind(&self, at: usize) -> (Option<i32>, usize) {
        if let Some(year) = self.bare_year(at) {
            return (Some(year), at + 1);
        }
        let relative = |at: usize| self.relative_year(at).map(|(year, end)| (Some(year), end));
        match self.longest(at, &self.words.of) {
            Some(next) => match self.bare_year(next) {
                Some(year) => (Some(year), next + 1),
                None => relative(next).or_else(|| relative(at)).unwrap_or((None, at)),
            },
            None => relative(at).unwrap_or((None, at)),
        }
    }
}
