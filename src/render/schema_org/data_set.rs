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
use crate::render::data::{about, catalogue, terms};
use crate::render::env::Env;

/// The most figures that a page tells.
const FIGURES: usize = 10;

/// The most indicators that the data set names.
const VARIABLES: usize = 50;

/// The data set of all figures.
pub(in crate::render) fn whole(env: &Env<'_>, name: &str, description: &str) -> String {
    let plan = env.plan;
    let mut set = described(env, name, description, about::span(plan.ledger.figures()));
    set["@context"] = json!("https://schema.org");
    set["@id"] = json!(whole_id(env));
    set["url"] = json!(env.absolute(&plan.routes.section("data", env.lang)));
    let named = |id: Id<Indicator>| {
        let name = plan.corpus.indicators[id].labels.get(env.lang);
        json!({"@type": "StatisticalVariable", "@id": variable_id(env, id), "name": name})
    };
    let variables = plan.tables.indicators().take(VARIABLES).map(|(id, _)| named(id));
    set["variableMeasured"] = variables.collect();
    let places = about::tops(plan).into_iter().take(VARIABLES).map(|id| place(env, id));
    set["spatialCoverage"] = places.collect();
    let files = ["figures.csv", "figures.json", "observations.csv"];
    set["distribution"] = files.iter().map(|file| download(env, &plan.routes.data(file))).collect();
    safe(&set)
}

/// An indicator with its data set and its newest figures.
pub(in crate::render) fn indicator(
    env: &Env<'_>,
    id: Id<Indicator>,
    figures: &[&Figure],
) -> String {
    let indicator = &env.plan.corpus.indicators[id];
    let mut own = variable(env, id);
    if let Some(denominator) = indicator.denominator {
        own["measurementDenominator"] = variable(env, denominator);
    }
    let mut graph = vec![own];
    if let Some(table) = env.plan.tables.indicator(id) {
        let description = describing(env, &indicator.description, &indicator.labels);
        let span = about::span(figures.iter().copied());
        let mut set = described(env, indicator.labels.get(env.lang), description, span);
        set["@id"] = json!(catalogue::part_id(env.plan, id));
        set["isPartOf"] = json!({"@id": whole_id(env)});
        set["variableMeasured"] = json!({"@id": variable_id(env, id)});
        set["distribution"] = json!([download(env, table)]);
        graph.push(set);
    }
    graph.extend(newest(env, figures).into_iter().map(|figure| observation(env, figure)));
    safe(&json!({"@context": "https://schema.org", "@graph": graph}))
}

/// What is said of each data set.
fn described(env: &Env<'_>, name: &str, description: &str, span: Option<Period>) -> Value {
    let site = &env.plan.corpus.site;
    let mut set = json!({"@type": "Dataset", "name": name, "description": description, "inLanguage": env.lang.code()});
    if let Some(license) = &site.license {
        set["license"] = match about::licence(license) {
            Some(address) => json!(address),
            None => json!({"@type": "CreativeWork", "name": license}),
        };
    }
    if !site.publisher.name.is_empty() {
        let mut publisher = json!({"@type": "Organization", "name": site.publisher.name});
        if let Some(url) = &site.publisher.url {
            publisher["url"] = json!(url);
        }
        set["creator"] = publisher;
    }
    if let Some(modified) = env.plan.groups.modified {
        set["dateModified"] = json!(modified.datetime());
    }
    if let Some(span) = span {
        set["temporalCoverage"] = json!(format!("{}/{}", span.start(), span.end()));
    }
    set
}

/// An indicator by its name.
fn variable(env: &Env<'_>, id: Id<Indicator>) -> Value {
    let indicator = &env.plan.corpus.indicators[id];
    let name = indicator.labels.get(env.lang);
    let mut variable = json!({
        "@type": "StatisticalVariable",
        "@id": variable_id(env, id),
        "name": name,
        "measuredProperty": {"@type": "Property", "name": name},
        "statType": stat_type(indicator.measure),
    });
    if indicator.measure == Measure::Count {
        variable["populationType"] =
            json!({"@type": "Class", "name": indicator.unit.get(env.lang)});
    }
    if !indicator.description.is_empty() {
        variable["description"] = json!(indicator.description.get(env.lang));
    }
    variable
}

fn stat_type(measure: Measure) -> &'static str {
    Measure::WORDS.iter().find(|row| row.1 == measure).map_or("count", |row| row.0)
}

