//! ZIP archives, as far as documents of offices need them: which files are in it, and the text of a
//! short one. See APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.

use std::io;

use super::{Unseen, bytes_at, inflate, last_bytes, names, people, unseen};
use crate::base::picture::Source;

/// Bytes at the end in which the list of files ends: its last record and the longest comment.
const TAIL: u64 = 22 + 65_535;

/// Longest list of files that is read, and longest file.
const LIST: u64 = 4 * 1024 * 1024;
const FILE: u64 = 256 * 1024;

/// A file of an archive.
struct ZipEntry {
    name: String,
    packed: bool,
    length: u64,
    /// Position of its head in the archive.
    at: u64,
}

/// Returns `true` if there are a folder and the list of contents that Office Open XML has.
pub(super) fn has_folder(source: &mut dyn Source, folder: &str) -> io::Result<bool> {
    let entries = entries(source)?;
    let has = |wanted: &dyn Fn(&str) -> bool| entries.iter().any(|entry| wanted(&entry.name));
    Ok(has(&|name| name == "[Content_Types].xml") && has(&|name| name.starts_with(folder)))
}

/// The media type that an `OpenDocument` file says of itself.
pub(super) fn media_type(source: &mut dyn Source) -> io::Result<Option<String>> {
    let entries = entries(source)?;
    let Some(entry) = entries.iter().find(|entry| entry.name == "mimetype") else {
        return Ok(None);
    };
    let text = read(source, entry)?.and_then(|bytes| String::from_utf8(bytes).ok());
    Ok(text.map(|text| text.trim().to_owned()))
}

/// Who made a document, who changed it last, and who else its properties name.
pub(super) fn authors(source: &mut dyn Source) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in entries(source)? {
        if ["docProps/core.xml", "docProps/app.xml", "meta.xml"].contains(&entry.name.as_str()) {
            let text = read(source, &entry)?.and_then(|bytes| String::from_utf8(bytes).ok());
            found.extend(text.map(|text| people::names_in(&text)).unwrap_or_default());
        }
    }
    Ok(names(found))
}

/// Longest part that is looked through for what is not shown, as it is packed.
const PART: u64 = 8 * 1024 * 1024;

/// All that a document of an office holds and does not show.
pub(super) fn unseen(source: &mut dyn Source) -> io::Result<Vec<Unseen>> {
    let mut found = Vec::new();
    for entry in entries(source)? {
        if unseen::may_say(&entry.name)
            && let Some(bytes) = stored(source, &entry, PART)?
        {
            unseen::in_part(&entry.name, &bytes, entry.packed, &mut found);
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The files of an archive; none where it is none.
fn entries(source: &mut dyn Source) -> io::Result<Vec<ZipEntry>> {
    let (_, tail) = last_bytes(source, TAIL)?;
    let end = tail.windows(4).rposition(|sign| sign == b"PK\x05\x06");
    let place = end.and_then(|at| {
        let (length, at) = (number(&tail, at + 12, 4)?, number(&tail, at + 16, 4)?);
        (length <= LIST).then_some((at, length))
    });
    let Some((at, length)) = place else { return Ok(Vec::new()) };
    let list = bytes_at(source, at, length)?;
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some((entry, next)) = entry(&list, at) {
        found.push(entry);
        at = next;
    }
    Ok(found)
}

/// The entry at a place of the list, and where the next one begins.
fn entry(list: &[u8], at: usize) -> Option<(ZipEntry, usize)> {
    list.get(at..)?.starts_with(b"PK\x01\x02").then_some(())?;
    let size = |offset: usize| usize::try_from(number(list, at + offset, 2)?).ok();
    let name_end = at + 46 + size(28)?;
    let next = name_end + size(30)? + size(32)?;
    let entry = ZipEntry {
        name: String::from_utf8_lossy(list.get(at + 46..name_end)?).into_owned(),
        packed: number(list, at + 10, 2)? == 8,
        length: number(list, at + 20, 4)?,
        at: number(list, at + 42, 4)?,
    };
    Some((entry, next))
}

/// The bytes of a short file.
fn read(source: &mut dyn Source, entry: &ZipEntry) -> io::Result<Option<Vec<u8>>> {
    let bytes = stored(source, entry, FILE)?;
    Ok(bytes.and_then(|bytes| if entry.packed { inflate::raw(&bytes, FILE) } else { Some(bytes) }))
}

/// The bytes of a file as they stand in the archive, where they are no more than a number of them.
fn stored(source: &mut dyn Source, entry: &ZipEntry, most: u64) -> io::Result<Option<Vec<u8>>> {
    if entry.length > most {
        return Ok(None);
    }
    let head = bytes_at(source, entry.at, 30)?;
    let lengths = number(&head, 26, 2).zip(number(&head, 28, 2));
    let Some((name, extra)) = lengths.filter(|_| head.starts_with(b"PK\x03\x04")) else {
        return Ok(None);
    };
    bytes_at(source, entry.at + 30 + name + extra, entry.length).map(Some)
}

/// A number of some bytes, the smallest first.
fn number(bytes: &[u8], at: usize, width: usize) -> Option<u64> {
    let bytes = bytes.get(at..at.checked_add(width)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}
