//! Times that a text names by what stands around it: "năm học này", "quý trước", "trong kỳ", "lũy kế
//! 9 tháng" (STATISTICS "Periods and places").
//!
//! The time that was named last goes before the day of publication: "quý trước" behind "quý III" is the
//! second quarter, whenever that was published.

use super::super::lexer::TokenKind;
use super::super::phrases::Marks;
use super::When;
use super::mentions::{Calendar, Mention, MentionKind};
use super::times::Points;
use crate::bulletin::date::Day;
use crate::bulletin::period::Period;

/// Days before the end of a month from which on it counts as one that has passed.
const MONTH_ENDS: i64 = 5;

/// The month from which on "the year that has passed" is the one that is passing.
const LATE: u32 = 10;

impl Calendar {
    /// The mention of a relative time that begins at a token.
    pub(super) fn relative(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        // Most words that may begin a time begin none of these.
        let (token, words) = (&points.tokens[at], points.words);
        let named = token.known.marks.has(Marks::RELATIVE);
        if named && let Some(end) = points.longest(at, &words.vague) {
            return Some(Mention::new(at..end, MentionKind::Event, None));
        }
        if !named && token.kind != TokenKind::Number {
            return self.school_year(points, at).or_else(|| self.opened(points, at));
        }
        self.school_year(points, at)
            .or_else(|| self.opened(points, at))
            .or_else(|| self.part_of_text(points, at))
            .or_else(|| self.part_of_year(points, at))
            .or_else(|| self.added_up(points, at))
            .or_else(|| self.reviewed(points, at))
    }

    /// `năm học 2023 - 2024`, `in 2023/24`, `năm học trước`.
    fn school_year(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let named = points.tokens[at].known.marks.has(Marks::RELATIVE);
        let school = named.then(|| points.longest(at, &points.words.school)).flatten();
        let start = points.longest(at, &points.words.year_labels).max(school)?;
        if points.bare_year(start).is_none() {
            return self.named_school_year(points, at);
        }
        let (when, end) = self.two_years(points, start, school.is_some())?;
        Some(Mention::new(at..end, MentionKind::Stretch, when))
    }

    /// `2023/24`, and behind a word that tells a school year `2023 - 2024`.
    pub(super) fn two_years(
        &mut self,
        points: &Points<'_>,
        start: usize,
        school: bool,
    ) -> Option<(Option<When>, usize)> {
        let year = points.bare_year(start)?;
        let second = points.tokens.get(start + 2)?;
        let (glued, long) =
            (second.glued && points.tokens[start + 1].glued, second.text.len() == 4);
        let next = if long { format!("{}", year + 1) } else { format!("{:02}", (year + 1) % 100) };
        let follows = points.is(start + 1, &["/", "-"]) && second.text == next;
        // "Giai đoạn 2021 - 2022" is of two whole years.
        if !follows || ((long || !glued) && !school) {
            return None;
        }
        self.year = Some(year + 1);
        self.school = Some(year);
        Some((self.split_year(year).map(When::During), start + 3))
    }

    /// A school year by its distance from the one that was named last.
    fn named_school_year(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let (end, distance) = points.longest_with(at, &points.words.school_years)?;
        let period = self.split_year(self.school? + distance)?;
        Some(Mention::new(at..end, MentionKind::Stretch, Some(When::During(period))))
    }

    /// The days of a school or financial year, as far as they are known.
    fn split_year(&self, year: i32) -> Option<Period> {
        if let Some(start) = self.years {
            return start.year(year);
        }
        Period::new(Day::new(year, 1, 1)?, Day::new(year + 1, 12, 31)?)
    }

