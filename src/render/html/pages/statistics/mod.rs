//! All indicators.

pub(in crate::render) mod view;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::term::Topic;
use crate::language::phrase;
use crate::ledger::Figure;
use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::head::head;
use crate::render::html::markup;
use crate::render::html::metadata::Head;
use crate::render::html::numbers;
use crate::render::html::pages::statistics::view::IndicatorGroup;
use crate::render::html::pages::statistics::view::IndicatorRow;
use crate::render::html::pages::statistics::view::Statistics;
use crate::render::html::pages::statistics::view::Year;
use crate::render::html::reporting;
use crate::render::html::view::{Fact, Figure as FigureView, Link};
use crate::render::svg::chart;
use crate::render::words;

use super::indicator::headline::widest;

/// The most years that the grid shows: the newest ones.
const YEARS: usize = 16;
/// Number of shades of a year, nothing left out.
const LEVELS: usize = 3;

/// All indicators.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Statistics<'a>) {
    let heading = words::section("statistics", cx.words);
    let intro = cx.text("statistics_intro");
    let years = Years::new(cx);
    let latest: BTreeMap<Id<Indicator>, &Figure> =
        cx.indicators().keys().filter_map(|id| Some((*id, widest(cx, *id)?))).collect();
    let view = Statistics {
        heading: heading.into(),
        intro: Some(intro.into()),
        facts: facts(cx),
        groups: groups(cx, &|id| row(cx, id, latest.get(&id).copied(), &years)),
        years_note: (!years.shown.is_empty()).then(|| cx.text("years_note").into()),
        legend: figures::legend_of_rows(cx, latest.into_values(), None),
        data: Some(cx.link(cx.text("download_all"), &cx.routes().section("data", cx.lang))),
    };
    (head(cx, page, heading, Some(intro.into()), Vec::new()), view)
}

/// Indicators by the topic of which most of the bulletins are that state them; those without a
/// topic come last.
fn groups<'a>(
    cx: &Context<'a>,
    row: &dyn Fn(Id<Indicator>) -> IndicatorRow<'a>,
) -> Vec<IndicatorGroup<'a>> {
    let mut by_topic: BTreeMap<Id<Topic>, Vec<IndicatorRow<'a>>> = BTreeMap::new();
    let mut others = Vec::new();
    for (id, entries) in cx.indicators() {
        match main_topic(cx, entries) {
            Some(topic) => by_topic.entry(topic).or_default().push(row(*id)),
            None => others.push(row(*id)),
        }
    }
    let rest = if by_topic.is_empty() { "indicators" } else { "other_indicators" };
    let rest = IndicatorGroup { heading: Link::plain(cx.text(rest)), rows: others };
    let group = |(topic, rows): (Id<Topic>, _)| IndicatorGroup { heading: cx.term(topic), rows };
    by_topic.into_iter().map(group).chain((!rest.rows.is_empty()).then_some(rest)).collect()
}

/// The first topic of most of the bulletins behind these observations, or rather the topic at its
/// top.
fn main_topic(cx: &Context<'_>, entries: &[Id<Observation>]) -> Option<Id<Topic>> {
    let mut votes: BTreeMap<Id<Topic>, usize> = BTreeMap::new();
    for entry in entries {
        let article = cx.get(cx.get(*entry).article);
        if let Some(topic) = article.topics.first() {
            *votes.entry(*topic).or_default() += 1;
        }
    }
    let (mut topic, _) =
        votes.into_iter().max_by_key(|(topic, count)| (*count, Reverse(*topic)))?;
    let mut seen = BTreeSet::from([topic]);
    while let Some(parent) = cx.get(topic).parent.filter(|parent| seen.insert(*parent)) {
        topic = parent;
    }
    Some(topic)
}

fn facts<'a>(cx: &Context<'a>) -> Vec<Fact<'a>> {
    let places: BTreeSet<_> =
        cx.all_observations().iter().map(|observation| observation.key.locality).collect();
    let fact = |term: &'a str, count: usize| Fact {
        term: term.into(),
        values: vec![Link::plain(cx.words.number(count))],
    };
    vec![
        fact(cx.text("fact_indicators"), cx.indicators().len()),
        fact(cx.text("fact_observations"), cx.all_observations().len()),
        fact(cx.text("fact_places"), places.len()),
    ]
}

/// The years of the grid, and how many places at most one of them has.
struct Years {
    shown: BTreeSet<i32>,
    most: usize,
    places: BTreeMap<Id<Indicator>, PlacesByYear>,
}

