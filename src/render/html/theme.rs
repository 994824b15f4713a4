//! Themes: templates, static files and texts. The only door to Tera.
//!
//! Templates are sources like articles: what is wrong in one is a problem with a place. The engine
//! stops at the first broken template, so a broken one is replaced by an empty one and the rest is
//! read again, until all have been told; what follows only from the replacement stays silent.
//!
//! Values of the engine are reference-counted. What all pages of a language share ([`Frame`]) is
//! made once; giving it to a page copies two pointers.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

// The default theme inside the program.
pub mod embedded;
mod html;
mod info;
mod layers;
mod names;
mod source;
mod texts;

use self::layers::Layers;
use self::names::Names;
use self::source::Source;
use super::view::{Head, Site, View};
use crate::base::bytes;
use crate::base::suggest::hint;
use crate::base::{At, Place, Problem, Problems, SourcePath, Span, Tree};
use crate::bulletin::lang::Lang;
use crate::language::Wordings;
use crate::render::problems;

pub use html::Html;
pub use info::Info;
pub use layers::Static;

thread_local! {
    /// The part of a page that a thread is making: parts are kept, so that they should have no more
    /// memory than they need.
    static PART: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A theme, ready to make pages.
#[derive(Debug)]
pub struct Theme {
    layers: Layers,
    tera: Tera,
    uses: BTreeMap<String, Uses>,
}

/// The variables `site` and `t`, which all pages of a language share.
///
/// Each thread has a copy: the engine counts how often a value is in use, each time that a template
/// names it, and threads that count in the same memory wait for each other.
#[derive(Debug)]
pub struct Frame {
    first: Context,
    copies: Vec<OnceLock<Context>>,
}

impl Frame {
    fn new(first: Context) -> Self {
        Self { first, copies: (0..rayon::current_num_threads()).map(|_| OnceLock::new()).collect() }
    }

    /// The copy of this thread.
    fn context(&self) -> &Context {
        let own = rayon::current_thread_index().and_then(|thread| self.copies.get(thread));
        own.map_or(&self.first, |own| own.get_or_init(|| self.copied()))
    }

    fn copied(&self) -> Context {
        let mut copy = Context::new();
        for name in SHARED {
            copy.insert_value(name, self.first.get(name).map_or_else(Value::undefined, value));
        }
        copy
    }
}

/// The names of what all pages share.
const SHARED: [&str; 2] = ["site", "t"];

/// The names that a template uses, with those of the templates that it extends and includes.
#[derive(Debug, Default)]
struct Uses {
    /// Variables that it needs.
    variables: Vec<Use>,
    /// Dotted names, `page.title`.
    paths: Vec<Use>,
    /// Those that were found on some page. Views always have all their fields, so they need not be
    /// looked for again.
    found: Vec<AtomicBool>,
}

/// A name in a template.
#[derive(Debug, Clone)]
struct Use {
    template: String,
    name: String,
    at: At,
}

impl Theme {
    /// Reads a theme of a site, with the site's overrides. The default theme is in the program, and
    /// in use where the site has no folder `themes/default`. There is no theme when a problem is an
    /// error. `languages` are those of the portal.
    pub fn load(
        tree: &Tree,
        name: &str,
        at: &Place,
        languages: &[Lang],
    ) -> (Option<Self>, Problems) {
        let (layers, mut problems) = layers::read(tree, name, at, languages);
        let Some(layers) = layers else { return (None, problems) };
        let names: BTreeMap<&str, Names> = layers
            .templates
            .iter()
            .map(|(name, source)| (name.as_str(), Names::read(&source.text)))
            .collect();
        let (tera, found) = Compiler::new(&layers.templates, &names).run();
        problems.merge(found);
        if problems.has_errors() {
            return (None, problems);
        }
        let uses =
            layers.templates.keys().map(|name| (name.clone(), uses(name, &names, &tera))).collect();
        (Some(Self { layers, tera, uses }), problems)
    }

    /// The texts of the theme that is in the program: problems may have their place in it.
    pub fn sources() -> &'static Tree {
        embedded::tree()
    }

    /// Returns the description of the theme.
    pub fn info(&self) -> &Info {
        &self.layers.info
    }

    /// Returns `true` if there is a template of this name, `article.html`.
    pub fn has(&self, template: &str) -> bool {
        self.layers.templates.contains_key(template)
    }

    /// The templates in use, by their path, with their texts.
    pub fn templates(&self) -> impl Iterator<Item = (&SourcePath, &str)> {
        self.layers.templates.values().map(|source| (&source.path, source.text.as_str()))
    }

    /// One problem about all templates of a list that the theme lacks.
    pub fn check_templates(&self, needed: &[&str]) -> Problems {
        let missing: Vec<&str> =
            needed.iter().copied().filter(|template| !self.has(template)).collect();
        let mut problems = Problems::new();
        problems.extend(
            (!missing.is_empty())
                .then(|| problems::missing_templates(&self.layers.place, &missing)),
        );
        problems
    }

    /// The files to publish as they are, by their path in the portal.
    pub fn statics(&self) -> impl Iterator<Item = (&str, &Static)> {
        self.layers.statics.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// The words of the portal, with those of the theme and of the site in their place.
    pub fn wordings(&self) -> &Wordings {
        &self.layers.wordings
    }

    /// Makes what all pages of a language share.
    pub fn prepare(&self, lang: Lang, site: &Site) -> Frame {
        let mut context = Context::new();
        let shared = [value(site), value(self.wordings().of(lang).fixed())];
        for (name, value) in SHARED.into_iter().zip(shared) {
            context.insert_value(name, value);
        }
        Frame::new(context)
    }

    /// Fills in a template that makes a part of pages.
    ///
    /// # Errors
    /// The template cannot be filled in.
    pub fn fragment<V: View>(
        &self,
        template: &str,
        frame: &Frame,
        view: &V,
    ) -> Result<Html, Problem> {
        let mut context = frame.context().clone();
        context.insert_value(V::NAME, value(view));
        self.part(template, &context, V::NAME)
    }

    /// Fills in the foot of all pages of a language, `foot.html`, which has only the frame; nothing
    /// where the theme has no such template.
    ///
    /// # Errors
    /// The template cannot be filled in.
    pub fn foot(&self, frame: &Frame) -> Result<Html, Problem> {
        if self.has("foot.html") {
            self.part("foot.html", frame.context(), "site")
        } else {
            Ok(Html::default())
        }
    }

    fn part(&self, template: &str, context: &Context, own: &str) -> Result<Html, Problem> {
        self.check_names(template, context, own)?;
        let mut out = PART.take();
        out.clear();
        let rendered = self.tera.render_to(template, context, &mut out);
        let html = Html::new(bytes::text(&out).unwrap_or_default());
        PART.set(out);
        rendered.map(|()| html).map_err(|error| self.rendering_problem(template, &error))
    }

    /// Writes a page to the end of `out`.
    ///
    /// # Errors
    /// The template cannot be filled in; `out` is as it was.
    pub fn render<V: View>(
        &self,
        template: &str,
        frame: &Frame,
        head: &Head,
        body: &V,
        out: &mut Vec<u8>,
    ) -> Result<(), Problem> {
        let mut context = frame.context().clone();
        context.insert_value("page", value(head));
        context.insert_value(V::NAME, value(body));
        self.check_names(template, &context, V::NAME)?;
        let length = out.len();
        self.tera.render_to(template, &context, &mut *out).map_err(|error| {
            out.truncate(length);
            self.rendering_problem(template, &error)
        })
    }

    /// Finds names that the page does not have, also where the engine would take them for false.
    fn check_names(&self, template: &str, context: &Context, own: &str) -> Result<(), Problem> {
        let Some(uses) = self.uses.get(template) else { return Ok(()) };
        if let Some(variable) =
            uses.variables.iter().find(|variable| !context.contains_key(&variable.name))
        {
            return Err(self.unknown(variable, &variable.name, ["site", "t", "page", own]));
        }
        for (path, found) in uses.paths.iter().zip(&uses.found) {
            if found.load(Ordering::Relaxed) {
                continue;
            }
            match look_up(&path.name, context) {
                Found::Value => found.store(true, Ordering::Relaxed),
                Found::PartLeftOut => {}
                Found::Nothing(part, known) => return Err(self.unknown(path, part, known)),
            }
        }
        Ok(())
    }

    fn unknown<'a>(
        &self,
        name: &Use,
        part: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Problem {
        problems::unknown_variable(
            &self.path(&name.template),
            name.at,
            &name.name,
            hint(part, known),
        )
    }

    fn rendering_problem(&self, template: &str, error: &tera::Error) -> Problem {
        match error.kind() {
            ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
                let range = &report.span().range;
                let at = At::Bytes(Span::new(range.start, range.end));
                problems::broken_template(&self.path(report.filename()), at, report.message())
            }
            other => problems::broken_template(&self.path(template), At::File, &other.to_string()),
        }
    }

    fn path(&self, template: &str) -> SourcePath {
        let place = self.layers.templates.get(template).map(|source| source.path.clone());
        place.unwrap_or_else(|| SourcePath::from(format!("templates/{template}").as_str()))
    }
}

