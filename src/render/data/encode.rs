//! Rows as CSV and as JSON.
//!
//! A row tells its fields once, in their order; an encoder appends them to one buffer that is used
//! again for every row, so that a field costs no memory of its own. What has to be quoted or
//! escaped is repaired after it was appended: nearly nothing has to be.

use std::io::{self, Write};

use super::columns::Column;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::ObservationName;
use crate::bulletin::quantity::{Decimal, push_plain};

/// Byte order mark of a table, for Excel, which takes a file without it for text of the machine's
/// old encoding. Readers of CSV skip it.
pub(super) const MARK: &str = "\u{FEFF}";

/// With what a text begins that spreadsheets would compute. An apostrophe in front makes it a text
/// to them. The columns of numbers stay as they are.
pub(super) const RUN: [u8; 6] = *b"=+-@\t\r";

/// Something with fields.
pub(super) trait Row {
    /// Tells the fields in their order.
    fn emit<F: Fields>(&self, fields: &mut F);
}

/// Takes the fields of a row.
pub(super) trait Fields {
    /// A text, as `write` appends it.
    fn text(&mut self, name: &str, write: impl FnOnce(&mut String));

    /// A word of the contract or digits, as `write` appends it: no format has to quote anything in
    /// it.
    fn plain(&mut self, name: &str, write: impl FnOnce(&mut String));

    /// A truth value or a count, as `write` appends it.
    fn bare(&mut self, name: &str, write: impl FnOnce(&mut String));

    /// A field without a value.
    fn null(&mut self, name: &str);

    /// A list of words of the contract or names, each as `write` appends it: none has a blank, and
    /// no format has to quote anything in them.
    fn list<T>(
        &mut self,
        name: &str,
        items: impl Iterator<Item = T>,
        write: impl Fn(&mut String, T),
    );

    /// Pairs of key and value.
    fn pairs(&mut self, name: &str, pairs: &[(String, String)]);

    /// A text in some languages, as `write` appends each.
    fn languages(&mut self, name: &str, langs: &[Lang], write: impl Fn(&mut String, Lang));

    /// A text that is there.
    fn word(&mut self, name: &str, word: &str) {
        self.text(name, |row| row.push_str(word));
    }

    /// A word of the contract.
    fn term(&mut self, name: &str, term: &str) {
        self.plain(name, |row| row.push_str(term));
    }

    /// A text, or none.
    fn maybe(&mut self, name: &str, value: Option<impl AsRef<str>>) {
        match value {
            Some(value) => self.word(name, value.as_ref()),
            None => self.null(name),
        }
    }

    /// An exact number, or none: a text of digits, so that no reader makes a float of it.
    fn number(&mut self, name: &str, number: Option<Decimal>) {
        match number {
            Some(number) => self.plain(name, |row| push_plain(row, number)),
            None => self.null(name),
        }
    }

    /// A truth value.
    fn flag(&mut self, name: &str, value: bool) {
        self.bare(name, |row| row.push_str(if value { "true" } else { "false" }));
    }

    /// A count, or none.
    fn count(&mut self, name: &str, count: Option<usize>) {
        match count {
            Some(count) => self.bare(name, |row| push_plain(row, count.into())),
            None => self.null(name),
        }
    }
}

/// Appends the name of an observation.
pub(super) fn push_name(row: &mut String, name: &ObservationName) {
    row.push_str(&name.article);
    row.push('#');
    push_plain(row, name.number.into());
}

/// Appends words, joined by a blank.
pub(super) fn push_list<T>(
    row: &mut String,
    items: impl Iterator<Item = T>,
    write: impl Fn(&mut String, T),
) {
    for (index, item) in items.enumerate() {
        if index > 0 {
            row.push(' ');
        }
        write(row, item);
    }
}

/// Appends `key=value;key=value`.
pub(super) fn push_pairs(row: &mut String, pairs: &[(String, String)]) {
    for (index, (key, value)) in pairs.iter().enumerate() {
        row.extend([if index > 0 { ";" } else { "" }, key, "=", value]);
    }
}

/// A CSV table with a head; null is empty. Lists are joined by a blank, pairs are
/// `key=value;key=value`.
///
/// # Errors
/// Those of the writer.
pub(super) fn table<T: Row>(
    out: &mut dyn Write,
    columns: &[Column],
    rows: impl Iterator<Item = T>,
) -> io::Result<()> {
    head(out, columns)?;
    let mut text = String::new();
    for row in rows {
        push_row(&mut text, &row);
        out.write_all(text.as_bytes())?;
        text.clear();
    }
    Ok(())
}

