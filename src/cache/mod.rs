//! The memory that a build leaves for the next one, so that nothing is done twice.
//!
//! A [`Record`] says of what a portal was made, until when it stays the same, and what there was to
//! tell. While it holds and the portal stands as it was left, a build is done before it has begun.
//! It lies in `.bantin/records/` of the site, where anybody may delete it, one for each output
//! folder and set of flags; what is damaged, foreign or from another version is not believed. Beside
//! it lie the [`Pages`], by which a build of changed sources keeps the files that stay the same, and
//! the [`Bulletins`], of which it reads only those that changed.
//!
//! Nothing here touches the disk: sources are compared by [`crate::base::Tree`], files are read and
//! written by [`mod@crate::write`].

mod bulletins;
mod pages;
mod record;

pub use bulletins::{Bulletins, KeptBulletins};
pub use pages::Pages;
pub use record::{Absent, Circumstances, Flags, Record, RecordedOutcome};
