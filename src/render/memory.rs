//! A build's memory of the files that it made, so that the next one may keep them: from which bases
//! each was made, and one hash of each basis. A file is kept if it is planned as it was, none of
//! its bases has another hash, and it stands as it was left.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::context::{Context, Prints, Written, bases, collect};
use super::html::head;
use super::search;
use crate::base::{Problems, Sink, SourcePath};
use crate::bulletin::lang::Lang;
use crate::plan::{DataKind, File, FileKind, Page, Plan};

/// A build's memory of its files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// A hash of everything that is no article: where it differs nothing is kept.
    pub fixed: [u8; 32],
    /// Bases with their hashes, sorted.
    bases: Vec<(u64, u64)>,
    /// Links whose targets are bases.
    links: Vec<(String, String, String)>,
    /// Files, sorted by their paths.
    files: Vec<Remembered>,
    /// Hashes of all addresses, sorted.
    addresses: Vec<u64>,
    /// The documents of the index of the search, by their numbers, and the number of shards.
    index: (Vec<u64>, usize),
}

/// A file in the memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Remembered {
    path: String,
    /// A hash of how it was planned.
    shape: u64,
    /// Its bases, by their positions.
    bases: Vec<u32>,
}

impl Memory {
    /// The documents and shards of the index of the search.
    pub(super) fn index(&self) -> search::Known {
        let (documents, shards) = self.index.clone();
        search::Known { documents, shards }
    }

    /// Returns `true` if something was published at an address where there is nothing now.
    pub fn misses(&self, plan: &Plan<'_>) -> bool {
        let now = addresses(plan);
        self.addresses.iter().any(|address| now.binary_search(address).is_err())
    }
}

/// A hash of everything that is no article.
pub(super) fn fixed(
    program: [u8; 32],
    sources: &[(&SourcePath, [u8; 32])],
    rest: &dyn std::fmt::Debug,
) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&program);
    for (path, hash) in sources {
        hasher.update(hash);
        hasher.update(path.as_str().as_bytes());
    }
    hasher.update(format!("{rest:?}").as_bytes());
    hasher.finalize().into()
}

fn addresses(plan: &Plan<'_>) -> Vec<u64> {
    let pages = plan.pages.iter().map(|page| &page.route);
    let all = pages.chain(plan.files.iter().map(|file| &file.route)).chain(plan.redirects.keys());
    let mut hashes: Vec<u64> = all.map(bases::hash_of).collect();
    hashes.par_sort_unstable();
    hashes
}

/// Keeps files, and remembers those that are made.
pub(super) struct Keeper<'a> {
    plan: &'a Plan<'a>,
    prints: Prints,
    before: Option<&'a Memory>,
    /// Which bases of the memory have another hash now.
    changed: Vec<bool>,
    files: Mutex<Vec<Known>>,
    links: Mutex<BTreeMap<u64, Written>>,
}

/// A file of this build.
struct Known {
    path: String,
    shape: u64,
    from: From,
}

/// From what a file was made.
enum From {
    /// It is the one of the memory, by its position.
    Before(usize),
    /// Positions of bases among all, and numbers of those of which there is nothing.
    Bases(Vec<u32>, Vec<u64>),
}

impl<'a> Keeper<'a> {
    /// Keeps what a memory allows; `sources` are the hashes of articles.
    pub(super) fn new(
        plan: &'a Plan<'a>,
        contexts: &BTreeMap<Lang, Context<'a>>,
        sources: &BTreeMap<SourcePath, [u8; 32]>,
        before: Option<&'a Memory>,
    ) -> Self {
        let frame = |cx: &Context<'a>| bases::hash_of(&format!("{:?}", head::site(cx)));
        let frames = contexts.iter().map(|(lang, cx)| (*lang, frame(cx))).collect();
        let mut prints = Prints::new(plan, sources, &frames);
        let links = before.iter().flat_map(|before| &before.links);
        let links: Vec<Written> = links.map(Written::of_parts).collect();
        prints.add_links(plan, links.iter());
        let bases = before.map_or(&[][..], |before| &before.bases);
        let changed = bases.par_iter().map(|(number, print)| prints.get(*number) != *print);
        let changed = changed.collect();
        let links = links.into_iter().map(|link| (link.number(), link)).collect();
        Self { plan, prints, before, changed, files: Mutex::default(), links: Mutex::new(links) }
    }

    /// Keeps a file if that is the same as to make it, and makes it otherwise. A file that has
    /// problems is made by every build, so that they are told. Returns `None` if it was kept.
    pub(super) fn keep_or(
        &self,
        path: &str,
        shape: u64,
        sink: &dyn Sink,
        work: impl FnOnce() -> io::Result<Problems>,
    ) -> io::Result<Option<Problems>> {
        if let Some(at) = self.unchanged(path, shape)
            && sink.keep(path)?.is_some()
        {
            self.know(path, shape, From::Before(at));
            return Ok(None);
        }
        let (made, bases) = collect(work);
        let problems = made?;
        if problems.is_empty() {
            let (known, unknown) = self.prints.positions(&bases);
            self.know(path, shape, From::Bases(known, unknown));
            if !bases.links.is_empty() {
                let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
                links.extend(bases.links);
            }
        }
        Ok(Some(problems))
    }

