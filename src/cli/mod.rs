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
mod country;
mod diff;
mod entry;
mod explain;
mod failure;
mod generate;
mod help;
mod init;
mod lang;
mod names;
mod new;
mod next;
mod record;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod site;
mod stats;
mod suggest;
mod summary;
mod terminal;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;

use crate::Outcome;
use crate::base::{Message, Problems, Severity, cause, message};
use crate::bulletin::lang::Lang;
use args::{Args, Command, Common};
use failure::Failure;
use terminal::Terminal;

/// Exit code of wrong usage and of settings at fault.
const USAGE: u8 = 2;

/// Reads the arguments of the process, does what they say, and tells how it went.
pub fn run() -> ExitCode {
    #[allow(clippy::disallowed_methods, reason = "the environment is read in this folder")]
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let lang = lang::choose(&arguments);
    terminal::ask_for_reports(lang);
    let given: Vec<String> =
        arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    match parse(arguments, lang) {
        Ok(args) => obey(&args, lang),
        Err(error) if is_help(&error) => {
            // A reader who closes the pipe has seen enough of the help.
            let _ = error.print();
            ExitCode::from(if error.use_stderr() { USAGE } else { 0 })
        }
        Err(error) => {
            terminal::print(&usage::failure(&error, &given).text(lang));
            ExitCode::from(USAGE)
        }
    }
}

fn parse(arguments: Vec<OsString>, lang: Lang) -> Result<Args, clap::Error> {
    let matches = help::command(lang).try_get_matches_from(arguments)?;
    Args::from_arg_matches(&matches)
}

/// Returns `true` if what stopped the parser is an answer and no mistake, or the help that is shown
/// where nothing is asked for.
fn is_help(error: &clap::Error) -> bool {
    use clap::error::ErrorKind;
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
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
        if outcome.settings_failed || outcome.settings_contradict {
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

fn obey(args: &Args, lang: Lang) -> ExitCode {
    let terminal = Terminal::new(&args.common, args.format, lang);
    let code = match prepare(&args.common).and_then(|()| command(args, terminal)) {
        Ok(status) => status.code(),
        Err(failure) => {
            terminal.print(&failure.text(lang));
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
        let why = std::error::Error::source(&error).and_then(|source| source.downcast_ref());
        let why = why.map_or_else(|| Message::verbatim(error.to_string()), cause::of);
        Failure::machine(message!("failure-threads", why = why), message!("failure-threads.hint"))
    })
}

fn command(args: &Args, terminal: Terminal) -> Result<Status, Failure> {
    let common = &args.common;
    match &args.command {
        Command::Build(build) => build::run(build, common, terminal),
        Command::Check(check) => check::run(check, common, terminal),
        #[cfg(feature = "serve")]
        Command::Serve(serve) => serve::run(serve, common, terminal),
        Command::Init(init) => init::run(init, common, terminal),
        Command::New(new) => new::run(new, common, terminal),
        Command::Next(next) => next::run(next, common, terminal),
        Command::Schema { name } => schema::run(name, terminal),
        Command::Stats(stats) => stats::run(stats, common, terminal),
        Command::Suggest(suggest) => suggest::run(suggest, common, terminal),
        Command::Diff(diff) => diff::run(diff, common, terminal),
        Command::Explain { code } => explain::run(code.as_deref(), terminal),
        Command::Completions { shell } => generate::completions(*shell, terminal),
        Command::Man { command } => generate::man(command.as_deref(), terminal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Location, Problem, SourcePath};
    use clap::Parser as _;

    #[test]
    fn problems_and_settings_decide_the_code() {
        let of = |codes: &[Code], settings_failed, line: &[&str]| {
            let place = Location::file(&SourcePath::from("content/articles/a.md"));
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
