//! The words by which figures are found in the prose of bulletins, as data: `LANG/figures.rs` has
//! them for each language, in lower case and folded. The rules that use them stand in
//! `extract/propose/`.

use super::reading::Words;

/// Words around the figures of bulletins.
pub(crate) struct FigureWords {
    /// Verbs of quantity: what stands behind one of them and a number is counted.
    pub verbs: Words,
    /// Verbs and nouns of money: behind them a scale alone is an amount.
    pub money: Words,
    /// Things that bulletins count, beside the nouns of the lexicon.
    pub things: Words,
    /// Nouns behind a number that says how large or how good one thing is.
    pub specs: Words,
    /// Such nouns that also begin the names of things: alone they are a score.
    pub scores: Words,
    /// Words behind which a number counts what the number before did: `of which 3`.
    pub of_these: Words,
    /// Words of the names of many indicators, which tell none of them.
    pub generic: Words,
    /// Words that begin no noun.
    pub stops: Words,
    /// Words in front of a number that would be needed.
    pub lacking: Words,
    /// Words that make goals of the numbers behind them in their sentence.
    pub targets: Words,
    /// Words that make rules of them.
    pub norms: Words,
    /// Words that make a rule of a bound behind them, and of nothing else.
    pub demands: Words,
    /// Words behind which something was reached, whatever stands before them.
    pub reached: Words,
    /// Words behind an amount that is one of each: `10 dollars an hour`.
    pub each: Words,
    /// Words before the ends of what a law allows.
    pub bands: Words,
    /// Between a part and the number that it is a part of: `12 of the 30 premises`.
    pub out_of: Words,
    /// Verbs of a state, as of the day of publication.
    pub states: Words,
    /// Numbers as words.
    pub numerals: &'static [(&'static str, u32)],
    /// Words for the periods of a list, one for each number.
    pub respectively: Words,
    /// Beginnings of lines that belong to the page and not to the bulletin.
    pub furniture: Words,
    /// Lines behind which other news follow.
    pub tails: Words,
    /// Beginnings of captions.
    pub captions: Words,
    /// Words that make a caption of a short line with a person in it.
    pub spoken: Words,
    /// The words of time.
    pub times: TimeWords,
}

/// Words of the periods that figures speak of.
pub(crate) struct TimeWords {
    /// Before the beginning of a stretch.
    pub since: Words,
    /// Those of them that need an end: "between" is no "since".
    pub pairs: Words,
    /// Between its beginning and its end.
    pub until: Words,
    /// Before the day of a state.
    pub as_of: Words,
    /// The day of publication.
    pub now: Words,
    /// The same where they begin a clause; elsewhere they are parts of other words.
    pub now_first: Words,
    /// The year of publication up to that day.
    pub this_year: Words,
    /// The year before.
    pub last_year: Words,
    /// Each year or month: no period of its own.
    pub each: Words,
    /// Before a period that is only compared with.
    pub compared: Words,
    /// What may stand before a point of time.
    pub leads: Words,
    /// Before the middle of a month.
    pub middle: Words,
    /// Before a year.
    pub year_labels: Words,
    /// The beginning of a year that is not named.
    pub openings: Words,
    /// Before the number of a month.
    pub month_labels: Words,
    /// True if the names of months begin with a small letter.
    pub small_months: bool,
    /// Months by name, and in short.
    pub months: &'static [[&'static str; 12]],
    /// Before the number of a quarter.
    pub quarter_labels: Words,
    /// The four quarters by name.
    pub quarters: &'static [[&'static str; 4]],
    /// The two halves of a year.
    pub halves: &'static [[&'static str; 2]],
    /// Before the number of the first months of a year.
    pub first_before: Words,
    /// Behind that number.
    pub first_behind: Words,
    /// Behind the number of its last months.
    pub last_behind: Words,
    /// Between such a part and its year.
    pub of: Words,
    /// Before a number of years that have just passed.
    pub past_before: Words,
    /// Between that number and the end.
    pub past_years: Words,
    /// Behind it, where that is needed.
    pub past_behind: Words,
    /// Before the last day of twelve months.
    pub twelve_months: Words,
    /// Between the items of a list.
    pub joins: Words,
}
