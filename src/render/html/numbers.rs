//! Numbers as pages print them, with their marks, their period and their breakdown.

use super::markup::{self, Number};
use super::view::{Flag as FlagView, Html, Text};
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::{Breakdown, Observation};
use crate::bulletin::quantity::{Decimal, Kind, Quantity, UnitKind};
use crate::language::{divided, percent, phrase, unit_in_words};
use crate::ledger::{Figure, Flags, Method};
use crate::render::context::Context;
use crate::render::words;

/// The number of a figure in print. A sum of some parts that says nothing of the whole is named
/// as what it is.
pub(in crate::render) fn figure_number<'a>(
    cx: &Context<'a>,
    figure: &Figure,
    indicator: &'a Indicator,
    unit: bool,
) -> Number<'a> {
    let number = number(cx, &figure.quantity, indicator, unit);
    let Some(label) = figure.label(indicator, cx.lang) else { return number };
    let qualifier =
        number.qualifier.map_or(label.into(), |qualifier| format!("{label} {qualifier}").into());
    Number { qualifier: Some(qualifier), ..number }
}

/// A quantity in print, its qualifier apart where it stands in front.
pub(in crate::render) fn number<'a>(
    cx: &Context<'a>,
    quantity: &Quantity,
    indicator: &'a Indicator,
    unit: bool,
) -> Number<'a> {
    // Marks and units stay on the line of their number.
    let text = quantity.text_with_unit("", cx.lang);
    let (qualifier, digits) = divided(&text);
    let own_unit = matches!(quantity.unit_kind, UnitKind::Percent | UnitKind::Money)
        || indicator.measure == Measure::Percent;
    let unit = (unit && !own_unit && quantity.kind != Kind::None)
        .then(|| unit_behind(quantity, indicator, cx.lang))
        .filter(|unit| !unit.is_empty());
    Number {
        qualifier: qualifier.map(|qualifier| qualifier.to_owned().into()),
        digits: [sign(quantity, indicator), &with_percent(digits, quantity, indicator, cx.lang)]
            .concat()
            .into(),
        unit: unit.map(Into::into),
        kind: quantity.kind.word(),
    }
}

/// The unit of an indicator for readers; money in words.
pub(in crate::render) fn unit(indicator: &Indicator, lang: Lang) -> &str {
    unit_in_words(indicator.unit.get(lang), lang)
}

/// The unit behind a number: one has the singular, where the register says it.
fn unit_behind<'a>(quantity: &Quantity, indicator: &'a Indicator, lang: Lang) -> &'a str {
    let singular = indicator.singular.exact(lang).filter(|_| quantity.takes_singular(lang));
    singular.unwrap_or_else(|| unit(indicator, lang))
}

/// Returns `true` if the name of an indicator says its unit, as `Số chi bộ` does: beside that name
/// a number goes without.
pub(in crate::render) fn name_says_unit(indicator: &Indicator, lang: Lang) -> bool {
    says(indicator.labels.get(lang), indicator.unit.get(lang))
}

/// `true` if a name has all words of a unit, in their order; others may stand between them.
fn says(name: &str, unit: &str) -> bool {
    let (name, unit) = (name.to_lowercase(), unit.to_lowercase());
    let words =
        |text| str::split(text, |c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut known = words(name.as_str());
    words(unit.as_str()).count() > 0
        && words(unit.as_str()).all(|word| known.any(|other| other == word))
}

/// The number of a figure with its marks.
pub(in crate::render) fn marked_number(cx: &Context<'_>, figure: &Figure, unit: bool) -> Html {
    let indicator = cx.get(figure.subject.indicator);
    markup::number(&figure_number(cx, figure, indicator, unit), false, &flags(cx, figure.flags))
}

/// The marks of flags, each once.
pub(in crate::render) fn flags<'a>(cx: &Context<'a>, flags: Flags) -> Vec<FlagView<'a>> {
    let mut marks: Vec<FlagView<'a>> = Vec::new();
    for (mark, text) in flags.iter().filter_map(|flag| words::flag(flag, cx.words)) {
        if marks.iter().all(|known| known.mark != mark) {
            marks.push(FlagView { mark: mark.into(), text: text.into() });
        }
    }
    marks
}

/// The members that a figure is about, `loại hình: chi bộ`.
pub(in crate::render) fn breakdown<'a>(
    cx: &Context<'a>,
    by: &Breakdown,
    indicator: &Indicator,
) -> Option<Text<'a>> {
    let label = |(dimension, member): &(String, String)| {
        let parts = indicator.parts.iter().find(|parts| parts.dimension == *dimension);
        let found = parts.and_then(|parts| parts.members.iter().find(|known| known.id == *member));
        found.map_or(member.as_str(), |member| member.label(cx.lang)).to_owned()
    };
    let labels: Vec<String> = by.pairs().iter().map(label).collect();
    (!labels.is_empty()).then(|| labels.join(", ").into())
}

/// The period of a figure for readers; the state of a single day is dated by that day, and where
/// states of distant days are combined, they are told.
pub(in crate::render) fn period_of<'a>(cx: &Context<'a>, figure: &Figure) -> Text<'a> {
    let stock = cx.get(figure.subject.indicator).nature == Nature::Stock;
    let single =
        matches!(figure.method, Method::Reported | Method::Latest | Method::CarriedForward);
    let day = figure.observations().first().map(|entry| cx.get(*entry).key.period);
    if let Some(day) = day.filter(|_| stock && single) {
        return day.text(cx.lang).into();
    }
    let period = figure.subject.period.text(cx.lang);
    let Some(spread) = figure.spread else { return period.into() };
    let days = spread.text_of_days(cx.lang);
    phrase!(cx.words, "states_of_days", period = &period, days = &days).into()
}

/// The period of an observation for readers.
pub(in crate::render) fn period<'a>(cx: &Context<'a>, observation: &Observation) -> Text<'a> {
    let text = observation.key.period.text(cx.lang);
    if observation.each_year {
        phrase!(cx.words, "each_year", period = &text).into()
    } else {
        text.into()
    }
}

/// A percent that was declared without its sign still has one.
fn with_percent(digits: &str, quantity: &Quantity, indicator: &Indicator, lang: Lang) -> String {
    let bare = indicator.measure == Measure::Percent
        && quantity.unit_kind == UnitKind::Count
        && quantity.kind != Kind::None;
    if bare { [digits, percent(lang)].concat() } else { digits.to_owned() }
}

/// A change upwards says so.
fn sign(quantity: &Quantity, indicator: &Indicator) -> &'static str {
    let is_rise =
        quantity.kind == Kind::Exact && quantity.nominal.is_some_and(|value| value > Decimal::ZERO);
    if indicator.measure == Measure::Change && is_rise { "+" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_name_says_a_unit_with_all_its_words() {
        let cases = [
            ("Số chi bộ", "chi bộ", true),
            ("Grassroots party organisations", "grassroots organisations", true),
            ("Organisations at the grassroots", "grassroots organisations", false),
            ("Số vụ việc", "vụ", true),
            ("Số cuộc", "cuộc họp", false),
            ("Cellular", "cell", false),
            ("Tỷ lệ", "", false),
        ];
        for (name, unit, expected) in cases {
            assert_eq!(says(name, unit), expected, "{name}: {unit}");
        }
    }
}
