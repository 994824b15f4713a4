//! Plan -> bytes: HTML, feeds, sitemap, data. Pages are made in parallel and handed to the sink as
//! soon as they are finished, so that memory does not grow with the size of the portal.

// The numbers of the portal for programs.
pub mod data;
mod env;
mod feeds;
mod files;
// Pages, Markdown, themes.
pub mod html;
mod media;
mod order;
// What this stage has to say.
pub mod problems;
mod reporting;
mod schema_org;
mod svg;
mod words;
mod xml;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;

use crate::base::tree::TextError;
use crate::base::{Problems, Sink, SourcePath, Tree};
use crate::bulletin::article::{Article, BodyText, FileText, StandingPage};
use crate::bulletin::date::Instant;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::site::{Alternate, Site};
use crate::plan::{Page, Plan, anchor};
use env::Env;
use html::alternates::archive;
use html::markdown::{Mark, Picture};
use html::metadata::Head;
use html::pieces::Pieces;
use html::view::{Html, View};
use html::{head, markdown, pages, theme, view};

pub use html::theme::Theme;
pub use media::{check_media, media_of};

/// Tells which templates a theme lacks for a site.
pub fn check_theme(theme: &Theme, site: &Site) -> Problems {
    let copies = site.alternates.contains(&Alternate::Archive).then_some("copy.html");
    theme.check_templates(&pages::TEMPLATES.into_iter().chain(copies).collect::<Vec<_>>())
}

/// Renders everything that is planned into the sink.
///
/// # Errors
/// A source could not be read again, or the sink not written.
pub fn render(
    plan: &Plan<'_>,
    rows: &data::FigureRows<'_>,
    theme: &Theme,
    tree: &Tree,
    clock: Instant,
    sink: &dyn Sink,
) -> io::Result<Problems> {
    let today = clock.day_in(&plan.corpus.site.zone);
    let languages = plan.corpus.site.languages.iter();
    let pieces: BTreeMap<_, _> =
        languages.map(|lang| (*lang, Pieces::new(plan, theme, *lang, today))).collect();
    let renderer = Renderer::new(plan, rows, theme, tree, clock, &pieces);
    // Side by side, because a few files are as large as a thousand pages, and each is the work of
    // one thread.
    let (pages, files): (Made, Made) = rayon::join(
        || {
            plan.pages
                .as_slice()
                .par_iter()
                .with_max_len(FEW)
                .map(|page| renderer.page(page, sink))
                .collect()
        },
        || plan.files.par_iter().with_max_len(1).map(|file| renderer.file(file, sink)).collect(),
    );
    let mut problems = Problems::new();
    for found in pages.into_iter().chain(files) {
        problems.merge(found?);
    }
    for pieces in pieces.values() {
        problems.merge(pieces.problems());
    }
    Ok(problems)
}

/// How many pages a thread takes at once: so few that none is still at work when the others have
/// nothing left.
const FEW: usize = 16;

/// What came of each page or file.
type Made = Vec<io::Result<Problems>>;

thread_local! {
    /// The page that a thread is making: its memory is used again for the next one.
    static PAGE: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

struct Renderer<'a> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    tree: &'a Tree,
    clock: Instant,
    statics: Vec<&'a theme::Static>,
    editions: BTreeMap<Lang, Edition<'a>>,
    rows: &'a data::FigureRows<'a>,
}

/// What the pages of a language share.
struct Edition<'a> {
    env: Env<'a>,
    frame: theme::Frame,
    /// For what is read outside of the portal.
    abroad: Env<'a>,
    /// The frame of copies of articles.
    copy: theme::Frame,
}

impl<'a> Renderer<'a> {
    fn new(
        plan: &'a Plan<'a>,
        rows: &'a data::FigureRows<'a>,
        theme: &'a Theme,
        tree: &'a Tree,
        clock: Instant,
        pieces: &'a BTreeMap<Lang, Pieces<'a>>,
    ) -> Self {
        let today = clock.day_in(&plan.corpus.site.zone);
        let css = theme.statics().find(|(path, _)| *path == "assets/style.css");
        let css = css.and_then(|(_, file)| file.bytes(tree).ok()).unwrap_or_default();
        let styles = archive::style_element(&String::from_utf8_lossy(&css));
        let edition = |lang: Lang| {
            let (env, abroad) = (Env::new(plan, lang, today), Env::abroad(plan, lang, today));
            let env =
                pieces.get(&lang).map_or(env, |pieces| Env::new(plan, lang, today).with(pieces));
            let foot = pieces.get(&lang).map(|pieces| pieces.foot.clone());
            let frame = theme.prepare(lang, &view::Site { foot, ..head::site(&env) });
            let alone = view::Site { styles: Some(styles.clone()), ..head::site(&abroad) };
            let copy = theme.prepare(lang, &alone);
            (lang, Edition { env, frame, abroad, copy })
        };
        let statics = theme.statics().map(|(_, file)| file).collect();
        let editions = Lang::ALL.into_iter().map(edition).collect();
        Self { plan, theme, tree, clock, statics, editions, rows }
    }

