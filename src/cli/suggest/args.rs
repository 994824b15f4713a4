//! Arguments of `suggest`.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::bulletin::date::Day;
use crate::cli::args::Refusal;

/// Arguments of `suggest`.
#[derive(Debug, Clone, clap::Args)]
pub(in crate::cli) struct Suggest {
    /// Articles of the site, or plain texts; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    /// Format of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(super) format: SuggestFormat,
    /// The day of publication of texts that do not tell it
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) date: Option<Day>,
    /// Fill in the front matter of articles that declare no statistics yet
    #[arg(long)]
    pub(super) write: bool,
}

/// Formats of the answer of `suggest`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SuggestFormat {
    /// A block for each figure, with reasons
    Human,
    /// Entries to paste into the front matter
    Yaml,
    /// For programs
    Json,
}

fn day(text: &str) -> Result<Day, Refusal> {
    Day::parse(text).map_err(|error| Refusal { why: error.message(), hint: error.hint() })
}
