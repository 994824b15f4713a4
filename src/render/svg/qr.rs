//! QR codes as SVG, so that a printed page leads back to its address.
//!
//! Ten thousand articles have ten thousand codes, and each is a fifth of its page. So the shape is
//! told by its upright edges alone. A filled path is dark wherever an odd number of them stand to
//! the left; how they are joined does not matter, as long as all joints are level, for a level line
//! has nothing to its right. Steps along rows are thus free, and a third of the bytes of a stroke
//! for each dark stretch is saved.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::render::html::view::Html;

/// Light modules around the code, as the standard wants.
const QUIET: usize = 4;

/// The largest code, which holds an address of 321 bytes: phones hardly read a larger one from
/// paper, and the edges of its rows would not fit into 64 bits.
const LARGEST: u8 = 11;

/// The code of an address; `None` when the address is too long for one. It is drawn in the colour
/// of the text around it.
pub(in crate::render) fn svg(address: &str, label: &str) -> Option<Html> {
    let rows = rows(address)?;
    let (from, size) = (format!("-{QUIET}"), (rows.len() + 2 * QUIET).to_string());
    let label = crate::render::xml::escape(label);
    let path = Edges::of(&rows).path()?;
    let view_box = [&*from, &from, &size, &size].join(" ");
    let parts = [
        "<svg class=\"qr\" role=\"img\" aria-label=\"",
        &label,
        "\" viewBox=\"",
        &view_box,
        "\" shape-rendering=\"crispEdges\"><path fill=\"currentColor\" fill-rule=\"evenodd\" d=\"",
        path.text()?,
        "\"/></svg>",
    ];
    Some(Html::of(|text| text.extend(parts)))
}

/// The dark modules of an address, a bit for each, row by row. The mask is the same for all
/// addresses: to look for the best of the eight takes twenty times as long, and every reader reads
/// each of them.
fn rows(address: &str) -> Option<Vec<u64>> {
    let bytes = [QrSegment::make_bytes(address.as_bytes())];
    let mask = Some(Mask::new(0));
    let code = QrCode::encode_segments_advanced(
        &bytes,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        mask,
        true,
    )
    .ok()?;
    let row =
        |y: i32| (0..code.size()).fold(0, |row, x| row | (u64::from(code.get_module(x, y)) << x));
    Some((0..code.size()).map(row).collect())
}

/// The ends of stretches of upright edges that are not drawn yet, by the line between rows where
/// they stand and by column.
struct Edges {
    lines: Vec<u64>,
    columns: [u64; 64],
}

impl Edges {
    fn of(modules: &[u64]) -> Self {
        let mut edges = Self { lines: Vec::with_capacity(modules.len() + 1), columns: [0; 64] };
        let mut above = 0;
        for (line, row) in modules.iter().chain([&0]).enumerate() {
            // Bits where an edge stands, and where one begins or ends.
            let here = row ^ (row << 1);
            let mut ends = above ^ here;
            above = here;
            edges.lines.push(ends);
            while ends != 0 {
                edges.columns[ends.trailing_zeros() as usize] |= 1 << line;
                ends &= ends - 1;
            }
        }
        edges
    }

    /// All edges as a path. Each line has an even number of ends, so that one that goes on from end
    /// to end comes back to the line where it began, and is closed along it.
    fn path(mut self) -> Option<Path> {
        let mut path = Path::new();
        for first in 0..self.lines.len() {
            while self.lines[first] != 0 {
                let (mut x, mut y) = (self.lines[first].trailing_zeros() as usize, first);
                path.start(x, y);
                loop {
                    let end = self.other_end(x, y)?;
                    path.step(b'v', y, end);
                    y = end;
                    let Some(next) = nearest(self.lines[y], x) else { break };
                    path.step(b'h', x, next);
                    x = next;
                }
            }
        }
        Some(path)
    }

    /// The other end of the stretch that ends here; both ends are drawn now. Stretches of a column
    /// follow each other, so that an even number of ends above one make it the upper end of its
    /// own.
    fn other_end(&mut self, x: usize, y: usize) -> Option<usize> {
        let column = self.columns[x];
        let (above, below) = (column & ((1 << y) - 1), column & !((2 << y) - 1));
        let is_upper = above.count_ones() % 2 == 0;
        let end = if is_upper {
            below.trailing_zeros()
        } else {
            63_u32.checked_sub(above.leading_zeros())?
        } as usize;
        self.columns[x] &= !(1 << y | 1 << end);
        for line in [y, end] {
            *self.lines.get_mut(line)? &= !(1 << x);
        }
        Some(end)
    }
}

/// The nearest end on a line, seen from a column.
fn nearest(ends: u64, x: usize) -> Option<usize> {
    let right = (ends >> x).trailing_zeros() as usize;
    let left = (ends << (63 - x)).leading_zeros() as usize;
    (ends != 0).then(|| if left < right { x - left } else { x + right })
}

/// A path that is being written.
struct Path {
    /// Longer than what is written.
    bytes: Vec<u8>,
    length: usize,
}

impl Path {
    /// More than one step needs.
    const ROOM: usize = 16;

    fn new() -> Self {
        Self { bytes: vec![0; 4 * 1024], length: 0 }
    }

    /// Begins at a place.
    fn start(&mut self, x: usize, y: usize) {
        self.push(b'M', &TO_END[x]);
        self.push(b' ', &TO_END[y]);
    }

    /// A step from one place to another, by its length or to its end, whichever is shorter.
    fn step(&mut self, letter: u8, from: usize, to: usize) {
        let (by, end) = (&BY_LENGTH[MOST + to - from], &TO_END[to]);
        if end.1 < by.1 {
            self.push(letter.to_ascii_uppercase(), end);
        } else {
            self.push(letter, by);
        }
    }

