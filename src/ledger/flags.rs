//! Facts that a reader must know beside a number, as a set: nearly every sum has some flag, and a
//! portal a hundred thousand figures, so that a set is one small number.

use std::fmt;

/// A fact that a reader must know beside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Not all parts are known.
    Partial,
    /// Of an earlier time.
    CarriedForward,
    /// May still change.
    Provisional,
    /// A mistake was put right.
    Corrected,
    /// Better data came.
    Revised,
    /// Taken back.
    Withdrawn,
    /// Suppressed by the editor.
    Suppressed,
    /// Computed from other statistics than those of its own indicator and period.
    Estimated,
    /// The definition of the indicator, or the place, changed inside the period.
    Break,
    /// Articles contradict each other.
    Conflict,
    /// Printed less exactly than computed.
    Rounded,
    /// A part is only near the truth.
    Approximate,
}

impl Flag {
    /// The word of the machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Partial => "partial",
            Self::CarriedForward => "carried-forward",
            Self::Provisional => "provisional",
            Self::Corrected => "corrected",
            Self::Revised => "revised",
            Self::Withdrawn => "withdrawn",
            Self::Suppressed => "suppressed",
            Self::Estimated => "estimated",
            Self::Break => "break",
            Self::Conflict => "conflict",
            Self::Rounded => "rounded",
            Self::Approximate => "approximate",
        }
    }
}

/// All flags, in their order.
const ALL: [Flag; 12] = [
    Flag::Partial,
    Flag::CarriedForward,
    Flag::Provisional,
    Flag::Corrected,
    Flag::Revised,
    Flag::Withdrawn,
    Flag::Suppressed,
    Flag::Estimated,
    Flag::Break,
    Flag::Conflict,
    Flag::Rounded,
    Flag::Approximate,
];

/// Some flags.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Flags(u16);

impl Flags {
    /// Returns `true` if a flag is among them.
    pub fn contains(self, flag: Flag) -> bool {
        self.0 & bit(flag) != 0
    }

    /// Adds a flag.
    pub fn insert(&mut self, flag: Flag) {
        self.0 |= bit(flag);
    }

    /// Adds other ones.
    pub fn add(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Those that are among others, too.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// The flags in their order.
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        ALL.into_iter().filter(move |flag| self.contains(*flag))
    }
}

/// Each flag has a place in the number.
fn bit(flag: Flag) -> u16 {
    1 << flag as u16
}

impl FromIterator<Flag> for Flags {
    fn from_iter<T: IntoIterator<Item = Flag>>(flags: T) -> Self {
        Self(flags.into_iter().map(bit).fold(0, |all, bit| all | bit))
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use proptest::prelude::*;

    fn some() -> impl Strategy<Value = Vec<Flag>> {
        proptest::collection::vec(proptest::sample::select(&ALL[..]), 0..8)
    }

    proptest! {
        #[test]
        fn they_are_a_set(mine in some(), others in some(), one in proptest::sample::select(&ALL[..])) {
            let (a, b): (BTreeSet<Flag>, BTreeSet<Flag>) = (mine.iter().copied().collect(), others.iter().copied().collect());
            let (first, second): (Flags, Flags) = (mine.into_iter().collect(), others.into_iter().collect());
            let list = |flags: Flags| flags.iter().collect::<Vec<_>>();
            prop_assert_eq!(list(first), a.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(first.contains(one), a.contains(&one));
            prop_assert_eq!(format!("{first:?}"), format!("{a:?}"));
            prop_assert_eq!(list(first.and(second)), a.intersection(&b).copied().collect::<Vec<_>>());
            let mut both = first;
            both.add(second);
            prop_assert_eq!(list(both), a.union(&b).copied().collect::<Vec<_>>());
            both.insert(one);
            prop_assert!(both.contains(one));
        }
    }
}
