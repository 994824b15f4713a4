//! The terms that figures and observations share: what a number is about, and what it says.

use super::encode::Fields;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::arithmetic::round;
use crate::bulletin::quantity::{Decimal, End, Quantity, Rounding};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Decimals of a number that does not terminate.
const DECIMALS: u32 = 12;

/// Subject of a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) indicator: Id<Indicator>,
    pub(super) locality: Id<Locality>,
    pub(super) period: Period,
    pub(super) by: &'a Breakdown,
}

impl About<'_> {
    /// Its fields.
    pub(super) fn emit<F: Fields>(self, corpus: &Corpus, fields: &mut F) {
        fields.word("indicator", &corpus.indicators[self.indicator].id);
        fields.word("locality", &corpus.localities[self.locality].id);
        fields.plain("period", |row| self.period.push(row));
        fields.pairs("by", self.by.pairs());
    }
}

/// Tells the fields of a number, and its text in each language. An end that is missing is infinite
/// or unknown, and counts as open.
pub(super) fn emit<F: Fields>(
    quantity: &Quantity,
    indicator: &Indicator,
    corpus: &Corpus,
    fields: &mut F,
    text: impl Fn(&mut String, Lang),
) {
    tell_number(quantity, fields);
    fields.word("unit", indicator.unit.get(corpus.site.default_lang()));
    fields.languages("text", &corpus.site.data_languages, text);
}

/// Tells the fields of a number without words.
pub(super) fn tell_number<F: Fields>(quantity: &Quantity, fields: &mut F) {
    let (low, high) = (quantity.interval.low(), quantity.interval.high());
    fields.term("kind", quantity.kind.word());
    fields.number("low", low.map(|end| digits(end.value, Rounding::Down)));
    fields.flag("low_open", is_open(low));
    fields.number("high", high.map(|end| digits(end.value, Rounding::Up)));
    fields.flag("high_open", is_open(high));
    fields.number("nominal", quantity.nominal.map(|value| digits(value, Rounding::Nearest)));
}

fn is_open(end: Option<End>) -> bool {
    end.is_none_or(|end| end.open)
}

/// A number whose plain digits are published; what does not terminate is cut so that the interval
/// still holds the value.
pub(in crate::render) fn digits(value: Decimal, rounding: Rounding) -> Decimal {
    if value.scale() > DECIMALS { round(value, DECIMALS, rounding).normalize() } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::quantity::plain;

    #[test]
    fn numbers_that_do_not_end_are_cut_outward() {
        let third: Decimal = "0.33333333333333333333".parse().expect("number");
        assert_eq!(plain(digits(third, Rounding::Down)), "0.333333333333");
        assert_eq!(plain(digits(third, Rounding::Up)), "0.333333333334");
        assert_eq!(plain(digits("99.60".parse().expect("number"), Rounding::Nearest)), "99.60");
    }

    #[test]
    fn a_missing_end_is_open() {
        assert!(is_open(None));
        assert!(is_open(Some(End::open(Decimal::ONE))));
        assert!(!is_open(Some(End::closed(Decimal::ONE))));
    }
}
