//! Portals as folders of their own: `output: {layout: releases}`.
//!
//! ```text
//! public -> .public.releases/7     the output folder, a symbolic link
//! .public.releases/7/              the current release: a portal with its manifest, as in the other layout
//! .public.releases/6/              the one before it
//! .public.releases/lock, stage/    as in the other layout
//! ```
//!
//! A reader finds the old portal or the new one and never something in between: the link is
//! replaced by one rename. What did not change is in both releases the same file, by a hard link,
//! so that a release costs its names and what changed. What others have put into the current
//! release is linked into the new one as well. Nothing changed: no new release.
//!
//! A killed build leaves the stage, or a release to which no link leads yet: the next build clears
//! both away. Of older releases one is kept, to go back to; of the others all is removed that we
//! wrote.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::disk;
use super::error::{Obstacle, WriteError};
use super::home::Home;
use super::manifest::{Files, Manifest};
use super::paths::{RECORDS, ancestors};
use super::publication::{record, refuse_foreign};
use super::survey::Survey;
use super::taken::{Fate, Taken};

/// The releases beside an output folder.
#[derive(Debug)]
pub(super) struct Releases {
    /// Path of the link to the current one.
    link: PathBuf,
    /// The folder of all of them, and its name.
    folder: PathBuf,
    name: String,
    /// The number of the current one.
    current: Option<u64>,
}

impl Releases {
    /// Makes the folder of the releases if missing.
    pub(super) fn beside(out: &Path) -> Result<Self, WriteError> {
        let named = out.file_name().and_then(|name| name.to_str());
        let named =
            named.ok_or_else(|| WriteError::NoReleases(out.to_owned(), Obstacle::Nameless))?;
        let above =
            out.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Refused before anything is made.
        standing(out, &format!(".{named}.releases"))?;
        fs::create_dir_all(above).map_err(WriteError::at(above))?;
        let root = fs::canonicalize(above).map_err(WriteError::at(above))?;
        let name = format!(".{named}.releases");
        let folder = root.join(&name);
        let foreign = |path: &Path, folder: bool| {
            path.symlink_metadata()
                .is_ok_and(|found| if folder { !found.is_dir() } else { !found.is_file() })
        };
        for (path, is_folder) in
            [(folder.clone(), true), (folder.join("stage"), true), (folder.join("lock"), false)]
        {
            if foreign(&path, is_folder) {
                return Err(WriteError::ForeignFile(vec![path.display().to_string()]));
            }
        }
        Ok(Self { link: root.join(named), folder, name, current: None })
    }

    /// Looks which release is the current one, if any is.
    pub(super) fn look(&mut self, out: &Path) -> Result<Option<u64>, WriteError> {
        let number = standing(out, &self.name)?;
        self.current = number
            .filter(|number| self.release(*number).symlink_metadata().is_ok_and(|at| at.is_dir()));
        Ok(self.current)
    }

    /// The folder of all releases.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of a release.
    pub(super) fn release(&self, number: u64) -> PathBuf {
        self.folder.join(number.to_string())
    }

    /// The numbers of all that stand, sorted.
    fn numbers(&self) -> io::Result<Vec<u64>> {
        let mut numbers = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let number = entry.file_name().to_str().and_then(number_of);
            numbers.extend(number.filter(|_| entry.file_type().is_ok_and(|kind| kind.is_dir())));
        }
        numbers.sort_unstable();
        Ok(numbers)
    }
}

/// A release by its name, as we write it.
fn number_of(name: &str) -> Option<u64> {
    name.parse().ok().filter(|number: &u64| number.to_string() == name)
}

/// The release to which the link leads that stands at the output folder, or none where nothing
/// stands, or an empty folder.
fn standing(out: &Path, releases: &str) -> Result<Option<u64>, WriteError> {
    let no = |why| Err(WriteError::NoReleases(out.to_owned(), why));
    let found = match out.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        found => found.map_err(WriteError::at(out))?,
    };
    if found.is_symlink() {
        let target = fs::read_link(out).map_err(WriteError::at(out))?;
        let number =
            target.strip_prefix(releases).ok().and_then(|name| name.to_str()).and_then(number_of);
        return if number.is_some() { Ok(number) } else { no(Obstacle::ForeignLink) };
    }
    if !found.is_dir() {
        return no(Obstacle::File);
    }
    let empty = fs::read_dir(out).map_err(WriteError::at(out))?.next().is_none();
    if empty { Ok(None) } else { no(Obstacle::FullFolder) }
}

