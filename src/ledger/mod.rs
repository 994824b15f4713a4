//! Observations -> figures: resolve, then combine.
//!
//! [`post`] resolves all observations into one value for each key ([`resolve`]), then computes every figure that the
//! portal publishes. Within one indicator, breakdown and period the tree of places is walked from the leaves up; at each
//! place the order is (STATISTICS D "Order"): its own complete chain of periods, its complete breakdown, complete places
//! below, its own partial chain, partial places. The first that exists is taken; two are never mixed.

// Published numbers.
pub mod figure;
// Exact shares.
pub mod fraction;
// What figures do not rest on.
mod left_out;
mod places;
mod problems;
// One value for each key.
pub mod resolve;
mod time;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::base::Problems;
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Key};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Computed, Interval, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

pub use figure::{Coverage, Entry, Figure, Flag, Method, Subject};
pub use left_out::Reason;
pub use resolve::{Cell, Outcome, Resolved};

/// All observations, resolved, and the figures made of them.
#[derive(Debug)]
pub struct Ledger {
    /// One value for each key.
    pub resolved: Resolved,
    figures: BTreeMap<Subject, Figure>,
    index: left_out::Index,
}

/// Posts all observations of a corpus.
pub fn post(corpus: &Corpus) -> (Ledger, Problems) {
    let mut problems = Problems::new();
    let resolved = resolve::resolve(corpus, &mut problems);
    let index = left_out::Index::new(&corpus.observations);
    let mut ledger = Ledger { resolved, figures: BTreeMap::new(), index };
    let books = books(&ledger.resolved);
    let of_indicator = |(indicator, book): (&Id<Indicator>, &Book<'_>)| {
        let periods = book.periods(&corpus.indicators[*indicator]);
        figures_of(corpus, &books, *indicator, &periods)
    };
    let figures: Vec<Vec<Figure>> = books.par_iter().map(of_indicator).collect();
    let mut figures = by_subject(figures.into_iter().flatten());
    add_withdrawn(&mut figures, corpus, &ledger.resolved);
    ledger.figures = figures;
    (ledger, problems)
}

impl Ledger {
    /// Every figure: by indicator, place, period and breakdown, in the order of the registers.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.values()
    }

    /// The figures of an indicator.
    pub fn of_indicator(&self, indicator: Id<Indicator>) -> impl Iterator<Item = &Figure> {
        let day = Period::day(crate::bulletin::date::Day::FIRST);
        let from = Subject { indicator, locality: Id::new(0), period: day, by: Breakdown::default() };
        self.figures
            .range(from..)
            .take_while(move |(subject, _)| subject.indicator == indicator)
            .map(|(_, figure)| figure)
    }

    /// The figures of an indicator for one place, in order of period.
    pub fn of_place(&self, indicator: Id<Indicator>, locality: Id<Locality>) -> impl Iterator<Item = &Figure> {
        let day = Period::day(crate::bulletin::date::Day::FIRST);
        let from = Subject { indicator, locality, period: day, by: Breakdown::default() };
        let here = move |subject: &Subject| subject.indicator == indicator && subject.locality == locality;
        self.figures.range(from..).take_while(move |(subject, _)| here(subject)).map(|(_, figure)| figure)
    }

    /// The figure about a subject.
    pub fn get(&self, subject: &Subject) -> Option<&Figure> {
        self.figures.get(subject)
    }

    /// The figures of any period, whether it is one that the portal lists or not.
    pub fn of_period(&self, corpus: &Corpus, period: Period) -> Vec<Figure> {
        let books = books(&self.resolved);
        let of_indicator = |indicator: &Id<Indicator>| figures_of(corpus, &books, *indicator, &[period].into());
        let mut figures = by_subject(books.keys().flat_map(of_indicator));
        let withdrawn = self
            .figures
            .iter()
            .filter(|(subject, figure)| subject.period == period && figure.flags.contains(&Flag::Withdrawn));
        for (subject, figure) in withdrawn {
            figures.entry(subject.clone()).or_insert_with(|| figure.clone());
        }
        figures.into_values().collect()
    }
}

/// The cells of one indicator, breakdown and place, in order of period.
type Line<'a> = Vec<(Period, &'a Cell)>;

