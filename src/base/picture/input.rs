//! A file that is read from its beginning to its end, where most is passed over.

use std::io::{self, BufRead, Read, Seek, SeekFrom};

use super::PictureError;

/// A source that a picture is read from.
pub trait Source: BufRead + Seek {}

impl<T: BufRead + Seek> Source for T {}

/// Number of bytes that are read at once: more than any segment of a JPEG file has.
const LARGE: u64 = 1 << 16;

/// A source with the place that was reached.
pub(super) struct Input<'s> {
    source: &'s mut dyn Source,
    at: u64,
    length: u64,
}

impl<'s> Input<'s> {
    pub(super) fn new(source: &'s mut dyn Source) -> io::Result<Self> {
        let length = source.seek(SeekFrom::End(0))?;
        source.rewind()?;
        Ok(Self { source, at: 0, length })
    }

    /// Returns the number of bytes that were read or passed over.
    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// Returns the number of bytes that are left.
    pub(super) fn left(&self) -> u64 {
        self.length - self.at
    }

    /// Returns the error for bytes that cannot stand where the last ones were read.
    pub(super) fn broken<T>(&self) -> Result<T, PictureError> {
        Err(PictureError::Broken(self.at))
    }

    /// The next bytes.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], PictureError> {
        let mut bytes = [0; N];
        self.source.read_exact(&mut bytes)?;
        self.at += in_memory(&bytes);
        Ok(bytes)
    }

    /// The next bytes, or as many as there are; no more than surely fit into memory.
    pub(super) fn bytes(&mut self, count: u64) -> Result<Vec<u8>, PictureError> {
        let mut bytes = Vec::new();
        Read::take(&mut *self.source, count.min(LARGE)).read_to_end(&mut bytes)?;
        self.at += in_memory(&bytes);
        Ok(bytes)
    }

    /// A whole number of some bytes, at most eight, the largest first.
    pub(super) fn number(&mut self, width: u8) -> Result<u64, PictureError> {
        (0..width.min(8))
            .try_fold(0, |number, _| Ok(number << 8 | u64::from(self.array::<1>()?[0])))
    }

    /// Passes over some bytes.
    pub(super) fn skip(&mut self, count: u64) -> Result<(), PictureError> {
        if count > self.left() {
            return Err(PictureError::CutOff);
        }
        self.seek_to(self.at + count)
    }

    /// Passes over all bytes before the next one of a value, and over that one.
    pub(super) fn skip_past(&mut self, wanted: u8) -> Result<(), PictureError> {
        loop {
            let buffer = self.source.fill_buf()?;
            if buffer.is_empty() {
                return Err(PictureError::CutOff);
            }
            let found = memchr::memchr(wanted, buffer);
            let count = found.map_or(buffer.len(), |found| found + 1);
            self.source.consume(count);
            self.at += u64::try_from(count).unwrap_or(u64::MAX);
            if found.is_some() {
                return Ok(());
            }
        }
    }

    /// Passes over all bytes before the next 0xFF that stands before a byte of some kind. This is
    /// most of what a photograph is, so that it is looked through inside of what was read, without
    /// a call for each pair.
    pub(super) fn skip_to_marker(
        &mut self,
        is_marker: impl Fn(u8) -> bool,
    ) -> Result<(), PictureError> {
        loop {
            let buffer = self.source.fill_buf()?;
            let mut at = 0;
            let found = loop {
                let Some(next) = memchr::memchr(0xFF, &buffer[at..]) else { break None };
                match buffer.get(at + next + 1) {
                    Some(code) if is_marker(*code) => break Some(at + next),
                    Some(0xFF) => at += next + 1,
                    Some(_) => at += next + 2,
                    None => break Some(at + next),
                }
            };
            let count = found.unwrap_or(buffer.len());
            if buffer.is_empty() {
                return Err(PictureError::CutOff);
            }
            self.source.consume(count);
            self.at += u64::try_from(count).unwrap_or(u64::MAX);
            if found.is_some() {
                let [_, code] = self.array()?;
                let back = if is_marker(code) { 2 } else { u64::from(code == 0xFF) };
                self.seek_to(self.at - back)?;
                if back == 2 {
                    return Ok(());
                }
            }
        }
    }

    /// Goes to another place, which is inside the file.
    pub(super) fn seek_to(&mut self, at: u64) -> Result<(), PictureError> {
        if at > self.length {
            return Err(PictureError::CutOff);
        }
        let way =
            i64::try_from(at).unwrap_or(i64::MAX) - i64::try_from(self.at).unwrap_or(i64::MAX);
        self.source.seek_relative(way)?;
        self.at = at;
        Ok(())
    }
}

/// Returns the number of bytes.
pub(super) fn in_memory(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
