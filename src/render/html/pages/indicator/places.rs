//! The tables of the newest figures of an indicator by place: one for each level, and in it a list
//! for each period, so that only what can be compared is ranked.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::locality::{Locality, LocalityType};
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::ranking::Ranked;
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::markup;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::view::PlaceGroup;
use crate::render::html::pages::indicator::view::PlaceList;
use crate::render::html::reporting::level;
use crate::render::html::view::{Figure as FigureView, Html, Statement, Text};
use crate::render::svg::chart::{self, BarMarks, Bars};
use crate::render::words::{self, ChartKey};

/// The groups of some rows that follow each other in the ranking. Bars have the scale of their
/// whole list.
pub(super) fn groups<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    shown: &[Ranked<'a>],
    with_bars: bool,
) -> Vec<PlaceGroup<'a>> {
    let figures: Vec<Ranked<'a>> =
        shown.iter().filter(|row| !row.is_partial_statement).copied().collect();
    let list_of = |row: &Ranked<'a>| cx.list_of(row.figure);
    let of_level = |a: &Ranked<'a>, b: &Ranked<'a>| {
        (list_of(a).by, list_of(a).level) == (list_of(b).by, list_of(b).level)
    };
    let group = |rows: &[Ranked<'a>]| {
        let lists: Vec<&[Ranked<'a>]> = rows.chunk_by(|a, b| list_of(a) == list_of(b)).collect();
        // A heading above each single row would say no more than its period.
        let alone = lists.iter().all(|list| list.len() == 1);
        let list = |rows: &&[Ranked<'a>]| {
            let mut figures = list(cx, id, rows, with_bars);
            let heading = rows.first().filter(|_| !alone).map(|row| {
                common_period(&figures).unwrap_or_else(|| list_of(row).period.text(cx.lang).into())
            });
            // A period in the heading is not said again.
            for figure in
                figures.iter_mut().filter(|figure| heading.is_some() && figure.period == heading)
            {
                figure.period = None;
            }
            PlaceList { heading, figures }
        };
        let lists: Vec<PlaceList<'a>> = lists.iter().map(list).collect();
        PlaceGroup { heading: heading(cx, id, rows), aside: aside(cx, &lists), lists }
    };
    figures.chunk_by(of_level).map(group).collect()
}

/// The words for their period that all rows of a list have.
fn common_period<'a>(figures: &[FigureView<'a>]) -> Option<Text<'a>> {
    let first = figures.first()?.period.as_ref()?;
    let same = figures.iter().all(|figure| figure.period.as_ref() == Some(first));
    same.then(|| first.clone())
}

/// Returns `true` if the ranks of a list leave some out: of places that stand under a newer period.
pub(super) fn has_gaps(cx: &Context<'_>, shown: &[Ranked<'_>]) -> bool {
    let same = |a: &Ranked<'_>, b: &Ranked<'_>| cx.list_of(a.figure) == cx.list_of(b.figure);
    let leaves_out = |list: &[Ranked<'_>]| {
        list.iter().zip(1..).any(|(row, position)| row.rank.is_some_and(|rank| rank > position))
    };
    shown.chunk_by(same).any(leaves_out)
}

/// Returns the heading of the third column, where it is not empty.
fn aside<'a>(cx: &Context<'a>, lists: &[PlaceList<'a>]) -> Option<Text<'a>> {
    let any =
        |has: fn(&FigureView<'a>) -> bool| lists.iter().flat_map(|list| &list.figures).any(has);
    if any(|figure| figure.period.is_some()) {
        return Some(cx.text("period").into());
    }
    any(|figure| figure.why.is_some()).then(|| cx.text("how_it_came").into())
}

/// Returns the heading of a group: the sorts of its places, of which one level of a register can
/// have several, and the members of which they speak: `Quận, huyện, xã, phường, chi bộ`.
fn heading<'a>(cx: &Context<'a>, id: Id<Indicator>, rows: &[Ranked<'a>]) -> Option<Text<'a>> {
    let mut kinds: Vec<&LocalityType> = rows.iter().filter_map(|row| kind_of(cx, row)).collect();
    kinds.sort_unstable();
    let mut places: Vec<&str> = Vec::new();
    for kind in kinds {
        let word = if kind.is_country() { cx.text("whole_country") } else { level(kind, cx.words) };
        if !places.contains(&word) {
            places.push(word);
        }
    }
    let by = numbers::breakdown(cx, &rows.first()?.figure.subject.by, cx.get(id));
    let places = Some(places.join(", ")).filter(|places| !places.is_empty());
    let parts: Vec<&str> = places.as_deref().into_iter().chain(by.as_deref()).collect();
    (!parts.is_empty()).then(|| words::capitalised(&parts.join(" – ")).into())
}

/// The type of the place of a row at the end of its period.
fn kind_of<'a>(cx: &Context<'a>, row: &Ranked<'_>) -> Option<&'a LocalityType> {
    let subject = &row.figure.subject;
    cx.get(subject.locality).kind(subject.period.end())
}

/// The rows of a list.
fn list<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    rows: &[Ranked<'a>],
    with_bars: bool,
) -> Vec<FigureView<'a>> {
    let Some(of) = rows.first().map(|row| cx.list_of(row.figure)) else { return Vec::new() };
    self::rows(cx, id, rows, with_bars.then(|| bars(cx, id, cx.rows_of(id, of))).flatten())
}

/// The scale of the bars of a list.
pub(in crate::render::html::pages) fn bars(
    cx: &Context<'_>,
    id: Id<Indicator>,
    list: &[Ranked<'_>],
) -> Option<Bars> {
    let indicator = cx.get(id);
    // A sum that says nothing of its place has no length.
    let has_bar = |row: &&Ranked<'_>| !row.figure.is_of_parts_alone(indicator);
    let quantities = list.iter().filter(has_bar).map(|row| &row.figure.quantity);
    Bars::new(quantities, indicator.measure == Measure::Percent)
}

fn rows<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    rows: &[Ranked<'a>],
    bars: Option<Bars>,
) -> Vec<FigureView<'a>> {
    let indicator = cx.get(id);
    let has_bar = |row: &&Ranked<'_>| !row.figure.is_of_parts_alone(indicator);
    let subject = |cx: &Context<'a>, figure: &Figure| {
        let (id, day) = (figure.subject.locality, figure.subject.period.end());
        (cx.place_in_row(id, day), cx.full_place(id, day).text)
    };
    let row = |row: &Ranked<'a>| {
        let (figure, day) = (row.figure, row.figure.subject.period.end());
        FigureView {
            rank: row.rank.map(|rank| cx.words.number(rank).into()),
            place: parent(cx, figure.subject.locality, day),
            bar: bars.filter(|_| has_bar(&row)).and_then(|bars| chart::bar(&figure.quantity, bars)),
            ..figures::row(cx, figure, subject(cx, figure), false)
        }
    };
    rows.iter().map(row).collect()
}

