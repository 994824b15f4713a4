//! Renderer of pages and files: it holds what they share, fills in templates, and reads sources
//! again.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use super::context::{Basis, Context, Record, note};
use super::html::fragments::Fragments;
use super::html::markdown::{self, Chapter, Leads, Mark, Picture};
use super::html::metadata::Head;
use super::html::theme::{self, Theme};
use super::html::view::{self, Html, View};
use super::html::{head, markup};
use super::memory::Keeper;
use super::search::Search;
use super::{data, problems};
use crate::base::cause::Reason;
use crate::base::tree::TextError;
use crate::base::{Problems, Sink, SourcePath, Tree, message};
use crate::bulletin::article::{Article, BodyText};
use crate::bulletin::date::Instant;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::language;
use crate::plan::{Page, Plan, anchor};

thread_local! {
    /// The page that a thread is making: its memory is used again for the next one.
    static PAGE: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Everything of which a portal is made.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// All that is to be made.
    pub plan: &'a Plan<'a>,
    /// The rows of tables.
    pub rows: &'a data::FigureRows<'a>,
    /// The templates.
    pub theme: &'a Theme,
    /// The sources.
    pub tree: &'a Tree,
    /// The time of the build.
    pub clock: Instant,
}

impl<'a> Input<'a> {
    /// The input of a build.
    pub fn new(
        plan: &'a Plan<'a>,
        rows: &'a data::FigureRows<'a>,
        theme: &'a Theme,
        tree: &'a Tree,
        clock: Instant,
    ) -> Self {
        Self { plan, rows, theme, tree, clock }
    }

    /// The parts that stand on many pages, by language.
    pub(super) fn fragments(self, notes: bool) -> BTreeMap<Lang, Fragments<'a>> {
        let Self { plan, theme, .. } = self;
        let today = self.clock.day_in(&plan.corpus.site.zone);
        let languages = plan.corpus.site.languages.iter();
        languages.map(|lang| (*lang, Fragments::new(plan, theme, *lang, today, notes))).collect()
    }
}

/// Makes the pages and files of a plan.
pub(super) struct Renderer<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) theme: &'a Theme,
    pub(super) tree: &'a Tree,
    pub(super) clock: Instant,
    pub(super) statics: Vec<&'a theme::Static>,
    pub(super) editions: BTreeMap<Lang, Edition<'a>>,
    pub(super) rows: &'a data::FigureRows<'a>,
    record: Option<&'a Record>,
    /// Keeps what did not change, where there is a memory of the last build, or is to be one.
    pub(super) keeper: Option<&'a Keeper<'a>>,
    /// The collectors of the search, where pages are made for a portal.
    pub(super) search: Option<&'a Search<'a>>,
}

