//! The statistics of a bulletin, as the rows of a table. What is told of one place in several periods
//! stands in one row: it is one thing that changed.

use std::ops::Range;

use crate::bulletin::article::Article;
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::register::{Id, ids};
use crate::plan::anchor;
use crate::render::context::Context;
use crate::render::html::pages::article::view::{Point, Statistic};
use crate::render::html::view::{Html, Text};
use crate::render::html::{account, figures, markup, numbers};
use crate::render::words;

/// The rows of the table, in the order of the bulletin.
pub(super) fn rows<'a>(
    cx: &Context<'a>,
    article: &Article,
    entries: &Range<Id<Observation>>,
) -> Vec<Statistic<'a>> {
    let mut rows: Vec<Vec<Id<Observation>>> = Vec::new();
    for entry in ids(entries) {
        match rows.iter_mut().find(|row| continues(cx, row, entry)) {
            Some(row) => row.push(entry),
            None => rows.push(vec![entry]),
        }
    }
    rows.into_iter().map(|row| statistic(cx, article, row)).collect()
}

/// Returns `true` if an observation is of what a row is about, and of another time as long as its own
/// that shares no day with it: a part of a time is no step of a development. What has a note of its
/// own has a row of its own.
fn continues(cx: &Context<'_>, row: &[Id<Observation>], entry: Id<Observation>) -> bool {
    let (first, next) = (cx.get(row[0]), cx.get(entry));
    let is_same = (first.key.indicator, first.key.locality, first.role)
        == (next.key.indicator, next.key.locality, next.role)
        && first.key.by == next.key.by;
    let is_plain = |entry: Id<Observation>| {
        cx.get(entry).differs.is_none() && account::amendment(cx, entry).is_none()
    };
    is_same
        && row.iter().all(|known| is_step(cx.get(*known).key.period, next.key.period))
        && is_plain(row[0])
        && is_plain(entry)
}

/// Returns `true` if two stretches of time share no day and are about as long: months and years have
/// not all as many days.
fn is_step(one: Period, other: Period) -> bool {
    let (shorter, longer) = (one.days().min(other.days()), one.days().max(other.days()));
    !one.overlaps(&other) && (longer - shorter) * 8 <= longer
}

/// A row of the table.
fn statistic<'a>(
    cx: &Context<'a>,
    article: &Article,
    mut row: Vec<Id<Observation>>,
) -> Statistic<'a> {
    row.sort_by_key(|entry| cx.get(*entry).key.period.end());
    let observation = cx.get(row[0]);
    let key = &observation.key;
    let amendment = account::amendment(cx, row[0]);
    let mut quotes: Vec<Html> = Vec::new();
    for quote in row.iter().filter_map(|entry| quote(cx, article, cx.get(*entry))) {
        if quotes.iter().all(|known| *known != quote) {
            quotes.push(quote);
        }
    }
    let point = |entry: &Id<Observation>| {
        let observation = cx.get(*entry);
        let number = super::observed(cx, observation, None);
        Point { number, period: numbers::period(cx, observation) }
    };
    Statistic {
        indicator: cx.indicator_in_row(key.indicator),
        number: super::observed(cx, observation, amendment.as_ref()),
        period: numbers::period(cx, observation),
        points: if row.len() > 1 { row.iter().map(point).collect() } else { Vec::new() },
        breakdown: numbers::breakdown(cx, &key.by, cx.get(key.indicator)),
        place: (article.localities.as_slice() != [key.locality])
            .then(|| markup::link(&cx.place(key.locality, key.period.end()))),
        quotes,
        role: words::role(observation.role, cx.words).map(Into::into),
        differs: figures::differs(cx, observation),
        amendment,
    }
}

/// The words that state an observation. Their address marks them for whoever follows it, so that it
/// can be passed on.
fn quote<'a>(cx: &Context<'a>, article: &Article, observation: &'a Observation) -> Option<Html> {
    let (stated_in, quote) = cx.stated(observation);
    let (stated_in, quote) = (cx.get(stated_in), quote?);
    let here = stated_in.path == article.path;
    let href = if here {
        Text::from(["#", &anchor(observation.name.number)].concat())
    } else {
        cx.sentence_href(observation)
    };
    Some(markup::quote(&quote.text, cx.foreign(stated_in.lang).as_deref(), &href))
}
