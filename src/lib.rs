#![doc = include_str!("ARCHITECTURE.md")]

/// Places in sources, source files, problems.
pub mod base;
/// The vocabulary: article, locality, indicator, observation, quantity, period.
pub mod bulletin;
/// Files -> articles and registers.
pub mod content;
/// Observations -> figures.
pub mod ledger;
/// Articles and figures -> every page, route, link, download.
pub mod plan;
/// Plan -> bytes.
pub mod render;
/// Problems -> terminal, JSON, CI formats.
pub mod report;
/// Bytes -> disk.
pub mod write;
