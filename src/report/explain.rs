//! Pages that explain problem codes: `language/LANG/explain/CODE.md`, embedded in the program.
//!
//! A page is documentation, help at the terminal and test in one. It is Markdown, for an editor who
//! is no programmer:
//!
//! * `# ` and a title; then two to four sentences on what the code means.
//! * `## Wrong` with a block whose info string is `site`: a small site as one text, each file after
//!   a line `-- path --`, that has the problem. The problem is drawn below the line it is in,
//!   carets under what is marked:
//!
//!   ```text
//!   locality: An Kê
//!             ^^^^^ error[unknown-locality]
//!   ```
//!
//! * `## Right` with the same site put right, and no problem in it; where it helps, `## Why`.
//!
//! Several problems of a line stand below each other. One that goes over several lines is drawn to
//! the end of its first line; one that marks nothing, as between two characters, is drawn with one
//! caret. A problem with a file as a whole stands right below the file's name as `^ error[CODE]
//! (file)`, or `(missing)`: then there is no such file. A block that begins with `include: base`
//! has the files of [`BASE`] too, but for those that it names itself. A fence of four backticks
//! lets an article in the site have fences of three.
//!
//! A code whose problem cannot be written as text (a file that is not UTF-8) has a page without
//! such blocks.

use super::human::severity_word;
use super::texts::{SourceMap, Texts};
use crate::base::{Code, Location, Message, Problems, Severity, message};
use crate::bulletin::lang::Lang;
use crate::language;

pub use super::example::{BASE, Examples, Mark, examples};

