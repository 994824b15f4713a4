//! The chart of an indicator alone, for pages of others: with its source, its date and the way back.
//! The same as a picture.

use crate::bulletin::article::Article;
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::plan::series::Line;
use crate::plan::{Page, PageKind};
use crate::render::context::Context;
use crate::render::html::markdown::escape;
use crate::render::html::metadata::Head;
use crate::render::html::pages::indicator::series::Drawn;
use crate::render::html::pages::indicator::view::{Charts, Embedded, Indicator as View};
use crate::render::html::view::Text;
use crate::render::svg::chart::{Texts, file};

use super::describe;

/// The height of a frame on another page, in pixels: chart, its words and its source.
const FRAME: &str = "480";

/// The page.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, id: Id<Indicator>) -> (Head<'a>, View<'a>) {
    let indicator = cx.get(id);
    let shown = cx.series_of(id).map_or(&[][..], |series| &series.shown[..1]);
    let drawn = Drawn::new(cx, id, shown);
    let name = indicator.labels.get(cx.lang);
    let address = own_page(cx, id);
    let unit = indicator.unit.get(cx.lang);
    let says_unit = !unit.is_empty() && indicator.measure != Measure::Percent;
    let view = View {
        name: name.into(),
        unit: says_unit.then(|| unit.into()),
        series: drawn.views(cx),
        series_keys: drawn.keys(cx).into_iter().map(Into::into).collect(),
        charts: Some(files(cx)),
        embedded: Some(Embedded { source: source(cx, shown).into(), href: address.clone() }),
        ..View::default()
    };
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

/// All charts of the page of an indicator in one picture; `None` where one cannot be drawn.
pub(in crate::render) fn picture(cx: &Context<'_>, page: &Page) -> Option<String> {
    let PageKind::Embed(id) = page.kind else { return None };
    let shown = &cx.series_of(id)?.shown;
    let drawn = Drawn::new(cx, id, shown);
    let mut foot = vec![source(cx, shown)];
    foot.push(own_page(cx, id).into_owned());
    let texts = Texts {
        title: cx.get(id).labels.get(cx.lang),
        lang: cx.lang.code(),
        keys: &drawn.keys(cx),
        foot: &foot,
    };
    file(&drawn.panels(cx), &texts)
}

/// The files that every page with charts needs.
pub(super) fn files<'a>(cx: &Context<'a>) -> Charts<'a> {
    let (styles, script) = (asset(cx, "charts.css"), asset(cx, "charts.js"));
    Charts { styles, script, ..Charts::default() }
}

/// The address of a file of the theme.
pub(super) fn asset<'a>(cx: &Context<'_>, name: &str) -> Text<'a> {
    format!("{}/assets/{name}", cx.site().base_path()).into()
}

/// The files of the page of an indicator, with what puts its chart on other pages.
pub(super) fn files_of<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Charts<'a> {
    let page = cx.routes().embed(id, cx.lang);
    Charts {
        picture: page.as_ref().map(|page| cx.href(&cx.routes().chart(page))),
        table: cx.table_of(id).first().map(|part| cx.href(&part.route)),
        preview: page.as_ref().map(|page| cx.href(page)),
        embed: page.map(|page| snippet(&cx.absolute(&page), cx.get(id).labels.get(cx.lang)).into()),
        ..files(cx)
    }
}

/// The markup of a frame.
fn snippet(address: &str, title: &str) -> String {
    let mut text = String::from("<iframe src=\"");
    escape::text(&mut text, address);
    text.push_str("\" title=\"");
    escape::text(&mut text, title);
    let rest = ["\" width=\"100%\" height=\"", FRAME, "\" loading=\"lazy\"></iframe>"];
    text.extend(rest);
    text
}

/// The whole address of the page of an indicator.
fn own_page<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Text<'a> {
    cx.routes().indicator(id, cx.lang).map(|route| cx.absolute(route)).unwrap_or_default()
}

/// Source and date of some lines, in a sentence.
fn source(cx: &Context<'_>, lines: &[Line<'_>]) -> String {
    let entries = lines.iter().flatten().flat_map(|figure| figure.observations());
    let articles = entries.map(|entry| cx.get(*entry).article);
    let newest: Option<Id<Article>> = articles.max_by_key(|article| cx.get(*article).date.day());
    let date = newest.map(|article| cx.get(article).date.short(cx.lang)).unwrap_or_default();
    phrase!(cx.words, "chart_source", portal = cx.site().title.get(cx.lang), date = &date)
}
