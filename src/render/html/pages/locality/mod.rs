//! Places: the index through the tree, and the page of each.

pub(in crate::render) mod view;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::fold;
use crate::bulletin::locality::{Locality, Succession};
use crate::bulletin::observation::Breakdown;
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::Figure;
use crate::plan::Page;
use crate::plan::ranking::rank;
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::head::{feed_of, head, place_trail};
use crate::render::html::metadata::Head;
use crate::render::html::pages::listing::view::Entry;
use crate::render::html::pages::listing::view::Group;
use crate::render::html::pages::listing::view::Index;
use crate::render::html::pages::locality::view::Locality as View;
use crate::render::html::reporting;
use crate::render::html::view::{Figure as FigureView, Link, Text};
use crate::render::schema_org::json_ld;
use crate::render::svg::chart;
use crate::render::words;

use super::describe;
use super::indicator::series::{Line, history, line};
use super::lists::{cards, pagination};

/// The index: places of today by level, then former ones.
pub(in crate::render) fn index<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let heading = words::section("localities", cx.words);
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
    let told = describe::places(cx);
    (
        head(cx, page, heading, Some(told), Vec::new()),
        Index { heading: heading.into(), intro: None, groups },
    )
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
    let mut entries: Vec<Entry<'a>> = ids.into_iter().map(|id| province(cx, id)).collect();
    let common = entries.first().and_then(|first| first.note.clone());
    let common =
        common.filter(|common| entries.iter().all(|entry| entry.note.as_ref() == Some(common)));
    let heading =
        common.as_ref().map_or_else(|| heading.to_owned(), |dates| format!("{heading} ({dates})"));
    if common.is_some() {
        for entry in &mut entries {
            entry.note = None;
            let below = entry.children.iter_mut().filter(|child| child.note == common);
            below.for_each(|child| child.note = None);
        }
    }
    let short = entries.iter().all(|entry| entry.note.is_none() && entry.former.is_empty());
    Group { heading: Some(heading.into()), note: note.map(Into::into), short, entries }
}

fn sort_by_name(cx: &Context<'_>, ids: &mut [Id<Locality>]) {
    let name = |id: &Id<Locality>| cx.get(*id).name(cx.lang, cx.get(*id).last_day(cx.today()));
    ids.sort_by(|a, b| crate::render::order::compare(name(a), name(b)).then(a.cmp(b)));
}

fn province<'a>(cx: &Context<'a>, id: Id<Locality>) -> Entry<'a> {
    let locality = cx.get(id);
    let mut below: Vec<Id<Locality>> =
        cx.ever_below(id).iter().copied().filter(|child| cx.has_page(*child)).collect();
    sort_by_name(cx, &mut below);
    let former =
        locality.predecessors.iter().filter(|before| before.whole && cx.get(before.id).level == 1);
    let former: Vec<Link<'a>> =
        former.map(|before| cx.place(before.id, cx.get(before.id).last_day(cx.today()))).collect();
    let own = entry(cx, id);
    Entry {
        // What it came from says as much as its first day, which its own page has.
        note: own.note.filter(|_| former.is_empty()),
        former,
        children: below.into_iter().map(|child| entry(cx, child)).collect(),
        ..own
    }
}

/// A place in a list: name, type, number of bulletins, last day.
fn entry<'a>(cx: &Context<'a>, id: Id<Locality>) -> Entry<'a> {
    let locality = cx.get(id);
    let day = locality.last_day(cx.today());
    let bulletins = cx.articles_at(id).len();
    let name = fold::name(locality.name(cx.lang, day));
    // `Thành phố Hồ Chí Minh` has its type in its name.
    let named = |kind: &str| name.starts_with(&fold::name(kind));
    Entry {
        link: cx.place(id, day),
        kind: locality
            .kind(day)
            .map(|kind| kind.label(cx.lang))
            .filter(|kind| !named(kind))
            .map(Into::into),
        count: (bulletins > 0).then(|| words::bulletins(bulletins, cx.words).into()),
        note: validity(cx, locality),
        ..Entry::default()
    }
}

