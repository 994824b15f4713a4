//! Which pages and files there are.

use std::ops::Range;

use super::groups::Groups;
use super::{File, FileKind, Page, PageKind, Position, Route, Routes, TermSort};
use crate::bulletin::article::ArticleKind;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Observations on one page of an indicator.
const OBSERVATIONS: usize = 100;

/// Collects the pages of a portal.
pub(super) struct Pages<'a> {
    corpus: &'a Corpus,
    groups: &'a Groups,
    routes: &'a Routes<'a>,
    /// Pages so far.
    pub(super) made: Vec<Page>,
    /// Files so far.
    pub(super) files: Vec<File>,
}

impl<'a> Pages<'a> {
    /// Every page and every file that is made of the corpus.
    pub(super) fn of(corpus: &'a Corpus, groups: &'a Groups, routes: &'a Routes<'a>) -> Self {
        let mut pages = Self { corpus, groups, routes, made: Vec::new(), files: Vec::new() };
        for lang in &corpus.site.languages {
            pages.edition(*lang);
        }
        for (id, article) in corpus.articles.iter() {
            pages.single(routes.article(id).clone(), article.lang, PageKind::Article(id));
        }
        for (index, page) in corpus.pages.iter().enumerate() {
            pages.single(routes.standing(index), page.lang, PageKind::Standing(index));
        }
        pages.data();
        pages
    }

    fn edition(&mut self, lang: Lang) {
        let routes = self.routes;
        let home = routes.home(lang).clone();
        self.list(&home, lang, &PageKind::Home, self.groups.all.len(), true);
        for (name, kind) in
            [("localities", PageKind::Localities), ("kinds", PageKind::Kinds), ("archive", PageKind::Archive)]
        {
            self.single(routes.section(name, lang), lang, kind);
        }
        for (name, kind) in [("statistics", PageKind::Statistics), ("data", PageKind::Data)] {
            self.single(routes.section(name, lang), lang, kind);
        }
        self.places(lang);
        for (_, kind) in ArticleKind::WORDS {
            if let Some(route) = routes.kind(kind, lang) {
                self.list(&route, lang, &PageKind::Kind(kind), self.groups.kinds[&kind].len(), false);
            }
        }
        self.terms(lang);
        let years: std::collections::BTreeSet<i32> = self.groups.months.keys().map(|(year, _)| *year).collect();
        for year in years {
            let count = self.groups.months.range((year, 0)..=(year, 12)).map(|(_, list)| list.len()).sum();
            self.list(&routes.year(year, lang), lang, &PageKind::Year(year), count, false);
        }
        for (id, observations) in &self.groups.indicators {
            if let Some(route) = routes.indicator(*id, lang) {
                self.paged(&route, lang, &PageKind::Indicator(*id), observations.len(), OBSERVATIONS);
            }
        }
        if lang == self.corpus.site.default_lang() {
            self.single(routes.file("404.html"), lang, PageKind::NotFound);
        }
    }

    fn places(&mut self, lang: Lang) {
        for id in &self.groups.places {
            let Some(route) = self.routes.locality(*id, lang) else { continue };
            let count = super::groups::count(&self.groups.localities, id);
            self.list(&route.clone(), lang, &PageKind::Locality(*id), count, count > 0);
        }
    }

    fn terms(&mut self, lang: Lang) {
        let counts: [(TermSort, Vec<(usize, usize)>); 3] = [
            (TermSort::Topics, self.groups.topics.iter().map(|(id, list)| (id.index(), list.len())).collect()),
            (TermSort::Bodies, self.groups.bodies.iter().map(|(id, list)| (id.index(), list.len())).collect()),
            (TermSort::Directives, self.groups.directives.iter().map(|(id, list)| (id.index(), list.len())).collect()),
        ];
        for (sort, counts) in counts {
            self.single(self.routes.section(sort.section(), lang), lang, PageKind::Terms(sort));
            for (index, count) in counts {
                if let Some(route) = self.routes.term(sort, index, lang) {
                    self.list(&route, lang, &PageKind::Term(sort, index), count, sort == TermSort::Topics);
                }
            }
        }
    }

    fn single(&mut self, route: Route, lang: Lang, kind: PageKind) {
        let position = Position { number: 1, count: 1, newer: None, older: None };
        self.made.push(Page { route, lang, kind, part: 0..0, position });
    }

    /// A list on as many pages as it needs, at least one.
    fn list(&mut self, route: &Route, lang: Lang, kind: &PageKind, count: usize, feed: bool) {
        if feed {
            self.files.push(File { route: self.routes.feed(route), kind: FileKind::Feed(self.made.len()) });
        }
        self.paged(route, lang, kind, count, self.corpus.site.paginate.max(1));
    }

    fn paged(&mut self, route: &Route, lang: Lang, kind: &PageKind, count: usize, size: usize) {
        let total = count.div_ceil(size).max(1);
        let at = |number: usize| if number == 1 { route.clone() } else { route.page(&format!("page/{number}")) };
        for number in 1..=total {
            let part: Range<usize> = (number - 1) * size..count.min(number * size);
            let position = Position {
                number,
                count: total,
                newer: (number > 1).then(|| at(number - 1)),
                older: (number < total).then(|| at(number + 1)),
            };
            self.made.push(Page { route: at(number), lang, kind: kind.clone(), part, position });
        }
    }

    fn data(&mut self) {
        let routes = self.routes;
        for (route, kind) in [
            (routes.file("sitemap.xml"), FileKind::Sitemap),
            (routes.file("robots.txt"), FileKind::Robots),
            (routes.data("observations.csv"), FileKind::ObservationsCsv),
            (routes.data("figures.csv"), FileKind::FiguresCsv),
            (routes.data("figures.json"), FileKind::FiguresJson),
        ] {
            self.files.push(File { route, kind });
        }
    }
}

impl PageKind {
    /// Whether search engines should know the page.
    pub fn is_indexed(&self) -> bool {
        *self != Self::NotFound
    }

    /// The articles of the page's list, all of them.
    pub fn articles(&self, groups: &Groups) -> Vec<Id<crate::bulletin::article::Article>> {
        let of = |list: Option<&Vec<Id<crate::bulletin::article::Article>>>| list.cloned().unwrap_or_default();
        match self {
            Self::Home => groups.all.clone(),
            Self::Locality(id) => of(groups.localities.get(id)),
            Self::Kind(kind) => of(groups.kinds.get(kind)),
            Self::Term(TermSort::Topics, index) => of(groups.topics.get(&Id::new(*index))),
            Self::Term(TermSort::Bodies, index) => of(groups.bodies.get(&Id::new(*index))),
            Self::Term(TermSort::Directives, index) => of(groups.directives.get(&Id::new(*index))),
            Self::Year(year) => {
                groups.months.range((*year, 0)..=(*year, 12)).rev().flat_map(|(_, list)| list.clone()).collect()
            }
            _ => Vec::new(),
        }
    }
}
