//! The page that maps the portal: the ways to everything, a name each.

use super::listing::view::{Group, Index, ListItem};
use crate::bulletin::article::ArticleKind;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::term::{Term, TermId};
use crate::plan::{Page, PageKind, Route};
use crate::render::context::{Context, Listed};
use crate::render::html::head::{head, section_link};
use crate::render::html::menu::title;
use crate::render::html::metadata::Head;
use crate::render::html::view::{Link, Text};
use crate::render::order::compare;
use crate::render::words;

/// The most links of a group, so that the page stays small whatever the portal has.
const MOST: usize = 80;

/// The sections, in the order in which readers look for them.
const SECTIONS: [&str; 10] = [
    "localities",
    "statistics",
    "topics",
    "directives",
    "bodies",
    "kinds",
    "archive",
    "corrections",
    "data",
    "search",
];

/// The tables and descriptions of all data.
const DATA: [&str; 5] =
    ["observations.csv", "figures.csv", "figures.json", "csv-metadata.json", "catalog.jsonld"];

/// The page that maps the portal.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let heading = words::section("sitemap", cx.words);
    let section = |name: &'static str| words::section(name, cx.words);
    let all_places = || Some(more(cx, "all_localities", "localities"));
    let groups = [
        group(cx.text("sitemap_sections"), sections(cx), None),
        group(cx.text("sitemap_pages"), pages(cx), None),
        group(section("localities"), places(cx, true), all_places()),
        group(cx.text("former_places_below"), places(cx, false), all_places()),
        group(
            section("statistics"),
            indicators(cx),
            Some(more(cx, "all_statistics", "statistics")),
        ),
        group(section("topics"), terms(cx, cx.topics()), Some(more(cx, "all_topics", "topics"))),
        group(
            section("directives"),
            terms(cx, cx.directives()),
            Some(section_link(cx, "directives")),
        ),
        group(section("bodies"), terms(cx, cx.bodies()), Some(section_link(cx, "bodies"))),
        group(section("kinds"), kinds(cx), None),
        group(section("archive"), years(cx), Some(section_link(cx, "archive"))),
        group(cx.text("sitemap_feeds"), feeds(cx), None),
        group(section("data"), data(cx), None),
    ];
    let groups = groups.into_iter().filter(|group| !group.entries.is_empty()).collect();
    let view = Index { heading: heading.into(), intro: None, groups };
    (head(cx, page, heading, Some(cx.text("sitemap_about").into()), Vec::new()), view)
}

/// A group of links; where there are too many, the first of them and the way to all.
fn group<'a>(heading: &'a str, mut links: Vec<Link<'a>>, all: Option<Link<'a>>) -> Group<'a> {
    if links.len() > MOST {
        links.truncate(MOST);
        links.extend(all);
    }
    let entries = links.into_iter().map(|link| ListItem { link, ..ListItem::default() }).collect();
    Group { heading: Some(heading.into()), entries, ..Group::default() }
}

fn more<'a>(cx: &Context<'a>, text: &'static str, section: &'static str) -> Link<'a> {
    cx.link(cx.text(text), &cx.routes().section(section, cx.lang))
}

fn sections<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    let home = cx.link(title(cx, PageKind::Home), cx.routes().home(cx.lang));
    std::iter::once(home).chain(SECTIONS.map(|name| section_link(cx, name))).collect()
}

fn pages<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    let pages = cx.standing_pages().pairs().filter(|(_, page)| page.lang == cx.lang);
    pages.map(|(id, page)| cx.link(page.title.as_str(), &cx.routes().standing(id))).collect()
}

/// Countries and provinces, those of today or those before them, which have their names in part.
fn places<'a>(cx: &Context<'a>, today: bool) -> Vec<Link<'a>> {
    let is_shown = |id: &Id<Locality>| {
        let place = cx.get(*id);
        place.level <= 1 && place.valid.holds_on(cx.today()) == today
    };
    let high = cx.places().iter().copied().filter(is_shown);
    let link = |id: Id<Locality>| {
        let route = cx.routes().locality(id, cx.lang)?;
        let place = cx.get(id);
        // A reader looks for the name, whatever its type, which stands before it in some languages.
        let sorted_as = (place.level, place.name(cx.lang, place.last_day(cx.today())));
        Some((sorted_as, cx.link(words::capitalised(&cx.place_now(id).text), route)))
    };
    let mut named: Vec<((u8, &str), Link<'a>)> = high.filter_map(link).collect();
    named.sort_by(|((level, a), _), ((other, b), _)| level.cmp(other).then_with(|| compare(a, b)));
    named.into_iter().map(|(_, link)| link).collect()
}

fn indicators<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    let route = |id| cx.routes().indicator(id, cx.lang);
    let mut named: Vec<(Text<'a>, &Route)> = cx
        .indicators()
        .keys()
        .filter_map(|id| Some((title(cx, PageKind::Indicator(*id)), route(*id)?)))
        .collect();
    named.sort_by(|(a, _), (b, _)| compare(a, b));
    named.into_iter().map(|(name, route)| cx.link(name, route)).collect()
}

fn terms<'a, K>(cx: &Context<'a>, terms: Vec<Listed<'a, Term<K>>>) -> Vec<Link<'a>>
where
    Id<Term<K>>: Into<TermId>,
{
    terms.into_iter().map(|(id, _, _)| cx.term(id)).collect()
}

fn kinds<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    let kinds = ArticleKind::WORDS.iter().map(|(_, kind)| *kind);
    kinds
        .filter_map(|kind| Some(cx.link(cx.words.kind(kind), &cx.routes().kind(kind, cx.lang)?)))
        .collect()
}

fn years<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    cx.years().into_iter().rev().map(|year| super::archive::year_link(cx, year)).collect()
}

fn feeds<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    let routes = cx.routes();
    let home = routes.home(cx.lang);
    let corrections = routes.section("corrections", cx.lang);
    let of_corrections = [words::section("corrections", cx.words), " (Atom)"].concat();
    vec![
        cx.link([cx.text("latest"), " (Atom)"].concat(), &routes.feed(home)),
        cx.link([cx.text("latest"), " (JSON Feed)"].concat(), &routes.json_feed(home)),
        cx.link(of_corrections, &routes.feed(&corrections)),
    ]
}

fn data<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    let route = |name: &&'static str| (*name, cx.routes().data(name));
    let published =
        DATA.iter().map(route).filter(|(_, route)| cx.file_at(route.as_str()).is_some());
    published.map(|(name, route)| cx.link(name, &route)).collect()
}
