//! The workbook says what the tables say (feature `xlsx`): `cargo test --features xlsx --test it
//! workbook`.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};

use crate::support::{Built, Files, build_files, check_clean, check_none, sample};

const PATH: &str = "data/bantin.xlsx";

/// The sample portal with a workbook.
fn site() -> Files {
    let mut files = sample();
    let settings = files.get_mut("bantin.yaml").expect("settings");
    settings.extend_from_slice(b"downloads: [xlsx]\n");
    files
}

fn sheet(built: &Built, name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(built.files[PATH].clone())).expect("a workbook");
    let range = book.worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    range.rows().map(<[Data]>::to_vec).collect()
}

/// Whether a cell says what stands in a table. There a text that a spreadsheet would compute has an
/// apostrophe before it; a workbook says itself that a cell is text.
fn says(cell: &Data, text: &str) -> bool {
    let text = text
        .strip_prefix('\'')
        .filter(|text| text.starts_with(['=', '+', '-', '@']))
        .unwrap_or(text);
    match cell {
        Data::Empty => text.is_empty(),
        Data::String(words) => words == text,
        Data::Float(number) => text.parse() == Ok(*number),
        Data::Bool(value) => text == value.to_string(),
        _ => false,
    }
}

fn check_table(built: &Built, name: &str, linked: bool) -> Vec<Vec<Data>> {
    let rows = sheet(built, name);
    let text = built.text(&format!("data/{name}.csv"));
    let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let records: Vec<csv::StringRecord> =
        table.records().map(|record| record.expect("a record")).collect();
    assert_eq!(rows.len(), records.len(), "{name}");
    let mut faults = Vec::new();
    for (row, record) in rows.iter().zip(&records) {
        let columns = record.len();
        assert!(
            row.len() == columns + usize::from(linked),
            "{name}: {} cells for {columns} columns",
            row.len()
        );
        let differ = row.iter().zip(record).filter(|(cell, text)| !says(cell, text));
        faults.extend(differ.map(|(cell, text)| format!("{name}: {cell:?} for `{text}`")));
    }
    check_none(&faults);
    rows
}

#[test]
fn sheets_say_what_the_tables_say() {
    let built = build_files(&site());
    check_clean(&built);
    let figures = check_table(&built, "figures", true);
    let observations = check_table(&built, "observations", true);
    check_table(&built, "indicators", false);
    check_table(&built, "localities", false);
    // Ends of intervals are numbers, each in a column of its own, and each row leads to its
    // sentence.
    let column = |name: &str| figures[0].iter().position(|cell| says(cell, name)).expect(name);
    let low = column("low");
    assert!(figures[1..].iter().any(|row| matches!(row[low], Data::Float(_))));
    for row in figures[1..].iter().chain(&observations[1..]) {
        let link = row.last().expect("a link").to_string();
        let page = link.strip_prefix("https://bantin.example/").expect("an address of the portal");
        let (page, anchor) = page.split_once('#').unwrap_or((page, ""));
        let html = built.text(&format!("{page}index.html"));
        assert!(anchor.is_empty() || html.contains(&format!("id=\"{anchor}\"")), "{link}");
    }
}

#[test]
fn the_first_sheet_explains_every_column() {
    let built = build_files(&site());
    let mut book: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(built.files[PATH].clone())).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names, ["đọc trước", "figures", "observations", "indicators", "localities"]);
    let about = book.worksheet_range("đọc trước").expect("a sheet");
    for name in &names[1..] {
        let heads = sheet(&built, name)[0].clone();
        for head in heads {
            let told = |row: &[Data]| {
                row[0].to_string() == *name && row[1] == head && row[2] != Data::Empty
            };
            assert!(about.rows().any(told), "{name}: {head}");
        }
    }
}

#[test]
fn the_workbook_is_linked_and_catalogued_and_always_the_same() {
    let (one, two) = (build_files(&site()), build_files(&site()));
    assert_eq!(one.files[PATH], two.files[PATH]);
    assert!(one.text("data/index.html").contains("href=\"/data/bantin.xlsx\""));
    assert!(one.text("data/catalog.jsonld").contains("https://bantin.example/data/bantin.xlsx"));
    let without = build_files(&sample());
    assert!(!without.files.contains_key(PATH) && !without.text("data/index.html").contains("xlsx"));
}
