//! Texts for an editor to type or paste: the command that adds what an article names and no register has,
//! and texts as they can stand in YAML.

use crate::base::slug::is_slug;
use crate::base::{Message, message};

/// The cure for a name that a register does not have: the command that adds it. Of an id alone nobody
/// knows the name; the type of a place stands before its name.
pub(super) fn command(register: &str, name: &str, is_typed: bool) -> Message {
    let name = name.trim();
    let what = match register {
        "localities" => "locality",
        "indicators" => "indicator",
        "topics" => "topic",
        "bodies" => "body",
        _ => "directive",
    };
    let command = format!("bantin new {what}");
    if is_slug(name) {
        return message!("new-by-command-id", command = command, id = name);
    }
    let name = if name.contains('"') { format!("'{name}'") } else { format!("\"{name}\"") };
    if what == "locality" && !is_typed {
        message!("new-by-command-place", command = command, name = name)
    } else {
        message!("new-by-command", command = command, name = name)
    }
}

/// A text as it can stand between the braces of a map.
pub(super) fn quoted(text: &str) -> String {
    let special = |letter: char| ",[]{}:#&*!|>'\"%@`\\".contains(letter) || letter.is_control();
    let begins = text.starts_with(['-', '?', '=']);
    let is_null = matches!(text, "" | "~" | "null" | "Null" | "NULL");
    if begins || is_null || text.contains(special) {
        let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
        return format!("\"{escaped}\"");
    }
    text.to_owned()
}
