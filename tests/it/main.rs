//! Integration tests: one crate, so that it links once.
#![allow(clippy::disallowed_methods, reason = "tests read and write where they like")]

mod architecture;
mod cli;
mod rust_source;
mod support;
mod themes;
