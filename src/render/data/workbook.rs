//! `bantin.xlsx`: all tables in one workbook, for those who read numbers in a spreadsheet (feature
//! `xlsx`).
//!
//! A sheet has the columns of the CSV table of the same name, and `link`, the page where the row's
//! number is stated. It differs from the table only where spreadsheets do:
//!
//! * A cell is a binary number with 15 significant digits. A number that has more is written as
//!   text, so that none is changed.
//! * A sheet has 1,048,576 rows. What is more stands on further sheets of the same columns,
//!   `figures (2)`.
//! * A cell has 32,767 characters. A longer text ends with `…`, and the first sheet says so.
//! * A sheet has 65,530 links. Further addresses are plain text.
//!
//! The first sheet tells what is in the others, column by column, in the site's language. The date
//! of the file is the day of the clock, so that two builds of one day make the same bytes. Rows are
//! not kept in memory, but in a file that the system forgets.

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::columns::{self, Column, FIGURES, INDICATORS, LOCALITIES, OBSERVATIONS, Type};
use super::encode::{Fields, Row, push_list, push_pairs};
use super::figures::FigureRow;
use super::observations::{Fates, ObservationRow};
use super::registers;
use crate::bulletin::date::Instant;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::site::Site;
use crate::language::Words;
use crate::plan::{Plan, anchor};

/// Rows of a sheet, its head included.
const ROWS: u32 = 1_048_576;
/// Links of a sheet.
const LINKS: u32 = 65_530;
/// Characters of a cell.
const CHARACTERS: usize = 32_767;
/// Bytes of an address that a link may have.
const ADDRESS: usize = 2_000;
/// Digits that a cell keeps of a number.
const DIGITS: usize = 15;

/// The column that the tables do not have.
const LINK: &str = "link";

/// The whole workbook.
///
/// # Errors
/// Those of the writer, and of the file that rows are kept in.
pub fn workbook(
    out: &mut dyn Write,
    plan: &Plan<'_>,
    words: &Words,
    clock: Instant,
) -> io::Result<()> {
    let bytes = made(plan, words, clock, ROWS).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn made(plan: &Plan<'_>, words: &Words, clock: Instant, rows: u32) -> Result<Vec<u8>, XlsxError> {
    let (corpus, ledger) = (plan.corpus, plan.ledger);
    let mut book = WorkbookWriter { workbook: Workbook::new(), site: &corpus.site, rows };
    book.workbook.set_properties(&properties(plan, clock)?);
    book.about(words)?;
    let link = |entry: Id<Observation>| link(plan, entry);
    let figures = ledger.figures().map(|figure| {
        (FigureRow(corpus, figure), figure.observations().first().map(|first| link(*first)))
    });
    book.sheets("figures", &FIGURES, true, figures)?;
    let fates = Fates::new(corpus, ledger);
    let observations = corpus
        .observations
        .ids()
        .map(|entry| (ObservationRow { corpus, entry, fate: fates.of(entry) }, Some(link(entry))));
    book.sheets("observations", &OBSERVATIONS, true, observations)?;
    book.sheets(
        "indicators",
        &INDICATORS,
        false,
        registers::indicators(plan).map(|row| (row, None)),
    )?;
    let places = registers::places(plan);
    book.sheets(
        "localities",
        &LOCALITIES,
        false,
        registers::localities(plan, &places).map(|row| (row, None)),
    )?;
    book.workbook.save_to_buffer()
}

fn properties(plan: &Plan<'_>, clock: Instant) -> Result<DocProperties, XlsxError> {
    let site = &plan.corpus.site;
    let day = clock.day_in(&site.zone);
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let date = ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(1900),
        small(day.month()),
        small(day.day()),
    )?;
    let title = site.title.get(site.default_lang());
    Ok(DocProperties::new()
        .set_title(title)
        .set_author(site.publisher.name.get(site.default_lang()))
        .set_creation_datetime(&date))
}

/// The address of the sentence that states an observation.
fn link(plan: &Plan<'_>, entry: Id<Observation>) -> String {
    let observation = &plan.corpus.observations[entry];
    let page = plan.routes.article(observation.article).absolute(&plan.corpus.site.base_url);
    let found = observation.quote.as_ref().is_some_and(|quote| !quote.pieces.is_empty());
    if found { format!("{page}#{}", anchor(observation.name.number)) } else { page }
}

struct WorkbookWriter<'a> {
    workbook: Workbook,
    site: &'a Site,
    /// Rows of a sheet, its head included.
    rows: u32,
}

