//! Destinations of finished files: `write` in production, memory in tests.
//!
//! Rendering hands over each file as soon as it is finished, so that memory does not grow with the
//! size of the portal.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use super::phase::Phase;

/// Takes finished files, from several threads at once.
pub trait Sink: Sync {
    /// Takes one file. `path` is relative to the output folder, with `/`,
    /// `articles/2022/x/index.html`.
    ///
    /// # Errors
    /// The machine failed (disk full, no permission).
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()>;

    /// Takes a file that is too long to be held in memory, as it is written.
    ///
    /// # Errors
    /// The machine failed, or `write` did.
    fn stream(&self, path: &str, write: &mut Write<'_>) -> io::Result<()> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        self.put(path, &bytes)
    }

    /// A stage of the build begins now: for whoever measures.
    fn begin(&self, phase: Phase) {
        let _ = phase;
    }

    /// Takes a long file that most likely stands already. It may be written twice, in the same way:
    /// once to learn what it is, and again if something else stands there.
    ///
    /// # Errors
    /// The machine failed, or `write` did.
    fn copy(&self, path: &str, write: &mut Write<'_>) -> io::Result<()> {
        self.stream(path, write)
    }

    /// Takes a file that stands already with this hash (BLAKE3) and length, so that nobody has to
    /// bring its bytes; else returns `false`.
    fn stands(&self, path: &str, hash: &[u8; 32], length: u64) -> bool {
        let _ = (path, hash, length);
        false
    }

    /// A file will be there when this is published, of at least this length: for whoever weighs what
    /// is not made.
    fn foresee(&self, path: &str, length: u64) {
        let _ = (path, length);
    }

    /// Returns `true` if it does something with what it takes, so that it is worth much work.
    fn keeps(&self) -> bool {
        true
    }

    /// Returns `true` if it puts packed forms beside texts.
    fn packs(&self) -> bool {
        false
    }

    /// Returns `true` if it reads files of this name on their way, which therefore have to come as
    /// one.
    fn reads(&self, path: &str) -> bool {
        let _ = path;
        false
    }

    /// Files that were published before and were not handed over this time, when all files were. A
    /// sink that knows of no portal before it tells nothing.
    ///
    /// # Errors
    /// The machine failed.
    fn gone(&self) -> io::Result<Gone> {
        Ok(Gone::default())
    }

    /// Keeps a file that was published before as it is, and tells its length. `None` if it does not
    /// stand as it was left: then it has to be handed over like any other.
    ///
    /// # Errors
    /// The machine failed.
    fn keep(&self, path: &str) -> io::Result<Option<u64>> {
        let _ = path;
        Ok(None)
    }

    /// The bytes of a file as it was published before; `None` where there is none, or it does not
    /// stand as it was left.
    fn published(&self, path: &str) -> Option<Vec<u8>> {
        let _ = path;
        None
    }

    /// The same as [`Sink::copy`] for a page into which long things are written. `text` is the page
    /// without them.
    ///
    /// # Errors
    /// The machine failed, or `write` did.
    fn page(&self, path: &str, text: &[u8], write: &mut Write<'_>) -> io::Result<()> {
        let _ = text;
        self.copy(path, write)
    }
}

/// Files of the last portal that the new one does not have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gone {
    /// Their paths, sorted.
    pub files: Vec<String>,
    /// True if that portal showed drafts.
    pub drafts: bool,
}

/// Writes a file.
pub type Write<'a> = dyn FnMut(&mut dyn io::Write) -> io::Result<()> + 'a;

/// A sink that forgets everything.
#[derive(Debug)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn keeps(&self) -> bool {
        false
    }

    fn put(&self, _: &str, _: &[u8]) -> io::Result<()> {
        Ok(())
    }

    fn stream(&self, _: &str, write: &mut Write<'_>) -> io::Result<()> {
        write(&mut io::sink())
    }
}

/// A sink that forgets everything, beside what was published before into another one.
pub struct Unpublished<'a>(pub &'a dyn Sink);

impl Sink for Unpublished<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        Nowhere.put(path, bytes)
    }

    fn stream(&self, path: &str, write: &mut Write<'_>) -> io::Result<()> {
        Nowhere.stream(path, write)
    }

    fn packs(&self) -> bool {
        self.0.packs()
    }

    fn begin(&self, phase: Phase) {
        self.0.begin(phase);
    }

    fn keep(&self, path: &str) -> io::Result<Option<u64>> {
        self.0.keep(path)
    }

    fn published(&self, path: &str) -> Option<Vec<u8>> {
        self.0.published(path)
    }
}

/// A sink that remembers everything.
#[derive(Debug, Default)]
pub struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

impl Memory {
    /// The files, by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), bytes.to_vec());
        Ok(())
    }
}
