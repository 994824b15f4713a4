//! Files -> articles and registers. Everything that people wrote is read here, checked here, and told about here.

mod article;
mod assemble;
mod fields;
mod front_matter;
// The prose of a Markdown body with its places.
pub mod markdown;
mod names;
mod page;
mod problems;
mod raw_links;
mod registers;
// The keys of the files that people write.
pub mod schema;
mod sentences;
mod settings;
mod statistics;
// Tags with their attributes.
pub mod tags;
// YAML as a tree of nodes, and typed data of themes.
pub mod yaml;

use rayon::prelude::*;

use crate::base::tree::{Oddity, TextError, Tree};
use crate::base::{Problems, SourcePath};
use crate::bulletin::date::Instant;
use crate::bulletin::site::{Corpus, Site};

pub use settings::read as settings;

/// Largest article, in bytes.
const ARTICLE_LIMIT: u64 = 1024 * 1024;
/// Largest front matter, in bytes.
const FRONT_MATTER_LIMIT: usize = 64 * 1024;

/// What decides whether an article is to be seen.
#[derive(Debug, Clone, Copy)]
pub struct Visibility {
    /// The only "now".
    pub clock: Instant,
    /// Drafts are shown.
    pub drafts: bool,
    /// Articles that are held until later are shown.
    pub future: bool,
}

/// Reads the content of a site.
pub fn read(tree: &Tree, site: Site, visibility: &Visibility) -> (Corpus, Problems) {
    let mut problems = oddities(tree);
    let (registers, found) = registers::read(tree, site.zone);
    problems.merge(found);
    let files: Vec<&SourcePath> = markdown_files(tree, "content/articles").collect();
    let library = article::Library::new(&site, &registers, files.iter().map(|path| (*path).clone()).collect());
    let read_one = |path: &&SourcePath| {
        let mut problems = Problems::new();
        let source = text_of_file(tree, path, ARTICLE_LIMIT, "an article", &mut problems);
        let draft = source.and_then(|source| {
            let (draft, found) = library.article(path, &source);
            problems.merge(found);
            draft
        });
        ((*path).clone(), draft, problems)
    };
    let read: Vec<_> = files.par_iter().map(read_one).collect();
    drop(library);
    let pages: Vec<&SourcePath> = markdown_files(tree, "content/pages").collect();
    let pages = pages.iter().filter_map(|path| page::read(tree, path, &site, &mut problems)).collect();
    let corpus = assemble::assemble(site, registers, read, pages, visibility, &mut problems);
    (corpus, problems)
}

fn markdown_files<'a>(tree: &'a Tree, folder: &'a str) -> impl Iterator<Item = &'a SourcePath> {
    tree.below(folder).map(|file| &file.path).filter(|path| path.has_extension("md"))
}

/// The text of a file; what is wrong with it as a file becomes a problem.
fn text_of_file(tree: &Tree, path: &SourcePath, limit: u64, what: &str, problems: &mut Problems) -> Option<String> {
    let size = tree.get(path.as_str()).map_or(0, |file| file.size);
    if size > limit {
        problems.push(problems::file_too_large(path, size, limit, what));
        return None;
    }
    match tree.text(path.as_str()) {
        Ok(text) => Some(text),
        Err(TextError::NotUtf8(offset)) => {
            problems.push(problems::not_utf8(path, offset));
            None
        }
        Err(TextError::Io(error)) => {
            problems.push(problems::unreadable_file(path, &error));
            None
        }
    }
}

/// Files that are no plain files, below the folders that are read.
fn oddities(tree: &Tree) -> Problems {
    oddities_below(tree, "")
}

/// The same for those paths that begin in this way.
fn oddities_below(tree: &Tree, start: &str) -> Problems {
    let mut problems = Problems::new();
    for (path, oddity) in tree.oddities().iter().filter(|(path, _)| path.as_str().starts_with(start)) {
        problems.push(match oddity {
            Oddity::Symlink => problems::symbolic_link(path),
            Oddity::NotUnicode => problems::name_not_unicode(path),
            Oddity::SameName(first) => problems::same_file_name(path, first),
            Oddity::Special => problems::special_file(path),
            Oddity::Misplaced => problems::misplaced(path),
        });
    }
    problems
}
