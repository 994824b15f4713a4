//! The index of places: the finder, the provinces of today and former ones with what lies below
//! them; where that is too much for a page, further pages with all places by their names.

pub(in crate::render) mod view;

use crate::base::fold;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::plan::{PLACES_LISTED, Page, PageKind, page_of_list};
use crate::render::context::Context;
use crate::render::html::head::{head, section_link};
use crate::render::html::metadata::Head;
use crate::render::html::view::{Link, Text};
use crate::render::words;

use super::describe;
use super::listing::view::{Group, ListItem};
use super::lists::pagination;
use super::locality::entries::{common_note, entry, sort_by_name, validity};
use view::{Finder, Named, Names, Places};

/// The index, or a page of places by their names.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Places<'a>) {
    let heading = words::section("localities", cx.words);
    let mut view = Places {
        heading: heading.into(),
        finder: Some(Finder {
            script: format!("{}/assets/places.js", cx.site().base_path()).into(),
            places: cx.href(&cx.routes().places(cx.lang)),
            hint: hint(cx).into(),
        }),
        letters: letters(cx),
        pagination: pagination(cx, page),
        ..Places::default()
    };
    if page.position.number > 1 {
        view.heading = cx.text("places_by_name").into();
        view.names = names(cx, page);
        let description = describe::places_by_name(cx, &view.names);
        let trail = vec![section_link(cx, "localities")];
        return (head(cx, page, view.heading.clone(), Some(description), trail), view);
    }
    view.groups = groups(cx);
    (head(cx, page, heading, Some(describe::places(cx)), Vec::new()), view)
}

/// A sentence about typing names, with one of the portal's own without marks.
fn hint(cx: &Context<'_>) -> String {
    let below_country = cx.places().iter().find(|id| cx.get(**id).level > 0);
    let name = below_country.map(|id| fold::bare(cx.get(*id).name(cx.lang, cx.today())));
    phrase!(cx.words, "find_place_hint", name = name.as_deref().unwrap_or_default())
}

/// The places at the top: those of today, then former ones.
fn groups<'a>(cx: &Context<'a>) -> Vec<Group<'a>> {
    let tops: Vec<Id<Locality>> = cx
        .places()
        .iter()
        .copied()
        .filter(|id| cx.get(*id).level == 1 || cx.get(*id).parents.is_empty())
        .filter(|id| cx.get(*id).level > 0)
        .collect();
    let exists = |id: &Id<Locality>| cx.get(*id).valid.holds_on(cx.today());
    let (now, former): (Vec<Id<Locality>>, Vec<Id<Locality>>) = tops.into_iter().partition(exists);
    let mut groups = vec![group(cx, cx.text("places_today"), None, now)];
    if !former.is_empty() {
        let note = cx.text("places_former_note");
        groups.push(group(cx, cx.text("places_former"), Some(note), former));
    }
    groups
}

/// Provinces with what lies below them. Dates that all of them have stand in the heading, and not
/// beside each.
fn group<'a>(
    cx: &Context<'a>,
    heading: &'a str,
    note: Option<&'a str>,
    mut ids: Vec<Id<Locality>>,
) -> Group<'a> {
    sort_by_name(cx, &mut ids);
    let mut entries: Vec<ListItem<'a>> = ids.into_iter().map(|id| province(cx, id)).collect();
    let common = common_note(&mut entries);
    let heading =
        common.as_ref().map_or_else(|| heading.to_owned(), |dates| format!("{heading} ({dates})"));
    if common.is_some() {
        let below = entries.iter_mut().flat_map(|entry| &mut entry.children);
        below.filter(|child| child.note == common).for_each(|child| child.note = None);
    }
    let short = entries.iter().all(|entry| entry.note.is_none() && entry.former.is_empty());
    Group { heading: Some(heading.into()), note: note.map(Into::into), short, entries }
}

