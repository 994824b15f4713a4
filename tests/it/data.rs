//! The data files: that a figure is the same wherever it is published, and that what is said of the
//! files is true.

use std::collections::{BTreeMap, BTreeSet};

use bantin::base::Tree;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::json_schema::Schema;
use crate::support::{Built, build, build_files, check_none, repository, sample};

/// The most that the data of a page may weigh in bytes.
const WEIGHT: usize = 16 * 1024;

/// A row of a table by its columns.
type Row = BTreeMap<String, String>;

/// The sample, every golden site that is published, and one with a language that not all data have.
fn portals() -> Vec<(String, Built)> {
    let folders = std::fs::read_dir(repository().join("tests/sites")).expect("golden sites");
    let golden = folders.map(|folder| {
        let folder = folder.expect("a golden site").path();
        let text = std::fs::read_to_string(folder.join("site.txtar")).expect("a site");
        (folder.display().to_string(), build(Tree::from_txtar(&text)))
    });
    let french = ("the French portal".to_owned(), build(Tree::from_txtar(crate::french::SITE)));
    let all = std::iter::once(("the sample".to_owned(), build_files(&sample()))).chain(golden);
    let all = all.chain([french]);
    let published: Vec<_> = all.filter(|(_, built)| built.outcome.complete).collect();
    assert!(published.len() > 3, "too few sites are published to say anything");
    published
}

