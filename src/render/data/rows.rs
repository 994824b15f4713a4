//! The rows of `data/figures.csv`, each told once: the same row stands in the table of all figures,
//! in that of its indicator and in that of its place. They stand in the order of the ledger, so
//! that the rows of an indicator, and of a place within it, are one stretch of text.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::columns::{self, Column, FIGURES};
use super::encode::{head, push_row};
use super::figures::FigureRow;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Ledger};

/// The rows of all figures; those of an indicator are told when a table first asks for them.
pub struct FigureRows<'a> {
    corpus: &'a Corpus,
    ledger: &'a Ledger,
    columns: Vec<Column>,
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
    pub fn new(corpus: &'a Corpus, ledger: &'a Ledger) -> Self {
        let indicators = corpus.indicators.iter().map(|(id, _)| id);
        let has_figures = indicators.filter(|id| ledger.of_indicator(*id).len() > 0);
        let indicators = has_figures.map(|id| (id, OnceLock::new())).collect();
        Self { corpus, ledger, columns: columns::of_site(&FIGURES, &corpus.site), indicators }
    }

    /// Tells all rows, so that no table has to wait for those of its indicator.
    pub fn tell(&self) {
        let untold: Vec<_> = self.indicators.iter().collect();
        untold.into_par_iter().for_each(|(id, rows)| {
            rows.get_or_init(|| Rows::told(self.corpus, self.ledger.of_indicator(*id)));
        });
    }

    /// The table of all figures.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn all(&self, out: &mut dyn Write) -> io::Result<()> {
        head(out, &self.columns)?;
        self.indicators.keys().try_for_each(|id| self.write(out, *id, None))
    }

    /// The table of an indicator.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn of_indicator(&self, out: &mut dyn Write, id: Id<Indicator>) -> io::Result<()> {
        head(out, &self.columns)?;
        self.write(out, id, None)
    }

    /// The table of a place. What lies below the place has tables of its own.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn of_locality(&self, out: &mut dyn Write, place: Id<Locality>) -> io::Result<()> {
        head(out, &self.columns)?;
        for id in self.indicators.keys() {
            let rows = self.ledger.positions(*id, place);
            if !rows.is_empty() {
                self.write(out, *id, Some(rows))?;
            }
        }
        Ok(())
    }

    /// Writes rows of an indicator, by their positions among its figures, or all.
    fn write(
        &self,
        out: &mut dyn Write,
        id: Id<Indicator>,
        positions: Option<Range<usize>>,
    ) -> io::Result<()> {
        let Some(rows) = self.indicators.get(&id) else { return Ok(()) };
        let rows = rows.get_or_init(|| Rows::told(self.corpus, self.ledger.of_indicator(id)));
        let positions = positions.unwrap_or(0..rows.ends.len());
        let end = |row: usize| row.checked_sub(1).map_or(0, |row| rows.ends[row]);
        out.write_all(&rows.text.as_bytes()[end(positions.start)..end(positions.end)])
    }
}

impl Rows {
    fn told<'f>(corpus: &Corpus, figures: impl ExactSizeIterator<Item = &'f Figure>) -> Self {
        let mut rows = Self { text: String::new(), ends: Vec::with_capacity(figures.len()) };
        for figure in figures {
            push_row(&mut rows.text, &FigureRow(corpus, figure));
            rows.ends.push(rows.text.len());
        }
        rows.text.shrink_to_fit();
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::super::{figures_csv, fixture, text};
    use super::*;

    #[test]
    fn every_table_has_the_rows_of_its_figures() {
        let (corpus, ledger) = fixture::site();
        let rows = FigureRows::new(&corpus, &ledger);
        let expected = |wanted: &dyn Fn(&Figure) -> bool| {
            text(|out| figures_csv(out, &corpus, ledger.figures().filter(|figure| wanted(figure))))
                .expect("text")
        };
        assert_eq!(text(|out| rows.all(out)).expect("text"), expected(&|_| true));
        for (id, _) in corpus.indicators.iter() {
            let table = text(|out| rows.of_indicator(out, id)).expect("text");
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
