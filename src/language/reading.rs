//! The words around numbers in texts that are read, as data: `LANG/reading.rs` has them for each
//! language, in lower case and folded. The rules that use them stand in `extract/`.
//!
//! Words of one language are asked for in its texts alone, but for those of [`Anywhere`], which say
//! in a text of any language that a number is no statistic, or not the whole number.

use std::sync::LazyLock;

use super::figures::FigureWords;
use super::{ALL, of};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{Kind, Scale};

/// Words.
pub(crate) type Words = &'static [&'static str];

/// The words of a language that are read.
pub(crate) struct Reading {
    /// The words of quantities.
    pub quantities: QuantityWords,
    /// The words of magnitude.
    pub scales: ScaleWords,
    /// The words around quantities.
    pub prose: ProseWords,
    /// The words by which a quantity is no total.
    pub rates: RateWords,
    /// The words by which figures are found.
    pub figures: &'static FigureWords,
    /// The words that have their meaning in texts of other languages as well.
    pub anywhere: Anywhere,
}

/// Words that say how a number is meant.
pub(crate) struct Qualifier {
    /// The ways to say it.
    pub phrases: Words,
    /// Kind of quantity that it makes.
    pub kind: Kind,
    /// True if the number itself is left out.
    pub strict: bool,
}

/// A qualifier.
pub(crate) const fn qualifier(kind: Kind, strict: bool, phrases: Words) -> Qualifier {
    Qualifier { phrases, kind, strict }
}

/// Words of one language that shape a quantity.
pub(crate) struct QuantityWords {
    /// Qualifiers in front of the number.
    pub before: &'static [Qualifier],
    /// Qualifiers behind the number or its unit.
    pub after: &'static [Qualifier],
    /// Qualifiers behind them that end their clause: `457 vụ là tối đa`. Before other words they
    /// belong to these.
    pub ending: &'static [Qualifier],
    /// Words between a qualifier and its number that say nothing: `tối đa là 457`.
    pub copulas: Words,
    /// Words just before a number that make another one of it, whatever stands before them.
    pub disowning: Words,
    /// Words just before a number that may make the most of it, `lên đến 457`; behind one of
    /// `raising` it is the level that was reached.
    pub reaching: Words,
    /// Words of a clause in which a number is reached.
    pub raising: Words,
    /// Verbs of change that are also bounds, where nothing is compared: `nhiều hơn 457 vụ`.
    pub comparatives: Words,
    /// Words of a sentence in which something is compared, `năm trước`.
    pub comparing: Words,
    /// Words that deny what stands behind them.
    pub negations: Words,
    /// Words for the sign of a number below zero.
    pub minus: Words,
    /// Verbs and nouns that may stand between a qualifier and its number.
    pub fillers: Words,
    /// Words that open a range, each with those that then stand between its ends.
    pub ranges: &'static [(&'static str, Words)],
    /// Words that may stand between the ends of a range that nothing opens.
    pub between: Words,
    /// Words that offer another number: `10 hoặc 12`.
    pub alternatives: Words,
    /// Words that no noun ends with, for another one has to follow.
    pub unfinished: Words,
    /// Comparisons and verbs that make a change of a number; the flag says whether upwards.
    pub changes: &'static [(&'static str, bool)],
    /// Behind a verb of change: the number is the level reached.
    pub levels: Words,
    /// Amounts nobody can count.
    pub vague: Words,
    /// Hedges that change a number's meaning even when they come late.
    pub hedges: Words,
    /// A half of the scale before it.
    pub half: Words,
    /// Words between a scale and what it counts: `3 millions de personnes`.
    pub links: Words,
    /// Compounds of two words whose last one looks like a qualifier.
    pub compounds: Words,
    /// Qualifiers that are also prepositions of place.
    pub prepositions: Words,
    /// Nouns that make a place of such a preposition, where no verb of quantity stands before it.
    pub places: Words,
    /// Qualifiers that also stand between a part and its whole, `31 trên 48 chi bộ`.
    pub wholes: Words,
    /// Verbs of quantity.
    pub verbs: Words,
    /// True if a number with the marks of decimals of other languages is read, `15.56` where the
    /// language writes `15,56`, and told as a repair. False where such a number is mostly another.
    pub repairs_decimals: bool,
}

/// Factor and scale that a word of magnitude gives to the number before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Magnitude {
    /// Factor by which the number is multiplied before its scale.
    pub factor: u32,
    /// The scale.
    pub scale: Scale,
}

