//! Resolved cells, laid out for combining: by indicator, breakdown and place, each line in order of
//! period.

use std::collections::{BTreeMap, BTreeSet};

use super::derive;
use super::product::{self, Factors};
use super::resolve::{Cell, Resolved};
use super::timeline::Timeline;
use crate::bulletin::indicator::{Counts, Indicator, Nature, OverTime};
use crate::bulletin::locality::{Localities, Locality};
use crate::bulletin::observation::{Breakdown, Key};
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// The cells of one indicator, breakdown and place, in order of period.
pub(super) type TimeSeries<'a> = Vec<(Period, &'a Cell)>;

/// The cells of one indicator, by breakdown and place.
#[derive(Default)]
pub(super) struct CellTable<'a> {
    pub(super) series: BTreeMap<&'a Breakdown, BTreeMap<Id<Locality>, TimeSeries<'a>>>,
    all: BTreeSet<Period>,
    /// The shares from which it may be computed.
    pub(super) factors: Vec<Factors>,
}

pub(super) type CellTables<'a> = BTreeMap<Id<Indicator>, CellTable<'a>>;

/// Places that have something to say about a period, by breakdown.
pub(super) type ReportingPlaces<'a> = BTreeMap<&'a Breakdown, Vec<Id<Locality>>>;

/// Lays out all cells. What may be computed from shares has a table, too, when nobody states it.
pub(super) fn tables<'a>(corpus: &Corpus, resolved: &'a Resolved) -> CellTables<'a> {
    let mut tables = CellTables::new();
    for (key, cell) in &resolved.cells {
        let Key { indicator, locality, period, by } = key;
        let table = tables.entry(*indicator).or_default();
        table.series.entry(by).or_default().entry(*locality).or_default().push((*period, cell));
        table.all.insert(*period);
    }
    for series in tables
        .values_mut()
        .flat_map(|table| table.series.values_mut())
        .flat_map(BTreeMap::values_mut)
    {
        series.sort_by_key(|entry| entry.0);
    }
    for (id, _) in corpus.indicators.iter().filter(|(_, indicator)| indicator.derive) {
        let factors = product::factors(corpus, id);
        if factors.iter().any(|factors| tables.contains_key(&factors.share)) {
            tables.entry(id).or_default().factors = factors;
        }
    }
    tables
}

/// Returns `true` if a flow has figures of years of which only parts are stated.
fn combines_over_time(indicator: &Indicator) -> bool {
    indicator.aggregate.time != OverTime::None || indicator.counts == Counts::Distinct
}

impl<'a> CellTable<'a> {
    /// The periods that have data: of a stock the years with a day in them; of a flow every
    /// observed period, and the years with an observed period inside. What is observed of a share
    /// is data of what may be computed from it.
    pub(super) fn periods(
        &self,
        indicator: &Indicator,
        tables: &CellTables<'_>,
    ) -> BTreeSet<Period> {
        let year = |period: &Period| {
            Period::year(period.end().year()).filter(|year| year.contains(period))
        };
        let of_shares = self.shares(tables).flat_map(|share| &share.all);
        let all: BTreeSet<Period> = self.all.iter().chain(of_shares).copied().collect();
        let years = all.iter().filter_map(year);
        match indicator.nature {
            Nature::Stock => years.collect(),
            Nature::Flow if derive::applies(indicator) => {
                let lines = self.series.values().flat_map(BTreeMap::values);
                let gaps = lines.flat_map(|line| derive::gaps(line));
                all.iter().copied().chain(years).chain(gaps).collect()
            }
            Nature::Flow if combines_over_time(indicator) => {
                all.iter().copied().chain(years).collect()
            }
            Nature::Flow => all,
        }
    }

    /// The tables of the shares from which it may be computed.
    fn shares<'b>(&'b self, tables: &'b CellTables<'a>) -> impl Iterator<Item = &'b CellTable<'a>> {
        self.factors.iter().filter_map(|factors| tables.get(&factors.share))
    }

    /// The cells of a breakdown and place.
    pub(super) fn time_series(&self, by: &Breakdown, place: Id<Locality>) -> &[(Period, &'a Cell)] {
        self.series.get(by).and_then(|places| places.get(&place)).map_or(&[], Vec::as_slice)
    }

    /// The cell of a breakdown, place and period.
    pub(super) fn cell(
        &self,
        by: &Breakdown,
        place: Id<Locality>,
        period: Period,
    ) -> Option<&'a Cell> {
        let line = self.time_series(by, place);
        line.binary_search_by(|(known, _)| known.cmp(&period)).ok().map(|at| line[at].1)
    }

    /// For each period the places with a value inside it, or before it where values are carried
    /// forward.
    pub(super) fn reporting_places(
        &self,
        periods: &BTreeSet<Period>,
        indicator: &Indicator,
        tables: &CellTables<'a>,
    ) -> BTreeMap<Period, ReportingPlaces<'a>> {
        let mut reporting: BTreeMap<Period, ReportingPlaces<'a>> =
            periods.iter().map(|period| (*period, ReportingPlaces::new())).collect();
        self.add_reporting_places(&mut reporting, periods, indicator);
        for share in self.shares(tables) {
            share.add_reporting_places(&mut reporting, periods, indicator);
        }
        reporting
    }

    fn add_reporting_places(
        &self,
        reporting: &mut BTreeMap<Period, ReportingPlaces<'a>>,
        periods: &BTreeSet<Period>,
        indicator: &Indicator,
    ) {
        let timeline = Timeline::new(periods, indicator);
        for (by, places) in &self.series {
            for (place, line) in places {
                for period in timeline.periods_of(line) {
                    reporting.entry(period).or_default().entry(by).or_default().push(*place);
                }
            }
        }
    }

    /// All places that ever have a value for a breakdown, and those above them at any time.
    pub(super) fn ever_reporting(
        &self,
        by: &Breakdown,
        tables: &CellTables<'a>,
        localities: &Localities,
    ) -> Places {
        let tables = std::iter::once(self).chain(self.shares(tables));
        let lines = tables.filter_map(|table| table.series.get(by)).flat_map(BTreeMap::keys);
        let mut open: Vec<Id<Locality>> = lines.copied().collect();
        let mut reporting = Places::new();
        while let Some(place) = open.pop() {
            if reporting.insert(place) {
                open.extend(localities[place].parents.iter().map(|parent| parent.value));
            }
        }
        reporting
    }
}

/// Some places.
pub(super) type Places = BTreeSet<Id<Locality>>;
