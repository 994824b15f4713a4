//! `localities` -> the tree of places in time.

use std::collections::BTreeMap;

use super::children::{check_counts, children};
use super::tiles::{check_tiles, tile};
use super::{Ids, Raw, RawEntry, dated_note, depth, successions, validity};
use crate::base::slug::{is_slug, slugify};
use crate::base::{Code, Location, Problems, Spanned, fold, message};
use crate::bulletin::indicator::{Break, Indicator};
use crate::bulletin::lang::Labels;
use crate::bulletin::locality::{
    Dated, Localities, Locality, LocalityType, PlaceCode, Reports, Validity,
};
use crate::bulletin::register::{Id, Register};
use crate::bulletin::site::Losses;
use crate::content::fields::{Fields, labels_of, text_of};
use crate::content::problems;
use crate::content::yaml::{Node, Value};
use crate::language;

/// The things that the entries may refer to, by id.
pub(super) struct Known<'a> {
    localities: &'a Ids,
    indicators: &'a Ids,
    losses: &'a Losses,
    types: &'a [LocalityType],
}

/// Reads the register of places. `whole`: the settings say that it lists all places below each.
pub(super) fn read(
    raw: &Raw,
    ids: &Ids,
    indicators: &Ids,
    types: Vec<LocalityType>,
    whole: bool,
    losses: &Losses,
    problems: &mut Problems,
) -> Localities {
    let known = Known { localities: ids, indicators, losses, types: &types };
    let mut localities: Vec<Locality> = Vec::new();
    for entry in &raw.entries {
        localities.extend(locality(entry, &known, problems));
    }
    break_cycles(&mut localities, problems);
    successions::check(&mut localities, problems);
    check_names(&localities, problems);
    let localities = Localities::new(Register::new(localities), whole).with_types(types);
    check_counts(&localities, problems);
    check_tiles(&localities, problems);
    localities
}

fn locality(entry: &RawEntry, known: &Known<'_>, problems: &mut Problems) -> Option<Locality> {
    let mut fields = Fields::of(&entry.path, &entry.node, problems)?;
    fields.node("id");
    let locality = Locality {
        id: entry.id.value.clone(),
        slug: slug(&mut fields, &entry.id.value),
        level: level(&mut fields),
        types: types_of(&mut fields, known),
        names: names(&mut fields),
        aliases: fields.aliases("aliases"),
        codes: codes(&mut fields),
        parents: parents(&mut fields, known),
        valid: fields
            .inner("valid")
            .map_or_else(Validity::default, |mut inner| finish(&mut inner, validity)),
        successors: successions::read(&mut fields, "successors", known),
        predecessors: successions::read(&mut fields, "predecessors", known),
        changes: Vec::new(),
        children: children(&mut fields),
        reports: reports(&mut fields, known),
        tile: tile(&mut fields),
        place: Location::bytes(&entry.path, entry.id.span),
        id_span: entry.id.span,
    };
    let changes = changes(&mut fields, locality.valid);
    fields.finish();
    Some(Locality { changes, ..locality })
}

/// `changes: [{date: 2023-05-01, minor: true, note: ...}]`, brought into order of time. Only a
/// change that is called minor leaves a place its id.
fn changes(fields: &mut Fields<'_>, valid: Validity) -> Vec<Break> {
    let path = fields.path();
    let mut changes = Vec::new();
    for node in fields.list("changes") {
        let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
        let change = dated_note(&mut inner);
        match inner.node("minor").map(|node| node.span) {
            None => inner.push(problems::change_without_minor(path, node.span)),
            Some(span) if inner.flag("minor") == Some(false) => {
                inner.push(problems::change_not_minor(path, span));
            }
            Some(_) => {}
        }
        if let Some((change, span)) = change {
            // On its first day a place has no borders yet that could change.
            if !valid.holds_on(change.day) || valid.from == Some(change.day) {
                let problem = problems::change_outside_validity(path, span, change.day);
                inner.push(problem);
            }
            changes.push(change);
        }
        inner.finish();
    }
    changes.sort_by_key(|change| change.day);
    changes
}

/// Reads with a function and keeps the rest of the map from having unknown keys.
fn finish<T>(fields: &mut Fields<'_>, read: impl Fn(&mut Fields<'_>) -> T) -> T {
    let value = read(fields);
    fields.check_unknown();
    value
}

