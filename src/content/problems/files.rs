//! Messages about files and folders.

use super::at;
use crate::base::{Code, Place, Problem, Severity, SourcePath, Span};
use crate::content::encoding;

/// A file is not UTF-8 from some byte on.
pub(crate) fn not_utf8(path: &SourcePath, offset: usize, bytes: &[u8]) -> Problem {
    let cure = encoding::cure(encoding::guess(bytes, offset));
    Problem::new(
        Code::NotUtf8,
        at(path, Span::new(offset, offset + 1)),
        "the text is not UTF-8 from here on",
    )
    .hint(cure)
}

/// A file is too large.
pub(crate) fn file_too_large(path: &SourcePath, size: u64, limit: u64, what: &str) -> Problem {
    let message = format!("{what} has {}; {} are allowed", kilobytes(size), kilobytes(limit));
    Problem::new(Code::FileTooLarge, Place::file(path), message)
        .hint("split it, or move pictures and tables to files of their own")
}

fn kilobytes(bytes: u64) -> String {
    format!("{} kB", bytes.div_ceil(1024))
}

/// A symbolic link.
pub(crate) fn symbolic_link(path: &SourcePath) -> Problem {
    Problem::new(
        Code::SymbolicLink,
        Place::file(path),
        "a symbolic link is not followed, because it could lead out of the site",
    )
    .hint("put the file itself here")
}

/// A name that is not Unicode.
pub(crate) fn name_not_unicode(path: &SourcePath) -> Problem {
    Problem::new(Code::NotUtf8, Place::file(path), "the file's name is not UTF-8")
        .hint("rename the file")
}

/// Two names that are one.
pub(crate) fn same_file_name(path: &SourcePath, first: &SourcePath) -> Problem {
    let message = if path == first {
        format!(
            "two files are called `{path}`: only the way in which letters with marks are stored differs"
        )
    } else {
        format!(
            "`{path}` and `{first}` differ only in capital letters, and are one file on some computers"
        )
    };
    Problem::new(Code::SameFileName, Place::file(path), message)
        .related(Place::file(first), "the other one")
        .hint("rename one of the two")
}

/// A pipe, a device or a socket.
pub(crate) fn special_file(path: &SourcePath) -> Problem {
    Problem::new(
        Code::UnreadableFile,
        Place::file(path),
        "this is no plain file but a pipe, a device or a socket",
    )
    .hint("take it away, or put a plain file in its place")
}

/// A file for a folder, or a folder for a file.
pub(crate) fn misplaced(path: &SourcePath) -> Problem {
    let (found, wanted) = if path.as_str().contains('.') {
        ("a folder", "the file")
    } else {
        ("a file", "the folder")
    };
    Problem::new(
        Code::UnreadableFile,
        Place::file(path),
        format!("this is {found}, where {wanted} `{path}` belongs"),
    )
    .hint("rename it, or take it away")
}

/// No settings.
pub(crate) fn missing_settings(misnamed: Option<&str>) -> Problem {
    let path = SourcePath::from("bantin.yaml");
    let cure = misnamed.map_or_else(
        || {
            "run `bantin init DIR` for a new site, or give the site's folder with `-C DIR`"
                .to_owned()
        },
        |name| format!("rename `{name}` to `bantin.yaml`"),
    );
    Problem::new(Code::MissingSettings, Place::file(&path), "the site has no `bantin.yaml`")
        .hint(cure)
}

/// A file that nobody reads.
pub(crate) fn ignored_file(path: &SourcePath, why: &str, cure: String) -> Problem {
    Problem::new(Code::IgnoredFile, Place::file(path), format!("`{path}` is not read: {why}"))
        .hint(cure)
}

/// Files that file managers and version control left among those that are published.
pub(crate) fn furniture(first: &SourcePath, more: usize) -> Problem {
    let others = if more > 0 {
        format!(", and neither are {more} others of its kind")
    } else {
        String::new()
    };
    Problem::new(
        Code::IgnoredFile,
        Place::file(first),
        format!("`{first}` is not published{others}"),
    )
    .severity(Severity::Note)
    .hint("delete it, if it is in your way: file managers and version control make such files")
}
