//! The thread that builds.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::super::args::{Common, Shown};
use super::super::build::Output;
use super::super::failure::Failure;
use super::super::record::STEP;
use super::super::site::{Site, now};
use super::super::summary;
use super::super::terminal::Terminal;
use super::watch::{News, Sources};
use super::{FOLDER, Portal, page};
use crate::base::tree::Stamp;
use crate::base::{Problems, SourcePath, Tree, message};
use crate::bulletin::date::Instant as Moment;
use crate::cache::{Bulletins, KeptBulletins, Pages};
use crate::render::Memory;
use crate::write::{self, Changes, Kept, Manner};
use crate::{Earlier, Outcome, Past};

/// Maximum time between two looks at the clock, where an article is to come or go: clocks are set,
/// and machines sleep.
const TICK: Duration = Duration::from_mins(1);

/// One program makes all builds.
const PROGRAM: [u8; 32] = [0; 32];

/// Builds the portal again and again.
pub(super) struct Builder {
    shown: Shown,
    common: Common,
    terminal: Terminal,
    url: String,
    portal: Arc<Portal>,
    last: Problems,
    past: Option<Remembered>,
    /// Bulletins as the last build read them.
    bulletins: KeptBulletins,
    /// When the portal has to be built again though no source changes.
    due: Option<Moment>,
}

/// Memory of the portal that was published last, and the times of its sources.
struct Remembered {
    pages: Pages,
    sources: Vec<(SourcePath, Stamp)>,
    /// Changes of sources that came later may not show in their times: nanoseconds since 1970.
    trusted: i128,
}

/// A build that came to its end.
struct Built {
    site: Site,
    outcome: Outcome,
    changes: Option<Changes>,
}

impl Builder {
    pub(super) fn new(
        shown: Shown,
        common: Common,
        terminal: Terminal,
        url: String,
        portal: Arc<Portal>,
    ) -> Self {
        Self {
            shown,
            common,
            terminal,
            url,
            portal,
            last: Problems::new(),
            past: None,
            bulletins: KeptBulletins::default(),
            due: None,
        }
    }

    /// The first build. Problems of the content do not hinder serving.
    ///
    /// # Errors
    /// The machine failed.
    pub(super) fn first(&mut self) -> Result<(), Failure> {
        let begin = Instant::now();
        let built = self.build()?;
        self.report(built, begin, true);
        Ok(())
    }

    /// Builds whenever there is a reason, as long as the sources can be watched.
    pub(super) fn go_on(&mut self, mut sources: Sources) {
        loop {
            let loud = match sources.wait(self.wait()) {
                News::Changed => true,
                News::Nothing if self.due.is_some_and(|due| due > now()) => continue,
                News::Nothing => false,
                News::Blind(why) => {
                    let warning = message!("serve-blind", why = why);
                    self.terminal.warn(warning);
                    true
                }
                News::End => return,
            };
            let begin = Instant::now();
            match self.build() {
                Ok(built) => self.report(built, begin, loud),
                Err(failure) => self.fail(&failure),
            }
        }
    }

    /// Returns the maximum time to wait for a change of the sources; for ever where no article
    /// comes or goes.
    fn wait(&self) -> Option<Duration> {
        let seconds = self.due?.unix().saturating_sub(now().unix());
        Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)).min(TICK))
    }

    fn build(&mut self) -> Result<Built, Failure> {
        let trusted = i128::from(now().unix() - STEP) * 1_000_000_000;
        let site = Site::open(&self.common, self.shown, Some(self.url.clone()))?;
        write::refuse_links(Path::new(""), Path::new(FOLDER))?;
        let output = Output::new(Path::new(FOLDER), Manner { durable: false, ..Manner::default() });
        let kept = Kept::of(Path::new("."));
        let portal = write::list_hash(Path::new(FOLDER));
        let past = self.past.as_ref().filter(|past| Some(past.pages.portal) == portal);
        let memory = past.map(|past| {
            past.announce_to(&site.tree);
            &past.pages.memory
        });
        let past = Past { memory, program: PROGRAM };
        let bulletins = Bulletins::new(std::mem::take(&mut self.bulletins), Some(Vec::new()));
        let earlier =
            Earlier { past: Some(past), pictures: Some(&kept), bulletins: Some(&bulletins) };
        let built = crate::rebuild(&site.tree, &site.options, &output, earlier);
        let read = bulletins.end(PROGRAM).and_then(|bytes| KeptBulletins::parse(bytes, PROGRAM));
        self.bulletins = read.unwrap_or_default();
        let mut outcome = built.map_err(|error| Failure::io(message!("failure-build"), &error))?;
        let changes = if outcome.complete { Some(output.publish()?) } else { None };
        if outcome.complete {
            kept.tidy();
        }
        if let Some(memory) = outcome.memory.take().filter(|_| changes.is_some()) {
            self.past = Remembered::new(memory, &site.tree, trusted);
        }
        Ok(Built { site, outcome, changes })
    }

    /// Tells terminal and pages. What is neither asked for nor new is not told on the terminal.
    fn report(&mut self, built: Built, begin: Instant, loud: bool) {
        let Built { site, outcome, changes } = built;
        let lang = self.terminal.lang();
        let changed = changes
            .as_ref()
            .is_some_and(|changes| !changes.written.is_empty() || !changes.removed.is_empty());
        if loud || changed || self.last != outcome.problems {
            self.terminal.show(&outcome.problems, &site.tree);
            let line = summary::built(
                &outcome,
                Path::new(FOLDER),
                changes.as_ref(),
                (begin.elapsed(), self.terminal.hides_notes()),
                lang,
            );
            self.terminal.print(&format!("{line}\n"));
        }
        // Under a given clock no time comes or goes.
        self.due = outcome.next_turn.filter(|_| self.common.clock.is_none());
        let fault =
            changes.is_none().then(|| page::of_problems(&outcome.problems, &site.tree, lang));
        if !outcome.settings_failed {
            self.portal.note_absent(page::of_absent(&outcome, lang));
        }
        self.last = outcome.problems;
        self.portal.note(fault, changed);
    }

    fn fail(&mut self, failure: &Failure) {
        let lang = self.terminal.lang();
        self.terminal.print(&failure.text(lang));
        // A failure of the machine may pass by itself.
        let later = i64::try_from(TICK.as_secs()).unwrap_or(0);
        self.due = Some(Moment::from_unix(now().unix().saturating_add(later)));
        self.portal.note(Some(page::of_failure(failure, lang)), false);
    }
}

impl Remembered {
    fn new(memory: Memory, tree: &Tree, trusted: i128) -> Option<Self> {
        let portal = write::list_hash(Path::new(FOLDER))?;
        let paths = tree.files().iter().map(|file| file.path.clone());
        let sources = paths.zip(tree.stamps().ok()?).collect();
        Some(Self { pages: Pages { portal, memory }, sources, trusted })
    }

    /// Tells a tree what is known of its files.
    fn announce_to(&self, tree: &Tree) {
        let known: Vec<_> =
            self.sources.iter().map(|(path, stamp)| (path.as_str(), stamp)).collect();
        tree.trust(&known, self.trusted);
    }
}
