//! The page for an address that leads nowhere.

use serde::Serialize;

use crate::render::html::view::{Link, View};

/// The page for an address that leads nowhere; variable `missing`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct NotFound<'a> {
    /// Links by which a reader may go on.
    pub links: Vec<Link<'a>>,
}

impl View for NotFound<'_> {
    const NAME: &'static str = "missing";
}
