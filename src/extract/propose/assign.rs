//! Which period holds for which figure (STATISTICS "Periods and places").
//!
//! A period in front holds for all figures up to the next one in its paragraph; one behind a
//! figure, at the end of its clause, for the figures before it in the sentence that have none. A
//! stretch holds in the next paragraphs too, as long as these name no other one.

use super::When;
use super::candidates::Candidate;
use super::mentions::{Mention, MentionKind};
use super::paragraph::Paragraph;
use crate::bulletin::date::Day;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::UnitKind;

/// Number of tokens between a figure and a period behind it.
const BEHIND: usize = 7;

/// The same, where a sentence ends with the period.
const FAR_BEHIND: usize = 14;

/// Most words of a clause that adds something up.
const ASIDE: usize = 60;

/// Most tokens of a bracket.
const BRACKET: usize = 24;

/// The period that holds at a place of a text.
#[derive(Debug, Clone, Copy)]
struct Front {
    when: Option<When>,
    kind: MentionKind,
    /// The token of the mention.
    at: usize,
    /// The token up to which it holds.
    until: usize,
}

/// The times of figures for which a text names none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Otherwise {
    /// Of a state.
    pub state: Option<When>,
    /// Of anything else.
    pub any: Option<When>,
}

impl Otherwise {
    /// One time for all.
    pub(super) fn of(when: When) -> Self {
        Self { state: Some(when), any: Some(when) }
    }
}

/// The periods of the candidates of a paragraph.
pub(super) struct Assignment<'a> {
    paragraph: &'a Paragraph<'a>,
    mentions: &'a [Mention],
    candidates: &'a [Candidate],
    whens: Vec<Option<When>>,
    /// For each candidate whether a period in its paragraph holds for it.
    own: Vec<bool>,
}

impl<'a> Assignment<'a> {
    /// The period of each candidate. What holds from paragraphs before is kept up to date.
    pub(super) fn of(
        paragraph: &'a Paragraph<'a>,
        mentions: &'a [Mention],
        candidates: &'a [Candidate],
        otherwise: Otherwise,
        carried: &mut Option<When>,
    ) -> Vec<Option<When>> {
        let mut assignment = Self {
            paragraph,
            mentions,
            candidates,
            whens: vec![None; candidates.len()],
            own: vec![false; candidates.len()],
        };
        assignment.run(otherwise, carried);
        assignment.pairs();
        assignment.whens
    }

    fn run(&mut self, otherwise: Otherwise, carried: &mut Option<When>) {
        let (mut front, mut inner): (Option<Front>, Option<Front>) = (None, None);
        let mut next = 0;
        for index in 0..self.candidates.len() {
            let start = self.candidates[index].phrase.tokens.start;
            while let Some(mention) =
                self.mentions.get(next).filter(|mention| mention.tokens.start < start)
            {
                next += 1;
                let new = self.met(mention, index, front, carried);
                match new.filter(|new| new.until < usize::MAX && new.at == mention.tokens.start) {
                    Some(new) => inner = Some(new),
                    None => front = new,
                }
            }
            let here = inner.filter(|inner| start < inner.until).or(front);
            (self.whens[index], self.own[index]) = self.holding(index, here, otherwise, *carried);
        }
        for mention in self.mentions.iter().skip(next) {
            front = self.met(mention, self.candidates.len(), front, carried);
        }
    }

