//! Links to the files with the numbers of a page.

use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::plan::Route;
use crate::render::env::Env;
use crate::render::html::view::{Download, Text};

/// A file; its format is the ending of its name.
pub(super) fn file<'a>(
    env: &Env<'a>,
    name: impl Into<Text<'a>>,
    route: &Route,
    text: Option<&'a str>,
) -> Download<'a> {
    let format = match route.as_str().rsplit('.').next() {
        Some("csv") => "CSV",
        Some("jsonld") => "JSON-LD",
        Some("xlsx") => "XLSX",
        _ => "JSON",
    };
    Download {
        link: env.link(name, route),
        format: format.into(),
        size: None,
        text: text.map(Into::into),
    }
}

/// The files of an indicator.
pub(super) fn of_indicator<'a>(env: &Env<'a>, id: Id<Indicator>) -> Vec<Download<'a>> {
    let routes = &env.plan.routes;
    let name = env.plan.corpus.indicators[id].labels.get(env.lang);
    let own = env.plan.tables.indicator(id).map(|route| file(env, name, route, None));
    let all = env.pick("Số liệu đã báo cáo của mọi chỉ tiêu", "Reported figures of all indicators");
    let all = file(env, all, &routes.data("observations.csv"), None);
    let figures = env.pick("Số liệu đã tổng hợp của mọi chỉ tiêu", "Figures of all indicators");
    let figures = file(env, figures, &routes.data("figures.json"), None);
    own.into_iter().chain([all, figures]).collect()
}

/// The file of a place, where it has figures.
pub(super) fn of_locality<'a>(env: &Env<'a>, id: Id<Locality>) -> Vec<Download<'a>> {
    let locality = &env.plan.corpus.localities[id];
    let name = locality.name(env.lang, locality.last_day(env.today));
    let text = format!("{} {name}", env.pick("Số liệu của", "Figures of"));
    env.plan.tables.locality(id).map(|route| file(env, text, route, None)).into_iter().collect()
}
