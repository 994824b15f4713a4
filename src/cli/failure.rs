//! Failures: wrong usage, and what the machine could not do. Told as what, where, why, and what to
//! do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::USAGE;
use crate::report::visible;
use crate::write::WriteError;

/// Exit code of a failure of the machine.
const MACHINE: u8 = 3;

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) struct Failure {
    code: u8,
    message: String,
    help: Option<String>,
}

impl Failure {
    /// The arguments do not fit the site.
    pub(super) fn usage(message: impl Into<String>, help: Option<String>) -> Self {
        Self { code: USAGE, message: message.into(), help }
    }

    /// The machine failed in a way of its own.
    pub(super) fn machine(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code: MACHINE, message: message.into(), help: Some(help.into()) }
    }

    /// Reading or writing failed; `what` was to be done.
    pub(super) fn io(what: &str, error: &io::Error) -> Self {
        let refusal = error.get_ref().and_then(|inner| inner.downcast_ref::<WriteError>());
        let help = refusal.map_or_else(|| cure(error.kind()), cure_of);
        Self { code: MACHINE, message: format!("{what}: {error}"), help: help.map(str::to_owned) }
    }

    /// The folder given with `-C` is none.
    pub(super) fn no_folder(dir: &Path, error: &io::Error) -> Self {
        let message = format!("cannot go to the folder `{}`: {error}", dir.display());
        Self::usage(
            message,
            Some(
                "give the folder of a site with `-C`, the one with `bantin.yaml` in it".to_owned(),
            ),
        )
    }

    /// The same for a command that has one code for whatever goes wrong.
    pub(super) fn into_trouble(self) -> Self {
        Self { code: USAGE, ..self }
    }

    /// The exit code of the process.
    pub(super) fn code(&self) -> u8 {
        self.code
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        let help = cure_of(&error).map(str::to_owned);
        Self { code: MACHINE, message: format!("the portal was not published: {error}"), help }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error: {}", visible::lines(&self.message))?;
        self.help.iter().try_for_each(|help| writeln!(f, "  = help: {}", visible::lines(help)))
    }
}

/// Returns the help for a failure of the stage; its refusals say it themselves.
fn cure_of(error: &WriteError) -> Option<&'static str> {
    match error {
        WriteError::Io { source, .. } => cure(source.kind()),
        _ => None,
    }
}

/// Returns the help for a failure of the machine.
fn cure(kind: ErrorKind) -> Option<&'static str> {
    match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Some(
            "give yourself the right to read the sources and to write the output folder, or choose another with `-o`",
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            Some("make room on the disk and run the command again")
        }
        ErrorKind::NotFound => {
            Some("check the path; if a file vanished meanwhile, run the command again")
        }
        ErrorKind::AddrInUse => Some("choose another port with `--port`"),
        ErrorKind::AddrNotAvailable => {
            Some("choose an address of this machine with `--bind`, `127.0.0.1`")
        }
        ErrorKind::NotADirectory | ErrorKind::IsADirectory => {
            Some("a file stands where a folder must be, or the other way round")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_tell_what_where_why_and_what_to_do() {
        let error =
            io::Error::new(ErrorKind::PermissionDenied, "content/articles/a.md: Permission denied");
        let failure = Failure::io("the sources cannot be read", &error);
        let text = failure.to_string();
        assert!(
            text.starts_with(
                "error: the sources cannot be read: content/articles/a.md: Permission denied\n"
            ),
            "{text}"
        );
        assert!(text.contains("  = help: give yourself the right"), "{text}");
        assert_eq!(failure.code(), 3);
    }

    #[test]
    fn refusals_of_the_stage_explain_themselves() {
        let inner = io::Error::from(WriteError::TwiceWritten("a.html".to_owned()));
        let text = Failure::io("the portal cannot be written", &inner).to_string();
        assert!(text.contains("rename one of the two sources") && !text.contains("help"), "{text}");
    }
}