/// The drawn ranking of an indicator: some rows, with bars on the scale of all.
pub(in crate::render::html::pages) fn drawn<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    all: &[Ranked<'a>],
    shown: &[Ranked<'a>],
) -> Option<PlaceGroup<'a>> {
    shown.first()?;
    let mut figures = rows(cx, id, shown, bars(cx, id, all));
    for figure in &mut figures {
        // The title has it; how numbers came about is told on the page of the indicator.
        (figure.period, figure.why) = (None, None);
    }
    let list = PlaceList { heading: None, figures };
    Some(PlaceGroup { heading: None, aside: None, lists: vec![list] })
}

/// Texts about all rows of a list: `Quận, huyện, năm 2022`.
pub(in crate::render::html::pages) fn about(
    cx: &Context<'_>,
    id: Id<Indicator>,
    rows: &[Ranked<'_>],
) -> String {
    let period = rows.first().map(|row| row.figure.subject.period.text(cx.lang));
    let heading = heading(cx, id, rows).map(String::from);
    heading.into_iter().chain(period).collect::<Vec<_>>().join(", ")
}

/// Explanations of the bars of some rows that follow each other in the ranking, each on the scale of
/// its list.
pub(super) fn bar_keys<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    shown: &[Ranked<'a>],
) -> Vec<&'a str> {
    let same = |a: &Ranked<'_>, b: &Ranked<'_>| cx.list_of(a.figure) == cx.list_of(b.figure);
    let mut all = BarMarks::default();
    for list in shown.chunk_by(same) {
        let scale = cx.rows_of(id, cx.list_of(list[0].figure));
        let marks = bars(cx, id, scale).map(|bars| marks(cx, id, list, bars)).unwrap_or_default();
        (all.open, all.near) = (all.open || marks.open, all.near || marks.near);
    }
    keys(cx, all)
}

/// The marks of the bars of some rows on one scale.
fn marks(cx: &Context<'_>, id: Id<Indicator>, rows: &[Ranked<'_>], bars: Bars) -> BarMarks {
    let indicator = cx.get(id);
    let has_bar =
        |row: &&Ranked<'_>| !row.is_partial_statement && !row.figure.is_of_parts_alone(indicator);
    chart::bar_marks(rows.iter().filter(has_bar).map(|row| &row.figure.quantity), bars)
}

fn keys<'a>(cx: &Context<'a>, marks: BarMarks) -> Vec<&'a str> {
    let keys = [(marks.open, ChartKey::OpenBar), (marks.near, ChartKey::NearBar)];
    let used = keys.into_iter().filter(|(used, _)| *used);
    used.map(|(_, key)| words::chart_key(key, cx.words)).collect()
}

/// Explanations of the bars of some rows on the scale of all.
pub(in crate::render::html::pages) fn keys_of_drawn<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    all: &[Ranked<'_>],
    shown: &[Ranked<'_>],
) -> Vec<&'a str> {
    let bars = bars(cx, id, all);
    bars.map(|bars| keys(cx, marks(cx, id, shown, bars))).unwrap_or_default()
}

/// The partial statements among some rows.
pub(super) fn statements<'a>(cx: &Context<'a>, shown: &[Ranked<'a>]) -> Vec<Statement<'a>> {
    let statement = |row: &Ranked<'a>| {
        let (figure, day) = (row.figure, row.figure.subject.period.end());
        let place = parent(cx, figure.subject.locality, day);
        Statement {
            place,
            ..figures::statement(cx, figure, cx.place_in_row(figure.subject.locality, day))
        }
    };
    shown.iter().filter(|row| row.is_partial_statement).map(statement).collect()
}

/// The place above a district or commune, to tell apart places of one name.
fn parent(cx: &Context<'_>, id: Id<Locality>, day: Day) -> Option<Html> {
    parent_name(cx, id, day).map(markup::name)
}

/// Returns its name.
pub(in crate::render::html::pages) fn parent_name<'a>(
    cx: &Context<'a>,
    id: Id<Locality>,
    day: Day,
) -> Option<&'a str> {
    let parent = cx.parent(id, day).filter(|_| cx.get(id).level > 1)?;
    Some(cx.get(parent).name(cx.lang, day))
}
