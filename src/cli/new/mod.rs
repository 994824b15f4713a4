//! `new`: a file that is ready to be filled in, or an entry at the end of its register.

// Arguments.
pub(super) mod args;
// Bulletins.
mod article;
// Entries of registers.
mod entry;
// The place of an entry in its register, and its layout there.
mod register;
// Places, with their types.
mod place;

use super::Status;
use super::args::{Common, New};
use super::failure::Failure;
use super::terminal::Terminal;

/// Writes what is asked for, and tells where.
pub(super) fn run(new: &New, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    match new {
        New::Article(article) => article::run(article, common, terminal),
        New::Locality(place) => entry::locality(place, common, terminal),
        New::Indicator(named) => entry::indicator(named, common, terminal),
        New::Topic(named) => entry::topic(named, common, terminal),
        New::Body(named) => entry::body(named, common, terminal),
        New::Directive(named) => entry::directive(named, common, terminal),
    }
}
