//! Articles in lists.

pub(in crate::render) mod view;

use super::markup;
use crate::bulletin::article::Article;
use crate::bulletin::register::{Id, ids};
use crate::language;
use crate::render::context::Context;
use crate::render::html::cards::view::Card;
use crate::render::words;

/// An article in a list.
pub(super) fn card<'a>(cx: &Context<'a>, id: Id<Article>) -> Card<'a> {
    let id = cx.edition(id);
    let article = cx.get(id);
    let statistics = ids(&cx.observations_of(id)).len();
    Card {
        title: article.title.as_str().into(),
        href: cx.href(cx.routes().article(id)),
        lang: cx.foreign(article.lang),
        lang_name: (article.lang != cx.lang).then(|| language::name(article.lang, cx.lang).into()),
        kind: cx
            .routes()
            .kind(article.kind, cx.lang)
            .map(|route| markup::link(&cx.link(cx.words.kind(article.kind), &route))),
        date: cx.date_of(id),
        place: article
            .localities
            .first()
            .map(|place| markup::link(&cx.place(*place, article.date.day()))),
        summary: article.summary.as_deref().map(Into::into),
        figures: (statistics > 0).then(|| words::figures(statistics, cx.words).into()),
        picture: cx.picture(article),
    }
}
