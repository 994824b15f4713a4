//! Planned pages -> views, one module for each group of page kinds, and the template that each is
//! filled into.

pub(in crate::render) mod archive;
pub(in crate::render) mod article;
pub(in crate::render) mod corrections;
pub(in crate::render) mod data;
mod describe;
pub(in crate::render) mod downloads;
pub(in crate::render) mod embed;
pub(in crate::render) mod indicator;
mod keep;
pub(in crate::render) mod key_figures;
pub(in crate::render) mod listing;
mod lists;
pub(in crate::render) mod localities;
pub(in crate::render) mod locality;
pub(in crate::render) mod not_found;
pub(in crate::render) mod search;
pub(in crate::render) mod sitemap;
pub(in crate::render) mod standing;
pub(in crate::render) mod statistics;

use std::io;

use crate::base::{Problems, Sink};
use crate::bulletin::article::{Article, StandingPage};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::register::Id;
use crate::bulletin::site::FeedContent;
use crate::bulletin::term::TermSort;
use crate::plan::drawings::Drawing;
use crate::plan::{Page, PageKind};
use crate::render::memory;
use crate::render::renderer::{Renderer, marks};

/// Templates that every theme has to have, also for pages that the portal does not have yet.
pub(in crate::render) const TEMPLATES: [&str; 19] = [
    "404.html",
    "archive.html",
    "article.html",
    "bodies.html",
    "body.html",
    "card.html",
    "corrections.html",
    "data.html",
    "directive.html",
    "directives.html",
    "home.html",
    "indicator.html",
    "localities.html",
    "locality.html",
    "page.html",
    "source.html",
    "statistics.html",
    "topic.html",
    "topics.html",
];

