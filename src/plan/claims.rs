//! Every file of the portal with what it is made of. Two things at one route are a problem, and so
//! is a file where another one needs a folder. It is told where the address can be changed.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use super::kinds::Named;
use super::problems;
use super::{DataKind, File, FileKind, Page, Plan, Route, Static};
use crate::base::{Location, Problem, Problems, SourcePath, Tree};
use crate::bulletin::register::IndexVec;

/// Files of the portal that a site may have its own of.
const REPLACEABLE: [&str; 2] = ["robots.txt", "_headers"];

/// The folder of our own records in the output folder.
const RECORDS: &str = ".bantin";

/// Folders of pictures that are made, whose names tell their bytes and are known only then: an old
/// address may not lie there.
const MADE: [&str; 2] = [super::cards::FOLDER, super::pictures::FOLDER];

/// The sort of thing that gives a file its address. Of two the later one here is told to change
/// its.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// The portal itself: nobody chose the address.
    Portal,
    /// A word of the settings.
    Section,
    /// An entry of a register.
    Entry,
    /// The name of an article or standing page.
    Text,
    /// The slug of one.
    Slug,
    /// A file that is published as it is.
    File,
    /// An old address.
    Alias,
}

/// The thing that gives a file its address, and the place where that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) sort: Sort,
    pub(super) place: Location,
}

/// A route and what has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) route: Route,
    pub(super) owner: Owner,
}

/// Who publishes what, by the path in the output folder: `/` and `/index.html` are one file. Case
/// and normal form are disregarded, as many computers do it: what differs only in them cannot stand
/// side by side there.
#[derive(Debug, Default)]
pub(super) struct Claims {
    by_file: BTreeMap<String, Claim>,
    /// A folder whose files are known only when they are made: nothing else may lie there.
    reserved: Option<(String, Claim)>,
    /// The same of folders that people may have files in.
    made: Vec<(String, Claim)>,
    /// The places that were told to have one route: what collides in one language or on one page of
    /// a list mostly does so in all.
    reported: BTreeSet<(Location, Location)>,
    /// The files that more than one thing would publish.
    contested: BTreeSet<String>,
}

impl Claims {
    /// Notes a route, unless something has it: then the problem is returned, if it is a new one.
    pub(super) fn claim(&mut self, route: &Route, owner: &Owner) -> Result<(), Option<Problem>> {
        let claim = Claim { route: route.clone(), owner: owner.clone() };
        let path = key(route);
        let reserved = self.reserved.as_ref().filter(|(folder, _)| path.starts_with(folder));
        if let Some((_, first)) = reserved {
            return Err(self.collision(first.clone(), claim));
        }
        let made = self.made.iter().find(|(folder, _)| path.starts_with(folder));
        if let Some((_, first)) = made.filter(|_| owner.sort == Sort::Alias) {
            return Err(self.collision(first.clone(), claim));
        }
        match self.by_file.entry(path) {
            Entry::Vacant(free) => {
                free.insert(claim);
                Ok(())
            }
            Entry::Occupied(first) => {
                let first = first.get().clone();
                Err(self.collision(first, claim))
            }
        }
    }

    /// Keeps the folder of a file that was claimed for files of its owner.
    pub(super) fn reserve(&mut self, first: &Route, owner: &Owner) {
        let path = key(first);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let claim = Claim { route: first.clone(), owner: owner.clone() };
        self.reserved = Some((format!("{folder}/"), claim));
    }

    /// Keeps old addresses out of a folder of files that are made.
    fn keep_for_made(&mut self, folder: &str, owner: &Owner) {
        let claim = Claim { route: Route::root("").below(folder), owner: owner.clone() };
        self.made.push((folder.to_owned(), claim));
    }

    /// The same for a file whose name people chose, which may also stand where others need a
    /// folder.
    pub(super) fn claim_file(
        &mut self,
        route: &Route,
        owner: &Owner,
    ) -> Result<(), Option<Problem>> {
        let path = key(route);
        let folder = format!("{path}/");
        let inside = self.by_file.range(folder.clone()..).next();
        let inside = inside.filter(|(other, _)| other.starts_with(&folder));
        let mut parents = path.match_indices('/').map(|(at, _)| &path[..at]);
        let taken = inside
            .map(|(_, claim)| claim)
            .or_else(|| parents.find_map(|parent| self.by_file.get(parent)));
        match taken.cloned() {
            Some(first) => {
                let second = Claim { route: route.clone(), owner: owner.clone() };
                Err(self.collision(first, second))
            }
            None => self.claim(route, owner),
        }
    }

