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

use serde::Serialize;

pub use figures::{figures_csv, figures_json};
pub use observations::{Fate, Fates, observations_csv, observations_json};

/// An object with the version of the format and one list. Rows of strings, numbers and lists can always be written.
fn document<T: Serialize>(list: &str, rows: impl Iterator<Item = T>) -> String {
    let rows: Vec<String> = rows.filter_map(|row| serde_json::to_string(&row).ok()).collect();
    if rows.is_empty() {
        return format!("{{\"schema\": 1, \"{list}\": []}}\n");
    }
    format!("{{\"schema\": 1, \"{list}\": [\n{}\n]}}\n", rows.join(",\n"))
}

/// A table with a row of column names. Writing to memory cannot fail.
fn table<const N: usize>(columns: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = columns.map(str::to_owned);
    let written = std::iter::once(head).chain(rows).try_for_each(|row| writer.write_record(&row));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
