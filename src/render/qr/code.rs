//! The modules of a QR code (ISO/IEC 18004) for some bytes.
//!
//! Of what the standard allows this is what addresses need: one segment of bytes, in the smallest version that holds it,
//! with the best correction that fits there, under mask 0. Masks keep away from patterns on which readers may stumble, and
//! the standard asks for the best of eight. But every reader undoes each of them, and to draw and weigh eight codes takes
//! twenty times as long as to draw one.

use std::iter;

/// A QR code.
#[derive(Debug)]
pub(super) struct Code {
    size: usize,
    /// Row by row: [`DARK`], and [`FIXED`].
    modules: Vec<u8>,
}

/// A dark module.
const DARK: u8 = 1;

/// A module that is not for data.
const FIXED: u8 = 2;

/// Bytes of correction in each block and the number of blocks, by version, where a fourteenth of the code may be lost.
#[rustfmt::skip]
const LEAST: [(u8, u8); 40] = [
    (7, 1), (10, 1), (15, 1), (20, 1), (26, 1), (18, 2), (20, 2), (24, 2), (30, 2), (18, 4),
    (20, 4), (24, 4), (26, 4), (30, 4), (22, 6), (24, 6), (28, 6), (30, 6), (28, 7), (28, 8),
    (28, 8), (28, 9), (30, 9), (30, 10), (26, 12), (28, 12), (30, 12), (30, 13), (30, 14), (30, 15),
    (30, 16), (30, 17), (30, 18), (30, 19), (30, 19), (30, 20), (30, 21), (30, 22), (30, 24), (30, 25),
];

/// What a version can have instead and still hold what the version before it does not; the best comes first.
const BETTER: [Shape; 8] = [
    Shape { version: 1, level: HIGH, correction: 17, blocks: 1 },
    Shape { version: 1, level: QUARTILE, correction: 13, blocks: 1 },
    Shape { version: 1, level: MEDIUM, correction: 10, blocks: 1 },
    Shape { version: 2, level: QUARTILE, correction: 22, blocks: 1 },
    Shape { version: 2, level: MEDIUM, correction: 16, blocks: 1 },
    Shape { version: 3, level: MEDIUM, correction: 26, blocks: 1 },
    Shape { version: 4, level: MEDIUM, correction: 18, blocks: 2 },
    Shape { version: 5, level: MEDIUM, correction: 24, blocks: 2 },
];

// How codes themselves name how much of them may be lost.
const LOW: usize = 1;
const MEDIUM: usize = 0;
const QUARTILE: usize = 3;
const HIGH: usize = 2;

/// A version with its correction.
#[derive(Clone, Copy)]
struct Shape {
    version: usize,
    level: usize,
    /// Bytes of correction in each block.
    correction: usize,
    blocks: usize,
}

impl Shape {
    /// The smallest version that holds some bytes, with the best correction that fits there.
    fn of(bytes: &[u8]) -> Option<Self> {
        let fits = |shape: &Self| shape.header() + bytes.len() < shape.room();
        let shape = |(version, (correction, blocks)): (usize, &(u8, u8))| Self {
            version,
            level: LOW,
            correction: usize::from(*correction),
            blocks: usize::from(*blocks),
        };
        let least = (1..).zip(&LEAST).map(shape).find(fits)?;
        let better = BETTER.into_iter().filter(|shape| shape.version == least.version).find(fits);
        better.or(Some(least))
    }

    /// Modules in a row.
    fn size(self) -> usize {
        17 + 4 * self.version
    }

    /// Whole bytes before the data; half a byte more says what kind of data it is.
    fn header(self) -> usize {
        if self.version < 10 { 1 } else { 2 }
    }

    /// All bytes that it holds.
    fn bytes(self) -> usize {
        let (version, along) = (self.version, self.alignments());
        let squares = if along == 0 { 0 } else { (25 * along - 10) * along - 55 };
        ((16 * version + 128) * version + 64 - squares - if version < 7 { 0 } else { 36 }) / 8
    }

    /// Bytes of data, with what tells their length.
    fn room(self) -> usize {
        self.bytes() - self.correction * self.blocks
    }

    /// How many alignment patterns stand in a row.
    fn alignments(self) -> usize {
        if self.version == 1 { 0 } else { self.version / 7 + 2 }
    }

    /// Where the centres of alignment patterns stand, in rows and columns.
    fn centres(self) -> Vec<usize> {
        let (along, last) = (self.alignments(), self.size() - 7);
        if along == 0 {
            return Vec::new();
        }
        // The standard has a table; but for one version it says what this says.
        let step = if self.version == 32 { 26 } else { (self.version * 4 + along * 2 + 1) / (along * 2 - 2) * 2 };
        let mut centres: Vec<usize> = (0..along - 1).map(|back| last - back * step).chain(iter::once(6)).collect();
        centres.reverse();
        centres
    }

