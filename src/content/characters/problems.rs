//! Messages about what nobody is to see: controls, marks of direction, comments.

use crate::base::characters::{about, is_direction};
use crate::base::{Code, Place, Problem, Severity, SourcePath, Span};

/// A control or a mark of direction.
pub(in crate::content) fn unseen(
    path: &SourcePath,
    span: Span,
    character: char,
    severity: Severity,
) -> Problem {
    let (code, what) = if is_direction(character) {
        (Code::DirectionMark, "which shows the text in another order than it is written")
    } else {
        (Code::ControlCharacter, "which nobody sees and no page may hold")
    };
    let message =
        format!("`U+{:04X}` stands here, {}, {what}", u32::from(character), about(character));
    Problem::new(code, Place::bytes(path, span), message).severity(severity).hint("delete it")
}

/// A comment in a body that nothing ends.
pub(in crate::content) fn open_comment(path: &SourcePath, span: Span) -> Problem {
    Problem::new(
        Code::OpenComment,
        Place::bytes(path, span),
        "nothing ends this comment, so that readers see it",
    )
    .hint("end it with `-->`, or delete it")
}
