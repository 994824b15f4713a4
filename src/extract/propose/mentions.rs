//! The periods that a text speaks of, where it does, and what they hold for (STATISTICS "Periods
//! and places").

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::super::lexer::{Token, TokenKind};
use super::super::phrases::Marks;
use super::When;
use super::compared::is_compared;
use super::times::{Part, Point, Points};
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::period::{Period, YearStart};

/// Times that are known before a text is read.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    /// The day of publication.
    pub published: Option<Day>,
    /// The year that was named last.
    pub year: Option<i32>,
    /// The stretches that were named last, by their number of months.
    pub parts: BTreeMap<i32, Period>,
    /// The stretch that was named first: the one of which the bulletin reports.
    pub reported: Option<Period>,
    /// The stretch that was named last, but for what is added up.
    pub last: Option<Period>,
    /// True if the words before a time say that it is to come.
    pub ahead: bool,
    /// The stretch of several years that was named last.
    pub term: Option<Period>,
    /// The first year of the school year that was named last.
    pub school: Option<i32>,
    /// When the years begin that are written `2022/23`, where the site has one sort of them.
    pub years: Option<YearStart>,
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
    /// The same stretch of another year, of that before where none is named.
    Same(Option<i32>),
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
    /// True if it adds up what stands beside it, and ends with its clause: `lũy kế quý I`.
    pub aside: bool,
}

impl Mention {
    /// A mention without a list.
    pub(super) fn new(tokens: Range<usize>, kind: MentionKind, when: Option<When>) -> Self {
        Self { tokens, kind, when, each: Vec::new(), aside: false }
    }
}

/// A point of time and the first token behind it, where there is one.
type Found = Option<(Point, usize)>;

