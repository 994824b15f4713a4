//! Numbers that cannot all be true: what the ledger compares before anything is published
//! (STATISTICS "Checks").
//!
//! | what | holds when | else |
//! | --- | --- | --- |
//! | complete parts, places or stretches | the whole meets their sum, widened by the rounding | [`compare`] |
//! | some parts, places or stretches | their lower ends do not exceed the upper end of the whole | [`compare`] |
//! | shares of one partition | they make 100, widened by the rounding | [`shares`] |
//! | a share and its numbers | it is their quotient, rounded | [`shares`] |
//! | a share and its complement | they make 100, widened by the rounding | [`shares`] |
//! | a value and the one before | neither is more than ten times the other | [`series`] |
//! | a figure that is computed | it can be a part of, or made of, the others | [`computed`] |
//! | a value that is suppressed | it does not follow from those that are not | [`suppressed`] |
//!
//! Compared is what stands for each key after resolving, and only what speaks of the very same
//! period: two states of different days may well differ. The *rounding* is the sum of the half
//! units of the last printed decimals. What one article says against itself is an error; what two
//! articles say against each other is a warning, for nobody knows which of them is wrong.

mod compare;
mod computed;
mod means;
mod parts;
mod places;
mod problems;
mod series;
mod shares;
mod stretches;
mod suppressed;
mod tally;

use std::collections::BTreeSet;

use super::breaks::Breaks;
use super::cells::{CellTable, CellTables};
use super::figure::Figure;
use super::reform::Reform;
use super::resolve::Cell;
use crate::base::{Problem, Severity};
use crate::bulletin::article::Article;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::quantity::Quantity;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

pub(super) use computed::check as check_computed;
pub(super) use means::check as check_means;
pub(super) use suppressed::check as check_suppressed;
pub(super) use tally::{check as check_tallies, check_running_months};

/// One indicator with all that is known of it and of the others.
struct Checker<'a> {
    corpus: &'a Corpus,
    tables: &'a CellTables<'a>,
    reform: &'a Reform,
    id: Id<Indicator>,
    indicator: &'a Indicator,
    table: &'a CellTable<'a>,
}

/// Compares all that is stated of one indicator.
pub(super) fn check(
    corpus: &Corpus,
    tables: &CellTables<'_>,
    reform: &Reform,
    id: Id<Indicator>,
    table: &CellTable<'_>,
) -> Vec<Problem> {
    Checker { corpus, tables, reform, id, indicator: &corpus.indicators[id], table }.check()
}

impl<'a> Checker<'a> {
    fn check(&self) -> Vec<Problem> {
        let mut found = parts::check(self);
        found.extend(places::check(self));
        found.extend(stretches::check(self));
        found.extend(shares::check(self));
        // A value that exceeds its whole is most often the same mistake as one that leaps.
        let reported: BTreeSet<_> = found.iter().map(|problem| problem.place.clone()).collect();
        found.extend(
            series::check(self).into_iter().filter(|problem| !reported.contains(&problem.place)),
        );
        found
    }

    /// The days on which something changed in a place.
    fn breaks(&self, place: Id<Locality>) -> Breaks<'a> {
        Breaks::of(self.indicator, &self.corpus.localities[place])
    }

    /// The observation that decided.
    fn observation(&self, cell: &Cell) -> &'a Observation {
        &self.corpus.observations[cell.winner]
    }

    fn quantity(&self, cell: &Cell) -> &'a Quantity {
        &self.observation(cell).quantity
    }

    /// The language of the article that decided.
    fn lang(&self, cell: &Cell) -> Lang {
        self.corpus.articles[self.observation(cell).article].lang
    }

    /// An error where one article states all of it, else a warning.
    fn severity(&self, cells: &[&Cell]) -> Severity {
        let articles = |cell: &&Cell| -> BTreeSet<Id<Article>> {
            cell.evidence()
                .into_iter()
                .map(|entry| self.corpus.observations[entry].article)
                .collect()
        };
        let common = cells
            .iter()
            .map(articles)
            .reduce(|all, next| all.intersection(&next).copied().collect());
        if common.is_some_and(|common| !common.is_empty()) {
            Severity::Error
        } else {
            Severity::Warning
        }
    }
}

/// Returns `true` if a figure is published for what a register calls a place; helper of the checks
/// of figures.
fn is_complete_range(figure: &Figure) -> bool {
    figure.method == super::figure::Method::Range && figure.is_complete()
}
