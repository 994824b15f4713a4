//! Every file of the portal with the source that it comes from. Two sources for one file are a problem, and so is a file
//! where another source needs a folder.

use std::collections::BTreeMap;

use super::problems;
use super::{File, FileKind, Page, PageKind, Plan, Route};
use crate::base::{Place, Problems, SourcePath};

/// Who publishes what, by the path in the output folder: `/` and `/index.html` are one file.
#[derive(Debug, Default)]
pub(super) struct Claims(BTreeMap<String, (Route, Place)>);

impl Claims {
    /// Notes a route, unless another source has it: then the place of that one is returned.
    pub(super) fn claim(&mut self, route: &Route, place: &Place) -> Result<(), Place> {
        match self.0.get(&route.file()) {
            Some((_, first)) if first == place => Ok(()),
            Some((_, first)) => Err(first.clone()),
            None => {
                self.0.insert(route.file(), (route.clone(), place.clone()));
                Ok(())
            }
        }
    }

    /// The same for a file that people put there, which may also stand where others need a folder.
    pub(super) fn claim_file(&mut self, route: &Route, place: &Place) -> Result<(), Place> {
        let path = route.file();
        let folder = format!("{path}/");
        let inside = self.0.range(folder.clone()..).next().filter(|(other, _)| other.starts_with(&folder));
        let mut parents = path.match_indices('/').map(|(at, _)| &path[..at]);
        let taken = inside.map(|(_, claim)| claim).or_else(|| parents.find_map(|parent| self.0.get(parent)));
        match taken {
            Some((_, first)) => Err(first.clone()),
            None => self.claim(route, place),
        }
    }

    /// The route that is published where this one would be.
    pub(super) fn find(&self, route: &Route) -> Option<&Route> {
        self.0.get(&route.file()).map(|(route, _)| route)
    }

    /// All routes.
    pub(super) fn routes(&self) -> impl Iterator<Item = &Route> {
        self.0.values().map(|(route, _)| route)
    }
}

impl Plan<'_> {
    /// Claims what is made of the content: pages, feeds, data.
    pub(super) fn claim_made(&mut self, problems: &mut Problems) {
        let settings = Place::file(&SourcePath::from("bantin.yaml"));
        for page in &self.pages {
            let place = self.place_of(&page.kind, &settings);
            if let Err(first) = self.claims.claim(&page.route, &place) {
                problems.push(problems::route_collision(place, first, page.route.as_str()));
            }
        }
        for file in &self.files {
            if let Err(first) = self.claims.claim(&file.route, &settings) {
                problems.push(problems::route_collision(settings.clone(), first, file.route.as_str()));
            }
        }
    }

    /// What a page is made of: the title of its article, its entry in a register, or else the settings.
    pub fn source_of(&self, page: &Page) -> Place {
        self.place_of(&page.kind, &Place::file(&SourcePath::from("bantin.yaml")))
    }

    fn place_of(&self, kind: &PageKind, settings: &Place) -> Place {
        match kind {
            PageKind::Article(id) => self.corpus.articles[*id].title_place.clone(),
            PageKind::Locality(id) => self.corpus.localities[*id].place.clone(),
            PageKind::Standing(index) => self.corpus.pages[*index].title_place.clone(),
            PageKind::Indicator(id) => self.corpus.indicators[*id].place.clone(),
            _ => settings.clone(),
        }
    }

    /// Claims the files that are published as they are.
    pub(super) fn claim_statics(&mut self, statics: &[(String, SourcePath)], problems: &mut Problems) {
        for (index, (path, source)) in statics.iter().enumerate() {
            let route = Route::written(&format!("/{path}"));
            self.claim_source(&route, source, problems);
            self.files.push(File { route, kind: FileKind::Static(index) });
        }
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
        if let Err(first) = self.claims.claim_file(route, &Place::file(source)) {
            problems.push(problems::file_collision(source, first, route.as_str()));
        }
    }
}
