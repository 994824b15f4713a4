//! `suggest --write`: the entries written into the front matter of articles that declare nothing yet.

use std::path::PathBuf;

use super::answer::Answer;
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
/// A file is no article, declares statistics already, or cannot be written.
pub(super) fn run(
    paths: &[PathBuf],
    sources: &[Source],
    registers: Option<&Registers>,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let mut texts = Vec::with_capacity(sources.len());
    for source in sources {
        let name = source.name.as_str();
        let refused = |message| Failure::usage(message, message!("suggest-not-written.hint"));
        if !source.is_article() {
            return Err(refused(message!("suggest-no-article", path = name)));
        }
        if source.declares {
            return Err(refused(message!("suggest-declares", path = name)));
        }
        let entries = Declarations::of(source, registers);
        let yaml = Answer { source, entries: &entries, registers, lang: terminal.lang() }.yaml();
        let text = filled(&source.file, &yaml)
            .ok_or_else(|| refused(message!("suggest-no-article", path = name)))?;
        let open = entries.entries.iter().filter(|entry| entry.amiss.is_some()).count();
        texts.push((text, yaml, entries.entries.len(), open));
    }
    for ((path, source), (text, yaml, count, open)) in paths.iter().zip(sources).zip(&texts) {
        if *count == 0 {
            let none = message!("suggest-found", path = &source.name, count = *count);
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
}
