//! `indicators` -> what is counted and how figures of it may be combined.

use super::{Raw, RawEntry, dated_note, unit};
use crate::base::{Code, Location, Message, Problems, Spanned, message};
use crate::bulletin::indicator::{
    Aggregation, Better, Break, Counts, Frequency, Indicator, Measure, Member, Nature, OverMembers,
    OverPlaces, OverTime, Parts,
};
use crate::bulletin::lang::Labels;
use crate::bulletin::period::Age;
use crate::bulletin::quantity::{Decimal, Limits};
use crate::bulletin::register::{Id, Register};
use crate::bulletin::site::Losses;
use crate::content::fields::{Fields, labels_of};
use crate::content::problems;
use crate::content::shares::{HALF, decimal, prominence, share};
use crate::content::yaml::{Node, Value};

/// The things that the entries may refer to.
struct Known<'a> {
    ids: super::Ids,
    losses: &'a Losses,
}

/// Reads the register of indicators. One with a mistake is not sound: what is stated of it is not
/// compared with it.
pub(super) fn read(raw: &Raw, losses: &Losses, problems: &mut Problems) -> Register<Indicator> {
    let ids = Known { ids: raw.ids(), losses };
    let mut indicators = Vec::new();
    for entry in &raw.entries {
        let mut found = Problems::new();
        let indicator = indicator(entry, &ids, &mut found);
        let sound = !found.has_errors() && entry.node.value.is_whole();
        indicators.extend(indicator.map(|read| Indicator { sound: read.sound && sound, ..read }));
        problems.merge(found);
    }
    // Labels of indicators are for readers, who see them with their units.
    let named = indicators.iter().map(|indicator| {
        let aliases = indicator.aliases.iter().map(String::as_str);
        (&indicator.place, indicator.id.as_str(), aliases.collect())
    });
    super::check_names(raw, named, problems);
    Register::new(indicators)
}

fn indicator(entry: &RawEntry, ids: &Known<'_>, problems: &mut Problems) -> Option<Indicator> {
    let mut fields = Fields::of(&entry.path, &entry.node, problems)?;
    fields.node("id");
    let labels = fields.labels("labels");
    fields.needs("labels");
    fields.needs("measure");
    fields.needs("nature");
    let measure = fields.word("measure", &Measure::WORDS);
    let nature = fields.word("nature", &[("stock", Nature::Stock), ("flow", Nature::Flow)]);
    let sound = measure.is_some() && nature.is_some();
    let (measure, nature) = (measure.unwrap_or(Measure::Count), nature.unwrap_or(Nature::Flow));
    let counts =
        [("units", Counts::Units), ("events", Counts::Events), ("distinct", Counts::Distinct)];
    let counts = fields.word("counts", &counts).unwrap_or(Counts::Units);
    let soft = range(&mut fields, "soft_range", measure).unwrap_or_default();
    let better = fields.word("better", &Better::WORDS);
    let indicator = Indicator {
        id: entry.id.value.clone(),
        labels,
        better,
        aliases: fields.aliases("aliases"),
        description: fields.labels("description"),
        sound,
        measure,
        unit: unit::read(&mut fields, measure),
        singular: fields.labels("singular"),
        nature,
        counts,
        integer: fields.flag("integer").unwrap_or(measure == Measure::Count),
        limits: range(&mut fields, "range", measure).unwrap_or_else(|| default_limits(measure)),
        soft,
        decimals: fields.number("decimals"),
        aggregate: aggregation(&mut fields, measure, nature, counts, ids),
        parts: parts(&mut fields),
        numerator: reference(&mut fields, "numerator", ids),
        denominator: reference(&mut fields, "denominator", ids),
        complement: reference(&mut fields, "complement", ids),
        carry_forward: age(&mut fields, "carry_forward"),
        weight_max_age: age(&mut fields, "weight_max_age").unwrap_or(Age::YEAR),
        min_coverage: share(&mut fields, "min_coverage").unwrap_or(HALF),
        prominence: prominence(&mut fields),
        derive: fields.flag("derive").unwrap_or(false),
        breaks: breaks(&mut fields),
        frequency: fields.word("frequency", &Frequency::WORDS),
        place: Location::bytes(&entry.path, entry.id.span),
    };
    fields.finish();
    Some(indicator)
}

/// Counts and shares cannot be negative; shares, by default, not exceed the whole.
fn default_limits(measure: Measure) -> Limits {
    match measure {
        Measure::Count => Limits { min: Some(Decimal::ZERO), ..Limits::default() },
        Measure::Percent => {
            Limits { min: Some(Decimal::ZERO), max: Some(Decimal::ONE_HUNDRED), max_cuts: true }
        }
        _ => Limits::default(),
    }
}

fn range(fields: &mut Fields<'_>, key: &'static str, measure: Measure) -> Option<Limits> {
    let mut inner = fields.inner(key)?;
    let limits = Limits {
        min: decimal(&mut inner, "min"),
        max: decimal(&mut inner, "max"),
        max_cuts: matches!(measure, Measure::Percent | Measure::Index),
    };
    if limits.min.zip(limits.max).is_some_and(|(min, max)| max < min) {
        let span = inner.span();
        let problem = problems::invalid_value(
            inner.path(),
            span,
            message!("invalid-value-range"),
            message!("invalid-value-range.hint"),
        );
        inner.push(problem);
    }
    inner.finish();
    let default = default_limits(measure);
    Some(Limits { min: limits.min.or(default.min), max: limits.max.or(default.max), ..limits })
}

/// `1y`, `6m`, `30d`.
fn age(fields: &mut Fields<'_>, key: &'static str) -> Option<Age> {
    let text = fields.text(key)?;
    let age = Age::parse(&text.value);
    if age.is_none() {
        let message = message!("invalid-value-age", text = text.value);
        let cure = message!("invalid-value-age.hint");
        let problem = problems::invalid_value(fields.path(), text.span, message, cure);
        fields.push(problem);
    }
    age
}

