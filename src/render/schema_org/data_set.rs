//! The data of the portal in schema.org's terms: the data set on the page of downloads; on the page
//! of an indicator its variable, its data set, and its newest figures. They are few, because a page
//! must stay light: all are in the files.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::json_ld::safe;
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::lang::Labels;
use crate::bulletin::locality::Locality;
use crate::bulletin::period::{Period, Shape};
use crate::bulletin::quantity::{Kind, Quantity, Rounding, plain};
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::Route;
use crate::render::context::Context;
use crate::render::data::{about, terms};

/// The most figures that a page tells.
const FIGURES: usize = 10;

/// The most indicators that the data set names.
const VARIABLES: usize = 50;

/// The data set of all figures.
pub(in crate::render) fn whole(cx: &Context<'_>, name: &str, description: &str) -> String {
    let mut set = described(cx, name, description, about::span(cx.figures()));
    set["@context"] = json!("https://schema.org");
    set["@id"] = json!(whole_id(cx));
    set["url"] = json!(cx.absolute(&cx.routes().section("data", cx.lang)));
    let named = |id: Id<Indicator>| {
        let name = cx.get(id).labels.get(cx.lang);
        json!({"@type": "StatisticalVariable", "@id": variable_id(cx, id), "name": name})
    };
    let variables = cx.tables().into_iter().take(VARIABLES).map(|(id, _)| named(id));
    set["variableMeasured"] = variables.collect();
    let places = cx.tops().into_iter().take(VARIABLES).map(|id| place(cx, id));
    set["spatialCoverage"] = places.collect();
    let whole = (!cx.has_divided_figures()).then_some("figures.csv");
    let files = whole.into_iter().chain(["figures.json"]).map(|file| cx.routes().data(file));
    let observations = cx.table_of_observations().iter().map(|part| part.route.clone());
    set["distribution"] = files.chain(observations).map(|file| download(cx, &file)).collect();
    safe(&set)
}

/// An indicator with its data set and its newest figures.
pub(in crate::render) fn indicator(
    cx: &Context<'_>,
    id: Id<Indicator>,
    figures: &[&Figure],
) -> String {
    let indicator = cx.get(id);
    let mut own = variable(cx, id);
    if let Some(denominator) = indicator.denominator {
        own["measurementDenominator"] = variable(cx, denominator);
    }
    let mut graph = vec![own];
    let tables = cx.table_of(id);
    if !tables.is_empty() {
        let description = describing(cx, &indicator.description, &indicator.labels);
        let span = about::span(figures.iter().copied());
        let mut set = described(cx, indicator.labels.get(cx.lang), description, span);
        set["@id"] = json!(cx.id_of_data_set(Some(id)));
        set["isPartOf"] = json!({"@id": whole_id(cx)});
        set["variableMeasured"] = json!({"@id": variable_id(cx, id)});
        set["distribution"] = tables.iter().map(|part| download(cx, &part.route)).collect();
        graph.push(set);
    }
    graph.extend(newest(cx, figures).into_iter().map(|figure| observation(cx, figure)));
    safe(&json!({"@context": "https://schema.org", "@graph": graph}))
}

/// Returns the description that each data set has.
fn described(cx: &Context<'_>, name: &str, description: &str, span: Option<Period>) -> Value {
    let site = cx.site();
    let mut set = json!({"@type": "Dataset", "name": name, "description": description, "inLanguage": cx.lang.code()});
    if let Some(license) = &site.license {
        set["license"] = match about::licence(license) {
            Some(address) => json!(address),
            None => json!({"@type": "CreativeWork", "name": license}),
        };
    }
    if !site.publisher.name.is_empty() {
        let mut publisher =
            json!({"@type": "Organization", "name": site.publisher.name.get(cx.lang)});
        if let Some(url) = &site.publisher.url {
            publisher["url"] = json!(url);
        }
        if let Some(logo) = cx.logo() {
            publisher["logo"] = json!(logo);
        }
        set["creator"] = publisher;
    }
    if let Some(modified) = cx.modified() {
        set["dateModified"] = json!(modified.datetime());
    }
    if let Some(span) = span {
        set["temporalCoverage"] = json!(format!("{}/{}", span.start().iso(), span.end().iso()));
    }
    set
}

/// An indicator by its name.
fn variable(cx: &Context<'_>, id: Id<Indicator>) -> Value {
    let indicator = cx.get(id);
    let name = indicator.labels.get(cx.lang);
    let mut variable = json!({
        "@type": "StatisticalVariable",
        "@id": variable_id(cx, id),
        "name": name,
        "measuredProperty": {"@type": "Property", "name": name},
        "statType": stat_type(indicator.measure),
    });
    if indicator.measure == Measure::Count {
        variable["populationType"] = json!({"@type": "Class", "name": indicator.unit.get(cx.lang)});
    }
    if !indicator.description.is_empty() {
        variable["description"] = json!(indicator.description.get(cx.lang));
    }
    variable
}

fn stat_type(measure: Measure) -> &'static str {
    Measure::WORDS.iter().find(|row| row.1 == measure).map_or("count", |row| row.0)
}

