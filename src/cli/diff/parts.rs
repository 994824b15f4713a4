//! Figures that a portal has by indicator: tables and what stands beside them, read back as the
//! lines of one `figures.json`.

use std::fs::File;
use std::io::{self, BufRead, Cursor, Read};
use std::path::{Component, Path, PathBuf};
use std::vec;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::read::open;
use crate::base::cause::Reason;
use crate::base::{Message, cause, message};

/// The last line of the figures.
const END: &[u8] = b"]}\n";

/// First letters of texts that get an apostrophe in front in a table.
const RUN: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The lines of all parts, one part at a time.
pub(super) struct Parts {
    folder: PathBuf,
    rest: vec::IntoIter<Part>,
    lines: Cursor<Vec<u8>>,
    ended: bool,
}

/// A file with figures of an indicator, and the file beside it, below the folder of the list.
#[derive(Deserialize)]
struct Part {
    indicator: String,
    unit: String,
    table: String,
    observations: String,
}

/// Names of observations, and for each figure the numbers of those behind it.
#[derive(Deserialize)]
struct Behind {
    observations: Vec<String>,
    figures: Vec<Vec<usize>>,
}

impl Parts {
    /// The parts of a list, of which the first line has been read.
    pub(super) fn new(folder: &Path, list: &mut dyn BufRead) -> io::Result<Self> {
        let mut parts = Vec::new();
        for line in list.lines() {
            let line = line?;
            match line.trim_end_matches(',') {
                "]}" => {
                    let (folder, rest) = (folder.to_owned(), parts.into_iter());
                    return Ok(Self { folder, rest, lines: Cursor::default(), ended: false });
                }
                entry => parts.push(
                    serde_json::from_str(entry)
                        .map_err(|_| Reason::error(message!("diff-no-figure")))?,
                ),
            }
        }
        Err(Reason::error(message!("diff-cut-off")))
    }
}

impl Read for Parts {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.lines.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            self.lines = match self.rest.next() {
                Some(part) => Cursor::new(part.lines(&self.folder)?),
                None if self.ended => return Ok(0),
                None => {
                    self.ended = true;
                    Cursor::new(END.to_vec())
                }
            };
        }
    }
}

impl Part {
    /// Its figures as lines of `figures.json`.
    fn lines(&self, folder: &Path) -> io::Result<Vec<u8>> {
        let beside = &self.observations;
        let behind: Behind = serde_json::from_reader(io::BufReader::new(below(folder, beside)?))
            .map_err(|_| faulty(beside, &message!("diff-no-figure")))?;
        let broken = |_| faulty(&self.table, &message!("diff-no-figure"));
        let mut table = csv::Reader::from_reader(below(folder, &self.table)?);
        let columns = table.headers().map_err(broken)?.clone();
        let (mut lines, mut figures) = (Vec::new(), behind.figures.iter());
        for row in table.records() {
            let row = row.map_err(broken)?;
            let mut fields = self.fields(&columns, &row);
            let numbers = figures.next().into_iter().flatten();
            let names = numbers.map(|number| behind.observations.get(*number));
            let names: Option<Vec<&String>> = names.collect();
            let names = names.filter(|names| !names.is_empty());
            let names = names.ok_or_else(|| faulty(beside, &message!("diff-cut-off")))?;
            fields.insert("observations".to_owned(), json!(names));
            serde_json::to_writer(&mut lines, &fields)?;
            lines.extend_from_slice(b",\n");
        }
        match figures.next() {
            None => Ok(lines),
            Some(_) => Err(faulty(&self.table, &message!("diff-cut-off"))),
        }
    }

    /// The fields of a row in the order of `figures.json`.
    fn fields(&self, columns: &csv::StringRecord, row: &csv::StringRecord) -> Map<String, Value> {
        let mut fields = Map::new();
        fields.insert("indicator".to_owned(), json!(self.indicator));
        for (column, cell) in columns.iter().zip(row) {
            let Some(lang) = column.strip_prefix("text_") else {
                fields.insert(column.to_owned(), value(column, cell));
                continue;
            };
            fields.entry("unit").or_insert_with(|| json!(self.unit));
            let texts = fields.entry("text").or_insert_with(|| json!({}));
            texts[lang] = json!(text(cell));
        }
        fields
    }
}

/// A cell of a table as a field of JSON.
fn value(column: &str, cell: &str) -> Value {
    match column {
        "by" => {
            let pairs = cell.split(';').filter_map(|pair| pair.split_once('='));
            Value::Object(pairs.map(|(key, member)| (key.to_owned(), json!(member))).collect())
        }
        "low_open" | "high_open" => json!(cell == "true"),
        "reported" | "expected" => cell.parse::<u64>().map_or(Value::Null, Value::from),
        "flags" => cell.split(' ').filter(|flag| !flag.is_empty()).collect(),
        "low" | "high" | "nominal" | "coverage" if cell.is_empty() => Value::Null,
        "low" | "high" | "nominal" | "coverage" => json!(cell),
        _ => json!(text(cell)),
    }
}

/// A text without the apostrophe that keeps a spreadsheet from computing it.
fn text(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(RUN)).unwrap_or(cell)
}

/// The rows of a table, cell by cell; none where a row cannot be read.
pub(super) type Rows = Box<dyn Iterator<Item = Option<Vec<String>>>>;

/// The columns of a table, and its rows.
pub(super) fn table(file: File) -> Option<(Vec<String>, Rows)> {
    let cells = |row: &csv::StringRecord| row.iter().map(str::to_owned).collect();
    let mut table = csv::Reader::from_reader(file);
    let columns = cells(table.headers().ok()?);
    let rows = table.into_records().map(move |row| row.ok().map(|row| cells(&row)));
    Some((columns, Box::new(rows)))
}

/// Opens a file of the portal; nothing outside of its folder is read.
fn below(folder: &Path, path: &str) -> io::Result<File> {
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if !inside {
        return Err(faulty(path, &message!("diff-no-head")));
    }
    open(&folder.join(path)).map_err(|error| faulty(path, &cause::of(&error)))
}

fn faulty(file: &str, why: &Message) -> io::Error {
    Reason::error(message!("diff-part", file = file, why = why.clone()))
}
