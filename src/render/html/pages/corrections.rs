//! What was corrected: the page of all corrections, and the notices on other pages (STATISTICS
//! "Corrections").

use std::ops::Range;

use crate::bulletin::article::Article;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::plan::{Page, correction_anchor};
use crate::render::env::Env;
use crate::render::html::head::{feed_of, head};
use crate::render::html::metadata::Head;
use crate::render::html::view::{Correction as View, Corrections, Link};
use crate::render::words;

use super::listing::pagination;

/// All corrections, newest first.
pub(in crate::render) fn page<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Corrections<'a>) {
    let heading = env.pick("Đính chính", "Corrections");
    let intro = env.pick(
        "Khi một con số hoặc một điều đã đăng là sai, bản tin được sửa tại chỗ, và chỗ sửa được ghi lại ở đây.",
        "When a number or a statement turns out to be wrong, the bulletin is put right, and what was changed stands here.",
    );
    let shown = env.plan.groups.corrections.get(page.part.clone()).unwrap_or_default();
    let view = Corrections {
        heading: heading.into(),
        intro: Some(intro.into()),
        entries: shown.iter().map(|(id, index)| with_article(env, *id, *index)).collect(),
        pagination: pagination(env, page),
    };
    let mut head = head(env, page, heading, Some(intro.into()), Vec::new());
    head.feeds = feed_of(env, heading, &env.plan.routes.section("corrections", env.lang));
    (head, view)
}

/// A correction as its own article shows it.
pub(in crate::render) fn view<'a>(env: &Env<'a>, article: &'a Article, index: usize) -> View<'a> {
    let correction = &article.corrections[index];
    View {
        date: env.stamp(correction.date),
        kind: words::correction(correction.kind, env.lang).into(),
        what: correction.what.as_str().into(),
        why: Some(correction.why.as_str()).filter(|why| !why.is_empty()).map(Into::into),
        lang: env.foreign(article.lang),
        anchor: None,
        article: None,
    }
}

/// A correction on another page than its article's, with a link to it.
fn with_article<'a>(env: &Env<'a>, id: Id<Article>, index: usize) -> View<'a> {
    let id = holder(env, id, index);
    let article = &env.plan.corpus.articles[id];
    let mut link = Link::new(article.title.as_str(), address(env, id, index));
    link.lang = env.foreign(article.lang);
    View { article: Some(link), ..view(env, article, index) }
}

/// The edition that readers of this language get, where it has the correction too.
pub(in crate::render) fn holder(env: &Env<'_>, id: Id<Article>, index: usize) -> Id<Article> {
    let edition = env.edition(id);
    if env.plan.corpus.articles[edition].corrections.len() > index { edition } else { id }
}

/// Where a correction stands on the page of its article.
fn address(env: &Env<'_>, id: Id<Article>, index: usize) -> String {
    let page = env.href(env.plan.routes.article(id));
    format!("{page}#{}", correction_anchor(&env.plan.corpus.articles[id], index))
}

/// The newest grave correction of each article that changes a number of a page; `shows` says which
/// observations the page has to do with.
pub(in crate::render) fn notices<'a>(
    env: &Env<'a>,
    shows: impl Fn(Id<Observation>) -> bool,
) -> Vec<View<'a>> {
    let corpus = env.plan.corpus;
    let corrected = env.plan.groups.corrected.iter().filter(|entry| shows(**entry));
    let mut articles: Vec<Id<Article>> =
        corrected.map(|entry| corpus.observations[*entry].article).collect();
    articles.dedup();
    newest_of(env, &articles)
}

/// The same for an article whose numbers other articles corrected.
pub(super) fn notices_elsewhere<'a>(
    env: &Env<'a>,
    entries: Range<Id<Observation>>,
) -> Vec<View<'a>> {
    let corpus = env.plan.corpus;
    let newer = env.plan.ledger.corrections.of_range(entries.clone());
    let elsewhere = newer.filter(|newer| !entries.contains(newer));
    let mut articles: Vec<Id<Article>> =
        elsewhere.map(|newer| corpus.observations[newer].article).collect();
    articles.sort_unstable();
    articles.dedup();
    newest_of(env, &articles)
}

/// The newest grave correction of each article that has one.
fn newest_of<'a>(env: &Env<'a>, articles: &[Id<Article>]) -> Vec<View<'a>> {
    let corpus = env.plan.corpus;
    let newest = |id: &Id<Article>| {
        let all = corpus.articles[*id]
            .corrections
            .iter()
            .enumerate()
            .filter(|(_, correction)| correction.major);
        all.max_by_key(|(index, correction)| (correction.date.instant(), *index))
            .map(|(index, _)| index)
    };
    articles.iter().filter_map(|id| Some(with_article(env, *id, newest(id)?))).collect()
}
