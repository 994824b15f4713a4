//! Numbers, quantities, dates, periods and names of places as a language prints them: the rules,
//! which read the words from its lexicon.

mod date;
mod link;
mod named;
pub(super) mod period;
mod place;
pub(super) mod quantity;
