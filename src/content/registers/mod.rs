//! `content/registers/*` -> registers.
//!
//! An entry with an id is always kept, whatever else is wrong with it, so that what refers to it
//! stays silent: one mistake, one problem. The text of what could not be read, or has a mistake, is
//! kept as a *loss*: a name that is not found in a register, but stands in a loss of it, is not
//! reported.

mod children;
mod depth;
mod indicators;
mod localities;
mod successions;
mod terms;
mod tiles;
mod types;
mod unit;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use children::LISTED;

use rayon::prelude::*;

use super::names::number_form;
use super::printed;
use super::problems;
use super::yaml::{self, Field, Node, Value};
use super::{fields::Fields, text_of_file};
use crate::base::slug::{is_slug, slugify};
use crate::base::{
    At, Code, Location, Problems, Severity, SourcePath, Span, Spanned, Tree, message,
};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Break, Indicator};
use crate::bulletin::locality::{Localities, Validity};
use crate::bulletin::register::Register;
use crate::bulletin::site::{Losses, Site};
use crate::bulletin::term::{Body, Directive, Topic};

/// Largest register file, in bytes.
const LIMIT: u64 = 16 * 1024 * 1024;

/// All registers.
#[derive(Debug, Default)]
pub(crate) struct Registers {
    /// Places.
    pub(crate) localities: Localities,
    /// The things that are counted.
    pub(crate) indicators: Register<Indicator>,
    /// Subjects.
    pub(crate) topics: Register<Topic>,
    /// Offices.
    pub(crate) bodies: Register<Body>,
    /// Directives.
    pub(crate) directives: Register<Directive>,
    /// The entries of them that could not be read.
    pub(crate) losses: Losses,
}

impl Registers {
    /// Returns `true` if a register, by the name of its file, has an entry with this id.
    pub(crate) fn has(&self, name: &str, id: &str) -> bool {
        match name {
            "localities" => self.localities.find(id).is_some(),
            "indicators" => self.indicators.find(id).is_some(),
            "topics" => self.topics.find(id).is_some(),
            "bodies" => self.bodies.find(id).is_some(),
            _ => self.directives.find(id).is_some(),
        }
    }
}

/// Reads all registers.
pub(crate) fn read(tree: &Tree, site: &Site) -> (Registers, Problems) {
    let mut problems = Problems::new();
    let mut losses = Losses::default();
    let raws = ["localities", "indicators", "topics", "bodies", "directives", "types"]
        .map(|name| Raw::load(tree, name, &mut losses, &mut problems));
    let [localities, indicators, topics, bodies, directives, types] = &raws;
    let indicator_ids = indicators.ids();
    let place_ids = localities.ids();
    let whole = site.whole_localities;
    let types = types::read(types, &mut problems);
    let places = localities::read(
        localities,
        &place_ids,
        &indicator_ids,
        types,
        whole,
        &losses,
        &mut problems,
    );
    let known = |code| terms::Known { code, places: &place_ids, zone: site.zone, losses: &losses };
    let mut registers = Registers {
        indicators: indicators::read(indicators, &losses, &mut problems),
        topics: terms::read(topics, &known(Code::UnknownTopic), &mut problems),
        bodies: terms::read(bodies, &known(Code::UnknownBody), &mut problems),
        directives: terms::read(directives, &known(Code::UnknownDirective), &mut problems),
        localities: Localities::default(),
        losses: Losses::default(),
    };
    registers.localities = places;
    lose_faulty_entries(tree, &raws, &problems, &mut losses);
    registers.losses = losses;
    (registers, problems)
}

/// Adds the entries with a mistake to the losses: an article may call one by the name that it would
/// have had.
fn lose_faulty_entries(tree: &Tree, raws: &[Raw], problems: &Problems, losses: &mut Losses) {
    let mut faults: BTreeSet<(&SourcePath, u32)> = BTreeSet::new();
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
        if let At::Bytes(span) = problem.place.at {
            faults.insert((&problem.place.path, span.start));
        }
    }
    for raw in raws {
        // Of what is not listed nobody knows the place.
        if raw.entries.iter().any(|entry| problems.hides(&entry.path)) {
            losses.add(raw.name, None);
        }
        let mut open: Option<(&SourcePath, String)> = None;
        for entry in &raw.entries {
            let Span { start, end } = entry.node.span;
            if faults.range((&entry.path, start)..(&entry.path, end)).next().is_some() {
                if open.as_ref().is_none_or(|(path, _)| *path != &entry.path) {
                    open = Some((&entry.path, tree.text(entry.path.as_str()).unwrap_or_default()));
                }
                losses.add(
                    raw.name,
                    open.as_ref().and_then(|(_, text)| text.get(entry.node.span.range())),
                );
            }
        }
    }
}

