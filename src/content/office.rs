//! The settings that say who publishes a portal and how it looks: `publisher`, `theme`,
//! `navigation`.

use super::fields::{Fields, labels_of, text_of};
use super::parts::web_address;
use super::problems::{self, Contact};
use super::yaml::{Node, Value};
use crate::base::colour::Colour;
use crate::base::fold::composed;
use crate::base::picture::svg::{self, Svg};
use crate::base::picture::{Picture, PictureError};
use crate::base::tree::TextError;
use crate::base::{Location, Problem, SourcePath, Spanned, Tree, address, message};
use crate::bulletin::lang::Labels;
use crate::bulletin::office::{Accent, Logo, MenuEntry, Organization, Publisher};
use crate::language::start;

/// Kinds of pictures that a logo may be.
const KINDS: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Reads who publishes the site.
pub(super) fn publisher(fields: &mut Fields<'_>, tree: &Tree) -> Publisher {
    let Some(mut inner) = fields.inner("publisher") else { return Publisher::default() };
    inner.needs("name");
    let name = inner.labels("name");
    let sample = name.all().find(|text| start::is_sample(text)).map(str::to_owned);
    let span = inner.node("name").map(|node| node.span);
    if let Some((sample, span)) = sample.zip(span) {
        let message = message!("sample-name-publisher", text = sample);
        let cure = message!("sample-name-publisher.hint");
        let problem = problems::sample_name(inner.path(), span, message, cure);
        inner.push(problem);
    }
    let publisher = Publisher {
        name,
        url: web_address(&mut inner, "url"),
        logo: logo(&mut inner, tree),
        parent: parent(&mut inner),
        licence: inner.labels("licence"),
        editor: inner.labels("editor"),
        address: inner.labels("address"),
        phone: contact(&mut inner, "phone", Contact::Phone),
        email: contact(&mut inner, "email", Contact::Mailbox),
        links: links(&mut inner),
    };
    inner.finish();
    publisher
}

/// The body above: its name, by language or not, or a name with an address.
fn parent(fields: &mut Fields<'_>) -> Option<Organization> {
    let path = fields.path();
    let node = fields.node("parent")?;
    let own = |field: &super::yaml::Field| ["name", "url"].contains(&field.key.as_str());
    match &node.value {
        Value::Map(pairs) if pairs.iter().any(own) => organization(fields, node, false),
        _ => {
            let name = labels_of(path, node, fields.problems());
            (!name.is_empty()).then_some(Organization { name, url: None })
        }
    }
}

fn links(fields: &mut Fields<'_>) -> Vec<Organization> {
    let nodes = fields.list_of("links", Some("url"));
    nodes.iter().filter_map(|node| organization(fields, node, true)).collect()
}

/// A name with an address.
fn organization(fields: &mut Fields<'_>, node: &Node, link: bool) -> Option<Organization> {
    let path = fields.path();
    let mut inner = Fields::of(path, node, fields.problems())?;
    inner.needs("name");
    if link {
        inner.needs("url");
    }
    let name = inner.labels("name");
    let url = web_address(&mut inner, "url");
    inner.finish();
    (!name.is_empty() && (url.is_some() || !link)).then_some(Organization { name, url })
}

/// A phone number or mailbox: a number has digits, and a mailbox a host.
fn contact(fields: &mut Fields<'_>, key: &'static str, kind: Contact) -> Option<String> {
    let text = fields.text(key)?;
    let written = text.value.trim();
    let digits = || written.chars().filter(char::is_ascii_digit).count();
    let sound = match kind {
        Contact::Phone => {
            let strange = |letter: char| "<>\"'\\&?=:@".contains(letter);
            let is_address = address::check(&format!("tel:{written}")).is_ok();
            digits() >= 3 && !written.contains(strange) && is_address
        }
        Contact::Mailbox => is_mailbox(written),
    };
    if !sound {
        let problem = problems::invalid_contact(fields.path(), text.span, written, kind);
        fields.push(problem);
    }
    sound.then(|| written.to_owned())
}

fn is_mailbox(text: &str) -> bool {
    let strange = |letter: char| letter.is_whitespace() || "<>()[],;:\"\\?&".contains(letter);
    let is_host = |host: &str| {
        host.contains('.') && !host.contains('@') && host.split('.').all(|part| !part.is_empty())
    };
    let parts = text.split_once('@');
    !text.contains(strange) && parts.is_some_and(|(name, host)| !name.is_empty() && is_host(host))
}

/// The look that the settings ask for.
pub(super) struct Look {
    /// Name of the theme, and where the settings name it.
    pub(super) theme: String,
    pub(super) place: Location,
    pub(super) accent: Option<Accent>,
    pub(super) logo: Option<Logo>,
}

/// `theme: NAME`, or `theme: {name: NAME, accent: "#0b575c", logo: /media/emblem.svg}`.
pub(super) fn look(fields: &mut Fields<'_>, tree: &Tree) -> Look {
    let path = fields.path();
    let of = |name: Option<Spanned<String>>, accent, logo| Look {
        place: name
            .as_ref()
            .map_or_else(|| Location::file(path), |name| Location::bytes(path, name.span)),
        theme: name.map_or_else(|| "default".to_owned(), |name| name.value),
        accent,
        logo,
    };
    let is_map = |node: &Node| matches!(node.value, Value::Map(_));
    if !fields.node("theme").is_some_and(is_map) {
        return of(fields.text("theme"), None, None);
    }
    let Some(mut inner) = fields.inner("theme") else { return of(None, None, None) };
    let look = of(inner.text("name"), accent(&mut inner), logo(&mut inner, tree));
    inner.finish();
    look
}

