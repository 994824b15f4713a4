//! The files that we own, and how we left them.
//!
//! ```text
//! bantin manifest 1
//! HASH SIZE TIME PATH
//! - - - PATH
//! ```
//!
//! One line for each file, sorted by path: BLAKE3 of the bytes, bytes, nanoseconds since 1970. A
//! line with dashes is an intent: the file is ours, but a build that was killed may have replaced
//! it, removed it, or never written it. A text that is anything else owns nothing.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::paths;

const VERSION: &str = "bantin manifest 1";

/// Our files by route, each with how we left it, if that is known.
pub(super) type Files = BTreeMap<String, Option<Stamp>>;

/// Record of the files that the last run wrote.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// Files that we own.
    pub(super) files: Files,
    /// When the manifest was written; none without manifest.
    pub(super) time: Option<i128>,
    /// True if it could be understood.
    pub(super) legible: bool,
}

/// Stamp of a file as we left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Of its bytes.
    pub(super) hash: blake3::Hash,
    /// In bytes.
    size: u64,
    /// Of its last change, in nanoseconds since 1970.
    time: i128,
}

impl Stamp {
    /// The stamp of a file with bytes of this hash.
    pub(super) fn new(hash: blake3::Hash, disk: &Metadata) -> io::Result<Self> {
        Ok(Self { hash, size: disk.len(), time: time(disk)? })
    }
}

impl Manifest {
    /// Reads the manifest of the last run. There may be none, and it may be one that we do not
    /// understand.
    pub(super) fn read(path: &Path) -> io::Result<Self> {
        let bytes = match fs::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Self { legible: true, ..Self::default() });
            }
            read => read?,
        };
        let files = str::from_utf8(&bytes).ok().and_then(parse);
        let time = Some(time(&fs::metadata(path)?)?);
        Ok(Self { legible: files.is_some(), files: files.unwrap_or_default(), time })
    }

    /// Returns `true` if a file with this stamp would show any later change in its time.
    pub(super) fn is_newer_than(&self, stamp: Stamp) -> bool {
        self.time.is_some_and(|time| stamp.time < time)
    }
}

impl Stamp {
    /// The length of the file, in bytes.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// Returns `true` if the disk says of a file that it is as it was left.
    pub(super) fn fits(&self, disk: &Metadata) -> bool {
        disk.is_file() && disk.len() == self.size && time(disk).is_ok_and(|time| time == self.time)
    }
}

/// The text of a manifest of some files, sorted by route.
pub(super) fn print<'r>(files: impl IntoIterator<Item = (&'r String, Option<Stamp>)>) -> String {
    head() + &lines(files)
}

/// Returns the head of a manifest, above its lines.
pub(super) fn head() -> String {
    format!("{VERSION}\n")
}

/// The lines of some files.
pub(super) fn lines<'r>(files: impl IntoIterator<Item = (&'r String, Option<Stamp>)>) -> String {
    let mut text = String::new();
    let mut numbers = itoa::Buffer::new();
    for (route, stamp) in files {
        match stamp {
            Some(Stamp { hash, size, time }) => {
                text.push_str(&hash.to_hex());
                text.push(' ');
                text.push_str(numbers.format(size));
                text.push(' ');
                text.push_str(numbers.format(time));
                text.push(' ');
            }
            None => text.push_str("- - - "),
        }
        text.push_str(route);
        text.push('\n');
    }
    text
}

/// The files of a manifest. None if any of it is not as we write it: half a list would own too
/// little, and a path that leads elsewhere would own too much.
fn parse(text: &str) -> Option<Files> {
    let lines = text.strip_prefix(VERSION)?.strip_prefix('\n')?;
    if !lines.is_empty() && !lines.ends_with('\n') {
        return None;
    }
    let listed = lines.lines().map(parse_line).collect::<Option<Vec<_>>>()?;
    listed.is_sorted_by(|a, b| a.0 < b.0).then(|| listed.into_iter().collect())
}

fn parse_line(line: &str) -> Option<(String, Option<Stamp>)> {
    let mut fields = line.splitn(4, ' ');
    let mut field = || fields.next();
    let (hash, size, time, route) = (field()?, field()?, field()?, field()?);
    paths::check(route).ok()?;
    let stamp = match (hash, size, time) {
        ("-", "-", "-") => None,
        _ => Some(Stamp {
            hash: blake3::Hash::from_hex(hash).ok()?,
            size: size.parse().ok()?,
            time: time.parse().ok()?,
        }),
    };
    Some((route.to_owned(), stamp))
}

/// When a file was last changed, in nanoseconds since 1970; negative before.
fn time(disk: &Metadata) -> io::Result<i128> {
    let modified = disk.modified()?;
    let (span, sign) = match modified.duration_since(UNIX_EPOCH) {
        Ok(after) => (after, 1),
        Err(before) => (before.duration(), -1),
    };
    Ok(i128::try_from(span.as_nanos()).unwrap_or(i128::MAX) * sign)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(
            listed in proptest::collection::btree_map("[a-z0-9 ếđ-]{1,4}(/[a-z.]{3,5})?", any::<Option<(u64, i64)>>(), 0..9)
        ) {
            let stamp = |(size, time): (u64, i64)| Stamp { hash: blake3::hash(b"x"), size, time: i128::from(time) };
            let listed = listed.into_iter().filter(|(route, _)| paths::check(route).is_ok());
            let files: Files = listed.map(|(route, left)| (route, left.map(stamp))).collect();
            prop_assert_eq!(parse(&print(files.iter().map(|(route, left)| (route, *left)))), Some(files));
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC*", lines in "bantin manifest 1\n(- - - [a-z./]{0,5}\n?){0,3}") {
            parse(&text);
            if let Some(files) = parse(&lines) {
                prop_assert!(files.keys().all(|route| paths::check(route).is_ok()));
            }
        }
    }

    #[test]
    fn what_is_not_as_we_write_it_owns_nothing() {
        let good = "bantin manifest 1\n- - - a\n- - - b\n";
        assert!(parse(good).is_some());
        for (from, to) in [
            ("manifest 1", "manifest 2"),
            ("- - - a", "- - - ../a"),
            ("- - - a", "- - - /a"),
            ("- - - a", "- - a"),
            ("- - - a", "- - - c"),
            ("- - - a", "- - - b"),
            ("b\n", "b"),
            ("- - - a", "- 1 2 a"),
            ("- - - a", ""),
            ("- - - a", "<<<<<<< HEAD"),
            ("- - - a", "- - - .bantin/lock"),
        ] {
            assert_eq!(parse(&good.replacen(from, to, 1)), None, "{from} -> {to}");
        }
        assert_eq!(parse(""), None);
    }
}
