//! The numbers at the head of a bulletin.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::bulletin::article::Article;
use crate::bulletin::observation::{Observation, Role, Status};
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::{Id, ids};
use crate::plan::anchor;
use crate::render::context::Context;
use crate::render::html::view::KeyFigure;
use crate::render::html::{markup, numbers};

/// The fewest and the most numbers at the head of a bulletin.
const LEAST: usize = 2;
const MOST: usize = 4;

/// The numbers that say most of a bulletin: of its own places, whole ones before parts, of each
/// indicator the newest. A goal is none, nor what no longer stands. None where there is one alone.
pub(super) fn of_article<'a>(
    cx: &Context<'a>,
    article: &Article,
    entries: &Range<Id<Observation>>,
) -> Vec<KeyFigure<'a>> {
    let mut rows = chosen(cx, article, entries);
    rows.truncate(MOST);
    rows.sort_by_key(|(entry, _)| *entry);
    if rows.len() < LEAST {
        return Vec::new();
    }
    rows.into_iter().map(|(_, observation)| of_observation(cx, article, observation)).collect()
}

/// The one of them that says most.
pub(super) fn first<'a>(
    cx: &Context<'a>,
    article: &Article,
    entries: &Range<Id<Observation>>,
) -> Option<&'a Observation> {
    chosen(cx, article, entries).first().map(|(_, observation)| *observation)
}

/// Those that may stand at the head, the most telling first.
pub(in crate::render::html::pages) fn chosen<'a>(
    cx: &Context<'a>,
    article: &Article,
    entries: &Range<Id<Observation>>,
) -> Vec<(Id<Observation>, &'a Observation)> {
    let mut rows: Vec<(Id<Observation>, &Observation)> =
        ids(entries).map(|entry| (entry, cx.get(entry))).collect();
    rows.retain(|(entry, observation)| {
        observation.role == Role::Observed
            && observation.status != Status::Withdrawn
            && observation.quantity.kind != Kind::None
            && cx.correction_of(*entry).is_none()
    });
    rows.sort_by_key(|(entry, observation)| {
        let key = &observation.key;
        let is_elsewhere = !article.localities.contains(&key.locality);
        (is_elsewhere, !key.by.is_whole(), Reverse(key.period.end()), *entry)
    });
    let mut indicators = BTreeSet::new();
    rows.retain(|(_, observation)| indicators.insert(observation.key.indicator));
    rows.sort_by_cached_key(|(entry, observation)| {
        (
            !article.localities.contains(&observation.key.locality),
            !is_news(cx, article, observation),
            !observation.key.by.is_whole(),
            *entry,
        )
    });
    rows
}

/// Returns `true` if title or lead of a bulletin say a number: then it is what the bulletin is about.
fn is_news(cx: &Context<'_>, article: &Article, observation: &Observation) -> bool {
    let indicator = cx.get(observation.key.indicator);
    let number = numbers::number(cx, &observation.quantity, indicator, false);
    let said = [Some(&article.title), article.summary.as_ref()];
    said.into_iter().flatten().any(|text| says(text, &number.digits))
}

/// Returns `true` if a text has a number that is no part of a longer one.
fn says(text: &str, digits: &str) -> bool {
    let goes_on = |rest: &str| {
        let rest = rest.strip_prefix(['.', ',']).unwrap_or(rest);
        rest.starts_with(|letter: char| letter.is_ascii_digit())
    };
    let follows = |before: &str| {
        let before = before.strip_suffix(['.', ',']).unwrap_or(before);
        before.ends_with(|letter: char| letter.is_ascii_digit())
    };
    text.match_indices(digits)
        .any(|(start, found)| !follows(&text[..start]) && !goes_on(&text[start + found.len()..]))
}

/// A number of a bulletin.
fn of_observation<'a>(
    cx: &Context<'a>,
    article: &Article,
    observation: &'a Observation,
) -> KeyFigure<'a> {
    let key = &observation.key;
    let (stated_in, quote) = cx.stated(observation);
    let is_here = cx.get(stated_in).path == article.path;
    let here = quote.filter(|_| is_here);
    let indicator = cx.get(key.indicator);
    let period = numbers::period(cx, observation);
    let unit = !numbers::name_says_unit(indicator, cx.lang);
    let number = numbers::number(cx, &observation.quantity, indicator, unit);
    let flags = numbers::flags(cx, super::flags(observation));
    KeyFigure {
        label: None,
        number: markup::number(&number, false, &flags),
        href: match here {
            Some(_) => Some(["#", &anchor(observation.name.number)].concat().into()),
            None => quote.map(|_| cx.sentence_href(observation)),
        },
        subject: markup::name(indicator.labels.get(cx.lang)),
        place: (article.localities.as_slice() != [key.locality])
            .then(|| markup::name(&cx.place(key.locality, key.period.end()).text)),
        period: match numbers::breakdown(cx, &key.by, indicator) {
            Some(members) => format!("{members}, {period}").into(),
            None => period,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_number_is_said_where_it_is_no_part_of_a_longer_one() {
        let cases = [
            ("457 chi bộ", "457", true),
            ("Có 457.", "457", true),
            ("Có 1.457 chi bộ", "457", false),
            ("4570 chi bộ", "457", false),
            ("457,5 tỷ", "457", false),
            ("năm 2024, 457", "457", true),
        ];
        for (text, digits, expected) in cases {
            assert_eq!(says(text, digits), expected, "{digits} in {text}");
        }
    }
}
