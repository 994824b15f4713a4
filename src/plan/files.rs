//! Files of the portal that are no pages, and what is in them.

use std::ops::Range;

use super::pages::Page;
use super::tables::Folder;
use super::{Plan, Route, Routes};
use crate::base::SourcePath;
use crate::bulletin::article::Article;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::site::Alternate;

/// The most addresses that a sitemap may have (sitemaps.org).
const SITEMAP_PAGES: usize = 50_000;

/// A file of the portal that is no page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileKind {
    /// Atom feed of the list of a page.
    Feed(Id<Page>),
    /// The same as JSON.
    JsonFeed(Id<Page>),
    /// Addresses of some pages for search engines.
    Sitemap(Range<Id<Page>>),
    /// The index of several sitemaps.
    SitemapIndex(Vec<Route>),
    /// Addresses of the newest articles for search engines.
    NewsSitemap,
    /// Old addresses and the new ones, for the server.
    Redirects,
    /// A page that leads from an old address of an article to the new one.
    Redirect(Id<Article>),
    /// A further form of an article, by its page.
    Alternate(Id<Page>, Alternate),
    /// The charts of a page as a picture that stands alone.
    Chart(Id<Page>),
    /// Rules for robots.
    Robots,
    /// HTTP headers of all files.
    Headers,
    /// The file of the search's index that tells of all others. It is made when all pages are.
    SearchIndex,
    /// The names of all places in a language, for the finder.
    Places(Lang),
    /// Data for programs and spreadsheets.
    Data(DataKind),
    /// A picture or attachment of the site's content.
    Media(SourcePath),
    /// A picture of the content in another size, which is made before the pages.
    Copy,
    /// A file of the theme or of `static/`.
    Static(Id<Static>),
}

/// A file with the data of the portal, written row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DataKind {
    /// Observations, all or some, by their positions.
    Observations(Range<usize>),
    /// Every figure, as CSV.
    FiguresCsv,
    /// Every figure, as JSON.
    FiguresJson,
    /// The list of the files with the figures of each indicator, in the place of one file with all
    /// of them.
    FigureParts,
    /// All tables in one workbook.
    Workbook,
    /// Figures of an indicator, all or some, by their positions, as CSV.
    FiguresOfIndicator(Id<Indicator>, Range<usize>),
    /// The observations behind these figures, as JSON.
    BehindFigures(Id<Indicator>, Range<usize>),
    /// The figures of a place, as CSV.
    FiguresOfLocality(Id<Locality>),
    /// The indicators that tables name.
    IndicatorsCsv,
    /// The places that tables name.
    LocalitiesCsv,
    /// A description of the tables of a folder, in the form of CSV on the Web.
    Metadata(Folder),
    /// The entry of the portal's data for catalogues.
    Catalog,
}

impl DataKind {
    /// Returns `true` if it is a table.
    pub fn is_table(&self) -> bool {
        matches!(
            self,
            Self::Observations(_)
                | Self::FiguresCsv
                | Self::FiguresOfIndicator(..)
                | Self::FiguresOfLocality(_)
                | Self::IndicatorsCsv
                | Self::LocalitiesCsv
        )
    }
}

/// A file and what is in it.
#[derive(Debug, Clone)]
pub struct File {
    /// Its route.
    pub route: Route,
    /// Its contents.
    pub kind: FileKind,
}

/// A file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Static {
    /// The path in the portal.
    pub path: String,
    /// The file of the theme or of `static/`.
    pub source: SourcePath,
}

impl Plan<'_> {
    /// Files that are made of the portal as a whole, for programs that go through it, for its own
    /// scripts, and for the server.
    pub(super) fn files_for_robots(&self) -> Vec<File> {
        let routes = &self.routes;
        let mut files = vec![
            File { route: routes.file("robots.txt"), kind: FileKind::Robots },
            File { route: routes.search_index("index.json"), kind: FileKind::SearchIndex },
        ];
        if self.corpus.site.limits().is_none_or(|limits| limits.reads_headers) {
            files.push(File { route: routes.file("_headers"), kind: FileKind::Headers });
        }
        // A portal on trial is in no sitemap.
        if self.corpus.site.index {
            let news = routes.file("news-sitemap.xml");
            files.push(File { route: news, kind: FileKind::NewsSitemap });
            files.extend(sitemaps(routes, self.pages.len(), SITEMAP_PAGES));
        }
        let languages = self.corpus.site.languages.iter();
        files.extend(
            languages
                .map(|lang| File { route: routes.places(*lang), kind: FileKind::Places(*lang) }),
        );
        files
    }
}

/// The sitemap of all pages; an index of parts where they are too many for one file.
fn sitemaps(routes: &Routes<'_>, pages: usize, most: usize) -> Vec<File> {
    let whole = routes.file("sitemap.xml");
    let part = |from: usize, to: usize| FileKind::Sitemap(Id::new(from)..Id::new(to));
    if pages <= most {
        return vec![File { route: whole, kind: part(0, pages) }];
    }
    let numbered = |number: usize| File {
        route: routes.file(&format!("sitemap-{number}.xml")),
        kind: part((number - 1) * most, pages.min(number * most)),
    };
    let mut files: Vec<File> = (1..=pages.div_ceil(most)).map(numbered).collect();
    let parts = files.iter().map(|file| file.route.clone()).collect();
    files.push(File { route: whole, kind: FileKind::SitemapIndex(parts) });
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Tree;
    use crate::bulletin::date::Instant;
    use crate::content::{self, Visibility};
    use crate::plan::Groups;

    #[test]
    fn large_sitemaps_come_in_parts() {
        let site = "-- bantin.yaml --\ntitle: {vi: A}\nbase_url: https://a.example/\n";
        let tree = Tree::from_txtar(site);
        let visibility = Visibility::at(Instant::from_unix(0));
        let (corpus, _) =
            content::corpus(&tree, content::settings(&tree).0.expect("settings"), visibility);
        let groups = Groups::new(&corpus);
        let routes = Routes::new(&corpus, &groups);
        let made = |pages: usize| -> Vec<(String, FileKind)> {
            let files = sitemaps(&routes, pages, 3).into_iter();
            files.map(|file| (file.route.to_string(), file.kind)).collect()
        };
        let part = |from, to| FileKind::Sitemap(Id::new(from)..Id::new(to));
        let name = |number: usize| format!("/sitemap-{number}.xml");
        assert_eq!(made(3), [("/sitemap.xml".to_owned(), part(0, 3))]);
        let parts = vec![
            routes.file("sitemap-1.xml"),
            routes.file("sitemap-2.xml"),
            routes.file("sitemap-3.xml"),
        ];
        let expected = [
            (name(1), part(0, 3)),
            (name(2), part(3, 6)),
            (name(3), part(6, 7)),
            ("/sitemap.xml".to_owned(), FileKind::SitemapIndex(parts)),
        ];
        assert_eq!(made(7), expected);
    }
}
