//! All figures in their order, to be found by what they are about.

use std::iter::Flatten;
use std::slice::Iter;

use super::figure::{Figure, Subject};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;

/// All figures in their order.
pub type AllFigures<'a> = Flatten<Iter<'a, Vec<Figure>>>;

/// Figures by indicator, and within it by place, period and breakdown; one for each subject. Those of each indicator are a
/// list of their own, so that no list of all of them has to be made and moved.
#[derive(Debug, Default)]
pub(super) struct Figures(Vec<Vec<Figure>>);

impl Figures {
    /// Figures of different indicators, in the order of their register, each list sorted by [`sorted`].
    pub(super) fn new(lists: Vec<Vec<Figure>>) -> Self {
        Self(lists.into_iter().filter(|list| !list.is_empty()).collect())
    }

    /// Adds a figure about a subject that has none.
    pub(super) fn fill(&mut self, figure: Figure) {
        let indicator = figure.subject.indicator;
        match self.list(indicator) {
            Ok(at) => {
                let list = &mut self.0[at];
                if let Err(place) = list.binary_search_by(|known| known.subject.cmp(&figure.subject)) {
                    list.insert(place, figure);
                }
            }
            Err(at) => self.0.insert(at, vec![figure]),
        }
    }

    /// All of them in their order.
    pub(super) fn all(&self) -> AllFigures<'_> {
        self.0.iter().flatten()
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// All of them, to keep.
    pub(super) fn into_all(self) -> Vec<Figure> {
        self.0.into_iter().flatten().collect()
    }

    /// Those of an indicator.
    pub(super) fn of_indicator(&self, indicator: Id<Indicator>) -> &[Figure] {
        self.list(indicator).map_or(&[], |at| &self.0[at])
    }

    /// Those of an indicator for a place.
    pub(super) fn of_place(&self, indicator: Id<Indicator>, locality: Id<Locality>) -> &[Figure] {
        let figures = self.of_indicator(indicator);
        let start = figures.partition_point(|figure| figure.subject.locality < locality);
        let rest = &figures[start..];
        &rest[..rest.partition_point(|figure| figure.subject.locality == locality)]
    }

    /// The one about a subject.
    pub(super) fn get(&self, subject: &Subject) -> Option<&Figure> {
        let figures = self.of_indicator(subject.indicator);
        figures.binary_search_by(|figure| figure.subject.cmp(subject)).ok().map(|at| &figures[at])
    }

    /// Where the list of an indicator is, or would be.
    fn list(&self, indicator: Id<Indicator>) -> Result<usize, usize> {
        self.0.binary_search_by(|list| list[0].subject.indicator.cmp(&indicator))
    }
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
