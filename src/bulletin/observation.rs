//! Observations: one statistic as one article reports it.

use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::article::Article;
use super::date::{Day, Instant};
use super::indicator::Indicator;
use super::locality::Locality;
use super::period::Period;
use super::quantity::Quantity;
use super::register::Id;
use super::term::Body;
use crate::base::{Location, Span, Spanned};

/// Status of a value: how settled it is (STATISTICS "Status and flags").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Taken back.
    Withdrawn,
    /// May still change.
    Provisional,
    /// Stands.
    Final,
    /// Better data came.
    Revised,
    /// A mistake was put right.
    Corrected,
}

impl Status {
    /// Words of the front matter.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("provisional", Self::Provisional),
        ("final", Self::Final),
        ("corrected", Self::Corrected),
        ("revised", Self::Revised),
        ("withdrawn", Self::Withdrawn),
    ];

    /// The word of the front matter.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|row| row.1 == self).map_or("final", |row| row.0)
    }
}

/// Role of a value: an observation, a target or a norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Was found to be so.
    Observed,
    /// Is to be reached; never aggregated.
    Target,
    /// Is ordered; never aggregated.
    Norm,
}

impl Role {
    /// Words of the front matter.
    pub const WORDS: [(&'static str, Self); 3] =
        [("observed", Self::Observed), ("target", Self::Target), ("norm", Self::Norm)];

    /// The word of the front matter.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|row| row.1 == self).map_or("observed", |row| row.0)
    }
}

/// The members of dimensions that an observation is about, sorted by dimension; empty for the
/// whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Breakdown(Vec<(String, String)>);

impl Breakdown {
    /// A breakdown of these pairs of dimension and member.
    pub fn new(mut pairs: Vec<(String, String)>) -> Self {
        pairs.sort();
        Self(pairs)
    }

    /// Pairs of dimension and member.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Returns `true` if this is the whole.
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }
}

/// Subject of an observation. Two observations with one key speak of the same thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// Its indicator.
    pub indicator: Id<Indicator>,
    /// Its place.
    pub locality: Id<Locality>,
    /// When; a single day for a stock.
    pub period: Period,
    /// Of which members.
    pub by: Breakdown,
}

/// The words of the body that state an observation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words as declared.
    pub text: String,
    /// Their bytes in the front matter that declares them.
    pub declared: Span,
    /// Their bytes in the body, in pieces where markup interrupts them; empty when they were not
    /// found.
    pub pieces: Vec<Span>,
    /// Text before them in their sentence.
    pub before: String,
    /// Text after them in their sentence.
    pub after: String,
}

/// An entry of `statistics` of another article, `other-article#2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ObservationName {
    /// The article's id.
    pub article: String,
    /// Position in its `statistics`, from 1.
    pub number: u32,
}

/// One statistic as its article states it, whatever is published with it and on whatever day.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Statement {
    /// Its name for machines, `2022-09-29-quan-a#1`.
    pub name: ObservationName,
    /// Its subject.
    pub key: Key,
    /// Its value.
    pub quantity: Quantity,
    /// Status of its value.
    pub status: Status,
    /// Role of its value: observed, a target or a norm.
    pub role: Role,
    /// True if the editor keeps the value back: then the quantity says nothing, and there is no
    /// quote.
    pub suppressed: bool,
    /// Who states it.
    pub source: Option<Id<Body>>,
    /// True if the value holds for each year of the period.
    pub each_year: bool,
    /// The observation that it replaces.
    pub corrects: Option<Spanned<ObservationName>>,
    /// The words that state it.
    pub quote: Option<Quote>,
    /// Why they have another number.
    pub differs: Option<Box<str>>,
    /// Place of its value.
    pub place: Location,
    /// Line and column of its value in the file, from 1; columns in characters.
    pub position: (u32, u32),
}

impl Statement {
    /// Returns `true` if it takes part in figures: observed, and not withdrawn.
    pub fn counts(&self) -> bool {
        self.role == Role::Observed && self.status != Status::Withdrawn
    }
}

/// One statistic as one article of a corpus reports it: what it states, and what the corpus knows
/// of it.
#[derive(Debug, Clone)]
pub struct Observation {
    /// The article, in its corpus.
    pub article: Id<Article>,
    /// When the article was published.
    pub published: Instant,
    /// The date of the newest correction entry of its article that is known by the clock, where it
    /// is corrected, revised or withdrawn.
    pub corrected: Option<Day>,
    /// Its statement.
    pub statement: Arc<Statement>,
}

impl Deref for Observation {
    type Target = Statement;

    fn deref(&self) -> &Statement {
        &self.statement
    }
}

impl std::fmt::Display for ObservationName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}#{}", self.article, self.number)
    }
}
