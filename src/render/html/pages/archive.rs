//! The archive: its index of years with their months, and the names of both.

use crate::bulletin::date::Day;
use crate::plan::Page;
use crate::render::env::Env;
use crate::render::html::head::head;
use crate::render::html::metadata::Head;
use crate::render::html::view::{Entry, Group, Index, Link};
use crate::render::words;

use super::listing::entry;

/// The index of years, each with its months.
pub(in crate::render) fn index<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let heading = env.pick("Lưu trữ", "Archive");
    let mut years: Vec<(i32, usize)> = Vec::new();
    for ((year, _), list) in env.plan.groups.months.iter().rev() {
        match years.last_mut() {
            Some((last, count)) if last == year => *count += list.len(),
            _ => years.push((*year, list.len())),
        }
    }
    let with_months = |(year, count): (i32, usize)| Entry {
        children: months(env, year),
        ..entry(env, year_link(env, year), count)
    };
    let entries = years.into_iter().map(with_months).collect();
    let view = Index {
        heading: heading.into(),
        intro: None,
        groups: vec![Group { entries, ..Group::default() }],
    };
    (head(env, page, heading, Some(super::describe::archive(env)), Vec::new()), view)
}

/// The months of a year that have bulletins, the newest first.
pub(super) fn months<'a>(env: &Env<'a>, year: i32) -> Vec<Entry<'a>> {
    let months = env.plan.groups.months.range((year, 1)..=(year, 12)).rev();
    months
        .map(|((_, month), list)| {
            let route = env.plan.routes.month(year, *month, env.lang);
            entry(env, env.link(month_text(env, year, *month), &route), list.len())
        })
        .collect()
}

/// A year that leads to its page.
pub(super) fn year_link<'a>(env: &Env<'a>, year: i32) -> Link<'a> {
    env.link(year_text(env, year), &env.plan.routes.year(year, env.lang))
}

/// `Năm 2022`.
pub(super) fn year_text(env: &Env<'_>, year: i32) -> String {
    format!("{} {year}", env.pick("Năm", "Year"))
}

/// `Tháng 09/2022`.
pub(super) fn month_text(env: &Env<'_>, year: i32, month: u32) -> String {
    let text = Day::new(year, month, 1).map(|day| day.month_text(env.lang));
    text.map_or_else(|| format!("{month}/{year}"), |text| words::capitalised(&text))
}
