//! Figures as JSON and CSV: `data/figures.json`, `data/figures.csv`, and `bantin stats`.

use std::io::{self, Write};

use super::columns::{self, FIGURES};
use super::encode::{Fields, Row, document, push_name, table};
use super::terms::{self, About};
use crate::bulletin::site::Corpus;
use crate::ledger::Figure;

/// Figures as one JSON document, ends with a line break.
///
/// # Errors
/// Those of the writer.
pub fn figures_json<'a>(
    out: &mut dyn Write,
    corpus: &'a Corpus,
    figures: impl Iterator<Item = &'a Figure>,
) -> io::Result<()> {
    document(out, "figures", figures.map(|figure| FigureRow(corpus, figure)))
}

/// Figures as CSV with a head; null is empty.
///
/// # Errors
/// Those of the writer.
pub fn figures_csv<'a>(
    out: &mut dyn Write,
    corpus: &'a Corpus,
    figures: impl Iterator<Item = &'a Figure>,
) -> io::Result<()> {
    let columns = columns::of_site(&FIGURES, &corpus.site);
    table(out, &columns, figures.map(|figure| FigureRow(corpus, figure)))
}

/// One figure, its fields in the order of the contract.
pub(super) struct FigureRow<'a>(pub(super) &'a Corpus, pub(super) &'a Figure);

impl Row for FigureRow<'_> {
    fn emit<F: Fields>(&self, fields: &mut F) {
        let Self(corpus, figure) = self;
        let subject = &figure.subject;
        let (indicator, locality, period, by) =
            (subject.indicator, subject.locality, subject.period, &subject.by);
        About { indicator, locality, period, by }.emit(corpus, fields);
        fields.term("method", figure.method.word());
        let indicator = &corpus.indicators[indicator];
        terms::emit(&figure.quantity, indicator, corpus, fields, |text, lang| {
            figure.push_text(text, indicator, lang);
        });
        tell_basis(figure, fields);
        let names = figure.observations().iter().map(|entry| &corpus.observations[*entry].name);
        fields.list("observations", names, push_name);
    }
}

/// A figure in a divided table: without what is said once for the table, behind the id that begins
/// the row.
pub(super) struct PartRow<'a>(pub(super) &'a Corpus, pub(super) &'a Figure);

impl Row for PartRow<'_> {
    fn emit<F: Fields>(&self, fields: &mut F) {
        let Self(corpus, figure) = self;
        let subject = &figure.subject;
        fields.plain("period", |row| subject.period.push(row));
        fields.pairs("by", subject.by.pairs());
        fields.term("method", figure.method.word());
        terms::tell_number(&figure.quantity, fields);
        fields.languages("text", &corpus.site.data_languages, |text, lang| {
            figure.push_text(text, &corpus.indicators[subject.indicator], lang);
        });
        tell_basis(figure, fields);
    }
}

/// Tells on how many places a figure rests, and what a reader must know of it.
fn tell_basis<F: Fields>(figure: &Figure, fields: &mut F) {
    fields.count("reported", figure.places.map(|places| places.reported));
    fields.count("expected", figure.places.and_then(|places| places.expected));
    match figure.coverage {
        Some(coverage) => fields.plain("coverage", |row| coverage.push(row)),
        None => fields.null("coverage"),
    }
    fields.list("flags", figure.flags.iter(), |row, flag| row.push_str(flag.word()));
}

#[cfg(test)]
mod tests {
    use super::super::{fixture, text};
    use super::*;

    fn json<'a>(corpus: &'a Corpus, figures: impl Iterator<Item = &'a Figure>) -> String {
        text(|out| figures_json(out, corpus, figures)).expect("text")
    }

    #[test]
    fn the_fields_are_those_of_the_contract_in_its_order() {
        let (corpus, ledger) = fixture::site();
        let json = json(&corpus, ledger.figures().filter(|figure| figure.subject.by.is_whole()));
        assert_eq!(json, DOCUMENT);
        let object: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(object["figures"].as_array().map(Vec::len), Some(3));
    }

    #[test]
    fn no_figures_are_an_empty_list() {
        let (corpus, _) = fixture::site();
        assert_eq!(json(&corpus, std::iter::empty()), "{\"schema\": 1, \"figures\": []}\n");
    }

    #[test]
    fn columns_say_the_same() {
        let (corpus, ledger) = fixture::site();
        let csv = text(|out| {
            figures_csv(
                out,
                &corpus,
                ledger.figures().filter(|figure| !figure.subject.by.is_whole()),
            )
        })
        .expect("text");
        let mut lines = csv.lines();
        let columns = columns::of_site(&FIGURES, &corpus.site).into_iter();
        let columns: Vec<String> = columns.map(|column| column.name.into_owned()).collect();
        assert_eq!(lines.next(), Some(columns.join(",").as_str()));
        let rows: Vec<&str> = lines.collect();
        assert_eq!(
            rows,
            [
                "inspections,an-ke,2022,sector=food,sum,at-least,12,false,,true,12,cuộc,ít nhất 12,at least 12,1,2,0.5,partial,bac-ha#2",
                "inspections,bac-ha,2022,sector=food,reported,exact,12,false,12,false,12,cuộc,12,12,,,1,,bac-ha#2",
            ]
        );
    }

    const DOCUMENT: &str = r#"{"schema": 1, "figures": [
{"indicator":"inspections","locality":"an-ke","period":"2022","by":{},"method":"sum","kind":"at-least","low":"715","low_open":false,"high":null,"high_open":true,"nominal":"715","unit":"cuộc","text":{"vi":"ít nhất 715","en":"at least 715"},"reported":1,"expected":2,"coverage":"0.5","flags":["partial"],"observations":["bac-ha-2#1","bac-ha#1"]},
{"indicator":"inspections","locality":"bac-ha","period":"2022","by":{},"method":"reported","kind":"exact","low":"715","low_open":false,"high":"715","high_open":false,"nominal":"715","unit":"cuộc","text":{"vi":"715","en":"715"},"reported":null,"expected":null,"coverage":"1","flags":[],"observations":["bac-ha-2#1","bac-ha#1"]},
{"indicator":"on-time-share","locality":"bac-ha","period":"2022","by":{},"method":"latest","kind":"about","low":null,"low_open":true,"high":null,"high_open":true,"nominal":"90","unit":"%","text":{"vi":"khoảng 90%","en":"about 90%"},"reported":null,"expected":null,"coverage":"1","flags":["approximate"],"observations":["bac-ha#3"]}
]}
"#;
}
