//! The part of a page before its own: titles, addresses, breadcrumbs; and the frame of the site
//! around it.

use super::metadata::Head;
use super::view::{Feed, Link, Site as SiteView, Text};
use super::{menu, office};
use crate::base::address;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::Id;
use crate::language;
use crate::plan::{Page, PageKind, Route, Row};
use crate::render::context::Context;
use crate::render::schema_org::json_ld;
use crate::render::words;

/// Returns the data that all pages of a language share.
pub(in crate::render) fn site<'a>(cx: &Context<'a>) -> SiteView<'a> {
    let site = cx.site();
    let routes = cx.routes();
    let home = routes.home(cx.lang);
    let icon = cx.file_at("/favicon.svg");
    SiteView {
        lang: cx.lang.code().into(),
        title: site.title.get(cx.lang).into(),
        tagline: Some(site.description.get(cx.lang))
            .filter(|text| !text.is_empty())
            .map(Into::into),
        home: cx.href(home),
        search: cx.href(&routes.section("search", cx.lang)),
        stylesheet: format!("{}/assets/style.css", site.base_path()).into(),
        styles: None,
        icon: icon.map(|route| cx.href(route)),
        nav: menu::navigation(cx),
        feeds: vec![cx.feed(site.title.get(cx.lang).to_owned(), home), json_feed(cx)],
        footer: footer(cx),
        foot: None,
        publisher: office::publisher(cx),
        emblem: office::emblem(cx),
        office: office::facts(cx),
        links: office::links(cx),
        trial: !site.index,
        license: site.license.as_deref().map(license),
        build_note: None,
    }
}

/// The feed of the portal as JSON.
fn json_feed<'a>(cx: &Context<'a>) -> Feed<'a> {
    Feed {
        title: cx.site().title.get(cx.lang).into(),
        href: cx.href(&cx.routes().json_feed(cx.routes().home(cx.lang))),
        media_type: "application/feed+json".into(),
    }
}

fn footer<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    let routes = cx.routes();
    let pages = cx.standing_pages().pairs().filter(|(_, page)| page.lang == cx.lang);
    let mut links: Vec<Link<'a>> =
        pages.map(|(id, page)| cx.link(page.title.as_str(), &routes.standing(id))).collect();
    links.extend(
        ["bodies", "kinds", "data", "corrections", "sitemap"].map(|name| section_link(cx, name)),
    );
    links.push(cx.link("Atom", &routes.feed(routes.home(cx.lang))));
    links
}

/// A Creative Commons licence has a page; another one is named.
fn license(id: &str) -> Link<'_> {
    let kind = id.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
    match kind {
        Some((kind, version)) => {
            let page = format!(
                "https://creativecommons.org/licenses/{}/{version}/",
                kind.to_ascii_lowercase()
            );
            Link::new(id, address::written(&page).into_owned())
        }
        None => Link::plain(id),
    }
}

/// The head of a page; `trail` are the pages above it, the home page left out.
pub(in crate::render) fn head<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    title: impl Into<Text<'a>>,
    description: Option<Text<'a>>,
    trail: Vec<Link<'a>>,
) -> Head<'a> {
    head_of(cx, page, &cx.row(page.kind), title, description, trail)
}