/// A register as nodes: the entries that have an id of their own.
struct Raw {
    name: &'static str,
    entries: Vec<RawEntry>,
}

struct RawEntry {
    id: Spanned<String>,
    path: SourcePath,
    node: Node,
}

impl Raw {
    fn load(tree: &Tree, name: &'static str, losses: &mut Losses, problems: &mut Problems) -> Self {
        let single = format!("content/registers/{name}.yaml");
        let folder = format!("content/registers/{name}");
        let files = tree.get(&single).into_iter().chain(tree.below(&folder));
        let mut raw = Self { name, entries: Vec::new() };
        let misnamed = ["yml", "json", "toml"]
            .iter()
            .any(|ending| tree.get(&format!("content/registers/{name}.{ending}")).is_some());
        if misnamed || is_kept_from_us(tree, &single, &folder) {
            losses.add(name, None);
        }
        let files = files.map(|file| &file.path).filter(|path| path.has_extension("yaml"));
        let files: Vec<&SourcePath> = files.collect();
        // The register of a country has dozens of files, and a megabyte.
        let read: Vec<_> = files.par_iter().map(|path| nodes_of_file(tree, path)).collect();
        let mut first: BTreeMap<String, Location> = BTreeMap::new();
        for (path, (nodes, found)) in files.into_iter().zip(read) {
            problems.merge(found);
            match nodes {
                Some((source, nodes)) => {
                    raw.add(path, &source, nodes, &mut first, losses, problems);
                }
                None => losses.add(name, None),
            }
        }
        raw
    }

    fn add(
        &mut self,
        path: &SourcePath,
        source: &str,
        nodes: Vec<Node>,
        first: &mut BTreeMap<String, Location>,
        losses: &mut Losses,
        problems: &mut Problems,
    ) {
        for node in nodes {
            let written = source.get(node.span.range());
            let id = id_of(path, &node, problems);
            if id.is_none() || !node.value.is_whole() {
                losses.add(self.name, written);
                lose_ids(self.name, &node, losses);
            }
            // Of a file that is no list nothing is known.
            if node.value == Value::Broken {
                losses.add(self.name, None);
            }
            let Some(id) = id else { continue };
            // References to a thing by a better id than it has are not told again.
            if !is_slug(&id.value) {
                losses.add(self.name, Some(&slugify(&id.value)));
            }
            if let Some(earlier) = first.get(&id.value) {
                problems.push(problems::duplicate_id(path, id.span, &id.value, earlier.clone()));
                losses.add(self.name, written);
                lose_ids(self.name, &node, losses);
            } else {
                first.insert(id.value.clone(), Location::bytes(path, id.span));
                self.entries.push(RawEntry { id, path: path.clone(), node });
            }
        }
    }

    /// The bytes of a name in the entry whose id stands at a place.
    fn span_of(&self, place: &Location, name: &str) -> Option<Span> {
        let is_it = |entry: &&RawEntry| Location::bytes(&entry.path, entry.id.span) == *place;
        let Value::Map(fields) = &self.entries.iter().find(is_it)?.node.value else { return None };
        let mut named = fields.iter().filter(|field| NAMES.contains(&field.key.as_str()));
        named.find_map(|field| find_text(&field.node, name))
    }

    /// The entries by id and name.
    fn ids(&self) -> Ids {
        let mut ids = Ids { register: self.name, ..Ids::default() };
        for (index, entry) in self.entries.iter().enumerate() {
            let mut names = BTreeSet::new();
            names_in(&entry.node, &mut names);
            let kind = type_of(&entry.node).map(number_form);
            let with_type = kind.iter().flat_map(|kind| {
                names.iter().map(move |name| [kind, " ", name].concat()).collect::<Vec<_>>()
            });
            for name in with_type.chain(names.iter().cloned()).collect::<BTreeSet<_>>() {
                ids.by_name.entry(name).or_default().push(index);
            }
            ids.by_id.insert(entry.id.value.clone(), index);
            ids.in_order.push(entry.id.value.clone());
        }
        ids
    }
}

