//! Entries of registers as an editor may paste them: where an article names what no register has,
//! the hint shows what would have to stand there.

use crate::base::slug::{is_slug, slugify};

/// The entry that a register needs so that a name is known: `- {id: cong-tac-can-bo, labels: Công
/// tác cán bộ}`. What nobody can know stands there as `...`.
pub(super) fn entry(register: &str, name: &str) -> String {
    let name = name.trim();
    let id = Some(slugify(name)).filter(|id| !id.is_empty()).unwrap_or_else(|| "...".to_owned());
    // Of an id alone nobody knows the name.
    let label = if is_slug(name) { "...".to_owned() } else { quoted(name) };
    match register {
        "localities" => format!("- {{id: {id}, names: {label}, type: ..., level: ...}}"),
        "indicators" => format!("- {{id: {id}, labels: {label}, measure: count, nature: ...}}"),
        "directives" => format!("- {{id: {id}, number: {label}, labels: ...}}"),
        _ => format!("- {{id: {id}, labels: {label}}}"),
    }
}

/// A text as it can stand between the braces of a map.
fn quoted(text: &str) -> String {
    let special = |letter: char| ",[]{}:#&*!|>'\"%@`\\".contains(letter) || letter.is_control();
    let begins = text.starts_with(['-', '?', '=']);
    let is_null = matches!(text, "" | "~" | "null" | "Null" | "NULL");
    if begins || is_null || text.contains(special) {
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
        return format!("\"{escaped}\"");
    }
    text.to_owned()
}
