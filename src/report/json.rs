//! One object with all problems. Stable: a change of meaning changes `schema`.
//!
//! Strings are as the sources have them; JSON escapes what has to be escaped.

use serde_json::{Value, json};

use super::Style;
use super::texts::SourceMap;
use crate::base::problem::Related;
use crate::base::{Problem, Problems, Severity};
use crate::bulletin::lang::Lang;
use crate::language;

/// Writes all problems, one piece for each.
pub(super) fn write(
    problems: &Problems,
    sources: &SourceMap,
    style: &Style<'_>,
    take: &mut dyn FnMut(&str),
) {
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| problems.count(severity));
    take(&format!(
        "{{\n  \"schema\": 1,\n  \"errors\": {errors},\n  \"warnings\": {warnings},\n  \"notes\": {notes},\n"
    ));
    if let Some([drafts, held, expired]) = style.unpublished {
        take(&format!(
            "  \"unpublished\": {{\"drafts\": {drafts}, \"held\": {held}, \"expired\": {expired}}},\n"
        ));
    }
    take("  \"problems\": [");
    for (index, problem) in problems.iter().enumerate() {
        // No line break stands inside a text of JSON.
        let entry = format!("{:#}", entry(problem, sources, style.lang)).replace('\n', "\n    ");
        take(if index == 0 { "\n    " } else { ",\n    " });
        take(&entry);
    }
    take(if problems.is_empty() { "]\n}\n" } else { "\n  ]\n}\n" });
}

fn entry(problem: &Problem, sources: &SourceMap, lang: Lang) -> Value {
    let positions = sources.positions(&problem.place);
    json!({
        "code": problem.code.word(),
        "severity": problem.severity.word(),
        "message": language::problem_text(problem, lang),
        "hint": problem.hint.as_ref().map(|hint| language::text(hint, lang)),
        "file": problem.place.path.as_str(),
        "line": positions.start.line,
        "column": positions.start.column,
        "end_line": positions.end.line,
        "end_column": positions.end.column,
        "related": problem.related.iter().map(|related| beside(related, sources, lang)).collect::<Vec<Value>>(),
    })
}

fn beside(related: &Related, sources: &SourceMap, lang: Lang) -> Value {
    let start = sources.positions(&related.place).start;
    json!({
        "file": related.place.path.as_str(),
        "line": start.line,
        "column": start.column,
        "message": language::text(&related.message, lang),
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn the_object_is_that_of_the_contract() {
        let mut text = String::new();
        write(
            &fixture::problems(),
            &SourceMap::new(&fixture::tree()),
            &Style::default(),
            &mut |piece| {
                text.push_str(piece);
            },
        );
        assert_eq!(text, PROBLEMS);
    }

    const PROBLEMS: &str = r#"{
  "schema": 1,
  "errors": 2,
  "warnings": 2,
  "notes": 1,
  "problems": [
    {
      "code": "unknown-locality",
      "severity": "error",
      "message": "`Hoan Kim` is not a known locality",
      "hint": "write `Hoàn Kiếm`, or add an alias",
      "file": "content/articles/a.md",
      "line": 3,
      "column": 11,
      "end_line": 3,
      "end_column": 19,
      "related": [
        {
          "file": "content/registers/localities.yaml",
          "line": 2,
          "column": 15,
          "message": "the nearest name is this"
        }
      ]
    },
    {
      "code": "part-exceeds-whole",
      "severity": "warning",
      "message": "the parts of `Số đảng viên` exceed the whole",
      "hint": null,
      "file": "content/articles/a.md",
      "line": 5,
      "column": 3,
      "end_line": 7,
      "end_column": 34,
      "related": [
        {
          "file": "content/articles/a.md",
          "line": 9,
          "column": 17,
          "message": "the whole"
        }
      ]
    },
    {
      "code": "dead-link",
      "severity": "error",
      "message": "`../không.md` leads nowhere",
      "hint": null,
      "file": "content/articles/crlf.md",
      "line": 4,
      "column": 9,
      "end_line": 4,
      "end_column": 20,
      "related": []
    },
    {
      "code": "repaired-quantity",
      "severity": "warning",
      "message": "`12, 45 tỷ` is read as `12,45 tỷ`",
      "hint": "write `12,45 tỷ`",
      "file": "content/articles/long.md",
      "line": 2,
      "column": 1501,
      "end_line": 2,
      "end_column": 1510,
      "related": []
    },
    {
      "code": "merged-duplicates",
      "severity": "note",
      "message": "a message\non two lines",
      "hint": null,
      "file": "content/registers",
      "line": 1,
      "column": 1,
      "end_line": 1,
      "end_column": 1,
      "related": []
    }
  ]
}
"#;
}
