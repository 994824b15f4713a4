//! The page of a place: what it was and is, its news, its figures, the places below.

pub(in crate::render) mod entries;
pub(in crate::render) mod view;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

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
use crate::render::html::pages::listing::view::ListItem;
use crate::render::html::pages::locality::view::{FiguresOfPlace, Locality as View};
use crate::render::html::reporting;
use crate::render::html::view::{Figure as FigureView, Html, Link, Text};
use crate::render::schema_org::json_ld;
use crate::render::svg::chart;
use crate::render::words;

pub(in crate::render) use entries::provinces_with_bulletins;
use entries::{beside, common_note, entry, existence, sort_by_name, title, validity};

use super::describe;
use super::indicator::series::history;
use super::key_figures;
use super::lists::{cards, lines, pagination};
use crate::plan::series::Line;

/// Figures that stand above the news; where a place has more, a few of them do, and the table comes
/// behind.
const FEW: usize = 6;
/// Of these, so many.
const KEY_FIGURES: usize = 4;
/// Rows of the table that are seen at once, and all that the page has; the others are in its file.
const SHOWN: usize = 20;
const MOST: usize = 80;
/// Periods that the words for a small time line tell: the newest.
const PERIODS: usize = 5;
/// Bulletins of other places that are listed.
const TELLING: usize = 20;
/// Places below, of which all are listed.
const MANY: usize = 40;

/// Returns the number of indicators that some figures are of.
fn count_indicators(figures: &[WithLine<'_>]) -> usize {
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
    for indicator in &cx.indicators_with_pages() {
        let mut by_breakdown: BTreeMap<&Breakdown, Vec<&'p Figure>> = BTreeMap::new();
        for figure in cx.figures_at(*indicator, id) {
            by_breakdown.entry(&figure.subject.by).or_default().push(figure);
        }
        for figures in by_breakdown.into_values() {
            let (statements, figures): (Vec<&Figure>, Vec<&Figure>) =
                figures.into_iter().partition(|figure| cx.is_partial_statement(figure));
            whole.extend(newest(&figures).map(|newest| (newest, cx.series_line(&figures))));
            partial.extend(newest(&statements));
        }
    }
    (whole, partial)
}

/// A figure of a place with its small time line.
fn figure<'a>(cx: &Context<'a>, figure: &'a Figure, line: Option<&Line<'a>>) -> FigureView<'a> {
    let indicator = figure.subject.indicator;
    let subject = (cx.indicator_in_row(indicator), cx.indicator(indicator).text);
    let newest = line.map(|line| line[line.len().saturating_sub(PERIODS)..].to_vec());
    FigureView {
        history: newest.map(|line| history(cx, &line).into()),
        sparkline: line.and_then(|line| chart::sparkline(&chart::points(line))),
        ..figures::row(cx, figure, subject, true)
    }
}

/// The table of the figures of a place, as much of it as a page bears.
fn table<'a>(cx: &Context<'a>, figures: &[WithLine<'a>]) -> FiguresOfPlace<'a> {
    let mut rows: Vec<FigureView<'a>> =
        figures.iter().take(MOST).map(|(newest, line)| figure(cx, newest, line.as_ref())).collect();
    let more = rows.split_off(rows.len().min(SHOWN));
    let rest = figures.len().saturating_sub(MOST);
    FiguresOfPlace {
        more_heading: (!more.is_empty())
            .then(|| phrase!(cx.words, "more_figures", count = more.len()).into()),
        rest: (rest > 0).then(|| phrase!(cx.words, "figures_in_file", count = rest).into()),
        rows,
        more,
    }
}

/// A place.
pub(in crate::render) fn page<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Locality>,
) -> (Head<'a>, View<'a>) {
    let day = cx.get(id).last_day(cx.today());
    let articles = cx.articles_at(id);
    let mut view = View {
        count: (!articles.is_empty()).then(|| words::bulletins(articles.len(), cx.words).into()),
        cards: cards(cx, articles, &page.part),
        pagination: pagination(cx, page),
        ..about(cx, id)
    };
    let (mut indicators, mut first) = (0, None);
    if page.position.number == 1 {
        let (figures, partial) = newest_figures(cx, id);
        indicators = count_indicators(&figures);
        first = key_figures::first_of_place(figures.iter().map(|(figure, _)| *figure));
        add_figures(cx, id, &figures, &partial, &mut view);
        add_places(cx, id, &mut view);
        if articles.is_empty() {
            let figures = figures.iter().map(|(figure, _)| *figure).chain(partial);
            view.telling = telling(cx, id, figures);
            view.elsewhere = elsewhere(cx, id);
        }
    }
    let description = describe::place(cx, id, day, indicators);
    let description = match first {
        Some(figure) => describe::with_figure(cx, &description, figure),
        None => description,
    };
    (head_of(cx, page, id, description), view)
}

