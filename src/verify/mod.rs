//! The gate between finished files and the sink: every internal link, anchor and picture of the
//! output is looked up, and nothing is asked of another host. A portal that fails here is not moved
//! in.
//!
//! Bodies were checked against the plan. Templates, registers and settings make addresses too, and
//! a theme's override can take away the anchor to which a hundred pages lead: only the finished
//! files tell. They are read once, while they are warm, for tags and attributes; no tree is built.
//! What is kept of a page is a few hashes: the identifiers on it and the places on other pages to
//! which it leads. When all pages are finished the latter are looked up in the former.

mod addresses;
mod finding;
// The limits of hosts.
mod host;
// Files that are kept as they were published.
mod kept;
mod locate;
mod page;
mod problems;
#[cfg(test)]
mod tests;
mod text;
// The tags of templates behind findings.
mod traced;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Mutex, PoisonError, RwLock};

use rayon::prelude::*;

use self::addresses::Addresses;
use self::finding::{Finding, Kind, Use};
pub use self::host::Scales;
use self::page::{Facts, Reader};
use crate::base::phase::Phase;
use crate::base::sink::{Gone, Write};
use crate::base::{Problems, Sink, SourcePath, Tree};
use crate::bulletin::site::Alternate;
use crate::plan::{FileKind, Plan};
use crate::render::Traced;

/// A sink that looks at each file before it hands it on.
pub struct Gate<'a> {
    plan: &'a Plan<'a>,
    sink: &'a dyn Sink,
    addresses: Addresses<'a>,
    /// Copies of articles, which carry their style sheet.
    copies: BTreeSet<String>,
    seen: Mutex<Vec<Seen>>,
    /// The names of places on pages, by hash.
    names: RwLock<BTreeMap<u64, Box<str>>>,
    /// Files that are kept as they were published, and not read.
    kept: Mutex<Vec<String>>,
    /// True if there was something before that is not there any more.
    misses_some: bool,
}

/// Makes pages once more, with marks.
pub type Trace<'a> = dyn Fn(&BTreeSet<&str>) -> Traced + 'a;

/// The sources in which findings are located.
pub struct Sources<'a> {
    /// Makes some files once more, with marks by which their tags are found in templates.
    pub trace: &'a Trace<'a>,
    /// The sources of the static files, in the order of their positions in the plan.
    pub statics: Vec<&'a SourcePath>,
    /// The site.
    pub site: &'a Tree,
    /// The files that the program brings along.
    pub embedded: &'a Tree,
}

impl Sources<'_> {
    /// The text of a source of the site or of the program.
    fn text(&self, path: &SourcePath) -> Option<String> {
        let path = path.as_str();
        self.site.text(path).or_else(|_| self.embedded.text(path)).ok()
    }
}

/// A finished file.
struct Seen {
    file: String,
    /// Its number, if it is one of the plan.
    number: Option<u32>,
    facts: Facts,
}

impl<'a> Gate<'a> {
    /// The gate before a sink.
    pub fn new(plan: &'a Plan<'a>, sink: &'a dyn Sink) -> Self {
        let copies = plan
            .files
            .iter()
            .filter(|file| matches!(file.kind, FileKind::Alternate(_, Alternate::Archive)));
        let copies = copies.map(|file| file.route.file()).collect();
        let addresses = Addresses::new(plan);
        Self {
            plan,
            sink,
            addresses,
            copies,
            seen: Mutex::default(),
            names: RwLock::default(),
            kept: Mutex::default(),
            misses_some: false,
        }
    }

    /// The same where kept files may lead to something that is not there any more.
    #[must_use]
    pub fn missing_some(self, misses_some: bool) -> Self {
        Self { misses_some, ..self }
    }

    /// Looks up what could not be known before all files were finished, and adds what is wrong to
    /// the problems of the build; what those tell already is not told again. Returns `true` if
    /// nothing was found.
    pub fn close(self, sources: &Sources<'_>, problems: &mut Problems) -> bool {
        self.read_kept();
        let mut seen = self.seen.into_inner().unwrap_or_else(PoisonError::into_inner);
        let names = self.names.into_inner().unwrap_or_else(PoisonError::into_inner);
        let found = missing_places(self.addresses.count(), &seen, &names);
        for (index, finding) in found {
            seen[index].facts.findings.push(finding);
        }
        let found_nothing = seen.iter().all(|seen| seen.facts.findings.is_empty());
        let findings = seen.iter().flat_map(|seen| {
            seen.facts.findings.iter().map(|finding| (seen.file.as_str(), finding))
        });
        let found =
            locate::Locator::new(self.plan, sources, &self.addresses).problems(findings, problems);
        problems.merge(found);
        found_nothing
    }

