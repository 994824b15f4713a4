//! An indicator: what it means, how it is added up, its figures by place and over time, every observation with its
//! sentence.

use std::collections::BTreeMap;

use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Role, Status};
use crate::bulletin::quantity::{Decimal, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Outcome};
use crate::plan::Page;
use crate::render::data_set;
use crate::render::env::Env;
use crate::render::head::{feed_of, head};
use crate::render::view::{
    Fact, Figure as FigureView, Head, Indicator as View, Link, Observation as ObservationView, Sentence, Series,
};
use crate::render::words;

/// An indicator.
pub(in crate::render) fn page<'a>(env: &Env<'a>, page: &'a Page, id: Id<Indicator>) -> (Head<'a>, View<'a>) {
    let indicator = &env.plan.corpus.indicators[id];
    let first = page.position.number == 1;
    let figures: Vec<&Figure> = if first { env.plan.ledger.of_indicator(id).collect() } else { Vec::new() };
    let entries = &env.plan.groups.indicators[&id];
    let shown = entries.get(page.part.clone()).unwrap_or_default();
    let name = indicator.labels.get(env.lang);
    let description = Some(indicator.description.get(env.lang)).filter(|text| !text.is_empty());
    let view = View {
        name: name.into(),
        description: description.map(Into::into),
        notices: super::corrections::notices(env, |entry| {
            first && env.plan.corpus.observations[entry].key.indicator == id
        }),
        rule: words::aggregation(indicator, env.lang).into(),
        facts: facts(env, indicator),
        places: places(env, &figures),
        places_note: None,
        series: series(env, &figures),
        count: Some(words::observations(entries.len(), env.lang).into()),
        observations: shown.iter().map(|entry| observation(env, indicator, *entry)).collect(),
        legend: env.legend(figures.iter().copied()),
        downloads: super::downloads::of_indicator(env, id),
    };
    let trail = vec![env.link(env.pick("Số liệu", "Statistics"), &env.plan.routes.section("statistics", env.lang))];
    let mut head = head(env, page, name, description.map(Into::into), trail);
    if first {
        head.json_ld.push(data_set::indicator(env, id, &figures, &page.route));
    }
    head.feeds = env.plan.routes.indicator(id, env.lang).map(|first| feed_of(env, name, &first)).unwrap_or_default();
    (head, view)
}

fn facts<'a>(env: &Env<'a>, indicator: &'a Indicator) -> Vec<Fact<'a>> {
    let fact = |term: &'a str, value: &'a str| Fact { term: term.into(), values: vec![Link::plain(value)] };
    vec![
        fact(env.pick("Đơn vị", "Unit"), indicator.unit.get(env.lang)),
        fact(env.pick("Loại số", "Measure"), words::measure(indicator.measure, env.lang)),
        fact(env.pick("Tính chất", "Nature"), words::nature(indicator.nature, env.lang)),
    ]
}

/// The newest figure of each place and breakdown, the largest first; equal values have one rank.
fn places<'a>(env: &Env<'a>, figures: &[&Figure]) -> Vec<FigureView<'a>> {
    let mut newest: BTreeMap<(Id<Locality>, &Breakdown), &Figure> = BTreeMap::new();
    for figure in figures {
        let key = (figure.subject.locality, &figure.subject.by);
        let rank = |figure: &Figure| (figure.subject.period.end(), figure.subject.period.days());
        match newest.get(&key) {
            Some(known) if rank(known) >= rank(figure) => {}
            _ => {
                newest.insert(key, figure);
            }
        }
    }
    let mut rows: Vec<&Figure> = newest.into_values().collect();
    rows.sort_by(|a, b| {
        let value = |figure: &Figure| std::cmp::Reverse(size(&figure.quantity));
        let level = |figure: &Figure| env.plan.corpus.localities[figure.subject.locality].level;
        let key = |figure: &Figure| (level(figure), value(figure), figure.subject.locality);
        a.subject.by.cmp(&b.subject.by).then_with(|| key(a).cmp(&key(b)))
    });
    let ranks = ranks(env, &rows);
    let row = |(figure, rank): (&&Figure, Option<usize>)| {
        let day = figure.subject.period.end();
        FigureView {
            rank: rank.map(|rank| words::number(rank, env.lang).into()),
            place: parent(env, figure.subject.locality, day),
            ..env.figure(figure, env.full_place(figure.subject.locality, day), false)
        }
    };
    rows.iter().zip(ranks).map(row).collect()
}

/// The place above a district or commune, to tell apart places of one name.
fn parent<'a>(env: &Env<'a>, id: Id<Locality>, day: Day) -> Option<Link<'a>> {
    let localities = &env.plan.corpus.localities;
    let parent = localities.parent(id, day).filter(|_| localities[id].level > 1)?;
    Some(env.place(parent, day))
}

