//! The part of a page before its own: titles, addresses, breadcrumbs; and the frame of the site
//! around it.

use super::metadata::Head;
use super::view::{Feed, Link, NavItem, Site as SiteView, Text};
use crate::base::address;
use crate::bulletin::lang::Lang;
use crate::bulletin::register::Id;
use crate::bulletin::term::TermSort;
use crate::plan::{Page, PageKind, Route};
use crate::render::env::Env;
use crate::render::schema_org::json_ld;
use crate::render::words;

/// What all pages of a language share.
pub(in crate::render) fn site<'a>(env: &Env<'a>) -> SiteView<'a> {
    let corpus = env.plan.corpus;
    let site = &corpus.site;
    let routes = &env.plan.routes;
    let home = routes.home(env.lang);
    let icon = env.plan.files.iter().find(|file| file.route.as_str() == "/favicon.svg");
    SiteView {
        lang: env.lang.code().into(),
        og_locale: env.pick("vi_VN", "en_GB").into(),
        title: site.title.get(env.lang).into(),
        tagline: Some(site.description.get(env.lang))
            .filter(|text| !text.is_empty())
            .map(Into::into),
        home: env.href(home),
        stylesheet: format!("{}/assets/style.css", site.base_path()).into(),
        styles: None,
        icon: icon.map(|file| env.href(&file.route)),
        nav: navigation(env),
        feeds: vec![
            env.feed(site.title.get(env.lang).to_owned(), home),
            Feed {
                title: site.title.get(env.lang).into(),
                href: env.href(&routes.json_feed(home)),
                media_type: "application/feed+json".into(),
            },
        ],
        footer: footer(env),
        foot: None,
        publisher: publisher(env),
        license: site.license.as_deref().map(license),
        build_note: None,
    }
}

fn navigation<'a>(env: &Env<'a>) -> Vec<NavItem<'a>> {
    let routes = &env.plan.routes;
    let section = |name: &'static str| routes.section(name, env.lang);
    let items: [(&str, &str, Route); 6] = [
        ("home", env.pick("Tin mới", "Latest"), routes.home(env.lang).clone()),
        ("localities", env.pick("Địa phương", "Places"), section("localities")),
        ("statistics", env.pick("Số liệu", "Statistics"), section("statistics")),
        ("topics", env.pick("Chủ đề", "Topics"), section("topics")),
        ("directives", env.pick("Văn bản", "Directives"), section("directives")),
        ("archive", env.pick("Lưu trữ", "Archive"), section("archive")),
    ];
    items
        .into_iter()
        .map(|(id, text, route)| NavItem {
            id: id.to_owned().into(),
            text: text.to_owned().into(),
            href: env.href(&route),
        })
        .collect()
}

fn footer<'a>(env: &Env<'a>) -> Vec<Link<'a>> {
    let routes = &env.plan.routes;
    let pages = env.plan.corpus.pages.pairs().filter(|(_, page)| page.lang == env.lang);
    let mut links: Vec<Link<'a>> =
        pages.map(|(id, page)| env.link(page.title.as_str(), &routes.standing(id))).collect();
    links.push(
        env.link(words::terms(TermSort::Bodies, env.lang).0, &routes.section("bodies", env.lang)),
    );
    links
        .push(env.link(env.pick("Loại tin", "Bulletin types"), &routes.section("kinds", env.lang)));
    links.push(env.link(env.pick("Dữ liệu", "Data"), &routes.section("data", env.lang)));
    links.push(
        env.link(env.pick("Đính chính", "Corrections"), &routes.section("corrections", env.lang)),
    );
    links.push(env.link("Atom", &routes.feed(routes.home(env.lang))));
    links
}

