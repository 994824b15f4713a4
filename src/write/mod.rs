//! bytes -> disk
//!
//! A build hands its files to a [`Stage`] one by one; the portal changes only in
//! [`Stage::publish`], when the last gate is behind us. Our own records lie in `.bantin/` inside
//! the output folder and are no part of the tree:
//!
//! ```text
//! OUT/.bantin/lock        held by the running build, by the operating system: a killed process leaves it free
//! OUT/.bantin/manifest    the files that we own, and how we left them
//! OUT/.bantin/packed          how files are packed, where they are
//! OUT/.bantin/drafts          there if the portal shows drafts
//! OUT/.bantin/stage/      files not yet moved in, below their folders; gone between builds
//! ```
//!
//! # Staging
//!
//! [`Sink::put`] compares the bytes with the published file. Equal: nothing is written and the file
//! keeps its inode and its time. Otherwise they are written into the stage, on the same file
//! system, so that moving them in is a rename; a folder that the portal did not have yet is moved
//! as one. The manifest knows hash, size and time of each published file; when these agree with the
//! bytes and with the disk, the file is not even read. Long files are hashed as they would be
//! written ([`Sink::copy`]), and written only when they do not agree. When the time differs (a hand
//! edit, a copied folder), or is not older than the manifest itself (an edit in the same tick of
//! the clock would not show), the file is read and compared. Whatever was edited or deleted by hand
//! is therefore written again.
//!
//! A stage that is dropped instead of published leaves the tree as it was.
//!
//! # Publishing
//!
//! First the survey: where something stands at or above one of our routes that the manifest does
//! not list, or where something that has to be changed cannot be, all of it is named and nothing is
//! written. Then, in this order:
//!
//! Before it, everything staged is brought to the disk by one sync of the file system, so that a
//! power cut finds whole files or old ones.
//!
//! 1. The *intent* replaces the manifest by rename: all files of the old portal and of the new one.
//!    What is about to change is listed without a hash.
//! 2. Old files that stand in the way go: a file where a folder must be, a folder where a file must
//!    be, a name that differs only in case.
//! 3. Staged files are renamed in: new folders with all that is in them, other files one by one;
//!    what nothing leads to yet first, lists and feeds last (`order.rs`).
//! 4. Files that vanished from the portal are removed, then the folders that this left empty.
//! 5. The final manifest replaces the intent by rename.
//!
//! After `kill -9` between any two of these, every file is whole, and the manifest lists every file
//! that we may have written: the next build knows what it owns, reads and compares what the intent
//! lists without hash, and ends with the tree of a clean build. [`Changes`] then tells again what
//! the killed build did not live to tell.
//!
//! # What is not promised
//!
//! A power cut may undo the last of the renames and removals: the next build then finds what the
//! manifest says of them to be wrong, and does them again; a file that was to go may come back and
//! be no longer ours. What a disk loses or changes later without a new time is found by
//! [`Manner::verify`] alone, which reads every file. And between a kill and the next build, a file
//! that someone else puts exactly where the killed build was going to write counts as ours.
//!
//! The other layout, in which each build is a folder of its own, is told in `releases.rs`.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the one place that writes the disk; it reads its own output"
)]

// Files of the cache.
mod cache;
// File-system queries that the standard library lacks.
mod disk;
// Errors.
mod error;
// Pictures for the next build.
mod kept;
// Files that people will go on with.
mod fresh;
// The output folder and our corner in it.
mod home;
// Files as they are written.
mod hashing;
// One build at a time.
mod lock;
// The files that we own.
mod manifest;
// In which order files are moved in.
mod order;
// Paths inside the output folder.
mod paths;
// Packed forms beside files.
mod pack;
// The steps from the old portal to the new one.
mod publication;
// Portals as folders of their own.
mod releases;
// The portal as it stands.
mod standing;
// State of the place where the new portal has to go.
mod survey;
// The files of the new portal.
mod taken;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::base::sink::Gone;
use crate::base::{Sink, sink};
use crate::bulletin::site::Layout;

