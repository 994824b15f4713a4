//! A few numbers that stand for much on the first page. All of them are stated as they stand, each by
//! a bulletin; nothing that is computed from some parts is among them.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::bulletin::article::Article;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Method};
use crate::render::context::Context;
use crate::render::html::markup::{self, Number};
use crate::render::html::numbers;
use crate::render::html::view::{KeyFigure, Text};

use super::article;

/// Bulletins of a list among which key figures are looked for.
const NEWEST: usize = 16;

/// The newest reported figures of the portal, each of another indicator, place and bulletin; of one
/// place several where there are too few.
pub(in crate::render) fn of_portal<'a>(cx: &Context<'a>, most: usize) -> Vec<KeyFigure<'a>> {
    let mut stated: Vec<&Figure> = cx
        .indicators()
        .keys()
        .flat_map(|id| cx.figures_of(*id))
        .filter(|figure| is_stated(figure))
        .collect();
    stated.sort_by_cached_key(|figure| {
        let first = cx.get(figure.observations()[0]);
        let subject = &figure.subject;
        let place = (subject.indicator, subject.locality);
        (
            figure.quantity.kind != Kind::Exact,
            Reverse((first.published, subject.period.end())),
            place,
        )
    });
    let mut chosen = Chosen::default();
    for places_differ in [true, false] {
        for figure in &stated {
            if chosen.figures.len() < most {
                chosen.take(cx, figure, places_differ);
            }
        }
    }
    chosen.with_places(cx)
}

/// The numbers that the newest bulletins of a list state, one of each, as unlike each other as may
/// be. A single one would be no choice: then there is none.
pub(super) fn of_articles<'a>(
    cx: &Context<'a>,
    articles: &[Id<Article>],
    most: usize,
) -> Vec<KeyFigure<'a>> {
    let newest = articles.iter().take(NEWEST);
    let figures: Vec<&Figure> =
        newest.filter_map(|article| first_of_article(cx, *article)).collect();
    let mut chosen = Chosen::default();
    for places_differ in [true, false] {
        for figure in &figures {
            if chosen.figures.len() < most {
                chosen.take(cx, figure, places_differ);
            }
        }
    }
    let few = chosen.figures.len() < 2;
    if few { Vec::new() } else { chosen.with_places(cx) }
}

/// The figure that is the most telling number of a bulletin.
fn first_of_article<'a>(cx: &Context<'a>, id: Id<Article>) -> Option<&'a Figure> {
    let rows = article::key_figures::chosen(cx, cx.get(id), &cx.observations_of(id));
    rows.into_iter().find_map(|(entry, observation)| {
        let mut figures = cx.figures_at(observation.key.indicator, observation.key.locality);
        figures.find(|figure| is_stated(figure) && figure.observations() == [entry])
    })
}

/// True of what a bulletin says itself of a whole.
fn is_stated(figure: &Figure) -> bool {
    matches!(figure.method, Method::Reported | Method::Latest)
        && figure.quantity.kind != Kind::None
        && figure.subject.by.is_whole()
}

/// Figures that have as little in common as may be.
#[derive(Default)]
struct Chosen<'p> {
    figures: Vec<&'p Figure>,
    indicators: BTreeSet<Id<Indicator>>,
    places: BTreeSet<Id<Locality>>,
    articles: BTreeSet<Id<Article>>,
}

impl<'p> Chosen<'p> {
    fn take(&mut self, cx: &Context<'_>, figure: &'p Figure, places_differ: bool) {
        let article = cx.get(figure.observations()[0]).article;
        let (indicator, place) = (figure.subject.indicator, figure.subject.locality);
        let is_known = self.articles.contains(&article)
            || self.indicators.contains(&indicator)
            || (places_differ && self.places.contains(&place));
        if is_known {
            return;
        }
        self.figures.push(figure);
        self.indicators.insert(indicator);
        self.places.insert(place);
        self.articles.insert(article);
    }

    fn with_places<'a>(self, cx: &Context<'a>) -> Vec<KeyFigure<'a>> {
        let view = |figure: &Figure| {
            let subject = &figure.subject;
            let place = cx.place(subject.locality, subject.period.end());
            KeyFigure { place: Some(markup::link(&place)), ..of_figure(cx, figure) }
        };
        self.figures.into_iter().map(view).collect()
    }
}

/// The few numbers with which the page of a place begins: complete ones of different indicators,
/// those that a bulletin states before computed ones, then the newest.
pub(super) fn of_place<'a, 'f>(
    cx: &Context<'a>,
    figures: impl Iterator<Item = &'f Figure>,
    most: usize,
) -> Vec<KeyFigure<'a>> {
    chosen(figures).into_iter().take(most).map(|figure| of_figure(cx, figure)).collect()
}

/// The first of them.
pub(super) fn first_of_place<'f>(figures: impl Iterator<Item = &'f Figure>) -> Option<&'f Figure> {
    chosen(figures).first().copied()
}

fn chosen<'f>(figures: impl Iterator<Item = &'f Figure>) -> Vec<&'f Figure> {
    let stands = |figure: &&Figure| {
        let known = figure.quantity.kind != Kind::None && figure.subject.by.is_whole();
        known && figure.is_complete()
    };
    let mut shown: Vec<&Figure> = figures.filter(stands).collect();
    shown.sort_by_key(|figure| {
        let newest = Reverse(figure.subject.period.end());
        let vague = figure.quantity.kind != Kind::Exact;
        (!is_stated(figure), vague, newest, figure.subject.indicator)
    });
    shown
}

/// A figure without its place.
fn of_figure<'a>(cx: &Context<'a>, figure: &Figure) -> KeyFigure<'a> {
    let first = figure.observations().first().filter(|_| is_stated(figure));
    let indicator = cx.get(figure.subject.indicator);
    let unit = !numbers::name_says_unit(indicator, cx.lang);
    let number = numbers::figure_number(cx, figure, indicator, unit);
    KeyFigure {
        label: Some(called(&number, indicator.labels.get(cx.lang))),
        number: markup::number(&number, false, &numbers::flags(cx, figure.flags)),
        href: first.map(|entry| cx.sentence_href(cx.get(*entry))),
        subject: cx.indicator_in_row(figure.subject.indicator),
        place: None,
        period: numbers::period_of(cx, figure),
    }
}

/// The name of the link from a number to its sentence: `457 chi bộ: Số chi bộ`.
fn called<'a>(number: &Number<'_>, indicator: &str) -> Text<'a> {
    [&number.text(), ": ", indicator].concat().into()
}
