//! JPEG (ITU-T T.81): markers, most of them with a segment of at most 64 KiB; behind the start of a
//! scan come coded pixels, up to the next marker.

use super::input::Input;
use super::{Draft, Hidden, PictureError, exif};

/// The first bytes: a marker that starts the picture, and the beginning of another one.
pub(super) const START: [u8; 3] = [0xFF, 0xD8, 0xFF];

const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const COMMENT: u8 = 0xFE;

/// Segments that were passed already.
#[derive(Default)]
struct Passed {
    frame: bool,
    scan: bool,
    exif: bool,
    profile: Profile,
}

/// A profile of colours (ICC.1), which comes in pieces. What only calls itself one can hold anything.
#[derive(Default)]
struct Profile {
    pieces: u8,
    /// Bytes of it that are to come.
    left: usize,
}

impl Profile {
    /// Returns `true` if this is the next piece: its number, how many there are, and some bytes of it.
    fn takes(&mut self, piece: &[u8]) -> bool {
        let [number, _, bytes @ ..] = piece else { return false };
        let left = match self.pieces {
            0 if bytes.get(36..40) == Some(b"acsp") => {
                let size = bytes.first_chunk().map_or(0, |size| u32::from_be_bytes(*size));
                usize::try_from(size).unwrap_or(0)
            }
            0 => 0,
            _ => self.left,
        };
        let is_next =
            *number == self.pieces.saturating_add(1) && !bytes.is_empty() && bytes.len() <= left;
        if is_next {
            (self.pieces, self.left) = (*number, left - bytes.len());
        }
        is_next
    }
}

pub(super) fn read(input: &mut Input<'_>, draft: &mut Draft) -> Result<(), PictureError> {
    input.skip(2)?;
    draft.keep(0..2)?;
    let mut passed = Passed::default();
    loop {
        let (start, marker) = next_marker(input)?;
        match marker {
            END if passed.scan => return draft.keep(start..input.at()),
            SCAN if passed.frame => {
                skip_segment(input)?;
                // Coded pixels, in which 0xFF is followed by zero, by restarts and by itself.
                input.skip_to_marker(|code| !matches!(code, 0 | 0xD0..=0xD7 | 0xFF))?;
                draft.keep(start..input.at())?;
                passed.scan = true;
            }
            0xC8 | 0xD8 | END | SCAN => return input.broken(),
            0xC0..=0xCF => {
                skip_segment(input)?;
                draft.keep(start..input.at())?;
                passed.frame |= !matches!(marker, 0xC4 | 0xCC);
            }
            0xDB..=0xDF => {
                skip_segment(input)?;
                draft.keep(start..input.at())?;
            }
            0xE0..=0xEF | COMMENT => aside(input, draft, start, marker, &mut passed)?,
            // Restarts of a scan that is over, and a mark of no meaning: they have no segment.
            0xD0..=0xD7 | 0x01 => {}
            _ => return input.broken(),
        }
    }
}

/// Finds the next marker, and returns its position and its kind. Readers pass over whatever stands
/// between segments.
fn next_marker(input: &mut Input<'_>) -> Result<(u64, u8), PictureError> {
    loop {
        input.skip_past(0xFF)?;
        let mut code = input.array::<1>()?;
        while code == [0xFF] {
            code = input.array()?;
        }
        if code != [0] {
            return Ok((input.at() - 2, code[0]));
        }
    }
}

/// The length of a segment without the two bytes that state it.
fn length(input: &mut Input<'_>) -> Result<u64, PictureError> {
    let stated = u64::from(u16::from_be_bytes(input.array()?));
    stated.checked_sub(2).ok_or(PictureError::Broken(input.at()))
}

fn skip_segment(input: &mut Input<'_>) -> Result<(), PictureError> {
    let length = length(input)?;
    input.skip(length)
}

/// A segment that readers can do without, all of it or in part.
fn aside(
    input: &mut Input<'_>,
    draft: &mut Draft,
    start: u64,
    marker: u8,
    passed: &mut Passed,
) -> Result<(), PictureError> {
    let length = length(input)?;
    if length > input.left() {
        return Err(PictureError::CutOff);
    }
    let segment = input.bytes(length)?;
    let whole = start..input.at();
    match (marker, segment.as_slice()) {
        (0xE0, [b'J', b'F', b'I', b'F', 0, ..]) if segment.len() >= 14 => {
            // Without the small copy, whose width and height are the last two bytes.
            let plain = [&segment[..12], &[0, 0]].concat();
            draft.keep_or_put(&segment, &plain, Hidden::Thumbnail, whole, &[0xFF, 0xE0, 0, 16])?;
        }
        (0xE0, [b'J', b'F', b'X', b'X', ..]) => draft.drop(Hidden::Thumbnail),
        // Segments behind the first pixels are not looked at.
        (0xE1, [b'E', b'x', b'i', b'f', 0, _, tiff @ ..]) if !passed.scan && !passed.exif => {
            passed.exif = true;
            match exif::orientation(tiff) {
                Some(orientation) => {
                    draft.orientation = Some(orientation);
                    let plain = [b"Exif\0\0".to_vec(), exif::tiff(orientation)].concat();
                    draft.keep_or_put(
                        &segment,
                        &plain,
                        Hidden::Exif,
                        whole,
                        &[0xFF, 0xE1, 0, 34],
                    )?;
                }
                None => draft.drop(Hidden::Exif),
            }
        }
        (0xE1, [b'E', b'x', b'i', b'f', ..]) => draft.drop(Hidden::Exif),
        (0xE1, _) => draft.drop(Hidden::Xmp),
        (
            0xE2,
            [b'I', b'C', b'C', b'_', b'P', b'R', b'O', b'F', b'I', b'L', b'E', 0, rest @ ..],
        ) if passed.profile.takes(rest) => {
            draft.keep(whole)?;
        }
        // In which colours the pixels are coded.
        (0xEE, [b'A', b'd', b'o', b'b', b'e', ..]) if segment.len() >= 12 => {
            let plain = segment[..12].to_vec();
            draft.keep_or_put(&segment, &plain, Hidden::Other, whole, &[0xFF, 0xEE, 0, 14])?;
        }
        (0xED, _) => draft.drop(Hidden::Iptc),
        (COMMENT, _) => draft.drop(Hidden::Comment),
        _ => draft.drop(Hidden::Other),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::picture::samples::PROFILE;

    #[test]
    fn what_only_calls_itself_a_profile_is_none() {
        let piece = |number: u8, bytes: &[u8]| [&[number, 2], bytes].concat();
        let mut profile = Profile::default();
        assert!(profile.takes(&piece(1, &PROFILE[..42])));
        assert!(!profile.takes(&piece(1, &PROFILE[..42])));
        assert!(profile.takes(&piece(2, &PROFILE[42..])));
        assert!(!profile.takes(&piece(3, b"and more")));
        let mut profile = Profile::default();
        assert!(!profile.takes(&piece(1, b"anything that somebody wants to hide in a picture")));
        assert!(!profile.takes(&piece(1, &[PROFILE, b"and more"].concat())));
        assert!(!profile.takes(&piece(1, b"")) && !profile.takes(b""));
    }
}