/// Adds the ids that are made of the names of an entry to the losses: articles may call it so.
fn lose_ids(register: &'static str, node: &Node, losses: &mut Losses) {
    let mut names = BTreeSet::new();
    names_in(node, &mut names);
    for name in names {
        losses.add(register, Some(&slugify(&name)));
    }
}

/// Adds all names of an entry.
fn names_in(node: &Node, names: &mut BTreeSet<String>) {
    if let Value::Map(fields) = &node.value {
        let is_name = |field: &&Field| NAMES.contains(&field.key.as_str());
        fields.iter().filter(is_name).for_each(|field| texts_in(&field.node, names));
    }
}

/// The one type of a place, which may stand before its name.
fn type_of(node: &Node) -> Option<&str> {
    let Value::Map(fields) = &node.value else { return None };
    let field = fields.iter().find(|field| field.key == "type")?;
    match &field.node.value {
        Value::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// Keys of an entry by whose values people may call it.
const NAMES: [&str; 4] = ["labels", "names", "aliases", "number"];

/// Adds all names in a node, which may stand in a list, or by language or time.
fn texts_in(node: &Node, names: &mut BTreeSet<String>) {
    match &node.value {
        Value::Scalar { text, .. } => drop(names.insert(number_form(text))),
        Value::List(nodes) => nodes.iter().for_each(|node| texts_in(node, names)),
        Value::Map(fields) => fields
            .iter()
            .filter(|field| !matches!(field.key.as_str(), "from" | "until"))
            .for_each(|field| texts_in(&field.node, names)),
        Value::Null | Value::Broken => {}
    }
}

/// The bytes of a text in a node.
fn find_text(node: &Node, wanted: &str) -> Option<Span> {
    match &node.value {
        Value::Scalar { text, .. } => (text.trim() == wanted).then_some(node.span),
        Value::List(nodes) => nodes.iter().find_map(|node| find_text(node, wanted)),
        Value::Map(fields) => fields.iter().find_map(|field| find_text(&field.node, wanted)),
        Value::Null | Value::Broken => None,
    }
}

/// Finds entries of a register that refer to each other, before they are read.
#[derive(Debug, Default)]
struct Ids {
    register: &'static str,
    by_id: BTreeMap<String, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
    in_order: Vec<String>,
}

impl Ids {
    /// The entry that a text names: the one with this id, else the only one with this name. What it
    /// does not name is told, unless it stands in an entry that could not be read.
    fn find(
        &self,
        fields: &mut Fields<'_>,
        code: Code,
        text: &Spanned<String>,
        losses: &Losses,
    ) -> Option<usize> {
        if let Some(index) = self.by_id.get(text.value.trim()) {
            return Some(*index);
        }
        let (path, register) = (fields.path(), self.register);
        let problem = match self.by_name.get(&number_form(&text.value)).map(Vec::as_slice) {
            Some([one]) => return Some(*one),
            Some(many) => {
                let ids: Vec<&str> =
                    many.iter().map(|index| self.in_order[*index].as_str()).collect();
                problems::ambiguous_name(path, text, register, &ids)
            }
            None if losses.may_name(register, &text.value) => return None,
            None => {
                let known = fields.guesses(self.in_order.iter().map(String::as_str));
                problems::unknown_name(code, path, text.span, &text.value, register, known, false)
            }
        };
        fields.push(problem);
        None
    }
}

/// The text and the entries of a file, if it can be read, and what is wrong with it.
fn nodes_of_file(tree: &Tree, path: &SourcePath) -> (Option<(String, Vec<Node>)>, Problems) {
    let mut problems = Problems::new();
    let source = text_of_file(tree, path, LIMIT, problems::Limited::Register, &mut problems);
    let nodes = source.map(|source| {
        let nodes = raw_nodes(path, &source, &mut problems);
        (source, nodes)
    });
    (nodes, problems)
}

/// The entries of a file. What is no list is told, and is one entry, of which nothing can be read.
fn raw_nodes(path: &SourcePath, source: &str, problems: &mut Problems) -> Vec<Node> {
    let node = yaml::parse(path, source, 0..source.len(), problems);
    match node.value {
        Value::List(nodes) => nodes,
        Value::Null => Vec::new(),
        Value::Broken => vec![node],
        ref other => {
            let begin =
                source[node.span.range()].lines().next().map_or(0, |line| line.trim_end().len());
            let start = node.span.range().start;
            let first = Span::new(start, start + begin);
            problems.push(problems::wrong_type(path, first, problems::Shape::Entries, other));
            vec![Node { value: Value::Broken, ..node }]
        }
    }
}

/// Returns `true` if a register, or something of it, is there but cannot be read: behind a link, or
/// no plain file.
fn is_kept_from_us(tree: &Tree, single: &str, folder: &str) -> bool {
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    tree.oddities().iter().any(|(path, _)| {
        let path = path.as_str();
        path == single || within(path, folder) || within(folder, path)
    })
}

fn id_of(path: &SourcePath, node: &Node, problems: &mut Problems) -> Option<Spanned<String>> {
    let mut fields = Fields::of(path, node, problems)?;
    let mut names = BTreeSet::new();
    names_in(node, &mut names);
    let meant = names.iter().map(|name| slugify(name)).find(|id| !id.is_empty());
    let cure = meant.map(|id| message!("invalid-id.hint-proposed", id = id));
    let id = fields.needed_or("id", cure)?;
    if !is_slug(&id.value) {
        fields.push(problems::invalid_id(path, id.span, &id.value, &slugify(&id.value)));
    }
    Some(id)
}

/// Warns of names that several entries have, once at each later one, and of those that are the id
/// of another entry.
fn check_names<'a>(
    raw: &Raw,
    entries: impl Iterator<Item = (&'a Location, &'a str, Vec<&'a str>)>,
    problems: &mut Problems,
) {
    let (entries, register): (Vec<_>, _) = (entries.collect(), raw.name);
    let ids: BTreeMap<String, usize> = entries
        .iter()
        .enumerate()
        .rev()
        .map(|(index, (_, id, _))| (number_form(id), index))
        .collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (index, (place, _, names)) in entries.iter().enumerate() {
        let At::Bytes(span) = place.at else { continue };
        let mut is_reported = false;
        for name in names {
            let form = number_form(name);
            let first = *seen.entry(form.clone()).or_insert(index);
            let owner = ids.get(&form).copied().filter(|owner| *owner != index);
            let earlier = Some(first).filter(|first| *first != index);
            let Some(other) = owner.or(earlier).filter(|_| !is_reported) else { continue };
            let other = entries[other].0.clone();
            is_reported = true;
            problems.push(match owner {
                Some(_) => {
                    let span = raw.span_of(place, name).unwrap_or(span);
                    problems::name_is_id(&place.path, span, register, name, other)
                }
                None => problems::same_label_twice(&place.path, span, register, name, other),
            });
        }
    }
}

/// A day that stands alone.
fn day(fields: &mut Fields<'_>, key: &'static str) -> Option<Day> {
    let text = fields.text(key)?;
    match printed::day(&text.value) {
        Ok(day) => Some(day),
        Err(error) => {
            let problem = problems::invalid_date(fields.path(), text.span, &error);
            fields.push(problem);
            None
        }
    }
}

/// `from` and `until` of an entry.
fn validity(fields: &mut Fields<'_>) -> Validity {
    let valid = Validity { from: day(fields, "from"), until: day(fields, "until") };
    if valid.from.zip(valid.until).is_some_and(|(from, until)| until < from) {
        let span = fields.key_span("until").unwrap_or(Span::new(0, 0));
        let problem = problems::invalid_value(
            fields.path(),
            span,
            message!("invalid-value-validity"),
            message!("invalid-value-validity.hint"),
        )
        .severity(Severity::Warning);
        fields.push(problem);
    }
    valid
}

/// `date` and `note` of a change, with the place of the date.
fn dated_note(fields: &mut Fields<'_>) -> Option<(Break, Span)> {
    let date = fields.needed("date");
    let note = fields.labels("note");
    let date = date?;
    match printed::day(&date.value) {
        Ok(day) => Some((Break { day, note }, date.span)),
        Err(error) => {
            let problem = problems::invalid_date(fields.path(), date.span, &error);
            fields.push(problem);
            None
        }
    }
}
