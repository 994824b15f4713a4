//! Pages: what stands on them, the templates that they are filled into, Markdown as HTML.

// Why numbers are what they are.
pub(super) mod account;
// Other forms of an article beside its page.
pub(super) mod alternates;
pub(super) mod cards;
pub(super) mod figures;
// Parts that stand on many pages, made once.
pub(super) mod fragments;
pub(super) mod head;
pub(super) mod headers;
// Markdown bodies as HTML.
pub mod markdown;
pub(super) mod markup;
// The main navigation.
mod menu;
pub(super) mod metadata;
pub(super) mod numbers;
// Who publishes the portal.
mod office;
pub(super) mod pages;
pub(super) mod redirects;
pub(super) mod reporting;
// Templates, static files and texts.
pub mod theme;
// Variables of the templates.
pub mod view;
