//! Small grey pictures: PNG without compression, so that no library is needed.

const SIDE: u8 = 16;

/// A picture whose shades depend on the number, so that no two are the same file.
pub(crate) fn png(number: u8) -> Vec<u8> {
    let side = u32::from(SIDE).to_be_bytes();
    // 8 bits of grey, and no filter or interlacing of interest.
    let header = [&side[..], &side[..], &[8, 0, 0, 0, 0]].concat();
    let mut lines = Vec::new();
    for line in 0..SIDE {
        lines.push(0);
        lines.extend((0..SIDE).map(|column| number.wrapping_add(line.wrapping_mul(column))));
    }
    let parts = [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(*b"IHDR", &header),
        chunk(*b"IDAT", &stored(&lines)),
        chunk(*b"IEND", &[]),
    ];
    parts.concat()
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [&kind[..], data].concat();
    [&length(data).to_be_bytes()[..], &named, &crc32(&named).to_be_bytes()].concat()
}

/// A zlib stream of one block that is stored as it is.
fn stored(data: &[u8]) -> Vec<u8> {
    let size = u16::try_from(data.len()).unwrap_or(u16::MAX);
    let head = [&[0x78, 0x01, 0x01][..], &size.to_le_bytes(), &(!size).to_le_bytes()].concat();
    [&head[..], data, &adler32(data).to_be_bytes()].concat()
}

fn length(data: &[u8]) -> u32 {
    u32::try_from(data.len()).unwrap_or(u32::MAX)
}

pub(crate) fn crc32(data: &[u8]) -> u32 {
    let bit = |sum: u32| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 };
    !data.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| bit(sum)))
}

pub(crate) fn adler32(data: &[u8]) -> u32 {
    let add = |(a, b): (u32, u32), byte: &u8| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (a + b) % 65_521)
    };
    let (a, b) = data.iter().fold((1, 0), add);
    b << 16 | a
}
