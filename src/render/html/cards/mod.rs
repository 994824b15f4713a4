//! Articles in lists.

pub(in crate::render) mod view;

use super::markup;
use crate::bulletin::article::Article;
use crate::bulletin::register::{Id, ids};
use crate::language;
use crate::render::context::Context;
use crate::render::html::cards::view::Card;
use crate::render::html::view::Text;
use crate::render::words;

/// An article in a list, with its lead and its picture.
pub(super) fn card<'a>(cx: &Context<'a>, id: Id<Article>) -> Card<'a> {
    let id = cx.edition(id);
    let article = cx.get(id);
    let statistics = ids(&cx.observations_of(id)).len();
    let kind = cx.routes().kind(article.kind, cx.lang);
    let place = article.localities.first();
    Card {
        kind: kind.map(|route| markup::link(&cx.link(cx.words.kind(article.kind), &route))),
        date: cx.date_of(id),
        place: place.map(|place| markup::link(&cx.place(*place, article.date.day()))),
        summary: article.summary.as_deref().map(Into::into),
        figures: (statistics > 0).then(|| words::figures(statistics, cx.words).into()),
        picture: cx.picture(article),
        ..bare(cx, article, cx.href(cx.routes().article(id)))
    }
}

/// An article as a line of a long list: its title, and in a few words when, where and what.
pub(super) fn line<'a>(cx: &Context<'a>, id: Id<Article>) -> Card<'a> {
    let id = cx.edition(id);
    let article = cx.get(id);
    let place = article.localities.first();
    Card {
        short: true,
        kind: Some(markup::name(cx.words.kind(article.kind))),
        date: markup::name(&article.date.short(cx.lang)),
        place: place.map(|place| markup::name(&cx.place(*place, article.date.day()).text)),
        ..bare(cx, article, cx.href(cx.routes().article(id)))
    }
}

/// The title of an article, and where it leads.
fn bare<'a>(cx: &Context<'a>, article: &'a Article, href: Text<'a>) -> Card<'a> {
    Card {
        title: article.title.as_str().into(),
        href,
        lang: cx.foreign(article.lang),
        lang_name: (article.lang != cx.lang).then(|| language::name(article.lang, cx.lang).into()),
        draft: article.draft.then(|| cx.text("draft").into()),
        ..Card::default()
    }
}
