//! Compressed bytes, up to a length: what says that it is short may be long.

use std::io::Read as _;

use flate2::read::{DeflateDecoder, ZlibDecoder};

/// The bytes of a stream without a head, as ZIP has them; `None` where they are damaged or more than
/// a number of them.
pub(super) fn raw(bytes: &[u8], limit: u64) -> Option<Vec<u8>> {
    within(DeflateDecoder::new(bytes), limit)
}

/// The same with a head, as PDF has them.
pub(super) fn zlib(bytes: &[u8], limit: u64) -> Option<Vec<u8>> {
    within(ZlibDecoder::new(bytes), limit)
}

fn within(decoder: impl std::io::Read, limit: u64) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    decoder.take(limit + 1).read_to_end(&mut out).ok()?;
    (u64::try_from(out.len()).ok()? <= limit).then_some(out)
}
