//! Which figures go into which data file: one for all, one for each indicator, and one for each place that has any.

use std::collections::BTreeMap;

use super::{File, FileKind, Route, Routes};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Ledger};

/// The tables of single indicators and places.
#[derive(Debug)]
pub struct Tables<'a> {
    indicators: BTreeMap<Id<Indicator>, Route>,
    localities: BTreeMap<Id<Locality>, (Route, Vec<&'a Figure>)>,
}

/// A folder of tables with the metadata that describe them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folder {
    /// The tables of the whole portal.
    Portal,
    /// A table for each indicator.
    Indicators,
    /// A table for each place.
    Localities,
}

impl Folder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Portal, Self::Indicators, Self::Localities];

    /// The part of its route below that of the data.
    pub fn path(self) -> &'static str {
        match self {
            Self::Portal => "",
            Self::Indicators => "indicators/",
            Self::Localities => "localities/",
        }
    }
}

impl<'a> Tables<'a> {
    /// The tables of a ledger.
    pub(super) fn new(ledger: &'a Ledger, routes: &Routes<'_>) -> Self {
        let mut tables = Self { indicators: BTreeMap::new(), localities: BTreeMap::new() };
        for figure in ledger.figures() {
            let (indicator, place) = (figure.subject.indicator, figure.subject.locality);
            tables.indicators.entry(indicator).or_insert_with(|| routes.indicator_table(indicator));
            let table = tables.localities.entry(place).or_insert_with(|| (routes.locality_table(place), Vec::new()));
            table.1.push(figure);
        }
        tables
    }

    /// Where the figures of an indicator are, if there are any.
    pub fn indicator(&self, id: Id<Indicator>) -> Option<&Route> {
        self.indicators.get(&id)
    }

    /// Where the figures of a place are, if there are any.
    pub fn locality(&self, id: Id<Locality>) -> Option<&Route> {
        self.localities.get(&id).map(|(route, _)| route)
    }

    /// The figures of a place, in the order of the ledger. What lies below the place has tables of its own.
    pub fn figures_of(&self, id: Id<Locality>) -> impl Iterator<Item = &'a Figure> {
        self.localities.get(&id).into_iter().flat_map(|(_, figures)| figures.iter().copied())
    }

    /// Indicators with figures, in the order of their register.
    pub fn indicators(&self) -> impl Iterator<Item = (Id<Indicator>, &Route)> {
        self.indicators.iter().map(|(id, route)| (*id, route))
    }

    /// Places with figures, in the order of their register.
    pub fn localities(&self) -> impl Iterator<Item = (Id<Locality>, &Route)> {
        self.localities.iter().map(|(id, (route, _))| (*id, route))
    }

    /// All data files, the longest first, because each is the work of one thread.
    pub(super) fn files(&self, routes: &Routes<'_>) -> Vec<File> {
        let workbook = routes.workbook().map(|route| File { route, kind: FileKind::Workbook });
        let whole = [
            ("figures.json", FileKind::FiguresJson),
            ("figures.csv", FileKind::FiguresCsv),
            ("observations.csv", FileKind::ObservationsCsv),
            ("indicators.csv", FileKind::IndicatorsCsv),
            ("localities.csv", FileKind::LocalitiesCsv),
            ("catalog.jsonld", FileKind::Catalog),
        ];
        let whole = whole.into_iter().map(|(name, kind)| File { route: routes.data(name), kind });
        let metadata = Folder::ALL
            .into_iter()
            .map(|folder| File { route: routes.metadata(folder), kind: FileKind::Metadata(folder) });
        let indicators = self.indicators();
        let indicators =
            indicators.map(|(id, route)| File { route: route.clone(), kind: FileKind::FiguresOfIndicator(id) });
        let localities = self.localities();
        let localities =
            localities.map(|(id, route)| File { route: route.clone(), kind: FileKind::FiguresOfLocality(id) });
        workbook.into_iter().chain(whole).chain(metadata).chain(indicators).chain(localities).collect()
    }
}
