//! Rust files as the rules of `architecture` see them: text without comments and literals, without
//! what is compiled for tests only, and the functions in it.

use std::collections::BTreeSet;
use std::path::Path;

/// A file of `src`.
#[derive(Debug, Clone)]
pub(crate) struct RustFile {
    /// Path from `src`, with `/`.
    pub(crate) path: String,
    /// Everything.
    pub(crate) text: String,
    /// The same lines with blanks for comments, for what stands in quotes, and for test modules.
    pub(crate) code: String,
    /// Whether the whole file is compiled for tests only.
    pub(crate) test: bool,
}

/// A function and its length.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    /// Its name.
    pub(crate) name: String,
    /// The line of its `fn`, from 1.
    pub(crate) line: usize,
    /// From `fn` to the closing brace.
    pub(crate) lines: usize,
}

impl RustFile {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let code = without_test_modules(&without_comments_and_literals(text));
        Self { path: path.to_owned(), text: text.to_owned(), code, test: false }
    }

    /// The first folder, or the file's own name at the top.
    pub(crate) fn folder(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or("")
    }

    /// Lines that are not for tests.
    pub(crate) fn lines(&self) -> usize {
        let mut hidden = 0;
        for (text, code) in self.text.lines().zip(self.code.lines()) {
            hidden += usize::from(code.starts_with(TEST_LINE) && !text.starts_with(TEST_LINE));
        }
        self.text.lines().count() - hidden
    }

    /// Functions outside test modules.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let tokens = words(&self.code);
        let named = tokens.windows(2).filter(|pair| pair[0].1 == "fn" && is_name(pair[1].1));
        named.filter_map(|pair| function(&self.code, pair[0].0, pair[1].1)).collect()
    }
}

/// Marks the lines of a test module in [`RustFile::code`].
const TEST_LINE: char = '\u{1}';

/// All files below `src`, with those that only tests compile marked.
pub(crate) fn read(src: &Path) -> Vec<RustFile> {
    let mut files: Vec<RustFile> = super::support::files_below(src)
        .into_iter()
        .filter(|(path, _)| path.ends_with(".rs"))
        .map(|(path, bytes)| {
            RustFile::new(&path, std::str::from_utf8(&bytes).expect("Rust files are UTF-8"))
        })
        .collect();
    let tests: BTreeSet<String> = files.iter().flat_map(test_files).collect();
    for file in &mut files {
        let in_folder = |test: &String| file.path.starts_with(&format!("{test}/"));
        file.test =
            tests.contains(file.path.trim_end_matches(".rs")) || tests.iter().any(in_folder);
    }
    files
}

/// Files that a file includes for tests only, without `.rs`.
fn test_files(file: &RustFile) -> Vec<String> {
    let stem = file.path.trim_end_matches(".rs");
    let folder = stem
        .strip_suffix("/mod")
        .or(stem.strip_suffix("lib"))
        .unwrap_or(stem)
        .trim_end_matches('/');
    let lines: Vec<&str> = file.code.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]");
    let names = declared.filter_map(|pair| pair[1].strip_prefix("mod ")?.strip_suffix(';'));
    names.map(|name| format!("{folder}/{name}")).collect()
}

/// Blanks comments, and what stands between quotes, so that braces and words in them do not count.
pub(crate) fn without_comments_and_literals(text: &str) -> String {
    pieces(text)
        .map(|(piece, hidden)| if hidden { blank(piece) } else { piece.to_owned() })
        .collect()
}

/// The literals of a text with their lines, from 1.
pub(crate) fn literals(text: &str) -> Vec<(usize, &str)> {
    let mut line = 1;
    let mut found = Vec::new();
    for (piece, hidden) in pieces(text) {
        if hidden && !piece.starts_with("//") && !piece.starts_with("/*") {
            found.push((line, piece));
        }
        line += piece.matches('\n').count();
    }
    found
}

fn blank(piece: &str) -> String {
    piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect()
}

/// Comments and literals whole (`true`), everything else character by character.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let first = rest.chars().next()?;
        let hidden = hidden(rest, text[..at].chars().next_back());
        let taken = hidden.unwrap_or(first.len_utf8());
        at += taken;
        Some((&rest[..taken], hidden.is_some()))
    })
}

/// The length of the comment or literal that begins here.
fn hidden(rest: &str, before: Option<char>) -> Option<usize> {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    if rest.starts_with('"') {
        return Some(quoted(rest, '"'));
    }
    if rest.starts_with('r') && !in_word {
        let hashes = rest[1..].len() - rest[1..].trim_start_matches('#').len();
        let end = format!("\"{}", "#".repeat(hashes));
        let body = rest[1 + hashes..].strip_prefix('"')?;
        return Some(2 + hashes + body.find(&end).map_or(body.len(), |at| at + end.len()));
    }
    rest.starts_with('\'').then(|| character(rest)).flatten()
}

