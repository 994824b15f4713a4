//! The first page, lists of bulletins, and indexes of what has bulletins.

pub(in crate::render) mod view;

use std::ops::Range;

use crate::bulletin::article::{Article, ArticleKind, StandingPage};
use crate::bulletin::register::Id;
use crate::bulletin::term::{Term, TermId, TermSort};
use crate::plan::groups::listed;
use crate::plan::{Page, PageKind};
use crate::render::env::Env;
use crate::render::html::head::{feed_of, head};
use crate::render::html::metadata::Head;
use crate::render::html::view::{
    Entry, Fact, Group, Home, Html, Index, Link, Listing, Pagination, Standing, Text,
};
use crate::render::words;

/// How many key figures and entries the first page shows.
const KEY_FIGURES: usize = 4;
const ENTRIES: usize = 12;

/// The bulletins of a page.
pub(in crate::render) fn cards<'a>(
    env: &Env<'a>,
    articles: &[Id<Article>],
    part: &Range<usize>,
) -> Vec<&'a Html> {
    articles.get(part.clone()).unwrap_or_default().iter().filter_map(|id| env.card(*id)).collect()
}

/// The steps to the neighbours of a page.
pub(in crate::render) fn pagination<'a>(env: &Env<'a>, page: &Page) -> Option<Pagination<'a>> {
    let position = &page.position;
    (position.count > 1).then(|| Pagination {
        newer: position.newer.as_ref().map(|route| env.href(route)),
        older: position.older.as_ref().map(|route| env.href(route)),
        position: words::position(position.number, position.count, env.lang).into(),
    })
}

/// The first page and its continuations.
pub(in crate::render) fn home<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Home<'a>) {
    let corpus = env.plan.corpus;
    let routes = &env.plan.routes;
    let first = page.position.number == 1;
    let mut cards = cards(env, &env.plan.groups.all, &page.part);
    let lead = env.plan.groups.all.first().filter(|_| first).map(|id| env.make_card(*id));
    cards.drain(..usize::from(lead.is_some()).min(cards.len()));
    let figures = if first { super::statistics::key_figures(env, KEY_FIGURES) } else { Vec::new() };
    let title = corpus.site.title.get(env.lang);
    let view = Home {
        heading: env.pick("Tin mới nhất", "Latest bulletins").into(),
        lead,
        cards,
        legend: env.legend(figures.iter().copied()),
        figures: figures.iter().map(|figure| super::statistics::key_figure(env, figure)).collect(),
        places: if first {
            super::locality::provinces_with_bulletins(env, ENTRIES)
        } else {
            Vec::new()
        },
        topics: if first {
            term_entries(env, TermSort::Topics).into_iter().take(ENTRIES).collect()
        } else {
            Vec::new()
        },
        all_places: env.href(&routes.section("localities", env.lang)),
        all_topics: env.href(&routes.section("topics", env.lang)),
        all_statistics: env.href(&routes.section("statistics", env.lang)),
        pagination: pagination(env, page),
    };
    let description = Some(corpus.site.description.get(env.lang)).filter(|text| !text.is_empty());
    let told = description.map_or_else(|| super::describe::home(env), Into::into);
    (head(env, page, title, Some(told), Vec::new()), view)
}

/// The bulletins of a kind, term, year or month.
pub(in crate::render) fn listing<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Listing<'a>) {
    let articles = env.plan.row(page.kind).articles;
    let (heading, kicker, trail) = match page.kind {
        PageKind::Kind(kind) => (
            words::kind(kind, env.lang).to_owned(),
            env.pick("Loại tin", "Bulletin type"),
            index_link(env, "kinds", env.pick("Loại tin", "Bulletin types")),
        ),
        PageKind::Term(id) => {
            let (all, one) = words::terms(id.sort(), env.lang);
            (env.term(id).text.into_owned(), one, index_link(env, id.sort().section(), all))
        }
        PageKind::Year(year) => (
            super::archive::year_text(env, year),
            env.pick("Lưu trữ", "Archive"),
            index_link(env, "archive", env.pick("Lưu trữ", "Archive")),
        ),
        PageKind::Month(year, month) => {
            let mut trail = index_link(env, "archive", env.pick("Lưu trữ", "Archive"));
            trail.push(super::archive::year_link(env, year));
            (super::archive::month_text(env, year, month), env.pick("Lưu trữ", "Archive"), trail)
        }
        _ => (String::new(), "", Vec::new()),
    };
    let (intro, facts) = about(env, page.kind);
    let view = Listing {
        heading: heading.clone().into(),
        kicker: Some(kicker.into()).filter(|text: &Text<'_>| !text.is_empty()),
        intro: intro.clone(),
        facts,
        count: Some(words::bulletins(articles.len(), env.lang).into()),
        children: children(env, page.kind),
        cards: cards(env, articles, &page.part),
        pagination: pagination(env, page),
    };
    let told =
        intro.unwrap_or_else(|| super::describe::listing(env, page.kind, &heading, articles.len()));
    let mut head = head(env, page, heading.clone(), Some(told), trail);
    if let PageKind::Term(id @ TermId::Topic(_)) = page.kind
        && let Some(first) = env.plan.routes.term(id, env.lang)
    {
        head.feeds = feed_of(env, &heading, &first);
    }
    (head, view)
}

