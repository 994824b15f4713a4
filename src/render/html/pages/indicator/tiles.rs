//! The map of tiles: the newest figures of provinces in one period, each where a map would have it.
//! A tile has the shade of a class only where its number is certainly of that class; the number stands
//! in it, too.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::locality::{Cell, Locality};
use crate::bulletin::register::Id;
use crate::language::{percent, phrase};
use crate::ledger::Figure;
use crate::plan::ranking::Ranked;
use crate::render::context::Context;
use crate::render::html::markup;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::view::{Tile, TileClass, Tiles};
use crate::render::svg::chart::{Classes, Shade};

/// The fewest provinces with figures for which there is a map.
const FEWEST: usize = 3;

/// The map of an indicator; `None` where too few places with a tile have figures of one period.
pub(super) fn tiles<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Option<Tiles<'a>> {
    let has_tile = |row: &&Ranked<'a>| {
        !row.is_partial_statement
            && row.figure.subject.by.is_whole()
            && cx.get(row.figure.subject.locality).tile.is_some()
    };
    let rows: Vec<&Ranked<'a>> = cx.ranking(id).iter().filter(has_tile).collect();
    // The newest list with enough of them.
    let list = rows
        .chunk_by(|a, b| cx.list_of(a.figure) == cx.list_of(b.figure))
        .find(|list| list.len() >= FEWEST && is_map(cx, list[0].figure))?;
    let indicator = cx.get(id);
    let says_something = |row: &&&Ranked<'a>| !row.figure.is_of_parts_alone(indicator);
    let figures: Vec<&'a Figure> =
        list.iter().filter(says_something).map(|row| row.figure).collect();
    let classes = Classes::of(figures.iter().map(|figure| &figure.quantity))?;
    let period = figures.first()?.subject.period;
    let mut tiles: Vec<(Cell, Tile<'a>)> = places(cx, period.end())
        .into_iter()
        .map(|(place, cell)| {
            let figure = figures.iter().find(|figure| figure.subject.locality == place);
            (cell, tile(cx, place, cell, period.end(), figure.copied(), &classes))
        })
        .collect();
    tiles.sort_by_key(|(cell, _)| (cell.row, cell.column));
    let has_open = tiles.iter().any(|(_, tile)| tile.shade == OPEN);
    let label = phrase!(
        cx.words,
        "tiles_label",
        indicator = indicator.labels.get(cx.lang),
        period = &period.text(cx.lang)
    );
    Some(Tiles {
        label: label.into(),
        classes: legend(cx, indicator, &classes, has_open),
        tiles: tiles.into_iter().map(|(_, tile)| tile).collect(),
    })
}

/// Returns `true` if all places beside that of a figure have a tile: a map without some of them
/// would show them as if they were not there.
fn is_map(cx: &Context<'_>, figure: &Figure) -> bool {
    let (place, day) = (figure.subject.locality, figure.subject.period.end());
    let beside = cx.parent(place, day).map(|parent| cx.children(parent, day));
    beside.is_some_and(|places| places.iter().all(|place| cx.get(*place).tile.is_some()))
}

/// The shade of a number that may lie in several classes.
const OPEN: &str = "shade-open";
/// The shade of a place without a number.
const NONE: &str = "shade-none";

/// The places with a tile that exist on a day.
fn places(cx: &Context<'_>, day: Day) -> Vec<(Id<Locality>, Cell)> {
    let all = cx.tiles().iter();
    all.filter(|(place, _)| cx.get(*place).valid.holds_on(day)).copied().collect()
}

fn tile<'a>(
    cx: &Context<'a>,
    place: Id<Locality>,
    cell: Cell,
    day: Day,
    figure: Option<&Figure>,
    classes: &Classes,
) -> Tile<'a> {
    let shade = figure.and_then(|figure| {
        let shade = classes.shade(&figure.quantity)?;
        Some(if figure.is_complete() { shade } else { Shade::Open })
    });
    let number = figure.map(|figure| {
        let indicator = cx.get(figure.subject.indicator);
        let number = numbers::figure_number(cx, figure, indicator, false);
        markup::number_in_row(&number, false, &numbers::flags(cx, figure.flags))
    });
    Tile {
        place: format!("tile-c{} tile-r{}", cell.column, cell.row).into(),
        shade: match shade {
            Some(Shade::Class(class)) => shade_of(class, classes.count()).into(),
            Some(Shade::Open) => OPEN.into(),
            None => NONE.into(),
        },
        name: cx.get(place).name(cx.lang, day).into(),
        number,
    }
}

/// The shade of a class among so many, from `shade-1` to `shade-6`: as far apart as they can be.
fn shade_of(class: usize, count: usize) -> String {
    format!("shade-{}", 1 + 5 * class / count.saturating_sub(1).max(1))
}

fn legend<'a>(
    cx: &Context<'a>,
    indicator: &'a Indicator,
    classes: &Classes,
    has_open: bool,
) -> Vec<TileClass<'a>> {
    let percent = if indicator.measure == Measure::Percent { percent(cx.lang) } else { "" };
    let (ends, scale) = classes.ends(cx.lang);
    let last = ends.len().saturating_sub(2);
    let label = |(class, pair): (usize, &[String])| {
        let blank = if scale.is_empty() { "" } else { "\u{a0}" };
        let [from, to] = [0, 1].map(|end| [&pair[end], percent, blank, scale].concat());
        let text = if class == last {
            phrase!(cx.words, "tiles_last_class", from = &from, to = &to)
        } else {
            phrase!(cx.words, "tiles_class", from = &from, to = &to)
        };
        TileClass { shade: shade_of(class, last + 1).into(), text: text.into() }
    };
    let row = |shade: &'static str, text: &'static str| TileClass {
        shade: shade.into(),
        text: cx.text(text).into(),
    };
    let open = has_open.then(|| row(OPEN, "tiles_open"));
    ends.windows(2).enumerate().map(label).chain(open).chain([row(NONE, "tiles_none")]).collect()
}
