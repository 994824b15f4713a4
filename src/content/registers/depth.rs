//! Checks of what lies below what: nothing below itself, and nothing deeper than any real register
//! goes.
//!
//! The limit keeps addresses short and walks up the register quick, whatever somebody writes.

use std::collections::BTreeMap;

use crate::base::{Location, Problem};
use crate::content::problems;

/// The most steps from an entry to its topmost parent.
const DEEPEST: usize = 32;

/// The fault in the entries above one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum HierarchyError {
    /// It lies below itself; those between, in order upwards.
    Circle(Vec<usize>),
    /// It lies too deep, perhaps in a very large circle.
    TooDeep,
}

/// The entries that have to lose their parents, in order. `above` has the parents of each.
pub(super) fn faults(mut above: Vec<Vec<usize>>) -> Vec<(usize, HierarchyError)> {
    let mut found = Vec::new();
    for start in 0..above.len() {
        if let Some(fault) = fault(&above, start) {
            above[start].clear();
            found.push((start, fault));
        }
    }
    found
}

/// Tells of circles one by one, and of depth once: what lies below the first that is too deep
/// follows from it.
pub(super) fn problems_of<'a>(
    faults: &[(usize, HierarchyError)],
    entry: impl Fn(usize) -> (&'a Location, &'a str),
) -> Vec<Problem> {
    let deep = faults.iter().find(|(_, fault)| *fault == HierarchyError::TooDeep);
    let circles = faults.iter().filter(|(_, fault)| *fault != HierarchyError::TooDeep);
    let problem = |(index, fault): &(usize, HierarchyError)| {
        let (place, id) = entry(*index);
        match fault {
            HierarchyError::Circle(above) => {
                let members = above.iter().map(|index| entry(*index));
                problems::register_cycle(place.clone(), id, members)
            }
            HierarchyError::TooDeep => problems::register_too_deep(place.clone(), id, DEEPEST),
        }
    };
    circles.chain(deep).map(problem).collect()
}

/// Goes up step by step, and remembers from where each entry was reached first.
fn fault(above: &[Vec<usize>], start: usize) -> Option<HierarchyError> {
    let mut from: BTreeMap<usize, usize> = BTreeMap::new();
    let mut row = vec![start];
    for _ in 0..=DEEPEST {
        let mut next = Vec::new();
        for below in row {
            for parent in &above[below] {
                if !from.contains_key(parent) {
                    from.insert(*parent, below);
                    next.push(*parent);
                }
            }
        }
        row = next;
        if from.contains_key(&start) {
            return Some(HierarchyError::Circle(between(&from, start)));
        }
        if row.is_empty() {
            return None;
        }
    }
    Some(HierarchyError::TooDeep)
}

/// The entries of a circle but the one in which it begins, upwards.
fn between(from: &BTreeMap<usize, usize>, start: usize) -> Vec<usize> {
    let step = |at: &usize| from.get(at).copied().filter(|below| *below != start);
    let mut members: Vec<usize> = std::iter::successors(step(&start), step).collect();
    members.reverse();
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_cut_once_each() {
        let table: [(&[&[usize]], &[usize]); 5] = [
            (&[&[1], &[2], &[]], &[]),
            (&[&[0]], &[0]),
            (&[&[1], &[2], &[1]], &[1]),
            (&[&[1], &[0], &[3], &[2]], &[0, 2]),
            (&[&[1, 2], &[3], &[3], &[]], &[]),
        ];
        for (above, expected) in table {
            let found = faults(above.iter().map(|parents| parents.to_vec()).collect());
            assert!(found.iter().all(|(_, fault)| *fault != HierarchyError::TooDeep), "{above:?}");
            assert_eq!(
                found.iter().map(|(index, _)| *index).collect::<Vec<_>>(),
                expected,
                "{above:?}"
            );
        }
    }

    #[test]
    fn all_of_a_circle_are_named() {
        let found = faults(vec![vec![1], vec![2], vec![3, 4], vec![0], vec![]]);
        assert_eq!(found, [(0, HierarchyError::Circle(vec![1, 2, 3]))]);
        assert_eq!(faults(vec![vec![0]]), [(0, HierarchyError::Circle(Vec::new()))]);
    }

    #[test]
    fn long_chains_are_cut_and_take_no_time() {
        let chain = |length: usize| {
            (0..length).map(|i| (i + 1 < length).then_some(i + 1).into_iter().collect()).collect()
        };
        assert_eq!(faults(chain(DEEPEST + 1)), []);
        assert_eq!(faults(chain(DEEPEST + 2)), [(0, HierarchyError::TooDeep)]);
        assert_eq!(faults(chain(100_000)).len(), 100_000 - DEEPEST - 1);
    }
}
