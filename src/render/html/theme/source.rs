//! The files of themes as text.

use crate::base::tree::TextError;
use crate::base::{Problems, SourcePath, Tree};
use crate::render::problems;

/// Largest description and file of texts, in bytes.
pub(super) const YAML_LIMIT: u64 = 64 * 1024;

/// A template with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) path: SourcePath,
    pub(super) text: String,
}

/// The text of a file that is no larger than its kind may be.
pub(super) fn text(
    tree: &Tree,
    path: &SourcePath,
    limit: u64,
    problems: &mut Problems,
) -> Option<String> {
    match tree.text_within(path.as_str(), limit) {
        Ok(text) => return Some(text),
        Err(TextError::TooLarge(size)) => {
            problems.push(problems::theme_file_too_large(path, size, limit));
        }
        Err(TextError::NotUtf8(offset)) => problems.push(problems::not_utf8(path, offset)),
        Err(TextError::Io(error)) => problems.push(problems::unreadable_file(path, &error)),
    }
    None
}