pub use cache::{CacheFile, cache_path, read_cache};
pub use error::WriteError;
pub use fresh::{is_vacant, new_file, refuse_links, replace_file, replace_whole};
use hashing::{Hashing, hash_of};
use home::Home;
pub use kept::Kept;
use manifest::{Manifest, Stamp};
use publication::Publication;
use releases::Release;
pub use standing::{Standing, list_hash, standing};
use taken::{Fate, Put, Taken};

/// A publication in the making: a lock, a stage and what the last run wrote.
#[derive(Debug)]
pub struct Stage {
    home: Home,
    manifest: Manifest,
    verify: bool,
    packed: bool,
    drafts: bool,
    taken: Mutex<Taken>,
}

/// Options of a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "options, each by itself")]
pub struct Manner {
    /// Way in which it replaces the portal before it.
    pub layout: Layout,
    /// True if every published file is read, and not only those that look changed.
    pub verify: bool,
    /// True if it has to outlive a power cut.
    pub durable: bool,
    /// True if text files have packed forms beside them.
    pub packed: bool,
    /// True if drafts are shown, which nobody will miss.
    pub drafts: bool,
}

impl Default for Manner {
    fn default() -> Self {
        Self { layout: Layout::Folder, verify: false, durable: true, packed: false, drafts: false }
    }
}

/// Changes that a publication made, since the last one that came to its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Routes of files that are new or have new bytes, sorted.
    pub written: Vec<String>,
    /// Number of files that stayed as they were.
    pub unchanged: usize,
    /// Routes of files that are gone, sorted.
    pub removed: Vec<String>,
    /// Routes of files among those written that had other bytes than they were left with, though
    /// they looked the same; only looked for where asked, sorted.
    pub repaired: Vec<String>,
}

impl Changes {
    /// Of a portal that was moved in, with the routes of the files that are gone.
    fn of(taken: Taken, removed: Vec<String>) -> Self {
        let Taken { files, names, mut damaged } = taken;
        damaged.sort_unstable();
        // Tens of thousands of names are given back while the end is told.
        rayon::spawn(move || drop(names));
        let all = files.len();
        let changed = |put: &Put| matches!(put.fate, Fate::Staged | Fate::Resumed);
        let written: Vec<String> =
            files.into_iter().filter(|(_, put)| changed(put)).map(|(route, _)| route).collect();
        Self { unchanged: all - written.len(), written, removed, repaired: damaged }
    }
}

impl Stage {
    /// Opens the output folder, made if missing, for this build alone, and clears what a killed
    /// build left in the stage.
    ///
    /// # Errors
    /// [`WriteError::Busy`] while another build holds the folder; [`WriteError::ForeignFile`] if
    /// one of our records is a symbolic link or no file; [`WriteError::Io`].
    /// [`WriteError::NoReleases`] if releases are wanted and something else stands there.
    pub fn open(out: &Path, manner: Manner) -> Result<Self, WriteError> {
        let home = match manner.layout {
            Layout::Folder => Home::open(out, manner.durable)?,
            Layout::Releases => Home::open_releases(out, manner.durable)?,
        };
        let path = home.manifest();
        let manifest = Manifest::read(&path).map_err(WriteError::at(&path))?;
        let Manner { verify, packed, drafts, .. } = manner;
        Ok(Self { home, manifest, verify, packed, drafts, taken: Mutex::default() })
    }

    /// Moves the new portal in and tells what changed.
    ///
    /// # Errors
    /// [`WriteError::ForeignFile`] or [`WriteError::LostManifest`] if something stands in the way
    /// that an earlier build did not write, [`WriteError::Barred`] if something that has to be
    /// changed cannot be: nothing was changed then. [`WriteError::Io`] if the machine failed: the
    /// next build completes or takes back what was begun.
    pub fn publish(self) -> Result<Changes, WriteError> {
        let mut taken = self.with_taken(std::mem::take);
        taken.sort();
        if self.packed {
            self.pack(&mut taken)?;
        }
        let changes = self.replace(taken)?;
        self.note_packed()?;
        self.note_drafts()?;
        Ok(changes)
    }

