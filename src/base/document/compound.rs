//! Compound files, as offices wrote them before 2007: a small file system, whose directory tells
//! what is in it. See MS-CFB, sections 2.2 and 2.6.

use std::io;

use super::bytes_at;
use crate::base::picture::Source;

const START: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Length of an entry of the directory.
const ENTRY: usize = 128;

/// Returns `true` if a stream of one of these names is in it. Only the first sector of the directory
/// is read, where all programs write the main streams.
pub(super) fn has_stream(source: &mut dyn Source, names: &[&str]) -> io::Result<bool> {
    let head = bytes_at(source, 0, 512)?;
    if !head.starts_with(START) {
        return Ok(false);
    }
    let Some((shift, directory)) = shift_and_directory(&head) else { return Ok(false) };
    let size = 1_u64 << shift;
    let entries = bytes_at(source, (directory + 1) * size, size.max(1024))?;
    let found = entries.chunks(ENTRY).filter_map(name).any(|name| names.contains(&name.as_str()));
    Ok(found)
}

/// The length of sectors, as a power of two, and the number of the first one of the directory.
fn shift_and_directory(head: &[u8]) -> Option<(u32, u64)> {
    let shift = u16::from_le_bytes(head.get(30..32)?.try_into().ok()?);
    let directory = u32::from_le_bytes(head.get(48..52)?.try_into().ok()?);
    matches!(shift, 9 | 12).then_some((u32::from(shift), u64::from(directory)))
}

/// The name of an entry, in UTF-16 with a zero at its end.
fn name(entry: &[u8]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes(entry.get(64..66)?.try_into().ok()?));
    let units = entry.get(..length.checked_sub(2)?.min(64))?.chunks_exact(2);
    let units: Vec<u16> = units.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok()
}