impl WorkbookWriter<'_> {
    /// The sheet that explains the others.
    fn about(&mut self, words: &Words) -> Result<(), XlsxError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(words.text("workbook_notes"))?;
        sheet.set_column_width(0, 16)?.set_column_width(1, 16)?.set_column_width(2, 70)?;
        let notes = [
            words.text("workbook_sheets"),
            words.text("workbook_digits"),
            words.text("workbook_cuts"),
        ];
        let mut row = 0;
        for note in notes {
            sheet.write_string(row, 0, note)?;
            row += 1;
        }
        for (name, columns) in [
            ("figures", &FIGURES[..]),
            ("observations", &OBSERVATIONS),
            ("indicators", &INDICATORS),
            ("localities", &LOCALITIES),
        ] {
            let own = columns::of_site(columns, self.site).into_iter();
            let own = own.map(|column| (column.title(words), column.name));
            let linked = matches!(name, "figures" | "observations")
                .then(|| (words.text("column_link").to_owned(), LINK.into()));
            for (title, column) in own.chain(linked) {
                row += 1;
                sheet.write_string(row, 0, name)?;
                sheet.write_string(row, 1, column)?.write_string(row, 2, title)?;
            }
            row += 1;
        }
        Ok(())
    }

    /// A table, on as many sheets as it needs.
    fn sheets<R: Row>(
        &mut self,
        name: &str,
        table: &'static [Column],
        linked: bool,
        rows: impl Iterator<Item = (R, Option<String>)>,
    ) -> Result<(), XlsxError> {
        let columns = columns::of_site(table, self.site);
        let mut rows = rows.peekable();
        let mut number = 1;
        loop {
            let title = if number == 1 { name.to_owned() } else { format!("{name} ({number})") };
            let mut sheet = Sheet::new(&mut self.workbook, &title, &columns, linked)?;
            while sheet.row < self.rows {
                let Some((row, link)) = rows.next() else { break };
                sheet.add(&row, link.as_deref());
            }
            sheet.end()?;
            if rows.peek().is_none() {
                return Ok(());
            }
            number += 1;
        }
    }
}

/// A sheet, row by row.
struct Sheet<'w> {
    cells: &'w mut Worksheet,
    columns: &'w [Column],
    linked: bool,
    row: u32,
    column: u16,
    links: u32,
    /// The first thing that went wrong.
    failed: Option<XlsxError>,
    /// The text of a cell, used again for the next.
    cell: String,
}

impl<'w> Sheet<'w> {
    fn new(
        workbook: &'w mut Workbook,
        title: &str,
        columns: &'w [Column],
        linked: bool,
    ) -> Result<Self, XlsxError> {
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(title)?.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        let heads = columns.iter().map(|column| &*column.name).chain(linked.then_some(LINK));
        for (at, head) in (0..).zip(heads) {
            sheet.write_string_with_format(0, at, head, &bold)?;
        }
        Ok(Self {
            cells: sheet,
            columns,
            linked,
            row: 1,
            column: 0,
            links: 0,
            failed: None,
            cell: String::new(),
        })
    }

    fn add(&mut self, row: &impl Row, link: Option<&str>) {
        self.column = 0;
        row.emit(self);
        if let Some(link) = link {
            self.link(link);
        }
        self.row += 1;
    }

    fn link(&mut self, link: &str) {
        let (row, column) = (self.row, self.column);
        if self.links < LINKS && link.len() <= ADDRESS {
            self.links += 1;
            let written = self.cells.write_url(row, column, link).map(|_| ());
            self.note(written);
        } else {
            let written = self.cells.write_string(row, column, link).map(|_| ());
            self.note(written);
        }
    }

    fn note(&mut self, written: Result<(), XlsxError>) {
        if let Err(error) = written {
            self.failed.get_or_insert(error);
        }
    }

    /// Writes a cell and goes on to the next. What a column of numbers holds is a number where a
    /// cell can keep it.
    fn put(&mut self, write: impl FnOnce(&mut String)) {
        let mut cell = std::mem::take(&mut self.cell);
        cell.clear();
        write(&mut cell);
        let (row, column) = (self.row, self.column);
        let datatype = self.columns.get(usize::from(column)).map(|column| column.datatype);
        let number = datatype
            .filter(|of| matches!(of, Type::Decimal | Type::Count))
            .and_then(|_| number(&cell));
        let written = match (number, datatype) {
            _ if cell.is_empty() => Ok(()),
            (Some(number), _) => self.cells.write_number(row, column, number).map(|_| ()),
            (None, Some(Type::Boolean)) => {
                self.cells.write_boolean(row, column, cell == "true").map(|_| ())
            }
            _ => self.cells.write_string(row, column, cut(&cell)).map(|_| ()),
        };
        self.note(written);
        self.column += 1;
        self.cell = cell;
    }

