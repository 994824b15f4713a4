//! All figures in their order, to be found by what they are about.

use super::figure::{Figure, Subject};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;

/// Figures by indicator, place, period and breakdown; one for each subject.
#[derive(Debug, Default)]
pub(super) struct Figures(Vec<Figure>);

impl Figures {
    /// Sorts figures. Of two about one subject the later one counts.
    pub(super) fn new(mut figures: Vec<Figure>) -> Self {
        figures.sort_by(|a, b| a.subject.cmp(&b.subject));
        figures.dedup_by(|later, kept| {
            let same = later.subject == kept.subject;
            if same {
                std::mem::swap(later, kept);
            }
            same
        });
        Self(figures)
    }

    /// Adds figures about subjects that have none.
    pub(super) fn fill(&mut self, figures: impl Iterator<Item = Figure>) {
        let missing: Vec<Figure> = figures.filter(|figure| self.get(&figure.subject).is_none()).collect();
        if !missing.is_empty() {
            let known = std::mem::take(&mut self.0);
            *self = Self::new(missing.into_iter().rev().chain(known).collect());
        }
    }

    /// All of them in their order.
    pub(super) fn all(&self) -> &[Figure] {
        &self.0
    }

    /// All of them, to keep.
    pub(super) fn into_all(self) -> Vec<Figure> {
        self.0
    }

    /// Those of an indicator.
    pub(super) fn of_indicator(&self, indicator: Id<Indicator>) -> &[Figure] {
        stretch(&self.0, |subject| subject.indicator.cmp(&indicator))
    }

    /// Those of an indicator for a place.
    pub(super) fn of_place(&self, indicator: Id<Indicator>, locality: Id<Locality>) -> &[Figure] {
        stretch(&self.0, |subject| (subject.indicator, subject.locality).cmp(&(indicator, locality)))
    }

    /// The one about a subject.
    pub(super) fn get(&self, subject: &Subject) -> Option<&Figure> {
        self.0.binary_search_by(|figure| figure.subject.cmp(subject)).ok().map(|at| &self.0[at])
    }
}

/// The figures whose subjects compare equal.
fn stretch(figures: &[Figure], compare: impl Fn(&Subject) -> std::cmp::Ordering) -> &[Figure] {
    let start = figures.partition_point(|figure| compare(&figure.subject).is_lt());
    let rest = &figures[start..];
    &rest[..rest.partition_point(|figure| compare(&figure.subject).is_eq())]
}