    /// The data as the code holds it: what it is, its length, its bytes, and what fills the room.
    fn data(self, bytes: &[u8]) -> Vec<u8> {
        const KIND: u8 = 0b0100;
        let length = bytes.len().to_be_bytes();
        let length = &length[length.len() - self.header()..];
        let halves = iter::once(KIND).chain(length.iter().chain(bytes).flat_map(|byte| [byte >> 4, byte & 15]));
        let mut halves = halves.chain(iter::once(0));
        let mut data = Vec::with_capacity(self.room());
        while let (Some(high), Some(low)) = (halves.next(), halves.next()) {
            data.push((high << 4) | low);
        }
        data.extend([0xEC, 0x11].into_iter().cycle().take(self.room() - data.len()));
        data
    }

    /// All bytes in the order in which they are drawn: blocks are mixed, so that a stain spoils a little of each.
    fn codewords(self, bytes: &[u8]) -> Vec<u8> {
        let data = self.data(bytes);
        let Self { correction, blocks, .. } = self;
        let (short, longer) = (data.len() / blocks, data.len() % blocks);
        let divisor = divisor(correction);
        let mut rest = data.as_slice();
        let mut parts = Vec::with_capacity(blocks);
        for block in 0..blocks {
            let (part, after) = rest.split_at(short + usize::from(block >= blocks - longer));
            parts.push((part, remainder(part, &divisor)));
            rest = after;
        }
        let mut mixed = Vec::with_capacity(self.bytes());
        for index in 0..=short {
            mixed.extend(parts.iter().filter_map(|(part, _)| part.get(index)));
        }
        for index in 0..correction {
            mixed.extend(parts.iter().filter_map(|(_, more)| more.get(index)));
        }
        mixed
    }
}

impl Code {
    /// The code of some bytes; `None` if they are too many for the largest.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        let shape = Shape::of(bytes)?;
        let size = shape.size();
        let mut code = Self { size, modules: vec![0; size * size] };
        code.draw_patterns(&shape.centres());
        code.draw_format(shape.level);
        if shape.version >= 7 {
            code.draw_version(shape.version);
        }
        code.draw_data(&shape.codewords(bytes));
        Some(code)
    }

    /// Modules in a row, and rows.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// The rows from above: whether each module is dark.
    pub(super) fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = bool>> {
        self.modules.chunks_exact(self.size).map(|row| row.iter().map(|module| module & DARK != 0))
    }

    fn fix(&mut self, x: usize, y: usize, dark: bool) {
        if let Some(module) = self.modules.get_mut(y * self.size + x) {
            *module = FIXED | u8::from(dark);
        }
    }

    /// Squares around a centre, one in another: those at some distances are dark.
    fn draw_squares(&mut self, (x, y): (usize, usize), radius: usize, dark: [bool; 5]) {
        let size = self.size;
        let reach = |centre: usize| centre.saturating_sub(radius)..(centre + radius + 1).min(size);
        for (row, column) in reach(y).flat_map(|row| reach(x).map(move |column| (row, column))) {
            self.fix(column, row, dark[row.abs_diff(y).max(column.abs_diff(x))]);
        }
    }

    /// The patterns by which a reader finds the code and its rows.
    fn draw_patterns(&mut self, centres: &[usize]) {
        let last = self.size - 4;
        for along in 0..self.size {
            self.fix(6, along, along % 2 == 0);
            self.fix(along, 6, along % 2 == 0);
        }
        for corner in [(3, 3), (last, 3), (3, last)] {
            self.draw_squares(corner, 4, [true, true, false, true, false]);
        }
        let (first, far) = (6, self.size - 7);
        for (x, y) in centres.iter().flat_map(|y| centres.iter().map(move |x| (*x, *y))) {
            if ![(first, first), (first, far), (far, first)].contains(&(x, y)) {
                self.draw_squares((x, y), 2, [true, false, true, false, false]);
            }
        }
    }

    /// What a reader must know first, level and mask, twice.
    fn draw_format(&mut self, level: usize) {
        let bits = with_check(level << 3, 10, 0x537) ^ 0x5412;
        let last = self.size - 1;
        for place in 0..15 {
            let dark = (bits >> place) & 1 == 1;
            let around = if place < 6 { place } else { place + 1 };
            match place {
                0..8 => self.fix(8, around, dark),
                8 => self.fix(7, 8, dark),
                _ => self.fix(14 - place, 8, dark),
            }
            if place < 8 {
                self.fix(last - place, 8, dark);
            } else {
                self.fix(8, last + place - 14, dark);
            }
        }
        self.fix(8, last - 7, true);
    }

    /// The version, twice.
    fn draw_version(&mut self, version: usize) {
        let bits = with_check(version, 12, 0x1F25);
        for place in 0..18 {
            let (across, along, dark) = (self.size - 11 + place % 3, place / 3, (bits >> place) & 1 == 1);
            self.fix(across, along, dark);
            self.fix(along, across, dark);
        }
    }

    /// The data, in pairs of columns from the right, up and down by turns. The mask turns every other module over.
    fn draw_data(&mut self, bytes: &[u8]) {
        let mut bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |place| (byte >> place) & 1));
        let pairs = (7..self.size).rev().step_by(2).chain([5, 3, 1]);
        for (pair, right) in pairs.enumerate() {
            for row in 0..self.size {
                let y = if pair % 2 == 0 { self.size - 1 - row } else { row };
                for x in [right, right - 1] {
                    if let Some(module) = self.modules.get_mut(y * self.size + x).filter(|module| **module & FIXED == 0)
                    {
                        *module = bits.next().unwrap_or(0) ^ u8::from((x + y) % 2 == 0);
                    }
                }
            }
        }
    }
}

