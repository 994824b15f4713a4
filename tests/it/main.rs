//! Integration tests: one crate, so that it links once.
#![allow(clippy::disallowed_methods, reason = "tests read and write where they like")]

mod architecture;
mod cli;
mod determinism;
mod explain;
mod ledger;
mod portal;
mod properties;
mod rust_source;
mod setup;
mod sites;
mod support;
mod themes;