fn slug(fields: &mut Fields<'_>, id: &str) -> String {
    match fields.text("slug") {
        Some(text) if !is_slug(&text.value) => {
            let problem = problems::invalid_slug(
                fields.path(),
                Some(text.span),
                &text.value,
                &slugify(&text.value),
            );
            fields.push(problem);
            id.to_owned()
        }
        Some(text) => text.value,
        None => id.to_owned(),
    }
}

/// The level of a place, or of a type of places.
pub(super) fn level(fields: &mut Fields<'_>) -> u8 {
    fields.needs("level");
    let Some(text) = fields.text("level") else { return 1 };
    match text.value.as_str() {
        "0" => 0,
        "1" => 1,
        "2" => 2,
        "3" => 3,
        other => {
            let problem = problems::invalid_level(fields.path(), text.span, other);
            fields.push(problem);
            1
        }
    }
}

/// A value that holds always, or a list of maps with `from` and `until`.
pub(super) fn dated<T>(
    fields: &mut Fields<'_>,
    key: &'static str,
    inner_key: Option<&'static str>,
    read: impl Fn(&mut Fields<'_>, &Node) -> Option<T>,
) -> Vec<Dated<T>> {
    let Some(node) = fields.node(key) else { return Vec::new() };
    let Value::List(items) = &node.value else {
        if let (Some(inner), Value::Map(_)) = (inner_key, &node.value) {
            let problem = problems::map_for_list(fields.path(), node.span, key, inner);
            fields.push(problem);
            return Vec::new();
        }
        return read(fields, node)
            .map(|value| Dated { value, valid: Validity::default() })
            .into_iter()
            .collect();
    };
    let path = fields.path();
    let mut list = Vec::new();
    for item in items {
        let Value::Map(_) = &item.value else {
            list.extend(
                read(fields, item).map(|value| Dated { value, valid: Validity::default() }),
            );
            continue;
        };
        let Some(mut inner) = Fields::of(path, item, fields.problems()) else { continue };
        let valid = validity(&mut inner);
        let value = match inner_key {
            Some(key) => {
                let node = inner.node(key);
                if node.is_none() {
                    inner.needed(key);
                }
                node.and_then(|node| read(&mut inner, node))
            }
            None => read(&mut inner, item),
        };
        inner.check_unknown();
        list.extend(value.map(|value| Dated { value, valid }));
    }
    list
}

/// Tells of two values of a key that hold on one day: which of them counts would be a guess.
pub(super) fn refuse_overlap<T>(fields: &mut Fields<'_>, key: &'static str, list: &[Dated<T>]) {
    let overlap = list.iter().enumerate().any(|(index, entry)| {
        list[..index].iter().any(|earlier| earlier.valid.overlaps(&entry.valid))
    });
    if let Some(span) = fields.key_span(key).filter(|_| overlap) {
        let message = message!("invalid-value-overlap", key = key);
        let cure = message!("invalid-value-overlap.hint");
        let problem = problems::invalid_value(fields.path(), span, message, cure);
        fields.push(problem);
    }
}

fn types_of(fields: &mut Fields<'_>, known: &Known<'_>) -> Vec<Dated<LocalityType>> {
    fields.needs("type");
    let types = dated(fields, "type", Some("type"), |fields, node| {
        let text = text_of(fields.path(), node, fields.problems())?;
        let found = LocalityType::find(&text.value, known.types);
        if found.is_none() && !known.losses.may_name("types", &text.value) {
            let all: Vec<LocalityType> = language::places::types(known.types).collect();
            let words: Vec<&str> = all.iter().map(LocalityType::register_word).collect();
            let problem = problems::unknown_type(fields.path(), text.span, &text.value, &words);
            fields.push(problem);
        }
        found
    });
    refuse_overlap(fields, "type", &types);
    types
}

fn names(fields: &mut Fields<'_>) -> Vec<Dated<Labels>> {
    let names = dated(fields, "names", None, |fields, node| {
        let Value::Map(all) = &node.value else {
            return Some(labels_of(fields.path(), node, fields.problems()));
        };
        // Only in a list do the languages stand beside `from` and `until`.
        if fields.span() == node.span {
            for lang in language::ALL {
                fields.node(lang.code());
            }
        }
        let languages: Vec<_> = all
            .iter()
            .filter(|field| !matches!(field.key.as_str(), "from" | "until"))
            .cloned()
            .collect();
        let only = Node { value: Value::Map(languages), span: node.span };
        Some(labels_of(fields.path(), &only, fields.problems()))
    });
    fields.needs("names");
    refuse_overlap(fields, "names", &names);
    names
}

fn codes(fields: &mut Fields<'_>) -> Vec<Dated<PlaceCode>> {
    if let Some(node) = fields.node("codes").filter(|node| !matches!(node.value, Value::List(_))) {
        let problem = problems::map_for_list(fields.path(), node.span, "codes", "scheme");
        fields.push(problem);
        return Vec::new();
    }
    dated(fields, "codes", None, |fields, _| {
        let scheme = fields.needed("scheme")?.value;
        let code = fields.needed("code")?.value;
        Some(PlaceCode { scheme, code })
    })
}

/// The places above, one at a time: a place below two at once would be counted twice.
fn parents(fields: &mut Fields<'_>, known: &Known<'_>) -> Vec<Dated<Id<Locality>>> {
    let parents = dated(fields, "parent", Some("id"), |fields, node| {
        let text = text_of(fields.path(), node, fields.problems())?;
        reference(fields, &text, known)
    });
    let overlap = parents.iter().enumerate().any(|(index, parent)| {
        parents[..index].iter().any(|earlier| earlier.valid.overlaps(&parent.valid))
    });
    if let Some(span) = fields.key_span("parent").filter(|_| overlap) {
        let message = message!("invalid-value-two-parents");
        let cure = message!("invalid-value-two-parents.hint");
        let problem = problems::invalid_value(fields.path(), span, message, cure);
        fields.push(problem);
    }
    parents
}

pub(super) fn reference(
    fields: &mut Fields<'_>,
    text: &Spanned<String>,
    known: &Known<'_>,
) -> Option<Id<Locality>> {
    known.localities.find(fields, Code::UnknownLocality, text, known.losses).map(Id::new)
}

fn reports(fields: &mut Fields<'_>, known: &Known<'_>) -> Reports {
    let texts = fields.texts("reports");
    match texts.as_slice() {
        [] => Reports::All,
        [one] if one.value == "true" => Reports::All,
        [one] if one.value == "false" => Reports::Nothing,
        many => {
            Reports::Only(many.iter().filter_map(|text| indicator(fields, text, known)).collect())
        }
    }
}

fn indicator(
    fields: &mut Fields<'_>,
    text: &Spanned<String>,
    known: &Known<'_>,
) -> Option<Id<Indicator>> {
    known.indicators.find(fields, Code::UnknownIndicator, text, known.losses).map(Id::new)
}

/// Cuts off what lies below itself or too deep.
fn break_cycles(localities: &mut [Locality], problems: &mut Problems) {
    let above =
        |locality: &Locality| locality.parents.iter().map(|parent| parent.value.index()).collect();
    let faults = depth::faults(localities.iter().map(above).collect());
    for (index, _) in &faults {
        localities[*index].parents.clear();
    }
    problems.extend(depth::problems_of(&faults, |index| {
        (&localities[index].place, &localities[index].id)
    }));
}

/// Warns of two places of one type and name under one parent at one time.
fn check_names(localities: &[Locality], problems: &mut Problems) {
    type Name = (Option<Id<Locality>>, Option<LocalityType>, String);
    let mut seen: BTreeMap<Name, Vec<(Validity, Location)>> = BTreeMap::new();
    let ids: BTreeMap<&str, &Locality> =
        localities.iter().map(|locality| (locality.id.as_str(), locality)).collect();
    for locality in localities {
        let other = |alias: &String| ids.get(alias.trim()).filter(|other| other.id != locality.id);
        let alias = locality.aliases.iter().find_map(|alias| Some((alias, other(alias)?)));
        problems.extend(alias.map(|(alias, other)| {
            let (path, span) = (&locality.place.path, locality.id_span);
            problems::name_is_id(path, span, "localities", alias, other.place.clone())
        }));
        let parent = locality.parents.first().map(|parent| parent.value);
        let kind = locality.types.first().map(|kind| kind.value.clone());
        let Some(name) = locality.names.first().and_then(|dated| dated.value.all().next()) else {
            continue;
        };
        let known = seen.entry((parent, kind, fold::name(name))).or_default();
        if let Some((_, first)) = known.iter().find(|(valid, _)| valid.overlaps(&locality.valid)) {
            let Location { path, .. } = &locality.place;
            problems.push(problems::same_name_twice(path, locality.id_span, name, first.clone()));
        }
        known.push((locality.valid, locality.place.clone()));
    }
}
