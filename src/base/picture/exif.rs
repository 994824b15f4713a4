//! EXIF is a TIFF file without a picture. Of all that it holds, one number changes what is shown:
//! how the picture is to be turned.

/// The tag of that number, and its type: 16 bits.
const ORIENTATION: [u8; 2] = [0x01, 0x12];
const SHORT: [u8; 2] = [0, 3];

/// Returns the orientation of a picture, its rotation and mirroring, from 1 (not at all) to 8; none
/// where EXIF does not say, or says what no reader would understand.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let ordered = |mut bytes: Vec<u8>| {
        if little {
            bytes.reverse();
        }
        bytes
    };
    let bytes =
        |at: usize, count: usize| Some(ordered(tiff.get(at..at.checked_add(count)?)?.to_vec()));
    let number = |bytes: Vec<u8>| {
        bytes.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte))
    };
    let directory = number(bytes(4, 4)?);
    let count = number(bytes(directory, 2)?);
    let entries = (0..count).map_while(|index| directory.checked_add(2 + 12 * index));
    let found = |at: &usize| bytes(*at, 2).is_some_and(|tag| tag == ORIENTATION);
    let entry = entries.take_while(|at| *at < tiff.len()).find(found)?;
    let is_one_short = bytes(entry + 2, 2)? == SHORT && number(bytes(entry + 4, 4)?) == 1;
    let value = number(bytes(entry + 8, 2)?);
    u8::try_from(value).ok().filter(|value| is_one_short && (1..=8).contains(value))
}

/// EXIF that says nothing else.
pub(super) fn tiff(orientation: u8) -> Vec<u8> {
    let head: &[u8] = b"MM\0*\0\0\0\x08\0\x01";
    let entry = [ORIENTATION, SHORT, [0, 0], [0, 1], [0, orientation], [0, 0]];
    [head, entry.as_flattened(), &[0; 4]].concat()
}
