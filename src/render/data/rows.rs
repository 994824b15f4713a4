//! The rows of figures, each told once: the same row stands in the table of all figures, in that of
//! its indicator and in that of its place. They stand in the order of the ledger, so that the rows
//! of an indicator, and of a place within it, are one stretch of text.
//!
//! If figures are divided (`plan/layout.rs`) there is no table of all of them. A row then begins
//! with its period: in the table of its indicator the id of its place is put before it, in that of
//! its place the id of its indicator.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::columns::{self, Column, FIGURES};
use super::encode::{Row, head, push_cell, push_row};
use super::figures::{FigureRow, PartRow};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Ledger};
use crate::plan::{Folder, Layout};

/// The rows of all figures; those of an indicator are told when a table first asks for them.
pub struct FigureRows<'a> {
    corpus: &'a Corpus,
    ledger: &'a Ledger,
    is_divided: bool,
    indicators: BTreeMap<Id<Indicator>, OnceLock<Rows>>,
}

/// The rows of an indicator.
struct Rows {
    text: String,
    /// Ends of the rows, in bytes.
    ends: Vec<usize>,
}

impl<'a> FigureRows<'a> {
    /// The rows of a ledger, none of them told yet.
    pub fn new(corpus: &'a Corpus, ledger: &'a Ledger, layout: &Layout) -> Self {
        let indicators = layout.indicators.keys().map(|id| (*id, OnceLock::new())).collect();
        Self { corpus, ledger, is_divided: layout.is_divided, indicators }
    }

    /// Tells all rows, so that no table has to wait for those of its indicator.
    pub fn prepare(&self) {
        let indicators: Vec<_> = self.indicators.iter().collect();
        indicators.into_par_iter().for_each(|(id, rows)| {
            self.rows_of(*id, rows);
        });
    }

    fn rows_of<'r>(&self, id: Id<Indicator>, rows: &'r OnceLock<Rows>) -> &'r Rows {
        let figures = self.ledger.of_indicator(id);
        rows.get_or_init(|| {
            if self.is_divided {
                Rows::of(figures.map(|figure| PartRow(self.corpus, figure)))
            } else {
                Rows::of(figures.map(|figure| FigureRow(self.corpus, figure)))
            }
        })
    }

    fn columns(&self, folder: Folder) -> Vec<Column> {
        let site = &self.corpus.site;
        if self.is_divided {
            columns::of_part(folder, site)
        } else {
            columns::of_site(&FIGURES, site)
        }
    }

    /// The table of all figures, where they are not divided.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn all(&self, out: &mut dyn Write) -> io::Result<()> {
        head(out, &self.columns(Folder::Portal))?;
        self.indicators.keys().try_for_each(|id| {
            let all = 0..self.ledger.of_indicator(*id).len();
            self.write(out, *id, all, Folder::Portal)
        })
    }

    /// The table of an indicator, or some of its rows by their positions.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn of_indicator(
        &self,
        out: &mut dyn Write,
        id: Id<Indicator>,
        positions: Range<usize>,
    ) -> io::Result<()> {
        head(out, &self.columns(Folder::Indicators))?;
        self.write(out, id, positions, Folder::Indicators)
    }

    /// The table of a place. What lies below the place has tables of its own.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn of_locality(&self, out: &mut dyn Write, place: Id<Locality>) -> io::Result<()> {
        head(out, &self.columns(Folder::Localities))?;
        for id in self.indicators.keys() {
            let rows = self.ledger.positions(*id, place);
            if !rows.is_empty() {
                self.write(out, *id, rows, Folder::Localities)?;
            }
        }
        Ok(())
    }

    /// Writes rows of an indicator, by their positions among its figures, into a table of a folder.
    fn write(
        &self,
        out: &mut dyn Write,
        id: Id<Indicator>,
        positions: Range<usize>,
        folder: Folder,
    ) -> io::Result<()> {
        let Some(rows) = self.indicators.get(&id) else { return Ok(()) };
        let rows = self.rows_of(id, rows);
        if !self.is_divided {
            return out.write_all(rows.between(positions).as_bytes());
        }
        let figures = &self.ledger.of_indicator(id).as_slice()[positions.clone()];
        let mut text = String::new();
        for (figure, row) in figures.iter().zip(positions) {
            push_cell(&mut text, self.first_cell(figure, folder));
            text.push_str(rows.between(row..row + 1));
        }
        out.write_all(text.as_bytes())
    }

    /// The id that a row of a divided table begins with.
    fn first_cell(&self, figure: &Figure, folder: Folder) -> &'a str {
        let subject = &figure.subject;
        match folder {
            Folder::Localities => &self.corpus.indicators[subject.indicator].id,
            Folder::Portal | Folder::Indicators => &self.corpus.localities[subject.locality].id,
        }
    }
}

impl Rows {
    fn of<R: Row>(figures: impl ExactSizeIterator<Item = R>) -> Self {
        let mut rows = Self { text: String::new(), ends: Vec::with_capacity(figures.len()) };
        for row in figures {
            push_row(&mut rows.text, &row);
            rows.ends.push(rows.text.len());
        }
        rows.text.shrink_to_fit();
        rows
    }

    /// Some rows, by their positions.
    fn between(&self, positions: Range<usize>) -> &str {
        let end = |row: usize| row.checked_sub(1).map_or(0, |row| self.ends[row]);
        &self.text[end(positions.start)..end(positions.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::super::{figures_csv, fixture, text};
    use super::*;
    use crate::plan::Limits;

    #[test]
    fn every_table_has_the_rows_of_its_figures() {
        let (corpus, ledger) = fixture::site();
        let layout = Layout::new(&corpus, &ledger, Limits::default());
        let rows = FigureRows::new(&corpus, &ledger, &layout);
        let expected = |wanted: &dyn Fn(&Figure) -> bool| {
            text(|out| figures_csv(out, &corpus, ledger.figures().filter(|figure| wanted(figure))))
                .expect("text")
        };
        assert_eq!(text(|out| rows.all(out)).expect("text"), expected(&|_| true));
        for (id, _) in corpus.indicators.iter() {
            let all = 0..ledger.of_indicator(id).len();
            let table = text(|out| rows.of_indicator(out, id, all)).expect("text");
            assert_eq!(table, expected(&|figure| figure.subject.indicator == id));
        }
        let mut lines = 0;
        for (id, _) in corpus.localities.iter() {
            let table = text(|out| rows.of_locality(out, id)).expect("text");
            assert_eq!(table, expected(&|figure| figure.subject.locality == id));
            lines += table.lines().count() - 1;
        }
        assert_eq!(lines, ledger.count());
    }
}
