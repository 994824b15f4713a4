//! QR codes as SVG, so that a printed page leads back to its address.
//!
//! Ten thousand articles have ten thousand codes, and each is a fifth of its page. So the shape is told by its upright edges
//! alone. A filled path is dark wherever an odd number of them stand to the left; how they are joined does not matter, as
//! long as all joints are level, for a level line has nothing to its right. Steps along rows are thus free, and a third of the
//! bytes of a stroke for each dark stretch is saved.

mod code;

use self::code::Code;
use super::view::Html;

/// Light modules around the code, as the standard wants.
const QUIET: usize = 4;

/// The code of an address; `None` when the address is too long for one. It is drawn in the colour of the text around it.
pub(super) fn svg(address: &str, label: &str) -> Option<Html> {
    let code = Code::new(address.as_bytes())?;
    let (from, size) = (format!("-{QUIET}"), (code.size() + 2 * QUIET).to_string());
    let label = super::xml::escape(label);
    let path = Edges::of(&code).path()?;
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

/// The upright edges between dark and light modules, on the points where modules meet.
struct Edges {
    /// Points in a row.
    width: usize,
    /// Row by row: [`DOWN`] and [`END`].
    points: Vec<u8>,
}

/// An edge goes down from here.
const DOWN: u8 = 1;

/// A stretch of edges begins or ends here, and has not been drawn.
const END: u8 = 2;

impl Edges {
    fn of(code: &Code) -> Self {
        let width = code.size() + 1;
        let mut points = Vec::with_capacity(width * width);
        for row in code.rows() {
            let mut before = false;
            for dark in row.chain([false]) {
                let above = points.len().checked_sub(width).map_or(0, |above| points[above] & DOWN);
                let edge = u8::from(dark != before);
                points.push(edge | if edge == above { 0 } else { END });
                before = dark;
            }
        }
        let last = points.len() - width;
        points.extend_from_within(last..);
        points[last + width..].iter_mut().for_each(|point| *point = (*point & DOWN) * END);
        Self { width, points }
    }

    /// All edges as a path. Each row has an even number of ends, so that one that goes on from end to end comes back to the
    /// row where it began, and is closed by a level line.
    fn path(mut self) -> Option<String> {
        let (mut path, mut from) = (Vec::with_capacity(4 * 1024), 0);
        while let Some(next) = self.points[from..].iter().position(|point| point & END != 0) {
            from += next;
            let (mut x, mut y) = (from % self.width, from / self.width);
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
        String::from_utf8(path).ok()
    }

    /// The other end of the stretch that ends here; both ends are drawn now.
    fn other_end(&mut self, x: usize, y: usize) -> Option<usize> {
        let start = self.points.get_mut(y * self.width + x)?;
        *start &= !END;
        let down = *start & DOWN != 0;
        let mut y = y;
        loop {
            y = if down { y + 1 } else { y.checked_sub(1)? };
            let point = self.points.get_mut(y * self.width + x)?;
            if *point & END != 0 {
                *point &= !END;
                return Some(y);
            }
        }
    }

    /// The nearest end in the same row that is not drawn.
    fn nearest(&self, x: usize, y: usize) -> Option<usize> {
        let row = self.points.get(y * self.width..(y + 1) * self.width)?;
        let right = row[x..].iter().position(|point| point & END != 0);
        let reach = right.map_or(0, |right| (x + 1).saturating_sub(right));
        let left = row[reach..x].iter().rposition(|point| point & END != 0).map(|left| reach + left);
        left.or(right.map(|right| x + right))
    }
}

/// A step from one place to another, by its length or to its end, whichever is shorter.
fn push_step(path: &mut Vec<u8>, letter: u8, from: usize, to: usize) {
    let (back, length) = (to < from, to.abs_diff(from));
    if digits(to) < digits(length) + usize::from(back) {
        path.push(letter.to_ascii_uppercase());
        push_number(path, to);
    } else {
        path.push(letter);
        path.extend(back.then_some(b'-'));
        push_number(path, length);
    }
}

fn digits(number: usize) -> usize {
    1 + usize::from(number >= 10) + usize::from(number >= 100)
}

/// A number below a thousand.
fn push_number(path: &mut Vec<u8>, number: usize) {
    let digit = |of: usize| b'0' + u8::try_from(of % 10).unwrap_or(0);
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
            let code = Code::new(address.as_bytes()).expect("short enough");
            let dark: Vec<Vec<bool>> = code.rows().map(Iterator::collect).collect();
            assert_eq!(drawn(&svg(address, "x").expect("a code").0, code.size()), dark);
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
