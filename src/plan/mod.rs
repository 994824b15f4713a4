//! Articles + figures -> every page, route, link and download. What is not planned here is not
//! rendered.

mod aliases;
mod claims;
// Articles by place, kind, topic, body, directive and year.
pub mod groups;
// Links of bodies.
pub mod links;
mod pages;
mod problems;
// The newest figure of each place.
pub mod ranking;
// Addresses.
pub mod route;
// Where everything is.
pub mod routes;
// Data files.
pub mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use crate::base::{Problem, Problems, SourcePath, Tree};
use crate::bulletin::article::{Article, ArticleKind};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::{Alternate, Corpus};
use crate::ledger::Ledger;

use claims::Claims;
pub use groups::Groups;
pub use links::Target;
pub use pages::PLACES;
use ranking::Ranked;
pub use route::Route;
pub use routes::{Routes, TermSort};
pub use tables::{Folder, Tables};

/// What a page shows. `part` is the stretch of its list that stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageKind {
    /// Latest news.
    Home,
    /// A bulletin.
    Article(Id<Article>),
    /// All places.
    Localities,
    /// A place.
    Locality(Id<Locality>),
    /// All kinds.
    Kinds,
    /// Bulletins of a kind.
    Kind(ArticleKind),
    /// All topics, bodies or directives.
    Terms(TermSort),
    /// Bulletins of a topic, body or directive, by its position in the register.
    Term(TermSort, usize),
    /// All years.
    Archive,
    /// Bulletins of a year.
    Year(i32),
    /// Bulletins of a month.
    Month(i32, u32),
    /// All corrections.
    Corrections,
    /// All indicators.
    Statistics,
    /// An indicator.
    Indicator(Id<Indicator>),
    /// All places with figures of an indicator, where its own page has no room for them.
    IndicatorPlaces(Id<Indicator>),
    /// All downloads.
    Data,
    /// A standing page, by its position.
    Standing(usize),
    /// For addresses that lead nowhere.
    NotFound,
}

/// A page of the portal.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where.
    pub route: Route,
    /// In which language.
    pub lang: Lang,
    /// What.
    pub kind: PageKind,
    /// Which articles, observations or places of its list.
    pub part: Range<usize>,
    /// Where it stands among the pages of its list.
    pub position: Position,
}

/// The place of a page among the pages of one list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub number: usize,
    /// How many there are.
    pub count: usize,
    /// The page with newer articles.
    pub newer: Option<Route>,
    /// The page with older articles.
    pub older: Option<Route>,
}

/// A file of the portal that is no page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileKind {
    /// Atom feed of some articles, by the page that it belongs to.
    Feed(usize),
    /// The same as JSON.
    JsonFeed(usize),
    /// Addresses of some pages for search engines, by their positions.
    Sitemap(Range<usize>),
    /// The index of several sitemaps.
    SitemapIndex(Vec<Route>),
    /// Addresses of the newest articles for search engines.
    NewsSitemap,
    /// Old addresses and the new ones, for the server.
    Redirects,
    /// A page that leads from an old address of an article to the new one.
    Redirect(Id<Article>),
    /// A further form of an article, by its page.
    Alternate(usize, Alternate),
    /// Rules for robots.
    Robots,
    /// Every observation.
    ObservationsCsv,
    /// Every figure, as CSV.
    FiguresCsv,
    /// Every figure, as JSON.
    FiguresJson,
    /// All tables in one workbook.
    Workbook,
    /// The figures of an indicator, as CSV.
    FiguresOfIndicator(Id<Indicator>),
    /// The figures of a place, as CSV.
    FiguresOfLocality(Id<Locality>),
    /// The indicators that tables name.
    IndicatorsCsv,
    /// The places that tables name.
    LocalitiesCsv,
    /// What the tables of a folder hold, as CSV on the Web describes it.
    Metadata(Folder),
    /// The entry of the portal's data for catalogues.
    Catalog,
    /// A picture or attachment of the site's content.
    Media(SourcePath),
    /// A file of the theme or of `static/`, by its position.
    Static(usize),
}

