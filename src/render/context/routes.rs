//! Questions about the plan: where things are, and which files and tables there are.

use super::record::Name;
use super::{Basis, Context};
use crate::bulletin::article::{Article, ArticleKind, StandingPage};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::Alternate;
use crate::bulletin::term::TermId;
use crate::plan::drawings::Drawing;
use crate::plan::{Folder, Part, Route};
use crate::render::data::{about, catalogue};

/// Routes, as the plan knows them.
#[derive(Clone, Copy)]
pub(in crate::render) struct Routes<'c, 'a>(&'c Context<'a>);

impl<'a> Context<'a> {
    /// Returns the routes of the site's pages.
    pub(in crate::render) fn routes(&self) -> Routes<'_, 'a> {
        Routes(self)
    }

    /// Returns the route of a published file, if there is one.
    pub(in crate::render) fn file_at(&self, route: &str) -> Option<&'a Route> {
        let file = self.plan.files.iter().find(|file| file.route.as_str() == route);
        self.ask(Basis::everything(), "file", route, file.map(|file| &file.route))
    }

    /// The table of an indicator's figures, in one or more files; none where there are no figures.
    pub(in crate::render) fn table_of(&self, id: Id<Indicator>) -> &'a [Part] {
        self.ask(Basis::tables(id), "table of indicator", id, self.plan.tables.indicator(id))
    }

    /// The table of all observations, in one or more files.
    pub(in crate::render) fn table_of_observations(&self) -> &'a [Part] {
        self.ask(Basis::layout(), "table of observations", (), self.plan.tables.observations())
    }

    /// Returns `true` if figures stand by indicator alone, and not in one file as well.
    pub(in crate::render) fn has_divided_figures(&self) -> bool {
        self.ask(Basis::layout(), "divided figures", (), self.plan.tables.is_divided)
    }

    /// Returns the route of the table of a place's figures, if there are any.
    pub(in crate::render) fn table_at(&self, id: Id<Locality>) -> Option<&'a Route> {
        self.ask(Basis::place(id), "table of place", id, self.plan.tables.locality(id))
    }

    /// Indicators with figures, with their tables.
    pub(in crate::render) fn tables(&self) -> Vec<(Id<Indicator>, &'a [Part])> {
        self.ask(Basis::everything(), "tables", (), self.plan.tables.indicators().collect())
    }

    /// The places with figures that have no place with figures above them.
    pub(in crate::render) fn tops(&self) -> Vec<Id<Locality>> {
        self.ask(Basis::everything(), "tops", (), about::tops(self.plan))
    }

    /// The name of the data set of an indicator, or of the whole one.
    pub(in crate::render) fn id_of_data_set(&self, part: Option<Id<Indicator>>) -> String {
        match part {
            Some(id) => {
                self.ask(Basis::indicator(id), "data set", id, catalogue::part_id(self.plan, id))
            }
            None => self.ask(Basis::FIXED, "data set", (), catalogue::whole_id(self.plan)),
        }
    }

    /// Returns `true` if there are tables of places.
    pub(in crate::render) fn has_tables_of_places(&self) -> bool {
        self.ask(
            Basis::everything(),
            "tables of places",
            (),
            self.plan.tables.localities().next().is_some(),
        )
    }
}