/// A view as the engine sees it. Views are made of text, lists and yes or no: none of them can
/// fail.
fn value<T: Serialize + ?Sized>(view: &T) -> Value {
    Value::try_from_serializable(view).unwrap_or_else(|_| Value::undefined())
}

/// Collects the names of a template, its parents and its includes.
fn uses(template: &str, names: &BTreeMap<&str, Names>, tera: &Tera) -> Uses {
    let (mut seen, mut open) = (BTreeSet::new(), vec![template]);
    let (mut bound, mut paths) = (BTreeSet::from(["loop"]), Vec::new());
    while let Some(name) = open.pop() {
        let Some(own) = names.get(name).filter(|_| seen.insert(name)) else { continue };
        open.extend(
            own.extends
                .iter()
                .map(|(name, _)| name.as_str())
                .chain(own.includes.iter().map(String::as_str)),
        );
        bound.extend(own.bound.iter().map(String::as_str));
        let at = |range: &Range<usize>| At::Bytes(Span::new(range.start, range.end));
        let placed = |(path, range): &(String, _)| Use {
            template: name.to_owned(),
            name: path.clone(),
            at: at(range),
        };
        paths.extend(own.paths.iter().map(placed));
    }
    let needed = tera.get_template_variables(template).unwrap_or_default();
    let needed: BTreeSet<&str> = needed.into_iter().filter(|name| !bound.contains(name)).collect();
    let somewhere =
        |name: &str| Use { template: template.to_owned(), name: name.to_owned(), at: At::File };
    let first = |name: &&str| paths.iter().find(|path| root(&path.name) == *name).cloned();
    let variable = |name: &str| {
        first(&name).map_or_else(|| somewhere(name), |path| Use { name: name.to_owned(), ..path })
    };
    let variables = needed.into_iter().map(variable).collect();
    paths.retain(|path| path.name.contains('.') && !bound.contains(root(&path.name)));
    let found = paths.iter().map(|_| AtomicBool::new(false)).collect();
    Uses { variables, paths, found }
}