    fn look(&self, path: &str, bytes: &[u8]) {
        let facts = self.read(path, bytes);
        if !facts.is_empty() {
            let seen = Seen { file: path.to_owned(), number: self.addresses.number(path), facts };
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(seen);
        }
    }

    fn read(&self, path: &str, bytes: &[u8]) -> Facts {
        let ending = path.rsplit('.').next().unwrap_or_default();
        let name = |hash, name: &[u8]| self.name(hash, name);
        let styled = || self.copies.contains(path);
        let mut reader = Reader::new(&self.addresses, path, &styled, &name);
        match ending {
            "html" | "htm" => return reader.page(bytes),
            "xml" => reader.machine_text(bytes),
            "json" if path.ends_with("feed.json") => reader.machine_text(bytes),
            "css" => reader.style_sheet(bytes),
            _ => {}
        }
        reader.finish()
    }

    /// Remembers the name of a place.
    fn name(&self, hash: u64, name: &[u8]) {
        if !self.names.read().unwrap_or_else(PoisonError::into_inner).contains_key(&hash) {
            let name = String::from_utf8_lossy(name).into();
            self.names.write().unwrap_or_else(PoisonError::into_inner).insert(hash, name);
        }
    }
}

impl Sink for Gate<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.look(path, bytes);
        self.sink.put(path, bytes)
    }

    fn reads(&self, path: &str) -> bool {
        let ending = path.rsplit('.').next().unwrap_or_default();
        ["html", "htm", "xml", "css"].contains(&ending) || path.ends_with("feed.json")
    }

    /// Passes the file on unread: what is written piece by piece is data without links.
    fn stream(&self, path: &str, write: &mut Write<'_>) -> io::Result<()> {
        self.sink.stream(path, write)
    }

    fn gone(&self) -> io::Result<Gone> {
        self.sink.gone()
    }

    fn begin(&self, phase: Phase) {
        self.sink.begin(phase);
    }

    fn keep(&self, path: &str) -> io::Result<Option<u64>> {
        let kept = self.sink.keep(path)?;
        if kept.is_some() && self.reads(path) {
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        }
        Ok(kept)
    }

    fn published(&self, path: &str) -> Option<Vec<u8>> {
        self.sink.published(path)
    }

    fn stands(&self, path: &str, hash: &[u8; 32], length: u64) -> bool {
        self.sink.stands(path, hash, length)
    }

    fn keeps(&self) -> bool {
        self.sink.keeps()
    }

    fn copy(&self, path: &str, write: &mut Write<'_>) -> io::Result<()> {
        self.sink.copy(path, write)
    }

    fn page(&self, path: &str, text: &[u8], write: &mut Write<'_>) -> io::Result<()> {
        self.look(path, text);
        self.sink.page(path, text, write)
    }
}

/// The places on pages to which something leads and which are not there, with the page that leads
/// there. A page that could not be made has been told, and what leads to it stays silent.
fn missing_places(
    count: usize,
    seen: &[Seen],
    names: &BTreeMap<u64, Box<str>>,
) -> Vec<(usize, Finding)> {
    let mut ids: Vec<Option<&[u64]>> = vec![None; count];
    for Seen { number, facts, .. } in seen {
        let slot = number.and_then(|number| ids.get_mut(usize::try_from(number).ok()?));
        if let Some(slot) = slot {
            *slot = Some(&facts.ids);
        }
    }
    let is_missing = |(number, hash): &&(u32, u64)| {
        let there =
            usize::try_from(*number).ok().and_then(|number| ids.get(number).copied().flatten());
        there.is_some_and(|ids| ids.binary_search(hash).is_err())
    };
    let finding = |(number, hash): &(u32, u64)| {
        let written = names.get(hash).cloned().unwrap_or_default();
        Finding { kind: Kind::NoPlace(Some(*number)), used: Use::Link, written }
    };
    let of_page = |(index, seen): (usize, &Seen)| {
        let missing = seen.facts.places.iter().filter(is_missing);
        missing.map(|place| (index, finding(place))).collect::<Vec<_>>()
    };
    seen.par_iter().enumerate().flat_map_iter(of_page).collect()
}
