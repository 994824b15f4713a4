//! Problems of this stage, about themes, templates and raw HTML.

pub mod texts;

use std::collections::BTreeSet;

use crate::base::cause;
use crate::base::colour::Colour;
use crate::base::message::List;
use crate::base::picture::{Hidden, PIXELS, PictureError, SIDE};
use crate::base::suggest::hint;
use crate::base::{At, Code, Location, Message, Problem, SourcePath, Span, message};
use crate::render::html::markdown::Removed;

/// Raw HTML of which something was taken out.
pub fn raw_html_removed(path: &SourcePath, removed: &Removed) -> Problem {
    let message = message!("raw-html-removed", what = removed.what.clone());
    Problem::new(Code::RawHtmlRemoved, Location::bytes(path, removed.span), message)
        .hint(message!("raw-html-removed.hint"))
}

/// The settings name a theme that is not there.
pub fn unknown_theme(place: Location, name: &str, known: &[&str]) -> Problem {
    Problem::new(Code::UnknownTheme, place, message!("unknown-theme", name = name))
        .hint(message!("unknown-theme.hint", name = name))
        .maybe_hint(hint(name, known.iter().copied()))
}

/// A theme has no description.
pub fn no_theme_file(path: &SourcePath, name: &str) -> Problem {
    let message = message!("unknown-theme-description", name = name);
    Problem::new(Code::UnknownTheme, Location::file(path), message)
        .hint(message!("unknown-theme-description.hint"))
}

/// `theme.yaml` lacks something.
pub fn missing_theme_key(path: &SourcePath, key: &str) -> Problem {
    let message = message!("missing-theme-key", key = key);
    Problem::new(Code::MissingKey, Location::file(path), message)
        .hint(message!("missing-theme-key.hint", key = key))
}

/// `theme.yaml` has something else.
pub fn unknown_theme_key(path: &SourcePath, span: Span, key: &str, known: &[&str]) -> Problem {
    let message = message!("unknown-theme-key", key = key);
    Problem::new(Code::UnknownKey, Location::bytes(path, span), message)
        .maybe_hint(hint(key, known.iter().copied()))
}

/// `theme.yaml` has a list or a map, or nothing, where a text belongs.
pub fn no_theme_text(path: &SourcePath, span: Span, key: &str, found: &str) -> Problem {
    let message = message!("wrong-type-theme-text", key = key, found = found);
    Problem::new(Code::WrongType, Location::bytes(path, span), message)
        .hint(message!("wrong-type-theme-text.hint", key = key))
}

/// `theme.yaml` is no map.
pub fn no_theme_map(path: &SourcePath, found: &str) -> Problem {
    Problem::new(Code::WrongType, Location::file(path), message!("wrong-type-theme", found = found))
        .hint(message!("wrong-type-theme.hint"))
}

/// `theme.yaml` does not list colours.
pub fn invalid_grounds(path: &SourcePath, span: Span) -> Problem {
    let message = message!("invalid-value-grounds");
    Problem::new(Code::InvalidValue, Location::bytes(path, span), message)
        .hint(message!("invalid-value-grounds.hint"))
}

/// `theme.yaml` has no colour where its accent belongs.
pub fn invalid_theme_accent(path: &SourcePath, span: Span) -> Problem {
    let message = message!("invalid-value-theme-accent");
    Problem::new(Code::InvalidValue, Location::bytes(path, span), message)
        .hint(message!("invalid-value-theme-accent.hint"))
}

/// A colour of the settings that cannot be read where the theme uses it.
pub fn low_contrast(
    place: Location,
    colour: Colour,
    ground: Colour,
    ratio: u64,
    nearest: Colour,
) -> Problem {
    let message = message!(
        "low-contrast",
        colour = colour.to_string(),
        ground = ground.to_string(),
        whole = (ratio / 100).to_string(),
        hundredths = format!("{:02}", ratio % 100),
    );
    Problem::new(Code::LowContrast, place, message)
        .hint(message!("low-contrast.hint", colour = nearest.to_string()))
}

/// A theme that has no place for another colour.
pub fn colourless_theme(place: Location, name: &str) -> Problem {
    let message = message!("invalid-value-colourless", name = name);
    Problem::new(Code::InvalidValue, place, message).hint(message!("invalid-value-colourless.hint"))
}

/// A theme lacks templates.
pub fn missing_templates(path: &SourcePath, missing: &[&str]) -> Problem {
    let message = message!("missing-template", names = List::all(missing.iter().copied()));
    Problem::new(Code::MissingTemplate, Location::file(path), message)
        .hint(message!("missing-template.hint", folder = path.folder()))
}

/// A file of a theme that is larger than its kind may be.
pub fn theme_file_too_large(path: &SourcePath, size: u64, limit: u64) -> Problem {
    let message =
        message!("file-too-large-theme", size = size.div_ceil(1024), limit = limit.div_ceil(1024),);
    Problem::new(Code::FileTooLarge, Location::file(path), message)
        .hint(message!("file-too-large-theme.hint"))
}

