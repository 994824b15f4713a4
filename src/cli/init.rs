//! `init`: a site that builds as it is.

use super::Status;
use super::args::{Common, Init};
use super::country::{self, Country};
use super::failure::Failure;
use super::lang::of_new_site;
use super::terminal::Terminal;
use crate::base::message;
use crate::bulletin::lang::Lang;
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
    let lang = common.lang.unwrap_or_else(of_new_site);
    let files = files(args.country, lang);
    for (path, text) in &files {
        if !write::new_file(folder, path, text.as_bytes()).map_err(failed)? {
            let message = message!("init-raced", path = path, folder = shown);
            return Err(Failure::usage(message, message!("init-raced.hint")));
        }
    }
    let made = message!("init-made", count = files.len(), path = shown);
    terminal.summary(&terminal.text(&made))?;
    Ok(Status::Clean)
}

/// The files of a site, of an invented place or with the registers of a country.
fn files(country: Option<Country>, lang: Lang) -> Vec<country::File> {
    let owned = |(path, text): start::File| (path.to_owned(), text.to_owned());
    match country {
        None => start::files(lang).iter().copied().map(owned).collect(),
        Some(country) => {
            start::files_of_country(lang).map(owned).chain(country.registers(lang)).collect()
        }
    }
}
