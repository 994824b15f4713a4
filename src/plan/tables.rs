//! Which numbers go into which data file: one for all as long as it is not too large, one for each
//! indicator, and one for each place that has any.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::{Layout, Stretch};
use super::{DataKind, File, FileKind, Route, Routes};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::ledger::Ledger;

/// The tables of the data.
#[derive(Debug)]
pub struct Tables {
    /// True if figures stand by indicator alone, and not in one file as well.
    pub is_divided: bool,
    observations: Vec<Part>,
    indicators: BTreeMap<Id<Indicator>, Vec<Part>>,
    localities: BTreeMap<Id<Locality>, Route>,
}

/// A table, or a stretch of a long one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its file.
    pub route: Route,
    /// The file with what no table can hold: the observations behind each of its figures.
    pub beside: Option<Route>,
    /// Its rows, and how long it is.
    pub stretch: Stretch,
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
    pub(super) fn new(ledger: &Ledger, routes: &Routes<'_>, layout: &Layout) -> Self {
        let localities: BTreeSet<_> =
            ledger.figures().map(|figure| figure.subject.locality).collect();
        let of_indicator = |(id, stretches): (&Id<Indicator>, &Vec<Stretch>)| {
            let mut parts = parts(stretches, |number| routes.indicator_table(*id, number, "csv"));
            for (part, number) in parts.iter_mut().zip(1..).filter(|_| layout.is_divided) {
                part.beside = Some(routes.indicator_table(*id, number, "json"));
            }
            (*id, parts)
        };
        Self {
            is_divided: layout.is_divided,
            observations: parts(&layout.observations, |number| {
                routes.data(&numbered("observations", number, "csv"))
            }),
            indicators: layout.indicators.iter().map(of_indicator).collect(),
            localities: localities.into_iter().map(|id| (id, routes.locality_table(id))).collect(),
        }
    }

    /// The table of all observations, in one or more files.
    pub fn observations(&self) -> &[Part] {
        &self.observations
    }

    /// The table with the figures of an indicator, in one or more files; none where there are no
    /// figures.
    pub fn indicator(&self, id: Id<Indicator>) -> &[Part] {
        self.indicators.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Returns the route of the table with the figures of a place, if there are any.
    pub fn locality(&self, id: Id<Locality>) -> Option<&Route> {
        self.localities.get(&id)
    }

    /// Indicators with figures, in the order of their register, each with its table.
    pub fn indicators(&self) -> impl Iterator<Item = (Id<Indicator>, &[Part])> {
        self.indicators.iter().map(|(id, parts)| (*id, parts.as_slice()))
    }

    /// Places with figures, in the order of their register.
    pub fn localities(&self) -> impl Iterator<Item = (Id<Locality>, &Route)> {
        self.localities.iter().map(|(id, route)| (*id, route))
    }

    /// All data files, the longest first, because each is the work of one thread.
    pub(super) fn files(&self, routes: &Routes<'_>) -> Vec<File> {
        let workbook =
            routes.workbook().map(|route| File { route, kind: FileKind::Data(DataKind::Workbook) });
        let file = |name: &str, kind: DataKind| File {
            route: routes.data(name),
            kind: FileKind::Data(kind),
        };
        let mut files: Vec<File> = workbook.into_iter().collect();
        if self.is_divided {
            files.push(file("figures.json", DataKind::FigureParts));
        } else {
            files.push(file("figures.json", DataKind::FiguresJson));
            files.push(file("figures.csv", DataKind::FiguresCsv));
        }
        files.extend(self.observations.iter().map(|part| File {
            route: part.route.clone(),
            kind: FileKind::Data(DataKind::Observations(part.stretch.rows.clone())),
        }));
        files.push(file("indicators.csv", DataKind::IndicatorsCsv));
        files.push(file("localities.csv", DataKind::LocalitiesCsv));
        files.push(file("catalog.jsonld", DataKind::Catalog));
        files.extend(Folder::ALL.into_iter().map(|folder| File {
            route: routes.metadata(folder),
            kind: FileKind::Data(DataKind::Metadata(folder)),
        }));
        files.extend(self.indicators().flat_map(|(id, parts)| files_of_indicator(id, parts)));
        files.extend(self.localities().map(|(id, route)| File {
            route: route.clone(),
            kind: FileKind::Data(DataKind::FiguresOfLocality(id)),
        }));
        files
    }
}

/// The tables of an indicator, and what stands beside them.
fn files_of_indicator(id: Id<Indicator>, parts: &[Part]) -> impl Iterator<Item = File> {
    parts.iter().flat_map(move |Part { route, beside, stretch }| {
        let rows = &stretch.rows;
        let kind = FileKind::Data(DataKind::FiguresOfIndicator(id, rows.clone()));
        let beside = beside.iter().map(move |route| File {
            route: route.clone(),
            kind: FileKind::Data(DataKind::BehindFigures(id, rows.clone())),
        });
        std::iter::once(File { route: route.clone(), kind }).chain(beside)
    })
}

fn parts(stretches: &[Stretch], route: impl Fn(usize) -> Route) -> Vec<Part> {
    let part = |(stretch, number): (&Stretch, usize)| Part {
        route: route(number),
        beside: None,
        stretch: stretch.clone(),
    };
    stretches.iter().zip(1..).map(part).collect()
}

/// The name of a table's first file, `a.csv`, and of the further ones, `a-2.csv`.
pub(super) fn numbered(name: &str, number: usize, ending: &str) -> String {
    if number == 1 { format!("{name}.{ending}") } else { format!("{name}-{number}.{ending}") }
}