/// The cells of one indicator, by breakdown and place.
#[derive(Default)]
struct Book<'a> {
    series: BTreeMap<&'a Breakdown, BTreeMap<Id<Locality>, Line<'a>>>,
    all: BTreeSet<Period>,
}

type Books<'a> = BTreeMap<Id<Indicator>, Book<'a>>;

/// Places that have something to say about a period, by breakdown.
type Speakers<'a> = BTreeMap<&'a Breakdown, Vec<Id<Locality>>>;

fn books(resolved: &Resolved) -> Books<'_> {
    let mut books = Books::new();
    for (key, cell) in &resolved.cells {
        let Key { indicator, locality, period, by } = key;
        let book = books.entry(*indicator).or_default();
        book.series.entry(by).or_default().entry(*locality).or_default().push((*period, cell));
        book.all.insert(*period);
    }
    for series in books.values_mut().flat_map(|book| book.series.values_mut()).flat_map(BTreeMap::values_mut) {
        series.sort_by_key(|entry| entry.0);
    }
    books
}

impl<'a> Book<'a> {
    /// The periods that have data: of a stock the years with a day in them; of a flow every observed period, and the
    /// years with an observed period inside.
    fn periods(&self, indicator: &Indicator) -> BTreeSet<Period> {
        let year = |period: &Period| Period::year(period.end().year()).filter(|year| year.contains(period));
        let years = self.all.iter().filter_map(year);
        match indicator.nature {
            Nature::Stock => years.collect(),
            Nature::Flow => self.all.iter().copied().chain(years).collect(),
        }
    }

    /// For each period the places with a value inside it, or before it where values are carried forward. All periods
    /// are looked up in one walk over the cells.
    fn speakers(&self, periods: &BTreeSet<Period>, indicator: &Indicator) -> BTreeMap<Period, Speakers<'a>> {
        let periods: Vec<Period> = periods.iter().copied().collect();
        let mut speakers: BTreeMap<Period, Speakers<'a>> =
            periods.iter().map(|period| (*period, Speakers::new())).collect();
        let speaks = |period: &Period, cell: &Period| {
            let stands = || indicator.carry_forward.is_some_and(|age| age.after(cell.end()) >= period.start());
            period.contains(cell) || (cell.end() < period.start() && stands())
        };
        for (by, places) in &self.series {
            for (place, series) in places {
                for period in periods.iter().filter(|period| series.iter().any(|(cell, _)| speaks(period, cell))) {
                    speakers.entry(*period).or_default().entry(by).or_default().push(*place);
                }
            }
        }
        speakers
    }
}

fn by_subject(figures: impl Iterator<Item = Figure>) -> BTreeMap<Subject, Figure> {
    figures.map(|figure| (figure.subject.clone(), figure)).collect()
}

/// The figures of one indicator and some periods for every breakdown and place.
fn figures_of(corpus: &Corpus, books: &Books<'_>, indicator: Id<Indicator>, periods: &BTreeSet<Period>) -> Vec<Figure> {
    let mut figures = Vec::new();
    let Some(book) = books.get(&indicator) else { return figures };
    let whole = Breakdown::default();
    for (period, mut speakers) in book.speakers(periods, &corpus.indicators[indicator]) {
        let of_whole = speakers.remove(&whole).unwrap_or_default();
        let mut done = BTreeMap::new();
        for (by, places) in speakers {
            let known = walk(corpus, books, &done, &Walk { indicator, period, by }, &places);
            done.extend(known.into_values().map(|figure| (figure.subject.clone(), figure)));
        }
        // The whole comes last, because it may be the sum of its members.
        let members = done.keys().map(|subject| subject.locality);
        let places: Vec<Id<Locality>> = of_whole.into_iter().chain(members).collect();
        let known = walk(corpus, books, &done, &Walk { indicator, period, by: &whole }, &places);
        figures.extend(done.into_values().chain(known.into_values()));
    }
    figures
}

/// One indicator, period and breakdown.
struct Walk<'a> {
    indicator: Id<Indicator>,
    period: Period,
    by: &'a Breakdown,
}