fn index_link<'a>(env: &Env<'a>, section: &'static str, text: &'a str) -> Vec<Link<'a>> {
    vec![env.link(text, &env.plan.routes.section(section, env.lang))]
}

/// What is known of a term: a sentence and facts.
fn about<'a>(env: &Env<'a>, kind: PageKind) -> (Option<Text<'a>>, Vec<Fact<'a>>) {
    let corpus = env.plan.corpus;
    match kind {
        PageKind::Term(TermId::Topic(id)) => facts(env, &corpus.topics[id]),
        PageKind::Term(TermId::Body(id)) => facts(env, &corpus.bodies[id]),
        PageKind::Term(TermId::Directive(id)) => facts(env, &corpus.directives[id]),
        _ => (None, Vec::new()),
    }
}

fn facts<'a, K>(env: &Env<'a>, term: &'a Term<K>) -> (Option<Text<'a>>, Vec<Fact<'a>>) {
    let fact = |name: &'a str, value: Link<'a>| Fact { term: name.into(), values: vec![value] };
    let mut facts = Vec::new();
    facts.extend(
        term.number
            .as_deref()
            .map(|number| fact(env.pick("Số hiệu", "Number"), Link::plain(number))),
    );
    facts.extend(
        Some(term.issuer.get(env.lang))
            .filter(|issuer| !issuer.is_empty())
            .map(|issuer| fact(env.pick("Cơ quan ban hành", "Issued by"), Link::plain(issuer))),
    );
    facts
        .extend(term.date.map(|date| {
            fact(env.pick("Ngày ban hành", "Date"), Link::plain(date.short(env.lang)))
        }));
    facts.extend(
        term.locality.map(|place| fact(env.pick("Địa phương", "Place"), env.place_now(place))),
    );
    let intro = Some(term.description.get(env.lang)).filter(|text| !text.is_empty());
    (intro.map(Into::into), facts)
}

fn children<'a>(env: &Env<'a>, kind: PageKind) -> Vec<Entry<'a>> {
    let above = match kind {
        PageKind::Term(TermId::Topic(id)) => id,
        PageKind::Year(year) => return super::archive::months(env, year),
        _ => return Vec::new(),
    };
    let corpus = env.plan.corpus;
    let below = listed(&corpus.topics, &env.plan.groups.topics)
        .filter(|(_, topic, _)| topic.parent == Some(above));
    below.map(|(id, _, count)| entry(env, env.term(id), count)).collect()
}

/// An entry of an index with its number of bulletins.
pub(in crate::render) fn entry<'a>(env: &Env<'a>, link: Link<'a>, count: usize) -> Entry<'a> {
    Entry { link, count: Some(words::bulletins(count, env.lang).into()), ..Entry::default() }
}

/// The terms of a register that have bulletins.
fn term_entries<'a>(env: &Env<'a>, sort: TermSort) -> Vec<Entry<'a>> {
    let (corpus, groups) = (env.plan.corpus, env.plan.groups);
    let make = |id: TermId, count: usize, note: Option<String>| Entry {
        note: note.map(Into::into),
        ..entry(env, env.term(id), count)
    };
    match sort {
        TermSort::Topics => listed(&corpus.topics, &groups.topics)
            .map(|(id, _, count)| make(id.into(), count, None))
            .collect(),
        TermSort::Bodies => {
            let place =
                |place: Option<Id<_>>| place.map(|place| env.place_now(place).text.into_owned());
            listed(&corpus.bodies, &groups.bodies)
                .map(|(id, term, count)| make(id.into(), count, place(term.locality)))
                .collect()
        }
        TermSort::Directives => listed(&corpus.directives, &groups.directives)
            .map(|(id, term, count)| {
                make(id.into(), count, term.date.map(|date| date.short(env.lang)))
            })
            .collect(),
    }
}

/// An index of kinds or terms.
pub(in crate::render) fn index<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let (heading, entries) = match page.kind {
        PageKind::Terms(sort) => (words::terms(sort, env.lang).0, term_entries(env, sort)),
        _ => (env.pick("Loại tin", "Bulletin types"), kind_entries(env)),
    };
    let told = super::describe::index(env, page.kind, entries.len());
    let view = Index {
        heading: heading.into(),
        intro: None,
        groups: vec![Group { entries, ..Group::default() }],
    };
    (head(env, page, heading, Some(told), Vec::new()), view)
}

fn kind_entries<'a>(env: &Env<'a>) -> Vec<Entry<'a>> {
    let kinds = ArticleKind::WORDS
        .iter()
        .filter_map(|(_, kind)| Some((kind, env.plan.routes.kind(*kind, env.lang)?)));
    kinds
        .map(|(kind, route)| {
            entry(
                env,
                env.link(words::kind(*kind, env.lang), &route),
                env.plan.groups.kinds[kind].len(),
            )
        })
        .collect()
}

/// A standing page, but its text.
pub(in crate::render) fn standing<'a>(
    env: &Env<'a>,
    page: &'a Page,
    id: Id<StandingPage>,
) -> (Head<'a>, Standing<'a>) {
    let source = &env.plan.corpus.pages[id];
    let summary: Option<Text<'a>> = source.summary.as_deref().map(Into::into);
    let view = Standing {
        title: source.title.as_str().into(),
        summary: summary.clone(),
        ..Standing::default()
    };
    (head(env, page, source.title.as_str(), summary, Vec::new()), view)
}
