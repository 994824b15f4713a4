//! Messages about Markdown that was not understood, or that readers will not see as it was meant.

use super::at;
use crate::base::{Code, Place, Problem, Problems, SourcePath, Span};
use crate::content::markdown::{CodeBlock, Fault, Prose, Stray};

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
    let (message, cure) = words(found, &stray.fault);
    Problem::new(Code::StrayMarkup, at(path, span), message).hint(cure)
}

/// Returns what is wrong with a mark, and its cure.
fn words(found: &str, fault: &Fault) -> (String, String) {
    match fault {
        Fault::Address(meant) => (
            format!("`{found}` is shown as text: its address cannot be read"),
            format!("write `{meant}`"),
        ),
        Fault::OpenAddress => (
            format!("`{found}` is shown as text: nothing ends its address"),
            "write `)` where it ends, which closes the bracket".to_owned(),
        ),
        Fault::LinkInLink => (
            format!("`{found}` is no link: another one stands in its words"),
            "make one link of it, or two that stand beside each other".to_owned(),
        ),
        Fault::Parts(meant) => (
            format!("`{found}` is shown as text: words and address do not stand as they should"),
            format!("write `{meant}`"),
        ),
        Fault::Note(name) => (
            format!("there is no note `{name}`, and readers see `{found}`"),
            format!("add `[^{name}]: ...` in a line of its own, with an empty line above it"),
        ),
        Fault::Definition(name) => (
            format!("`{found}` is shown as text: nothing says what `{name}` leads to"),
            format!("add `[{name}]: ADDRESS` in a line of its own, or write `[words](ADDRESS)`"),
        ),
        Fault::InlineNote => (
            format!("`{found}` is no note"),
            "write `[^1]`, and the note in a line of its own: `[^1]: ...`".to_owned(),
        ),
        Fault::WikiLink(words) => {
            (format!("`{found}` is no link"), format!("write `[{words}](ADDRESS)`"))
        }
        Fault::Emphasis(meant) => (
            format!("`{found}` is not emphasised: one of its marks stands where none can"),
            format!("write `{meant}`"),
        ),
        Fault::OpenEmphasis(sign) => (
            format!("`{sign}` begins emphasis that nothing in this paragraph ends"),
            format!("close it with `{sign}`, or take it out"),
        ),
        Fault::Shortcode => (
            format!("`{found}` calls another program, and readers see it as it stands here"),
            "write what it stands for in Markdown, or take it out".to_owned(),
        ),
        Fault::Callout => (
            format!("`{found}` makes no callout here, and readers see it as it stands"),
            "write a word in its place: `**Note:** ...`".to_owned(),
        ),
        Fault::FencedBlock => (
            format!("`{found}` begins no block here: readers see the marks `:::`"),
            "take out the lines that begin with `:::`".to_owned(),
        ),
        Fault::Attributes => (
            format!("readers see `{found}`: nothing has attributes here"),
            "take it out".to_owned(),
        ),
        Fault::Heading(meant) => {
            (format!("`{found}` is no heading: a blank is missing"), format!("write `{meant}`"))
        }
        Fault::Table => (
            format!("`{found}` does not begin a table"),
            "write a line `| --- | --- |` below the header, with as many columns as it has"
                .to_owned(),
        ),
    }
}

/// Cells for which there is no column.
fn lost_cells(path: &SourcePath, source: &str, span: Span) -> Problem {
    let cell = &source[span.range()];
    let message = format!("the cell `{cell}` has no column, and is lost on the page");
    Problem::new(Code::LostCells, at(path, span), message).hint(
        "give the header as many cells as this row has, or write `\\|` for a stroke in a cell",
    )
}

/// Program code that nobody meant.
fn code_block(path: &SourcePath, block: CodeBlock) -> Problem {
    match block {
        CodeBlock::Indented(span) => {
            let message = "a paragraph that begins with four blanks or a tab is program code";
            Problem::new(Code::CodeBlock, at(path, span), message)
                .hint("begin the line without blanks")
        }
        CodeBlock::Open(span) => {
            let message = "nothing ends this fence, so that all below it is program code";
            Problem::new(Code::CodeBlock, at(path, span), message)
                .hint("take the line out, or write another one that ends it")
        }
    }
}

/// A picture without words.
fn missing_alt(path: &SourcePath, source: &str, span: Span) -> Problem {
    let raw = source[span.range()].starts_with('<');
    let message = "nothing says what this picture shows to those who cannot see it";
    let problem = Problem::new(Code::MissingAlt, at(path, span), message);
    if raw {
        return problem.hint("add `alt=\"...\"`, or `alt=\"\"` to one that only decorates");
    }
    let target = source[span.range()].rsplit_once('(').map_or("", |(_, target)| target);
    let target = target.trim_end_matches(')').trim();
    problem.hint(format!(
        "write what it shows between the brackets, or `<img src=\"{target}\" alt=\"\">` if it only decorates"
    ))
}

/// A quote whose words stand in program code.
pub(in crate::content) fn quote_in_code(problem: Problem, place: Place) -> Problem {
    problem.related(place, "these words are program code, in which nothing is stated").hint(
        "take the words out of the code: no backticks, no blanks at the beginning of the line",
    )
}
