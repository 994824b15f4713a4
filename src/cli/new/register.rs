//! A register to which an entry is added: where it goes, and that it is clean there.

use std::path::Path;

use crate::base::{Location, Problem, Problems, Severity, SourcePath, Tree, message};
use crate::bulletin::date::Day;
use crate::bulletin::site::Site;
use crate::cli::Status;
use crate::cli::args::{Common, Shown};
use crate::cli::entry::EntryText;
use crate::cli::failure::Failure;
use crate::cli::site::Site as Sources;
use crate::cli::terminal::Terminal;
use crate::content::{self, Registers};
use crate::write;

/// A site whose registers were read, and the one that gets an entry.
pub(super) struct RegisterEditor {
    pub(super) site: Site,
    pub(super) registers: Registers,
    /// Today.
    pub(super) day: Day,
    name: &'static str,
    tree: Tree,
    problems: Problems,
}

impl RegisterEditor {
    /// Reads the registers of the site; `None` if the settings have a mistake, which is told.
    ///
    /// # Errors
    /// The register has a mistake, or cannot be read.
    pub(super) fn open(
        name: &'static str,
        common: &Common,
        terminal: Terminal,
    ) -> Result<Option<Self>, Failure> {
        let Sources { tree, options } = Sources::open(common, Shown::default(), None)?;
        let (settings, problems) = content::settings(&tree);
        terminal.show_without_notes(&problems, &tree);
        let Some(site) = settings else { return Ok(None) };
        let (registers, problems) = content::registers(&tree, &site);
        let day = options.clock.day_in(&site.zone);
        let editor = Self { site, registers, day, name, tree, problems };
        match editor.broken() {
            None => Ok(Some(editor)),
            Some(path) => {
                let message = message!("new-register-broken", path = path.as_str());
                Err(Failure::usage(message, message!("new-register-broken.hint")))
            }
        }
    }

    /// A file of the register that has a mistake, or cannot be read.
    fn broken(&self) -> Option<SourcePath> {
        let faulty = |problem: &&Problem| {
            problem.severity == Severity::Error && self.is_of_register(&problem.place.path)
        };
        let faulty = self.problems.iter().find(faulty).map(|problem| problem.place.path.clone());
        let odd = self.tree.oddities().iter().map(|(path, _)| path);
        let mut odd = odd.filter(|path| self.is_of_register(path) || holds_registers(path));
        faulty.or_else(|| odd.next().cloned())
    }

    fn is_of_register(&self, path: &SourcePath) -> bool {
        let rest = path.as_str().strip_prefix("content/registers/");
        let rest = rest.and_then(|rest| rest.strip_prefix(self.name));
        rest.is_some_and(|rest| rest == ".yaml" || rest.is_empty() || rest.starts_with('/'))
    }

    /// Adds an entry beside the one at a place, else at the end, and tells where it stands.
    ///
    /// # Errors
    /// It would not be clean there, or the file cannot be written.
    pub(super) fn add(
        &self,
        entry: EntryText,
        near: Option<&Location>,
        terminal: Terminal,
    ) -> Result<Status, Failure> {
        let path = self.file(near);
        let entry = entry.into_text();
        let id = entry.lines().next().and_then(|line| line.strip_prefix("- id: "));
        let id = id.unwrap_or_default();
        let failed = |error| Failure::io(message!("failure-register"), &error);
        let old = match self.tree.get(&path) {
            Some(_) => self.tree.bytes(&path).map_err(failed)?.into_owned(),
            None => Vec::new(),
        };
        let unwilling = || {
            let message = message!("new-register-form", path = &path);
            Failure::usage(message, message!("new-register-form.hint", entry = &entry))
        };
        let old = String::from_utf8(old).map_err(|_| unwilling())?;
        let (new, line) = appended(&old, &entry).ok_or_else(unwilling)?;
        self.check(&path, &new, id)?;
        let written = write::replace_whole(Path::new(""), &path, new.as_bytes());
        written.map_err(|error| Failure::io(message!("failure-register"), &error.into()))?;
        let made = message!("new-entry", id = id, path = path, line = line.to_string());
        terminal.summary(&format!("{}\n\n{}", terminal.text(&made), entry.trim_end()))?;
        Ok(Status::Clean)
    }

