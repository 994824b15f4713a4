//! Terms: topics, bodies and directives. The three registers have one shape; their handles cannot
//! be mixed up.

use std::marker::PhantomData;

use super::date::Stamp;
use super::lang::Labels;
use super::locality::Locality;
use super::register::{Entry, Id};
use crate::base::Location;

/// Subjects of articles.
#[derive(Debug, Clone, Copy)]
pub enum TopicKind {}

/// Offices and organisations.
#[derive(Debug, Clone, Copy)]
pub enum BodyKind {}

/// Documents that order something.
#[derive(Debug, Clone, Copy)]
pub enum DirectiveKind {}

/// A subject.
pub type Topic = Term<TopicKind>;
/// An office or organisation.
pub type Body = Term<BodyKind>;
/// A directive, resolution, decision and so on.
pub type Directive = Term<DirectiveKind>;

/// An entry of a register of names.
#[derive(Debug, Clone)]
pub struct Term<K> {
    /// The id that people write.
    pub id: String,
    /// Its names.
    pub labels: Labels,
    /// Description, in a sentence.
    pub description: Labels,
    /// Other names.
    pub aliases: Vec<String>,
    /// The term above it.
    pub parent: Option<Id<Term<K>>>,
    /// The place it belongs to.
    pub locality: Option<Id<Locality>>,
    /// Its number, `10-CT/TW`.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Labels,
    /// Its date.
    pub date: Option<Stamp>,
    /// Place of its entry.
    pub place: Location,
    /// Which register it is from.
    pub kind: PhantomData<fn() -> K>,
}

impl<K> Term<K> {
    /// Its names but the id: labels, aliases and number.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self.aliases.iter().map(String::as_str);
        self.labels.all().chain(aliases).chain(self.number.as_deref())
    }

    /// Returns the part that it has in common with the terms of other registers.
    pub fn to_ref(&self) -> TermRef<'_> {
        TermRef { id: &self.id, labels: &self.labels, place: &self.place }
    }
}

/// The part of a term of any register that a page needs.
#[derive(Debug, Clone, Copy)]
pub struct TermRef<'a> {
    /// The id that people write.
    pub id: &'a str,
    /// Its names.
    pub labels: &'a Labels,
    /// Place of its entry.
    pub place: &'a Location,
}

impl<K> Entry for Term<K> {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The three registers of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermSort {
    /// Topics.
    Topics,
    /// Bodies.
    Bodies,
    /// Directives.
    Directives,
}

impl TermSort {
    /// The name of the register, which is that of its section of the portal too.
    pub fn section(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Bodies => "bodies",
            Self::Directives => "directives",
        }
    }
}

/// The handle of a term of any of the three registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermId {
    /// A topic.
    Topic(Id<Topic>),
    /// An office or organisation.
    Body(Id<Body>),
    /// A directive.
    Directive(Id<Directive>),
}

impl TermId {
    /// The register that has it.
    pub fn sort(self) -> TermSort {
        match self {
            Self::Topic(_) => TermSort::Topics,
            Self::Body(_) => TermSort::Bodies,
            Self::Directive(_) => TermSort::Directives,
        }
    }
}

impl From<Id<Topic>> for TermId {
    fn from(id: Id<Topic>) -> Self {
        Self::Topic(id)
    }
}

impl From<Id<Body>> for TermId {
    fn from(id: Id<Body>) -> Self {
        Self::Body(id)
    }
}

impl From<Id<Directive>> for TermId {
    fn from(id: Id<Directive>) -> Self {
        Self::Directive(id)
    }
}