    /// The period that holds behind a mention, before which so many candidates stand.
    fn met(
        &mut self,
        mention: &Mention,
        before: usize,
        front: Option<Front>,
        carried: &mut Option<When>,
    ) -> Option<Front> {
        let at = mention.tokens.start;
        let aside = mention.aside && carried.is_some();
        let until =
            self.bracket(mention).min(if aside { self.clause_end(mention) } else { usize::MAX });
        let mut new = Front { when: mention.when, kind: mention.kind, at, until };
        match mention.kind {
            MentionKind::Compared => return front,
            _ if self.is_index_of(mention, before) => return front,
            MentionKind::Same(year) => {
                let base = front.and_then(|front| front.when).or(*carried);
                new.when = base.and_then(|when| in_year(when, year));
                new.kind = MentionKind::Event;
                if self.is_level_before(before) {
                    self.apply_behind(new.when, at, before, true);
                }
                let leads_clause = new.when.is_some() && self.begins_clause(at);
                return if leads_clause { Some(new) } else { front };
            }
            // "Sinh hoạt hằng quý đạt 98%": how often, and no end of the period that holds.
            MentionKind::Each if !self.begins_sentence(at) => return front,
            MentionKind::Each => {
                *carried = None;
                return None;
            }
            MentionKind::Stretch | MentionKind::Open => {
                // Behind its figures it is theirs, and holds for others where nothing else does.
                let behind = carried.is_some() && self.is_behind(mention, before);
                // A day within a sentence ends no stretch of which the text reports, nor does a time
                // that stands between the figures of a sentence.
                let day = matches!(mention.when, Some(When::AsOf(_)))
                    && matches!(carried, Some(When::During(_)))
                    && !self.begins_sentence(at);
                let between = carried.is_some() && self.follows_figure(at, before);
                if new.until == usize::MAX && !behind && !aside && !day && !between {
                    *carried = mention.when;
                }
            }
            MentionKind::Event | MentionKind::Now => {}
        }
        if new.until == usize::MAX && self.is_behind(mention, before) {
            let one = self.is_bracket(mention) || self.is_level_before(before);
            self.apply_behind(mention.when, at, before, one);
            return if one { front } else { Some(new) };
        }
        Some(new)
    }

    /// Returns `true` if a mention belongs to the figures before it.
    fn is_behind(&self, mention: &Mention, before: usize) -> bool {
        let Some(last) = before.checked_sub(1).and_then(|last| self.candidates.get(last)) else {
            return false;
        };
        let (end, start) = (last.phrase.tokens.end, mention.tokens.start);
        // At the end of its sentence it may stand farther away.
        let last = self.paragraph.is(mention.tokens.end, &[".", ";"]);
        let far = if last { FAR_BEHIND } else { BEHIND };
        let near = start >= end && start - end <= far && self.paragraph.together(end - 1, start);
        let one_clause = near && !(end..start).any(|at| self.paragraph.is(at, &[",", ";", ":"]));
        let joined =
            (end..start).any(|at| self.paragraph.says(at, &self.paragraph.words.times.joins));
        let direct = start <= end + 1 && !joined;
        one_clause && (direct || self.paragraph.ends_clause(mention.tokens.end))
    }

    /// Returns `true` if a figure stands before a mention in its sentence.
    fn follows_figure(&self, at: usize, before: usize) -> bool {
        let last = before.checked_sub(1).map(|last| self.candidates[last].number);
        last.is_some_and(|last| self.paragraph.together(last, at))
    }

    /// Returns `true` if the last figure is a share of what was in the time behind it: `bằng 108% năm
    /// 2024`, `rose 8% on 2024`.
    fn is_index_of(&self, mention: &Mention, before: usize) -> bool {
        let Some(last) = before.checked_sub(1).and_then(|last| self.candidates.get(last)) else {
            return false;
        };
        let (phrase, at) = (&last.phrase, mention.tokens.start);
        let percent = matches!(&phrase.amount.unit, Some((UnitKind::Percent, _)));
        if !percent || phrase.tokens.end != at {
            return false;
        }
        let times = &self.paragraph.words.times;
        let before = last.number.checked_sub(1);
        before.is_some_and(|before| self.paragraph.is(before, times.index))
            || (phrase.change.is_some() && self.paragraph.is(at, times.changed_on))
    }