/// Ranks of sorted figures, counted anew for each level of places and each breakdown: a district is not compared with
/// its province, and the only one of its level has no rank. One that is not certainly smaller than its neighbour has the same rank.
fn ranks(env: &Env<'_>, rows: &[&Figure]) -> Vec<Option<usize>> {
    let level = |figure: &Figure| env.plan.corpus.localities[figure.subject.locality].level;
    let mut ranks: Vec<usize> = Vec::new();
    let mut first = 0;
    for (index, figure) in rows.iter().enumerate() {
        let above = index.checked_sub(1).map(|before| (rows[before], ranks[before]));
        let rank = match above {
            Some((other, _)) if other.subject.by != figure.subject.by || level(other) != level(figure) => {
                first = index;
                1
            }
            Some((other, rank)) if !figure.quantity.interval.is_below(&other.quantity.interval) => rank,
            Some(_) => index - first + 1,
            None => 1,
        };
        ranks.push(rank);
    }
    let alike = |a: &Figure, b: &Figure| level(a) == level(b) && a.subject.by == b.subject.by;
    let has_peer = |index: usize| {
        let beside = [index.checked_sub(1), index.checked_add(1)].into_iter().flatten();
        beside.filter_map(|other| rows.get(other)).any(|other| alike(other, rows[index]))
    };
    ranks.into_iter().enumerate().map(|(index, rank)| has_peer(index).then_some(rank)).collect()
}

/// The number by which a figure is ranked: the printed one, else its lower end.
fn size(quantity: &Quantity) -> Option<Decimal> {
    let ends = quantity.interval.low().or(quantity.interval.high()).map(|end| end.value);
    quantity.nominal.or(ends).filter(|_| quantity.kind != Kind::None)
}

/// Places with figures of several periods of one length.
fn series<'a>(env: &Env<'a>, figures: &[&Figure]) -> Vec<Series<'a>> {
    let mut lines: BTreeMap<(Id<Locality>, &Breakdown), Vec<&Figure>> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| figure.subject.period.as_year().is_some()) {
        lines.entry((figure.subject.locality, &figure.subject.by)).or_default().push(figure);
    }
    let long = lines.into_iter().filter(|(_, line)| line.len() > 1);
    long.map(|((place, by), line)| {
        let indicator = &env.plan.corpus.indicators[line[0].subject.indicator];
        let day = line[line.len() - 1].subject.period.end();
        let row = |figure: &&Figure| env.figure(figure, Link::plain(figure.subject.period.text(env.lang)), false);
        Series {
            place: env.full_place(place, day),
            breakdown: env.breakdown(by, indicator),
            chart: None,
            rows: line.iter().map(row).collect(),
            notes: Vec::new(),
        }
    })
    .collect()
}

/// An observation with its sentence.
fn observation<'a>(env: &Env<'a>, indicator: &'a Indicator, entry: usize) -> ObservationView<'a> {
    let corpus = env.plan.corpus;
    let observation = &corpus.observations[entry];
    let article = &corpus.articles[observation.article];
    let quote = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty());
    let sentence = quote.map(|quote| Sentence {
        before: quote.before.as_str().into(),
        quote: quote.text.as_str().into(),
        after: quote.after.as_str().into(),
        lang: env.foreign(article.lang),
    });
    let mut link = Link::new(article.title.as_str(), env.sentence_href(observation));
    link.lang = env.foreign(article.lang);
    ObservationView {
        number: env.number(&observation.quantity, indicator, true),
        place: env.full_place(observation.key.locality, observation.key.period.end()),
        period: super::article::period(env, observation),
        breakdown: env.breakdown(&observation.key.by, indicator),
        sentence,
        article: link,
        date: env.stamp(article.date),
        flags: env.flags(&super::article::flags(observation)),
        left_out: left_out(env, entry).map(Into::into),
    }
}

/// Why an observation is not the value of its key; `None` when it is, or says the same.
fn left_out<'a>(env: &Env<'a>, entry: usize) -> Option<&'a str> {
    let observation = &env.plan.corpus.observations[entry];
    if observation.role != Role::Observed {
        return super::article::role(env, observation.role);
    }
    if observation.status == Status::Withdrawn {
        return Some(env.pick("đã rút lại", "withdrawn"));
    }
    let Some(cell) = env.plan.ledger.resolved.cells.get(&observation.key) else {
        return (!observation.each_year).then(|| env.pick("đã được thay bằng số khác", "replaced by another number"));
    };
    let outcome = cell.others.iter().find(|(other, _)| *other == entry).map(|(_, outcome)| *outcome);
    match outcome {
        Some(Outcome::Contradicting | Outcome::Overlapping) => {
            Some(env.pick("bản tin khác nêu số khác", "another bulletin states another number"))
        }
        Some(Outcome::Superseded) => Some(env.pick("đã có số chính thức hơn", "a more settled number exists")),
        None if cell.winner != entry => Some(env.pick("đã được thay bằng số khác", "replaced by another number")),
        _ => None,
    }
}
