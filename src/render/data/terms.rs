//! The terms that figures and observations share: what a number is about, and what it says.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::arithmetic::round;
use crate::bulletin::quantity::{Decimal, End, Quantity, Rounding, plain};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Decimals of a number that does not terminate.
const DECIMALS: u32 = 12;

/// What a number is about.
#[derive(Debug, Serialize)]
pub(super) struct About<'a> {
    indicator: &'a str,
    locality: &'a str,
    period: String,
    by: BTreeMap<&'a str, &'a str>,
}

impl<'a> About<'a> {
    pub(super) fn new(
        corpus: &'a Corpus,
        indicator: Id<Indicator>,
        locality: Id<Locality>,
        period: Period,
        by: &'a Breakdown,
    ) -> Self {
        Self {
            indicator: &corpus.indicators[indicator].id,
            locality: &corpus.localities[locality].id,
            period: period.to_string(),
            by: by.pairs().iter().map(|(dimension, member)| (dimension.as_str(), member.as_str())).collect(),
        }
    }

    /// Its columns in CSV, the breakdown as `d=m;d=m`.
    pub(super) fn each(&self, column: &mut dyn FnMut(&str)) {
        let by: Vec<String> = self.by.iter().map(|(dimension, member)| format!("{dimension}={member}")).collect();
        for value in [self.indicator, self.locality, &self.period, &by.join(";")] {
            column(value);
        }
    }
}

/// What a number says. An end that is missing is infinite or unknown, and counts as open.
#[derive(Debug, Serialize)]
pub(super) struct Says<'a> {
    kind: &'static str,
    low: Option<String>,
    low_open: bool,
    high: Option<String>,
    high_open: bool,
    nominal: Option<String>,
    unit: &'a str,
    text: Text,
}

/// The words of the portal for a quantity, without unit and coverage.
#[derive(Debug, Serialize)]
struct Text {
    vi: String,
    en: String,
}

impl<'a> Says<'a> {
    pub(super) fn new(corpus: &'a Corpus, indicator: Id<Indicator>, quantity: &Quantity) -> Self {
        let (low, high) = (quantity.interval.low(), quantity.interval.high());
        Self {
            kind: quantity.kind.word(),
            low: low.map(|end| digits(end.value, Rounding::Down)),
            low_open: is_open(low),
            high: high.map(|end| digits(end.value, Rounding::Up)),
            high_open: is_open(high),
            nominal: quantity.nominal.map(|value| digits(value, Rounding::Nearest)),
            unit: corpus.indicators[indicator].unit.get(corpus.site.default_lang()),
            text: Text { vi: quantity.text(Lang::Vi), en: quantity.text(Lang::En) },
        }
    }

    /// Its columns in CSV; null is empty.
    pub(super) fn each(&self, column: &mut dyn FnMut(&str)) {
        let or_empty = |number: &Option<String>| number.clone().unwrap_or_default();
        let open = |open: bool| if open { "true" } else { "false" };
        column(self.kind);
        column(&or_empty(&self.low));
        column(open(self.low_open));
        column(&or_empty(&self.high));
        column(open(self.high_open));
        column(&or_empty(&self.nominal));
        column(self.unit);
        column(&self.text.vi);
        column(&self.text.en);
    }
}

fn is_open(end: Option<End>) -> bool {
    end.is_none_or(|end| end.open)
}

/// Plain digits; what does not terminate is cut so that the interval still holds the value.
fn digits(value: Decimal, rounding: Rounding) -> String {
    let long = value.scale() > DECIMALS;
    plain(if long { round(value, DECIMALS, rounding).normalize() } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_do_not_end_are_cut_outward() {
        let third: Decimal = "0.33333333333333333333".parse().expect("number");
        assert_eq!(digits(third, Rounding::Down), "0.333333333333");
        assert_eq!(digits(third, Rounding::Up), "0.333333333334");
        assert_eq!(digits("99.60".parse().expect("number"), Rounding::Nearest), "99.60");
    }

    #[test]
    fn a_missing_end_is_open() {
        assert!(is_open(None));
        assert!(is_open(Some(End::open(Decimal::ONE))));
        assert!(!is_open(Some(End::closed(Decimal::ONE))));
    }
}
