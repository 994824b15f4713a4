//! Figures over time: one line for each place and breakdown, its periods all of one length
//! (STATISTICS "Series and breaks").

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Flag};
use crate::plan::ranking::size;
use crate::render::context::Context;
use crate::render::html::markup;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::view::Series;
use crate::render::html::reporting;
use crate::render::html::view::{Figure as FigureView, Html};
use crate::render::svg::chart;
use crate::render::words;

/// Maximum number of series on the page of an indicator.
const MOST: usize = 4;
/// Months of a year: the length of the periods that are shown where there are several lengths.
const YEAR: i32 = 12;

/// The figures of one place and breakdown with periods of one length, the oldest first.
pub(in crate::render) type Line<'p> = Vec<&'p Figure>;

/// The lines of an indicator with more than one period; those of places high in the tree first,
/// then the longest.
pub(super) fn lines<'p>(cx: &Context<'p>, id: Id<Indicator>) -> Vec<Line<'p>> {
    let mut by_place: BTreeMap<(Id<Locality>, &Breakdown), Vec<&'p Figure>> = BTreeMap::new();
    for figure in cx.figures_of(id) {
        by_place.entry((figure.subject.locality, &figure.subject.by)).or_default().push(figure);
    }
    let mut lines: Vec<Line<'p>> =
        by_place.into_values().filter_map(|figures| line(cx, &figures)).collect();
    lines.sort_by_cached_key(|line| {
        let first = &line[0].subject;
        let (level, newest) = (cx.get(first.locality).level, line[line.len() - 1]);
        let size = size(&newest.quantity);
        (
            level,
            !first.by.is_whole(),
            Reverse(line.len()),
            Reverse(newest.subject.period.end()),
            Reverse(size),
            first.locality,
        )
    });
    lines
}

/// The line among the figures of one place and breakdown: years, or else the shortest periods of
/// one length that are more than one. Partial statements are no part of it: one place this year and
/// another one that year are no series.
pub(in crate::render) fn line<'p>(cx: &Context<'p>, figures: &[&'p Figure]) -> Option<Line<'p>> {
    let mut by_length: BTreeMap<i32, Line<'p>> = BTreeMap::new();
    let says_something =
        |figure: &&&Figure| figure.quantity.kind != Kind::None && !cx.is_partial_statement(figure);
    for figure in figures.iter().filter(says_something) {
        if let Some(months) = figure.subject.period.whole_months() {
            by_length.entry(months).or_default().push(figure);
        }
    }
    let is_line = |line: &Line<'_>| line.len() > 1;
    let years = by_length.remove(&YEAR).filter(is_line);
    years.or_else(|| by_length.into_values().find(is_line))
}

/// The first lines as charts and tables, and how the charts are to be read.
pub(super) fn series<'a>(cx: &Context<'a>, lines: &[Line<'a>]) -> (Vec<Series<'a>>, Vec<&'a str>) {
    let shown = &lines[..lines.len().min(MOST)];
    let has = |test: &dyn Fn(&Line<'_>) -> bool| shown.iter().any(test);
    let open = |figure: &&Figure| matches!(figure.quantity.kind, Kind::AtLeast | Kind::AtMost);
    let ring = |figure: &&Figure| {
        let near = matches!(figure.quantity.kind, Kind::About | Kind::Almost);
        near || !figure.is_complete() || figure.flags.contains(Flag::Provisional)
    };
    let gap =
        |pair: &[&Figure]| chart::slot(pair[0].subject.period, pair[1].subject.period) != Some(1);
    let keys = words::chart_keys(
        has(&|line| line.iter().any(open)),
        has(&|line| line.iter().any(ring)),
        has(&|line| line.windows(2).any(|pair| gap(pair) || chart::is_broken(pair[1]))),
        cx.words,
    );
    (shown.iter().map(|line| one(cx, line, shown.len() == 1)).collect(), keys)
}

fn one<'a>(cx: &Context<'a>, line: &Line<'a>, alone: bool) -> Series<'a> {
    let (first, last) = (line[0], line[line.len() - 1]);
    let indicator = cx.get(first.subject.indicator);
    let place = cx.full_place(first.subject.locality, last.subject.period.end());
    let percent = indicator.measure == Measure::Percent;
    let rows: Vec<FigureView<'a>> = line
        .iter()
        .enumerate()
        .map(|(index, figure)| {
            let before = index.checked_sub(1).map(|before| line[before]);
            FigureView {
                change: before.and_then(|before| change(cx, before, figure)).map(Into::into),
                ..row(cx, figure)
            }
        })
        .collect();
    let chart =
        drawing(cx, line, if percent { "%" } else { indicator.unit.get(cx.lang) }, &place.text);
    Series {
        open: alone || chart.is_none(),
        chart,
        place,
        breakdown: numbers::breakdown(cx, &first.subject.by, indicator),
        changes: rows.iter().any(|row| row.change.is_some()),
        rows,
    }
}

/// The row of a table behind a chart: sources stand with the observations below.
fn row<'a>(cx: &Context<'a>, figure: &'a Figure) -> FigureView<'a> {
    FigureView {
        subject: markup::name(&figure.subject.period.text(cx.lang)),
        number: numbers::marked_number(cx, figure, false),
        coverage: reporting::missing(cx, figure).map(Into::into),
        ..FigureView::default()
    }
}

/// The change against the period just before, unless the two cannot be compared.
pub(super) fn change(cx: &Context<'_>, before: &Figure, figure: &Figure) -> Option<String> {
    let percent = cx.get(figure.subject.indicator).measure == Measure::Percent;
    let (earlier, later) = (before.subject.period, figure.subject.period);
    let next = earlier < later && chart::slot(earlier, later) == Some(1);
    let comparable =
        next && before.is_complete() && figure.is_complete() && !chart::is_broken(figure);
    words::change(&before.quantity, &figure.quantity, percent, cx.words).filter(|_| comparable)
}

fn drawing(cx: &Context<'_>, line: &Line<'_>, unit: &str, place: &str) -> Option<Html> {
    let indicator = cx.get(line[0].subject.indicator);
    let (title, description) =
        (format!("{}, {place}", indicator.labels.get(cx.lang)), history(cx, line));
    let points = chart::points(line);
    let newest = numbers::figure_number(cx, points.last()?.figure(), indicator, false).text();
    let frame = chart::Frame {
        title: &title,
        description: &description,
        unit,
        newest: &newest,
        words: cx.words,
    };
    chart::chart(&points, &frame)
}

/// The numbers of a line as text: `năm 2021: 457; năm 2022: hơn 500`.
pub(in crate::render) fn history(cx: &Context<'_>, line: &Line<'_>) -> String {
    let mut text = String::with_capacity(line.len() * 24);
    for figure in line {
        let between = if text.is_empty() { "" } else { "; " };
        let indicator = cx.get(figure.subject.indicator);
        let number = numbers::figure_number(cx, figure, indicator, false).text();
        text.extend([between, &figure.subject.period.text(cx.lang), ": ", &number]);
    }
    text
}
