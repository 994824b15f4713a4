//! The drawings of an indicator: a chart of its series, a map of tiles, a ranking, one number. Each
//! stands on its page, as a picture to save, and on a page of its own for other sites.
//!
//! Maps and rankings show *all* figures of one period: a place whose newest figure is of a later one
//! is not missing in this one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::ranking::{self, List, Ranked};
use super::series::Series;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::quantity::{Decimal, Kind};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Flag, Ledger};

/// The fewest provinces with figures for which there is a map.
const FEWEST_TILES: usize = 3;
/// The same of places for which there is a ranking, and of those of a level that goes before a lower
/// one with more.
const FEWEST_RANKED: usize = 2;
const ENOUGH_RANKED: usize = 3;

/// A way in which figures of an indicator are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drawing {
    /// Charts of figures over time.
    Series,
    /// A tile for each province.
    Tiles,
    /// Bars of the places of one level in one period.
    Ranking,
    /// One number.
    Figure,
}

impl Drawing {
    /// The word of its address, where it is not the first one of its indicator.
    pub fn word(self) -> &'static str {
        match self {
            Self::Series => "series",
            Self::Tiles => "tiles",
            Self::Ranking => "ranking",
            Self::Figure => "figure",
        }
    }
}

/// The figures of an indicator that are drawn.
#[derive(Debug, Clone, Default)]
pub struct Drawings<'p> {
    has_series: bool,
    /// Figures of one period of places with a tile; none where there is no map.
    pub tiles: Vec<&'p Figure>,
    /// Places of one level in one period, ranked; none where there are too few.
    pub ranking: Vec<Ranked<'p>>,
    /// The number with which the page of the indicator begins.
    pub widest: Option<&'p Figure>,
    /// The one that stands alone where nothing else is drawn.
    pub figure: Option<&'p Figure>,
}

impl Drawings<'_> {
    /// The drawings that there are; the one that says most is the first.
    pub fn all(&self) -> impl Iterator<Item = Drawing> {
        let several = [
            (Drawing::Series, self.has_series),
            (Drawing::Tiles, !self.tiles.is_empty()),
            (Drawing::Ranking, !self.ranking.is_empty()),
        ];
        let alone = self.figure.is_some() && several.iter().all(|(_, drawn)| !drawn);
        let all = several.into_iter().chain([(Drawing::Figure, alone)]);
        all.filter(|(_, drawn)| *drawn).map(|(drawing, _)| drawing)
    }

    /// Returns `true` if there is such a drawing.
    pub fn has(&self, drawing: Drawing) -> bool {
        self.all().any(|known| known == drawing)
    }
}

/// The drawings of all indicators.
pub(super) fn drawings<'p>(
    ledger: &'p Ledger,
    corpus: &Corpus,
    series: &BTreeMap<Id<Indicator>, Series<'p>>,
    indicators: impl Iterator<Item = Id<Indicator>>,
) -> BTreeMap<Id<Indicator>, Drawings<'p>> {
    let indicators: Vec<Id<Indicator>> = indicators.collect();
    let of = |id: Id<Indicator>| {
        let has_series = series.contains_key(&id);
        (id, Drawings { has_series, ..of_indicator(ledger, corpus, id) })
    };
    indicators.into_par_iter().map(of).collect()
}

fn of_indicator<'p>(ledger: &'p Ledger, corpus: &Corpus, id: Id<Indicator>) -> Drawings<'p> {
    let stands = |figure: &&Figure| {
        figure.quantity.kind != Kind::None
            && !figure.flags.contains(Flag::Withdrawn)
            && !figure.is_partial_statement(corpus)
    };
    let figures = || ledger.of_indicator(id).filter(stands);
    let indicator = &corpus.indicators[id];
    let lists = lists(figures().filter(|figure| !figure.is_of_parts_alone(indicator)), corpus);
    let ranking = ranking(&lists).map(<[_]>::to_vec).unwrap_or_default();
    let widest = widest(figures().filter(|figure| figure.subject.by.is_whole()), corpus);
    Drawings {
        has_series: false,
        tiles: tiles(&lists, corpus),
        ranking: ranking::ranked(ledger, corpus, id, ranking),
        widest,
        figure: widest.or_else(|| self::widest(figures(), corpus)),
    }
}

