//! One build at a time, held by the operating system: when a process ends in whatever way, its lock
//! ends with it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

/// Maximum number of attempts to take the lock while others make and remove its file.
const ATTEMPTS: usize = 100;

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock(pub(super) File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough: a process that is being started just now still has the file, until
        // it becomes another program. Where unlocking fails, closing has to do.
        let _ = self.0.unlock();
    }
}

/// Takes the lock, or finds it taken.
pub(super) fn take(path: &Path) -> io::Result<Option<Lock>> {
    for _ in 0..ATTEMPTS {
        let Some(file) = open(path)? else { continue };
        match file.try_lock() {
            Ok(()) if stands_at(&file, path) => return Ok(Some(Lock(file))),
            // Its holder ended between our two steps and removed the file: this lock would protect
            // nothing.
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(None)
}

fn open(path: &Path) -> io::Result<Option<File>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match File::options().read(true).write(true).create(true).truncate(false).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        opened => opened.map(Some),
    }
}

#[cfg(unix)]
fn stands_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |held: fs::Metadata, found: fs::Metadata| {
        (held.dev(), held.ino()) == (found.dev(), found.ino())
    };
    file.metadata().is_ok_and(|held| fs::metadata(path).is_ok_and(|found| same(held, found)))
}

#[cfg(not(unix))]
fn stands_at(_: &File, path: &Path) -> bool {
    fs::metadata(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_by_one() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("records/lock");
        let first = take(&path).expect("opened");
        assert!(first.is_some());
        assert!(take(&path).expect("opened").is_none());
        drop(first);
        assert!(take(&path).expect("opened").is_some());
    }

    #[test]
    fn a_lock_ends_though_another_process_still_has_its_file() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("lock");
        let held = take(&path).expect("opened").expect("free");
        // The copy of a process that was forked and does not run its own program yet.
        let copy = held.0.try_clone().expect("copied");
        drop(held);
        assert!(take(&path).expect("opened").is_some());
        drop(copy);
    }

    #[test]
    fn a_lock_on_a_removed_file_does_not_count() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("lock");
        let held = take(&path).expect("opened").expect("free");
        assert!(stands_at(&held.0, &path));
        fs::remove_file(&path).expect("removed");
        File::create(&path).expect("made");
        assert!(!stands_at(&held.0, &path));
    }
}
