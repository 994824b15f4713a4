//! QR codes as pictures, so that a printed page leads back to its address.
//!
//! Ten thousand articles have ten thousand codes. Drawn as a path, a code is as long as a quarter of
//! the page that it stands on; as a picture of one bit for each module it is a fifth of that, and is
//! made without looking for shapes. So it is a PNG (ISO/IEC 15948) inside the page, whose pixels the
//! style sheet shows as the squares that they are, with room around them as the standard wants.

use std::sync::LazyLock;

use qrcode::bits::Bits;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::types::Mode;
use qrcode::{Color, EcLevel, Version};

use crate::render::base64;
use crate::render::html::markdown::escape;
use crate::render::html::view::Html;

/// The largest code, which holds an address of 321 bytes: phones hardly read a larger one from
/// paper, and its rows would not fit into 64 bits.
const LARGEST: i16 = 11;

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

/// Levels of error correction, the weakest first.
const LEVELS: [EcLevel; 4] = [EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H];

/// The modules that are the same in all codes of a size and level, by both.
static BLANK: LazyLock<Vec<[Canvas; 4]>> = LazyLock::new(|| {
    let blank = |number: i16| {
        LEVELS.map(|level| {
            let mut canvas = Canvas::new(Version::Normal(number), level);
            canvas.draw_all_functional_patterns();
            canvas
        })
    };
    (1..=LARGEST).map(blank).collect()
});

/// The dark modules of an address, a bit for each, row by row, the first column highest. The mask is
/// the same for all addresses: to look for the best of the eight takes twenty times as long, and
/// every reader reads each of them.
fn rows(address: &str) -> Option<Vec<u64>> {
    let (number, level) = smallest(address.len())?;
    let (version, strength) = (Version::Normal(number), LEVELS[level]);
    let mut bits = Bits::new(version);
    bits.push_byte_data(address.as_bytes()).ok()?;
    bits.push_terminator(strength).ok()?;
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, strength).ok()?;
    let mut canvas = BLANK.get(usize::try_from(number - 1).ok()?)?[level].clone();
    canvas.draw_data(&data, &correction);
    canvas.apply_mask(MaskPattern::Checkerboard);
    let row = |row: &[Color]| {
        row.iter().zip((0..64).rev()).fold(0, |bits, (module, at)| bits | module.select(1, 0) << at)
    };
    Some(canvas.into_colors().chunks(usize::try_from(version.width()).ok()?).map(row).collect())
}

/// The smallest size that holds an address of so many bytes, and the strongest level with which it
/// still does.
fn smallest(length: usize) -> Option<(i16, usize)> {
    let holds = |number: i16, level: usize| {
        let version = Version::Normal(number);
        let bits = version.mode_bits_count() + Mode::Byte.length_bits_count(version) + 8 * length;
        Bits::new(version).max_len(LEVELS[level]).is_ok_and(|room| bits <= room)
    };
    let number = (1..=LARGEST).find(|number| holds(*number, 0))?;
    let level = (0..LEVELS.len()).take_while(|level| holds(number, *level)).last()?;
    Some((number, level))
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
    fn another_encoder_makes_the_same_code() {
        use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
        for length in 1..=321 {
            let address = &"https://bantin.example/doan/2022/kiem-tra-".repeat(9)[..length];
            let bytes = [QrSegment::make_bytes(address.as_bytes())];
            let (low, mask) = (QrCodeEcc::Low, Some(Mask::new(0)));
            let (least, most) = (Version::MIN, Version::new(11));
            let code = QrCode::encode_segments_advanced(&bytes, low, least, most, mask, true);
            let code = code.expect("short enough");
            let row = |y: i32| {
                (0..code.size())
                    .fold(0, |row, x| row | (u64::from(code.get_module(x, y)) << (63 - x)))
            };
            let expected: Vec<u64> = (0..code.size()).map(row).collect();
            assert_eq!(rows(address), Some(expected), "{length}");
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
