//! Why the machine could not do something: the kinds of errors of the operating system as messages.
//!
//! The system tells its errors in a language of its own, often not the reader's, and in the words of
//! those who wrote it. What is known by its kind is told in ours; the rest as the system says it.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

use super::message::{Message, message};

/// An error of the operating system with the file or folder at which it happened.
#[derive(Debug)]
pub struct AtPath {
    path: String,
    source: io::Error,
}

impl AtPath {
    /// The error, which has its kind still.
    pub fn error(path: impl Into<String>, source: io::Error) -> io::Error {
        io::Error::new(source.kind(), Self { path: path.into(), source })
    }
}

impl fmt::Display for AtPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.source)
    }
}

impl Error for AtPath {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

/// A reason of our own, which goes where errors of the system go.
#[derive(Debug)]
pub struct Reason(pub Message);

impl Reason {
    /// The error of no particular kind.
    pub fn error(message: Message) -> io::Error {
        io::Error::other(Self(message))
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.id)
    }
}

impl Error for Reason {}

/// Why reading or writing failed.
pub fn of(error: &io::Error) -> Message {
    let inner = error.get_ref();
    if let Some(Reason(message)) = inner.and_then(|inner| inner.downcast_ref()) {
        return message.clone();
    }
    if let Some(AtPath { path, source }) = inner.and_then(|inner| inner.downcast_ref()) {
        return message!("cause-at", path = path, why = of(source));
    }
    of_kind(error.kind()).unwrap_or_else(|| message!("cause-system", text = error.to_string()))
}

/// The cause that a kind of error stands for; `None` for kinds that mean nothing to people.
fn of_kind(kind: ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::NotFound => message!("cause-not-found"),
        ErrorKind::PermissionDenied => message!("cause-no-permission"),
        ErrorKind::ReadOnlyFilesystem => message!("cause-read-only"),
        ErrorKind::AlreadyExists => message!("cause-exists"),
        ErrorKind::StorageFull => message!("cause-disk-full"),
        ErrorKind::QuotaExceeded => message!("cause-quota"),
        ErrorKind::FileTooLarge => message!("cause-too-large"),
        ErrorKind::NotADirectory => message!("cause-no-folder"),
        ErrorKind::IsADirectory => message!("cause-folder"),
        ErrorKind::DirectoryNotEmpty => message!("cause-not-empty"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => message!("cause-busy"),
        ErrorKind::CrossesDevices => message!("cause-other-disk"),
        ErrorKind::InvalidFilename => message!("cause-file-name"),
        ErrorKind::UnexpectedEof => message!("cause-cut-off"),
        ErrorKind::InvalidData => message!("cause-no-text"),
        ErrorKind::OutOfMemory => message!("cause-memory"),
        ErrorKind::AddrInUse => message!("cause-port-taken"),
        ErrorKind::AddrNotAvailable => message!("cause-no-address"),
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::NetworkDown
        | ErrorKind::NetworkUnreachable
        | ErrorKind::HostUnreachable
        | ErrorKind::TimedOut => message!("cause-network"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_found_below_paths() {
        let denied = || io::Error::from(ErrorKind::PermissionDenied);
        let denial = message!("cause-no-permission");
        assert_eq!(of(&denied()), denial);
        let at = AtPath::error("content/a.md", denied());
        assert_eq!(at.kind(), ErrorKind::PermissionDenied);
        assert_eq!(of(&at), message!("cause-at", path = "content/a.md", why = denial));
        let own = message!("file-changed", path = "content/a.md");
        assert_eq!(of(&Reason::error(own.clone())), own);
        let odd = io::Error::other("the printer burns");
        assert_eq!(of(&odd), message!("cause-system", text = "the printer burns"));
    }
}
