//! A drawing of an indicator alone, for pages of others: with its source, its date and the way back.
//! The same as a picture.

mod picture;

use crate::bulletin::article::Article;
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::Figure;
use crate::plan::drawings::Drawing;
use crate::plan::ranking::Ranked;
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::metadata::Head;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::series::Drawn;
use crate::render::html::pages::indicator::tiles::Map;
use crate::render::html::pages::indicator::view::{Embedded, Indicator as View};
use crate::render::html::pages::indicator::{headline, observations, places};
use crate::render::html::reporting;
use crate::render::html::view::Text;

use super::describe;
use super::keep::{self, MOST};
pub(in crate::render) use picture::picture;

/// The most sentences beside a number.
const MOST_QUOTED: usize = 3;

/// The page.
pub(in crate::render) fn page<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    drawing: Drawing,
) -> (Head<'a>, View<'a>) {
    let indicator = cx.get(id);
    let name = indicator.labels.get(cx.lang);
    let address = own_page(cx, id);
    let mut view = View { name: name.into(), charts: Some(keep::files(cx)), ..View::default() };
    let about = add_drawing(cx, id, drawing, &mut view);
    let figures = figures_of(cx, id, drawing);
    // What a chart says of its marks stands in its keys.
    if drawing != Drawing::Series {
        view.legend = figures::legend(cx, figures.iter().copied());
    }
    view.embedded = Some(Embedded {
        about: about.into(),
        source: source(cx, &figures).into(),
        href: address.clone(),
    });
    let head = Head {
        document_title: format!("{name} | {}", cx.site().title.get(cx.lang)).into(),
        title: name.into(),
        description: Some(describe::indicator(cx, id)),
        // Who finds it should find the page with everything.
        canonical: address,
        section: "statistics",
        noindex: true,
        is_embedded: true,
        ..Head::default()
    };
    (head, view)
}

/// Adds a drawing to its page; gives what stands below the title.
fn add_drawing<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    drawing: Drawing,
    view: &mut View<'a>,
) -> String {
    match drawing {
        Drawing::Series => {
            let shown = cx.series_of(id).map_or(&[][..], |series| &series.shown[..1]);
            let drawn = Drawn::new(cx, id, shown);
            view.series = drawn.views(cx);
            view.series_keys = drawn.keys(cx);
            with_unit(cx, id, drawn.heading())
        }
        Drawing::Tiles => {
            let map = Map::new(cx, id);
            view.tiles = map.as_ref().map(|map| map.view(cx));
            with_unit(cx, id, &map.map(|map| map.period.text(cx.lang)).unwrap_or_default())
        }
        Drawing::Ranking => {
            let (all, shown) = ranking(cx, id);
            view.places = places::drawn(cx, id, all, shown).into_iter().collect();
            let keys = places::keys_of_drawn(cx, id, all, shown);
            view.series_keys = keys.into_iter().map(Into::into).collect();
            view.series_note = Some(extent(cx, id, all, shown).join(" "))
                .filter(|text| !text.is_empty())
                .map(Into::into);
            with_unit(cx, id, &places::about(cx, id, all))
        }
        Drawing::Figure => {
            let figure = cx.drawings_of(id).and_then(|drawings| drawings.figure);
            view.headline = figure.map(|figure| headline::view(cx, figure));
            let entries = figure.map_or(&[][..], Figure::observations).iter().take(MOST_QUOTED);
            let observation = |entry: &Id<_>| observations::observation(cx, cx.get(id), *entry);
            view.observations = entries.map(observation).collect();
            String::new()
        }
    }
}

/// All rows of the ranking of an indicator, and those that are drawn.
fn ranking<'a>(cx: &Context<'a>, id: Id<Indicator>) -> (&'a [Ranked<'a>], &'a [Ranked<'a>]) {
    let all = cx.drawings_of(id).map_or(&[][..], |drawings| drawings.ranking.as_slice());
    (all, &all[..all.len().min(MOST)])
}

/// Words for how much of a ranking is drawn, and how many places it could have: whoever sees it on a page of
/// others takes it for the whole.
fn extent(
    cx: &Context<'_>,
    id: Id<Indicator>,
    all: &[Ranked<'_>],
    shown: &[Ranked<'_>],
) -> Vec<String> {
    let of_all = reporting::in_ranking(cx, id, all.iter().map(|row| &row.figure.subject));
    first_of(cx, all, shown).into_iter().chain(of_all).collect()
}

/// `20 trong 63 nơi, từ cao xuống thấp`; `None` where all are drawn.
fn first_of(cx: &Context<'_>, all: &[Ranked<'_>], shown: &[Ranked<'_>]) -> Option<String> {
    let (shown, all) = (shown.len(), all.len());
    (shown < all).then(|| phrase!(cx.words, "ranking_first", shown = shown, all = all))
}

/// A text with the unit behind it, where numbers do not have it themselves.
fn with_unit(cx: &Context<'_>, id: Id<Indicator>, text: &str) -> String {
    let indicator = cx.get(id);
    let unit = numbers::unit(indicator, cx.lang);
    if unit.is_empty() || indicator.measure == Measure::Percent {
        return text.to_owned();
    }
    format!("{text} ({unit})").trim_start().to_owned()
}

/// The figures of a drawing for pages of others.
fn figures_of<'a>(cx: &Context<'a>, id: Id<Indicator>, drawing: Drawing) -> Vec<&'a Figure> {
    let Some(drawings) = cx.drawings_of(id) else { return Vec::new() };
    match drawing {
        Drawing::Series => {
            let first = cx.series_of(id).and_then(|series| series.shown.first());
            first.cloned().unwrap_or_default()
        }
        Drawing::Tiles => drawings.tiles.clone(),
        Drawing::Ranking => ranking(cx, id).1.iter().map(|row| row.figure).collect(),
        Drawing::Figure => drawings.figure.into_iter().collect(),
    }
}

/// The whole address of the page of an indicator.
fn own_page<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Text<'a> {
    cx.routes().indicator(id, cx.lang).map(|route| cx.absolute(route)).unwrap_or_default()
}

/// Source and date of some figures, in a sentence.
fn source(cx: &Context<'_>, figures: &[&Figure]) -> String {
    let entries = figures.iter().flat_map(|figure| figure.observations());
    let articles = entries.map(|entry| cx.get(*entry).article);
    let newest: Option<Id<Article>> = articles.max_by_key(|article| cx.get(*article).date.day());
    let date = newest.map(|article| cx.get(article).date.short(cx.lang)).unwrap_or_default();
    phrase!(cx.words, "chart_source", portal = cx.site().title.get(cx.lang), date = &date)
}
