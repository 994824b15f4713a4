//! Mistakes that the parser stops at, in words of ours with a cure: its own words are for those who
//! write parsers.

use granit_parser::ErrorKind;

use crate::base::{Message, message};

/// Returns what is wrong, and what to do.
pub(super) fn of(kind: &ErrorKind) -> (Message, Message) {
    brackets(kind)
        .or_else(|| text(kind))
        .or_else(|| marks(kind))
        .unwrap_or((message!("yaml-syntax"), message!("yaml-syntax.hint")))
}

/// Lists and maps in brackets and braces.
fn brackets(kind: &ErrorKind) -> Option<(Message, Message)> {
    Some(match kind {
        ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::FlowMappingValueAdjacentCollection => {
            (message!("yaml-flow-colon"), message!("yaml-flow-colon.hint"))
        }
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. } => {
            (message!("yaml-flow-open"), message!("yaml-flow-open.hint"))
        }
        ErrorKind::MisplacedFlowCollectionEnd => {
            (message!("yaml-flow-closes-nothing"), message!("yaml-flow-closes-nothing.hint"))
        }
        ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            (message!("yaml-flow-closes-other"), message!("yaml-flow-closes-other.hint"))
        }
        ErrorKind::BlockEntryInFlowCollection => {
            (message!("yaml-flow-dash"), message!("yaml-flow-dash.hint"))
        }
        ErrorKind::RecursionLimitExceeded => {
            (message!("yaml-nested"), message!("yaml-nested.hint"))
        }
        _ => return None,
    })
}

/// Values, their quotes and their lines.
fn text(kind: &ErrorKind) -> Option<(Message, Message)> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            (message!("yaml-open-quote"), message!("yaml-open-quote.hint"))
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            (message!("yaml-behind-quote"), message!("yaml-behind-quote.hint"))
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => {
            (message!("yaml-escape"), message!("yaml-escape.hint"))
        }
        ErrorKind::ZeroBlockScalarIndent
        | ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::InvalidBlockScalarIndent => {
            (message!("yaml-block"), message!("yaml-block.hint"))
        }
        ErrorKind::CommentInterceptedScalar
        | ErrorKind::CommentNotSeparated
        | ErrorKind::ExpectedWhitespace => {
            (message!("yaml-comment-inside"), message!("yaml-comment-inside.hint"))
        }
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::MappingKeyNotAllowed => {
            (message!("yaml-stray-colon"), message!("yaml-stray-colon.hint"))
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedBlockMappingKey => {
            (message!("yaml-no-part"), message!("yaml-no-part.hint"))
        }
        _ => return None,
    })
}

/// Signs that mean something in YAML.
fn marks(kind: &ErrorKind) -> Option<(Message, Message)> {
    Some(match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar
        | ErrorKind::InvalidBlockEntryWhitespace => {
            (message!("yaml-stray-tab"), message!("yaml-stray-tab.hint"))
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
        | ErrorKind::InvalidTagDirectiveTerminator => {
            (message!("yaml-directive"), message!("yaml-directive.hint"))
        }
        ErrorKind::UndeclaredTagHandle
        | ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::InvalidTagUtf8LeadingByte
        | ErrorKind::InvalidTagUtf8TrailingByte
        | ErrorKind::InvalidTagUtf8 => (message!("yaml-tag-word"), message!("yaml-tag-word.hint")),
        ErrorKind::InvalidDocumentEnd => {
            (message!("yaml-document-end"), message!("yaml-document-end.hint"))
        }
        ErrorKind::BomInsideDocument => {
            (message!("yaml-byte-order-mark"), message!("yaml-byte-order-mark.hint"))
        }
        ErrorKind::UnexpectedCharacter { .. } => {
            (message!("yaml-sign"), message!("yaml-sign.hint"))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::english;

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
            let (message, cure) = (english(&message), english(&cure));
            assert!(!message.contains(&kind.to_string()) && !cure.is_empty(), "{kind}");
        }
    }
}
