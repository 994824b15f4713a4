//! The output folder and our corner in it.
//!
//! A symbolic link may lead to the output folder: it is followed once, here. Inside the folder no
//! link is followed.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::disk;
use super::error::WriteError;
use super::lock;
use super::paths::RECORDS;
use super::releases::Releases;

/// The output folder, held by the lock.
#[derive(Debug)]
pub(super) struct Home {
    /// As the user named it.
    named: PathBuf,
    /// The folder of the published files as it is, without links. Of releases, that of the current
    /// one, which may not be there yet.
    root: PathBuf,
    /// The folder of lock and stage.
    records: PathBuf,
    /// The folders that did not exist before, the output folder first.
    made: Vec<PathBuf>,
    /// None until it is ours.
    pub(super) lock: Option<lock::Lock>,
    /// The releases, where the output folder is one of them.
    pub(super) releases: Option<Releases>,
    /// True if what is published has to outlive a power cut.
    durable: bool,
}

impl Home {
    /// Makes the folder if missing, takes the lock, empties the stage.
    pub(super) fn open(out: &Path, durable: bool) -> Result<Self, WriteError> {
        let made = missing(out);
        fs::create_dir_all(out).map_err(|error| not_made(out, error))?;
        let root = fs::canonicalize(out).map_err(WriteError::at(out))?;
        let records = root.join(RECORDS);
        let mut home = Self {
            named: out.to_owned(),
            root,
            records,
            made,
            lock: None,
            releases: None,
            durable,
        };
        home.refuse_foreign_records()?;
        home.take_lock()?;
        Ok(home)
    }

    /// The same where the output folder is a link to a release: the folder of releases is made, and
    /// which one is current is read when the lock is held.
    pub(super) fn open_releases(out: &Path, durable: bool) -> Result<Self, WriteError> {
        let mut made = missing(out);
        // The output folder itself is not made.
        made.retain(|path| path != out);
        let mut releases = Releases::beside(out)?;
        let records = releases.folder().to_owned();
        let root = releases.release(0);
        let mut home = Self {
            named: out.to_owned(),
            root,
            records,
            made,
            lock: None,
            releases: None,
            durable,
        };
        home.take_lock()?;
        let current = releases.look(out)?;
        home.root = releases.release(current.unwrap_or_default());
        home.releases = Some(releases);
        home.refuse_foreign_records()?;
        Ok(home)
    }

    fn take_lock(&mut self) -> Result<(), WriteError> {
        let path = self.record("lock");
        let lock = lock::take(&path).map_err(WriteError::at(&path))?;
        self.lock = Some(lock.ok_or_else(|| WriteError::Busy(self.named.clone()))?);
        self.empty_stage().map_err(WriteError::at(&self.record("stage")))
    }

    /// Returns the path of a route.
    pub(super) fn path(&self, route: &str) -> PathBuf {
        self.root.join(route)
    }

    /// A route as the user knows its path.
    pub(super) fn shown(&self, route: &str) -> PathBuf {
        self.named.join(route)
    }

    /// The output folder itself.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The list of what we own.
    pub(super) fn manifest(&self) -> PathBuf {
        self.root.join(RECORDS).join("manifest")
    }

    /// Returns the path of a file or folder in the stage.
    pub(super) fn staged(&self, route: &str) -> PathBuf {
        self.record("stage/files").join(route)
    }

    /// Makes a file in the stage, and the folders above it. A page has a folder of its own, nearly
    /// always a new one: that is made without asking for it first.
    pub(super) fn stage(&self, route: &str) -> io::Result<File> {
        let path = self.staged(route);
        let Some(folder) = path.parent() else { return File::create_new(path) };
        let made = if route.ends_with("/index.html") { fs::create_dir(folder) } else { Ok(()) };
        let missing = |error: &io::Error| error.kind() == io::ErrorKind::NotFound;
        if !made.is_err_and(|error| missing(&error)) {
            match File::create_new(&path) {
                Err(error) if missing(&error) => {}
                made => return made,
            }
        }
        fs::create_dir_all(folder)?;
        File::create_new(path)
    }

    /// Replaces the manifest by rename.
    pub(super) fn save_manifest(&self, text: &str) -> io::Result<()> {
        let draft = self.record("stage/manifest");
        let mut file = File::create(&draft)?;
        io::Write::write_all(&mut file, text.as_bytes())?;
        if self.durable {
            file.sync_all()?;
        }
        fs::rename(draft, self.manifest())
    }

    /// Waits until all that was staged is on the disk, where it has to be.
    pub(super) fn sync(&self) -> io::Result<()> {
        if self.durable { disk::sync_all(&self.records) } else { Ok(()) }
    }

    /// Waits until the names of our records are on the disk.
    pub(super) fn sync_records(&self) -> io::Result<()> {
        if self.durable { disk::sync_folder(&self.records) } else { Ok(()) }
    }

    /// Returns `true` if what is published has to outlive a power cut.
    pub(super) fn is_durable(&self) -> bool {
        self.durable
    }

    /// Something beside the published files: the lock, the stage and what lies in it.
    pub(super) fn record(&self, name: &str) -> PathBuf {
        self.records.join(name)
    }

    /// A link among our records would lead our writing elsewhere.
    fn refuse_foreign_records(&self) -> Result<(), WriteError> {
        let wrong = |name: &str, folder: bool| {
            let found = self.path(name).symlink_metadata();
            found.is_ok_and(|found| if folder { !found.is_dir() } else { !found.is_file() })
        };
        let records = [("", true), ("/stage", true), ("/lock", false), ("/manifest", false)];
        for (name, folder) in records.map(|(name, folder)| (format!("{RECORDS}{name}"), folder)) {
            if wrong(&name, folder) {
                return Err(WriteError::ForeignFile(vec![self.shown(&name).display().to_string()]));
            }
        }
        Ok(())
    }

    fn empty_stage(&self) -> io::Result<()> {
        let stage = self.record("stage");
        match fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => fs::create_dir(stage),
        }
    }
}

/// The folders on the way to the output folder that do not exist, that one first.
fn missing(out: &Path) -> Vec<PathBuf> {
    let missing = out.ancestors().take_while(|path| !path.as_os_str().is_empty() && !path.exists());
    missing.map(Path::to_owned).collect()
}

/// Why the output folder cannot be made. The system's word where something else has its name, "File
/// exists", says little.
fn not_made(out: &Path, error: io::Error) -> WriteError {
    match error.kind() {
        io::ErrorKind::AlreadyExists => WriteError::NoFolder(out.to_owned()),
        _ => WriteError::at(out)(error),
    }
}

impl Drop for Home {
    /// Clears the stage; where nothing was ever published, leaves no trace. Best effort: what stays
    /// behind is cleared by the next build.
    fn drop(&mut self) {
        if self.lock.is_some() {
            let _ = fs::remove_dir_all(self.record("stage"));
            if !self.manifest().exists() {
                let _ = fs::remove_file(self.record("lock"));
                let _ = fs::remove_dir(&self.records);
            }
        }
        // Only empty folders can be removed in this way.
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}
