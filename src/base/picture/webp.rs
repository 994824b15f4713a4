//! WebP (RFC 9649): chunks in a RIFF file, whose length stands before them. A frame of an animation
//! holds chunks of its own.

use super::input::{Input, in_memory};
use super::{Draft, Hidden, PictureError, Piece, exif};

/// Flags of the chunk `VP8X`: there is EXIF, there is XMP.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// Name and length before what a chunk holds.
const HEAD: u64 = 8;

/// Length of the description of a frame, before its chunks, in bytes.
const FRAME: u64 = 16;

/// A chunk: its name, where it starts and how much it holds.
struct Chunk {
    name: [u8; 4],
    start: u64,
    length: u64,
    /// Start of the next one.
    end: u64,
}

pub(super) fn read(input: &mut Input<'_>, draft: &mut Draft) -> Result<(), PictureError> {
    input.skip(4)?;
    let end = input.at() + 4 + u64::from(u32::from_le_bytes(input.array()?));
    input.skip(4)?;
    if end > input.at() + input.left() {
        return Err(PictureError::CutOff);
    }
    // The head is written when the length of the rest is known.
    draft.put(Vec::new());
    let (mut flags, mut turned, mut pixels) = (None, None, false);
    while input.at() < end {
        let chunk = Chunk::read(input, end)?;
        match &chunk.name {
            b"VP8X" if flags.is_none() && chunk.length >= 1 => {
                let [first] = input.array()?;
                let held = u32::try_from(chunk.length).unwrap_or_default();
                draft.put(
                    [b"VP8X".as_slice(), &held.to_le_bytes(), &[first & !HAS_XMP & !HAS_EXIF]]
                        .concat(),
                );
                flags = Some(draft.pieces.len() - 1);
                draft.keep(input.at()..chunk.end)?;
            }
            b"EXIF" if turned.is_none() && flags.is_some() => {
                let held = input.bytes(chunk.length)?;
                turned = Some(put_orientation(draft, &held));
            }
            b"ANMF" => {
                frame(input, draft, &chunk)?;
                pixels = true;
            }
            b"VP8 " | b"VP8L" => {
                draft.keep(chunk.start..chunk.end)?;
                pixels = true;
            }
            b"ANIM" | b"ALPH" | b"ICCP" => draft.keep(chunk.start..chunk.end)?,
            b"EXIF" => draft.drop(Hidden::Exif),
            b"XMP " => draft.drop(Hidden::Xmp),
            _ => draft.drop(Hidden::Other),
        }
        input.seek_to(chunk.end)?;
    }
    if let Some(Piece::Put(head)) =
        flags.filter(|_| turned == Some(true)).and_then(|flags| draft.pieces.get_mut(flags))
    {
        head[8] |= HAS_EXIF;
    }
    let length = u32::try_from(draft.length() + 4).map_err(|_| PictureError::Broken(4))?;
    draft.pieces[0] = Piece::Put([*b"RIFF", length.to_le_bytes(), *b"WEBP"].concat());
    if pixels { Ok(()) } else { input.broken() }
}

impl Chunk {
    /// Reads the head of a chunk that ends before some place.
    fn read(input: &mut Input<'_>, end: u64) -> Result<Self, PictureError> {
        let start = input.at();
        let name = input.array()?;
        let length = u64::from(u32::from_le_bytes(input.array()?));
        let chunk = Self { name, start, length, end: start + HEAD + length + length % 2 };
        if chunk.end > end { input.broken() } else { Ok(chunk) }
    }
}

/// Puts EXIF that tells the orientation alone in the place of EXIF that does, and says whether it
/// did. Some programs write the same words before it as in a JPEG file.
fn put_orientation(draft: &mut Draft, held: &[u8]) -> bool {
    let tiff = held.strip_prefix(b"Exif\0\0").unwrap_or(held);
    let orientation = exif::orientation(tiff);
    draft.orientation = draft.orientation.or(orientation);
    let plain = orientation.map(exif::tiff);
    if plain.as_deref() != Some(held) {
        draft.drop(Hidden::Exif);
    }
    let Some(plain) = plain else { return false };
    draft.put(chunk_of(b"EXIF", &plain));
    true
}

/// A frame of an animation without what its chunks hide.
fn frame(input: &mut Input<'_>, draft: &mut Draft, frame: &Chunk) -> Result<(), PictureError> {
    if frame.length < FRAME {
        return input.broken();
    }
    let end = frame.start + HEAD + frame.length;
    input.skip(FRAME)?;
    let (mut kept, mut changed) = (Vec::new(), false);
    while input.at() < end {
        let chunk = Chunk::read(input, end)?;
        if matches!(&chunk.name, b"ALPH" | b"VP8 " | b"VP8L") {
            kept.push(chunk.start..chunk.end);
        } else {
            changed = true;
            draft.drop(Hidden::Other);
        }
        input.seek_to(chunk.end)?;
    }
    if !changed {
        return draft.keep(frame.start..frame.end);
    }
    let length = kept.iter().map(|range| range.end - range.start).sum::<u64>() + FRAME;
    draft.put([*b"ANMF", u32::try_from(length).unwrap_or_default().to_le_bytes()].concat());
    draft.keep(frame.start + HEAD..frame.start + HEAD + FRAME)?;
    kept.into_iter().try_for_each(|range| draft.keep(range))
}

/// A chunk of an even length.
fn chunk_of(name: &[u8], held: &[u8]) -> Vec<u8> {
    let length = u32::try_from(in_memory(held)).unwrap_or_default();
    [name, &length.to_le_bytes(), held].concat()
}
