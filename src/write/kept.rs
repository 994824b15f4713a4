//! Pictures that a build made, for the next one: one file for each, below `.bantin/pictures/` in the
//! folder of the site.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use super::fresh::refuse_links;
use crate::base::picture::Source;
use crate::base::store::Store;

/// The folder of what is kept, below that of the site.
const FOLDER: &str = ".bantin/pictures";

/// Files that nobody asked for and that stay nevertheless, beside as many as were asked for: another
/// set of flags, or the state before the last change, may ask for them.
const SPARE: usize = 64;

/// The files that earlier builds of a site kept.
#[derive(Debug)]
pub struct Kept {
    site: PathBuf,
    asked: Mutex<BTreeSet<String>>,
}

impl Kept {
    /// The files that are kept in the folder of a site.
    pub fn of(site: &Path) -> Self {
        Self { site: site.to_owned(), asked: Mutex::default() }
    }

    /// Forgets the oldest of what this build did not ask for, where that is too much. That it cannot
    /// is no failure.
    pub fn tidy(self) {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        if refuse_links(&self.site, Path::new(FOLDER)).is_ok() {
            let _ = forget(&self.site.join(FOLDER), &asked);
        }
    }

    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()> {
        let path = format!("{FOLDER}/{name}");
        refuse_links(&self.site, Path::new(&path)).map_err(io::Error::from)?;
        fs::create_dir_all(self.site.join(FOLDER))?;
        // Two builds at once each have their own.
        let draft = self.site.join(format!("{path}.{}", std::process::id()));
        let written = File::create_new(&draft)
            .and_then(|mut file| parts.iter().try_for_each(|part| file.write_all(part)))
            .and_then(|()| fs::rename(&draft, self.site.join(&path)));
        if written.is_err() {
            let _ = fs::remove_file(&draft);
        }
        written
    }
}

impl Store for Kept {
    fn open(&self, name: &str) -> Option<Box<dyn Source>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
        let path = format!("{FOLDER}/{name}");
        refuse_links(&self.site, Path::new(&path)).ok()?;
        let file = File::open(self.site.join(path)).ok()?;
        Some(Box::new(BufReader::new(file)))
    }

    fn keep(&self, name: &str, parts: &[&[u8]]) {
        let _ = self.write(name, parts);
    }
}

fn forget(folder: &Path, asked: &BTreeSet<String>) -> io::Result<()> {
    let mut others: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let disk = entry.metadata()?;
        if disk.is_file() && !asked.contains(&*entry.file_name().to_string_lossy()) {
            others.push((disk.modified()?, entry.path()));
        }
    }
    others.sort_unstable();
    let old = others.len().saturating_sub(asked.len() + SPARE);
    others.iter().take(old).try_for_each(|(_, path)| fs::remove_file(path))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn read(kept: &Kept, name: &str) -> Option<String> {
        let mut text = String::new();
        kept.open(name)?.read_to_string(&mut text).expect("text");
        Some(text)
    }

    #[test]
    fn what_is_kept_is_there_for_the_next_build_as_long_as_somebody_asks() {
        let site = tempfile::tempdir().expect("folder");
        let kept = Kept::of(site.path());
        assert_eq!(read(&kept, "a"), None);
        kept.keep("a", &[b"one ", b"two"]);
        assert_eq!(read(&kept, "a").as_deref(), Some("one two"));
        kept.keep("a", &[b"three"]);
        for number in 0..SPARE + 3 {
            kept.keep(&format!("other-{number}"), &[b"x"]);
        }
        kept.tidy();
        let kept = Kept::of(site.path());
        assert_eq!(read(&kept, "a").as_deref(), Some("three"));
        let left = fs::read_dir(site.path().join(FOLDER)).expect("folder").count();
        assert_eq!(left, 1 + 1 + SPARE);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_read_or_written_through_a_link() {
        let (site, elsewhere) =
            (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
        fs::create_dir(site.path().join(".bantin")).expect("folder");
        std::os::unix::fs::symlink(elsewhere.path(), site.path().join(FOLDER)).expect("link");
        fs::write(elsewhere.path().join("a"), "secret").expect("file");
        let kept = Kept::of(site.path());
        assert_eq!(read(&kept, "a"), None);
        kept.keep("b", &[b"x"]);
        kept.tidy();
        assert_eq!(fs::read_dir(elsewhere.path()).expect("folder").count(), 1);
    }
}