/// The names of the columns of a CSV table.
///
/// # Errors
/// Those of the writer.
pub(super) fn head(out: &mut dyn Write, columns: &[Column]) -> io::Result<()> {
    let names: Vec<&str> = columns.iter().map(|column| &*column.name).collect();
    writeln!(out, "{}", names.join(","))
}

/// Appends a row of CSV.
pub(super) fn push_row(text: &mut String, row: &impl Row) {
    row.emit(&mut Csv { row: text, begun: false });
    text.push('\n');
}

/// Appends a cell of CSV and what parts it from the next one.
pub(super) fn push_cell(text: &mut String, cell: &str) {
    Csv { row: text, begun: false }.field(|row| row.push_str(cell));
    text.push(',');
}

/// Appends a string of JSON.
pub(super) fn push_string(text: &mut String, write: impl FnOnce(&mut String)) {
    let mut json = Json(std::mem::take(text));
    json.string(write);
    *text = json.0;
}

/// A JSON document of the contract: a list of rows, each on its own line.
///
/// # Errors
/// Those of the writer.
pub(super) fn document<T: Row>(
    out: &mut dyn Write,
    list: &str,
    rows: impl Iterator<Item = T>,
) -> io::Result<()> {
    write!(out, "{{\"schema\": 1, \"{list}\": [")?;
    let mut json = Json::default();
    let mut between: &[u8] = b"\n";
    let mut end: &[u8] = b"]}\n";
    for row in rows {
        out.write_all(between)?;
        json.0.push('{');
        row.emit(&mut json);
        json.0.push('}');
        out.write_all(json.0.as_bytes())?;
        json.0.clear();
        (between, end) = (b",\n", b"\n]}\n");
    }
    out.write_all(end)
}

/// A row of CSV at the end of a text, and whether it has begun.
struct Csv<'t> {
    row: &'t mut String,
    begun: bool,
}

impl Csv<'_> {
    fn begin(&mut self) {
        if self.begun {
            self.row.push(',');
        }
        self.begun = true;
    }

    fn field(&mut self, write: impl FnOnce(&mut String)) {
        self.begin();
        let start = self.row.len();
        write(self.row);
        if self.row.as_bytes().get(start).is_some_and(|first| RUN.contains(first)) {
            self.row.insert(start, '\'');
        }
        let special = |byte: u8| matches!(byte, b',' | b'"' | b'\n' | b'\r');
        if self.row.as_bytes()[start..].iter().copied().any(special) {
            if self.row[start..].contains('"') {
                let doubled = self.row[start..].replace('"', "\"\"");
                self.row.replace_range(start.., &doubled);
            }
            self.row.insert(start, '"');
            self.row.push('"');
        }
    }
}

impl Fields for Csv<'_> {
    fn text(&mut self, _: &str, write: impl FnOnce(&mut String)) {
        self.field(write);
    }

    fn plain(&mut self, _: &str, write: impl FnOnce(&mut String)) {
        self.begin();
        write(self.row);
    }

    fn bare(&mut self, name: &str, write: impl FnOnce(&mut String)) {
        self.plain(name, write);
    }

    fn null(&mut self, _: &str) {
        self.begin();
    }

    fn list<T>(
        &mut self,
        name: &str,
        items: impl Iterator<Item = T>,
        write: impl Fn(&mut String, T),
    ) {
        self.plain(name, |row| push_list(row, items, write));
    }

    fn pairs(&mut self, _: &str, pairs: &[(String, String)]) {
        self.field(|row| push_pairs(row, pairs));
    }

    fn languages(&mut self, _: &str, langs: &[Lang], write: impl Fn(&mut String, Lang)) {
        for lang in langs {
            self.field(|row| write(row, *lang));
        }
    }
}

/// An object of JSON, begun.
#[derive(Default)]
struct Json(String);

impl Json {
    fn key(&mut self, name: &str) {
        if self.0.as_bytes().last() != Some(&b'{') {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
    }

    /// A string in quotes.
    fn string(&mut self, write: impl FnOnce(&mut String)) {
        self.0.push('"');
        let start = self.0.len();
        write(&mut self.0);
        let special = |byte: u8| byte < b' ' || matches!(byte, b'"' | b'\\');
        if self.0.as_bytes()[start..].iter().copied().any(special) {
            let escaped = serde_json::Value::from(&self.0[start..]).to_string();
            self.0.truncate(start);
            self.0.push_str(&escaped[1..escaped.len() - 1]);
        }
        self.0.push('"');
    }
}

impl Fields for Json {
    fn text(&mut self, name: &str, write: impl FnOnce(&mut String)) {
        self.key(name);
        self.string(write);
    }

