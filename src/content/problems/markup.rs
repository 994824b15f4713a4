//! Messages about Markdown that was not understood, or that readers will not see as it was meant.

use super::at;
use crate::base::{Code, Location, Message, Problem, Problems, SourcePath, Span, message};
use crate::content::markdown::{CodeBlock, Malformed, Prose, Stray};

/// Tells all that is odd in a body that begins at byte `base` of its file.
pub(in crate::content) fn markup(
    path: &SourcePath,
    source: &str,
    base: usize,
    prose: &Prose,
    problems: &mut Problems,
) {
    problems.extend(prose.strays.iter().map(|stray| mark(path, source, base, stray)));
    problems.extend(prose.lost_cells.iter().map(|span| lost_cells(path, source, *span)));
    problems.extend(prose.code_blocks.iter().map(|block| code_block(path, *block)));
    problems.extend(prose.without_words.iter().map(|span| missing_alt(path, source, *span)));
}

/// A mark that readers would see.
fn mark(path: &SourcePath, source: &str, base: usize, stray: &Stray) -> Problem {
    let span = Span::new(base + stray.range.start, base + stray.range.end);
    let found = &source[span.range()];
    let (message, cure) = link(found, &stray.fault)
        .or_else(|| emphasis(found, &stray.fault))
        .unwrap_or_else(|| other_mark(found, &stray.fault));
    Problem::new(Code::StrayMarkup, at(path, span), message).hint(cure)
}

/// The mistake in a link or note, and the cure; `None` for other marks.
fn link(found: &str, fault: &Malformed) -> Option<(Message, Message)> {
    Some(match fault {
        Malformed::Address(meant) => {
            (message!("stray-markup-address", found = found), message!("write-this", name = meant))
        }
        Malformed::OpenAddress => (
            message!("stray-markup-open-address", found = found),
            message!("stray-markup-open-address.hint"),
        ),
        Malformed::LinkInLink => (
            message!("stray-markup-link-in-link", found = found),
            message!("stray-markup-link-in-link.hint"),
        ),
        Malformed::Parts(meant) => {
            (message!("stray-markup-parts", found = found), message!("write-this", name = meant))
        }
        Malformed::Note(name) => (
            message!("stray-markup-note", found = found, name = name),
            message!("stray-markup-note.hint", name = name),
        ),
        Malformed::Definition(name) => (
            message!("stray-markup-definition", found = found, name = name),
            message!("stray-markup-definition.hint", name = name),
        ),
        Malformed::InlineNote => (
            message!("stray-markup-inline-note", found = found),
            message!("stray-markup-inline-note.hint"),
        ),
        Malformed::WikiLink(words) => (
            message!("stray-markup-wiki-link", found = found),
            message!("stray-markup-wiki-link.hint", words = words),
        ),
        _ => return None,
    })
}

/// The mistake in emphasis or a heading, and the cure; `None` for other marks.
fn emphasis(found: &str, fault: &Malformed) -> Option<(Message, Message)> {
    Some(match fault {
        Malformed::Emphasis(meant) => {
            (message!("stray-markup-emphasis", found = found), message!("write-this", name = meant))
        }
        Malformed::OpenEmphasis(sign) => (
            message!("stray-markup-open-emphasis", sign = sign),
            message!("stray-markup-open-emphasis.hint", sign = sign),
        ),
        Malformed::Heading(meant) => {
            (message!("stray-markup-heading", found = found), message!("write-this", name = meant))
        }
        _ => return None,
    })
}

/// The mistake in any other mark, and the cure.
fn other_mark(found: &str, fault: &Malformed) -> (Message, Message) {
    match fault {
        Malformed::Shortcode => (
            message!("stray-markup-shortcode", found = found),
            message!("stray-markup-shortcode.hint"),
        ),
        Malformed::Callout => {
            (message!("stray-markup-callout", found = found), message!("stray-markup-callout.hint"))
        }
        Malformed::FencedBlock => (
            message!("stray-markup-fenced-block", found = found),
            message!("stray-markup-fenced-block.hint"),
        ),
        Malformed::Table => {
            (message!("stray-markup-table", found = found), message!("stray-markup-table.hint"))
        }
        _ => (
            message!("stray-markup-attributes", found = found),
            message!("stray-markup-attributes.hint"),
        ),
    }
}

/// Cells for which there is no column.
fn lost_cells(path: &SourcePath, source: &str, span: Span) -> Problem {
    let message = message!("lost-cells", cell = &source[span.range()]);
    Problem::new(Code::LostCells, at(path, span), message).hint(message!("lost-cells.hint"))
}

/// Program code that nobody meant.
fn code_block(path: &SourcePath, block: CodeBlock) -> Problem {
    let (span, message, cure) = match block {
        CodeBlock::Indented(span) => {
            (span, message!("code-block-indented"), message!("code-block-indented.hint"))
        }
        CodeBlock::Open(span) => {
            (span, message!("code-block-open"), message!("code-block-open.hint"))
        }
    };
    Problem::new(Code::CodeBlock, at(path, span), message).hint(cure)
}

/// A picture without words.
fn missing_alt(path: &SourcePath, source: &str, span: Span) -> Problem {
    let raw = source[span.range()].starts_with('<');
    let problem = Problem::new(Code::MissingAlt, at(path, span), message!("missing-alt"));
    if raw {
        return problem.hint(message!("missing-alt.hint-html"));
    }
    let target = source[span.range()].rsplit_once('(').map_or("", |(_, target)| target);
    let target = target.trim_end_matches(')').trim();
    problem.hint(message!("missing-alt.hint", target = target))
}

/// A quote whose words stand only in program code, or are struck out.
pub(in crate::content) fn quote_unstated(
    problem: Problem,
    place: Location,
    struck: bool,
) -> Problem {
    let (label, hint) = if struck {
        (message!("quote-struck-out.related"), message!("quote-struck-out.hint"))
    } else {
        (message!("quote-in-code.related"), message!("quote-in-code.hint"))
    };
    problem.related(place, label).hint(hint)
}
