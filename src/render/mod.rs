//! Plan -> bytes: HTML, feeds, sitemap, data. Pages are made in parallel and handed to the sink as soon as they are
//! finished, so that memory does not grow with the size of the portal.

// The numbers of the portal for programs.
pub mod data;
// The default theme inside the program.
pub mod embedded;
mod env;
mod feed;
mod head;
mod json_ld;
// Markdown bodies as HTML.
pub mod markdown;
mod order;
mod pages;
// What this stage has to say.
pub mod problems;
// Templates, static files and texts.
pub mod theme;
// What templates see.
pub mod view;
mod words;

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use crate::base::tree::TextError;
use crate::base::{Problem, Problems, Sink, SourcePath, Tree};
use crate::bulletin::article::BodyText;
use crate::bulletin::date::{Day, Instant};
use crate::bulletin::lang::Lang;
use crate::plan::{File, FileKind, Page, PageKind, Plan, Target, TermSort, anchor};
use env::Env;
use markdown::{Mark, Picture};
use view::{Head, Html, View};

pub use theme::Theme;

/// Renders everything that is planned into the sink.
///
/// # Errors
/// A source could not be read again, or the sink not written.
pub fn render(plan: &Plan<'_>, theme: &Theme, tree: &Tree, clock: Instant, sink: &dyn Sink) -> io::Result<Problems> {
    let today = clock.day_in(&plan.corpus.site.zone);
    let renderer = Renderer::new(plan, theme, tree, today);
    let pages: Vec<io::Result<Problems>> = plan.pages.par_iter().map(|page| renderer.page(page, sink)).collect();
    let mut problems = Problems::new();
    for found in pages {
        problems.merge(found?);
    }
    plan.files.par_iter().map(|file| renderer.file(file, sink)).collect::<io::Result<Vec<()>>>()?;
    Ok(problems)
}

struct Renderer<'a> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    tree: &'a Tree,
    statics: Vec<&'a theme::Static>,
    editions: BTreeMap<Lang, (Env<'a>, theme::Frame)>,
}

impl<'a> Renderer<'a> {
    fn new(plan: &'a Plan<'a>, theme: &'a Theme, tree: &'a Tree, today: Day) -> Self {
        let edition = |lang: Lang| {
            let env = Env::new(plan, lang, today);
            let frame = theme.prepare(lang, &head::site(&env));
            (lang, (env, frame))
        };
        let statics = theme.statics().map(|(_, file)| file).collect();
        Self { plan, theme, tree, statics, editions: Lang::ALL.into_iter().map(edition).collect() }
    }

    fn page(&self, page: &Page, sink: &dyn Sink) -> io::Result<Problems> {
        let (env, _) = &self.editions[&page.lang];
        match &page.kind {
            PageKind::Home => self.put(sink, page, "home.html", pages::listing::home(env, page)),
            PageKind::Article(id) => self.article(sink, page, *id),
            PageKind::Localities => self.put(sink, page, "localities.html", pages::locality::index(env, page)),
            PageKind::Locality(id) => self.put(sink, page, "locality.html", pages::locality::page(env, page, *id)),
            PageKind::Kinds => self.put(sink, page, "kinds.html", pages::listing::index(env, page)),
            PageKind::Terms(sort) => {
                self.put(sink, page, &format!("{}.html", sort.section()), pages::listing::index(env, page))
            }
            PageKind::Archive => self.put(sink, page, "topics.html", pages::listing::index(env, page)),
            PageKind::Kind(_) => self.put(sink, page, "kind.html", pages::listing::listing(env, page)),
            PageKind::Term(sort, _) => self.put(sink, page, template_of(*sort), pages::listing::listing(env, page)),
            PageKind::Year(_) => self.put(sink, page, "archive.html", pages::listing::listing(env, page)),
            PageKind::Statistics => self.put(sink, page, "statistics.html", pages::statistics::page(env, page)),
            PageKind::Indicator(id) => self.put(sink, page, "indicator.html", pages::indicator::page(env, page, *id)),
            PageKind::Data => self.put(sink, page, "data.html", pages::data::page(env, page)),
            PageKind::Standing(index) => self.standing(sink, page, *index),
            PageKind::NotFound => self.put(sink, page, "404.html", pages::data::not_found(env, page)),
        }
    }

