//! Values -> JSON as browsers decompress it, `deflate-raw`.

use std::fmt;

use flate2::{Compress, Compression, FlushCompress};
use serde::Serialize;

/// Packs one value after the other. Its tables are larger than most values: a thread keeps one.
pub(super) struct Packer {
    compress: Compress,
    json: Vec<u8>,
}

impl Default for Packer {
    fn default() -> Self {
        Self { compress: Compress::new(Compression::new(5), false), json: Vec::new() }
    }
}

impl fmt::Debug for Packer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Packer")
    }
}

impl Packer {
    /// A value as compressed JSON; the same bytes whatever was packed before.
    pub(super) fn pack(&mut self, value: &impl Serialize) -> Vec<u8> {
        self.json.clear();
        self.compress.reset();
        // Neither can fail: a value of texts and numbers into memory.
        if serde_json::to_writer(&mut self.json, value).is_err() {
            return Vec::new();
        }
        let mut packed = Vec::with_capacity(self.json.len() / 2 + 64);
        loop {
            let done = usize::try_from(self.compress.total_in()).unwrap_or(self.json.len());
            let rest = &self.json[done..];
            match self.compress.compress_vec(rest, &mut packed, FlushCompress::Finish) {
                Ok(flate2::Status::StreamEnd) => return packed,
                Ok(_) => packed.reserve(self.json.len() / 2 + 64),
                Err(_) => return Vec::new(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    fn unpacked(bytes: &[u8]) -> String {
        let mut text = String::new();
        DeflateDecoder::new(bytes).read_to_string(&mut text).expect("deflate");
        text
    }

    #[test]
    fn values_come_back_and_know_nothing_of_each_other() {
        let noise: String =
            (0..9000_u32).map(|at| char::from(b'a' + (at * at % 23) as u8)).collect();
        let mut packer = Packer::default();
        for value in ["", "đoàn kiểm tra", &noise, &noise.repeat(20), "đoàn"] {
            let bytes = packer.pack(&value);
            assert_eq!(unpacked(&bytes), serde_json::to_string(value).expect("JSON"));
            assert_eq!(bytes, Packer::default().pack(&value));
        }
    }
}