    /// A letter and a number. All bytes of it are written, and those that are too many are written
    /// over: that is one move, and the codes of ten thousand pages have four million steps.
    fn push(&mut self, letter: u8, (number, digits): &Printed) {
        if self.bytes.len() < self.length + Self::ROOM {
            self.bytes.resize(2 * self.bytes.len(), 0);
        }
        let place = &mut self.bytes[self.length..];
        place[0] = letter;
        place[1..5].copy_from_slice(number);
        self.length += 1 + digits;
    }

    fn text(&self) -> Option<&str> {
        self.bytes.get(..self.length).and_then(|path| str::from_utf8(path).ok())
    }
}

/// The largest number of a path.
const MOST: usize = 63;

/// A number of at most two digits and its sign, with its length.
type Printed = ([u8; 4], usize);

/// Lengths from -63 to 63.
static BY_LENGTH: [Printed; 2 * MOST + 1] = printed(true);

/// Ends from 0 to 63.
static TO_END: [Printed; MOST + 1] = printed(false);

/// All numbers up to the largest, with the negative ones before them or without.
const fn printed<const N: usize>(negative: bool) -> [Printed; N] {
    let mut all = [([0; 4], 0); N];
    let mut at = 0;
    while at < N {
        let (back, size) = match negative {
            true if at < MOST => (true, MOST - at),
            true => (false, at - MOST),
            false => (false, at),
        };
        let (bytes, length) = &mut all[at];
        if back {
            bytes[0] = b'-';
            *length = 1;
        }
        if size >= 10 {
            bytes[*length] = digit(size / 10);
            *length += 1;
        }
        bytes[*length] = digit(size);
        *length += 1;
        at += 1;
    }
    all
}

/// The last digit of a number.
const fn digit(number: usize) -> u8 {
    b"0123456789"[number % 10]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules that a path draws: those with an odd number of upright edges to their left.
    fn drawn(svg: &str, size: usize) -> Vec<Vec<bool>> {
        let path = svg.split(" d=\"").nth(1).expect("a path").split('"').next().expect("its end");
        let mut edges = vec![vec![false; size + 1]; size];
        for part in path.split('M').skip(1) {
            let (start, mut rest) = part.split_at(part.find(['h', 'v', 'H', 'V']).expect("a step"));
            let (x, y) = start.split_once(' ').expect("two numbers");
            let (mut x, mut y): (i32, i32) = (x.parse().expect(x), y.parse().expect(y));
            let first = y;
            while let Some(kind) = rest.chars().next() {
                let end = rest[1..].find(['h', 'v', 'H', 'V']).map_or(rest.len(), |end| end + 1);
                let number: i32 = rest[1..end].parse().expect(rest);
                rest = &rest[end..];
                let to = match kind {
                    'h' => x + number,
                    'v' => y + number,
                    _ => number,
                };
                if kind.eq_ignore_ascii_case(&'h') {
                    x = to;
                    continue;
                }
                for row in y.min(to)..y.max(to) {
                    let edge = &mut edges[usize::try_from(row).expect("inside")]
                        [usize::try_from(x).expect("inside")];
                    *edge = !*edge;
                }
                y = to;
            }
            assert_eq!(y, first, "the line that closes {part} is level");
        }
        let inside = |dark: &mut bool, edge: &bool| {
            *dark ^= edge;
            Some(*dark)
        };
        let whole = edges.iter().map(|row| row.iter().scan(false, inside).collect::<Vec<bool>>());
        whole.inspect(|row| assert!(!row[size])).map(|row| row[..size].to_vec()).collect()
    }

    #[test]
    fn the_path_draws_the_dark_modules_and_no_others() {
        let long = format!("https://bantin.example/articles/2022/{}/", "kiem-tra-".repeat(31));
        for address in
            ["", "https://bantin.example/", "https://bantin.example/articles/2022/kiem-tra/", &long]
        {
            let rows = rows(address).expect("short enough");
            let row = |row: &u64| (0..rows.len()).map(|x| (row >> x) & 1 == 1).collect();
            let dark: Vec<Vec<bool>> = rows.iter().map(row).collect();
            assert_eq!(drawn(svg(address, "x").expect("a code").as_str(), rows.len()), dark);
        }
    }

    #[test]
    fn it_is_a_picture_without_colours_of_its_own() {
        let code = svg("https://bantin.example/", "a <b>").expect("a code");
        let code = code.as_str();
        let start =
            "<svg class=\"qr\" role=\"img\" aria-label=\"a &lt;b&gt;\" viewBox=\"-4 -4 33 33\"";
        assert!(code.starts_with(start), "{code}");
        let fills: Vec<&str> = code.split(" fill=").skip(1).collect();
        assert!(fills.len() == 1 && fills[0].starts_with("\"currentColor\""), "{code}");
        assert!(
            !code.contains("stroke") && !code.contains("style") && !code.contains('#'),
            "{code}"
        );
        assert_eq!(svg(&"x".repeat(5000), "too long"), None);
    }

    #[test]
    fn a_long_address_has_no_code() {
        assert!(svg(&"x".repeat(321), "x").is_some());
        assert_eq!(svg(&"x".repeat(322), "x"), None);
    }

    #[test]
    fn the_path_is_short() {
        let address = "https://bantin.example/articles/2021/ra-soat-toan-dien-giai-ngan-von-dau-tu-cong-tai-xa-minh-than-497/";
        let code = svg(address, "x").expect("a code");
        let code = code.as_str();
        assert!(code.len() < 1_800, "{}", code.len());
    }
}