fn json(built: &Built, path: &str) -> Value {
    serde_json::from_str(built.text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn head(text: &str) -> Vec<String> {
    csv::Reader::from_reader(text.as_bytes())
        .headers()
        .expect("a head")
        .iter()
        .map(str::to_owned)
        .collect()
}

fn rows(text: &str) -> Vec<Row> {
    let mut table = csv::Reader::from_reader(text.as_bytes());
    table.deserialize().map(|row| row.expect("a row of texts")).collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// What a figure in JSON is as a row of CSV.
fn row_of(figure: &Value) -> Row {
    let cell = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    };
    let mut row: Row = figure
        .as_object()
        .expect("a figure")
        .iter()
        .map(|(key, value)| (key.clone(), cell(value)))
        .collect();
    row.remove("text");
    for (lang, text) in figure["text"].as_object().expect("texts") {
        row.insert(format!("text_{lang}"), cell(text));
    }
    let by = figure["by"].as_object().expect("a breakdown").iter();
    let by =
        by.map(|(dimension, member)| format!("{dimension}={}", member.as_str().expect("a member")));
    row.insert("by".to_owned(), by.collect::<Vec<_>>().join(";"));
    row
}

#[test]
fn a_figure_is_the_same_in_every_table() {
    for (name, built) in portals() {
        let figures = json(&built, "data/figures.json");
        let whole: Vec<Row> = list(&figures["figures"]).map(row_of).collect();
        assert_eq!(rows(built.text("data/figures.csv")), whole, "{name}");
        for column in ["indicator", "locality"] {
            let mut of: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
            for row in &whole {
                of.entry(&row[column]).or_default().push(row.clone());
            }
            let folder =
                if column == "indicator" { "data/indicators/" } else { "data/localities/" };
            for (id, expected) in &of {
                assert_eq!(
                    &rows(built.text(&format!("{folder}{id}.csv"))),
                    expected,
                    "{name}: {id}"
                );
            }
            let tables = built
                .files
                .keys()
                .filter(|path| path.starts_with(folder) && path.ends_with(".csv"));
            assert_eq!(tables.count(), of.len(), "{name}: a table in {folder} has no figure");
        }
    }
}

/// What a reader sees of a page, with single blanks.
fn seen(page: &str) -> String {
    let page = Html::parse_document(page);
    let text: String = page
        .select(&Selector::parse("main").expect("a selector"))
        .flat_map(|main| main.text())
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_single(figure: &Value) -> bool {
    matches!(word(figure, "method"), "reported" | "latest") && word(figure, "kind") != "none"
}

/// The article of the observation that decides a figure.
fn article(figure: &Value) -> &str {
    let first = figure["observations"][0].as_str().expect("an observation");
    first.rsplit_once('#').expect("a name").0
}

#[test]
fn a_figure_is_the_same_on_pages_and_in_feeds() {
    let (mut faults, mut in_feeds) = (Vec::new(), 0);
    for (name, built) in portals() {
        let figures = json(&built, "data/figures.json");
        let lang = Html::parse_document(built.text("index.html"));
        let lang = lang.root_element().attr("lang").expect("a language").to_owned();
        let mut pages: BTreeMap<String, String> = BTreeMap::new();
        for figure in list(&figures["figures"]).filter(|figure| word(figure, "kind") != "none") {
            // Of a place above those that report the page has its newest period and its years, not
            // every stretch.
            if !is_single(figure) && word(figure, "period").len() > 4 {
                continue;
            }
            let (shown, page) = (
                word(&figure["text"], &lang),
                format!("statistics/{}/", word(figure, "indicator")),
            );
            let text = pages
                .entry(page.clone())
                .or_insert_with(|| seen(built.text(&format!("{page}index.html"))));
            if !text.contains(shown) {
                faults.push(format!("{name}: /{page} does not show {shown}"));
            }
            let feed = built.text(&format!("{page}feed.xml"));
            let told = feed
                .split("<entry")
                .find(|entry| entry.contains(&format!("/{}/", article(figure))));
            // A feed has the newest articles; one that it does not have says nothing else either.
            in_feeds += usize::from(is_single(figure) && told.is_some());
            let missing = is_single(figure)
                && told.is_some_and(|entry| !entry.replace('\u{a0}', " ").contains(shown));
            if missing {
                faults.push(format!(
                    "{name}: /{page}feed.xml does not tell {shown} of {}",
                    article(figure)
                ));
            }
        }
    }
    check_none(&faults);
    assert!(in_feeds > 50, "only {in_feeds} figures stand in feeds");
}

/// The data of a page in schema.org's terms.
fn linked_data(page: &str) -> Vec<Value> {
    let page = Html::parse_document(page);
    let scripts = Selector::parse("script[type='application/ld+json']").expect("a selector");
    let texts = page.select(&scripts).map(|script| script.text().collect::<String>());
    texts
        .map(|text| {
            assert!(text.len() < WEIGHT, "{} bytes: {text}", text.len());
            serde_json::from_str(&text).expect("JSON")
        })
        .collect()
}

#[test]
fn a_figure_is_the_same_in_the_data_of_its_page() {
    let mut told = 0;
    for (name, built) in portals() {
        let figures = json(&built, "data/figures.json");
        let pages = built
            .pages()
            .filter(|(route, _)| route.starts_with("/statistics/") && route.len() > 12);
        for (route, page) in pages {
            let id = route.trim_start_matches("/statistics/").trim_end_matches('/');
            let all: Vec<&Value> = list(&figures["figures"])
                .filter(|figure| word(figure, "indicator") == id)
                .collect();
            for graph in linked_data(page).iter().map(|data| &data["@graph"]) {
                for observation in list(graph).filter(|node| word(node, "@type") == "Observation") {
                    told += 1;
                    let value = &observation["value"];
                    let same = |figure: &&&Value| match word(figure, "kind") {
                        "exact" => value["value"] == figure["nominal"],
                        _ => {
                            value.get("value").is_none()
                                && value.get("minValue").unwrap_or(&Value::Null) == &figure["low"]
                                && value.get("maxValue").unwrap_or(&Value::Null) == &figure["high"]
                        }
                    };
                    assert!(
                        all.iter().any(|figure| same(&figure)),
                        "{name} {route}: {observation}"
                    );
                }
                let few =
                    list(graph).filter(|node| word(node, "@type") == "Observation").count() <= 10;
                assert!(few, "{name} {route} tells too much");
            }
        }
    }
    assert!(told > 50, "only {told} figures are told");
}

/// A value as its column says that it is.
fn is_of(value: &str, datatype: &Value) -> bool {
    match datatype.as_str() {
        Some("decimal") => value.parse::<bantin::bulletin::quantity::Decimal>().is_ok(),
        Some("nonNegativeInteger") => value.parse::<u64>().is_ok(),
        Some("boolean") => value == "true" || value == "false",
        Some("date") => bantin::bulletin::date::Day::parse_iso(value).is_some(),
        Some("string") => true,
        _ => {
            let pattern = format!("^(?:{})$", word(datatype, "format"));
            regex_lite::Regex::new(&pattern).expect("a pattern").is_match(value)
        }
    }
}

fn check_table(place: &str, text: &str, schema: &Value) {
    let columns: Vec<&Value> = list(&schema["columns"]).collect();
    let names: Vec<&str> = columns.iter().map(|column| word(column, "name")).collect();
    assert_eq!(head(text), names, "{place}");
    let key: Vec<&str> = list(&schema["primaryKey"]).filter_map(Value::as_str).collect();
    assert!(!key.is_empty(), "{place} has no key");
    let mut keys = BTreeSet::new();
    for row in rows(text) {
        for column in &columns {
            let value = &row[word(column, "name")];
            assert!(
                !value.is_empty() || column["required"] == false,
                "{place}: {column} is empty in {row:?}"
            );
            assert!(
                value.is_empty() || is_of(value, &column["datatype"]),
                "{place}: {value} is no {column}"
            );
        }
        let of: Vec<String> = key.iter().map(|column| row[*column].clone()).collect();
        assert!(keys.insert(of), "{place}: {key:?} stands twice: {row:?}");
    }
}

#[test]
fn every_table_is_as_its_metadata_say() {
    for (name, built) in portals() {
        let mut described = BTreeSet::new();
        for folder in ["data/", "data/indicators/", "data/localities/"] {
            let group = json(&built, &format!("{folder}csv-metadata.json"));
            assert_eq!(group["@context"], "http://www.w3.org/ns/csvw");
            for table in list(&group["tables"]) {
                let path = format!("{folder}{}", word(table, "url"));
                let schema = table.get("tableSchema").unwrap_or(&group["tableSchema"]);
                check_table(&format!("{name}: {path}"), built.text(&path), schema);
                for lead in list(&schema["foreignKeys"]) {
                    let (from, to) = (word(lead, "columnReference"), &lead["reference"]);
                    let there = rows(built.text(&format!("{folder}{}", word(to, "resource"))));
                    let known: BTreeSet<&String> =
                        there.iter().map(|row| &row[word(to, "columnReference")]).collect();
                    let lost =
                        rows(built.text(&path)).into_iter().find(|row| !known.contains(&row[from]));
                    assert!(lost.is_none(), "{name}: {path}: {from} leads nowhere in {lost:?}");
                }
                described.insert(path);
            }
        }
        let tables = built
            .files
            .keys()
            .filter(|path| path.ends_with(".csv"))
            .cloned()
            .collect::<BTreeSet<_>>();
        assert_eq!(described, tables, "{name}");
    }
}

/// What DCAT wants of a catalogue, as far as it concerns us.
const CATALOGUE: &str = r#"{
  "type": "object",
  "required": ["@context", "@id", "@type", "dct:title", "dct:description", "dcat:dataset"],
  "properties": {
    "@type": {"const": "dcat:Catalog"},
    "dcat:dataset": {"type": "array", "minItems": 1, "items": {
      "type": "object",
      "required": ["@id", "@type", "dct:title", "dct:description", "dcat:distribution", "dcat:landingPage"],
      "properties": {
        "@type": {"const": "dcat:Dataset"},
        "dct:title": {"type": "array", "minItems": 1, "items": {"required": ["@value", "@language"]}},
        "dct:modified": {"properties": {"@value": {"pattern": "^\\d{4}-\\d{2}-\\d{2}$"}, "@type": {"const": "xsd:date"}}},
        "dcat:distribution": {"type": "array", "minItems": 1, "items": {
          "required": ["@type", "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType"],
          "properties": {"@type": {"const": "dcat:Distribution"}}
        }}
      }
    }}
  }
}"#;

#[test]
fn the_catalogue_has_its_shape_and_leads_to_files() {
    let shape = Schema::new(serde_json::from_str(CATALOGUE).expect("JSON"));
    for (name, built) in portals() {
        let catalogue = json(&built, "data/catalog.jsonld");
        assert_eq!(shape.faults(&catalogue), [] as [String; 0], "{name}");
        let sets: Vec<&Value> = list(&catalogue["dcat:dataset"]).collect();
        let ids: BTreeSet<&str> = sets.iter().map(|set| word(set, "@id")).collect();
        assert_eq!(ids.len(), sets.len(), "{name}: an id stands twice");
        for file in sets.iter().flat_map(|set| list(&set["dcat:distribution"])) {
            let address = word(&file["dcat:downloadURL"], "@id");
            let path = address.splitn(4, '/').nth(3).expect("a path");
            assert!(built.files.contains_key(path), "{name}: {address} is no file");
        }
    }
}

#[test]
fn the_page_of_downloads_is_short_and_says_what_it_offers() {
    let built = build_files(&sample());
    for (path, lang) in [("data/index.html", "vi"), ("en/data/index.html", "en")] {
        let page = built.text(path);
        assert!(page.len() < 40 * 1024, "{path} has {} bytes", page.len());
        let data = linked_data(page);
        let set = data.iter().find(|data| data["@type"] == "Dataset").expect("a data set");
        assert_eq!(
            (word(set, "inLanguage"), word(set, "@id")),
            (lang, "https://bantin.example/data/#dataset")
        );
        assert_eq!(word(set, "license"), "https://creativecommons.org/licenses/by/4.0/");
        for file in
            ["data/indicators/party-cells.csv", "data/catalog.jsonld", "data/csv-metadata.json"]
        {
            assert!(page.contains(&format!("href=\"/{file}\"")), "{path} does not lead to {file}");
        }
    }
    let place = built.text("localities/hai-phong/hong-bang/index.html");
    assert!(place.contains("href=\"/data/localities/hong-bang.csv\""));
    let indicator = built.text("statistics/party-cells/index.html");
    assert!(indicator.contains("href=\"/data/indicators/party-cells.csv\""));
}

#[cfg(not(feature = "xlsx"))]
#[test]
fn a_program_without_workbooks_says_so() {
    let mut files = sample();
    files.get_mut("bantin.yaml").expect("settings").extend_from_slice(b"downloads: [xlsx]\n");
    let built = build_files(&files);
    assert!(built.outcome.settings_failed);
    let cure = built
        .outcome
        .problems
        .iter()
        .find_map(|problem| problem.hint.as_ref().map(bantin::language::english));
    assert!(cure.is_some_and(|cure| cure.contains("--features xlsx")), "{}", built.problems());
}
