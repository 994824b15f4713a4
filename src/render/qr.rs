//! QR codes as pictures, so that a printed page leads back to its address.
//!
//! Ten thousand articles have ten thousand codes. Drawn as a path, a code is as long as a quarter of
//! the page that it stands on; as a picture of one bit for each module it is a fifth of that, and is
//! made without looking for shapes. So it is a PNG (ISO/IEC 15948) inside the page, whose pixels the
//! style sheet shows as the squares that they are, with room around them as the standard wants.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::render::base64;
use crate::render::html::markdown::escape;
use crate::render::html::view::Html;

/// The largest code, which holds an address of 321 bytes: phones hardly read a larger one from
/// paper, and its rows would not fit into 64 bits.
const LARGEST: u8 = 11;

/// The code of an address, black on white; `None` when the address is too long for one.
pub(in crate::render) fn image(address: &str, label: &str) -> Option<Html> {
    let rows = rows(address)?;
    Some(Html::of(|text| {
        text.push_str("<img class=\"qr\" alt=\"");
        escape::text(text, label);
        text.push_str("\" src=\"data:image/png;base64,");
        base64::push(text, &png(&rows));
        text.push_str("\">");
    }))
}

/// The dark modules of an address, a bit for each, row by row, the first column highest. The mask is
/// the same for all addresses: to look for the best of the eight takes twenty times as long, and
/// every reader reads each of them.
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
    let row = |y: i32| {
        (0..code.size()).fold(0, |row, x| row | (u64::from(code.get_module(x, y)) << (63 - x)))
    };
    Some((0..code.size()).map(row).collect())
}

/// A picture of one bit for each pixel, which is 1 where it is white. Its data are stored as they
/// are: they have nothing that repeats.
fn png(rows: &[u64]) -> Vec<u8> {
    let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = u32::try_from(rows.len()).unwrap_or_default().to_be_bytes();
    // One bit a pixel, grey, and the only methods that there are.
    let header = [size.as_slice(), &size, &[1, 0, 0, 0, 0]].concat();
    push_chunk(&mut picture, *b"IHDR", &header);
    push_chunk(&mut picture, *b"IDAT", &zlib(&pixels(rows)));
    push_chunk(&mut picture, *b"IEND", &[]);
    picture
}

/// The rows, each behind the number of its filter, which is none.
fn pixels(rows: &[u64]) -> Vec<u8> {
    let bytes = rows.len().div_ceil(8);
    let row = |row: &u64| std::iter::once(0).chain((!row).to_be_bytes().into_iter().take(bytes));
    rows.iter().flat_map(row).collect()
}

/// A block of a picture: length, name, contents and their sum.
fn push_chunk(picture: &mut Vec<u8>, name: [u8; 4], contents: &[u8]) {
    picture.extend(u32::try_from(contents.len()).unwrap_or_default().to_be_bytes());
    let start = picture.len();
    picture.extend(name);
    picture.extend(contents);
    let sum = crc32fast::hash(&picture[start..]);
    picture.extend(sum.to_be_bytes());
}

/// Bytes in one stored block of a zlib stream (RFC 1950, RFC 1951), which holds 65,535.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap_or_default();
    let mut stream = vec![0x78, 0x01, 1];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(bytes);
    stream.extend(adler32(bytes).to_be_bytes());
    stream
}

/// The sum of a zlib stream.
fn adler32(bytes: &[u8]) -> u32 {
    const MODULUS: u32 = 65_521;
    let (low, high) = bytes.iter().fold((1, 0), |(low, high): (u32, u32), byte| {
        let low = (low + u32::from(*byte)) % MODULUS;
        (low, (high + low) % MODULUS)
    });
    high << 16 | low
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::picture::Picture;

    #[test]
    fn the_picture_has_the_dark_modules_and_no_others() {
        let long = format!("https://bantin.example/articles/2022/{}/", "kiem-tra-".repeat(31));
        for address in
            ["", "https://bantin.example/", "https://bantin.example/articles/2022/kiem-tra/", &long]
        {
            let rows = rows(address).expect("short enough");
            let pixels = pixels(&rows);
            let width = 1 + rows.len().div_ceil(8);
            for (y, row) in rows.iter().enumerate() {
                assert_eq!(pixels[y * width], 0);
                for x in 0..rows.len() {
                    let light = pixels[y * width + 1 + x / 8] >> (7 - x % 8) & 1 == 1;
                    assert_eq!(light, row >> (63 - x) & 1 == 0, "{address} {x} {y}");
                }
            }
            // Three corners have the marks by which readers find the code.
            let mark = |x: usize, y: usize| rows[y] << x >> 57;
            let last = rows.len() - 7;
            assert_eq!([mark(0, 0), mark(last, 0), mark(0, last)], [0b111_1111; 3]);
            assert_eq!([mark(0, 1), mark(last, 1), mark(0, last + 1)], [0b100_0001; 3]);
        }
    }

    #[test]
    fn a_stream_is_the_one_of_the_standard() {
        // As `zlib.compress(b"Wikipedia", 0)` of Python writes it.
        let expected = b"\x78\x01\x01\x09\x00\xf6\xffWikipedia\x11\xe6\x03\x98";
        assert_eq!(zlib(b"Wikipedia"), expected);
    }

    #[test]
    fn the_picture_can_be_read() {
        let png = png(&rows("https://bantin.example/").expect("a code"));
        let picture = Picture::read(&mut std::io::Cursor::new(&png)).expect("a picture");
        assert_eq!((picture.length(), picture.hidden().count()), (png.len() as u64, 0));
    }

    #[test]
    fn it_is_named() {
        let code = image("https://bantin.example/", "a <b>").expect("a code");
        let code = code.as_str();
        let start = "<img class=\"qr\" alt=\"a &lt;b&gt;\" src=\"data:image/png;base64,iVBORw0KGgo";
        assert!(code.starts_with(start), "{code}");
        assert!(!code.contains("style") && !code.contains('#'), "{code}");
        assert_eq!(image(&"x".repeat(5000), "too long"), None);
    }

    #[test]
    fn a_long_address_has_no_code() {
        assert!(image(&"x".repeat(321), "x").is_some());
        assert_eq!(image(&"x".repeat(322), "x"), None);
    }

    #[test]
    fn it_is_short() {
        let address = "https://bantin.example/articles/2021/ra-soat-toan-dien-giai-ngan-von-dau-tu-cong-tai-xa-minh-than-497/";
        let code = image(address, "x").expect("a code");
        assert!(code.as_str().len() < 500, "{}", code.as_str().len());
    }
}
