//! Bytes that are rare in a text, such as those that markup has to escape.

/// How many bytes are looked at between two questions whether to go on.
const STRETCH: usize = 32;

/// The first byte that is one of some. Stretches are looked at without a branch inside, which lets the processor compare
/// many bytes at once.
pub fn position<const N: usize>(bytes: &[u8], wanted: [u8; N]) -> Option<usize> {
    let hits = |byte: &u8| wanted.iter().fold(0, |hits, wanted| hits | u8::from(byte == wanted));
    let is_wanted = |byte: &u8| hits(byte) != 0;
    let without = |stretch: &&[u8]| stretch.iter().fold(0, |all, byte| all | hits(byte)) == 0;
    let start = STRETCH * bytes.chunks_exact(STRETCH).take_while(without).count();
    bytes[start..].iter().position(is_wanted).map(|at| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_first_one(text in "[a-z]{0,100}[&<]?[a-z&]{0,100}") {
            prop_assert_eq!(position(text.as_bytes(), *b"&<"), text.find(['&', '<']));
        }
    }
}
