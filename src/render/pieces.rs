//! Parts of pages that stand on many of them, each made once: the foot of all pages, the card of a bulletin, which is in
//! ten lists, and the words that lead to the sentence of an observation, which stand wherever a figure rests on it; and
//! texts that are asked for again and again, dates and the names of places.

use rayon::prelude::*;

use super::env::Env;
use super::theme::{Frame, Theme};
use super::view::{Html, Stamp};
use crate::base::{Problem, Problems};
use crate::bulletin::article::Article;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::ledger::Entry;

/// The pieces of the pages of a language.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    /// The foot of all pages.
    pub(super) foot: Html,
    cards: Vec<Html>,
    sources: Vec<Html>,
    /// The dates of articles.
    dates: Vec<Stamp<'static>>,
    /// Places with their types, `quận Hồng Bàng`; `None` for those that were called otherwise at some time.
    places: Vec<Option<String>>,
}

impl Pieces {
    /// Makes all pieces of a language. A template that cannot be filled in is told once.
    pub(super) fn new(env: &Env<'_>, theme: &Theme, frame: &Frame) -> (Self, Problems) {
        let corpus = env.plan.corpus;
        let mut problems = Problems::new();
        let dates = corpus.articles.iter().map(|(_, article)| env.stamp(article.date)).collect();
        let place = |(_, place): (Id<Locality>, &Locality)| {
            place.never_changes_name().then(|| place.full_name(env.lang, env.today))
        };
        let places = corpus.localities.iter().map(place).collect();
        let foot = theme.foot(frame).unwrap_or_else(|problem| told(problem, &mut problems));
        let cards = made(corpus.articles.len(), |at| theme.piece("card.html", frame, &env.make_card(Id::new(at))));
        let cards = cards.unwrap_or_else(|problem| told(problem, &mut problems));
        let sources = made(corpus.observations.len(), |at| theme.piece("source.html", frame, &env.make_source(at)));
        let sources = sources.unwrap_or_else(|problem| told(problem, &mut problems));
        (Self { foot, cards, sources, dates, places }, problems)
    }

    /// The card of a bulletin.
    pub(super) fn card(&self, id: Id<Article>) -> Option<&Html> {
        self.cards.get(id.index())
    }

    /// The date of an article.
    pub(super) fn date(&self, id: Id<Article>) -> Option<&Stamp<'static>> {
        self.dates.get(id.index())
    }

    /// A place with its type, if it never had another name.
    pub(super) fn place(&self, id: Id<Locality>) -> Option<&str> {
        self.places.get(id.index())?.as_deref()
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
