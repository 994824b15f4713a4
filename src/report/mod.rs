//! problems -> terminal, JSON, CI formats
//!
//! One file for each format, all over the same problems: `human` for the terminal, `short` for
//! editors and for `grep`, `json` for programs, `github` for the notes beside a pull request. What
//! the formats share are the positions of [`lines`], the texts of [`texts`], and the rule that
//! nothing an article contains may reach a terminal as a control character (`visible`).
//!
//! Here a problem's place is either bytes of a file or the file as a whole; the paths of YAML
//! values were turned into bytes before. A place whose text cannot be had counts as the whole file,
//! and that is told as line 1, column 1.

use crate::base::Problems;
use crate::bulletin::lang::Lang;
use crate::language;

// Pages that explain problem codes, and the examples in them.
pub mod explain;
// Offsets as lines and columns.
pub mod lines;
// Texts of the files that problems point at.
pub mod texts;
// Text from sources made fit for a terminal.
pub mod visible;

mod example;
mod excerpt;
mod github;
mod human;
mod json;
mod short;

#[cfg(test)]
mod fixture;

pub use lines::{Lines, Position};
pub use texts::{Chain, Texts};

/// A way to write problems down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// With the marked source text, for people at a terminal.
    Human,
    /// One line for each problem.
    Short,
    /// One object with all problems.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
}

impl Format {
    /// Every format, in the order in which the help lists them.
    pub const ALL: &[Self] = &[Self::Human, Self::Short, Self::Json, Self::Github];

    /// The word by which the command line knows it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Short => "short",
            Self::Json => "json",
            Self::Github => "github",
        }
    }

    /// The format with this word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.word() == word)
    }
}

/// Options of [`Format::Human`], and the folder of the site; else the formats for machines are
/// always the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style<'a> {
    /// The language of messages.
    pub lang: Lang,
    /// With colours.
    pub color: bool,
    /// Width of the terminal in columns, where there is one.
    pub width: Option<usize>,
    /// With every problem, also of a code that has many.
    pub unlimited: bool,
    /// The folder of the site in its repository, from whose root [`Format::Github`] names files;
    /// empty at the root.
    pub folder: &'a str,
    /// Numbers of articles that are not published, as drafts, held until later and expired: where
    /// all of them were looked at, [`Format::Json`] tells them.
    pub unpublished: Option<[usize; 3]>,
}

impl Default for Style<'_> {
    fn default() -> Self {
        Self {
            lang: language::SOURCE,
            color: false,
            width: None,
            unlimited: false,
            folder: "",
            unpublished: None,
        }
    }
}

/// Writes down problems that are already sorted. What is not empty ends with a line break.
pub fn write(problems: &Problems, texts: &dyn Texts, format: Format, style: &Style<'_>) -> String {
    let mut text = String::new();
    pieces(problems, texts, format, style, &mut |piece| text.push_str(piece));
    text
}

/// The same in pieces, one for each problem or so: many problems need no more memory than one.
pub fn pieces(
    problems: &Problems,
    texts: &dyn Texts,
    format: Format,
    style: &Style<'_>,
    take: &mut dyn FnMut(&str),
) {
    let sources = texts::SourceMap::new(texts);
    match format {
        Format::Human => human::write(problems, &sources, style, take),
        Format::Short => short::write(problems, &sources, style.lang, take),
        Format::Json => json::write(problems, &sources, style, take),
        Format::Github => github::write(problems, &sources, style, take),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_found_by_their_words() {
        assert!(Format::ALL.iter().all(|format| Format::find(format.word()) == Some(*format)));
        assert_eq!(Format::find("xml"), None);
    }

    #[test]
    fn no_problems_are_no_text_except_in_json() {
        let write = |format| write(&Problems::new(), &fixture::tree(), format, &Style::default());
        assert_eq!([Format::Human, Format::Short, Format::Github].map(write), ["", "", ""]);
        assert!(write(Format::Json).contains("\"problems\": []"));
    }
}