/// The variable at the beginning of a dotted name.
fn root(path: &str) -> &str {
    path.split('.').next().unwrap_or(path)
}

/// Result of the lookup of a dotted name.
enum Found<'a> {
    /// A value.
    Value,
    /// Into a part that this page does not have.
    PartLeftOut,
    /// Nowhere: the part at which it ends, and the names known there.
    Nothing(&'a str, Vec<&'a str>),
}

fn look_up<'a>(path: &'a str, context: &'a Context) -> Found<'a> {
    let mut parts = path.split('.');
    let Some(mut value) = parts.next().and_then(|first| context.get(first)) else {
        return Found::PartLeftOut;
    };
    for part in parts {
        if value.is_none() {
            return Found::PartLeftOut;
        }
        let Some(next) = value.get_from_path(part) else {
            let keys = value.as_map().into_iter().flat_map(|map| map.keys());
            return Found::Nothing(part, keys.filter_map(|key| key.as_str()).collect());
        };
        value = next;
    }
    Found::Value
}

/// Reads templates until all that are broken have been told.
struct Compiler<'a> {
    templates: &'a BTreeMap<String, Source>,
    names: &'a BTreeMap<&'a str, Names>,
    /// Templates that are replaced by empty ones.
    broken: BTreeSet<String>,
    problems: Problems,
}

impl<'a> Compiler<'a> {
    fn new(templates: &'a BTreeMap<String, Source>, names: &'a BTreeMap<&'a str, Names>) -> Self {
        Self { templates, names, broken: BTreeSet::new(), problems: Problems::new() }
    }

    fn run(mut self) -> (Tera, Problems) {
        loop {
            let mut tera = Tera::default();
            tera.autoescape_on([".html", ".xml", ".svg"]);
            let text = |name: &String, source: &'a Source| {
                if self.broken.contains(name) { "" } else { source.text.as_str() }
            };
            let Err(error) = tera.add_raw_templates(
                self.templates.iter().map(|(name, source)| (name, text(name, source))),
            ) else {
                return (tera, self.problems);
            };
            let known = self.broken.len();
            self.take(&error);
            if self.broken.len() == known {
                self.whole_theme(&error);
                return (tera, self.problems);
            }
        }
    }

    fn take(&mut self, error: &tera::Error) {
        match error.kind() {
            ErrorKind::SyntaxError(report) => {
                let range = &report.span().range;
                self.push(
                    report.filename(),
                    At::Bytes(Span::new(range.start, range.end)),
                    report.message(),
                );
            }
            ErrorKind::MissingParent { current, parent } => {
                self.push(
                    current,
                    self.at_parent(current),
                    &format!("the template `{parent}` does not exist"),
                );
            }
            ErrorKind::CircularExtend { tpl, .. } => {
                self.push(tpl, self.at_parent(tpl), "templates extend each other in a circle");
            }
            ErrorKind::CircularInclude { tpl, .. } => {
                self.push(tpl, At::File, "templates include each other in a circle");
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
                self.push(drawn.file, at, drawn.message);
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
        self.push(
            second,
            at(second),
            &format!("the component `{component}` is defined in `{first}` too"),
        );
    }

    fn at_parent(&self, template: &str) -> At {
        let parent = self.names.get(template).and_then(|names| names.extends.as_ref());
        parent.map_or(At::File, |(_, range)| At::Bytes(Span::new(range.start, range.end)))
    }

    fn push(&mut self, template: &str, at: At, message: &str) {
        let Some((name, source)) = self.templates.get_key_value(template) else { return };
        self.problems.push(problems::broken_template(&source.path, at, message));
        self.broken.insert(name.clone());
    }

    /// A message of the engine that names no template we know.
    fn whole_theme(&mut self, error: &tera::Error) {
        let Some(source) = self.templates.values().next() else { return };
        self.problems.push(problems::broken_template(&source.path, At::File, &error.to_string()));
    }
}

/// The words in backticks of a message.
fn quoted(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
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

#[cfg(test)]
mod tests;