    /// Fills in a template and hands the page to the sink.
    fn put<V: View>(
        &self,
        sink: &dyn Sink,
        page: &Page,
        template: &str,
        (head, view): (Head<'_>, V),
    ) -> io::Result<Problems> {
        let (_, frame) = &self.editions[&page.lang];
        let mut bytes = Vec::with_capacity(16 * 1024);
        let mut problems = Problems::new();
        match self.theme.render(template, frame, &head, &view, &mut bytes) {
            Ok(()) => sink.put(&page.route.file(), &bytes)?,
            Err(problem) => problems.push(problem),
        }
        Ok(problems)
    }

    fn article(
        &self,
        sink: &dyn Sink,
        page: &Page,
        id: crate::bulletin::register::Id<crate::bulletin::article::Article>,
    ) -> io::Result<Problems> {
        let (env, _) = &self.editions[&page.lang];
        let article = &self.plan.corpus.articles[id];
        let own = &self.plan.corpus.observations[env.observations_of(id)];
        let marks: Vec<Mark> = own
            .iter()
            .filter(|observation| self.plan.corpus.articles[observation.article].path == article.path)
            .filter_map(|observation| {
                let quote = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty())?;
                Some(Mark { pieces: quote.pieces.clone(), anchor: anchor(observation.name.number) })
            })
            .collect();
        let (body, mut problems) = self.body(&article.path, article.lang, &article.body, &marks)?;
        let (head, mut view) = pages::article::page(env, page, id);
        view.body = body;
        problems.merge(self.put(sink, page, "article.html", (head, view))?);
        Ok(problems)
    }

    fn standing(&self, sink: &dyn Sink, page: &Page, index: usize) -> io::Result<Problems> {
        let (env, _) = &self.editions[&page.lang];
        let source = &self.plan.corpus.pages[index];
        let (body, mut problems) = self.body(&source.path, source.lang, &source.body, &[])?;
        let (head, mut view) = pages::listing::standing(env, page, index);
        view.body = body;
        problems.merge(self.put(sink, page, "page.html", (head, view))?);
        Ok(problems)
    }

    /// The text of an article or page, read again from its file.
    fn body(&self, path: &SourcePath, lang: Lang, body: &BodyText, marks: &[Mark]) -> io::Result<(Html, Problems)> {
        let source = self.tree.text(path.as_str()).map_err(|error| match error {
            TextError::Io(error) => error,
            TextError::NotUtf8(_) => changed(path),
        })?;
        if blake3::hash(source.as_bytes()).as_bytes() != &body.hash {
            return Err(changed(path));
        }
        let base = self.plan.corpus.site.base_path();
        let address = |target: Target| match target {
            Target::Inside(..) => format!("{base}{}", target.href()),
            Target::Outside(_) | Target::Here(_) => target.href(),
        };
        let links = |target: &str| self.plan.target(path, lang, target).ok().map(address);
        let picture = |target: &str| links(target).map(|src| Picture { src, size: None });
        let (html, removed) = markdown::html(&source, body, marks, &links, &picture);
        let problems: Vec<Problem> = removed.iter().map(|removed| problems::raw_html_removed(path, removed)).collect();
        let mut found = Problems::new();
        found.extend(problems);
        Ok((html, found))
    }

    fn file(&self, file: &File, sink: &dyn Sink) -> io::Result<()> {
        let corpus = self.plan.corpus;
        let text = match &file.kind {
            FileKind::Feed(page) => {
                let page = &self.plan.pages[*page];
                feed::atom(&self.editions[&page.lang].0, page)
            }
            FileKind::Sitemap => feed::sitemap(self.plan),
            FileKind::Robots => feed::robots(self.plan),
            FileKind::ObservationsCsv => data::observations_csv(
                corpus,
                self.plan.ledger,
                0..corpus.observations.len(),
                &data::Positions::new(self.tree),
            ),
            FileKind::FiguresCsv => data::figures_csv(corpus, self.plan.ledger.figures()),
            FileKind::FiguresJson => data::figures_json(corpus, self.plan.ledger.figures()),
            FileKind::Media(path) => return sink.put(&file.route.file(), &self.tree.bytes(path.as_str())?),
            FileKind::Static(index) => return sink.put(&file.route.file(), &self.statics[*index].bytes(self.tree)?),
        };
        sink.put(&file.route.file(), text.as_bytes())
    }
}

/// The template of a topic, body or directive.
fn template_of(sort: TermSort) -> &'static str {
    match sort {
        TermSort::Topics => "topic.html",
        TermSort::Bodies => "body.html",
        TermSort::Directives => "directive.html",
    }
}

fn changed(path: &SourcePath) -> io::Error {
    io::Error::other(format!("{path} changed while the portal was being built: build again"))
}