impl FileKind {
    /// Whether it is a table.
    pub fn is_table(&self) -> bool {
        matches!(
            self,
            Self::ObservationsCsv
                | Self::FiguresCsv
                | Self::FiguresOfIndicator(_)
                | Self::FiguresOfLocality(_)
                | Self::IndicatorsCsv
                | Self::LocalitiesCsv
        )
    }
}

/// A file and what is in it.
#[derive(Debug, Clone)]
pub struct File {
    /// Where.
    pub route: Route,
    /// What.
    pub kind: FileKind,
}

/// Everything the portal will contain.
#[derive(Debug)]
pub struct Plan<'a> {
    /// What was read.
    pub corpus: &'a Corpus,
    /// The figures.
    pub ledger: &'a Ledger,
    /// Lists of articles.
    pub groups: &'a Groups,
    /// Addresses.
    pub routes: Routes<'a>,
    /// Pages.
    pub pages: Vec<Page>,
    /// Other files.
    pub files: Vec<File>,
    /// Data files of single indicators and places.
    pub tables: Tables,
    /// The newest figures of each indicator, ranked.
    pub rankings: BTreeMap<Id<Indicator>, Vec<Ranked<'a>>>,
    /// Old addresses of articles.
    pub redirects: BTreeMap<Route, Id<Article>>,
    sources: BTreeMap<String, Route>,
    media: BTreeMap<String, Route>,
    media_routes: BTreeMap<Route, SourcePath>,
    claims: Claims,
}

/// Plans the portal; `statics` are the static files of the theme and the site: the path in the
/// portal, and the source.
pub fn plan<'a>(
    corpus: &'a Corpus,
    ledger: &'a Ledger,
    groups: &'a Groups,
    tree: &Tree,
    statics: &[(String, SourcePath)],
) -> (Plan<'a>, Problems) {
    let mut problems = Problems::new();
    let routes = Routes::new(corpus, groups);
    let tables = Tables::new(ledger, &routes);
    let rankings = ranking::rankings(ledger, corpus, groups.indicators.keys().copied());
    let made = pages::Pages::of(corpus, groups, &routes, &rankings);
    let (pages, mut files) = (made.made, made.files);
    files.extend(tables.files(&routes));
    let mut plan = Plan {
        corpus,
        ledger,
        groups,
        routes,
        pages,
        files,
        tables,
        rankings,
        sources: BTreeMap::new(),
        media: BTreeMap::new(),
        redirects: BTreeMap::new(),
        media_routes: BTreeMap::new(),
        claims: Claims::default(),
    };
    plan.register_sources(tree);
    plan.claim_made(&mut problems);
    plan.claim_statics(statics, &mut problems);
    plan.claim_aliases(&mut problems);
    let used = plan.check_all_links(&mut problems);
    // Pictures and attachments are published only when something published uses them.
    plan.media.retain(|_, route| used.contains(route));
    plan.claim_media(&mut problems);
    (plan, problems)
}