/// `breaks: [{date: 2021-01-01, note: ...}]`, brought into order of time.
fn breaks(fields: &mut Fields<'_>) -> Vec<Break> {
    let path = fields.path();
    let mut breaks = Vec::new();
    for node in fields.list("breaks") {
        let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
        breaks.extend(dated_note(&mut inner).map(|(change, _)| change));
        inner.finish();
    }
    breaks.sort_by_key(|change| change.day);
    breaks
}

fn reference(fields: &mut Fields<'_>, key: &'static str, ids: &Known<'_>) -> Option<Id<Indicator>> {
    let text = fields.text(key)?;
    find(fields, &text, ids)
}

fn find(
    fields: &mut Fields<'_>,
    text: &Spanned<String>,
    known: &Known<'_>,
) -> Option<Id<Indicator>> {
    known.ids.find(fields, Code::UnknownIndicator, text, known.losses).map(Id::new)
}

fn aggregation(
    fields: &mut Fields<'_>,
    measure: Measure,
    nature: Nature,
    counts: Counts,
    ids: &Known<'_>,
) -> Aggregation {
    let default = Aggregation::default_for(measure, nature, counts);
    let Some(mut inner) = fields.inner("aggregate") else { return default };
    let aggregation = Aggregation {
        locality: over_places(&mut inner, measure, ids).unwrap_or(default.locality),
        time: over_time(&mut inner, measure, nature).unwrap_or(default.time),
        breakdown: over_members(&mut inner, measure).unwrap_or(default.breakdown),
    };
    inner.finish();
    aggregation
}

fn over_places(fields: &mut Fields<'_>, measure: Measure, ids: &Known<'_>) -> Option<OverPlaces> {
    const KEY: &str = "locality";
    if matches!(fields.node(KEY)?.value, Value::Map(_)) {
        let mut inner = fields.inner(KEY)?;
        let weights = inner.needed("weighted-mean");
        let weights = weights.and_then(|text| find(&mut inner, &text, ids));
        inner.finish();
        return weights.map(OverPlaces::WeightedMean);
    }
    let rules =
        [("sum", OverPlaces::Sum), ("range", OverPlaces::Range), ("none", OverPlaces::None)];
    rule(fields, KEY, &rules, measure, || message!("forbidden-aggregation.hint"))
}

/// Only rules that do something: states are not added up over time.
fn over_time(fields: &mut Fields<'_>, measure: Measure, nature: Nature) -> Option<OverTime> {
    const KEY: &str = "time";
    let rules = [("sum", OverTime::Sum), ("latest", OverTime::Latest), ("none", OverTime::None)];
    let own = rule(fields, KEY, &rules, measure, || message!("forbidden-aggregation-over-time"))?;
    if nature == Nature::Stock && own == OverTime::Sum {
        let span = fields.node(KEY)?.span;
        fields.push(problems::states_added_up(fields.path(), span));
        return Some(OverTime::Latest);
    }
    Some(own)
}

fn over_members(fields: &mut Fields<'_>, measure: Measure) -> Option<OverMembers> {
    let rules = [("sum", OverMembers::Sum), ("none", OverMembers::None)];
    rule(fields, "breakdown", &rules, measure, || message!("forbidden-aggregation-over-members"))
}

/// Reads a rule, of which the last is that nothing is combined: so it is where sums are forbidden.
fn rule<T: Copy>(
    fields: &mut Fields<'_>,
    key: &'static str,
    rules: &[(&'static str, T)],
    measure: Measure,
    cure: impl Fn() -> Message,
) -> Option<T> {
    let node = fields.node(key)?;
    if !measure.is_additive() && matches!(&node.value, Value::Scalar { text, .. } if text == "sum")
    {
        let word = Measure::WORDS.iter().find(|row| row.1 == measure).map_or("share", |row| row.0);
        let problem = problems::forbidden_aggregation(fields.path(), node.span, word, cure());
        fields.push(problem);
        return rules.last().map(|row| row.1);
    }
    fields.word(key, rules)
}

fn parts(fields: &mut Fields<'_>) -> Vec<Parts> {
    let path = fields.path();
    let mut list = Vec::new();
    for node in fields.list("parts") {
        let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
        let dimension = inner.needed("dimension");
        let nodes = inner.list("members");
        let mut members: Vec<Member> = Vec::new();
        for node in nodes {
            let Some(member) = member(&mut inner, node) else { continue };
            if members.iter().any(|known| known.id == member.id) {
                let message = message!("invalid-value-member-twice", member = member.id);
                let cure = message!("invalid-value-member-twice.hint");
                let problem = problems::invalid_value(path, node.span, message, cure);
                inner.push(problem);
            } else {
                members.push(member);
            }
        }
        let complete = inner.flag("complete").unwrap_or(false);
        inner.finish();
        list.extend(dimension.map(|dimension| Parts {
            dimension: dimension.value,
            members,
            complete,
        }));
    }
    list
}

/// `cell`, or `{id: cell, labels: ...}`.
fn member(fields: &mut Fields<'_>, node: &Node) -> Option<Member> {
    if let Value::Scalar { text, .. } = &node.value {
        return Some(Member { id: text.clone(), labels: Labels::default() });
    }
    let path = fields.path();
    let mut inner = Fields::of(path, node, fields.problems())?;
    let id = inner.needed("id")?.value;
    let labels = match inner.node("labels") {
        Some(node) => labels_of(path, node, inner.problems()),
        None => Labels::default(),
    };
    inner.finish();
    Some(Member { id, labels })
}
