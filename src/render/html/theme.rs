//! Themes: templates, static files and texts. The only door to Tera.
//!
//! Values of the engine are reference-counted. What all pages of a language share ([`Frame`]) is
//! made once; giving it to a page copies two pointers.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

// The colour of an office.
mod accent;
// Templates as sources -> the engine.
mod compiler;
// The default theme inside the program.
pub mod embedded;
// Messages of the engine, in words of ours.
mod engine;
mod html;
mod info;
mod layers;
// Templates that say where each tag of a page stands in them.
mod marked;
mod names;
mod source;
mod texts;
// Names that templates use, and pages have.
mod uses;

use self::compiler::Compiler;
use self::layers::Layers;
use self::names::Names;
use self::uses::{Lookup, Use, Uses, look_up, uses};
use super::view::{Head, Site, View};
use crate::base::bytes;
use crate::base::suggest::hint;
use crate::base::{At, Location, Problem, Problems, SourcePath, Span, Tree};
use crate::bulletin::lang::Lang;
use crate::bulletin::office::Accent;
use crate::language::Wordings;
use crate::render::problems;

pub use accent::Grounds;
pub use html::Html;
pub use info::Info;
pub use layers::{Origin, Static};
pub use marked::{TemplateTags, Written};

thread_local! {
    /// The part of a page that a thread is making: parts are kept, so that they should have no more
    /// memory than they need.
    static PART: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A theme, ready to make pages.
#[derive(Debug)]
pub struct Theme {
    layers: Arc<Layers>,
    tera: Tera,
    uses: BTreeMap<String, Uses>,
    /// The path of the style sheet with the colour of the office, where the settings give one.
    accent: Option<String>,
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

impl Theme {
    /// Reads a theme of a site, with the site's overrides. The default theme is in the program, and
    /// in use where the site has no folder `themes/default`. There is no theme when a problem is an
    /// error. `languages` are those of the portal.
    pub fn load(
        tree: &Tree,
        name: &str,
        at: &Location,
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
        (Some(Self { layers: Arc::new(layers), tera, uses, accent: None }), problems)
    }

    /// The same whose templates mark their tags. Names have been looked up when pages were made.
    pub(in crate::render) fn marked(&self) -> Option<(Self, TemplateTags)> {
        let (tera, tags) = marked::engine(&self.layers.templates)?;
        let layers = Arc::clone(&self.layers);
        Some((Self { layers, tera, uses: BTreeMap::new(), accent: self.accent.clone() }, tags))
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

    /// The same with the colour that the settings give. It has been checked.
    #[must_use]
    pub fn coloured(mut self, accent: Option<Accent>) -> Self {
        let sheet = |layers: &Layers| Some(layers.info.grounds.as_ref()?.sheet(accent?.colour));
        if let Some(sheet) = sheet(&self.layers)
            && let Some(layers) = Arc::get_mut(&mut self.layers)
        {
            let name = accent::name(&sheet);
            let path = SourcePath::from("bantin.yaml");
            let made = Static { path, origin: Origin::Made(sheet) };
            layers.statics.insert(name.clone(), made);
            self.accent = Some(name);
        }
        self
    }

    /// The path of the style sheet with the colour of the office, where the settings give one.
    pub fn accent(&self) -> Option<&str> {
        self.accent.as_deref()
    }

    /// All style sheets of a page in one, for one that stands alone.
    pub fn styles(&self, tree: &Tree) -> String {
        let names = ["assets/style.css"].into_iter().chain(self.accent());
        let files = names.filter_map(|name| self.layers.statics.get(name)?.bytes(tree).ok());
        files.map(|css| String::from_utf8_lossy(&css).into_owned()).collect()
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
                Lookup::Value => found.store(true, Ordering::Relaxed),
                Lookup::PartLeftOut => {}
                Lookup::Nothing(part, known) => return Err(self.unknown(path, part, known)),
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
                let message = engine::sentence(report.message(), "");
                problems::broken_template(&self.path(report.filename()), at, message)
            }
            other => {
                let message = engine::sentence(&other.to_string(), "");
                problems::broken_template(&self.path(template), At::File, message)
            }
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

#[cfg(test)]
mod tests;
