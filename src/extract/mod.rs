//! Text -> numbers with their qualifiers, scales and units, as ranges of its bytes (STATISTICS
//! "Numbers in words", "Qualifiers", "What is no statistic").
//!
//! [`parse`] reads a text that is one quantity, as the front matter declares it; [`read_all`] finds
//! the quantities of prose and leaves out dates, numbers of documents and other numbers that are no
//! statistics; [`scan`] keeps those that cannot be read, too. [`mod@quotes`] finds the words that state
//! a figure, [`stated`] compares them with what was declared. Nothing here knows Markdown, a
//! register or an article, and nothing is worded here.

mod amount;
mod between;
mod compared;
mod exclude;
mod grammar;
mod levels;
mod lexer;
mod noun;
mod number;
mod numeral;
mod phrases;
// Figures found in the prose of bulletins.
#[cfg(test)]
mod properties;
pub mod propose;
#[cfg(test)]
mod prose;
// Search for quotes in a text.
pub mod quotes;
mod range;
mod rates;
mod read;
mod repair;
mod rest;
mod scale;
// The sentences around quotes.
pub mod sentences;
// Comparison of quotes with declared values.
pub mod stated;
mod stretches;
#[cfg(test)]
mod sums;
mod targets;
#[cfg(test)]
mod tests;
mod undeclared;
mod vague;
mod wholes;
mod words;

pub use compared::compared_period;
pub use propose::{generic_words, is_done, language_of, propose, published, time_of};
pub use read::{Reading, parse, read_all, read_first, scan};
pub use repair::{ReadError, ReadErrorKind, Repair, RepairKind};
pub use stretches::{Stretches, occurrences};
pub use targets::target_words;
pub use undeclared::undeclared;
pub use vague::vague_amounts;
