//! The files that drawings need, and those that readers may keep of them: as a picture, as a table, or
//! on their own pages.

use crate::bulletin::indicator::Indicator;
use crate::bulletin::register::Id;
use crate::plan::drawings::Drawing;
use crate::render::context::Context;
use crate::render::html::markdown::escape;
use crate::render::html::pages::indicator::tiles::Map;
use crate::render::html::pages::indicator::view::Charts;
use crate::render::html::view::Text;

/// The most rows of a ranking on pages of others, and in a picture.
pub(super) const MOST: usize = 20;

/// Heights of a frame on another page, in pixels: of a chart or a number with its words and source,
/// of a row of a map or ranking, and of what stands around these.
const CHART: usize = 480;
const NUMBER: usize = 300;
const ROW_OF_TILES: usize = 64;
const ROW: usize = 62;
const AROUND: usize = 260;

/// The files that every page with charts needs.
pub(super) fn files<'a>(cx: &Context<'a>) -> Charts<'a> {
    let (styles, script) = (asset(cx, "charts.css"), asset(cx, "charts.js"));
    Charts { styles, script, ..Charts::default() }
}

/// The address of a file of the theme.
pub(super) fn asset<'a>(cx: &Context<'_>, name: &str) -> Text<'a> {
    format!("{}/assets/{name}", cx.site().base_path()).into()
}

/// The files of a drawing of an indicator, with what puts it on other pages; `None` where there is
/// no such drawing.
pub(super) fn files_of<'a>(
    cx: &Context<'a>,
    id: Id<Indicator>,
    drawing: Drawing,
) -> Option<Charts<'a>> {
    let page = cx.routes().embed(id, drawing, cx.lang)?;
    let markup =
        snippet(&cx.absolute(&page), cx.get(id).labels.get(cx.lang), height(cx, id, drawing));
    Some(Charts {
        picture: Some(cx.href(&cx.routes().chart(&page))),
        table: cx.table_of(id).first().map(|part| cx.href(&part.route)),
        preview: Some(cx.href(&page)),
        embed: Some(markup.into()),
        ..files(cx)
    })
}

/// The height of a frame with a drawing.
fn height(cx: &Context<'_>, id: Id<Indicator>, drawing: Drawing) -> usize {
    match drawing {
        Drawing::Series => CHART,
        Drawing::Tiles => Map::new(cx, id).map_or(0, |map| map.rows()) * ROW_OF_TILES + AROUND,
        Drawing::Ranking => {
            let rows = cx.drawings_of(id).map_or(0, |drawings| drawings.ranking.len());
            rows.min(MOST) * ROW + AROUND
        }
        Drawing::Figure => NUMBER,
    }
}

/// The markup of a frame.
fn snippet(address: &str, title: &str, height: usize) -> String {
    let mut text = String::from("<iframe src=\"");
    escape::text(&mut text, address);
    text.push_str("\" title=\"");
    escape::text(&mut text, title);
    let height = height.to_string();
    text.extend(["\" width=\"100%\" height=\"", &height, "\" loading=\"lazy\"></iframe>"]);
    text
}
