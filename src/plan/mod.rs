//! Articles + figures -> every page, route, link and download. What is not planned here is not
//! rendered.

// Old addresses.
mod aliases;
// Documents that go with articles.
mod attachments;
// Names of places on pages.
mod anchors;
// Pictures for shared links.
pub mod cards;
// Who publishes what: no file comes from two sources.
mod claims;
// What of an indicator is drawn.
pub mod drawings;
// Files that are no pages.
mod files;
// Articles by place, kind, topic, body, directive and year.
pub mod groups;
// The kinds of pages, a row for each.
mod kinds;
// Which numbers stand in which data files.
pub mod layout;
// Links of bodies.
pub mod links;
// Pictures and attachments.
pub mod media;
// Pages.
mod pages;
// How many bulletins stand on each page of a list.
mod lists;
// Addresses that nobody finds any more.
mod lost;
// Pictures in several sizes.
pub mod pictures;
// The menu that the settings list.
pub mod menu;
// The messages of this stage.
mod problems;
// The newest figure of each place.
pub mod ranking;
// Addresses.
pub mod route;
// The routes of everything.
pub mod routes;
// Figures over time.
pub mod series;
// Data files.
pub mod tables;
// Places that are called alike.
mod twins;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::document::Document;
use crate::base::{Problems, SourcePath, Tree};
use crate::bulletin::article::Article;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::register::{Id, IndexVec};
use crate::bulletin::site::Corpus;
use crate::ledger::Ledger;

pub use anchors::{anchor, correction_anchor};
use claims::Claims;
use drawings::Drawings;
pub use files::{DataKind, File, FileKind, Static};
pub use groups::Groups;
pub use kinds::{Feed, NAVIGATION, PLACES_LISTED, PageKind, Row};
pub use layout::{Layout, Limits};
pub use links::Target;
pub use pages::{Page, Position, page_of_list};
use ranking::Ranked;
pub use route::Route;
pub use routes::{Routes, address_of};
use series::Series;
pub use tables::{Folder, Part, Tables};
pub use twins::{Apart, Twins};

/// Lines that figures by place take on the first page of an indicator at most, the headings of their
/// lists among them; where there are more, all of them have pages of their own.
pub const PLACES: usize = 40;

/// Everything the portal will contain.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The content that was read.
    pub corpus: &'a Corpus,
    /// The figures.
    pub ledger: &'a Ledger,
    /// Lists of articles.
    pub groups: &'a Groups,
    /// Addresses.
    pub routes: Routes<'a>,
    /// Pages.
    pub pages: IndexVec<Page>,
    /// Other files.
    pub files: Vec<File>,
    /// Data files.
    pub tables: Tables,
    /// The newest figures of each indicator, ranked.
    pub rankings: BTreeMap<Id<Indicator>, Vec<Ranked<'a>>>,
    /// The series of each indicator that has some.
    pub series: BTreeMap<Id<Indicator>, Series<'a>>,
    /// The drawings of each indicator.
    pub drawings: BTreeMap<Id<Indicator>, Drawings<'a>>,
    /// Details that tell places of one name apart.
    pub twins: Twins,
    /// Old addresses of articles.
    pub redirects: BTreeMap<Route, Id<Article>>,
    sources: BTreeMap<String, Route>,
    media: BTreeMap<String, Route>,
    media_routes: BTreeMap<Route, SourcePath>,
    documents: BTreeMap<Route, Document>,
    shown: BTreeSet<Route>,
    pictures: BTreeMap<Route, pictures::Shown>,
    cards: cards::Cards,
    claims: Claims,
}

/// Plans the portal; `statics` are the static files of the theme and the site, `layout` says how its
/// data are divided into files.
pub fn plan<'a>(
    corpus: &'a Corpus,
    ledger: &'a Ledger,
    groups: &'a Groups,
    tree: &Tree,
    statics: &IndexVec<Static>,
    layout: &Layout,
) -> (Plan<'a>, Problems) {
    let mut problems = Problems::new();
    let mut plan = Plan::empty(corpus, ledger, groups, layout);
    plan.add_pages(&mut problems);
    plan.register_sources(tree);
    plan.claim_files(&mut problems);
    plan.claim_statics(statics, tree, &mut problems);
    plan.claim_aliases(&mut problems);
    let mut used = plan.check_all_links(&mut problems);
    used.extend(plan.check_menu(tree, &mut problems));
    plan.documents = plan.look_at_attachments(tree, &mut problems);
    plan.check_documents(&used, tree, &mut problems);
    // Pictures and attachments are published only when something published uses them.
    plan.media.retain(|_, route| used.contains(route));
    plan.claim_media(&mut problems);
    plan.shown = plan.pictures_shown();
    (plan, problems)
}

impl<'a> Plan<'a> {
    /// Creates a plan with the routes of everything, before any page or file is made.
    fn empty(corpus: &'a Corpus, ledger: &'a Ledger, groups: &'a Groups, layout: &Layout) -> Self {
        let routes = Routes::new(corpus, groups);
        let indicators = || groups.indicators.keys().copied();
        let series = series::series(ledger, corpus, indicators());
        Self {
            corpus,
            ledger,
            groups,
            tables: Tables::new(ledger, &routes, layout),
            rankings: ranking::rankings(ledger, corpus, indicators()),
            drawings: drawings::drawings(ledger, corpus, &series, indicators()),
            series,
            twins: Twins::new(corpus, groups),
            routes,
            pages: IndexVec::default(),
            files: Vec::new(),
            redirects: BTreeMap::new(),
            sources: BTreeMap::new(),
            media: BTreeMap::new(),
            media_routes: BTreeMap::new(),
            documents: BTreeMap::new(),
            shown: BTreeSet::new(),
            pictures: BTreeMap::new(),
            cards: cards::Cards::new(),
            claims: Claims::default(),
        }
    }

    /// Every page and every file that is made of the corpus.
    fn add_pages(&mut self, problems: &mut Problems) {
        let made = pages::Planned::of(self);
        problems.merge(made.problems);
        self.pages = made.pages;
        self.files = made.files;
        self.claims = made.claims;
        self.files.extend(self.files_for_robots());
        self.files.extend(self.list_of_aliases());
        self.files.extend(self.tables.files(&self.routes));
    }
}
