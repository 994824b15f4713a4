//! Figures as JSON and CSV: `data/figures.json`, `data/figures.csv`, and `bantin stats`.

use serde::Serialize;

use super::terms::{About, Says};
use super::{document, table};
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
    observations: Vec<String>,
}

/// The figures as one JSON document, ends with a line break.
pub fn figures_json<'a>(corpus: &'a Corpus, figures: impl Iterator<Item = &'a Figure>) -> String {
    document("figures", figures.map(|figure| Row::new(corpus, figure)))
}

/// The figures as CSV with a head; lists are joined by blanks, null is empty.
pub fn figures_csv<'a>(corpus: &'a Corpus, figures: impl Iterator<Item = &'a Figure>) -> String {
    table(&COLUMNS, figures.map(|figure| Row::new(corpus, figure).columns()))
}

impl<'a> Row<'a> {
    fn new(corpus: &'a Corpus, figure: &'a Figure) -> Self {
        let subject = &figure.subject;
        let name = |entry: &usize| corpus.observations[*entry].name.to_string();
        Self {
            about: About::new(corpus, subject.indicator, subject.locality, subject.period, &subject.by),
            method: figure.method.word(),
            says: Says::new(corpus, subject.indicator, &figure.quantity),
            reported: figure.places.map(|places| places.reported),
            expected: figure.places.map(|places| places.expected),
            coverage: figure.coverage.to_string(),
            flags: figure.flags.iter().copied().map(Flag::word).collect(),
            observations: figure.observations().iter().map(name).collect(),
        }
    }

    fn columns(self) -> [String; 19] {
        let [indicator, locality, period, by] = self.about.columns();
        let [kind, low, low_open, high, high_open, nominal, unit, vi, en] = self.says.columns();
        let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        [
            indicator,
            locality,
            period,
            by,
            self.method.to_owned(),
            kind,
            low,
            low_open,
            high,
            high_open,
            nominal,
            unit,
            vi,
            en,
            number(self.reported),
            number(self.expected),
            self.coverage,
            self.flags.join(" "),
            self.observations.join(" "),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn the_fields_are_those_of_the_contract_in_its_order() {
        let (corpus, ledger) = fixture::site();
        let json = figures_json(&corpus, ledger.figures().filter(|figure| figure.subject.by.is_whole()));
        assert_eq!(json, FIGURES);
        let object: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(object["figures"].as_array().map(Vec::len), Some(3));
    }

    #[test]
    fn no_figures_are_an_empty_list() {
        let (corpus, _) = fixture::site();
        assert_eq!(figures_json(&corpus, std::iter::empty()), "{\"schema\": 1, \"figures\": []}\n");
    }

    #[test]
    fn columns_say_the_same() {
        let (corpus, ledger) = fixture::site();
        let csv = figures_csv(&corpus, ledger.figures().filter(|figure| !figure.subject.by.is_whole()));
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
