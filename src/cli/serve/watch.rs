//! Waiting for a source to change.
//!
//! The folders of sources are watched with all that lies in them, the site's folder for itself, so
//! that a folder of sources that comes later is watched too. What an editor does beside (hidden
//! files) and what only reads is no news.
//!
//! The system watches a folder, not its name: one that is replaced takes the watch with it, and the
//! new one has none. So a folder is watched anew whenever something happened to its name, and every
//! two seconds it is looked whether the folder that stands there is still the same, because events
//! can be lost or taken for one that changed nothing.

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant, SystemTime};

use notify_debouncer_full::notify::{self, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};

use super::super::failure::Failure;
use super::super::site::SOURCES;
use crate::base::{Message, cause, message};

/// Time for which the disk has to be quiet.
const QUIET: Duration = Duration::from_millis(150);

/// Time between two checks that the folders are still the same.
const LOOK: Duration = Duration::from_secs(2);

/// Why the wait is over.
#[derive(Debug)]
pub(super) enum News {
    /// A source changed.
    Changed,
    /// Time went by.
    Nothing,
    /// Something happened that could not be seen.
    Blind(Message),
    /// Nothing will be seen any more.
    End,
}

/// The watched sources of the site in the current folder.
pub(super) struct Sources {
    root: PathBuf,
    root_is: Option<Identity>,
    watched: BTreeMap<&'static str, Identity>,
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
        let begin =
            || -> notify::Result<(PathBuf, Debouncer<RecommendedWatcher, RecommendedCache>)> {
                #[allow(
                    clippy::disallowed_methods,
                    reason = "the environment is read in this folder"
                )]
                let root = std::env::current_dir()?;
                let mut debouncer = new_debouncer(QUIET, None, sender)?;
                debouncer.watch(&root, RecursiveMode::NonRecursive)?;
                Ok((root, debouncer))
            };
        let (root, debouncer) = begin().map_err(|error| failure(&error))?;
        let root_is = Identity::of(&root);
        let mut sources = Self { root, root_is, watched: BTreeMap::new(), debouncer, events };
        sources.watch(&[]).map_err(|error| failure(&error))?;
        Ok(sources)
    }

    /// Waits for a change, or until the tick.
    pub(super) fn wait(&mut self, tick: Option<Duration>) -> News {
        let end = tick.map(|tick| Instant::now() + tick);
        loop {
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            match self.events.recv_timeout(left.map_or(LOOK, |left| left.min(LOOK))) {
                Ok(Ok(events)) if events.iter().any(|event| self.is_news(event)) => {
                    return self.renewed(&events);
                }
                Ok(Err(errors)) => {
                    let first = errors.first().map(why);
                    return News::Blind(first.unwrap_or_else(|| Message::verbatim("")));
                }
                Err(RecvTimeoutError::Timeout) if self.is_replaced() => return self.renewed(&[]),
                Err(RecvTimeoutError::Timeout) if left.is_some_and(|left| left <= LOOK) => {
                    return News::Nothing;
                }
                Ok(Ok(_)) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return News::End,
            }
        }
    }

    /// Watches what stands there now.
    fn renewed(&mut self, events: &[DebouncedEvent]) -> News {
        match self.watch_root().and_then(|()| self.watch(events)) {
            Ok(()) => News::Changed,
            Err(error) => News::Blind(why(&error)),
        }
    }

    /// Returns `true` if another folder stands at one of the names than the one that is watched.
    fn is_replaced(&self) -> bool {
        let root_is = Identity::of(&self.root);
        (root_is.is_some() && root_is != self.root_is)
            || SOURCES.iter().any(|folder| {
                Identity::of(&self.root.join(folder)).as_ref() != self.watched.get(folder)
            })
    }

    /// Goes to the site's folder that stands there now, if it is another one.
    fn watch_root(&mut self) -> notify::Result<()> {
        let root_is = Identity::of(&self.root);
        if root_is.is_none() || root_is == self.root_is {
            return Ok(());
        }
        std::env::set_current_dir(&self.root)?;
        // The watch may have gone with the folder.
        let _ = self.debouncer.unwatch(&self.root);
        self.debouncer.watch(&self.root, RecursiveMode::NonRecursive)?;
        self.root_is = root_is;
        Ok(())
    }

    /// Watches folders that have come or were touched by name, and forgets those that have gone.
    fn watch(&mut self, events: &[DebouncedEvent]) -> notify::Result<()> {
        for folder in SOURCES {
            let path = self.root.join(folder);
            // Looked at before it is watched: what is replaced in between is found by the next
            // look.
            let found = Identity::of(&path);
            let touched =
                events.iter().any(|event| !event.kind.is_access() && event.paths.contains(&path));
            if found.as_ref() == self.watched.get(folder) && !touched {
                continue;
            }
            if self.watched.remove(folder).is_some() {
                let _ = self.debouncer.unwatch(&path);
            }
            if let Some(identity) = found {
                self.debouncer.watch(&path, RecursiveMode::Recursive)?;
                self.watched.insert(folder, identity);
            }
        }
        Ok(())
    }

    fn is_news(&self, event: &DebouncedEvent) -> bool {
        event.need_rescan()
            || (!event.kind.is_access()
                && event.paths.iter().any(|path| is_source(path, &self.root)))
    }
}

/// Identity of a folder, which tells it from another one of the same name. Numbers are used again
/// soon after a removal, so that the time at which the folder was made belongs to it, where the
/// system knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Identity {
    number: (u64, u64),
    made: Option<SystemTime>,
}

impl Identity {
    /// Of the folder at a path. A link is none: what it leads to is no source.
    fn of(path: &Path) -> Option<Self> {
        let found = path.symlink_metadata().ok().filter(Metadata::is_dir)?;
        #[cfg(unix)]
        let number = {
            use std::os::unix::fs::MetadataExt as _;
            (found.dev(), found.ino())
        };
        #[cfg(not(unix))]
        let number = (0, 0);
        Some(Self { number, made: found.created().ok() })
    }
}

/// Returns `true` if a path is one that a build may read.
fn is_source(path: &Path, root: &Path) -> bool {
    let Ok(path) = path.strip_prefix(root) else { return false };
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    let top = names
        .first()
        .is_some_and(|top| top == "bantin.yaml" || SOURCES.iter().any(|folder| top == folder));
    top && !names.iter().any(|name| name.starts_with('.'))
}

fn failure(error: &notify::Error) -> Failure {
    Failure::machine(message!("serve-blind", why = why(error)), message!("serve-blind.hint"))
}

/// Why the system does not tell what happens to files.
fn why(error: &notify::Error) -> Message {
    match &error.kind {
        notify::ErrorKind::Io(error) => cause::of(error),
        notify::ErrorKind::MaxFilesWatch => message!("cause-watches"),
        notify::ErrorKind::PathNotFound | notify::ErrorKind::WatchNotFound => {
            message!("cause-not-found")
        }
        _ => message!("cause-system", text = error.to_string()),
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make the folders that they look at")]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_was_replaced_is_another_one() {
        let dir = tempfile::tempdir().expect("folder");
        let path = dir.path().join("content");
        assert_eq!(Identity::of(&path), None);
        std::fs::create_dir(&path).expect("folder");
        let first = Identity::of(&path);
        assert!(first.is_some() && first == Identity::of(&path));
        std::fs::create_dir(dir.path().join("new")).expect("folder");
        std::fs::rename(&path, dir.path().join("old")).expect("moved");
        std::fs::rename(dir.path().join("new"), &path).expect("moved");
        assert_ne!(Identity::of(&path), first);
    }

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
