//! Parts of pages that stand on many of them, each made once: the foot of all pages, the navigation
//! of a section, the card of a bulletin, which is in ten lists, and the words that lead to the
//! sentence of an observation, which stand wherever a figure rests on it; and what stands in rows:
//! the names of places, indicators and terms, and dates.
//!
//! Cards and sources are made when the first page asks for them: three observations of four stand
//! on no page but that of their article, where their sentence is.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use rayon::prelude::*;

use super::cards;
use super::figures;
use super::head;
use super::metadata;
use super::pages::locality::entries::sort_by_name;
use super::theme::{Frame, Theme};
use super::view::{Html, Nav, View};
use crate::base::{Problem, Problems};
use crate::bulletin::article::Article;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::bulletin::term::TermId;
use crate::plan::{NAVIGATION, Plan};
use crate::render::context::{Bases, Context, FragmentSource, Made, collect};

/// The fragments of the pages of a language.
#[derive(Debug)]
pub(in crate::render) struct Fragments<'a> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    frame: Frame,
    lang: Lang,
    today: Day,
    /// True if it is noted from what fragments are made.
    notes: bool,
    /// The foot of all pages.
    pub(in crate::render) foot: Html,
    cards: Once,
    lines: Once,
    sources: Once,
    rows: Rows,
    /// All places with pages, by their names.
    places_by_name: OnceLock<Vec<Id<Locality>>>,
    /// The metadata that all pages have alike in their heads.
    pub(in crate::render) metadata: String,
    /// The main navigation by section; none where the theme makes it itself.
    navigation: BTreeMap<&'static str, Html>,
    /// Places with their types, `quận Hồng Bàng`; `None` for those that were called otherwise at
    /// some time.
    places: Vec<Option<String>>,
    broken: Vec<Problem>,
}

/// Contents of the rows of tables and lists.
#[derive(Debug)]
struct Rows {
    /// The dates of articles.
    dates: Vec<Html>,
    indicators: Vec<Html>,
    topics: Vec<Html>,
    bodies: Vec<Html>,
    directives: Vec<Html>,
    /// Places with their types; `None` for those that were called otherwise at some time.
    places: Vec<Option<Html>>,
}

impl Rows {
    fn new(cx: &Context<'_>, corpus: &Corpus) -> Self {
        let date = |at: usize| cx.date_of(Id::new(at));
        let place = |(id, place): (Id<Locality>, &Locality)| {
            place.never_changes_name().then(|| cx.place_in_row(id, cx.today()))
        };
        Self {
            dates: (0..corpus.articles.len()).into_par_iter().map(date).collect(),
            indicators: (0..corpus.indicators.len())
                .map(|at| cx.indicator_in_row(Id::new(at)))
                .collect(),
            topics: corpus.topics.iter().map(|(id, _)| cx.term_in_row(id)).collect(),
            bodies: corpus.bodies.iter().map(|(id, _)| cx.term_in_row(id)).collect(),
            directives: corpus.directives.iter().map(|(id, _)| cx.term_in_row(id)).collect(),
            places: corpus.localities.iter().map(place).collect(),
        }
    }
}

impl<'a> Fragments<'a> {
    /// Makes the fragments of a language that all pages need.
    pub(in crate::render) fn new(
        plan: &'a Plan<'a>,
        theme: &'a Theme,
        lang: Lang,
        today: Day,
        notes: bool,
    ) -> Self {
        let (cx, corpus) = (Context::new(plan, theme.wordings(), lang, today), plan.corpus);
        let site = head::site(&cx);
        let accent = theme.accent().map(|path| [cx.site().base_path(), "/", path].concat());
        let metadata = metadata::of_portal(&site, accent.as_deref());
        let frame = theme.prepare(lang, &site);
        let place = |(_, place): (Id<Locality>, &Locality)| {
            place.never_changes_name().then(|| place.full_name(lang, today))
        };
        let places = corpus.localities.iter().map(place).collect();
        let mut broken = Vec::new();
        let foot = made(theme.foot(&frame), &mut broken);
        let sections = NAVIGATION.into_iter().filter(|_| theme.has("nav.html"));
        let navigation = sections.map(|section| {
            let view = Nav { section: section.into() };
            (section, made(theme.fragment("nav.html", &frame, &view), &mut broken))
        });
        let navigation = navigation.collect();
        broken.dedup();
        let cards = Once::new("card.html", corpus.articles.len());
        let lines = Once::new("card.html", corpus.articles.len());
        let sources = Once::new("source.html", corpus.observations.len());
        let rows = Rows::new(&cx, corpus);
        Self {
            plan,
            theme,
            frame,
            lang,
            today,
            notes,
            foot,
            cards,
            lines,
            sources,
            rows,
            places_by_name: OnceLock::new(),
            metadata,
            navigation,
            places,
            broken,
        }
    }

