//! Failures: wrong usage, and what the machine could not do. Told as what, where, why, and what to
//! do.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::USAGE;
use crate::base::{Message, cause, message};
use crate::bulletin::lang::Lang;
use crate::language;
use crate::report::visible;
use crate::write::WriteError;

/// Exit code of a failure of the machine.
const MACHINE: u8 = 3;

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) struct Failure {
    code: u8,
    message: Message,
    help: Option<Message>,
}

impl Failure {
    /// The arguments do not fit the site.
    pub(super) fn usage(message: Message, help: impl Into<Option<Message>>) -> Self {
        Self { code: USAGE, message, help: help.into() }
    }

    /// The machine failed in a way of its own.
    pub(super) fn machine(message: Message, help: Message) -> Self {
        Self { code: MACHINE, message, help: Some(help) }
    }

    /// Reading or writing failed; `what` was to be done.
    pub(super) fn io(what: Message, error: &io::Error) -> Self {
        let refusal = error.get_ref().and_then(|inner| inner.downcast_ref::<WriteError>());
        let (why, help) = match refusal {
            Some(refusal) => (refusal.message(), cure_of(refusal)),
            None => (cause::of(error), cure_for(&what.id, error.kind())),
        };
        Self { code: MACHINE, message: message!("failure", what = what, why = why), help }
    }

    /// The folder given with `-C` is none.
    pub(super) fn no_folder(dir: &Path, error: &io::Error) -> Self {
        let path = dir.display().to_string();
        let message = message!("failure-folder", path = path, why = cause::of(error));
        Self::usage(message, message!("failure-folder.hint"))
    }

    /// The same for a command that has one code for whatever goes wrong.
    pub(super) fn into_trouble(self) -> Self {
        Self { code: USAGE, ..self }
    }

    /// The exit code of the process.
    pub(super) fn code(&self) -> u8 {
        self.code
    }

    /// The text that people read: a line with the failure and its cause, and one with the cure.
    pub(super) fn text(&self, lang: Lang) -> String {
        let line = |message: &Message| visible::lines(&language::text(message, lang));
        let text = language::text(&message!("report-error", text = line(&self.message)), lang);
        let help = self.help.as_ref().map(|help| {
            let help = language::text(&message!("report-help", text = line(help)), lang);
            format!("  = {help}\n")
        });
        format!("{text}\n{}", help.unwrap_or_default())
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        let what = message!("failure-publish");
        let message = message!("failure", what = what, why = error.message());
        Self { code: MACHINE, message, help: cure_of(&error) }
    }
}

/// Returns the help for a failure of the stage; its refusals say it themselves.
fn cure_of(error: &WriteError) -> Option<Message> {
    match error {
        WriteError::Io { source, .. } => cure(source.kind()),
        _ => None,
    }
}

/// Returns the help for a failure of the machine, by what was to be done.
fn cure_for(what: &str, kind: ErrorKind) -> Option<Message> {
    let denied = matches!(kind, ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem);
    match what {
        "failure-listen" if denied => Some(message!("cause-no-permission.hint-port")),
        "failure-site" | "failure-article" | "failure-register" if denied => {
            Some(message!("cause-no-permission.hint-folder"))
        }
        "failure-list" | "failure-sources" | "failure-text" if denied => {
            Some(message!("cause-no-permission.hint-read"))
        }
        _ => cure(kind),
    }
}

/// Returns the help for a failure of the machine.
fn cure(kind: ErrorKind) -> Option<Message> {
    Some(match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            message!("cause-no-permission.hint")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => message!("cause-disk-full.hint"),
        ErrorKind::NotFound => message!("cause-not-found.hint"),
        ErrorKind::AddrInUse => message!("cause-port-taken.hint"),
        ErrorKind::AddrNotAvailable => message!("cause-no-address.hint"),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => message!("cause-no-folder.hint"),
        ErrorKind::IsADirectory => message!("cause-folder.hint"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::cause::AtPath;

    fn text(failure: &Failure) -> String {
        failure.text(language::SOURCE)
    }

    #[test]
    fn failures_tell_what_where_why_and_what_to_do() {
        let error = AtPath::error("content/articles/a.md", ErrorKind::PermissionDenied.into());
        let failure = Failure::io(message!("failure-sources"), &error);
        let text = text(&failure);
        assert!(
            text.starts_with(
                "error: the sources cannot be read: `content/articles/a.md`: permission denied\n"
            ),
            "{text}"
        );
        assert!(text.contains("  = help: give yourself the right to read"), "{text}");
        assert_eq!(failure.code(), 3);
    }

    #[test]
    fn the_cure_is_for_what_was_to_be_done() {
        let denied = || io::Error::from(ErrorKind::PermissionDenied);
        for (what, error, cure) in [
            (message!("failure-site"), denied(), "choose a folder"),
            (message!("failure-register"), denied(), "choose a folder"),
            (message!("failure-listen", address = "127.0.0.1:80"), denied(), "from 1024 on"),
            (
                message!("failure-text", path = "content"),
                ErrorKind::IsADirectory.into(),
                "name a file",
            ),
            (message!("failure-site"), ErrorKind::NotADirectory.into(), "name a folder"),
            (message!("failure-build"), denied(), "`-o`"),
        ] {
            let text = text(&Failure::io(what, &error));
            assert!(text.contains(cure), "{text}");
        }
    }

    #[test]
    fn refusals_of_the_stage_explain_themselves() {
        let inner = io::Error::from(WriteError::TwiceWritten("a.html".to_owned()));
        let text = text(&Failure::io(message!("failure-build"), &inner));
        assert!(text.contains("rename one of the two sources") && !text.contains("help"), "{text}");
    }
}
