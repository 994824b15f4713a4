//! Places: the index through the tree, and the page of each.

pub(in crate::render) mod view;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::fold;
use crate::bulletin::locality::{Locality, Succession};
use crate::bulletin::observation::Breakdown;
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::Page;
use crate::plan::groups::count;
use crate::plan::ranking::rank;
use crate::render::env::Env;
use crate::render::html::head::{feed_of, head, place_trail};
use crate::render::html::metadata::Head;
use crate::render::html::view::{
    Entry, Figure as FigureView, Group, Index, Link, Locality as View, Text,
};
use crate::render::schema_org::json_ld;
use crate::render::svg::chart;
use crate::render::words;

use super::describe;
use super::indicator::series::{Line, history, line};
use super::listing::{cards, pagination};

/// The index: places of today by level, then former ones.
pub(in crate::render) fn index<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let heading = env.pick("Địa phương", "Places");
    let localities = &env.plan.corpus.localities;
    let tops: Vec<Id<Locality>> = env
        .plan
        .groups
        .places
        .iter()
        .copied()
        .filter(|id| localities[*id].level == 1 || localities[*id].parents.is_empty())
        .filter(|id| localities[*id].level > 0)
        .collect();
    let exists = |id: &Id<Locality>| localities[*id].valid.holds_on(env.today);
    let (now, former): (Vec<Id<Locality>>, Vec<Id<Locality>>) = tops.into_iter().partition(exists);
    let mut groups = vec![group(env, env.pick("Hiện nay", "Today"), None, now)];
    if !former.is_empty() {
        let note = env.pick(
            "Các địa phương đã sáp nhập hoặc đổi tên; tin và số liệu cũ vẫn ở đây.",
            "Places that were merged or renamed; their bulletins and figures stay here.",
        );
        groups.push(group(env, env.pick("Trước đây", "Former"), Some(note), former));
    }
    let told = describe::places(env);
    (
        head(env, page, heading, Some(told), Vec::new()),
        Index { heading: heading.into(), intro: None, groups },
    )
}

/// Provinces with what lies below them. Dates that all of them have stand in the heading, and not
/// beside each.
fn group<'a>(
    env: &Env<'a>,
    heading: &'a str,
    note: Option<&'a str>,
    mut ids: Vec<Id<Locality>>,
) -> Group<'a> {
    sort_by_name(env, &mut ids);
    let mut entries: Vec<Entry<'a>> = ids.into_iter().map(|id| province(env, id)).collect();
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

fn sort_by_name(env: &Env<'_>, ids: &mut [Id<Locality>]) {
    let localities = &env.plan.corpus.localities;
    let name =
        |id: &Id<Locality>| localities[*id].name(env.lang, localities[*id].last_day(env.today));
    ids.sort_by(|a, b| crate::render::order::compare(name(a), name(b)).then(a.cmp(b)));
}

fn province<'a>(env: &Env<'a>, id: Id<Locality>) -> Entry<'a> {
    let locality = &env.plan.corpus.localities[id];
    let mut below: Vec<Id<Locality>> = env
        .plan
        .corpus
        .localities
        .ever_below(id)
        .iter()
        .copied()
        .filter(|child| env.plan.groups.places.contains(child))
        .collect();
    sort_by_name(env, &mut below);
    let former = locality
        .predecessors
        .iter()
        .filter(|before| before.whole && env.plan.corpus.localities[before.id].level == 1);
    let former: Vec<Link<'a>> = former
        .map(|before| {
            env.place(before.id, env.plan.corpus.localities[before.id].last_day(env.today))
        })
        .collect();
    let own = entry(env, id);
    Entry {
        // What it came from says as much as its first day, which its own page has.
        note: own.note.filter(|_| former.is_empty()),
        former,
        children: below.into_iter().map(|child| entry(env, child)).collect(),
        ..own
    }
}

/// A place in a list: name, type, number of bulletins, last day.
fn entry<'a>(env: &Env<'a>, id: Id<Locality>) -> Entry<'a> {
    let locality = &env.plan.corpus.localities[id];
    let day = locality.last_day(env.today);
    let bulletins = count(&env.plan.groups.localities, &id);
    let name = fold::name(locality.name(env.lang, day));
    // `Thành phố Hồ Chí Minh` has its type in its name.
    let named = |kind: &str| name.starts_with(&fold::name(kind));
    Entry {
        link: env.place(id, day),
        kind: locality
            .kind(day)
            .map(|kind| kind.label(env.lang))
            .filter(|kind| !named(kind))
            .map(Into::into),
        count: (bulletins > 0).then(|| words::bulletins(bulletins, env.lang).into()),
        note: validity(env, locality),
        ..Entry::default()
    }
}

