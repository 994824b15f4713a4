//! `content/registers/*` -> registers.
//!
//! An entry with an id is always kept, whatever else is wrong with it, so that what refers to it stays silent: one
//! mistake, one problem. Where a file cannot be read at all its register is *incomplete*, and names that are not found
//! in it are not reported.

mod depth;
mod indicators;
mod localities;
mod terms;

use std::collections::BTreeMap;

use super::problems;
use super::yaml::{self, Node, Value};
use super::{fields::Fields, text_of_file};
use crate::base::slug::{is_slug, slugify};
use crate::base::{Code, Place, Problems, SourcePath, Span, Spanned, Tree};
use crate::bulletin::date::{Day, Zone};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::{Localities, Validity};
use crate::bulletin::register::Register;
use crate::bulletin::term::{Body, Directive, Topic};

/// Largest register file, in bytes.
const LIMIT: u64 = 16 * 1024 * 1024;

/// All five registers.
#[derive(Debug, Default)]
pub(crate) struct Registers {
    /// Places.
    pub(crate) localities: Localities,
    /// What is counted.
    pub(crate) indicators: Register<Indicator>,
    /// Subjects.
    pub(crate) topics: Register<Topic>,
    /// Offices.
    pub(crate) bodies: Register<Body>,
    /// Directives.
    pub(crate) directives: Register<Directive>,
    /// Registers of which a file could not be read.
    pub(crate) incomplete: Vec<&'static str>,
}

/// Reads all registers.
pub(crate) fn read(tree: &Tree, zone: Zone) -> (Registers, Problems) {
    let mut problems = Problems::new();
    let mut incomplete = Vec::new();
    let mut load = |name: &'static str| {
        let raw = Raw::load(tree, name, &mut problems);
        if raw.incomplete {
            incomplete.push(name);
        }
        raw
    };
    let [localities, indicators, topics, bodies, directives] =
        ["localities", "indicators", "topics", "bodies", "directives"].map(&mut load);
    let indicator_ids = indicators.ids();
    let localities = localities::read(&localities, &indicator_ids, &mut problems);
    let known = |register, code| terms::Known { register, code, localities: &localities, zone };
    let registers = Registers {
        indicators: indicators::read(&indicators, &mut problems),
        topics: terms::read(&topics, &known("topics", Code::UnknownTopic), &mut problems),
        bodies: terms::read(&bodies, &known("bodies", Code::UnknownBody), &mut problems),
        directives: terms::read(&directives, &known("directives", Code::UnknownDirective), &mut problems),
        localities,
        incomplete,
    };
    (registers, problems)
}

/// A register as nodes: the entries that have an id of their own.
struct Raw {
    entries: Vec<RawEntry>,
    incomplete: bool,
}

struct RawEntry {
    id: Spanned<String>,
    path: SourcePath,
    node: Node,
}

impl Raw {
    fn load(tree: &Tree, name: &'static str, problems: &mut Problems) -> Self {
        let single = format!("content/registers/{name}.yaml");
        let folder = format!("content/registers/{name}");
        let files = tree.get(&single).into_iter().chain(tree.below(&folder));
        let mut raw = Self { entries: Vec::new(), incomplete: is_kept_from_us(tree, &single, &folder) };
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        for file in files.filter(|file| file.path.has_extension("yaml")) {
            match raw_nodes(tree, &file.path, problems) {
                Some(nodes) => raw.add(&file.path, nodes, &mut first, problems),
                None => raw.incomplete = true,
            }
        }
        raw
    }

    fn add(
        &mut self,
        path: &SourcePath,
        nodes: Vec<Node>,
        first: &mut BTreeMap<String, Place>,
        problems: &mut Problems,
    ) {
        for node in nodes {
            let Some(id) = id_of(path, &node, problems) else {
                self.incomplete = true;
                continue;
            };
            // What refers to a thing by a better id than it has is not told again.
            self.incomplete |= !is_slug(&id.value);
            let place = Place::bytes(path, id.span);
            if let Some(earlier) = first.get(&id.value) {
                problems.push(problems::duplicate_id(path, id.span, &id.value, earlier.clone()));
            } else {
                first.insert(id.value.clone(), place);
                self.entries.push(RawEntry { id, path: path.clone(), node });
            }
        }
    }

    /// The position of each id.
    fn ids(&self) -> BTreeMap<String, usize> {
        self.entries.iter().enumerate().map(|(index, entry)| (entry.id.value.clone(), index)).collect()
    }
}

fn raw_nodes(tree: &Tree, path: &SourcePath, problems: &mut Problems) -> Option<Vec<Node>> {
    let source = text_of_file(tree, path, LIMIT, "a register file", problems)?;
    match yaml::parse(path, &source, 0..source.len()) {
        Ok(Node { value: Value::List(nodes), .. }) => Some(nodes),
        Ok(Node { value: Value::Null, .. }) => Some(Vec::new()),
        Ok(node) => {
            problems.push(problems::wrong_type(
                path,
                node.span,
                "a list of entries, each beginning with `- id:`",
                node.value.noun(),
            ));
            None
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// Whether a register, or something of it, is there but cannot be read: behind a link, or no plain file.
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
    let id = fields.needed("id")?;
    if !is_slug(&id.value) {
        fields.push(problems::invalid_id(path, id.span, &id.value, &slugify(&id.value)));
    }
    Some(id)
}

/// A day that stands alone.
fn day(fields: &mut Fields<'_>, key: &'static str) -> Option<Day> {
    let text = fields.text(key)?;
    match Day::parse(&text.value) {
        Ok(day) => Some(day),
        Err(error) => {
            let problem = problems::invalid_date(fields.path(), text.span, &error.message(), &error.hint());
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
            "`until` is before `from`".to_owned(),
            "put the earlier day in `from`",
        );
        fields.push(problem);
    }
    valid
}
