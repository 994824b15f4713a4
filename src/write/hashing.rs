//! Files that are too long for memory: hashed and counted while they are written or read.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::base::sink;

/// Bytes held back before they go to the disk.
const BUFFER: usize = 256 * 1024;

/// A file with the hash and the length of what has been written into it.
pub(super) struct Hashing<'a> {
    file: &'a File,
    hasher: blake3::Hasher,
    length: u64,
}

impl<'a> Hashing<'a> {
    /// Writes a whole file; gives the hash and the length of its bytes.
    pub(super) fn run(file: &'a File, write: &mut sink::Write<'_>) -> io::Result<(blake3::Hash, u64)> {
        let mut hashing = Self { file, hasher: blake3::Hasher::new(), length: 0 };
        // What comes in small pieces is hashed in large ones, which is several times faster.
        let mut buffered = BufWriter::with_capacity(BUFFER, &mut hashing);
        write(&mut buffered)?;
        buffered.flush()?;
        drop(buffered);
        Ok((hashing.hasher.finalize(), hashing.length))
    }
}

impl Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The hash of a file on the disk.
pub(super) fn hash_of(path: &Path) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize())
}
