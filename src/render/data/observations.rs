//! Observations as JSON and CSV, each with what became of it when the ledger resolved its key.
//!
//! An observation that stands is the `winner`; another one of its key names the winner, and says
//! how it relates to it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::columns::{self, OBSERVATIONS};
use super::encode::{Fields, Row, document, push_name, table};
use super::terms::{self, About};
use crate::bulletin::observation::{Observation, Role, Status};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Ledger, Outcome};

/// Fate of an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is the value of its key.
    Winner,
    /// Another observation is the value of its key.
    Beside(Outcome, Id<Observation>),
    /// Another observation corrects it.
    Corrected(Id<Observation>),
    /// It was taken back.
    Withdrawn,
    /// It is suppressed.
    Suppressed,
    /// It was to be reached; targets are never compared.
    Target,
    /// It was ordered; norms are never compared.
    Norm,
}

impl Fate {
    /// The word of the machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Winner => "winner",
            Self::Beside(Outcome::Same, _) => "same",
            Self::Beside(Outcome::Wider, _) => "wider",
            Self::Beside(Outcome::Overlapping, _) => "overlapping",
            Self::Beside(Outcome::Contradicting, _) => "contradicting",
            Self::Beside(Outcome::Superseded, _) => "superseded",
            Self::Corrected(_) => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Suppressed => "suppressed",
            Self::Target => "target",
            Self::Norm => "norm",
        }
    }

    /// The observation that stands in its place.
    pub fn winner(self) -> Option<Id<Observation>> {
        match self {
            Self::Beside(_, winner) | Self::Corrected(winner) => Some(winner),
            _ => None,
        }
    }
}

/// Fates of all observations of a corpus.
#[derive(Debug)]
pub struct Fates(Vec<Fate>);

impl Fates {
    /// Looks at all observations. One that holds for each year of a period has several keys; it
    /// stands if it is the value of any of them.
    pub fn new(corpus: &Corpus, ledger: &Ledger) -> Self {
        let mut beside = BTreeMap::new();
        for cell in ledger.resolved.cells.values() {
            beside.extend(
                cell.others
                    .iter()
                    .map(|(entry, outcome)| (*entry, Fate::Beside(*outcome, cell.winner))),
            );
        }
        for cell in ledger.resolved.cells.values() {
            beside.remove(&cell.winner);
        }
        let fate = |(entry, observation): (Id<Observation>, &Observation)| match (
            observation.role,
            observation.status,
        ) {
            (Role::Target, _) => Fate::Target,
            (Role::Norm, _) => Fate::Norm,
            (Role::Observed, Status::Withdrawn) => Fate::Withdrawn,
            (Role::Observed, _) if observation.suppressed => Fate::Suppressed,
            (Role::Observed, _) => match ledger.corrections.by(entry) {
                Some(by) => Fate::Corrected(by),
                None => beside.get(&entry).copied().unwrap_or(Fate::Winner),
            },
        };
        Self(corpus.observations.pairs().map(fate).collect())
    }

    /// Returns the fate of this observation.
    pub fn of(&self, entry: Id<Observation>) -> Fate {
        self.0[entry.index()]
    }
}

/// Observations as one JSON document, ends with a line break.
///
/// # Errors
/// Those of the writer.
pub fn observations_json(
    out: &mut dyn Write,
    corpus: &Corpus,
    ledger: &Ledger,
    entries: impl Iterator<Item = Id<Observation>>,
) -> io::Result<()> {
    let fates = Fates::new(corpus, ledger);
    document(
        out,
        "observations",
        entries.map(|entry| ObservationRow { corpus, entry, fate: fates.of(entry) }),
    )
}

/// Observations as CSV with a head; null is empty.
///
/// # Errors
/// Those of the writer.
pub fn observations_csv(
    out: &mut dyn Write,
    corpus: &Corpus,
    ledger: &Ledger,
    entries: impl Iterator<Item = Id<Observation>>,
) -> io::Result<()> {
    let fates = Fates::new(corpus, ledger);
    let rows = entries.map(|entry| ObservationRow { corpus, entry, fate: fates.of(entry) });
    table(out, &columns::of_site(&OBSERVATIONS, &corpus.site), rows)
}

