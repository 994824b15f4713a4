//! The numbers of the portal for programs: STATISTICS "Data files".
//!
//! Figures and observations are told in the same terms (`terms`), as JSON and as CSV. Every number
//! is a string of plain digits, so that no reader turns it into a binary fraction on the way. The
//! files of the portal and the answers of `bantin stats` are written by the same functions. In JSON
//! each row has its own line: two builds can be compared by their lines. Published tables begin
//! with a byte-order mark, so that one file serves Excel, pandas, R and `DuckDB`; what goes to a
//! pipe does not. The tables are described by `csv-metadata.json` beside them, and the whole by
//! `catalog.jsonld`.

// Description of the data as a whole.
pub(super) mod about;
// The entry for catalogues of open data.
pub mod catalogue;
// The columns of all tables.
pub mod columns;
// Metadata of the tables, for machines.
pub mod csvw;
mod encode;
// Figures as JSON and CSV.
pub mod figures;
// Observations as JSON and CSV, with what became of them.
pub mod observations;
// The files of figures that are divided, and of the observations behind them.
pub mod parts;
// The lists of indicators and places.
pub mod registers;
// The rows of figures, each told once.
pub mod rows;
pub(super) mod terms;
// All tables for spreadsheets.
#[cfg(feature = "xlsx")]
pub mod workbook;

#[cfg(test)]
mod fixture;

use std::io;

pub use catalogue::catalogue;
pub use csvw::metadata;
pub use figures::{figures_csv, figures_json};
pub use observations::{Fate, Fates, observations_csv, observations_json};
pub use parts::{behind_json, parts_json};
pub use registers::{indicators_csv, localities_csv};
pub use rows::FigureRows;
#[cfg(feature = "xlsx")]
pub use workbook::workbook;

/// Writes the byte order mark of a published table.
///
/// # Errors
/// Those of the writer.
pub(super) fn mark(out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(encode::MARK.as_bytes())
}

/// A whole file as one text.
///
/// # Errors
/// None: memory takes everything.
pub fn text(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}
