//! The steps from the old portal to the new one, in the order that the head of `write` explains.
//!
//! Each step is one call that the file system makes whole or not at all, so a kill can only fall
//! between two of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::error::WriteError;
use super::home::Home;
use super::manifest::{self, Files, Manifest, Stamp};
use super::order;
use super::paths::{ancestors, parent};
use super::survey::{Ground, Survey};
use super::taken::{Fate, Put, Taken};
use crate::base::Message;

/// Offset in the order of files that replace others: they come after all that are new.
const REPLACING: u16 = 256;

/// Number of lines of the manifest that a thread prints at once.
const PART: usize = 1024;

/// A publication, planned.
pub(super) struct Publication<'a> {
    /// In their order.
    pub(super) steps: Vec<Step>,
    home: &'a Home,
    old: &'a Files,
    taken: &'a Taken,
    vanished: Vec<&'a str>,
    record: OnceLock<String>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Replace the manifest by the list of all files, old and new.
    Intend,
    /// Remove a file of ours, at its place in the order.
    Remove(String, u16),
    /// Remove a folder, if nothing is left in it.
    RemoveFolder(String),
    /// Rename a file or a new folder of the stage to its route, at its place in the order.
    Move(String, u16),
    /// Replace the manifest by the list of the new files.
    Record,
}

impl Step {
    /// Returns `true` if two neighbours may happen in any order or at once.
    fn is_independent_of(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Move(_, this), Self::Move(_, next))
            | (Self::Remove(_, this), Self::Remove(_, next)) => this == next,
            _ => false,
        }
    }
}

impl<'a> Publication<'a> {
    /// Finds what has to be done, or what forbids it.
    pub(super) fn plan(
        home: &'a Home,
        old: &'a Manifest,
        taken: &'a Taken,
    ) -> Result<Self, WriteError> {
        let mut survey = Survey::new(home, &old.files);
        refuse_foreign(&mut survey, home, old, taken)?;
        let vanished: Vec<&str> =
            old.files.keys().map(String::as_str).filter(|route| !taken.has(route)).collect();
        let moving = moving_steps(&mut survey, &old.files, taken, &vanished)?;
        refuse_barred(&mut survey, home, &moving)?;
        let known =
            vanished.is_empty() && taken.files.iter().all(|(_, put)| put.fate == Fate::Kept);
        let stale = !known || !old.legible || old.time.is_none();
        let mut steps = Vec::with_capacity(moving.len() + 2);
        steps.extend((!moving.is_empty()).then_some(Step::Intend));
        steps.extend(moving);
        steps.extend((!steps.is_empty() || stale).then_some(Step::Record));
        Ok(Self { steps, home, old: &old.files, taken, vanished, record: OnceLock::new() })
    }

    /// The routes of files that it removes.
    pub(super) fn removed(&self) -> Vec<String> {
        self.vanished.iter().map(|route| (*route).to_owned()).collect()
    }

    /// Does it. What will be recorded is written down while files are moved.
    pub(super) fn run(&self) -> Result<(), WriteError> {
        let moved = || {
            for group in self.steps.chunk_by(Step::is_independent_of) {
                match group {
                    [step] => self.perform(step)?,
                    group => group.par_iter().try_for_each(|step| self.perform(step))?,
                }
            }
            Ok(())
        };
        rayon::join(moved, || self.steps.contains(&Step::Record).then(|| self.record())).0
    }

    /// The text of the new manifest.
    fn record(&self) -> &str {
        self.record.get_or_init(|| record(self.taken))
    }

    /// Lists what is going to be there, when all of it is on the disk.
    fn intend(&self) -> io::Result<()> {
        self.home.sync()?;
        self.home.save_manifest(&manifest::print(intent(self.old, self.taken)))?;
        self.home.sync_records()
    }

