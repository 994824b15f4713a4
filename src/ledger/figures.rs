//! All figures in their order, to be found by what they are about.

use std::iter::Flatten;
use std::ops::Range;
use std::slice::Iter;

use rayon::prelude::*;

use super::figure::{Figure, Subject};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;

/// All figures in their order.
pub type AllFigures<'a> = Flatten<Iter<'a, Vec<Figure>>>;

/// Figures by indicator, and within it by place, period and breakdown; one for each subject. Those
/// of each indicator are a list of their own, so that no list of all of them has to be made and
/// moved.
#[derive(Debug, Default)]
pub(super) struct Figures {
    lists: Vec<Vec<Figure>>,
    /// Start of the figures of each place, list by list: a page asks for them once for each
    /// indicator, and they are large.
    places: Vec<Vec<(Id<Locality>, usize)>>,
}

impl Figures {
    /// Figures of different indicators, in the order of their register, each list sorted by
    /// [`sorted`]; `more` are added where there is none about their subject.
    pub(super) fn new(lists: Vec<Vec<Figure>>, more: impl Iterator<Item = Figure>) -> Self {
        let lists = lists.into_iter().filter(|list| !list.is_empty()).collect();
        let mut figures = Self { lists, places: Vec::new() };
        more.for_each(|figure| figures.fill(figure));
        figures.places = figures.lists.par_iter().map(|list| places(list)).collect();
        figures
    }

    /// Adds a figure about a subject that has none.
    fn fill(&mut self, figure: Figure) {
        let indicator = figure.subject.indicator;
        match self.list(indicator) {
            Ok(at) => {
                let list = &mut self.lists[at];
                if let Err(place) =
                    list.binary_search_by(|known| known.subject.cmp(&figure.subject))
                {
                    list.insert(place, figure);
                }
            }
            Err(at) => self.lists.insert(at, vec![figure]),
        }
    }

    /// All of them in their order.
    pub(super) fn all(&self) -> AllFigures<'_> {
        self.lists.iter().flatten()
    }

    /// Returns the number of figures.
    pub(super) fn count(&self) -> usize {
        self.lists.iter().map(Vec::len).sum()
    }

    /// All of them, to keep.
    pub(super) fn into_all(self) -> Vec<Figure> {
        self.lists.into_iter().flatten().collect()
    }

    /// Those of an indicator.
    pub(super) fn of_indicator(&self, indicator: Id<Indicator>) -> &[Figure] {
        self.list(indicator).map_or(&[], |at| &self.lists[at])
    }

    /// Which of those of an indicator are for a place.
    pub(super) fn positions(
        &self,
        indicator: Id<Indicator>,
        locality: Id<Locality>,
    ) -> Range<usize> {
        let Ok(list) = self.list(indicator) else { return 0..0 };
        let places = &self.places[list];
        let Ok(at) = places.binary_search_by_key(&locality, |(place, _)| *place) else {
            return 0..0;
        };
        places[at].1..places.get(at + 1).map_or(self.lists[list].len(), |(_, next)| *next)
    }

    /// Those of an indicator for a place.
    pub(super) fn of_place(&self, indicator: Id<Indicator>, locality: Id<Locality>) -> &[Figure] {
        &self.of_indicator(indicator)[self.positions(indicator, locality)]
    }

    /// The one about a subject.
    pub(super) fn get(&self, subject: &Subject) -> Option<&Figure> {
        let figures = self.of_place(subject.indicator, subject.locality);
        figures.binary_search_by(|figure| figure.subject.cmp(subject)).ok().map(|at| &figures[at])
    }

    /// Finds the position of the list of an indicator; as an error that at which it would be
    /// inserted.
    fn list(&self, indicator: Id<Indicator>) -> Result<usize, usize> {
        self.lists.binary_search_by(|list| list[0].subject.indicator.cmp(&indicator))
    }
}

/// Finds the start of the figures of each place in the list of an indicator.
fn places(list: &[Figure]) -> Vec<(Id<Locality>, usize)> {
    let mut places: Vec<(Id<Locality>, usize)> = Vec::new();
    for (at, figure) in list.iter().enumerate() {
        if places.last().is_none_or(|(place, _)| *place != figure.subject.locality) {
            places.push((figure.subject.locality, at));
        }
    }
    places
}

/// The figures of an indicator in their order. Of two about one subject the later one counts.
pub(super) fn sorted(mut figures: Vec<Figure>) -> Vec<Figure> {
    figures.sort_by(|a, b| a.subject.cmp(&b.subject));
    figures.dedup_by(|later, kept| {
        let same = later.subject == kept.subject;
        if same {
            std::mem::swap(later, kept);
        }
        same
    });
    figures
}
