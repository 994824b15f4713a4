//! QR codes as SVG, so that a printed page leads back to its address.
//!
//! Ten thousand articles have ten thousand codes, and each is a fifth of its page. So the shape is told by its upright edges
//! alone. A filled path is dark wherever an odd number of them stand to the left; how they are joined does not matter, as
//! long as all joints are level, for a level line has nothing to its right. Steps along rows are thus free, and a third of the
//! bytes of a stroke for each dark stretch is saved.

use std::iter;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::view::Html;

/// Light modules around the code, as the standard wants.
const QUIET: usize = 4;

/// The largest code: the rows of a larger one do not fit into 128 bits, and nobody can photograph it.
const LARGEST: u8 = 27;

/// The code of an address; `None` when the address is too long for one. It is drawn in the colour of the text around it.
pub(super) fn svg(address: &str, label: &str) -> Option<Html> {
    let rows = rows(address)?;
    let (from, size) = (format!("-{QUIET}"), (rows.len() + 2 * QUIET).to_string());
    let label = super::xml::escape(label);
    let path = Edges::of(&rows).path()?;
    let parts = [
        "<svg class=\"qr\" role=\"img\" aria-label=\"",
        &label,
        "\" viewBox=\"",
        &[&*from, &from, &size, &size].join(" "),
        "\" shape-rendering=\"crispEdges\"><path fill=\"currentColor\" fill-rule=\"evenodd\" d=\"",
        &path,
        "\"/></svg>",
    ];
    Some(Html(parts.concat()))
}

/// The dark modules of an address, a bit for each, row by row. The mask is the same for all addresses: to look for the best
/// of the eight takes twenty times as long, and every reader reads each of them.
fn rows(address: &str) -> Option<Vec<u128>> {
    let bytes = [QrSegment::make_bytes(address.as_bytes())];
    let mask = Some(Mask::new(0));
    let code =
        QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, Version::MIN, Version::new(LARGEST), mask, true)
            .ok()?;
    let row = |y: i32| (0..code.size()).fold(0, |row, x| row | (u128::from(code.get_module(x, y)) << x));
    Some((0..code.size()).map(row).collect())
}

/// The ends of upright edges between dark and light modules.
struct Edges {
    /// For each row of modules the columns where an edge stands, and none below the last.
    rows: Vec<u128>,
    /// For each line between rows the columns where a stretch of edges begins or ends, as long as it is not drawn.
    ends: Vec<u128>,
}

impl Edges {
    fn of(modules: &[u128]) -> Self {
        let rows: Vec<u128> = modules.iter().map(|row| row ^ (row << 1)).chain([0]).collect();
        let ends = iter::once(&0).chain(&rows).zip(&rows).map(|(above, below)| above ^ below).collect();
        Self { rows, ends }
    }

    /// All edges as a path. Each line has an even number of ends, so that one that goes on from end to end comes back to the
    /// line where it began, and is closed along it.
    fn path(mut self) -> Option<String> {
        let mut path = Vec::with_capacity(4 * 1024);
        for first in 0..self.ends.len() {
            while self.ends[first] != 0 {
                let (mut x, mut y) = (self.ends[first].trailing_zeros() as usize, first);
                path.push(b'M');
                push_number(&mut path, x);
                path.push(b' ');
                push_number(&mut path, y);
                loop {
                    let end = self.other_end(x, y)?;
                    push_step(&mut path, b'v', y, end);
                    y = end;
                    let Some(next) = self.nearest(x, y) else { break };
                    push_step(&mut path, b'h', x, next);
                    x = next;
                }
            }
        }
        String::from_utf8(path).ok()
    }

    /// The other end of the stretch that ends here; both ends are drawn now.
    fn other_end(&mut self, x: usize, y: usize) -> Option<usize> {
        let column = 1 << x;
        let ends = |line: &u128| line & column != 0;
        *self.ends.get_mut(y)? &= !column;
        let end = if self.rows.get(y)? & column != 0 {
            y + 1 + self.ends.get(y + 1..)?.iter().position(ends)?
        } else {
            self.ends.get(..y)?.iter().rposition(ends)?
        };
        self.ends[end] &= !column;
        Some(end)
    }

    /// The nearest end on a line that is not drawn.
    fn nearest(&self, x: usize, y: usize) -> Option<usize> {
        let ends = *self.ends.get(y)?;
        let right = (ends >> x).trailing_zeros() as usize;
        let left = (ends << (127 - x)).leading_zeros() as usize;
        (ends != 0).then(|| if left < right { x - left } else { x + right })
    }
}

/// A step from one place to another, by its length or to its end, whichever is shorter.
fn push_step(path: &mut Vec<u8>, letter: u8, from: usize, to: usize) {
    let (back, length) = (to < from, to.abs_diff(from));
    match (back, length, to) {
        (false, 0..10, _) => path.extend_from_slice(&[letter, digit(length)]),
        (true, _, 0..10) => path.extend_from_slice(&[letter.to_ascii_uppercase(), digit(to)]),
        (true, 0..10, _) => path.extend_from_slice(&[letter, b'-', digit(length)]),
        _ if digits(to) < digits(length) + usize::from(back) => {
            path.push(letter.to_ascii_uppercase());
            push_number(path, to);
        }
        _ => {
            path.push(letter);
            path.extend(back.then_some(b'-'));
            push_number(path, length);
        }
    }
}

fn digits(number: usize) -> usize {
    1 + usize::from(number >= 10) + usize::from(number >= 100)
}

/// The last digit of a number.
fn digit(number: usize) -> u8 {
    b"0123456789"[number % 10]
}

/// A number below a thousand.
fn push_number(path: &mut Vec<u8>, number: usize) {
    if number >= 100 {
        path.push(digit(number / 100));
    }
    if number >= 10 {
        path.push(digit(number / 10));
    }
    path.push(digit(number));
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
                    let edge = &mut edges[usize::try_from(row).expect("inside")][usize::try_from(x).expect("inside")];
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
        let long = format!("https://bantin.example/articles/2022/{}/", "kiem-tra-".repeat(120));
        for address in ["", "https://bantin.example/", "https://bantin.example/articles/2022/kiem-tra/", &long] {
            let rows = rows(address).expect("short enough");
            let row = |row: &u128| (0..rows.len()).map(|x| (row >> x) & 1 == 1).collect();
            let dark: Vec<Vec<bool>> = rows.iter().map(row).collect();
            assert_eq!(drawn(&svg(address, "x").expect("a code").0, rows.len()), dark);
        }
    }

    #[test]
    fn it_is_a_picture_without_colours_of_its_own() {
        let code = svg("https://bantin.example/", "a <b>").expect("a code").0;
        let start = "<svg class=\"qr\" role=\"img\" aria-label=\"a &lt;b&gt;\" viewBox=\"-4 -4 33 33\"";
        assert!(code.starts_with(start), "{code}");
        let fills: Vec<&str> = code.split(" fill=").skip(1).collect();
        assert!(fills.len() == 1 && fills[0].starts_with("\"currentColor\""), "{code}");
        assert!(!code.contains("stroke") && !code.contains("style") && !code.contains('#'), "{code}");
        assert_eq!(svg(&"x".repeat(5000), "too long"), None);
    }

    #[test]
    fn the_path_is_short() {
        let address =
            "https://bantin.example/articles/2021/ra-soat-toan-dien-giai-ngan-von-dau-tu-cong-tai-xa-minh-than-497/";
        let code = svg(address, "x").expect("a code").0;
        assert!(code.len() < 1_800, "{}", code.len());
    }
}
