//! The files of a theme, and the site's own in their place, file by file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use super::info::{self, Info};
use super::source::{Source, YAML_LIMIT, text};
use super::texts;
use crate::base::{Location, Problems, SourcePath, Tree};
use crate::bulletin::lang::Lang;
use crate::language::Wordings;
use crate::render::html::theme::embedded;
use crate::render::problems;

/// Largest template, in bytes.
const TEMPLATE_LIMIT: u64 = 1024 * 1024;

/// A file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Static {
    /// Path of its source.
    pub path: SourcePath,
    /// Source of its bytes.
    pub origin: Origin,
}

/// Source of the bytes of a file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In the site.
    Site,
    /// In the program.
    Program,
    /// They were made of the settings.
    Made(String),
}

impl Static {
    /// Its bytes; `tree` is the site's.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn bytes<'a>(&self, tree: &'a Tree) -> io::Result<Cow<'a, [u8]>> {
        match &self.origin {
            Origin::Program => embedded::tree().bytes(self.path.as_str()),
            Origin::Site => tree.bytes(self.path.as_str()),
            Origin::Made(text) => Ok(Cow::Owned(text.clone().into_bytes())),
        }
    }
}

/// All files of a theme after overriding.
#[derive(Debug)]
pub(super) struct Layers {
    /// Path of the description of the theme.
    pub(super) place: SourcePath,
    pub(super) info: Info,
    pub(super) templates: BTreeMap<String, Source>,
    pub(super) statics: BTreeMap<String, Static>,
    pub(super) wordings: Wordings,
}

/// Reads a theme and the site's overrides.
pub(super) fn read(
    tree: &Tree,
    name: &str,
    named: &Location,
    languages: &[Lang],
) -> (Option<Layers>, Problems) {
    let mut problems = Problems::new();
    let folder = format!("themes/{name}");
    let own = tree.below(&folder).next().is_some();
    if !own && name != "default" {
        let known: Vec<&str> = tree
            .below("themes")
            .filter_map(|file| file.path.as_str().split('/').nth(1))
            .chain(["default"])
            .collect();
        problems.push(problems::unknown_theme(named.clone(), name, &known));
        return (None, problems);
    }
    let theme = if own { tree } else { embedded::tree() };
    let info = read_info(theme, &folder, name, &mut problems);
    let templates = read_templates(tree, theme, &folder, &mut problems);
    let folders = [(theme, format!("{folder}/i18n")), (tree, "i18n".to_owned())];
    let wordings = texts::read(&folders, &templates, languages, &mut problems);
    let statics = statics(tree, theme, &folder, !own);
    let place = description(&folder);
    (info.map(|info| Layers { place, info, templates, statics, wordings }), problems)
}

fn read_info(theme: &Tree, folder: &str, name: &str, problems: &mut Problems) -> Option<Info> {
    let path = description(folder);
    if theme.get(path.as_str()).is_none() {
        problems.push(problems::no_theme_file(&path, name));
        return None;
    }
    let text = text(theme, &path, YAML_LIMIT, problems)?;
    info::read(&path, &text, problems)
}

fn description(folder: &str) -> SourcePath {
    SourcePath::from(format!("{folder}/theme.yaml").as_str())
}

fn read_templates(
    tree: &Tree,
    theme: &Tree,
    folder: &str,
    problems: &mut Problems,
) -> BTreeMap<String, Source> {
    let mut paths = below(theme, &format!("{folder}/templates"));
    for (name, path) in below(tree, "templates") {
        if !paths.contains_key(&name) {
            problems.push(problems::unused_override(
                &path,
                &name,
                paths.keys().map(String::as_str),
            ));
        }
        paths.insert(name, path);
    }
    let from =
        |path: &SourcePath| if path.as_str().starts_with("templates/") { tree } else { theme };
    let read = |(name, path): (String, SourcePath)| {
        let text = text(from(&path), &path, TEMPLATE_LIMIT, problems)?;
        Some((name, Source { path, text }))
    };
    paths.into_iter().filter_map(read).collect()
}

fn statics(tree: &Tree, theme: &Tree, folder: &str, embedded: bool) -> BTreeMap<String, Static> {
    let file = |origin: Origin| move |(name, path)| (name, Static { path, origin: origin.clone() });
    let of_theme = if embedded { Origin::Program } else { Origin::Site };
    let mut statics: BTreeMap<String, Static> =
        below(theme, &format!("{folder}/static")).into_iter().map(file(of_theme)).collect();
    statics.extend(below(tree, "static").into_iter().map(file(Origin::Site)));
    statics
}

/// Files below a folder, by their path inside it.
fn below(tree: &Tree, folder: &str) -> BTreeMap<String, SourcePath> {
    tree.below(folder)
        .map(|file| (file.path.as_str()[folder.len() + 1..].to_owned(), file.path.clone()))
        .collect()
}