/// A step of a publication. Steps are done one after the other: a kill falls between two of them,
/// or into one that only the stage shows, or into the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Write the manifest of the current release anew: its files are as they were, but had to be
    /// read to know that.
    Refresh,
    /// Link what did not change, and what is not ours, into the stage.
    Fill,
    /// Write the manifest, and wait until all of it is on the disk.
    Record,
    /// Rename the stage to a release.
    Name,
    /// Let the link lead to it.
    Switch,
    /// Remove older releases.
    Sweep,
}

/// A release in the making.
pub(super) struct Release<'a> {
    home: &'a Home,
    releases: &'a Releases,
    old: &'a Files,
    taken: &'a Taken,
    vanished: Vec<&'a str>,
    number: u64,
    /// In their order.
    pub(super) steps: Vec<Step>,
}

impl<'a> Release<'a> {
    /// Finds what has to be done, or what forbids it.
    pub(super) fn plan(
        home: &'a Home,
        releases: &'a Releases,
        old: &'a Manifest,
        taken: &'a Taken,
    ) -> Result<Self, WriteError> {
        refuse_foreign(&mut Survey::new(home, &old.files), home, old, taken)?;
        let vanished: Vec<&str> =
            old.files.keys().map(String::as_str).filter(|route| !taken.has(route)).collect();
        let numbers = releases.numbers().map_err(WriteError::at(&releases.folder))?;
        let number = numbers.last().copied().max(releases.current).unwrap_or_default() + 1;
        let same = taken.files.iter().all(|(_, put)| put.fate != Fate::Staged);
        let known = taken.files.iter().all(|(_, put)| put.fate == Fate::Kept);
        let steps = if same
            && vanished.is_empty()
            && old.legible
            && old.time.is_some()
            && releases.current.is_some()
        {
            if known { vec![Step::Sweep] } else { vec![Step::Refresh, Step::Sweep] }
        } else {
            vec![Step::Fill, Step::Record, Step::Name, Step::Switch, Step::Sweep]
        };
        Ok(Self { home, releases, old: &old.files, taken, vanished, number, steps })
    }

    /// The routes of files that it no longer has.
    pub(super) fn removed(&self) -> Vec<String> {
        self.vanished.iter().map(|route| (*route).to_owned()).collect()
    }

    /// Does it.
    pub(super) fn run(&self) -> Result<(), WriteError> {
        self.steps.iter().try_for_each(|step| self.perform(*step))
    }

    /// Takes one step.
    pub(super) fn perform(&self, step: Step) -> Result<(), WriteError> {
        let release = self.releases.release(self.number);
        match step {
            Step::Refresh => self
                .home
                .save_manifest(&record(self.taken))
                .map_err(WriteError::at(&self.home.manifest())),
            Step::Fill => self.fill(),
            Step::Record => self.record().map_err(WriteError::at(&release)),
            Step::Name => fs::rename(self.home.staged(""), &release)
                .and_then(|()| self.home.sync_records())
                .map_err(WriteError::at(&release)),
            Step::Switch => self.switch().map_err(WriteError::at(&self.releases.link)),
            Step::Sweep => self.sweep().map_err(WriteError::at(&self.releases.folder)),
        }
    }

    fn fill(&self) -> Result<(), WriteError> {
        let stage = self.home.staged("");
        fs::create_dir_all(&stage).map_err(WriteError::at(&stage))?;
        let kept: Vec<&str> = self
            .taken
            .files
            .iter()
            .filter(|(_, put)| put.fate != Fate::Staged)
            .map(|(route, _)| route.as_str())
            .collect();
        let mut last = "";
        for route in &kept {
            let folder = ancestors(route).next().unwrap_or("");
            // In their order, the files of a folder stand side by side.
            if folder != last {
                let path = self.home.staged(folder);
                fs::create_dir_all(&path).map_err(WriteError::at(&path))?;
                last = folder;
            }
        }
        kept.par_iter().try_for_each(|route| self.link(route))?;
        let root = self.home.root();
        if root.is_dir() { self.carry(root, "") } else { Ok(()) }
    }

    /// Lets a file of the current release be one of the new one. Where the system does not, it is
    /// copied.
    fn link(&self, route: &str) -> Result<(), WriteError> {
        let (from, to) = (self.home.path(route), self.home.staged(route));
        let copied = || {
            if fs::symlink_metadata(&from)?.is_symlink() {
                return disk::symlink(&fs::read_link(&from)?, &to);
            }
            fs::copy(&from, &to)?;
            let time = fs::metadata(&from)?.modified()?;
            fs::File::options().write(true).open(&to)?.set_modified(time)
        };
        fs::hard_link(&from, &to).or_else(|_| copied()).map_err(WriteError::at(&from))
    }

