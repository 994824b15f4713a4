//! Problems: what an author should know, with its place and its cure.
//!
//! Wording: lower case, the subject in backticks, no full stop; the label says what was found
//! there; the hint is an imperative. Each stage builds its problems in its own `problems.rs`.

use std::borrow::Cow;

use super::code::Code;
use super::place::Place;

/// Severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, but listed; an error with `--deny-warnings`.
    Warning,
    /// Only told.
    Note,
}

impl Severity {
    /// The word used in every output format.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Another place that explains a problem.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    /// Place that is shown.
    pub place: Place,
    /// Description of the place.
    pub message: String,
}

/// Something the author should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which kind; `bantin explain CODE` tells more.
    pub code: Code,
    /// Its severity; by default that of the code.
    pub severity: Severity,
    /// Description of the problem.
    pub message: String,
    /// Place of the problem.
    pub place: Place,
    /// Finding at that place, printed beside the marked text.
    pub label: Option<String>,
    /// Advice to the author.
    pub hint: Option<String>,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// Fact about its file that has to be known, told behind the message.
    pub also: Option<Box<str>>,
    /// Number of further problems of its code in its file that are not listed; told by the last one
    /// that is.
    pub more: usize,
}

impl Problem {
    /// A problem with the default severity of its code.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            place,
            label: None,
            hint: None,
            related: Vec::new(),
            also: None,
            more: 0,
        }
    }

    /// Says what was found at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says what to do, where there is something to say.
    #[must_use]
    pub fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint.or(self.hint);
        self
    }

    /// Points at another place.
    #[must_use]
    pub fn related(mut self, place: Place, message: impl Into<String>) -> Self {
        self.related.push(Related { place, message: message.into() });
        self
    }

    /// The same problem, graver or milder.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The message, with what has to be known of its file, and how many more of its code are not
    /// listed.
    pub fn told(&self) -> Cow<'_, str> {
        if self.also.is_none() && self.more == 0 {
            return Cow::Borrowed(&self.message);
        }
        let also = self.also.as_ref().map(|also| format!("; {also}")).unwrap_or_default();
        let more = match self.more {
            0 => String::new(),
            more => format!("; {more} more `{}` of this file are not listed", self.code),
        };
        Cow::Owned(format!("{}{also}{more}", self.message))
    }

    /// Cuts what authors wrote and what has no end, so that no problem is longer than a page: an
    /// article may hold a link of a million letters, or as many numbers.
    pub(super) fn cut(&mut self) {
        let texts = std::iter::once(&mut self.message).chain(&mut self.label).chain(&mut self.hint);
        for text in
            texts.chain(self.related.iter_mut().take(RELATED).map(|related| &mut related.message))
        {
            cut(text);
        }
        let more = self.related.len().saturating_sub(RELATED);
        self.related.truncate(RELATED);
        if let Some(last) = self.related.last_mut().filter(|_| more > 0) {
            last.message = format!("{}, and {more} more", last.message);
        }
    }
}

/// Maximum number of other places of a problem.
const RELATED: usize = 50;

/// The longest subject of a message, in characters.
const SUBJECT: usize = 200;

/// The longest message, in characters.
const MESSAGE: usize = 1000;

/// Shortens the subjects of a message, which stand between backticks, and then all of it.
fn cut(text: &mut String) {
    if text.len() <= SUBJECT {
        return;
    }
    let part = |(index, part): (usize, &str)| {
        if index % 2 == 1 { shortened(part, SUBJECT) } else { part.to_owned() }
    };
    let parts: Vec<String> = text.split('`').enumerate().map(part).collect();
    *text = shortened(&parts.join("`"), MESSAGE);
}

/// A text of at most so many characters, and one that says that some are missing.
fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    #[test]
    fn no_problem_is_longer_than_a_page() {
        let place = Place::file(&SourcePath::from("a.md"));
        let long = "ộ".repeat(100_000);
        let mut problem =
            Problem::new(Code::DeadLink, place.clone(), format!("`{long}` leads to `nothing`"))
                .hint(&long);
        for _ in 0..1000 {
            problem = problem.related(place.clone(), &long);
        }
        problem.cut();
        assert_eq!(problem.message, format!("`{}…` leads to `nothing`", "ộ".repeat(200)));
        assert_eq!(problem.hint.map(|hint| hint.chars().count()), Some(1001));
        assert_eq!(problem.related.len(), 50);
        assert!(problem.related[49].message.ends_with("…, and 950 more"));
    }
}
