//! Templates become an engine, and all that is wrong in them is told.
//!
//! Templates are sources like articles: what is wrong in one is a problem with a place. The engine
//! stops at the first broken template, so a broken one is replaced by an empty one and the rest is
//! read again, until all have been told; what follows only from the replacement stays silent.

use std::collections::{BTreeMap, BTreeSet};

use tera::{ErrorKind, Tera};

use super::engine::{self, quoted};
use super::names::Names;
use super::source::Source;
use crate::base::{At, Message, Problems, Span, message};
use crate::render::problems;

/// The engine of some templates, by their names.
pub(super) fn engine<'t>(
    texts: impl Iterator<Item = (&'t str, &'t str)>,
) -> Result<Tera, tera::Error> {
    let mut tera = Tera::default();
    tera.autoescape_on([".html", ".xml", ".svg"]);
    tera.add_raw_templates(texts)?;
    Ok(tera)
}

/// Reads templates until all that are broken have been told.
pub(super) struct Compiler<'a> {
    templates: &'a BTreeMap<String, Source>,
    names: &'a BTreeMap<&'a str, Names>,
    /// Templates that are replaced by empty ones.
    broken: BTreeSet<String>,
    problems: Problems,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(
        templates: &'a BTreeMap<String, Source>,
        names: &'a BTreeMap<&'a str, Names>,
    ) -> Self {
        Self { templates, names, broken: BTreeSet::new(), problems: Problems::new() }
    }

    pub(super) fn run(mut self) -> (Tera, Problems) {
        loop {
            let text = |name: &String, source: &'a Source| {
                if self.broken.contains(name) { "" } else { source.text.as_str() }
            };
            let texts = self.templates.iter();
            let texts = texts.map(|(name, source)| (name.as_str(), text(name, source)));
            let error = match engine(texts) {
                Ok(tera) => return (tera, self.problems),
                Err(error) => error,
            };
            let known = self.broken.len();
            self.take(&error);
            if self.broken.len() == known {
                self.whole_theme(&error);
                return (Tera::default(), self.problems);
            }
        }
    }

    fn take(&mut self, error: &tera::Error) {
        match error.kind() {
            ErrorKind::SyntaxError(report) => {
                let (file, range) = (report.filename(), &report.span().range);
                let source = self.templates.get(file).map(|source| source.text.as_str());
                let marked = source.and_then(|text| text.get(range.clone())).unwrap_or_default();
                let before = source.and_then(|text| text.get(..range.start)).unwrap_or_default();
                let message = engine::wrong_end(before, marked)
                    .unwrap_or_else(|| engine::sentence(report.message(), marked));
                self.push(file, At::Bytes(Span::new(range.start, range.end)), message);
            }
            ErrorKind::MissingParent { current, parent } => {
                let message = message!("template-missing-parent", name = parent);
                self.push(current, self.at_parent(current), message);
            }
            ErrorKind::CircularExtend { tpl, .. } => {
                self.push(tpl, self.at_parent(tpl), message!("template-extends-circle"));
            }
            ErrorKind::CircularInclude { tpl, .. } => {
                self.push(tpl, At::File, message!("template-includes-circle"));
            }
            other => self.take_message(&other.to_string()),
        }
    }

    /// The engine's message about names that do not exist is a list of drawn reports; about
    /// components it is a sentence.
    fn take_message(&mut self, message: &str) {
        let Some(reports) = message.strip_prefix("error: ") else {
            return self.component_twice(message);
        };
        for report in reports.split("\n\nerror: ") {
            let Some(drawn) = Drawn::read(report) else { continue };
            let at = self
                .templates
                .get(drawn.file)
                .map_or(At::File, |source| At::Bytes(drawn.span(&source.text)));
            if self.follows(drawn.message, drawn.file) {
                self.broken.insert(drawn.file.to_owned());
            } else {
                self.push(drawn.file, at, engine::sentence(drawn.message, ""));
            }
        }
    }

    /// Returns `true` if something is missing only because the template that has it is broken.
    fn follows(&self, message: &str, file: &str) -> bool {
        let defines = |name: &String, what: &str| {
            self.names
                .get(name.as_str())
                .is_some_and(|names| names.components.iter().any(|(name, _)| name == what))
        };
        match quoted(message).next() {
            Some(name) if message.starts_with("Unknown component") => {
                self.broken.iter().any(|template| defines(template, name))
            }
            Some(_) if message.starts_with("Block") => self.has_broken_parent(file),
            _ => false,
        }
    }

    fn has_broken_parent(&self, template: &str) -> bool {
        let parent =
            |name: &str| self.names.get(name)?.extends.as_ref().map(|(parent, _)| parent.as_str());
        let mut parents =
            std::iter::successors(parent(template), |name| parent(name)).take(self.templates.len());
        parents.any(|name| self.broken.contains(name))
    }

    fn component_twice(&mut self, message: &str) {
        let words: Vec<&str> = quoted(message).collect();
        let [component, first, second] = words.as_slice() else { return };
        let at = |file: &str| {
            let names =
                self.names.get(file).map(|names| names.components.as_slice()).unwrap_or_default();
            let defined = names.iter().find(|(name, _)| name == component);
            defined.map_or(At::File, |(_, range)| At::Bytes(Span::new(range.start, range.end)))
        };
        let message = message!("template-component-twice", name = *component, template = *first);
        self.push(second, at(second), message);
    }

    fn at_parent(&self, template: &str) -> At {
        let parent = self.names.get(template).and_then(|names| names.extends.as_ref());
        parent.map_or(At::File, |(_, range)| At::Bytes(Span::new(range.start, range.end)))
    }

    fn push(&mut self, template: &str, at: At, message: Message) {
        let Some((name, source)) = self.templates.get_key_value(template) else { return };
        self.problems.push(problems::broken_template(&source.path, at, message));
        self.broken.insert(name.clone());
    }

    /// A message of the engine that names no template we know.
    fn whole_theme(&mut self, error: &tera::Error) {
        let Some(source) = self.templates.values().next() else { return };
        let message = engine::sentence(&error.to_string(), "");
        self.problems.push(problems::broken_template(&source.path, At::File, message));
    }
}

/// A report of the engine as it is drawn for a terminal: message, ` --> file:line:column`, the
/// line, carets.
#[derive(Debug, PartialEq, Eq)]
struct Drawn<'a> {
    message: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    width: usize,
}

impl<'a> Drawn<'a> {
    fn read(report: &'a str) -> Option<Self> {
        let (message, rest) = report.split_once('\n')?;
        let mut place = rest.lines().next()?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
        let column = place.next()?.parse().ok()?;
        let line = place.next()?.parse().ok()?;
        let carets = rest.lines().last()?;
        Some(Self {
            message,
            file: place.next()?,
            line,
            column,
            width: carets.matches('^').count(),
        })
    }

    fn span(&self, text: &str) -> Span {
        let line = text
            .split_inclusive('\n')
            .take(self.line.saturating_sub(1))
            .map(str::len)
            .sum::<usize>();
        let length = |characters: &str, count: usize| {
            characters.chars().take(count).map(char::len_utf8).sum::<usize>()
        };
        let rest = text[line..].lines().next().unwrap_or("");
        let start = length(rest, self.column.saturating_sub(1));
        Span::new(line + start, line + start + length(&rest[start..], self.width))
    }
}