    /// Links what others have put into a folder of the current release.
    fn carry(&self, folder: &Path, route: &str) -> Result<(), WriteError> {
        let at = WriteError::at;
        for entry in fs::read_dir(folder).map_err(at(folder))? {
            let entry = entry.map_err(at(folder))?;
            let (path, kind) = (entry.path(), entry.file_type().map_err(at(folder))?);
            let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
                return Err(at(&path)(io::ErrorKind::InvalidFilename.into()));
            };
            let name = if route.is_empty() { name } else { format!("{route}/{name}") };
            if name == RECORDS || (kind.is_file() && self.old.contains_key(&name)) {
                continue;
            }
            if kind.is_dir() {
                if !self.had_files_below(&name) {
                    fs::create_dir_all(self.home.staged(&name)).map_err(at(&path))?;
                }
                self.carry(&path, &name)?;
                continue;
            }
            let target = self.home.staged(&name);
            target.parent().map_or(Ok(()), fs::create_dir_all).map_err(at(&path))?;
            self.link(&name)?;
        }
        Ok(())
    }

    fn had_files_below(&self, folder: &str) -> bool {
        let below = format!("{folder}/");
        self.old.range(below.clone()..).next().is_some_and(|(route, _)| route.starts_with(&below))
    }

    fn record(&self) -> io::Result<()> {
        fs::create_dir_all(self.home.staged(RECORDS))?;
        fs::write(self.home.staged(RECORDS).join("manifest"), record(self.taken))?;
        self.home.sync()
    }

    fn switch(&self) -> io::Result<()> {
        let Releases { link, name, .. } = self.releases;
        let new = self.home.record("stage").join("link");
        disk::symlink(&Path::new(name).join(self.number.to_string()), &new)?;
        // An empty folder in its place, which somebody has made for us.
        let _ = fs::remove_dir(link);
        fs::rename(&new, link)?;
        let above = link.parent().unwrap_or(Path::new("."));
        if self.home.is_durable() { disk::sync_folder(above) } else { Ok(()) }
    }

    /// Removes what we wrote of all releases but the current one and the one before it. What is
    /// left of them is not ours.
    fn sweep(&self) -> io::Result<()> {
        let switched = self.steps.contains(&Step::Switch);
        let current = if switched { Some(self.number) } else { self.releases.current };
        let numbers = self.releases.numbers()?;
        let before = if switched {
            self.releases.current
        } else {
            numbers.iter().rev().copied().find(|number| Some(*number) < current)
        };
        let Some(kept) = current.map(|number| self.releases.release(number)) else { return Ok(()) };
        for number in
            numbers.into_iter().filter(|number| Some(*number) != current && Some(*number) != before)
        {
            let release = self.releases.release(number);
            let manifest = Manifest::read(&release.join(RECORDS).join("manifest"))?;
            if manifest.legible && manifest.time.is_some() {
                remove(&release, &kept, "", &manifest.files)?;
                let _ = fs::remove_file(release.join(RECORDS).join("manifest"));
            }
            // Only when they are empty: also where a kill fell behind the last file.
            let _ = fs::remove_dir(release.join(RECORDS));
            let _ = fs::remove_dir(release);
        }
        Ok(())
    }
}

/// Removes the files of a release: those that we wrote, and those of others that are the same file
/// in the kept release. Folders go when they are empty.
fn remove(release: &Path, kept: &Path, route: &str, files: &Files) -> io::Result<()> {
    let entries = fs::read_dir(release.join(route))?.collect::<io::Result<Vec<_>>>()?;
    entries.par_iter().try_for_each(|entry| {
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { return Ok(()) };
        let name = if route.is_empty() { name } else { format!("{route}/{name}") };
        if name == RECORDS {
            return Ok(());
        }
        if entry.file_type()?.is_dir() {
            remove(release, kept, &name, files)?;
            // Something of others may be left in it.
            let _ = fs::remove_dir(entry.path());
            return Ok(());
        }
        let ours = entry.file_type()?.is_file() && files.contains_key(&name);
        if ours || disk::is_same(&entry.path(), &kept.join(&name)) {
            fs::remove_file(entry.path())?;
        }
        Ok(())
    })
}
