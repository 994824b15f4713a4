//! plan -> bytes

/// The default theme inside the program.
pub mod embedded;
/// The HTML of Markdown bodies.
pub mod markdown;
/// What this stage has to say.
pub mod problems;
/// Templates, static files and texts.
pub mod theme;
/// What templates see: one serialisable struct per page kind.
pub mod view;