impl Calendar {
    /// The mentions of time in some tokens; the last year that is named is kept.
    pub(super) fn mentions(&mut self, tokens: &[Token<'_>], lang: Lang) -> Vec<Mention> {
        let points = Points::new(tokens, lang).on(self.published);
        let (mut mentions, mut at, mut planned) = (Vec::new(), 0, None);
        let near = |planned: Option<usize>, at: usize| {
            planned.is_some_and(|planned| at - planned <= TASKS)
        };
        while at < tokens.len() {
            let token = &tokens[at];
            if matches!(token.text, "." | ";" | ":") {
                planned = None;
            } else if token.known.marks.has(Marks::RELATIVE)
                && points.begins(at, &points.words.tasks)
            {
                planned = Some(at);
            }
            if !token.initial.is_ascii_digit() && !token.known.marks.has(points.openings) {
                at += 1;
                continue;
            }
            self.ahead = near(planned, at) || (self.is_early() && points.ends_year(at));
            match self.mention(&points, at) {
                Some(mention) => {
                    at = mention.tokens.end.max(at + 1);
                    mentions.push(mention);
                }
                None => at += 1,
            }
        }
        self.ahead = near(planned, tokens.len().saturating_sub(1));
        mentions
    }

    fn mention(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let here = LazyCell::new(|| points.point(at));
        let mut mention = self
            .same(points, at)
            .or_else(|| self.relative(points, at))
            .or_else(|| self.fixed(points, at))
            .or_else(|| self.this_part(points, at))
            .or_else(|| self.past(points, at))
            .or_else(|| self.twelve_months(points, at))
            .or_else(|| self.days(points, at))
            .or_else(|| self.since(points, at, &here))
            .or_else(|| self.listed(points, at, *here))
            .or_else(|| self.state(points, at))?;
        let ahead = |when: When| self.published.is_some_and(|day| when.start() > day);
        if mention.kind == MentionKind::Stretch && mention.when.is_some_and(ahead) {
            // A time to come is the time of a goal, and of nothing behind its sentence.
            mention.kind = MentionKind::Event;
        }
        let alone = points.begins(mention.tokens.end, &points.words.only_behind);
        // A part of what is reported, and not another time: "riêng tháng 3" of the first quarter.
        let part = match (mention.when, self.last) {
            (Some(When::During(period)), Some(last)) => {
                last.start() <= period.start() && period.end() <= last.end()
                    || period.end() <= last.start()
            }
            _ => true,
        };
        let apart = part && (alone || is_apart(points, at));
        if mention.kind == MentionKind::Stretch && apart {
            mention.kind = MentionKind::Event;
        }
        let late = mention.when.is_some_and(ahead)
            && (at.saturating_sub(DEADLINE)..at)
                .any(|from| points.words.deadlines.ends(points.tokens, from).any(|end| end == at));
        if late {
            mention.kind = MentionKind::Compared;
        }
        if is_compared(points, at, mention.kind) && mention.kind != MentionKind::Now {
            mention.kind = MentionKind::Compared;
        }
        self.remember(points, &mention);
        Some(mention)
    }

    /// Keeps what later words may mean: "trong quý", "từ đầu nhiệm kỳ". What stands in brackets is
    /// there to be compared with.
    fn remember(&mut self, points: &Points<'_>, mention: &Mention) {
        let before = mention.tokens.start.checked_sub(1);
        let bracket = before.is_some_and(|before| points.is(before, &["("]));
        let (MentionKind::Stretch, Some(When::During(period))) = (mention.kind, mention.when)
        else {
            return;
        };
        self.reported.get_or_insert(period);
        if !mention.aside {
            self.last = Some(period);
        }
        let Some(months) = period.whole_months().filter(|_| !bracket) else { return };
        self.parts.insert(months, period);
        if months > 12 {
            self.term = Some(period);
        }
    }

    /// `trong quý`, of the quarter that was named last.
    fn this_part(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let (end, months) = points.longest_with(at, &points.words.this_part)?;
        let number = points.tokens.get(end).is_some_and(|next| {
            next.kind == TokenKind::Number || next.is_one_of(&["i", "ii", "iii", "iv"])
        });
        let when = self.parts.get(&months).copied().filter(|_| !number).map(When::During)?;
        Some(Mention::new(at..end, MentionKind::Stretch, Some(when)))
    }

    /// `hiện nay`, `năm nay`, `hằng năm`.
    fn fixed(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let of = |end, kind, when| Mention::new(at..end, kind, when);
        let published = self.published;
        if let Some(end) = points.longest(at, &words.each) {
            return Some(of(end, MentionKind::Each, None));
        }
        let since_new_year =
            || published.and_then(|day| Period::new(Day::new(day.year(), 1, 1)?, day));
        let named = points.longest(at, &words.this_year);
        // "Từ đầu năm 2022" names its year, and "từ đầu năm đến 31/7" its end.
        let until = |end| {
            points.longest(end, &words.until).is_some_and(|next| points.point(next).is_some())
        };
        if let Some(end) = named.filter(|end| points.bare_year(*end).is_none() && !until(*end)) {
            return Some(of(end, MentionKind::Open, since_new_year().map(When::During)));
        }
        let last_year = points.longest(at, &words.last_year);
        if let Some(end) = last_year.filter(|_| !points.is_of_many(at)) {
            let year = published.and_then(|day| Period::year(day.year() - 1));
            return Some(of(end, MentionKind::Stretch, year.map(When::During)));
        }
        let first = at == 0 || points.tokens[at - 1].kind == TokenKind::Sign;
        let alone = points.longest(at, &words.now_first).filter(|_| first);
        let end = points.longest(at, &words.now).or(alone)?;
        Some(of(end, MentionKind::Now, published.map(When::AsOf)))
    }

    /// `cùng kỳ năm 2023`, `the same period of 2023`, `a year earlier`.
    fn same(&self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let of = |end, kind| Mention::new(at..end, kind, None);
        if let Some(end) = points.longest(at, &words.year_before) {
            return Some(of(end, MentionKind::Same(None)));
        }
        let next = points.longest(at, &words.same)?;
        if let Some(end) = points.longest(next, &words.last_year) {
            let year = self.published.map(|day| day.year() - 1);
            return Some(of(end, MentionKind::Same(year)));
        }
        let bare = points.bare_year(next).map(|year| (Point::year(year), next + 1));
        let (point, end) = bare.or_else(|| points.point(next)).unwrap_or((Point::year(0), next));
        Some(of(end, MentionKind::Same(point.year.filter(|_| end > next))))
    }

    /// `ngày 25 và 26/10`, `(25 - 27/10)`: days of which only the last has a month.
    fn days(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let words = points.words;
        let bracket = || at.checked_sub(1).filter(|before| points.is(*before, &["("])).map(|_| at);
        let start = points.longest(at, &words.leads).or_else(bracket)?;
        let first = points.plain(start).filter(|day| (1..=31).contains(day))?;
        let (mut day, mut end) = (first, start + 1);
        let joined =
            |end| points.longest(end, &words.joins).or_else(|| points.longest(end, &words.until));
        while let Some(next) = joined(end) {
            if let Some((point, end)) = points.day_of_list(next) {
                let last = self.resolve(point)?.end();
                let start = Day::new(last.year(), last.month(), first)?;
                let period = Period::new(start, last).filter(|period| !period.is_day())?;
                let when = Some(When::During(period));
                return Some(Mention::new(at..end, MentionKind::Event, when));
            }
            let later = points.plain(next).filter(|next| *next > day && *next <= 31)?;
            (day, end) = (later, next + 1);
        }
        None
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
        Some(Mention::new(at..end, MentionKind::Stretch, period.map(When::During)))
    }

    /// `the year to 31 March 2024`.
    fn twelve_months(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let next = points.longest(at, &points.words.twelve_months)?;
        let (point, end) = points.point(next)?;
        let last = self.resolve(point).map(Period::end);
        let period =
            last.and_then(|last| Period::new(last.plus_years(-1).next(), last)).map(When::During);
        Some(Mention::new(at..end, MentionKind::Stretch, period))
    }

    /// `từ năm 2017 đến nay`, `từ 10/3 - 9/4`, `since 2018`, `2018-2022`.
    fn since(
        &mut self,
        points: &Points<'_>,
        at: usize,
        here: &LazyCell<Found, impl FnOnce() -> Found>,
    ) -> Option<Mention> {
        let words = points.words;
        let opener = points.longest(at, &words.since);
        let start = opener.unwrap_or(at);
        // Two years with a hyphen are a stretch without another word.
        let years = points.bare_year(at).zip(points.bare_year(at + 2)).filter(|(first, last)| {
            points.is(at + 1, &["-"]) && first < last && !points.is(at + 3, &["/", "-"])
        });
        let bare = opener.is_some() || years.is_some();
        let opening = || {
            let next = points.longest(start, &words.openings).filter(|_| opener.is_some())?;
            Some((Point { year: None, part: Part::Months(1, 12) }, next))
        };
        let point = if opener.is_none() { **here } else { points.point(start) };
        let year = || points.bare_year(start).filter(|_| bare);
        let year = || year().map(|year| (Point::year(year), start + 1));
        let (first, next) = point.or_else(year).or_else(opening)?;
        // "March and April" are two months, and "between March and April" is a stretch.
        let listed = opener.is_none() && points.longest(next, &words.joins).is_some();
        let until = points.longest(next, &words.until).filter(|_| !listed);
        let open = |end: usize, calendar: &mut Self| {
            let start = calendar.resolve(first).map(Period::start);
            let when = start.and_then(|start| match calendar.published {
                Some(end) => Period::new(start, end).map(When::During),
                None => Some(When::Since(start)),
            });
            Mention::new(at..end, MentionKind::Open, when)
        };
        if let Some(end) = points.longest(next, &words.now).filter(|_| opener.is_some()) {
            return Some(open(end, self));
        }
        let list = opener
            .and_then(|opener| self.listed(points, opener, point))
            .filter(|list| !list.each.is_empty());
        if let Some(list) = list {
            return Some(Mention { tokens: at..list.tokens.end, ..list });
        }
        let closed = until.and_then(|until| Self::point_or_year(points, until, first.is_year()));
        if let Some((last, end)) = closed {
            // "27/4, 3 đơn vị": a day needs no opener to be followed by another day.
            let period = self.between(first, last).map(When::During);
            return Some(Mention::new(at..end, MentionKind::Stretch, period));
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

    /// The point here, or a list that begins with it: `năm 2016, 2017 và năm 2018`.
    fn listed(&mut self, points: &Points<'_>, at: usize, here: Found) -> Option<Mention> {
        let (first, mut end) = here?;
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
        let day = matches!(first.part, Part::Day(..)) && all.len() == 1;
        let ends = all.len() == 1 && points.begins(at, &points.words.ends);
        if all.len() == 1 && first.is_year() && points.begins_with(at, &points.words.begins) {
            // What there was at the beginning of a year is not what there was in it.
            let start = whole.map(|period| When::AsOf(period.start()));
            return Some(Mention::new(at..end, MentionKind::Event, start));
        }
        Some(Mention {
            tokens: at..end,
            kind: if day { MentionKind::Event } else { MentionKind::Stretch },
            when: whole.map(|period| {
                if day || ends { When::AsOf(period.end()) } else { When::During(period) }
            }),
            each: if all.len() > 1 && periods.len() == all.len() {
                periods.into_iter().map(When::During).collect()
            } else {
                Vec::new()
            },
            aside: false,
        })
    }

    /// `tính đến 30/6`, `as of 31 May 2024`.
    fn state(&mut self, points: &Points<'_>, at: usize) -> Option<Mention> {
        let next = points.behind_clock(points.longest(at, &points.words.as_of)?);
        let (point, end) = Self::point_or_year(points, next, true)?;
        let day = self.resolve(point).map(Period::end);
        let when = day.map(When::AsOf);
        Some(Mention::new(at..end, MentionKind::Stretch, when))
    }

    /// Returns `true` if the last months of the year of publication are to come.
    fn is_early(&self) -> bool {
        self.published.is_some_and(|day| (EARLY..LATE).contains(&day.month()))
    }

    /// The days of a point. Where its year is not said it is the latest that does not lie after the
    /// publication, or the year that was named last; of what is to come it is the next.
    pub(super) fn resolve(&mut self, point: Point) -> Option<Period> {
        if let Some(year) = point.year {
            self.year = Some(year);
            return point.period(year);
        }
        match (self.published, self.year) {
            (Some(published), _) => {
                let this = point.period(published.year())?;
                let years = match this.start() <= published {
                    true if self.ahead && this.end() < published.plus_days(-HALF_YEAR) => 1,
                    false if !self.ahead || this.start() > published.plus_days(HALF_YEAR) => -1,
                    _ => 0,
                };
                point.period(published.year() + years)
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

/// Most words between such a word and the bracket with its days.
const APART: usize = 8;

/// Returns `true` if a stretch holds in its sentence alone: `riêng tháng 3`, `riêng Tháng cao điểm
/// (17/10 - 18/11)`.
fn is_apart(points: &Points<'_>, at: usize) -> bool {
    let bracket = at.checked_sub(1).filter(|open| points.is(*open, &["("]));
    let clause = bracket.into_iter().flat_map(|open| (open.saturating_sub(APART)..open).rev());
    let mut clause = clause.take_while(|at| !points.is(*at, &[".", ";", ",", ":"]));
    let only = |at: usize| points.begins(at, &points.words.only);
    only(at) || clause.any(only)
}

/// Days for which a time that is to come may be away.
const HALF_YEAR: i64 = 184;

/// The months of a publication in which `6 tháng cuối năm` are to come.
const EARLY: u32 = 4;
const LATE: u32 = 10;

/// Most words between words of plans and their time.
const TASKS: usize = 8;

/// Most words of a deadline before its day.
const DEADLINE: usize = 3;
