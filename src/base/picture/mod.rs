//! Metadata of pictures, which they tell beside what they show: where they were taken, by whom,
//! with which device, what was cut off.
//!
//! A picture is looked through once, and becomes a list of pieces that leaves out everything that
//! does not change what a browser shows. No pixel is decoded or encoded: what stays is copied byte
//! for byte. Kept are colour profiles, animation, and the way a picture is to be turned, which is
//! the only thing left of EXIF. What is not known is left out, so that a new kind of hidden data is
//! not published before somebody has thought of it.
//!
//! The kind is told by the first bytes and not by the name, as browsers do it.

mod avif;
mod exif;
mod gif;
mod input;
mod jpeg;
mod png;
// Pictures in other sizes.
#[cfg(feature = "images")]
pub mod scale;
// Drawings.
pub mod svg;
mod webp;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::{self, Read as _, SeekFrom, Write};
use std::ops::Range;

pub use input::Source;
use input::{Input, in_memory};

/// Maximum number of pieces of a picture. One of a camera has a dozen, a long animation some
/// hundreds.
const PIECES: usize = 100_000;

/// The most pixels that a picture may have: a screen shows eight
/// million, and a browser needs four bytes for each, however small the file is.
pub const PIXELS: u64 = 50_000_000;
/// The most pixels in one direction.
pub const SIDE: usize = 16_383;

/// Kinds of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// AV1 Image File Format.
    Avif,
    /// Graphics Interchange Format.
    Gif,
    /// JPEG, with or without JFIF.
    Jpeg,
    /// Portable Network Graphics, also animated.
    Png,
    /// WebP, also animated.
    WebP,
}

/// A kind of data that can be hidden in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// Device, time, position, names, and a small copy of the picture (EXIF).
    Exif,
    /// The same in XML (XMP).
    Xmp,
    /// Captions, names and places of news agencies (IPTC), and what image editors keep with them.
    Iptc,
    /// Text that is not shown.
    Comment,
    /// A small copy, which may show what was cut off later.
    Thumbnail,
    /// Something behind the end: a film, further pictures, an older form of the same picture.
    Trailing,
    /// Whatever else does not change what is shown.
    Other,
}

/// Why a picture cannot be cleaned.
#[derive(Debug)]
pub enum PictureError {
    /// It is none of the kinds.
    Unknown,
    /// It ends before the picture does.
    CutOff,
    /// It is a kind of picture in which something can be hidden that cannot be told apart.
    Unsupported,
    /// The byte at this position cannot stand in such a file.
    Broken(u64),
    /// The machine failed.
    Io(io::Error),
}

/// A piece of a clean picture.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// These bytes of the source.
    Keep(Range<u64>),
    /// Other bytes.
    Put(Vec<u8>),
    /// So many zeros.
    Zeros(u64),
}

/// A picture that was looked through.
#[derive(Debug)]
pub struct Picture {
    kind: Kind,
    pieces: Vec<Piece>,
    length: u64,
    hidden: BTreeSet<Hidden>,
    orientation: u8,
}

impl Picture {
    /// Looks a picture through. Little of it is in memory at a time.
    ///
    /// # Errors
    /// It cannot be cleaned.
    pub fn read(source: &mut dyn Source) -> Result<Self, PictureError> {
        let mut input = Input::new(source)?;
        let mut draft = Draft::default();
        let start = input.bytes(12)?;
        input.seek_to(0)?;
        let kind = kind_of(&start).ok_or(if start.is_empty() {
            PictureError::CutOff
        } else {
            PictureError::Unknown
        })?;
        match kind {
            Kind::Avif => avif::read(&mut input, &mut draft)?,
            Kind::Gif => gif::read(&mut input, &mut draft)?,
            Kind::Jpeg => jpeg::read(&mut input, &mut draft)?,
            Kind::Png => png::read(&mut input, &mut draft)?,
            Kind::WebP => webp::read(&mut input, &mut draft)?,
        }
        if input.left() > 0 {
            draft.drop(Hidden::Trailing);
        }
        Ok(Self {
            kind,
            length: draft.length(),
            pieces: draft.pieces,
            hidden: draft.hidden,
            orientation: draft.orientation.unwrap_or(1),
        })
    }

    /// The way in which it is to be turned, as EXIF counts them: 1 for not at all, to 8.
    pub fn orientation(&self) -> u8 {
        self.orientation
    }

    /// Width and height in pixels as it is shown, turned. `None` where the file does not say it.
    pub fn shown_size(&self, source: &mut dyn Source) -> Option<(usize, usize)> {
        let (width, height) = Self::size(source)?;
        Some(if self.orientation >= 5 { (height, width) } else { (width, height) })
    }

