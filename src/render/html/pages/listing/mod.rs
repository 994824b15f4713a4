//! The first page, lists of bulletins, and indexes of what has bulletins.

pub(in crate::render) mod view;

use crate::bulletin::article::ArticleKind;
use crate::bulletin::date::Stamp;
use crate::bulletin::register::Id;
use crate::bulletin::term::{Term, TermId, TermSort};
use crate::plan::{Page, PageKind};
use crate::render::context::{Context, Listed};
use crate::render::html::cards;
use crate::render::html::head::{feed_of, head, head_of, section_link};
use crate::render::html::metadata::Head;
use crate::render::html::pages::listing::view::Group;
use crate::render::html::pages::listing::view::Home;
use crate::render::html::pages::listing::view::Index;
use crate::render::html::pages::listing::view::ListItem;
use crate::render::html::pages::listing::view::Listing;
use crate::render::html::view::{Fact, Link, Text};
use crate::render::schema_org::organization;
use crate::render::words;

use super::key_figures;
use super::lists::{cards, entry, lines, pagination};

/// Maximum number of key figures and of entries on the first page.
const KEY_FIGURES: usize = 4;
const ENTRIES: usize = 12;

/// Bulletins on the first page that stand before everything else, the first one left out.
const NEWEST: usize = 4;

/// The first page and its continuations.
pub(in crate::render) fn home<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Home<'a>) {
    let routes = cx.routes();
    let first = page.position.number == 1;
    let articles = cx.articles_of_home();
    let part = articles.get(page.part.clone()).unwrap_or_default();
    let (lead, part) = part.split_at(part.len().min(usize::from(first)));
    let (newest, rest) = part.split_at(if first { part.len().min(NEWEST) } else { 0 });
    let figures = if first { key_figures::of_portal(cx, KEY_FIGURES) } else { Vec::new() };
    let title = if first { cx.site().title.get(cx.lang) } else { cx.text("latest_bulletins") };
    let view = Home {
        heading: cx.text("latest_bulletins").into(),
        lead: lead.first().map(|id| cards::card(cx, *id)),
        cards: newest.iter().filter_map(|id| cx.card(*id)).collect(),
        more: lines(cx, rest),
        figures,
        places: if first {
            super::locality::provinces_with_bulletins(cx, ENTRIES)
        } else {
            Vec::new()
        },
        topics: if first {
            term_entries(cx, TermSort::Topics).into_iter().take(ENTRIES).collect()
        } else {
            Vec::new()
        },
        all_places: cx.href(&routes.section("localities", cx.lang)),
        all_topics: cx.href(&routes.section("topics", cx.lang)),
        all_statistics: cx.href(&routes.section("statistics", cx.lang)),
        pagination: pagination(cx, page),
    };
    let description = Some(cx.site().description.get(cx.lang)).filter(|text| !text.is_empty());
    let description = description.map_or_else(|| super::describe::home(cx), Into::into);
    let mut head = head(cx, page, title, Some(description), Vec::new());
    head.json_ld.extend(first.then(|| organization::publisher(cx)).flatten());
    (head, view)
}

/// The bulletins of a kind, term, year or month.
pub(in crate::render) fn listing<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Listing<'a>) {
    let row = cx.row(page.kind);
    let articles = row.articles;
    let (heading, kicker, trail) = match page.kind {
        PageKind::Kind(kind) => {
            (cx.words.kind(kind).to_owned(), cx.text("a_kind"), vec![section_link(cx, "kinds")])
        }
        PageKind::Term(id) => {
            let (name, kicker) = (cx.term(id).text.into_owned(), words::term(id.sort(), cx.words));
            (name, kicker, vec![section_link(cx, id.sort().section())])
        }
        PageKind::Year(year) => (
            super::archive::year_text(cx, year),
            words::section("archive", cx.words),
            vec![section_link(cx, "archive")],
        ),
        PageKind::Month(year, month) => {
            let trail = vec![section_link(cx, "archive"), super::archive::year_link(cx, year)];
            let kicker = words::section("archive", cx.words);
            (super::archive::month_text(cx, year, month), kicker, trail)
        }
        _ => (String::new(), "", Vec::new()),
    };
    let (intro, facts) = about(cx, page.kind);
    let in_archive = matches!(page.kind, PageKind::Month(..));
    let part = articles.get(page.part.clone()).unwrap_or_default();
    let is_topic = matches!(page.kind, PageKind::Term(TermId::Topic(_)));
    let view = Listing {
        figures: if is_topic && page.position.number == 1 {
            key_figures::of_articles(cx, articles, KEY_FIGURES)
        } else {
            Vec::new()
        },
        heading: heading.clone().into(),
        kicker: Some(kicker.into()).filter(|text: &Text<'_>| !text.is_empty()),
        intro: intro.clone(),
        facts,
        count: Some(words::bulletins(articles.len(), cx.words).into()),
        children: children(cx, page.kind),
        cards: if in_archive { lines(cx, part) } else { cards(cx, articles, &page.part) },
        pagination: pagination(cx, page),
    };
    let description =
        intro.unwrap_or_else(|| super::describe::listing(cx, page.kind, &heading, articles.len()));
    let mut head = head_of(cx, page, &row, heading.clone(), Some(description), trail);
    // A topic may be called like a kind of bulletins, and a directive like a topic.
    head.document_title = [kicker, ": ", &head.document_title].concat().into();
    if let PageKind::Term(id @ TermId::Topic(_)) = page.kind
        && let Some(first) = cx.routes().term(id, cx.lang)
    {
        head.feeds = feed_of(cx, &heading, &first);
    }
    (head, view)
}

