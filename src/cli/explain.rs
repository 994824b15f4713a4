//! `explain`: what a problem code means.

use super::Status;
use super::failure::Failure;
use super::terminal::Terminal;
use crate::base::{Code, message, suggest};
use crate::report::explain;

/// Prints the page of a code, or the table of all.
pub(super) fn run(code: Option<&str>, terminal: Terminal) -> Result<Status, Failure> {
    match code {
        None => terminal.answer(&explain::list(terminal.lang()))?,
        Some(word) => terminal.answer(&explain::page(find(word)?, terminal.lang()))?,
    }
    Ok(Status::Clean)
}

fn find(word: &str) -> Result<Code, Failure> {
    // People copy `error[dead-link]` as a whole.
    let bare = word
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'))
        .map_or(word, |(inside, _)| inside);
    let unknown = || {
        let near = suggest::nearest(bare, Code::ALL.iter().map(|code| code.word()));
        let help = near.map_or_else(
            || message!("usage-no-code.hint"),
            |near| message!("did-you-mean", name = near),
        );
        Failure::usage(message!("usage-no-code", word = word), help)
    };
    Code::find(bare).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_as_they_are_printed() {
        assert_eq!(find("dead-link").ok(), Some(Code::DeadLink));
        assert_eq!(find("error[dead-link]").ok(), Some(Code::DeadLink));
    }

    #[test]
    fn unknown_codes_get_the_nearest_or_the_list() {
        let text = |failure: Failure| failure.text(crate::language::SOURCE);
        let help = |word| find(word).map_or_else(text, |_| String::new());
        assert!(help("dead-lnik").contains("did you mean `dead-link`?"));
        assert!(help("xyzzy").contains("`bantin explain` lists all codes"));
    }
}
