//! AVIF (ISO/IEC 14496-12 and 23008-12): boxes inside of boxes, and items, whose bytes are found by
//! their place in the file. So nothing may move: what is hidden is overwritten with zeros, as is
//! everything that belongs to no shown item.

use std::collections::BTreeSet;
use std::ops::Range;

use super::input::Input;
use super::{Draft, Hidden, PictureError};

/// Boxes whose content changes what is shown, by the box in which they lie.
const IN_FILE: [&[u8; 4]; 3] = [b"ftyp", b"mdat", b"meta"];
const IN_META: [&[u8; 4]; 8] =
    [b"grpl", b"hdlr", b"idat", b"iinf", b"iloc", b"iprp", b"iref", b"pitm"];
const IN_PROPERTIES: [&[u8; 4]; 17] = [
    b"a1lx", b"a1op", b"amve", b"auxC", b"av1C", b"cclv", b"clap", b"clli", b"colr", b"imir",
    b"irot", b"ispe", b"lsel", b"mdcv", b"pasp", b"pixi", b"rloc",
];

/// Items that are shown: coded pixels, and how several of them make one picture.
const SHOWN: [&[u8; 4]; 5] = [b"av01", b"grid", b"iden", b"iovl", b"tmap"];

/// Maximum number of items of a picture, and of pieces of them.
const ITEMS: usize = 10_000;

/// A box: its name, and the bytes of the file that it holds.
struct Part {
    name: [u8; 4],
    named_at: u64,
    inside: Range<u64>,
}

/// An edit: some bytes, and those that take their place.
type Edit = (Range<u64>, Option<[u8; 4]>);

/// State of knowledge about the file.
#[derive(Default)]
struct File {
    edits: Vec<Edit>,
    /// Ranges of the bytes of items: in the file, and in a box of their own.
    data: Vec<Range<u64>>,
    own: Option<u64>,
    shown: BTreeSet<u32>,
    small: BTreeSet<u32>,
    extents: Vec<Extent>,
}

/// Bytes of an item.
struct Extent {
    item: u32,
    in_own: bool,
    range: Range<u64>,
}

pub(super) fn read(input: &mut Input<'_>, draft: &mut Draft) -> Result<(), PictureError> {
    let (end, mut file, mut is_avif) = (input.left(), File::default(), false);
    each_box(input, 0..end, &mut |input, part| {
        match &part.name {
            b"ftyp" => is_avif = brands(input, part)?,
            b"mdat" => file.data.push(part.inside.clone()),
            b"meta" => file.meta(input, part, draft)?,
            // Films hide more than can be told apart.
            b"moov" | b"moof" => return Err(PictureError::Unsupported),
            _ => {}
        }
        file.blank_unless(&IN_FILE, part, draft);
        Ok(())
    })?;
    if !is_avif {
        return Err(PictureError::Unknown);
    }
    file.blank_what_is_not_shown()?;
    file.edits.sort_by_key(|(range, _)| range.start);
    let mut at = 0;
    for (range, name) in file.edits {
        draft.keep(at..range.start.max(at))?;
        match name {
            Some(name) if range.start >= at => draft.put(name),
            _ => draft.fill(range.end.saturating_sub(range.start.max(at))),
        }
        at = at.max(range.end);
    }
    draft.keep(at..end)?;
    input.seek_to(end)
}

impl File {
    /// Overwrites a box that is not among some.
    fn blank_unless(&mut self, known: &[&[u8; 4]], part: &Part, draft: &mut Draft) {
        if !known.contains(&&part.name) {
            if !matches!(&part.name, b"free" | b"skip") {
                draft.drop(Hidden::Other);
                self.edits.push((part.named_at..part.named_at + 4, Some(*b"free")));
            }
            self.edits.push((part.inside.clone(), None));
        }
    }

    fn meta(
        &mut self,
        input: &mut Input<'_>,
        meta: &Part,
        draft: &mut Draft,
    ) -> Result<(), PictureError> {
        each_box(input, meta.versioned(), &mut |input, part| {
            let inside = &part.inside;
            match &part.name {
                // Kind and reserved bytes, then a name for people.
                b"hdlr" => self.edits.push(((inside.start + 24).min(inside.end)..inside.end, None)),
                b"idat" => {
                    self.data.push(inside.clone());
                    self.own = Some(inside.start);
                }
                b"iinf" => self.items(input, part, draft)?,
                b"iloc" => self.places(input)?,
                b"iref" => self.references(input, part)?,
                b"iprp" => each_box(input, inside.clone(), &mut |input, part| {
                    if part.name != *b"ipco" {
                        return Ok(());
                    }
                    each_box(input, part.inside.clone(), &mut |_, part| {
                        self.blank_unless(&IN_PROPERTIES, part, draft);
                        Ok(())
                    })
                })?,
                _ => {}
            }
            self.blank_unless(&IN_META, part, draft);
            Ok(())
        })
    }

