//! States: numbers that are said to be what there is, as of a day, and not what was done in a stretch of
//! time.

use super::candidates::Candidate;
use super::mentions::{Mention, MentionKind};
use super::paragraph::Paragraph;
use super::{When, ends_with_deed};

/// Most tokens of a verb of state.
const STATE: usize = 4;

/// Most words between a word that makes a part of something and its verb.
const ONLY: usize = 8;

/// Most words between a word that tells of what goes on and its number.
const UNDER_WAY: usize = 6;

/// Most words of a verb by which something was done.
const DEED: usize = 4;

impl Paragraph<'_> {
    /// Returns `true` if a number is said to be one that there is: "huyện có 14 xã", and neither
    /// "Có 22 đơn quá hạn" nor "trong đó có 3".
    pub(super) fn is_state(&self, start: usize) -> bool {
        let states = &self.words.states;
        if self.gap_behind(start, states, STATE) != Some(0) {
            return false;
        }
        let verb = start.saturating_sub(STATE)..start;
        let verb = verb.into_iter().find(|at| self.longest(*at, states) == Some(start));
        let of_these = &self.words.of_these;
        verb.is_none_or(|verb| {
            // "Nâng tổng số lên" says it without a subject.
            start - verb == STATE
                || self.has_subject(verb) && self.gap_behind(verb, of_these, 4) != Some(0)
        })
    }

    /// Returns `true` if a verb has a subject of its own: neither "Đã có 66 lượt", nor "Riêng hàng giả có
    /// 63 vụ", which is a part of what was counted before.
    fn has_subject(&self, verb: usize) -> bool {
        let words = self.words;
        let before = |at: usize| at.checked_sub(1).filter(|at| self.is_word(*at));
        let last = before(verb).and_then(|last| {
            if self.is(last, words.auxiliaries) { before(last) } else { Some(last) }
        });
        let clause = (verb.saturating_sub(ONLY)..verb)
            .rev()
            .take_while(|at| self.together(*at, verb) && !self.is(*at, &[",", ";"]));
        let only = |at: usize| self.longest(at, &words.times.only).is_some();
        last.is_some() && !clause.into_iter().any(only)
    }

    /// Returns `true` if a number tells of what goes on: `đang điều trị cho 96 bệnh nhân`.
    pub(super) fn is_under_way(&self, start: usize) -> bool {
        let words = self.words.under_way;
        let clause = (start.saturating_sub(UNDER_WAY)..start)
            .rev()
            .take_while(|at| !self.is(*at, &[",", ";", ".", ":"]));
        clause.into_iter().any(|at| self.grammar.begins(at, words))
    }

    /// Returns `true` if a figure is a state as of a day: by its verb, or by the time before it in its
    /// sentence, where nothing says that something was done.
    pub(super) fn is_standing(&self, mentions: &[Mention], candidate: &Candidate) -> bool {
        let start = candidate.phrase.tokens.start;
        if candidate.phrase.change.is_some()
            || ends_with_deed(&self.tokens()[start.saturating_sub(DEED)..start], self.words)
        {
            return false;
        }
        let last = mentions.partition_point(|mention| mention.tokens.start < start).checked_sub(1);
        let last = last.map(|last| &mentions[last]);
        last.is_some_and(|mention| {
            self.together(mention.tokens.start, start)
                && (mention.kind == MentionKind::Now
                    || (mention.kind == MentionKind::Stretch
                        && matches!(mention.when, Some(When::AsOf(_)))))
        }) || self.is_state(start)
            || self.is_under_way(start)
    }
}