    /// `từ đầu nhiệm kỳ đến nay`, `since the start of the quarter`.
    fn opened(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let opener = points.longest(at, &points.words.since)?;
        let (next, months) = points.longest_with(opener, &points.words.starts)?;
        if points.tokens.get(next)?.kind == TokenKind::Number && months > 0 {
            return None;
        }
        // The term may be named once more: "từ đầu nhiệm kỳ 2025 - 2030".
        let years = points.bare_year(next).zip(points.bare_year(next + 2));
        let years = years.filter(|(first, last)| months == 0 && first < last);
        let (start, next) = match years {
            Some((first, _)) => (Day::new(first, 1, 1)?, next + 3),
            None if months == 0 => (self.term?.start(), next),
            None => (self.part(months)?.start(), next),
        };
        let until = points.longest(next, &points.words.until);
        let last = until.and_then(|until| Some((points.point(until)?, until)));
        if let Some(((point, end), _)) = last {
            let day = self.resolve(point)?.end();
            let period = Period::new(start, day).map(When::During);
            return Some(Mention::new(at..end, MentionKind::Stretch, period));
        }
        let end = points.longest(next, &points.words.now).unwrap_or(next);
        let when = match self.published {
            Some(day) => Period::new(start, day).map(When::During),
            None => Some(When::Since(start)),
        };
        Some(Mention::new(at..end, MentionKind::Open, when))
    }

    /// The last month or quarter that was named, else that of the publication.
    fn part(&self, months: i32) -> Option<Period> {
        let named = self.parts.get(&months).copied();
        named.or_else(|| part_around(self.published?, months))
    }

    /// `trong kỳ`, `quý trước`, `tháng này`: of what the text has named.
    fn part_of_text(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let of = |end, period: Option<Period>| {
            Some(Mention::new(at..end, MentionKind::Stretch, period.map(When::During)))
        };
        if let Some(end) = points.longest(at, &words.reported) {
            return of(end, Some(self.reported?));
        }
        if let Some((end, months)) = points.longest_with(at, &words.part_before) {
            // Behind "12 vụ" in the same stretch it is the one with which that is compared.
            let before = self.part(months).and_then(Period::previous_of_same_length);
            return of(end, before);
        }
        let over = points.longest_with(at, &words.part_over);
        if let Some((end, months)) = over.filter(|_| !points.is_of_many(at)) {
            let day = self.published?;
            return of(end, part_around(day, months).and_then(Period::previous_of_same_length));
        }
        let (end, months) = points.longest_with(at, &words.part_now)?;
        of(end, Some(self.part(months)?))
    }

    /// `năm qua`, and the months of a year that were named before: `trong 6 tháng`.
    fn part_of_year(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        if let Some(end) = points.longest(at, &words.year_over) {
            let number = at.checked_sub(1).is_some_and(|at| points.plain(at).is_some());
            let day = self.published.filter(|_| !number)?;
            let year = day.year() - i32::from(day.month() < LATE);
            let when = Period::year(year).map(When::During);
            return Some(Mention::new(at..end, MentionKind::Stretch, when));
        }
        if let Some(end) = points.longest(at, &words.year_ends) {
            return self.year_end(points, at, end);
        }
        if let Some(end) = points.longest(at, &words.year_begins) {
            return self.year_begin(points, at, end);
        }
        if let Some((months, end)) = points.months_over(at) {
            let when = self.months_over(months).map(When::During);
            return Some(Mention::new(at..end, MentionKind::Stretch, when));
        }
        let (months, end) = points.months(at)?;
        let period =
            self.parts.get(&months).copied().filter(|period| period.start().month() == 1)?;
        Some(Mention::new(at..end, MentionKind::Stretch, Some(When::During(period))))
    }

    /// `đến cuối năm`: the last day of the year that was named last, as far as it has come.
    fn year_end(&self, points: &Points<'_>, at: usize, end: usize) -> Option<Mention> {
        let day = self.published?;
        // "Cuối năm 2024" and "cuối năm ngoái" name it.
        let behind = [end.saturating_sub(1), end];
        let relative = |at: &usize| points.relative_year(*at).is_some();
        let named = points.bare_year(end).is_none() && !behind.iter().any(relative);
        let year = self.year.filter(|year| *year <= day.year()).unwrap_or(day.year());
        let last = Day::new(year, 12, 31).filter(|_| named)?;
        let last = if day.month() > LATE { last.min(day) } else { last };
        Some(Mention::new(at..end, MentionKind::Stretch, Some(When::AsOf(last))))
    }

