//! A standing page.

use serde::Serialize;

use crate::render::html::view::{Html, Text, View};

/// A standing page; variable `standing`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Standing<'a> {
    /// Title.
    pub title: Text<'a>,
    /// The lead, when the page has one.
    pub summary: Option<Text<'a>>,
    /// Last change.
    pub updated: Option<Html>,
    /// The text.
    pub body: Html,
}

impl View for Standing<'_> {
    const NAME: &'static str = "standing";
}
