//! `build`: publishes the portal.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::args::{Build, Common};
use super::diff::Before;
use super::failure::Failure;
use super::record::Last;
use super::site::{Site, guard_changed, guard_output};
use super::terminal::Terminal;
use super::{Status, summary};
use crate::base::phase::Phase;
use crate::base::sink::Gone;
use crate::base::store::Store;
use crate::base::{Message, Sink, message};
use crate::bulletin::lang::Lang;
use crate::bulletin::site::Layout;
use crate::content;
use crate::language;
use crate::write::{self, Changes, Kept, Manner, Stage, WriteError};
use crate::{Earlier, Outcome, Process};

/// Builds, publishes if nothing forbids it, and tells. Where nothing has changed since the last
/// build, only tells.
pub(super) fn run(args: &Build, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let terminal = terminal.with_format(args.problems.format).counting_notes();
    guard_output(&args.output)?;
    args.changed.iter().try_for_each(|path| guard_changed(path, &args.output))?;
    // Before anything is published: a list that cannot be written then would never be made up for.
    args.changed.iter().try_for_each(|path| write_changes(path, None))?;
    let watch = Watch::new();
    let mut site = Site::open(common, args.shown, args.base_url.clone())?;
    site.options.process = Process::Ends;
    let layout = content::settings(&site.tree).0.map_or_else(Layout::default, |site| site.layout);
    let manner = Manner {
        layout,
        verify: args.verify,
        durable: true,
        packed: args.precompress,
        drafts: args.shown.drafts,
    };
    let announcing = Announcing { args, common, terminal, watch: &watch };
    let mut last = Last::find(args, common, &site);
    // Who wants to see every file read, or every figure compared, gets a build.
    if let Some(last) = last.as_mut().filter(|_| !args.verify && !common.verbose)
        && let Some((outcome, files)) = last.holds(&site, &args.output, manner)?
    {
        let changes = Changes { unchanged: files, ..Changes::default() };
        announcing.problems(&outcome, &site)?;
        return announcing.end(&outcome, None, Some(&changes));
    }
    last.iter_mut().for_each(Last::begin);
    let output = Output::new(&args.output, manner).watched(&watch);
    let kept = (!args.no_cache).then(|| Kept::of(Path::new(".")));
    let store = kept.as_ref().map(|kept| kept as &dyn Store);
    let built = if let Some(last) = &mut last {
        last.rebuild(&site, &args.output, &output, store)
    } else {
        let earlier = Earlier { pictures: store, ..Earlier::default() };
        crate::rebuild(&site.tree, &site.options, &output, earlier)
    };
    let mut outcome = built.map_err(|error| Failure::io(message!("failure-build"), &error))?;
    outcome.problems.extend(last.iter().flat_map(|last| &last.problems).cloned());
    outcome.problems.sort();
    announcing.problems(&outcome, &site)?;
    watch.begin(Phase::Write);
    let before = (common.verbose && outcome.complete).then(|| Before::look(&args.output)).flatten();
    let changes = if outcome.complete { Some(output.publish()?) } else { None };
    kept.filter(|_| outcome.complete).into_iter().for_each(Kept::tidy);
    if let Some(last) = last.filter(|_| outcome.complete) {
        last.leave(&site, &mut outcome, &args.output);
    }
    announcing.end(&outcome, before, changes.as_ref())
}

/// Prints the results of builds.
struct Announcing<'a> {
    args: &'a Build,
    common: &'a Common,
    terminal: Terminal,
    watch: &'a Watch,
}

impl Announcing<'_> {
    /// Before anything is published.
    fn problems(&self, outcome: &Outcome, site: &Site) -> Result<(), Failure> {
        let terminal = self.terminal.with_unpublished(outcome);
        terminal.problems(&outcome.problems, &site.tree)?;
        terminal.absences(outcome);
        Ok(())
    }

    fn end(
        &self,
        outcome: &Outcome,
        before: Option<Before>,
        changes: Option<&Changes>,
    ) -> Result<Status, Failure> {
        let (args, lang, terminal) = (self.args, self.terminal.lang(), self.terminal);
        let timings = self.watch.table(lang);
        if let Some(path) = &args.changed {
            write_changes(path, changes)?;
        }
        if args.timings {
            terminal.print(&timings);
        }
        if let Some(repaired) = changes.filter(|_| args.verify).map(|changes| &changes.repaired) {
            terminal.summary(&summary::verified(repaired, lang))?;
        }
        if let Some(figures) = before.and_then(|before| before.summary(&args.output, lang)) {
            terminal.summary(&figures)?;
        }
        let told = (self.watch.total(), terminal.hides_notes());
        terminal.summary(&summary::built(outcome, &args.output, changes, told, lang))?;
        Ok(Status::of(outcome, &outcome.problems, self.common))
    }
}

/// Tells upload tools what changed; nothing, when nothing was published.
fn write_changes(path: &Path, changes: Option<&Changes>) -> Result<(), Failure> {
    let written = write::replace_file(path, changes.map(changed).unwrap_or_default().as_bytes());
    written.map_err(|error| Failure::io(message!("failure-changes"), &error.into()))
}

fn changed(changes: &Changes) -> String {
    let line = |sign: &str, route: &String| [sign, route, "\n"].concat();
    let written = changes.written.iter().map(|route| line("+", route));
    written.chain(changes.removed.iter().map(|route| line("-", route))).collect()
}

