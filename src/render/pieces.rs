//! Parts of pages that stand on many of them, each made once: the foot of all pages, the card of a bulletin, which is in
//! ten lists, and the words that lead to the sentence of an observation, which stand wherever a figure rests on it.

use rayon::prelude::*;

use super::env::Env;
use super::theme::{Frame, Theme};
use super::view::Html;
use crate::base::{Problem, Problems};
use crate::bulletin::article::Article;
use crate::bulletin::register::Id;
use crate::ledger::Entry;

/// The pieces of the pages of a language.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    /// The foot of all pages.
    pub(super) foot: Html,
    cards: Vec<Html>,
    sources: Vec<Html>,
}

impl Pieces {
    /// Makes all pieces of a language. A template that cannot be filled in is told once.
    pub(super) fn new(env: &Env<'_>, theme: &Theme, frame: &Frame) -> (Self, Problems) {
        let corpus = env.plan.corpus;
        let mut problems = Problems::new();
        let foot = theme.foot(frame).unwrap_or_else(|problem| told(problem, &mut problems));
        let cards = made(corpus.articles.len(), |at| theme.piece("card.html", frame, &env.make_card(Id::new(at))));
        let cards = cards.unwrap_or_else(|problem| told(problem, &mut problems));
        let sources = made(corpus.observations.len(), |at| theme.piece("source.html", frame, &env.make_source(at)));
        let sources = sources.unwrap_or_else(|problem| told(problem, &mut problems));
        (Self { foot, cards, sources }, problems)
    }

    /// The card of a bulletin.
    pub(super) fn card(&self, id: Id<Article>) -> Option<&Html> {
        self.cards.get(id.index())
    }

    /// The words that lead to the sentence of an observation.
    pub(super) fn source(&self, entry: Entry) -> Option<&Html> {
        self.sources.get(entry)
    }
}

fn made(count: usize, make: impl Fn(usize) -> Result<Html, Problem> + Sync + Send) -> Result<Vec<Html>, Problem> {
    (0..count).into_par_iter().map(make).collect()
}

/// Nothing in the place of what could not be made.
fn told<T: Default>(problem: Problem, problems: &mut Problems) -> T {
    problems.push(problem);
    T::default()
}
