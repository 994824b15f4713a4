//! Which of some stretches of time last up to a day, found without looking at the others.
//!
//! The stretches have an order, mostly that of their beginnings. Over it stands a tree of which
//! each node knows how far the longest stretch below it lasts, so that whatever does not last long
//! enough is passed over at once.

use std::ops::Range;

use crate::bulletin::date::Day;

/// The ends of some stretches of time, in a given order.
#[derive(Debug)]
pub(super) struct Reach {
    leaves: usize,
    /// The latest end below each node; the children of node `n` are `2n` and `2n + 1`, the root is
    /// 1.
    latest: Vec<Option<Day>>,
}

impl Reach {
    /// Over stretches with these last days.
    pub(super) fn new(ends: impl ExactSizeIterator<Item = Day>) -> Self {
        let leaves = ends.len().next_power_of_two();
        let mut latest = vec![None; leaves];
        latest.extend(ends.map(Some));
        latest.resize(2 * leaves, None);
        for node in (1..leaves).rev() {
            latest[node] = latest[2 * node].max(latest[2 * node + 1]);
        }
        Self { leaves, latest }
    }

    /// Adds the positions in a range at which a stretch lasts up to a day or longer, in their
    /// order.
    pub(super) fn lasting(&self, range: &Range<usize>, day: Day, found: &mut Vec<usize>) {
        self.visit(1, 0..self.leaves, range, day, found);
    }

    fn visit(
        &self,
        node: usize,
        here: Range<usize>,
        range: &Range<usize>,
        day: Day,
        found: &mut Vec<usize>,
    ) {
        if here.end <= range.start || range.end <= here.start || self.latest[node] < Some(day) {
            return;
        }
        if here.len() == 1 {
            found.push(here.start);
            return;
        }
        let middle = here.start.midpoint(here.end);
        self.visit(2 * node, here.start..middle, range, day, found);
        self.visit(2 * node + 1, middle..here.end, range, day, found);
    }

    /// The last position before another one at which a stretch lasts up to a day or longer.
    pub(super) fn last_before(&self, position: usize, day: Day) -> Option<usize> {
        self.last(1, 0..self.leaves, position, day)
    }

    fn last(&self, node: usize, here: Range<usize>, position: usize, day: Day) -> Option<usize> {
        if position <= here.start || self.latest[node] < Some(day) {
            return None;
        }
        if here.len() == 1 {
            return Some(here.start);
        }
        let middle = here.start.midpoint(here.end);
        let late = self.last(2 * node + 1, middle..here.end, position, day);
        late.or_else(|| self.last(2 * node, here.start..middle, position, day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(number: u8) -> Day {
        let mut day = Day::parse("2020-01-01").expect("a day");
        (0..number).for_each(|_| day = day.next());
        day
    }

    proptest! {
        #[test]
        fn it_finds_what_a_search_of_all_finds(
            ends in proptest::collection::vec(0_u8..40, 0..40), from in 0_usize..45, to in 0_usize..45, until in 0_u8..40,
        ) {
            let reach = Reach::new(ends.iter().map(|end| day(*end)));
            let lasts = |position: &usize| ends[*position] >= until;
            let (from, to) = (from.min(ends.len()), to.min(ends.len()));
            let mut found = Vec::new();
            reach.lasting(&(from..to), day(until), &mut found);
            prop_assert_eq!(found, (from..to).filter(lasts).collect::<Vec<_>>());
            prop_assert_eq!(reach.last_before(to, day(until)), (0..to).rev().find(lasts));
        }
    }
}
