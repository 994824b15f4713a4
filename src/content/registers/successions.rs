//! `successors` and `predecessors` of places: which place came from which, written at either end or
//! at both.
//!
//! Before its first day a new place has the values of the places that went into it whole
//! (STATISTICS "Reform"). So none of them may have gone into another one too, or go on beside it, or
//! come from it: its numbers would be counted twice. Such successions are told, and nothing is
//! computed of them.

use std::collections::{BTreeMap, BTreeSet};

use super::localities::{Known, reference};
use crate::base::message::Name;
use crate::base::{Code, Location, Problem, Problems, Severity, Spanned, message};
use crate::bulletin::locality::{Locality, Succession};
use crate::content::fields::Fields;
use crate::content::yaml::Value;

/// A list of places, each an id or `{id: ..., share: whole}`.
pub(super) fn read(
    fields: &mut Fields<'_>,
    key: &'static str,
    known: &Known<'_>,
) -> Vec<Succession> {
    let path = fields.path();
    let mut list = Vec::new();
    for node in fields.list(key) {
        let span = node.span;
        if let Value::Scalar { text, .. } = &node.value {
            let text = Spanned { value: text.clone(), span };
            let id = reference(fields, &text, known);
            list.extend(id.map(|id| Succession { id, whole: true, span }));
            continue;
        }
        let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
        let whole = inner.word("share", &[("whole", true), ("part", false)]).unwrap_or(true);
        let id = inner.needed("id").and_then(|text| reference(&mut inner, &text, known));
        inner.check_unknown();
        list.extend(id.map(|id| Succession { id, whole, span }));
    }
    list
}

/// Old and new place, by their positions in the register.
type Ends = (usize, usize);

/// One place that went to another.
struct Link {
    /// The words that say so first.
    place: Location,
    whole: bool,
}

/// All of them, each once.
type Links = BTreeMap<Ends, Link>;

/// Tells of successions that cannot be true. Those that would be computed with lead on to the other
/// place, as a part of one does.
pub(super) fn check(localities: &mut [Locality], problems: &mut Problems) {
    let links = links(localities, problems);
    let mut refused = circles(localities, &links, problems);
    divided(localities, &links, &mut refused, problems);
    for (ends, link) in links.iter().filter(|(_, link)| link.whole) {
        let (old, new) = (&localities[ends.0], &localities[ends.1]);
        let found = if refused.contains(ends) { None } else { overlap(old, new, &link.place) };
        if let Some(problem) = found {
            problems.push(problem);
            refused.insert(*ends);
        }
    }
    for (index, locality) in localities.iter_mut().enumerate() {
        for next in &mut locality.successors {
            next.whole &= !refused.contains(&(index, next.id.index()));
        }
        for before in &mut locality.predecessors {
            before.whole &= !refused.contains(&(before.id.index(), index));
        }
    }
}

/// Brings together what both ends say, and tells where they differ.
fn links(localities: &[Locality], problems: &mut Problems) -> Links {
    let mut links = Links::new();
    let mut add = |ends: Ends, said: &Succession, by: &Locality| {
        let place = Location::bytes(&by.place.path, said.span);
        match links.get_mut(&ends) {
            None => {
                links.insert(ends, Link { place, whole: said.whole });
            }
            Some(link) if link.whole != said.whole => {
                let (old, new) = (localities[ends.0].told(), localities[ends.1].told());
                problems.push(two_shares(place, old, new, link));
                link.whole = false;
            }
            Some(_) => {}
        }
    };
    for (index, locality) in localities.iter().enumerate() {
        locality.successors.iter().for_each(|new| add((index, new.id.index()), new, locality));
        locality.predecessors.iter().for_each(|old| add((old.id.index(), index), old, locality));
    }
    links
}