impl Plan<'_> {
    /// Source files that can be linked to: articles, pages, pictures and attachments.
    fn register_sources(&mut self, tree: &Tree) {
        for (id, article) in self.corpus.articles.iter() {
            self.sources.insert(article.path.to_string(), self.routes.article(id).clone());
        }
        for (index, page) in self.corpus.pages.iter().enumerate() {
            self.sources.insert(page.path.to_string(), self.routes.standing(index));
        }
        let home = Route::root("");
        for file in tree.below("content/media") {
            let path = file.path.as_str();
            self.media.insert(path.to_owned(), home.below(path.trim_start_matches("content/")));
        }
        for file in tree.below("content/articles").filter(|file| !file.path.has_extension("md")) {
            let path = file.path.as_str();
            let beside = path.trim_start_matches("content/articles/");
            self.media.insert(path.to_owned(), home.below(&format!("media/articles/{beside}")));
        }
        self.media_routes = self
            .media
            .iter()
            .map(|(path, route)| (route.clone(), SourcePath::from(path.as_str())))
            .collect();
    }

    /// Checks the links and pictures of all texts; gives the pictures and attachments that
    /// published ones use.
    fn check_all_links(&self, problems: &mut Problems) -> BTreeSet<Route> {
        let ids = self.identifiers();
        let check = |(article, shown): &(&Article, bool)| {
            let (mut used, mut problems) = (Vec::new(), Problems::new());
            self.check_links(
                &article.path,
                article.lang,
                &article.body,
                &ids,
                &mut used,
                &mut problems,
            );
            problems.extend(self.check_image(article, &mut used));
            used.retain(|route| *shown && self.media_routes.contains_key(route));
            (used, problems)
        };
        let broken = self.corpus.broken.iter().map(|article| (article, false));
        let articles: Vec<(&Article, bool)> =
            self.corpus.articles.iter().map(|(_, article)| (article, true)).chain(broken).collect();
        let mut media = BTreeSet::new();
        for (used, found) in articles.par_iter().map(check).collect::<Vec<_>>() {
            media.extend(used);
            problems.merge(found);
        }
        let mut used = Vec::new();
        for page in &self.corpus.pages {
            self.check_links(&page.path, page.lang, &page.body, &ids, &mut used, problems);
        }
        media.extend(used);
        media
    }

    /// Checks the picture at the head of an article.
    fn check_image(&self, article: &Article, used: &mut Vec<Route>) -> Option<Problem> {
        let src = &article.image.as_ref()?.src;
        match self.target(&article.path, article.lang, &src.value) {
            Ok(Target::Outside(_) | Target::Here(_)) => {
                Some(problems::foreign_picture(&article.path, src.span))
            }
            Ok(Target::Inside(route, _)) => {
                let unsafe_file = self.unsafe_file(&article.path, src.span, &route, true);
                used.push(route);
                unsafe_file
            }
            Err(links::Fault::Told) => None,
            Err(_) if links::is_foreign(&src.value) => {
                Some(problems::foreign_picture(&article.path, src.span))
            }
            Err(fault) => {
                let near = self.suggestion(&article.path, &src.value);
                Some(links::problem(
                    &article.path,
                    src.span,
                    &src.value,
                    true,
                    &fault,
                    near.as_deref(),
                ))
            }
        }
    }

    /// The headings and the quoted figures of articles and standing pages.
    fn identifiers(&self) -> links::Identifiers {
        let mut ids = links::Identifiers::new();
        let articles = self.corpus.articles.iter().flat_map(|(_, article)| &article.body.links);
        let pages = self.corpus.pages.iter().flat_map(|page| &page.body.links);
        if !articles.chain(pages).any(|link| link.target.contains('#')) {
            return ids;
        }
        for (id, article) in self.corpus.articles.iter() {
            ids.insert(
                self.routes.article(id).clone(),
                article.body.headings.iter().cloned().collect(),
            );
        }
        for (index, page) in self.corpus.pages.iter().enumerate() {
            ids.insert(self.routes.standing(index), page.body.headings.iter().cloned().collect());
        }
        for observation in &self.corpus.observations {
            let there = ids.entry(self.routes.article(observation.article).clone()).or_default();
            there.insert(anchor(observation.name.number));
        }
        ids
    }

    /// The picture or attachment that is published at a route.
    pub fn media_source(&self, route: &Route) -> Option<&SourcePath> {
        self.media_routes.get(route)
    }

    /// The planned route that is written like this.
    fn find_route(&self, path: &str) -> Option<Route> {
        let wanted = Route::written(path);
        let media = || self.media_routes.get_key_value(&wanted).map(|(route, _)| route.clone());
        self.find_alias(&wanted).or_else(|| self.claims.find(&wanted).cloned()).or_else(media)
    }

    fn nearest_route(&self, path: &str) -> Option<String> {
        let routes = self.claims.routes().chain(self.media_routes.keys());
        crate::base::suggest::nearest(path, routes.map(Route::as_str)).map(str::to_owned)
    }
}

/// The anchor of a correction on its article's page. Corrections are counted by their dates, so
/// that a new one moves no older one, wherever it is written.
pub fn correction_anchor(article: &Article, index: usize) -> String {
    let key =
        |index: usize| (article.corrections.get(index).map(|correction| correction.date), index);
    let number = (0..article.corrections.len()).filter(|other| key(*other) <= key(index)).count();
    format!("at_correction_{number}")
}

/// The anchor of an article's statistic in its text.
pub fn anchor(number: u32) -> String {
    let mut anchor = String::with_capacity("so-lieu-12".len());
    anchor.extend(["so-lieu-", itoa::Buffer::new().format(number)]);
    anchor
}
