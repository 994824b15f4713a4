//! The page for addresses that lead nowhere.

pub(in crate::render) mod view;

use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::head::head;
use crate::render::html::metadata::Head;

use view::NotFound;

/// For addresses that lead nowhere.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, NotFound<'a>) {
    let routes = cx.routes();
    let links = vec![
        cx.link(cx.pick("Địa phương", "Places"), &routes.section("localities", cx.lang)),
        cx.link(cx.pick("Số liệu", "Statistics"), &routes.section("statistics", cx.lang)),
    ];
    (
        head(cx, page, cx.pick("Không tìm thấy trang", "Page not found"), None, Vec::new()),
        NotFound { links },
    )
}
