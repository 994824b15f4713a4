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
use crate::plan::{DataKind, File, FileKind, Page, PageKind};
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
        let put = |text: String| sink.put(&path, text.as_bytes());
        let (plan, site) = (self.plan, &self.plan.corpus.site);
        match &file.kind {
            FileKind::Media(source) => return self.media(sink, &path, source),
            FileKind::Static(index) => {
                return self.static_file(sink, &path, self.statics[index.index()]);
            }
            FileKind::Alternate(page, Alternate::Archive) => return self.copy(sink, &path, *page),
            // Written before or behind all pages.
            FileKind::Copy | FileKind::SearchIndex => {}
            FileKind::Alternate(page, Alternate::Markdown) => put(self.markdown(*page)?)?,
            FileKind::Feed(page) => put(self.feed(*page, false)?)?,
            FileKind::JsonFeed(page) => put(self.feed(*page, true)?)?,
            FileKind::Chart(page) => put(self.chart(*page))?,
            FileKind::Sitemap(part) => put(sitemap::pages(plan, part))?,
            FileKind::SitemapIndex(parts) => put(sitemap::index(plan, parts))?,
            FileKind::NewsSitemap => put(sitemap::news(plan, self.clock))?,
            FileKind::Robots => put(sitemap::robots(plan))?,
            FileKind::Headers => put(headers::list(site))?,
            FileKind::Redirects => put(redirects::list(plan))?,
            FileKind::Places(lang) => put(places::places(&self.editions[lang].cx))?,
            FileKind::Redirect(id) => {
                let lang = plan.corpus.articles[*id].lang;
                put(redirects::page(&self.editions[&lang].cx, *id))?;
            }
            FileKind::Data(kind) => sink.stream(&path, &mut |out| self.data(kind, out))?,
        }
        Ok(Problems::new())
    }

    /// Writes a data file, row by row.
    fn data(&self, kind: &DataKind, out: &mut dyn io::Write) -> io::Result<()> {
        let plan = self.plan;
        let (corpus, ledger) = (plan.corpus, plan.ledger);
        if kind.is_table() {
            data::mark(out)?;
        }
        match kind {
            DataKind::Observations(rows) => {
                let entries = rows.clone().map(Id::new);
                data::observations_csv(out, corpus, ledger, entries)
            }
            DataKind::FiguresCsv => self.rows.all(out),
            DataKind::FiguresJson => data::figures_json(out, corpus, ledger.figures()),
            DataKind::FigureParts => data::parts_json(out, plan),
            DataKind::FiguresOfIndicator(id, rows) => {
                self.rows.of_indicator(out, *id, rows.clone())
            }
            DataKind::BehindFigures(id, rows) => data::behind_json(out, plan, *id, rows.clone()),
            DataKind::FiguresOfLocality(id) => self.rows.of_locality(out, *id),
            DataKind::IndicatorsCsv => data::indicators_csv(out, plan),
            DataKind::LocalitiesCsv => data::localities_csv(out, plan),
            DataKind::Metadata(folder) => data::metadata(out, plan, self.theme.wordings(), *folder),
            DataKind::Catalog => data::catalogue(out, plan, self.theme.wordings()),
            #[cfg(feature = "xlsx")]
            DataKind::Workbook => {
                let words = self.theme.wordings().of(corpus.site.default_lang());
                data::workbook(out, plan, words, self.clock)
            }
            // Not planned without the feature.
            #[cfg(not(feature = "xlsx"))]
            DataKind::Workbook => Ok(()),
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

    /// The charts of a page as a picture.
    fn chart(&self, page: Id<Page>) -> String {
        let page = &self.plan.pages[page];
        embed::picture(&self.context(page), page).unwrap_or_default()
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
    let FileKind::Data(kind) = kind else { return };
    match kind {
        DataKind::FiguresOfIndicator(id, _) | DataKind::BehindFigures(id, _) => {
            note(Basis::figures_of(*id));
        }
        DataKind::FiguresOfLocality(id) => note(Basis::figures_in(*id)),
        _ => {}
    }
}