/// Goes from the places that have a value up to the country.
fn walk(
    corpus: &Corpus,
    books: &Books<'_>,
    done: &BTreeMap<Subject, Figure>,
    walk: &Walk<'_>,
    speakers: &[Id<Locality>],
) -> places::Known {
    let indicator = &corpus.indicators[walk.indicator];
    let all = books[&walk.indicator].series.get(walk.by);
    let mut known = places::Known::new();
    for locality in from_below(corpus, speakers, walk.period) {
        let subject = Subject { indicator: walk.indicator, locality, period: walk.period, by: walk.by.clone() };
        let series = all.and_then(|all| all.get(&locality)).map_or(&[][..], Vec::as_slice);
        let own = time::own(&subject, series, indicator, &corpus.observations);
        let complete = |figure: &Option<Figure>| figure.as_ref().is_some_and(Figure::is_complete);
        let (own, carried) = match own {
            Some(figure) if figure.method == Method::CarriedForward => (None, Some(figure)),
            own => (own, None),
        };
        if complete(&own) {
            known.extend(own.map(|figure| (locality, figure)));
            continue;
        }
        let member = |by: &Breakdown| done.get(&Subject { by: by.clone(), ..subject.clone() }).cloned();
        let members = places::over_members(&subject, indicator, &member);
        let weight = |weights: Id<Indicator>, place: Id<Locality>| weight(corpus, books, weights, walk, place);
        let below = || places::combine(&subject, indicator, &corpus.localities, &known, &weight);
        let figure = members.or_else(|| {
            let below = below();
            if complete(&below) { below } else { own.filter(says_something).or(below) }
        });
        // What is carried forward stands only where nothing fresh is known, and only while the place exists.
        let exists = corpus.localities[locality].valid.holds_on(walk.period.start());
        let figure = figure.filter(says_something).or(carried.filter(|_| exists));
        known.extend(figure.map(|figure| (locality, figure)));
    }
    known
}

/// Some places and all places above them in the period, the lowest first.
fn from_below(corpus: &Corpus, places: &[Id<Locality>], period: Period) -> Vec<Id<Locality>> {
    let mut deepest: BTreeMap<Id<Locality>, usize> = BTreeMap::new();
    for locality in places {
        for (depth, place) in corpus.localities.lineage(*locality, period.end()).into_iter().enumerate() {
            deepest.insert(place, depth);
        }
    }
    let mut ordered: Vec<(usize, Id<Locality>)> = deepest.into_iter().map(|(place, depth)| (depth, place)).collect();
    ordered.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    ordered.into_iter().map(|(_, place)| place).collect()
}

/// A sum of which nothing is known is not published: the parts stand for themselves (STATISTICS A4).
fn says_something(figure: &Figure) -> bool {
    figure.quantity.kind != Kind::None || figure.flags.contains(&Flag::Suppressed)
}

/// The weight of a place: its own latest value of the weighing indicator in the period, of the same members.
fn weight(
    corpus: &Corpus,
    books: &Books<'_>,
    weights: Id<Indicator>,
    walk: &Walk<'_>,
    locality: Id<Locality>,
) -> Option<Quantity> {
    let series = books.get(&weights)?.series.get(walk.by)?.get(&locality)?;
    let subject = Subject { indicator: weights, locality, period: walk.period, by: walk.by.clone() };
    time::own(&subject, series, &corpus.indicators[weights], &corpus.observations).map(|figure| figure.quantity)
}

/// A value that was taken back is shown as such, unless something else can be said.
fn add_withdrawn(figures: &mut BTreeMap<Subject, Figure>, corpus: &Corpus, resolved: &Resolved) {
    for (key, entry) in &resolved.withdrawn {
        let Key { indicator, locality, period, by } = key.clone();
        let period = match corpus.indicators[indicator].nature {
            Nature::Stock => Period::year(period.end().year()).unwrap_or(period),
            Nature::Flow => period,
        };
        let subject = Subject { indicator, locality, period, by };
        let was = &corpus.observations[*entry].quantity;
        let nothing = Computed {
            interval: Interval::ALL,
            nominal: None,
            approximate: false,
            decimals: was.decimals,
            scale: was.scale,
            unit_kind: was.unit_kind,
            unit: was.unit.clone(),
        };
        let quantity = Quantity::computed(nothing, &corpus.indicators[indicator].limits);
        let Some(mut figure) = Figure::new(subject.clone(), Method::Reported, quantity, vec![*entry]) else { continue };
        figure.flags.insert(Flag::Withdrawn);
        figures.entry(subject).or_insert(figure);
    }
}
