//! PNG (W3C, third edition): chunks with a name, of which a small letter at its beginning says that
//! readers can do without.

use super::input::Input;
use super::{Draft, Hidden, PictureError, exif};

/// The first bytes.
pub(super) const START: [u8; 8] = *b"\x89PNG\r\n\x1A\n";

/// Chunks that change what is shown: pixels, colours, transparency, size on paper, animation.
const SHOWN: [&[u8; 4]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// Length and name before what a chunk holds, and the checksum behind it.
const AROUND: u64 = 12;

pub(super) fn read(input: &mut Input<'_>, draft: &mut Draft) -> Result<(), PictureError> {
    let start = u64::try_from(START.len()).unwrap_or_default();
    input.skip(start)?;
    draft.keep(0..start)?;
    let (mut pixels, mut turned) = (false, false);
    loop {
        let start = input.at();
        let length = u64::from(u32::from_be_bytes(input.array()?));
        let name = input.array::<4>()?;
        let first = start == 8;
        if !name.iter().all(u8::is_ascii_alphabetic) || (name == *b"IHDR") != first {
            return input.broken();
        }
        let chunk = start..start + AROUND + length;
        if name == *b"eXIf" && !turned {
            turned = true;
            put_orientation(input, draft, length)?;
        } else if SHOWN.contains(&&name) {
            draft.keep(chunk.clone())?;
        } else if name[0].is_ascii_uppercase() {
            return input.broken();
        } else {
            draft.drop(hidden(name));
        }
        input.seek_to(chunk.end)?;
        pixels |= name == *b"IDAT";
        match &name {
            b"IEND" if pixels => return Ok(()),
            b"IEND" => return input.broken(),
            _ => {}
        }
    }
}

/// Puts EXIF that tells the orientation alone in the place of EXIF that does.
fn put_orientation(
    input: &mut Input<'_>,
    draft: &mut Draft,
    length: u64,
) -> Result<(), PictureError> {
    let start = input.at() - 8;
    let found = input.bytes(length)?;
    let orientation = exif::orientation(&found);
    draft.orientation = draft.orientation.or(orientation);
    let Some(plain) = orientation.map(exif::tiff) else {
        draft.drop(Hidden::Exif);
        return Ok(());
    };
    let named = [b"eXIf", plain.as_slice()].concat();
    let checksum = crc32fast::hash(&named).to_be_bytes();
    let plain_length = u32::try_from(plain.len()).unwrap_or_default().to_be_bytes();
    let chunk = [&plain_length, named.as_slice(), &checksum].concat();
    let whole = start..start + AROUND + length;
    if found.len() == plain.len() && found == plain && input.bytes(4)? == checksum {
        return draft.keep(whole);
    }
    draft.drop(Hidden::Exif);
    draft.put(chunk);
    Ok(())
}

fn hidden(name: [u8; 4]) -> Hidden {
    match &name {
        b"eXIf" => Hidden::Exif,
        b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" => Hidden::Comment,
        _ => Hidden::Other,
    }
}
