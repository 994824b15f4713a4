//! Places in sources, source files, problems. Knows nothing of bulletins.

// Encoding of addresses, and mistakes in those of others.
pub mod address;
// Why the machine could not do something.
pub mod cause;
// Characters that nobody sees.
pub mod characters;
// Colours, and how well they are read.
pub mod colour;
// Table of problem codes.
pub mod code;
// Bytes in texts, looked for many at a time.
pub mod bytes;
// Documents that readers take with them: format, length, pages, authors.
pub mod document;
// Text folded for comparing names and quotes.
pub mod fold;
// Sentences without words.
pub mod message;
// Names of texts that have packed forms beside them.
pub mod packed;
// Pictures without what they hide.
/// The stages of a build.
pub mod phase;
pub mod picture;
// Places in sources.
pub mod location;
// Problems that the author should know of.
pub mod problem;
// All of it, of which no more is kept than somebody reads.
pub mod problems;
// Destinations of finished files.
pub mod sink;
// URL-safe words.
pub mod slug;
// Files that are kept for the next build.
pub mod store;
// Nearest known names.
pub mod suggest;
// A folder of sources, on disk or in memory.
pub mod tree;

pub use code::Code;
pub use location::{At, Location, SourcePath, Span, Spanned};
pub(crate) use message::message;
pub use message::{List, Message};
pub use problem::{Problem, Severity};
pub use problems::Problems;
pub use sink::Sink;
pub use tree::Tree;
