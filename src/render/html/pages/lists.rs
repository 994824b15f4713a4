//! Parts that pages with lists have in common: the cards of a page, the steps to its neighbours,
//! the entries of an index.

use std::ops::Range;

use crate::bulletin::article::Article;
use crate::bulletin::register::Id;
use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::pages::listing::view::Entry;
use crate::render::html::view::{Html, Link, Pagination};
use crate::render::words;

/// The bulletins of a page.
pub(in crate::render) fn cards<'a>(
    cx: &Context<'a>,
    articles: &[Id<Article>],
    part: &Range<usize>,
) -> Vec<&'a Html> {
    articles.get(part.clone()).unwrap_or_default().iter().filter_map(|id| cx.card(*id)).collect()
}

/// The steps to the neighbours of a page.
pub(in crate::render) fn pagination<'a>(cx: &Context<'a>, page: &Page) -> Option<Pagination<'a>> {
    let position = &page.position;
    (position.count > 1).then(|| Pagination {
        newer: position.newer.as_ref().map(|route| cx.href(route)),
        older: position.older.as_ref().map(|route| cx.href(route)),
        position: words::position(position.number, position.count, cx.words).into(),
    })
}

/// An entry of an index with its number of bulletins.
pub(in crate::render) fn entry<'a>(cx: &Context<'a>, link: Link<'a>, count: usize) -> Entry<'a> {
    Entry { link, count: Some(words::bulletins(count, cx.words).into()), ..Entry::default() }
}
