//! Files that are too long for memory: hashed and counted while they are written or read.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::base::sink;

/// Bytes held back before they go to the disk.
const BUFFER: usize = 256 * 1024;

/// A file, or nothing, with the hash and the length of what has been written into it.
pub(super) struct Hashing<W> {
    out: W,
    hasher: blake3::Hasher,
    length: u64,
}

impl<W: Write> Hashing<W> {
    /// Writes a whole file; gives the hash and the length of its bytes.
    pub(super) fn run(out: W, write: &mut sink::Write<'_>) -> io::Result<(blake3::Hash, u64)> {
        let mut hashing = Self { out, hasher: blake3::Hasher::new(), length: 0 };
        // Small pieces are hashed in large ones, which is several times faster.
        let mut buffered = BufWriter::with_capacity(BUFFER, &mut hashing);
        write(&mut buffered)?;
        buffered.flush()?;
        drop(buffered);
        Ok((hashing.hasher.finalize(), hashing.length))
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The hash of a file on the disk.
pub(super) fn hash_of(path: &Path) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize())
}