    /// Takes one step.
    pub(super) fn perform(&self, step: &Step) -> Result<(), WriteError> {
        let (route, done) = match step {
            Step::Intend => (".bantin/manifest", self.intend()),
            Step::Record => (".bantin/manifest", self.home.save_manifest(self.record())),
            Step::Remove(route, _) => (route.as_str(), remove(self.home, route)),
            Step::RemoveFolder(route) => (route.as_str(), remove_folder(self.home, route)),
            Step::Move(route, _) => (route.as_str(), move_in(self.home, route)),
        };
        done.map_err(WriteError::at(&self.home.shown(route)))
    }
}

/// The text of the manifest of a portal.
pub(super) fn record(taken: &Taken) -> String {
    let files = |part: &[(String, Put)]| {
        manifest::lines(part.iter().map(|(route, put)| (route, Some(put.stamp))))
    };
    let parts: Vec<String> = taken.files.par_chunks(PART).map(files).collect();
    manifest::head() + &parts.concat()
}

/// Refuses to begin what could not be brought to its end.
fn refuse_barred(survey: &mut Survey, home: &Home, steps: &[Step]) -> Result<(), WriteError> {
    let things = steps.iter().filter_map(|step| match step {
        Step::Remove(route, _) | Step::RemoveFolder(route) | Step::Move(route, _) => {
            Some(route.as_str())
        }
        Step::Intend | Step::Record => None,
    });
    let things: BTreeSet<&str> = things.collect();
    if things.is_empty() {
        return Ok(());
    }
    let bars = survey.bars(&things.iter().map(|route| parent(route)).collect(), &things);
    let shown = |(route, why): (String, Message)| (home.shown(&route).display().to_string(), why);
    if bars.is_empty() {
        Ok(())
    } else {
        Err(WriteError::Barred(bars.into_iter().map(shown).collect()))
    }
}

pub(super) fn refuse_foreign(
    survey: &mut Survey,
    home: &Home,
    old: &Manifest,
    taken: &Taken,
) -> Result<(), WriteError> {
    let mut names = BTreeSet::new();
    let mut new_folder = None;
    for (route, put) in &taken.files {
        // Nothing can stand in a folder that does not exist yet.
        if new_folder.is_some_and(|folder| is_below(route, folder)) {
            continue;
        }
        // A file that stays was looked at when it was put; what stands above it was not.
        names.extend(match put.fate {
            Fate::Staged => survey.foreign(route)?,
            _ => survey.foreign_folder(route)?,
        });
        new_folder = survey.free_folder(route)?;
    }
    let files: Vec<String> =
        names.iter().map(|name| home.shown(name).display().to_string()).collect();
    match (files.is_empty(), old.legible) {
        (true, _) => Ok(()),
        (false, true) => Err(WriteError::ForeignFile(files)),
        (false, false) => {
            Err(WriteError::LostManifest { manifest: home.shown(".bantin/manifest"), files })
        }
    }
}

/// All files, old and new; with a stamp only those that are not going to change.
fn intent<'r>(old: &'r Files, taken: &'r Taken) -> BTreeMap<&'r String, Option<Stamp>> {
    let stays = |fate| matches!(fate, Fate::Kept | Fate::Reread);
    let new = taken.files.iter().map(|(route, put)| (route, stays(put.fate).then_some(put.stamp)));
    old.keys().map(|route| (route, None)).chain(new).collect()
}

/// Everything between the two manifests.
fn moving_steps(
    survey: &mut Survey,
    old: &Files,
    taken: &Taken,
    vanished: &[&str],
) -> Result<Vec<Step>, WriteError> {
    let (early, late): (Vec<&str>, Vec<&str>) =
        vanished.iter().partition(|route| taken.is_blocked_by(route));
    let (folders_early, folders_late) = folders_to_remove(survey, taken, vanished)?;
    let mut steps = removals(survey, &early)?;
    steps.extend(folders_early);
    steps.extend(moves(survey, old, taken)?);
    steps.extend(removals(survey, &late)?);
    steps.extend(folders_late);
    Ok(steps)
}

