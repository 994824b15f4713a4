//! An indicator: what it means, how it is added up, its figures by place and over time, every
//! observation with its sentence.

pub(in crate::render) mod headline;
pub(super) mod observations;
pub(super) mod places;
pub(in crate::render) mod series;
pub(super) mod tiles;
pub(in crate::render) mod view;

use crate::bulletin::indicator::{Better, Indicator, Measure};
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::Figure;
use crate::plan::Page;
use crate::plan::drawings::Drawing;
use crate::plan::ranking::Ranked;
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::head::{feed_of, head, section_link};
use crate::render::html::metadata::Head;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::view::{Indicator as View, Tiles};
use crate::render::html::view::{Fact, Link, Text};
use crate::render::schema_org::data_set;
use crate::render::words;

use super::lists::pagination;
use super::{describe, keep};
use series::Drawn;

/// An indicator: its newest figures and its series, then its observations; those continue on
/// further pages.
pub(in crate::render) fn page<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Indicator>,
) -> (Head<'a>, View<'a>) {
    let indicator = cx.get(id);
    let entries = cx.entries_of(id);
    let shown = entries.get(page.part.clone()).unwrap_or_default();
    let description = Some(indicator.description.get(cx.lang)).filter(|text| !text.is_empty());
    let mut view = View {
        name: indicator.labels.get(cx.lang).into(),
        description: description.map(Into::into),
        unit: unit(cx, indicator),
        count: Some(words::observations(entries.len(), cx.words).into()),
        pagination: pagination(cx, page),
        ..View::default()
    };
    let mut trail = vec![statistics(cx)];
    if page.position.number == 1 {
        let observation = |entry: &Id<_>| observations::observation(cx, indicator, *entry);
        view.rule = words::aggregation(indicator, cx.words).into();
        view.facts = facts(cx, indicator);
        view.observations = shown.iter().map(observation).collect();
        view.downloads = super::downloads::of_indicator(cx, id);
        add_figures(cx, id, &mut view);
    } else {
        view.further = shown.iter().map(|entry| observations::row(cx, indicator, *entry)).collect();
        trail.push(cx.indicator(id));
    }
    let description = view.description.clone().unwrap_or_else(|| describe::indicator(cx, id));
    let mut head = head(cx, page, view.name.clone(), Some(description), trail);
    if page.position.number > 1 {
        view.description = None;
    } else {
        let figures: Vec<&Figure> = cx.figures_of(id).collect();
        head.json_ld.push(data_set::indicator(cx, id, &figures));
    }
    let first = cx.routes().indicator(id, cx.lang);
    head.feeds = first.map(|first| feed_of(cx, &view.name, first)).unwrap_or_default();
    (head, view)
}

/// Adds the parts above the observations of the first page.
fn add_figures<'a>(cx: &Context<'a>, id: Id<Indicator>, view: &mut View<'a>) {
    let (ranking, shown) = (cx.ranking(id), cx.first_of_ranking(id));
    let known = cx.series_of(id);
    let lines = known.map_or(&[][..], |series| series.shown.as_slice());
    let drawn = Drawn::new(cx, id, lines);
    let in_series = lines.iter().flatten().copied();
    let headline = headline::widest(cx, id);
    view.legend = figures::legend_of_rows(cx, whole(shown).chain(in_series), headline);
    let others = known.map_or(0, |series| series.others);
    view.notices = super::corrections::notices(cx, |entry| cx.get(entry).key.indicator == id);
    view.headline = headline.map(|figure| headline::view(cx, figure));
    view.due = headline.and_then(|figure| headline::due(cx, figure)).map(Into::into);
    add_places(cx, id, shown, view);
    let nothing_whole = headline.is_none() && !view.partial.is_empty();
    view.no_headline = nothing_whole.then(|| cx.text("no_headline").into());
    let all = cx.routes().indicator_places(id, cx.lang).filter(|_| shown.len() < ranking.len());
    view.places_more = all.map(|route| {
        cx.link(phrase!(cx.words, "all_figures_by_place", count = ranking.len()), &route)
    });
    view.series = drawn.views(cx);
    view.series_keys = drawn.keys(cx);
    let files = keep::files_of(cx, id, Drawing::Tiles);
    view.tiles = tiles::Map::new(cx, id).map(|map| Tiles { files, ..map.view(cx) });
    view.ranking_files = keep::files_of(cx, id, Drawing::Ranking);
    view.headline_files = keep::files_of(cx, id, Drawing::Figure);
    let is_drawn = cx.drawings_of(id).is_some_and(|drawings| drawings.all().next().is_some());
    let of_series = keep::files_of(cx, id, Drawing::Series);
    view.charts = of_series.or_else(|| is_drawn.then(|| keep::files(cx)));
    view.series_note =
        (others > 0).then(|| phrase!(cx.words, "other_series", count = others).into());
}

