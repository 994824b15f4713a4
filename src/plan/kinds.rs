//! The kinds of pages, a row for each: everything about it but its looks, which are chosen in
//! `render/html/pages/mod.rs`.
//!
//! A new kind is a variant of [`PageKind`], its row here, and a place in the order of
//! [`Plan::kinds`].

use super::drawings::{Drawing, Drawings};
use super::lists::{LINES, LINES_OF_MONTH};
use super::ranking::{self, Ranked};
use super::{Plan, Route};
use crate::base::Location;
use crate::bulletin::article::{Article, ArticleKind, StandingPage};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::Alternate;
use crate::bulletin::term::{TermId, TermSort};

/// Observations on the first page of an indicator, each with its sentence.
const OBSERVATIONS: usize = 15;

/// Observations on each of its further pages, a row each: no page is larger than 100 kB, or taller
/// than a phone bears.
const FURTHER_OBSERVATIONS: usize = 130;

/// Figures on one page of all places of an indicator.
const ALL_PLACES: usize = 110;

/// Places that the index of places lists itself, below those above them; where there are more, it
/// has further pages with all of them by their names.
pub const PLACES_LISTED: usize = 150;

/// Places on one of these pages.
const PLACES_BY_NAME: usize = 250;

/// The subject of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// Latest news.
    Home,
    /// A bulletin.
    Article(Id<Article>),
    /// All places.
    Localities,
    /// A place.
    Locality(Id<Locality>),
    /// All kinds of bulletins.
    Kinds,
    /// Bulletins of a kind.
    Kind(ArticleKind),
    /// All topics, bodies or directives.
    Terms(TermSort),
    /// Bulletins of a topic, body or directive.
    Term(TermId),
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
    /// A drawing of an indicator alone, to stand on pages of others.
    Embed(Id<Indicator>, Drawing),
    /// All downloads.
    Data,
    /// The search.
    Search,
    /// All that there is, on one page.
    Sitemap,
    /// A standing page.
    Standing(Id<StandingPage>),
    /// For addresses that lead nowhere.
    NotFound,
}

impl PageKind {
    /// The section that it opens; `None` for a page about one thing, or none.
    pub fn section(self) -> Option<&'static str> {
        match self {
            Self::Localities => Some("localities"),
            Self::Kinds => Some("kinds"),
            Self::Terms(sort) => Some(sort.section()),
            Self::Archive => Some("archive"),
            Self::Corrections => Some("corrections"),
            Self::Statistics => Some("statistics"),
            Self::Data => Some("data"),
            Self::Search => Some("search"),
            Self::Sitemap => Some("sitemap"),
            Self::Home
            | Self::Article(_)
            | Self::Locality(_)
            | Self::Kind(_)
            | Self::Term(_)
            | Self::Year(_)
            | Self::Month(..)
            | Self::Indicator(_)
            | Self::IndicatorPlaces(_)
            | Self::Embed(..)
            | Self::Standing(_)
            | Self::NotFound => None,
        }
    }
}

/// The facts about a subject that the plan and all pages about it need.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The languages that have it, with the address of its first page in each.
    pub editions: Vec<(Lang, Route)>,
    /// The entry of the navigation under which it belongs, one of [`NAVIGATION`].
    pub navigation: &'static str,
    /// The place in a source that it is made of; `None` where that is the settings.
    pub source: Option<&'a Location>,
    /// The thing that gives it its address.
    pub named: Named<'a>,
    /// The bulletins of its list, newest first.
    pub articles: &'a [Id<Article>],
    /// The bulletins that were taken back and would be in its list: its feed tells so.
    pub withdrawn: &'a [Id<Article>],
    /// The length of its list, of whatever stands in it.
    pub length: usize,
    /// The number of items of the list on one page.
    pub page_size: usize,
    /// The number of items on each page behind the first, where it is another.
    pub further: Option<usize>,
    /// The feeds of its list.
    pub feed: Feed,
    /// The further forms in which it is published.
    pub alternates: &'a [Alternate],
    /// True if search engines should know it.
    pub is_indexed: bool,
    /// True if its charts are published as a file as well.
    pub has_chart: bool,
}

