//! Blocks of a body of which readers do not see what was written: cells beyond the header of a
//! table, and paragraphs that became program code.

use std::ops::Range;

/// The first cell of a row that its table has no column for, and that is not empty.
pub(super) fn cell_beyond(row: &str, columns: usize) -> Option<Range<usize>> {
    let line = row.lines().next().unwrap_or("");
    let inside = line.trim_start().strip_prefix('|').unwrap_or(line.trim_start());
    let mut start = line.len() - inside.len();
    let mut beyond = Vec::new();
    for (index, cell) in cells(inside).enumerate() {
        let text = cell.trim();
        let first = start + cell.len() - cell.trim_start().len();
        beyond.extend((index >= columns && !text.is_empty()).then(|| first..first + text.len()));
        start += cell.len() + 1;
    }
    beyond.into_iter().next()
}

/// The texts between the strokes of a row.
fn cells(row: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let text = rest?;
        let is_stroke = |(at, _): &(usize, &str)| !text[..*at].ends_with('\\');
        let stroke = text.match_indices('|').find(is_stroke).map(|(at, _)| at);
        rest = stroke.map(|at| &text[at + 1..]);
        Some(stroke.map_or(text, |at| &text[..at]))
    })
}

/// Returns `true` if a line ends the block of code that a fence begins.
pub(super) fn is_closed(block: &str) -> bool {
    let Some(sign) = block.chars().next() else { return true };
    let length = |line: &str| line.chars().take_while(|letter| *letter == sign).count();
    let open = length(block);
    let last = block.trim_end().lines().skip(1).last().unwrap_or("");
    let fence = last.trim_start_matches([' ', '\t', '>']);
    length(fence) >= open && fence.chars().all(|letter| letter == sign)
}

/// The first line of an indented block that begins at a byte, with the blanks before it.
pub(super) fn indented_line(body: &str, start: usize) -> Range<usize> {
    let line = body[start..].lines().next().unwrap_or("").trim_end();
    body[..start].trim_end_matches([' ', '\t']).len()..start + line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_beyond_the_header_are_found() {
        let table = [
            ("| a | b |\n| c | d | e |", 2, None),
            ("| a | b | c | d |", 2, Some("c")),
            ("a | b | c", 2, Some("c")),
            ("a | b |", 2, None),
            ("| a | b | | |", 2, None),
            ("| a | b | | d |", 2, Some("d")),
            ("| a \\| x | `b\\|c` |", 2, None),
            ("|||c|", 2, Some("c")),
        ];
        for (row, columns, expected) in table {
            let found = cell_beyond(row, columns).map(|range| &row[range]);
            assert_eq!(found, expected, "{row}");
        }
    }

    #[test]
    fn fences_end_with_as_many_signs() {
        let table = [
            ("```\na\n```\n", true),
            ("```\na\n````", true),
            ("````\na\n```\n", false),
            ("```\na\n", false),
            ("```", false),
            ("~~~ x\na\n> ~~~", true),
            ("```\na\n``` x\n", false),
        ];
        for (block, closed) in table {
            assert_eq!(is_closed(block), closed, "{block}");
        }
    }
}
