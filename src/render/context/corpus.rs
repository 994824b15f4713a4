//! Questions about the corpus: what stands in the registers and the bulletins.

use std::fmt::Debug;
use std::ops::Range;

use super::bases::{self, Written};
use super::record::Name;
use super::{Basis, Context};
use crate::base::SourcePath;
use crate::bulletin::article::{Article, StandingPage};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::{Cell, Locality};
use crate::bulletin::observation::Observation;
use crate::bulletin::register::{Id, IndexVec, ids};
use crate::bulletin::site::{Corpus, Site};
use crate::bulletin::term::{Body, Directive, Topic};
use crate::plan::links::{LinkError, Target};

/// An entry of a register that is asked for by its handle.
pub(in crate::render) trait Known: Debug + Sized {
    /// The word for it.
    const WHAT: &'static str;
    /// Its cell.
    fn cell(id: Id<Self>) -> Basis {
        let _ = id;
        Basis::FIXED
    }
    /// The entry of its register.
    fn of(corpus: &Corpus, id: Id<Self>) -> &Self;
}

macro_rules! known {
    ($($kind:ty: $what:literal in $register:ident $(of $cell:ident)?),* $(,)?) => {
        $(impl Known for $kind {
            const WHAT: &'static str = $what;
            $(fn cell(id: Id<Self>) -> Basis {
                Basis::$cell(id)
            })?
            fn of(corpus: &Corpus, id: Id<Self>) -> &Self {
                &corpus.$register[id]
            }
        })*
    };
}

known! {
    Article: "article" in articles of article,
    Locality: "locality" in localities,
    Indicator: "indicator" in indicators,
    Topic: "topic" in topics,
    Body: "body" in bodies,
    Directive: "directive" in directives,
    Observation: "observation" in observations of observation,
    StandingPage: "standing page" in pages,
}

impl<'a> Context<'a> {
    /// The places with a cell on maps of tiles.
    pub(in crate::render) fn tiles(&self) -> &'a [(Id<Locality>, Cell)] {
        self.ask(Basis::FIXED, "tiles", (), self.plan.corpus.localities.tiles())
    }

    /// An article, place, indicator, term or observation.
    #[inline]
    #[allow(private_bounds, reason = "names are given here alone")]
    pub(in crate::render) fn get<T: Known>(&self, id: Id<T>) -> &'a T
    where
        Id<T>: Name,
    {
        self.ask(T::cell(id), T::WHAT, id, T::of(self.plan.corpus, id))
    }

    /// The article with an id.
    pub(in crate::render) fn find_article(&self, id: &str) -> Option<Id<Article>> {
        self.ask(Basis::named(id), "article of id", id, self.plan.corpus.articles.find(id))
    }

    /// The settings.
    pub(in crate::render) fn site(&self) -> &'a Site {
        self.ask(Basis::FIXED, "site", (), &self.plan.corpus.site)
    }

    /// Observations that follow each other.
    pub(in crate::render) fn observations(
        &self,
        entries: Range<Id<Observation>>,
    ) -> &'a [Observation] {
        let observations = &self.plan.corpus.observations[entries.clone()];
        self.note_observations(&entries);
        self.ask(Basis::FIXED, "observations", (entries.start, entries.end), observations)
    }

    /// All observations.
    pub(in crate::render) fn all_observations(&self) -> &'a IndexVec<Observation> {
        self.ask(Basis::everything(), "all observations", (), &self.plan.corpus.observations)
    }

    /// All standing pages.
    pub(in crate::render) fn standing_pages(&self) -> &'a IndexVec<StandingPage> {
        self.ask(Basis::FIXED, "standing pages", (), &self.plan.corpus.pages)
    }

    /// All places of the register, whether they have a page or not.
    pub(in crate::render) fn all_places(&self) -> Vec<Id<Locality>> {
        let places = self.plan.corpus.localities.iter().map(|(id, _)| id).collect();
        self.ask(Basis::FIXED, "all places", (), places)
    }

    /// The place above a place on a day.
    pub(in crate::render) fn parent(&self, id: Id<Locality>, day: Day) -> Option<Id<Locality>> {
        self.ask(Basis::FIXED, "parent", (id, day), self.plan.corpus.localities.parent(id, day))
    }

    /// A place and those above it on a day, the highest first.
    pub(in crate::render) fn lineage(&self, id: Id<Locality>, day: Day) -> Vec<Id<Locality>> {
        self.ask(Basis::FIXED, "lineage", (id, day), self.plan.corpus.localities.lineage(id, day))
    }

    /// The places directly below a place on a day.
    pub(in crate::render) fn children(&self, id: Id<Locality>, day: Day) -> Vec<Id<Locality>> {
        let children = self.plan.corpus.localities.children(id, day).collect();
        self.ask(Basis::FIXED, "children", (id, day), children)
    }

    /// Returns the number of places directly below a place on a day, where that is known.
    pub(in crate::render) fn child_count(&self, id: Id<Locality>, day: Day) -> Option<usize> {
        self.ask(
            Basis::FIXED,
            "number of children",
            (id, day),
            self.plan.corpus.localities.child_count(id, day),
        )
    }

    /// The places that were directly below a place at any time.
    pub(in crate::render) fn ever_below(&self, id: Id<Locality>) -> &'a [Id<Locality>] {
        self.ask(Basis::FIXED, "ever below", id, self.plan.corpus.localities.ever_below(id))
    }

    /// Returns the target of a link or picture that is written in a source file.
    ///
    /// # Errors
    /// It leads to nothing.
    pub(in crate::render) fn target(
        &self,
        from: &SourcePath,
        lang: Lang,
        written: &str,
    ) -> Result<Target, LinkError> {
        let about = (from.as_str(), (lang, written));
        let target = self.plan.target(from, lang, written);
        let cell =
            if self.notes { self.cell_of(from, lang, written, &target) } else { Basis::FIXED };
        self.ask(cell, "target", about, target)
    }

    /// The cell from which the target of a link follows.
    fn cell_of(
        &self,
        from: &SourcePath,
        lang: Lang,
        written: &str,
        target: &Result<Target, LinkError>,
    ) -> Basis {
        let corpus = self.plan.corpus;
        let entry = match (target, written.split_once(':')) {
            (Ok(Target::Outside(_) | Target::Here(_)), _) => return Basis::FIXED,
            (Ok(Target::Inside(..)), Some((scheme, rest))) => match scheme {
                "locality" => corpus.localities.find(before_place(rest)).map(Basis::place),
                "indicator" => corpus.indicators.find(before_place(rest)).map(Basis::indicator),
                "topic" => corpus.topics.find(before_place(rest)).map(|id| Basis::term(id.into())),
                "body" => corpus.bodies.find(before_place(rest)).map(|id| Basis::term(id.into())),
                "directive" => {
                    corpus.directives.find(before_place(rest)).map(|id| Basis::term(id.into()))
                }
                _ => None,
            },
            _ => None,
        };
        entry.unwrap_or_else(|| {
            bases::note_link(Written::new(from, lang, written));
            Basis::FIXED
        })
    }

    /// Notes observations that follow each other.
    pub(super) fn note_observations(&self, entries: &Range<Id<Observation>>) {
        if self.notes {
            ids(entries).for_each(|entry| self.note(Basis::observation(entry)));
        }
    }
}

/// The id in `ID#PLACE`.
fn before_place(rest: &str) -> &str {
    rest.split('#').next().unwrap_or(rest)
}
