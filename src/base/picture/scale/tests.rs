use super::*;

const RED: [u8; 3] = [200, 30, 30];
const GREEN: [u8; 3] = [30, 160, 60];
const BLUE: [u8; 3] = [40, 60, 190];
const WHITE: [u8; 3] = [250, 250, 250];

/// A picture of four fields: red and green above, blue and white below.
fn fields(width: usize, height: usize) -> Pixels {
    let colour = |at: usize| match (2 * (at % width) < width, 2 * (at / width) < height) {
        (true, true) => RED,
        (false, true) => GREEN,
        (true, false) => BLUE,
        (false, false) => WHITE,
    };
    let data = (0..width * height).flat_map(colour).collect();
    Pixels { width, height, data, is_opaque: true, profile: None }
}

/// A picture in which no pixel follows from its neighbours.
fn noise(width: usize, height: usize) -> Pixels {
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    let data = (0..width * height * 3).map(|_| next()).collect();
    Pixels { width, height, data, is_opaque: true, profile: None }
}

fn file(pixels: &Pixels, kind: Kind) -> Vec<u8> {
    let sizes = std::slice::from_ref(pixels);
    encode::all(sizes, kind).expect("encoded").remove(0).bytes.expect("bytes")
}

/// The colour in the middle of each of four fields of a file, from left to right and down.
fn seen(kind: Kind, bytes: &[u8]) -> [[u8; 3]; 4] {
    let pixels = decode::decode(kind, bytes).expect("decoded").expect("still").pixels;
    assert!(pixels.is_opaque);
    [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| {
        let at = (pixels.height * y / 4 * pixels.width + pixels.width * x / 4) * 3;
        let near = |wanted: &[u8; 3]| {
            wanted.iter().zip(&pixels.data[at..at + 3]).all(|(a, b)| a.abs_diff(*b) < 12)
        };
        [RED, GREEN, BLUE, WHITE].into_iter().find(near).expect("one of the four")
    })
}

#[test]
fn no_picture_is_larger_than_it_was_or_nearly_as_large_as_the_next() {
    let cases: [(usize, &[usize]); 8] = [
        (481, &[481]),
        (599, &[599]),
        (600, &[480, 600]),
        (900, &[480, 900]),
        (1000, &[480, 800, 1000]),
        (1500, &[480, 800, 1200, 1500]),
        (1600, &[480, 800, 1200, 1600]),
        (8000, &[480, 800, 1200, 1600]),
    ];
    for (whole, expected) in cases {
        assert_eq!(widths(whole), expected, "{whole}");
    }
    assert!(!is_scaled(Kind::Jpeg, 480) && is_scaled(Kind::Jpeg, 481));
    assert!(!is_scaled(Kind::Gif, 2000) && !is_scaled(Kind::Avif, 2000));
}

#[test]
fn pictures_stand_as_exif_wants_them() {
    let turned: [[[u8; 3]; 4]; 8] = [
        [RED, GREEN, BLUE, WHITE],
        [GREEN, RED, WHITE, BLUE],
        [WHITE, BLUE, GREEN, RED],
        [BLUE, WHITE, RED, GREEN],
        [RED, BLUE, GREEN, WHITE],
        [BLUE, RED, WHITE, GREEN],
        [WHITE, GREEN, BLUE, RED],
        [GREEN, WHITE, RED, BLUE],
    ];
    for (orientation, expected) in (1..).zip(turned) {
        let lying = file(&fields(1000, 700), Kind::Jpeg);
        let copies = copies(Kind::Jpeg, orientation, &lying).expect("copies");
        let sizes: Vec<(usize, usize)> =
            copies.shown.iter().map(|copy| (copy.width, copy.height)).collect();
        if orientation < 5 {
            assert_eq!(sizes, [(480, 336), (800, 560), (1000, 700)], "{orientation}");
        } else {
            assert_eq!(sizes, [(480, 686), (700, 1000)], "{orientation}");
        }
        for copy in &copies.shown {
            let bytes = copy.bytes.as_deref().unwrap_or(&lying);
            assert_eq!(seen(copy.kind, bytes), expected, "{orientation} {}", copy.width);
        }
    }
}

