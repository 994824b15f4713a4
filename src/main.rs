//! The program `bantin`: arguments in, exit code out.

use std::process::ExitCode;

/// Pages are made of many small texts; the system's allocator takes a sixth of a build for them,
/// this one a third of that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    bantin::cli::run()
}
