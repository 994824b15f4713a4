//! Divides a Markdown file into front matter and body.

use std::ops::Range;

use super::problems;
use crate::base::{Problem, SourcePath, Span};

/// Where the two parts of a file stand.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The YAML between the marks.
    pub(crate) yaml: Range<usize>,
    /// The Markdown.
    pub(crate) body: Range<usize>,
}

/// Finds the front matter: the file begins with a line `---`, a later line `---` ends it.
///
/// # Errors
/// There is none, or it has no end.
pub(crate) fn split(path: &SourcePath, source: &str) -> Result<Parts, Problem> {
    let opening = source.split_inclusive('\n').next().unwrap_or("");
    if opening.trim_end() != "---" {
        return Err(problems::missing_front_matter(path));
    }
    let start = opening.len();
    let mut offset = start;
    for line in source[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Ok(Parts { yaml: start..offset, body: offset + line.len()..source.len() });
        }
        offset += line.len();
    }
    Err(problems::unclosed_front_matter(path, Span::new(0, 3)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_line_ends_are_understood() {
        let path = SourcePath::from("a.md");
        assert_eq!(split(&path, "---\na: 1\n---\nx\n"), Ok(Parts { yaml: 4..9, body: 13..15 }));
        assert_eq!(split(&path, "---\r\na: 1\r\n---\r\nx"), Ok(Parts { yaml: 5..11, body: 16..17 }));
        assert_eq!(split(&path, "---\n---"), Ok(Parts { yaml: 4..4, body: 7..7 }));
    }

    #[test]
    fn missing_and_open_front_matter_are_told_apart() {
        let path = SourcePath::from("a.md");
        assert_eq!(split(&path, "# x").expect_err("none").code.word(), "missing-front-matter");
        assert_eq!(split(&path, "---\na: 1\n").expect_err("open").code.word(), "unclosed-front-matter");
    }
}
