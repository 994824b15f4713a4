//! The map of tiles: the figures of provinces in one period, each where a map would have it. A tile
//! has the shade of a class only where its number is certainly of that class; the number stands in it,
//! too.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::locality::{Cell, Locality};
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::language::{percent, phrase};
use crate::ledger::Figure;
use crate::render::context::Context;
use crate::render::html::markup::{self, Number};
use crate::render::html::numbers;
use crate::render::html::pages::indicator::view::{Tile, TileClass, Tiles};
use crate::render::svg::chart::{self, Classes, NONE, Shade};

/// A map, before it is written as a page or a picture has it.
pub(in crate::render::html::pages) struct Map<'a> {
    id: Id<Indicator>,
    /// The period of all its numbers.
    pub(in crate::render::html::pages) period: Period,
    classes: Classes,
    /// Places with their cells, row by row.
    places: Vec<(Id<Locality>, Cell)>,
    figures: &'a [&'a Figure],
}

/// The shade of a number that may lie in several classes.
const OPEN: &str = "shade-open";

impl<'a> Map<'a> {
    /// The map of an indicator; `None` where too few places with a tile have figures of one period.
    pub(in crate::render::html::pages) fn new(cx: &Context<'a>, id: Id<Indicator>) -> Option<Self> {
        let figures = cx.drawings_of(id)?.tiles.as_slice();
        let period = figures.first()?.subject.period;
        let classes = Classes::of(figures.iter().map(|figure| &figure.quantity))?;
        let mut places = places(cx, period.end());
        places.sort_by_key(|(_, cell)| (cell.row, cell.column));
        Some(Self { id, period, classes, places, figures })
    }

    /// The number of its rows.
    pub(in crate::render::html::pages) fn rows(&self) -> usize {
        self.places.iter().map(|(_, cell)| usize::from(cell.row)).max().unwrap_or(0)
    }

    /// As a page shows it.
    pub(in crate::render::html::pages) fn view(&self, cx: &Context<'a>) -> Tiles<'a> {
        let label = phrase!(
            cx.words,
            "tiles_label",
            indicator = cx.get(self.id).labels.get(cx.lang),
            period = &self.period.text(cx.lang)
        );
        let tile = |(place, cell): &(Id<Locality>, Cell)| {
            let figure = self.figure(*place);
            Tile {
                place: format!("tile-c{} tile-r{}", cell.column, cell.row).into(),
                shade: self.shade(figure).into(),
                name: cx.get(*place).name(cx.lang, self.period.end()).into(),
                number: figure.map(|figure| {
                    let flags = numbers::flags(cx, figure.flags);
                    markup::number(&self.number(cx, figure), false, &flags)
                }),
            }
        };
        Tiles {
            label: label.into(),
            period: self.period.text(cx.lang).into(),
            classes: self.legend(cx),
            tiles: self.places.iter().map(tile).collect(),
            files: None,
        }
    }

    /// The tiles for a picture.
    pub(in crate::render::html::pages) fn drawn(&self, cx: &Context<'a>) -> Vec<chart::Tile<'a>> {
        let tile = |(place, cell): &(Id<Locality>, Cell)| {
            let figure = self.figure(*place);
            chart::Tile {
                column: cell.column,
                row: cell.row,
                shade: self.shade(figure),
                name: cx.get(*place).name(cx.lang, self.period.end()),
                number: figure.map(|figure| {
                    let mut text = self.number(cx, figure).text();
                    for flag in numbers::flags(cx, figure.flags) {
                        text.extend([" (", &flag.mark, ")"]);
                    }
                    text
                }),
            }
        };
        self.places.iter().map(tile).collect()
    }

    fn figure(&self, place: Id<Locality>) -> Option<&'a Figure> {
        self.figures.iter().copied().find(|figure| figure.subject.locality == place)
    }

    fn number(&self, cx: &Context<'a>, figure: &Figure) -> Number<'a> {
        numbers::figure_number(cx, figure, cx.get(self.id), false)
    }

    fn shade(&self, figure: Option<&Figure>) -> &'static str {
        let shade = figure.and_then(|figure| {
            let shade = self.classes.shade(&figure.quantity)?;
            Some(if figure.is_complete() { shade } else { Shade::Open })
        });
        match shade {
            Some(Shade::Class(class)) => shade_of(class, self.classes.count()),
            Some(Shade::Open) => OPEN,
            None => NONE,
        }
    }

    /// Its classes, and what else tiles look like.
    pub(in crate::render::html::pages) fn legend(&self, cx: &Context<'a>) -> Vec<TileClass<'a>> {
        let shades = || self.places.iter().map(|(place, _)| self.shade(self.figure(*place)));
        let (has_open, has_none) = (shades().any(|it| it == OPEN), shades().any(|it| it == NONE));
        legend(cx, cx.get(self.id), &self.classes, has_open, has_none)
    }
}

/// The places with a tile that exist on a day.
fn places(cx: &Context<'_>, day: Day) -> Vec<(Id<Locality>, Cell)> {
    let all = cx.tiles().iter();
    all.filter(|(place, _)| cx.get(*place).valid.holds_on(day)).copied().collect()
}

/// The shade of a class among so many: as far apart as they can be.
fn shade_of(class: usize, count: usize) -> &'static str {
    const SHADES: [&str; 6] = ["shade-1", "shade-2", "shade-3", "shade-4", "shade-5", "shade-6"];
    SHADES.get(5 * class / count.saturating_sub(1).max(1)).copied().unwrap_or("shade-6")
}

fn legend<'a>(
    cx: &Context<'a>,
    indicator: &'a Indicator,
    classes: &Classes,
    has_open: bool,
    has_none: bool,
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
    let none = has_none.then(|| row(NONE, "tiles_none"));
    ends.windows(2).enumerate().map(label).chain(open).chain(none).collect()
}
