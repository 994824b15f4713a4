//! Which figures go into which data file: one for all, one for each indicator, and one for each
//! place that has any.

use std::collections::{BTreeMap, BTreeSet};

use super::{File, FileKind, Route, Routes};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::ledger::Ledger;

/// The tables of single indicators and places.
#[derive(Debug)]
pub struct Tables {
    indicators: BTreeMap<Id<Indicator>, Route>,
    localities: BTreeMap<Id<Locality>, Route>,
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

impl Tables {
    /// The tables of a ledger.
    pub(super) fn new(ledger: &Ledger, routes: &Routes<'_>) -> Self {
        let indicators: BTreeSet<_> =
            ledger.figures().map(|figure| figure.subject.indicator).collect();
        let localities: BTreeSet<_> =
            ledger.figures().map(|figure| figure.subject.locality).collect();
        Self {
            indicators: indicators.into_iter().map(|id| (id, routes.indicator_table(id))).collect(),
            localities: localities.into_iter().map(|id| (id, routes.locality_table(id))).collect(),
        }
    }

    /// Returns the route of the table with the figures of an indicator, if there are any.
    pub fn indicator(&self, id: Id<Indicator>) -> Option<&Route> {
        self.indicators.get(&id)
    }

    /// Returns the route of the table with the figures of a place, if there are any.
    pub fn locality(&self, id: Id<Locality>) -> Option<&Route> {
        self.localities.get(&id)
    }

    /// Indicators with figures, in the order of their register.
    pub fn indicators(&self) -> impl Iterator<Item = (Id<Indicator>, &Route)> {
        self.indicators.iter().map(|(id, route)| (*id, route))
    }

    /// Places with figures, in the order of their register.
    pub fn localities(&self) -> impl Iterator<Item = (Id<Locality>, &Route)> {
        self.localities.iter().map(|(id, route)| (*id, route))
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
        let metadata = Folder::ALL.into_iter().map(|folder| File {
            route: routes.metadata(folder),
            kind: FileKind::Metadata(folder),
        });
        let indicators = self.indicators();
        let indicators = indicators.map(|(id, route)| File {
            route: route.clone(),
            kind: FileKind::FiguresOfIndicator(id),
        });
        let localities = self.localities();
        let localities = localities.map(|(id, route)| File {
            route: route.clone(),
            kind: FileKind::FiguresOfLocality(id),
        });
        workbook
            .into_iter()
            .chain(whole)
            .chain(metadata)
            .chain(indicators)
            .chain(localities)
            .collect()
    }
}
