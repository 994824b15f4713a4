//! Scales and units: the words after a number.

use serde::{Deserialize, Serialize};

/// Kind of thing that a number counts or measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum UnitKind {
    /// Things or events, or nothing named at all.
    Count,
    /// Percent and percentage points.
    Percent,
    /// Currencies.
    Money,
    /// ha, m2, km2.
    Area,
    /// m3, litres.
    Volume,
    /// kg, tạ, tấn.
    Mass,
    /// m, km.
    Length,
    /// So many of so many: `118/124`.
    Ratio,
    /// Something per something: `lần/năm`.
    Rate,
    /// Hours, days, years.
    Duration,
}

impl UnitKind {
    /// The word of the machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Area => "area",
            Self::Volume => "volume",
            Self::Mass => "mass",
            Self::Length => "length",
            Self::Ratio => "ratio",
            Self::Rate => "rate",
            Self::Duration => "duration",
        }
    }
}

/// The word of magnitude behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scale {
    /// None.
    One,
    /// nghìn, thousand.
    Thousand,
    /// vạn; English has no word for it and prints the number in full.
    TenThousand,
    /// triệu, million.
    Million,
    /// tỷ, billion.
    Billion,
    /// nghìn tỷ, trillion.
    Trillion,
}

impl Scale {
    /// Every scale, the smallest first.
    pub const ALL: [Self; 6] = [
        Self::One,
        Self::Thousand,
        Self::TenThousand,
        Self::Million,
        Self::Billion,
        Self::Trillion,
    ];

    /// The power of ten it stands for.
    pub fn exponent(self) -> u32 {
        match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::TenThousand => 4,
            Self::Million => 6,
            Self::Billion => 9,
            Self::Trillion => 12,
        }
    }
}
