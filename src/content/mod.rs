//! Files -> articles and registers. Everything that people wrote is read here, checked here, and
//! told about here.

mod article;
mod bundle;
mod characters;
mod corrections;
mod dates;
mod encoding;
mod fields;
mod file_name;
mod form;
pub(crate) mod front_matter;
mod ignored;
// What an earlier run read.
mod kept;
mod library;
mod mentions;
// Who publishes a portal, and how it looks.
mod office;
mod undeclared;
mod vague;
// Notices of bulletins that were taken back.
mod withdrawn;
// The prose of a Markdown body with its places.
pub mod markdown;
// Names as people write them.
pub(crate) mod names;
mod page;
mod parts;
mod paste;
// Dates and periods as portals print them.
pub(crate) mod printed;
mod problems;
mod raw_links;
mod reader;
mod registers;
// The keys of the files that people write.
pub mod schema;
mod select;
mod settings;
mod shares;
mod statistics;
// Keys as other programs call them.
mod synonyms;
// Tags with their attributes.
pub mod tags;
mod twice;
// YAML as a tree of nodes, and typed data of themes.
pub mod yaml;

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::tree::{Oddity, TextError, Tree};
use crate::base::{Problems, SourcePath};
use crate::bulletin::date::Instant;
use crate::bulletin::site::{Corpus, Site};
use bundle::Bundle;
use reader::Reader;

pub use kept::{Keeper, KeptBulletin, Key};
pub use library::Library;
pub(crate) use registers::Registers;
pub use select::select;
pub use settings::read as settings;

/// Largest article, in bytes.
const ARTICLE_LIMIT: u64 = 1024 * 1024;
/// Largest front matter, in bytes.
const FRONT_MATTER_LIMIT: usize = 64 * 1024;

/// The settings that decide whether an article is to be seen.
#[derive(Debug, Clone, Copy)]
pub struct Visibility {
    /// The only "now".
    pub clock: Instant,
    /// Drafts are shown.
    pub drafts: bool,
    /// Articles that are held until later are shown.
    pub future: bool,
    /// Articles that have expired are shown.
    pub expired: bool,
}

impl Visibility {
    /// Returns the visibility for readers at an instant.
    pub fn at(clock: Instant) -> Self {
        Self { clock, drafts: false, future: false, expired: false }
    }
}

/// Reads the content of a site, whether it is to be seen or not; the problems are those of
/// everything but articles, whose severity is not decided before they are selected. A keeper has
/// bulletins that an earlier run read, and gets those that it has not.
pub fn read(tree: &Tree, site: Site, keeper: Option<&dyn Keeper>) -> (Library, Problems) {
    let site = Arc::new(site);
    let ((mut problems, mut aside, files), (registers, found)) = rayon::join(
        || {
            let (mut problems, aside) = oddities(tree);
            ignored::check(tree, &mut problems);
            (problems, aside, markdown_files(tree, file_name::ARTICLES).collect::<Vec<_>>())
        },
        || registers::read(tree, &site),
    );
    problems.merge(found);
    let reader = Reader::new(&site, &registers);
    let bundles = bundle::bundles(&files, site.default_lang());
    let fixed = keeper.and_then(|keeper| Some((keeper, kept::fixed(tree, &site).ok()?)));
    let read_bulletin = |bundle: &Bundle<'_>| {
        let Some((keeper, fixed)) = &fixed else { return reader.bulletin(tree, bundle) };
        let key = || kept::key(tree, bundle, fixed);
        let known = if keeper.is_empty() { None } else { key() };
        if let Some(kept) = known.and_then(|key| keeper.find(&key)) {
            return kept.into_forms();
        }
        let forms = reader.bulletin(tree, bundle);
        // A file that changed between being known and being read is not what its key says.
        let stands = known.is_none() || bundle.files.iter().all(|file| tree.stands(file.path));
        if let (true, Some(key), Some(kept)) = (stands, key(), KeptBulletin::of(&forms)) {
            keeper.keep(&key, &kept);
        }
        forms
    };
    let bulletins = bundles.par_iter().map(read_bulletin).collect();
    drop(reader);
    let read_page = |path: &SourcePath| {
        let page = page::read(tree, path, &site, &mut problems);
        aside.extend(page.is_none().then(|| path.clone()));
        page
    };
    let pages = markdown_files(tree, file_name::PAGES).filter_map(read_page).collect();
    (Library::new(site, registers, bulletins, pages, aside), problems)
}

/// Reads the registers of a site alone, with all that is wrong with them.
pub(crate) fn registers(tree: &Tree, site: &Site) -> (Registers, Problems) {
    registers::read(tree, site)
}

/// Reads the content of a site and selects what is to be seen of it, with all its problems.
pub fn corpus(tree: &Tree, site: Site, visibility: Visibility) -> (Corpus, Problems) {
    let (library, mut problems) = read(tree, site, None);
    let (corpus, found) = select(&library, visibility);
    problems.merge(found);
    (corpus, problems)
}

/// Returns `true` if a file may be an article, so that nothing but what is made of articles depends
/// on it.
pub fn is_article(path: &SourcePath) -> bool {
    let folder = path.as_str().strip_prefix(file_name::ARTICLES);
    folder.is_some_and(|rest| rest.starts_with('/')) && path.has_extension("md")
}

fn markdown_files<'a>(tree: &'a Tree, folder: &'a str) -> impl Iterator<Item = &'a SourcePath> {
    tree.below(folder)
        .map(|file| &file.path)
        .filter(|path| path.has_extension("md") && !ignored::is_read_me(tree, path))
}

/// The text of a file; what is wrong with it as a file becomes a problem.
fn text_of_file(
    tree: &Tree,
    path: &SourcePath,
    limit: u64,
    what: problems::Limited,
    problems: &mut Problems,
) -> Option<String> {
    match tree.text_within(path.as_str(), limit) {
        Ok(text) => Some(text),
        Err(TextError::TooLarge(size)) => {
            problems.push(problems::file_too_large(path, size, limit, what));
            None
        }
        Err(TextError::NotUtf8(offset)) => {
            let bytes = tree.bytes(path.as_str()).unwrap_or_default();
            problems.push(problems::not_utf8(path, offset, &bytes));
            None
        }
        Err(TextError::Io(error)) => {
            problems.push(problems::unreadable_file(path, &error));
            None
        }
    }
}

/// Files that are no plain files, or not the only ones of their name, below the folders that are
/// read: what refers to them stays silent.
fn oddities(tree: &Tree) -> (Problems, Vec<SourcePath>) {
    (oddities_below(tree, ""), tree.oddities().iter().map(|(path, _)| path.clone()).collect())
}

/// Returns the problems of the oddities whose paths begin in this way.
fn oddities_below(tree: &Tree, start: &str) -> Problems {
    let mut problems = Problems::new();
    let mut furniture = Vec::new();
    for (path, oddity) in
        tree.oddities().iter().filter(|(path, _)| path.as_str().starts_with(start))
    {
        problems.push(match oddity {
            Oddity::Furniture => {
                furniture.push(path);
                continue;
            }
            Oddity::Symlink => problems::symbolic_link(path),
            Oddity::NotUnicode => problems::name_not_unicode(path),
            Oddity::SameName(first) => problems::same_file_name(path, first),
            Oddity::Special => problems::special_file(path),
            Oddity::Misplaced => problems::misplaced(path),
        });
    }
    problems.extend(furniture.first().map(|first| problems::furniture(first, furniture.len() - 1)));
    problems
}

#[cfg(test)]
mod tests;
