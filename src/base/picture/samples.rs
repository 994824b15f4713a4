//! Pictures as cameras and image editors write them, with what they hide. Their pixels are no real
//! ones: nothing decodes them.

/// Words that stand in everything that has to go.
pub(super) const SECRET: &[u8] = b"21.025 N 105.85 E";
/// Words that stand in everything that is shown.
pub(super) const SHOWN: &[u8] = b"pixels";
/// Words that stand in a colour profile.
pub(super) const PROFILE: &[u8] = b"\0\0\0\x2Ca profile of colours, 12 lettersacsptext";

/// EXIF with a device, an orientation, a position and a small copy.
pub(super) fn tiff(orientation: u16, little: bool) -> Vec<u8> {
    let short =
        |number: u16| if little { number.to_le_bytes() } else { number.to_be_bytes() }.to_vec();
    let long =
        |number: u32| if little { number.to_le_bytes() } else { number.to_be_bytes() }.to_vec();
    let secret_length = u32::try_from(SECRET.len()).expect("short");
    let secret_at = 8 + 2 + 3 * 12 + 4;
    [
        if little { b"II*\0".to_vec() } else { b"MM\0*".to_vec() },
        long(8),
        short(3),
        [short(0x010F), short(2), long(secret_length), long(secret_at)].concat(),
        [short(0x0112), short(3), long(1), short(orientation), short(0)].concat(),
        [short(0x8825), short(4), long(1), long(secret_at)].concat(),
        long(secret_at),
        SECRET.to_vec(),
        b"\xFF\xD8\xFF\xD9".to_vec(),
    ]
    .concat()
}

/// A segment of a JPEG file.
pub(super) fn segment(marker: u8, held: &[&[u8]]) -> Vec<u8> {
    let held = held.concat();
    let length = u16::try_from(held.len() + 2).expect("short").to_be_bytes();
    [&[0xFF, marker], length.as_slice(), &held].concat()
}

/// The parts of a JPEG file that a browser needs: a table, a frame, two scans with a table between
/// them, the end.
fn jpeg_shown() -> [Vec<u8>; 2] {
    let scan =
        [segment(0xDA, &[b"scan"]), SHOWN.to_vec(), b"\xFF\0\xFF\xD0..\xFF\xD7".to_vec()].concat();
    let frame =
        [segment(0xDB, &[b"table"]), segment(0xC2, &[b"frame"]), segment(0xC4, &[b"codes"])]
            .concat();
    [
        [frame, scan.clone()].concat(),
        [segment(0xC4, &[b"more codes"]), scan, b"\xFF\xD9".to_vec()].concat(),
    ]
}

pub(super) fn jpeg(orientation: u16, little: bool) -> Vec<u8> {
    let [frame, scan] = jpeg_shown();
    [
        b"\xFF\xD8".to_vec(),
        segment(0xE0, &[b"JFIF\0\x01\x02\x01\0\x48\0\x48\x01\x01", SECRET]),
        segment(0xE0, &[b"JFXX\0", SECRET]),
        segment(0xE1, &[b"Exif\0\0", &tiff(orientation, little)]),
        segment(0xE1, &[b"Exif\0\0", &tiff(5, little)]),
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>", SECRET]),
        segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", PROFILE]),
        segment(0xE2, &[b"MPF\0", SECRET]),
        segment(0xED, &[b"Photoshop 3.0\x008BIM", SECRET]),
        segment(0xEE, &[b"Adobe\0\x64\0\0\0\0\x01", SECRET]),
        segment(0xEB, &[b"JP", SECRET]),
        segment(0xFE, &[SECRET]),
        b"padding\xFF\xFF".to_vec(),
        frame,
        segment(0xFE, &[SECRET]),
        scan,
        SECRET.to_vec(),
        b"\xFF\xD8\xFF\xE1".to_vec(),
    ]
    .concat()
}

