//! The files of figures that are divided by indicator (`plan/layout.rs`): `data/figures.json`,
//! which says where they are, and `data/indicators/ID.json`, which has what the table beside it
//! cannot hold: the observations behind each of its figures. Each observation is named once; a
//! figure has the numbers of its observations, from 0, in the order of the rows of the table.

use std::io::{self, Write};
use std::ops::Range;

use super::encode::{push_name, push_string};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::observation::Observation;
use crate::bulletin::quantity::push_plain;
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::{Part, Plan, Route};

/// Marks an observation that has no number yet.
const UNNAMED: usize = usize::MAX;

/// The list of the files with figures, each on its own line.
///
/// # Errors
/// Those of the writer.
pub fn parts_json(out: &mut dyn Write, plan: &Plan<'_>) -> io::Result<()> {
    write!(out, "{{\"schema\": 1, \"count\": {}, \"parts\": [", plan.ledger.count())?;
    let mut between = "\n";
    for (id, parts) in plan.tables.indicators() {
        for part in parts {
            write!(out, "{between}{}", entry(plan, id, part))?;
            between = ",\n";
        }
    }
    out.write_all(b"\n]}\n")
}

fn entry(plan: &Plan<'_>, id: Id<Indicator>, part: &Part) -> String {
    let mut text = "{\"indicator\":".to_owned();
    let indicator = &plan.corpus.indicators[id];
    push_string(&mut text, |text| text.push_str(&indicator.id));
    text.push_str(",\"unit\":");
    push_string(&mut text, |text| text.push_str(unit(plan, indicator)));
    text.push_str(",\"count\":");
    push_plain(&mut text, part.stretch.rows.len().into());
    let below = |route: &Route| {
        let data = plan.routes.data("");
        route.as_str().strip_prefix(data.as_str()).unwrap_or(route.as_str()).to_owned()
    };
    text.push_str(",\"table\":");
    push_string(&mut text, |text| text.push_str(&below(&part.route)));
    if let Some(beside) = &part.beside {
        text.push_str(",\"observations\":");
        push_string(&mut text, |text| text.push_str(&below(beside)));
    }
    text.push('}');
    text
}

/// The unit in the language of the site, as in tables.
fn unit<'a>(plan: &Plan<'_>, indicator: &'a Indicator) -> &'a str {
    indicator.unit.get(plan.corpus.site.default_lang())
}

/// The observations behind some figures of an indicator, by their positions.
///
/// # Errors
/// Those of the writer.
pub fn behind_json(
    out: &mut dyn Write,
    plan: &Plan<'_>,
    id: Id<Indicator>,
    positions: Range<usize>,
) -> io::Result<()> {
    let (corpus, indicator) = (plan.corpus, &plan.corpus.indicators[id]);
    let figures = &plan.ledger.of_indicator(id).as_slice()[positions];
    let mut text = "{\"schema\": 1, \"indicator\": ".to_owned();
    push_string(&mut text, |text| text.push_str(&indicator.id));
    text.push_str(", \"unit\": ");
    push_string(&mut text, |text| text.push_str(unit(plan, indicator)));
    text.push_str(", \"observations\": [");
    let mut numbers = vec![UNNAMED; corpus.observations.len()];
    let mut named = 0;
    for entry in figures.iter().flat_map(Figure::observations) {
        if numbers[entry.index()] == UNNAMED {
            text.push_str(if named == 0 { "\n" } else { ",\n" });
            push_string(&mut text, |text| push_name(text, &corpus.observations[*entry].name));
            numbers[entry.index()] = named;
            named += 1;
        }
    }
    text.push_str("\n], \"figures\": [");
    for (at, figure) in figures.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        push_numbers(&mut text, figure.observations(), &numbers);
    }
    text.push_str("\n]}\n");
    out.write_all(text.as_bytes())
}

/// Appends `[0,1]`.
fn push_numbers(text: &mut String, entries: &[Id<Observation>], numbers: &[usize]) {
    text.push('[');
    for (at, entry) in entries.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { "," });
        push_plain(text, numbers[entry.index()].into());
    }
    text.push(']');
}
