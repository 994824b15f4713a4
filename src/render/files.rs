//! The files that are no pages: feeds, sitemaps, redirects, data, further forms of articles, and
//! what is copied.

use std::io;

use super::context::{Basis, note};
use super::data;
use super::memory;
use super::renderer::Renderer;
use crate::base::{Problems, Sink};
use crate::bulletin::register::Id;
use crate::bulletin::site::Alternate;
use crate::plan::{File, FileKind, Page, PageKind};
use crate::render::feeds::atom;
use crate::render::feeds::json_feed;
use crate::render::feeds::sitemap;
use crate::render::html::alternates::markdown;
use crate::render::html::headers;
use crate::render::html::pages::embed;
use crate::render::html::redirects;
use crate::render::search::places;

impl Renderer<'_> {
    /// Makes a file and hands it to the sink, or keeps it as it was published.
    pub(super) fn file(&self, file: &File, sink: &dyn Sink) -> io::Result<Problems> {
        let shape = memory::shape_of_file(file, self.plan);
        match self.keeper.zip(shape) {
            Some((keeper, shape)) => {
                let work = || {
                    note_kind(&file.kind);
                    self.make_file(file, sink)
                };
                let made = keeper.keep_or(&file.route.file(), shape, sink, work)?;
                Ok(made.unwrap_or_default())
            }
            None => self.make_file(file, sink),
        }
    }

    fn make_file(&self, file: &File, sink: &dyn Sink) -> io::Result<Problems> {
        let path = file.route.file();
        match &file.kind {
            FileKind::Media(source) => return self.media(sink, &path, source),
            FileKind::Static(index) => {
                return self.static_file(sink, &path, self.statics[index.index()]);
            }
            // Written before or behind all pages.
            FileKind::Copy | FileKind::SearchIndex => {}
            FileKind::Alternate(page, Alternate::Archive) => return self.copy(sink, &path, *page),
            FileKind::Alternate(page, Alternate::Markdown) => {
                sink.put(&path, self.markdown(*page)?.as_bytes())?;
            }
            FileKind::Feed(index) | FileKind::JsonFeed(index) => {
                let feed = self.feed(*index, matches!(file.kind, FileKind::JsonFeed(_)))?;
                sink.put(&path, feed.as_bytes())?;
            }
            FileKind::Chart(_)
            | FileKind::Sitemap(_)
            | FileKind::SitemapIndex(_)
            | FileKind::NewsSitemap
            | FileKind::Robots
            | FileKind::Headers
            | FileKind::Redirects
            | FileKind::Places(_)
            | FileKind::Redirect(_) => sink.put(&path, self.text(&file.kind).as_bytes())?,
            data => sink.stream(&path, &mut |out| self.data(data, out))?,
        }
        Ok(Problems::new())
    }

    /// Writes a data file, row by row.
    fn data(&self, kind: &FileKind, out: &mut dyn io::Write) -> io::Result<()> {
        let plan = self.plan;
        let (corpus, ledger) = (plan.corpus, plan.ledger);
        if kind.is_table() {
            data::mark(out)?;
        }
        match kind {
            FileKind::Observations(rows) => {
                let entries = rows.clone().map(Id::new);
                data::observations_csv(out, corpus, ledger, entries)
            }
            FileKind::FiguresCsv => self.rows.all(out),
            FileKind::FiguresJson => data::figures_json(out, corpus, ledger.figures()),
            FileKind::FigureParts => data::parts_json(out, plan),
            FileKind::FiguresOfIndicator(id, rows) => {
                self.rows.of_indicator(out, *id, rows.clone())
            }
            FileKind::BehindFigures(id, rows) => data::behind_json(out, plan, *id, rows.clone()),
            FileKind::FiguresOfLocality(id) => self.rows.of_locality(out, *id),
            FileKind::IndicatorsCsv => data::indicators_csv(out, plan),
            FileKind::LocalitiesCsv => data::localities_csv(out, plan),
            FileKind::Metadata(folder) => data::metadata(out, plan, self.theme.wordings(), *folder),
            FileKind::Catalog => data::catalogue(out, plan, self.theme.wordings()),
            #[cfg(feature = "xlsx")]
            FileKind::Workbook => {
                let words = self.theme.wordings().of(corpus.site.default_lang());
                data::workbook(out, plan, words, self.clock)
            }
            _ => Ok(()),
        }
    }

    /// The feed of a page.
    fn feed(&self, page: Id<Page>, as_json: bool) -> io::Result<String> {
        let page = &self.plan.pages[page];
        let (cx, texts) = (self.context(page), |entry: &atom::Item| self.text_of_entry(entry));
        if as_json {
            json_feed::json_feed(&cx, page, &texts)
        } else {
            atom::atom(&cx, page, &texts)
        }
    }

    /// A file that is made of the plan alone.
    fn text(&self, kind: &FileKind) -> String {
        let (plan, corpus) = (self.plan, self.plan.corpus);
        match kind {
            FileKind::Chart(index) => {
                let page = &plan.pages[*index];
                embed::picture(&self.context(page), page).unwrap_or_default()
            }
            FileKind::Sitemap(part) => sitemap::pages(plan, part),
            FileKind::SitemapIndex(parts) => sitemap::index(plan, parts),
            FileKind::NewsSitemap => sitemap::news(plan, self.clock),
            FileKind::Robots => sitemap::robots(plan),
            FileKind::Headers => headers::list(&corpus.site),
            FileKind::Places(lang) => places::places(&self.editions[lang].cx),
            FileKind::Redirects => redirects::list(plan),
            FileKind::Redirect(id) => {
                redirects::page(&self.editions[&corpus.articles[*id].lang].cx, *id)
            }
            _ => String::new(),
        }
    }

    /// The text of an article as Markdown.
    fn markdown(&self, page: Id<Page>) -> io::Result<String> {
        let PageKind::Article(id) = self.plan.pages[page].kind else { return Ok(String::new()) };
        let article = &self.plan.corpus.articles[id];
        let source = self.source(&article.path, &article.body)?;
        note(Basis::article(id));
        Ok(markdown::markdown(&self.abroad(article.lang), id, &source))
    }
}

/// Notes what a table is made of. It is not asked for through a context.
fn note_kind(kind: &FileKind) {
    match kind {
        FileKind::FiguresOfIndicator(id, _) | FileKind::BehindFigures(id, _) => {
            note(Basis::figures_of(*id));
        }
        FileKind::FiguresOfLocality(id) => note(Basis::figures_in(*id)),
        _ => {}
    }
}
