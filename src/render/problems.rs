//! What this stage has to say: messages about themes, templates and raw HTML.

use super::markdown::Removed;
use crate::base::suggest::hint;
use crate::base::{At, Code, Place, Problem, SourcePath, Span};

/// Raw HTML of which something was taken out.
pub fn raw_html_removed(path: &SourcePath, removed: &Removed) -> Problem {
    let message = format!("HTML that could do harm was taken out: {}", removed.what);
    Problem::new(Code::RawHtmlRemoved, Place::bytes(path, removed.span), message)
        .hint("write it in Markdown; scripts, styles, frames, forms, identifiers and HTML pictures are not published")
}

/// The settings name a theme that is not there.
pub fn unknown_theme(place: Place, name: &str, known: &[&str]) -> Problem {
    let cure = hint(name, known.iter().copied()).unwrap_or_else(|| format!("make the folder `themes/{name}`"));
    Problem::new(Code::UnknownTheme, place, format!("the theme `{name}` does not exist")).hint(cure)
}

/// A theme has no description.
pub fn no_theme_file(path: &SourcePath, name: &str) -> Problem {
    Problem::new(Code::UnknownTheme, Place::file(path), format!("the theme `{name}` has no `theme.yaml`"))
        .hint("write one with `name`, `version` and `description`")
}

/// A template cannot be read or filled in.
pub fn broken_template(path: &SourcePath, at: At, message: &str) -> Problem {
    Problem::new(Code::BrokenTemplate, Place { path: path.clone(), at }, lower_first(message))
        .hint("correct the template; one that overrides the theme's can also be removed")
}

/// A template uses a name that pages do not have.
pub fn unknown_variable(path: &SourcePath, at: At, name: &str, cure: Option<String>) -> Problem {
    Problem::new(
        Code::BrokenTemplate,
        Place { path: path.clone(), at },
        format!("`{name}` is not a name that this page has"),
    )
    .hint("look up the names in the theme's own templates")
    .maybe_hint(cure)
}

/// A theme lacks a file of texts.
pub fn missing_texts(path: &SourcePath) -> Problem {
    Problem::new(Code::MissingText, Place::file(path), "the theme has no texts in this language")
        .hint("copy the file of the other language and translate it")
}

/// A theme lacks one text in a language.
pub fn missing_text(path: &SourcePath, key: &str, other: &SourcePath) -> Problem {
    Problem::new(Code::MissingText, Place::file(path), format!("the text `{key}` is missing in `{path}`"))
        .related(Place::file(other), "it is given here")
        .hint(format!("add `{key}: ...`"))
}

/// A template of the site's that replaces nothing.
pub fn unused_override<'a>(path: &SourcePath, name: &str, known: impl IntoIterator<Item = &'a str>) -> Problem {
    let cure =
        hint(name, known).unwrap_or_else(|| "give it the name of a template of the theme, or remove it".to_owned());
    Problem::new(Code::UnusedOverride, Place::file(path), format!("the theme has no template `{name}`")).hint(cure)
}

/// A file of a theme that is not UTF-8.
pub fn not_utf8(path: &SourcePath, offset: usize) -> Problem {
    let place = Place::bytes(path, Span::new(offset, offset + 1));
    Problem::new(Code::NotUtf8, place, "the text is not UTF-8 from here on").hint("save the file as UTF-8")
}

/// A file of a theme that the machine does not give out.
pub fn unreadable_file(path: &SourcePath, error: &std::io::Error) -> Problem {
    Problem::new(Code::UnreadableFile, Place::file(path), format!("the file cannot be read: {error}"))
        .hint("check its permissions")
}

/// Messages of the engine begin with a capital; ours do not.
fn lower_first(message: &str) -> String {
    let mut letters = message.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
