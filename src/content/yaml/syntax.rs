//! Mistakes that the YAML reader stops at, in the words of an editor: the place where the mistake
//! was made, which is often not where the reader noticed it, and the cure.

use granit_parser::{ErrorKind, ScanError};

use super::{Part, indentation, problems, words};
use crate::base::{Problem, Span, message};

/// The problem that stopped the reading of a part.
pub(super) fn problem(part: &Part<'_>, error: &ScanError) -> Problem {
    let offset = part
        .text
        .floor_char_boundary(error.marker().byte_offset().unwrap_or(0).min(part.text.len()));
    let fault = SyntaxError { part, offset, kind: error.kind() };
    fault
        .tab()
        .or_else(|| fault.unclosed())
        .or_else(|| fault.in_line())
        .unwrap_or_else(|| fault.elsewhere())
}

struct SyntaxError<'a> {
    part: &'a Part<'a>,
    /// The byte of the part at which the reader noticed it.
    offset: usize,
    kind: &'a ErrorKind,
}

impl SyntaxError<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.part.base + start, self.part.base + end)
    }

    /// The line of an offset without its end, and where it begins.
    fn line(&self) -> (usize, &str) {
        let start = self.part.text[..self.offset].rfind('\n').map_or(0, |at| at + 1);
        (start, self.part.text[start..].lines().next().unwrap_or("").trim_end())
    }

    /// A tab in the indentation of the line, of the next one, or of the one above: which of them
    /// the reader stops at depends on what stands there.
    fn tab(&self) -> Option<Problem> {
        let (start, _) = self.line();
        let above = self.part.text[..start].trim_end().rfind('\n').map_or(0, |at| at + 1);
        let below = self.part.text[start..].find('\n').map(|at| start + at + 1);
        let mut lines = std::iter::once(start).chain(below).chain((above < start).then_some(above));
        let tab = lines.find_map(|line| self.indenting_tab(line))?;
        Some(problems::yaml_tab(self.part.path, self.span(tab, tab + 1)))
    }

    /// A tab among what stands in front of the text of a line.
    fn indenting_tab(&self, start: usize) -> Option<usize> {
        let line = self.part.text[start..].lines().next().unwrap_or("");
        let indent = line.len() - line.trim_start_matches([' ', '\t', '-']).len();
        let text = line[indent..].trim_end();
        line[..indent].find('\t').filter(|_| !text.is_empty()).map(|tab| start + tab)
    }

    /// A quotation mark or bracket that is not closed; the place is where it is opened.
    fn unclosed(&self) -> Option<Problem> {
        let (wanted, cure): (&[u8], _) = match self.kind {
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar => {
                (b"\"'", message!("yaml-unclosed.hint-quote"))
            }
            ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::UnclosedFlowCollection { open: '[' } => {
                (b"[", message!("yaml-unclosed.hint-bracket"))
            }
            ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::UnclosedFlowCollection { .. } => {
                (b"{", message!("yaml-unclosed.hint-brace"))
            }
            // A value that goes on where only a key may stand was opened further up.
            ErrorKind::InvalidFlowScalarIndent | ErrorKind::InvalidIndentation => {
                (b"[{\"'", message!("yaml-unclosed.hint-lines"))
            }
            _ => return None,
        };
        let at = opened(self.part.text)
            .into_iter()
            .rev()
            .find(|at| wanted.contains(&self.part.text.as_bytes()[*at]))?;
        let mark = &self.part.text[at..=at];
        // The closing sign may stand in a comment: `{accent: #0b575c}`.
        let line = self.part.text[at..].lines().next().unwrap_or_default();
        let commented = line.split_once(" #").is_some_and(|(_, rest)| rest.contains(['}', ']']));
        let cure = match mark {
            "{" | "[" if commented => message!("yaml-unclosed.hint-comment"),
            _ => cure,
        };
        Some(problems::yaml_unclosed(self.part.path, self.span(at, at + 1), mark, cure))
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
                let span = self.span(start + indent, start + key.len());
                let further = || problems::yaml_indent(path, span, word);
                Some(indentation::askew(self.part, self.offset).unwrap_or_else(further))
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
            kind if is_of_escape(kind) => Some(problems::yaml_backslash(path, span, word)),
            _ => None,
        }
    }

    /// Everything else, where the reader noticed it.
    fn elsewhere(&self) -> Problem {
        let (start, line) = self.line();
        let path = self.part.path;
        let is_no_key = matches!(
            self.kind,
            ErrorKind::SimpleKeyExpected
                | ErrorKind::InvalidSimpleKey
                | ErrorKind::ExpectedBlockMappingKey
        );
        if is_no_key && !line.contains(": ") && !line.trim().is_empty() {
            let indent = line.len() - line.trim_start().len();
            let span = self.span(start + indent, start + line.len());
            return problems::yaml_no_key(path, span, line.trim());
        }
        if let Some(problem) = self.directive() {
            return problem;
        }
        if is_of_columns(self.kind)
            && let Some(problem) = indentation::askew(self.part, self.offset)
        {
            return problem;
        }
        let next = self.part.text[self.offset..]
            .chars()
            .next()
            .filter(|character| !character.is_control());
        let end = self.offset + next.map_or(0, char::len_utf8);
        let (message, cure) = words::of(self.kind);
        problems::yaml_syntax(path, self.span(self.offset, end), message, cure)
    }

    /// A line that begins with `%`, behind which the reader wants `---`.
    fn directive(&self) -> Option<Problem> {
        let begins = *self.kind == ErrorKind::ExpectedDocumentStart
            && self.part.text.trim_start().starts_with('%');
        let start = self.part.text.len() - self.part.text.trim_start().len();
        let line = self.part.text[start..].lines().next().unwrap_or("").trim_end();
        let (message, cure) = words::of(&ErrorKind::InvalidDirectiveName);
        let span = self.span(start, start + line.len());
        begins.then(|| problems::yaml_syntax(self.part.path, span, message, cure))
    }
}

/// Returns `true` if the reader wanted the line to begin in another column.
fn is_of_columns(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidIndentation
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::BlockSequenceEntryNotAllowed
            | ErrorKind::SimpleKeyExpected
            | ErrorKind::InvalidSimpleKey
    )
}

/// Returns `true` if it is about what a backslash begins.
fn is_of_escape(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
            | ErrorKind::InvalidUnicodeEscape
    )
}

/// Finds the quotation marks, brackets and braces that nothing closes, in order.
fn opened(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut open = Vec::new();
    let mut at = 0;
    // True if a value may begin here: only there does a mark open something.
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
