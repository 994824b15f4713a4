//! The place of which a figure speaks: the one behind it, else the one in front of it, else that of
//! the figure before it in its sentence. Where there is none, it speaks of the place of the text.

use std::ops::Range;

use super::behind::Named;
use super::elsewhere::Elsewhere;
use super::source::{Registers, Source};
use crate::bulletin::date::Day;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;

/// A place, as far as it is not that of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// A place of the register in the one of the text.
    pub(super) known: Option<Id<Locality>>,
    /// A place that is none of the text's own.
    pub(super) elsewhere: Option<Elsewhere>,
}

/// The place of a figure, and what it leaves to the next one.
#[derive(Debug, Clone)]
pub(super) struct Located {
    pub(super) place: Place,
    /// The place in front of it.
    front: Place,
    /// The byte at which the place behind it ends.
    behind: Option<usize>,
    sentence: Range<usize>,
}

/// A figure in its text.
pub(super) struct Spot<'a> {
    /// The bytes of its sentence.
    pub(super) sentence: &'a Range<usize>,
    /// The bytes before it, up to the figure before it.
    pub(super) before: &'a Range<usize>,
    /// The bytes behind it, up to the figure behind it.
    pub(super) behind: Range<usize>,
    /// The last day of which it speaks.
    pub(super) day: Option<Day>,
}

impl Located {
    /// Finds the place of a figure; `last` is the one before it.
    pub(super) fn new(
        source: &Source,
        registers: &Registers,
        spot: &Spot<'_>,
        last: Option<&Self>,
    ) -> Self {
        let finder = Finder { source, registers, day: spot.day };
        let last = last.filter(|last| last.sentence == *spot.sentence);
        let start = last
            .and_then(|last| last.behind)
            .map_or(spot.before.start, |end| end.clamp(spot.before.start, spot.before.end));
        let before = &source.text()[start..spot.before.end];
        let front = finder.front(before).or_else(|| finder.inherited(before, last?));
        let front = front.unwrap_or_default();
        let behind = &source.text()[spot.behind.clone()];
        let named = registers.kinds(source.lang).behind(registers.names(), behind);
        Self {
            place: named.as_ref().map_or_else(|| front.clone(), |it| finder.named(behind, it)),
            front,
            behind: named.map(|named| spot.behind.start + named.words.end),
            sentence: spot.sentence.clone(),
        }
    }
}

struct Finder<'a> {
    source: &'a Source,
    registers: &'a Registers,
    day: Option<Day>,
}

impl Finder<'_> {
    fn own(&self) -> Option<Id<Locality>> {
        self.source.places.first().copied()
    }

    fn published(&self) -> Day {
        self.source.times.published.unwrap_or(Day::FIRST)
    }

    /// The place that the words before a figure name.
    fn front(&self, before: &str) -> Option<Place> {
        let (corpus, names) = (&self.registers.corpus, self.registers.names());
        // A place of the time of which the figure speaks: districts that are no more had figures.
        let find = |day| names.find(corpus, before, day, self.own());
        let then = self.day.and_then(|day| find(Some(day)));
        if let Some(known) = then.or_else(|| find(self.source.times.published)) {
            return Some(Place { known: Some(known), elsewhere: None });
        }
        let types = self.registers.types();
        let elsewhere = types.elsewhere(corpus, names, before, self.own(), self.published())?;
        Some(Place { known: None, elsewhere: Some(elsewhere) })
    }

    /// The place of the figure before, where the words between the two go on with it. One that stands
    /// behind that figure is only its own, unless a part of it follows, or what is said of it.
    fn inherited(&self, before: &str, last: &Located) -> Option<Place> {
        if before.contains([';', ')']) || self.registers.types().stand_in(before) {
            return None;
        }
        let kinds = self.registers.kinds(self.source.lang);
        let stays = last.behind.is_none()
            || last.place.elsewhere.is_some()
            || !kinds.goes_on(before)
            || kinds.tells_parts(before);
        Some(if stays { last.place.clone() } else { last.front.clone() })
    }

    /// The place that the words behind a figure name.
    fn named(&self, text: &str, named: &Named) -> Place {
        let (corpus, own) = (&self.registers.corpus, self.own());
        let words = &text[named.words.clone()];
        let away = |elsewhere| Place { known: None, elsewhere: Some(elsewhere) };
        if named.several {
            let one = Elsewhere::new(corpus, words, &[], None, self.published());
            return away(Elsewhere { several: true, ..one });
        }
        let mut called: Vec<Id<Locality>> = Vec::new();
        for start in [named.words.start, named.name.start] {
            called.extend(self.registers.names().at(&text[start..]));
        }
        called.sort();
        called.dedup();
        let localities = &corpus.localities;
        let days = [self.day.unwrap_or(self.published()), self.published()];
        let inside = |id: &&Id<Locality>| {
            own.is_none_or(|own| **id != own && localities.is_within(**id, own))
                && days.iter().any(|day| localities[**id].valid.holds_on(*day))
        };
        if let Some(known) = called.iter().find(inside) {
            return Place { known: Some(*known), elsewhere: None };
        }
        if own.map_or(!called.is_empty(), |own| called.contains(&own)) {
            return Place::default();
        }
        away(Elsewhere::new(corpus, words, &called, own.zip(named.level), self.published()))
    }
}
