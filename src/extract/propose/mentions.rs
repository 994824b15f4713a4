//! The periods that a text speaks of, where it does, and what they hold for (STATISTICS "Periods
//! and places").

use std::ops::Range;

use super::super::lexer::{Token, TokenKind};
use super::When;
use super::times::{Part, Point, Points};
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::period::Period;

/// Times that are known before a text is read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Calendar {
    /// The day of publication.
    pub published: Option<Day>,
    /// The year that was named last.
    pub year: Option<i32>,
}

/// Kind of a mention of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MentionKind {
    /// A stretch that holds for what follows.
    Stretch,
    /// A stretch up to the publication: it holds in the next paragraphs, too.
    Open,
    /// The day of an event: it holds in its sentence.
    Event,
    /// The day of publication.
    Now,
    /// Each year: what stood before holds no longer.
    Each,
    /// A period that is only compared with.
    Compared,
}

/// A mention of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind.
    pub kind: MentionKind,
    /// The period; none where the year is not known.
    pub when: Option<When>,
    /// The periods of a list, one by one.
    pub each: Vec<When>,
}

impl Calendar {
    /// The mentions of time in some tokens; the last year that is named is kept.
    pub(super) fn mentions(&mut self, tokens: &[Token<'_>], lang: Lang) -> Vec<Mention> {
        let points = Points::new(tokens, lang);
        let (mut mentions, mut at) = (Vec::new(), 0);
        while at < tokens.len() {
            let token = &tokens[at];
            let may = token.initial.is_ascii_digit() || token.known.marks.has(points.openings);
            match may.then(|| self.mention(&points, at)).flatten() {
                Some(mention) => {
                    at = mention.tokens.end.max(at + 1);
                    mentions.push(mention);
                }
                None => at += 1,
            }
        }
        mentions
    }

    fn mention(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let mut mention = self
            .fixed(points, at)
            .or_else(|| self.past(points, at))
            .or_else(|| self.twelve_months(points, at))
            .or_else(|| self.since(points, at))
            .or_else(|| self.listed(points, at))
            .or_else(|| self.state(points, at))?;
        let ahead = |when: When| self.published.is_some_and(|day| when.start() > day);
        if mention.kind == MentionKind::Stretch && mention.when.is_some_and(ahead) {
            // A time to come is the time of a goal, and of nothing behind its sentence.
            mention.kind = MentionKind::Event;
        }
        if is_compared(points, at) && mention.kind != MentionKind::Now {
            mention.kind = MentionKind::Compared;
        }
        Some(mention)
    }

    /// `hiện nay`, `năm nay`, `hằng năm`.
    fn fixed(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let of = |end, kind, when| Mention { tokens: at..end, kind, when, each: Vec::new() };
        let published = self.published;
        if let Some(end) = points.longest(at, &words.each) {
            return Some(of(end, MentionKind::Each, None));
        }
        let since_new_year =
            published.and_then(|day| Period::new(Day::new(day.year(), 1, 1)?, day));
        let named = points.longest(at, &words.this_year);
        // "Từ đầu năm 2022" names its year.
        if let Some(end) = named.filter(|end| points.bare_year(*end).is_none()) {
            return Some(of(end, MentionKind::Open, since_new_year.map(When::During)));
        }
        if let Some(end) = points.longest(at, &words.last_year) {
            let year = published.and_then(|day| Period::year(day.year() - 1));
            return Some(of(end, MentionKind::Stretch, year.map(When::During)));
        }
        let first = at == 0 || points.tokens[at - 1].kind == TokenKind::Sign;
        let alone = points.longest(at, &words.now_first).filter(|_| first);
        let end = points.longest(at, &words.now).or(alone)?;
        Some(of(end, MentionKind::Now, published.map(When::AsOf)))
    }

    /// `trong 3 năm qua`, `over the past three years`.
    fn past(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let number = points.longest(at, &words.past_before).unwrap_or(at);
        let years = points.plain(number).filter(|years| (1..=50).contains(years))?;
        let unit = points.longest(number + 1, &words.past_years)?;
        let end = if words.past_behind.is_empty() {
            (number > at).then_some(unit)
        } else {
            points.longest(unit, &words.past_behind)
        }?;
        let back = i32::try_from(years).ok()?;
        let period = self.published.and_then(|day| Period::new(day.plus_years(-back).next(), day));
        Some(Mention {
            tokens: at..end,
            kind: MentionKind::Stretch,
            when: period.map(When::During),
            each: Vec::new(),
        })
    }

    /// `the year to 31 March 2024`.
    fn twelve_months(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let next = points.longest(at, &points.words.twelve_months)?;
        let (point, end) = points.point(next)?;
        let last = self.resolve(point).map(Period::end);
        let period =
            last.and_then(|last| Period::new(last.plus_years(-1).next(), last)).map(When::During);
        Some(Mention {
            tokens: at..end,
            kind: MentionKind::Stretch,
            when: period,
            each: Vec::new(),
        })
    }

    /// `từ năm 2017 đến nay`, `từ 10/3 - 9/4`, `since 2018`, `2018-2022`.
    fn since(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let opener = points.longest(at, &words.since);
        let start = opener.unwrap_or(at);
        let (first, next) = Self::point_or_year(points, start, opener.is_some())?;
        let until = points.longest(next, &words.until);
        let open = |end: usize, calendar: &mut Self| {
            let start = calendar.resolve(first).map(Period::start);
            let when = start.and_then(|start| match calendar.published {
                Some(end) => Period::new(start, end).map(When::During),
                None => Some(When::Since(start)),
            });
            Mention { tokens: at..end, kind: MentionKind::Open, when, each: Vec::new() }
        };
        if let Some(end) = points.longest(next, &words.now).filter(|_| opener.is_some()) {
            return Some(open(end, self));
        }
        let list = opener
            .and_then(|opener| self.listed(points, opener))
            .filter(|list| !list.each.is_empty());
        if let Some(list) = list {
            return Some(Mention { tokens: at..list.tokens.end, ..list });
        }
        let closed = until.and_then(|until| Self::point_or_year(points, until, first.is_year()));
        if let Some((last, end)) = closed {
            // "27/4, 3 đơn vị": a day needs no opener to be followed by another day.
            let period = self.between(first, last).map(When::During);
            let kind = MentionKind::Stretch;
            return Some(Mention { tokens: at..end, kind, when: period, each: Vec::new() });
        }
        let only_from = opener.filter(|_| points.longest(at, &words.pairs) != opener);
        only_from.map(|_| open(next, self))
    }

    fn point_or_year(points: &Points<'_>, at: usize, bare: bool) -> Option<(Point, usize)> {
        let year = || points.bare_year(at).filter(|_| bare).map(|year| (Point::year(year), at + 1));
        points.point(at).or_else(year)
    }

    /// A stretch from one point to another; what one of them does not say is that of the other.
    fn between(&mut self, first: Point, last: Point) -> Option<Period> {
        let end = self.resolve(last)?;
        let year = end.end().year();
        let start = match first.year {
            Some(year) => first.period(year)?,
            None => first
                .period(year)
                .filter(|same| same.start() <= end.end())
                .or_else(|| first.period(year - 1))?,
        };
        Period::new(start.start(), end.end())
    }

    /// A point, or a list of points: `năm 2016, 2017 và năm 2018`.
    fn listed(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let (first, mut end) = points.point(at)?;
        let mut all = vec![first];
        while let Some(next) = points.longest(end, &points.words.joins) {
            let same = Self::point_or_year(points, next, first.is_year() && first.year.is_some());
            let Some((point, behind)) = same.filter(|(point, _)| is_alike(first, *point)) else {
                break;
            };
            all.push(point);
            end = behind;
        }
        let year = all.iter().rev().find_map(|point| point.year);
        let periods: Vec<Period> = all
            .iter()
            .filter_map(|point| self.resolve(Point { year: point.year.or(year), ..*point }))
            .collect();
        let start = periods.iter().map(|period| period.start()).min();
        let last = periods.iter().map(|period| period.end()).max();
        let whole = start.zip(last).and_then(|(start, last)| Period::new(start, last));
        let event = matches!(first.part, Part::Day(..)) && all.len() == 1;
        Some(Mention {
            tokens: at..end,
            kind: if event { MentionKind::Event } else { MentionKind::Stretch },
            when: whole
                .map(|period| if event { When::AsOf(period.end()) } else { When::During(period) }),
            each: if all.len() > 1 && periods.len() == all.len() {
                periods.into_iter().map(When::During).collect()
            } else {
                Vec::new()
            },
        })
    }

    /// `tính đến 30/6`, `as of 31 May 2024`.
    fn state(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let next = points.longest(at, &points.words.as_of)?;
        let (point, end) = Self::point_or_year(points, next, true)?;
        let day = self.resolve(point).map(Period::end);
        let when = day.map(When::AsOf);
        Some(Mention { tokens: at..end, kind: MentionKind::Stretch, when, each: Vec::new() })
    }

    /// The days of a point. Where its year is not said it is the latest that does not lie after the
    /// publication, or the year that was named last.
    fn resolve(&mut self, point: Point) -> Option<Period> {
        if let Some(year) = point.year {
            self.year = Some(year);
            return point.period(year);
        }
        match (self.published, self.year) {
            (Some(published), _) => {
                let this = point.period(published.year())?;
                if this.start() <= published {
                    Some(this)
                } else {
                    point.period(published.year() - 1)
                }
            }
            (None, Some(year)) => point.period(year),
            (None, None) => None,
        }
    }
}

/// Returns `true` if two points are of one sort, so that they can stand in one list.
fn is_alike(one: Point, other: Point) -> bool {
    match (one.part, other.part) {
        (Part::Day(..), Part::Day(..)) => true,
        (Part::Months(a, b), Part::Months(c, d)) => b - a == d - c,
        _ => false,
    }
}

/// Number of words before a period that may say that it is compared with.
const REACH: usize = 4;

fn is_compared(points: &Points<'_>, at: usize) -> bool {
    let between = |token: &Token<'_>| {
        token.kind != TokenKind::Number && !token.is_one_of(&[",", ";", ".", "(", ")", ":"])
    };
    (at.saturating_sub(REACH)..at).any(|before| {
        let mut ends = points.words.compared.ends(points.tokens, before);
        ends.any(|end| end <= at && points.tokens[end..at].iter().all(between))
    })
}
