//! Wholes and their parts: members of a dimension, places below a place, those that it was made of.

use super::{Search, Trace};
use crate::bulletin::indicator::{Nature, OverPlaces, Parts};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Key};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, arithmetic};
use crate::bulletin::register::Id;
use crate::ledger::figure::Subject;
use crate::ledger::stays::{came, counted_otherwise};

impl Search<'_> {
    /// All its parts: members, the places below it, or, of the time before its first day, those that
    /// it was made of.
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
        let found = parts.iter().find_map(of).or_else(|| self.of_places(key, depth));
        found.or_else(|| self.of_origin(key, depth))
    }

    /// All that a place was made of, before its first day.
    fn of_origin(&self, key: &Key, depth: usize) -> Option<Trace> {
        Trace::all(self.origin(key)?.iter().map(|part| self.known(part, depth)))
    }

    /// The places of which a place was made, in a time before its first day.
    fn origin(&self, key: &Key) -> Option<Vec<Key>> {
        let (first_day, parts) = self.sources.reform.origin(key.locality)?;
        let sums = self.indicator(key).aggregate.locality == OverPlaces::Sum;
        let part = |part: &Id<Locality>| Key { locality: *part, ..key.clone() };
        (sums && key.period.end() < first_day).then(|| parts.iter().map(part).collect())
    }

    /// The place that a place became with others, as of the time before, and these.
    /// `up`: that may follow from what lies above it.
    pub(super) fn as_origin(&self, key: &Key, depth: usize, up: bool) -> Option<Trace> {
        let depth = depth.checked_sub(1)?;
        if !self.is_additive(key) {
            return None;
        }
        let of = |heir: &Id<Locality>| {
            let heir = Key { locality: *heir, ..key.clone() };
            let origin = self.origin(&heir)?;
            let whole = self.known(&heir, depth).or_else(|| {
                let silent = self.cell(&heir).is_none();
                let later = || self.as_origin(&heir, depth, up);
                let above = || up.then(|| self.in_time(&heir, true)).flatten();
                silent.then(|| later().or_else(above)).flatten()
            })?;
            let others = origin.iter().filter(|part| *part != key);
            Some(whole.and(Trace::all(others.map(|part| self.known(part, depth)))?))
        };
        self.sources.reform.heirs(key.locality).iter().find_map(of)
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
        self.wholes(key).iter().find_map(|above| self.as_part(key, above, depth))
    }

    fn as_part(&self, key: &Key, above: &Key, depth: usize) -> Option<Trace> {
        let (places, sure) = self.places_below(above)?;
        if !places.contains(key) {
            return None;
        }
        let whole = self.known(above, depth).or_else(|| {
            let silent = self.cell(above).is_none();
            silent.then(|| self.as_place(above, depth)).flatten()
        })?;
        let others = places.iter().filter(|place| *place != key);
        let all = whole.and(Trace::all(others.map(|place| self.known(place, depth)))?);
        Some(Trace { sure: all.sure && sure, ..all })
    }

    /// The place above in the same time; of one that came, moved or ended those above it in longer
    /// stretches of time, too.
    fn wholes(&self, key: &Key) -> Vec<Key> {
        let above = self.sources.corpus.localities.parent(key.locality, key.period.end());
        let same = above.map(|locality| Key { locality, ..key.clone() });
        let longer = self.sources.reform.stays.above(key.locality).flat_map(|locality| {
            let table = self.sources.tables.get(&key.indicator);
            let line = table.map_or(&[][..], |table| table.time_series(&key.by, locality));
            let holds = line
                .iter()
                .filter(|(period, _)| *period != key.period && period.contains(&key.period));
            holds.map(move |(period, _)| Key { locality, period: *period, ..key.clone() })
        });
        same.into_iter().chain(longer).collect()
    }

    /// The places below a place whose numbers make its own, and whether somebody says that they are
    /// all there are.
    fn places_below(&self, key: &Key) -> Option<(Vec<Key>, bool)> {
        let localities = &self.sources.corpus.localities;
        let indicator = self.indicator(key);
        if !self.is_additive(key) || indicator.aggregate.locality != OverPlaces::Sum {
            return None;
        }
        let (day, flow) = (key.period.end(), indicator.nature == Nature::Flow);
        let listed = localities.children(key.locality, day).count();
        let otherwise = flow && counted_otherwise(localities, key.locality, key.period);
        let sure = match localities.count_below(key.locality, day, listed) {
            None => false,
            Some(count) if count == listed && !otherwise => true,
            Some(_) => return None,
        };
        let places = self.terms_below(key);
        (!places.is_empty()).then_some((places, sure))
    }

    /// The same, of those that the register names: places of the last day of the period, and those
    /// that lay there for a part of it, for that part.
    fn terms_below(&self, key: &Key) -> Vec<Key> {
        let (corpus, reform) = (self.sources.corpus, self.sources.reform);
        let flow = self.indicator(key).nature == Nature::Flow;
        let came = |place: &Id<Locality>| {
            flow && came(&corpus.localities[*place], key.locality, key.period)
        };
        let below = corpus.localities.children(key.locality, key.period.end());
        let stayed = below.filter(|place| !came(place));
        let mut terms: Vec<Key> = stayed.map(|locality| Key { locality, ..key.clone() }).collect();
        if !flow {
            return terms;
        }
        let subject = Subject {
            indicator: key.indicator,
            locality: key.locality,
            period: key.period,
            by: key.by.clone(),
        };
        for Subject { locality, period, .. } in reform.stays.subjects(&subject) {
            // What became others as a whole is theirs. Of a place that ended the days that it was
            // there and the whole period are one number.
            let theirs =
                reform.follows(locality) && came_to_an_end(&corpus.localities[locality], period);
            let term = Key { locality, period, ..key.clone() };
            match terms.iter().position(|term| term.locality == locality && period == key.period) {
                Some(at) if self.cell(&terms[at]).is_none() => terms[at] = term,
                None if !theirs => terms.push(term),
                _ => {}
            }
        }
        terms
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
            if self.indicator(key).aggregate.locality != OverPlaces::Sum {
                return None;
            }
            let of = |above: &Key| {
                let places = self.terms_below(above);
                places.contains(key).then(|| self.filled_by(above, &places)).flatten()
            };
            self.wholes(key).iter().find_map(of)
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

/// Returns `true` if a place ended with a period, or in it.
fn came_to_an_end(place: &Locality, period: Period) -> bool {
    place.valid.until.is_some_and(|last| last <= period.end())
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
