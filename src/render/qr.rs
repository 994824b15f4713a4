//! QR codes as SVG, so that a printed page leads back to its address.
//!
//! Ten thousand articles have ten thousand codes. The mask is therefore the same for all: to look for the best of the
//! eight takes twenty times as long, and every reader reads each of them. A row of modules is drawn as strokes, which take
//! half the bytes of rectangles.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::view::Html;

/// Light modules around the code, as the standard wants.
const QUIET: i32 = 4;

/// The code of an address; `None` when the address is too long for one. It is drawn in the colour of the text around it.
pub(super) fn svg(address: &str, label: &str) -> Option<Html> {
    let bytes = [QrSegment::make_bytes(address.as_bytes())];
    let (least, most, mask) = (Version::MIN, Version::MAX, Some(Mask::new(0)));
    let code = QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, least, most, mask, true).ok()?;
    let size = (code.size() + 2 * QUIET).to_string();
    let label = super::xml::escape(label);
    let head = ["<svg class=\"qr\" role=\"img\" aria-label=\"", &label, "\" viewBox=\"0 0 ", &size, " ", &size];
    let mut svg = head.concat();
    svg.push_str("\" shape-rendering=\"crispEdges\"><path stroke=\"currentColor\" d=\"");
    svg.push_str(&strokes(&code)?);
    svg.push_str("\"/></svg>");
    Some(Html(svg))
}

/// The dark stretches of all rows. Written as bytes: there are thousands of them, and each is a letter and a number.
fn strokes(code: &QrCode) -> Option<String> {
    let mut path = Vec::with_capacity(8 * 1024);
    for row in 0..code.size() {
        path.push(b'M');
        push_number(&mut path, QUIET);
        path.push(b' ');
        push_number(&mut path, QUIET + row);
        path.extend_from_slice(b".5");
        let (mut start, mut dark) = (0, code.get_module(0, row));
        for column in 1..=code.size() {
            if column < code.size() && code.get_module(column, row) == dark {
                continue;
            }
            path.push(if dark { b'h' } else { b'm' });
            push_number(&mut path, column - start);
            if !dark {
                path.extend_from_slice(b" 0");
            }
            (start, dark) = (column, !dark);
        }
    }
    String::from_utf8(path).ok()
}

/// A number below a thousand.
fn push_number(path: &mut Vec<u8>, number: i32) {
    let digit = |of: i32| b'0' + u8::try_from(of % 10).unwrap_or(0);
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
    use std::collections::BTreeSet;

    /// The dark modules that a path draws.
    fn drawn(svg: &str) -> BTreeSet<(i32, i32)> {
        let path = svg.split(" d=\"").nth(1).expect("a path").split('"').next().expect("its end");
        let mut dark = BTreeSet::new();
        for row in path.split('M').skip(1) {
            let (start, steps) = row.split_at(row.find(['h', 'm']).expect("a step"));
            let (x, y) = start.split_once(' ').expect("two numbers");
            let (mut x, y): (i32, i32) = (x.parse().expect(x), y.strip_suffix(".5").expect(y).parse().expect(y));
            let mut rest = steps;
            while let Some(kind) = rest.chars().next() {
                let end = rest[1..].find(['h', 'm']).map_or(rest.len(), |end| end + 1);
                let width: i32 = rest[1..end].trim_end_matches(" 0").parse().expect(rest);
                if kind == 'h' {
                    dark.extend((x..x + width).map(|column| (column, y)));
                }
                x += width;
                rest = &rest[end..];
            }
        }
        dark
    }

    #[test]
    fn the_path_draws_the_dark_modules_and_no_others() {
        let long = format!("https://bantin.example/articles/2022/{}/", "kiem-tra-".repeat(120));
        for address in ["https://bantin.example/", "https://bantin.example/articles/2022/kiem-tra/", &long] {
            let bytes = [QrSegment::make_bytes(address.as_bytes())];
            let (least, most, mask) = (Version::MIN, Version::MAX, Some(Mask::new(0)));
            let code = QrCode::encode_segments_advanced(&bytes, QrCodeEcc::Low, least, most, mask, true)
                .expect("short enough");
            let all = (0..code.size()).flat_map(|row| (0..code.size()).map(move |column| (column, row)));
            let dark = all.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x + QUIET, y + QUIET)).collect();
            assert_eq!(drawn(&svg(address, "x").expect("a code").0), dark);
        }
    }

    #[test]
    fn it_is_a_picture_without_colours_of_its_own() {
        let code = svg("https://bantin.example/", "a <b>").expect("a code").0;
        let start = "<svg class=\"qr\" role=\"img\" aria-label=\"a &lt;b&gt;\" viewBox=\"0 0 33 33\"";
        assert!(code.starts_with(start), "{code}");
        assert!(!code.contains("fill") && !code.contains("style") && !code.contains('#'), "{code}");
        assert_eq!(svg(&"x".repeat(5000), "too long"), None);
    }
}
