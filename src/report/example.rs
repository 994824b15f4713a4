//! Reads the example sites of the pages in `explain/`; [`super::explain`] says how they are
//! written.

use crate::base::{Code, Severity, SourcePath};
use crate::language;

/// The examples of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examples {
    /// The site with problems, as [`Tree::from_txtar`](crate::base::Tree::from_txtar) reads it,
    /// without the drawn ones.
    pub wrong: String,
    /// The problems drawn into it, sorted; all that it has.
    pub marks: Vec<Mark>,
    /// The same site without problems.
    pub right: String,
}

/// A problem as an example draws it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The file it is in.
    pub file: SourcePath,
    /// Its line, from 1.
    pub line: usize,
    /// The character of the first caret, from 1.
    pub column: usize,
    /// The character after the last caret; the same as `column` only for a file as a whole, which
    /// is 1, 1, 1.
    pub end_column: usize,
    /// Severity of the problem.
    pub severity: Severity,
    /// Which kind.
    pub code: Code,
}

/// The site that a block has when it begins with `include: base`: an invented province with two
/// districts, three indicators, and one entry in each of the other registers, in two languages.
pub const BASE: &str = language::EXAMPLE_SITE;

/// Texts that follow the code of a problem with a file as a whole, and with one that is not there.
const WHOLE: &str = "(file)";
const MISSING: &str = "(missing)";

/// The examples of a page; `None` where it has none or they are not written as [`super::explain`]
/// says.
pub fn examples(page: &str) -> Option<Examples> {
    let wrong = Site::read(&block(page, "Wrong")?)?;
    let right = Site::read(&block(page, "Right")?)?;
    let drawn = !wrong.marks.is_empty() && right.marks.is_empty();
    drawn.then(|| Examples { wrong: wrong.text(), right: right.text(), marks: wrong.marks })
}

/// The first `site` block below a heading; `None` where there is none or it does not end.
fn block(page: &str, heading: &str) -> Option<String> {
    let mut below = false;
    let mut fence = None;
    let mut text = None;
    for line in page.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match fence {
            None if ticks >= 3 => {
                fence = Some(ticks);
                text = (below && line[ticks..].trim() == "site").then(String::new);
            }
            None => below = line.strip_prefix("## ").map_or(below, |title| title.trim() == heading),
            Some(open) if ticks >= open && line[ticks..].trim().is_empty() => match text {
                Some(text) => return Some(text),
                None => fence = None,
            },
            Some(_) => text = text.map(|text| text + line + "\n"),
        }
    }
    None
}

/// A site as a block writes it.
#[derive(Default)]
struct Site {
    files: Vec<File>,
    marks: Vec<Mark>,
}

struct File {
    path: String,
    text: String,
    /// Only said not to be there.
    missing: bool,
}

impl Site {
    /// Reads a block; `None` where a drawn problem has an unknown code or stands below nothing.
    fn read(block: &str) -> Option<Self> {
        let mut site = Self::default();
        for line in block.lines() {
            match (file_name(line), Drawn::find(line)) {
                (Some(path), _) => site.files.push(File {
                    path: path.to_owned(),
                    text: String::new(),
                    missing: false,
                }),
                (None, Some(drawn)) => site.draw(&drawn)?,
                (None, None) => site.push(line),
            }
        }
        if block.lines().next().is_some_and(|line| line.trim_end() == "include: base") {
            site.include(BASE);
        }
        site.marks.sort();
        Some(site)
    }

    /// Adds a line to the file that was named last; what stands before the first file belongs to
    /// none.
    fn push(&mut self, line: &str) {
        if let Some(file) = self.files.last_mut() {
            file.text.push_str(line);
            file.text.push('\n');
        }
    }

    fn draw(&mut self, drawn: &Drawn) -> Option<()> {
        let file = self.files.last_mut()?;
        file.missing |= drawn.about == MISSING;
        let line = file.text.lines().count();
        let (line, column, end_column) = match drawn.about {
            WHOLE | MISSING if line == 0 => (1, 1, 1),
            "" if line > 0 => (line, drawn.column, drawn.end_column),
            _ => return None,
        };
        let (severity, code) = (drawn.severity, Code::find(drawn.code)?);
        self.marks.push(Mark {
            file: SourcePath::from(file.path.as_str()),
            line,
            column,
            end_column,
            severity,
            code,
        });
        Some(())
    }

    /// Adds the files of another site that this one does not name.
    fn include(&mut self, other: &str) {
        let named = self.files.len();
        let mut wanted = false;
        for line in other.lines() {
            if let Some(path) = file_name(line) {
                wanted = self.files[..named].iter().all(|file| file.path != path);
                if wanted {
                    self.files.push(File {
                        path: path.to_owned(),
                        text: String::new(),
                        missing: false,
                    });
                }
            } else if wanted {
                self.push(line);
            }
        }
    }

    fn text(&self) -> String {
        let present = self.files.iter().filter(|file| !file.missing);
        present
            .map(|file| format!("-- {} --\n{}", file.path, file.text))
            .collect::<Vec<_>>()
            .concat()
    }
}

