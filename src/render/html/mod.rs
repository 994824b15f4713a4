//! Pages: what stands on them, the templates that they are filled into, Markdown as HTML.

// Other forms of an article beside its page.
pub(super) mod alternates;
pub(super) mod head;
// Markdown bodies as HTML.
pub mod markdown;
pub(super) mod markup;
pub(super) mod metadata;
pub(super) mod pages;
pub(super) mod pieces;
pub(super) mod redirects;
// Templates, static files and texts.
pub mod theme;
// What templates see.
pub mod view;
