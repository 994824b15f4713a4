//! Pages that explain problem codes: `LANG/explain/CODE.md`.
//!
//! Those of the source language have the examples. The other languages leave the blocks of sites empty,
//! and get those of the source language, in their order.

use super::{Language, SOURCE, of};
use crate::base::Code;
use crate::bulletin::lang::Lang;

/// A page with its examples.
pub(super) fn page(code: Code, lang: Lang) -> String {
    let source = own(of(SOURCE), code).unwrap_or_default();
    match own(of(lang), code) {
        Some(page) if lang != SOURCE => with_examples(page, source),
        _ => source.to_owned(),
    }
}

/// Returns `true` if a page is in the language and not in that of the source.
pub(super) fn is_translated(code: Code, lang: Lang) -> bool {
    own(of(lang), code).is_some()
}

/// Its first line, without the code.
pub(super) fn title(code: Code, lang: Lang) -> String {
    let page = own(of(lang), code).or_else(|| own(of(SOURCE), code)).unwrap_or_default();
    let line = page.lines().next().unwrap_or_default();
    line.split_once(": ").map_or(line, |(_, title)| title).to_owned()
}

fn own(language: &Language, code: Code) -> Option<&'static str> {
    let name = format!("{}.md", code.word());
    let files = of(language.lang).explain.files();
    let mut files = files.filter(|file| file.path().to_str() == Some(name.as_str()));
    files.next()?.contents_utf8()
}

/// The page, whose empty blocks of sites hold those of another page.
fn with_examples(page: &str, source: &str) -> String {
    let mut examples = blocks(source).into_iter();
    let mut text = String::with_capacity(page.len() + source.len());
    for line in page.lines() {
        text.push_str(line);
        text.push('\n');
        if is_opening(line) {
            text.push_str(examples.next().unwrap_or_default());
        }
    }
    text
}

fn is_opening(line: &str) -> bool {
    line.starts_with("```") && line.trim_start_matches('`') == "site"
}

/// The contents of the blocks of sites, each with its line breaks.
fn blocks(page: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        let marks = line.bytes().take_while(|byte| *byte == b'`').count();
        match open {
            None if is_opening(line.trim_end()) => open = Some((at + line.len(), marks)),
            Some((start, opened)) if marks >= opened && line[marks..].trim().is_empty() => {
                found.push(&page[start..at]);
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_blocks_hold_the_examples_of_the_source() {
        let source = "# a: b\n\n```site\none\n```\n\n````site\n```\ntwo\n```\n````\n";
        let page = "# a: c\n\n```site\n```\n\n````site\n````\nđuôi\n";
        let whole = "# a: c\n\n```site\none\n```\n\n````site\n```\ntwo\n```\n````\nđuôi\n";
        assert_eq!(with_examples(page, source), whole);
    }
}
