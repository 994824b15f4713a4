//! Workflow commands of GitHub Actions: each problem becomes a remark beside the line of the pull
//! request.
//!
//! Columns are given for one-line spans only, because the forge refuses them for others. A command
//! is one line; its message may not contain a line break or `%`, its properties neither these nor
//! `:` and `,`, and all are written as percent and two digits.

use std::fmt::Write as _;

use super::Style;
use super::texts::SourceMap;
use super::visible::picture;
use crate::base::{Problem, Problems, Severity};
use crate::language;

/// Writes all problems of a site in some folder of its repository.
pub(super) fn write(
    problems: &Problems,
    sources: &SourceMap,
    style: &Style<'_>,
    take: &mut dyn FnMut(&str),
) {
    problems.iter().for_each(|problem| take(&command(problem, sources, style)));
}

fn command(problem: &Problem, sources: &SourceMap, style: &Style<'_>) -> String {
    let level = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let hint = problem.hint.as_ref().map(|hint| language::text(hint, style.lang));
    let text: Vec<String> =
        std::iter::once(language::problem_text(problem, style.lang)).chain(hint).collect();
    let place = place(problem, sources, style.folder);
    format!("::{level} {place},title={}::{}\n", problem.code, escape(&text.join("\n"), ""))
}

fn place(problem: &Problem, sources: &SourceMap, folder: &str) -> String {
    let slash = if folder.is_empty() { "" } else { "/" };
    let path = format!("{folder}{slash}{}", problem.place.path);
    let mut place = format!("file={}", escape(&path, ":,"));
    if sources.span(&problem.place).is_none() {
        return place;
    }
    let positions = sources.positions(&problem.place);
    let (start, end) = (positions.start, positions.end);
    // Writing to a string cannot fail.
    let _ = write!(place, ",line={},endLine={}", start.line, end.line);
    if start.line == end.line {
        let _ = write!(place, ",col={},endColumn={}", start.column, end.column);
    }
    place
}

/// Escapes what may not stand in a command, `also` included; other control characters are shown as
/// pictures, because the log is read on a page that understands colours.
fn escape(text: &str, also: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '%' | '\r' | '\n') || also.contains(character) {
            let _ = write!(escaped, "%{:02X}", u32::from(character));
        } else if character == '\t' {
            escaped.push(' ');
        } else {
            escaped.push(picture(character));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn each_problem_is_one_command() {
        let expected = "\
::error file=content/articles/a.md,line=3,endLine=3,col=11,endColumn=19,title=unknown-locality::`Hoan Kim` is not a known locality%0Awrite `Hoàn Kiếm`, or add an alias
::warning file=content/articles/a.md,line=5,endLine=7,title=part-exceeds-whole::the parts of `Số đảng viên` exceed the whole
::error file=content/articles/crlf.md,line=4,endLine=4,col=9,endColumn=20,title=dead-link::`../không.md` leads nowhere
::warning file=content/articles/long.md,line=2,endLine=2,col=1501,endColumn=1510,title=repaired-quantity::`12, 45 tỷ` is read as `12,45 tỷ`%0Awrite `12,45 tỷ`
::notice file=content/registers,title=merged-duplicates::a message%0Aon two lines
";
        let write = |folder| {
            let mut text = String::new();
            let style = Style { folder, ..Style::default() };
            write(&fixture::problems(), &SourceMap::new(&fixture::tree()), &style, &mut |piece| {
                text.push_str(piece);
            });
            text
        };
        assert_eq!(write(""), expected);
        assert_eq!(write("sites/a,b"), expected.replace("file=", "file=sites/a%2Cb/"));
    }

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(escape("96,9%\ta:b\r\nc\u{1B}", ""), "96,9%25 a:b%0D%0Ac␛");
        assert_eq!(escape("96,9% a:b\r\n", ":,"), "96%2C9%25 a%3Ab%0D%0A");
    }
}
