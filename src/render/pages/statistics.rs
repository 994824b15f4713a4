//! All indicators, and the key figures of the first page.

use std::collections::BTreeSet;

use crate::bulletin::indicator::Indicator;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Method};
use crate::plan::{Page, Plan};
use crate::render::env::Env;
use crate::render::head::head;
use crate::render::view::{Fact, Figure as FigureView, Head, IndicatorGroup, IndicatorRow, Link, Statistics, Year};
use crate::render::words;

/// The newest reported figures of different indicators and places.
pub(super) fn key_figures<'p>(env: &Env<'p>, most: usize) -> Vec<&'p Figure> {
    let mut newest: Vec<&'p Figure> =
        env.plan.groups.indicators.keys().filter_map(|id| newest(env.plan, *id)).collect();
    let observations = &env.plan.corpus.observations;
    newest.sort_by_key(|figure| {
        let first = &observations[figure.observations()[0]];
        (figure.quantity.kind != Kind::Exact, std::cmp::Reverse(first.published), figure.subject.indicator)
    });
    newest.truncate(most);
    newest
}

/// A figure of the first page: what is counted, and where.
pub(super) fn key_figure<'a>(env: &Env<'a>, figure: &Figure) -> FigureView<'a> {
    let place = env.place(figure.subject.locality, figure.subject.period.end());
    FigureView { place: Some(place), ..env.figure(figure, env.indicator(figure.subject.indicator), true) }
}

/// The newest figure of an indicator that an article states.
fn newest<'p>(plan: &Plan<'p>, id: Id<Indicator>) -> Option<&'p Figure> {
    let stated = plan.ledger.of_indicator(id).filter(|figure| {
        matches!(figure.method, Method::Reported | Method::Latest) && figure.quantity.kind != Kind::None
    });
    let whole = stated.filter(|figure| figure.subject.by.is_whole());
    whole.max_by_key(|figure| (figure.subject.period.end(), std::cmp::Reverse(figure.subject.locality)))
}

/// All indicators.
pub(in crate::render) fn page<'a>(env: &Env<'a>, page: &'a Page) -> (Head<'a>, Statistics<'a>) {
    let plan = env.plan;
    let all: BTreeSet<i32> =
        plan.groups.indicators.values().flatten().flat_map(|entry| years_of(plan, *entry)).collect();
    let rows: Vec<IndicatorRow<'a>> =
        plan.groups.indicators.iter().map(|(id, entries)| row(env, *id, entries, &all)).collect();
    let latest: Vec<&Figure> = plan.groups.indicators.keys().filter_map(|id| newest(plan, *id)).collect();
    let heading = env.pick("Số liệu", "Statistics");
    let intro = env.pick(
        "Mỗi con số dẫn về câu đã nêu nó. Số của các nơi chỉ được cộng khi phép cộng có nghĩa; tỷ lệ phần trăm không bao giờ được cộng.",
        "Every number leads back to the sentence that stated it. Numbers of places are added only where adding means something; percentages never are.",
    );
    let view = Statistics {
        heading: heading.into(),
        intro: Some(intro.into()),
        facts: facts(env),
        groups: vec![IndicatorGroup { heading: env.pick("Chỉ tiêu", "Indicators").into(), rows }],
        legend: env.legend(latest),
        data: Some(
            env.link(env.pick("Tải toàn bộ dữ liệu", "Download all data"), &plan.routes.section("data", env.lang)),
        ),
    };
    (head(env, page, heading, Some(intro.into()), Vec::new()), view)
}

fn facts<'a>(env: &Env<'a>) -> Vec<Fact<'a>> {
    let plan = env.plan;
    let places: BTreeSet<_> = plan.corpus.observations.iter().map(|observation| observation.key.locality).collect();
    let fact = |term: &'a str, count: usize| Fact {
        term: term.into(),
        values: vec![Link::plain(words::number(count, env.lang))],
    };
    vec![
        fact(env.pick("Chỉ tiêu", "Indicators"), plan.groups.indicators.len()),
        fact(env.pick("Lần báo cáo", "Observations"), plan.corpus.observations.len()),
        fact(env.pick("Địa phương", "Places"), places.len()),
    ]
}

fn row<'a>(env: &Env<'a>, id: Id<Indicator>, entries: &[usize], all: &BTreeSet<i32>) -> IndicatorRow<'a> {
    let plan = env.plan;
    let places: BTreeSet<_> = entries.iter().map(|entry| plan.corpus.observations[*entry].key.locality).collect();
    let years: BTreeSet<i32> = entries.iter().flat_map(|entry| years_of(plan, *entry)).collect();
    let unit = plan.corpus.indicators[id].unit.get(env.lang);
    IndicatorRow {
        indicator: env.indicator(id),
        unit: (!unit.is_empty()).then(|| unit.into()),
        observations: words::observations(entries.len(), env.lang).into(),
        places: words::counted(places.len(), env.lang, "địa phương", "place", "places").into(),
        latest: newest(plan, id).map(|figure| key_figure(env, figure)),
        years_text: stretches(&years).into(),
        years: all.iter().map(|year| Year { text: year.to_string().into(), covered: years.contains(year) }).collect(),
    }
}

/// The years of which an observation says something, if only of a day.
fn years_of(plan: &Plan<'_>, entry: usize) -> std::ops::RangeInclusive<i32> {
    let period = plan.corpus.observations[entry].key.period;
    period.start().year()..=period.end().year()
}

/// Years as text, neighbours together: `2018, 2021–2024`.
fn stretches(years: &BTreeSet<i32>) -> String {
    let mut stretches: Vec<(i32, i32)> = Vec::new();
    for year in years {
        match stretches.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => stretches.push((*year, *year)),
        }
    }
    let text = |(first, last): &(i32, i32)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    stretches.iter().map(text).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_years_stand_together() {
        let text = |years: &[i32]| stretches(&years.iter().copied().collect());
        assert_eq!(text(&[2018, 2021, 2022, 2024]), "2018, 2021–2022, 2024");
        assert_eq!(text(&[2016, 2017, 2018]), "2016–2018");
        assert_eq!(text(&[]), "");
    }
}