/// Provinces with bulletins, those with most first.
pub(in crate::render) fn provinces_with_bulletins<'a>(
    env: &Env<'a>,
    most: usize,
) -> Vec<Entry<'a>> {
    let localities = &env.plan.corpus.localities;
    let with = env.plan.groups.localities.iter().filter(|(id, _)| localities[**id].level == 1);
    let mut provinces: Vec<(std::cmp::Reverse<usize>, Id<Locality>)> =
        with.map(|(id, list)| (std::cmp::Reverse(list.len()), *id)).collect();
    provinces.sort();
    provinces.into_iter().take(most).map(|(_, id)| entry(env, id)).collect()
}

/// `đến 30/06/2025`.
fn validity<'a>(env: &Env<'a>, locality: &Locality) -> Option<Text<'a>> {
    let until = locality
        .valid
        .until
        .filter(|until| *until < env.today)
        .map(|until| format!("{} {}", env.pick("đến", "until"), until.short(env.lang)));
    let from = locality
        .valid
        .from
        .map(|from| format!("{} {}", env.pick("từ", "since"), from.short(env.lang)));
    let parts: Vec<String> = from.into_iter().chain(until).collect();
    (!parts.is_empty()).then(|| parts.join(" ").into())
}

/// The same on the page of the place: `Tồn tại đến hết 30/06/2025`.
fn existence<'a>(env: &Env<'a>, locality: &Locality) -> Option<Text<'a>> {
    let Some(until) = locality.valid.until.filter(|until| *until < env.today) else {
        return validity(env, locality);
    };
    let from = locality
        .valid
        .from
        .map(|from| format!(" {} {}", env.pick("từ", "from"), from.short(env.lang)));
    let said = [env.pick("Tồn tại", "Existed"), from.as_deref().unwrap_or_default()].concat();
    Some(format!("{said} {} {}", env.pick("đến hết", "until"), until.short(env.lang)).into())
}

/// How many indicators some figures are of.
fn told_indicators(figures: &[WithLine<'_>]) -> usize {
    figures.iter().map(|(figure, _)| figure.subject.indicator).collect::<BTreeSet<_>>().len()
}

/// A figure of a place with its line through time.
type WithLine<'p> = (&'p Figure, Option<Line<'p>>);

/// The newest figure of each indicator and breakdown for a place, and those of which too little is
/// known for one.
fn newest_figures<'p>(env: &Env<'p>, id: Id<Locality>) -> (Vec<WithLine<'p>>, Vec<&'p Figure>) {
    let (mut whole, mut partial) = (Vec::new(), Vec::new());
    let newest = |figures: &[&'p Figure]| {
        figures.iter().copied().reduce(|a, b| if rank(a) < rank(b) { b } else { a })
    };
    for indicator in env.plan.groups.indicators.keys() {
        let mut by_breakdown: BTreeMap<&Breakdown, Vec<&'p Figure>> = BTreeMap::new();
        for figure in env.plan.ledger.of_place(*indicator, id) {
            by_breakdown.entry(&figure.subject.by).or_default().push(figure);
        }
        for figures in by_breakdown.into_values() {
            let (statements, figures): (Vec<&Figure>, Vec<&Figure>) = figures
                .into_iter()
                .partition(|figure| figure.is_partial_statement(env.plan.corpus));
            whole.extend(newest(&figures).map(|newest| (newest, line(env, &figures))));
            partial.extend(newest(&statements));
        }
    }
    (whole, partial)
}

/// A figure of a place with its small time line.
fn figure<'a>(env: &Env<'a>, figure: &'a Figure, line: Option<&Line<'a>>) -> FigureView<'a> {
    FigureView {
        history: line.map(|line| history(env, line).into()),
        sparkline: line.and_then(|line| chart::sparkline(&chart::points(line))),
        ..env.figure(figure, env.indicator_in_row(figure.subject.indicator), true)
    }
}

