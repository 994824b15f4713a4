//! The archive: its index of years with their months, and the names of both.

use crate::language::phrase;
use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::head::head;
use crate::render::html::metadata::Head;
use crate::render::html::pages::listing::view::Group;
use crate::render::html::pages::listing::view::Index;
use crate::render::html::pages::listing::view::ListItem;
use crate::render::html::view::Link;
use crate::render::words;

use super::lists::entry;

/// The index of years, each with its months.
pub(in crate::render) fn index<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let heading = words::section("archive", cx.words);
    let mut years: Vec<(i32, usize)> = Vec::new();
    for ((year, _), list) in cx.months().iter().rev() {
        match years.last_mut() {
            Some((last, count)) if last == year => *count += list.len(),
            _ => years.push((*year, list.len())),
        }
    }
    let with_months = |(year, count): (i32, usize)| ListItem {
        children: months(cx, year),
        ..entry(cx, year_link(cx, year), count)
    };
    let entries = years.into_iter().map(with_months).collect();
    let view = Index {
        heading: heading.into(),
        intro: None,
        groups: vec![Group { entries, ..Group::default() }],
    };
    (head(cx, page, heading, Some(super::describe::archive(cx)), Vec::new()), view)
}

/// The months of a year that have bulletins, the newest first.
pub(super) fn months<'a>(cx: &Context<'a>, year: i32) -> Vec<ListItem<'a>> {
    let entry = |(month, count)| {
        let route = cx.routes().month(year, month, cx.lang);
        entry(cx, cx.link(month_text(cx, year, month), &route), count)
    };
    cx.months_of(year).into_iter().map(entry).collect()
}

/// A year that leads to its page.
pub(super) fn year_link<'a>(cx: &Context<'a>, year: i32) -> Link<'a> {
    cx.link(year_text(cx, year), &cx.routes().year(year, cx.lang))
}

/// `Năm 2022`.
pub(super) fn year_text(cx: &Context<'_>, year: i32) -> String {
    phrase!(cx.words, "year_named", year = &year.to_string())
}

/// `Tháng 09/2022`.
pub(super) fn month_text(cx: &Context<'_>, year: i32, month: u32) -> String {
    words::capitalised(&words::month(year, month, cx.words))
}