/// Returns the description of a term: a sentence and facts.
fn about<'a>(cx: &Context<'a>, kind: PageKind) -> (Option<Text<'a>>, Vec<Fact<'a>>) {
    match kind {
        PageKind::Term(TermId::Topic(id)) => facts(cx, cx.get(id)),
        PageKind::Term(TermId::Body(id)) => facts(cx, cx.get(id)),
        PageKind::Term(TermId::Directive(id)) => facts(cx, cx.get(id)),
        _ => (None, Vec::new()),
    }
}

fn facts<'a, K>(cx: &Context<'a>, term: &'a Term<K>) -> (Option<Text<'a>>, Vec<Fact<'a>>)
where
    Id<Term<K>>: Into<TermId>,
{
    let fact = |name: &'a str, value: Link<'a>| Fact { term: name.into(), values: vec![value] };
    let mut facts = Vec::new();
    facts.extend(
        term.number.as_deref().map(|number| fact(cx.text("fact_number"), Link::plain(number))),
    );
    facts.extend(
        Some(term.issuer.get(cx.lang))
            .filter(|issuer| !issuer.is_empty())
            .map(|issuer| fact(cx.text("fact_issuer"), body_named(cx, issuer))),
    );
    facts
        .extend(term.date.map(|date| fact(cx.text("fact_date"), Link::plain(date.short(cx.lang)))));
    facts.extend(term.parent.map(|above| fact(cx.text("fact_parent"), cx.term(above))));
    facts.extend(term.locality.map(|place| fact(cx.text("fact_place"), cx.place_now(place))));
    let intro = Some(term.description.get(cx.lang)).filter(|text| !text.is_empty());
    (intro.map(Into::into), facts)
}

/// The name of who issued a directive, leading to the body of that name, or of which it is a part:
/// `Ban Thường vụ Thành ủy Hải Phòng` to `Thành ủy Hải Phòng`.
fn body_named<'a>(cx: &Context<'a>, name: &'a str) -> Link<'a> {
    let is_whose = |label: &str| {
        name.strip_suffix(label).is_some_and(|part| part.is_empty() || part.ends_with(' '))
    };
    let bodies = cx.bodies().into_iter().map(|(id, body, _)| (body.labels.get(cx.lang), id));
    let whose = bodies.filter(|(label, _)| !label.is_empty() && is_whose(label));
    let body = whose.max_by_key(|(label, _)| label.len());
    body.map_or_else(|| Link::plain(name), |(_, id)| Link { text: name.into(), ..cx.term(id) })
}

fn children<'a>(cx: &Context<'a>, kind: PageKind) -> Vec<ListItem<'a>> {
    match kind {
        PageKind::Term(TermId::Topic(id)) => below(cx, cx.topics_below(id)),
        PageKind::Term(TermId::Body(id)) => below(cx, cx.bodies_below(id)),
        PageKind::Term(TermId::Directive(id)) => below(cx, cx.directives_below(id)),
        PageKind::Year(year) => super::archive::months(cx, year),
        _ => Vec::new(),
    }
}

/// The terms directly below one.
fn below<'a, K>(cx: &Context<'a>, below: Vec<Listed<'a, Term<K>>>) -> Vec<ListItem<'a>>
where
    Id<Term<K>>: Into<TermId>,
{
    below.into_iter().map(|(id, _, count)| entry(cx, cx.term(id), count)).collect()
}

/// The terms of a register that have bulletins.
fn term_entries<'a>(cx: &Context<'a>, sort: TermSort) -> Vec<ListItem<'a>> {
    let make = |id: TermId, count: usize, note: Option<String>| ListItem {
        note: note.map(Into::into),
        ..entry(cx, cx.term(id), count)
    };
    match sort {
        TermSort::Topics => {
            cx.topics().into_iter().map(|(id, _, count)| make(id.into(), count, None)).collect()
        }
        TermSort::Bodies => {
            let place =
                |place: Option<Id<_>>| place.map(|place| cx.place_now(place).text.into_owned());
            cx.bodies()
                .into_iter()
                .map(|(id, term, count)| make(id.into(), count, place(term.locality)))
                .collect()
        }
        TermSort::Directives => {
            let mut directives = cx.directives();
            // The newest first, those without a date at the end.
            directives.sort_by_key(|(_, term, _)| std::cmp::Reverse(term.date));
            let date = |date: Option<Stamp>| date.map(|date| date.short(cx.lang));
            directives
                .into_iter()
                .map(|(id, term, count)| make(id.into(), count, date(term.date)))
                .collect()
        }
    }
}

/// An index of kinds or terms.
pub(in crate::render) fn index<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let (section, entries) = match page.kind {
        PageKind::Terms(sort) => (sort.section(), term_entries(cx, sort)),
        _ => ("kinds", kind_entries(cx)),
    };
    let heading = words::section(section, cx.words);
    let description = super::describe::index(cx, page.kind, entries.len());
    let view = Index {
        heading: heading.into(),
        intro: None,
        groups: vec![Group { entries, ..Group::default() }],
    };
    (head(cx, page, heading, Some(description), Vec::new()), view)
}

fn kind_entries<'a>(cx: &Context<'a>) -> Vec<ListItem<'a>> {
    let kinds = ArticleKind::WORDS
        .iter()
        .filter_map(|(_, kind)| Some((kind, cx.routes().kind(*kind, cx.lang)?)));
    kinds
        .map(|(kind, route)| {
            entry(cx, cx.link(cx.words.kind(*kind), &route), cx.count_of_kind(*kind))
        })
        .collect()
}
