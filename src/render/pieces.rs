//! Parts of pages that stand on many of them, each made once: the foot of all pages, the card of a bulletin, which is in
//! ten lists, and the words that lead to the sentence of an observation, which stand wherever a figure rests on it; and
//! texts that are asked for again and again, dates and the names of places.
//!
//! Cards and sources are made when the first page asks for them: three observations of four stand on no page but that of
//! their article, where their sentence is.

use std::sync::{Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::env::Env;
use super::head;
use super::theme::{Frame, Theme};
use super::view::{Html, Stamp, View};
use crate::base::{Problem, Problems};
use crate::bulletin::article::Article;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::ledger::Entry;
use crate::plan::Plan;

/// The pieces of the pages of a language.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    frame: Frame,
    lang: Lang,
    today: Day,
    /// The foot of all pages.
    pub(super) foot: Html,
    cards: Once,
    sources: Once,
    /// The dates of articles.
    dates: Vec<Stamp<'static>>,
    /// Places with their types, `quận Hồng Bàng`; `None` for those that were called otherwise at some time.
    places: Vec<Option<String>>,
    broken_foot: Option<Problem>,
}

impl<'a> Pieces<'a> {
    /// Makes the pieces of a language that all pages need.
    pub(super) fn new(plan: &'a Plan<'a>, theme: &'a Theme, lang: Lang, today: Day) -> Self {
        let (env, corpus) = (Env::new(plan, lang, today), plan.corpus);
        let frame = theme.prepare(lang, &head::site(&env));
        let date = |at: usize| env.stamp(corpus.articles[Id::new(at)].date);
        let dates = (0..corpus.articles.len()).into_par_iter().map(date).collect();
        let place =
            |(_, place): (Id<Locality>, &Locality)| place.never_changes_name().then(|| place.full_name(lang, today));
        let places = corpus.localities.iter().map(place).collect();
        let (foot, broken_foot) = match theme.foot(&frame) {
            Ok(foot) => (foot, None),
            Err(problem) => (Html::default(), Some(problem)),
        };
        let cards = Once::new("card.html", corpus.articles.len());
        let sources = Once::new("source.html", corpus.observations.len());
        Self { plan, theme, frame, lang, today, foot, cards, sources, dates, places, broken_foot }
    }

    /// The card of a bulletin.
    pub(super) fn card(&'a self, id: Id<Article>) -> Option<&'a Html> {
        self.cards.get(id.index(), self, |env| env.make_card(id))
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
    pub(super) fn source(&'a self, entry: Entry) -> Option<&'a Html> {
        self.sources.get(entry, self, |env| env.make_source(entry))
    }

    /// What is wrong with the templates that were filled in.
    pub(super) fn problems(&self) -> Problems {
        let mut problems = Problems::new();
        problems.extend(self.broken_foot.clone());
        problems.extend([&self.cards, &self.sources].into_iter().filter_map(Once::problem));
        problems
    }
}

/// Pieces of one template, each made when it is asked for, and only then.
#[derive(Debug)]
struct Once {
    template: &'static str,
    made: Vec<OnceLock<Html>>,
    /// The first one, by its number, that could not be made.
    broken: Mutex<Option<(usize, Problem)>>,
}

impl Once {
    fn new(template: &'static str, count: usize) -> Self {
        Self { template, made: (0..count).map(|_| OnceLock::new()).collect(), broken: Mutex::default() }
    }

    /// A piece; nothing in the place of one that could not be made.
    fn get<'a, V: View>(
        &'a self,
        number: usize,
        pieces: &'a Pieces<'a>,
        view: impl FnOnce(&Env<'a>) -> V,
    ) -> Option<&'a Html> {
        let make = || {
            let env = Env::new(pieces.plan, pieces.lang, pieces.today).with(pieces);
            pieces.theme.piece(self.template, &pieces.frame, &view(&env)).unwrap_or_else(|problem| {
                self.tell(number, problem);
                Html::default()
            })
        };
        Some(self.made.get(number)?.get_or_init(make))
    }

    /// A template's fault is told once, the same one in whatever order pages are made.
    fn tell(&self, number: usize, problem: Problem) {
        let mut broken = self.broken.lock().unwrap_or_else(PoisonError::into_inner);
        if broken.as_ref().is_none_or(|(first, _)| number < *first) {
            *broken = Some((number, problem));
        }
    }

    fn problem(&self) -> Option<Problem> {
        let broken = self.broken.lock().unwrap_or_else(PoisonError::into_inner);
        broken.as_ref().map(|(_, problem)| problem.clone())
    }
}