/// The places of which something is known, by year.
type PlacesByYear = BTreeMap<i32, BTreeSet<Id<Locality>>>;

impl Years {
    fn new(cx: &Context<'_>) -> Self {
        let by_year = |(id, entries): (&Id<Indicator>, &Vec<Id<Observation>>)| {
            (*id, places_by_year(cx, entries))
        };
        let places: BTreeMap<_, _> = cx.indicators().iter().map(by_year).collect();
        let all: BTreeSet<i32> = places.values().flat_map(BTreeMap::keys).copied().collect();
        let most = places.values().flat_map(BTreeMap::values).map(BTreeSet::len).max().unwrap_or(0);
        Self { shown: all.into_iter().rev().take(YEARS).collect(), most: most.max(LEVELS), places }
    }

    /// Returns the shade of the cell of a year.
    fn level(&self, places: usize) -> &'static str {
        match (places * LEVELS).div_ceil(self.most) {
            0 => "0",
            1 => "1",
            2 => "2",
            _ => "3",
        }
    }
}

fn places_by_year(cx: &Context<'_>, entries: &[Id<Observation>]) -> PlacesByYear {
    let mut by_year = PlacesByYear::new();
    for entry in entries {
        for year in years_of(cx, *entry) {
            by_year.entry(year).or_default().insert(cx.get(*entry).key.locality);
        }
    }
    by_year
}

fn row<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    latest: Option<&'a Figure>,
    years: &Years,
) -> IndicatorRow<'a> {
    let entries = cx.entries_of(id);
    let by_year = &years.places[&id];
    let places: BTreeSet<_> = by_year.values().flatten().collect();
    let unit = numbers::unit(cx.get(id), cx.lang);
    let count = |year: &i32| by_year.get(year).map_or(0, BTreeSet::len);
    let cell =
        |year: &i32| Year { text: year.to_string().into(), level: years.level(count(year)).into() };
    let known =
        by_year.iter().map(|(year, places)| format!("{year}: {}", cx.words.number(places.len())));
    IndicatorRow {
        indicator: cx.indicator(id),
        unit: (!unit.is_empty()).then(|| unit.into()),
        observations: words::figures(entries.len(), cx.words).into(),
        places: phrase!(cx.words, "count_places", count = places.len()).into(),
        latest: latest.map(|figure| overview(cx, figure)),
        years_text: stretches(&by_year.keys().copied().collect()).into(),
        years: years.shown.iter().map(cell).collect(),
        years_label: phrase!(
            cx.words,
            "places_by_year",
            years = &known.collect::<Vec<_>>().join(", ")
        )
        .into(),
    }
}

/// The figure of an indicator's row, with its line through time.
fn overview<'a>(cx: &Context<'a>, figure: &'a Figure) -> FigureView<'a> {
    let subject = &figure.subject;
    let of_place = cx.figures_at(subject.indicator, subject.locality);
    let figures: Vec<&Figure> = of_place.filter(|other| other.subject.by == subject.by).collect();
    let place = cx.get(subject.locality).name(cx.lang, subject.period.end());
    FigureView {
        place: Some(markup::name(place)),
        number: numbers::marked_number(cx, figure, true),
        period: Some(numbers::period_of(cx, figure)),
        coverage: reporting::missing(cx, figure).map(Into::into),
        sparkline: cx
            .series_line(&figures)
            .and_then(|line| chart::sparkline(&chart::points(&line))),
        ..FigureView::default()
    }
}

/// The years of which an observation says something, if only of a day.
fn years_of(cx: &Context<'_>, entry: Id<Observation>) -> std::ops::RangeInclusive<i32> {
    let period = cx.get(entry).key.period;
    period.start().year()..=period.end().year()
}

/// Years as text, neighbours together: `2018, 2021–2024`.
fn stretches(years: &BTreeSet<i32>) -> String {
    let mut stretches: Vec<(i32, i32)> = Vec::new();
    for year in years {
        match stretches.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => stretches.push((*year, *year)),
        }
    }
    let text = |(first, last): &(i32, i32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    stretches.iter().map(text).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_years_stand_together() {
        let text = |years: &[i32]| stretches(&years.iter().copied().collect());
        assert_eq!(text(&[2018, 2021, 2022, 2024]), "2018, 2021–2022, 2024");
        assert_eq!(text(&[2016, 2017, 2018]), "2016–2018");
        assert_eq!(text(&[]), "");
    }
}
