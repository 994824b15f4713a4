//! QR codes as SVG, so that a printed page leads back to its address.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use super::view::Html;

/// Light modules around the code, as the standard wants.
const QUIET: i32 = 4;

/// The code of an address; `None` when the address is too long for one. It has no colours: the style sheet gives them.
pub(super) fn svg(address: &str, label: &str) -> Option<Html> {
    let code = QrCode::encode_text(address, QrCodeEcc::Low).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut svg = String::with_capacity(4096);
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<svg class=\"qr\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path d=\"",
        super::xml::escape(label)
    );
    for row in 0..code.size() {
        path(&mut svg, &code, row);
    }
    svg.push_str("\"/></svg>");
    Some(Html(svg))
}

/// The dark bars that begin in a row: neighbours become one bar, and bars that stand below each other too.
fn path(svg: &mut String, code: &QrCode, row: i32) {
    for (start, end) in bars(code, row).filter(|bar| !bars(code, row - 1).any(|above| above == *bar)) {
        let below = (row + 1..code.size()).take_while(|below| bars(code, *below).any(|bar| bar == (start, end)));
        let (width, height) = (end - start, 1 + below.count());
        let _ = write!(svg, "M{} {}h{width}v{height}h-{width}z", start + QUIET, row + QUIET);
    }
}

/// The dark stretches of a row; outside of the code everything is light.
fn bars(code: &QrCode, row: i32) -> impl Iterator<Item = (i32, i32)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = (at..code.size()).find(|column| code.get_module(*column, row))?;
        let end = (start..code.size()).find(|column| !code.get_module(*column, row)).unwrap_or(code.size());
        at = end;
        Some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules that a path draws.
    fn drawn(svg: &str) -> std::collections::BTreeSet<(i32, i32)> {
        let path = svg.split(" d=\"").nth(1).expect("a path").split('"').next().expect("its end");
        let mut dark = std::collections::BTreeSet::new();
        for bar in path.split('M').skip(1) {
            let numbers: Vec<i32> =
                bar.split([' ', 'h', 'v', '-', 'z']).filter_map(|number| number.parse().ok()).collect();
            let [x, y, width, height, back] = numbers[..] else { panic!("{bar}") };
            assert_eq!(width, back);
            for row in y..y + height {
                let fresh = (x..x + width).map(|column| dark.insert((column, row))).collect::<Vec<_>>();
                assert!(fresh.iter().all(|fresh| *fresh), "{bar} lies over another bar");
            }
        }
        dark
    }

    #[test]
    fn the_path_draws_the_dark_modules_and_no_others() {
        for address in ["https://bantin.example/", "https://bantin.example/articles/2022/kiem-tra-sinh-hoat-chi-bo/"] {
            let code = QrCode::encode_text(address, QrCodeEcc::Low).expect("short");
            let all = (0..code.size()).flat_map(|row| (0..code.size()).map(move |column| (column, row)));
            let dark = all.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x + QUIET, y + QUIET)).collect();
            assert_eq!(drawn(&svg(address, "x").expect("a code").0), dark);
        }
    }

    #[test]
    fn it_is_a_picture_without_colours_of_its_own() {
        let svg = svg("https://bantin.example/", "a <b>").expect("a code").0;
        assert!(
            svg.starts_with("<svg class=\"qr\" role=\"img\" aria-label=\"a &lt;b&gt;\" viewBox=\"0 0 33 33\""),
            "{svg}"
        );
        assert!(!svg.contains("fill") && !svg.contains("style"), "{svg}");
        assert_eq!(super::svg(&"x".repeat(5000), "too long"), None);
    }
}