    /// `đầu năm 2.118 hộ`: the first day of the year that was named last, where a clause begins with it
    /// and states a number.
    fn year_begin(&self, points: &Points<'_>, at: usize, end: usize) -> Option<Mention> {
        let begins = at.checked_sub(1).is_none_or(|at| points.tokens[at].kind == TokenKind::Sign);
        let number = |at: &usize| {
            let token = points.tokens.get(*at);
            token.is_some_and(|token| token.kind == TokenKind::Number)
                && points.bare_year(*at).is_none()
        };
        let states = begins && [end, end + 1].iter().any(number);
        let day = self.published.filter(|_| states && points.bare_year(end).is_none())?;
        let year = self.year.filter(|year| *year <= day.year()).unwrap_or(day.year());
        let first = Day::new(year, 1, 1).map(When::AsOf);
        Some(Mention::new(at..end, MentionKind::Event, first))
    }

    /// `8 tháng qua`: the last whole months before the publication.
    fn months_over(&self, months: i32) -> Option<Period> {
        let day = self.published?;
        // At the end of a month it is one of them.
        let first = day.plus_days(MONTH_ENDS);
        let end = Day::new(first.year(), first.month(), 1)?;
        Period::new(end.plus_months(-months), end.previous())
    }

    /// `lũy kế 9 tháng`, `lũy kế đến 30/9`: from the beginning of the year.
    fn added_up(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let added = points.longest(at, &words.added_up);
        let next = added.or_else(|| points.longest(at, &words.month_heads))?;
        if let Some((months, end)) = points.months(next) {
            let year = self.published.map(Day::year).or(self.year)?;
            let last = Day::new(year, u32::try_from(months).ok()?, 1)?.month_end();
            let period = Period::new(Day::new(year, 1, 1)?, last).map(When::During);
            let mention = Mention::new(at..end, MentionKind::Stretch, period);
            return Some(Mention { aside: added.is_some(), ..mention });
        }
        added?;
        let until = points.longest(next, &words.as_of).unwrap_or(next);
        let (last, end) = match points.point(until) {
            Some((point, end)) => (self.resolve(point)?.end(), end),
            None => (self.last.map(Period::end).or(self.published)?, next),
        };
        let period = Period::new(Day::new(last.year(), 1, 1)?, last).map(When::During);
        let mention = Mention::new(at..end, MentionKind::Stretch, period);
        Some(Mention { aside: true, ..mention })
    }

    /// `Norland: 2025 in figures`, `(2024: 26)`, and the year at the end of a heading, which has no
    /// full stop: `Table 1: Visits, 2025`.
    fn reviewed(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let year = points.bare_year(at)?;
        let reviewed = points.longest(at + 1, &points.words.reviews).is_some();
        let bracket = at.checked_sub(1).is_some_and(|open| points.is(open, &["("]));
        let last = at + 1 == points.tokens.len()
            && at.checked_sub(1).is_some_and(|before| points.is(before, &[",", ":"]));
        (reviewed || last || (bracket && points.is(at + 1, &[":"]))).then_some(())?;
        let when = Period::year(year).map(When::During);
        if reviewed || last {
            self.year = Some(year);
        }
        Some(Mention::new(at..at + 1, MentionKind::Stretch, when))
    }
}

/// The month or quarter in which a day lies.
fn part_around(day: Day, months: i32) -> Option<Period> {
    match months {
        1 => Period::month(day.year(), day.month()),
        3 => Period::quarter(day.year(), day.month().div_ceil(3)),
        _ => None,
    }
}
