//! One line for each problem, `file:line:col: error[code]: message`: what editors and `grep` read.

use super::texts::SourceMap;
use super::visible;
use crate::base::{Problem, Problems};
use crate::bulletin::lang::Lang;
use crate::language;

/// Writes all problems.
pub(super) fn write(
    problems: &Problems,
    sources: &SourceMap,
    lang: Lang,
    take: &mut dyn FnMut(&str),
) {
    problems.iter().for_each(|problem| take(&line(problem, sources, lang)));
}

fn line(problem: &Problem, sources: &SourceMap, lang: Lang) -> String {
    let start = sources.positions(&problem.place).start;
    let file = visible::line(problem.place.path.as_str());
    let message = visible::line(&language::problem_text(problem, lang));
    let (severity, code) = (problem.severity.word(), problem.code);
    format!("{file}:{}:{}: {severity}[{code}]: {message}\n", start.line, start.column)
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    fn shown(problems: &Problems) -> String {
        let mut text = String::new();
        write(problems, &SourceMap::new(&fixture::tree()), language::SOURCE, &mut |piece| {
            text.push_str(piece);
        });
        text
    }

    #[test]
    fn each_problem_is_one_line() {
        let expected = "\
content/articles/a.md:3:11: error[unknown-locality]: `Hoan Kim` is not a known locality
content/articles/a.md:5:3: warning[part-exceeds-whole]: the parts of `Số đảng viên` exceed the whole
content/articles/crlf.md:4:9: error[dead-link]: `../không.md` leads nowhere
content/articles/long.md:2:1501: warning[repaired-quantity]: `12, 45 tỷ` is read as `12,45 tỷ`
content/registers:1:1: note[merged-duplicates]: a message on two lines
";
        assert_eq!(shown(&fixture::problems()), expected);
    }

    #[test]
    fn nothing_is_folded() {
        let lines = shown(&fixture::links());
        assert_eq!(lines.lines().count(), 12);
        assert!(lines.ends_with(
            "content/articles/links.md:12:1: error[dead-link]: `12.md` leads nowhere\n"
        ));
    }
}
