//! A place is a file and what it points at inside.
//!
//! Positions in prose are known when they are read, as bytes of the whole file. Positions of YAML values are not: the
//! YAML crate gives none, and a clean build should not pay for them. A place in YAML is therefore the *path* of the
//! value (`statistics`, third entry, `quote`), and is turned into bytes by `content::locate` only when somebody has to
//! be told about it.

use std::fmt;
use std::sync::Arc;

/// Path of a source file from the site's folder, with `/`, in normal form C.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// The path as text, `content/articles/a.md`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// File name with extension.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// File name without its last extension.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Folder part without the last slash; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

impl From<&str> for SourcePath {
    fn from(path: &str) -> Self {
        Self(path.into())
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

/// A stretch of bytes of a whole file (front matter included), after the byte-order mark and in normal form C.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` up to `end`. Files are limited to far less than 4 GiB; what lies beyond is cut.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// As a range for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One step down into a YAML document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The value of a key of a map.
    Key(Arc<str>),
    /// An entry of a list, from 0.
    Index(u32),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.into())
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// What a place points at inside its file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// The file as a whole.
    File,
    /// Known bytes.
    Bytes(Span),
    /// The value at a path of the YAML document (a register, the settings, or an article's front matter). Where the
    /// path does not exist the nearest existing ancestor is meant.
    Value(Vec<Step>),
    /// The key at the end of such a path; `occurrence` counts from 0 where a key is repeated.
    Key(Vec<Step>, u32),
}

/// A file and what it points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    /// Where in it.
    pub at: At,
}

impl Place {
    /// The file as a whole.
    pub fn file(path: &SourcePath) -> Self {
        Self { path: path.clone(), at: At::File }
    }

    /// Known bytes of a file.
    pub fn bytes(path: &SourcePath, span: Span) -> Self {
        Self { path: path.clone(), at: At::Bytes(span) }
    }

    /// A value of the file's YAML document.
    pub fn value(path: &SourcePath, steps: impl IntoIterator<Item = Step>) -> Self {
        Self { path: path.clone(), at: At::Value(steps.into_iter().collect()) }
    }

    /// The same place one step further down; unchanged when it is no place in YAML.
    #[must_use]
    pub fn join(&self, step: impl Into<Step>) -> Self {
        let mut place = self.clone();
        match &mut place.at {
            At::Value(steps) => steps.push(step.into()),
            At::File => place.at = At::Value(vec![step.into()]),
            At::Bytes(_) | At::Key(..) => {}
        }
        place
    }

    /// The key of this value instead of the value.
    #[must_use]
    pub fn key(&self) -> Self {
        match &self.at {
            At::Value(steps) => Self { path: self.path.clone(), at: At::Key(steps.clone(), 0) },
            _ => self.clone(),
        }
    }
}
