//! Links to the files with the numbers of a page.

pub(in crate::render) mod view;

use crate::base::document::Document;
use crate::bulletin::article::Article;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::quantity::{Decimal, Rounding};
use crate::bulletin::register::Id;
use crate::language::{phrase, print_decimal};
use crate::plan::{Part, Route};
use crate::render::context::Context;
use crate::render::html::pages::downloads::view::Download;
use crate::render::html::view::{Link, Text};

/// Bytes from which a table of a large portal is so long that its link says it.
const LONG: usize = 100_000;

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

/// A table, which says how long it is where that matters to who loads it.
pub(super) fn table<'a>(cx: &Context<'a>, name: impl Into<Text<'a>>, part: &Part) -> Download<'a> {
    let is_long = cx.has_divided_figures() && part.stretch.bytes >= LONG;
    let size = is_long.then(|| size(cx, part.stretch.bytes).into());
    Download { size, ..file(cx, name, &part.route, None) }
}

/// The documents that go with a bulletin, each with its format, its size and its pages.
pub(in crate::render::html) fn of_article<'a>(
    cx: &Context<'a>,
    article: &'a Article,
) -> Vec<Download<'a>> {
    let attachments = cx.attachments(article).into_iter();
    attachments
        .map(|attached| Download {
            link: Link::new(attached.title, attached.href),
            format: attached.document.format.name.into(),
            size: Some(extent(cx, attached.document).into()),
            text: None,
        })
        .collect()
}

/// `340 kB, 12 trang`.
pub(in crate::render::html) fn extent(cx: &Context<'_>, document: &Document) -> String {
    let size = match usize::try_from(document.length).unwrap_or(usize::MAX) {
        short @ ..1_000_000 => {
            phrase!(cx.words, "file_size", size = &short.div_ceil(1000).to_string())
        }
        long => size(cx, long),
    };
    let pages = document.pages.and_then(|pages| usize::try_from(pages).ok());
    let pages = pages.map(|pages| phrase!(cx.words, "count_pages", count = pages));
    [Some(size), pages].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `15,8 MB`.
fn size(cx: &Context<'_>, bytes: usize) -> String {
    let bytes = Decimal::from(bytes);
    let size = print_decimal(bytes / Decimal::from(1_000_000), 1, Rounding::Nearest, cx.lang);
    phrase!(cx.words, "data_size", size = &size)
}

/// The files of an indicator.
pub(super) fn of_indicator<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Vec<Download<'a>> {
    let routes = cx.routes();
    let name = cx.get(id).labels.get(cx.lang);
    let behind = cx.text("table_behind");
    let own = cx.table_of(id).iter().flat_map(|part| {
        let beside = part.beside.iter().map(|route| file(cx, name, route, Some(behind)));
        std::iter::once(table(cx, name, part)).chain(beside)
    });
    let all = cx.text("observations_of_all_indicators");
    let all = cx.table_of_observations().iter().map(|part| table(cx, all, part));
    let figures = cx.text("figures_of_all_indicators");
    let parts = cx.has_divided_figures().then(|| cx.text("table_parts"));
    let figures = file(cx, figures, &routes.data("figures.json"), parts);
    own.chain(all).chain([figures]).collect()
}

/// The file of a place, where it has figures.
pub(super) fn of_locality<'a>(cx: &Context<'a>, id: Id<Locality>) -> Vec<Download<'a>> {
    let locality = cx.get(id);
    let name = locality.name(cx.lang, locality.last_day(cx.today()));
    let text = phrase!(cx.words, "figures_of", place = name);
    cx.table_at(id).map(|route| file(cx, text, route, None)).into_iter().collect()
}
