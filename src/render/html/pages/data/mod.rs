//! The page with all downloads.

pub(in crate::render) mod view;

use super::downloads::{file, table};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::register::Id;
use crate::plan::{Folder, Page, Part};
use crate::render::context::Context;
use crate::render::html::head::{head, section_link};
use crate::render::html::metadata::Head;
use crate::render::html::pages::data::view::Column;
use crate::render::html::pages::data::view::Data;
use crate::render::html::pages::data::view::DataTable;
use crate::render::html::pages::downloads::view::Download;
use crate::render::schema_org::data_set;
use crate::render::words;

/// Columns of `observations.csv`: name, type, and the text that says what they mean.
const OBSERVATION_COLUMNS: [(&str, &str, &str); 6] = [
    ("observation", "data_text", "data_name_of_observation"),
    ("indicator", "data_text", "column_indicator"),
    ("locality", "data_text", "column_locality"),
    ("period", "data_text", "column_period"),
    ("low, high", "data_decimal", "data_ends"),
    ("as_printed, quote", "data_text", "column_quote"),
];

/// All downloads.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Data<'a>) {
    let heading = words::section("data", cx.words);
    let intro = cx.text("data_intro");
    let view = Data {
        heading: heading.into(),
        intro: Some(intro.into()),
        tables: tables(cx),
        indicators: indicators(cx),
        places: places(cx),
        catalogues: catalogues(cx),
    };
    let trail = vec![section_link(cx, "statistics")];
    let mut head = head(cx, page, heading, Some(intro.into()), trail);
    head.json_ld.push(data_set::whole(cx, cx.site().title.get(cx.lang), intro));
    (head, view)
}

/// The tables of the whole portal.
fn tables<'a>(cx: &Context<'a>) -> Vec<DataTable<'a>> {
    let whole = |name: &'static str| file(cx, name, &cx.routes().data(name), None);
    let named = |part: &Part| table(cx, part.route.name().to_owned(), part);
    let columns = OBSERVATION_COLUMNS.iter().map(|(name, datatype, text)| Column {
        name: (*name).into(),
        datatype: cx.text(datatype).into(),
        text: cx.text(text).into(),
    });
    let workbook = cx.routes().workbook().map(|route| DataTable {
        heading: cx.text("workbook").into(),
        files: vec![file(cx, "bantin.xlsx", &route, None)],
        columns: Vec::new(),
    });
    let tables = vec![
        DataTable {
            heading: cx.text("data_observations").into(),
            files: cx.table_of_observations().iter().map(named).collect(),
            columns: columns.collect(),
        },
        DataTable {
            heading: cx.text("data_figures").into(),
            files: figures(cx),
            columns: Vec::new(),
        },
        DataTable {
            heading: cx.text("data_registers").into(),
            files: vec![whole("indicators.csv"), whole("localities.csv")],
            columns: Vec::new(),
        },
    ];
    tables.into_iter().chain(workbook).collect()
}

/// The files with all figures; where they are divided, the one that says where they are.
fn figures<'a>(cx: &Context<'a>) -> Vec<Download<'a>> {
    let json = cx.routes().data("figures.json");
    if cx.has_divided_figures() {
        return vec![file(cx, "figures.json", &json, Some(cx.text("table_parts")))];
    }
    let csv = cx.routes().data("figures.csv");
    vec![file(cx, "figures.csv", &csv, None), file(cx, "figures.json", &json, None)]
}

/// A table for each indicator, by its name.
fn indicators<'a>(cx: &Context<'a>) -> Vec<Download<'a>> {
    let tables = |(id, parts): (Id<Indicator>, &'a [Part])| {
        let name = cx.get(id).labels.get(cx.lang);
        parts.iter().map(move |part| table(cx, name, part))
    };
    cx.tables().into_iter().flat_map(tables).collect()
}

/// The way to the tables of the places: there may be thousands, and each is linked from the page of
/// its place.
fn places<'a>(cx: &Context<'a>) -> Vec<Download<'a>> {
    if !cx.has_tables_of_places() {
        return Vec::new();
    }
    let link = cx.link(cx.text("data_choose_place"), &cx.routes().section("localities", cx.lang));
    let text = cx.text("data_choose_place_text");
    vec![Download { link, format: "CSV".into(), size: None, text: Some(text.into()) }]
}

fn catalogues<'a>(cx: &Context<'a>) -> Vec<Download<'a>> {
    let routes = cx.routes();
    let catalogue = cx.text("data_catalogue");
    let metadata = cx.text("data_metadata");
    vec![
        file(cx, "catalog.jsonld", &routes.data("catalog.jsonld"), Some(catalogue)),
        file(cx, "csv-metadata.json", &routes.metadata(Folder::Portal), Some(metadata)),
    ]
}