/// A place.
pub(in crate::render) fn page<'a>(
    env: &Env<'a>,
    page: &'a Page,
    id: Id<Locality>,
) -> (Head<'a>, View<'a>) {
    let corpus = env.plan.corpus;
    let locality = &corpus.localities[id];
    let day = locality.last_day(env.today);
    let articles = env.plan.groups.localities.get(&id).map_or(&[][..], Vec::as_slice);
    let first = page.position.number == 1;
    let (figures, partial) = if first { newest_figures(env, id) } else { (Vec::new(), Vec::new()) };
    let all = || figures.iter().map(|(figure, _)| *figure).chain(partial.iter().copied());
    let newest = all().map(|figure| figure.subject.period.end()).max();
    let (below, former_below) = below(env, id);
    let notices = super::corrections::notices(env, |entry| {
        let here = corpus.observations[entry].key.locality == id;
        first && (here || all().any(|figure| figure.observations().contains(&entry)))
    });
    let name = locality.name(env.lang, day);
    let view = View {
        name: name.into(),
        kind: locality.kind(day).map(|kind| words::capitalised(kind.label(env.lang)).into()),
        code: locality
            .codes
            .iter()
            .find(|code| code.valid.holds_on(day))
            .map(|code| code.value.code.as_str().into()),
        validity: existence(env, locality),
        former: !locality.valid.holds_on(env.today),
        successors: successions(env, id, &locality.successors),
        predecessors: successions(env, id, &locality.predecessors),
        changes: locality
            .changes
            .iter()
            .map(|change| words::border_change(change, env.lang).into())
            .collect(),
        notices,
        legend: env.legend(all()),
        figures: figures.iter().map(|(newest, line)| figure(env, newest, line.as_ref())).collect(),
        partial: partial
            .iter()
            .map(|figure| env.statement(figure, env.indicator_in_row(figure.subject.indicator)))
            .collect(),
        partial_heading: words::partial_heading(partial.len(), env.lang).map(Into::into),
        reporting: newest.and_then(|newest| env.reporting(id, newest.min(day))).map(Into::into),
        below,
        former_below,
        count: (!articles.is_empty()).then(|| words::bulletins(articles.len(), env.lang).into()),
        cards: cards(env, articles, &page.part),
        pagination: pagination(env, page),
        downloads: if first { super::downloads::of_locality(env, id) } else { Vec::new() },
    };
    let full = locality.full_name(env.lang, day);
    let told = describe::place(env, id, day, told_indicators(&figures));
    let mut head =
        head(env, page, words::capitalised(&full), Some(told), place_trail(env, id, day, false));
    if let Some(route) = env.plan.routes.locality(id, env.lang).filter(|_| !articles.is_empty()) {
        head.feeds = feed_of(env, name, route);
    }
    if first {
        head.json_ld.push(json_ld::place(env, id, &page.route));
    }
    (head, view)
}

/// Places below that exist today, and those that no longer do.
fn below<'a>(env: &Env<'a>, id: Id<Locality>) -> (Vec<Entry<'a>>, Vec<Entry<'a>>) {
    let localities = &env.plan.corpus.localities;
    let mut children: Vec<Id<Locality>> = localities.ever_below(id).to_vec();
    sort_by_name(env, &mut children);
    let parent_is_former = !localities[id].valid.holds_on(env.today);
    let (now, former): (Vec<_>, Vec<_>) = children
        .into_iter()
        .partition(|child| parent_is_former || localities[*child].valid.holds_on(env.today));
    // What ended with the place needs no date of its own.
    let own = validity(env, &localities[id]);
    let row = |child: Id<Locality>| {
        let entry = entry(env, child);
        Entry { note: entry.note.filter(|note| own.as_ref() != Some(note)), ..entry }
    };
    (now.into_iter().map(row).collect(), former.into_iter().map(row).collect())
}

/// Places that a place went to or came from. One of the same name says since or until when, to tell
/// it apart.
fn successions<'a>(env: &Env<'a>, of: Id<Locality>, list: &[Succession]) -> Vec<Link<'a>> {
    let own = env.place_now(of).text;
    let link = |next: &Succession| {
        let link = env.place_now(next.id);
        let dates =
            validity(env, &env.plan.corpus.localities[next.id]).filter(|_| link.text == own);
        match dates {
            Some(dates) => Link { text: format!("{} ({dates})", link.text).into(), ..link },
            None => link,
        }
    };
    list.iter().map(link).collect()
}
