//! Documents that readers take with them: what they are, how long, and whom they name as their
//! author.
//!
//! Nothing is believed of a name: the format that its ending promises is looked for in the bytes,
//! because a reader's program goes by the one or by the other. Little of a file is in memory at a
//! time, and no file can make the program go on for long: what is not found soon is not known.

// Compressed bytes, with an end.
mod inflate;
// Formats of older offices.
mod compound;
// Table of formats.
mod format;
// Portable Document Format.
mod pdf;
// XML that names people.
mod people;
// Things that are not shown.
mod unseen;
// Files in a file: documents of offices.
mod zip;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use std::io::{self, Read as _, SeekFrom};

use super::picture::Source;

pub use format::Format;
pub use unseen::Unseen;

/// A document that was looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its format.
    pub format: &'static Format,
    /// Its length in bytes.
    pub length: u64,
    /// Its pages, where it says how many there are.
    pub pages: Option<u32>,
    /// The names that it tells beside its text: who wrote it, who changed it last.
    pub authors: Vec<String>,
    /// All that it holds and does not show.
    pub unseen: Vec<Unseen>,
}

/// Why a file is no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatError {
    /// No format has such an ending.
    Ending,
    /// Its bytes are another format than its ending says, or none.
    Bytes {
        /// The format of the ending.
        promised: &'static Format,
        /// The format of the bytes; `None` where no format has such bytes.
        found: Option<&'static Format>,
    },
}

impl Document {
    /// Looks a file through whose name ends like this.
    ///
    /// # Errors
    /// The machine failed.
    pub fn read(source: &mut dyn Source, ending: &str) -> io::Result<Result<Self, FormatError>> {
        let Some(promised) = Format::of_ending(ending) else { return Ok(Err(FormatError::Ending)) };
        let length = source.seek(SeekFrom::End(0))?;
        if !promised.holds(source)? {
            let found = Format::of_bytes(source)?;
            return Ok(Err(FormatError::Bytes { promised, found }));
        }
        let mut document =
            Self { format: promised, length, pages: None, authors: Vec::new(), unseen: Vec::new() };
        match promised.name {
            "PDF" => {
                let pdf::About { pages, people, has_remarks } = pdf::about(source)?;
                (document.pages, document.authors) = (pages, people);
                document.unseen.extend(has_remarks.then_some(Unseen::Remarks));
            }
            "MP4" if unseen::is_placed(source, length)? => document.unseen.push(Unseen::Position),
            _ if promised.is_packed() => {
                document.authors = zip::authors(source)?;
                document.unseen = zip::unseen(source)?;
            }
            _ => {}
        }
        Ok(Ok(document))
    }
}

/// Some bytes at a place of a source, or as many as there are.
fn bytes_at(source: &mut dyn Source, at: u64, count: u64) -> io::Result<Vec<u8>> {
    source.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    source.take(count).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The last bytes of a source, and where they begin.
fn last_bytes(source: &mut dyn Source, count: u64) -> io::Result<(u64, Vec<u8>)> {
    let length = source.seek(SeekFrom::End(0))?;
    let at = length.saturating_sub(count);
    Ok((at, bytes_at(source, at, count)?))
}

/// Names as they are told: without blanks around them, each once, and not without end.
fn names(found: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in found {
        let plain: String = name.chars().filter(|letter| !letter.is_control()).take(100).collect();
        let plain = plain.trim().to_owned();
        if !plain.is_empty() && !names.contains(&plain) {
            names.push(plain);
        }
    }
    names
}
