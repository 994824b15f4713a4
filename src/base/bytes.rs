//! Bytes as text, and bytes that are rare in it, such as those that markup has to escape.

/// Number of bytes that are looked at between two questions whether to go on.
const STRETCH: usize = 32;

/// The first byte that is one of some; none of them may be zero. Stretches are looked at without a
/// branch inside, which lets the processor compare many bytes at once; the rest is one more
/// stretch, filled up with zeros.
pub fn position<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let hits = |byte: &u8| wanted.iter().fold(0, |hits, wanted| hits | u8::from(byte == wanted));
    let has_any =
        |stretch: &[u8; STRETCH]| stretch.iter().fold(0, |all, byte| all | hits(byte)) != 0;
    let (stretches, rest) = bytes.as_chunks::<STRETCH>();
    let first = stretches.iter().position(has_any).or_else(|| {
        let mut last = [0; STRETCH];
        last[..rest.len()].copy_from_slice(rest);
        has_any(&last).then_some(stretches.len())
    });
    let start = first? * STRETCH;
    bytes[start..].iter().position(|byte| hits(byte) != 0).map(|at| start + at)
}

/// Bytes that should be text, as text; `None` where they are none.
pub fn text(bytes: &[u8]) -> Option<&str> {
    simdutf8::basic::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_first_one(text in "[a-z\\x00]{0,100}[&<]?[a-z&]{0,100}") {
            prop_assert_eq!(position(text.as_bytes(), *b"&<"), text.find(['&', '<']));
        }
    }
}
