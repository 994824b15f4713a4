//! Arguments of `new indicator`.

use clap::ValueEnum;

use crate::cli::args::NewEntry;

/// Arguments of `new indicator`.
#[derive(Debug, Clone, clap::Args)]
pub(in crate::cli) struct NewIndicator {
    #[command(flatten)]
    pub(in crate::cli) entry: NewEntry,
    /// A state or what happens, where the name does not say it
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) nature: Option<NatureWord>,
}

/// The natures of indicators, as registers say them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum NatureWord {
    Stock,
    Flow,
}
