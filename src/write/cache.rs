//! Files of the cache: `.bantin/` in the folder of the site, where anybody may delete them.
//!
//! Nothing is written or read through a link, and what cannot be written is no failure: a cache
//! only saves time.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::fresh::refuse_links;

/// Number of files that are kept: each output folder and set of flags has two, and all have one.
const KEPT: usize = 17;

/// The folder of records, below that of the site.
const FOLDER: &str = ".bantin/records";

/// Bytes that are written at once.
const BUFFER: usize = 256 * 1024;

/// A file of the cache that is being replaced.
#[derive(Debug)]
pub struct CacheFile {
    site: PathBuf,
    /// From the folder of the site.
    path: String,
    draft: PathBuf,
    file: BufWriter<File>,
}

/// A file of the cache. `None` where there is none.
///
/// # Errors
/// It is no file, or cannot be read.
pub fn read_cache(site: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
    let path = format!("{FOLDER}/{name}");
    refuse_links(site, Path::new(&path)).map_err(io::Error::from)?;
    match fs::read(site.join(path)) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// The path of a file of the cache, from the folder of the site.
pub fn cache_path(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

impl CacheFile {
    /// Makes place for a new file, so that it is known before the end whether it can be written.
    ///
    /// # Errors
    /// It cannot.
    pub fn begin(site: &Path, name: &str) -> io::Result<Self> {
        let path = cache_path(name);
        refuse_links(site, Path::new(&path)).map_err(io::Error::from)?;
        if site.join(&path).is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        fs::create_dir_all(site.join(FOLDER))?;
        // A read-only file is so on purpose, though a rename would replace it.
        if site.join(&path).metadata().is_ok_and(|found| found.permissions().readonly()) {
            return Err(ErrorKind::PermissionDenied.into());
        }
        // Two builds at once each have their own.
        let draft = site.join(format!("{path}.{}", std::process::id()));
        match fs::remove_file(&draft) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = BufWriter::with_capacity(BUFFER, File::create_new(&draft)?);
        Ok(Self { site: site.to_owned(), path, draft, file })
    }

    /// Writes the rest of the file, and moves it in; forgets the oldest of its kind.
    ///
    /// # Errors
    /// The machine failed: the old file stands.
    pub fn end(mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.flush()?;
        fs::rename(&self.draft, self.site.join(&self.path))?;
        forget_old(&self.site.join(FOLDER))
    }
}

impl Write for CacheFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for CacheFile {
    /// Best effort: no draft stays, and no folder that is empty.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.draft);
        for folder in Path::new(FOLDER).ancestors().filter(|it| !it.as_os_str().is_empty()) {
            let _ = fs::remove_dir(self.site.join(folder));
        }
    }
}

fn forget_old(folder: &Path) -> io::Result<()> {
    let mut files: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let disk = entry.metadata()?;
        if disk.is_file() {
            files.push((disk.modified()?, entry.path()));
        }
    }
    files.sort_unstable();
    let old = files.len().saturating_sub(KEPT);
    files.iter().take(old).try_for_each(|(_, path)| fs::remove_file(path))
}
