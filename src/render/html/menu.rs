//! The main navigation: what the settings list, or else what has content; and the names by which
//! pages are called in links.

use super::view::{NavItem, Text};
use crate::bulletin::term::TermSort;
use crate::language::phrase;
use crate::plan::PageKind;
use crate::plan::menu::MenuItem;
use crate::render::context::Context;
use crate::render::words;

/// The main navigation.
pub(super) fn navigation<'a>(cx: &Context<'a>) -> Vec<NavItem<'a>> {
    if cx.site().navigation.is_empty() {
        return sections(cx);
    }
    cx.menu().iter().map(|item| of_settings(cx, item)).collect()
}

/// The sections that have content.
fn sections<'a>(cx: &Context<'a>) -> Vec<NavItem<'a>> {
    let sections = [
        (PageKind::Home, "home", true),
        (PageKind::Localities, "localities", !cx.places().is_empty()),
        (PageKind::Statistics, "statistics", !cx.indicators().is_empty()),
        (PageKind::Terms(TermSort::Topics), "topics", !cx.topics().is_empty()),
        (PageKind::Terms(TermSort::Directives), "directives", !cx.directives().is_empty()),
        (PageKind::Archive, "archive", !cx.years().is_empty()),
    ];
    let shown = sections.into_iter().filter(|(_, _, has_content)| *has_content);
    let item = |(kind, id, _): (PageKind, &'static str, bool)| {
        let route = match kind {
            PageKind::Home => cx.routes().home(cx.lang).clone(),
            _ => cx.routes().section(id, cx.lang),
        };
        NavItem { id: id.into(), text: title(cx, kind), href: cx.href(&route) }
    };
    shown.map(item).collect()
}

fn of_settings<'a>(cx: &Context<'a>, item: &MenuItem<'a>) -> NavItem<'a> {
    let href = cx.target_href(&item.target);
    let own = Some(item.entry.name.get(cx.lang)).filter(|name| !name.is_empty());
    let text = own.map(Text::from).or_else(|| item.page.map(|kind| title(cx, kind)));
    // Entries without a section of their own have an id that no section has.
    let section = item.page.and_then(section_of);
    NavItem {
        id: section.map_or_else(|| href.clone().into(), Text::from),
        text: text.unwrap_or_else(|| item.entry.target.value.as_str().into()),
        href: href.into(),
    }
}

/// The section whose pages lie below a page.
fn section_of(kind: PageKind) -> Option<&'static str> {
    match kind {
        PageKind::Home => Some("home"),
        PageKind::Localities => Some("localities"),
        PageKind::Statistics => Some("statistics"),
        PageKind::Terms(TermSort::Topics) => Some("topics"),
        PageKind::Terms(TermSort::Directives) => Some("directives"),
        PageKind::Archive => Some("archive"),
        PageKind::Search => Some("search"),
        _ => None,
    }
}

/// The name of a page in a link.
pub(super) fn title<'a>(cx: &Context<'a>, kind: PageKind) -> Text<'a> {
    if let Some(name) = kind.section() {
        return words::section(name, cx.words).into();
    }
    match kind {
        PageKind::Home => cx.text("latest").into(),
        PageKind::Article(id) => cx.get(id).title.as_str().into(),
        PageKind::Locality(id) => words::capitalised(&cx.place_now(id).text).into(),
        PageKind::Kind(kind) => cx.words.kind(kind).into(),
        PageKind::Term(id) => cx.term(id).text,
        PageKind::Year(year) => phrase!(cx.words, "year_named", year = &year.to_string()).into(),
        PageKind::Month(year, month) => {
            words::capitalised(&words::month(year, month, cx.words)).into()
        }
        PageKind::Indicator(id) | PageKind::IndicatorPlaces(id) | PageKind::Embed(id, _) => {
            words::capitalised(cx.get(id).labels.get(cx.lang)).into()
        }
        PageKind::Standing(id) => cx.get(id).title.as_str().into(),
        // All others open a section.
        _ => cx.text("not_found").into(),
    }
}
