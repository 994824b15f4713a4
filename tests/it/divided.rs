//! Large data: figures by indicator, long tables in several files. A small site is told to be large.

use std::collections::{BTreeMap, BTreeSet};

use bantin::base::Tree;
use bantin::base::sink::Memory;
use bantin::plan::Limits;
use serde_json::{Map, Value, json};

use crate::support::{Built, bantin, build_files, check_none, options, sample};

/// The longest table of the portal, about.
const TABLE: usize = 8 * 1024;

/// A row of a table by its columns.
type Row = BTreeMap<String, String>;

/// The sample, whose figures are too many for one file.
fn divided() -> Built {
    let tree = Tree::from_files(sample());
    let mut options = options();
    options.limits = Limits { figures: 0, table: TABLE };
    let sink = Memory::default();
    let outcome = bantin::build(&tree, &options, &sink).expect("memory does not fail");
    assert!(outcome.complete);
    Built { tree, outcome, files: sink.into_files() }
}

fn json_of(built: &Built, path: &str) -> Value {
    serde_json::from_str(built.text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn rows(built: &Built, path: &str) -> Vec<Row> {
    let mut table = csv::Reader::from_reader(built.text(path).as_bytes());
    table.deserialize().map(|row| row.expect("a row of texts")).collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("no {key} in {value}"))
}

/// The rows of `figures.csv`, put together from the parts.
fn put_together(built: &Built) -> Vec<Row> {
    let whole = json_of(built, "data/figures.json");
    let mut all = Vec::new();
    for part in list(&whole["parts"]) {
        let behind = json_of(built, &format!("data/{}", word(part, "observations")));
        let names: Vec<&str> = list(&behind["observations"]).filter_map(Value::as_str).collect();
        let mut own = rows(built, &format!("data/{}", word(part, "table")));
        assert_eq!(part["count"], own.len());
        assert_eq!((&behind["indicator"], &behind["unit"]), (&part["indicator"], &part["unit"]));
        let lists: Vec<&Value> = list(&behind["figures"]).collect();
        assert_eq!(lists.len(), own.len(), "{part}");
        for (row, numbers) in own.iter_mut().zip(lists) {
            let number = |number: &Value| {
                let number = number.as_u64().expect("a number");
                names[usize::try_from(number).expect("a short list")]
            };
            let names: Vec<&str> = list(numbers).map(number).collect();
            row.insert("indicator".to_owned(), word(part, "indicator").to_owned());
            row.insert("unit".to_owned(), word(part, "unit").to_owned());
            row.insert("observations".to_owned(), names.join(" "));
        }
        all.extend(own);
    }
    assert_eq!(whole["count"], all.len());
    all
}

#[test]
fn divided_figures_are_all_figures() {
    let (whole, parts) = (build_files(&sample()), divided());
    assert!(!parts.files.contains_key("data/figures.csv"));
    let figures = rows(&whole, "data/figures.csv");
    assert_eq!(put_together(&parts), figures);
    let mut of_places: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for mut row in figures {
        row.remove("unit");
        row.remove("observations");
        let place = row.remove("locality").expect("a place");
        of_places.entry(place).or_default().push(row);
    }
    for (place, expected) in of_places {
        assert_eq!(rows(&parts, &format!("data/localities/{place}.csv")), expected, "{place}");
    }
}

#[test]
fn long_tables_go_on_in_further_files() {
    let (whole, parts) = (build_files(&sample()), divided());
    let of_observations = |number: usize| match number {
        1 => "data/observations.csv".to_owned(),
        number => format!("data/observations-{number}.csv"),
    };
    let files: Vec<String> =
        (1..100).map(of_observations).take_while(|path| parts.files.contains_key(path)).collect();
    let together: Vec<Row> = files.iter().flat_map(|path| rows(&parts, path)).collect();
    assert_eq!(together, rows(&whole, "data/observations.csv"));
    // The estimate is near the truth, and rather above it.
    let long = whole.text("data/observations.csv").len();
    assert!(files.len() >= 2 && files.len() <= long * 5 / 4 / TABLE + 2, "{}", files.len());
    let is_cut =
        |path: &str| path.starts_with("data/indicators/") || path.starts_with("data/observations");
    let tables = parts.files.iter().filter(|(path, _)| is_cut(path) && path.ends_with(".csv"));
    let long = tables.filter(|(_, bytes)| bytes.len() > TABLE + 512);
    check_none(&long.map(|(path, bytes)| format!("{path}: {}", bytes.len())).collect::<Vec<_>>());
}

#[test]
fn divided_tables_are_as_their_metadata_say() {
    let built = divided();
    let mut described = BTreeSet::new();
    for folder in ["data/", "data/indicators/", "data/localities/"] {
        let group = json_of(&built, &format!("{folder}csv-metadata.json"));
        for table in list(&group["tables"]) {
            let path = format!("{folder}{}", word(table, "url"));
            let schema = table.get("tableSchema").unwrap_or(&group["tableSchema"]);
            let is_virtual = |column: &&Value| column["virtual"] == true;
            let names: Vec<&str> = list(&schema["columns"])
                .filter(|column| !is_virtual(column))
                .map(|column| word(column, "name"))
                .collect();
            let head = built.text(&path).trim_start_matches('\u{feff}').lines().next();
            assert_eq!(head, Some(names.join(",").as_str()), "{path}");
            let mut keys = BTreeSet::new();
            for row in rows(&built, &path) {
                let key = list(&schema["primaryKey"]).filter_map(Value::as_str);
                let key: Vec<String> = key.map(|column| row[column].clone()).collect();
                assert!(keys.insert(key), "{path}: a key stands twice");
            }
            if let Some(column) = list(&schema["columns"]).find(is_virtual) {
                let id = word(table, "default");
                assert!(path.contains(id), "{path}: {column} is {id}");
            }
            described.insert(path);
        }
    }
    let tables = built.files.keys().filter(|path| path.ends_with(".csv"));
    assert_eq!(described, tables.cloned().collect::<BTreeSet<_>>());
}

#[test]
fn divided_data_are_listed_for_readers_and_catalogues() {
    let built = divided();
    let catalogue = json_of(&built, "data/catalog.jsonld");
    let files = list(&catalogue["dcat:dataset"]).flat_map(|set| list(&set["dcat:distribution"]));
    let listed: BTreeSet<String> = files
        .map(|file| {
            let address = word(&file["dcat:downloadURL"], "@id");
            address.splitn(4, '/').nth(3).expect("a path").to_owned()
        })
        .collect();
    let page = built.text("data/index.html");
    let mut faults = Vec::new();
    for path in built.files.keys().filter(|path| path.starts_with("data/")) {
        let is_beside = path.ends_with(".html")
            || path.ends_with("csv-metadata.json")
            || path.ends_with("catalog.jsonld")
            || path.starts_with("data/localities/");
        if !is_beside && !listed.contains(path) {
            faults.push(format!("the catalogue does not list {path}"));
        }
        let for_readers = path.ends_with(".csv") && !path.starts_with("data/localities/");
        if for_readers && !page.contains(&format!("href=\"/{path}\"")) {
            faults.push(format!("the page of data does not lead to {path}"));
        }
    }
    let lost = listed.iter().filter(|path| !built.files.contains_key(*path));
    faults.extend(lost.map(|path| format!("{path} is listed and not there")));
    check_none(&faults);
    assert!(!page.contains("figures.csv"));
    let indicator = built.text("statistics/party-cells/index.html");
    assert!(indicator.contains("href=\"/data/indicators/party-cells.json\""));
}

#[test]
fn portals_are_compared_whether_their_data_are_divided_or_not() {
    let (whole, parts) = (build_files(&sample()), divided());
    let folder = tempfile::tempdir().expect("a folder");
    for (name, built) in [("whole", &whole), ("parts", &parts)] {
        for (path, bytes) in built.files.iter().filter(|(path, _)| path.starts_with("data/")) {
            let path = folder.path().join(name).join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, bytes).expect("written");
        }
    }
    let diff = |old: &str, new: &str| {
        let mut command = bantin("en_GB.UTF-8");
        command.current_dir(folder.path()).args(["diff", old, new, "--format", "json"]);
        let output = command.output().expect("bantin runs");
        let told = String::from_utf8(output.stdout).expect("UTF-8");
        (output.status.code(), told, String::from_utf8(output.stderr).expect("UTF-8"))
    };
    for (old, new) in [("whole", "parts"), ("parts", "whole"), ("parts", "parts/data/figures.json")]
    {
        let (code, told, problems) = diff(old, new);
        assert_eq!((code, told.contains("\"changes\": []")), (Some(0), true), "{told}{problems}");
    }
    let table = folder.path().join("parts/data/indicators/party-cells.csv");
    let text = std::fs::read_to_string(&table).expect("a table");
    let (row, last) = text.trim_end().rsplit_once('\n').expect("rows");
    let changed = last.replace("457", "458");
    assert_ne!(last, changed);
    std::fs::write(&table, format!("{row}\n{changed}\n")).expect("written");
    let (code, told, problems) = diff("whole", "parts");
    assert_eq!((code, told.matches("\"change\":").count()), (Some(1), 1), "{told}{problems}");
    std::fs::write(&table, row).expect("written");
    let (code, _, problems) = diff("whole", "parts");
    assert!(code == Some(2) && problems.contains("party-cells.csv"), "{problems}");
    std::fs::remove_file(&table).expect("removed");
    let (code, _, problems) = diff("whole", "parts");
    assert!(code == Some(2) && problems.contains("party-cells.csv"), "{problems}");
}

#[test]
fn small_data_are_not_divided() {
    let built = build_files(&sample());
    let whole = json_of(&built, "data/figures.json");
    let fields: Map<String, Value> = whole.as_object().expect("an object").clone();
    assert_eq!(fields.keys().collect::<Vec<_>>(), ["schema", "figures"]);
    assert_eq!(whole["schema"], json!(1));
    assert!(!built.files.keys().any(|path| path.ends_with("party-cells.json")));
}