/// Some bits, and behind them their remainder by a polynomial of a degree.
fn with_check(bits: usize, degree: u32, polynomial: usize) -> usize {
    let rest = (0..degree).fold(bits, |rest, _| (rest << 1) ^ (((rest >> (degree - 1)) & 1) * polynomial));
    (bits << degree) | rest
}

/// Powers of two in the field of 256 elements, twice over, and the exponents of all elements but zero.
const FIELD: ([u8; 510], [u8; 256]) = {
    let (mut powers, mut exponents) = ([0; 510], [0; 256]);
    let (mut power, mut exponent) = (1_u8, 0_u8);
    while exponent < 255 {
        powers[exponent as usize] = power;
        powers[exponent as usize + 255] = power;
        exponents[power as usize] = exponent;
        power = (power << 1) ^ if power < 128 { 0 } else { 0x1D };
        exponent += 1;
    }
    (powers, exponents)
};

/// The product of two elements, of which the second is given by its exponent.
fn product(element: u8, exponent: u8) -> u8 {
    let (powers, exponents) = &FIELD;
    if element == 0 { 0 } else { powers[usize::from(exponents[usize::from(element)]) + usize::from(exponent)] }
}

/// The polynomial whose roots are the first powers of two, without its leading one: the exponents of its coefficients, none
/// of which is zero.
fn divisor(degree: usize) -> Vec<u8> {
    let mut coefficients = vec![0; degree];
    if let Some(last) = coefficients.last_mut() {
        *last = 1;
    }
    for root in (0..=u8::MAX).take(degree) {
        for index in 0..degree {
            let next = coefficients.get(index + 1).copied().unwrap_or(0);
            coefficients[index] = product(coefficients[index], root) ^ next;
        }
    }
    coefficients.into_iter().map(|coefficient: u8| FIELD.1[usize::from(coefficient)]).collect()
}

/// What is left of some bytes, as a polynomial, when it is divided.
fn remainder(bytes: &[u8], divisor: &[u8]) -> Vec<u8> {
    let (powers, exponents) = &FIELD;
    let mut rest = [bytes, &vec![0; divisor.len()]].concat();
    for index in 0..bytes.len() {
        let lead = rest[index];
        if lead != 0 {
            let exponent = usize::from(exponents[usize::from(lead)]);
            for (byte, factor) in rest[index + 1..].iter_mut().zip(divisor) {
                *byte ^= powers[exponent + usize::from(*factor)];
            }
        }
    }
    rest.split_off(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

    /// Fails if another encoder draws anything else.
    #[track_caller]
    fn check(bytes: &[u8]) {
        let (segments, mask) = ([QrSegment::make_bytes(bytes)], Some(Mask::new(0)));
        let other = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::MAX, mask, true);
        let Ok(other) = other else { return assert!(Code::new(bytes).is_none(), "{} bytes", bytes.len()) };
        let rows = (0..other.size()).map(|y| (0..other.size()).map(|x| other.get_module(x, y)).collect());
        let code = Code::new(bytes).expect("a code");
        let own: Vec<Vec<bool>> = code.rows().map(Iterator::collect).collect();
        assert_eq!(own, rows.collect::<Vec<Vec<bool>>>(), "{} bytes", bytes.len());
    }

    #[test]
    fn each_length_is_drawn_as_another_encoder_draws_it() {
        for length in (0..330).chain((330..2_960).step_by(13)) {
            let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at * at % 251).expect("small")).collect();
            check(&bytes);
        }
    }

    #[test]
    fn each_version_is_filled_to_its_end_and_over_it() {
        for (version, (correction, blocks)) in (1..).zip(&LEAST) {
            let (correction, blocks) = (usize::from(*correction), usize::from(*blocks));
            let shape = Shape { version, level: LOW, correction, blocks };
            let most = shape.room() - shape.header() - 1;
            check(&vec![b'a'; most]);
            check(&vec![b'a'; most + 1]);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_drawn_as_another_encoder_draws_them(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            check(&bytes);
        }
    }
}