    /// Returns `true` if it has more pixels than a browser should be asked to show.
    pub fn is_too_large((width, height): (usize, usize)) -> bool {
        let all = u64::try_from(width).ok().zip(u64::try_from(height).ok());
        let all = all.and_then(|(width, height)| width.checked_mul(height));
        width > SIDE || height > SIDE || all.is_none_or(|all| all > PIXELS)
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its length in bytes when it is clean.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Width and height in pixels, of what a file begins with: of one that is turned, as it lies.
    /// `None` where the file does not say it.
    pub fn size(source: &mut dyn Source) -> Option<(usize, usize)> {
        source.rewind().ok()?;
        let size = imagesize::reader_size(source).ok()?;
        Some((size.width, size.height)).filter(|(width, height)| *width > 0 && *height > 0)
    }

    /// Returns the kinds of data that are left out.
    pub fn hidden(&self) -> impl Iterator<Item = Hidden> {
        self.hidden.iter().copied()
    }

    /// Writes the clean picture. `source` is what was looked through.
    ///
    /// # Errors
    /// The source cannot be read, or was changed; the output cannot be written.
    pub fn write(&self, source: &mut dyn Source, out: &mut dyn Write) -> io::Result<()> {
        for piece in &self.pieces {
            match piece {
                Piece::Keep(range) => {
                    source.seek(SeekFrom::Start(range.start))?;
                    let length = range.end - range.start;
                    if io::copy(&mut source.take(length), out)? < length {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                }
                Piece::Put(bytes) => out.write_all(bytes)?,
                Piece::Zeros(length) => drop(io::copy(&mut io::repeat(0).take(*length), out)?),
            }
        }
        Ok(())
    }
}

impl Kind {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Gif => "gif",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Gif => "image/gif",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }
}

impl From<io::Error> for PictureError {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::UnexpectedEof { Self::CutOff } else { Self::Io(error) }
    }
}

fn kind_of(start: &[u8]) -> Option<Kind> {
    let is = |at: usize, word: &[u8]| start.get(at..).is_some_and(|rest| rest.starts_with(word));
    if is(0, &jpeg::START) {
        Some(Kind::Jpeg)
    } else if is(0, &png::START) {
        Some(Kind::Png)
    } else if is(0, b"GIF87a") || is(0, b"GIF89a") {
        Some(Kind::Gif)
    } else if is(0, b"RIFF") && is(8, b"WEBP") {
        Some(Kind::WebP)
    } else if is(4, b"ftyp") {
        Some(Kind::Avif)
    } else {
        None
    }
}

/// A clean picture in the making.
#[derive(Debug, Default)]
struct Draft {
    pieces: Vec<Piece>,
    hidden: BTreeSet<Hidden>,
    orientation: Option<u8>,
}

impl Draft {
    /// Keeps bytes of the source, which come after those that were kept before.
    fn keep(&mut self, range: Range<u64>) -> Result<(), PictureError> {
        let room = self.pieces.len() < PIECES;
        match self.pieces.last_mut() {
            Some(Piece::Keep(last)) if last.end == range.start => last.end = range.end,
            _ if range.is_empty() => {}
            _ if room => self.pieces.push(Piece::Keep(range)),
            _ => return Err(PictureError::Broken(range.start)),
        }
        Ok(())
    }

    /// Puts other bytes in the place of some.
    fn put(&mut self, bytes: impl Into<Vec<u8>>) {
        self.pieces.push(Piece::Put(bytes.into()));
    }

    /// Puts zeros in the place of some bytes.
    fn fill(&mut self, length: u64) {
        self.pieces.push(Piece::Zeros(length));
    }

    /// Keeps a segment that says nothing but what is plain; else writes the plain one behind a
    /// head.
    fn keep_or_put(
        &mut self,
        segment: &[u8],
        plain: &[u8],
        hidden: Hidden,
        whole: Range<u64>,
        head: &[u8],
    ) -> Result<(), PictureError> {
        if segment == plain {
            return self.keep(whole);
        }
        self.drop(hidden);
        self.put([head, plain].concat());
        Ok(())
    }

    /// Leaves something out.
    fn drop(&mut self, hidden: Hidden) {
        self.hidden.insert(hidden);
    }

    fn length(&self) -> u64 {
        let length = |piece: &Piece| match piece {
            Piece::Keep(range) => range.end - range.start,
            Piece::Put(bytes) => in_memory(bytes),
            Piece::Zeros(length) => *length,
        };
        self.pieces.iter().map(length).sum()
    }
}