/// The figures of rows that are not partial statements.
fn whole<'a>(shown: &[Ranked<'a>]) -> impl Iterator<Item = &'a Figure> {
    shown.iter().filter(|row| !row.is_partial_statement).map(|row| row.figure)
}

/// The rows of a page: figures in groups, then what is known in part. Bars stand on the first page
/// alone; the others are for looking up.
fn add_places<'a>(cx: &Context<'a>, id: Id<Indicator>, shown: &[Ranked<'a>], view: &mut View<'a>) {
    view.places = places::groups(cx, id, shown, view.count.is_some());
    view.has_gaps = places::has_gaps(cx, shown);
    let with_bar = view.places.iter().flat_map(|group| &group.lists).flat_map(|list| &list.figures);
    if with_bar.clone().any(|figure| figure.bar.is_some()) {
        let keys = places::bar_keys(cx, id, shown);
        view.bar_keys = keys.into_iter().map(Into::into).collect();
    }
    view.partial = places::statements(cx, shown);
    view.partial_heading = words::partial_heading(view.partial.len(), cx.words).map(Into::into);
    let partial = shown.iter().filter(|row| row.is_partial_statement).map(|row| row.figure);
    view.partial_legend = figures::legend_apart(cx, partial, &view.legend);
}

/// All places of an indicator.
pub(in crate::render) fn all_places<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Indicator>,
) -> (Head<'a>, View<'a>) {
    let indicator = cx.get(id);
    let ranking = cx.ranking(id);
    let shown = ranking.get(page.part.clone()).unwrap_or_default();
    let name = phrase!(cx.words, "all_places_of", indicator = indicator.labels.get(cx.lang));
    let mut view = View {
        name: name.clone().into(),
        unit: unit(cx, indicator),
        legend: figures::legend_of_rows(cx, whole(shown), None),
        pagination: pagination(cx, page),
        ..View::default()
    };
    add_places(cx, id, shown, &mut view);
    let description = describe::indicator_places(cx, id, ranking.len());
    (head(cx, page, name, Some(description), vec![statistics(cx), cx.indicator(id)]), view)
}

fn statistics<'a>(cx: &Context<'a>) -> Link<'a> {
    section_link(cx, "statistics")
}

/// The unit, where numbers do not have it themselves.
fn unit<'a>(cx: &Context<'a>, indicator: &'a Indicator) -> Option<Text<'a>> {
    let unit = numbers::unit(indicator, cx.lang);
    let apart = !unit.is_empty() && indicator.measure != Measure::Percent;
    apart.then(|| unit.into())
}

fn facts<'a>(cx: &Context<'a>, indicator: &'a Indicator) -> Vec<Fact<'a>> {
    let fact = |term: &'a str, value: &'a str| Fact {
        term: term.into(),
        values: vec![Link::plain(value)],
    };
    let mut facts = vec![
        fact(cx.text("fact_unit"), numbers::unit(indicator, cx.lang)),
        fact(cx.text("fact_measure"), words::measure(indicator.measure, cx.words)),
        fact(cx.text("fact_nature"), words::nature(indicator, cx.words).unwrap_or_default()),
    ];
    facts.extend(
        indicator
            .frequency
            .map(|often| fact(cx.text("fact_frequency"), words::frequency(often, cx.words))),
    );
    facts.extend(match indicator.better {
        Some(Better::Up) => Some(fact(cx.text("fact_better"), cx.text("better_up"))),
        Some(Better::Down) => Some(fact(cx.text("fact_better"), cx.text("better_down"))),
        Some(Better::Neither) | None => None,
    });
    facts.retain(|fact| fact.values.iter().any(|value| !value.text.is_empty()));
    if !indicator.breaks.is_empty() {
        let changes = indicator
            .breaks
            .iter()
            .map(|change| Link::plain(words::definition_change(change, cx.words)));
        let term = cx.text("fact_changes").into();
        facts.push(Fact { term, values: changes.collect() });
    }
    facts
}
