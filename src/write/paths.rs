//! Paths inside the output folder: relative, with `/`, and nothing that could lead out of it.

use std::iter;
use std::path::{Component, Path};

use unicode_normalization::UnicodeNormalization;

use super::error::WriteError;

/// The folder of our own records, at the top of the output folder.
pub(super) const RECORDS: &str = ".bantin";

/// The longest path and segment in bytes. A longer one would fail in the midst of publishing.
const LONGEST: usize = 1024;
const LONGEST_SEGMENT: usize = 255;

/// Refuses what is no plain path below the output folder.
pub(super) fn check(route: &str) -> Result<(), WriteError> {
    let short =
        route.len() <= LONGEST && route.split('/').all(|segment| segment.len() <= LONGEST_SEGMENT);
    let plain = !route.contains('\\') && !route.contains(char::is_control);
    let segments = route.split('/').all(|segment| {
        !matches!(segment, "" | "." | "..") && !segment.eq_ignore_ascii_case(RECORDS)
    });
    // No part that the system itself takes for a drive or a root.
    let inside =
        Path::new(route).components().all(|component| matches!(component, Component::Normal(_)));
    if short && plain && segments && inside {
        Ok(())
    } else {
        Err(WriteError::BadPath(route.to_owned()))
    }
}

/// The folder of a file or folder; empty at the top.
pub(super) fn parent(route: &str) -> &str {
    route.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folders above a file or folder, nearest first, without the output folder itself.
pub(super) fn ancestors(route: &str) -> impl Iterator<Item = &str> {
    iter::successors(Some(parent(route)), |folder| Some(parent(folder)))
        .take_while(|folder| !folder.is_empty())
}

/// Returns the key by which a file system that disregards case and normal form knows a path.
pub(super) fn folded(route: &str) -> String {
    if route.is_ascii() {
        route.to_ascii_lowercase()
    } else {
        route.nfc().collect::<String>().to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_paths_are_refused() {
        for route in [
            "",
            "/",
            "/etc/passwd",
            "a//b",
            "a/",
            "./a",
            "a/./b",
            "..",
            "../a",
            "a/../b",
            "a/..",
            "a\\b",
            "..\\a",
            "a\0b",
            "a\nb",
            ".bantin",
            ".bantin/manifest",
            ".Bantin/lock",
            "a/.bantin/b",
            &["a/".repeat(600), "b".to_owned()].concat(),
            &"a".repeat(256),
        ] {
            assert!(matches!(check(route), Err(WriteError::BadPath(_))), "{route:?}");
        }
    }

    #[test]
    fn plain_paths_are_taken() {
        for route in [
            "index.html",
            "a/b/c.html",
            ".well-known/security.txt",
            &"a".repeat(255),
            "a..b/...c",
            "tin/Hà Nội.html",
        ] {
            assert!(check(route).is_ok(), "{route:?}");
        }
    }

    #[test]
    fn ancestors_are_the_folders_above() {
        assert_eq!(ancestors("a/b/c.html").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(ancestors("c.html").count(), 0);
    }
}
