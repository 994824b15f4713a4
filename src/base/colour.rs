//! Colours of the screen, and how well one is read on another, as WCAG 2 counts it: in whole
//! numbers, so that no two machines disagree about the second decimal.

use std::fmt;

/// Contrast that small text needs (WCAG 2, 1.4.3), in hundredths.
pub const READABLE: u64 = 450;

/// Parts of a mixture.
const PARTS: u32 = 255;

/// One, in the unit of linear light.
const ONE: u128 = 1_000_000_000;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Colour([u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// Reads `#0b575c` or `#057`, as CSS writes them; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Option<Vec<u8>> = text
            .strip_prefix('#')?
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        match digits?[..] {
            [r, g, b] => Some(Self([r, g, b].map(|digit| digit * 17))),
            [r, r2, g, g2, b, b2] => {
                Some(Self([[r, r2], [g, g2], [b, b2]].map(|[high, low]| high * 16 + low)))
            }
            _ => None,
        }
    }

    /// Its red, green and blue.
    pub fn channels(self) -> [u8; 3] {
        self.0
    }

    /// A colour of red, green and blue.
    pub fn of(channels: [u8; 3]) -> Self {
        Self(channels)
    }

    /// Contrast with another colour in hundredths, from 100 to 2100, rounded down: what is printed
    /// as 4.50 is enough.
    pub fn contrast(self, other: Self) -> u64 {
        let (a, b) = (self.luminance(), other.luminance());
        // A twentieth is the light that screens reflect.
        let glare = ONE / 20;
        let (light, dark) = (a.max(b) + glare, a.min(b) + glare);
        u64::try_from(light * 100 / dark).unwrap_or(u64::MAX)
    }

    /// The least contrast with some colours; the largest number where there are none.
    pub fn least_contrast(self, others: &[Self]) -> u64 {
        others.iter().map(|other| self.contrast(*other)).min().unwrap_or(u64::MAX)
    }

    /// The colour with so many of 255 parts of another.
    #[must_use]
    pub fn mixed(self, other: Self, parts: u32) -> Self {
        let parts = parts.min(PARTS);
        let mut mixed = self;
        for (own, other) in mixed.0.iter_mut().zip(other.0) {
            let sum = u32::from(*own) * (PARTS - parts) + u32::from(other) * parts;
            *own = u8::try_from((sum + PARTS / 2) / PARTS).unwrap_or(u8::MAX);
        }
        mixed
    }

    /// The first colour on the way to another one that is well read on all of some grounds, itself
    /// before all; the other one where none is.
    #[must_use]
    pub fn readable(self, towards: Self, grounds: impl Fn(Self) -> Vec<Self>) -> Self {
        let mut way = (0..=PARTS).map(|parts| self.mixed(towards, parts));
        way.find(|colour| colour.least_contrast(&grounds(*colour)) >= READABLE).unwrap_or(towards)
    }

    /// Relative luminance, in billionths.
    fn luminance(self) -> u128 {
        let [r, g, b] = self.0.map(linear);
        (2126 * r + 7152 * g + 722 * b) / 10_000
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

/// The light of a channel, in billionths: of `v = (channel / 255 + 0.055) / 1.055` the power 2.4,
/// which is the square times the fifth root of the square.
fn linear(channel: u8) -> u128 {
    let channel = u128::from(channel);
    if channel <= 10 {
        return channel * ONE * 100 / (255 * 1292);
    }
    let value = (channel * 1000 + 55 * 255) * ONE / (1055 * 255);
    let square = value * value / ONE;
    square * fifth_root(square * 1_000_000_000_000_000_000_000) / 1_000_000
}

/// The largest whole number up to a million whose fifth power is not above another one.
fn fifth_root(power: u128) -> u128 {
    let (mut low, mut high) = (0_u128, 1_000_000_u128);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if middle.pow(5) <= power { low = middle } else { high = middle - 1 }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    #[test]
    fn colours_are_read_as_css_writes_them() {
        assert_eq!(colour("#0B575c").to_string(), "#0b575c");
        assert_eq!(colour("#0f8").to_string(), "#00ff88");
        for wrong in ["0b575c", "#0b57", "#0b575", "#0b575cff", "teal", "#gggggg", "#", ""] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    /// Contrasts as the W3C's own formula gives them.
    #[test]
    fn contrast_is_that_of_wcag() {
        let cases = [
            ("#000", "#fff", 2100),
            ("#777", "#fff", 447),
            ("#767676", "#fff", 454),
            ("#f00", "#fff", 399),
            ("#00f", "#fff", 859),
            ("#0b575c", "#fcfbf8", 801),
            ("#123456", "#123456", 100),
        ];
        for (one, other, expected) in cases {
            assert_eq!(colour(one).contrast(colour(other)), expected, "{one} {other}");
            assert_eq!(colour(other).contrast(colour(one)), expected, "{other} {one}");
        }
    }

    #[test]
    fn the_nearest_colour_that_is_read_is_the_first_on_the_way() {
        let paper = vec![colour("#fff")];
        let red = colour("#f00").readable(Colour::BLACK, |_| paper.clone());
        assert!((450..460).contains(&red.contrast(paper[0])), "{red}");
        let teal = colour("#0b575c");
        assert_eq!(teal.readable(Colour::BLACK, |_| paper.clone()), teal);
        let all = vec![Colour::WHITE, Colour::BLACK];
        assert_eq!(teal.readable(Colour::BLACK, |_| all.clone()), Colour::BLACK);
    }
}