/// The same for a page whose row is known.
pub(in crate::render) fn head_of<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    row: &Row<'_>,
    title: impl Into<Text<'a>>,
    description: Option<Text<'a>>,
    trail: Vec<Link<'a>>,
) -> Head<'a> {
    let site = cx.site();
    let title = title.into();
    let portal = site.title.get(cx.lang);
    let numbered = match place_in_list(cx, page) {
        Some(place) => format!("{title} – {place}").into(),
        None => title.clone(),
    };
    let breadcrumbs = breadcrumbs(cx, page, &title, trail);
    let is_first = page.position.number <= 1;
    let home_page = page.kind == PageKind::Home && is_first;
    Head {
        document_title: if home_page {
            portal.into()
        } else {
            format!("{numbered} | {portal}").into()
        },
        description: description.map(|text| match place_in_list(cx, page) {
            Some(place) => format!("{text} {place}.").into(),
            None => text,
        }),
        canonical: cx.absolute(&page.route),
        alternates: alternates(cx, page, &row.editions),
        languages: languages(cx, &row.editions),
        section: row.navigation,
        json_ld: is_first
            .then(|| json_ld::breadcrumbs(cx, &breadcrumbs))
            .flatten()
            .into_iter()
            .collect(),
        forms: home_page.then(|| json_feed(cx)).into_iter().collect(),
        breadcrumbs,
        prev: page.position.newer.as_ref().map(|route| cx.href(route)),
        next: page.position.older.as_ref().map(|route| cx.href(route)),
        noindex: !page.is_indexed,
        // Further pages of a list are leafed through, and not shared.
        image: is_first.then(|| cx.card_for(page.kind, row.navigation)).flatten(),
        title,
        ..Head::default()
    }
}

/// `Trang 2 trên 7`, where a page is not the first of its list.
fn place_in_list(cx: &Context<'_>, page: &Page) -> Option<String> {
    let position = &page.position;
    (position.number > 1).then(|| words::position(position.number, position.count, cx.words))
}

fn breadcrumbs<'a>(
    cx: &Context<'a>,
    page: &Page,
    title: &Text<'a>,
    trail: Vec<Link<'a>>,
) -> Vec<Link<'a>> {
    if page.kind == PageKind::Home && page.position.number <= 1 {
        return Vec::new();
    }
    let home = cx.link(cx.text("home"), cx.routes().home(cx.lang));
    let here = Link { current: true, ..Link::plain(title.clone()) };
    // The title of a bulletin is long, and stands below as its heading.
    let here = (!matches!(page.kind, PageKind::Article(_))).then_some(here);
    std::iter::once(home).chain(trail).chain(here).collect()
}

fn alternates<'a>(
    cx: &Context<'a>,
    page: &Page,
    editions: &[(Lang, Route)],
) -> Vec<(Lang, Text<'a>)> {
    if editions.len() < 2 || page.position.number > 1 {
        return Vec::new();
    }
    editions.iter().map(|(lang, route)| (*lang, cx.absolute(route))).collect()
}

/// The languages of the portal for readers: to this page where it has that language, else to the
/// first page of it.
fn languages<'a>(cx: &Context<'a>, editions: &[(Lang, Route)]) -> Vec<Link<'a>> {
    let languages = &cx.site().languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    let link = |lang: &Lang| {
        let route = editions
            .iter()
            .find(|(other, _)| other == lang)
            .map_or_else(|| cx.routes().home(*lang), |(_, route)| route);
        let name = words::capitalised(language::name(*lang, *lang));
        Link { lang: Some(lang.code().into()), current: *lang == cx.lang, ..cx.link(name, route) }
    };
    languages.iter().map(link).collect()
}

/// The feed of a list.
pub(in crate::render) fn feed_of<'a>(
    cx: &Context<'a>,
    title: &str,
    first: &Route,
) -> Vec<Feed<'a>> {
    vec![cx.feed(title.to_owned(), first)]
}

/// The page of a section, by its name.
pub(in crate::render) fn section_link<'a>(cx: &Context<'a>, name: &'static str) -> Link<'a> {
    cx.link(words::section(name, cx.words), &cx.routes().section(name, cx.lang))
}

/// A place and the places above it, as a trail; the country is left out.
pub(in crate::render) fn place_trail<'a>(
    cx: &Context<'a>,
    id: Id<crate::bulletin::locality::Locality>,
    day: crate::bulletin::date::Day,
    with_place: bool,
) -> Vec<Link<'a>> {
    let mut trail = vec![section_link(cx, "localities")];
    let lineage = cx.lineage(id, day);
    let shown = lineage
        .into_iter()
        .filter(|place| cx.get(*place).level > 0 && (with_place || *place != id));
    trail.extend(shown.map(|place| cx.full_place(place, day)));
    trail
}