    /// Items with their kinds. What is not shown becomes an item of no kind; no item keeps its
    /// name.
    fn items(
        &mut self,
        input: &mut Input<'_>,
        list: &Part,
        draft: &mut Draft,
    ) -> Result<(), PictureError> {
        let [version, ..] = input.array::<4>()?;
        input.skip(if version == 0 { 2 } else { 4 })?;
        each_box(input, input.at()..list.inside.end, &mut |input, part| {
            let [version, ..] = input.array::<4>()?;
            if part.name != *b"infe" || !(2..=3).contains(&version) || self.shown.len() >= ITEMS {
                return input.broken();
            }
            let item = input.number(if version == 2 { 2 } else { 4 })?;
            input.skip(2)?;
            let (at, kind) = (input.at(), input.array::<4>()?);
            if SHOWN.contains(&&kind) {
                self.shown.insert(u32::try_from(item).unwrap_or_default());
            } else {
                match &kind {
                    b"Exif" => draft.drop(Hidden::Exif),
                    b"mime" => draft.drop(Hidden::Xmp),
                    b"skip" => {}
                    _ => draft.drop(Hidden::Other),
                }
                self.edits.push((at..at + 4, Some(*b"skip")));
            }
            self.edits.push((at + 4..part.inside.end, None));
            Ok(())
        })
    }

    /// Reads the places of the bytes of items.
    fn places(&mut self, input: &mut Input<'_>) -> Result<(), PictureError> {
        let [version, _, _, _, sizes, more] = input.array()?;
        let (offset, length, base) = (sizes >> 4, sizes & 15, more >> 4);
        let index = if version == 0 { 0 } else { more & 15 };
        let wide = if version < 2 { 2 } else { 4 };
        for _ in 0..input.number(wide)? {
            let item = u32::try_from(input.number(wide)?).unwrap_or_default();
            let method = if version == 0 { 0 } else { input.number(2)? & 15 };
            let (elsewhere, start) = (input.number(2)?, input.number(base)?);
            for _ in 0..input.number(2)? {
                input.number(index)?;
                let (at, length) =
                    (start.saturating_add(input.number(offset)?), input.number(length)?);
                if elsewhere != 0 || method > 1 || length == 0 || self.extents.len() >= ITEMS {
                    return Err(PictureError::Unsupported);
                }
                self.extents.push(Extent {
                    item,
                    in_own: method == 1,
                    range: at..at.saturating_add(length),
                });
            }
        }
        Ok(())
    }

    /// Items that are small copies of others.
    fn references(&mut self, input: &mut Input<'_>, list: &Part) -> Result<(), PictureError> {
        let [version, ..] = input.array::<4>()?;
        each_box(input, list.versioned(), &mut |input, part| {
            if part.name == *b"thmb" {
                self.small.insert(
                    u32::try_from(input.number(if version == 0 { 2 } else { 4 })?)
                        .unwrap_or_default(),
                );
            }
            Ok(())
        })
    }

    /// Overwrites all bytes that no shown item has.
    fn blank_what_is_not_shown(&mut self) -> Result<(), PictureError> {
        let own = self.own.unwrap_or_default();
        let shown = |extent: &&Extent| {
            self.shown.contains(&extent.item) && !self.small.contains(&extent.item)
        };
        let moved = |extent: &Extent| {
            let start = if extent.in_own { own } else { 0 };
            extent.range.start.saturating_add(start)..extent.range.end.saturating_add(start)
        };
        let mut kept: Vec<Range<u64>> = self.extents.iter().filter(shown).map(moved).collect();
        kept.sort_by_key(|range| range.start);
        let is_there = |range: &Range<u64>| {
            self.data.iter().any(|data| data.start <= range.start && range.end <= data.end)
        };
        if kept.is_empty() || !kept.iter().all(is_there) {
            return Err(PictureError::CutOff);
        }
        for inside in &self.data {
            let mut free = inside.start;
            for range in
                kept.iter().filter(|range| range.end > inside.start && range.start < inside.end)
            {
                self.edits.extend((range.start > free).then_some((free..range.start, None)));
                free = free.max(range.end);
            }
            self.edits.extend((free < inside.end).then_some((free..inside.end, None)));
        }
        Ok(())
    }
}

impl Part {
    /// Returns the range of a box's contents behind its version and flags.
    fn versioned(&self) -> Range<u64> {
        (self.inside.start + 4).min(self.inside.end)..self.inside.end
    }
}

/// Visits the boxes in a stretch of the file.
fn each_box(
    input: &mut Input<'_>,
    stretch: Range<u64>,
    visit: &mut dyn FnMut(&mut Input<'_>, &Part) -> Result<(), PictureError>,
) -> Result<(), PictureError> {
    let mut start = stretch.start;
    while start < stretch.end {
        input.seek_to(start)?;
        let (length, name) = (input.number(4)?, input.array()?);
        let end = match length {
            0 => stretch.end,
            1 => start.saturating_add(input.number(8)?),
            length => start + length,
        };
        if end < input.at() {
            return input.broken();
        }
        if end > stretch.end {
            return Err(PictureError::CutOff);
        }
        let part = Part { name, named_at: start + 4, inside: input.at()..end };
        visit(input, &part)?;
        start = end;
    }
    Ok(())
}

/// Returns `true` if the file says that it is an AVIF picture: brands of four letters, of which the
/// second is a version.
fn brands(input: &mut Input<'_>, part: &Part) -> Result<bool, PictureError> {
    let brands = input.bytes(part.inside.end - part.inside.start)?;
    let (brands, _) = brands.as_chunks::<4>();
    Ok(brands.iter().enumerate().any(|(index, brand)| index != 1 && brand == b"avif"))
}