    fn replace(&self, taken: Taken) -> Result<Changes, WriteError> {
        if let Some(releases) = &self.home.releases {
            let release = Release::plan(&self.home, releases, &self.manifest, &taken)?;
            release.run()?;
            let removed = release.removed();
            return Ok(Changes::of(taken, removed));
        }
        let publication = Publication::plan(&self.home, &self.manifest, &taken)?;
        publication.run()?;
        let removed = publication.removed();
        Ok(Changes::of(taken, removed))
    }

    fn take(&self, route: &str, bytes: &[u8]) -> Result<(), WriteError> {
        paths::check(route)?;
        self.with_taken(|taken| taken.claim(route))?;
        let hash = blake3::hash(bytes);
        let equal =
            |published: &Path| fs::read(published).is_ok_and(|published| published == bytes);
        let put = match self.standing(route, bytes.len() as u64, hash, equal) {
            Some(put) => put,
            None => {
                self.stage(route, bytes, hash).map_err(WriteError::at(&self.home.shown(route)))?
            }
        };
        self.with_taken(|taken| taken.files.push((route.to_owned(), put)));
        Ok(())
    }

    /// Takes a file as it is written: it goes into the stage, and out again if it stands already.
    fn take_stream(&self, route: &str, write: &mut sink::Write<'_>) -> Result<(), WriteError> {
        paths::check(route)?;
        self.with_taken(|taken| taken.claim(route))?;
        self.stage_stream(route, write)
    }

    /// Takes a file that most likely stands: it is only hashed, and written into the stage where it
    /// does not stand.
    fn take_copy(&self, route: &str, write: &mut sink::Write<'_>) -> Result<(), WriteError> {
        paths::check(route)?;
        self.with_taken(|taken| taken.claim(route))?;
        if self.manifest.files.contains_key(route) {
            let (hash, length) =
                Hashing::run(io::sink(), write).map_err(WriteError::at(&self.home.shown(route)))?;
            let equal =
                |published: &Path| hash_of(published).is_ok_and(|published| published == hash);
            if let Some(put) = self.standing(route, length, hash, equal) {
                self.with_taken(|taken| taken.files.push((route.to_owned(), put)));
                return Ok(());
            }
        }
        self.stage_stream(route, write)
    }

    fn stage_stream(&self, route: &str, write: &mut sink::Write<'_>) -> Result<(), WriteError> {
        let shown = self.home.shown(route);
        let file = self.home.stage(route).map_err(WriteError::at(&shown))?;
        let (hash, length) = Hashing::run(&file, write).map_err(WriteError::at(&shown))?;
        let equal = |published: &Path| hash_of(published).is_ok_and(|published| published == hash);
        let put = match self.standing(route, length, hash, equal) {
            Some(put) => fs::remove_file(self.home.staged(route)).map(|()| put),
            None => file
                .metadata()
                .and_then(|disk| Ok(Put { stamp: Stamp::new(hash, &disk)?, fate: Fate::Staged })),
        };
        let put = put.map_err(WriteError::at(&shown))?;
        self.with_taken(|taken| taken.files.push((route.to_owned(), put)));
        Ok(())
    }

    /// Returns the fate of the published file if it has these bytes already; `equal` reads it,
    /// where that is needed.
    fn standing(
        &self,
        route: &str,
        length: u64,
        hash: blake3::Hash,
        equal: impl FnOnce(&Path) -> bool,
    ) -> Option<Put> {
        let recorded = self.manifest.files.get(route)?;
        if recorded.is_some_and(|stamp| stamp.hash != hash) {
            return None;
        }
        let path = self.home.path(route);
        let disk =
            path.symlink_metadata().ok().filter(|disk| disk.is_file() && disk.len() == length)?;
        let stamp = Stamp::new(hash, &disk).ok()?;
        let known = *recorded == Some(stamp) && self.manifest.is_newer_than(stamp);
        if known && !self.verify {
            return Some(Put { stamp, fate: Fate::Kept });
        }
        let fate = match (known, recorded.is_some()) {
            (true, _) => Fate::Kept,
            (false, true) => Fate::Reread,
            (false, false) => Fate::Resumed,
        };
        let stands = equal(&path);
        if known && !stands {
            self.with_taken(|taken| taken.damaged.push(route.to_owned()));
        }
        stands.then_some(Put { stamp, fate })
    }