/// The page of a code, for the terminal: what is written for the tests in its examples, in words.
pub fn page(code: Code, lang: Lang) -> String {
    let whole = language::page(code, lang);
    let say = |message: &Message| language::text(message, lang);
    let headings = headings(code, lang);
    let mut text = String::with_capacity(whole.len());
    if !language::has_page(code, lang) {
        text = format!("{}\n\n", say(&message!("explain-elsewhere")));
    }
    let mut fence: Option<usize> = None;
    for line in whole.trim_end().lines() {
        let marks = line.bytes().take_while(|byte| *byte == b'`').count();
        let line = match fence {
            None if marks >= 3 && line.ends_with("site") => {
                fence = Some(marks);
                line.trim_end_matches("site").to_owned()
            }
            None => match headings.iter().find(|(written, _)| written == line) {
                Some((_, told)) => told.clone(),
                None => line.to_owned(),
            },
            Some(open) if marks >= open => {
                fence = None;
                line.to_owned()
            }
            Some(_) if line == "include: base" => continue,
            Some(_) => in_words(line, lang),
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The headings of a page as they stand in it, each as it is told. What is only a note is not wrong.
fn headings(code: Code, lang: Lang) -> [(String, String); 4] {
    let of = if language::has_page(code, lang) { lang } else { language::SOURCE };
    let (wrong, example) = (message!("explain-wrong"), message!("explain-example"));
    let is_note = code.severity() == Severity::Note;
    let told = if is_note { example.clone() } else { wrong.clone() };
    let (right, why) = (message!("explain-right"), message!("explain-why"));
    [(wrong, told), (example.clone(), example), (right.clone(), right), (why.clone(), why)]
        .map(|(written, told)| (language::text(&written, of), language::text(&told, lang)))
}

/// A line of an example: the name of a file, a problem below what has it, or a line of a file.
fn in_words(line: &str, lang: Lang) -> String {
    if let Some(path) = line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
        return language::text(&message!("explain-file", path = path), lang);
    }
    let drawn = line.trim_start().trim_start_matches('^');
    let Some((severity, rest)) = drawn.trim_start().split_once('[') else { return line.to_owned() };
    let known = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .find(|known| known.word() == severity);
    let Some(severity) = known.filter(|_| line.trim_start().starts_with('^')) else {
        return line.to_owned();
    };
    let (code, about) = rest.split_once(']').unwrap_or((rest, ""));
    let about = match about.trim() {
        "(file)" => language::text(&message!("explain-whole-file"), lang),
        "(missing)" => language::text(&message!("explain-no-file"), lang),
        _ => String::new(),
    };
    let carets = &line[..line.len() - drawn.len()];
    format!("{carets} {}[{code}] {about}", severity_word(severity, lang)).trim_end().to_owned()
}

/// The table of all codes with severity and title.
pub fn list(lang: Lang) -> String {
    let width = Code::ALL.iter().map(|code| code.word().len()).max().unwrap_or(0);
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let widths = severities.map(|severity| severity_word(severity, lang).chars().count());
    let words = widths.into_iter().max().unwrap_or(0);
    let row = |code: &Code| {
        let severity = severity_word(code.severity(), lang);
        format!("{:width$}  {severity:words$}  {}\n", code.word(), language::title(*code, lang))
    };
    Code::ALL.iter().map(row).collect::<Vec<_>>().concat()
}

/// Problems as an example would draw them, sorted: to be compared with [`Examples::marks`].
pub fn found(problems: &Problems, texts: &dyn Texts) -> Vec<Mark> {
    let sources = SourceMap::new(texts);
    let mark = |(place, severity, code): (&Location, Severity, Code)| {
        let (line, column, end_column) = carets(place, &sources);
        Mark { file: place.path.clone(), line, column, end_column, severity, code }
    };
    let parts = problems.iter().map(|problem| (&problem.place, problem.severity, problem.code));
    let mut marks: Vec<Mark> = parts.map(mark).collect();
    marks.sort();
    marks
}

/// Line, first column and the one after the last of the carets for a place.
fn carets(place: &Location, sources: &SourceMap) -> (usize, usize, usize) {
    let Some((lines, _)) = sources.span(place) else {
        return (1, 1, 1);
    };
    let positions = sources.positions(place);
    let (start, end) = (positions.start, positions.end);
    let end_column = if end.line == start.line {
        end.column
    } else {
        lines.position(lines.range(start.line).end).column
    };
    (start.line, start.column, end_column.max(start.column + 1))
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_code() {
        let list = list(language::SOURCE);
        assert_eq!(list.lines().count(), Code::ALL.len());
        assert!(
            list.starts_with("not-utf8                  error    a file is not UTF-8 text\n"),
            "{list}"
        );
    }

    #[test]
    fn pages_have_a_title_and_examples_that_reach_their_code() {
        for code in Code::ALL {
            let page = language::page(*code, language::SOURCE);
            assert!(page.starts_with("# ") && page.ends_with('\n'), "{code}");
            if page.contains("\n## Wrong") || page.contains("\n## Right") {
                let examples = examples(&page)
                    .unwrap_or_else(|| panic!("the examples of `{code}` cannot be read"));
                assert!(
                    examples.marks.iter().any(|mark| mark.code == *code),
                    "{code} does not occur in its example"
                );
            }
        }
    }

    #[test]
    fn examples_are_told_in_words() {
        let page = page(Code::MissingSettings, language::SOURCE);
        assert!(page.contains("File bantin.yaml:") && !page.contains("include: base"), "{page}");
        assert!(page.contains("^ error[missing-settings] (there is no such file)"), "{page}");
        let note = super::page(Code::RunningMonth, language::SOURCE);
        assert!(note.contains("\n## Example\n") && !note.contains("## Wrong"), "{note}");
        for lang in language::ALL {
            for code in Code::ALL {
                let page = super::page(*code, lang);
                let raw = ["```site", "include: base", " --\n", "] (missing)", "] (file)"];
                assert!(!raw.iter().any(|raw| page.contains(raw)), "{page}");
            }
        }
    }

    #[test]
    fn problems_are_drawn_as_examples_draw_them() {
        let marks = found(&fixture::problems(), &fixture::tree());
        let drawn: Vec<(&str, usize, usize, usize, &str)> = marks
            .iter()
            .map(|mark| {
                (mark.file.as_str(), mark.line, mark.column, mark.end_column, mark.code.word())
            })
            .collect();
        let expected = [
            ("content/articles/a.md", 3, 11, 19, "unknown-locality"),
            ("content/articles/a.md", 5, 3, 29, "part-exceeds-whole"),
            ("content/articles/crlf.md", 4, 9, 20, "dead-link"),
            ("content/articles/long.md", 2, 1501, 1510, "repaired-quantity"),
            ("content/registers", 1, 1, 1, "merged-duplicates"),
        ];
        assert_eq!(drawn, expected);
    }
}
