//! Survey of the place where the new portal has to go.
//!
//! Ours is what the manifest lists, if it is still a plain file below plain folders. A symbolic
//! link is never ours, whatever the manifest says: writing or removing through it would reach files
//! elsewhere.
//!
//! Our own files may still resist: a folder on another file system, to which nothing can be
//! renamed, one without the right to write, a file that nobody may change. All of it is found
//! before anything moves, or the portal would be left in halves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::disk::{self, Stat};
use super::error::WriteError;
use super::home::Home;
use super::manifest::Files;
use super::paths::{RECORDS, ancestors, parent};
use crate::base::{Message, cause, message};

/// The disk as seen by one publication; each folder is looked at once.
pub(super) struct Survey<'a> {
    home: &'a Home,
    old: &'a Files,
    folders: BTreeMap<String, Ground>,
    /// The output folder itself.
    root: Option<Stat>,
    /// Folders and files at which another file system begins.
    mounted: BTreeSet<String>,
    /// Files that nobody may change.
    fixed: BTreeSet<String>,
}

/// State of a path where a folder has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// Nothing, or a file of ours.
    Free,
    /// A folder.
    Folder,
    /// Something that is not ours.
    Foreign,
}

impl<'a> Survey<'a> {
    /// Nothing looked at yet.
    pub(super) fn new(home: &'a Home, old: &'a Files) -> Self {
        let root = disk::look(home.root()).ok().flatten();
        Self {
            home,
            old,
            folders: BTreeMap::new(),
            root,
            mounted: BTreeSet::new(),
            fixed: BTreeSet::new(),
        }
    }

    /// Returns the state of the path of a folder of the portal.
    pub(super) fn ground(&mut self, folder: &str) -> Result<Ground, WriteError> {
        if folder.is_empty() {
            return Ok(Ground::Folder);
        }
        if let Some(known) = self.folders.get(folder) {
            return Ok(*known);
        }
        let ground = match self.ground(parent(folder))? {
            Ground::Folder => match self.look(folder)? {
                None => Ground::Free,
                Some(found) if found.is_folder() => Ground::Folder,
                Some(found) if found.is_file() && self.owns(folder) => Ground::Free,
                Some(_) => Ground::Foreign,
            },
            above => above,
        };
        self.folders.insert(folder.to_owned(), ground);
        Ok(ground)
    }

