//! Number of places that have reported, in words: beside a number that is not of all of them, and
//! on the page of a place.

use std::collections::BTreeSet;

use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::{Locality, LocalityType};
use crate::bulletin::register::Id;
use crate::language::{self, Words, phrase};
use crate::ledger::{Coverage, Figure, Subject};
use crate::render::context::Context;

/// The most types of places that are named one by one.
const MOST_TYPES: usize = 3;

/// Returns what is missing of a figure, in a few words: `Mới có 1/15 quận, huyện báo cáo`; `None`
/// when nothing is.
pub(in crate::render) fn missing(cx: &Context<'_>, figure: &Figure) -> Option<String> {
    if figure.is_complete() {
        return None;
    }
    Some(match figure.places {
        Some(Coverage { reported, expected: None }) => of_some(reported, cx.words),
        Some(Coverage { reported, expected: Some(expected) }) if reported < expected => {
            of_all(reported, expected, &of_figure(cx, &figure.subject, expected), cx.words)
        }
        Some(_) => cx.text("reported_in_part").to_owned(),
        None => cx.text("period_in_part").to_owned(),
    })
}

/// `Cổng có số liệu của 12/15 quận, huyện`: of the places below on a day, whatever the figures; `None`
/// where there are none. It does not say that the others owe a report.
pub(in crate::render) fn reporting(cx: &Context<'_>, id: Id<Locality>, day: Day) -> Option<String> {
    let children = cx.children(id, day);
    let reported = children.iter().filter(|child| cx.has_reported(**child)).count();
    let Some(expected) = cx.child_count(id, day) else {
        return (reported > 0).then(|| phrase!(cx.words, "figures_from", count = reported));
    };
    let places = types(cx, &children, day, children.len() == expected);
    let of = |places: &str| {
        let (words, of) = (cx.words, expected);
        phrase!(words, "figures_from_some", reported = reported, expected = of, places = places)
    };
    (expected > 0).then(|| of(&places))
}

/// Returns how many of the places that could stand in a ranking do, where not all of them do; of
/// places that lie in several others nobody knows how many there are.
pub(in crate::render) fn in_ranking<'f>(
    cx: &Context<'_>,
    id: Id<Indicator>,
    subjects: impl Iterator<Item = &'f Subject>,
) -> Option<String> {
    let subjects: Vec<&Subject> = subjects.collect();
    let day = subjects.first()?.period.end();
    let places: BTreeSet<Id<Locality>> = subjects.iter().map(|subject| subject.locality).collect();
    let above: BTreeSet<_> = places.iter().map(|place| cx.parent(*place, day)).collect();
    let above = above.first().copied().flatten().filter(|_| above.len() == 1);
    let (words, count) = (cx.words, places.len());
    let Some((above, whole)) = above.and_then(|above| Some((above, cx.child_count(above, day)?)))
    else {
        return Some(phrase!(words, "ranking_of_few", count = count));
    };
    let children = cx.children(above, day);
    let asked = |place: &Id<Locality>| cx.get(*place).reports.expect(id) || places.contains(place);
    let (asked, silent): (Vec<_>, Vec<_>) = children.into_iter().partition(asked);
    let expected = whole.saturating_sub(silent.len());
    let kinds = types(cx, &asked, day, asked.len() == expected);
    (count < expected).then(|| {
        let (reported, places) = (count, &kinds);
        phrase!(words, "ranking_of_some", reported = reported, expected = expected, places = places)
    })
}

/// Returns the types of the places that a figure counts: those below on the last day of its period,
/// or those that a place was made of before it was.
fn of_figure(cx: &Context<'_>, subject: &Subject, expected: usize) -> String {
    let day = subject.period.end();
    let locality = cx.get(subject.locality);
    let asked = |id: &Id<Locality>| cx.get(*id).reports.expect(subject.indicator);
    let below: Vec<Id<Locality>> =
        cx.children(subject.locality, day).into_iter().filter(asked).collect();
    let before: Vec<Id<Locality>> =
        locality.predecessors.iter().map(|before| before.id).filter(asked).collect();
    let is_earlier = locality.valid.from.is_some_and(|from| subject.period.start() < from);
    if is_earlier && before.len() == expected {
        return types(cx, &before, day, true);
    }
    types(cx, &below, day, below.len() == expected)
}

/// The types of places, the most frequent ones in the order in which types are listed: `quận,
/// huyện`. Where the register does not list all of the places, the words for their level.
fn types(cx: &Context<'_>, places: &[Id<Locality>], day: Day, all: bool) -> String {
    let mut counts: Vec<(&LocalityType, usize)> = Vec::new();
    for kind in places.iter().filter_map(|id| cx.get(*id).kind(day)) {
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts.sort_unstable_by_key(|(kind, _)| *kind);
    let mut most: Vec<usize> = counts.iter().map(|(_, count)| *count).collect();
    most.sort_unstable_by(|a, b| b.cmp(a));
    let least = most.get(MOST_TYPES - 1).copied().unwrap_or(0);
    let mut words: Vec<&str> = Vec::new();
    for (kind, _) in counts.iter().filter(|(_, count)| *count >= least) {
        let word = if counts.len() > 1 && language::are_mixed_by_level(cx.lang) {
            level(kind, cx.words)
        } else {
            kind.plural(cx.lang)
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    match counts.first() {
        Some((first, _)) if !all => level(first, cx.words).to_owned(),
        Some(_) if words.len() <= MOST_TYPES => words.join(", "),
        _ => cx.text("places_of_many_types").to_owned(),
    }
}

/// `Mới có 1/15 quận, huyện báo cáo`.
fn of_all(reported: usize, expected: usize, places: &str, words: &Words) -> String {
    phrase!(words, "reported_by_some", reported = reported, expected = expected, places = places)
}

/// The same where nobody knows how many there are: `Mới có 1 nơi báo cáo`.
fn of_some(reported: usize, words: &Words) -> String {
    phrase!(words, "reported_so_far", count = reported)
}

/// Places of the level to which a type belongs.
pub(super) fn level<'w>(kind: &LocalityType, words: &'w Words) -> &'w str {
    words.text(match kind.level() {
        0 => "level_country",
        1 => "level_province",
        2 => "level_district",
        _ => "level_commune",
    })
}
