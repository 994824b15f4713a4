//! Terms: topics, bodies and directives. The three registers have one shape; their handles cannot
//! be mixed up.

use std::marker::PhantomData;

use super::date::Stamp;
use super::lang::Labels;
use super::locality::Locality;
use super::register::{Entry, Id};
use crate::base::Place;

/// What articles are about.
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
    /// What it is, in a sentence.
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
    /// Where its entry stands.
    pub place: Place,
    /// Which register it is from.
    pub kind: PhantomData<fn() -> K>,
}

impl<K> Entry for Term<K> {
    fn id(&self) -> &str {
        &self.id
    }
}
