//! Links to the files with the numbers of a page.

use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::plan::Route;
use crate::render::env::Env;
use crate::render::view::{Download, Text};

/// A file; its format is the ending of its name.
pub(super) fn file<'a>(env: &Env<'a>, name: impl Into<Text<'a>>, route: &Route, text: Option<&'a str>) -> Download<'a> {
    let format = match route.as_str().rsplit('.').next() {
        Some("csv") => "CSV",
        Some("jsonld") => "JSON-LD",
        Some("xlsx") => "XLSX",
        _ => "JSON",
    };
    Download { link: env.link(name, route), format: format.into(), size: None, text: text.map(Into::into) }
}

/// The files of an indicator.
pub(super) fn of_indicator<'a>(env: &Env<'a>, id: Id<Indicator>) -> Vec<Download<'a>> {
    let routes = &env.plan.routes;
    let name = format!("{}.csv", env.plan.corpus.indicators[id].id);
    let own = env.pick("mọi số đã tổng hợp của chỉ tiêu này", "every figure of this indicator");
    let own = env.plan.tables.indicator(id).map(|route| file(env, name, route, Some(own)));
    let all = env.pick("mọi lần báo cáo của mọi chỉ tiêu", "every observation of every indicator");
    let all = file(env, "observations.csv", &routes.data("observations.csv"), Some(all));
    let figures = env.pick("mọi số đã tổng hợp", "every figure");
    let figures = file(env, "figures.json", &routes.data("figures.json"), Some(figures));
    own.into_iter().chain([all, figures]).collect()
}

/// The file of a place, where it has figures.
pub(super) fn of_locality<'a>(env: &Env<'a>, id: Id<Locality>) -> Vec<Download<'a>> {
    let name = format!("{}.csv", env.plan.corpus.localities[id].id);
    let text = env.pick("mọi số đã tổng hợp của địa phương này", "every figure of this place");
    env.plan.tables.locality(id).map(|route| file(env, name, route, Some(text))).into_iter().collect()
}
