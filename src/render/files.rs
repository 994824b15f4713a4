//! The files that are no pages: feeds, sitemaps, redirects, data, further forms of articles, and what is copied.

use std::io;

use super::{Renderer, data, feed, forms, json_feed, redirects, sitemap};
use crate::base::Sink;
use crate::bulletin::site::Alternate;
use crate::plan::{File, FileKind, PageKind};

impl Renderer<'_> {
    /// Makes a file and hands it to the sink.
    pub(super) fn file(&self, file: &File, sink: &dyn Sink) -> io::Result<super::Problems> {
        let path = file.route.file();
        match &file.kind {
            FileKind::Media(source) => sink.put(&path, &self.tree.bytes(source.as_str())?)?,
            FileKind::Static(index) => sink.put(&path, &self.statics[*index].bytes(self.tree)?)?,
            FileKind::Alternate(page, Alternate::Archive) => return self.copy(sink, &path, *page),
            FileKind::Alternate(page, Alternate::Markdown) => sink.put(&path, self.markdown(*page)?.as_bytes())?,
            FileKind::ObservationsCsv => {
                let entries = 0..self.plan.corpus.observations.len();
                sink.stream(&path, &mut |out| {
                    data::observations_csv(out, self.plan.corpus, self.plan.ledger, entries.clone())
                })?;
            }
            FileKind::FiguresCsv => {
                sink.stream(&path, &mut |out| data::figures_csv(out, self.plan.corpus, self.plan.ledger.figures()))?;
            }
            FileKind::FiguresJson => {
                sink.stream(&path, &mut |out| data::figures_json(out, self.plan.corpus, self.plan.ledger.figures()))?;
            }
            made => sink.put(&path, self.text(made).as_bytes())?,
        }
        Ok(super::Problems::new())
    }

    /// A file that is made of the plan alone.
    fn text(&self, kind: &FileKind) -> String {
        let (plan, corpus) = (self.plan, self.plan.corpus);
        let page = |page: &usize| &plan.pages[*page];
        let env = |index: &usize| &self.editions[&page(index).lang].env;
        match kind {
            FileKind::Feed(index) => feed::atom(env(index), page(index)),
            FileKind::JsonFeed(index) => json_feed::json_feed(env(index), page(index)),
            FileKind::Sitemap(part) => sitemap::pages(plan, part),
            FileKind::SitemapIndex(parts) => sitemap::index(plan, parts),
            FileKind::NewsSitemap => sitemap::news(plan, self.clock),
            FileKind::Robots => sitemap::robots(plan),
            FileKind::Redirects => redirects::list(plan),
            FileKind::Redirect(id) => redirects::page(&self.editions[&corpus.articles[*id].lang].env, *id),
            FileKind::ObservationsCsv
            | FileKind::FiguresCsv
            | FileKind::FiguresJson
            | FileKind::Media(_)
            | FileKind::Static(_)
            | FileKind::Alternate(..) => String::new(),
        }
    }

    /// The text of an article as Markdown.
    fn markdown(&self, page: usize) -> io::Result<String> {
        let PageKind::Article(id) = self.plan.pages[page].kind else { return Ok(String::new()) };
        let article = &self.plan.corpus.articles[id];
        let source = self.source(&article.path, &article.body)?;
        Ok(forms::markdown(&self.editions[&article.lang].abroad, id, &source))
    }
}
