//! `build`: publishes the portal.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::args::{Build, Common};
use super::diff::Before;
use super::failure::Failure;
use super::site::{Site, guard_output};
use super::terminal::Terminal;
use super::{Status, summary};
use crate::Process;
use crate::base::{Message, Sink, message};
use crate::bulletin::lang::Lang;
use crate::bulletin::site::Layout;
use crate::content;
use crate::language;
use crate::write::{self, Changes, Manner, Stage, WriteError};

/// Builds, publishes if nothing forbids it, and tells.
pub(super) fn run(args: &Build, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let terminal = terminal.with_format(args.problems.format).counting_notes();
    guard_output(&args.output)?;
    // Before anything is published: a list that cannot be written then would never be made up for.
    args.changed.iter().try_for_each(|path| write_changes(path, None))?;
    let mut watch = Watch::new();
    let mut site = Site::open(common, args.shown, args.base_url.clone())?;
    site.options.process = Process::Ends;
    watch.lap(message!("stage-list"));
    let layout = content::settings(&site.tree).0.map_or_else(Layout::default, |site| site.layout);
    let manner = Manner { layout, verify: args.verify, durable: true };
    let output = Output::new(&args.output, manner);
    let outcome = crate::build(&site.tree, &site.options, &output)
        .map_err(|error| Failure::io(message!("failure-build"), &error))?;
    watch.lap_until(message!("stage-read"), output.first_put());
    watch.lap(message!("stage-pages"));
    let terminal = terminal.with_unpublished(&outcome);
    terminal.problems(&outcome.problems, &site.tree)?;
    terminal.absences(&outcome);
    let before = (common.verbose && outcome.complete).then(|| Before::look(&args.output)).flatten();
    let changes = if outcome.complete { Some(output.publish()?) } else { None };
    watch.lap(message!("stage-publish"));
    if let Some(path) = &args.changed {
        write_changes(path, changes.as_ref())?;
    }
    if args.timings {
        terminal.tell(&watch.table(terminal.lang()));
    }
    if let Some(repaired) =
        changes.as_ref().filter(|_| args.verify).map(|changes| &changes.repaired)
    {
        terminal.summary(&summary::verified(repaired, terminal.lang()))?;
    }
    if let Some(figures) = before.and_then(|before| before.summary(&args.output, terminal.lang())) {
        terminal.summary(&figures)?;
    }
    let (lang, took) = (terminal.lang(), watch.total());
    terminal.summary(&summary::built(&outcome, &args.output, changes.as_ref(), took, lang))?;
    Ok(Status::of(&outcome, &outcome.problems, common))
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
pub(super) struct Output {
    folder: PathBuf,
    manner: Manner,
    stage: OnceLock<(Stage, Instant)>,
    opening: Mutex<()>,
}

impl Output {
    pub(super) fn new(folder: &Path, manner: Manner) -> Self {
        Self { folder: folder.to_owned(), manner, stage: OnceLock::new(), opening: Mutex::new(()) }
    }

    /// Moves the portal in.
    ///
    /// # Errors
    /// As [`Stage::open`] and [`Stage::publish`].
    pub(super) fn publish(self) -> Result<Changes, WriteError> {
        self.stage()?;
        self.stage.into_inner().map_or(Ok(Changes::default()), |(stage, _)| stage.publish())
    }

    /// When the first file was handed over.
    fn first_put(&self) -> Option<Instant> {
        self.stage.get().map(|(_, begin)| *begin)
    }

    fn stage(&self) -> Result<&Stage, WriteError> {
        if let Some((stage, _)) = self.stage.get() {
            return Ok(stage);
        }
        let _alone = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if self.stage.get().is_none() {
            let opened = (Stage::open(&self.folder, self.manner)?, Instant::now());
            return Ok(&self.stage.get_or_init(|| opened).0);
        }
        self.stage()
    }
}

impl Sink for Output {
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.stage()?.put(path, bytes)
    }

    fn stream(&self, path: &str, write: &mut crate::base::sink::Write<'_>) -> io::Result<()> {
        self.stage()?.stream(path, write)
    }
}

/// A stopwatch for stages that follow each other.
struct Watch {
    begin: Instant,
    last: Instant,
    laps: Vec<(Message, Duration)>,
}

impl Watch {
    fn new() -> Self {
        let begin = Instant::now();
        Self { begin, last: begin, laps: Vec::new() }
    }

    /// A stage ends now.
    fn lap(&mut self, stage: Message) {
        self.lap_until(stage, None);
    }

    /// A stage ended then, or ends now.
    fn lap_until(&mut self, stage: Message, end: Option<Instant>) {
        let end = end.unwrap_or_else(Instant::now);
        self.laps.push((stage, end.saturating_duration_since(self.last)));
        self.last = end;
    }

    fn total(&self) -> Duration {
        self.begin.elapsed()
    }

    fn table(&self, lang: Lang) -> String {
        let row = |(stage, took): &(Message, Duration)| {
            format!("{:<22}{:>8} ms\n", language::text(stage, lang), took.as_millis())
        };
        self.laps.iter().map(row).collect::<Vec<_>>().concat()
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