/// The output folder, opened with the first finished file: a build that fails before that does not
/// even make it.
pub(super) struct Output<'w> {
    folder: PathBuf,
    manner: Manner,
    stage: OnceLock<Stage>,
    opening: Mutex<()>,
    watch: Option<&'w Watch>,
}

impl<'w> Output<'w> {
    pub(super) fn new(folder: &Path, manner: Manner) -> Self {
        let (stage, opening) = (OnceLock::new(), Mutex::new(()));
        Self { folder: folder.to_owned(), manner, stage, opening, watch: None }
    }

    /// Tells a stopwatch which stage begins.
    fn watched(self, watch: &'w Watch) -> Self {
        Self { watch: Some(watch), ..self }
    }

    /// Moves the portal in.
    ///
    /// # Errors
    /// As [`Stage::open`] and [`Stage::publish`].
    pub(super) fn publish(self) -> Result<Changes, WriteError> {
        self.stage()?;
        self.stage.into_inner().map_or(Ok(Changes::default()), Stage::publish)
    }

    fn stage(&self) -> Result<&Stage, WriteError> {
        if let Some(stage) = self.stage.get() {
            return Ok(stage);
        }
        let _alone = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if self.stage.get().is_none() {
            let opened = Stage::open(&self.folder, self.manner)?;
            return Ok(self.stage.get_or_init(|| opened));
        }
        self.stage()
    }
}

impl Sink for Output<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.stage()?.put(path, bytes)
    }

    fn stream(&self, path: &str, write: &mut crate::base::sink::Write<'_>) -> io::Result<()> {
        self.stage()?.stream(path, write)
    }

    fn packs(&self) -> bool {
        self.manner.packed
    }

    /// Only who publishes is told what is gone: whoever looks at drafts changes them all the time.
    fn gone(&self) -> io::Result<Gone> {
        if self.watch.is_some() { self.stage()?.gone() } else { Ok(Gone::default()) }
    }

    fn keep(&self, path: &str) -> io::Result<Option<u64>> {
        self.stage()?.keep(path)
    }

    fn published(&self, path: &str) -> Option<Vec<u8>> {
        self.stage().ok()?.published(path)
    }

    fn copy(&self, path: &str, write: &mut crate::base::sink::Write<'_>) -> io::Result<()> {
        self.stage()?.copy(path, write)
    }

    fn stands(&self, path: &str, hash: &[u8; 32], length: u64) -> bool {
        self.stage().is_ok_and(|stage| stage.stands(path, hash, length))
    }

    fn begin(&self, phase: Phase) {
        self.watch.into_iter().for_each(|watch| watch.begin(phase));
    }
}

/// A stopwatch for stages that follow each other; reading begins with it.
struct Watch {
    begun: Instant,
    laps: Mutex<Vec<(Phase, Instant)>>,
}

impl Watch {
    fn new() -> Self {
        let begun = Instant::now();
        Self { begun, laps: Mutex::new(vec![(Phase::Read, begun)]) }
    }

    /// A stage begins now, and the one before ends.
    fn begin(&self, phase: Phase) {
        self.laps().push((phase, Instant::now()));
    }

    fn laps(&self) -> MutexGuard<'_, Vec<(Phase, Instant)>> {
        self.laps.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn total(&self) -> Duration {
        self.begun.elapsed()
    }

    /// The stages until now, each with its name, the same in all languages, and what it does.
    fn table(&self, lang: Lang) -> String {
        let (laps, now) = (self.laps(), Instant::now());
        let ends = laps.iter().skip(1).map(|(_, begun)| *begun).chain([now]);
        let row = |((phase, begun), end): (&(Phase, Instant), Instant)| {
            let took = end.saturating_duration_since(*begun).as_millis();
            let does = language::text(&message_of(*phase), lang);
            format!("{:<8}{took:>8} ms  {does}\n", phase.word())
        };
        laps.iter().zip(ends).map(row).collect::<Vec<_>>().concat()
    }
}

fn message_of(phase: Phase) -> Message {
    match phase {
        Phase::Read => message!("stage-read"),
        Phase::Ledger => message!("stage-ledger"),
        Phase::Plan => message!("stage-plan"),
        Phase::Pictures => message!("stage-pictures"),
        Phase::Render => message!("stage-render"),
        Phase::Search => message!("stage-search"),
        Phase::Write => message!("stage-write"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_made_only_for_something_to_put_in_it() {
        let dir = tempfile::tempdir().expect("folder");
        let out = dir.path().join("public");
        drop(Output::new(&out, Manner::default()));
        assert!(!out.exists());
        let output = Output::new(&out, Manner::default());
        output.put("a/index.html", b"A").expect("put");
        let changes = output.publish().expect("published");
        assert_eq!(changed(&changes), "+a/index.html\n");
        assert!(out.join("a/index.html").exists());
    }

    #[test]
    fn removed_files_follow_the_written_ones() {
        let changes = Changes {
            written: vec!["b".to_owned()],
            unchanged: 1,
            removed: vec!["a".to_owned()],
            ..Changes::default()
        };
        assert_eq!(changed(&changes), "+b\n-a\n");
    }
}
