//! Which statistic corrects which (STATISTICS "Corrections"): the one index of corrections.

use std::collections::BTreeMap;
use std::ops::Range;

use super::observation::{Observation, ObservationName};
use super::register::Id;

/// Observations that correct others. An observation corrects one at most.
#[derive(Debug, Clone, Default)]
pub struct Corrections {
    targets: BTreeMap<Id<Observation>, Id<Observation>>,
    replaced: BTreeMap<Id<Observation>, Id<Observation>>,
}

impl Corrections {
    /// The corrections among some observations; those of one that is not among them are left out.
    pub fn of(observations: &[Observation]) -> Self {
        let mut wanted: BTreeMap<&ObservationName, Vec<Id<Observation>>> = BTreeMap::new();
        for (index, observation) in observations.iter().enumerate() {
            if let Some(name) = &observation.corrects {
                wanted.entry(&name.value).or_default().push(Id::new(index));
            }
        }
        let mut corrections = Self::default();
        if wanted.is_empty() {
            return corrections;
        }
        for (index, observation) in observations.iter().enumerate() {
            let old = Id::new(index);
            let newer = wanted.get(&observation.name).map_or(&[][..], Vec::as_slice);
            corrections.targets.extend(newer.iter().map(|new| (*new, old)));
            corrections.replaced.extend(newer.last().map(|last| (old, *last)));
        }
        corrections
    }

    /// The observation that an observation corrects.
    pub fn target(&self, of: Id<Observation>) -> Option<Id<Observation>> {
        self.targets.get(&of).copied()
    }

    /// The observation that corrects an observation, the last of several.
    pub fn by(&self, of: Id<Observation>) -> Option<Id<Observation>> {
        self.replaced.get(&of).copied()
    }

    /// Every observation that corrects another one, with that one.
    pub fn targets(&self) -> impl Iterator<Item = (Id<Observation>, Id<Observation>)> {
        self.targets.iter().map(|(new, old)| (*new, *old))
    }

    /// Returns the observations that correct any of some, in the order of those.
    pub fn of_range(&self, of: Range<Id<Observation>>) -> impl Iterator<Item = Id<Observation>> {
        self.replaced.range(of).map(|(_, newer)| *newer)
    }
}