impl Renderer<'_> {
    /// Makes a page, or keeps it as it was published. What can be found is told in any case.
    pub(in crate::render) fn page(&self, page: &Page, sink: &dyn Sink) -> io::Result<Problems> {
        let Some(keeper) = self.keeper else { return self.make(page, sink) };
        let (path, shape) = (page.route.file(), memory::shape_of_page(page));
        if let Some(problems) = keeper.keep_or(&path, shape, sink, || self.make(page, sink))? {
            return Ok(problems);
        }
        self.find(page)?;
        if let PageKind::Article(id) = page.kind {
            self.release_text(&self.plan.corpus.articles[id]);
        }
        Ok(Problems::new())
    }

    /// Forgets the text of an article whose page is there, unless feeds or further forms of it need
    /// it again.
    fn release_text(&self, article: &Article) {
        let site = &self.plan.corpus.site;
        if site.alternates.is_empty() && site.feeds != FeedContent::Full {
            article.body.text.release();
        }
    }

    /// Tells what can be found on a page that is kept.
    fn find(&self, page: &Page) -> io::Result<()> {
        let Some(search) = self.search else { return Ok(()) };
        let cx = &self.context(page);
        match page.kind {
            PageKind::Article(id) if !search.keep_article(id) => {
                let article = cx.get(id);
                let body = self.text_of(cx, &article.path, &article.body, &marks(cx, id))?.0;
                search.add_article(id, cx.words.kind(article.kind), body.as_str());
            }
            PageKind::Standing(id) if !search.keep_standing(id) => {
                let source = cx.get(id);
                let body = self.text_of(cx, &source.path, &source.body, &[])?.0;
                search.add_standing(id, body.as_str());
            }
            _ => {}
        }
        Ok(())
    }

    /// Makes a page: by its kind, the template and what is filled into it.
    fn make(&self, page: &Page, sink: &dyn Sink) -> io::Result<Problems> {
        let cx = &self.context(page);
        match page.kind {
            PageKind::Home => self.put(sink, page, "home.html", listing::home(cx, page)),
            PageKind::Article(id) => self.article(sink, page, id),
            PageKind::Localities => {
                self.put(sink, page, "localities.html", localities::page(cx, page))
            }
            PageKind::Locality(id) => {
                self.put(sink, page, "locality.html", locality::page(cx, page, id))
            }
            PageKind::Kinds => {
                let template = self.own_or("kinds.html", "topics.html");
                self.put(sink, page, template, listing::index(cx, page))
            }
            PageKind::Kind(_) => {
                let template = self.own_or("kind.html", "topic.html");
                self.put(sink, page, template, listing::listing(cx, page))
            }
            PageKind::Terms(sort) => {
                self.put(sink, page, templates(sort).0, listing::index(cx, page))
            }
            PageKind::Term(id) => {
                self.put(sink, page, templates(id.sort()).1, listing::listing(cx, page))
            }
            PageKind::Archive => {
                let template = self.own_or("archives.html", "topics.html");
                self.put(sink, page, template, archive::index(cx, page))
            }
            PageKind::Year(_) | PageKind::Month(..) => {
                self.put(sink, page, "archive.html", listing::listing(cx, page))
            }
            PageKind::Corrections => {
                self.put(sink, page, "corrections.html", corrections::page(cx, page))
            }
            PageKind::Statistics => {
                self.put(sink, page, "statistics.html", statistics::page(cx, page))
            }
            PageKind::Indicator(id) => {
                self.put(sink, page, "indicator.html", indicator::page(cx, page, id))
            }
            PageKind::IndicatorPlaces(id) => {
                self.put(sink, page, "indicator.html", indicator::all_places(cx, page, id))
            }
            PageKind::Embed(id, drawing) => self.embed(sink, page, id, drawing),
            PageKind::Data => self.put(sink, page, "data.html", data::page(cx, page)),
            PageKind::Search if self.theme.has("search.html") => {
                self.put(sink, page, "search.html", search::page(cx, page))
            }
            PageKind::Search => self.put(sink, page, "topics.html", search::indexes(cx, page)),
            PageKind::Sitemap => {
                let template = self.own_or("sitemap.html", "topics.html");
                self.put(sink, page, template, sitemap::page(cx, page))
            }
            PageKind::Standing(id) => self.standing(sink, page, id),
            PageKind::NotFound => self.put(sink, page, "404.html", not_found::page(cx, page)),
        }
    }

    fn article(&self, sink: &dyn Sink, page: &Page, id: Id<Article>) -> io::Result<Problems> {
        let cx = &self.context(page);
        let article = cx.get(id);
        let (body, chapters, mut problems) =
            self.text_of(cx, &article.path, &article.body, &marks(cx, id))?;
        if let Some(search) = self.search {
            search.add_article(id, cx.words.kind(article.kind), body.as_str());
        }
        self.release_text(article);
        let (head, mut view) = article::page(cx, page, id);
        view.body = body;
        view.contents = article::contents(chapters);
        problems.merge(self.put(sink, page, "article.html", (head, view))?);
        Ok(problems)
    }

    fn embed(
        &self,
        sink: &dyn Sink,
        page: &Page,
        id: Id<Indicator>,
        drawing: Drawing,
    ) -> io::Result<Problems> {
        let template = self.own_or("embed.html", "indicator.html");
        self.put(sink, page, template, embed::page(&self.context(page), id, drawing))
    }

    fn standing(&self, sink: &dyn Sink, page: &Page, id: Id<StandingPage>) -> io::Result<Problems> {
        let cx = &self.context(page);
        let source = cx.get(id);
        let (body, _, mut problems) = self.text_of(cx, &source.path, &source.body, &[])?;
        if let Some(search) = self.search {
            search.add_standing(id, body.as_str());
        }
        let (head, mut view) = standing::page(cx, page, id);
        view.body = body;
        problems.merge(self.put(sink, page, "page.html", (head, view))?);
        Ok(problems)
    }

    /// A template, or another one that has the same parts, where the theme has none of its own.
    fn own_or(&self, own: &'static str, other: &'static str) -> &'static str {
        if self.theme.has(own) { own } else { other }
    }
}

/// The templates of all terms of a register, and of one.
fn templates(sort: TermSort) -> (&'static str, &'static str) {
    match sort {
        TermSort::Topics => ("topics.html", "topic.html"),
        TermSort::Bodies => ("bodies.html", "body.html"),
        TermSort::Directives => ("directives.html", "directive.html"),
    }
}