pub(super) fn jpeg_clean(orientation: u8) -> Vec<u8> {
    let [frame, scan] = jpeg_shown();
    let exif: &[u8] = &[
        0x4D,
        0x4D,
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        1,
        18,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0,
    ];
    [
        b"\xFF\xD8".to_vec(),
        segment(0xE0, &[b"JFIF\0\x01\x02\x01\0\x48\0\x48\0\0"]),
        segment(0xE1, &[b"Exif\0\0", exif]),
        segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", PROFILE]),
        segment(0xEE, &[b"Adobe\0\x64\0\0\0\0\x01"]),
        frame,
        scan,
    ]
    .concat()
}

/// A chunk of a PNG file.
pub(super) fn chunk(name: &[u8], held: &[u8]) -> Vec<u8> {
    let length = u32::try_from(held.len()).expect("short").to_be_bytes();
    let named = [name, held].concat();
    [length.as_slice(), &named, &crc32fast::hash(&named).to_be_bytes()].concat()
}

pub(super) fn png(orientation: u16, little: bool) -> Vec<u8> {
    [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        chunk(b"IHDR", &[0; 13]),
        chunk(b"iCCP", PROFILE),
        chunk(b"tEXt", SECRET),
        chunk(b"zTXt", SECRET),
        chunk(b"iTXt", SECRET),
        chunk(b"tIME", SECRET),
        chunk(b"prVW", SECRET),
        chunk(b"acTL", &[0; 8]),
        chunk(b"IDAT", SHOWN),
        chunk(b"eXIf", &tiff(orientation, little)),
        chunk(b"fcTL", &[0; 26]),
        chunk(b"fdAT", SHOWN),
        chunk(b"eXIf", &tiff(5, little)),
        chunk(b"IEND", b""),
        SECRET.to_vec(),
    ]
    .concat()
}

/// A chunk of a RIFF file.
pub(super) fn riff(name: &[u8], held: &[u8]) -> Vec<u8> {
    let length = u32::try_from(held.len()).expect("short").to_le_bytes();
    [name, &length, held, if held.len() % 2 == 1 { b"\0" } else { b"" }].concat()
}