    /// Returns `true` if the last figure is the level from which it changed: `up from 79% in 2022`.
    fn is_level_before(&self, before: usize) -> bool {
        let last = before.checked_sub(1).map(|last| self.candidates[last].number);
        let start = last.and_then(|number| number.checked_sub(1));
        start.is_some_and(|at| self.paragraph.says(at, &self.paragraph.words.times.since))
    }

    fn is_bracket(&self, mention: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1);
        before.is_some_and(|before| self.paragraph.is(before, &["("]))
    }

    /// The end of the bracket in which a period stands before its figure: `(năm 2022: 15 vụ)`.
    fn bracket(&self, mention: &Mention) -> usize {
        let end = mention.tokens.end;
        if !self.is_bracket(mention)
            || self.paragraph.ends_clause(end) && !self.paragraph.is(end, &[":"])
        {
            return usize::MAX;
        }
        let close = (end..self.paragraph.tokens().len()).take(BRACKET);
        close.into_iter().find(|at| self.paragraph.is(*at, &[")"])).unwrap_or(usize::MAX)
    }

    /// The end of the clause in which something is added up beside what is reported; a sentence that
    /// begins with it tells of nothing else.
    fn clause_end(&self, mention: &Mention) -> usize {
        if self.begins_sentence(mention.tokens.start) {
            return usize::MAX;
        }
        let inside = |at: &usize| self.paragraph.together(mention.tokens.start, *at);
        let clause = mention.tokens.end..self.paragraph.tokens().len();
        let mut clause = clause.take(ASIDE).take_while(inside);
        let last = clause.clone().last().map_or(mention.tokens.end, |last| last + 1);
        clause.find(|at| self.paragraph.is(*at, &[";"])).unwrap_or(last)
    }

    fn begins_clause(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| {
            !self.paragraph.is_word(before)
                && self.paragraph.is(before, &[".", ",", ";", ":", "(", "-", "+"])
        })
    }

    /// Gives a period to the figure before it, or to those of its sentence that have
    /// none of their own.
    fn apply_behind(&mut self, when: Option<When>, at: usize, before: usize, one: bool) {
        for index in (0..before).rev() {
            let start = self.candidates[index].phrase.tokens.start;
            if !self.paragraph.together(start, at) || (self.own[index] && index + 1 < before) {
                break;
            }
            // What is planned until then says nothing of what is.
            if self.candidates[index].role != self.candidates[before - 1].role {
                break;
            }
            (self.whens[index], self.own[index]) = (when, true);
            if one {
                break;
            }
        }
    }

    fn holding(
        &self,
        index: usize,
        front: Option<Front>,
        otherwise: Otherwise,
        carried: Option<When>,
    ) -> (Option<When>, bool) {
        let start = self.candidates[index].phrase.tokens.start;
        let last =
            index.checked_sub(1).map(|last| (self.candidates[last].phrase.tokens.start, last));
        // Figures of one sentence without a period between them hold for one time.
        if let Some((before, last)) = last
            .filter(|(before, last)| self.paragraph.together(*before, start) && !self.own[*last])
            && front.is_none_or(|front| front.at < before)
        {
            return (self.whens[last], false);
        }
        let Some(front) = front else {
            let now = self.paragraph.is_state(start)
                && self.candidates[index].phrase.change.is_none()
                || carried.zip(otherwise.state).is_some_and(|(carried, state)| {
                    is_up_to(Some(carried), state) && self.paragraph.is_under_way(start)
                });
            return (if now { otherwise.state } else { carried.or(otherwise.any) }, false);
        };
        let same = self.paragraph.together(front.at, start);
        let state = otherwise.state.filter(|state| {
            (is_going_on(front.when, *state) && self.paragraph.is_state(start))
                || (is_up_to(front.when.or(carried), *state) && self.paragraph.is_under_way(start))
        });
        if state.is_some() {
            return (state, false);
        }
        match front.kind {
            MentionKind::Event
                if !same
                    && self.paragraph.is_state(start)
                    && self.candidates[index].phrase.change.is_none() =>
            {
                (otherwise.state.or(carried), false)
            }
            MentionKind::Event if !same => {
                // "Ngày 15/3, Ủy ban họp. Ủy ban đã kỷ luật 9 đảng viên": the day of what follows.
                let in_front =
                    self.is_silent_before(front.at, index).then_some(front.when).flatten();
                (carried.or(in_front).or(otherwise.any), false)
            }
            _ if same
                || !self.paragraph.is_state(start)
                || matches!(front.when, Some(When::AsOf(_))) =>
            {
                (front.when, same)
            }
            _ => (otherwise.state.or(front.when), false),
        }
    }

    /// Returns `true` if no figure stands in the sentence of a token before a candidate.
    fn is_silent_before(&self, at: usize, index: usize) -> bool {
        let before = self.candidates[..index].iter().rev();
        let mut near = before.map(|candidate| candidate.phrase.tokens.start);
        !near.any(|start| self.paragraph.together(start, at))
    }

    /// Returns `true` if a sentence begins at most two words before a token.
    fn begins_sentence(&self, at: usize) -> bool {
        let first = at.saturating_sub(3);
        first == 0 && at < 3 || !self.paragraph.together(first, at)
    }

    /// `các năm 2021, 2022 lần lượt đạt 15% và 16%`: one period for each figure, by position.
    fn pairs(&mut self) {
        for mention in self.mentions.iter().filter(|mention| !mention.each.is_empty()) {
            let end = mention.tokens.end;
            let start = |index: &usize| self.candidates[*index].phrase.tokens.start;
            // Candidates stand in their order: those of the sentence follow each other.
            let first =
                self.candidates.partition_point(|candidate| candidate.phrase.tokens.start < end);
            let same = |index: &usize| self.paragraph.together(end - 1, start(index));
            let behind = (first..self.candidates.len()).take_while(same).take(mention.each.len());
            let mut listed: Vec<usize> = behind.collect();
            // "240 and 255 calls in July and August respectively".
            if listed.is_empty() {
                listed.extend((0..first).rev().take_while(same).take(mention.each.len()));
                listed.reverse();
            }
            if listed.len() == mention.each.len() && self.says_respectively(mention) {
                for (index, when) in listed.into_iter().zip(&mention.each) {
                    self.whens[index] = Some(*when);
                }
            }
        }
    }

    fn says_respectively(&self, mention: &Mention) -> bool {
        let words = &self.paragraph.words.respectively;
        (mention.tokens.end..self.paragraph.tokens().len())
            .take_while(|at| self.paragraph.together(mention.tokens.end - 1, *at))
            .take(80)
            .any(|at| self.paragraph.longest(at, words).is_some())
    }
}

/// Returns `true` if a time has several years and still goes on: "nhiệm kỳ 2025 - 2030" tells of a
/// state no more than that it is one of now.
fn is_going_on(when: Option<When>, state: When) -> bool {
    let Some(When::During(period)) = when else { return false };
    period.whole_months().is_some_and(|months| months > 12) && period.end() > state.end()
}

/// Returns `true` if a stretch ends on the day of a state.
fn is_up_to(when: Option<When>, state: When) -> bool {
    matches!(when, Some(When::During(period)) if period.end() == state.end())
}

/// The same stretch or day of a year, of that before where none is given.
pub(super) fn in_year(when: When, year: Option<i32>) -> Option<When> {
    let moved = |day: Day| day.plus_years(year.map_or(-1, |year| year - when.end().year()));
    match when {
        When::AsOf(day) => Some(When::AsOf(moved(day))),
        When::During(period) => {
            let end = moved(period.end());
            let whole = period.end() == period.end().month_end();
            let end = if whole { end.month_end() } else { end };
            Period::new(moved(period.start()), end).map(When::During)
        }
        When::Since(_) => None,
    }
}
