//! Waiting for a source to change.
//!
//! The folders of sources are watched with all that lies in them, the site's folder for itself, so that a folder of
//! sources that comes later is watched too. What an editor does beside (hidden files) and what only reads is no news.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use notify_debouncer_full::notify::{self, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer};

use super::super::failure::Failure;
use super::super::site::SOURCES;

/// How long the disk has to be quiet.
const QUIET: Duration = Duration::from_millis(150);

/// Why the wait is over.
#[derive(Debug)]
pub(super) enum News {
    /// A source changed.
    Changed,
    /// Time went by.
    Nothing,
    /// Something happened that could not be seen.
    Blind(String),
    /// Nothing will be seen any more.
    End,
}

/// The watched sources of the site in the current folder.
pub(super) struct Sources {
    root: PathBuf,
    watched: BTreeSet<&'static str>,
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    events: Receiver<DebounceEventResult>,
}

impl Sources {
    /// Begins to watch.
    ///
    /// # Errors
    /// The machine does not let us.
    pub(super) fn new() -> Result<Self, Failure> {
        let (sender, events) = mpsc::channel();
        let begin = || -> notify::Result<(PathBuf, Debouncer<RecommendedWatcher, RecommendedCache>)> {
            #[allow(clippy::disallowed_methods, reason = "the environment is read in this folder")]
            let root = std::env::current_dir()?;
            let mut debouncer = new_debouncer(QUIET, None, sender)?;
            debouncer.watch(&root, RecursiveMode::NonRecursive)?;
            Ok((root, debouncer))
        };
        let (root, debouncer) = begin().map_err(|error| failure(&error))?;
        let mut sources = Self { root, watched: BTreeSet::new(), debouncer, events };
        sources.watch().map_err(|error| failure(&error))?;
        Ok(sources)
    }

    /// Waits for a change, or until the tick.
    pub(super) fn wait(&mut self, tick: Option<Duration>) -> News {
        loop {
            let batch = match tick {
                Some(tick) => self.events.recv_timeout(tick),
                None => self.events.recv().map_err(RecvTimeoutError::from),
            };
            match batch {
                Ok(Ok(events)) if events.iter().any(|event| self.is_news(event)) => match self.watch() {
                    Ok(()) => return News::Changed,
                    Err(error) => return News::Blind(error.to_string()),
                },
                Ok(Ok(_)) => {}
                Ok(Err(errors)) => {
                    return News::Blind(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "));
                }
                Err(RecvTimeoutError::Timeout) => return News::Nothing,
                Err(RecvTimeoutError::Disconnected) => return News::End,
            }
        }
    }

    /// Watches folders that have come, and forgets those that have gone.
    fn watch(&mut self) -> notify::Result<()> {
        for folder in SOURCES {
            let path = self.root.join(folder);
            if !path.is_dir() {
                self.watched.remove(folder);
            } else if self.watched.insert(folder) {
                self.debouncer.watch(&path, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    fn is_news(&self, event: &DebouncedEvent) -> bool {
        event.need_rescan() || (!event.kind.is_access() && event.paths.iter().any(|path| is_source(path, &self.root)))
    }
}

/// Whether a path is one that a build may read.
fn is_source(path: &Path, root: &Path) -> bool {
    let Ok(path) = path.strip_prefix(root) else { return false };
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    let top = names.first().is_some_and(|top| top == "bantin.yaml" || SOURCES.iter().any(|folder| top == folder));
    top && !names.iter().any(|name| name.starts_with('.'))
}

fn failure(error: &notify::Error) -> Failure {
    let help = "allow more watched files (on Linux `fs.inotify.max_user_watches`), or use `bantin build`";
    Failure::machine(format!("the sources cannot be watched: {error}"), help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sources_are_news() {
        let root = Path::new("/site");
        for (path, expected) in [
            ("/site/bantin.yaml", true),
            ("/site/content/articles/a.md", true),
            ("/site/templates", true),
            ("/site/content/articles/.a.md.swp", false),
            ("/site/.bantin/serve/index.html", false),
            ("/site/public/index.html", false),
            ("/site", false),
            ("/elsewhere/content/a.md", false),
        ] {
            assert_eq!(is_source(Path::new(path), root), expected, "{path}");
        }
    }
}
