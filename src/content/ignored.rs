//! Files that their author may take for content, and that are not read because of their name or
//! place.
//!
//! Only what looks like content is told: texts and YAML. Read-me files, pictures beside articles,
//! tables from which a register was made and the like may lie where they are useful.

use std::collections::BTreeMap;

use super::problems::ignored_file;
use crate::base::message::List;
use crate::base::{Message, Problems, SourcePath, Tree, message, suggest};

/// The folders of the content that are read.
const FOLDERS: [&str; 4] = ["articles", "pages", "registers", "media"];

/// The registers.
const REGISTERS: [&str; 6] =
    ["localities", "indicators", "topics", "bodies", "directives", "types"];

/// The same in the singular, as people call them.
const SINGULAR: [&str; 6] = ["locality", "indicator", "topic", "body", "directive", "type"];

/// Endings of Markdown, but for the one that is read.
const MARKDOWN: [&str; 5] = ["markdown", "mdown", "mdx", "mkd", "mkdn"];

/// Endings that registers may have in other programs.
const TABLES: [&str; 4] = ["yaml", "yml", "json", "toml"];

/// Endings of tables of spreadsheets.
const SHEETS: [&str; 5] = ["csv", "ods", "tsv", "xls", "xlsx"];

/// Returns `true` if a file only explains the folder that it lies in.
pub(super) fn is_read_me(tree: &Tree, path: &SourcePath) -> bool {
    path.stem().eq_ignore_ascii_case("readme") && !has_front_matter(tree, path)
}

/// Tells of the files below `content` that look like content and are not read.
pub(super) fn check(tree: &Tree, problems: &mut Problems) {
    let mut elsewhere: BTreeMap<String, Vec<&SourcePath>> = BTreeMap::new();
    for file in tree.below("content") {
        let path = &file.path;
        let mut parts = path.as_str().split('/').skip(1);
        match (parts.next().unwrap_or(""), parts.next()) {
            ("registers", Some(_)) => problems.extend(register(tree, path)),
            ("articles" | "pages", Some(_)) => problems.extend(text(tree, path)),
            ("media", Some(_)) => {}
            (folder, below) if is_text(tree, path) || is_table(path) => {
                let folder = below.map_or("content".to_owned(), |_| format!("content/{folder}"));
                elsewhere.entry(folder).or_default().push(path);
            }
            _ => {}
        }
    }
    for (folder, paths) in elsewhere {
        problems.extend(paths.first().map(|first| misplaced(first, &folder, paths.len())));
    }
}

fn has_front_matter(tree: &Tree, path: &SourcePath) -> bool {
    tree.bytes(path.as_str()).is_ok_and(|bytes| bytes.starts_with(b"---"))
}

fn is(path: &SourcePath, endings: &[&str]) -> bool {
    endings.iter().any(|ending| path.has_extension(ending))
}

/// Returns `true` if a file is written like an article.
fn is_text(tree: &Tree, path: &SourcePath) -> bool {
    let markdown = is(path, &["md"]) || is(path, &MARKDOWN);
    (markdown && !path.stem().eq_ignore_ascii_case("readme"))
        || (is(path, &["txt"]) && has_front_matter(tree, path))
}

fn is_table(path: &SourcePath) -> bool {
    is(path, &TABLES)
}

/// An article or page with another ending.
fn text(tree: &Tree, path: &SourcePath) -> Option<crate::base::Problem> {
    let other = !is(path, &["md"]) && is_text(tree, path);
    other.then(|| {
        let message = message!("ignored-file-ending", path = path.as_str());
        ignored_file(path, message, rename(format!("{}.md", path.stem())))
    })
}

/// A table of a spreadsheet where the register itself is not there.
fn sheet(tree: &Tree, path: &SourcePath) -> Option<crate::base::Problem> {
    let register = path.stem();
    let stands = || {
        let path = format!("content/registers/{register}");
        tree.get(&format!("{path}.yaml")).is_some() || tree.below(&path).next().is_some()
    };
    if !is(path, &SHEETS) || !REGISTERS.contains(&register) || stands() {
        return None;
    }
    let message = message!("ignored-file-register-sheet", path = path.as_str());
    let name = format!("{register}.yaml");
    let cure = message!("ignored-file-register-sheet.hint", name = name);
    Some(ignored_file(path, message, cure))
}

