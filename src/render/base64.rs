//! Base64 (RFC 4648), for bytes inside of addresses.

use std::io;

/// Writes bytes as Base64 (RFC 4648).
pub(super) struct Base64<'o> {
    out: &'o mut dyn io::Write,
    /// Bytes that do not fill a group of three yet.
    rest: Vec<u8>,
}

impl<'o> Base64<'o> {
    /// Writes to some place.
    pub(super) fn new(out: &'o mut dyn io::Write) -> Self {
        Self { out, rest: Vec::new() }
    }

    /// Writes what is left.
    pub(super) fn finish(self) -> io::Result<()> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            self.out.write_all(&group([
                self.rest.first().copied(),
                self.rest.get(1).copied(),
                None,
            ]))
        }
    }
}

impl io::Write for Base64<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let missing = (3 - self.rest.len()) % 3;
        let (first, bytes_left) = bytes.split_at(missing.min(bytes.len()));
        self.rest.extend_from_slice(first);
        let (groups, rest) = bytes_left.as_chunks::<3>();
        let mut text = Vec::with_capacity((groups.len() + 1) * 4);
        if let [a, b, c] = self.rest[..] {
            text.extend(group([Some(a), Some(b), Some(c)]));
            self.rest.clear();
        }
        text.extend(groups.iter().flat_map(|[a, b, c]| group([Some(*a), Some(*b), Some(*c)])));
        self.rest.extend_from_slice(rest);
        self.out.write_all(&text)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Appends bytes as Base64.
pub(super) fn push(text: &mut String, bytes: &[u8]) {
    let (groups, rest) = bytes.as_chunks::<3>();
    let groups = groups.iter().map(|[a, b, c]| [Some(*a), Some(*b), Some(*c)]);
    let last = [rest.first().copied(), rest.get(1).copied(), None];
    for bytes in groups.chain((!rest.is_empty()).then_some(last)) {
        text.extend(group(bytes).map(char::from));
    }
}

/// Three bytes, or fewer, as four letters.
fn group(bytes: [Option<u8>; 3]) -> [u8; 4] {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits = bytes.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(byte.unwrap_or(0)));
    let letter = |place: usize| {
        let filled = place == 0 || bytes[place - 1].is_some();
        if filled { LETTERS[bits >> (18 - 6 * place) & 63] } else { b'=' }
    };
    [letter(0), letter(1), letter(2), letter(3)]
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::*;

    fn base64(parts: &[&[u8]]) -> String {
        let mut text = Vec::new();
        let mut coded = Base64::new(&mut text);
        for part in parts {
            coded.write_all(part).expect("memory");
        }
        coded.finish().expect("memory");
        String::from_utf8(text).expect("letters")
    }

    #[test]
    fn bytes_become_base64() {
        let table =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (bytes, expected) in table {
            assert_eq!(base64(&[bytes.as_bytes()]), expected);
            let mut text = String::new();
            push(&mut text, bytes.as_bytes());
            assert_eq!(text, expected);
        }
        assert_eq!(base64(&[&[255, 254, 253]]), "//79");
    }

    proptest! {
        #[test]
        fn pieces_make_the_same_base64(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9), 0..9)) {
            let whole = parts.concat();
            let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
            prop_assert_eq!(base64(&parts), base64(&[&whole]));
        }
    }
}
