//! Things that a document holds and does not show: words that were deleted with changes tracked, hidden
//! words, sheets and slides, remarks of those who worked on it, and where a film was taken.
//!
//! It is looked for by the words with which formats say so, in no more of a file than its text takes
//! (Office Open XML: ECMA-376; `OpenDocument` 1.3; ISO 14496-12).

use std::io::{self, Read as _};

use flate2::read::DeflateDecoder;

use super::bytes_at;
use crate::base::picture::Source;

/// Something that a document does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unseen {
    /// Words that were deleted while changes were tracked.
    Deleted,
    /// Hidden words, sheets or slides.
    Hidden,
    /// Remarks of those who worked on it.
    Remarks,
    /// The place where it was taken.
    Position,
}

/// Words in a part of an archive: the beginning of the name of the part, its end, and what the words
/// say.
type Sign = (&'static str, &'static str, &'static [u8], Unseen);

const SIGNS: [Sign; 19] = [
    ("word/", ".xml", b"w:delText", Unseen::Deleted),
    ("word/", ".xml", b"w:moveFrom ", Unseen::Deleted),
    ("word/", ".xml", b"w:vanish/>", Unseen::Hidden),
    ("word/", ".xml", b"w:vanish w:val=\"1\"", Unseen::Hidden),
    ("word/", ".xml", b"w:vanish w:val=\"true\"", Unseen::Hidden),
    ("word/comments", ".xml", b"w:comment w:", Unseen::Remarks),
    ("xl/workbook.xml", "", b"state=\"hidden\"", Unseen::Hidden),
    ("xl/workbook.xml", "", b"state=\"veryHidden\"", Unseen::Hidden),
    ("xl/comments", ".xml", b"comment ref=", Unseen::Remarks),
    ("xl/threadedComments/", ".xml", b"threadedComment ref=", Unseen::Remarks),
    ("ppt/slides/slide", ".xml", b"show=\"0\"", Unseen::Hidden),
    ("ppt/comments/", ".xml", b":cm ", Unseen::Remarks),
    ("content.xml", "", b"text:deletion", Unseen::Deleted),
    ("content.xml", "", b"table:deletion", Unseen::Deleted),
    ("content.xml", "", b"text:display=\"none\"", Unseen::Hidden),
    ("content.xml", "", b"text:hidden-", Unseen::Hidden),
    ("content.xml", "", b"table:display=\"false\"", Unseen::Hidden),
    ("content.xml", "", b"presentation:visibility=\"hidden\"", Unseen::Hidden),
    ("content.xml", "", b"office:annotation", Unseen::Remarks),
];

/// The longest sign, without its last byte: so much of one block may belong to a sign of the next.
const OVERLAP: usize = 40;
/// Bytes that are looked at in one go.
const BLOCK: usize = 64 * 1024;
/// Most bytes of a part that are looked at.
const MOST: u64 = 64 * 1024 * 1024;

/// Returns `true` if a part of an archive may say something of this.
pub(super) fn may_say(name: &str) -> bool {
    SIGNS.iter().any(|sign| fits(name, sign))
}

fn fits(name: &str, (start, end, ..): &Sign) -> bool {
    name.starts_with(start) && name.ends_with(end) && (!end.is_empty() || name == *start)
}

/// Adds all that the bytes of a part say, packed or as they are.
pub(super) fn in_part(name: &str, bytes: &[u8], packed: bool, found: &mut Vec<Unseen>) {
    let mut signs: Vec<&Sign> = SIGNS.iter().filter(|sign| fits(name, sign)).collect();
    let mut inner: Box<dyn io::Read> =
        if packed { Box::new(DeflateDecoder::new(bytes).take(MOST)) } else { Box::new(bytes) };
    let (mut block, mut kept) = (vec![0; BLOCK + OVERLAP], 0);
    // What is damaged is looked at up to there.
    while let Ok(read @ 1..) = inner.read(&mut block[kept..]) {
        let here = &block[..kept + read];
        signs.retain(|(.., words, unseen)| {
            let is_there = super::pdf::position(here, words).is_some();
            if is_there && !found.contains(unseen) {
                found.push(*unseen);
            }
            !is_there
        });
        let rest = here.len().min(OVERLAP);
        let from = here.len() - rest;
        block.copy_within(from..from + rest, 0);
        kept = rest;
    }
}

/// Boxes of a film that hold others.
const HOLDING: [&[u8]; 1] = [b"moov"];
/// Boxes in which it says about itself what players do not show.
const ABOUT: [&[u8]; 2] = [b"udta", b"meta"];
/// Marks of a position.
const POSITION: [&[u8]; 3] = [b"\xA9xyz", b"loci", b"location.ISO6709"];
/// Most bytes of such a box that are looked at, and most boxes.
const LONGEST: u64 = 1024 * 1024;
const BOXES: usize = 4096;

/// Returns `true` if a film says where it was taken.
pub(super) fn is_placed(source: &mut dyn Source, length: u64) -> io::Result<bool> {
    let (mut open, mut looked) = (vec![(0, length)], 0);
    while let Some((mut at, end)) = open.pop() {
        while at + 8 <= end && looked < BOXES {
            looked += 1;
            let head = bytes_at(source, at, 16)?;
            let Some((size, inside)) = size_of(&head, at, end) else { break };
            let kind = &head[4..8];
            if HOLDING.contains(&kind) {
                open.push((at + inside, at + size));
            } else if ABOUT.contains(&kind) {
                let text = bytes_at(source, at, size.min(LONGEST))?;
                if POSITION.iter().any(|mark| super::pdf::position(&text, mark).is_some()) {
                    return Ok(true);
                }
            }
            at += size;
        }
    }
    Ok(false)
}

/// The size of a box, and that of its head.
fn size_of(head: &[u8], at: u64, end: u64) -> Option<(u64, u64)> {
    let stated = u64::from(u32::from_be_bytes(head.get(..4)?.try_into().ok()?));
    head.get(4..8)?;
    let (size, inside) = match stated {
        0 => (end - at, 8),
        1 => (u64::from_be_bytes(head.get(8..16)?.try_into().ok()?), 16),
        size => (size, 8),
    };
    (size >= inside && size <= end - at).then_some((size, inside))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn what_is_not_shown_is_found_wherever_it_stands() {
        assert!(SIGNS.iter().all(|(.., words, _)| words.len() <= OVERLAP));
        for before in [0, BLOCK - 5, BLOCK + OVERLAP - 3, 3 * BLOCK] {
            let text = [&vec![b' '; before][..], b"<w:delText>so</w:delText>"].concat();
            let mut found = Vec::new();
            in_part("word/document.xml", &text, false, &mut found);
            assert_eq!(found, [Unseen::Deleted], "{before}");
        }
        let mut found = Vec::new();
        in_part("word/document.xml", b"<w:vanish w:val=\"0\"/><w:del />", false, &mut found);
        assert!(found.is_empty());
    }

    fn boxed(kind: &[u8], inside: &[u8]) -> Vec<u8> {
        let size = u32::try_from(inside.len() + 8).expect("short").to_be_bytes();
        [&size[..], kind, inside].concat()
    }

    #[test]
    fn a_film_tells_where_it_was_taken() {
        let place = boxed(b"\xA9xyz", b"\0\x12\x15\xC7+20.8561+106.6822/");
        let film = |inside: &[u8]| {
            let moov = boxed(b"moov", &[&boxed(b"mvhd", b"\xA9xyz")[..], inside].concat());
            [boxed(b"ftyp", b"isom"), boxed(b"mdat", b"loci"), moov].concat()
        };
        let asked = |bytes: Vec<u8>| {
            let length = u64::try_from(bytes.len()).expect("short");
            is_placed(&mut Cursor::new(bytes), length).expect("memory does not fail")
        };
        assert!(asked(film(&boxed(b"udta", &place))));
        assert!(asked(film(&boxed(b"meta", b"com.apple.quicktime.location.ISO6709"))));
        assert!(!asked(film(&boxed(b"udta", b"\0\0\0\x0Cname"))));
        let whole = film(&boxed(b"udta", &place));
        for end in 0..whole.len() {
            let _ = asked(whole[..end].to_vec());
        }
        assert!(!asked(b"\0\0\0\x01moov\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF".to_vec()));
    }
}
