//! Addresses for search engines (sitemaps.org, Google News), and the rules for robots that name
//! them.

use std::fmt::Write;
use std::ops::Range;

use super::atom::changed;
use crate::bulletin::date::Instant;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::plan::{Page, PageKind, Plan, Route};
use crate::render::xml::escape;

/// Bytes of an entry, roughly.
const ENTRY: usize = 160;

/// Time for which an article is news to Google, in seconds.
const NEWS: i64 = 2 * 24 * 60 * 60;

/// The most articles that Google reads in one file.
const NEWS_ENTRIES: usize = 1000;

/// Some pages of the plan, those that search engines should know.
pub(in crate::render) fn pages(plan: &Plan<'_>, part: &Range<Id<Page>>) -> String {
    let site = &plan.corpus.site;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let pages = &plan.pages[part.clone()];
    xml.reserve(pages.len() * ENTRY);
    for page in pages.iter().filter(|page| page.is_indexed) {
        let modified = match page.kind {
            PageKind::Article(id) => {
                format!(
                    "<lastmod>{}</lastmod>",
                    changed(&plan.corpus.articles[id]).atom(&site.zone)
                )
            }
            _ => String::new(),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            xml,
            "<url><loc>{}</loc>{modified}</url>",
            escape(&page.route.absolute(&site.base_url))
        );
    }
    xml.push_str("</urlset>\n");
    xml
}

/// The index of several sitemaps.
pub(in crate::render) fn index(plan: &Plan<'_>, parts: &[Route]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for part in parts {
        let address = part.absolute(&plan.corpus.site.base_url);
        let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", escape(&address));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// The articles of the last two days before the clock.
pub(in crate::render) fn news(plan: &Plan<'_>, clock: Instant) -> String {
    let site = &plan.corpus.site;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n",
    );
    let fresh = |published: Instant| published <= clock && clock.unix() - published.unix() <= NEWS;
    let stands = plan.corpus.articles.iter().filter(|(_, article)| article.withdrawn.is_none());
    let articles = stands.filter(|(_, article)| fresh(article.date.instant()));
    for (id, article) in articles.take(NEWS_ENTRIES) {
        let _ = writeln!(
            xml,
            "<url><loc>{address}</loc><news:news><news:publication><news:name>{name}</news:name>\
             <news:language>{lang}</news:language></news:publication>\
             <news:publication_date>{date}</news:publication_date><news:title>{title}</news:title></news:news></url>",
            address = escape(&plan.routes.article(id).absolute(&site.base_url)),
            name = escape(site.title.get(article.lang)),
            lang = article.lang,
            date = article.date.instant().atom(&site.zone),
            title = escape(&article.title),
        );
    }
    xml.push_str("</urlset>\n");
    xml
}

/// The next instant after the clock at which the articles of the last two days are others.
pub(in crate::render) fn news_change(corpus: &Corpus, clock: Instant) -> Option<Instant> {
    let of = |published: Instant| [published, Instant::from_unix(published.unix() + NEWS + 1)];
    let articles = corpus.articles.iter();
    let all = articles.flat_map(|(_, article)| of(article.date.instant()));
    all.filter(|at| *at > clock).min()
}

/// Rules for robots: everything is open, the sitemaps are named; on trial nothing is.
pub(in crate::render) fn robots(plan: &Plan<'_>) -> String {
    if !plan.corpus.site.index {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let address = |name: &str| plan.routes.file(name).absolute(&plan.corpus.site.base_url);
    let (pages, news) = (address("sitemap.xml"), address("news-sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {pages}\nSitemap: {news}\n")
}
