//! Text -> numbers with their qualifiers, scales and units, as ranges of its bytes (STATISTICS
//! "Numbers in words", "Qualifiers", "What is no statistic").
//!
//! [`parse`] reads a text that is one quantity, as the front matter declares it; [`read_all`] finds
//! the quantities of prose and leaves out dates, numbers of documents and other numbers that are no
//! statistics; [`scan`] keeps those that cannot be read, too. Nothing here knows Markdown, a register
//! or an article.

mod amount;
mod between;
mod exclude;
mod grammar;
mod lexer;
mod number;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod prose;
mod read;
mod repair;
mod scale;
#[cfg(test)]
mod tests;
mod vague;
mod words;

pub use read::{Reading, parse, read_all, read_first, scan};
pub use repair::{Fault, ReadError, Repair, RepairKind};
pub use vague::vague_amounts;