fn publisher<'a>(env: &Env<'a>) -> Option<Link<'a>> {
    let publisher = &env.plan.corpus.site.publisher;
    let mut link = Link::plain(publisher.name.as_str());
    link.href = publisher.url.as_deref().map(Into::into);
    (!publisher.name.is_empty()).then_some(link)
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
    env: &Env<'a>,
    page: &'a Page,
    title: impl Into<Text<'a>>,
    description: Option<Text<'a>>,
    trail: Vec<Link<'a>>,
) -> Head<'a> {
    let site = &env.plan.corpus.site;
    let title = title.into();
    let portal = site.title.get(env.lang);
    let numbered = match page.position.number {
        0 | 1 => title.to_string(),
        _ => format!(
            "{title} – {}",
            words::position(page.position.number, page.position.count, env.lang)
        ),
    };
    let breadcrumbs = breadcrumbs(env, page, &title, trail);
    let row = env.plan.row(page.kind);
    let home_page = page.kind == PageKind::Home && page.position.number <= 1;
    Head {
        document_title: if home_page {
            portal.into()
        } else {
            format!("{numbered} | {portal}").into()
        },
        description,
        canonical: env.absolute(&page.route),
        alternates: alternates(env, page, &row.editions),
        languages: languages(env, &row.editions),
        section: row.navigation,
        json_ld: json_ld::breadcrumbs(env, &breadcrumbs).into_iter().collect(),
        breadcrumbs,
        prev: page.position.newer.as_ref().map(|route| env.href(route)),
        next: page.position.older.as_ref().map(|route| env.href(route)),
        noindex: !page.is_indexed,
        title,
        ..Head::default()
    }
}

fn breadcrumbs<'a>(
    env: &Env<'a>,
    page: &Page,
    title: &Text<'a>,
    trail: Vec<Link<'a>>,
) -> Vec<Link<'a>> {
    if page.kind == PageKind::Home && page.position.number <= 1 {
        return Vec::new();
    }
    let home = env.link(env.pick("Trang chủ", "Home"), env.plan.routes.home(env.lang));
    let here = Link { current: true, ..Link::plain(title.clone()) };
    std::iter::once(home).chain(trail).chain(std::iter::once(here)).collect()
}

fn alternates<'a>(env: &Env<'a>, page: &Page, editions: &[(Lang, Route)]) -> Vec<(Lang, Text<'a>)> {
    if editions.len() < 2 || page.position.number > 1 {
        return Vec::new();
    }
    editions.iter().map(|(lang, route)| (*lang, env.absolute(route))).collect()
}

/// The languages of the portal for readers: to this page where it has that language, else to the
/// first page of it.
fn languages<'a>(env: &Env<'a>, editions: &[(Lang, Route)]) -> Vec<Link<'a>> {
    let languages = &env.plan.corpus.site.languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    let link = |lang: &Lang| {
        let route = editions
            .iter()
            .find(|(other, _)| other == lang)
            .map_or_else(|| env.plan.routes.home(*lang), |(_, route)| route);
        let name = words::pick(*lang, "Tiếng Việt", "English");
        Link { lang: Some(lang.code().into()), current: *lang == env.lang, ..env.link(name, route) }
    };
    languages.iter().map(link).collect()
}

/// The feed of a list.
pub(in crate::render) fn feed_of<'a>(env: &Env<'a>, title: &str, first: &Route) -> Vec<Feed<'a>> {
    vec![env.feed(title.to_owned(), first)]
}

/// A place and the places above it, as a trail; the country is left out.
pub(in crate::render) fn place_trail<'a>(
    env: &Env<'a>,
    id: Id<crate::bulletin::locality::Locality>,
    day: crate::bulletin::date::Day,
    with_place: bool,
) -> Vec<Link<'a>> {
    let localities = &env.plan.corpus.localities;
    let mut trail =
        vec![env.link(
            env.pick("Địa phương", "Places"),
            &env.plan.routes.section("localities", env.lang),
        )];
    let lineage = localities.lineage(id, day);
    let shown = lineage
        .into_iter()
        .filter(|place| localities[*place].level > 0 && (with_place || *place != id));
    trail.extend(shown.map(|place| env.full_place(place, day)));
    trail
}
