//! plan -> bytes

/// The HTML of Markdown bodies.
pub mod markdown;
/// What this stage has to say.
pub mod problems;
/// What templates see: one serialisable struct per page kind.
pub mod view;