#[test]
fn photographs_become_jpeg_and_drawings_stay_without_loss() {
    let colour = |at: usize| [RED, WHITE][(at % 600 / 12 + at / 600 / 12) % 2];
    let data = (0..600 * 400).flat_map(colour).collect();
    let squares = Pixels { width: 600, height: 400, data, is_opaque: true, profile: None };
    let kinds = |pixels: &Pixels, is_lossless: bool| {
        let copies = encode::choose(std::slice::from_ref(pixels), is_lossless).expect("copies");
        let shown = copies.shown.iter().map(|copy| copy.kind).collect::<Vec<_>>();
        (shown, copies.plain.map(|plain| (plain.kind, plain.width)))
    };
    assert_eq!(kinds(&squares, false), (vec![Kind::Jpeg], None));
    assert_eq!(kinds(&noise(500, 300), true), (vec![Kind::Jpeg], None));
    let (shown, plain) = kinds(&squares, true);
    let expected = if shown == [Kind::WebP] { Some((Kind::Png, 600)) } else { None };
    assert!(plain == expected && shown != [Kind::Jpeg], "{shown:?} {plain:?}");
}

#[test]
fn what_can_be_seen_through_stays_so() {
    let (width, height) = (700, 300);
    let pixel = |at: usize| [20, 120, 200, u8::try_from(at % width * 255 / width).unwrap_or(255)];
    let data = (0..width * height).flat_map(pixel).collect();
    let glass = Pixels { width, height, data, is_opaque: false, profile: None };
    let copies = copies(Kind::Png, 1, &file(&glass, Kind::Png)).expect("copies");
    assert!(copies.shown.len() == 2 && copies.shown.iter().all(|copy| copy.kind != Kind::Jpeg));
    for copy in copies.shown.iter().chain(&copies.plain) {
        let Some(bytes) = &copy.bytes else { continue };
        let pixels = decode::decode(copy.kind, bytes).expect("decoded").expect("still").pixels;
        assert!(!pixels.is_opaque && (pixels.width, pixels.height) == (copy.width, copy.height));
        let middle = (height_for(&glass, copy.width) / 2 * copy.width + copy.width / 2) * 4;
        assert!(
            pixels.data[middle + 3].abs_diff(127) < 4,
            "{:?}",
            &pixels.data[middle..middle + 4]
        );
    }
}

#[test]
fn a_picture_that_is_short_already_is_not_made_longer() {
    let mut bytes = Vec::new();
    let pixels = noise(600, 400);
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 30);
    encoder.encode(&pixels.data, 600, 400, jpeg_encoder::ColorType::Rgb).expect("encoded");
    let last = |orientation| {
        copies(Kind::Jpeg, orientation, &bytes).expect("copies").shown.pop().expect("one")
    };
    assert!(last(1).bytes.is_none() && last(1).width == 600);
    assert!(last(3).bytes.is_some(), "it lies the other way round");
}

#[test]
fn what_cannot_be_read_is_told() {
    let whole = file(&fields(600, 400), Kind::Png);
    for bytes in [&whole[..60], b"\xFF\xD8\xFF\xD9", b""] {
        for kind in [Kind::Jpeg, Kind::Png, Kind::WebP] {
            assert_eq!(copies(kind, 1, bytes), Err(Undecodable));
            assert_eq!(try_pixels(kind, bytes), Err(Undecodable));
        }
    }
    assert_eq!(copies(Kind::Gif, 1, b"GIF89a"), Ok(Copies::default()));
}

#[test]
fn copies_are_the_same_each_time() {
    let bytes = file(&noise(500, 300), Kind::Png);
    let made = || copies(Kind::Png, 6, &bytes).expect("copies");
    assert_eq!(made(), made());
}