/// The bulletins of other places that state figures of this one, the newest first.
fn telling<'a>(
    cx: &Context<'a>,
    id: Id<Locality>,
    figures: impl Iterator<Item = &'a Figure>,
) -> Vec<&'a Html> {
    let entries = figures.flat_map(Figure::observations).map(|entry| cx.get(*entry));
    let own = entries.filter(|observation| observation.key.locality == id);
    let articles: BTreeSet<_> = own
        .map(|observation| cx.edition(observation.article))
        .map(|article| (Reverse(cx.get(article).date), article))
        .collect();
    let newest: Vec<_> = articles.into_iter().map(|(_, article)| article).take(TELLING).collect();
    lines(cx, &newest)
}

/// Links to bulletins about a place that has none itself: to those of what it was made of, or of the
/// place above it.
fn elsewhere<'a>(cx: &Context<'a>, id: Id<Locality>) -> Vec<Link<'a>> {
    let locality = cx.get(id);
    let has_bulletins = |id: &Id<Locality>| !cx.articles_at(*id).is_empty();
    let before = locality.predecessors.iter().map(|before| before.id);
    let before: Vec<Id<Locality>> = before.filter(has_bulletins).collect();
    if !before.is_empty() {
        return before.into_iter().map(|before| titled(cx, before)).collect();
    }
    let above = cx.parent(id, locality.last_day(cx.today()));
    let above = above.filter(|above| cx.get(*above).level > 0).filter(has_bulletins);
    above.into_iter().map(|above| titled(cx, above)).collect()
}

/// A place with its days, where others have its name.
fn titled<'a>(cx: &Context<'a>, id: Id<Locality>) -> Link<'a> {
    let days = beside(cx, id).days.map(|days| format!(" ({days})")).unwrap_or_default();
    let link = cx.place_now(id);
    Link { text: [&*link.text, &days].concat().into(), ..link }
}

/// The facts about a place, with its predecessors and successors.
fn about<'a>(cx: &Context<'a>, id: Id<Locality>) -> View<'a> {
    let locality = cx.get(id);
    let day = locality.last_day(cx.today());
    let code = locality.codes.iter().find(|code| code.valid.holds_on(day));
    let changes = locality.changes.iter();
    let (beside, former) = (beside(cx, id), !locality.valid.holds_on(cx.today()));
    View {
        name: locality.name(cx.lang, day).into(),
        kind: locality.kind(day).map(|kind| words::capitalised(kind.label(cx.lang)).into()),
        code: code.map(|code| code.value.code.as_str().into()),
        validity: existence(cx, locality).filter(|_| former || beside.days.is_none()),
        beside: beside.text(),
        former,
        successors: with_their_places(
            cx,
            &locality.successors,
            successions(cx, id, &locality.successors),
        ),
        predecessors: successions(cx, id, &locality.predecessors),
        changes: changes.map(|change| words::border_change(change, cx.words).into()).collect(),
        ..View::default()
    }
}

