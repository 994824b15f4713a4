//! The page for addresses that lead nowhere.

pub(in crate::render) mod view;

use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::head::{head, section_link};
use crate::render::html::metadata::Head;

use view::NotFound;

/// For addresses that lead nowhere.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, NotFound<'a>) {
    let links = vec![section_link(cx, "localities"), section_link(cx, "statistics")];
    (
        head(cx, page, cx.pick("Không tìm thấy trang", "Page not found"), None, Vec::new()),
        NotFound { links },
    )
}
