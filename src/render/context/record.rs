//! Record of the questions that a page asked of the site, and of the answers.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::{Mutex, PoisonError};

use crate::bulletin::article::{Article, StandingPage};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::register::{Entry, Id};
use crate::bulletin::site::Corpus;
use crate::bulletin::term::{Body, Directive, TermId, Topic};
use crate::plan::PageKind;

/// A question of a page: what was asked, and about what. Things are called by the names that
/// authors give them and not by their positions, so that the next build can ask again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Question {
    /// Kind of question, `locality`.
    pub what: &'static str,
    /// About what, `hong-bang`; several things are separated by blanks.
    pub about: String,
}

/// The questions of a page, each with a hash of its answer.
///
/// An answer is hashed as `Debug` writes it: that is all of it, and needs no second description.
/// Positions in the corpus and in sources are a part of it, so that a page may be thought to have
/// changed because something was put before others; never the other way round.
#[derive(Debug, Default)]
pub(in crate::render) struct Record(Mutex<BTreeMap<Question, [u8; 32]>>);

impl Record {
    /// Puts down an answer. One that is given again is the same.
    pub(super) fn add(&self, what: &'static str, about: String, answer: &dyn fmt::Debug) {
        let mut hash = Hashed(blake3::Hasher::new());
        // Hashing cannot fail.
        let _ = write!(hash, "{answer:?}");
        let hash = hash.0.finalize().into();
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        answers.insert(Question { what, about }, hash);
    }

    /// The questions, sorted, with the hashes of their answers.
    pub(in crate::render) fn into_answers(self) -> BTreeMap<Question, [u8; 32]> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Hashed(blake3::Hasher);

impl Write for Hashed {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}

/// Subject of a question, by a name that the next build understands.
pub(super) trait Name: Copy {
    /// The name.
    fn name(self, corpus: &Corpus) -> String;
}

impl Name for () {
    fn name(self, _: &Corpus) -> String {
        String::new()
    }
}

impl Name for &str {
    fn name(self, _: &Corpus) -> String {
        self.to_owned()
    }
}

impl Name for Lang {
    fn name(self, _: &Corpus) -> String {
        self.code().to_owned()
    }
}

impl Name for Day {
    fn name(self, _: &Corpus) -> String {
        self.iso()
    }
}

/// Articles are known by their files, because translations share an id.
impl Name for Id<Article> {
    fn name(self, corpus: &Corpus) -> String {
        corpus.articles[self].path.to_string()
    }
}

macro_rules! registered {
    ($($kind:ty: $register:ident),*) => {
        $(impl Name for Id<$kind> {
            fn name(self, corpus: &Corpus) -> String {
                corpus.$register[self].id().to_owned()
            }
        })*
    };
}

registered!(
    Locality: localities, Indicator: indicators, Topic: topics, Body: bodies, Directive: directives
);

impl Name for Period {
    fn name(self, _: &Corpus) -> String {
        self.iso()
    }
}

impl Name for PageKind {
    fn name(self, _: &Corpus) -> String {
        format!("{self:?}")
    }
}

impl Name for Id<Observation> {
    fn name(self, corpus: &Corpus) -> String {
        corpus.observations.get(self).map_or_else(String::new, |of| of.name.to_string())
    }
}

impl Name for Id<StandingPage> {
    fn name(self, corpus: &Corpus) -> String {
        corpus.pages[self].path.to_string()
    }
}

impl Name for TermId {
    fn name(self, corpus: &Corpus) -> String {
        [self.sort().section(), corpus.term(self).id].join(" ")
    }
}

impl<A: Name, B: Name> Name for (A, B) {
    fn name(self, corpus: &Corpus) -> String {
        [self.0.name(corpus), self.1.name(corpus)].join(" ")
    }
}
