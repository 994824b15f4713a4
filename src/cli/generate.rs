//! `completions` and `man`: made of the same table as the help.

use clap::CommandFactory;
use clap_complete::Shell;

use super::Status;
use super::args::Args;
use super::failure::Failure;
use super::terminal::Terminal;
use crate::base::suggest;

/// Prints completions for a shell.
pub(super) fn completions(shell: Shell, terminal: Terminal) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "bantin", &mut script);
    terminal.answer(&String::from_utf8_lossy(&script))?;
    Ok(Status::Clean)
}

/// Prints the manual page of the program or of a command.
pub(super) fn man(command: Option<&str>, terminal: Terminal) -> Result<Status, Failure> {
    let mut program = Args::command().disable_help_subcommand(true);
    program.build();
    let page = match command {
        None => program,
        Some(name) => {
            program.find_subcommand(name).cloned().ok_or_else(|| unknown(name, &program))?
        }
    };
    let mut text = Vec::new();
    let rendered = clap_mangen::Man::new(page).render(&mut text);
    rendered.map_err(|error| Failure::io("the manual page cannot be made", &error))?;
    terminal.answer(&String::from_utf8_lossy(&text))?;
    Ok(Status::Clean)
}

fn unknown(name: &str, program: &clap::Command) -> Failure {
    let names: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    // However many there are: who asks for a manual page has no other list.
    let help = suggest::nearest(name, names.iter().copied()).map_or_else(
        || format!("write one of {}", suggest::list(&names)),
        |near| format!("did you mean `{near}`?"),
    );
    Failure::usage(format!("`{name}` is not a command"), Some(help))
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
        let text = unknown("weather", &many).to_string();
        assert!(names.iter().all(|name| text.contains(&format!("`{name}`"))), "{text}");
        assert!(unknown("pubish", &many).to_string().contains("did you mean `publish`?"));
    }
}
