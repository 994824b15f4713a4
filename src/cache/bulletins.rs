//! Bulletins as the last build read them, for the next one.
//!
//! ```text
//! bantin bulletins 1
//! postcard: bulletins, one behind the other
//! postcard: the program, and where each bulletin lies
//! LENGTH of that, 8 bytes
//! CHECKSUM, 32 bytes
//! ```
//!
//! The checksum is BLAKE3 of all before it. Bulletins stand in the order in which they were read,
//! which is another one each time; the list of them is sorted. So the file is written while it
//! comes into being, and a build does not hold it in memory.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::content::{Keeper, KeptBulletin, Key};

const VERSION: &[u8] = b"bantin bulletins 1\n";

/// Bulletins of the last build, and those that this one reads.
pub struct Bulletins<W> {
    last: KeptBulletins,
    /// True for those of the last ones that this build has, too.
    used: Vec<AtomicBool>,
    draft: Mutex<Option<Draft<W>>>,
}

/// Bulletins that were kept.
#[derive(Debug, Default)]
pub struct KeptBulletins {
    bytes: Vec<u8>,
    list: List,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct List {
    program: [u8; 32],
    /// Key, first byte and length, sorted.
    entries: Vec<(Key, u64, u64)>,
}

/// A file in the making; gone where it could not be written.
struct Draft<W> {
    to: W,
    hasher: blake3::Hasher,
    length: u64,
    entries: Vec<(Key, u64, u64)>,
}

impl KeptBulletins {
    /// Reads what [`Bulletins::end`] wrote; `None` if it is anything else. Those of another program
    /// are none.
    pub fn parse(bytes: Vec<u8>, program: [u8; 32]) -> Option<Self> {
        let (whole, sum) = bytes.split_last_chunk::<32>()?;
        if !whole.starts_with(VERSION) || blake3::hash(whole).as_bytes() != sum {
            return None;
        }
        let (whole, length) = whole.split_last_chunk::<8>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let list: List = postcard::from_bytes(&whole[whole.len().checked_sub(length)?..]).ok()?;
        Some(if list.program == program { Self { bytes, list } } else { Self::default() })
    }

    fn get(&self, at: usize) -> Option<&[u8]> {
        let (_, start, length) = self.list.entries.get(at)?;
        let start = usize::try_from(*start).ok()?;
        self.bytes.get(start..start.checked_add(usize::try_from(*length).ok()?)?)
    }
}

impl<W: Write> Bulletins<W> {
    /// Those of the last build, and the file for those of this one, if one can be written.
    pub fn new(last: KeptBulletins, to: Option<W>) -> Self {
        let used = last.list.entries.iter().map(|_| AtomicBool::new(false)).collect();
        let draft = to.and_then(|to| Draft::begin(to).ok());
        Self { last, used, draft: Mutex::new(draft) }
    }

    /// Writes the rest, for a program, and gives the file back; `None` where it could not be
    /// written.
    pub fn end(self, program: [u8; 32]) -> Option<W> {
        let mut draft = self.draft.into_inner().unwrap_or_else(PoisonError::into_inner)?;
        for (at, used) in self.used.iter().enumerate() {
            if used.load(Ordering::Relaxed) {
                draft.add(self.last.list.entries[at].0, self.last.get(at)?).ok()?;
            }
        }
        draft.end(program).ok()
    }
}

impl<W: Write + Send> Keeper for Bulletins<W> {
    fn is_empty(&self) -> bool {
        self.used.is_empty()
    }

    fn find(&self, key: &Key) -> Option<KeptBulletin> {
        let at = self.last.list.entries.binary_search_by(|entry| entry.0.cmp(key)).ok()?;
        let bulletin = postcard::from_bytes(self.last.get(at)?).ok()?;
        self.used[at].store(true, Ordering::Relaxed);
        Some(bulletin)
    }

    fn keep(&self, key: &Key, bulletin: &KeptBulletin) {
        let Ok(bytes) = postcard::to_stdvec(bulletin) else { return };
        let mut draft = self.draft.lock().unwrap_or_else(PoisonError::into_inner);
        // A file of which a part is missing is none.
        if draft.as_mut().is_some_and(|draft| draft.add(*key, &bytes).is_err()) {
            *draft = None;
        }
    }
}

impl<W: Write> Draft<W> {
    fn begin(to: W) -> io::Result<Self> {
        let hasher = blake3::Hasher::new();
        let mut draft = Self { to, hasher, length: 0, entries: Vec::new() };
        draft.write(VERSION)?;
        Ok(draft)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.length += bytes.len() as u64;
        self.to.write_all(bytes)
    }

    fn add(&mut self, key: Key, bytes: &[u8]) -> io::Result<()> {
        self.entries.push((key, self.length, bytes.len() as u64));
        self.write(bytes)
    }