/// A picture or attachment that is larger than one may be.
pub fn media_too_large(path: &SourcePath, size: u64, limit: u64, picture: bool) -> Problem {
    // Never less than there are.
    let tenths = (size * 10).div_ceil(MEBIBYTE);
    let message = message!(
        "file-too-large-media",
        size = tenths / 10,
        tenth = tenths % 10,
        limit = limit / MEBIBYTE,
    );
    Problem::new(Code::FileTooLarge, Location::file(path), message).hint(if picture {
        message!("file-too-large-media.hint-picture")
    } else {
        message!("file-too-large-media.hint")
    })
}

const MEBIBYTE: u64 = 1024 * 1024;

/// A picture that cannot be cleaned.
pub fn unclean_picture(path: &SourcePath, fault: &PictureError) -> Problem {
    let (message, cure) = match fault {
        PictureError::Unknown => {
            (message!("unclean-picture-unknown"), message!("unclean-picture-unknown.hint"))
        }
        PictureError::Unsupported => {
            (message!("unclean-picture-avif"), message!("unclean-picture-avif.hint"))
        }
        PictureError::Broken(at) => {
            let at = at.to_string();
            (message!("unclean-picture", at = at), message!("unclean-picture.hint"))
        }
        PictureError::CutOff | PictureError::Io(_) => {
            (message!("unclean-picture-cut-off"), message!("unclean-picture.hint"))
        }
    };
    Problem::new(Code::UncleanPicture, Location::file(path), message).hint(cure)
}

/// A picture with more pixels than a browser should be asked to show.
pub fn too_many_pixels(path: &SourcePath, (width, height): (usize, usize)) -> Problem {
    let message = message!(
        "too-many-pixels",
        width = width,
        height = height,
        side = SIDE,
        limit = PIXELS / 1_000_000
    );
    Problem::new(Code::TooManyPixels, Location::file(path), message)
        .hint(message!("too-many-pixels.hint"))
}

/// A picture whose pixels cannot be read.
pub fn undecodable_picture(path: &SourcePath) -> Problem {
    Problem::new(Code::UndecodablePicture, Location::file(path), message!("undecodable-picture"))
        .hint(message!("undecodable-picture.hint"))
}

/// A picture that is published with what it hides.
pub fn hidden_data(path: &SourcePath, hidden: &BTreeSet<Hidden>) -> Problem {
    let kinds = hidden.iter().map(|hidden| kind_of(*hidden));
    let kinds = kinds.reduce(|first, next| message!("hidden-kinds", first = first, next = next));
    let message = message!("hidden-data", kinds = kinds.unwrap_or(message!("hidden-other")));
    Problem::new(Code::HiddenData, Location::file(path), message).hint(message!("hidden-data.hint"))
}

fn kind_of(hidden: Hidden) -> Message {
    match hidden {
        Hidden::Exif => message!("hidden-exif"),
        Hidden::Xmp => message!("hidden-xmp"),
        Hidden::Iptc => message!("hidden-iptc"),
        Hidden::Comment => message!("hidden-comment"),
        Hidden::Thumbnail => message!("hidden-thumbnail"),
        Hidden::Trailing => message!("hidden-trailing"),
        Hidden::Other => message!("hidden-other"),
    }
}

/// A template cannot be read or filled in.
pub fn broken_template(path: &SourcePath, at: At, message: Message) -> Problem {
    Problem::new(Code::BrokenTemplate, Location { path: path.clone(), at }, message)
        .hint(message!("broken-template.hint"))
}

/// A template uses a name that pages do not have.
pub fn unknown_variable(path: &SourcePath, at: At, name: &str, cure: Option<Message>) -> Problem {
    let message = message!("template-unknown-name", name = name);
    Problem::new(Code::BrokenTemplate, Location { path: path.clone(), at }, message)
        .hint(message!("template-unknown-name.hint"))
        .maybe_hint(cure)
}

/// A template of the site's that replaces nothing.
pub fn unused_override<'a>(
    path: &SourcePath,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let message = message!("unused-override", name = name);
    Problem::new(Code::UnusedOverride, Location::file(path), message)
        .hint(message!("unused-override.hint"))
        .maybe_hint(hint(name, known))
}

/// A file of a theme that is not UTF-8.
pub fn not_utf8(path: &SourcePath, offset: usize) -> Problem {
    let place = Location::bytes(path, Span::new(offset, offset + 1));
    Problem::new(Code::NotUtf8, place, message!("not-utf8-theme"))
        .hint(message!("not-utf8-theme.hint"))
}

/// A file of a theme that the machine does not give out.
pub fn unreadable_file(path: &SourcePath, error: &std::io::Error) -> Problem {
    let message = message!("unreadable-theme-file", why = cause::of(error));
    Problem::new(Code::UnreadableFile, Location::file(path), message)
        .hint(message!("unreadable-theme-file.hint"))
}
