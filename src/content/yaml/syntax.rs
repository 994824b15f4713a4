//! What the YAML reader stops at, in the words of an editor: the place where the mistake was made,
//! which is often not where the reader noticed it, and the cure.

use granit_parser::{ErrorKind, ScanError};

use super::{Part, problems};
use crate::base::{Problem, Span};

/// The problem that stopped the reading of a part.
pub(super) fn problem(part: &Part<'_>, error: &ScanError) -> Problem {
    let offset = part
        .text
        .floor_char_boundary(error.marker().byte_offset().unwrap_or(0).min(part.text.len()));
    let fault = Fault { part, offset, kind: error.kind() };
    fault
        .tab()
        .or_else(|| fault.unclosed())
        .or_else(|| fault.in_line())
        .unwrap_or_else(|| fault.elsewhere(error))
}

struct Fault<'a> {
    part: &'a Part<'a>,
    /// Where the reader noticed it, in the part.
    offset: usize,
    kind: &'a ErrorKind,
}

impl Fault<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.part.base + start, self.part.base + end)
    }

    /// The line of an offset without its end, and where it begins.
    fn line(&self) -> (usize, &str) {
        let start = self.part.text[..self.offset].rfind('\n').map_or(0, |at| at + 1);
        (start, self.part.text[start..].lines().next().unwrap_or("").trim_end())
    }

    /// A tab in the indentation of the line, or of the next one.
    fn tab(&self) -> Option<Problem> {
        let mut start = self.line().0;
        for line in self.part.text[start..].split_inclusive('\n').take(2) {
            let indent = line.len() - line.trim_start().len();
            if let Some(tab) = line[..indent].find('\t') {
                return Some(problems::yaml_tab(
                    self.part.path,
                    self.span(start + tab, start + tab + 1),
                ));
            }
            start += line.len();
        }
        None
    }

    /// A quotation mark or bracket that is not closed; the place is where it is opened.
    fn unclosed(&self) -> Option<Problem> {
        let (wanted, cure): (&[u8], _) = match self.kind {
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar => {
                (b"\"'", "close it at the end of the value, or take it out")
            }
            ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::UnclosedFlowCollection { open: '[' } => {
                (b"[", "close it with `]`, and put commas between the entries")
            }
            ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::UnclosedFlowCollection { .. } => {
                (b"{", "close it with `}`, and put commas between the keys")
            }
            // A value that goes on where only a key may stand was opened further up.
            ErrorKind::InvalidFlowScalarIndent | ErrorKind::InvalidIndentation => {
                (b"[{\"'", "close it, or indent the lines that belong to it")
            }
            _ => return None,
        };
        let at = opened(self.part.text)
            .into_iter()
            .rev()
            .find(|at| wanted.contains(&self.part.text.as_bytes()[*at]))?;
        let mark = &self.part.text[at..=at];
        let what = match mark {
            "[" => "bracket",
            "{" => "brace",
            _ => "quotation mark",
        };
        Some(problems::yaml_unclosed(self.part.path, self.span(at, at + 1), what, mark, cure))
    }

    /// Mistakes of one line: `key: value`, where the value should have been quoted, or the line
    /// indented otherwise.
    fn in_line(&self) -> Option<Problem> {
        let (start, line) = self.line();
        let path = self.part.path;
        let (key, value) = line.split_once(": ").map(|(key, value)| (key, value.trim()))?;
        let word = key.trim().trim_start_matches("- ").trim_start_matches('{');
        let span = self.span(
            start + line.len() - line.split_once(": ").map_or(0, |(_, rest)| rest.len()),
            start + line.len(),
        );
        match self.kind {
            ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidMappingValueWhitespace
                if value.contains(": ") =>
            {
                Some(problems::yaml_colon(path, span, word, value))
            }
            ErrorKind::MappingValueNotAllowed => {
                let indent = line.len() - line.trim_start().len();
                Some(problems::yaml_indent(
                    path,
                    self.span(start + indent, start + key.len()),
                    word,
                ))
            }
            ErrorKind::InvalidTrailingDoubleQuotedScalar
            | ErrorKind::InvalidTrailingSingleQuotedScalar
                if !value.starts_with(['[', '{']) =>
            {
                Some(problems::yaml_behind_quotes(path, span, word, value))
            }
            ErrorKind::InvalidBlockScalarHeader
            | ErrorKind::InvalidBlockScalarIndent
            | ErrorKind::UnexpectedCharacter { .. }
            | ErrorKind::BlockSequenceEntryNotAllowed
            | ErrorKind::InvalidDirectiveName
            | ErrorKind::DirectiveDisallowed
            | ErrorKind::MissingAnchorOrAliasName
            | ErrorKind::InvalidTagTerminator
            | ErrorKind::ExpectedTagBang
            | ErrorKind::UndeclaredTagHandle
            | ErrorKind::MissingTagUri
            | ErrorKind::PlainScalarStartsWithDashFlowIndicator => {
                Some(problems::yaml_character(path, span, word, value))
            }
            ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::SimpleKeyExpected
            | ErrorKind::MisplacedFlowCollectionEnd
                if value.starts_with(['[', '{']) =>
            {
                Some(problems::yaml_character(path, span, word, value))
            }
            ErrorKind::UnknownQuotedScalarEscape => {
                Some(problems::yaml_backslash(path, span, word))
            }
            _ => None,
        }
    }

    /// Everything else, where the reader noticed it.
    fn elsewhere(&self, error: &ScanError) -> Problem {
        let (start, line) = self.line();
        let path = self.part.path;
        let (found, cure) = match self.kind {
            ErrorKind::SimpleKeyExpected
            | ErrorKind::InvalidSimpleKey
            | ErrorKind::ExpectedBlockMappingKey
                if !line.contains(": ") && !line.trim().is_empty() =>
            {
                let indent = line.len() - line.trim_start().len();
                return problems::yaml_no_key(
                    path,
                    self.span(start + indent, start + line.len()),
                    line.trim(),
                );
            }
            ErrorKind::InvalidIndentation
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::ExpectedBlockMappingKey => (
                "a line is indented differently from the one above",
                "let all keys of one map, and all `-` of one list, begin in the same column",
            ),
            ErrorKind::RecursionLimitExceeded => {
                ("lists and maps are nested too deep", "write it with fewer levels")
            }
            _ => return self.syntax(&error.info(), None),
        };
        self.syntax(found, Some(cure))
    }

    fn syntax(&self, found: &str, cure: Option<&str>) -> Problem {
        let next = self.part.text[self.offset..]
            .chars()
            .next()
            .filter(|character| !character.is_control());
        let end = self.offset + next.map_or(0, char::len_utf8);
        problems::yaml_syntax(self.part.path, self.span(self.offset, end), found, cure)
    }
}

