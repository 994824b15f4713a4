//! Links to the files with the numbers of a page.

pub(in crate::render) mod view;

use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::plan::Route;
use crate::render::context::Context;
use crate::render::html::pages::downloads::view::Download;
use crate::render::html::view::Text;

/// A file; its format is the ending of its name.
pub(super) fn file<'a>(
    cx: &Context<'a>,
    name: impl Into<Text<'a>>,
    route: &Route,
    text: Option<&'a str>,
) -> Download<'a> {
    let format = match route.as_str().rsplit('.').next() {
        Some("csv") => "CSV",
        Some("jsonld") => "JSON-LD",
        Some("xlsx") => "XLSX",
        _ => "JSON",
    };
    Download {
        link: cx.link(name, route),
        format: format.into(),
        size: None,
        text: text.map(Into::into),
    }
}

/// The files of an indicator.
pub(super) fn of_indicator<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Vec<Download<'a>> {
    let routes = cx.routes();
    let name = cx.get(id).labels.get(cx.lang);
    let own = cx.table_of(id).map(|route| file(cx, name, route, None));
    let all = cx.text("observations_of_all_indicators");
    let all = file(cx, all, &routes.data("observations.csv"), None);
    let figures = cx.text("figures_of_all_indicators");
    let figures = file(cx, figures, &routes.data("figures.json"), None);
    own.into_iter().chain([all, figures]).collect()
}

/// The file of a place, where it has figures.
pub(super) fn of_locality<'a>(cx: &Context<'a>, id: Id<Locality>) -> Vec<Download<'a>> {
    let locality = cx.get(id);
    let name = locality.name(cx.lang, locality.last_day(cx.today()));
    let text = phrase!(cx.words, "figures_of", place = name);
    cx.table_at(id).map(|route| file(cx, text, route, None)).into_iter().collect()
}