/// The newest figure of each place, those of the highest places first.
fn newest<'f>(cx: &Context<'_>, figures: &[&'f Figure]) -> Vec<&'f Figure> {
    let has_value =
        |figure: &&&Figure| figure.subject.by.is_whole() && figure.quantity.kind != Kind::None;
    let mut figures: Vec<&Figure> = figures.iter().filter(has_value).copied().collect();
    let level = |figure: &Figure| cx.get(figure.subject.locality).level;
    figures.sort_by_cached_key(|figure| {
        let period = figure.subject.period;
        (level(figure), std::cmp::Reverse((period.end(), period.days())), figure.subject.locality)
    });
    let mut seen = BTreeSet::new();
    // The vocabulary has no word for a sum that says nothing of its place, nor for one that says
    // next to nothing.
    let alone = |figure: &Figure| {
        figure.is_of_parts_alone(cx.get(figure.subject.indicator))
            || cx.is_partial_statement(figure)
    };
    let says_something = figures.into_iter().filter(|figure| !alone(figure));
    says_something.filter(|figure| seen.insert(figure.subject.locality)).take(FIGURES).collect()
}

fn observation(cx: &Context<'_>, figure: &Figure) -> Value {
    let subject = &figure.subject;
    let indicator = cx.get(subject.indicator);
    let (date, length) = when(subject.period);
    let mut observation = json!({
        "@type": "Observation",
        "variableMeasured": {"@id": variable_id(cx, subject.indicator)},
        "observationAbout": place_on(cx, subject.locality, subject.period),
        "observationDate": date,
        "value": value(cx, &figure.quantity, indicator),
    });
    if indicator.nature == Nature::Flow {
        observation["observationPeriod"] = json!(length);
    }
    observation
}

/// The date of a period, and its length as ISO 8601 writes it. One without a name has the date of
/// its last day.
fn when(period: Period) -> (String, String) {
    let date = match period.shape() {
        Shape::Year(_) | Shape::Month(..) | Shape::Day(_) => period.iso(),
        _ => period.end().iso(),
    };
    let length = period
        .whole_months()
        .map_or_else(|| format!("P{}D", period.days()), |months| format!("P{months}M"));
    (date, length)
}

/// A quantity. Only an exact one has a value; a bound has ends; what is only near a number says so
/// in words.
fn value(cx: &Context<'_>, quantity: &Quantity, indicator: &Indicator) -> Value {
    let mut value = json!({"@type": "QuantitativeValue"});
    let (low, high) = (quantity.interval.low(), quantity.interval.high());
    let digits = |value, rounding| json!(plain(terms::digits(value, rounding)));
    if quantity.kind == Kind::Exact {
        value["value"] =
            quantity.nominal.map_or(Value::Null, |exact| digits(exact, Rounding::Nearest));
    } else {
        value["description"] = json!(quantity.text(cx.lang));
        if let Some(low) = low {
            value["minValue"] = digits(low.value, Rounding::Down);
        }
        if let Some(high) = high {
            value["maxValue"] = digits(high.value, Rounding::Up);
        }
    }
    value["unitText"] = json!(indicator.unit.get(cx.lang));
    value
}

fn download(cx: &Context<'_>, file: &Route) -> Value {
    let format = match file.as_str().rsplit('.').next() {
        Some("csv") => "text/csv",
        _ => "application/json",
    };
    json!({"@type": "DataDownload", "encodingFormat": format, "contentUrl": cx.absolute(file)})
}

fn place(cx: &Context<'_>, id: Id<Locality>) -> Value {
    json!({"@type": "AdministrativeArea", "name": cx.place_now(id).text})
}

fn place_on(cx: &Context<'_>, id: Id<Locality>, period: Period) -> Value {
    json!({"@type": "AdministrativeArea", "name": cx.full_place(id, period.end()).text})
}

/// The first of two texts that says something.
fn describing<'t>(cx: &Context<'_>, first: &'t Labels, second: &'t Labels) -> &'t str {
    if first.is_empty() { second.get(cx.lang) } else { first.get(cx.lang) }
}

fn variable_id(cx: &Context<'_>, id: Id<Indicator>) -> String {
    let page = cx.routes().indicator(id, cx.site().default_lang());
    match page {
        Some(page) => format!("{}#variable", cx.absolute(page)),
        None => format!("{}-variable-{}", whole_id(cx), cx.get(id).id),
    }
}

/// The name of the whole data set.
fn whole_id(cx: &Context<'_>) -> String {
    cx.id_of_data_set(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_have_a_date_and_a_length() {
        let cases = [
            ("2022", "2022", "P12M"),
            ("2022-Q3", "2022-09-30", "P3M"),
            ("2022-09", "2022-09", "P1M"),
            ("2022-09-29", "2022-09-29", "P1D"),
            ("2022-09-28/2022-10-02", "2022-10-02", "P5D"),
        ];
        for (text, date, length) in cases {
            let period = Period::parse(text)
                .ok()
                .and_then(|written| written.close(crate::bulletin::date::Day::LAST));
            assert_eq!(when(period.expect(text)), (date.to_owned(), length.to_owned()), "{text}");
        }
    }
}
