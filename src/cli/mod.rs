//! The command line: arguments in, exit code out.
//!
//! Each command is a function from its arguments to a `Status` or a `Failure`; this module turns
//! either into what the shell sees. Three channels are never mixed: what the author should know is
//! a problem and decides the status; what the user of the program or the machine got wrong is a
//! failure, told on standard error with its cure; what we got wrong is a panic, which asks for a
//! report.
//!
//! | code | means |
//! | --- | --- |
//! | 0 | clean |
//! | 1 | problems in the content: errors, or warnings with `--deny-warnings`; of `diff`: different |
//! | 2 | wrong usage, or settings at fault; of `diff`: whatever went wrong |
//! | 3 | the machine failed: disk, permissions, a port that is taken |
//! | 101 | a fault of the program itself |
//!
//! Clock and environment are read here and nowhere else.

mod args;
mod build;
mod check;
mod diff;
mod explain;
mod failure;
mod generate;
mod init;
mod new;
mod next;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod site;
mod start;
mod stats;
mod summary;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use crate::Outcome;
use crate::base::{Problems, Severity};
use args::{Args, Command, Common};
use failure::Failure;
use terminal::Terminal;

/// Exit code of wrong usage and of settings at fault.
const USAGE: u8 = 2;

/// Reads the arguments of the process, does what they say, and tells how it went.
pub fn run() -> ExitCode {
    terminal::ask_for_reports();
    match Args::try_parse() {
        Ok(args) => obey(&args),
        Err(error) => {
            // A reader who closes the pipe has seen enough of the help.
            let _ = error.print();
            ExitCode::from(if error.use_stderr() { USAGE } else { 0 })
        }
    }
}

/// Result of a command that could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// Nothing to complain about.
    Clean,
    /// The content has problems that forbid publishing.
    Problems,
    /// The settings or the theme are at fault.
    Settings,
    /// The two sides of a comparison differ.
    Different,
}

impl Status {
    /// Returns the status that some problems, all of an outcome or those asked for, lead to.
    fn of(outcome: &Outcome, problems: &Problems, common: &Common) -> Self {
        if outcome.settings_failed {
            Self::Settings
        } else if problems.has_errors()
            || (common.deny_warnings && problems.count(Severity::Warning) > 0)
        {
            Self::Problems
        } else {
            Self::Clean
        }
    }

    fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Problems | Self::Different => 1,
            Self::Settings => USAGE,
        }
    }
}

fn obey(args: &Args) -> ExitCode {
    let terminal = Terminal::new(&args.common, args.format);
    let code = match prepare(&args.common).and_then(|()| command(args, terminal)) {
        Ok(status) => status.code(),
        Err(failure) => {
            terminal.tell(&failure.to_string());
            failure.code()
        }
    };
    ExitCode::from(code)
}

/// Goes to the site's folder and sets the number of threads, as the process has only one of each.
fn prepare(common: &Common) -> Result<(), Failure> {
    if let Some(dir) = &common.dir {
        std::env::set_current_dir(dir).map_err(|error| Failure::no_folder(dir, &error))?;
    }
    // Started here in any case: where the library starts them by itself, a machine that refuses is
    // a panic. 0 is one for each processor.
    let jobs = common.jobs.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    pool.map_err(|error| {
        Failure::machine(
            format!("the machine starts no more threads: {error}"),
            "end other programs, raise the limit (`ulimit -u`), or ask for fewer with `--jobs`",
        )
    })
}

fn command(args: &Args, terminal: Terminal) -> Result<Status, Failure> {
    let common = &args.common;
    match &args.command {
        Command::Build(build) => build::run(build, common, terminal),
        Command::Check(check) => check::run(check, common, terminal),
        #[cfg(feature = "serve")]
        Command::Serve(serve) => serve::run(serve, common, terminal),
        Command::Init(init) => init::run(init, terminal),
        Command::New(new) => new::run(new, common, terminal),
        Command::Next(next) => next::run(next, common, terminal),
        Command::Schema { name } => schema::run(name, terminal),
        Command::Stats(stats) => stats::run(stats, common, terminal),
        Command::Diff(diff) => diff::run(diff, common, terminal),
        Command::Explain { code } => explain::run(code.as_deref(), terminal),
        Command::Completions { shell } => generate::completions(*shell, terminal),
        Command::Man { command } => generate::man(command.as_deref(), terminal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Place, Problem, SourcePath};

    #[test]
    fn problems_and_settings_decide_the_code() {
        let of = |codes: &[Code], settings_failed, line: &[&str]| {
            let place = Place::file(&SourcePath::from("content/articles/a.md"));
            let mut problems = Problems::new();
            problems.extend(codes.iter().map(|code| Problem::new(*code, place.clone(), "x")));
            let outcome = Outcome { settings_failed, ..Outcome::default() };
            let args =
                Args::try_parse_from([&["bantin"], line, &["check"]].concat()).expect("arguments");
            Status::of(&outcome, &problems, &args.common).code()
        };
        assert_eq!(of(&[], false, &[]), 0);
        assert_eq!(of(&[Code::MergedDuplicates, Code::MissingQuote], false, &[]), 0);
        assert_eq!(of(&[Code::MissingQuote], false, &["--deny-warnings"]), 1);
        assert_eq!(of(&[Code::MergedDuplicates], false, &["--deny-warnings"]), 0);
        assert_eq!(of(&[Code::DeadLink], false, &[]), 1);
        assert_eq!(of(&[Code::DeadLink], true, &[]), 2);
    }
}
