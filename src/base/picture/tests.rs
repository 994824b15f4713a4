use std::io::{BufReader, Cursor};

use proptest::prelude::*;

use super::samples::{self, PROFILE, SECRET, SHOWN};
use super::*;

/// A clean picture.
fn clean(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut source = Cursor::new(bytes);
    let picture = Picture::read(&mut source)?;
    let mut out = Vec::new();
    picture.write(&mut source, &mut out)?;
    assert_eq!(picture.length(), in_memory(&out));
    Ok(out)
}

fn hidden(bytes: &[u8]) -> Vec<Hidden> {
    Picture::read(&mut Cursor::new(bytes)).expect("a picture").hidden().collect()
}

fn count(bytes: &[u8], words: &[u8]) -> usize {
    bytes.windows(words.len()).filter(|window| *window == words).count()
}

/// Each kind of picture with all that it can hide.
fn all() -> [Vec<u8>; 5] {
    [
        samples::jpeg(6, true),
        samples::png(6, false),
        samples::webp(6, true),
        samples::gif(),
        samples::avif(),
    ]
}

#[test]
fn what_is_hidden_goes_and_what_is_shown_stays() {
    for sample in all() {
        let cleaned = clean(&sample).expect("a picture");
        let name = String::from_utf8_lossy(&sample[..12]).into_owned();
        assert!(count(&sample, SECRET) > 4, "{name}");
        assert_eq!(count(&cleaned, SECRET), 0, "{name}");
        assert_eq!(count(&cleaned, SHOWN), count(&sample, SHOWN), "{name}");
        assert_eq!(count(&cleaned, PROFILE), 1, "{name}");
        assert!(hidden(&sample).len() >= 3, "{name}: {:?}", hidden(&sample));
        assert_eq!(hidden(&cleaned), [], "{name}");
    }
}

#[test]
fn a_clean_picture_stays_as_it_is() {
    for sample in all() {
        let cleaned = clean(&sample).expect("a picture");
        assert_eq!(clean(&cleaned).expect("a picture"), cleaned);
    }
    let plain = [
        [b"GIF87a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01x\0;".to_vec()].concat(),
        [b"RIFF\x12\0\0\0WEBPVP8 \x06\0\0\0".as_slice(), SHOWN].concat(),
        samples::jpeg_clean(3),
    ];
    for plain in plain {
        assert_eq!(clean(&plain).expect("a picture"), plain);
        assert_eq!(hidden(&plain), []);
    }
}

#[test]
fn a_clean_photo_has_exactly_these_segments() {
    for (orientation, little) in
        (1..=8).flat_map(|orientation| [(orientation, true), (orientation, false)])
    {
        let cleaned = clean(&samples::jpeg(orientation.into(), little)).expect("a picture");
        assert_eq!(cleaned, samples::jpeg_clean(orientation));
    }
}

#[test]
fn pictures_are_turned_as_before() {
    for (orientation, little) in
        (1..=8).flat_map(|orientation| [(orientation, true), (orientation, false)])
    {
        let exif = exif::tiff(orientation);
        assert_eq!(exif::orientation(&exif), Some(orientation));
        for sample in
            [samples::png(orientation.into(), little), samples::webp(orientation.into(), little)]
        {
            let cleaned = clean(&sample).expect("a picture");
            assert_eq!(count(&cleaned, &exif), 1);
            assert_eq!(count(&cleaned, b"MM\0*") + count(&cleaned, b"II*\0"), 1);
        }
    }
    let webp = clean(&samples::webp(6, true)).expect("a picture");
    assert_eq!(webp[20], 0x20 | 0x08 | 0x02);
    assert_eq!(
        usize::try_from(u32::from_le_bytes([webp[4], webp[5], webp[6], webp[7]])).expect("small"),
        webp.len() - 8
    );
}

#[test]
fn exif_that_turns_nothing_is_left_out() {
    for orientation in [0, 9, 300] {
        let table = [
            samples::jpeg(orientation, true),
            samples::png(orientation, true),
            samples::webp(orientation, true),
        ];
        for cleaned in table.map(|sample| clean(&sample).expect("a picture")) {
            assert_eq!(count(&cleaned, b"MM\0*") + count(&cleaned, b"II*\0"), 0);
        }
    }
    for broken in [
        &b"II*\0"[..],
        b"MM\0*\xFF\xFF\xFF\xFF",
        b"MM\0*\0\0\0\x08\xFF\xFF\x01\x12",
        b"Exif\0\0",
        b"",
    ] {
        assert_eq!(exif::orientation(broken), None);
    }
}

#[test]
fn what_is_cut_off_is_no_picture() {
    for sample in all() {
        let cleaned = clean(&sample).expect("a picture");
        // Behind the pixels of an AVIF file comes a box that others may lack.
        let end = if cleaned[4..8] == *b"ftyp" { 900 } else { cleaned.len() };
        for length in 0..end {
            assert!(clean(&cleaned[..length]).is_err(), "{length} of {end}");
        }
    }
}

#[test]
fn what_cannot_be_cleaned_is_told() {
    let fault = |bytes: &[u8]| format!("{:?}", clean(bytes).expect_err("no picture"));
    let film =
        [samples::part(b"ftyp", &[b"avif\0\0\0\0"]), samples::part(b"moov", &[b""])].concat();
    let twice = [samples::jpeg_clean(1)[..20].to_vec(), b"\xFF\xD8".to_vec()].concat();
    let table: [(&[u8], &str); 9] = [
        (b"", "CutOff"),
        (b"a text", "Unknown"),
        (b"BM and more of it", "Unknown"),
        (&samples::part(b"ftyp", &[b"heic\0\0\0\0mif1heic"]), "Unknown"),
        (&film, "Unsupported"),
        (b"\xFF\xD8\xFF\xD9", "Broken(4)"),
        (&twice, "Broken"),
        (b"\x89PNG\r\n\x1A\n\0\0\0\0IEND\0\0\0\0", "Broken(16)"),
        (b"GIF89a\x01\0\x01\0\0\0\0;", "Broken(14)"),
    ];
    for (bytes, expected) in table {
        assert!(fault(bytes).starts_with(expected), "{}: {expected}", fault(bytes));
    }
}

#[test]
fn pieces_of_any_length_make_the_same_picture() {
    for sample in all() {
        let cleaned = clean(&sample).expect("a picture");
        for length in 1..40 {
            let mut source = BufReader::with_capacity(length, Cursor::new(&sample));
            let picture = Picture::read(&mut source).expect("a picture");
            let mut out = Vec::new();
            picture.write(&mut source, &mut out).expect("memory");
            assert_eq!(out, cleaned, "{length} bytes at a time");
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(
        sample in 0..5_usize,
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        start in 0..16_usize,
        rest in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let sample = &all()[sample];
        let mut changed = sample.clone();
        for (at, byte) in cuts {
            let at = at.index(changed.len());
            changed[at] = byte;
        }
        let strange = [&sample[..start.min(12)], &rest].concat();
        for bytes in [changed, strange] {
            if let Ok(cleaned) = clean(&bytes) {
                prop_assert_eq!(clean(&cleaned).expect("still a picture"), cleaned);
            }
        }
    }
}
