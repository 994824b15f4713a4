//! Messages of this stage, about themes, templates and raw HTML.

pub mod texts;

use std::collections::BTreeSet;

use crate::base::picture::{Hidden, PictureError};
use crate::base::suggest::{hint, list};
use crate::base::{At, Code, Message, Place, Problem, SourcePath, Span};
use crate::render::html::markdown::Removed;

/// Raw HTML of which something was taken out.
pub fn raw_html_removed(path: &SourcePath, removed: &Removed) -> Problem {
    let message = format!("HTML that could do harm was taken out: {}", removed.what);
    Problem::new(Code::RawHtmlRemoved, Place::bytes(path, removed.span), message).hint(
        "write it in Markdown; scripts, styles, frames, forms and identifiers are not published",
    )
}

/// The settings name a theme that is not there.
pub fn unknown_theme(place: Place, name: &str, known: &[&str]) -> Problem {
    let cure = hint(name, known.iter().copied())
        .unwrap_or_else(|| format!("make the folder `themes/{name}`").into());
    Problem::new(Code::UnknownTheme, place, format!("the theme `{name}` does not exist")).hint(cure)
}

/// A theme has no description.
pub fn no_theme_file(path: &SourcePath, name: &str) -> Problem {
    Problem::new(
        Code::UnknownTheme,
        Place::file(path),
        format!("the theme `{name}` has no `theme.yaml`"),
    )
    .hint("write one with `name`, `version` and `description`")
}

/// `theme.yaml` lacks something.
pub fn missing_theme_key(path: &SourcePath, key: &str, what_for: &str) -> Problem {
    Problem::new(Code::MissingKey, Place::file(path), format!("`{key}` is missing: {what_for}"))
        .hint(format!("add a line `{key}: ...`"))
}

/// `theme.yaml` has something else.
pub fn unknown_theme_key(path: &SourcePath, span: Span, key: &str, known: &[&str]) -> Problem {
    let message = format!("`{key}` is not a key of `theme.yaml`");
    Problem::new(Code::UnknownKey, Place::bytes(path, span), message)
        .maybe_hint(hint(key, known.iter().copied()))
}

/// `theme.yaml` has a list or a map, or nothing, where a text belongs.
pub fn no_theme_text(path: &SourcePath, span: Span, key: &str, found: &str) -> Problem {
    let message = format!("`{key}` has to be a text; this is {found}");
    Problem::new(Code::WrongType, Place::bytes(path, span), message)
        .hint(format!("write `{key}: \"...\"`"))
}

/// `theme.yaml` is no map.
pub fn no_theme_map(path: &SourcePath, found: &str) -> Problem {
    let message = format!("a description of a theme has keys and values; this is {found}");
    Problem::new(Code::WrongType, Place::file(path), message)
        .hint("write `name: ...`, `version: ...` and `description: ...`, each on a line of its own")
}

/// A theme lacks templates.
pub fn missing_templates(path: &SourcePath, missing: &[&str]) -> Problem {
    let message = format!("the theme lacks templates that the portal needs: {}", list(missing));
    Problem::new(Code::MissingTemplate, Place::file(path), message).hint(format!(
        "put them into `{}/templates`, as copies of those of the theme `default`",
        path.folder()
    ))
}

/// A file of a theme that is larger than its kind may be.
pub fn theme_file_too_large(path: &SourcePath, size: u64, limit: u64) -> Problem {
    let kilobytes = |bytes: u64| format!("{} kB", bytes.div_ceil(1024));
    let message = format!("the file has {}; {} are allowed", kilobytes(size), kilobytes(limit));
    Problem::new(Code::FileTooLarge, Place::file(path), message)
        .hint("look whether this is the right file; what readers download belongs into `static`")
}