/// The thing that gives a page its address, with the place where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'a> {
    /// Nothing that people write.
    Portal,
    /// A word of the settings.
    Section(&'static str),
    /// An entry of a register.
    Entry(&'a Location),
    /// An article or standing page: the name of its file, told at its title.
    Text(&'a Location),
    /// The slug of an article or standing page.
    Slug(&'a Location),
}

/// The feeds of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feed {
    /// None.
    None,
    /// Atom.
    Atom,
    /// Atom and JSON.
    AtomAndJson,
}

/// All values of [`Row::navigation`].
pub const NAVIGATION: [&str; 8] =
    ["", "home", "localities", "statistics", "topics", "directives", "archive", "search"];

impl Plan<'_> {
    /// Returns the kinds of pages that belong to all of the portal, and stand there once for each
    /// language that has them: in the order of the sitemap.
    pub(super) fn kinds(&self) -> Vec<PageKind> {
        let groups = self.groups;
        let mut kinds = vec![
            PageKind::Home,
            PageKind::Localities,
            PageKind::Kinds,
            PageKind::Archive,
            PageKind::Statistics,
            PageKind::Data,
            PageKind::Corrections,
            PageKind::Search,
            PageKind::Sitemap,
        ];
        kinds.extend(groups.places.iter().map(|id| PageKind::Locality(*id)));
        let of_articles = ArticleKind::WORDS.iter().map(|(_, kind)| *kind);
        let of_articles = of_articles.filter(|kind| groups.kinds.contains_key(kind));
        kinds.extend(of_articles.map(PageKind::Kind));
        kinds.push(PageKind::Terms(TermSort::Topics));
        kinds.extend(groups.topics.keys().map(|id| PageKind::Term((*id).into())));
        kinds.push(PageKind::Terms(TermSort::Bodies));
        kinds.extend(groups.bodies.keys().map(|id| PageKind::Term((*id).into())));
        kinds.push(PageKind::Terms(TermSort::Directives));
        kinds.extend(groups.directives.keys().map(|id| PageKind::Term((*id).into())));
        for year in groups.years.keys() {
            kinds.push(PageKind::Year(*year));
            let months = groups.months.range((*year, 1)..=(*year, 12));
            kinds.extend(months.map(|((year, month), _)| PageKind::Month(*year, *month)));
        }
        for id in groups.indicators.keys() {
            kinds.push(PageKind::Indicator(*id));
            let is_cut = |ranking: &Vec<Ranked<'_>>| {
                ranking::shown_first(ranking, self.corpus) < ranking.len()
            };
            if self.rankings.get(id).is_some_and(is_cut) {
                kinds.push(PageKind::IndicatorPlaces(*id));
            }
            let drawings = self.drawings.get(id).into_iter().flat_map(Drawings::all);
            kinds.extend(drawings.map(|drawing| PageKind::Embed(*id, drawing)));
        }
        kinds.push(PageKind::NotFound);
        kinds
    }

    /// Returns the kinds of pages that show a text of the content, each with the language of that
    /// text.
    pub(super) fn kinds_of_texts(&self) -> impl Iterator<Item = (Lang, PageKind)> {
        let (articles, pages) = (self.corpus.articles.iter(), self.corpus.pages.pairs());
        let articles = articles.map(|(id, article)| (article.lang, PageKind::Article(id)));
        articles.chain(pages.map(|(id, page)| (page.lang, PageKind::Standing(id))))
    }

    /// The row of a page.
    pub fn row(&self, kind: PageKind) -> Row<'_> {
        match kind {
            PageKind::Home => self.home(),
            PageKind::Article(id) => self.article(id),
            PageKind::Localities => self.localities(),
            PageKind::Locality(id) => self.locality(id),
            PageKind::Kinds => Row { navigation: "home", ..self.index("kinds") },
            PageKind::Kind(kind) => self.kind(kind),
            PageKind::Terms(sort) => {
                Row { navigation: entry_of(sort), ..self.index(sort.section()) }
            }
            PageKind::Term(id) => self.term(id),
            PageKind::Archive => Row { navigation: "archive", ..self.index("archive") },
            PageKind::Year(year) => self.year(year),
            PageKind::Month(year, month) => self.month(year, month),
            PageKind::Corrections => self.corrections(),
            PageKind::Statistics => Row { navigation: "statistics", ..self.index("statistics") },
            PageKind::Indicator(id) => self.indicator(id),
            PageKind::IndicatorPlaces(id) => self.indicator_places(id),
            PageKind::Embed(id, drawing) => self.embed(id, drawing),
            PageKind::Data => Row { navigation: "statistics", ..self.index("data") },
            PageKind::Search => {
                Row { navigation: "search", is_indexed: false, ..self.index("search") }
            }
            PageKind::Sitemap => self.index("sitemap"),
            PageKind::Standing(id) => self.standing(id),
            PageKind::NotFound => self.not_found(),
        }
    }

    fn home(&self) -> Row<'_> {
        Row {
            editions: self.editions(|lang| Some(self.routes.home(lang).clone())),
            navigation: "home",
            feed: Feed::AtomAndJson,
            withdrawn: &self.groups.withdrawn.all,
            ..self.newest(Some(&self.groups.all))
        }
    }

    fn article(&self, id: Id<Article>) -> Row<'_> {
        let article = &self.corpus.articles[id];
        let editions = self.groups.editions(id);
        Row {
            editions: editions
                .map(|(lang, edition)| (lang, self.routes.article(edition).clone()))
                .collect(),
            navigation: "home",
            source: Some(&article.title_place),
            named: text(article.slug_place.as_ref(), &article.title_place),
            alternates: &self.corpus.site.alternates,
            is_indexed: article.withdrawn.is_none(),
            ..Row::default()
        }
    }

    fn localities(&self) -> Row<'_> {
        let row = Row { navigation: "localities", ..self.index("localities") };
        let length = self.groups.places.len();
        if length <= PLACES_LISTED {
            return row;
        }
        Row { length, page_size: 0, further: Some(PLACES_BY_NAME), ..row }
    }

    fn locality(&self, id: Id<Locality>) -> Row<'_> {
        let list = self.list(self.groups.localities.get(&id));
        let withdrawn = self.groups.withdrawn.localities.get(&id);
        Row {
            editions: self.editions(|lang| self.routes.locality(id, lang).cloned()),
            navigation: "localities",
            source: Some(&self.corpus.localities[id].place),
            named: Named::Entry(&self.corpus.localities[id].place),
            feed: if list.length > 0 || withdrawn.is_some() { Feed::Atom } else { Feed::None },
            withdrawn: withdrawn.map_or(&[], Vec::as_slice),
            ..list
        }
    }

    fn kind(&self, kind: ArticleKind) -> Row<'_> {
        Row {
            editions: self.editions(|lang| self.routes.kind(kind, lang)),
            named: Named::Section("kinds"),
            navigation: "home",
            ..self.newest(self.groups.kinds.get(&kind))
        }
    }

    fn term(&self, id: TermId) -> Row<'_> {
        let withdrawn = match id {
            TermId::Topic(id) => self.groups.withdrawn.topics.get(&id),
            TermId::Body(_) | TermId::Directive(_) => None,
        };
        Row {
            editions: self.editions(|lang| self.routes.term(id, lang)),
            navigation: entry_of(id.sort()),
            source: Some(self.corpus.term(id).place),
            named: Named::Entry(self.corpus.term(id).place),
            feed: if id.sort() == TermSort::Topics { Feed::Atom } else { Feed::None },
            withdrawn: withdrawn.map_or(&[], Vec::as_slice),
            ..self.list(self.groups.term(id))
        }
    }

    fn year(&self, year: i32) -> Row<'_> {
        let list = self.list(self.groups.years.get(&year));
        // The others stand on the pages of its months, unless there are some without a month.
        let has_months = !self.groups.months.contains_key(&(year, 0));
        Row {
            editions: self.editions(|lang| Some(self.routes.year(year, lang))),
            named: Named::Section("archive"),
            navigation: "archive",
            length: if has_months { list.length.min(list.page_size) } else { list.length },
            ..list
        }
    }

    fn month(&self, year: i32, month: u32) -> Row<'_> {
        Row {
            editions: self.editions(|lang| Some(self.routes.month(year, month, lang))),
            named: Named::Section("archive"),
            navigation: "archive",
            page_size: self.corpus.site.paginate.max(LINES_OF_MONTH),
            further: Some(self.corpus.site.paginate.max(LINES)),
            ..self.list(self.groups.months.get(&(year, month)))
        }
    }

    fn corrections(&self) -> Row<'_> {
        Row {
            length: self.groups.corrections.len(),
            page_size: self.corpus.site.paginate,
            feed: Feed::Atom,
            ..self.index("corrections")
        }
    }

    fn indicator(&self, id: Id<Indicator>) -> Row<'_> {
        Row {
            editions: self.editions(|lang| self.routes.indicator(id, lang).cloned()),
            navigation: "statistics",
            source: Some(&self.corpus.indicators[id].place),
            named: Named::Entry(&self.corpus.indicators[id].place),
            length: self.groups.indicators.get(&id).map_or(0, Vec::len),
            page_size: OBSERVATIONS,
            further: Some(FURTHER_OBSERVATIONS),
            feed: Feed::Atom,
            ..Row::default()
        }
    }

    fn indicator_places(&self, id: Id<Indicator>) -> Row<'_> {
        Row {
            editions: self.editions(|lang| self.routes.indicator_places(id, lang)),
            length: self.rankings.get(&id).map_or(0, Vec::len),
            page_size: ALL_PLACES,
            further: None,
            feed: Feed::None,
            ..self.indicator(id)
        }
    }

    fn embed(&self, id: Id<Indicator>, drawing: Drawing) -> Row<'_> {
        Row {
            editions: self.editions(|lang| self.embed_route(id, drawing, lang)),
            length: 0,
            feed: Feed::None,
            is_indexed: false,
            has_chart: true,
            ..self.indicator(id)
        }
    }

    /// The route of a drawing of an indicator for other sites, where there is such a drawing. The
    /// first one has the address that says no more.
    pub fn embed_route(&self, id: Id<Indicator>, drawing: Drawing, lang: Lang) -> Option<Route> {
        let drawings = self.drawings.get(&id).filter(|drawings| drawings.has(drawing))?;
        let first = drawings.all().next() == Some(drawing);
        let route = self.routes.embed(id, lang)?;
        Some(if first { route } else { route.page(drawing.word()) })
    }

    fn standing(&self, id: Id<StandingPage>) -> Row<'_> {
        let page = &self.corpus.pages[id];
        Row {
            editions: vec![(page.lang, self.routes.standing(id))],
            source: Some(&page.title_place),
            named: text(page.slug_place.as_ref(), &page.title_place),
            ..Row::default()
        }
    }

    fn not_found(&self) -> Row<'_> {
        let lang = self.corpus.site.default_lang();
        Row {
            editions: vec![(lang, self.routes.file("404.html"))],
            is_indexed: false,
            ..Row::default()
        }
    }

    /// A page that a section of the portal has once.
    fn index(&self, section: &'static str) -> Row<'_> {
        Row {
            editions: self.editions(|lang| Some(self.routes.section(section, lang))),
            named: Named::Section(section),
            ..Row::default()
        }
    }

    fn editions(&self, route: impl Fn(Lang) -> Option<Route>) -> Vec<(Lang, Route)> {
        let languages = self.corpus.site.languages.iter();
        languages.filter_map(|lang| Some((*lang, route(*lang)?))).collect()
    }
}

impl Default for Row<'_> {
    /// A single page without a list.
    fn default() -> Self {
        Self {
            editions: Vec::new(),
            navigation: "",
            source: None,
            named: Named::Portal,
            articles: &[],
            withdrawn: &[],
            length: 0,
            page_size: usize::MAX,
            further: None,
            feed: Feed::None,
            alternates: &[],
            is_indexed: true,
            has_chart: false,
        }
    }
}

/// Returns the thing that gives a text its address: its slug, or else the name of its file.
fn text<'a>(slug: Option<&'a Location>, title: &'a Location) -> Named<'a> {
    slug.map_or(Named::Text(title), Named::Slug)
}

/// The entry of the navigation to which a register leads; bodies are named in the foot.
fn entry_of(sort: TermSort) -> &'static str {
    match sort {
        TermSort::Topics => "topics",
        TermSort::Directives => "directives",
        TermSort::Bodies => "",
    }
}