/// One observation, its fields in the order of the contract.
pub(super) struct ObservationRow<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) entry: Id<Observation>,
    pub(super) fate: Fate,
}

impl Row for ObservationRow<'_> {
    fn emit<F: Fields>(&self, fields: &mut F) {
        let corpus = self.corpus;
        let observation = &corpus.observations[self.entry];
        let key = &observation.key;
        let (line, column) = observation.position;
        fields.plain("observation", |row| push_name(row, &observation.name));
        let (indicator, locality, period, by) = (key.indicator, key.locality, key.period, &key.by);
        About { indicator, locality, period, by }.emit(corpus, fields);
        let quantity = &observation.quantity;
        terms::emit(quantity, &corpus.indicators[indicator], corpus, fields, |text, lang| {
            quantity.push_text(text, lang);
        });
        fields.term("status", observation.status.word());
        fields.term("role", observation.role.word());
        fields.word("as_printed", &observation.quantity.as_printed);
        fields.maybe("quote", observation.quote.as_ref().map(|quote| &quote.text));
        fields.word("file", observation.place.path.as_str());
        fields.count("line", usize::try_from(line).ok());
        fields.count("column", usize::try_from(column).ok());
        fields.term("outcome", self.fate.word());
        match self.fate.winner() {
            Some(winner) => {
                fields.plain("winner", |row| push_name(row, &corpus.observations[winner].name));
            }
            None => fields.null("winner"),
        }
        fields.maybe("differs", observation.differs.as_deref());
    }
}

#[cfg(test)]
mod tests {
    use super::super::{fixture, text};
    use super::*;

    #[test]
    fn every_observation_says_what_became_of_it() {
        let (corpus, ledger) = fixture::site();
        let fates = Fates::new(&corpus, &ledger);
        let named = corpus.observations.pairs();
        let mut fates_by_name: Vec<String> = named
            .map(|(entry, observation)| {
                let fate = fates.of(entry);
                let winner =
                    fate.winner().map(|winner| corpus.observations[winner].name.to_string());
                format!("{} {} {}", observation.name, fate.word(), winner.unwrap_or_default())
            })
            .collect();
        fates_by_name.sort();
        let expected = [
            "bac-ha#1 wider bac-ha-2#1",
            "bac-ha#2 winner ",
            "bac-ha#3 winner ",
            "bac-ha#4 target ",
            "bac-ha-2#1 winner ",
        ];
        assert_eq!(fates_by_name, expected);
    }

    #[test]
    fn rows_have_a_place_and_their_words() {
        let (corpus, ledger) = fixture::site();
        let first = corpus
            .observations
            .pairs()
            .find(|(_, observation)| observation.name.to_string() == "bac-ha#1")
            .map(|(entry, _)| entry);
        let json =
            text(|out| observations_json(out, &corpus, &ledger, first.into_iter())).expect("text");
        assert_eq!(json, OBSERVATION);
        let csv =
            text(|out| observations_csv(out, &corpus, &ledger, first.into_iter())).expect("text");
        let columns = columns::of_site(&OBSERVATIONS, &corpus.site).into_iter();
        let columns: Vec<String> = columns.map(|column| column.name.into_owned()).collect();
        assert!(csv.starts_with(&columns.join(",")), "{csv}");
        assert!(
            csv.ends_with(",final,observed,hơn 700,hơn 700 cuộc,content/articles/bac-ha.md,7,37,wider,bac-ha-2#1,\n"),
            "{csv}"
        );
    }

    const OBSERVATION: &str = r#"{"schema": 1, "observations": [
{"observation":"bac-ha#1","indicator":"inspections","locality":"bac-ha","period":"2022","by":{},"kind":"at-least","low":"700","low_open":true,"high":null,"high_open":true,"nominal":"700","unit":"cuộc","text":{"vi":"hơn 700","en":"more than 700"},"status":"final","role":"observed","as_printed":"hơn 700","quote":"hơn 700 cuộc","file":"content/articles/bac-ha.md","line":7,"column":37,"outcome":"wider","winner":"bac-ha-2#1","differs":null}
]}
"#;
}
