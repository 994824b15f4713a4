//! Which pages and files there are.

use std::collections::BTreeMap;
use std::ops::Range;

use super::groups::Groups;
use super::ranking::Ranked;
use super::{File, FileKind, Page, PageKind, Position, Route, Routes, TermSort};
use crate::bulletin::article::{Article, ArticleKind};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Observations on one page of an indicator.
const OBSERVATIONS: usize = 50;

/// Figures that the first page of an indicator shows at most; where there are more, all of them
/// have pages of their own.
pub const PLACES: usize = 40;

/// Figures on one page of all places of an indicator.
const ALL_PLACES: usize = 80;

/// The most addresses that a sitemap may have (sitemaps.org).
const SITEMAP_PAGES: usize = 50_000;

/// Collects the pages of a portal.
pub(super) struct Pages<'a> {
    corpus: &'a Corpus,
    groups: &'a Groups,
    routes: &'a Routes<'a>,
    rankings: &'a BTreeMap<Id<Indicator>, Vec<Ranked<'a>>>,
    /// Pages so far.
    pub(super) made: Vec<Page>,
    /// Files so far.
    pub(super) files: Vec<File>,
}

impl<'a> Pages<'a> {
    /// Every page and every file that is made of the corpus.
    pub(super) fn of(
        corpus: &'a Corpus,
        groups: &'a Groups,
        routes: &'a Routes<'a>,
        rankings: &'a BTreeMap<Id<Indicator>, Vec<Ranked<'a>>>,
    ) -> Self {
        let mut pages =
            Self { corpus, groups, routes, rankings, made: Vec::new(), files: Vec::new() };
        for lang in &corpus.site.languages {
            pages.edition(*lang);
        }
        for (id, article) in corpus.articles.iter() {
            pages.alternates(id);
            pages.single(routes.article(id).clone(), article.lang, PageKind::Article(id));
        }
        for (index, page) in corpus.pages.iter().enumerate() {
            pages.single(routes.standing(index), page.lang, PageKind::Standing(index));
        }
        pages.for_robots();
        pages
    }

    fn edition(&mut self, lang: Lang) {
        let routes = self.routes;
        let home = routes.home(lang).clone();
        self.files.push(File {
            route: routes.json_feed(&home),
            kind: FileKind::JsonFeed(self.made.len()),
        });
        self.list(&home, lang, &PageKind::Home, self.groups.all.len(), true);
        for (name, kind) in [
            ("localities", PageKind::Localities),
            ("kinds", PageKind::Kinds),
            ("archive", PageKind::Archive),
        ] {
            self.single(routes.section(name, lang), lang, kind);
        }
        for (name, kind) in [("statistics", PageKind::Statistics), ("data", PageKind::Data)] {
            self.single(routes.section(name, lang), lang, kind);
        }
        self.list(
            &routes.section("corrections", lang),
            lang,
            &PageKind::Corrections,
            self.groups.corrections.len(),
            true,
        );
        self.places(lang);
        for (_, kind) in ArticleKind::WORDS {
            if let Some(route) = routes.kind(kind, lang) {
                self.list(
                    &route,
                    lang,
                    &PageKind::Kind(kind),
                    self.groups.kinds[&kind].len(),
                    false,
                );
            }
        }
        self.terms(lang);
        self.archive(lang);
        self.indicators(lang);
        if lang == self.corpus.site.default_lang() {
            self.single(routes.file("404.html"), lang, PageKind::NotFound);
        }
    }

    fn indicators(&mut self, lang: Lang) {
        for (id, observations) in &self.groups.indicators {
            let Some(route) = self.routes.indicator(*id, lang) else { continue };
            self.feed(route);
            self.paged(route, lang, &PageKind::Indicator(*id), observations.len(), OBSERVATIONS);
            let places = self.rankings.get(id).map_or(0, Vec::len);
            if let Some(route) = self.routes.indicator_places(*id, lang).filter(|_| places > PLACES)
            {
                self.paged(&route, lang, &PageKind::IndicatorPlaces(*id), places, ALL_PLACES);
            }
        }
    }

