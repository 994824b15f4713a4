//! Messages about what nobody is to see: controls, marks of direction, comments.

use crate::base::characters::{is_direction, word};
use crate::base::{Code, Location, Problem, Severity, SourcePath, Span, message};

/// A control or a mark of direction.
pub(in crate::content) fn unseen(
    path: &SourcePath,
    span: Span,
    character: char,
    severity: Severity,
) -> Problem {
    let point = format!("U+{:04X}", u32::from(character));
    let (code, message) = if is_direction(character) {
        let message = message!("direction-mark", point = point, character = word(character));
        (Code::DirectionMark, message)
    } else {
        let message = message!("control-character", point = point, character = word(character));
        (Code::ControlCharacter, message)
    };
    Problem::new(code, Location::bytes(path, span), message)
        .severity(severity)
        .hint(message!("control-character.hint"))
}

/// A comment in a body that nothing ends.
pub(in crate::content) fn open_comment(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::OpenComment, Location::bytes(path, span), message!("open-comment"))
        .hint(message!("open-comment.hint"))
}

/// A comment in a body that nothing ends, and that hides all that stands below it.
pub(in crate::content) fn hiding_comment(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::OpenComment, Location::bytes(path, span), message!("open-comment-hiding"))
        .severity(Severity::Error)
        .hint(message!("open-comment.hint"))
}
