//! The modules of a QR code (ISO/IEC 18004) for some bytes.
//!
//! Of what the standard allows this is what addresses need: one segment of bytes, in the smallest version that holds it,
//! with the best correction that fits there, under mask 0. Masks keep away from patterns on which readers may stumble, and
//! the standard asks for the best of eight. But every reader undoes each of them, and to draw and weigh eight codes takes
//! twenty times as long as to draw one.
//!
//! Codes of one shape differ only in their data: the rest is laid out once.

use std::iter;
use std::sync::OnceLock;

/// A QR code.
#[derive(Debug)]
pub(super) struct Code {
    /// Its rows from above, with a bit for each dark module, the leftmost lowest.
    pub(super) rows: Vec<u128>,
}

impl Code {
    /// The code of some bytes; `None` if they are more than 1,465.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        static LAYOUTS: [OnceLock<Layout>; SHAPES.len()] = [const { OnceLock::new() }; SHAPES.len()];
        let (shape, layout) = SHAPES.iter().zip(&LAYOUTS).find(|(shape, _)| shape.holds(bytes))?;
        let layout = layout.get_or_init(|| Layout::new(*shape));
        let mut modules = layout.modules.clone();
        for (byte, places) in layout.codewords(bytes).iter().zip(layout.order.chunks(8)) {
            for (bit, place) in (0..8).rev().zip(places) {
                modules[usize::from(*place)] ^= (byte >> bit) & DARK;
            }
        }
        let row = |row: &[u8]| row.iter().rev().fold(0, |bits, module| (bits << 1) | u128::from(module & DARK));
        Some(Self { rows: modules.chunks_exact(shape.size()).map(row).collect() })
    }
}

/// A dark module.
const DARK: u8 = 1;

/// A module that is not for data.
const FIXED: u8 = 2;

/// What a code can be: its version, how it names itself how much of it may be lost, the bytes of correction in each block,
/// and the number of blocks.
#[derive(Clone, Copy)]
struct Shape(usize, usize, usize, usize);

const LOW: usize = 1;
const MEDIUM: usize = 0;
const QUARTILE: usize = 3;
const HIGH: usize = 2;

/// All shapes, the smallest first, and of one size the best. Better corrections of larger versions are left out: what they hold
/// fits into a smaller one. More than 125 modules in a row no reader tells apart on paper.
#[rustfmt::skip]
const SHAPES: [Shape; 35] = [
    Shape(1, HIGH, 17, 1), Shape(1, QUARTILE, 13, 1), Shape(1, MEDIUM, 10, 1), Shape(1, LOW, 7, 1),
    Shape(2, QUARTILE, 22, 1), Shape(2, MEDIUM, 16, 1), Shape(2, LOW, 10, 1),
    Shape(3, MEDIUM, 26, 1), Shape(3, LOW, 15, 1),
    Shape(4, MEDIUM, 18, 2), Shape(4, LOW, 20, 1),
    Shape(5, MEDIUM, 24, 2), Shape(5, LOW, 26, 1),
    Shape(6, LOW, 18, 2), Shape(7, LOW, 20, 2), Shape(8, LOW, 24, 2), Shape(9, LOW, 30, 2),
    Shape(10, LOW, 18, 4), Shape(11, LOW, 20, 4), Shape(12, LOW, 24, 4), Shape(13, LOW, 26, 4),
    Shape(14, LOW, 30, 4), Shape(15, LOW, 22, 6), Shape(16, LOW, 24, 6), Shape(17, LOW, 28, 6),
    Shape(18, LOW, 30, 6), Shape(19, LOW, 28, 7), Shape(20, LOW, 28, 8), Shape(21, LOW, 28, 8),
    Shape(22, LOW, 28, 9), Shape(23, LOW, 30, 9), Shape(24, LOW, 30, 10), Shape(25, LOW, 26, 12),
    Shape(26, LOW, 28, 12), Shape(27, LOW, 30, 12),
];

impl Shape {
    /// Whether there is room for some bytes, and half a byte that says that they are bytes.
    fn holds(self, bytes: &[u8]) -> bool {
        self.header() + bytes.len() < self.room()
    }

    /// Modules in a row.
    fn size(self) -> usize {
        17 + 4 * self.0
    }

    /// Bytes that tell the length of the data.
    fn header(self) -> usize {
        if self.0 < 10 { 1 } else { 2 }
    }

    /// All bytes of the code.
    fn bytes(self) -> usize {
        let (version, along) = (self.0, self.alignments());
        let squares = if along == 0 { 0 } else { (25 * along - 10) * along - 55 };
        ((16 * version + 128) * version + 64 - squares - if version < 7 { 0 } else { 36 }) / 8
    }

    /// Bytes of data, with what tells their length.
    fn room(self) -> usize {
        self.bytes() - self.2 * self.3
    }

    /// How many alignment patterns stand in a row.
    fn alignments(self) -> usize {
        if self.0 == 1 { 0 } else { self.0 / 7 + 2 }
    }

    /// Where the centres of alignment patterns stand, in rows and columns.
    fn centres(self) -> Vec<usize> {
        let (along, last) = (self.alignments(), self.size() - 7);
        if along == 0 {
            return Vec::new();
        }
        let step = (self.0 * 4 + along * 2 + 1) / (along * 2 - 2) * 2;
        (0..along - 1).map(|back| last - back * step).chain(iter::once(6)).collect()
    }