    /// Returns the problem of two claims on one route, told at the one of them that is to change;
    /// `None` if it was told already.
    fn collision(&mut self, first: Claim, second: Claim) -> Option<Problem> {
        self.contested.extend([key(&first.route), key(&second.route)]);
        let swap = first.owner.sort > second.owner.sort;
        let (claim, other) = if swap { (first, second) } else { (second, first) };
        let is_new = self.reported.insert((claim.owner.place.clone(), other.owner.place.clone()));
        is_new.then(|| problems::route_collision(&claim, &other))
    }

    /// The route that is published where this one would be.
    pub(super) fn find(&self, route: &Route) -> Option<&Route> {
        self.by_file
            .get(&key(route))
            .map(|claim| &claim.route)
            .filter(|found| found.file() == route.file())
    }

    /// Returns `true` if more than one thing would be published there, so that nobody knows what is
    /// on the page.
    pub(super) fn is_contested(&self, route: &Route) -> bool {
        !self.contested.is_empty() && self.contested.contains(&key(route))
    }

    /// All routes.
    pub(super) fn routes(&self) -> impl Iterator<Item = &Route> {
        self.by_file.values().map(|claim| &claim.route)
    }
}

/// Sources have their names in normal form C already.
fn key(route: &Route) -> String {
    route.file().to_lowercase()
}

impl Plan<'_> {
    /// Claims the files that belong to no page: sitemaps, data, the list of old addresses.
    pub(super) fn claim_files(&mut self, problems: &mut Problems) {
        let data = self.owner(Named::Section("data"));
        let portal = self.owner(Named::Portal);
        let search = self.owner(Named::Section("search"));
        for file in &self.files {
            let owner = match &file.kind {
                // Claimed with its page.
                FileKind::Feed(_)
                | FileKind::JsonFeed(_)
                | FileKind::Chart(_)
                | FileKind::Alternate(..) => continue,
                FileKind::Data(
                    DataKind::FiguresOfIndicator(id, _) | DataKind::BehindFigures(id, _),
                ) => &self.owner(Named::Entry(&self.corpus.indicators[*id].place)),
                FileKind::Data(DataKind::FiguresOfLocality(id)) => {
                    &self.owner(Named::Entry(&self.corpus.localities[*id].place))
                }
                FileKind::NewsSitemap
                | FileKind::Robots
                | FileKind::Sitemap(_)
                | FileKind::SitemapIndex(_)
                | FileKind::Redirects => &portal,
                FileKind::SearchIndex => &search,
                _ => &data,
            };
            problems.extend(self.claims.claim(&file.route, owner).err().flatten());
        }
        self.claims.reserve(&self.routes.search_index("index.json"), &search);
        for folder in MADE {
            self.claims.keep_for_made(folder, &portal);
        }
    }

    /// The owner of what is named like this.
    pub(super) fn owner(&self, named: Named<'_>) -> Owner {
        let site = &self.corpus.site;
        let (sort, place) = match named {
            Named::Portal => (Sort::Portal, None),
            Named::Section(name) => (Sort::Section, site.section_places.get(name)),
            Named::Entry(place) => (Sort::Entry, Some(place)),
            Named::Text(place) => (Sort::Text, Some(place)),
            Named::Slug(place) => (Sort::Slug, Some(place)),
        };
        match place {
            Some(place) => Owner { sort, place: place.clone() },
            None => Owner { sort: Sort::Portal, place: settings() },
        }
    }

    /// Returns the place of what a page is made of: the title of its article, its entry in a
    /// register, or else the settings.
    pub fn source_of(&self, page: &Page) -> Location {
        let source = self.row(page.kind).source.cloned();
        source.unwrap_or_else(settings)
    }

    /// Returns `true` if more than one thing would be published at a route, which was told.
    pub fn is_contested(&self, route: &Route) -> bool {
        self.claims.is_contested(route)
    }

    /// Claims the files that are published as they are.
    pub(super) fn claim_statics(
        &mut self,
        statics: &IndexVec<Static>,
        tree: &Tree,
        problems: &mut Problems,
    ) {
        for (id, Static { path, source }) in statics.pairs() {
            let route = Route::written(&format!("/{path}"));
            if REPLACEABLE.contains(&path.as_str()) {
                problems.extend(self.yield_made(&route, source));
            }
            let is_private = is_private(source) || holds_key(tree, source);
            problems.extend(is_private.then(|| problems::private_file(source)));
            self.claim_source(&route, source, problems);
            self.files.push(File { route, kind: FileKind::Static(id) });
        }
    }

    /// Gives the route of the rules for robots, or for the server, to a file of the site: nobody
    /// else knows what they may do there.
    fn yield_made(&mut self, route: &Route, source: &SourcePath) -> Option<Problem> {
        let is_made = |kind: &FileKind| matches!(kind, FileKind::Robots | FileKind::Headers);
        let made =
            self.files.iter().position(|file| is_made(&file.kind) && file.route == *route)?;
        let made = self.files.remove(made);
        self.claims.by_file.remove(&key(route));
        Some(match made.kind {
            FileKind::Headers => problems::own_headers(source),
            _ => problems::own_robots(source),
        })
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
        } else {
            let owner = Owner { sort: Sort::File, place: Location::file(source) };
            problems.extend(self.claims.claim_file(route, &owner).err().flatten());
        }
    }
}