/// Where quotation marks, brackets and braces are opened that nothing closes, in order.
fn opened(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut open = Vec::new();
    let mut at = 0;
    // Whether a value may begin here: only there does a mark open something.
    let mut fresh = true;
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or(b'\n');
        match byte {
            b'"' | b'\'' if fresh => {
                let Some(end) = closing(bytes, at) else {
                    open.push(at);
                    return open;
                };
                at = end;
            }
            b'[' | b'{' if fresh => open.push(at),
            b']' | b'}' if !open.is_empty() => drop(open.pop()),
            b'#' if at == 0 || bytes[at - 1].is_ascii_whitespace() => {
                at += text[at..].find('\n').unwrap_or(text.len() - at);
                fresh = true;
                continue;
            }
            _ => {}
        }
        let mark = matches!(byte, b'[' | b'{' | b'\n') || (*byte == b',' && !open.is_empty());
        let divides = matches!(byte, b':' | b'-') && next.is_ascii_whitespace();
        fresh = mark || divides || (fresh && byte.is_ascii_whitespace());
        at += 1;
    }
    open
}

/// The closing mark of the quotes that are opened at a byte.
fn closing(bytes: &[u8], open: usize) -> Option<usize> {
    let mark = bytes[open];
    let mut at = open + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if mark == b'"' => at += 1,
            b'\'' if mark == b'\'' && bytes.get(at + 1) == Some(&b'\'') => at += 1,
            _ if *byte == mark => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}
