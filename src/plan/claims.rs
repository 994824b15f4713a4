//! Every file of the portal with the source that it comes from. Two sources for one file are a
//! problem, and so is a file where another source needs a folder.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::problems;
use super::{File, FileKind, Page, Plan, Route, Static};
use crate::base::{Place, Problem, Problems, SourcePath};
use crate::bulletin::register::IndexVec;

/// The rules for robots.
const ROBOTS: &str = "robots.txt";

/// The folder of our own records in the output folder.
const RECORDS: &str = ".bantin";

/// Who publishes what, by the path in the output folder: `/` and `/index.html` are one file. Case
/// and normal form are disregarded, as many computers do it: what differs only in them cannot stand
/// side by side there.
#[derive(Debug, Default)]
pub(super) struct Claims(BTreeMap<String, Claim>);

/// A route and the source that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Claim {
    /// The route.
    pub(super) route: Route,
    /// The source.
    pub(super) place: Place,
}

impl Claims {
    /// Notes a route, unless another source has it: then the claim of that one is returned.
    pub(super) fn claim(&mut self, route: &Route, place: &Place) -> Result<(), Claim> {
        match self.0.entry(key(route)) {
            Entry::Occupied(first) if first.get().place == *place => Ok(()),
            Entry::Occupied(first) => Err(first.get().clone()),
            Entry::Vacant(free) => {
                free.insert(Claim { route: route.clone(), place: place.clone() });
                Ok(())
            }
        }
    }

    /// The same for a file that people put there, which may also stand where others need a folder.
    pub(super) fn claim_file(&mut self, route: &Route, place: &Place) -> Result<(), Claim> {
        let path = key(route);
        let folder = format!("{path}/");
        let inside =
            self.0.range(folder.clone()..).next().filter(|(other, _)| other.starts_with(&folder));
        let mut parents = path.match_indices('/').map(|(at, _)| &path[..at]);
        let taken = inside
            .map(|(_, claim)| claim)
            .or_else(|| parents.find_map(|parent| self.0.get(parent)));
        match taken {
            Some(first) => Err(first.clone()),
            None => self.claim(route, place),
        }
    }

    /// The route that is published where this one would be.
    pub(super) fn find(&self, route: &Route) -> Option<&Route> {
        self.0
            .get(&key(route))
            .map(|claim| &claim.route)
            .filter(|found| found.file() == route.file())
    }

    /// All routes.
    pub(super) fn routes(&self) -> impl Iterator<Item = &Route> {
        self.0.values().map(|claim| &claim.route)
    }
}

/// Sources have their names in normal form C already.
fn key(route: &Route) -> String {
    route.file().to_lowercase()
}

impl Plan<'_> {
    /// Claims what is made of the content: pages, feeds, data.
    pub(super) fn claim_made(&mut self, problems: &mut Problems) {
        let settings = Place::file(&SourcePath::from("bantin.yaml"));
        for page in &self.pages {
            let place = self.source_of(page);
            if let Err(first) = self.claims.claim(&page.route, &place) {
                problems.push(problems::route_collision(place, &first, page.route.as_str()));
            }
        }
        for file in &self.files {
            if let Err(first) = self.claims.claim(&file.route, &settings) {
                problems.push(problems::route_collision(
                    settings.clone(),
                    &first,
                    file.route.as_str(),
                ));
            }
        }
    }

    /// What a page is made of: the title of its article, its entry in a register, or else the
    /// settings.
    pub fn source_of(&self, page: &Page) -> Place {
        let source = self.row(page.kind).source.cloned();
        source.unwrap_or_else(|| Place::file(&SourcePath::from("bantin.yaml")))
    }

    /// Claims the files that are published as they are.
    pub(super) fn claim_statics(&mut self, statics: &IndexVec<Static>, problems: &mut Problems) {
        for (id, Static { path, source }) in statics.pairs() {
            let route = Route::written(&format!("/{path}"));
            if path == ROBOTS {
                problems.extend(self.yield_robots(&route, source));
            }
            self.claim_source(&route, source, problems);
            self.files.push(File { route, kind: FileKind::Static(id) });
        }
    }

    /// Gives the route of the rules for robots to a file of the site: nobody else knows what robots
    /// may do there.
    fn yield_robots(&mut self, route: &Route, source: &SourcePath) -> Option<Problem> {
        let made = self
            .files
            .iter()
            .position(|file| matches!(file.kind, FileKind::Robots) && file.route == *route)?;
        self.files.remove(made);
        self.claims.0.remove(&key(route));
        Some(problems::own_robots(source))
    }

    /// Claims the pictures and attachments that are used.
    pub(super) fn claim_media(&mut self, problems: &mut Problems) {
        for (path, route) in std::mem::take(&mut self.media) {
            let source = SourcePath::from(path.as_str());
            self.claim_source(&route, &source, problems);
            self.files.push(File { route: route.clone(), kind: FileKind::Media(source) });
            self.media.insert(path, route);
        }
    }

    fn claim_source(&mut self, route: &Route, source: &SourcePath, problems: &mut Problems) {
        if !route.is_portable() {
            problems.push(problems::unfit_name(source));
        } else if route.as_str().split('/').any(|word| word.eq_ignore_ascii_case(RECORDS)) {
            problems.push(problems::name_of_records(source));
        } else if let Err(first) = self.claims.claim_file(route, &Place::file(source)) {
            problems.push(problems::file_collision(source, &first, route.as_str()));
        }
    }
}