    fn plain(&mut self, name: &str, write: impl FnOnce(&mut String)) {
        self.key(name);
        self.0.push('"');
        write(&mut self.0);
        self.0.push('"');
    }

    fn bare(&mut self, name: &str, write: impl FnOnce(&mut String)) {
        self.key(name);
        write(&mut self.0);
    }

    fn null(&mut self, name: &str) {
        self.bare(name, |row| row.push_str("null"));
    }

    fn list<T>(
        &mut self,
        name: &str,
        items: impl Iterator<Item = T>,
        write: impl Fn(&mut String, T),
    ) {
        self.key(name);
        self.0.push('[');
        for (index, item) in items.enumerate() {
            self.0.push_str(if index > 0 { ",\"" } else { "\"" });
            write(&mut self.0, item);
            self.0.push('"');
        }
        self.0.push(']');
    }

    fn pairs(&mut self, name: &str, pairs: &[(String, String)]) {
        self.key(name);
        self.0.push('{');
        for (index, (key, value)) in pairs.iter().enumerate() {
            self.0.push_str(if index > 0 { "," } else { "" });
            self.string(|row| row.push_str(key));
            self.0.push(':');
            self.string(|row| row.push_str(value));
        }
        self.0.push('}');
    }

    fn languages(&mut self, name: &str, langs: &[Lang], write: impl Fn(&mut String, Lang)) {
        self.key(name);
        self.0.push('{');
        for lang in langs {
            self.text(lang.code(), |row| write(row, *lang));
        }
        self.0.push('}');
    }
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::*;
    use crate::language;
    use proptest::prelude::*;

    fn row(row: &impl Row) -> String {
        let mut text = String::new();
        push_row(&mut text, row);
        text
    }

    struct Sample(Vec<String>);

    impl Row for Sample {
        fn emit<F: Fields>(&self, fields: &mut F) {
            for (index, value) in self.0.iter().enumerate() {
                fields.word(&format!("c{index}"), value);
            }
        }
    }

    proptest! {
        /// Whatever stands in a field, a reader of the format gets it back, with an apostrophe
        /// where a spreadsheet would run it.
        #[test]
        fn readers_get_every_text_back(values in proptest::collection::vec(any::<String>(), 2..5)) {
            let csv = row(&Sample(values.clone()));
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
            let row = reader.records().next().expect("a row").expect("CSV");
            let run = |value: &String| value.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let safe = values.iter().map(|value| if run(value) { format!("'{value}") } else { value.clone() });
            prop_assert_eq!(row.iter().map(str::to_owned).collect::<Vec<_>>(), safe.collect::<Vec<_>>());
            let json = text(|out| document(out, "rows", [Sample(values.clone())].into_iter())).expect("text");
            let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
            for (index, value) in values.iter().enumerate() {
                prop_assert_eq!(json["rows"][0][format!("c{index}")].as_str(), Some(value.as_str()));
            }
        }
    }

    #[test]
    fn a_spreadsheet_runs_nothing() {
        let values = [
            "=1+1",
            "+84 24",
            "-",
            "@SUM(A1)",
            "\tx",
            "\r=x",
            "'=x",
            "a=b",
            "",
            "−5",
            "=HYPERLINK(\"x\",\"y\")",
        ];
        let sample = Sample(values.map(str::to_owned).to_vec());
        assert_eq!(
            row(&sample),
            "'=1+1,'+84 24,'-,'@SUM(A1),'\tx,\"'\r=x\",'=x,a=b,,−5,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\n"
        );
    }

    struct Shapes;

    impl Row for Shapes {
        fn emit<F: Fields>(&self, fields: &mut F) {
            fields.null("a");
            fields.count("b", Some(2));
            fields.list("c", ["x", "y#1"].into_iter(), String::push_str);
            fields
                .pairs("d", &[("k".to_owned(), "v,".to_owned()), ("l".to_owned(), "w".to_owned())]);
            fields.languages("e", &language::COLUMNS, |text, lang| {
                text.push_str(if lang == Lang::VI { "một" } else { "one" });
            });
            fields.flag("f", true);
        }
    }

    #[test]
    fn shapes_have_a_form_in_each_format() {
        assert_eq!(row(&Shapes), ",2,x y#1,\"k=v,;l=w\",một,one,true\n");
        let json = text(|out| document(out, "rows", [Shapes, Shapes].into_iter())).expect("text");
        let row = r#"{"a":null,"b":2,"c":["x","y#1"],"d":{"k":"v,","l":"w"},"e":{"vi":"một","en":"one"},"f":true}"#;
        assert_eq!(json, format!("{{\"schema\": 1, \"rows\": [\n{row},\n{row}\n]}}\n"));
    }
}