    /// The file that gets the entry: that of its neighbour, the only one, or the last of a folder.
    fn file(&self, near: Option<&Location>) -> String {
        let single = format!("content/registers/{}.yaml", self.name);
        if let Some(place) = near {
            return place.path.as_str().to_owned();
        }
        if self.tree.get(&single).is_some() {
            return single;
        }
        let folder = format!("content/registers/{}", self.name);
        let files = self.tree.below(&folder).filter(|file| file.path.has_extension("yaml"));
        files.last().map_or(single, |file| file.path.as_str().to_owned())
    }

    /// Reads the registers as they would be, and refuses what would be told of them.
    fn check(&self, path: &str, new: &str, id: &str) -> Result<(), Failure> {
        let registers = self.tree.below("content/registers").map(|file| file.path.as_str());
        let others = registers.filter(|other| *other != path);
        let others = others.filter_map(|other| {
            Some((other.to_owned(), self.tree.bytes(other).ok()?.into_owned()))
        });
        let own = (path.to_owned(), new.as_bytes().to_owned());
        let tree = Tree::from_files(others.chain([own]));
        let (registers, problems) = content::registers(&tree, &self.site);
        let known = |problem: &Problem| {
            self.problems
                .iter()
                .any(|old| old.code == problem.code && old.message == problem.message)
        };
        let unknown = problems.iter().find(|problem| !known(problem));
        let why = match unknown {
            Some(problem) => problem.message.clone(),
            None if registers.has(self.name, id) => return Ok(()),
            None => message!("new-entry-lost", path = path),
        };
        let message = message!("new-entry-unclean", id = id, why = why);
        Err(Failure::usage(message, message!("new-entry-unclean.hint")))
    }
}

/// A text with an entry at its end, in the form of the entries before it, and the line on which it
/// begins; `None` where they do not stand on lines of their own.
fn appended(old: &str, entry: &str) -> Option<(String, usize)> {
    let is_content = |line: &&str| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#') && line != "---" && !line.starts_with('%')
    };
    // An empty list has a line of its own, which gives way.
    let brackets = |line: &str| line.trim() == "[]";
    let mut content = old.trim_start_matches('\u{feff}').lines().filter(is_content);
    let first = content.next().filter(|line| !brackets(line));
    let old = if first.is_none() && content.next().is_none() {
        &old.replace("[]\r\n", "").replace("[]\n", "").replace("[]", "")
    } else {
        old
    };
    let indent = match first {
        None => "",
        Some(line) => {
            let text = line.trim_start();
            let is_item = text == "-" || text.starts_with("- ");
            is_item.then(|| &line[..line.len() - text.len()])?
        }
    };
    let ending = if old.contains("\r\n") { "\r\n" } else { "\n" };
    let mut new = old.to_owned();
    if !new.is_empty() && !new.ends_with('\n') {
        new.push_str(ending);
    }
    let last = new.lines().next_back().unwrap_or_default();
    if !last.trim().is_empty() {
        new.push_str(ending);
    }
    let line = new.lines().count() + 1;
    for text in entry.lines() {
        new.extend([indent, text, ending]);
    }
    Some((new, line))
}

/// Returns `true` if it is a folder in which all registers lie.
fn holds_registers(path: &SourcePath) -> bool {
    ["content", "content/registers"].contains(&path.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_added_in_the_form_of_those_before() {
        let entry = "- id: b\n  labels: B\n";
        let cases = [
            ("", "- id: b\n  labels: B\n", 1),
            ("# x\n", "# x\n\n- id: b\n  labels: B\n", 3),
            ("- id: a", "- id: a\n\n- id: b\n  labels: B\n", 3),
            ("- id: a\n# end\n\n", "- id: a\n# end\n\n- id: b\n  labels: B\n", 4),
            ("---\r\n  - id: a\r\n", "---\r\n  - id: a\r\n\r\n  - id: b\r\n    labels: B\r\n", 4),
        ];
        for (old, new, line) in cases {
            assert_eq!(appended(old, entry), Some((new.to_owned(), line)), "{old:?}");
        }
        for empty in ["[]", "# x\n[]\n"] {
            let (new, _) = appended(empty, entry).expect("added");
            assert!(new.ends_with("- id: b\n  labels: B\n") && !new.contains('['), "{new}");
        }
        for old in ["[{id: a}]\n", "a: b\n"] {
            assert_eq!(appended(old, entry), None, "{old:?}");
        }
    }
}
