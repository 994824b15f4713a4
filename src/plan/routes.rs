//! Routes of everything: of each article, place, term, indicator, page and file, in each language.

use std::collections::BTreeMap;

use super::groups::Groups;
use super::route::{PAGE, Route};
use super::tables::{self, Folder};
use crate::bulletin::article::{Article, ArticleKind, StandingPage};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::{Alternate, Corpus, Site, Unpublished};
use crate::bulletin::term::TermId;

/// The routes of a language.
#[derive(Debug)]
pub struct Edition {
    root: Route,
    localities: BTreeMap<Id<Locality>, Route>,
    indicators: BTreeMap<Id<Indicator>, Route>,
}

/// All routes.
#[derive(Debug)]
pub struct Routes<'a> {
    corpus: &'a Corpus,
    groups: &'a Groups,
    editions: BTreeMap<Lang, Edition>,
    articles: Vec<Route>,
}

impl<'a> Routes<'a> {
    /// Finds the routes of a corpus.
    pub fn new(corpus: &'a Corpus, groups: &'a Groups) -> Self {
        let site = &corpus.site;
        let editions =
            site.languages.iter().map(|lang| (*lang, edition(corpus, groups, *lang))).collect();
        let mut routes = Self { corpus, groups, editions, articles: Vec::new() };
        routes.articles =
            corpus.articles.iter().map(|(_, article)| routes.of_article(article)).collect();
        routes
    }

    fn of_article(&self, article: &Article) -> Route {
        let words = article_words(&self.corpus.site, article.date.day().year(), &article.slug);
        self.home(article.lang).page(&words)
    }

    fn edition(&self, lang: Lang) -> &Edition {
        let default = self.corpus.site.default_lang();
        self.editions.get(&lang).unwrap_or_else(|| &self.editions[&default])
    }

    /// The first page of a language; of the default language where the site does not have it.
    pub fn home(&self, lang: Lang) -> &Route {
        &self.edition(lang).root
    }

    /// An article, in its own language.
    pub fn article(&self, id: Id<Article>) -> &Route {
        &self.articles[id.index()]
    }

    /// A place, where it has a page.
    pub fn locality(&self, id: Id<Locality>, lang: Lang) -> Option<&Route> {
        self.edition(lang).localities.get(&id)
    }

    /// The words of a place's route below its index, whether it has a page or not.
    pub(super) fn words_of_place(&self, id: Id<Locality>) -> Vec<&str> {
        locality_words(self.corpus, id)
    }

    /// An index or other page that a section has once.
    pub fn section(&self, name: &'static str, lang: Lang) -> Route {
        self.home(lang).page(self.corpus.site.section(name))
    }

    /// The articles of a kind, where there are any.
    pub fn kind(&self, kind: ArticleKind, lang: Lang) -> Option<Route> {
        self.groups.kinds.contains_key(&kind).then(|| self.section("kinds", lang).page(kind.word()))
    }

    /// A topic, body or directive, where it has a page.
    pub fn term(&self, id: TermId, lang: Lang) -> Option<Route> {
        self.groups.term(id)?;
        Some(self.section(id.sort().section(), lang).page(self.corpus.term(id).id))
    }

    /// All places of an indicator.
    pub fn indicator_places(&self, id: Id<Indicator>, lang: Lang) -> Option<Route> {
        self.indicator(id, lang).map(|first| first.page("places"))
    }

    /// The first drawing of an indicator for other sites.
    pub(super) fn embed(&self, id: Id<Indicator>, lang: Lang) -> Option<Route> {
        self.indicator(id, lang).map(|first| first.page("embed"))
    }

    /// The charts of a page as a picture.
    pub fn chart(&self, page: &Route) -> Route {
        page.below("chart.svg")
    }

    /// An indicator, where it has observations.
    pub fn indicator(&self, id: Id<Indicator>, lang: Lang) -> Option<&Route> {
        self.edition(lang).indicators.get(&id)
    }

    /// The articles of a year.
    pub fn year(&self, year: i32, lang: Lang) -> Route {
        self.section("archive", lang).page(&format!("{year:04}"))
    }

    /// The articles of a month.
    pub fn month(&self, year: i32, month: u32, lang: Lang) -> Route {
        self.year(year, lang).page(&format!("{month:02}"))
    }