fn removals(survey: &mut Survey, routes: &[&str]) -> Result<Vec<Step>, WriteError> {
    let mut steps = Vec::new();
    for route in routes {
        if survey.still_stands(route)? {
            // A file that leads to others is removed before them.
            steps.push(Step::Remove((*route).to_owned(), u16::from(u8::MAX - order::rank(route))));
        }
    }
    steps.sort_by_key(place);
    Ok(steps)
}

/// Returns the moves: first what is new, then what replaces something. A folder that does not stand
/// yet is moved with all that is in it: nothing of it can be anywhere but in the stage.
fn moves(survey: &mut Survey, old: &Files, taken: &Taken) -> Result<Vec<Step>, WriteError> {
    let (mut new, mut replacing) = (Vec::new(), Vec::new());
    let mut moved: Option<&str> = None;
    for (route, _) in taken.files.iter().filter(|(_, put)| put.fate == Fate::Staged) {
        // In their order, the files of a folder stand side by side.
        if moved.is_some_and(|folder| is_below(route, folder)) {
            continue;
        }
        moved = survey.free_folder(route)?;
        match moved {
            Some(folder) => new.push(Step::Move(folder.to_owned(), 0)),
            None if old.contains_key(route) => {
                replacing
                    .push(Step::Move(route.clone(), REPLACING + u16::from(order::rank(route))));
            }
            None => new.push(Step::Move(route.clone(), u16::from(order::rank(route)))),
        }
    }
    new.sort_by_key(place);
    replacing.sort_by_key(place);
    new.append(&mut replacing);
    Ok(new)
}

/// The place of a step in the order.
fn place(step: &Step) -> u16 {
    match step {
        Step::Move(_, place) | Step::Remove(_, place) => *place,
        Step::Intend | Step::RemoveFolder(_) | Step::Record => 0,
    }
}

fn is_below(route: &str, folder: &str) -> bool {
    route.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Folders of vanished files that the new portal does not need, inner before outer: those that have
/// to give way to a file, and those that may be left empty in the end.
fn folders_to_remove(
    survey: &mut Survey,
    taken: &Taken,
    vanished: &[&str],
) -> Result<(Vec<Step>, Vec<Step>), WriteError> {
    let (mut early, mut late) = (Vec::new(), Vec::new());
    if vanished.is_empty() {
        return Ok((early, late));
    }
    let needed = folders_above(taken.files.iter().map(|(route, _)| route.as_str()));
    for folder in folders_above(vanished.iter().copied())
        .into_iter()
        .rev()
        .filter(|folder| !needed.contains(folder))
    {
        if survey.ground(folder)? == Ground::Folder {
            let steps = if taken.replaces_folder(folder) { &mut early } else { &mut late };
            steps.push(Step::RemoveFolder(folder.to_owned()));
        }
    }
    Ok((early, late))
}

/// All folders above some files, outer before inner.
fn folders_above<'r>(routes: impl Iterator<Item = &'r str>) -> BTreeSet<&'r str> {
    let mut folders = BTreeSet::new();
    for route in routes {
        for folder in ancestors(route) {
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}

fn remove(home: &Home, route: &str) -> io::Result<()> {
    match fs::remove_file(home.path(route)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// A folder in which others have put something stays.
fn remove_folder(home: &Home, route: &str) -> io::Result<()> {
    match fs::remove_dir(home.path(route)) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::DirectoryNotEmpty
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

/// Moves a file or folder in from the stage. Where case is not seen, a folder may have come in under
/// another spelling.
fn move_in(home: &Home, route: &str) -> io::Result<()> {
    let path = home.path(route);
    match fs::rename(home.staged(route), &path) {
        Err(error)
            if error.kind() == io::ErrorKind::NotFound
                && path.symlink_metadata().is_ok_and(|at| at.is_dir()) =>
        {
            Ok(())
        }
        done => done,
    }
}
