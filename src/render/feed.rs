//! Atom feeds (RFC 4287) and the sitemap (sitemaps.org), written by hand: both are a few elements.

use std::fmt::Write;

use super::env::Env;
use crate::bulletin::article::Article;
use crate::bulletin::date::{Instant, Stamp};
use crate::bulletin::register::Id;
use crate::plan::{Page, PageKind, Plan};

/// Entries of a feed.
const ENTRIES: usize = 30;

/// Text for XML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            control if control.is_control() && !matches!(control, '\n' | '\t') => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// The feed of a page's list.
pub(super) fn atom(env: &Env<'_>, page: &Page) -> String {
    let plan = env.plan;
    let site = &plan.corpus.site;
    let articles = page.kind.articles(plan.groups);
    let changed = |id: &Id<Article>| changed(&plan.corpus.articles[*id]);
    let updated = articles.iter().take(ENTRIES).map(changed).max().unwrap_or(Instant::from_unix(0));
    let portal = site.title.get(env.lang);
    let title = match &page.kind {
        PageKind::Locality(id) => format!("{} – {portal}", env.place_now(*id).text),
        PageKind::Term(sort, index) => format!("{} – {portal}", env.term(*sort, *index).text),
        _ => portal.to_owned(),
    };
    let feed = plan.routes.feed(&page.route);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <id>{id}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{id}\"/>\n\
         <author><name>{author}</name></author>\n",
        lang = env.lang,
        id = escape(&env.absolute(&page.route)),
        own = escape(&env.absolute(&feed)),
        title = escape(&title),
        updated = updated.atom(&site.zone),
        author = escape(if site.publisher.name.is_empty() { portal } else { &site.publisher.name }),
    );
    for id in articles.iter().take(ENTRIES) {
        xml.push_str(&entry(env, *id));
    }
    xml.push_str("</feed>\n");
    xml
}

fn changed(article: &Article) -> Instant {
    let corrected = article.corrections.iter().map(|correction| correction.date.instant()).max();
    let updated = article.updated.map(Stamp::instant);
    corrected.into_iter().chain(updated).fold(article.date.instant(), Instant::max)
}

fn entry(env: &Env<'_>, id: Id<Article>) -> String {
    let id = env.edition(id);
    let article = &env.plan.corpus.articles[id];
    let zone = &env.plan.corpus.site.zone;
    let address = escape(&env.absolute(env.plan.routes.article(id)));
    let summary =
        article.summary.as_deref().map(|text| format!("<summary>{}</summary>\n", escape(text))).unwrap_or_default();
    format!(
        "<entry xml:lang=\"{lang}\">\n<id>{address}</id>\n<title>{title}</title>\n<published>{published}</published>\n<updated>{updated}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n{summary}</entry>\n",
        lang = article.lang,
        title = escape(&article.title),
        published = article.date.instant().atom(zone),
        updated = changed(article).atom(zone),
    )
}

/// The addresses of all pages that search engines should know.
pub(super) fn sitemap(plan: &Plan<'_>) -> String {
    let site = &plan.corpus.site;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in plan.pages.iter().filter(|page| page.kind.is_indexed()) {
        let modified = match page.kind {
            PageKind::Article(id) => {
                format!("<lastmod>{}</lastmod>", changed(&plan.corpus.articles[id]).atom(&site.zone))
            }
            _ => String::new(),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(xml, "<url><loc>{}</loc>{modified}</url>", escape(&page.route.absolute(&site.base_url)));
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Rules for robots: everything is open, the sitemap is named.
pub(super) fn robots(plan: &Plan<'_>) -> String {
    let sitemap = plan.routes.file("sitemap.xml").absolute(&plan.corpus.site.base_url);
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}
