//! Errors of writing to the disk. Each names the place and says what to do.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::message::Joined;
use crate::base::{List, Message, cause, message};
use crate::language;

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
    Barred(Vec<(String, Message)>),
    /// This cannot be the link that leads to releases, and why.
    NoReleases(PathBuf, Obstacle),
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

/// Obstacle in the place of the link to the releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// A path without a last name.
    Nameless,
    /// A link that leads to no release.
    ForeignLink,
    /// A file.
    File,
    /// A folder with something in it.
    FullFolder,
}

impl Obstacle {
    /// The word by which catalogues know it.
    fn word(self) -> &'static str {
        match self {
            Self::Nameless => "nameless",
            Self::ForeignLink => "foreign-link",
            Self::File => "file",
            Self::FullFolder => "full-folder",
        }
    }
}

impl WriteError {
    /// Adds the place to a failure of the machine.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { path: path.to_owned(), source }
    }

    /// The failure with its path and the cure; of a failure of the machine only the failure and its
    /// path.
    pub fn message(&self) -> Message {
        match self {
            Self::Busy(out) => message!("output-busy", path = shown(out)),
            Self::NoFolder(out) => message!("output-no-folder", path = shown(out)),
            Self::ForeignFile(files) => message!("output-foreign-files", files = listed(files)),
            Self::LostManifest { manifest, files } => {
                message!("output-lost-manifest", manifest = shown(manifest), files = listed(files),)
            }
            Self::Barred(paths) => message!("output-barred", paths = barred(paths)),
            Self::NoReleases(path, why) => {
                message!("output-no-releases", path = shown(path), why = why.word())
            }
            Self::Link(path) => message!("output-link", path = shown(path)),
            Self::TwiceWritten(route) => message!("output-twice", path = route),
            Self::BadPath(route) => {
                message!("output-bad-path", path = route.escape_debug().to_string())
            }
            Self::Io { path, source } => {
                message!("cause-at", path = shown(path), why = cause::of(source))
            }
        }
    }
}

/// For logs; people are told [`WriteError::message`] in their own language.
impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&language::english(&self.message()))
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

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn listed(files: &[String]) -> List {
    List::new(files, Joined::And, NAMES)
}

/// The first of some paths, each with the reason, and how many more there are.
fn barred(paths: &[(String, Message)]) -> Message {
    let (named, rest) = paths.split_at(paths.len().min(NAMES));
    let one =
        |(path, why): &(String, Message)| message!("barred-path", path = path, why = why.clone());
    let join = |first: Message, next: Message| message!("items", first = first, next = next);
    let first = named.iter().map(one).reduce(join).unwrap_or_else(|| Message::verbatim(""));
    if rest.is_empty() {
        return first;
    }
    message!("list-more", first = first, count = rest.len())
}
