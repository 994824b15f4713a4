//! A build's memory of the files that it made.
//!
//! ```text
//! bantin pages 1
//! CHECKSUM, 32 bytes
//! postcard: the list of published files, as a hash, and the memory
//! ```
//!
//! The checksum is BLAKE3 of all that follows it.

use serde::{Deserialize, Serialize};

use crate::render::Memory;

const VERSION: &[u8] = b"bantin pages 1\n";

/// The memory of a build that was published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pages {
    /// BLAKE3 of the list of published files.
    pub portal: [u8; 32],
    /// The memory of their pages and files.
    pub memory: Memory,
}

impl Pages {
    /// As it is kept; nothing where that fails.
    pub fn print(&self) -> Vec<u8> {
        let bytes = postcard::to_stdvec(self).unwrap_or_default();
        [VERSION, blake3::hash(&bytes).as_bytes(), &bytes].concat()
    }

    /// Reads what [`Pages::print`] wrote; `None` if it is anything else.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (sum, bytes) = bytes.strip_prefix(VERSION)?.split_first_chunk::<32>()?;
        if blake3::hash(bytes).as_bytes() != sum {
            return None;
        }
        let (pages, rest) = postcard::take_from_bytes(bytes).ok()?;
        rest.is_empty().then_some(pages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        let pages = Pages { portal: [7; 32], ..Pages::default() };
        assert_eq!(Pages::parse(&pages.print()), Some(pages));
    }

    #[test]
    fn what_is_not_whole_is_not_believed() {
        let whole = Pages::default().print();
        for end in 0..whole.len() {
            assert_eq!(Pages::parse(&whole[..end]), None, "cut off at {end}");
        }
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert_eq!(Pages::parse(&damaged), None, "another byte at {at}");
        }
        assert_eq!(Pages::parse(&[&*whole, b"x"].concat()), None);
    }
}
