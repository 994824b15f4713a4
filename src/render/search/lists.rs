//! Lists of documents as bits: Rice codes of the gaps between their numbers, a bit or two for each
//! document of a common word. Where most documents are in a list, those that are not are written.

use super::words::index;

/// Number of low bits of a gap that are written as they are, for `count` of `all` documents.
pub(super) fn low_bits(count: usize, all: usize) -> u32 {
    let gap = all * 69 / (100 * count.max(1));
    gap.max(1).ilog2()
}

/// Appends a number in groups of seven bits, the lowest first.
pub(super) fn push_number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest >= 0x80 {
        bytes.push(byte(rest & 0x7F) | 0x80);
        rest >>= 7;
    }
    bytes.push(byte(rest));
}

fn byte(number: usize) -> u8 {
    u8::try_from(number & 0xFF).unwrap_or(0)
}

/// Appends a list of documents out of `all`, which are in order.
pub(super) fn push_list(bytes: &mut Vec<u8>, list: &[u32], all: usize) {
    push_number(bytes, list.len());
    if list.len() * 2 <= all {
        push_gaps(bytes, list.iter().copied(), list.len(), all);
        return;
    }
    let mut rest = list.iter().copied().peekable();
    let missing = (0..index(all)).filter(|id| rest.next_if_eq(id).is_none());
    push_gaps(bytes, missing, all - list.len(), all);
}

fn push_gaps(bytes: &mut Vec<u8>, list: impl Iterator<Item = u32>, count: usize, all: usize) {
    let low = low_bits(count, all);
    let mut bits = Bits { bytes, held: 0, count: 0 };
    let mut next = 0;
    for id in list {
        let gap = id - next;
        next = id + 1;
        bits.push_ones(gap >> low);
        bits.push(u64::from(gap & ((1 << low) - 1)), low);
    }
    bits.finish();
}

/// Bits on their way into bytes, the lowest of a byte first.
struct Bits<'a> {
    bytes: &'a mut Vec<u8>,
    held: u64,
    count: u32,
}

impl Bits<'_> {
    fn push(&mut self, bits: u64, count: u32) {
        self.held |= bits << self.count;
        self.count += count;
        while self.count >= 8 {
            self.bytes.push(u8::try_from(self.held & 0xFF).unwrap_or(0));
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// So many ones and a zero.
    fn push_ones(&mut self, ones: u32) {
        for _ in 0..ones / 32 {
            self.push(u64::from(u32::MAX), 32);
        }
        let rest = ones % 32;
        self.push((1 << rest) - 1, rest + 1);
    }

    fn finish(self) {
        if self.count > 0 {
            self.bytes.push(u8::try_from(self.held & 0xFF).unwrap_or(0));
        }
    }
}

/// Reads a number, and moves on; `None` where there is none.
pub(super) fn read_number(bytes: &[u8], at: &mut usize) -> Option<usize> {
    let (mut number, mut shift) = (0, 0_u32);
    loop {
        let byte = *bytes.get(*at)?;
        *at += 1;
        number |= usize::from(byte & 0x7F).checked_shl(shift)?;
        shift += 7;
        if byte < 0x80 {
            return Some(number);
        }
    }
}

/// Reads a list of documents out of `all` behind others, and moves on; `None` where there is none.
pub(super) fn read_list(
    bytes: &[u8],
    at: &mut usize,
    all: usize,
    found: &mut Vec<u32>,
) -> Option<()> {
    let count = read_number(bytes, at).filter(|count| *count <= all)?;
    let inverse = count * 2 > all;
    let written = if inverse { all - count } else { count };
    let low = low_bits(written, all);
    let mut bits = ReadBits { bytes, at: *at, held: 0, count: 0 };
    let mut next = 0_u32;
    for _ in 0..written {
        let high = bits.take_ones()?.checked_shl(low)?;
        let document = next.checked_add(high)?.checked_add(bits.take(low)?)?;
        if document as usize >= all {
            return None;
        }
        if inverse {
            found.extend(next..document);
        } else {
            found.push(document);
        }
        next = document + 1;
    }
    *at = bits.at;
    if inverse {
        found.extend(next..index(all));
    }
    Some(())
}

/// Bits as they are read, the lowest of a byte first.
struct ReadBits<'a> {
    bytes: &'a [u8],
    /// The first byte that is not held.
    at: usize,
    held: u64,
    count: u32,
}

impl ReadBits<'_> {
    fn fill(&mut self) -> Option<()> {
        self.held |= u64::from(*self.bytes.get(self.at)?) << self.count;
        self.at += 1;
        self.count += 8;
        Some(())
    }

    fn take(&mut self, count: u32) -> Option<u32> {
        while self.count < count {
            self.fill()?;
        }
        let taken = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        u32::try_from(taken).ok()
    }

    /// So many ones before a zero.
    fn take_ones(&mut self) -> Option<u32> {
        let mut ones = 0_u32;
        loop {
            let here = self.held.trailing_ones().min(self.count);
            ones = ones.checked_add(here)?;
            self.held = self.held.checked_shr(here).unwrap_or(0);
            self.count -= here;
            if self.count > 0 {
                self.held >>= 1;
                self.count -= 1;
                return Some(ones);
            }
            self.fill()?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lists_come_back(all in 1_usize..3000, share in 0_u32..=100, seed in any::<u64>()) {
            let mut state = seed;
            let mut chosen = |_: &u32| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                state >> 33 < u64::from(share) * (1 << 31) / 100
            };
            let list: Vec<u32> = (0..u32::try_from(all).expect("few")).filter(|id| chosen(id)).collect();
            let mut bytes = vec![7];
            push_list(&mut bytes, &list, all);
            push_number(&mut bytes, all);
            let mut at = 1;
            let mut found = vec![5];
            prop_assert_eq!(read_list(&bytes, &mut at, all, &mut found), Some(()));
            prop_assert_eq!(found, [&[5], list.as_slice()].concat());
            prop_assert_eq!(read_number(&bytes, &mut at), Some(all));
            prop_assert_eq!(at, bytes.len());
        }
    }
}
