//! Means whose weights are known: the mean and all terms but one tell that one, and all terms the
//! mean.

use super::{Search, Trace};
use crate::bulletin::indicator::{Nature, OverPlaces};
use crate::bulletin::observation::{Key, Observation};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, Quantity, arithmetic};
use crate::bulletin::register::Id;
use crate::ledger::figure::Subject;
use crate::ledger::weights::Weights;

/// The most points within which a share is given away.
const CLOSE: u32 = 5;

/// The places of a mean with their weights.
struct Terms {
    places: Vec<(Key, Decimal)>,
    /// The statements of the weights.
    weights: Vec<Id<Observation>>,
    /// False where nobody says that the list of places is whole.
    sure: bool,
}

impl Search<'_> {
    /// A term of a mean, or a mean.
    pub(super) fn of_means(&self, key: &Key) -> Option<Trace> {
        self.of_terms(key).or_else(|| self.term(key))
    }

    /// A mean of terms that are all known.
    fn of_terms(&self, key: &Key) -> Option<Trace> {
        let terms = self.terms(key)?;
        let known = terms.places.iter().filter(|(_, weight)| !weight.is_zero());
        let all = Trace::all(known.map(|(place, _)| self.known(place, 1)))?;
        let all = all.and(Trace::of(terms.weights));
        Some(Trace { sure: all.sure && terms.sure, ..all })
    }

    /// A term of a mean that is stated, where all others are known.
    fn term(&self, key: &Key) -> Option<Trace> {
        let localities = &self.sources.corpus.localities;
        let above = localities.parent(key.locality, key.period.end())?;
        let whole = Key { locality: above, ..key.clone() };
        let (_, mean) = self.exact(&whole)?;
        let terms = self.terms(&whole)?;
        let of = |(place, _): &&(Key, Decimal)| place == key;
        let (_, own) = terms.places.iter().find(of).filter(|(_, weight)| !weight.is_zero())?;
        let others =
            || terms.places.iter().filter(|(place, weight)| place != key && !weight.is_zero());
        let all = Trace::all(others().map(|(place, _)| self.known(place, 1)))?;
        let half = |key: &Key| {
            let cell = self.cell(key).map(|cell| self.quantity(cell));
            cell.map_or(Decimal::ZERO, Quantity::precision)
        };
        let sum = terms
            .places
            .iter()
            .try_fold(Decimal::ZERO, |sum, (_, weight)| arithmetic::add(sum, *weight))?;
        let mut doubt = arithmetic::mul(half(&whole), sum)?;
        for (place, weight) in others() {
            doubt = arithmetic::add(doubt, arithmetic::mul(half(place), *weight)?)?;
        }
        let room = arithmetic::mul(*own, Decimal::from(CLOSE))?;
        let close = arithmetic::add(doubt, doubt)? <= room;
        let all = Trace::of([mean]).and(all).and(Trace::of(terms.weights.iter().copied()));
        close.then_some(Trace { sure: all.sure && terms.sure, ..all })
    }

    /// The places below one whose shares make its mean, each with an exact weight.
    fn terms(&self, key: &Key) -> Option<Terms> {
        let (corpus, indicator) = (self.sources.corpus, self.indicator(key));
        let OverPlaces::WeightedMean(weighing) = indicator.aggregate.locality else { return None };
        let subject = Subject {
            indicator: key.indicator,
            locality: key.locality,
            // States are published for their year, and weighed as they are.
            period: match indicator.nature {
                Nature::Stock => Period::year(key.period.end().year())?,
                Nature::Flow => key.period,
            },
            by: key.by.clone(),
        };
        let weights = Weights::new(self.sources, weighing, &subject);
        let day = key.period.end();
        let below: Vec<_> = corpus.localities.children(key.locality, day).collect();
        let sure = match corpus.localities.count_below(key.locality, day, below.len()) {
            None => false,
            Some(count) if count == below.len() => true,
            Some(_) => return None,
        };
        let mut terms = Terms { places: Vec::new(), weights: Vec::new(), sure };
        for locality in below {
            let weight = weights.of(locality)?;
            let number = weight.number.filter(|number| *number >= Decimal::ZERO)?;
            terms.places.push((Key { locality, ..key.clone() }, number));
            terms.weights.extend(weight.entries);
        }
        (!terms.places.is_empty()).then_some(terms)
    }
}