    /// A filter over all rows.
    fn end(self) -> Result<(), XlsxError> {
        let last = u16::try_from(self.columns.len() + usize::from(self.linked))
            .unwrap_or(1)
            .saturating_sub(1);
        self.cells.autofilter(0, 0, self.row.saturating_sub(1), last)?;
        self.failed.map_or(Ok(()), Err)
    }
}

/// A number that a cell can keep: the digits that a spreadsheet shows are the digits that are
/// written.
fn number(digits: &str) -> Option<f64> {
    let significant =
        digits.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    if significant > DIGITS { None } else { digits.parse().ok() }
}

/// A text that fits into a cell.
fn cut(text: &str) -> String {
    // Spreadsheets count in units of UTF-16.
    if text.len() <= CHARACTERS || text.encode_utf16().count() <= CHARACTERS {
        return text.to_owned();
    }
    let mut room = CHARACTERS - 1;
    let fitting =
        text.char_indices().find(|(_, letter)| match room.checked_sub(letter.len_utf16()) {
            Some(rest) => {
                room = rest;
                false
            }
            None => true,
        });
    format!("{}…", &text[..fitting.map_or(text.len(), |(at, _)| at)])
}

impl Fields for Sheet<'_> {
    fn text(&mut self, _: &str, write: impl FnOnce(&mut String)) {
        self.put(write);
    }

    fn plain(&mut self, _: &str, write: impl FnOnce(&mut String)) {
        self.put(write);
    }

    fn bare(&mut self, _: &str, write: impl FnOnce(&mut String)) {
        self.put(write);
    }

    fn null(&mut self, _: &str) {
        self.column += 1;
    }

    fn list<T>(&mut self, _: &str, items: impl Iterator<Item = T>, write: impl Fn(&mut String, T)) {
        self.put(|cell| push_list(cell, items, write));
    }

    fn pairs(&mut self, _: &str, pairs: &[(String, String)]) {
        self.put(|cell| push_pairs(cell, pairs));
    }

    fn languages(&mut self, _: &str, langs: &[Lang], write: impl Fn(&mut String, Lang)) {
        for lang in langs {
            self.put(|cell| write(cell, *lang));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_table_goes_on_on_further_sheets() {
        let (corpus, ledger) = super::super::fixture::site();
        let groups = crate::plan::Groups::new(&corpus);
        let tree = crate::base::Tree::from_files([]);
        let (plan, _) = crate::plan::plan(
            &corpus,
            &ledger,
            &groups,
            &tree,
            &crate::bulletin::register::IndexVec::default(),
            &crate::plan::Layout::new(&corpus, &ledger, crate::plan::Limits::default()),
        );
        let words = crate::language::wordings().of(crate::language::SOURCE);
        let clock = Instant::parse_rfc3339("2026-07-01T00:00:00+07:00").expect("a clock");
        let bytes = made(&plan, words, clock, 3).expect("a workbook");
        let mut read: calamine::Xlsx<_> =
            calamine::open_workbook_from_rs(io::Cursor::new(bytes)).expect("a workbook");
        let names = calamine::Reader::sheet_names(&read);
        let figures: Vec<&String> =
            names.iter().filter(|name| name.starts_with("figures")).collect();
        assert_eq!(figures.len(), ledger.figures().count().div_ceil(2), "{names:?}");
        let rows = |name: &str, read: &mut calamine::Xlsx<_>| {
            let range = calamine::Reader::worksheet_range(read, name).expect("a sheet");
            range.rows().count() - 1
        };
        let figures: Vec<String> = figures.into_iter().cloned().collect();
        let all: usize = figures.iter().map(|name| rows(name, &mut read)).sum();
        assert_eq!(all, ledger.figures().count());
    }

    #[test]
    fn numbers_are_kept_or_are_text() {
        assert_eq!(number("15900000000"), Some(15_900_000_000.0));
        assert_eq!(number("-0.133333333333"), Some(-0.133_333_333_333));
        assert_eq!(number("123456789012345"), Some(123_456_789_012_345.0));
        assert_eq!(number("1234567890123456"), None);
        assert_eq!(number("0"), Some(0.0));
        assert_eq!(number("0.00"), Some(0.0));
    }

    #[test]
    fn long_texts_are_cut_where_it_shows() {
        assert_eq!(cut("ngắn"), "ngắn");
        let cut = cut(&"ạ".repeat(CHARACTERS + 1));
        assert_eq!((cut.encode_utf16().count(), cut.ends_with("ạ…")), (CHARACTERS, true));
        let pairs = super::cut(&"😀".repeat(CHARACTERS));
        assert!(pairs.encode_utf16().count() <= CHARACTERS && pairs.ends_with("😀…"));
    }
}
