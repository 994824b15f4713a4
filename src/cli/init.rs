//! `init`: a site that builds as it is.

use super::Status;
use super::args::Init;
use super::failure::Failure;
use super::start;
use super::terminal::Terminal;
use crate::write::{self, WriteError};

/// Writes the files of a new site.
pub(super) fn run(args: &Init, terminal: Terminal) -> Result<Status, Failure> {
    let folder = &args.folder;
    let shown = folder.display();
    let failed = |error: WriteError| Failure::io("the site cannot be written", &error.into());
    if !write::is_vacant(folder).map_err(failed)? {
        let help = "give the name of a new folder: `bantin init my-bulletin`".to_owned();
        return Err(Failure::usage(
            format!("`{shown}` is not empty: nothing was written"),
            Some(help),
        ));
    }
    let files = start::files(args.lang);
    for (path, text) in files {
        if !write::new_file(folder, path, text.as_bytes()).map_err(failed)? {
            let help = "another program writes there: try again in a new folder".to_owned();
            return Err(Failure::usage(
                format!("`{path}` has come to `{shown}` meanwhile"),
                Some(help),
            ));
        }
    }
    let next =
        format!("see it with `bantin -C {shown} serve`; `bantin.yaml` is the place to begin");
    terminal.summary(&format!("made a site of {} files in `{shown}`; {next}", files.len()))?;
    Ok(Status::Clean)
}