    /// The stamp of a published file, if it stands as it was left.
    fn left(&self, route: &str) -> Option<Stamp> {
        let recorded = (*self.manifest.files.get(route)?)?;
        let disk = self.home.path(route).symlink_metadata().ok()?;
        let known = recorded.fits(&disk) && self.manifest.is_newer_than(recorded);
        (known && !self.verify).then_some(recorded)
    }

    /// Writes bytes into the stage.
    fn stage(&self, route: &str, bytes: &[u8], hash: blake3::Hash) -> io::Result<Put> {
        let mut file = self.home.stage(route)?;
        file.write_all(bytes)?;
        Ok(Put { stamp: Stamp::new(hash, &file.metadata()?)?, fate: Fate::Staged })
    }

    fn with_taken<T>(&self, act: impl FnOnce(&mut Taken) -> T) -> T {
        act(&mut self.taken.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The file that says of the portal that it shows drafts, among our records.
const DRAFTS: &str = "drafts";

impl Stage {
    fn note_drafts(&self) -> Result<(), WriteError> {
        let path = self.home.record(DRAFTS);
        let noted = if self.drafts { fs::write(&path, "") } else { disk::remove(&path) };
        noted.map_err(WriteError::at(&path))
    }
}

impl Sink for Stage {
    /// The files of the manifest that nobody has put.
    fn gone(&self) -> io::Result<Gone> {
        let is_taken = |route: &str| self.with_taken(|taken| taken.is_claimed(route));
        let files = self.manifest.files.keys().filter(|route| !is_taken(route));
        Ok(Gone { files: files.cloned().collect(), drafts: self.home.record(DRAFTS).exists() })
    }

    /// Stages one file, or finds that it stands already. Refusals ([`WriteError::TwiceWritten`],
    /// [`WriteError::BadPath`]) come as the inner error of the `io::Error`.
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.take(path, bytes).map_err(io::Error::from)
    }

    fn stream(&self, path: &str, write: &mut sink::Write<'_>) -> io::Result<()> {
        self.take_stream(path, write).map_err(io::Error::from)
    }

    fn stands(&self, path: &str, hash: &[u8; 32], length: u64) -> bool {
        let hash = blake3::Hash::from_bytes(*hash);
        let equal = |published: &Path| hash_of(published).is_ok_and(|published| published == hash);
        let Some(put) = self.standing(path, length, hash, equal) else { return false };
        let is_new = self.with_taken(|taken| taken.claim(path)).is_ok();
        if is_new {
            self.with_taken(|taken| taken.files.push((path.to_owned(), put)));
        }
        is_new
    }

    fn copy(&self, path: &str, write: &mut sink::Write<'_>) -> io::Result<()> {
        self.take_copy(path, write).map_err(io::Error::from)
    }

    fn keep(&self, path: &str) -> io::Result<Option<u64>> {
        let Some(stamp) = self.left(path) else { return Ok(None) };
        self.with_taken(|taken| taken.claim(path))?;
        let put = Put { stamp, fate: Fate::Kept };
        self.with_taken(|taken| taken.files.push((path.to_owned(), put)));
        Ok(Some(stamp.size()))
    }

    fn published(&self, path: &str) -> Option<Vec<u8>> {
        let stamp = self.left(path)?;
        let bytes = fs::read(self.home.path(path)).ok()?;
        (blake3::hash(&bytes) == stamp.hash).then_some(bytes)
    }
}
