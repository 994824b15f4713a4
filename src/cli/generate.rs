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
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| unknown(name, &program))?,
    };
    let mut text = Vec::new();
    let rendered = clap_mangen::Man::new(page).render(&mut text);
    rendered.map_err(|error| Failure::io("the manual page cannot be made", &error))?;
    terminal.answer(&String::from_utf8_lossy(&text))?;
    Ok(Status::Clean)
}

fn unknown(name: &str, program: &clap::Command) -> Failure {
    let help = suggest::hint(name, program.get_subcommands().map(clap::Command::get_name));
    Failure::usage(format!("`{name}` is not a command"), help)
}
