//! `diff`: which figures two builds publish differently, each with the articles that caused it.
//!
//! Both are read line by line and side by side ([`read`]): a figure that is the same in both is forgotten at once. What is
//! left is paired by its subject ([`compare`]) and told as a table or as JSON ([`tell`]).

mod compare;
mod read;
mod tell;

use std::path::Path;

use super::Status;
use super::args::{Common, Diff, DiffFormat};
use super::failure::Failure;
use super::terminal::Terminal;
pub(super) use compare::Comparison;
pub(super) use read::Portal;

/// Tells the changes from one portal to another. Whatever goes wrong is trouble with one exit code.
pub(super) fn run(args: &Diff, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let comparison = between(&args.old, &args.new)?;
    let answer = match args.format {
        DiffFormat::Human => tell::table(&comparison, read::language(&args.new), common.quiet),
        DiffFormat::Json => tell::json(&comparison),
    };
    terminal.answer(&answer).map_err(Failure::as_trouble)?;
    Ok(if comparison.changes.is_empty() { Status::Clean } else { Status::Different })
}

fn between(old: &Path, new: &Path) -> Result<Comparison, Failure> {
    // Both are looked at before either is read, so that a wrong second argument is told at once.
    let (old, new) = (Portal::open(old)?, Portal::open(new)?);
    Comparison::new(old, new)
}