/// A picture or attachment that is larger than one may be.
pub fn media_too_large(path: &SourcePath, size: u64, limit: u64, picture: bool) -> Problem {
    let message = format!("the file has {}; {} are allowed", mebibytes(size), mebibytes(limit));
    Problem::new(Code::FileTooLarge, Place::file(path), message).hint(if picture {
        "save the picture smaller: no screen shows more than 4,000 pixels in width"
    } else {
        "split the file, or link to where it lies on another host"
    })
}

/// Bytes in megabytes of 1,024 times 1,024, with one digit behind the point, which is never less
/// than there are.
fn mebibytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024 * 1024);
    if tenths.is_multiple_of(10) {
        format!("{} MiB", tenths / 10)
    } else {
        format!("{}.{} MiB", tenths / 10, tenths % 10)
    }
}

/// A picture that cannot be cleaned.
pub fn unclean_picture(path: &SourcePath, fault: &PictureError) -> Problem {
    let again =
        "copy the file again from where it came, or open it in an image editor and save it anew";
    let (message, cure) = match fault {
        PictureError::Unknown => (
            "this is no picture of a kind that browsers show".to_owned(),
            "save it as AVIF, GIF, JPEG, PNG or WebP",
        ),
        PictureError::Unsupported => (
            "from an AVIF picture of this form nothing can be removed that is hidden in it"
                .to_owned(),
            "save it as JPEG, PNG or WebP",
        ),
        PictureError::Broken(at) => (
            format!(
                "the picture is damaged at byte {at}, so that nothing can be removed that is hidden in it"
            ),
            again,
        ),
        PictureError::CutOff | PictureError::Io(_) => {
            ("the picture is cut off: the file ends before it does".to_owned(), again)
        }
    };
    Problem::new(Code::UncleanPicture, Place::file(path), message).hint(cure)
}

/// A picture that is published with what it hides.
pub fn hidden_data(path: &SourcePath, hidden: &BTreeSet<Hidden>) -> Problem {
    let names: Vec<&str> = hidden.iter().map(|hidden| hidden.word()).collect();
    let message =
        format!("the picture is published with all that is hidden in it: {}", names.join(", "));
    Problem::new(Code::HiddenData, Place::file(path), message)
        .hint("put it beside the article or into `content/media`, where it is removed, or save the picture without it")
}

/// A template cannot be read or filled in.
pub fn broken_template(path: &SourcePath, at: At, message: &str) -> Problem {
    Problem::new(Code::BrokenTemplate, Place { path: path.clone(), at }, lower_first(message))
        .hint("correct the template; one that overrides the theme's can also be removed")
}

/// A template uses a name that pages do not have.
pub fn unknown_variable(path: &SourcePath, at: At, name: &str, cure: Option<Message>) -> Problem {
    Problem::new(
        Code::BrokenTemplate,
        Place { path: path.clone(), at },
        format!("`{name}` is not a name that this page has"),
    )
    .hint("look up the names in the theme's own templates")
    .maybe_hint(cure)
}

/// A template of the site's that replaces nothing.
pub fn unused_override<'a>(
    path: &SourcePath,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let cure = hint(name, known)
        .unwrap_or_else(|| "give it the name of a template of the theme, or remove it".into());
    Problem::new(
        Code::UnusedOverride,
        Place::file(path),
        format!("the theme has no template `{name}`"),
    )
    .hint(cure)
}

/// A file of a theme that is not UTF-8.
pub fn not_utf8(path: &SourcePath, offset: usize) -> Problem {
    let place = Place::bytes(path, Span::new(offset, offset + 1));
    Problem::new(Code::NotUtf8, place, "the text is not UTF-8 from here on")
        .hint("save the file as UTF-8")
}

/// A file of a theme that the machine does not give out.
pub fn unreadable_file(path: &SourcePath, error: &std::io::Error) -> Problem {
    Problem::new(
        Code::UnreadableFile,
        Place::file(path),
        format!("the file cannot be read: {error}"),
    )
    .hint("check its permissions")
}

/// Messages of the engine begin with a capital; ours do not.
fn lower_first(message: &str) -> String {
    let mut letters = message.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
