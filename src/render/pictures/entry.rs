//! The copies of a picture as they are kept for the next build.
//!
//! ```text
//! bantin picture 1
//! jpg 480 320 20417 HASH
//! jpg 800 534 48210 HASH
//! plain png 800 534 90001 HASH
//!
//! BYTES, one after the other
//! ```
//!
//! A copy of length 0 is the picture itself. Each hash (BLAKE3) is that of the bytes: what does not
//! have it is damaged, and made again.

use std::io::{BufRead as _, Read as _, SeekFrom};

use crate::base::picture::scale::{self, Copies};
use crate::base::picture::{Kind, Source};

const VERSION: &str = "bantin picture 1";

/// The longest head, in bytes.
const HEAD: u64 = 4096;

/// A copy as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) kind: Kind,
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) length: u64,
    pub(super) hash: [u8; 32],
    /// True for the one that stands beside the others, in a form that everything reads.
    pub(super) is_plain: bool,
}

/// The copies of a picture as they are kept; none where it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptCopies {
    pub(super) made: Vec<Made>,
    /// Position of the bytes in the kept file.
    start: u64,
}

impl Made {
    fn of(copy: &scale::Copy, is_plain: bool) -> Self {
        let bytes = copy.bytes.as_deref().unwrap_or_default();
        Self {
            kind: copy.kind,
            width: copy.width,
            height: copy.height,
            length: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            hash: blake3::hash(bytes).into(),
            is_plain,
        }
    }

    fn line(&self) -> String {
        let Self { kind, width, height, length, hash, is_plain } = self;
        let plain = if *is_plain { "plain " } else { "" };
        let hash = blake3::Hash::from_bytes(*hash).to_hex();
        format!("{plain}{} {width} {height} {length} {hash}\n", kind.ending())
    }

    fn parse(line: &str) -> Option<Self> {
        let (is_plain, line) = match line.strip_prefix("plain ") {
            Some(line) => (true, line),
            None => (false, line),
        };
        let mut words = line.split(' ');
        let mut next = || words.next();
        let kind = match next()? {
            "jpg" => Kind::Jpeg,
            "png" => Kind::Png,
            "webp" => Kind::WebP,
            _ => return None,
        };
        let (width, height) = (next()?.parse().ok()?, next()?.parse().ok()?);
        let (length, hash) = (next()?.parse().ok()?, blake3::Hash::from_hex(next()?).ok()?);
        Some(Self { kind, width, height, length, hash: hash.into(), is_plain })
            .filter(|_| next().is_none())
    }
}

impl KeptCopies {
    /// The entry of copies that were just made.
    pub(super) fn of(copies: &Copies) -> Self {
        let shown = copies.shown.iter().map(|copy| Made::of(copy, false));
        let plain = copies.plain.iter().map(|copy| Made::of(copy, true));
        let mut entry = Self { made: shown.chain(plain).collect(), start: 0 };
        entry.start = u64::try_from(entry.head().len()).unwrap_or(u64::MAX);
        entry
    }

    /// Its head.
    pub(super) fn head(&self) -> String {
        let lines: String = self.made.iter().map(Made::line).collect();
        format!("{VERSION}\n{lines}\n")
    }

    /// Reads the head of an entry; none where it is damaged.
    pub(super) fn read(source: &mut dyn Source) -> Option<Self> {
        let (mut made, mut start) = (Vec::new(), 0);
        let mut lines = source.take(HEAD);
        let mut next = || {
            let mut line = Vec::new();
            lines.read_until(b'\n', &mut line).ok()?;
            start += u64::try_from(line.len()).ok()?;
            String::from_utf8(line).ok()?.strip_suffix('\n').map(str::to_owned)
        };
        if next()? != VERSION {
            return None;
        }
        loop {
            match next()?.as_str() {
                "" => break,
                line => made.push(Made::parse(line)?),
            }
        }
        Some(Self { made, start })
    }

    /// The bytes of a copy, by its number; none where they are damaged.
    pub(super) fn bytes(&self, source: &mut dyn Source, number: usize) -> Option<Vec<u8>> {
        let made = self.made.get(number)?;
        let before: u64 = self.made.get(..number)?.iter().map(|made| made.length).sum();
        source.seek(SeekFrom::Start(self.start + before)).ok()?;
        let mut bytes = Vec::new();
        source.take(made.length).read_to_end(&mut bytes).ok()?;
        (blake3::hash(&bytes) == blake3::Hash::from_bytes(made.hash)).then_some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn copy(kind: Kind, width: usize, bytes: Option<&[u8]>) -> scale::Copy {
        scale::Copy { kind, width, height: width / 2, bytes: bytes.map(<[u8]>::to_vec) }
    }

    #[test]
    fn what_is_kept_is_read_as_it_was_and_damage_is_seen() {
        let copies = Copies {
            shown: vec![
                copy(Kind::WebP, 480, Some(b"small")),
                copy(Kind::WebP, 800, Some(b"larger")),
                copy(Kind::WebP, 900, None),
            ],
            plain: Some(copy(Kind::Png, 800, Some(b"plain"))),
        };
        let entry = KeptCopies::of(&copies);
        let file = [entry.head().as_bytes(), b"smalllargerplain"].concat();
        let read = KeptCopies::read(&mut Cursor::new(&file)).expect("an entry");
        assert_eq!(read, entry);
        let bytes = |file: &[u8], number| read.bytes(&mut Cursor::new(file.to_vec()), number);
        let all: Vec<Option<Vec<u8>>> = (0..5).map(|number| bytes(&file, number)).collect();
        let expected = [&b"small"[..], b"larger", b"", b"plain"].map(|it| Some(it.to_vec()));
        assert_eq!(all, [&expected[..], &[None]].concat());
        for at in file.len() - 16..file.len() {
            let mut damaged = file.clone();
            damaged[at] ^= 1;
            let sound = (0..4).filter(|number| bytes(&damaged, *number).is_some()).count();
            assert_eq!(sound, 3, "{at}");
        }
        assert_eq!(bytes(&file[..file.len() - 1], 3), None);
        let none = KeptCopies::of(&Copies::default());
        assert_eq!(KeptCopies::read(&mut Cursor::new(none.head())), Some(none));
        for broken in [
            "",
            "bantin picture 1\n",
            "bantin picture 2\n\n",
            "bantin picture 1\ngif 1 1 1 00\n\n",
            "bantin picture 1\njpg 1 1\n\n",
            "\n",
        ] {
            assert_eq!(KeptCopies::read(&mut Cursor::new(broken)), None, "{broken}");
        }
    }
}
