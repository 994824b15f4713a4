//! `completions` and `man`: made of the same table as the help.

use clap_complete::Shell;

use super::Status;
use super::failure::Failure;
use super::help;
use super::terminal::Terminal;
use crate::base::message::Joined;
use crate::base::{List, message, suggest};
use crate::bulletin::lang::Lang;
use crate::language;

/// Prints completions for a shell.
pub(super) fn completions(shell: Shell, terminal: Terminal) -> Result<Status, Failure> {
    let mut script = Vec::new();
    let mut program = help::command_for_completions(terminal.lang());
    clap_complete::generate(shell, &mut program, "bantin", &mut script);
    terminal.answer(&String::from_utf8_lossy(&script))?;
    Ok(Status::Clean)
}

/// Prints the manual page of the program or of a command.
pub(super) fn man(command: Option<&str>, terminal: Terminal) -> Result<Status, Failure> {
    let program = help::command_for_manual(terminal.lang());
    let page = match command {
        None => program,
        Some(name) => {
            program.find_subcommand(name).cloned().ok_or_else(|| unknown(name, &program))?
        }
    };
    let mut text = Vec::new();
    let rendered = clap_mangen::Man::new(page).render(&mut text);
    rendered.map_err(|error| Failure::io(message!("failure-manual"), &error))?;
    terminal.answer(&with_headings(&String::from_utf8_lossy(&text), terminal.lang()))?;
    Ok(Status::Clean)
}

/// The headings of a manual page that its maker has in English alone.
fn with_headings(page: &str, lang: Lang) -> String {
    HEADINGS.iter().fold(page.to_owned(), |page, (heading, name)| {
        let own = language::named(name, lang).unwrap_or_default();
        page.replace(&format!("\n.SH {heading}\n"), &format!("\n.SH \"{own}\"\n"))
    })
}

const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "help-page-name"),
    ("SYNOPSIS", "help-page-synopsis"),
    ("DESCRIPTION", "help-page-description"),
    ("EXTRA", "help-page-extra"),
    ("VERSION", "help-page-version"),
];

fn unknown(name: &str, program: &clap::Command) -> Failure {
    let names: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    // However many there are: who asks for a manual page has no other list.
    let help = suggest::nearest(name, names.iter().copied()).map_or_else(
        || message!("write-one-of", names = List::new(names, Joined::Or, usize::MAX)),
        |near| message!("did-you-mean", name = near),
    );
    Failure::usage(message!("usage-unknown-command", name = name), help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_commands_are_listed_however_many_there_are() {
        let names = [
            "a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7", "a-8", "a-9", "b-1", "b-2", "b-3",
            "b-4", "publish",
        ];
        let add = |program: clap::Command, name: &'static str| {
            program.subcommand(clap::Command::new(name))
        };
        let many = names.into_iter().fold(clap::Command::new("bantin"), add);
        let text = unknown("weather", &many).text(language::SOURCE);
        assert!(names.iter().all(|name| text.contains(&format!("`{name}`"))), "{text}");
        assert!(
            unknown("pubish", &many).text(language::SOURCE).contains("did you mean `publish`?")
        );
    }
}