/// The length of a character literal; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let mut characters = rest.chars().skip(1);
    match (characters.next()?, characters.next()?) {
        ('\\', _) => Some(quoted(rest, '\'')),
        (inner, '\'') => Some(2 + inner.len_utf8()),
        _ => None,
    }
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// Marks the lines of `#[cfg(test)] mod tests { ... }`.
fn without_test_modules(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        let body = &rest[at..];
        let end = if body["#[cfg(test)]".len()..].trim_start().starts_with("mod ") {
            block(body)
        } else {
            None
        };
        let end = end.unwrap_or("#[cfg(test)]".len());
        out.push_str(&rest[..at]);
        if body[..end].contains('{') {
            out.extend(body[..end].split_inclusive('\n').map(|_| "\u{1}\n"));
            out.pop();
        } else {
            out.push_str(&body[..end]);
        }
        rest = &body[end..];
    }
    out + rest
}

/// The length of a text up to the end of its first block; `None` where a `;` comes before the
/// block.
fn block(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            ';' if depth == 0 => return None,
            '{' => depth += 1,
            '}' if depth == 1 => return Some(at + 1),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn function(code: &str, start: usize, name: &str) -> Option<Function> {
    let signature = body_start(&code[start..])?;
    let end = block(&code[start + signature..])?;
    let line = code[..start].matches('\n').count() + 1;
    let lines = code[start..start + signature + end].matches('\n').count() + 1;
    Some(Function { name: name.to_owned(), line, lines })
}

/// Where the body of a function begins; `None` for one that is only declared.
fn body_start(code: &str) -> Option<usize> {
    let mut depth = 0i32;
    for (at, c) in code.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ';' if depth == 0 => return None,
            '{' if depth == 0 => return Some(at),
            _ => {}
        }
    }
    None
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words with their offsets.
pub(crate) fn words(code: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in code.char_indices().chain([(code.len(), ' ')]) {
        match (start, c.is_alphanumeric() || c == '_') {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push((from, &code[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The first segments after `root` in paths and in `use` lists: `root::a::b`, `use root::{a,
/// b::c}`.
pub(crate) fn segments_after(code: &str, root: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let pattern = format!("{root}::");
    for (at, _) in code.match_indices(&pattern) {
        let starts_word =
            !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        let rest = &code[at + pattern.len()..];
        if !starts_word {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        match rest.strip_prefix('{') {
            Some(list) => found.extend(list_heads(list).into_iter().map(|head| (line, head))),
            None => found.extend(words(rest).first().map(|(_, word)| (line, (*word).to_owned()))),
        }
    }
    found
}

/// The first word of each entry of a braced list.
fn list_heads(list: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let mut depth = 0usize;
    let mut entry = String::new();
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(std::mem::take(&mut entry)),
            _ => entry.push(c),
        }
    }
    heads.push(entry);
    heads
        .iter()
        .filter_map(|entry| words(entry).first().map(|(_, word)| (*word).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blank() {
        let text = "a // x{\nb \"}\\\"{\" c 'l '{' r#\"{\"}\"# '\\'' d /* { */ e";
        let code = without_comments_and_literals(text);
        assert!(!code.contains(['{', '}', 'x']), "{code}");
        assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["a", "b", "c", "'l", "d", "e"]);
        assert_eq!(code.lines().count(), text.lines().count());
    }

    #[test]
    fn literals_are_found_with_their_lines() {
        assert_eq!(literals("a // \"no\"\nb \"yes\" 'c'"), [(2, "\"yes\""), (2, "'c'")]);
    }

    #[test]
    fn test_modules_do_not_count() {
        let file =
            RustFile::new("a.rs", "fn a() {\n}\n\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\n");
        assert_eq!(file.lines(), 3);
        assert_eq!(file.functions(), [Function { name: "a".to_owned(), line: 1, lines: 2 }]);
    }

    #[test]
    fn functions_are_measured_from_fn_to_brace() {
        let file = RustFile::new(
            "a.rs",
            "trait T { fn no(&self); fn yes(x: [u8; 4]) -> u8\n{\n 1 } }\nfn last() { }\n",
        );
        let found: Vec<(String, usize)> =
            file.functions().into_iter().map(|f| (f.name, f.lines)).collect();
        assert_eq!(found, [("yes".to_owned(), 3), ("last".to_owned(), 1)]);
    }

    #[test]
    fn files_for_tests_are_known_by_their_declaration() {
        let file = RustFile::new("write/mod.rs", "#[cfg(test)]\nmod tests;\nmod paths;\n");
        assert_eq!(test_files(&file), ["write/tests"]);
    }

    #[test]
    fn heads_of_paths_are_found() {
        let code = "use crate::{a::b, c::{d, e}, f};\nlet x = crate::g::h(); mycrate::z;";
        let heads: Vec<String> =
            segments_after(code, "crate").into_iter().map(|(_, head)| head).collect();
        assert_eq!(heads, ["a", "c", "f", "g"]);
    }
}
