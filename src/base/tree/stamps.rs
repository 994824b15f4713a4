//! State of sources: what a later run compares to know that nothing changed.

use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use rayon::prelude::*;

use super::{AtPath, Backing, File, Tree, read_whole};
use crate::base::SourcePath;

/// State of a file when it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// BLAKE3 of its bytes.
    pub hash: [u8; 32],
    /// Its size and times on the disk.
    pub disk: DiskStamp,
}

/// Size and times of a file, as the disk tells them without its being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DiskStamp {
    /// In bytes.
    pub size: u64,
    /// Of the last change of its bytes, in nanoseconds since 1970.
    pub modified: i128,
    /// Of the last change of its bytes, name or rights: nobody can set it.
    pub changed: i128,
}

impl DiskStamp {
    fn new(disk: &Metadata) -> Self {
        let modified = disk.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let nanos =
            |span: std::time::Duration| i128::try_from(span.as_nanos()).unwrap_or(i128::MAX);
        let modified = modified.map(nanos).unwrap_or_default();
        #[cfg(unix)]
        let changed = {
            use std::os::unix::fs::MetadataExt;
            i128::from(disk.ctime()) * 1_000_000_000 + i128::from(disk.ctime_nsec())
        };
        #[cfg(not(unix))]
        let changed = modified;
        Self { size: disk.len(), modified, changed }
    }

    /// Returns `true` if a change after a moment, in nanoseconds since 1970, would show in it:
    /// clocks of disks go in steps.
    pub fn is_older_than(&self, moment: i128) -> bool {
        self.modified.max(self.changed) < moment
    }
}

impl Stamp {
    /// Of a file that was just read.
    pub(super) fn new(disk: &Metadata, bytes: &[u8]) -> Self {
        Self { hash: blake3::hash(bytes).into(), disk: DiskStamp::new(disk) }
    }
}

impl Tree {
    /// State of all files, in their order, as they were when they were read first; what nobody
    /// read is read now. Nothing, in memory.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn stamps(&self) -> io::Result<Vec<Stamp>> {
        let Backing::Disk(root) = &self.backing else { return Ok(Vec::new()) };
        self.files.par_iter().map(|file| file.stamp(root)).collect()
    }

    /// Takes what is known of files for what they are, where the disk says that they did not change
    /// since, and any change after `trusted` would show. `known` is sorted by path.
    pub fn trust<'k>(&self, known: &[(&'k str, &'k Stamp)], trusted: i128) {
        let Backing::Disk(root) = &self.backing else { return };
        self.files.par_iter().for_each(|file| {
            let at = known.binary_search_by(|(path, _)| (*path).cmp(file.path.as_str()));
            let Some(stamp) = at.ok().map(|at| known[at].1) else { return };
            let disk =
                fs::symlink_metadata(root.join(file.real())).map(|disk| DiskStamp::new(&disk));
            if disk.is_ok_and(|disk| disk == stamp.disk && disk.is_older_than(trusted)) {
                file.trusted.get_or_init(|| *stamp);
            }
        });
    }

    /// BLAKE3 of each file that some function wants, in their order, as they were when they were
    /// read first; what nobody read, and nobody knows, is read now.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn hashes(
        &self,
        wanted: impl Fn(&SourcePath) -> bool + Sync,
    ) -> io::Result<Vec<(&SourcePath, [u8; 32])>> {
        let wanted = self.files.par_iter().filter(|file| wanted(&file.path));
        wanted.map(|file| Ok((&file.path, self.hash(file)?))).collect()
    }

    /// BLAKE3 of a file, likewise.
    ///
    /// # Errors
    /// It cannot be read, or is not in the tree.
    pub fn hash_of(&self, path: &SourcePath) -> io::Result<[u8; 32]> {
        self.hash(self.get(path.as_str()).ok_or_else(|| super::missing(path.as_str()))?)
    }

    /// Returns `true` if a file is on the disk what it was when it was read first.
    pub fn stands(&self, path: &SourcePath) -> bool {
        let Backing::Disk(root) = &self.backing else { return true };
        let disk = |file: &File| fs::symlink_metadata(root.join(file.real())).ok();
        self.get(path.as_str()).is_some_and(|file| {
            let now = disk(file).map(|disk| DiskStamp::new(&disk));
            file.seen.get().is_some_and(|seen| Some(seen.disk) == now)
        })
    }

    fn hash(&self, file: &File) -> io::Result<[u8; 32]> {
        match &self.backing {
            Backing::Disk(root) => Ok(file.stamp(root)?.hash),
            Backing::Memory(_) => Ok(blake3::hash(&self.bytes(file.path.as_str())?).into()),
        }
    }

    /// Returns `true` if the files are those of `known`, in their order, each with the bytes that
    /// it had then. Files that did not change since, as the disk says, are not read; of those
    /// that changed after `trusted`, in nanoseconds since 1970, the disk may not say.
    pub fn is_as<'k>(
        &self,
        known: impl IndexedParallelIterator<Item = (&'k str, &'k Stamp)>,
        trusted: i128,
    ) -> bool {
        let Backing::Disk(root) = &self.backing else { return false };
        if self.files.len() != known.len() {
            return false;
        }
        let same = |(file, (path, stamp)): (&File, (&str, &Stamp))| {
            file.path.as_str() == path && file.is_as(root, stamp, trusted)
        };
        self.files.par_iter().zip(known).all(same)
    }
}

impl File {
    fn real(&self) -> &Path {
        self.real.as_deref().unwrap_or(Path::new(self.path.as_str()))
    }

    fn stamp(&self, root: &Path) -> io::Result<Stamp> {
        if let Some(stamp) = self.seen.get().or_else(|| self.trusted.get()) {
            return Ok(*stamp);
        }
        let (disk, bytes) = read_whole(&root.join(self.real()))
            .map_err(|error| AtPath::error(self.path.as_str(), error))?;
        Ok(*self.seen.get_or_init(|| Stamp::new(&disk, &bytes)))
    }

    fn is_as(&self, root: &Path, known: &Stamp, trusted: i128) -> bool {
        let path = root.join(self.real());
        let Ok(disk) = fs::symlink_metadata(&path) else { return false };
        let now = DiskStamp::new(&disk);
        if now == known.disk && now.is_older_than(trusted) {
            return true;
        }
        // Copied, checked out anew, or touched: its bytes tell.
        now.size == known.disk.size
            && read_whole(&path).is_ok_and(|(_, bytes)| blake3::hash(&bytes) == known.hash)
    }
}
