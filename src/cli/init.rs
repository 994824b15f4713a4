//! `init`: a site that builds as it is.

use super::Status;
use super::args::{Common, Init};
use super::failure::Failure;
use super::lang::of_new_site;
use super::terminal::Terminal;
use crate::base::message;
use crate::language::start;
use crate::write::{self, WriteError};

/// Writes the files of a new site.
pub(super) fn run(args: &Init, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let folder = &args.folder;
    let shown = folder.display().to_string();
    let failed = |error: WriteError| Failure::io(message!("failure-site"), &error.into());
    if !write::is_vacant(folder).map_err(failed)? {
        let message = message!("init-not-empty", path = shown);
        return Err(Failure::usage(message, message!("init-not-empty.hint")));
    }
    let files = start::files(common.lang.unwrap_or_else(of_new_site));
    for (path, text) in files {
        if !write::new_file(folder, path, text.as_bytes()).map_err(failed)? {
            let message = message!("init-raced", path = *path, folder = shown);
            return Err(Failure::usage(message, message!("init-raced.hint")));
        }
    }
    let made = message!("init-made", count = files.len(), path = shown);
    terminal.summary(&terminal.text(&made))?;
    Ok(Status::Clean)
}