/// Returns the place of the settings, for when nothing more precise can be named.
fn settings() -> Location {
    Location::file(&SourcePath::from("bantin.yaml"))
}

/// Files of secrets, by their names or the beginnings of these.
const SECRETS: [&str; 10] = [
    ".env",
    ".git-credentials",
    ".htpasswd",
    ".netrc",
    ".npmrc",
    ".pgpass",
    "id_dsa",
    "id_ecdsa",
    "id_ed25519",
    "id_rsa",
];

/// Endings of files with private keys, of databases, and of copies that editors leave behind.
const PRIVATE_ENDINGS: [&str; 15] = [
    ".bak", ".db", ".kdbx", ".key", ".orig", ".p12", ".pfx", ".ppk", ".sql", ".sql.gz", ".sqlite",
    ".sqlite3", ".swo", ".swp", "~",
];

/// Returns `true` if a file of `static/` must have got there by mistake: what only the server or
/// its author may read. Public keys may be published.
fn is_private(file: &SourcePath) -> bool {
    let name = file.name().to_ascii_lowercase();
    let is_secret = SECRETS.iter().any(|secret| name.starts_with(secret));
    let ends = PRIVATE_ENDINGS.iter().any(|ending| name.ends_with(ending));
    // A style sheet that is made of the settings has theirs as its source.
    let is_settings = name.starts_with("bantin.yaml") && file.as_str().contains('/');
    (is_secret && !file.has_extension("pub")) || is_settings || ends
}

/// Bytes at the beginning of a file in which the first line of a private key is looked for.
const HEAD: u64 = 64;

/// The same of a `.pem`, where certificates may stand before the key.
const CHAIN: u64 = 64 * 1024;

/// Returns `true` if a file holds a private key, by the line that it begins with (RFC 7468). One
/// that cannot be read is told when it is published.
fn holds_key(tree: &Tree, file: &SourcePath) -> bool {
    let Ok(reader) = tree.reader(file.as_str()) else { return false };
    let mut head = Vec::new();
    let length = if file.has_extension("pem") { CHAIN } else { HEAD };
    if reader.take(length).read_to_end(&mut head).is_err() {
        return false;
    }
    let lines = head.split(|byte| matches!(byte, b'\n' | b'\r'));
    let mut lines = lines.filter_map(|line| line.trim_ascii().strip_prefix(b"-----BEGIN "));
    lines.any(|label| label.windows(KEY.len()).any(|words| words == KEY))
}

/// The words of every label of a private key.
const KEY: &[u8] = b"PRIVATE KEY";
