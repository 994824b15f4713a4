//! Figures: published numbers. A figure cannot be made without the observations behind it.

use std::hash::{Hash, Hasher};

use super::flags::{Flag, Flags};
use super::fraction::Fraction;
use super::ratio::Ends;
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Observation};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::Quantity;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::language;

/// The most days from the first to the last of some states that pass for those of one time.
const NEAR_DAYS: i64 = 31;

/// Method by which a figure came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Stated by an article for this very place and period.
    Reported,
    /// The latest state inside the period.
    Latest,
    /// Parts added up: of places, of time or of a breakdown.
    Sum,
    /// The mean, weighted by another indicator.
    WeightedMean,
    /// From the smallest to the largest part.
    Range,
    /// A state of an earlier time that still stands.
    CarriedForward,
    /// The difference between a longer stretch of time and a shorter one.
    Difference,
    /// The value of the largest of some stretches of a year, of which none is added to another: the
    /// same units may be in two.
    Largest,
    /// So many percent of a whole, from the least to the most that the printed share may stand for.
    Product,
}

impl Method {
    /// The word of the machine formats, the nearest of six. What is computed by `derive` has the
    /// flag `estimated` as well.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Latest => "latest",
            Self::Sum | Self::Difference | Self::Largest => "sum",
            Self::WeightedMean => "weighted-mean",
            Self::Range | Self::Product => "range",
            Self::CarriedForward => "carried-forward",
        }
    }
}

/// Subject of a figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// Its indicator.
    pub indicator: Id<Indicator>,
    /// Its place.
    pub locality: Id<Locality>,
    /// When.
    pub period: Period,
    /// Of which members.
    pub by: Breakdown,
}

/// Number of the places directly below that had a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Coverage {
    /// Places with a value.
    pub reported: usize,
    /// Places that were expected to have one; `None` where the list of places is open, so that
    /// nobody knows.
    pub expected: Option<usize>,
}

/// One published number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its subject.
    pub subject: Subject,
    /// Method by which it came about.
    pub method: Method,
    /// Its value.
    pub quantity: Quantity,
    /// Number of the places below that had a value; none for a figure that is not a combination of
    /// places.
    pub places: Option<Coverage>,
    /// Which share of the whole is known; `None` where that itself is not, because a list of places
    /// is open.
    pub coverage: Option<Fraction>,
    /// Facts that a reader must know.
    pub flags: Flags,
    /// From the first to the last of the days whose states it combines, where they lie so far apart
    /// that a reader must know (STATISTICS "Over time").
    pub spread: Option<Period>,
    /// Its ends, where decimals do not say them.
    pub(super) ends: Option<Box<Ends>>,
    observations: Vec<Id<Observation>>,
}

impl Figure {
    /// Hashes everything that it is, its observations as another function knows them.
    pub fn hash_whole(&self, name: impl Fn(Id<Observation>) -> u64, hasher: &mut impl Hasher) {
        let Self { subject, method, quantity, places, coverage, flags, spread, ends, observations } =
            self;
        let Subject { indicator, locality, period, by } = subject;
        (indicator.index(), locality.index(), period, by.pairs()).hash(hasher);
        quantity.hash_whole(hasher);
        (method, places, coverage, flags, spread, ends).hash(hasher);
        hasher.write_usize(observations.len());
        for entry in observations {
            hasher.write_u64(name(*entry));
        }
    }

    /// A figure resting on these observations; `None` without any. They are kept in the order of
    /// the corpus.
    pub fn new(
        subject: Subject,
        method: Method,
        quantity: Quantity,
        mut observations: Vec<Id<Observation>>,
    ) -> Option<Self> {
        if !matches!(method, Method::Reported | Method::Latest | Method::CarriedForward) {
            observations.sort_unstable();
        }
        observations.dedup();
        let mut flags = Flags::default();
        if quantity.approximate {
            flags.insert(Flag::Approximate);
        }
        let coverage = Some(Fraction::ONE);
        let figure = Self {
            subject,
            method,
            quantity,
            places: None,
            coverage,
            flags,
            spread: None,
            ends: None,
            observations,
        };
        (!figure.observations.is_empty()).then_some(figure)
    }

    /// Notes how far the days lie apart whose states it combines.
    pub(super) fn find_spread(&mut self, corpus: &Corpus) {
        let of_one = matches!(self.method, Method::Reported | Method::Latest);
        let stock = corpus.indicators[self.subject.indicator].nature == Nature::Stock;
        if of_one || !stock || self.method == Method::CarriedForward {
            return;
        }
        let days = || self.observations.iter().map(|id| corpus.observations[*id].key.period.end());
        let spread = days().min().zip(days().max()).and_then(|(a, b)| Period::new(a, b));
        self.spread = spread.filter(|spread| spread.days() > NEAR_DAYS);
    }

    /// The observations behind it, never none. Of a reported figure the first is the one that
    /// decided.
    pub fn observations(&self) -> &[Id<Observation>] {
        &self.observations
    }

    /// Returns `true` if it is the sum of the parts that are known, and says nothing of the whole:
    /// where parts may be negative, the others could make any total (STATISTICS "Over places").
    pub fn is_of_parts_alone(&self, indicator: &Indicator) -> bool {
        self.method == Method::Sum && !self.is_complete() && !indicator.is_never_negative()
    }

    /// Returns the words before its number where that is of the known parts alone.
    pub fn label(&self, indicator: &Indicator, lang: Lang) -> Option<&'static str> {
        self.is_of_parts_alone(indicator).then(|| language::of_known_parts(lang))
    }

    /// Its value in words, without a unit, as wherever it stands without its coverage.
    pub fn text(&self, indicator: &Indicator, lang: Lang) -> String {
        let mut text = String::new();
        self.push_text(&mut text, indicator, lang);
        text
    }

    /// Appends [`Self::text`].
    pub fn push_text(&self, text: &mut String, indicator: &Indicator, lang: Lang) {
        if let Some(label) = self.label(indicator, lang) {
            text.extend([label, " "]);
        }
        self.quantity.push_text(text, lang);
    }

    /// Returns `true` if all of the whole is known.
    pub fn is_complete(&self) -> bool {
        self.coverage.is_some_and(Fraction::is_one)
    }

    /// Returns `true` if it is computed of parts of which too little is known, so that it never
    /// stands among complete figures: its coverage is unknown, or below what the settings or its
    /// indicator ask for (STATISTICS "Prominence").
    pub fn is_partial_statement(&self, corpus: &Corpus) -> bool {
        let computed =
            !matches!(self.method, Method::Reported | Method::Latest | Method::CarriedForward);
        let enough =
            |coverage: Fraction| coverage.reaches(corpus.prominence(self.subject.indicator));
        computed && !self.is_complete() && !self.coverage.is_some_and(enough)
    }
}
