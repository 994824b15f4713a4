//! `csv-metadata.json`: what the tables of a folder hold, as CSV on the Web describes it (W3C,
//! Metadata Vocabulary for Tabular Data). A validator that is given a table finds it beside the
//! table by its name.
//!
//! One description for each folder: the tables of the portal with the keys that lead from one to
//! the other, and, for the tables of single indicators and places, the schema that all of them
//! share.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::about::{both, licence, texts};
use super::columns::{Column, FIGURES, INDICATORS, LOCALITIES, OBSERVATIONS, Type};
use crate::base::address;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Labels;
use crate::language;
use crate::plan::{Folder, Plan};

/// A period in its shortest form: year, half, quarter, month, day, or two ends.
const PERIOD: &str = r"\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2})?))?(/\d{4}(-\d{2}(-\d{2})?)?)?";

/// The keys of a figure.
const FIGURE_KEY: [&str; 4] = ["indicator", "locality", "period", "by"];

/// A table of the portal: file, columns, primary key, what it holds.
struct Table {
    file: &'static str,
    columns: &'static [Column],
    key: &'static [&'static str],
    vi: &'static str,
    en: &'static str,
    /// Columns whose values are keys of another table; only those that are never empty, because not
    /// every validator lets an empty one pass.
    leads: &'static [(&'static str, &'static str, &'static str)],
}

const TABLES: [Table; 4] = [
    Table {
        file: "figures.csv",
        columns: &FIGURES,
        key: &FIGURE_KEY,
        vi: "Mọi số đã tổng hợp",
        en: "Every figure",
        leads: &[("indicator", "indicators.csv", "id"), ("locality", "localities.csv", "id")],
    },
    Table {
        file: "observations.csv",
        columns: &OBSERVATIONS,
        key: &["observation"],
        vi: "Mọi lần báo cáo",
        en: "Every observation",
        leads: &[("indicator", "indicators.csv", "id"), ("locality", "localities.csv", "id")],
    },
    Table {
        file: "indicators.csv",
        columns: &INDICATORS,
        key: &["id"],
        vi: "Danh mục chỉ tiêu",
        en: "List of indicators",
        leads: &[],
    },
    Table {
        file: "localities.csv",
        columns: &LOCALITIES,
        key: &["id"],
        vi: "Danh mục địa phương",
        en: "List of places",
        leads: &[],
    },
];

/// The tables of single indicators and places have the columns of all figures; their keys lead to
/// tables of another folder.
const PART: Table = Table { leads: &[], ..TABLES[0] };

/// The metadata of a folder.
///
/// # Errors
/// Those of the writer.
pub fn metadata(out: &mut dyn Write, plan: &Plan<'_>, folder: Folder) -> io::Result<()> {
    let mut group = common(plan);
    match folder {
        Folder::Portal => {
            let tables = TABLES.iter().map(
                |table| json!({"url": table.file, "dc:title": both(table.vi, table.en), "tableSchema": schema(table)}),
            );
            write_group(out, group, tables)
        }
        Folder::Indicators => {
            group.insert("tableSchema".to_owned(), schema(&PART));
            let tables = plan.tables.indicators().map(|(id, _)| {
                let indicator = &plan.corpus.indicators[id];
                json!({
                    "url": address::encoded(&format!("{}.csv", indicator.id)),
                    "dc:title": texts(&indicator.labels),
                    "schema:unitText": texts(&indicator.unit),
                })
            });
            write_group(out, group, tables)
        }
        Folder::Localities => {
            group.insert("tableSchema".to_owned(), schema(&PART));
            let tables = plan.tables.localities().map(|(id, _)| {
                let locality = &plan.corpus.localities[id];
                let mut names = Labels::default();
                for lang in language::ALL {
                    names.set(lang, locality.full_name(lang, locality.last_day(Day::LAST)));
                }
                json!({"url": address::encoded(&format!("{}.csv", locality.id)), "dc:title": texts(&names)})
            });
            write_group(out, group, tables)
        }
    }
}

/// Returns the metadata that all groups have in common: the portal, and the dialect of its tables.
fn common(plan: &Plan<'_>) -> Map<String, Value> {
    let site = &plan.corpus.site;
    let mut group = Map::new();
    let mut say = |key: &str, value: Value| {
        group.insert(key.to_owned(), value);
    };
    say("@context", json!("http://www.w3.org/ns/csvw"));
    say("dc:title", texts(&site.title));
    if !site.publisher.name.is_empty() {
        say("dc:publisher", json!({"schema:name": site.publisher.name}));
    }
    if let Some(id) = &site.license {
        say("dc:license", licence(id).map_or(json!(id), |address| json!({"@id": address})));
    }
    if let Some(day) = plan.groups.modified {
        say("dc:modified", json!({"@value": day.day().iso(), "@type": "xsd:date"}));
    }
    say(
        "dialect",
        json!({"encoding": "utf-8", "delimiter": ",", "header": true, "lineTerminators": "\n"}),
    );
    say("null", json!(""));
    let vi = "Mỗi bảng mở đầu bằng dấu thứ tự byte (BOM) để Excel đọc đúng tiếng Việt. Ô chữ bắt đầu bằng = + - @, dấu tab hoặc \
              dấu xuống dòng có thêm dấu nháy đơn ở trước, để bảng tính không chạy nó; các cột số giữ nguyên.";
    let en = "Each table begins with a byte-order mark, so that Excel reads it as UTF-8. A text cell that begins with = + - @, a \
              tab or a return has an apostrophe in front, so that no spreadsheet runs it; columns of numbers are as they are.";
    say("rdfs:comment", both(vi, en));
    group
}

/// A group of tables, each on its own line.
fn write_group(
    out: &mut dyn Write,
    group: Map<String, Value>,
    tables: impl Iterator<Item = Value>,
) -> io::Result<()> {
    let mut between = "{\n";
    for (key, value) in group {
        write!(out, "{between}{}: {value}", Value::from(key))?;
        between = ",\n";
    }
    write!(out, "{between}\"tables\": [")?;
    between = "\n";
    for table in tables {
        write!(out, "{between}{table}")?;
        between = ",\n";
    }
    out.write_all(b"\n]}\n")
}

fn schema(table: &Table) -> Value {
    let mut schema = json!({
        "columns": table.columns.iter().map(column).collect::<Vec<_>>(),
        "primaryKey": table.key,
    });
    let lead = |(column, resource, key): &(&str, &str, &str)| json!({"columnReference": column, "reference": {"resource": resource, "columnReference": key}});
    if !table.leads.is_empty() {
        schema["foreignKeys"] = table.leads.iter().map(lead).collect();
    }
    schema
}

/// A column. Its name is also its first title, by which readers compare it with the head of the
/// table.
fn column(column: &Column) -> Value {
    let Column { name, datatype, required, vi, en } = *column;
    let titles = |title: &str| if title == name { json!(name) } else { json!([name, title]) };
    let mut value = json!({
        "name": name,
        "titles": {"en": titles(en), "vi": titles(vi)},
        "datatype": datatype.name(),
        "required": required,
    });
    match datatype {
        Type::List(separator) => value["separator"] = json!(separator),
        Type::Words(lang) => value["lang"] = json!(lang),
        Type::Period => value["datatype"] = json!({"base": "string", "format": PERIOD}),
        _ => {}
    }
    value
}
