//! Figures as JSON and CSV: `data/figures.json`, `data/figures.csv`, and `bantin stats`.

use std::io::{self, Write};

use serde::Serialize;

use super::terms::{About, Says};
use super::{Columns, document, table};
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Flag};

/// Columns of the CSV form, named as in JSON.
pub const COLUMNS: [&str; 19] = [
    "indicator",
    "locality",
    "period",
    "by",
    "method",
    "kind",
    "low",
    "low_open",
    "high",
    "high_open",
    "nominal",
    "unit",
    "text_vi",
    "text_en",
    "reported",
    "expected",
    "coverage",
    "flags",
    "observations",
];

/// One figure, its fields in the order of the contract.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    about: About<'a>,
    method: &'static str,
    #[serde(flatten)]
    says: Says<'a>,
    reported: Option<usize>,
    expected: Option<usize>,
    coverage: String,
    flags: Vec<&'static str>,
    observations: Vec<&'a str>,
}

/// Figures as one JSON document, ends with a line break.
///
/// # Errors
/// Those of the writer.
pub fn figures_json<'a>(
    out: &mut dyn Write,
    corpus: &'a Corpus,
    figures: impl Iterator<Item = &'a Figure>,
) -> io::Result<()> {
    let names = names(corpus);
    document(out, "figures", figures.map(|figure| Row::new(corpus, &names, figure)))
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
    let names = names(corpus);
    table(out, &COLUMNS, figures.map(|figure| Row::new(corpus, &names, figure)))
}

/// The names of all observations: each stands behind many figures.
fn names(corpus: &Corpus) -> Vec<String> {
    corpus.observations.iter().map(|observation| observation.name.to_string()).collect()
}

impl<'a> Row<'a> {
    fn new(corpus: &'a Corpus, names: &'a [String], figure: &'a Figure) -> Self {
        let subject = &figure.subject;
        Self {
            about: About::new(corpus, subject.indicator, subject.locality, subject.period, &subject.by),
            method: figure.method.word(),
            says: Says::new(corpus, subject.indicator, &figure.quantity),
            reported: figure.places.map(|places| places.reported),
            expected: figure.places.map(|places| places.expected),
            coverage: figure.coverage.to_string(),
            flags: figure.flags.iter().copied().map(Flag::word).collect(),
            observations: figure.observations().iter().map(|entry| names[*entry].as_str()).collect(),
        }
    }
}

impl Columns for Row<'_> {
    fn each(&self, column: &mut dyn FnMut(&str)) {
        self.about.each(column);
        column(self.method);
        self.says.each(column);
        for count in [self.reported, self.expected] {
            column(&count.map(|count| count.to_string()).unwrap_or_default());
        }
        column(&self.coverage);
        column(&self.flags.join(" "));
        column(&self.observations.join(" "));
    }
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
        assert_eq!(json, FIGURES);
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
        let csv =
            text(|out| figures_csv(out, &corpus, ledger.figures().filter(|figure| !figure.subject.by.is_whole())))
                .expect("text");
        let mut lines = csv.lines();
        assert_eq!(lines.next(), Some(COLUMNS.join(",").as_str()));
        let rows: Vec<&str> = lines.collect();
        assert_eq!(
            rows,
            [
                "inspections,an-ke,2022,sector=food,sum,at-least,12,false,,true,12,cuộc,ít nhất 12,at least 12,1,2,0.5,partial,bac-ha#2",
                "inspections,bac-ha,2022,sector=food,reported,exact,12,false,12,false,12,cuộc,12,12,,,1,,bac-ha#2",
            ]
        );
    }

    const FIGURES: &str = r#"{"schema": 1, "figures": [
{"indicator":"inspections","locality":"an-ke","period":"2022","by":{},"method":"sum","kind":"at-least","low":"715","low_open":false,"high":null,"high_open":true,"nominal":"715","unit":"cuộc","text":{"vi":"ít nhất 715","en":"at least 715"},"reported":1,"expected":2,"coverage":"0.5","flags":["partial"],"observations":["bac-ha-2#1","bac-ha#1"]},
{"indicator":"inspections","locality":"bac-ha","period":"2022","by":{},"method":"reported","kind":"exact","low":"715","low_open":false,"high":"715","high_open":false,"nominal":"715","unit":"cuộc","text":{"vi":"715","en":"715"},"reported":null,"expected":null,"coverage":"1","flags":[],"observations":["bac-ha-2#1","bac-ha#1"]},
{"indicator":"on-time-share","locality":"bac-ha","period":"2022","by":{},"method":"latest","kind":"about","low":null,"low_open":true,"high":null,"high_open":true,"nominal":"90","unit":"%","text":{"vi":"khoảng 90%","en":"about 90%"},"reported":null,"expected":null,"coverage":"1","flags":["approximate"],"observations":["bac-ha#3"]}
]}
"#;
}
