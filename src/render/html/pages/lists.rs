//! Parts that pages with lists have in common: the cards of a page, the steps to its neighbours,
//! the entries of an index.

use std::ops::Range;

use crate::bulletin::article::Article;
use crate::bulletin::register::Id;
use crate::plan::{Page, PageKind};
use crate::render::context::Context;
use crate::render::html::pages::listing::view::ListItem;
use crate::render::html::view::{Html, Link, Pagination};
use crate::render::words;

/// Bulletins that stand at the head of a list with their leads and pictures. Of those behind them
/// readers want the title: a line each.
const WITH_LEADS: usize = 2;

/// The bulletins of a page.
pub(in crate::render) fn cards<'a>(
    cx: &Context<'a>,
    articles: &[Id<Article>],
    part: &Range<usize>,
) -> Vec<&'a Html> {
    let leads = WITH_LEADS.saturating_sub(part.start);
    let shown = articles.get(part.clone()).unwrap_or_default();
    let (with_leads, lines) = shown.split_at(leads.min(shown.len()));
    let with_leads = with_leads.iter().filter_map(|id| cx.card(*id));
    with_leads.chain(lines.iter().filter_map(|id| cx.line(*id))).collect()
}

/// The bulletins of a page as lines.
pub(in crate::render) fn lines<'a>(cx: &Context<'a>, articles: &[Id<Article>]) -> Vec<&'a Html> {
    articles.iter().filter_map(|id| cx.line(*id)).collect()
}

/// The steps to the neighbours of a page.
pub(in crate::render) fn pagination<'a>(cx: &Context<'a>, page: &Page) -> Option<Pagination<'a>> {
    let (position, rest) = (&page.position, rest(cx, page));
    (position.count > 1 || rest.is_some()).then(|| Pagination {
        newer: position.newer.as_ref().map(|route| cx.href(route)),
        older: position.older.as_ref().map(|route| cx.href(route)),
        position: words::position(position.number, position.count, cx.words).into(),
        rest,
    })
}

/// Link to the bulletins that a list does not have: to the archive, for a year to the month in which
/// they begin. It stands on the last page; `None` where the list has all.
fn rest<'a>(cx: &Context<'a>, page: &Page) -> Option<Link<'a>> {
    let is_cut = matches!(page.kind, PageKind::Home | PageKind::Kind(_) | PageKind::Year(_));
    if !is_cut || page.position.older.is_some() {
        return None;
    }
    let next = *cx.row(page.kind).articles.get(page.part.end)?;
    let route = match page.kind {
        PageKind::Year(year) => cx.routes().month(year, cx.get(next).date.day().month(), cx.lang),
        _ => cx.routes().section("archive", cx.lang),
    };
    Some(cx.link(cx.text("older_in_archive"), &route))
}

/// An entry of an index with its number of bulletins.
pub(in crate::render) fn entry<'a>(cx: &Context<'a>, link: Link<'a>, count: usize) -> ListItem<'a> {
    ListItem { link, count: Some(words::bulletins(count, cx.words).into()), ..ListItem::default() }
}
