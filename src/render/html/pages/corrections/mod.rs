//! Corrections: the page of all corrections, and the notices on other pages (STATISTICS
//! "Corrections").

pub(in crate::render) mod view;

use std::ops::Range;

use crate::bulletin::article::Article;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::plan::{Page, correction_anchor};
use crate::render::context::Context;
use crate::render::html::head::{feed_of, head};
use crate::render::html::metadata::Head;
use crate::render::html::pages::corrections::view::Correction as View;
use crate::render::html::pages::corrections::view::Corrections;
use crate::render::html::view::Link;
use crate::render::words;

use super::lists::pagination;

/// All corrections, newest first.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Corrections<'a>) {
    let heading = words::section("corrections", cx.words);
    let intro = cx.text("corrections_intro");
    let shown = cx.corrections().get(page.part.clone()).unwrap_or_default();
    let view = Corrections {
        heading: heading.into(),
        intro: Some(intro.into()),
        entries: shown.iter().map(|(id, index)| with_article(cx, *id, *index)).collect(),
        pagination: pagination(cx, page),
    };
    let mut head = head(cx, page, heading, Some(intro.into()), Vec::new());
    head.feeds = feed_of(cx, heading, &cx.routes().section("corrections", cx.lang));
    (head, view)
}

/// A correction as its own article shows it.
pub(in crate::render) fn view<'a>(
    cx: &Context<'a>,
    article: &'a Article,
    index: usize,
) -> View<'a> {
    let correction = &article.corrections[index];
    View {
        date: cx.stamp(correction.date),
        kind: words::correction(correction.kind, cx.words).into(),
        what: correction.what.as_str().into(),
        why: Some(correction.why.as_str()).filter(|why| !why.is_empty()).map(Into::into),
        lang: cx.foreign(article.lang),
        anchor: None,
        article: None,
    }
}

/// A correction on another page than its article's, with a link to it.
fn with_article<'a>(cx: &Context<'a>, id: Id<Article>, index: usize) -> View<'a> {
    let id = holder(cx, id, index);
    let article = cx.get(id);
    let mut link = Link::new(article.title.as_str(), address(cx, id, index));
    link.lang = cx.foreign(article.lang);
    View { article: Some(link), ..view(cx, article, index) }
}

/// The edition that readers of this language get, where it has the correction too.
pub(in crate::render) fn holder(cx: &Context<'_>, id: Id<Article>, index: usize) -> Id<Article> {
    let edition = cx.edition(id);
    if cx.get(edition).corrections.len() > index { edition } else { id }
}

/// Returns the address of a correction on the page of its article.
fn address(cx: &Context<'_>, id: Id<Article>, index: usize) -> String {
    let page = cx.href(cx.routes().article(id));
    format!("{page}#{}", correction_anchor(cx.get(id), index))
}

/// The newest grave correction of each article that changes a number of a page; `shows` says which
/// observations the page has to do with.
pub(in crate::render) fn notices<'a>(
    cx: &Context<'a>,
    shows: impl Fn(Id<Observation>) -> bool,
) -> Vec<View<'a>> {
    let corrected = cx.corrected().iter().filter(|entry| shows(**entry));
    let mut articles: Vec<Id<Article>> = corrected.map(|entry| cx.get(*entry).article).collect();
    articles.dedup();
    newest_of(cx, &articles)
}

/// The same for an article whose numbers other articles corrected.
pub(super) fn notices_elsewhere<'a>(
    cx: &Context<'a>,
    entries: Range<Id<Observation>>,
) -> Vec<View<'a>> {
    let newer = cx.corrections_of(&entries).into_iter();
    let elsewhere = newer.filter(|newer| !entries.contains(newer));
    let mut articles: Vec<Id<Article>> = elsewhere.map(|newer| cx.get(newer).article).collect();
    articles.sort_unstable();
    articles.dedup();
    newest_of(cx, &articles)
}

/// The newest grave correction of each article that has one.
fn newest_of<'a>(cx: &Context<'a>, articles: &[Id<Article>]) -> Vec<View<'a>> {
    let newest = |id: &Id<Article>| {
        let all =
            cx.get(*id).corrections.iter().enumerate().filter(|(_, correction)| correction.major);
        all.max_by_key(|(index, correction)| (correction.date.instant(), *index))
            .map(|(index, _)| index)
    };
    articles.iter().filter_map(|id| Some(with_article(cx, *id, newest(id)?))).collect()
}