/// Provinces with bulletins, those with most first.
pub(in crate::render) fn provinces_with_bulletins<'a>(
    cx: &Context<'a>,
    most: usize,
) -> Vec<Entry<'a>> {
    let with = cx.articles_by_place().iter().filter(|(id, _)| cx.get(**id).level == 1);
    let mut provinces: Vec<(std::cmp::Reverse<usize>, Id<Locality>)> =
        with.map(|(id, list)| (std::cmp::Reverse(list.len()), *id)).collect();
    provinces.sort();
    provinces.into_iter().take(most).map(|(_, id)| entry(cx, id)).collect()
}

/// `từ 01/07/2025`, `đến 30/06/2025`.
fn validity<'a>(cx: &Context<'a>, locality: &Locality) -> Option<Text<'a>> {
    let (from, until) = dates(cx, locality);
    let said = match (&from, &until) {
        (Some(from), Some(until)) => {
            phrase!(cx.words, "valid_between", from = from, until = until)
        }
        (Some(from), None) => phrase!(cx.words, "valid_from", from = from),
        (None, Some(until)) => phrase!(cx.words, "valid_until", until = until),
        (None, None) => return None,
    };
    Some(said.into())
}

/// The same on the page of the place: `Tồn tại đến hết 30/06/2025`.
fn existence<'a>(cx: &Context<'a>, locality: &Locality) -> Option<Text<'a>> {
    let said = match dates(cx, locality) {
        (_, None) => return validity(cx, locality),
        (Some(from), Some(until)) => {
            phrase!(cx.words, "existed_between", from = &from, until = &until)
        }
        (None, Some(until)) => phrase!(cx.words, "existed_until", until = &until),
    };
    Some(said.into())
}

/// The first day of a place, and the last one, if that is past.
fn dates(cx: &Context<'_>, locality: &Locality) -> (Option<String>, Option<String>) {
    let until = locality.valid.until.filter(|until| *until < cx.today());
    (locality.valid.from.map(|day| day.short(cx.lang)), until.map(|day| day.short(cx.lang)))
}

/// Returns the number of indicators that some figures are of.
fn told_indicators(figures: &[WithLine<'_>]) -> usize {
    figures.iter().map(|(figure, _)| figure.subject.indicator).collect::<BTreeSet<_>>().len()
}

/// A figure of a place with its line through time.
type WithLine<'p> = (&'p Figure, Option<Line<'p>>);

/// The newest figure of each indicator and breakdown for a place, and those of which too little is
/// known for one.
fn newest_figures<'p>(cx: &Context<'p>, id: Id<Locality>) -> (Vec<WithLine<'p>>, Vec<&'p Figure>) {
    let (mut whole, mut partial) = (Vec::new(), Vec::new());
    let newest = |figures: &[&'p Figure]| {
        figures.iter().copied().reduce(|a, b| if rank(a) < rank(b) { b } else { a })
    };
    for indicator in cx.indicators().keys() {
        let mut by_breakdown: BTreeMap<&Breakdown, Vec<&'p Figure>> = BTreeMap::new();
        for figure in cx.figures_at(*indicator, id) {
            by_breakdown.entry(&figure.subject.by).or_default().push(figure);
        }
        for figures in by_breakdown.into_values() {
            let (statements, figures): (Vec<&Figure>, Vec<&Figure>) =
                figures.into_iter().partition(|figure| cx.is_partial_statement(figure));
            whole.extend(newest(&figures).map(|newest| (newest, line(cx, &figures))));
            partial.extend(newest(&statements));
        }
    }
    (whole, partial)
}

/// A figure of a place with its small time line.
fn figure<'a>(cx: &Context<'a>, figure: &'a Figure, line: Option<&Line<'a>>) -> FigureView<'a> {
    FigureView {
        history: line.map(|line| history(cx, line).into()),
        sparkline: line.and_then(|line| chart::sparkline(&chart::points(line))),
        ..figures::figure(cx, figure, cx.indicator_in_row(figure.subject.indicator), true)
    }
}