    fn archive(&mut self, lang: Lang) {
        let years: std::collections::BTreeSet<i32> =
            self.groups.months.keys().map(|(year, _)| *year).collect();
        for year in years {
            let months = self.groups.months.range((year, 0)..=(year, 12));
            let count = months.clone().map(|(_, list)| list.len()).sum();
            self.list(&self.routes.year(year, lang), lang, &PageKind::Year(year), count, false);
            for ((_, month), list) in months.filter(|((_, month), _)| *month > 0) {
                let route = self.routes.month(year, *month, lang);
                self.list(&route, lang, &PageKind::Month(year, *month), list.len(), false);
            }
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
            (
                TermSort::Topics,
                self.groups.topics.iter().map(|(id, list)| (id.index(), list.len())).collect(),
            ),
            (
                TermSort::Bodies,
                self.groups.bodies.iter().map(|(id, list)| (id.index(), list.len())).collect(),
            ),
            (
                TermSort::Directives,
                self.groups.directives.iter().map(|(id, list)| (id.index(), list.len())).collect(),
            ),
        ];
        for (sort, counts) in counts {
            self.single(self.routes.section(sort.section(), lang), lang, PageKind::Terms(sort));
            for (index, count) in counts {
                if let Some(route) = self.routes.term(sort, index, lang) {
                    self.list(
                        &route,
                        lang,
                        &PageKind::Term(sort, index),
                        count,
                        sort == TermSort::Topics,
                    );
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
            self.feed(route);
        }
        self.paged(route, lang, kind, count, self.corpus.site.paginate.max(1));
    }

    /// The feed of the page that is made next.
    fn feed(&mut self, route: &Route) {
        self.files
            .push(File { route: self.routes.feed(route), kind: FileKind::Feed(self.made.len()) });
    }

    fn paged(&mut self, route: &Route, lang: Lang, kind: &PageKind, count: usize, size: usize) {
        let total = count.div_ceil(size).max(1);
        let at = |number: usize| {
            if number == 1 { route.clone() } else { route.page(&format!("page/{number}")) }
        };
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

    /// The further forms of the article whose page is made next.
    fn alternates(&mut self, id: Id<Article>) {
        for alternate in &self.corpus.site.alternates {
            let kind = FileKind::Alternate(self.made.len(), *alternate);
            self.files.push(File { route: self.routes.alternate(id, *alternate), kind });
        }
    }

    fn for_robots(&mut self) {
        let routes = self.routes;
        for (route, kind) in [
            (routes.file("news-sitemap.xml"), FileKind::NewsSitemap),
            (routes.file("robots.txt"), FileKind::Robots),
        ] {
            self.files.push(File { route, kind });
        }
        self.files.extend(sitemaps(routes, self.made.len(), SITEMAP_PAGES));
    }
}

/// The sitemap of all pages; an index of parts where they are too many for one file.
fn sitemaps(routes: &Routes<'_>, pages: usize, most: usize) -> Vec<File> {
    let whole = routes.file("sitemap.xml");
    if pages <= most {
        return vec![File { route: whole, kind: FileKind::Sitemap(0..pages) }];
    }
    let part = |number: usize| File {
        route: routes.file(&format!("sitemap-{number}.xml")),
        kind: FileKind::Sitemap((number - 1) * most..pages.min(number * most)),
    };
    let mut files: Vec<File> = (1..=pages.div_ceil(most)).map(part).collect();
    let parts = files.iter().map(|file| file.route.clone()).collect();
    files.push(File { route: whole, kind: FileKind::SitemapIndex(parts) });
    files
}

impl PageKind {
    /// Whether search engines should know the page.
    pub fn is_indexed(&self) -> bool {
        *self != Self::NotFound
    }

    /// The articles of the page's list, all of them.
    pub fn articles<'g>(&self, groups: &'g Groups) -> &'g [Id<Article>] {
        let of = |list: Option<&'g Vec<Id<Article>>>| list.map_or(&[][..], Vec::as_slice);
        match self {
            Self::Home => of(Some(&groups.all)),
            Self::Locality(id) => of(groups.localities.get(id)),
            Self::Kind(kind) => of(groups.kinds.get(kind)),
            Self::Term(TermSort::Topics, index) => of(groups.topics.get(&Id::new(*index))),
            Self::Term(TermSort::Bodies, index) => of(groups.bodies.get(&Id::new(*index))),
            Self::Term(TermSort::Directives, index) => of(groups.directives.get(&Id::new(*index))),
            Self::Year(year) => of(groups.years.get(year)),
            Self::Month(year, month) => of(groups.months.get(&(*year, *month))),
            _ => of(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Tree;
    use crate::bulletin::date::Instant;
    use crate::content::{self, Visibility};

    #[test]
    fn large_sitemaps_come_in_parts() {
        let site = "-- bantin.yaml --\ntitle: {vi: A}\nbase_url: https://a.example/\n";
        let tree = Tree::from_txtar(site);
        let visibility = Visibility { clock: Instant::from_unix(0), drafts: false, future: false };
        let (corpus, _) =
            content::read(&tree, content::settings(&tree).0.expect("settings"), &visibility);
        let groups = Groups::new(&corpus);
        let routes = Routes::new(&corpus, &groups);
        let made = |pages: usize| -> Vec<(String, FileKind)> {
            let files = sitemaps(&routes, pages, 3).into_iter();
            files.map(|file| (file.route.to_string(), file.kind)).collect()
        };
        let name = |number: usize| format!("/sitemap-{number}.xml");
        assert_eq!(made(3), [("/sitemap.xml".to_owned(), FileKind::Sitemap(0..3))]);
        let parts = vec![
            routes.file("sitemap-1.xml"),
            routes.file("sitemap-2.xml"),
            routes.file("sitemap-3.xml"),
        ];
        let expected = [
            (name(1), FileKind::Sitemap(0..3)),
            (name(2), FileKind::Sitemap(3..6)),
            (name(3), FileKind::Sitemap(6..7)),
            ("/sitemap.xml".to_owned(), FileKind::SitemapIndex(parts)),
        ];
        assert_eq!(made(7), expected);
    }
}
