//! A standing page.

pub(in crate::render) mod view;

use crate::bulletin::article::StandingPage;
use crate::bulletin::register::Id;
use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::head::head;
use crate::render::html::metadata::Head;
use crate::render::html::view::Text;

use view::Standing;

/// A standing page, but its text.
pub(in crate::render) fn page<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<StandingPage>,
) -> (Head<'a>, Standing<'a>) {
    let source = cx.get(id);
    let summary: Option<Text<'a>> = source.summary.as_deref().map(Into::into);
    let view = Standing {
        title: source.title.as_str().into(),
        summary: summary.clone(),
        ..Standing::default()
    };
    (head(cx, page, source.title.as_str(), summary, Vec::new()), view)
}
