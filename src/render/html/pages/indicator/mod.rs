//! An indicator: what it means, how it is added up, its figures by place and over time, every
//! observation with its sentence.

mod places;
pub(in crate::render) mod series;
pub(in crate::render) mod view;

use crate::bulletin::indicator::Indicator;
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::ranking::Ranked;
use crate::plan::{PLACES, Page};
use crate::render::env::Env;
use crate::render::html::head::{feed_of, head};
use crate::render::html::markup;
use crate::render::html::metadata::Head;
use crate::render::html::view::{Fact, Indicator as View, Link, Observation as ObservationView};
use crate::render::schema_org::data_set;
use crate::render::words;

use super::listing::pagination;
use super::{account, describe};

/// An indicator: its newest figures and its series, then its observations; those continue on
/// further pages.
pub(in crate::render) fn page<'a>(
    env: &Env<'a>,
    page: &'a Page,
    id: Id<Indicator>,
) -> (Head<'a>, View<'a>) {
    let indicator = &env.plan.corpus.indicators[id];
    let entries = &env.plan.groups.indicators[&id];
    let shown = entries.get(page.part.clone()).unwrap_or_default();
    let description = Some(indicator.description.get(env.lang)).filter(|text| !text.is_empty());
    let mut view = View {
        name: indicator.labels.get(env.lang).into(),
        description: description.map(Into::into),
        rule: words::aggregation(indicator, env.lang).into(),
        facts: facts(env, indicator),
        count: Some(words::observations(entries.len(), env.lang).into()),
        observations: shown.iter().map(|entry| observation(env, indicator, *entry)).collect(),
        downloads: super::downloads::of_indicator(env, id),
        pagination: pagination(env, page),
        ..View::default()
    };
    let mut trail = vec![statistics(env)];
    if page.position.number == 1 {
        add_figures(env, id, &mut view);
    } else {
        trail.push(env.indicator(id));
    }
    let told = view.description.clone().unwrap_or_else(|| describe::indicator(env, id));
    let mut head = head(env, page, view.name.clone(), Some(told), trail);
    if page.position.number == 1 {
        let figures: Vec<&Figure> = env.plan.ledger.of_indicator(id).collect();
        head.json_ld.push(data_set::indicator(env, id, &figures));
    }
    let first = env.plan.routes.indicator(id, env.lang);
    head.feeds = first.map(|first| feed_of(env, &view.name, first)).unwrap_or_default();
    (head, view)
}

/// What stands above the observations of the first page.
fn add_figures<'a>(env: &Env<'a>, id: Id<Indicator>, view: &mut View<'a>) {
    let ranking = &env.plan.rankings[&id];
    let shown = &ranking[..ranking.len().min(PLACES)];
    let lines = series::lines(env, id);
    let (series, keys) = series::series(env, &lines);
    let in_series = lines.iter().take(series.len()).flatten().copied();
    let headline = super::statistics::widest(env.plan, id);
    let figures = shown.iter().map(|row| row.figure).chain(in_series).chain(headline);
    view.legend = env.legend(figures);
    let others = lines.len() - series.len();
    view.notices = super::corrections::notices(env, |entry| {
        env.plan.corpus.observations[entry].key.indicator == id
    });
    view.headline = headline.map(|figure| {
        let place = env.place_in_row(figure.subject.locality, figure.subject.period.end());
        env.figure(figure, place, true)
    });
    add_places(env, id, shown, view);
    view.places_more = env
        .plan
        .routes
        .indicator_places(id, env.lang)
        .filter(|_| ranking.len() > PLACES)
        .map(|route| env.link(words::all_places(ranking.len(), env.lang), &route));
    view.series = series;
    view.series_keys = keys.into_iter().map(Into::into).collect();
    view.series_note = (others > 0).then(|| words::other_series(others, env.lang).into());
}

/// The rows of a page: figures in groups, then what is known in part.
fn add_places<'a>(env: &Env<'a>, id: Id<Indicator>, shown: &[Ranked<'a>], view: &mut View<'a>) {
    view.places = places::groups(env, id, shown);
    view.partial = places::statements(env, shown);
    view.partial_heading = words::partial_heading(view.partial.len(), env.lang).map(Into::into);
}

/// All places of an indicator.
pub(in crate::render) fn all_places<'a>(
    env: &Env<'a>,
    page: &'a Page,
    id: Id<Indicator>,
) -> (Head<'a>, View<'a>) {
    let indicator = &env.plan.corpus.indicators[id];
    let ranking = &env.plan.rankings[&id];
    let shown = ranking.get(page.part.clone()).unwrap_or_default();
    let name =
        format!("{}: {}", indicator.labels.get(env.lang), env.pick("mọi địa phương", "all places"));
    let mut view = View {
        name: name.clone().into(),
        rule: words::aggregation(indicator, env.lang).into(),
        facts: facts(env, indicator),
        legend: env.legend(shown.iter().map(|row| row.figure)),
        pagination: pagination(env, page),
        ..View::default()
    };
    add_places(env, id, shown, &mut view);
    let description = describe::indicator_places(env, id, ranking.len());
    (head(env, page, name, Some(description), vec![statistics(env), env.indicator(id)]), view)
}

fn statistics<'a>(env: &Env<'a>) -> Link<'a> {
    env.link(env.pick("Số liệu", "Statistics"), &env.plan.routes.section("statistics", env.lang))
}

fn facts<'a>(env: &Env<'a>, indicator: &'a Indicator) -> Vec<Fact<'a>> {
    let fact = |term: &'a str, value: &'a str| Fact {
        term: term.into(),
        values: vec![Link::plain(value)],
    };
    let mut facts = vec![
        fact(env.pick("Đơn vị", "Unit"), indicator.unit.get(env.lang)),
        fact(env.pick("Loại số", "Measure"), words::measure(indicator.measure, env.lang)),
        fact(
            env.pick("Tính chất", "Nature"),
            words::nature(indicator, env.lang).unwrap_or_default(),
        ),
    ];
    facts.retain(|fact| fact.values.iter().any(|value| !value.text.is_empty()));
    if !indicator.breaks.is_empty() {
        let changes = indicator
            .breaks
            .iter()
            .map(|change| Link::plain(words::definition_change(change, env.lang)));
        let term = env.pick("Thay đổi cách tính", "Changes of what is counted").into();
        facts.push(Fact { term, values: changes.collect() });
    }
    facts
}

/// An observation with its sentence.
fn observation<'a>(
    env: &Env<'a>,
    indicator: &'a Indicator,
    entry: Id<crate::bulletin::observation::Observation>,
) -> ObservationView<'a> {
    let corpus = env.plan.corpus;
    let observation = &corpus.observations[entry];
    let article = &corpus.articles[observation.article];
    let quote = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty());
    let lang = env.foreign(article.lang);
    let sentence = quote
        .map(|quote| markup::sentence([&quote.before, &quote.text, &quote.after], lang.as_deref()));
    let link = Link { lang, ..Link::new(article.title.as_str(), env.sentence_href(observation)) };
    let amendment = account::amendment(env, entry);
    ObservationView {
        number: super::article::observed(env, observation, amendment.as_ref()),
        place: env.place_in_row(observation.key.locality, observation.key.period.end()),
        period: super::article::period(env, observation),
        breakdown: env.breakdown(&observation.key.by, indicator),
        sentence,
        article: markup::link(&link),
        date: env.date_of(observation.article),
        differs: env.differs(observation),
        amendment,
        left_out: account::left_out(env, entry).map(Into::into),
    }
}
