//! Problems: what an author should know, with its place and its cure.
//!
//! A problem has no words: it names its sentences, which stand in the catalogues of `language/`.
//! Wording: lower case, the subject in backticks, no full stop; the label says what was found
//! there; the hint is an imperative. Each stage builds its problems in its own `problems.rs`.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::location::Location;
use super::message::Message;

/// Severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Related {
    /// Place that is shown.
    pub place: Location,
    /// Description of the place.
    pub message: Message,
}

/// Something the author should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which kind; `bantin explain CODE` tells more.
    pub code: Code,
    /// Its severity; by default that of the code.
    pub severity: Severity,
    /// Description of the problem.
    pub message: Message,
    /// Place of the problem.
    pub place: Location,
    /// Finding at that place, printed beside the marked text.
    pub label: Option<Message>,
    /// Advice to the author.
    pub hint: Option<Message>,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// Fact about its file that has to be known, told behind the message.
    pub also: Option<Box<Message>>,
    /// Number of further problems of its code in its file that are not listed; told by the last one
    /// that is.
    pub more: usize,
    /// Number of further places that explain it, which are not listed.
    pub more_related: usize,
}

impl Problem {
    /// A problem with the default severity of its code.
    pub fn new(code: Code, place: Location, message: impl Into<Message>) -> Self {
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
            more_related: 0,
        }
    }

    /// Says what was found at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<Message>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Message>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says what to do, where there is something to say.
    #[must_use]
    pub fn maybe_hint(mut self, hint: Option<Message>) -> Self {
        self.hint = hint.or(self.hint);
        self
    }

    /// Points at another place.
    #[must_use]
    pub fn related(mut self, place: Location, message: impl Into<Message>) -> Self {
        self.related.push(Related { place, message: message.into() });
        self
    }

    /// The same problem, graver or milder.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Cuts what authors wrote and what has no end, so that no problem is longer than a page: an
    /// article may hold a link of a million letters, or as many numbers.
    pub(super) fn cut(&mut self) {
        let messages =
            std::iter::once(&mut self.message).chain(&mut self.label).chain(&mut self.hint);
        let related = self.related.iter_mut().take(RELATED).map(|related| &mut related.message);
        messages.chain(related).for_each(Message::cut);
        self.more_related += self.related.len().saturating_sub(RELATED);
        self.related.truncate(RELATED);
    }
}

/// Maximum number of other places of a problem.
const RELATED: usize = 50;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    #[test]
    fn no_problem_is_longer_than_a_page() {
        let place = Location::file(&SourcePath::from("a.md"));
        let long = "ộ".repeat(100_000);
        let mut problem =
            Problem::new(Code::DeadLink, place.clone(), format!("`{long}` leads to `nothing`"))
                .hint(long.as_str());
        for _ in 0..1000 {
            problem = problem.related(place.clone(), long.as_str());
        }
        problem.cut();
        assert_eq!(problem.hint, Some(format!("{}…", "ộ".repeat(200)).into()));
        assert_eq!((problem.related.len(), problem.more_related), (50, 950));
    }
}
