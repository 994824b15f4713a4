//! The drawings of an indicator as pictures to save: what stands on the page, with title, period,
//! legend, source and address, for whoever passes the picture on without the page.

use crate::bulletin::indicator::Indicator;
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::drawings::Drawing;
use crate::plan::ranking::Ranked;
use crate::plan::{Page, PageKind};
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::places;
use crate::render::html::pages::indicator::series::Drawn;
use crate::render::html::pages::indicator::tiles::Map;
use crate::render::html::reporting;
use crate::render::svg::chart::{self, Texts};

use super::{MOST_QUOTED, extent, figures_of, own_page, ranking, source, with_unit};

/// The drawing of a page in a picture, with all of its charts; `None` where it cannot be drawn.
pub(in crate::render) fn picture(cx: &Context<'_>, page: &Page) -> Option<String> {
    let PageKind::Embed(id, drawing) = page.kind else { return None };
    match drawing {
        Drawing::Series => of_series(cx, id),
        Drawing::Tiles => of_tiles(cx, id),
        Drawing::Ranking => of_ranking(cx, id),
        Drawing::Figure => of_figure(cx, id),
    }
}

fn of_series(cx: &Context<'_>, id: Id<Indicator>) -> Option<String> {
    let shown = &cx.series_of(id)?.shown;
    let drawn = Drawn::new(cx, id, shown);
    let figures: Vec<&Figure> = shown.iter().flatten().copied().collect();
    let (keys, foot) = (drawn.keys(cx), foot(cx, id, &figures));
    let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
    chart::file(&drawn.panels(cx), &texts(cx, id, "", &keys, &foot))
}

fn of_tiles(cx: &Context<'_>, id: Id<Indicator>) -> Option<String> {
    let map = Map::new(cx, id)?;
    let figures = figures_of(cx, id, Drawing::Tiles);
    let about = with_unit(cx, id, &map.period.text(cx.lang));
    let (marks, foot) = (marks(cx, &figures), foot(cx, id, &figures));
    let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
    let legend = map.legend(cx);
    let legend: Vec<(&str, &str)> =
        legend.iter().map(|class| (class.shade.as_ref(), class.text.as_ref())).collect();
    chart::tiles(&map.drawn(cx), &legend, &texts(cx, id, &about, &marks, &foot))
}

fn of_ranking(cx: &Context<'_>, id: Id<Indicator>) -> Option<String> {
    let (all, shown) = ranking(cx, id);
    let figures = figures_of(cx, id, Drawing::Ranking);
    let about = with_unit(cx, id, &places::about(cx, id, all));
    let (marks, foot) = (marks(cx, &figures), foot(cx, id, &figures));
    let extent = extent(cx, id, all, shown);
    let mut keys = places::keys_of_drawn(cx, id, all, shown);
    keys.extend(extent.iter().chain(&marks).map(String::as_str));
    let rows: Vec<chart::Row<'_>> = shown.iter().map(|row| self::row(cx, id, row)).collect();
    let bars = places::bars(cx, id, all)?;
    chart::ranking(&rows, bars, &texts(cx, id, &about, &keys, &foot))
}

fn row<'a>(cx: &Context<'a>, id: Id<Indicator>, row: &Ranked<'a>) -> chart::Row<'a> {
    let (figure, day) = (row.figure, row.figure.subject.period.end());
    let place = cx.full_place(figure.subject.locality, day).text;
    let rank = row.rank.map(|rank| format!("{}. ", cx.words.number(rank)));
    let members = numbers::breakdown(cx, &figure.subject.by, cx.get(id)).map(String::from);
    let above = places::parent_name(cx, figure.subject.locality, day).map(str::to_owned);
    let missing = reporting::missing(cx, figure);
    chart::Row {
        name: [rank.as_deref().unwrap_or_default(), &place].concat(),
        notes: members.into_iter().chain(above).chain(missing).collect(),
        number: number(cx, id, figure, false),
        quantity: &figure.quantity,
    }
}

fn of_figure(cx: &Context<'_>, id: Id<Indicator>) -> Option<String> {
    let figure = cx.drawings_of(id)?.figure?;
    let (subject, figures) = (&figure.subject, [figure]);
    let place = cx.full_place(subject.locality, subject.period.end()).text;
    let members = numbers::breakdown(cx, &subject.by, cx.get(id));
    let period = numbers::period_of(cx, figure);
    let parts = [Some(place), members, Some(period)];
    let about = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let quoted = figure.observations().iter().filter_map(|entry| {
        let observation = cx.get(*entry);
        let (article, quote) = cx.stated(observation);
        let quote = quote?;
        let sentence = [&*quote.before, &quote.text, &quote.after].concat();
        Some(format!("“{}” ({})", sentence.trim(), cx.get(article).date.short(cx.lang)))
    });
    let missing = reporting::missing(cx, figure);
    let said: Vec<String> = missing.into_iter().chain(quoted.take(MOST_QUOTED)).collect();
    let (marks, foot) = (marks(cx, &figures), foot(cx, id, &figures));
    let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
    Some(chart::number(&number(cx, id, figure, true), &said, &texts(cx, id, &about, &marks, &foot)))
}

/// A number with its marks: `1.142 (p)`.
fn number(cx: &Context<'_>, id: Id<Indicator>, figure: &Figure, unit: bool) -> String {
    let mut text = numbers::figure_number(cx, figure, cx.get(id), unit).text();
    for flag in numbers::flags(cx, figure.flags) {
        text.extend([" (", &flag.mark, ")"]);
    }
    text
}

/// The meaning of the marks of some figures.
fn marks(cx: &Context<'_>, figures: &[&Figure]) -> Vec<String> {
    let legend = figures::legend(cx, figures.iter().copied());
    legend.iter().map(|flag| format!("{}: {}", flag.mark, flag.text)).collect()
}

fn foot(cx: &Context<'_>, id: Id<Indicator>, figures: &[&Figure]) -> [String; 2] {
    [source(cx, figures), own_page(cx, id).into_owned()]
}

fn texts<'t>(
    cx: &Context<'t>,
    id: Id<Indicator>,
    about: &'t str,
    keys: &'t [&'t str],
    foot: &'t [String],
) -> Texts<'t> {
    Texts { title: cx.get(id).labels.get(cx.lang), about, lang: cx.lang.code(), keys, foot }
}
