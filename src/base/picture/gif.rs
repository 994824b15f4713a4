//! GIF (89a): a screen, then blocks: pictures, and extensions of several kinds. What a block holds
//! comes in pieces of at most 255 bytes, each with its length before it, and ends with an empty
//! one.

use super::input::Input;
use super::{Draft, Hidden, PictureError};

const EXTENSION: u8 = b'!';
const PICTURE: u8 = b',';
const END: u8 = b';';

/// Extensions: how long a frame is shown; a text that no browser shows; a comment; something of a
/// program.
const CONTROL: u8 = 0xF9;
const COMMENT: u8 = 0xFE;
const PROGRAM: u8 = 0xFF;

/// Extensions of programs that browsers heed: how often an animation is repeated, a colour profile.
const HEEDED: [&[u8; 11]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];

/// Behind signature, width and height: flags, of which the last three are the length of a table of
/// colours.
const HAS_TABLE: u8 = 0x80;
const SIZE: u8 = 0x07;

pub(super) fn read(input: &mut Input<'_>, draft: &mut Draft) -> Result<(), PictureError> {
    input.skip(10)?;
    let [flags] = input.array()?;
    input.skip(2)?;
    skip_table(input, flags)?;
    draft.keep(0..input.at())?;
    let mut pixels = false;
    loop {
        let start = input.at();
        match input.array()? {
            [EXTENSION] => {
                let hidden = extension(input)?;
                match hidden {
                    Some(hidden) => draft.drop(hidden),
                    None => draft.keep(start..input.at())?,
                }
            }
            [PICTURE] => {
                input.skip(8)?;
                let [flags] = input.array()?;
                skip_table(input, flags)?;
                input.skip(1)?;
                skip_pieces(input)?;
                draft.keep(start..input.at())?;
                pixels = true;
            }
            [END] if pixels => return draft.keep(start..input.at()),
            _ => return input.broken(),
        }
    }
}

fn skip_table(input: &mut Input<'_>, flags: u8) -> Result<(), PictureError> {
    let length = if flags & HAS_TABLE == 0 { 0 } else { 3 << ((flags & SIZE) + 1) };
    input.skip(length)
}

fn skip_pieces(input: &mut Input<'_>) -> Result<(), PictureError> {
    loop {
        match input.array()? {
            [0] => return Ok(()),
            [length] => input.skip(u64::from(length))?,
        }
    }
}

/// Passes over an extension, and tells what is hidden in it.
fn extension(input: &mut Input<'_>) -> Result<Option<Hidden>, PictureError> {
    let [label] = input.array()?;
    let mut hidden = match label {
        CONTROL => None,
        COMMENT => Some(Hidden::Comment),
        _ => Some(Hidden::Other),
    };
    if label == PROGRAM {
        let [length] = input.array()?;
        let name = input.bytes(u64::from(length))?;
        if HEEDED.iter().any(|heeded| name == *heeded) {
            hidden = None;
        } else if name.starts_with(b"XMP Data") {
            hidden = Some(Hidden::Xmp);
        }
        if length == 0 {
            return Ok(hidden);
        }
    }
    skip_pieces(input)?;
    Ok(hidden)
}