pub(super) fn webp(orientation: u16, little: bool) -> Vec<u8> {
    let frame =
        [&[1; 16], riff(b"ALPH", SHOWN).as_slice(), &riff(b"note", SECRET), &riff(b"VP8 ", SHOWN)]
            .concat();
    let chunks = [
        b"WEBP".to_vec(),
        riff(b"VP8X", &[0x20 | 0x08 | 0x04 | 0x02, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
        riff(b"ICCP", PROFILE),
        riff(b"ANIM", &[0; 6]),
        riff(b"ANMF", &frame),
        riff(b"ANMF", &[&[2; 16], riff(b"VP8L", SHOWN).as_slice()].concat()),
        riff(b"EXIF", &[b"Exif\0\0", tiff(orientation, little).as_slice()].concat()),
        riff(b"EXIF", &tiff(5, little)),
        riff(b"XMP ", SECRET),
        riff(b"note", SECRET),
    ];
    [riff(b"RIFF", &chunks.concat()), SECRET.to_vec()].concat()
}

pub(super) fn gif() -> Vec<u8> {
    let pieces =
        |bytes: &[u8]| [&[u8::try_from(bytes.len()).expect("short")], bytes, &[0]].concat();
    let extension = |label: u8, held: Vec<u8>| [vec![b'!', label], held].concat();
    let program = |name: &[u8], held: &[u8]| extension(0xFF, [&[11], name, &pieces(held)].concat());
    let picture =
        [b",\0\0\0\0\x01\0\x01\0\x80\x01\x02\x03\x04\x05\x06\x02".as_slice(), &pieces(SHOWN)]
            .concat();
    [
        b"GIF89a\x01\0\x01\0\x80\0\0\x01\x02\x03\x04\x05\x06".to_vec(),
        program(b"NETSCAPE2.0", &[1, 0, 0]),
        program(b"ICCRGBG1012", PROFILE),
        program(b"XMP DataXMP", SECRET),
        program(b"MGK8BIM0000", SECRET),
        extension(0xFE, pieces(SECRET)),
        extension(0xF9, pieces(&[4, 10, 0, 0])),
        picture.clone(),
        extension(0x01, [pieces(&[0; 12])[..13].to_vec(), pieces(SECRET)].concat()),
        picture,
        b";".to_vec(),
        SECRET.to_vec(),
    ]
    .concat()
}

/// A box of an AVIF file.
pub(super) fn part(name: &[u8], held: &[&[u8]]) -> Vec<u8> {
    let held = held.concat();
    let length = u32::try_from(held.len() + 8).expect("short").to_be_bytes();
    [length.as_slice(), name, &held].concat()
}

/// A picture of two parts, of which one lies in a box of its own, with a small copy, EXIF and XMP.
pub(super) fn avif() -> Vec<u8> {
    let item = |id: u8, kind: &[u8], name: &[u8]| {
        part(b"infe", &[&[2, 0, 0, 0, 0, id, 0, 0], kind, name, b"\0"])
    };
    let items = [
        item(1, b"av01", SECRET),
        item(2, b"grid", b""),
        item(3, b"Exif", b""),
        item(4, b"mime", SECRET),
    ];
    let items = [items.concat(), item(5, b"av01", b"")].concat();
    let hidden = [SECRET, b"..."].concat();
    let data: [&[u8]; 5] = [SECRET, SHOWN, &hidden, SECRET, SECRET];
    let (before, at) = (16, 1_000_u16);
    let starts = data.iter().scan(before + 8 + at, |end, held| {
        let start = *end;
        *end += u16::try_from(held.len()).expect("short");
        Some((start, u16::try_from(held.len()).expect("short")))
    });
    let starts: Vec<(u16, u16)> = starts.collect();
    let place = |id: u8, method: u8, (start, length): (u16, u16)| {
        [&[0, id, 0, method, 0, 0, 0, 1], start.to_be_bytes().as_slice(), &length.to_be_bytes()]
            .concat()
    };
    let own = u16::try_from(SECRET.len()).expect("short");
    let shown = u16::try_from(SHOWN.len()).expect("short");
    let places = [
        place(1, 0, starts[1]),
        place(2, 1, (own, shown)),
        place(3, 0, starts[2]),
        place(4, 0, starts[3]),
    ];
    let places =
        [&[1, 0, 0, 0, 0x22, 0, 0, 5], places.concat().as_slice(), &place(5, 0, starts[4])]
            .concat();
    let properties =
        [part(b"colr", &[b"prof", PROFILE]), part(b"udes", &[&[0; 4], SECRET])].concat();
    let meta = [
        part(b"hdlr", &[&[0; 8], b"pict", &[0; 12], SECRET, b"\0"]),
        part(b"pitm", &[&[0, 0, 0, 0, 0, 1]]),
        part(b"iinf", &[&[0, 0, 0, 0, 0, 5], &items]),
        part(b"iloc", &[&places]),
        part(b"iprp", &[&part(b"ipco", &[&properties])]),
        part(b"iref", &[&[0; 4], &part(b"thmb", &[&[0, 5, 0, 1, 0, 1]])]),
        part(b"idat", &[SECRET, SHOWN, SECRET]),
        part(b"uuid", &[SECRET]),
    ];
    let meta = part(b"meta", &[&[0; 4], &meta.concat()]);
    let room = vec![0; usize::from(at) - meta.len() - 8];
    [
        part(b"ftyp", &[b"avif\0\0\0\0"]),
        meta,
        part(b"free", &[&room]),
        part(b"mdat", &data),
        part(b"uuid", &[SECRET]),
    ]
    .concat()
}
