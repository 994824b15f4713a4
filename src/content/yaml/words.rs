//! Mistakes that the parser stops at, in words of ours with a cure: its own words are for those who
//! write parsers.

use granit_parser::ErrorKind;

/// Returns what is wrong, and what to do.
pub(super) fn of(kind: &ErrorKind) -> (&'static str, &'static str) {
    brackets(kind).or_else(|| text(kind)).or_else(|| marks(kind)).unwrap_or((
        "what stands here is no YAML",
        "compare this line and the one above it with a line that works: indentation, colons, quotes, brackets",
    ))
}

/// Lists and maps in brackets and braces.
fn brackets(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::FlowMappingValueAdjacentCollection => (
            "a text inside of `[ ]` or `{ }` holds a colon, or a comma is missing before it",
            "put the text in quotes, or a comma between the two",
        ),
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. } => {
            ("a bracket or brace is not closed", "close it with `]` or `}`")
        }
        ErrorKind::MisplacedFlowCollectionEnd => (
            "this bracket or brace closes nothing",
            "take it out, or put the whole value in quotes",
        ),
        ErrorKind::MismatchedFlowCollectionEnd { .. } => (
            "this bracket or brace closes one of another kind",
            "close `[` with `]`, and `{` with `}`",
        ),
        ErrorKind::BlockEntryInFlowCollection => (
            "`-` stands inside of `[ ]` or `{ }`",
            "put commas between the entries of `[ ]`, or take the brackets out",
        ),
        ErrorKind::RecursionLimitExceeded => {
            ("lists and maps are nested too deep", "write it with fewer levels")
        }
        _ => return None,
    })
}

/// Values, their quotes and their lines.
fn text(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            ("a quotation mark is not closed", "close it at the end of the value, or take it out")
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "a value goes on behind its closing quote",
            "put the whole value in quotes, and write the quotation marks inside as “ ”",
        ),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => (
            "a backslash stands in double quotes, where it begins a special character",
            "use single quotes `'...'`, or write the backslash twice",
        ),
        ErrorKind::ZeroBlockScalarIndent
        | ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::InvalidBlockScalarIndent => (
            "behind `|` or `>` no text can stand, and the lines below are the text",
            "end the line there, and indent the lines below by two blanks",
        ),
        ErrorKind::CommentInterceptedScalar
        | ErrorKind::CommentNotSeparated
        | ErrorKind::ExpectedWhitespace => (
            "a comment stands in the middle of a value",
            "put the whole value in quotes, or the comment in a line of its own",
        ),
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::MappingKeyNotAllowed => (
            "a colon stands where none can",
            "put a value that holds a colon in quotes; write each key in a line of its own",
        ),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedBlockMappingKey => (
            "this line does not belong to what stands above it",
            "let all keys of one map, and all `-` of one list, begin in the same column",
        ),
        _ => return None,
    })
}

/// Signs that mean something in YAML.
fn marks(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar
        | ErrorKind::InvalidBlockEntryWhitespace => {
            ("a tab stands where YAML allows none", "write blanks in its place")
        }
        ErrorKind::DuplicateVersionDirective
        | ErrorKind::UnsupportedYamlMajorVersion
        | ErrorKind::DuplicateTagDirective
        | ErrorKind::MissingDocumentEndBeforeDirective
        | ErrorKind::ExpectedTagDirectiveBang
        | ErrorKind::InvalidDirectiveTerminator
        | ErrorKind::DirectiveDisallowed
        | ErrorKind::MissingYamlVersionSeparator
        | ErrorKind::MissingDirectiveName
        | ErrorKind::InvalidDirectiveName
        | ErrorKind::YamlVersionTooLong
        | ErrorKind::MissingYamlVersion
        | ErrorKind::InvalidTagDirectiveTerminator => (
            "a line that begins with `%` is for the reader of YAML",
            "take the line out, or put the value in quotes",
        ),
        ErrorKind::UndeclaredTagHandle
        | ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::InvalidTagUtf8LeadingByte
        | ErrorKind::InvalidTagUtf8TrailingByte
        | ErrorKind::InvalidTagUtf8 => (
            "a word begins with `!`, which is a tag in YAML and no text",
            "put the whole value in quotes",
        ),
        ErrorKind::InvalidDocumentEnd => {
            ("`...` ends the YAML, and something stands behind it", "take the line out")
        }
        ErrorKind::BomInsideDocument => {
            ("a byte-order mark stands here, which nobody sees", "delete it")
        }
        ErrorKind::UnexpectedCharacter { .. } => {
            ("a value begins with a sign that means something in YAML", "put the value in quotes")
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_of_the_parser_are_told() {
        let kinds = [
            ErrorKind::ExpectedDocumentStart,
            ErrorKind::UnknownAnchor,
            ErrorKind::UnexpectedEof,
            ErrorKind::MisplacedFlowCollectionEnd,
            ErrorKind::Custom("own words".to_owned()),
        ];
        for kind in kinds {
            let (message, cure) = of(&kind);
            assert!(!message.contains(&kind.to_string()) && !cure.is_empty(), "{kind}");
        }
    }
}
