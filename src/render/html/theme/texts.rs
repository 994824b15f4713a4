//! The words of the portal that a theme and a site have in the place of ours, `i18n/LANG.yaml`, key
//! by key; and the texts that templates use.

use std::collections::BTreeMap;

use super::names::Names;
use super::source::{Source, YAML_LIMIT, text};
use crate::base::{At, Location, Problems, SourcePath, Span, Spanned, Tree};
use crate::bulletin::lang::Lang;
use crate::content::yaml;
use crate::language::{self, Pattern, Wordings};
use crate::render::problems::texts as problems;

/// A folder of texts: the tree in which it is, and its path.
pub(super) type Folder<'a> = (&'a Tree, String);

/// Reads the folders of texts, each in the place of those before it, and compares them with what
/// templates use in the languages of the portal.
pub(super) fn read(
    folders: &[Folder<'_>],
    templates: &BTreeMap<String, Source>,
    languages: &[Lang],
    found: &mut Problems,
) -> Wordings {
    let mut problems = Problems::new();
    let own = own(folders, templates, &mut problems);
    let wordings = Wordings::new(own);
    // Consequences of a text that cannot be read are not told.
    if !problems.has_errors() {
        check_uses(templates, &wordings, languages, &mut problems);
    }
    found.merge(problems);
    wordings
}

/// The texts of the folders by language.
fn own(
    folders: &[Folder<'_>],
    templates: &BTreeMap<String, Source>,
    found: &mut Problems,
) -> BTreeMap<Lang, BTreeMap<String, Pattern>> {
    let mut own: BTreeMap<Lang, BTreeMap<String, Pattern>> = BTreeMap::new();
    for (tree, folder) in folders {
        for file in tree.below(folder) {
            let Some(lang) = lang_of(&file.path) else {
                let files: Vec<String> = language::wordings()
                    .all()
                    .map(|words| format!("{}.yaml", words.lang()))
                    .collect();
                let files: Vec<&str> = files.iter().map(String::as_str).collect();
                found.push(problems::unused_texts(&file.path, &files));
                continue;
            };
            let Some(source) = text(tree, &file.path, YAML_LIMIT, found) else { continue };
            let texts = yaml::texts(&file.path, &source, found).unwrap_or_default();
            for (key, text) in texts {
                if let Some(pattern) = pattern(&file.path, &key, &text, templates, found) {
                    own.entry(lang).or_default().insert(key, pattern);
                }
            }
        }
    }
    own
}

/// The language of a file, which is its name.
fn lang_of(path: &SourcePath) -> Option<Lang> {
    language::find(path.name().strip_suffix(".yaml")?)
}

/// One text in the place of ours; `None` where it cannot be used.
fn pattern(
    path: &SourcePath,
    key: &str,
    text: &Spanned<String>,
    templates: &BTreeMap<String, Source>,
    found: &mut Problems,
) -> Option<Pattern> {
    let ours = language::pattern(key, language::SOURCE);
    if ours.is_none() && !is_used(key, templates) {
        let words = language::wordings().of(language::SOURCE);
        let known: Vec<&str> = words.ids().collect();
        found.push(problems::unused_text(path, text.span, key, &known));
    }
    let Ok(pattern) = Pattern::read(&text.value) else {
        found.push(problems::broken_text(path, text.span, key));
        return None;
    };
    let expected = ours.map(Pattern::arguments).unwrap_or_default();
    if pattern.arguments() != expected {
        found.push(problems::other_arguments(path, text.span, key, &expected));
        return None;
    }
    Some(pattern)
}

/// Returns `true` if a template may use a text, also in the body of a component.
fn is_used(key: &str, templates: &BTreeMap<String, Source>) -> bool {
    let (name, any) = (format!("t.{key}"), "t[");
    // `t.newer` is no use of `newe`.
    let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    let uses = |text: &str| text.split(&name).skip(1).any(ends) || text.contains(any);
    templates.values().any(|source| uses(&source.text))
}

/// Tells the texts of templates that a language of the portal lacks.
fn check_uses(
    templates: &BTreeMap<String, Source>,
    wordings: &Wordings,
    languages: &[Lang],
    found: &mut Problems,
) {
    let mut reported: Vec<String> = Vec::new();
    for source in templates.values() {
        let names = Names::read(&source.text);
        if names.bound.iter().any(|name| name == "t") {
            continue;
        }
        for (name, range) in &names.paths {
            let Some(key) = name.strip_prefix("t.").and_then(|key| key.split('.').next()) else {
                continue;
            };
            let lacks = |lang: &&Lang| !wordings.of(**lang).fixed().contains_key(key);
            let without: Vec<Lang> = languages.iter().filter(lacks).copied().collect();
            if without.is_empty() || reported.iter().any(|other| other == key) {
                continue;
            }
            reported.push(key.to_owned());
            let at = At::Bytes(Span::new(range.start, range.end));
            let fixed = wordings.of(without[0]).fixed();
            let known: Vec<&str> = fixed.keys().map(String::as_str).collect();
            let place = Location { path: source.path.clone(), at };
            found.push(problems::missing_text(place, key, &without, &known));
        }
    }
}
