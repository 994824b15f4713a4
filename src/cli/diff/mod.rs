//! `diff`: which figures two builds publish differently, each with the articles that caused it.
//!
//! Both are read line by line and side by side (`read`, and `parts` where a portal has its figures
//! in several files): a figure that is the same in both is
//! forgotten at once. What is left is paired by its subject (`compare`), its causes are found among the
//! statements that differ (`statements`), and it is told as a table or as JSON (`tell`).

mod compare;
mod parts;
mod read;
mod statements;
mod tell;

use std::path::Path;

use super::Status;
use super::args::{Common, Diff, DiffFormat};
use super::failure::Failure;
use super::terminal::Terminal;
use crate::bulletin::lang::Lang;
use compare::Comparison;
use read::Portal;

/// Tells the changes from one portal to another. Whatever goes wrong is trouble with one exit code.
pub(super) fn run(args: &Diff, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let comparison = between(&args.old, &args.new)?;
    let answer = match args.format {
        DiffFormat::Human => {
            let langs = [terminal.lang(), read::language(&args.new)];
            tell::table(&comparison, langs, common.quiet)
        }
        DiffFormat::Json => tell::json(&comparison),
    };
    terminal.answer(&answer).map_err(Failure::into_trouble)?;
    Ok(if comparison.changes.is_empty() { Status::Clean } else { Status::Different })
}

/// The figures of the portal that a build is about to replace, held in memory.
pub(super) struct Before(Portal);

impl Before {
    /// Looks into the output folder; `None` where there is no portal yet, or one that cannot be
    /// read.
    pub(super) fn look(portal: &Path) -> Option<Self> {
        Portal::open(portal).and_then(Portal::keep).ok().map(Self)
    }

    /// Returns the differences of the portal that has been published meanwhile, in one line.
    pub(super) fn summary(self, portal: &Path, lang: Lang) -> Option<String> {
        let new = Portal::open(portal).ok()?;
        Comparison::new(self.0, new).ok().map(|comparison| tell::summary(&comparison, lang))
    }
}

fn between(old: &Path, new: &Path) -> Result<Comparison, Failure> {
    // Both are looked at before either is read, so that a wrong second argument is told at once.
    let (old, new) = (Portal::open(old)?, Portal::open(new)?);
    Comparison::new(old, new)
}
