//! Planned pages -> views, one module for each group of page kinds, and the template that each is
//! filled into.

pub(in crate::render) mod account;
pub(in crate::render) mod archive;
pub(in crate::render) mod article;
pub(in crate::render) mod corrections;
pub(in crate::render) mod data;
mod describe;
mod downloads;
pub(in crate::render) mod indicator;
pub(in crate::render) mod listing;
pub(in crate::render) mod locality;
pub(in crate::render) mod statistics;

use std::io;

use super::super::Renderer;
use crate::base::{Problems, Sink};
use crate::bulletin::term::TermSort;
use crate::plan::{Page, PageKind};

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
    /// Makes a page: by its kind, the template and what is filled into it.
    pub(in crate::render) fn page(&self, page: &Page, sink: &dyn Sink) -> io::Result<Problems> {
        let env = &self.editions[&page.lang].env;
        match page.kind {
            PageKind::Home => self.put(sink, page, "home.html", listing::home(env, page)),
            PageKind::Article(id) => self.article(sink, page, id),
            PageKind::Localities => {
                self.put(sink, page, "localities.html", locality::index(env, page))
            }
            PageKind::Locality(id) => {
                self.put(sink, page, "locality.html", locality::page(env, page, id))
            }
            PageKind::Kinds => {
                let template = self.own_or("kinds.html", "topics.html");
                self.put(sink, page, template, listing::index(env, page))
            }
            PageKind::Kind(_) => {
                let template = self.own_or("kind.html", "topic.html");
                self.put(sink, page, template, listing::listing(env, page))
            }
            PageKind::Terms(sort) => {
                self.put(sink, page, templates(sort).0, listing::index(env, page))
            }
            PageKind::Term(id) => {
                self.put(sink, page, templates(id.sort()).1, listing::listing(env, page))
            }
            PageKind::Archive => {
                let template = self.own_or("archives.html", "topics.html");
                self.put(sink, page, template, archive::index(env, page))
            }
            PageKind::Year(_) | PageKind::Month(..) => {
                self.put(sink, page, "archive.html", listing::listing(env, page))
            }
            PageKind::Corrections => {
                self.put(sink, page, "corrections.html", corrections::page(env, page))
            }
            PageKind::Statistics => {
                self.put(sink, page, "statistics.html", statistics::page(env, page))
            }
            PageKind::Indicator(id) => {
                self.put(sink, page, "indicator.html", indicator::page(env, page, id))
            }
            PageKind::IndicatorPlaces(id) => {
                self.put(sink, page, "indicator.html", indicator::all_places(env, page, id))
            }
            PageKind::Data => self.put(sink, page, "data.html", data::page(env, page)),
            PageKind::Standing(id) => self.standing(sink, page, id),
            PageKind::NotFound => self.put(sink, page, "404.html", data::not_found(env, page)),
        }
    }

    /// A template, or the one of the topics, which has the same parts, where the theme has none of
    /// its own.
    fn own_or(&self, own: &'static str, topics: &'static str) -> &'static str {
        if self.theme.has(own) { own } else { topics }
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
