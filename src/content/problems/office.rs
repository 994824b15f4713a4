//! Messages about the settings that say who publishes a portal and how it looks.

use super::{at, invalid_value};
use crate::base::cause;
use crate::base::colour::Colour;
use crate::base::message::{Joined, List};
use crate::base::picture::svg::SvgFault;
use crate::base::suggest::nearest;
use crate::base::{Code, Problem, SourcePath, Span, message};

/// Ways to ask somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::content) enum Contact {
    /// By telephone.
    Phone,
    /// By letter.
    Mailbox,
}

/// A number that nobody can call, or a mailbox without a host.
pub(in crate::content) fn invalid_contact(
    path: &SourcePath,
    span: Span,
    text: &str,
    kind: Contact,
) -> Problem {
    let (message, cure) = match kind {
        Contact::Phone => {
            (message!("invalid-value-phone", text = text), message!("invalid-value-phone.hint"))
        }
        Contact::Mailbox => {
            (message!("invalid-value-email", text = text), message!("invalid-value-email.hint"))
        }
    };
    invalid_value(path, span, message, cure)
}

/// Something else than a colour.
pub(in crate::content) fn invalid_colour(
    path: &SourcePath,
    span: Span,
    text: &str,
    meant: Option<Colour>,
) -> Problem {
    let cure = match meant {
        Some(colour) => message!("invalid-value-colour.hint-meant", colour = colour.to_string()),
        None => message!("invalid-value-colour.hint"),
    };
    invalid_value(path, span, message!("invalid-value-colour", text = text), cure)
}

/// A colour without quotes, which is a comment.
pub(in crate::content) fn colour_in_comment(path: &SourcePath, key: Span) -> Problem {
    let message = message!("missing-key-empty", key = "accent");
    Problem::new(Code::MissingKey, at(path, key), message)
        .hint(message!("invalid-value-colour.hint"))
}

/// A logo on another host.
pub(in crate::content) fn foreign_logo(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::ForeignPicture, at(path, span), message!("foreign-picture"))
        .hint(message!("missing-logo.hint"))
}

/// A logo that is not there.
pub(in crate::content) fn missing_logo(
    path: &SourcePath,
    span: Span,
    written: &str,
    known: &[String],
) -> Problem {
    let near = nearest(written, known.iter().map(String::as_str));
    Problem::new(Code::MissingPicture, at(path, span), message!("missing-logo", address = written))
        .hint(message!("missing-logo.hint"))
        .maybe_hint(near.map(|near| message!("did-you-mean", name = near)))
}

/// A logo that is no picture, by its name.
pub(in crate::content) fn logo_of_other_kind(
    path: &SourcePath,
    span: Span,
    kinds: &[&str],
) -> Problem {
    let kinds = List::new(kinds.iter().copied(), Joined::Or, usize::MAX);
    Problem::new(Code::MissingPicture, at(path, span), message!("missing-picture-kind"))
        .hint(message!("missing-picture-kind.hint", kinds = kinds))
}

/// A logo that cannot be cleaned.
pub(in crate::content) fn unclean_logo(
    path: &SourcePath,
    span: Span,
    file: &SourcePath,
) -> Problem {
    let message = message!("unclean-picture-logo", path = file.as_str());
    Problem::new(Code::UncleanPicture, at(path, span), message)
        .hint(message!("unclean-picture-logo.hint"))
}

/// A drawing that is more than a picture.
pub(in crate::content) fn unsafe_logo(
    path: &SourcePath,
    span: Span,
    file: &SourcePath,
    fault: &SvgFault,
) -> Problem {
    let (name, cure) = (file.as_str(), message!("unsafe-file-drawing.hint"));
    let message = match fault {
        SvgFault::Broken => return unclean_logo(path, span, file),
        SvgFault::Active(what) => message!("unsafe-file-drawing", path = name, what = what),
        SvgFault::Foreign(what) => {
            message!("unsafe-file-drawing-foreign", path = name, what = what)
        }
    };
    Problem::new(Code::UnsafeFile, at(path, span), message).hint(cure)
}

/// A drawing that is larger than one may be.
pub(in crate::content) fn large_logo(path: &SourcePath, span: Span, limit: u64) -> Problem {
    let message = message!("file-too-large-logo", limit = limit.div_ceil(1024));
    Problem::new(Code::FileTooLarge, at(path, span), message)
        .hint(message!("unsafe-file-drawing.hint"))
}

/// A logo that the machine does not give out.
pub(in crate::content) fn unreadable_logo(
    path: &SourcePath,
    span: Span,
    error: &std::io::Error,
) -> Problem {
    let message = message!("unreadable-theme-file", why = cause::of(error));
    Problem::new(Code::UnreadableFile, at(path, span), message)
        .hint(message!("unreadable-theme-file.hint"))
}

/// A link of the menu to another host that has no name.
pub(in crate::content) fn menu_without_name(
    path: &SourcePath,
    span: Span,
    address: &str,
) -> Problem {
    let message = message!("invalid-value-menu-name", address = address);
    invalid_value(path, span, message, message!("invalid-value-menu-name.hint", address = address))
}

/// An entry of the menu that is no route.
pub(in crate::content) fn invalid_menu_entry(path: &SourcePath, span: Span, text: &str) -> Problem {
    let message = message!("invalid-value-menu", text = text);
    let host = text.split('/').next().unwrap_or_default();
    let is_half = host.contains('.') && !host.contains([' ', ':']);
    let cure = if is_half {
        message!("write-this", name = format!("https://{text}"))
    } else {
        message!("invalid-value-menu.hint")
    };
    invalid_value(path, span, message, cure)
}
