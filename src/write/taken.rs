//! The files of the new portal, as they come.

#![allow(
    clippy::disallowed_types,
    reason = "names are looked up and never listed, tens of thousands of them"
)]

use std::collections::HashMap;

use rayon::prelude::*;

use super::error::WriteError;
use super::manifest::Stamp;
use super::paths::{ancestors, folded};

/// Files that were put.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// The files with their routes, as they came; sorted when all are there.
    pub(super) files: Vec<(String, Put)>,
    /// All files and folders, by folded name: file systems differ in whether they see case.
    pub(super) names: HashMap<String, Name>,
    /// Files that had other bytes than they were left with, though they looked the same.
    pub(super) damaged: Vec<String>,
}

/// A file of the new portal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Put {
    /// Stamp of the file as it is left on the disk.
    pub(super) stamp: Stamp,
    /// Work that is left to the publication.
    pub(super) fate: Fate,
}

/// Work that a publication has to do with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing.
    Kept,
    /// Nothing, but it had to be read to know that: a fresh manifest spares the next build this.
    Reread,
    /// Nothing, but a killed build may have changed it without telling.
    Resumed,
    /// Move it in from the stage.
    Staged,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    File,
    Folder,
}

impl Taken {
    /// Sorts the files by route.
    pub(super) fn sort(&mut self) {
        self.files.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    }

    /// Returns `true` if there is a file at a route, when they are sorted.
    pub(super) fn has(&self, route: &str) -> bool {
        self.files.binary_search_by(|(known, _)| known.as_str().cmp(route)).is_ok()
    }

    /// Returns `true` if a file has this route.
    pub(super) fn is_claimed(&self, route: &str) -> bool {
        self.names.get(&folded(route)) == Some(&Name::File)
    }

    /// Reserves a route and the folders above it.
    pub(super) fn claim(&mut self, route: &str) -> Result<(), WriteError> {
        let name = folded(route);
        let twice = || Err(WriteError::TwiceWritten(route.to_owned()));
        if self.names.contains_key(&name) {
            return twice();
        }
        let mut folders = Vec::new();
        for folder in ancestors(&name) {
            match self.names.get(folder) {
                Some(Name::File) => return twice(),
                // Those above it were reserved with it.
                Some(Name::Folder) => break,
                None => folders.push(folder.to_owned()),
            }
        }
        self.names.extend(folders.into_iter().map(|folder| (folder, Name::Folder)));
        self.names.insert(name, Name::File);
        Ok(())
    }

    /// Returns `true` if an old file stands in the way of the new portal.
    pub(super) fn is_blocked_by(&self, old: &str) -> bool {
        self.names.contains_key(&folded(old))
            || ancestors(old).any(|folder| self.replaces_folder(folder))
    }

    /// Returns `true` if an old folder lies where a new file has to be, or below it.
    pub(super) fn replaces_folder(&self, old: &str) -> bool {
        let name = folded(old);
        let is_file = |name: &str| self.names.get(name) == Some(&Name::File);
        is_file(&name) || ancestors(&name).any(is_file)
    }
}
