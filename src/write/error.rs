//! Errors of writing to the disk. Each names the place and says what to do.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Maximum number of names that a message lists.
const NAMES: usize = 10;

/// Why the portal was not published.
#[derive(Debug)]
pub enum WriteError {
    /// Another build is writing into this output folder.
    Busy(PathBuf),
    /// Something that is no folder has the name of the output folder.
    NoFolder(PathBuf),
    /// These paths are needed, and something stands there that no earlier build wrote.
    ForeignFile(Vec<String>),
    /// The same as [`WriteError::ForeignFile`], but the manifest could not be understood: the files
    /// may well be ours.
    LostManifest {
        /// The manifest.
        manifest: PathBuf,
        /// Files that stand in the way.
        files: Vec<String>,
    },
    /// These paths would have to be changed and cannot be, each with the reason.
    Barred(Vec<(String, String)>),
    /// This cannot be the link that leads to releases, and why.
    NoReleases(PathBuf, &'static str),
    /// Here stands a symbolic link, and nothing is written through one.
    Link(PathBuf),
    /// This route was put twice, or differs from another only in case or normal form, or is both a
    /// file and a folder.
    TwiceWritten(String),
    /// This route is no path inside the output folder.
    BadPath(String),
    /// The machine failed.
    Io {
        /// Path of the file or folder.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
}

impl WriteError {
    /// Adds the place to a failure of the machine.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { path: path.to_owned(), source }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(out) => write!(
                f,
                "`{}` is being written by another build; wait for its end, or write elsewhere with `-o`",
                out.display()
            ),
            Self::NoFolder(out) => write!(
                f,
                "`{}` is a file, or a link that leads to none, and no folder; take it away, or write elsewhere with `-o`",
                out.display()
            ),
            Self::ForeignFile(files) => write!(
                f,
                "files that no earlier build wrote stand where the portal has to go: {}; move them away, or write \
                 elsewhere with `-o`",
                Listed(files, named)
            ),
            Self::LostManifest { manifest, files } => write!(
                f,
                "`{}` cannot be understood, so nobody knows whether an earlier build wrote what stands where the portal \
                 has to go: {}; move the output folder away and build again",
                manifest.display(),
                Listed(files, named)
            ),
            Self::Barred(paths) => write!(
                f,
                "nothing was moved, because not all that changes can be changed: {}; give yourself the right or take the \
                 mount away, or write elsewhere with `-o`",
                Listed(paths, |(path, why)| format!("`{path}` ({why})"))
            ),
            Self::NoReleases(path, why) => write!(
                f,
                "`{}` {why}, and `output: {{layout: releases}}` needs a symbolic link there that it makes and switches \
                 itself; move it away and build again, or write elsewhere with `-o`",
                path.display()
            ),
            Self::Link(path) => write!(
                f,
                "`{}` is a symbolic link, and nothing is written through one; put a plain file or folder in its place",
                path.display()
            ),
            Self::TwiceWritten(route) => write!(
                f,
                "`{route}` is written twice: another file has this path, or differs from it only in case, or needs a \
                 folder of this name; rename one of the two sources"
            ),
            Self::BadPath(route) => {
                write!(
                    f,
                    "`{}` is no path that the output folder can have; rename its source",
                    route.escape_debug()
                )
            }
            Self::Io { path, source } => write!(f, "`{}`: {source}", path.display()),
        }
    }
}

impl Error for WriteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl From<WriteError> for io::Error {
    fn from(error: WriteError) -> Self {
        let kind = match &error {
            WriteError::Io { source, .. } => source.kind(),
            WriteError::Busy(_) => io::ErrorKind::ResourceBusy,
            WriteError::BadPath(_) => io::ErrorKind::InvalidInput,
            _ => io::ErrorKind::AlreadyExists,
        };
        Self::new(kind, error)
    }
}

/// The first of a list, each in words, and how many more there are.
struct Listed<'a, T>(&'a [T], fn(&T) -> String);

impl<T> fmt::Display for Listed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, one) in self.0.iter().take(NAMES).enumerate() {
            write!(f, "{}{}", if i == 0 { "" } else { ", " }, self.1(one))?;
        }
        match self.0.len().saturating_sub(NAMES) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

/// Names in a list.
fn named(name: &String) -> String {
    format!("`{name}`")
}