    /// The data as the code holds it: what it is, its length, its bytes, and what fills the room.
    fn data(self, bytes: &[u8]) -> Vec<u8> {
        const KIND: u8 = 0b0100;
        let length = bytes.len().to_be_bytes();
        let mut data = Vec::with_capacity(self.room());
        let mut half = KIND;
        for byte in length[length.len() - self.header()..].iter().chain(bytes) {
            data.push((half << 4) | (byte >> 4));
            half = byte & 15;
        }
        data.push(half << 4);
        data.extend([0xEC, 0x11].into_iter().cycle().take(self.room() - data.len()));
        data
    }
}

/// What all codes of a shape have in common.
struct Layout {
    shape: Shape,
    /// All modules row by row, where data stands only with the mask.
    modules: Vec<u8>,
    /// Where the bits of data stand, in their order.
    order: Vec<u16>,
    /// The products of each byte and the divisor.
    products: Vec<[u8; 32]>,
}

impl Layout {
    fn new(shape: Shape) -> Self {
        let mut drawing = Drawing { size: shape.size(), modules: vec![0; shape.size() * shape.size()] };
        drawing.draw_patterns(&shape.centres());
        drawing.draw_format(shape.1);
        if shape.0 >= 7 {
            drawing.draw_version(shape.0);
        }
        let order = drawing.mask();
        Self { shape, modules: drawing.modules, order, products: products(shape.2) }
    }

    /// All bytes in the order in which they are drawn: blocks are mixed, so that a stain spoils a little of each.
    fn codewords(&self, bytes: &[u8]) -> Vec<u8> {
        let data = self.shape.data(bytes);
        let Shape(_, _, correction, blocks) = self.shape;
        let (short, longer) = (data.len() / blocks, data.len() % blocks);
        let mut rest = data.as_slice();
        let mut parts = Vec::with_capacity(blocks);
        for block in 0..blocks {
            let (part, after) = rest.split_at(short + usize::from(block >= blocks - longer));
            parts.push((part, self.remainder(part)));
            rest = after;
        }
        let mut mixed = Vec::with_capacity(self.shape.bytes());
        for index in 0..=short {
            mixed.extend(parts.iter().filter_map(|(part, _)| part.get(index)));
        }
        for index in 0..correction {
            mixed.extend(parts.iter().filter_map(|(_, more)| more.get(index)));
        }
        mixed
    }

    /// What is left of some bytes, as a polynomial, when it is divided.
    fn remainder(&self, bytes: &[u8]) -> Vec<u8> {
        let mut rest = Vec::with_capacity(bytes.len() + 32);
        rest.extend_from_slice(bytes);
        rest.extend([0; 32]);
        for index in 0..bytes.len() {
            let product = &self.products[usize::from(rest[index])];
            if let Some(after) = rest[index + 1..].first_chunk_mut::<32>() {
                after.iter_mut().zip(product).for_each(|(byte, other)| *byte ^= other);
            }
        }
        rest.split_off(bytes.len())
    }
}

/// A code being drawn.
struct Drawing {
    size: usize,
    /// Row by row: [`DARK`] and [`FIXED`].
    modules: Vec<u8>,
}

impl Drawing {
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

    /// Draws the mask, which turns every other module of data over, and tells the order of data: in pairs of columns from the
    /// right, up and down by turns.
    fn mask(&mut self) -> Vec<u16> {
        let mut order = Vec::with_capacity(self.modules.len());
        let pairs = (7..self.size).rev().step_by(2).chain([5, 3, 1]);
        for (pair, right) in pairs.enumerate() {
            for row in 0..self.size {
                let y = if pair % 2 == 0 { self.size - 1 - row } else { row };
                for x in [right, right - 1] {
                    let place = y * self.size + x;
                    if self.modules[place] & FIXED == 0 {
                        self.modules[place] = u8::from((x + y) % 2 == 0);
                        order.extend(u16::try_from(place));
                    }
                }
            }
        }
        order
    }
}

/// Some bits, and behind them their remainder by a polynomial of a degree.
fn with_check(bits: usize, degree: u32, polynomial: usize) -> usize {
    let rest = (0..degree).fold(bits, |rest, _| (rest << 1) ^ (((rest >> (degree - 1)) & 1) * polynomial));
    (bits << degree) | rest
}

/// The powers of two in the field of 256 elements, twice over, and the exponents of all elements but zero.
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

/// The products of each byte and the divisor of a degree.
fn products(degree: usize) -> Vec<[u8; 32]> {
    let divisor = divisor(degree);
    let row = |byte| {
        let mut row = [0; 32];
        row.iter_mut().zip(&divisor).for_each(|(place, factor)| *place = product(byte, *factor));
        row
    };
    (0..=u8::MAX).map(row).collect()
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
        let most = Version::new(27);
        let other = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, most, mask, true);
        let Ok(other) = other else { return assert!(Code::new(bytes).is_none(), "{} bytes", bytes.len()) };
        let row = |y| (0..other.size()).rev().fold(0, |row, x| (row << 1) | u128::from(other.get_module(x, y)));
        let rows: Vec<u128> = (0..other.size()).map(row).collect();
        assert_eq!(Code::new(bytes).expect("a code").rows, rows, "{} bytes", bytes.len());
    }

    #[test]
    fn each_length_is_drawn_as_another_encoder_draws_it() {
        for length in (0..330).chain((330..1_500).step_by(7)) {
            let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at * at % 251).expect("small")).collect();
            check(&bytes);
        }
    }

    #[test]
    fn each_shape_is_filled_to_its_end_and_over_it() {
        for shape in SHAPES {
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