/// A scale alone.
pub(crate) const fn scaled(scale: Scale) -> Magnitude {
    Magnitude { factor: 1, scale }
}

/// A factor alone.
pub(crate) const fn factor(factor: u32) -> Magnitude {
    Magnitude { factor, scale: Scale::One }
}

/// Words of magnitude, beside the scales of the lexicon.
pub(crate) struct ScaleWords {
    /// Words that multiply a number before its scale: `5 trăm nghìn`.
    pub factors: &'static [(&'static str, u32)],
    /// Scales and factors as they are also typed, with the house form.
    pub typed: &'static [(&'static str, Magnitude, &'static str)],
    /// Scales in short, which need a currency joined to them, or a capital and a word that joins them to
    /// what is counted: `5 M€`.
    pub before_currency: &'static [(&'static str, Scale)],
    /// A million where a currency stands before the number, or a noun behind: `$5m`, `5m people`.
    pub short_million: Words,
    /// Digits as words: behind a scale they go on with the number, "5 triệu hai".
    pub digits: Words,
    /// True if such a word always goes on with it; false if it also begins other words.
    pub digits_go_on: bool,
}

/// Words of prose that is searched for statistics.
pub(crate) struct ProseWords {
    /// Words in front of a number that make a date, a name, an address or an ordinal of it.
    pub labels: Words,
    /// Names of months that are written small, and mean nothing else in this language.
    pub months: Words,
    /// Endings of ordinals, joined to the number, that mean nothing else in this language.
    pub ordinals: Words,
    /// Words that make a goal of the number behind them.
    pub targets: Words,
    /// Words that make a goal of the number just behind them, with nothing but `goal_links` and
    /// years between.
    pub goals: Words,
    /// Words that may stand between such words and the number.
    pub goal_links: Words,
    /// Words of a clause that tells what was reached of a goal: "vượt mục tiêu".
    pub attained: Words,
    /// Words that begin the mention of another period: "so với năm 2022".
    pub compared: Words,
    /// Beginnings of words of a fall, which may stand a little before the number.
    pub falls: Words,
    /// Amounts that are stated without a number.
    pub vague: &'static [Family],
    /// Verbs of quantity, with the last words of those that have several.
    pub vague_verbs: Words,
    /// Words that may stand between such an amount and its unit.
    pub vague_links: Words,
}

/// Words that make so much for each of something, or a mean, of a number.
pub(crate) struct RateWords {
    /// Words before what it is for: `mỗi hộ`.
    pub each: Words,
    /// Words behind such a word by which it counts what follows: "each of the 12 districts".
    pub each_of: Words,
    /// Kinds of places, for each of which a figure may be meant.
    pub places: Words,
    /// Words for a mean.
    pub averages: Words,
    /// Words for a mean that may mean otherwise.
    pub vague_averages: Words,
    /// Words in front of which such a word is a rank: `loại trung bình`.
    pub ranks: Words,
    /// Words behind the number.
    pub behind: Words,
    /// Articles before a stretch of time behind the number: `5 million a year`.
    pub one: Words,
    /// Stretches of time, with their days.
    pub times: &'static [(&'static str, i64)],
    /// Words that say it without an article, `annually`; they also belong to other words.
    pub adverbs: &'static [(&'static str, i64)],
}

/// Words that are found together.
pub(crate) struct Family {
    /// Letters behind the first one that all of them have in common.
    pub key: &'static str,
    /// The words, lower case.
    pub words: Words,
    /// True if they state an amount only behind a verb of quantity.
    pub weak: bool,
}

/// Words that are told wherever they stand.
pub(crate) const fn family(key: &'static str, words: Words) -> Family {
    Family { key, words, weak: false }
}

/// Words that are told behind a verb of quantity alone.
pub(crate) const fn weak(key: &'static str, words: Words) -> Family {
    Family { key, words, weak: true }
}

