//! Lines that do not begin in the column of their neighbours. The parser notices them late, and
//! often takes the sound neighbour for the fault: which of two lines stands askew is decided here,
//! by what an editor would say.

use super::Part;
use super::problems;
use super::recovery::Line;
use crate::base::{Problem, Span};

/// A line that says something, with the columns that its key or its mark begins in.
#[derive(Debug, Clone, Copy)]
struct Row<'a> {
    line: Line<'a>,
    /// Blanks before its key; behind the mark of an entry.
    key: usize,
}

impl<'a> Row<'a> {
    fn new(line: Line<'a>) -> Self {
        let inside = line.content();
        let behind = inside.strip_prefix('-').filter(|_| line.is_entry());
        let marked = behind.map_or(0, |rest| 1 + rest.len() - rest.trim_start().len());
        Self { line, key: line.indent + marked }
    }

    /// Returns the column in which it begins among lines like another one: entries among entries,
    /// keys among keys.
    fn column(&self, like: &Self) -> usize {
        if like.line.is_entry() { self.line.indent } else { self.key }
    }

    fn is_like(&self, other: &Self) -> bool {
        self.line.is_entry() || !other.line.is_entry()
    }

    /// Its key, or the mark of an entry.
    fn word(&self, like: &Self) -> &'a str {
        let content = self.line.content();
        if like.line.is_entry() {
            return "-";
        }
        let content = content.get(self.key - self.line.indent..).unwrap_or(content);
        content.split_once(':').map_or(content, |(key, _)| key)
    }

    fn span(&self, part: &Part<'_>, like: &Self) -> Span {
        let start = part.base + self.line.start + self.column(like);
        Span::new(start, start + self.word(like).len())
    }
}

/// The problem of the line at an offset, or of the one that should begin in the same column.
pub(super) fn askew(part: &Part<'_>, offset: usize) -> Option<Problem> {
    // In the file the marks of entries stand, which may be blanked in the part.
    let text = part.source.get(part.base..part.base + part.text.len())?;
    let rows: Vec<Row<'_>> = Line::all(text).filter(Line::says_something).map(Row::new).collect();
    let at = rows.partition_point(|row| row.line.start <= offset).checked_sub(1)?;
    let row = rows.get(at)?;
    let other = neighbour(&rows, at)?;
    let (here, there) = (row.column(row), other.column(row));
    let above = rows[..at].iter().filter(|other| other.column(row) == there && other.is_like(row));
    let below = rows[at..].iter().take_while(|other| other.line.indent >= row.line.indent);
    let below = below.filter(|other| other.column(row) == here);
    let (above, below) = (above.count(), below.count());
    let odd = |column: usize| column % 2 == 1;
    let other_is_askew =
        there > 0 && (here == 0 || below > above || (below == above && odd(there) && !odd(here)));
    // One that stands between two that begin in one column, or left of the first key of an entry.
    let before = rows.iter().rposition(|before| before.line.start < other.line.start);
    let between = before.map(|before| &rows[before]).filter(|before| {
        there < here && before.column(row) == here && before.is_like(row) && !other.line.is_entry()
    });
    let first = rows.first().filter(|first| {
        first.line.is_entry() && !row.line.is_entry() && here < first.key && first.key == there
    });
    let (wrong, right, other_is_askew) = match (between, first) {
        (Some(right), _) => (other, right, false),
        (None, None) if other_is_askew => (other, row, true),
        (None, _) => (row, other, false),
    };
    Some(problems::yaml_askew(
        part.path,
        wrong.span(part, row),
        &problems::Askew {
            word: wrong.word(row),
            blanks: wrong.column(row),
            other: right.word(row),
            wanted: right.column(row),
            below: other_is_askew,
        },
    ))
}

/// The beginnings of lines that stand left of the map to which they belong: a key with a value between
/// two lines that stand further right, so that what stands below cannot be its own.
pub(super) fn outdented(text: &str) -> Vec<usize> {
    let rows: Vec<Row<'_>> = Line::all(text).filter(Line::says_something).map(Row::new).collect();
    let odd = rows.windows(3).filter(|rows| {
        let [above, row, below] = rows else { return false };
        let value = row.line.content().split_once(": ").map_or("", |(_, value)| value.trim());
        let is_whole = !value.is_empty() && !value.starts_with(['|', '>', '[', '{', '&', '#']);
        let goes_on = if below.line.is_entry() {
            below.line.indent < above.key
        } else {
            below.key == above.key && below.line.content().contains(": ")
        };
        is_whole
            && goes_on
            && !row.line.is_entry()
            && row.key < above.key
            && row.line.indent < below.line.indent
    });
    odd.map(|rows| rows[1].line.start).collect()
}