    /// Returns the problems of the templates that were filled in.
    pub(in crate::render) fn problems(&self) -> Problems {
        let mut problems = Problems::new();
        problems.extend(self.broken.iter().cloned());
        problems.extend(self.broken_pieces());
        problems
    }
}

impl Fragments<'_> {
    /// Problems of templates of fragments, each once.
    fn broken_pieces(&self) -> Vec<Problem> {
        let pieces = [&self.cards, &self.lines, &self.sources];
        let mut broken: Vec<Problem> = pieces.into_iter().filter_map(Once::problem).collect();
        broken.dedup();
        broken
    }
}

impl FragmentSource for Fragments<'_> {
    fn card(&self, id: Id<Article>) -> Option<&Made> {
        self.cards.get(id.index(), self, |cx| cards::card(cx, id))
    }

    fn line(&self, id: Id<Article>) -> Option<&Made> {
        self.lines.get(id.index(), self, |cx| cards::line(cx, id))
    }

    fn source(&self, entry: Id<Observation>) -> Option<&Made> {
        self.sources.get(entry.index(), self, |cx| figures::source(cx, entry))
    }

    fn date(&self, id: Id<Article>) -> Option<&Html> {
        self.rows.dates.get(id.index())
    }

    fn indicator(&self, id: Id<Indicator>) -> Option<&Html> {
        self.rows.indicators.get(id.index())
    }

    fn term(&self, id: TermId) -> Option<&Html> {
        match id {
            TermId::Topic(id) => self.rows.topics.get(id.index()),
            TermId::Body(id) => self.rows.bodies.get(id.index()),
            TermId::Directive(id) => self.rows.directives.get(id.index()),
        }
    }

    fn place(&self, id: Id<Locality>) -> Option<&str> {
        self.places.get(id.index())?.as_deref()
    }

    fn place_in_row(&self, id: Id<Locality>) -> Option<&Html> {
        self.rows.places.get(id.index())?.as_ref()
    }

    fn places_by_name(&self) -> &[Id<Locality>] {
        self.places_by_name.get_or_init(|| {
            let mut places: Vec<Id<Locality>> = self.plan.groups.places.iter().copied().collect();
            let wordings = self.theme.wordings();
            let cx = Context::new(self.plan, wordings, self.lang, self.today);
            sort_by_name(&cx, &mut places);
            places
        })
    }

    fn navigation(&self, section: &str) -> Html {
        self.navigation.get(section).cloned().unwrap_or_default()
    }

    fn metadata(&self) -> &str {
        &self.metadata
    }
}

/// A fragment, or nothing in the place of one that could not be made.
fn made(fragment: Result<Html, Problem>, broken: &mut Vec<Problem>) -> Html {
    fragment.unwrap_or_else(|problem| {
        broken.push(problem);
        Html::default()
    })
}

/// Fragments of one template, each made when it is asked for, and only then.
#[derive(Debug)]
struct Once {
    template: &'static str,
    made: Vec<OnceLock<Made>>,
    /// The first one, by its number, that could not be made.
    broken: Mutex<Option<(usize, Problem)>>,
}

impl Once {
    fn new(template: &'static str, count: usize) -> Self {
        Self {
            template,
            made: (0..count).map(|_| OnceLock::new()).collect(),
            broken: Mutex::default(),
        }
    }

    /// A fragment; nothing in the place of one that could not be made.
    fn get<'f, V: View>(
        &'f self,
        number: usize,
        fragments: &'f Fragments<'f>,
        view: impl FnOnce(&Context<'f>) -> V,
    ) -> Option<&'f Made> {
        let make = || {
            let wordings = fragments.theme.wordings();
            let cx = Context::new(fragments.plan, wordings, fragments.lang, fragments.today)
                .with(fragments)
                .noted(fragments.notes);
            fragments.theme.fragment(self.template, &fragments.frame, &view(&cx)).unwrap_or_else(
                |problem| {
                    self.report(number, problem);
                    Html::default()
                },
            )
        };
        let noted = || {
            let (html, bases) =
                if fragments.notes { collect(make) } else { (make(), Bases::default()) };
            Made { html, bases }
        };
        Some(self.made.get(number)?.get_or_init(noted))
    }

    /// A template's fault is told once, the same one in whatever order pages are made.
    fn report(&self, number: usize, problem: Problem) {
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
