//! Chance that falls the same way on every machine: splitmix64, begun anew for each thing that is
//! decided.
//!
//! What is drawn depends on the seed, a purpose and a key, never on what was drawn for something
//! else. So a bulletin can ask for the place or the date of another one, and the first thousand are
//! the same in every corpus.

/// Another seed is another corpus, and other times.
const SEED: u64 = 0x62_61_6e_74_69_6e;

/// A sequence of numbers that nobody can tell from chance.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The sequence for one `purpose` of the thing with this `key`.
    pub(crate) fn of(purpose: &str, key: u32) -> Self {
        let named = purpose.bytes().fold(SEED, |state, byte| mixed(state ^ u64::from(byte)));
        Self(mixed(named ^ u64::from(key)))
    }

    /// Below `bound`, which is not zero.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let high = mixed(self.0) >> 32;
        u32::try_from((high * u64::from(bound)) >> 32).unwrap_or_default()
    }

    /// From `low` up to and with `high`.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high - low + 1)
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share
    }

    /// One of a list that is not empty.
    pub(crate) fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        let length = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list[self.below(length) as usize]
    }

    /// So many different numbers below `bound`, in ascending order.
    pub(crate) fn sample(&mut self, bound: u32, count: u32) -> Vec<u32> {
        let mut left = count;
        let mut chosen = Vec::new();
        for number in 0..bound {
            if self.below(bound - number) < left {
                chosen.push(number);
                left -= 1;
            }
        }
        chosen
    }
}

/// The finishing step of splitmix64.
fn mixed(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}