    /// The position in the memory of a file of which nothing has changed.
    fn unchanged(&self, path: &str, shape: u64) -> Option<usize> {
        let before = self.before?;
        let at = before.files.binary_search_by(|known| known.path.as_str().cmp(path)).ok()?;
        let file = &before.files[at];
        let changed =
            |basis: &u32| self.changed.get(*basis as usize).is_none_or(|changed| *changed);
        (file.shape == shape && !file.bases.iter().any(changed)).then_some(at)
    }

    fn know(&self, path: &str, shape: u64, from: From) {
        let known = Known { path: path.to_owned(), shape, from };
        self.files.lock().unwrap_or_else(PoisonError::into_inner).push(known);
    }

    /// The memory for the next build.
    pub(super) fn into_memory(self, fixed: [u8; 32], index: search::Known) -> Memory {
        let Self { plan, mut prints, before, files, links, .. } = self;
        let links = links.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let empty = Memory::default();
        let table = Table::new(&files, &prints, before.unwrap_or(&empty));
        let remembered = |known: &Known| Remembered {
            path: known.path.clone(),
            shape: known.shape,
            bases: table.positions(&known.from),
        };
        let files = files.par_iter().map(remembered).collect();
        let numbers = table.numbers;
        let used = |link: &Written| numbers.binary_search(&link.number()).is_ok();
        let links: Vec<Written> = links.into_values().filter(used).collect();
        prints.add_links(plan, links.iter());
        Memory {
            fixed,
            links: links.into_iter().map(Written::into_parts).collect(),
            files,
            bases: numbers.iter().map(|number| (*number, prints.get(*number))).collect(),
            addresses: addresses(plan),
            index: (index.documents, index.shards),
        }
    }
}

/// The bases that files rest on, each once.
struct Table<'a> {
    before: &'a Memory,
    /// Their numbers, sorted.
    numbers: Vec<u64>,
    /// Positions among them of all bases of this build, and of those of the last one.
    of_now: Vec<u32>,
    of_before: Vec<u32>,
}

impl<'a> Table<'a> {
    fn new(files: &[Known], prints: &Prints, before: &'a Memory) -> Self {
        let all = prints.all();
        let mut now = vec![false; all.len()];
        let mut past = vec![false; before.bases.len()];
        let mut numbers: Vec<u64> = Vec::new();
        for known in files {
            match &known.from {
                From::Before(at) => {
                    for basis in &before.files[*at].bases {
                        past[*basis as usize] = true;
                    }
                }
                From::Bases(known, unknown) => {
                    for basis in known {
                        now[*basis as usize] = true;
                    }
                    numbers.extend(unknown);
                }
            }
        }
        let used = |(known, used): (&(u64, u64), &bool)| used.then_some(known.0);
        numbers.extend(all.iter().zip(&now).filter_map(used));
        numbers.extend(before.bases.iter().zip(&past).filter_map(used));
        numbers.par_sort_unstable();
        numbers.dedup();
        let position = |(number, _): &(u64, u64)| position(&numbers, *number);
        let of_now = all.par_iter().map(position).collect();
        let of_before = before.bases.par_iter().map(position).collect();
        Self { before, numbers, of_now, of_before }
    }

    /// Positions of the bases of a file.
    fn positions(&self, from: &From) -> Vec<u32> {
        match from {
            From::Before(at) => {
                let bases = self.before.files[*at].bases.iter();
                bases.map(|basis| self.of_before[*basis as usize]).collect()
            }
            From::Bases(known, unknown) => {
                let known = known.iter().map(|basis| self.of_now[*basis as usize]);
                known.chain(unknown.iter().map(|number| position(&self.numbers, *number))).collect()
            }
        }
    }
}

/// The position of a number; one that no table has, where it is not in this one.
fn position(numbers: &[u64], number: u64) -> u32 {
    let at = numbers.binary_search(&number).ok();
    at.and_then(|at| u32::try_from(at).ok()).unwrap_or(u32::MAX)
}

/// Hash of the plan of a page, but for its list, which is a basis.
pub(super) fn shape_of_page(page: &Page) -> u64 {
    let Page { route, lang, kind: _, part, position, is_indexed } = page;
    let (newer, older) = (&position.newer, &position.older);
    bases::hash_of(&(route, lang, part, position.number, position.count, newer, older, is_indexed))
}

/// Hash of the plan of a file; `None` for one that every build makes.
pub(super) fn shape_of_file(file: &File, plan: &Plan<'_>) -> Option<u64> {
    let rows = |rows: &Range<usize>| bases::hash_of(&(rows, plan.tables.is_divided));
    match &file.kind {
        FileKind::Feed(page)
        | FileKind::JsonFeed(page)
        | FileKind::Chart(page)
        | FileKind::Alternate(page, _) => Some(shape_of_page(&plan.pages[*page])),
        FileKind::Media(source) => Some(bases::hash_of(source.as_str())),
        FileKind::Static(_) => Some(0),
        FileKind::Data(
            DataKind::FiguresOfIndicator(_, part) | DataKind::BehindFigures(_, part),
        ) => Some(rows(part)),
        FileKind::Data(DataKind::FiguresOfLocality(_)) => Some(rows(&(0..0))),
        _ => None,
    }
}
