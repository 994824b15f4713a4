//! The numbers of the portal for programs: DESIGN.md section 4, STATISTICS.md D.
//!
//! Figures and observations are told in the same terms (`terms`), as JSON and as CSV. Every number is a string of plain
//! digits, so that no reader turns it into a binary fraction on the way. The files of the portal and the answers of
//! `bantin stats` are written by the same functions. In JSON each row has its own line: two builds can be compared by
//! their lines.

// Figures as JSON and CSV.
pub mod figures;
// Observations as JSON and CSV, with what became of them.
pub mod observations;
mod terms;

#[cfg(test)]
mod fixture;

use std::io::{self, Write};

use serde::Serialize;

pub use figures::{figures_csv, figures_json};
pub use observations::{Fate, Fates, observations_csv, observations_json};

/// A whole file as one text.
///
/// # Errors
/// None: memory takes everything.
pub fn text(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// A JSON document of the contract: a list of rows, each on its own line.
fn document<T: Serialize>(out: &mut dyn Write, list: &str, rows: impl Iterator<Item = T>) -> io::Result<()> {
    write!(out, "{{\"schema\": 1, \"{list}\": [")?;
    let mut between: &[u8] = b"\n";
    let mut end: &[u8] = b"]}\n";
    for row in rows {
        out.write_all(between)?;
        serde_json::to_writer(&mut *out, &row)?;
        (between, end) = (b",\n", b"\n]}\n");
    }
    out.write_all(end)
}

/// Something with one value for each column of a table.
trait Columns {
    /// Gives the values in their order; nothing is empty.
    fn each(&self, column: &mut dyn FnMut(&str));
}

/// A CSV table with a head.
fn table<T: Columns>(out: &mut dyn Write, columns: &[&str], rows: impl Iterator<Item = T>) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(columns)?;
    for row in rows {
        let mut written = Ok(());
        row.each(&mut |value| {
            if written.is_ok() {
                written = writer.write_field(value);
            }
        });
        written.and_then(|()| writer.write_record(None::<&[u8]>))?;
    }
    writer.flush()
}