    /// A standing page.
    pub fn standing(&self, id: Id<StandingPage>) -> Route {
        let page = &self.corpus.pages[id];
        self.home(page.lang).page(&page.slug)
    }

    /// A data file, the same for all languages.
    pub fn data(&self, name: &str) -> Route {
        self.section("data", self.corpus.site.default_lang()).below(name)
    }

    /// The names of all places, for the finder.
    pub fn places(&self, lang: Lang) -> Route {
        self.section("localities", lang).below("places.json")
    }

    /// A file of the index of the search, the same for all languages.
    pub fn search_index(&self, name: &str) -> Route {
        self.section("search", self.corpus.site.default_lang()).page("index").below(name)
    }

    /// All tables in one workbook, where the settings ask for it.
    pub fn workbook(&self) -> Option<Route> {
        self.corpus.site.workbook.then(|| self.data("bantin.xlsx"))
    }

    /// The figures of an indicator: a file of its table, or what stands beside it.
    pub(super) fn indicator_table(&self, id: Id<Indicator>, number: usize, ending: &str) -> Route {
        let name = tables::numbered(&self.corpus.indicators[id].id, number, ending);
        self.data(&[Folder::Indicators.path(), &name].concat())
    }

    /// The figures of a place.
    pub(super) fn locality_table(&self, id: Id<Locality>) -> Route {
        self.data(&format!("{}{}.csv", Folder::Localities.path(), self.corpus.localities[id].id))
    }

    /// The metadata of a folder of tables, under the name by which readers of its tables look for
    /// them.
    pub fn metadata(&self, folder: Folder) -> Route {
        self.data(&[folder.path(), "csv-metadata.json"].concat())
    }

    /// A feed of a page.
    pub fn feed(&self, page: &Route) -> Route {
        page.below("feed.xml")
    }

    /// A feed of a page, as JSON.
    pub fn json_feed(&self, page: &Route) -> Route {
        page.below("feed.json")
    }

    /// A further form of an article, beside its page.
    pub fn alternate(&self, article: &Route, alternate: Alternate) -> Route {
        article.below(&match alternate {
            Alternate::Markdown => "index.md".to_owned(),
            Alternate::Archive => format!("archive.{PAGE}"),
        })
    }

    /// A file at the root, `sitemap.xml`.
    pub fn file(&self, name: &str) -> Route {
        self.home(self.corpus.site.default_lang()).below(name)
    }
}

/// The address that an article would have if it were published; none where its date is not known.
pub fn address_of(site: &Site, article: &Unpublished) -> Option<Route> {
    let words = article_words(site, article.year?, &article.slug);
    Some(root(site, article.lang?).page(&words))
}

fn article_words(site: &Site, year: i32, slug: &str) -> String {
    format!("{}/{year:04}/{slug}", site.section("articles"))
}

fn root(site: &Site, lang: Lang) -> Route {
    let prefix = if lang == site.default_lang() { String::new() } else { format!("/{lang}") };
    Route::root(&prefix)
}

fn edition(corpus: &Corpus, groups: &Groups, lang: Lang) -> Edition {
    let root = root(&corpus.site, lang);
    let index = root.page(corpus.site.section("localities"));
    let localities = groups
        .places
        .iter()
        .map(|id| (*id, index.page(&locality_words(corpus, *id).join("/"))))
        .collect();
    let statistics = root.page(corpus.site.section("statistics"));
    let indicator = |id: &Id<Indicator>| (*id, statistics.page(&corpus.indicators[*id].id));
    let indicators = groups.indicators.keys().map(indicator).collect();
    Edition { root, localities, indicators }
}

/// The words of a place's route: its slug below those of the places above it, but the country.
fn locality_words(corpus: &Corpus, id: Id<Locality>) -> Vec<&str> {
    let last = corpus.localities[id].last_day(Day::LAST);
    let lineage = corpus.localities.lineage(id, last);
    let words = lineage
        .iter()
        .map(|place| &corpus.localities[*place])
        .filter(|place| place.level > 0 || place.id == corpus.localities[id].id);
    words.map(|place| place.slug.as_str()).collect()
}