/// The figures that can be drawn, list by list.
fn lists<'p>(
    figures: impl Iterator<Item = &'p Figure>,
    corpus: &Corpus,
) -> BTreeMap<List<'p>, Vec<&'p Figure>> {
    let mut lists: BTreeMap<List<'p>, Vec<&'p Figure>> = BTreeMap::new();
    for figure in figures.filter(|figure| figure.quantity.span().is_some()) {
        lists.entry(List::of(figure, corpus)).or_default().push(figure);
    }
    lists
}

/// The newest one of some lists that is not much shorter than the longest: three provinces of this
/// year are no picture of a country of which sixty reported last year.
fn fullest<'l, 'p>(lists: &[&'l [&'p Figure]]) -> Option<&'l [&'p Figure]> {
    let most = lists.iter().map(|list| list.len()).max()?;
    lists.iter().copied().find(|list| list.len() * 2 >= most)
}

/// The map of an indicator. All places beside each other have a tile in it: a map without some of
/// them would show them as if they were not there.
fn tiles<'p>(lists: &BTreeMap<List<'p>, Vec<&'p Figure>>, corpus: &Corpus) -> Vec<&'p Figure> {
    let places = &corpus.localities;
    let has_tile = |figure: &&&'p Figure| places[figure.subject.locality].tile.is_some();
    let is_map = |figure: &Figure| {
        let (place, day) = (figure.subject.locality, figure.subject.period.end());
        let above = places.parent(place, day);
        above.is_some_and(|above| {
            places.children(above, day).all(|place| places[place].tile.is_some())
        })
    };
    let whole = lists.iter().filter(|(list, _)| list.by.is_whole());
    let tiled: Vec<Vec<&'p Figure>> = whole
        .map(|(_, figures)| figures.iter().filter(has_tile).copied().collect::<Vec<_>>())
        .filter(|figures| figures.len() >= FEWEST_TILES && is_map(figures[0]))
        .collect();
    let tiled: Vec<&[&'p Figure]> = tiled.iter().map(Vec::as_slice).collect();
    fullest(&tiled).map(<[_]>::to_vec).unwrap_or_default()
}

/// The list that is ranked: of the highest level with a few places, else the longest; of figures
/// without a breakdown, where there are such. Bars begin at zero, so that nothing is negative.
fn ranking<'l, 'p>(lists: &'l BTreeMap<List<'p>, Vec<&'p Figure>>) -> Option<&'l [&'p Figure]> {
    let has_length =
        |figure: &&Figure| figure.quantity.span().is_some_and(|(least, _)| least >= Decimal::ZERO);
    let compared = |(_, figures): &(&List<'p>, &'l Vec<&'p Figure>)| {
        figures.len() >= FEWEST_RANKED && figures.iter().all(has_length)
    };
    let lists: Vec<(&List<'p>, &'l Vec<&'p Figure>)> = lists.iter().filter(compared).collect();
    // Breakdowns stand in their order, the whole first.
    let first = lists.first().map(|(list, _)| list.by)?;
    let of_first = || lists.iter().filter(|(list, _)| list.by == first);
    let mut levels: BTreeMap<u8, Vec<&'l [&'p Figure]>> = BTreeMap::new();
    for (list, figures) in of_first() {
        levels.entry(list.level).or_default().push(figures);
    }
    let best: Vec<&'l [&'p Figure]> = levels.values().filter_map(|lists| fullest(lists)).collect();
    let enough = best.iter().copied().find(|list| list.len() >= ENOUGH_RANKED);
    enough.or_else(|| best.first().copied())
}

/// The figure that says most about an indicator as a whole: of a place high in the tree, and of
/// these a complete one before others, then one of the newest year, which tells of the longest
/// part of it, then the newest. Of several places that is the one of which was told last, and not
/// the largest: who leads shall not depend on the number. A partial statement stands for nothing.
fn widest<'p>(figures: impl Iterator<Item = &'p Figure>, corpus: &Corpus) -> Option<&'p Figure> {
    figures.min_by_key(|figure| {
        let (subject, level) = (&figure.subject, corpus.localities[figure.subject.locality].level);
        let (end, days) = (subject.period.end(), subject.period.days());
        // 326 of nine months lead before 22 of a later month elsewhere.
        let latest = Reverse((end.year(), days, end));
        let told = figure.observations().first().map(|entry| corpus.observations[*entry].published);
        (level, !figure.is_complete(), latest, Reverse(told), subject.locality)
    })
}