    /// The topmost folder above a route that does not stand yet.
    pub(super) fn free_folder<'r>(
        &mut self,
        route: &'r str,
    ) -> Result<Option<&'r str>, WriteError> {
        let mut free = None;
        for folder in ancestors(route) {
            if self.ground(folder)? == Ground::Free {
                free = Some(folder);
            }
        }
        Ok(free)
    }

    /// The foreign thing that stands at a route or above it.
    pub(super) fn foreign(&mut self, route: &str) -> Result<Option<String>, WriteError> {
        if let Some(folder) = self.foreign_folder(route)? {
            return Ok(Some(folder));
        }
        if self.ground(parent(route))? == Ground::Free {
            return Ok(None);
        }
        let ours = match self.look(route)? {
            None => true,
            Some(found) if found.is_file() => self.owns(route),
            Some(found) => {
                found.is_folder()
                    && self.owns_folder(route).map_err(WriteError::at(&self.home.shown(route)))?
            }
        };
        Ok((!ours).then(|| route.to_owned()))
    }

    /// The topmost foreign thing above a route.
    pub(super) fn foreign_folder(&mut self, route: &str) -> Result<Option<String>, WriteError> {
        if self.ground(parent(route))? != Ground::Foreign {
            return Ok(None);
        }
        let foreign = |folder: &&str| self.folders.get(*folder) == Some(&Ground::Foreign);
        Ok(ancestors(route).filter(foreign).last().map(str::to_owned))
    }

    /// Returns `true` if an old file is still there, as a file of ours.
    pub(super) fn still_stands(&mut self, old: &str) -> Result<bool, WriteError> {
        let reachable = self.ground(parent(old))? == Ground::Folder;
        Ok(reachable && self.look(old)?.is_some_and(|found| found.is_file()))
    }

    /// Returns the obstacles that keep some folders from being changed, and some of what lies in
    /// them from being replaced or removed: each with the reason, sorted.
    pub(super) fn bars(
        &mut self,
        folders: &BTreeSet<&str>,
        things: &BTreeSet<&str>,
    ) -> Vec<(String, Message)> {
        for record in
            [RECORDS.to_owned(), format!("{RECORDS}/stage"), format!("{RECORDS}/manifest")]
        {
            let _ = self.look(&record);
        }
        let is_above = |mounted: &String| {
            let within = |route: &&str| ancestors(route).any(|above| above == mounted);
            let touched = folders.contains(mounted.as_str()) || things.contains(mounted.as_str());
            touched || mounted.starts_with(RECORDS) || folders.iter().any(within)
        };
        let mounted = self
            .mounted
            .iter()
            .filter(|route| is_above(route))
            .map(|route| (route.clone(), message!("barred-mounted")));
        let mut bars: Vec<(String, Message)> = mounted.collect();
        let fixed = self
            .fixed
            .iter()
            .filter(|route| things.contains(route.as_str()) || route.starts_with(RECORDS));
        bars.extend(fixed.map(|route| (route.clone(), message!("barred-immutable"))));
        let folders: Vec<&str> = folders
            .iter()
            .copied()
            .filter(|folder| !bars.iter().any(|bar| bar.0 == *folder))
            .collect();
        let refusal = |folder: &&str| {
            let error = disk::refusal(&self.home.path(folder))?;
            Some(((*folder).to_owned(), cause::of(&error)))
        };
        bars.extend(folders.par_iter().filter_map(refusal).collect::<Vec<_>>());
        bars.sort();
        bars
    }

    /// Returns the metadata of a route, if anything stands there. No link is followed.
    fn look(&mut self, route: &str) -> Result<Option<Stat>, WriteError> {
        let found =
            disk::look(&self.home.path(route)).map_err(WriteError::at(&self.home.shown(route)))?;
        if let Some(found) = &found {
            if self.root.is_some_and(|root| found.is_apart_from(&root)) {
                self.mounted.insert(route.to_owned());
            }
            if found.fixed {
                self.fixed.insert(route.to_owned());
            }
        }
        Ok(found)
    }

    /// Returns `true` if the manifest lists a file, if need be under the name that the disk has for
    /// it: where case is not seen, `A.html` answers for `a.html`.
    fn owns(&self, route: &str) -> bool {
        self.old.contains_key(route)
            || self.real_name(route).is_some_and(|name| self.old.contains_key(&name))
    }

    fn real_name(&self, route: &str) -> Option<String> {
        let real = fs::canonicalize(self.home.path(route)).ok()?;
        let inside = real.strip_prefix(self.home.root()).ok()?;
        let segments: Option<Vec<&str>> = inside.iter().map(|segment| segment.to_str()).collect();
        segments.map(|segments| segments.join("/"))
    }

    /// Returns `true` if a folder was made by us and holds nothing but our files, so that it may
    /// give way to a file.
    fn owns_folder(&self, folder: &str) -> io::Result<bool> {
        let below = format!("{folder}/");
        if !self
            .old
            .range(below.clone()..)
            .next()
            .is_some_and(|(route, _)| route.starts_with(&below))
        {
            return Ok(false);
        }
        for entry in fs::read_dir(self.home.path(folder))? {
            let (entry, kind) =
                entry.and_then(|entry| entry.file_type().map(|kind| (entry, kind)))?;
            let Some(name) =
                Path::new(&entry.file_name()).to_str().map(|name| below.clone() + name)
            else {
                return Ok(false);
            };
            let ours = if kind.is_dir() {
                self.owns_folder(&name)?
            } else {
                kind.is_file() && self.owns(&name)
            };
            if !ours {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