/// Tells of places that come from themselves, once for each circle, and returns the links of these.
fn circles(localities: &[Locality], links: &Links, problems: &mut Problems) -> BTreeSet<Ends> {
    let mut found = BTreeSet::new();
    // The places that were reached, with the way to each from where it began while that is open.
    let mut seen = vec![false; localities.len()];
    let mut depth: Vec<Option<usize>> = vec![None; localities.len()];
    for start in links.keys().map(|(old, _)| *old) {
        if seen[start] {
            continue;
        }
        let after = |old: usize| links.range((old, 0)..=(old, usize::MAX)).map(|(ends, _)| ends.1);
        let mut way = vec![(start, after(start))];
        (seen[start], depth[start]) = (true, Some(0));
        while let Some((at, nexts)) = way.last_mut() {
            let at = *at;
            let Some(next) = nexts.next() else {
                depth[at] = None;
                way.pop();
                continue;
            };
            if let Some(first) = depth[next] {
                let circle: Vec<usize> = way[first..].iter().map(|(place, _)| *place).collect();
                found.extend(circle.windows(2).map(|pair| (pair[0], pair[1])));
                found.insert((at, next));
                problems.push(problem_of_circle(localities, &circle));
            } else if !seen[next] {
                (seen[next], depth[next]) = (true, Some(way.len()));
                way.push((next, after(next)));
            }
        }
    }
    found
}

/// Tells of places that went whole into one place and to another one as well.
fn divided(
    localities: &[Locality],
    links: &Links,
    refused: &mut BTreeSet<Ends>,
    problems: &mut Problems,
) {
    let mut by_old: BTreeMap<usize, Vec<(Ends, &Link)>> = BTreeMap::new();
    for (ends, link) in links.iter().filter(|(ends, _)| !refused.contains(ends)) {
        by_old.entry(ends.0).or_default().push((*ends, link));
    }
    for (old, links) in by_old {
        let Some((whole, first)) = links.iter().find(|(_, link)| link.whole) else { continue };
        let Some((other, link)) = links.iter().find(|(ends, _)| ends != whole) else { continue };
        let [one, two] = [whole, other].map(|ends| localities[ends.1].told());
        let message = message!(
            "invalid-value-whole-twice",
            place = localities[old].told(),
            one = one.clone(),
            two = two
        );
        let (at, related) = (link.place.clone(), first.place.clone());
        problems.push(
            Problem::new(Code::InvalidValue, at, message)
                .related(related, message!("invalid-value-whole-twice.related", one = one))
                .hint(message!("invalid-value-whole-twice.hint")),
        );
        refused.extend(links.iter().map(|(ends, _)| *ends));
    }
}

/// Tells of a place that exists on after it went whole into another. A first day that is not known
/// says nothing.
fn overlap(old: &Locality, new: &Locality, place: &Location) -> Option<Problem> {
    let begins = new.valid.from;
    let (old_name, new_name) = (old.told(), new.told());
    let message = match (old.valid.until, begins) {
        (None, _) => message!("date-order-not-ended", old = old_name.clone(), new = new_name),
        (Some(until), Some(from)) if until >= from => message!(
            "date-order-both-there",
            old = old_name.clone(),
            new = new_name,
            until = until,
            from = from
        ),
        (Some(_), _) => return None,
    };
    let cure = match begins {
        Some(from) => {
            message!("date-order-not-ended.hint-day", old = old_name, day = from.previous().iso())
        }
        None => message!("date-order-not-ended.hint", old = old_name),
    };
    let problem = Problem::new(Code::DateOrder, place.clone(), message).hint(cure);
    Some(problem.severity(Severity::Error))
}

/// The two ends say different shares.
fn two_shares(place: Location, old: Name, new: Name, first: &Link) -> Problem {
    let message = message!("invalid-value-two-shares", old = old, new = new);
    Problem::new(Code::InvalidValue, place, message)
        .related(first.place.clone(), message!("invalid-value-two-shares.related"))
        .hint(message!("invalid-value-two-shares.hint"))
}

/// A place comes from itself.
fn problem_of_circle(localities: &[Locality], circle: &[usize]) -> Problem {
    let first = circle.iter().copied().min().unwrap_or_default();
    let place = |index: usize| &localities[index];
    let message = message!("register-cycle-origin", place = place(first).told());
    let problem = Problem::new(Code::RegisterCycle, place(first).place.clone(), message)
        .hint(message!("register-cycle-origin.hint"));
    circle.iter().filter(|index| **index != first).fold(problem, |problem, index| {
        let message = message!("register-cycle-origin.related", member = place(*index).told());
        problem.related(place(*index).place.clone(), message)
    })
}
