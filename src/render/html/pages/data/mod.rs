//! The page with all downloads.

pub(in crate::render) mod view;

use super::downloads::{file, table};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::register::Id;
use crate::plan::{Folder, Page, Part};
use crate::render::context::Context;
use crate::render::data::columns;
use crate::render::html::head::{head, section_link};
use crate::render::html::metadata::Head;
use crate::render::html::pages::data::view::Column;
use crate::render::html::pages::data::view::Data;
use crate::render::html::pages::data::view::DataTable;
use crate::render::html::pages::downloads::view::Download;
use crate::render::schema_org::data_set;
use crate::render::words;

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
    let workbook = cx.routes().workbook().map(|route| DataTable {
        heading: cx.text("workbook").into(),
        files: vec![file(cx, "bantin.xlsx", &route, None)],
        columns: Vec::new(),
    });
    let tables = vec![
        DataTable {
            heading: cx.text("data_observations").into(),
            files: cx.table_of_observations().iter().map(named).collect(),
            columns: described(cx, &columns::OBSERVATIONS),
        },
        DataTable {
            heading: cx.text("data_figures").into(),
            files: figures(cx),
            columns: described(cx, &columns::FIGURES),
        },
        DataTable {
            heading: cx.text("data_registers").into(),
            files: vec![whole("indicators.csv"), whole("localities.csv")],
            columns: Vec::new(),
        },
    ];
    tables.into_iter().chain(workbook).collect()
}

/// The columns of a table, each with what it holds.
fn described<'a>(cx: &Context<'a>, table: &'static [columns::Column]) -> Vec<Column<'a>> {
    let column = |column: columns::Column| Column {
        text: column.title(cx.words).into(),
        datatype: cx.text(datatype(column.datatype)).into(),
        name: column.name,
    };
    columns::of_site(table, cx.site()).into_iter().map(column).collect()
}

/// The text that names a type.
fn datatype(datatype: columns::Type) -> &'static str {
    match datatype {
        columns::Type::Decimal => "data_decimal",
        columns::Type::Count => "data_count",
        columns::Type::Date => "data_date",
        columns::Type::Boolean => "data_boolean",
        columns::Type::Text
        | columns::Type::Words(_)
        | columns::Type::EachLanguage
        | columns::Type::Period
        | columns::Type::List(_) => "data_text",
    }
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
