//! Published figures, read back row by row: each stands on its own line of `data/figures.json`, or
//! that file says where they are.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::parts::Parts;
use crate::base::{Message, cause, message};
use crate::bulletin::lang::Lang;
use crate::cli::failure::Failure;
use crate::language;

/// The file with the figures.
const FIGURES: &str = "figures.json";

/// The version of the format that is read.
const SCHEMA: &str = "1";

/// The longest first line that may be one of ours, in bytes.
const HEAD: u64 = 1024;

/// The figures of a portal, to be read once.
pub(super) struct Portal {
    name: String,
    lines: Box<dyn BufRead>,
    line: String,
    ended: bool,
    /// True if the lines are not figures but files with figures.
    divided: bool,
    /// The folder of the file, where it stays as it is.
    folder: Option<PathBuf>,
}

impl Portal {
    /// Opens the figures of a published portal, given by its folder or by its `figures.json`.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let file = find(path)?;
        let opened = open(&file).map_err(|error| unreadable(&file, &error))?;
        let lines = Box::new(BufReader::with_capacity(1 << 16, opened));
        let mut portal = Self::new(file.display().to_string(), lines)?;
        let folder = file.parent().unwrap_or(Path::new(""));
        portal.folder = Some(folder.to_owned());
        if portal.divided {
            let parts = Parts::new(folder, &mut portal.lines);
            let parts = parts.map_err(|error| portal.faulty(cause::of(&error)))?;
            portal.lines = Box::new(BufReader::with_capacity(1 << 16, parts));
        }
        Ok(portal)
    }

    /// Figures from anywhere; `name` is how messages call it.
    pub(super) fn new(name: String, lines: Box<dyn BufRead>) -> Result<Self, Failure> {
        let line = String::new();
        let mut portal = Self { name, lines, line, ended: false, divided: false, folder: None };
        let mut head = String::new();
        let read = portal.lines.by_ref().take(HEAD).read_line(&mut head);
        read.map_err(|error| portal.faulty(cause::of(&error)))?;
        (portal.ended, portal.divided) = portal.head(&head)?;
        Ok(portal)
    }

    /// Reads the rest into memory, so that the file can be replaced.
    pub(super) fn keep(mut self) -> Result<Self, Failure> {
        let mut rest = Vec::new();
        self.lines.read_to_end(&mut rest).map_err(|error| self.faulty(cause::of(&error)))?;
        self.lines = Box::new(io::Cursor::new(rest));
        self.folder = None;
        Ok(self)
    }

    /// The folder of its data, where it is still what was opened.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Checks the first line; tells whether the file ends with it, and whether it names files with
    /// figures.
    fn head(&self, head: &str) -> Result<(bool, bool), Failure> {
        if head.is_empty() {
            return Err(self.faulty(message!("diff-empty")));
        }
        let rest = head.strip_prefix("{\"schema\": ").and_then(|rest| rest.split_once(','));
        let (schema, rest) = rest.ok_or_else(|| self.faulty(message!("diff-no-head")))?;
        if schema != SCHEMA {
            let message =
                message!("diff-schema", file = &self.name, schema = schema, known = SCHEMA);
            return Err(Failure::usage(message, message!("diff-schema.hint")));
        }
        match rest.trim() {
            "\"figures\": []}" => Ok((true, false)),
            "\"figures\": [" => Ok((false, false)),
            rest if rest.ends_with(", \"parts\": [") => Ok((false, true)),
            _ => Err(self.faulty(message!("diff-no-head"))),
        }
    }

    /// The next row, without what parts it from others; `None` behind the last.
    pub(super) fn next(&mut self) -> Result<Option<&str>, Failure> {
        if self.ended {
            return Ok(None);
        }
        self.line.clear();
        match self.lines.read_line(&mut self.line) {
            Err(error) => return Err(self.faulty(cause::of(&error))),
            Ok(0) => return Err(self.faulty(message!("diff-cut-off"))),
            Ok(_) => {}
        }
        let row = self.line.trim_end_matches('\n').trim_end_matches(',');
        if row == "]}" {
            self.ended = true;
            return Ok(None);
        }
        Ok(Some(row))
    }

    /// The file is none of ours, or was cut off.
    pub(super) fn faulty(&self, why: Message) -> Failure {
        let message = message!("diff-unreadable", file = &self.name, why = why);
        Failure::usage(message, message!("diff-unreadable.hint"))
    }
}

/// The figures of a folder; the word of the data in routes may have been set, so every folder may
/// have them.
fn find(path: &Path) -> Result<PathBuf, Failure> {
    if path.is_file() {
        return Ok(path.to_owned());
    }
    let entries = list(path).map_err(|error| unreadable(path, &error))?;
    let usual = path.join("data").join(FIGURES);
    let mut places = entries.iter().map(|entry| entry.join(FIGURES));
    let found =
        Some(usual).filter(|file| file.is_file()).or_else(|| places.find(|file| file.is_file()));
    found.ok_or_else(|| {
        let folder = path.display().to_string();
        let message = if entries.is_empty() {
            message!("diff-empty-folder", folder = folder)
        } else {
            message!("diff-no-portal", folder = folder)
        };
        Failure::usage(message, message!("diff-no-portal.hint"))
    })
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let file = path.display().to_string();
    let message = message!("diff-unreadable", file = file, why = cause::of(error));
    Failure::usage(message, message!("diff-portals"))
}

#[allow(clippy::disallowed_methods, reason = "a published portal is no source of a site")]
pub(super) fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Returns the paths of the entries of a folder, sorted by name.
#[allow(clippy::disallowed_methods, reason = "a published portal is no source of a site")]
fn list(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries =
        std::fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

/// The language of a portal, as its first page says; Vietnamese where there is none.
pub(super) fn language(portal: &Path) -> Lang {
    let mut head = Vec::new();
    if let Ok(page) = open(&portal.join("index.html")) {
        // A page that cannot be read tells no language.
        let _ = page.take(HEAD).read_to_end(&mut head);
    }
    let head = String::from_utf8_lossy(&head);
    let code = head.split_once("<html lang=\"").and_then(|(_, rest)| rest.split_once('"'));
    code.and_then(|(code, _)| language::find(code)).unwrap_or(Lang::FIRST)
}