/// A place.
pub(in crate::render) fn page<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Locality>,
) -> (Head<'a>, View<'a>) {
    let locality = cx.get(id);
    let day = locality.last_day(cx.today());
    let articles = cx.articles_at(id);
    let first = page.position.number == 1;
    let (figures, partial) = if first { newest_figures(cx, id) } else { (Vec::new(), Vec::new()) };
    let all = || figures.iter().map(|(figure, _)| *figure).chain(partial.iter().copied());
    let newest = all().map(|figure| figure.subject.period.end()).max();
    let (below, former_below) = below(cx, id);
    let notices = super::corrections::notices(cx, |entry| {
        let here = cx.get(entry).key.locality == id;
        first && (here || all().any(|figure| figure.observations().contains(&entry)))
    });
    let view = View {
        name: locality.name(cx.lang, day).into(),
        kind: locality.kind(day).map(|kind| words::capitalised(kind.label(cx.lang)).into()),
        code: locality
            .codes
            .iter()
            .find(|code| code.valid.holds_on(day))
            .map(|code| code.value.code.as_str().into()),
        validity: existence(cx, locality),
        former: !locality.valid.holds_on(cx.today()),
        successors: successions(cx, id, &locality.successors),
        predecessors: successions(cx, id, &locality.predecessors),
        changes: locality
            .changes
            .iter()
            .map(|change| words::border_change(change, cx.words).into())
            .collect(),
        notices,
        legend: figures::legend(cx, all()),
        figures: figures.iter().map(|(newest, line)| figure(cx, newest, line.as_ref())).collect(),
        partial: partial
            .iter()
            .map(|figure| {
                figures::statement(cx, figure, cx.indicator_in_row(figure.subject.indicator))
            })
            .collect(),
        partial_heading: words::partial_heading(partial.len(), cx.words).map(Into::into),
        reporting: newest
            .and_then(|newest| reporting::reporting(cx, id, newest.min(day)))
            .map(Into::into),
        below,
        former_below,
        count: (!articles.is_empty()).then(|| words::bulletins(articles.len(), cx.words).into()),
        cards: cards(cx, articles, &page.part),
        pagination: pagination(cx, page),
        downloads: if first { super::downloads::of_locality(cx, id) } else { Vec::new() },
    };
    let told = describe::place(cx, id, day, told_indicators(&figures));
    (head_of(cx, page, id, told), view)
}

/// The head of the page of a place.
fn head_of<'a>(cx: &Context<'a>, page: &'a Page, id: Id<Locality>, told: Text<'a>) -> Head<'a> {
    let locality = cx.get(id);
    let day = locality.last_day(cx.today());
    let title = words::capitalised(&locality.full_name(cx.lang, day));
    let mut head = head(cx, page, title, Some(told), place_trail(cx, id, day, false));
    let has_list = !cx.articles_at(id).is_empty();
    if let Some(route) = cx.routes().locality(id, cx.lang).filter(|_| has_list) {
        head.feeds = feed_of(cx, locality.name(cx.lang, day), route);
    }
    if page.position.number == 1 {
        head.json_ld.push(json_ld::place(cx, id, &page.route));
    }
    head
}

/// Places below that exist today, and those that no longer do.
fn below<'a>(cx: &Context<'a>, id: Id<Locality>) -> (Vec<Entry<'a>>, Vec<Entry<'a>>) {
    let mut children: Vec<Id<Locality>> = cx.ever_below(id).to_vec();
    sort_by_name(cx, &mut children);
    let parent_is_former = !cx.get(id).valid.holds_on(cx.today());
    let (now, former): (Vec<_>, Vec<_>) = children
        .into_iter()
        .partition(|child| parent_is_former || cx.get(*child).valid.holds_on(cx.today()));
    // What ended with the place needs no date of its own.
    let own = validity(cx, cx.get(id));
    let row = |child: Id<Locality>| {
        let entry = entry(cx, child);
        Entry { note: entry.note.filter(|note| own.as_ref() != Some(note)), ..entry }
    };
    (now.into_iter().map(row).collect(), former.into_iter().map(row).collect())
}

/// Places that a place went to or came from. One of the same name says since or until when, to tell
/// it apart.
fn successions<'a>(cx: &Context<'a>, of: Id<Locality>, list: &[Succession]) -> Vec<Link<'a>> {
    let own = cx.place_now(of).text;
    let link = |next: &Succession| {
        let link = cx.place_now(next.id);
        let dates = validity(cx, cx.get(next.id)).filter(|_| link.text == own);
        match dates {
            Some(dates) => Link { text: format!("{} ({dates})", link.text).into(), ..link },
            None => link,
        }
    };
    list.iter().map(link).collect()
}