    /// Fills in the template of a page and hands it to the sink.
    fn put<V: View>(
        &self,
        sink: &dyn Sink,
        page: &Page,
        template: &str,
        parts: (Head<'_>, V),
    ) -> io::Result<Problems> {
        let (edition, (head, view)) = (&self.editions[&page.lang], parts);
        self.fill(
            sink,
            &page.route.file(),
            template,
            &edition.frame,
            (head.of_page(&edition.env), view),
        )
    }

    /// Fills in a template and hands the file to the sink.
    fn fill<V: View>(
        &self,
        sink: &dyn Sink,
        path: &str,
        template: &str,
        frame: &theme::Frame,
        (head, view): (view::Head<'_>, V),
    ) -> io::Result<Problems> {
        let mut bytes = PAGE.take();
        bytes.clear();
        let mut problems = Problems::new();
        match self.theme.render(template, frame, &head, &view, &mut bytes) {
            Ok(()) => sink.put(path, &bytes)?,
            Err(problem) => problems.push(problem),
        }
        PAGE.set(bytes);
        Ok(problems)
    }

    fn article(&self, sink: &dyn Sink, page: &Page, id: Id<Article>) -> io::Result<Problems> {
        let env = &self.editions[&page.lang].env;
        let article = &self.plan.corpus.articles[id];
        let (body, mut problems) =
            self.text_of(env, &article.path, &article.body, &self.marks(id))?;
        let (head, mut view) = pages::article::page(env, page, id);
        view.body = body;
        problems.merge(self.put(sink, page, "article.html", (head, view))?);
        Ok(problems)
    }

    /// The words of an article that state its figures.
    fn marks(&self, id: Id<Article>) -> Vec<Mark> {
        let corpus = self.plan.corpus;
        let own =
            &corpus.observations[self.editions[&corpus.articles[id].lang].env.observations_of(id)];
        let here = own.iter().filter(|observation| {
            corpus.articles[observation.article].path == corpus.articles[id].path
        });
        let mark = |observation: &Observation| {
            let quote = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty())?;
            Some(Mark { pieces: quote.pieces.clone(), anchor: anchor(observation.name.number) })
        };
        here.filter_map(mark).collect()
    }

    fn standing(&self, sink: &dyn Sink, page: &Page, id: Id<StandingPage>) -> io::Result<Problems> {
        let env = &self.editions[&page.lang].env;
        let source = &self.plan.corpus.pages[id];
        let (body, mut problems) = self.text_of(env, &source.path, &source.body, &[])?;
        let (head, mut view) = pages::listing::standing(env, page, id);
        view.body = body;
        problems.merge(self.put(sink, page, "page.html", (head, view))?);
        Ok(problems)
    }

    /// The text of an article or page, as it stands on its page.
    fn text_of(
        &self,
        env: &Env<'_>,
        path: &SourcePath,
        body: &BodyText,
        marks: &[Mark],
    ) -> io::Result<(Html, Problems)> {
        let picture = |target: &str| {
            let target = self
                .plan
                .target(path, env.lang, target)
                .ok()
                .filter(|target| !target.is_foreign())?;
            Some(Picture { src: env.target_href(&target), size: None })
        };
        let source = self.source(path, body)?;
        Ok(self.body(env, &source, path, body, marks, &picture))
    }

    /// The text of a body with the addresses of an environment.
    fn body(
        &self,
        env: &Env<'_>,
        source: &str,
        path: &SourcePath,
        body: &BodyText,
        marks: &[Mark],
        picture: &dyn Fn(&str) -> Option<Picture>,
    ) -> (Html, Problems) {
        let links = |target: &str| {
            self.plan.target(path, env.lang, target).ok().map(|target| env.target_href(&target))
        };
        let (html, removed) = markdown::html(source, body, marks, &links, picture);
        let mut problems = Problems::new();
        problems.extend(
            removed
                .iter()
                // A call of another program, `{{<x>}}`, has been told as such.
                .filter(|removed| !source[..removed.span.range().start].ends_with("{{"))
                .map(|removed| problems::raw_html_removed(path, removed))
                .collect::<Vec<_>>(),
        );
        (html, problems)
    }

    /// A source file, kept, or read again; it must be as it was when it was checked.
    fn source<'t>(&self, path: &SourcePath, body: &'t BodyText) -> io::Result<Cow<'t, str>> {
        let hash = match &body.text {
            FileText::Kept(text) => return Ok(Cow::Borrowed(text)),
            FileText::Hash(hash) => hash,
        };
        let source = self.tree.text(path.as_str()).map_err(|error| match error {
            TextError::Io(error) => error,
            TextError::NotUtf8(_) | TextError::TooLarge(_) => changed(path),
        })?;
        let same = blake3::hash(source.as_bytes()).as_bytes() == hash;
        if same { Ok(Cow::Owned(source)) } else { Err(changed(path)) }
    }
}

fn changed(path: &SourcePath) -> io::Error {
    io::Error::other(format!("{path} changed while the portal was being built: build again"))
}