/// The path in a line that begins a file.
fn file_name(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix("-- ")?.strip_suffix(" --")
}

/// A line of carets, `    ^^^ error[CODE]`.
struct Drawn<'a> {
    column: usize,
    end_column: usize,
    severity: Severity,
    code: &'a str,
    about: &'a str,
}

impl<'a> Drawn<'a> {
    /// Reads a line; `None` where it is a line of the site.
    fn find(line: &'a str) -> Option<Self> {
        let carets = line.trim_start_matches(' ');
        let problem = carets.trim_start_matches('^');
        let (severity, rest) = problem.strip_prefix(' ')?.trim_start().split_once('[')?;
        let severity = [Severity::Error, Severity::Warning, Severity::Note]
            .into_iter()
            .find(|known| known.word() == severity)?;
        let (code, about) = rest.split_once(']')?;
        let (blanks, width) = (line.len() - carets.len(), carets.len() - problem.len());
        let drawn = Self {
            column: blanks + 1,
            end_column: blanks + 1 + width,
            severity,
            code,
            about: about.trim(),
        };
        (width > 0).then_some(drawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Tree;

    /// A page with two blocks, and with a fence and a heading inside one that are none of the page.
    fn page(wrong: &str, right: &str) -> String {
        format!(
            "# Title\n\n```\n## Wrong\n```\n\n## Wrong\n\n````site\n{wrong}````\n\n## Right\n\n````site\n{right}````\n"
        )
    }

    /// `file:line:column-end severity[code]` of each mark.
    fn marks(wrong: &str) -> Option<Vec<String>> {
        let mark = |mark: &Mark| {
            let Mark { file, line, column, end_column, severity, code } = mark;
            format!("{file}:{line}:{column}-{end_column} {}[{code}]", severity.word())
        };
        Some(examples(&page(wrong, "-- a --\n"))?.marks.iter().map(mark).collect())
    }

    #[test]
    fn drawn_problems_are_read_and_taken_out() {
        let wrong = "\
-- content/b.md --
locality: An Kê và ở
                   ^ note[status-decided]
          ^^^^^ error[unknown-locality]

^ warning[missing-quote]
## Right
```
^^ is no problem
```
-- content/a.md --
^ error[file-too-large] (file)
";
        let examples =
            examples(&page(wrong, "-- content/b.md --\nlocality: An Khê\n")).expect("examples");
        let expected = "-- content/b.md --\nlocality: An Kê và ở\n\n## Right\n```\n^^ is no problem\n```\n-- content/a.md --\n";
        assert_eq!(examples.wrong, expected);
        assert_eq!(examples.right, "-- content/b.md --\nlocality: An Khê\n");
        let expected = [
            "content/a.md:1:1-1 error[file-too-large]",
            "content/b.md:1:11-16 error[unknown-locality]",
            "content/b.md:1:20-21 note[status-decided]",
            "content/b.md:2:1-2 warning[missing-quote]",
        ];
        assert_eq!(marks(wrong), Some(expected.map(str::to_owned).to_vec()));
    }

    #[test]
    fn a_block_can_include_the_base_site() {
        let wrong = "\
include: base
-- bantin.yaml --
^ error[missing-settings] (missing)
-- content/registers/topics.yaml --
- id: own
";
        let examples = examples(&page(wrong, "include: base\n")).expect("examples");
        let tree = Tree::from_txtar(&examples.wrong);
        let paths: Vec<&str> = tree.files().iter().map(|file| file.path.name()).collect();
        assert_eq!(
            paths,
            ["bodies.yaml", "directives.yaml", "indicators.yaml", "localities.yaml", "topics.yaml"]
        );
        assert_eq!(tree.text("content/registers/topics.yaml").expect("text"), "- id: own\n");
        assert_eq!(examples.right, BASE);
    }

    #[test]
    fn what_is_not_written_by_the_rules_is_no_example() {
        let cases = [
            ("a code that is none", "-- a --\nx\n^ error[no-such-code]\n"),
            ("no problem drawn", "-- a --\nx\n"),
            ("a problem outside of every file", "^ error[dead-link]\n"),
            ("carets below a file's name", "-- a --\n^ error[dead-link]\n"),
            ("the whole file below a line of it", "-- a --\nx\n^ error[dead-link] (file)\n"),
            ("another word behind the code", "-- a --\nx\n^ error[dead-link] (all)\n"),
        ];
        for (what, wrong) in cases {
            assert_eq!(marks(wrong), None, "{what}");
        }
        let drawn = "-- a --\nx\n^ error[dead-link]\n";
        assert!(examples(&page(drawn, "-- a --\nx\n")).is_some());
        assert_eq!(examples(&page(drawn, drawn)), None, "a problem in what is right");
        assert_eq!(examples("# Title\n\nIt means this.\n"), None);
        assert_eq!(
            examples(&page(drawn, "-- a --\n").replace("\n````\n", "\n")),
            None,
            "a block that does not end"
        );
    }
}
