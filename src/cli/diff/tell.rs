//! Changes as a table for people, and as JSON for programs.

use serde_json::{Value, json};

use super::compare::{Change, Comparison, Figure, Kind, Subject};
use crate::base::message;
use crate::bulletin::lang::Lang;
use crate::language;
use crate::report::visible;

/// The most articles named beside a change; JSON names all.
const ARTICLES: usize = 3;

/// Stands for a figure that is not published.
const NOTHING: &str = "–";

fn heads(lang: Lang) -> [String; 7] {
    [
        message!("diff-head-change"),
        message!("diff-head-indicator"),
        message!("diff-head-place"),
        message!("diff-head-period"),
        message!("diff-head-old"),
        message!("diff-head-new"),
        message!("diff-head-articles"),
    ]
    .map(|head| language::text(&head, lang))
}

/// Aligned columns and a last line with the numbers; only the columns when `quiet`. The words are in
/// the first of two languages, and figures too where the portal has it, else in the second, the first
/// of the portal.
pub(super) fn table(comparison: &Comparison, langs: [Lang; 2], quiet: bool) -> String {
    let [lang, _] = langs;
    let mut rows: Vec<[String; 7]> =
        comparison.changes.iter().map(|change| cells(change, langs)).collect();
    if !rows.is_empty() {
        rows.insert(0, heads(lang));
    }
    let mut widths = [0; 7];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |row: &[String; 7]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}  "));
        format!("{}\n", cells.collect::<String>().trim_end())
    };
    let mut text: String = rows.iter().map(line).collect();
    if !quiet {
        text.push_str(if rows.is_empty() { "" } else { "\n" });
        text.push_str(&summary(comparison, lang));
        text.push('\n');
    }
    text
}

/// `3 added, 1 changed, 0 corrected, 0 withdrawn, 120 same`.
pub(super) fn summary(comparison: &Comparison, lang: Lang) -> String {
    let [added, changed, corrected, withdrawn] = Kind::ALL.map(|kind| comparison.count(kind));
    let message = message!(
        "diff-summary",
        added = added,
        changed = changed,
        corrected = corrected,
        withdrawn = withdrawn,
        same = comparison.same,
    );
    language::text(&message, lang)
}

fn cells(change: &Change, langs: [Lang; 2]) -> [String; 7] {
    let [lang, _] = langs;
    let Subject { indicator, locality, period, by } = &change.subject;
    let by = by.iter().map(|(dimension, member)| format!(", {dimension}={member}"));
    let place = std::iter::once(locality.clone()).chain(by).collect();
    let value = |figure: &Option<Figure>| {
        figure.as_ref().map_or(NOTHING.to_owned(), |figure| text(figure, langs))
    };
    [
        language::text(&message!("diff-kind", kind = change.kind.word()), lang),
        indicator.clone(),
        place,
        period.clone(),
        value(&change.old),
        value(&change.new),
        articles(change, lang),
    ]
    .map(|cell| visible::line(&cell))
}

/// The number as the portal prints it, with its flags.
fn text(figure: &Figure, langs: [Lang; 2]) -> String {
    let [lang, of_portal] = langs;
    let texts = figure.0.get("text");
    let printed = |lang: Lang| texts.and_then(|texts| texts.get(lang.code())?.as_str());
    let words = printed(lang).or_else(|| printed(of_portal));
    let flags = figure
        .0
        .get("flags")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    let word = |flag: &str| language::text(&message!("figure-flag", flag = flag), lang);
    let flags: Vec<String> = flags.map(word).collect();
    let words = words.unwrap_or(NOTHING);
    if flags.is_empty() { words.to_owned() } else { format!("{words} [{}]", flags.join(", ")) }
}

fn articles(change: &Change, lang: Lang) -> String {
    let named: Vec<&str> = change.articles.iter().take(ARTICLES).map(String::as_str).collect();
    let more = change.articles.len() - named.len();
    if more == 0 {
        return named.join(", ");
    }
    language::text(&message!("list-more", first = named.join(", "), count = more), lang)
}

/// The machine format, each change on its own line.
pub(super) fn json(comparison: &Comparison) -> String {
    let rows: Vec<String> =
        comparison.changes.iter().map(|change| format!("\n{}", row(change))).collect();
    let end = if rows.is_empty() { "" } else { "\n" };
    format!("{{\"schema\": 1, \"changes\": [{}{end}]}}\n", rows.join(","))
}

fn row(change: &Change) -> Value {
    let Subject { indicator, locality, period, by } = &change.subject;
    let figure = |figure: &Option<Figure>| figure.as_ref().map(|figure| figure.0.clone());
    json!({
        "change": change.kind.word(),
        "indicator": indicator,
        "locality": locality,
        "period": period,
        "by": by,
        "old": figure(&change.old),
        "new": figure(&change.new),
        "articles": change.articles,
    })
}
