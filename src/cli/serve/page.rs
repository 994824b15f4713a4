//! The pages that only the server shows, and the line that it adds to the portal's own.

use std::collections::BTreeMap;

use super::super::failure::Failure;
use super::super::summary;
use crate::base::{Problems, Severity, Tree, message};
use crate::bulletin::lang::Lang;
use crate::bulletin::site::Absence;
use crate::language;
use crate::report::{self, Format, Style};
use crate::{Absent, Outcome};

/// Loads a page again when there is something newer than what it was made of.
pub(super) const SCRIPT: &str = r#"(() => {
  const build = new URL(document.currentScript.src).searchParams.get("build");
  new EventSource("/.bantin/reload").onmessage = (event) => {
    if (event.data !== build) location.reload();
  };
})();
"#;

/// The page about a build that found too much to publish: what forbids it first, and behind a line
/// that opens what is only noted.
pub(super) fn of_problems(problems: &Problems, tree: &Tree, lang: Lang) -> String {
    let style = Style { lang, ..Style::default() };
    let of = |wanted: Severity| problems.only(|_, severity| severity == wanted);
    let written = |some: &Problems| report::write(some, tree, Format::Human, &style);
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note].map(of);
    let found = summary::problems(problems, lang);
    let heading = language::text(&message!("serve-problems", problems = found), lang);
    let first: Vec<String> =
        [&errors, &warnings].map(written).into_iter().filter(|text| !text.is_empty()).collect();
    let behind = if notes.is_empty() {
        String::new()
    } else {
        let (count, notes) = (escape(&summary::problems(&notes, lang)), escape(&written(&notes)));
        format!("<details>\n<summary>{count}</summary>\n<pre>{notes}</pre>\n</details>\n")
    };
    with_more(&heading, &first.join("\n"), &behind, lang)
}

/// The page about a failure of the machine.
pub(super) fn of_failure(failure: &Failure, lang: Lang) -> String {
    page(&language::text(&message!("serve-failure"), lang), &failure.text(lang), lang)
}

/// Pages about articles that are not published, by the address that they would have.
pub(super) fn of_absent(outcome: &Outcome, lang: Lang) -> BTreeMap<String, String> {
    let page_of = |article: &Absent| {
        let why = summary::reason(article.absence, outcome.zone)?;
        let cure = match article.absence {
            Absence::Draft => message!("serve-absent-draft"),
            Absence::Held(_) => message!("serve-absent-held"),
            _ => message!("serve-absent-expired"),
        };
        let reason = message!("serve-absence", path = article.path.as_str(), why = why);
        let cure = message!("report-help", text = cure);
        let [reason, cure, heading] =
            [reason, cure, message!("serve-absent")].map(|message| language::text(&message, lang));
        let page = page(&heading, &format!("{reason}\n  = {cure}\n"), lang);
        Some((article.address.clone()?, page))
    };
    outcome.unpublished.iter().filter_map(page_of).collect()
}

fn page(heading: &str, text: &str, lang: Lang) -> String {
    with_more(heading, text, "", lang)
}

/// A page with further markup behind its text.
fn with_more(heading: &str, text: &str, more: &str, lang: Lang) -> String {
    let (heading, text) = (escape(heading), escape(text));
    let (code, reload) = (lang.code(), language::text(&message!("serve-reload"), lang));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{heading}</title>\n</head>\n<body>\n<h1>{heading}</h1>\n<pre>{text}</pre>\n{more}<p>{reload}</p>\n</body>\n</html>\n"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A page with the script before the end of its body; one without such an end stays as it is.
pub(super) fn with_script(html: &[u8], build: u64) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let script = format!("<script src=\"/.bantin/reload.js?build={build}\" defer></script>\n");
    match html.windows(END.len()).rposition(|window| window == END) {
        Some(at) => [&html[..at], script.as_bytes(), &html[at..]].concat(),
        None => html.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Location, Problem, SourcePath};

    #[test]
    fn what_articles_contain_is_escaped() {
        let mut problems = Problems::new();
        let place = Location::file(&SourcePath::from("content/articles/a.md"));
        problems.push(Problem::new(
            Code::DeadLink,
            place,
            "`<script>alert(\"1\")</script>` leads nowhere",
        ));
        let page = of_problems(&problems, &Tree::from_txtar(""), language::SOURCE);
        assert!(
            page.contains("error[dead-link]: `&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;` leads nowhere"),
            "{page}"
        );
        assert!(
            page.contains("<h1>The portal cannot be published: 1 error</h1>")
                && !page.contains("<script"),
            "{page}"
        );
    }

    #[test]
    fn notes_stand_behind_what_forbids() {
        let mut problems = Problems::new();
        let place = || Location::file(&SourcePath::from("bantin.yaml"));
        for (code, severity, text) in [
            (Code::SampleName, Severity::Note, "their own title"),
            (Code::Jump, Severity::Warning, "a jump"),
            (Code::DeadLink, Severity::Error, "a link"),
        ] {
            problems.push(Problem::new(code, place(), text).severity(severity));
        }
        problems.sort();
        let page = of_problems(&problems, &Tree::from_txtar(""), language::SOURCE);
        let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
        let order =
            ["a link", "a jump", "<details>", "<summary>1 note</summary>", "their own title"];
        assert!(order.map(at).is_sorted(), "{page}");
    }

    #[test]
    fn the_script_stands_before_the_last_end_of_body() {
        let page = with_script(b"<body>&lt;/body> <pre></body></pre></body></html>", 7);
        let script = "<script src=\"/.bantin/reload.js?build=7\" defer></script>\n";
        assert_eq!(
            String::from_utf8_lossy(&page),
            format!("<body>&lt;/body> <pre></body></pre>{script}</body></html>")
        );
        assert_eq!(with_script(b"<p>x", 7), b"<p>x");
    }
}
