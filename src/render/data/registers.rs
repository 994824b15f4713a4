//! The lists of indicators and places that all tables name.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::columns::{self, INDICATORS, LOCALITIES};
use super::encode::{Fields, Row, push_list, table};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::locality::{Locality, PlaceCode};
use crate::bulletin::register::Id;
use crate::plan::Plan;

/// Indicators with observations, as CSV.
///
/// # Errors
/// Those of the writer.
pub fn indicators_csv(out: &mut dyn Write, plan: &Plan<'_>) -> io::Result<()> {
    table(out, &columns::of_site(&INDICATORS, &plan.corpus.site), indicators(plan))
}

/// A row for each indicator with observations.
pub(super) fn indicators<'a>(plan: &'a Plan<'a>) -> impl Iterator<Item = impl Row + 'a> {
    plan.groups.indicators.keys().map(|id| IndicatorRow(plan, *id))
}

/// Places with a page, as CSV: each that a figure or an observation names, with all above it.
///
/// # Errors
/// Those of the writer.
pub fn localities_csv(out: &mut dyn Write, plan: &Plan<'_>) -> io::Result<()> {
    let places = places(plan);
    table(out, &columns::of_site(&LOCALITIES, &plan.corpus.site), localities(plan, &places))
}

/// The places with a page or a table.
pub(super) fn places(plan: &Plan<'_>) -> BTreeSet<Id<Locality>> {
    plan.groups.places.iter().copied().chain(plan.tables.localities().map(|(id, _)| id)).collect()
}

/// A row for each of some places.
pub(super) fn localities<'a>(
    plan: &'a Plan<'a>,
    places: &'a BTreeSet<Id<Locality>>,
) -> impl Iterator<Item = impl Row + 'a> {
    places.iter().map(|id| LocalityRow { plan, places, id: *id })
}

struct IndicatorRow<'a>(&'a Plan<'a>, Id<Indicator>);

impl Row for IndicatorRow<'_> {
    fn emit<F: Fields>(&self, fields: &mut F) {
        let Self(plan, id) = self;
        let indicators = &plan.corpus.indicators;
        let indicator = &indicators[*id];
        let langs = &plan.corpus.site.data_languages;
        fields.word("id", &indicator.id);
        fields.languages("label", langs, |text, lang| text.push_str(indicator.labels.get(lang)));
        fields.languages("description", langs, |text, lang| {
            text.push_str(exact(&indicator.description, lang));
        });
        fields.word("measure", measure(indicator.measure));
        fields.word("nature", if indicator.nature == Nature::Stock { "stock" } else { "flow" });
        fields.languages("unit", langs, |text, lang| text.push_str(indicator.unit.get(lang)));
        fields.maybe("denominator", indicator.denominator.map(|id| &indicators[id].id));
        let page = plan.routes.indicator(*id, plan.corpus.site.default_lang());
        fields.maybe("page", page.map(|page| page.absolute(&plan.corpus.site.base_url)));
    }
}

struct LocalityRow<'a> {
    plan: &'a Plan<'a>,
    places: &'a BTreeSet<Id<Locality>>,
    id: Id<Locality>,
}

impl Row for LocalityRow<'_> {
    fn emit<F: Fields>(&self, fields: &mut F) {
        let Self { plan, places, id } = *self;
        let localities = &plan.corpus.localities;
        let locality = &localities[id];
        let day = locality.last_day(Day::LAST);
        let langs = &plan.corpus.site.data_languages;
        fields.word("id", &locality.id);
        fields.languages("name", langs, |text, lang| text.push_str(locality.name(lang, day)));
        fields.maybe("type", locality.kind(day).map(|kind| kind.label(columns::TYPES)));
        fields.count("level", Some(usize::from(locality.level)));
        let parent = localities.parent(id, day).filter(|parent| places.contains(parent));
        fields.maybe("parent", parent.map(|parent| &localities[parent].id));
        let codes = locality.codes.iter().map(|dated| &dated.value);
        // A code may be any text.
        fields.text("codes", |row| {
            push_list(row, codes, |row, PlaceCode { scheme, code }| {
                row.extend([scheme, ":", code]);
            });
        });
        fields.maybe("valid_from", locality.valid.from.map(Day::iso));
        fields.maybe("valid_until", locality.valid.until.map(Day::iso));
        let page = plan.routes.locality(id, plan.corpus.site.default_lang());
        fields.maybe("page", page.map(|page| page.absolute(&plan.corpus.site.base_url)));
    }
}

/// The text in this very language, or nothing.
fn exact(labels: &Labels, lang: Lang) -> &str {
    labels.exact(lang).unwrap_or_default()
}

fn measure(measure: Measure) -> &'static str {
    Measure::WORDS.iter().find(|row| row.1 == measure).map_or("count", |row| row.0)
}