/// State that the pages of a language share.
pub(super) struct Edition<'a> {
    pub(super) cx: Context<'a>,
    pub(super) frame: theme::Frame,
    /// For what is read outside of the portal.
    abroad: Context<'a>,
    /// The frame of copies of articles.
    pub(super) copy: theme::Frame,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(input: Input<'a>, fragments: &'a BTreeMap<Lang, Fragments<'a>>) -> Self {
        let Input { plan, rows, theme, tree, clock } = input;
        let today = clock.day_in(&plan.corpus.site.zone);
        let styles = markup::style_element(&theme.styles(tree));
        let edition = |lang: Lang| {
            let wordings = theme.wordings();
            let cx = Context::new(plan, wordings, lang, today);
            let abroad = Context::abroad(plan, wordings, lang, today);
            let fragments = fragments.get(&lang);
            let cx = fragments.map_or(cx, |fragments| cx.with(fragments));
            let foot = fragments.map(|fragments| fragments.foot.clone());
            let frame = theme.prepare(lang, &view::Site { foot, ..head::site(&cx) });
            let alone = view::Site { styles: Some(styles.clone()), ..head::site(&abroad) };
            let copy = theme.prepare(lang, &alone);
            (lang, Edition { cx, frame, abroad, copy })
        };
        let statics = theme.statics().map(|(_, file)| file).collect();
        let editions = language::ALL.into_iter().map(edition).collect();
        Self {
            plan,
            theme,
            tree,
            clock,
            statics,
            editions,
            rows,
            record: None,
            keeper: None,
            search: None,
        }
    }

    /// The same with a record of what pages ask.
    pub(super) fn recorded(self, record: &'a Record) -> Self {
        Self { record: Some(record), ..self }
    }

    /// The same with somebody who keeps what did not change.
    pub(super) fn keeping(self, keeper: Option<&'a Keeper<'a>>) -> Self {
        Self { keeper, ..self }
    }

    /// The same with an index of what is made.
    pub(super) fn indexed(self, search: &'a Search<'a>) -> Self {
        Self { search: Some(search), ..self }
    }

    /// The contexts of the languages of the portal.
    pub(super) fn contexts(&self) -> BTreeMap<Lang, Context<'a>> {
        let languages = self.plan.corpus.site.languages.iter();
        languages.map(|lang| (*lang, self.editions[lang].cx)).collect()
    }

    /// Returns the context in which a page sees the site.
    pub(super) fn context(&self, page: &Page) -> Context<'a> {
        let cx = self.editions[&page.lang].cx.recorded(self.record).noted(self.keeper.is_some());
        if self.keeper.is_some() {
            note(Basis::frame(page.lang));
        }
        if self.record.is_some() {
            cx.planned(page);
            // The questions of its frame, which were asked once for all pages.
            head::site(&cx);
        }
        cx
    }

    /// The context for what is read outside of the portal.
    pub(super) fn abroad(&self, lang: Lang) -> Context<'a> {
        self.editions[&lang].abroad.noted(self.keeper.is_some())
    }

    /// Fills in the template of a page and hands it to the sink.
    pub(super) fn put<V: View>(
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
            (head.of_page(&self.context(page)), view),
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

    /// The text of an article or page, as it stands on its page.
    pub(super) fn text_of(
        &self,
        cx: &Context<'_>,
        path: &SourcePath,
        body: &BodyText,
        marks: &[Mark],
    ) -> io::Result<(Html, Vec<Chapter>, Problems)> {
        let picture = |target: &str| {
            let target = cx.target(path, cx.lang, target).ok();
            let target = target.filter(|target| !target.is_foreign())?;
            Some(cx.picture_file(&target))
        };
        let source = self.source(path, body)?;
        Ok(body_html(cx, &source, path, body, marks, &picture))
    }

    /// A source file, at hand, or read again; it must be as it was when it was checked.
    pub(super) fn source(&self, path: &SourcePath, body: &BodyText) -> io::Result<Arc<str>> {
        if let Some(text) = body.text.at_hand() {
            return Ok(text);
        }
        let source = self.tree.text(path.as_str()).map_err(|error| match error {
            TextError::Io(error) => error,
            TextError::NotUtf8(_) | TextError::TooLarge(_) => changed(path),
        })?;
        let same = blake3::hash(source.as_bytes()).as_bytes() == body.text.hash();
        if same { Ok(source.into()) } else { Err(changed(path)) }
    }
}

/// The words of an article that state its figures.
pub(super) fn marks(cx: &Context<'_>, id: Id<Article>) -> Vec<Mark> {
    let own = cx.observations(cx.observations_of(id));
    let here = own.iter().filter(|observation| cx.get(observation.article).path == cx.get(id).path);
    let mark = |observation: &Observation| {
        let quote = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty())?;
        let leads = leads(cx, observation);
        Some(Mark { pieces: quote.pieces.clone(), anchor: anchor(observation.name.number), leads })
    };
    let all = cx.observations(cx.observations_of(id));
    let of_number = |number: u32| all.iter().find(|entry| entry.name.number == number);
    let restated = cx.get(id).restated.iter().map(|restated| Mark {
        pieces: restated.quote.pieces.clone(),
        anchor: anchor(restated.number),
        leads: of_number(restated.number).and_then(|entry| leads(cx, entry)),
    });
    here.filter_map(mark).chain(restated).collect()
}

/// The target of a number in a text: the page of its indicator.
fn leads(cx: &Context<'_>, observation: &Observation) -> Option<Leads> {
    let indicator = cx.indicator(observation.key.indicator);
    Some(Leads { href: indicator.href?.into_owned() })
}

/// The text of a body with the addresses of a context.
pub(super) fn body_html(
    cx: &Context<'_>,
    source: &str,
    path: &SourcePath,
    body: &BodyText,
    marks: &[Mark],
    picture: &dyn Fn(&str) -> Option<Picture>,
) -> (Html, Vec<Chapter>, Problems) {
    let links =
        |target: &str| cx.target(path, cx.lang, target).ok().map(|target| cx.target_href(&target));
    let markdown::Written { html, chapters, removed } =
        markdown::html(source, body, marks, &links, picture);
    let mut problems = Problems::new();
    // A call of another program, `{{<x>}}`, has been told as such.
    let is_call =
        |removed: &markdown::Removed| source[..removed.span.range().start].ends_with("{{");
    problems.extend(
        removed
            .iter()
            .filter(|removed| !is_call(removed))
            .map(|removed| problems::raw_html_removed(path, removed))
            .collect::<Vec<_>>(),
    );
    (html, chapters, problems)
}

/// A source that is not as it was when it was checked.
pub(super) fn changed(path: &SourcePath) -> io::Error {
    Reason::error(message!("file-changed", path = path.as_str()))
}
