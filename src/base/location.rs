//! A place is a file and what it points at inside.
//!
//! Positions are bytes of the *whole* file, front matter included; lines and columns are made of
//! them only when somebody has to be told. That way no position is ever relative to something else.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Path of a source file from the site's folder, with `/`, in normal form C.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
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

    /// Returns `true` if the file's name ends in this extension, in whatever case.
    pub fn has_extension(&self, extension: &str) -> bool {
        self.name().rsplit_once('.').is_some_and(|(_, last)| last.eq_ignore_ascii_case(extension))
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

impl From<String> for SourcePath {
    fn from(path: String) -> Self {
        Self(path.into())
    }
}

impl From<SourcePath> for String {
    fn from(path: SourcePath) -> Self {
        path.as_str().to_owned()
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

/// A stretch of bytes of a whole file (front matter included), after the byte-order mark and in
/// normal form C.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` up to `end`. Files are limited to far less than 4 GiB; what lies
    /// beyond is cut.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// As a range for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub span: Span,
}

/// Target of a place inside its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum At {
    /// The file as a whole.
    File,
    /// Some of its bytes.
    Bytes(Span),
}

/// A file and what it points at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Location {
    /// The file.
    pub path: SourcePath,
    /// Its target inside the file.
    pub at: At,
}

impl Location {
    /// The file as a whole.
    pub fn file(path: &SourcePath) -> Self {
        Self { path: path.clone(), at: At::File }
    }

    /// Some bytes of a file.
    pub fn bytes(path: &SourcePath, span: Span) -> Self {
        Self { path: path.clone(), at: At::Bytes(span) }
    }
}
