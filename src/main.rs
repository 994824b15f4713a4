//! The program `bantin`: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    bantin::cli::run()
}
