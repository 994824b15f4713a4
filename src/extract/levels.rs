//! Changes and the levels that they lead to: `fell by 12% to 308`, `rose from 48 to 63`.

use super::grammar::{Amount, Grammar};
use super::phrases::Marks;

impl Grammar<'_> {
    /// Returns `true` if a verb of change begins at a token.
    pub(super) fn change_begins(&self, at: usize) -> bool {
        self.may(at, Marks::CHANGE) && self.change(at).is_some()
    }

    /// Returns `true` if one of some phrases begins at a token.
    pub(super) fn begins(&self, at: usize, phrases: &[&'static str]) -> bool {
        phrases.iter().any(|phrase| self.match_phrase(at, phrase).is_some())
    }

    /// Returns `true` if the second of two amounts behind a verb of change is the level that was
    /// reached, and no other end of the change: `fell by 12% to 308`, but `rose 5 to 7%`.
    pub(super) fn is_level(&self, low: &Amount, high: &Amount) -> bool {
        let to = self.words.levels.iter().any(|level| self.is(low.end, &[*level]));
        to && !(low.unit.is_none() && high.is_percent())
    }
}