impl<'a> Routes<'_, 'a> {
    fn ask<T: std::fmt::Debug>(
        self,
        cell: Basis,
        what: &'static str,
        about: impl Name,
        answer: T,
    ) -> T {
        self.0.ask(cell, what, about, answer)
    }

    /// The first page of a language.
    pub(in crate::render) fn home(self, lang: Lang) -> &'a Route {
        self.ask(Basis::FIXED, "route of home", lang, self.0.plan.routes.home(lang))
    }

    /// An article, in its own language.
    pub(in crate::render) fn article(self, id: Id<Article>) -> &'a Route {
        self.ask(Basis::article(id), "route of article", id, self.0.plan.routes.article(id))
    }

    /// A further form of an article.
    pub(in crate::render) fn alternate(self, article: &Route, alternate: Alternate) -> Route {
        self.0.plan.routes.alternate(article, alternate)
    }

    /// A place, where it has a page.
    pub(in crate::render) fn locality(self, id: Id<Locality>, lang: Lang) -> Option<&'a Route> {
        self.ask(
            Basis::place(id),
            "route of locality",
            (id, lang),
            self.0.plan.routes.locality(id, lang),
        )
    }

    /// An index or other page that a section has once.
    pub(in crate::render) fn section(self, name: &'static str, lang: Lang) -> Route {
        self.ask(
            Basis::FIXED,
            "route of section",
            (name, lang),
            self.0.plan.routes.section(name, lang),
        )
    }

    /// The articles of a kind, where there are any.
    pub(in crate::render) fn kind(self, kind: ArticleKind, lang: Lang) -> Option<Route> {
        self.ask(
            Basis::kind(kind),
            "route of kind",
            (kind.word(), lang),
            self.0.plan.routes.kind(kind, lang),
        )
    }

    /// A topic, body or directive, where it has a page.
    pub(in crate::render) fn term(self, id: TermId, lang: Lang) -> Option<Route> {
        self.ask(Basis::term(id), "route of term", (id, lang), self.0.plan.routes.term(id, lang))
    }

    /// An indicator, where it has observations.
    pub(in crate::render) fn indicator(self, id: Id<Indicator>, lang: Lang) -> Option<&'a Route> {
        self.ask(
            Basis::indicator(id),
            "route of indicator",
            (id, lang),
            self.0.plan.routes.indicator(id, lang),
        )
    }

    /// All places of an indicator.
    pub(in crate::render) fn indicator_places(
        self,
        id: Id<Indicator>,
        lang: Lang,
    ) -> Option<Route> {
        self.ask(
            Basis::indicator(id),
            "route of places",
            (id, lang),
            self.0.plan.routes.indicator_places(id, lang),
        )
    }

    /// A drawing of an indicator for other sites, where there is such a drawing.
    pub(in crate::render) fn embed(
        self,
        id: Id<Indicator>,
        drawing: Drawing,
        lang: Lang,
    ) -> Option<Route> {
        let route = self.0.plan.embed_route(id, drawing, lang);
        self.ask(Basis::figures_of(id), drawing.word(), (id, lang), route)
    }

    /// The charts of a page as a picture.
    pub(in crate::render) fn chart(self, page: &Route) -> Route {
        self.0.plan.routes.chart(page)
    }

    /// The articles of a year.
    pub(in crate::render) fn year(self, year: i32, lang: Lang) -> Route {
        self.ask(Basis::FIXED, "route of year", lang, self.0.plan.routes.year(year, lang))
    }

    /// The articles of a month.
    pub(in crate::render) fn month(self, year: i32, month: u32, lang: Lang) -> Route {
        self.ask(Basis::FIXED, "route of month", lang, self.0.plan.routes.month(year, month, lang))
    }

    /// A standing page.
    pub(in crate::render) fn standing(self, id: Id<StandingPage>) -> Route {
        self.ask(Basis::FIXED, "route of standing page", id, self.0.plan.routes.standing(id))
    }

    /// A data file.
    pub(in crate::render) fn data(self, name: &str) -> Route {
        self.ask(Basis::FIXED, "route of data", name, self.0.plan.routes.data(name))
    }

    /// The names of all places, for the finder.
    pub(in crate::render) fn places(self, lang: Lang) -> Route {
        self.ask(Basis::FIXED, "route of names", lang, self.0.plan.routes.places(lang))
    }

    /// The folder of the index of the search.
    pub(in crate::render) fn search_index(self) -> Route {
        self.ask(Basis::FIXED, "route of search", (), self.0.plan.routes.search_index(""))
    }

    /// All tables in one workbook, where the settings ask for it.
    pub(in crate::render) fn workbook(self) -> Option<Route> {
        self.ask(Basis::FIXED, "route of workbook", (), self.0.plan.routes.workbook())
    }

    /// The metadata of a folder of tables.
    pub(in crate::render) fn metadata(self, folder: Folder) -> Route {
        self.ask(
            Basis::FIXED,
            "route of metadata",
            folder.path(),
            self.0.plan.routes.metadata(folder),
        )
    }

    /// A feed of a page.
    pub(in crate::render) fn feed(self, page: &Route) -> Route {
        self.0.plan.routes.feed(page)
    }

    /// A feed of a page, as JSON.
    pub(in crate::render) fn json_feed(self, page: &Route) -> Route {
        self.0.plan.routes.json_feed(page)
    }
}
