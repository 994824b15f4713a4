//! The record of the last build: whether it still holds, and what the next one leaves.

use std::io;
use std::path::Path;

use super::args::{Build, Common};
use super::site::{Site, now, source_path};
use crate::base::store::Store;
use crate::base::tree::read_other;
use crate::base::{Code, Location, Problem, Sink, SourcePath, message};
use crate::bulletin::date::{Instant, Zone};
use crate::bulletin::site::Absence;
use crate::cache::{
    self, Bulletins, Circumstances, Flags, KeptBulletins, Pages, Record, RecordedOutcome,
};
use crate::write::{self, CacheFile, WriteError};
use crate::{Absent, Earlier, Outcome, Past};

/// Seconds that pass until the disk surely tells a change from the one before.
pub(super) const STEP: i64 = 2;

/// The record of this output folder and these flags, and what was remembered of its files.
pub(super) struct Last {
    circumstances: Circumstances,
    record: Kept,
    pages: Kept,
    bulletins: Kept,
    found: Option<Record>,
    /// Problems of their files.
    pub(super) problems: Vec<Problem>,
}

/// A file of the cache.
struct Kept {
    name: String,
    /// Place of the new one; `None` where nothing is kept.
    file: Option<CacheFile>,
}

impl Kept {
    fn new(sort: &str, flags: &Flags) -> Self {
        Self { name: flags.name(sort), file: None }
    }

    /// Reads what the last build left; `None` if there is nothing. What cannot be read is told.
    fn read<T>(
        &self,
        parse: impl FnOnce(Vec<u8>) -> Option<T>,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        let bytes = write::read_cache(Path::new("."), &self.name);
        let found = match bytes {
            Ok(None) => return None,
            Ok(Some(bytes)) => parse(bytes),
            Err(_) => None,
        };
        if found.is_none() {
            problems.push(unreadable(&self.path()));
        }
        found
    }

    fn begin(&mut self, problems: &mut Vec<Problem>) {
        match CacheFile::begin(Path::new("."), &self.name) {
            Ok(file) => self.file = Some(file),
            Err(_) => problems.push(unwritable(&self.path())),
        }
    }

    /// That it cannot be written is no failure: the next build does everything again.
    fn end(self, bytes: &[u8]) {
        drop(self.file.map(|file| file.end(bytes)));
    }

    fn path(&self) -> SourcePath {
        SourcePath::from(&*write::cache_path(&self.name))
    }
}

impl Last {
    /// Looks for the record of the last build. `None` where none is wanted, or the program cannot
    /// be read, so that another one could not be told from it.
    pub(super) fn find(args: &Build, common: &Common, site: &Site) -> Option<Self> {
        if args.no_cache {
            return None;
        }
        #[allow(clippy::disallowed_methods, reason = "the environment is read in this folder")]
        let program = std::env::current_exe().ok()?;
        let program = blake3::hash(&read_other(&program).ok()?).into();
        let flags = Flags {
            output: source_path(&args.output)
                .unwrap_or_else(|| args.output.to_string_lossy().into_owned()),
            base_url: args.base_url.clone(),
            drafts: args.shown.drafts,
            future: args.shown.future,
            deny_warnings: common.deny_warnings,
            precompress: args.precompress,
        };
        // The clock of disks is that of the machine, whatever the build is told.
        let begun = (now().unix() - STEP).saturating_mul(1_000_000_000);
        let (record, pages) = (Kept::new("record", &flags), Kept::new("pages", &flags));
        // What stands in a bulletin is the same for whatever is made of it.
        let bulletins = Kept { name: "bulletins".to_owned(), file: None };
        let circumstances = Circumstances { program, flags, clock: site.options.clock, begun };
        let mut problems = Vec::new();
        let found = record.read(|bytes| Record::parse(&bytes), &mut problems);
        Some(Self { circumstances, record, pages, bulletins, found, problems })
    }

    /// The result to be told again, with the number of published files; `None` where the sources or
    /// the portal have changed.
    ///
    /// # Errors
    /// As [`write::standing`].
    pub(super) fn holds(
        &mut self,
        site: &Site,
        out: &Path,
        manner: write::Manner,
    ) -> Result<Option<(Outcome, usize)>, WriteError> {
        let Some(record) = &self.found else { return Ok(None) };
        if !record.holds(&self.circumstances, &site.tree) {
            return Ok(None);
        }
        let standing = write::standing(out, manner)?;
        let Some(standing) = standing.filter(|standing| record.is_of(standing.hash)) else {
            return Ok(None);
        };
        Ok(self.found.take().map(|record| (outcome(record.into_outcome()), standing.files)))
    }

    /// Makes place for the new record, and tells at once if there will be none.
    pub(super) fn begin(&mut self) {
        self.record.begin(&mut self.problems);
        self.pages.begin(&mut self.problems);
        self.bulletins.begin(&mut self.problems);
    }

