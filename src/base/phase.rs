//! The stages of a build, for whoever measures them.

/// A stage of a build. They follow each other in this order; reading, writing and the others may
/// overlap within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Sources become articles and registers.
    Read,
    /// Observations become figures.
    Ledger,
    /// Every page and file gets its address.
    Plan,
    /// Pictures are made in their sizes, or found.
    Pictures,
    /// Pages, feeds and data are made, and staged on their way.
    Render,
    /// The index of the search is put together.
    Search,
    /// Staged files are moved in.
    Write,
}

impl Phase {
    /// The name by which `--timings` tells it, the same in all languages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Ledger => "ledger",
            Self::Plan => "plan",
            Self::Pictures => "pictures",
            Self::Render => "render",
            Self::Search => "search",
            Self::Write => "write",
        }
    }
}
