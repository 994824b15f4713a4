//! Wholes and their parts: members of a dimension, places below a place.

use super::{Search, Trace};
use crate::bulletin::indicator::{OverPlaces, Parts};
use crate::bulletin::observation::{Breakdown, Key};
use crate::bulletin::quantity::{Decimal, arithmetic};

impl Search<'_> {
    /// All its parts: members, or the places below it.
    pub(super) fn of_parts(&self, key: &Key, depth: usize) -> Option<Trace> {
        let depth = depth.checked_sub(1)?;
        if !self.is_additive(key) {
            return None;
        }
        let parts = &self.indicator(key).parts;
        let of = |parts: &Parts| {
            is_whole_list(parts).then_some(())?;
            let members = members(key, parts);
            Trace::all(members?.iter().map(|member| self.known(member, depth)))
        };
        parts.iter().find_map(of).or_else(|| self.of_places(key, depth))
    }

    /// All places below it.
    fn of_places(&self, key: &Key, depth: usize) -> Option<Trace> {
        let (places, sure) = self.places_below(key)?;
        let all = Trace::all(places.iter().map(|place| self.known(place, depth)))?;
        Some(Trace { sure: all.sure && sure, ..all })
    }

    /// The whole and the other members; shares of one partition make 100.
    pub(super) fn as_member(&self, key: &Key) -> Option<Trace> {
        let depth = super::DEPTH;
        let indicator = self.indicator(key);
        let additive = self.is_additive(key);
        let of = |parts: &Parts| {
            let rest = without(key, &parts.dimension)?;
            is_whole_list(parts).then_some(())?;
            let whole = if additive {
                self.known(&rest, depth)?
            } else {
                self.is_percent(key).then(Trace::empty)?
            };
            let others = members(&rest, parts)?;
            let others = others.iter().filter(|member| *member != key);
            let others = Trace::all(others.map(|member| self.known(member, depth)))?;
            let all = whole.and(others);
            (!all.entries.is_empty()).then_some(all)
        };
        indicator.parts.iter().find_map(of)
    }

    /// The place above, and the others below that.
    pub(super) fn as_place(&self, key: &Key, depth: usize) -> Option<Trace> {
        let depth = depth.checked_sub(1)?;
        let localities = &self.sources.corpus.localities;
        let above = localities.parent(key.locality, key.period.end())?;
        let above = Key { locality: above, ..key.clone() };
        let (places, sure) = self.places_below(&above)?;
        let whole = self.known(&above, depth).or_else(|| {
            let silent = self.cell(&above).is_none();
            silent.then(|| self.as_place(&above, depth)).flatten()
        })?;
        let others = places.iter().filter(|place| *place != key);
        let all = whole.and(Trace::all(others.map(|place| self.known(place, depth)))?);
        Some(Trace { sure: all.sure && sure, ..all })
    }

    /// The places below a place whose numbers make its own, and whether somebody says that they are
    /// all there are.
    fn places_below(&self, key: &Key) -> Option<(Vec<Key>, bool)> {
        let localities = &self.sources.corpus.localities;
        let indicator = self.indicator(key);
        if !self.is_additive(key) || indicator.aggregate.locality != OverPlaces::Sum {
            return None;
        }
        let day = key.period.end();
        let places: Vec<Key> = localities
            .children(key.locality, day)
            .map(|locality| Key { locality, ..key.clone() })
            .collect();
        let sure = match localities.count_below(key.locality, day, places.len()) {
            None => false,
            Some(count) if count == places.len() => true,
            Some(_) => return None,
        };
        (!places.is_empty()).then_some((places, sure))
    }

    /// Parts that fill a whole of which nothing can be negative: all others are nought.
    pub(super) fn exhausted(&self, key: &Key) -> Option<Trace> {
        if !self.is_additive(key) || !self.indicator(key).is_never_negative() {
            return None;
        }
        let of_members = |parts: &Parts| {
            let rest = without(key, &parts.dimension)?;
            self.filled_by(&rest, &members(&rest, parts)?)
        };
        let of_places = || {
            let localities = &self.sources.corpus.localities;
            let above = localities.parent(key.locality, key.period.end())?;
            let above = Key { locality: above, ..key.clone() };
            let places = localities.children(above.locality, key.period.end());
            let places: Vec<Key> = places.map(|locality| Key { locality, ..key.clone() }).collect();
            (self.indicator(key).aggregate.locality == OverPlaces::Sum)
                .then(|| self.filled_by(&above, &places))
                .flatten()
        };
        self.indicator(key).parts.iter().find_map(of_members).or_else(of_places)
    }

    /// A whole and those parts of it that are stated, where they make it.
    fn filled_by(&self, whole: &Key, parts: &[Key]) -> Option<Trace> {
        let (number, entry) = self.exact(whole)?;
        let stated: Vec<_> = parts.iter().filter_map(|part| self.exact(part)).collect();
        let sum =
            stated.iter().try_fold(Decimal::ZERO, |sum, (part, _)| arithmetic::add(sum, *part))?;
        let rounded = std::iter::once(entry).chain(stated.iter().map(|(_, entry)| *entry));
        let precise = rounded
            .clone()
            .all(|entry| self.sources.corpus.observations[entry].quantity.precision().is_zero());
        (sum == number && precise).then(|| Trace::of(rounded))
    }
}

/// Returns `true` if the members of a dimension are listed, and fill the whole.
fn is_whole_list(parts: &Parts) -> bool {
    parts.complete && !parts.members.is_empty()
}

/// The members of a whole along a dimension along which it is not divided yet.
fn members(whole: &Key, parts: &Parts) -> Option<Vec<Key>> {
    let pairs = whole.by.pairs();
    if pairs.iter().any(|(dimension, _)| *dimension == parts.dimension) {
        return None;
    }
    let member = |id: &String| {
        let own = std::iter::once((parts.dimension.clone(), id.clone()));
        Key { by: Breakdown::new(pairs.iter().cloned().chain(own).collect()), ..whole.clone() }
    };
    Some(parts.members.iter().map(|one| member(&one.id)).collect())
}

/// The whole of a member of a dimension.
fn without(key: &Key, dimension: &str) -> Option<Key> {
    let rest: Vec<_> =
        key.by.pairs().iter().filter(|(other, _)| other != dimension).cloned().collect();
    (rest.len() < key.by.pairs().len()).then(|| Key { by: Breakdown::new(rest), ..key.clone() })
}