    /// Builds anew what changed, after a look at what the last build left.
    ///
    /// # Errors
    /// As [`crate::build`].
    pub(super) fn rebuild(
        &mut self,
        site: &Site,
        out: &Path,
        sink: &dyn Sink,
        store: Option<&dyn Store>,
    ) -> io::Result<Outcome> {
        if let Some(record) = self.found.take() {
            record.announce_to(&site.tree);
        }
        let pages = self.pages.read(|bytes| Pages::parse(&bytes), &mut self.problems);
        let pages = pages.filter(|pages| write::list_hash(out) == Some(pages.portal));
        let memory = pages.as_ref().map(|pages| &pages.memory);
        let program = self.circumstances.program;
        let parse = |bytes| KeptBulletins::parse(bytes, program);
        let bulletins = self.bulletins.read(parse, &mut self.problems).unwrap_or_default();
        let bulletins = Bulletins::new(bulletins, self.bulletins.file.take());
        let earlier = Earlier {
            past: Some(Past { memory, program }),
            pictures: store,
            bulletins: Some(&bulletins),
        };
        let built = crate::rebuild(&site.tree, &site.options, sink, earlier);
        self.bulletins.file = bulletins.end(program);
        built
    }

    /// Leaves the record of a build that was published, and what it remembers of its files.
    pub(super) fn leave(self, site: &Site, outcome: &mut Outcome, out: &Path) {
        let Some(portal) = write::list_hash(out) else { return };
        self.bulletins.end(&[]);
        if let Some(memory) = outcome.memory.take() {
            self.pages.end(&Pages { portal, memory }.print());
        }
        let found = outcome.problems.iter().filter(|problem| !is_of_cache(problem));
        let problems: Vec<Problem> = found.cloned().collect();
        let kept = problems.len() + outcome.problems.iter().filter(|it| is_of_cache(it)).count();
        // Of a thousand problems in one file not all are kept, and so could not be counted again.
        let whole = kept == outcome.problems.total();
        let (Some(until), true) = (outcome.until, whole) else { return };
        let recorded = recorded(outcome, problems);
        let record = Record::new(&self.circumstances, &site.tree, until, portal, recorded);
        if let Some(record) = record {
            self.record.end(&record.print());
        }
    }
}

fn is_of_cache(problem: &Problem) -> bool {
    matches!(problem.code, Code::CacheUnreadable | Code::CacheUnwritable)
}

/// A record is damaged, or was left by another version.
fn unreadable(path: &SourcePath) -> Problem {
    Problem::new(
        Code::CacheUnreadable,
        Location::file(path),
        message!("cache-unreadable", path = path.as_str()),
    )
    .hint(message!("cache-unreadable.hint"))
}

/// A record cannot be written.
fn unwritable(path: &SourcePath) -> Problem {
    Problem::new(
        Code::CacheUnwritable,
        Location::file(path),
        message!("cache-unwritable", path = path.as_str()),
    )
    .hint(message!("cache-unwritable.hint"))
}

fn recorded(outcome: &Outcome, problems: Vec<Problem>) -> RecordedOutcome {
    let absent = |absent: &Absent| {
        let (why, at) = match absent.absence {
            Absence::Draft => ("draft", None),
            Absence::Held(at) => ("held", Some(at)),
            Absence::Expired(at) => ("expired", Some(at)),
            Absence::Faulty => ("faulty", None),
        };
        cache::Absent {
            path: absent.path.clone(),
            address: absent.address.clone(),
            why: why.to_owned(),
            at: at.map(Instant::unix),
        }
    };
    RecordedOutcome {
        problems,
        articles: outcome.articles,
        pages: outcome.pages,
        figures: outcome.figures,
        unpublished: outcome.unpublished.iter().map(absent).collect(),
        zone: outcome.zone.name().to_owned(),
        next_turn: outcome.next_turn.map(Instant::unix),
    }
}

fn outcome(recorded: RecordedOutcome) -> Outcome {
    let absent = |absent: cache::Absent| {
        let at = Instant::from_unix(absent.at.unwrap_or_default());
        let absence = match &*absent.why {
            "draft" => Absence::Draft,
            "held" => Absence::Held(at),
            "expired" => Absence::Expired(at),
            _ => Absence::Faulty,
        };
        Absent { path: absent.path, address: absent.address, absence }
    };
    let mut outcome = Outcome {
        complete: true,
        articles: recorded.articles,
        pages: recorded.pages,
        figures: recorded.figures,
        unpublished: recorded.unpublished.into_iter().map(absent).collect(),
        zone: Zone::parse(&recorded.zone).unwrap_or_default(),
        next_turn: recorded.next_turn.map(Instant::from_unix),
        ..Outcome::default()
    };
    outcome.problems.extend(recorded.problems);
    outcome
}