    fn end(mut self, program: [u8; 32]) -> io::Result<W> {
        let mut entries = std::mem::take(&mut self.entries);
        entries.sort_unstable();
        let list = postcard::to_stdvec(&List { program, entries }).map_err(io::Error::other)?;
        self.write(&list)?;
        self.write(&(list.len() as u64).to_le_bytes())?;
        self.to.write_all(self.hasher.finalize().as_bytes())?;
        self.to.flush()?;
        Ok(self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Tree;
    use crate::content::{self, Library};

    const PROGRAM: [u8; 32] = [7; 32];

    fn tree(title: &str) -> Tree {
        Tree::from_txtar(&text(title))
    }

    fn text(title: &str) -> String {
        format!(
            "-- bantin.yaml --\ntitle: {{vi: A}}\nbase_url: https://a.example/\n\
             -- content/registers/localities.yaml --\n- {{id: a, type: xã, level: 1, names: {{vi: A}}}}\n\
             -- content/registers/indicators.yaml --\n- {{id: n, labels: {{vi: N}}, measure: count, unit: cái, nature: stock}}\n\
             -- content/articles/a.md --\n---\ntitle: {title}\ndate: 2024-01-01\nlocality: a\n\
             statistics:\n- {{indicator: n, as_of: 2024-01-01, value: hơn 7, quote: hơn 7 cái}}\n---\n\n\
             Có hơn 7 cái, và 12,50 cái khác.\n\
             -- content/articles/b.md --\n---\ntitle: B\ndate: someday\n---\n\nB.\n"
        )
    }

    /// The content of a tree, its kept form, and how many were kept before.
    fn read(tree: &Tree, last: Vec<u8>) -> (Library, Vec<u8>, usize) {
        let last = KeptBulletins::parse(last, PROGRAM).unwrap_or_default();
        let bulletins = Bulletins::new(last, Some(Vec::new()));
        let (site, _) = content::settings(tree);
        let (library, _) = content::read(tree, site.expect("settings"), Some(&bulletins));
        let used = bulletins.used.iter().filter(|used| used.load(Ordering::Relaxed)).count();
        (library, bulletins.end(PROGRAM).expect("written"), used)
    }

    #[test]
    fn what_is_kept_is_what_was_read() {
        let (first, kept, _) = read(&tree("A"), Vec::new());
        let (second, again, used) = read(&tree("A"), kept.clone());
        let (first, second) = (format!("{first:#?}"), format!("{second:#?}"));
        assert!(first.contains("Statement {") && first.contains("undeclared-number"), "{first}");
        assert_eq!(first, second);
        // One has a mistake, is read only in part, and so is read each time.
        assert_eq!((used, again == kept), (1, true));
        let (_, changed, used) = read(&tree("Another"), kept.clone());
        assert_eq!((used, changed == kept), (0, false));
    }

    #[test]
    fn nothing_is_found_that_was_read_against_something_else() {
        let (_, kept, _) = read(&tree("A"), Vec::new());
        for (old, new) in [
            // The places of all others move.
            ("- {id: a, type", "- {id: b, type: xã, level: 1, names: {vi: B}}\n- {id: a, type"),
            ("measure: count", "measure: amount"),
            ("{vi: A}\nbase", "{vi: A}\nlanguages: [en, vi]\nbase"),
            ("https://a.example/", "https://b.example/"),
        ] {
            let changed = text("A").replacen(old, new, 1);
            assert_ne!(changed, text("A"), "{old}");
            let tree = Tree::from_txtar(&changed);
            let (library, _, used) = read(&tree, kept.clone());
            let (clean, ..) = read(&tree, Vec::new());
            assert_eq!(format!("{library:#?}"), format!("{clean:#?}"), "{new}");
            assert_eq!(used, 0, "{new}");
        }
    }

    #[test]
    fn what_is_not_whole_is_not_believed() {
        let (_, whole, _) = read(&tree("A"), Vec::new());
        for end in 0..whole.len() {
            assert!(KeptBulletins::parse(whole[..end].to_vec(), PROGRAM).is_none(), "{end}");
        }
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert!(KeptBulletins::parse(damaged, PROGRAM).is_none(), "another byte at {at}");
        }
        let count = |program| {
            KeptBulletins::parse(whole.clone(), program).expect("whole").list.entries.len()
        };
        assert_eq!((count(PROGRAM), count([8; 32])), (1, 0));
    }

    /// A disk that is full after some bytes.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let left = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            self.0 = left;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_keeps_nothing() {
        let tree = tree("A");
        let (site, _) = content::settings(&tree);
        for room in [0, 30, 300] {
            let bulletins = Bulletins::new(KeptBulletins::default(), Some(Full(room)));
            let (_, problems) =
                content::read(&tree, site.clone().expect("settings"), Some(&bulletins));
            assert!(!problems.has_errors(), "{problems:#?}");
            assert!(bulletins.end(PROGRAM).is_none(), "{room}");
        }
    }
}