/// The line above with which another one should begin: of those that it stands further left than,
/// the outermost; else the one right above it.
fn neighbour<'r, 'a>(rows: &'r [Row<'a>], at: usize) -> Option<&'r Row<'a>> {
    let row = &rows[at];
    let here = row.column(row);
    let inner = rows[..at].iter().rev().take_while(|other| other.column(row) > here);
    let inner = inner.filter(|other| other.is_like(row)).min_by_key(|other| other.column(row));
    let outer = rows[..at].last().filter(|other| other.column(row) < here);
    let aligned = rows[..at].iter().rev().find(|other| other.column(row) <= here);
    let is_between = aligned.is_none_or(|other| other.column(row) < here);
    inner.filter(|_| is_between).or(outer)
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use crate::base::{At, Problems, SourcePath};

    /// Line, column and message of the first problem.
    fn first_problem(text: &str) -> String {
        let mut problems = Problems::new();
        parse(&SourcePath::from("x.yaml"), text, 0..text.len(), &mut problems);
        let Some(problem) = problems.iter().next() else { return String::new() };
        let At::Bytes(span) = problem.place.at else { panic!("no place") };
        let before = &text[..span.range().start];
        let column = before.rsplit('\n').next().expect("a line").chars().count() + 1;
        let hint = crate::language::english_hint(problem);
        format!(
            "{}:{column} {} / {hint}",
            before.matches('\n').count() + 1,
            crate::language::english(&problem.message)
        )
    }

    #[test]
    fn the_line_that_stands_askew_is_told() {
        let table = [
            (
                "a: 1\n b: 2\nc: 3\n",
                "2:2 `b` is indented further than `a` above it / write no blank",
            ),
            (" a: 1\nb: 2\n", "1:2 `a` is indented further than `b` below it / write no blank"),
            (" a: 1\nb: 2\nc: 3\n", "1:2 `a` is indented further"),
            (
                "s:\n  a: 1\n   b: 2\n",
                "3:4 `b` is indented further than `a` above it / write 2 blanks",
            ),
            (
                "s:\n   a: 1\n  b: 2\n",
                "2:4 `a` is indented further than `b` below it / write 2 blanks",
            ),
            (
                "s:\n  a: 1\n b: 2\nc: 3\n",
                "3:2 `b` is indented less than `a` above it / write 2 blanks",
            ),
            ("s:\n   a: 1\n  b: 2\n  c: 3\n", "2:4 `a` is indented further than `b` below"),
            (
                "s:\n  - x\n - y\nc: 3\n",
                "3:2 `-` is indented less than `-` above it / write 2 blanks",
            ),
            ("s:\n - x\n  - y\nc: 3\n", "3:3 `- y` is read as a part of the line above it"),
            ("s:\n  -x\n  -y\n", "3:3 `-y` is read as a part of the line above it"),
            (
                "s:\n  - a: 1\n    b: 2\n   c: 3\n",
                "4:4 `c` is indented less than `b` above it / write 4 blanks",
            ),
            (
                "s:\n  - a: 1\n   b: 2\n  - a: 3\n",
                "3:4 `b` is indented less than `a` above it / write 4 blanks",
            ),
            ("s:\n  - a: 1\n     b: 2\n    c: 3\n", "3:6 `b` is indented further than `a` above"),
            (
                "s:\n  - a: 1\n - a: 2\n",
                "3:2 `-` is indented less than `-` above it / write 2 blanks",
            ),
            (
                "s: [x]\n  b: 2\nc: 3\n",
                "2:3 `b` is indented further than `s` above it / write no blank",
            ),
            (
                "s: \"x\"\n  b: 2\n",
                "2:3 `b` is indented further than `s` above it / write no blank",
            ),
            ("- id: a\n   b: 1\n- id: c\n", "2:4 `b` is indented further than `id` above"),
            (
                "- id: a\n b: 1\n- id: c\n",
                "2:2 `b` is indented less than `id` above it / write 2 blanks",
            ),
            (
                "- id: a\n - id: c\n",
                "2:2 `-` is indented further than `-` above it / write no blank",
            ),
            (
                "s:\n  - a: 1\nb: 2\n    c: 3\n  - a: 4\nd: 5\n",
                "3:1 `b` is indented less than `a` above it / write 4 blanks",
            ),
            (
                "s:\n  - a: 1\n    c: 3\nb: 2\n  - a: 4\nd: 5\n",
                "4:1 `b` is indented less than `c` above it / write 4 blanks",
            ),
            (
                "s:\n  -a: 1\n    b: 2\n  - a: 3\n",
                "2:3 `-a` has no blank behind its dash / write `- a: 1`",
            ),
            ("s:\n\tb: 2\n", "2:1 a tab stands in the indentation"),
            ("s:\n  a: 1\n\tb: 2\n  c: 3\n", "3:1 a tab"),
            ("s:\n  -\ta: 1\n\tb: 2\n", "2:4 a tab"),
            ("- id: a\n\tb: 1\n- id: c\n", "2:1 a tab"),
            ("- id: a\n  s:\n  \t- x\n- id: c\n", "3:3 a tab"),
            ("\ta: 1\n\tb: 1\n", "1:1 a tab"),
            ("a\n  -“: b\n", "2:3 `-“` is indented further than `a` above it / write no blank"),
            ("s: [x y: z: w]\n", "1:11 a text inside of `[ ]` or `{ }` holds a colon"),
            ("s: ]\n", "1:4 this bracket or brace closes nothing"),
            ("s: [a}\n", "1:4 this bracket or brace closes one of another kind"),
            ("s: \"\\xZZ\"\n", "1:4 a backslash stands in the double quotes of `s`"),
            ("%YAML 1.2\na: 1\n", "1:1 a line that begins with `%`"),
            ("a: 1\n...\nb: 2\n", "3:1 a line `---` or `...` begins a second document"),
        ];
        let mut faults = Vec::new();
        for (text, expected) in table {
            let found = first_problem(text);
            faults.extend(
                (!found.starts_with(expected)).then(|| format!("{text}{found}\nnot {expected}\n")),
            );
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
