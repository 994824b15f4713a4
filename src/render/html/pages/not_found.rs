//! The page for an address that leads nowhere.

use serde::Serialize;

use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::head::{head, section_link};
use crate::render::html::metadata::Head;
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

/// For addresses that lead nowhere.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, NotFound<'a>) {
    let links = vec![section_link(cx, "localities"), section_link(cx, "statistics")];
    (head(cx, page, cx.text("not_found"), None, Vec::new()), NotFound { links })
}