/// A province. What lies below it stands there or, where the portal has many places, on its page.
fn province<'a>(cx: &Context<'a>, id: Id<Locality>) -> ListItem<'a> {
    let locality = cx.get(id);
    let mut below: Vec<Id<Locality>> =
        cx.ever_below(id).iter().copied().filter(|child| cx.has_page(*child)).collect();
    let former =
        locality.predecessors.iter().filter(|before| before.whole && cx.get(before.id).level == 1);
    let former: Vec<Link<'a>> =
        former.map(|before| cx.place(before.id, cx.get(before.id).last_day(cx.today()))).collect();
    let own = entry(cx, id);
    // A place's predecessors say as much as its first day, which its own page has.
    let note = own.note.filter(|_| former.is_empty());
    if cx.places().len() > PLACES_LISTED {
        let day = locality.last_day(cx.today());
        let now = cx.children(id, day).len();
        let count = (now > 0).then(|| phrase!(cx.words, "count_places", count = now));
        let kind: Vec<&str> = own.kind.as_deref().into_iter().chain(count.as_deref()).collect();
        let kind = Some(kind.join(", ")).filter(|kind| !kind.is_empty()).map(Into::into);
        return ListItem { kind, note, former, ..own };
    }
    sort_by_name(cx, &mut below);
    let children = below.into_iter().map(|child| entry(cx, child)).collect();
    ListItem { note, former, children, ..own }
}

/// The first letters of places, each leading to where its places begin; none where the index itself
/// has them all.
fn letters<'a>(cx: &Context<'a>) -> Vec<Link<'a>> {
    if cx.places().len() <= PLACES_LISTED {
        return Vec::new();
    }
    let (row, first) = (cx.row(PageKind::Localities), cx.routes().section("localities", cx.lang));
    let mut letters: Vec<Link<'a>> = Vec::new();
    for (at, id) in cx.places_by_name().iter().enumerate() {
        let letter = letter(name(cx, *id));
        if letters.last().is_none_or(|last| last.text != letter) {
            let page = cx.href(&page_of_list(&first, row.page_with(at)));
            let href = format!("{page}#{}", anchor(&letter));
            letters.push(Link::new(letter, href));
        }
    }
    letters
}

/// The places of a page, by their first letters.
fn names<'a>(cx: &Context<'a>, page: &Page) -> Vec<Names<'a>> {
    let shown = cx.places_by_name().get(page.part.clone()).unwrap_or_default();
    let of_letter = shown.chunk_by(|a, b| letter(name(cx, *a)) == letter(name(cx, *b)));
    of_letter
        .filter_map(|ids| {
            let letter = letter(name(cx, *ids.first()?));
            let places = ids.iter().map(|id| named(cx, *id)).collect();
            Some(Names { anchor: anchor(&letter).into(), letter, places })
        })
        .collect()
}

/// A place with what tells it from others: its type, the place above it, its days.
fn named<'a>(cx: &Context<'a>, id: Id<Locality>) -> Named<'a> {
    let locality = cx.get(id);
    let day = locality.last_day(cx.today());
    let kind = locality.kind(day).map(|kind| kind.label(cx.lang));
    let above = cx.parent(id, day).filter(|above| cx.get(*above).level > 0);
    let above = above.map(|above| cx.get(above).name(cx.lang, day));
    let days = validity(cx, locality);
    let about: Vec<&str> = kind.into_iter().chain(above).chain(days.as_deref()).collect();
    Named { link: cx.place(id, day), about: about.join(", ").into() }
}

fn name<'a>(cx: &Context<'a>, id: Id<Locality>) -> &'a str {
    let locality = cx.get(id);
    locality.name(cx.lang, locality.last_day(cx.today()))
}

/// The letter under which a name is looked for: Ă and Â under A, but Đ for itself; numbers together.
fn letter(name: &str) -> Text<'static> {
    let first = fold::bare(name).chars().next().unwrap_or('#');
    let is_stroked = name.trim_start().starts_with(['\u{110}', '\u{111}', '\u{d0}']);
    match first {
        'd' if is_stroked => "\u{110}".into(),
        first if first.is_ascii_alphabetic() => first.to_ascii_uppercase().to_string().into(),
        _ => "0–9".into(),
    }
}

/// The name of the place on a page at which a letter begins.
fn anchor(letter: &str) -> String {
    match letter {
        "\u{110}" => "at_dd".to_owned(),
        "0–9" => "at_0".to_owned(),
        letter => format!("at_{}", letter.to_ascii_lowercase()),
    }
}
