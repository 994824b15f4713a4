//! Headings of what is planned: "III. Nhiệm vụ 6 tháng cuối năm". What stands below one of them, up to
//! the next heading of its rank, is a goal (STATISTICS "What is no statistic").

use super::super::lexer::{Token, TokenKind};
use super::candidates::Candidate;
use super::layout::LineKind;
use super::mentions::Mention;
use super::paragraph::Paragraph;
use super::{Line, Reader, Reason, When};
use crate::bulletin::observation::Role;

/// A heading of what is planned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plans {
    rank: Rank,
    /// The time to come.
    when: Option<When>,
}

/// Ranks of headings, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Roman,
    Digits,
    Letter,
    Bare,
}

/// Words that may stand before the one that tells of plans: "một số nhiệm vụ".
const BEFORE: usize = 2;

/// Most words between a word that tells what was reached, and its number.
const REACHED: usize = 30;

impl Reader<'_> {
    /// Takes a line that may be a heading; none states a figure.
    pub(super) fn take_heading(
        &mut self,
        line: &Line<'_>,
        mentions: &[Mention],
        candidates: &[Candidate],
    ) {
        let colon = line.tokens.last().is_some_and(|last| last.is(":"));
        if !candidates.is_empty() || !(line.kind == LineKind::Headline || colon) {
            return;
        }
        let Some((rank, first)) = rank(line.tokens) else { return };
        let when = |mention: &Mention| mention.when;
        let ahead = !mentions.is_empty()
            && mentions.iter().all(|it| when(it).is_some_and(|when| self.is_ahead(when)));
        // "Nhiệm vụ năm 2026" may be published in it.
        let over = mentions.iter().filter_map(when).any(|when| self.is_over(when));
        if ahead || (!over && self.begins_with_tasks(line.tokens, first)) {
            let when = mentions.first().and_then(|mention| mention.when);
            self.plans = Some(Plans { rank, when });
        } else if self.plans.is_some_and(|plans| rank <= plans.rank) {
            self.plans = None;
        }
    }

    /// Returns `true` if the words of a heading begin with those of plans: "một số nhiệm vụ", and not
    /// "thực hiện nhiệm vụ".
    fn begins_with_tasks(&self, tokens: &[Token<'_>], first: usize) -> bool {
        let (words, tasks) = (self.words(), &self.words().times.tasks);
        let verb = |at: &usize| words.verbs.begin(tokens, *at);
        (first..=first + BEFORE)
            .take_while(|at| *at == first || !verb(&(at - 1)))
            .any(|at| tasks.begin(tokens, at))
    }

    /// Returns `true` if a time ended before the publication.
    fn is_over(&self, when: When) -> bool {
        self.calendar.published.is_some_and(|published| when.end() < published)
    }

    /// Makes goals of what stands below a heading of plans, unless its sentence says that it was
    /// reached; and the time of these goals.
    pub(super) fn plan(
        &self,
        paragraph: &Paragraph<'_>,
        candidates: &mut [Candidate],
    ) -> Option<When> {
        let plans = self.plans?;
        for candidate in candidates.iter_mut().filter(|one| one.role == Role::Observed) {
            if !paragraph.says_reached(candidate.number) {
                candidate.role = Role::Target;
                candidate.reasons.push(Reason::Target);
            }
        }
        plans.when
    }
}

impl Paragraph<'_> {
    /// Returns `true` if a sentence says before a number that something was reached.
    fn says_reached(&self, number: usize) -> bool {
        let sentence = (number.saturating_sub(REACHED)..number).rev();
        let mut sentence = sentence.take_while(|at| self.together(*at, number));
        sentence.any(|at| self.longest(at, &self.words.reached).is_some())
    }
}

/// The rank of a heading by its number, and its first word; none of the item of a list.
fn rank(tokens: &[Token<'_>]) -> Option<(Rank, usize)> {
    let first = tokens.first().filter(|first| first.kind != TokenKind::Sign)?;
    let numbered = tokens.get(1).is_some_and(|mark| mark.is_one_of(&[".", ")", "/"]));
    let roman = first.text.bytes().all(|letter| b"IVX".contains(&letter));
    let rank = match first.kind {
        _ if !numbered => return Some((Rank::Bare, 0)),
        TokenKind::Number => Rank::Digits,
        _ if roman => Rank::Roman,
        _ if first.text.chars().nth(1).is_none() => Rank::Letter,
        _ => return Some((Rank::Bare, 0)),
    };
    Some((rank, 2))
}