/// A colour as CSS writes it. Without quotes its sign begins a comment.
fn accent(fields: &mut Fields<'_>) -> Option<Accent> {
    let path = fields.path();
    if let Some(key) = fields.empty_key("accent") {
        fields.push(problems::colour_in_comment(path, key));
        return None;
    }
    let text = fields.text("accent")?;
    let written = text.value.trim();
    let colour = Colour::parse(written);
    if colour.is_none() {
        let meant = Colour::parse(&format!("#{written}"));
        fields.push(problems::invalid_colour(path, text.span, written, meant));
    }
    colour.map(|colour| Accent { colour, span: text.span })
}

/// A picture of the site: it has to be there, and to be one that can be cleaned.
fn logo(fields: &mut Fields<'_>, tree: &Tree) -> Option<Logo> {
    let path = fields.path();
    let text = fields.text("logo")?;
    let logo = find_logo(path, &text, tree);
    logo.map_err(|problem| fields.push(*problem)).ok()
}

fn find_logo(
    settings: &SourcePath,
    text: &Spanned<String>,
    tree: &Tree,
) -> Result<Logo, Box<Problem>> {
    let written = text.value.trim();
    if written.starts_with("//") || written.contains("://") || written.starts_with("data:") {
        return Err(Box::new(problems::foreign_logo(settings, text.span)));
    }
    let Some(path) = source_of(written, tree) else {
        let known = tree.below("content/media").filter(|file| is_kind(&file.path));
        let known = known.map(|file| file.path.as_str().trim_start_matches("content").to_owned());
        let known: Vec<String> = known.collect();
        return Err(Box::new(problems::missing_logo(settings, text.span, written, &known)));
    };
    if !is_kind(&path) {
        return Err(Box::new(problems::logo_of_other_kind(settings, text.span, &KINDS)));
    }
    let size = if path.has_extension("svg") {
        let source = tree.text_within(path.as_str(), svg::LIMIT).map_err(|error| match error {
            TextError::NotUtf8(_) => problems::unclean_logo(settings, text.span, &path),
            TextError::TooLarge(_) => problems::large_logo(settings, text.span, svg::LIMIT),
            TextError::Io(error) => problems::unreadable_logo(settings, text.span, &error),
        })?;
        let drawing = Svg::clean(&source);
        drawing.map_err(|fault| problems::unsafe_logo(settings, text.span, &path, &fault))?.size
    } else {
        let unreadable =
            |error: &std::io::Error| problems::unreadable_logo(settings, text.span, error);
        let mut reader = tree.reader(path.as_str()).map_err(|error| unreadable(&error))?;
        Picture::read(&mut *reader).map_err(|error| match &error {
            PictureError::Io(error) => unreadable(error),
            _ => problems::unclean_logo(settings, text.span, &path),
        })?;
        Picture::size(&mut *reader)
    };
    Ok(Logo { path, size })
}

fn is_kind(path: &SourcePath) -> bool {
    KINDS.iter().any(|kind| path.has_extension(kind))
}

/// The file that is meant: by the address that it has in the portal, or by its path.
fn source_of(written: &str, tree: &Tree) -> Option<SourcePath> {
    let decoded = address::decoded(written);
    [decoded.as_ref(), written].into_iter().find_map(|name| {
        let name = composed(name);
        let name = name.trim_start_matches("./");
        let candidates = match name.strip_prefix('/') {
            Some(route) => vec![format!("content/{route}"), format!("static/{route}")],
            None => vec![name.to_owned()],
        };
        let published = |path: &String| {
            ["content/media/", "content/articles/", "static/"]
                .iter()
                .any(|folder| path.starts_with(folder))
        };
        let mut found = candidates.iter().filter(|path| published(path));
        found.find_map(|path| tree.get(path)).map(|file| file.path.clone())
    })
}

/// The menu: routes, standing pages, and links with names.
pub(super) fn navigation(fields: &mut Fields<'_>) -> Vec<MenuEntry> {
    let nodes = fields.list_of("navigation", Some("url"));
    nodes.iter().filter_map(|node| menu_entry(fields, node)).collect()
}

fn menu_entry(fields: &mut Fields<'_>, node: &Node) -> Option<MenuEntry> {
    let path = fields.path();
    let (name, target) = match &node.value {
        Value::Map(_) => {
            let mut inner = Fields::of(path, node, fields.problems())?;
            inner.needs("name");
            let (name, target) = (inner.labels("name"), inner.needed("url"));
            inner.finish();
            (name, target)
        }
        _ => (Labels::default(), text_of(path, node, fields.problems())),
    };
    let target = target?;
    let written = target.value.trim();
    let scheme = written.split(':').next().unwrap_or_default();
    let is_web = written.contains(':')
        && ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let inside = written.starts_with('/') && !written.starts_with("//");
    let page = written.strip_prefix(MenuEntry::PAGE).is_some_and(|page| !page.is_empty());
    if is_web && name.is_empty() && !matches!(node.value, Value::Map(_)) {
        fields.push(problems::menu_without_name(path, target.span, written));
        return None;
    }
    if is_web {
        if let Err(fault) = address::check(written) {
            fields.push(problems::malformed_address(path, target.span, written, &fault));
            let value = fault.meant?;
            return Some(MenuEntry { target: Spanned { value, ..target }, name });
        }
    } else if !inside && !page {
        fields.push(problems::invalid_menu_entry(path, target.span, written));
        return None;
    }
    Some(MenuEntry { target: Spanned { value: written.to_owned(), ..target }, name })
}

/// `index: false`: on trial.
pub(super) fn index(fields: &mut Fields<'_>) -> bool {
    fields.flag("index").unwrap_or(true)
}
