//! Messages about files and folders.

use std::io::{Error, ErrorKind};

use super::at;
use crate::base::{Code, Location, Message, Problem, Severity, SourcePath, Span, message};
use crate::content::encoding;

/// A file is not UTF-8 from some byte on.
pub(crate) fn not_utf8(path: &SourcePath, offset: usize, bytes: &[u8]) -> Problem {
    let place = at(path, Span::new(offset, offset + 1));
    Problem::new(Code::NotUtf8, place, message!("not-utf8"))
        .hint(encoding::cure(encoding::guess(bytes, offset)))
}

/// A text that was read in another encoding than it was written in.
pub(crate) fn garbled(path: &SourcePath, source: &str) -> Option<Problem> {
    let (range, what) = encoding::garbled(source)?;
    let message = message!("not-utf8-garbled", found = &source[range.clone()]);
    let cure = match what {
        encoding::Garbled::Twice => message!("not-utf8-garbled.hint"),
        encoding::Garbled::Vni => message!("not-utf8-garbled.hint-vni"),
    };
    let place = at(path, Span::new(range.start, range.end));
    Some(Problem::new(Code::NotUtf8, place, message).severity(Severity::Warning).hint(cure))
}

/// Sources whose size is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limited {
    /// The settings.
    Settings,
    /// A file of a register.
    Register,
    /// An article.
    Article,
    /// A standing page.
    Page,
    /// The front matter of an article or page.
    FrontMatter,
}

impl Limited {
    /// Its name in the catalogues.
    fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Register => "register",
            Self::Article => "article",
            Self::Page => "page",
            Self::FrontMatter => "front-matter",
        }
    }
}

/// A file is too large.
pub(crate) fn file_too_large(path: &SourcePath, size: u64, limit: u64, what: Limited) -> Problem {
    let kilobytes = |bytes: u64| bytes.div_ceil(1024);
    let message = message!(
        "file-too-large",
        what = what.word(),
        size = kilobytes(size),
        limit = kilobytes(limit)
    );
    Problem::new(Code::FileTooLarge, Location::file(path), message)
        .hint(message!("file-too-large.hint"))
}

/// A symbolic link.
pub(crate) fn symbolic_link(path: &SourcePath) -> Problem {
    Problem::new(Code::SymbolicLink, Location::file(path), message!("symbolic-link"))
        .hint(message!("symbolic-link.hint"))
}

/// A name that is not Unicode.
pub(crate) fn name_not_unicode(path: &SourcePath) -> Problem {
    Problem::new(Code::NotUtf8, Location::file(path), message!("not-utf8-name"))
        .hint(message!("not-utf8-name.hint"))
}

/// Two names that are one.
pub(crate) fn same_file_name(path: &SourcePath, first: &SourcePath) -> Problem {
    let message = if path == first {
        message!("same-file-name-letters", path = path.as_str())
    } else {
        message!("same-file-name", path = path.as_str(), first = first.as_str())
    };
    Problem::new(Code::SameFileName, Location::file(path), message)
        .related(Location::file(first), message!("same-file-name.related"))
        .hint(message!("same-file-name.hint"))
}

/// A pipe, a device or a socket.
pub(crate) fn special_file(path: &SourcePath) -> Problem {
    let message = message!("unreadable-file-special");
    Problem::new(Code::UnreadableFile, Location::file(path), message)
        .hint(message!("unreadable-file-special.hint"))
}

/// A file for a folder, or a folder for a file.
pub(crate) fn misplaced(path: &SourcePath) -> Problem {
    let message = if path.as_str().contains('.') {
        message!("unreadable-file-folder", path = path.as_str())
    } else {
        message!("unreadable-file-no-folder", path = path.as_str())
    };
    Problem::new(Code::UnreadableFile, Location::file(path), message)
        .hint(message!("unreadable-file-folder.hint"))
}

/// A file that the machine does not give out.
pub(crate) fn unreadable_file(path: &SourcePath, error: &Error) -> Problem {
    let message = match error.kind() {
        ErrorKind::PermissionDenied => message!("unreadable-file-denied"),
        ErrorKind::NotFound => message!("unreadable-file-gone"),
        _ => message!("unreadable-file", system = error.to_string()),
    };
    Problem::new(Code::UnreadableFile, Location::file(path), message)
        .hint(message!("unreadable-file.hint"))
}

/// No settings.
pub(crate) fn missing_settings(misnamed: Option<&str>) -> Problem {
    let path = SourcePath::from("bantin.yaml");
    let cure = match misnamed {
        Some(name) => message!("missing-settings.hint-misnamed", name = name),
        None => message!("missing-settings.hint"),
    };
    Problem::new(Code::MissingSettings, Location::file(&path), message!("missing-settings"))
        .hint(cure)
}

/// Settings in which nothing stands.
pub(crate) fn empty_settings() -> Problem {
    let place = Location::file(&SourcePath::from("bantin.yaml"));
    Problem::new(Code::MissingSettings, place, message!("missing-settings-empty"))
        .hint(message!("missing-settings-empty.hint"))
}

/// A file that nobody reads.
pub(crate) fn ignored_file(path: &SourcePath, message: Message, cure: Message) -> Problem {
    Problem::new(Code::IgnoredFile, Location::file(path), message).hint(cure)
}

/// Files that file managers and version control left among those that are published.
pub(crate) fn furniture(first: &SourcePath, more: usize) -> Problem {
    let message = match more {
        0 => message!("ignored-file-furniture", path = first.as_str()),
        more => message!("ignored-file-furniture-many", path = first.as_str(), count = more),
    };
    Problem::new(Code::IgnoredFile, Location::file(first), message)
        .severity(Severity::Note)
        .hint(message!("ignored-file-furniture.hint"))
}
