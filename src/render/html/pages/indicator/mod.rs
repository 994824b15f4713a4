//! An indicator: what it means, how it is added up, its figures by place and over time, every
//! observation with its sentence.

mod places;
pub(in crate::render) mod series;
pub(in crate::render) mod view;

use crate::bulletin::indicator::{Better, Indicator};
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::Figure;
use crate::plan::ranking::Ranked;
use crate::plan::{PLACES, Page};
use crate::render::context::Context;
use crate::render::html::account;
use crate::render::html::figures;
use crate::render::html::head::{feed_of, head, section_link};
use crate::render::html::markup;
use crate::render::html::metadata::Head;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::view::Indicator as View;
use crate::render::html::view::{Fact, Link, Observation as ObservationView};
use crate::render::schema_org::data_set;
use crate::render::words;

use super::describe;
use super::lists::pagination;

/// An indicator: its newest figures and its series, then its observations; those continue on
/// further pages.
pub(in crate::render) fn page<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Indicator>,
) -> (Head<'a>, View<'a>) {
    let indicator = cx.get(id);
    let entries = cx.entries_of(id);
    let shown = entries.get(page.part.clone()).unwrap_or_default();
    let description = Some(indicator.description.get(cx.lang)).filter(|text| !text.is_empty());
    let mut view = View {
        name: indicator.labels.get(cx.lang).into(),
        description: description.map(Into::into),
        rule: words::aggregation(indicator, cx.words).into(),
        facts: facts(cx, indicator),
        count: Some(words::observations(entries.len(), cx.words).into()),
        observations: shown.iter().map(|entry| observation(cx, indicator, *entry)).collect(),
        downloads: super::downloads::of_indicator(cx, id),
        pagination: pagination(cx, page),
        ..View::default()
    };
    let mut trail = vec![statistics(cx)];
    if page.position.number == 1 {
        add_figures(cx, id, &mut view);
    } else {
        trail.push(cx.indicator(id));
    }
    let told = view.description.clone().unwrap_or_else(|| describe::indicator(cx, id));
    let mut head = head(cx, page, view.name.clone(), Some(told), trail);
    if page.position.number == 1 {
        let figures: Vec<&Figure> = cx.figures_of(id).collect();
        head.json_ld.push(data_set::indicator(cx, id, &figures));
    }
    let first = cx.routes().indicator(id, cx.lang);
    head.feeds = first.map(|first| feed_of(cx, &view.name, first)).unwrap_or_default();
    (head, view)
}

/// Adds the parts above the observations of the first page.
fn add_figures<'a>(cx: &Context<'a>, id: Id<Indicator>, view: &mut View<'a>) {
    let ranking = cx.ranking(id);
    let shown = &ranking[..ranking.len().min(PLACES)];
    let lines = series::lines(cx, id);
    let (series, keys) = series::series(cx, &lines);
    let in_series = lines.iter().take(series.len()).flatten().copied();
    let headline = super::statistics::widest(cx, id);
    let figures = shown.iter().map(|row| row.figure).chain(in_series).chain(headline);
    view.legend = figures::legend(cx, figures);
    let others = lines.len() - series.len();
    view.notices = super::corrections::notices(cx, |entry| cx.get(entry).key.indicator == id);
    view.headline = headline.map(|figure| {
        let place = cx.place_in_row(figure.subject.locality, figure.subject.period.end());
        figures::figure(cx, figure, place, true)
    });
    add_places(cx, id, shown, view);
    view.places_more =
        cx.routes().indicator_places(id, cx.lang).filter(|_| ranking.len() > PLACES).map(|route| {
            cx.link(phrase!(cx.words, "all_figures_by_place", count = ranking.len()), &route)
        });
    view.series = series;
    view.series_keys = keys.into_iter().map(Into::into).collect();
    view.series_note =
        (others > 0).then(|| phrase!(cx.words, "other_series", count = others).into());
}

/// The rows of a page: figures in groups, then what is known in part.
fn add_places<'a>(cx: &Context<'a>, id: Id<Indicator>, shown: &[Ranked<'a>], view: &mut View<'a>) {
    view.places = places::groups(cx, id, shown);
    view.partial = places::statements(cx, shown);
    view.partial_heading = words::partial_heading(view.partial.len(), cx.words).map(Into::into);
}

/// All places of an indicator.
pub(in crate::render) fn all_places<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Indicator>,
) -> (Head<'a>, View<'a>) {
    let indicator = cx.get(id);
    let ranking = cx.ranking(id);
    let shown = ranking.get(page.part.clone()).unwrap_or_default();
    let name = phrase!(cx.words, "all_places_of", indicator = indicator.labels.get(cx.lang));
    let mut view = View {
        name: name.clone().into(),
        rule: words::aggregation(indicator, cx.words).into(),
        facts: facts(cx, indicator),
        legend: figures::legend(cx, shown.iter().map(|row| row.figure)),
        pagination: pagination(cx, page),
        ..View::default()
    };
    add_places(cx, id, shown, &mut view);
    let description = describe::indicator_places(cx, id, ranking.len());
    (head(cx, page, name, Some(description), vec![statistics(cx), cx.indicator(id)]), view)
}

fn statistics<'a>(cx: &Context<'a>) -> Link<'a> {
    section_link(cx, "statistics")
}

fn facts<'a>(cx: &Context<'a>, indicator: &'a Indicator) -> Vec<Fact<'a>> {
    let fact = |term: &'a str, value: &'a str| Fact {
        term: term.into(),
        values: vec![Link::plain(value)],
    };
    let mut facts = vec![
        fact(cx.text("fact_unit"), indicator.unit.get(cx.lang)),
        fact(cx.text("fact_measure"), words::measure(indicator.measure, cx.words)),
        fact(cx.text("fact_nature"), words::nature(indicator, cx.words).unwrap_or_default()),
    ];
    facts.extend(match indicator.better {
        Some(Better::Up) => Some(fact(cx.text("fact_better"), cx.text("better_up"))),
        Some(Better::Down) => Some(fact(cx.text("fact_better"), cx.text("better_down"))),
        Some(Better::Neither) | None => None,
    });
    facts.retain(|fact| fact.values.iter().any(|value| !value.text.is_empty()));
    if !indicator.breaks.is_empty() {
        let changes = indicator
            .breaks
            .iter()
            .map(|change| Link::plain(words::definition_change(change, cx.words)));
        let term = cx.text("fact_changes").into();
        facts.push(Fact { term, values: changes.collect() });
    }
    facts
}

/// An observation with its sentence.
fn observation<'a>(
    cx: &Context<'a>,
    indicator: &'a Indicator,
    entry: Id<crate::bulletin::observation::Observation>,
) -> ObservationView<'a> {
    let observation = cx.get(entry);
    let (article, quote) = cx.stated(observation);
    let article = cx.get(article);
    let lang = cx.foreign(article.lang);
    let sentence = quote
        .map(|quote| markup::sentence([&quote.before, &quote.text, &quote.after], lang.as_deref()));
    let link = Link { lang, ..Link::new(article.title.as_str(), cx.sentence_href(observation)) };
    let amendment = account::amendment(cx, entry);
    ObservationView {
        number: super::article::observed(cx, observation, amendment.as_ref()),
        place: cx.place_in_row(observation.key.locality, observation.key.period.end()),
        period: numbers::period(cx, observation),
        breakdown: numbers::breakdown(cx, &observation.key.by, indicator),
        sentence,
        article: markup::link(&link),
        date: cx.date_of(observation.article),
        differs: figures::differs(cx, observation),
        amendment,
        left_out: account::left_out(cx, entry).map(Into::into),
    }
}
