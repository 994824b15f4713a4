//! The one module that prints.
//!
//! Answers go to standard output, everything about them to standard error. A reader who closes the
//! pipe has what was wanted: that is no failure.

use std::io::{self, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};

use super::args::{Color, Common};
use super::failure::Failure;
use super::site::folder_in_repository;
use super::summary;
use crate::base::{Message, Problems, Severity, SourcePath, Tree, message};
use crate::bulletin::lang::Lang;
use crate::language::{self, start};
use crate::report::{self, Format, Style};
use crate::{Counts, Outcome};

/// Standard output and standard error, and how much goes there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terminal {
    lang: Lang,
    color: ColorChoice,
    format: Option<Format>,
    quiet: bool,
    verbose: bool,
    unpublished: Option<[usize; 3]>,
    /// Notes are only counted, unless everything is to be shown.
    counts_notes: bool,
}

impl Terminal {
    /// As the flags before the command want it.
    pub(super) fn new(common: &Common, format: Option<Format>, lang: Lang) -> Self {
        let color = match common.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::AlwaysAnsi,
            Color::Never => ColorChoice::Never,
        };
        let (quiet, verbose) = (common.quiet, common.verbose);
        Self { lang, color, format, quiet, verbose, unpublished: None, counts_notes: false }
    }

    /// The language of what is told.
    pub(super) fn lang(self) -> Lang {
        self.lang
    }

    /// As a command wants its problems, where it says so.
    pub(super) fn with_format(mut self, format: Option<Format>) -> Self {
        self.format = format.or(self.format);
        self
    }

    /// Telling programs how many articles are not published.
    pub(super) fn with_unpublished(mut self, outcome: &Outcome) -> Self {
        let Counts { drafts, held, expired } = Counts::of(&outcome.unpublished);
        self.unpublished = Some([drafts, held, expired]);
        self
    }

    /// Names the articles that are not published, where much is to be told.
    pub(super) fn absences(self, outcome: &Outcome) {
        if self.verbose && !self.quiet {
            self.print(&summary::absences(outcome, self.lang));
        }
    }

    /// As it is for builds, of which there are many: notes are told by `check`.
    pub(super) fn counting_notes(mut self) -> Self {
        self.counts_notes = !self.verbose;
        self
    }

    /// Prints the answer of a command.
    ///
    /// # Errors
    /// Standard output cannot be written, and not because its reader is gone.
    pub(super) fn answer(self, text: &str) -> Result<(), Failure> {
        let mut stream = AutoStream::new(io::stdout(), self.color).lock();
        failure_of(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }

    /// Prints something beside the answer; there is nobody to tell when this cannot be done.
    pub(super) fn print(self, text: &str) {
        let mut stream = AutoStream::new(io::stderr(), self.color).lock();
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }

    /// A message in the language of what is told.
    pub(super) fn text(self, message: &Message) -> String {
        language::text(message, self.lang)
    }

    /// Prints a warning that concerns the machine and no source.
    pub(super) fn warn(self, message: Message) {
        self.print(&format!("{}\n", self.text(&message!("report-warning", text = message))));
    }

    /// Prints problems in the chosen format: beside the answer, or, where a program wants them, as
    /// the answer.
    ///
    /// # Errors
    /// As [`Terminal::answer`].
    pub(super) fn problems(self, problems: &Problems, tree: &Tree) -> Result<(), Failure> {
        if self.answers_in_json() {
            let mut stream = AutoStream::new(io::stdout(), self.color).lock();
            return failure_of(self.write(problems, tree, &mut stream));
        }
        self.show(problems, tree);
        Ok(())
    }

    /// Prints problems beside another answer; for people with a blank line behind them, where
    /// something follows.
    pub(super) fn show(self, problems: &Problems, tree: &Tree) {
        let mut stream = AutoStream::new(io::stderr(), self.color).lock();
        let _ = self.write(problems, tree, &mut stream);
        drop(stream);
        let shown =
            problems.iter().any(|problem| self.tells(&problem.place.path, problem.severity));
        if shown && !self.quiet && self.format() == Format::Human {
            self.print("\n");
        }
    }

    /// The same without notes, for commands that are not about the sources.
    pub(super) fn show_without_notes(self, problems: &Problems, tree: &Tree) {
        self.show(&problems.only(|_, severity| severity != Severity::Note), tree);
    }

    /// Prints the last line of a command, unless it is to be quiet.
    ///
    /// # Errors
    /// As [`Terminal::answer`].
    pub(super) fn summary(self, line: &str) -> Result<(), Failure> {
        if self.quiet {
            return Ok(());
        }
        let line = format!("{line}\n");
        if self.answers_in_json() {
            self.print(&line);
            return Ok(());
        }
        self.answer(&line)
    }

    fn answers_in_json(self) -> bool {
        self.format() == Format::Json
    }

    fn format(self) -> Format {
        self.format.unwrap_or(Format::Human)
    }

    /// Writes problems one after the other; the first failure ends it.
    fn write(self, problems: &Problems, tree: &Tree, stream: &mut dyn Write) -> io::Result<()> {
        let mut buffer = io::BufWriter::new(stream);
        let mut written = Ok(());
        let mut take = |piece: &str| {
            if written.is_ok() {
                written = buffer.write_all(piece.as_bytes());
            }
        };
        self.pieces(problems, tree, &mut take);
        written.and_then(|()| buffer.flush())
    }

    /// Returns `true` if notes are counted and not printed.
    pub(super) fn hides_notes(self) -> bool {
        !self.shows(Severity::Note)
    }

    /// Returns `true` if problems of a severity are printed.
    fn shows(self, severity: Severity) -> bool {
        let all = self.answers_in_json() || !(self.quiet || self.counts_notes);
        all || severity != Severity::Note
    }

    /// Returns `true` if a problem of a file is printed. Problems of the settings concern the whole
    /// portal, and are told by builds too.
    fn tells(self, path: &SourcePath, severity: Severity) -> bool {
        self.shows(severity) || (!self.quiet && path.as_str() == start::SETTINGS)
    }

    fn pieces(self, problems: &Problems, tree: &Tree, take: &mut dyn FnMut(&str)) {
        let folder =
            if self.format() == Format::Github { folder_in_repository() } else { String::new() };
        let style = Style {
            lang: self.lang,
            color: self.color != ColorChoice::Never,
            width: None,
            unlimited: self.verbose,
            folder: &folder,
            unpublished: self.unpublished,
        };
        if self.shows(Severity::Note) {
            return report::pieces(problems, tree, self.format(), &style, take);
        }
        let louder = problems.only(|path, severity| self.tells(path, severity));
        report::pieces(&louder, tree, self.format(), &style, take);
    }
}

/// Turns a failure to write an answer into one of the command; a reader who is gone has what was
/// wanted.
fn failure_of(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::io(message!("failure-output"), &error))
        }
        _ => Ok(()),
    }
}

/// Prints something on standard error, before anything is known of colours.
pub(super) fn print(text: &str) {
    let mut stream = AutoStream::auto(io::stderr()).lock();
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
}

/// Makes every panic ask for a report. Panics are our own mistakes; the process then ends with 101,
/// as Rust has it.
pub(super) fn ask_for_reports(lang: Lang) {
    std::panic::set_hook(Box::new(move |panic| {
        let version = env!("CARGO_PKG_VERSION");
        let what = message!("failure-panic", version = version, panic = panic.to_string());
        let text = Failure::machine(what, message!("failure-panic.hint")).text(lang);
        let _ = io::stderr().write_all(text.as_bytes());
    }));
}