/// The newest figure of each place, those of the highest places first.
fn newest<'f>(env: &Env<'_>, figures: &[&'f Figure]) -> Vec<&'f Figure> {
    let told =
        |figure: &&&Figure| figure.subject.by.is_whole() && figure.quantity.kind != Kind::None;
    let mut figures: Vec<&Figure> = figures.iter().filter(told).copied().collect();
    let level = |figure: &Figure| env.plan.corpus.localities[figure.subject.locality].level;
    figures.sort_by_cached_key(|figure| {
        let period = figure.subject.period;
        (level(figure), std::cmp::Reverse((period.end(), period.days())), figure.subject.locality)
    });
    let mut seen = BTreeSet::new();
    // The vocabulary has no word for a sum that says nothing of its place, nor for one that says
    // next to nothing.
    let alone = |figure: &Figure| {
        let corpus = env.plan.corpus;
        figure.is_of_parts_alone(&corpus.indicators[figure.subject.indicator])
            || figure.is_partial_statement(corpus)
    };
    let says_something = figures.into_iter().filter(|figure| !alone(figure));
    says_something.filter(|figure| seen.insert(figure.subject.locality)).take(FIGURES).collect()
}

fn observation(env: &Env<'_>, figure: &Figure) -> Value {
    let subject = &figure.subject;
    let indicator = &env.plan.corpus.indicators[subject.indicator];
    let (date, length) = when(subject.period);
    let mut observation = json!({
        "@type": "Observation",
        "variableMeasured": {"@id": variable_id(env, subject.indicator)},
        "observationAbout": place_on(env, subject.locality, subject.period),
        "observationDate": date,
        "value": value(env, &figure.quantity, indicator),
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
        Shape::Year(_) | Shape::Month(..) | Shape::Day(_) => period.to_string(),
        _ => period.end().iso(),
    };
    let length = period
        .whole_months()
        .map_or_else(|| format!("P{}D", period.days()), |months| format!("P{months}M"));
    (date, length)
}

/// A quantity. Only an exact one has a value; a bound has ends; what is only near a number says so
/// in words.
fn value(env: &Env<'_>, quantity: &Quantity, indicator: &Indicator) -> Value {
    let mut value = json!({"@type": "QuantitativeValue"});
    let (low, high) = (quantity.interval.low(), quantity.interval.high());
    let digits = |value, rounding| json!(plain(terms::digits(value, rounding)));
    if quantity.kind == Kind::Exact {
        value["value"] =
            quantity.nominal.map_or(Value::Null, |exact| digits(exact, Rounding::Nearest));
    } else {
        value["description"] = json!(quantity.text(env.lang));
        if let Some(low) = low {
            value["minValue"] = digits(low.value, Rounding::Down);
        }
        if let Some(high) = high {
            value["maxValue"] = digits(high.value, Rounding::Up);
        }
    }
    value["unitText"] = json!(indicator.unit.get(env.lang));
    value
}

fn download(env: &Env<'_>, file: &Route) -> Value {
    let format = match file.as_str().rsplit('.').next() {
        Some("csv") => "text/csv",
        _ => "application/json",
    };
    json!({"@type": "DataDownload", "encodingFormat": format, "contentUrl": env.absolute(file)})
}

fn place(env: &Env<'_>, id: Id<Locality>) -> Value {
    json!({"@type": "AdministrativeArea", "name": env.place_now(id).text})
}

fn place_on(env: &Env<'_>, id: Id<Locality>, period: Period) -> Value {
    json!({"@type": "AdministrativeArea", "name": env.full_place(id, period.end()).text})
}

/// The first of two texts that says something.
fn describing<'t>(env: &Env<'_>, first: &'t Labels, second: &'t Labels) -> &'t str {
    if first.is_empty() { second.get(env.lang) } else { first.get(env.lang) }
}

fn variable_id(env: &Env<'_>, id: Id<Indicator>) -> String {
    let page = env.plan.routes.indicator(id, env.plan.corpus.site.default_lang());
    match page {
        Some(page) => format!("{}#variable", env.absolute(page)),
        None => format!("{}-variable-{}", whole_id(env), env.plan.corpus.indicators[id].id),
    }
}

/// The name of the whole data set.
fn whole_id(env: &Env<'_>) -> String {
    catalogue::whole_id(env.plan)
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
