//! `suggest --write`: entries written into the front matter of articles, for the figures that it does
//! not declare yet. What stands there is left as it is.

use std::path::PathBuf;

use super::answer::Answer;
use super::declared::declared;
use super::entries::Declarations;
use super::source::{Registers, Source};
use crate::base::message;
use crate::cli::Status;
use crate::cli::failure::Failure;
use crate::cli::terminal::Terminal;
use crate::write;

/// Fills in the articles, and says what was written. One that cannot be filled in is told before
/// anything is written.
///
/// # Errors
/// A file is no article, declares statistics in a form to which nothing can be added, or cannot be
/// written.
pub(super) fn run(
    paths: &[PathBuf],
    sources: &[Source],
    registers: Option<&Registers>,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let mut articles = Vec::with_capacity(sources.len());
    for source in sources {
        articles.push(Filled::of(source, registers, terminal)?);
    }
    for ((path, source), filled) in paths.iter().zip(sources).zip(&articles) {
        let Filled { text, yaml, count, open, known } = filled;
        if *count == 0 {
            let none = match *known {
                0 => message!("suggest-found", path = &source.name, count = 0_usize),
                known => message!("suggest-nothing-new", path = &source.name, count = known),
            };
            terminal.answer(&format!("{}\n", terminal.text(&none)))?;
            continue;
        }
        write::replace_file(path, text.as_bytes())
            .map_err(|error| Failure::io(message!("failure-article"), &error.into()))?;
        let wrote = message!("suggest-wrote", path = &source.name, count = *count, open = *open);
        terminal.answer(&format!("{}\n{yaml}", terminal.text(&wrote)))?;
    }
    Ok(Status::Clean)
}

/// An article with what is added to it.
struct Filled {
    text: String,
    yaml: String,
    /// Entries that are added.
    count: usize,
    /// Those of them that stand behind `#`.
    open: usize,
    /// Figures that stand in the front matter already.
    known: usize,
}

impl Filled {
    fn of(
        source: &Source,
        registers: Option<&Registers>,
        terminal: Terminal,
    ) -> Result<Self, Failure> {
        let name = source.name.as_str();
        let refused = |message| Failure::usage(message, message!("suggest-not-written.hint"));
        if !source.is_article() {
            return Err(refused(message!("suggest-no-article", path = name)));
        }
        let mut entries = Declarations::of(source, registers);
        let found = entries.entries.len();
        entries.leave_out(&declared(source));
        let count = entries.entries.len();
        let yaml = Answer { source, entries: &entries, registers, lang: terminal.lang() }.yaml();
        let open = entries.entries.iter().filter(|entry| !entry.amiss.is_empty()).count();
        let text = match source.statistics {
            _ if count == 0 => Some(String::new()),
            0 => filled(&source.file, &yaml),
            _ => appended(&source.file, &yaml),
        };
        let sound = |text: &String| {
            count == 0 || source.statistics_in(text) == source.statistics + count - open
        };
        let text =
            text.filter(sound).ok_or_else(|| refused(message!("suggest-declares", path = name)))?;
        Ok(Self { text, yaml, count, open, known: found - count })
    }
}

/// A file with lines in its front matter: in place of a key without entries, else at its end.
fn filled(file: &str, yaml: &str) -> Option<String> {
    let (mut text, mut open, mut begun, mut written) =
        (String::with_capacity(file.len() + yaml.len()), true, false, false);
    for line in file.split_inclusive('\n') {
        let bare = line.trim_end();
        if !begun {
            begun = bare == "---";
            if !begun && !bare.is_empty() {
                return None;
            }
            text.push_str(line);
            continue;
        }
        let empty =
            open && matches!(bare.replace(' ', "").as_str(), "statistics:" | "statistics:[]");
        let ends = open && bare == "---";
        if (empty || ends) && !written {
            text.push_str(yaml);
            written = true;
        }
        open &= !ends;
        if !empty {
            text.push_str(line);
        }
    }
    (!open).then_some(text)
}

/// A file with entries behind those of its list of statistics, as these are indented; `None` where the
/// list is not one of lines.
fn appended(file: &str, yaml: &str) -> Option<String> {
    let lines: Vec<&str> = file.split_inclusive('\n').collect();
    let first = lines.iter().position(|line| line.trim_end() == "---")? + 1;
    let end = first + lines[first..].iter().position(|line| line.trim_end() == "---")?;
    let is_key = |line: &&str| {
        let rest = line.strip_prefix("statistics:").map(str::trim_start);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
    };
    let list = first + lines[first..end].iter().position(is_key)? + 1;
    let inside = |line: &&&str| line.starts_with([' ', '-', '#']) || line.trim().is_empty();
    let length = lines[list..end].iter().take_while(inside).count();
    let is_entry = |line: &&&str| line.starts_with([' ', '-']) && !line.trim().is_empty();
    let block = &lines[list..list + length];
    let behind = list + block.iter().rposition(|line| is_entry(&line))? + 1;
    let indent = block.iter().find(|line| line.trim_start().starts_with("- "))?;
    let indent = &indent[..indent.len() - indent.trim_start().len()];
    let entries = yaml.lines().skip(1).map(|line| {
        let line = line.strip_prefix("  ").unwrap_or(line);
        format!("{indent}{line}\n")
    });
    let entries: String = entries.collect();
    Some([lines[..behind].concat(), entries, lines[behind..].concat()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_where_their_key_stood_else_at_the_end() {
        let file = "---\n# note\ntitle: A # x\nstatistics: []\nlang: vi\n---\n\nText\n---\n";
        let expected =
            "---\n# note\ntitle: A # x\nstatistics:\n  - a\nlang: vi\n---\n\nText\n---\n";
        assert_eq!(filled(file, "statistics:\n  - a\n").as_deref(), Some(expected));
        let none = "---\ntitle: A\n---\nstatistics:\n";
        let expected = "---\ntitle: A\nstatistics:\n  - a\n---\nstatistics:\n";
        assert_eq!(filled(none, "statistics:\n  - a\n").as_deref(), Some(expected));
        assert_eq!(filled("Text\n---\n", "x"), None);
        assert_eq!(filled("---\ntitle: A\n", "x"), None);
    }

    #[test]
    fn further_entries_stand_behind_those_that_there_are() {
        let yaml = "statistics:\n  - b\n  # - c\n";
        for (file, expected) in [
            (
                "---\nstatistics: # ours\n- a\n# of the title\ntitle: A\n---\n- x\n",
                "---\nstatistics: # ours\n- a\n- b\n# - c\n# of the title\ntitle: A\n---\n- x\n",
            ),
            (
                "---\ntitle: A\nstatistics:\n    - a\n    # more\n\n---\n",
                "---\ntitle: A\nstatistics:\n    - a\n    # more\n    - b\n    # - c\n\n---\n",
            ),
        ] {
            assert_eq!(appended(file, yaml).as_deref(), Some(expected));
        }
        assert_eq!(appended("---\nstatistics: [{value: 1}]\n---\n", yaml), None);
    }
}
