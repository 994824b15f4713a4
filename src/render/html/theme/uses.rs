//! The names that templates use, and whether a page has them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::atomic::AtomicBool;

use tera::{Context, Tera};

use super::names::Names;
use crate::base::{At, Span};

/// The names that a template uses, with those of the templates that it extends and includes.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// Variables that it needs.
    pub(super) variables: Vec<Use>,
    /// Dotted names, `page.title`.
    pub(super) paths: Vec<Use>,
    /// Those that were found on some page. Views always have all their fields, so they need not be
    /// looked for again.
    pub(super) found: Vec<AtomicBool>,
}

/// A name in a template.
#[derive(Debug, Clone)]
pub(super) struct Use {
    pub(super) template: String,
    pub(super) name: String,
    pub(super) at: At,
}

/// Collects the names of a template, its parents and its includes.
pub(super) fn uses(template: &str, names: &BTreeMap<&str, Names>, tera: &Tera) -> Uses {
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
pub(super) enum Lookup<'a> {
    /// A value.
    Value,
    /// Into a part that this page does not have.
    PartLeftOut,
    /// Nowhere: the part at which it ends, and the names known there.
    Nothing(&'a str, Vec<&'a str>),
}

pub(super) fn look_up<'a>(path: &'a str, context: &'a Context) -> Lookup<'a> {
    let mut parts = path.split('.');
    let Some(mut value) = parts.next().and_then(|first| context.get(first)) else {
        return Lookup::PartLeftOut;
    };
    for part in parts {
        if value.is_none() {
            return Lookup::PartLeftOut;
        }
        let Some(next) = value.get_from_path(part) else {
            let keys = value.as_map().into_iter().flat_map(|map| map.keys());
            return Lookup::Nothing(part, keys.filter_map(|key| key.as_str()).collect());
        };
        value = next;
    }
    Lookup::Value
}
