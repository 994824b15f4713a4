//! Documents made for tests: no more of each than makes it one.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::{DeflateEncoder, ZlibEncoder};

/// A PDF file of objects, with a table of lines and what its trailer says.
pub(crate) fn pdf(objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut lines = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        lines.extend([format!("{:010} 00000 n \n", bytes.len())]);
        bytes.extend_from_slice(format!("{} 0 obj\n{object}\nendobj\n", at + 1).as_bytes());
    }
    let at = bytes.len();
    let end = format!(
        "{lines}trailer\n<< /Size {} {trailer} >>\nstartxref\n{at}\n%%EOF\n",
        objects.len() + 1
    );
    bytes.extend_from_slice(end.as_bytes());
    bytes
}

/// A PDF file with so many pages, and an author.
pub(crate) fn pages(count: u32, author: &str) -> Vec<u8> {
    let pages = format!("<< /Type /Pages /Kids [] /Count {count} >>");
    let about = format!("<< /Author ({author}) /Producer (x) >>");
    pdf(&["<< /Type /Catalog /Pages 2 0 R >>", &pages, &about], "/Root 1 0 R /Info 3 0 R")
}

/// The same as newer programs write it: objects inside of a stream, and a table of bytes told as
/// differences.
pub(crate) fn packed_pages(count: u32) -> Vec<u8> {
    let inside =
        format!("1 0 2 33 <</Type/Catalog/Pages 2 0 R>>   <</Type/Pages/Count {count}/Kids[]>>");
    let first = inside.find('<').expect("an object");
    let second = inside[first..].find("<</Type/Pages").expect("an object");
    let inside = inside.replacen("2 33", &format!("2 {second}"), 1);
    let first = inside.find('<').expect("an object");
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let at_objects = bytes.len();
    let packed = zlib(inside.as_bytes());
    bytes.extend_from_slice(
        format!(
            "4 0 obj\n<</Type/ObjStm/N 2/First {first}/Filter/FlateDecode/Length {}>>\nstream\r\n",
            packed.len()
        )
        .as_bytes(),
    );
    bytes.extend_from_slice(&packed);
    bytes.extend_from_slice(b"\nendstream\nendobj\n");
    let at = bytes.len();
    let short = |number: usize| u16::try_from(number).expect("short").to_be_bytes();
    let rows: [(u8, [u8; 2], u8); 5] = [
        (0, [0, 0], 0),
        (2, [0, 4], 0),
        (2, [0, 4], 1),
        (1, short(at), 0),
        (1, short(at_objects), 0),
    ];
    let (mut table, mut before) = (Vec::new(), [0_u8; 4]);
    for (kind, place, third) in rows {
        let row = [kind, place[0], place[1], third];
        table.push(2);
        table.extend(row.iter().zip(before).map(|(byte, above)| byte.wrapping_sub(above)));
        before = row;
    }
    let packed = zlib(&table);
    bytes.extend_from_slice(
        format!(
            "3 0 obj\n<</Type/XRef/Size 5/W[1 2 1]/Root 1 0 R/Filter[/FlateDecode]/DecodeParms[<</Predictor 12/Columns 4>>]/Length {}>>\nstream\n",
            packed.len()
        )
        .as_bytes(),
    );
    bytes.extend_from_slice(&packed);
    bytes.extend_from_slice(format!("\nendstream\nendobj\nstartxref\n{at}\n%%EOF").as_bytes());
    bytes
}

/// A PDF file with metadata as a compressed stream.
pub(crate) fn packed_stream(xml: &str) -> Vec<u8> {
    let packed = zlib(xml.as_bytes());
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    let stream = format!("<< /Filter /FlateDecode /Length {} >>\nstream\n", packed.len());
    let objects: [(&str, &[u8], &str); 2] =
        [("<< /Type /Catalog /Metadata 2 0 R >>", &[], ""), (&stream, &packed, "\nendstream")];
    for (at, (head, middle, end)) in objects.into_iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(
            [format!("{} 0 obj\n{head}", at + 1).as_bytes(), middle, end.as_bytes(), b"\nendobj\n"]
                .concat(),
        );
    }
    let at = bytes.len();
    let [first, second] = places.as_slice() else { return Vec::new() };
    let lines = format!("{first:010} 00000 n \n{second:010} 00000 n \n");
    let end = format!(
        "xref\n0 3\n0000000000 65535 f \n{lines}trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n"
    );
    bytes.extend_from_slice(end.as_bytes());
    bytes
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// An archive of these files.
pub(crate) fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).expect("memory");
        let (packed, method) = match *name {
            // It comes as it is, so that the beginning of the archive tells what it is.
            "mimetype" => (text.as_bytes().to_vec(), 0_u8),
            _ => (encoder.finish().expect("memory"), 8),
        };
        let long = |number: usize| u32::try_from(number).expect("short").to_le_bytes();
        let at = bytes.len();
        let middle = [
            &[20, 0, 0, 0, method, 0, 0, 0, 0, 0, 0, 0, 0, 0][..],
            &long(packed.len()),
            &long(text.len()),
        ]
        .concat();
        let name_length = u16::try_from(name.len()).expect("short").to_le_bytes();
        bytes.extend(
            [b"PK\x03\x04", &middle[..], &name_length, &[0, 0], name.as_bytes(), &packed].concat(),
        );
        list.extend(
            [b"PK\x01\x02\x14\0", &middle[..], &name_length, &[0; 12], &long(at), name.as_bytes()]
                .concat(),
        );
    }
    let at = u32::try_from(bytes.len()).expect("short").to_le_bytes();
    let length = u32::try_from(list.len()).expect("short").to_le_bytes();
    let count = u16::try_from(files.len()).expect("few").to_le_bytes();
    [&bytes[..], &list, b"PK\x05\x06\0\0\0\0", &count, &count, &length, &at, &[0, 0]].concat()
}

/// A document of an office, with the person who made it.
pub(crate) fn docx(author: &str) -> Vec<u8> {
    let about = format!(
        "<?xml version=\"1.0\"?><cp:coreProperties><dc:title>T</dc:title><dc:creator>{author}</dc:creator>\
         <cp:lastModifiedBy>{author}</cp:lastModifiedBy></cp:coreProperties>"
    );
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("docProps/core.xml", &about),
        ("word/document.xml", "<w/>"),
    ])
}

/// A document of an older office.
pub(crate) fn doc() -> Vec<u8> {
    let mut bytes = vec![0; 512 * 4];
    bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[30] = 9;
    bytes[48] = 1;
    for (at, name) in ["Root ZipEntry", "WordDocument"].into_iter().enumerate() {
        let entry = &mut bytes[1024 + at * 128..][..128];
        for (pair, unit) in entry.chunks_exact_mut(2).zip(name.encode_utf16()) {
            pair.copy_from_slice(&unit.to_le_bytes());
        }
        entry[64] = u8::try_from(name.len() * 2 + 2).expect("short");
    }
    bytes
}