/// Adds what only the first page of a place has: its figures, and what they rest on.
fn add_figures<'a>(
    cx: &Context<'a>,
    id: Id<Locality>,
    figures: &[WithLine<'a>],
    partial: &[&'a Figure],
    view: &mut View<'a>,
) {
    let all = || figures.iter().map(|(figure, _)| *figure).chain(partial.iter().copied());
    let newest = all().map(|figure| figure.subject.period.end()).max();
    let day = cx.get(id).last_day(cx.today());
    let statement = |figure: &&'a Figure| {
        figures::statement(cx, figure, cx.indicator_in_row(figure.subject.indicator))
    };
    view.notices = super::corrections::notices(cx, |entry| {
        let here = cx.get(entry).key.locality == id;
        here || all().any(|figure| figure.observations().contains(&entry))
    });
    // Content behind a fold alone leads nobody in.
    let leads = !figures.is_empty() || view.cards.is_empty();
    view.figures_first = leads && figures.len() <= FEW;
    if !view.figures_first {
        let figures = figures.iter().map(|(figure, _)| *figure);
        view.key_figures = key_figures::of_place(cx, figures, KEY_FIGURES);
    }
    view.figures = table(cx, figures);
    view.partial = partial.iter().map(statement).collect();
    view.partial_heading = words::partial_heading(partial.len(), cx.words).map(Into::into);
    view.legend = figures::legend_of_rows(cx, figures.iter().map(|(figure, _)| *figure), None);
    view.partial_legend = figures::legend_apart(cx, partial.iter().copied(), &view.legend);
    view.reporting =
        newest.and_then(|newest| reporting::reporting(cx, id, newest.min(day))).map(Into::into);
    view.downloads = super::downloads::of_locality(cx, id);
}

/// The head of the page of a place.
fn head_of<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Locality>,
    description: Text<'a>,
) -> Head<'a> {
    let day = cx.get(id).last_day(cx.today());
    let title = title(cx, id);
    let mut head =
        head(cx, page, title.clone(), Some(description), place_trail(cx, id, day, false));
    let has_list = !cx.articles_at(id).is_empty();
    if let Some(route) = cx.routes().locality(id, cx.lang).filter(|_| has_list) {
        head.feeds = feed_of(cx, &title, route);
    }
    if page.position.number == 1 {
        head.json_ld.push(json_ld::place(cx, id, &page.route));
    }
    head
}

/// Adds the places below that exist today, and those that no longer do; of many, those of which
/// nothing is told stand apart.
fn add_places<'a>(cx: &Context<'a>, id: Id<Locality>, view: &mut View<'a>) {
    let mut children: Vec<Id<Locality>> = cx.ever_below(id).to_vec();
    sort_by_name(cx, &mut children);
    let parent_is_former = !cx.get(id).valid.holds_on(cx.today());
    let (now, former): (Vec<_>, Vec<_>) = children
        .into_iter()
        .partition(|child| parent_is_former || cx.get(*child).valid.holds_on(cx.today()));
    let many = now.len() > MANY;
    let (now, silent): (Vec<_>, Vec<_>) =
        now.into_iter().partition(|child| !many || cx.has_page(*child));
    // A part that ended with the place needs no date of its own.
    let own = validity(cx, cx.get(id));
    let row = |child: Id<Locality>| {
        let entry = entry(cx, child);
        ListItem { note: entry.note.filter(|note| own.as_ref() != Some(note)), ..entry }
    };
    let silent: Vec<String> =
        silent.into_iter().map(|child| cx.place_now(child).text.into_owned()).collect();
    view.below = now.into_iter().map(row).collect();
    view.below_days = common_note(&mut view.below);
    view.former_below =
        former.into_iter().filter(|child| !many || cx.has_page(*child)).map(row).collect();
    view.silent_heading = (!silent.is_empty())
        .then(|| phrase!(cx.words, "silent_places", count = silent.len()).into());
    view.silent_below = silent.join(", ").into();
}

/// Adds to places without a page the one above them that has one, so that readers find what goes on
/// there: `phường A, phường B, thành phố C`.
fn with_their_places<'a>(
    cx: &Context<'a>,
    list: &[Succession],
    links: Vec<Link<'a>>,
) -> Vec<Link<'a>> {
    let above = |next: &Succession| {
        let lineage = cx.lineage(next.id, cx.get(next.id).last_day(cx.today()));
        lineage.into_iter().rev().find(|place| cx.get(*place).level > 0 && cx.has_page(*place))
    };
    let mut waiting = None;
    let mut all = Vec::with_capacity(links.len() + 1);
    for (next, link) in list.iter().zip(links) {
        let place = above(next).filter(|_| link.href.is_none());
        if waiting != place {
            all.extend(waiting.map(|place| cx.place_now(place)));
        }
        waiting = place;
        all.push(link);
    }
    all.extend(waiting.map(|place| cx.place_now(place)));
    all
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