/// Declares tables of words or pairs with the union of those of all languages.
macro_rules! anywhere {
    ($($(#[$about:meta])+ $name:ident: $kind:ty,)+) => {
        /// Words that have their meaning in texts of any language.
        pub(crate) struct Anywhere { $($(#[$about])+ pub $name: &'static [$kind],)+ }

        /// The same of all languages.
        pub(crate) struct All { $($(#[$about])+ pub $name: Vec<$kind>,)+ }

        impl All {
            fn new() -> Self {
                let tables = || ALL.into_iter().map(|lang| &of(lang).reading.anywhere);
                Self { $($name: tables().flat_map(|one| one.$name.iter().copied()).collect(),)+ }
            }
        }

        impl Anywhere {
            /// No words.
            pub(crate) const NONE: Self = Self { $($name: &[],)+ };
        }
    };
}

anywhere! {
    /// Words of magnitude, wherever they stand before a unit.
    magnitudes: &'static str,
    /// Words that may be one just behind a number; elsewhere they are other words.
    near: &'static str,
    /// Pairs of words of which the first is none of these.
    others: (Words, Words),
    /// Two words of which the first is no scale: `tỷ lệ` is a share, `triệu phú` a millionaire.
    scale_compounds: (Words, Words),
    /// Words of which a slip in one letter is told: `triêu`.
    slips: &'static str,
    /// The same of longer words, in which more is a slip.
    long_slips: &'static str,
    /// Words that look like such a slip, and are other words.
    no_slips: &'static str,
    /// Words whose slips are in their marks, without them.
    bare_slips: &'static str,
    /// Words, without marks, of which a word with other marks is a slip before a unit.
    marked_slips: &'static str,
    /// Words, without marks, of which a word between a number and a currency is a slip.
    money_slips: &'static str,
    /// Words that are a slip before a unit alone.
    unit_slips: &'static str,
    /// Parts of a whole.
    parts: &'static str,
    /// Factors behind which a number goes on, where no scale stands behind them: `5 trăm 20`.
    bare_factors: &'static str,
    /// The word between the parts of a fraction: `5 phần sáu`.
    fractions: &'static str,
    /// Words for the zeros in a number, `5 triệu lẻ hai`.
    zeros: &'static str,
    /// Words that join digits in words to a number, "5 million and two".
    digit_joins: &'static str,
    /// Words for "and".
    joins: &'static str,
    /// Words of which the pair means percent, though the second is one of magnitude.
    percents: (Words, Words),
    /// Units that are also a digit: in "2 triệu năm trăm" `năm` is five.
    digit_units: &'static str,
    /// Words before what something is counted by: `5 lần/năm`, `5 times per year`.
    rates: &'static str,
    /// Words of currencies that never stand before their number.
    currencies_behind: &'static str,
    /// Names of months; as a month one begins with a capital.
    months: &'static str,
    /// Words in front of the number of a document or a road, at most two.
    documents: &'static str,
    /// Words for reactions to a page: its counter is no statistic.
    counters: &'static str,
    /// Words before the colon of such a counter.
    counters_before: &'static str,
    /// Words in front of a stretch of time.
    spans_before: &'static str,
    /// Stretches of time.
    spans: &'static str,
    /// Words behind a stretch of time.
    spans_after: &'static str,
    /// Words of the hour behind a number.
    hours: &'static str,
    /// Signs between hours and minutes, joined to both.
    hour_marks: &'static str,
    /// Labels behind which two numbers with a hyphen are dates.
    date_labels: &'static str,
    /// Labels of years alone.
    year_labels: &'static str,
    /// Labels that are also verbs, where something counted stands behind the number.
    label_verbs: &'static str,
    /// Words that end like a label, and are before something counted.
    totals: &'static str,
    /// Words of something counted in front of its noun.
    counted: &'static str,
    /// Words of age behind a number.
    ages: &'static str,
    /// Words of age in front of a number.
    ages_before: &'static str,
    /// Words that make an age of the number before them: `12-year old`.
    age_phrases: &'static str,
    /// Endings of ordinals, joined to the number.
    ordinals: &'static str,
}

static EVERYWHERE: LazyLock<All> = LazyLock::new(|| {
    let mut all = All::new();
    all.magnitudes.extend(FOREIGN_MAGNITUDES);
    all.near.extend(FOREIGN_NEAR);
    all
});

/// Words of magnitude of languages that have no folder, as they get into texts.
const FOREIGN_MAGNITUDES: [&str; 12] = [
    "milliard",
    "milliards",
    "lakh",
    "lakhs",
    "crore",
    "crores",
    "百",
    "千",
    "万",
    "萬",
    "亿",
    "億",
];

/// Words of theirs that may be words of magnitude.
const FOREIGN_NEAR: [&str; 4] = ["mille", "mio", "mrd", "tsd"];

/// The words of all languages that have their meaning anywhere.
pub(crate) fn anywhere() -> &'static All {
    &EVERYWHERE
}

/// The words of a language.
pub(crate) fn reading(lang: Lang) -> &'static Reading {
    of(lang).reading
}
