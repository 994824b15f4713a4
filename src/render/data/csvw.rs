//! `csv-metadata.json`: what the tables of a folder hold, as CSV on the Web describes it (W3C,
//! Metadata Vocabulary for Tabular Data). A validator that is given a table finds it beside the
//! table by its name.
//!
//! One description for each folder: the tables of the portal with the keys that lead from one to
//! the other, and, for the tables of single indicators and places, the schema that all of them
//! share.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::about::{languages, licence, said, texts};
use super::columns::{self, Column, FIGURES, INDICATORS, LOCALITIES, OBSERVATIONS, Type};
use crate::base::address;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Labels;
use crate::bulletin::site::Site;
use crate::language::{Wordings, Words};
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
    /// The text of the portal that says what it holds.
    title: &'static str,
    /// Columns whose values are keys of another table; only those that are never empty, because not
    /// every validator lets an empty one pass.
    leads: &'static [(&'static str, &'static str, &'static str)],
}

const TABLES: [Table; 4] = [
    Table {
        file: "figures.csv",
        columns: &FIGURES,
        key: &FIGURE_KEY,
        title: "table_figures",
        leads: &[("indicator", "indicators.csv", "id"), ("locality", "localities.csv", "id")],
    },
    Table {
        file: "observations.csv",
        columns: &OBSERVATIONS,
        key: &["observation"],
        title: "table_observations",
        leads: &[("indicator", "indicators.csv", "id"), ("locality", "localities.csv", "id")],
    },
    Table {
        file: "indicators.csv",
        columns: &INDICATORS,
        key: &["id"],
        title: "table_indicators",
        leads: &[],
    },
    Table {
        file: "localities.csv",
        columns: &LOCALITIES,
        key: &["id"],
        title: "table_localities",
        leads: &[],
    },
];

/// The table of all figures, which is not there where they are divided.
const FIGURES_FILE: &str = TABLES[0].file;

/// The table of all observations, which may go on in further files.
const OBSERVATIONS_FILE: &str = TABLES[1].file;

/// The metadata of a folder.
///
/// # Errors
/// Those of the writer.
pub fn metadata(
    out: &mut dyn Write,
    plan: &Plan<'_>,
    wordings: &Wordings,
    folder: Folder,
) -> io::Result<()> {
    let (mut group, site) = (common(plan, wordings), &plan.corpus.site);
    match folder {
        Folder::Portal => {
            let tables = TABLES.iter().flat_map(|table| {
                let files = files(plan, table);
                let described = |file: String| json!({"url": file, "dc:title": said(wordings, site, table.title), "tableSchema": schema(table, wordings, site)});
                files.into_iter().map(described)
            });
            write_group(out, group, tables)
        }
        Folder::Indicators => {
            group.insert("tableSchema".to_owned(), part(plan, wordings, folder));
            let tables = plan.tables.indicators().flat_map(|(id, parts)| {
                let indicator = &plan.corpus.indicators[id];
                parts.iter().map(move |part| {
                    let table = json!({
                        "url": address::encoded(part.route.name()),
                        "dc:title": texts(&indicator.labels),
                        "schema:unitText": texts(&indicator.unit),
                    });
                    with_default(plan, table, &indicator.id)
                })
            });
            write_group(out, group, tables)
        }
        Folder::Localities => {
            group.insert("tableSchema".to_owned(), part(plan, wordings, folder));
            let tables = plan.tables.localities().map(|(id, _)| {
                let locality = &plan.corpus.localities[id];
                let mut names = Labels::default();
                for lang in languages(site) {
                    names.set(lang, locality.full_name(lang, locality.last_day(Day::LAST)));
                }
                let table = json!({"url": address::encoded(&format!("{}.csv", locality.id)), "dc:title": texts(&names)});
                with_default(plan, table, &locality.id)
            });
            write_group(out, group, tables)
        }
    }
}

/// The files of a table of the portal: none, one, or more.
fn files(plan: &Plan<'_>, table: &Table) -> Vec<String> {
    match table.file {
        FIGURES_FILE if plan.tables.is_divided => Vec::new(),
        OBSERVATIONS_FILE => {
            let parts = plan.tables.observations().iter();
            parts.map(|part| part.route.name().to_owned()).collect()
        }
        file => vec![file.to_owned()],
    }
}

/// The schema of the tables of single indicators or places. They have the columns of all figures,
/// but where figures are divided: then a column that is the same in a whole table is a virtual one,
/// whose value is the table's default. Keys to tables of another folder are not told.
fn part(plan: &Plan<'_>, wordings: &Wordings, folder: Folder) -> Value {
    let site = &plan.corpus.site;
    if !plan.tables.is_divided {
        return schema(&Table { leads: &[], ..TABLES[0] }, wordings, site);
    }
    let own = columns::of_part(folder, site);
    let mut columns: Vec<Value> = own.iter().map(|of| column(of, wordings, site)).collect();
    for column in &mut columns {
        column["default"] = json!("");
    }
    let said = columns::said(folder);
    let mut same = column(&said, wordings, site);
    same["virtual"] = json!(true);
    columns.push(same);
    let key = FIGURE_KEY.into_iter().filter(|name| *name != said.name);
    json!({"columns": columns, "primaryKey": key.collect::<Vec<_>>()})
}

/// A table with the value of its virtual column, where it has one.
fn with_default(plan: &Plan<'_>, mut table: Value, value: &str) -> Value {
    if plan.tables.is_divided {
        table["default"] = json!(value);
    }
    table
}

/// Returns the metadata that all groups have in common: the portal, and the dialect of its tables.
fn common(plan: &Plan<'_>, wordings: &Wordings) -> Map<String, Value> {
    let site = &plan.corpus.site;
    let mut group = Map::new();
    let mut say = |key: &str, value: Value| {
        group.insert(key.to_owned(), value);
    };
    say("@context", json!("http://www.w3.org/ns/csvw"));
    say("dc:title", texts(&site.title));
    if !site.publisher.name.is_empty() {
        say("dc:publisher", json!({"schema:name": site.publisher.name.get(site.default_lang())}));
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
    say("rdfs:comment", said(wordings, site, "table_notes"));
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

fn schema(table: &Table, wordings: &Wordings, site: &Site) -> Value {
    let columns = columns::of_site(table.columns, site);
    let mut schema = json!({
        "columns": columns.iter().map(|of| column(of, wordings, site)).collect::<Vec<_>>(),
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
fn column(column: &Column, wordings: &Wordings, site: &Site) -> Value {
    let Column { name, datatype, required, .. } = column;
    let titles = |words: &Words| {
        let title = column.title(words);
        let titles = if title == *name { json!(name) } else { json!([name, title]) };
        (words.lang().code().to_owned(), titles)
    };
    // By the codes of the languages.
    let titles: BTreeMap<String, Value> =
        languages(site).map(|lang| titles(wordings.of(lang))).collect();
    let mut value = json!({
        "name": name,
        "titles": titles,
        "datatype": datatype.name(),
        "required": required,
    });
    match datatype {
        Type::List(separator) => value["separator"] = json!(separator),
        Type::Words(lang) => value["lang"] = json!(lang.code()),
        Type::Period => value["datatype"] = json!({"base": "string", "format": PERIOD}),
        _ => {}
    }
    value
}
