//! Which period holds for which figure (STATISTICS "Periods and places").
//!
//! A period in front holds for all figures up to the next one in its paragraph; one behind a
//! figure, at the end of its clause, for the figures before it in the sentence that have none. A
//! stretch holds in the next paragraphs too, as long as these name no other one.

use super::When;
use super::candidates::Candidate;
use super::mentions::{Mention, MentionKind};
use super::paragraph::Paragraph;

/// Number of tokens between a figure and a period behind it.
const BEHIND: usize = 7;

/// The period that holds at a place of a text.
#[derive(Debug, Clone, Copy)]
struct Front {
    when: Option<When>,
    kind: MentionKind,
    /// The token of the mention.
    at: usize,
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
        published: Option<When>,
        carried: &mut Option<When>,
    ) -> Vec<Option<When>> {
        let mut assignment = Self {
            paragraph,
            mentions,
            candidates,
            whens: vec![None; candidates.len()],
            own: vec![false; candidates.len()],
        };
        assignment.run(published, carried);
        assignment.pairs();
        assignment.whens
    }

    fn run(&mut self, published: Option<When>, carried: &mut Option<When>) {
        let mut front: Option<Front> = None;
        let mut next = 0;
        for index in 0..self.candidates.len() {
            let start = self.candidates[index].phrase.tokens.start;
            while let Some(mention) =
                self.mentions.get(next).filter(|mention| mention.tokens.start < start)
            {
                front = self.met(mention, index, front, carried);
                next += 1;
            }
            (self.whens[index], self.own[index]) = self.holding(index, front, published, *carried);
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
        let new = Front { when: mention.when, kind: mention.kind, at: mention.tokens.start };
        match mention.kind {
            MentionKind::Compared => return front,
            MentionKind::Each => {
                *carried = None;
                return None;
            }
            MentionKind::Stretch | MentionKind::Open => *carried = mention.when,
            MentionKind::Event | MentionKind::Now => {}
        }
        if self.is_behind(mention, before) {
            let one = self.is_bracket(mention) || self.is_level_before(before);
            self.apply_behind(mention, before, one);
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
        let near = start >= end && start - end <= BEHIND && self.paragraph.together(end - 1, start);
        let one_clause = near && !(end..start).any(|at| self.paragraph.is(at, &[",", ";", ":"]));
        let joined =
            (end..start).any(|at| self.paragraph.says(at, &self.paragraph.words.times.joins));
        let direct = start <= end + 1 && !joined;
        one_clause && (direct || self.paragraph.ends_clause(mention.tokens.end))
    }

    /// Returns `true` if the last figure is the level from which it changed: `up from 79% in 2022`.
    fn is_level_before(&self, before: usize) -> bool {
        let last = before.checked_sub(1).map(|last| self.candidates[last].phrase.tokens.start);
        let start = last.and_then(|start| start.checked_sub(1));
        start.is_some_and(|at| self.paragraph.says(at, &self.paragraph.words.times.since))
    }

    fn is_bracket(&self, mention: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1);
        before.is_some_and(|before| self.paragraph.is(before, &["("]))
    }

    /// Gives the period of a mention to the figure before it, or to those of its sentence that have
    /// none of their own.
    fn apply_behind(&mut self, mention: &Mention, before: usize, one: bool) {
        for index in (0..before).rev() {
            let start = self.candidates[index].phrase.tokens.start;
            if !self.paragraph.together(start, mention.tokens.start)
                || (self.own[index] && index + 1 < before)
            {
                break;
            }
            (self.whens[index], self.own[index]) = (mention.when, true);
            if one {
                break;
            }
        }
    }

    fn holding(
        &self,
        index: usize,
        front: Option<Front>,
        published: Option<When>,
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
            let now = self.is_state(start) && self.candidates[index].phrase.change.is_none();
            return (carried.filter(|_| !now).or(published), false);
        };
        let same = self.paragraph.together(front.at, start);
        match front.kind {
            MentionKind::Event if !same => (carried.or(published), false),
            _ if same || !self.is_state(start) || matches!(front.when, Some(When::AsOf(_))) => {
                (front.when, same)
            }
            _ => (published.or(front.when), false),
        }
    }

    /// Returns `true` if a number is said to be one that there is.
    fn is_state(&self, start: usize) -> bool {
        self.paragraph.gap_behind(start, &self.paragraph.words.states, 2) == Some(0)
    }

    /// `các năm 2021, 2022 lần lượt đạt 15% và 16%`: one period for each figure, by position.
    fn pairs(&mut self) {
        for mention in self.mentions.iter().filter(|mention| !mention.each.is_empty()) {
            let end = mention.tokens.end;
            let start = |index: &usize| self.candidates[*index].phrase.tokens.start;
            // Candidates stand in their order: those of the sentence follow each other.
            let first =
                self.candidates.partition_point(|candidate| candidate.phrase.tokens.start < end);
            let behind: Vec<usize> = (first..self.candidates.len())
                .take_while(|index| self.paragraph.together(end, start(index)))
                .take(mention.each.len())
                .collect();
            if behind.len() == mention.each.len() && self.says_respectively(mention) {
                for (index, when) in behind.into_iter().zip(&mention.each) {
                    self.whens[index] = Some(*when);
                }
            }
        }
    }

    fn says_respectively(&self, mention: &Mention) -> bool {
        let words = &self.paragraph.words.respectively;
        (mention.tokens.end..self.paragraph.tokens().len())
            .take_while(|at| self.paragraph.together(mention.tokens.end, *at))
            .take(80)
            .any(|at| self.paragraph.longest(at, words).is_some())
    }
}