/// A file of the registers that belongs to none.
fn register(tree: &Tree, path: &SourcePath) -> Option<crate::base::Problem> {
    if !is_table(path) {
        return sheet(tree, path);
    }
    let name = path.as_str().trim_start_matches("content/registers/");
    let (folder, inside) =
        name.split_once('/').map_or((path.stem(), false), |(folder, _)| (folder, true));
    let known = REGISTERS.contains(&folder);
    if known && is(path, &["yaml"]) {
        return None;
    }
    let one = suggest::nearest(folder, SINGULAR)
        .and_then(|near| SINGULAR.iter().position(|name| *name == near));
    let one = one.and_then(|index| REGISTERS.get(index).copied());
    let register = suggest::nearest(folder, REGISTERS).or(one).unwrap_or(folder);
    let stem = if inside { path.stem() } else { register };
    if known {
        let message = message!("ignored-file-register-ending", path = path.as_str());
        // What refers to its entries stays silent, so that nothing may be published without them.
        let problem = ignored_file(path, message, rename(format!("{stem}.yaml")));
        return Some(problem.severity(crate::base::Severity::Error));
    }
    let cure = if !REGISTERS.contains(&register) {
        message!("ignored-file-register.hint", registers = List::any(REGISTERS))
    } else if inside {
        message!("ignored-file-register.hint-folder", folder = register)
    } else {
        rename(format!("{register}.yaml"))
    };
    let message = message!("ignored-file-register", path = path.as_str(), register = folder);
    Some(ignored_file(path, message, cure))
}

/// The advice to give a file another name.
fn rename(name: String) -> Message {
    message!("ignored-file.hint-rename", name = name)
}

/// Content in a folder of another name; one problem for all of it.
fn misplaced(first: &SourcePath, folder: &str, count: usize) -> crate::base::Problem {
    let path = first.as_str();
    let message = match count {
        0 | 1 => message!("ignored-file-outside", path = path),
        more => {
            message!("ignored-file-outside-many", path = path, count = more - 1, folder = folder)
        }
    };
    let name = folder.trim_start_matches("content").trim_start_matches('/');
    let cure = match suggest::nearest(name, FOLDERS) {
        Some(near) if !name.is_empty() => {
            message!("ignored-file-outside.hint-folder", folder = near)
        }
        _ => message!("ignored-file-outside.hint"),
    };
    ignored_file(first, message, cure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_content_is_told() {
        let table = [
            ("content/registers/localities.yml", "rename it to `localities.yaml`"),
            ("content/registers/localities/north.yml", "rename it to `north.yaml`"),
            ("content/registers/locality.yaml", "rename it to `localities.yaml`"),
            ("content/registers/topic/a.yaml", "rename its folder to `topics`"),
            ("content/registers/people.yaml", "give it the name of a register"),
            ("content/registers/topics.yaml", ""),
            ("content/registers/localities.csv", "`content/registers/localities.yaml`"),
            ("content/registers/notes.csv", ""),
            ("content/registers/README.md", ""),
            ("content/articles/a.md", ""),
            ("content/articles/A.MD", ""),
            ("content/articles/a.markdown", "rename it to `a.md`"),
            ("content/articles/a.mdx", "rename it to `a.md`"),
            ("content/articles/a.txt", "rename it to `a.md`"),
            ("content/articles/a.png", ""),
            ("content/articles/readme.markdown", ""),
            ("content/article/a.md", "rename the folder to `content/articles`"),
            ("content/a.md", "put articles in `content/articles`"),
            ("content/media/a.md", ""),
        ];
        for (path, cure) in table {
            let tree = Tree::from_files([(path.to_owned(), b"---\ntitle: A\n---\n".to_vec())]);
            let mut problems = Problems::new();
            check(&tree, &mut problems);
            let hints: Vec<String> = problems
                .iter()
                .filter_map(|problem| problem.hint.as_ref())
                .map(crate::language::english)
                .collect();
            let has_none = path.to_lowercase().contains("readme") || cure.is_empty();
            assert_eq!(hints.is_empty(), has_none, "{path}: {hints:?}");
            assert!(hints.iter().all(|hint| hint.contains(cure)), "{path}: {hints:?}");
        }
    }

    #[test]
    fn attachments_are_no_articles_and_a_folder_is_told_once() {
        let tree = Tree::from_txtar(
            "-- content/articles/a.txt --\nx\n-- content/posts/a.md --\n-- content/posts/b.md --\n",
        );
        let mut problems = Problems::new();
        check(&tree, &mut problems);
        let messages: Vec<String> =
            problems.iter().map(|problem| crate::language::english(&problem.message)).collect();
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert!(messages[0].contains("with 1 more below `content/posts`"));
    }
}
