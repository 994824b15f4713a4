//! The colour of an office in the place of a theme's own: checked on the grounds that the theme
//! says it has, and published as a style sheet beside that of the theme.

use crate::base::colour::{Colour, READABLE};
use crate::base::{Location, Problem, SourcePath};
use crate::bulletin::office::Accent;
use crate::render::problems;

/// The colours on which a theme writes in its accent, in the light and in the dark scheme. The
/// first of each is that of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    /// By day.
    pub light: Vec<Colour>,
    /// By night.
    pub dark: Vec<Colour>,
}

/// Parts of 255 of the accent in the tint that lies below important things.
const TINT: u32 = 28;

impl Grounds {
    /// The tint that a colour makes of the page.
    fn tint(grounds: &[Colour], accent: Colour) -> Colour {
        grounds.first().copied().unwrap_or(Colour::WHITE).mixed(accent, TINT)
    }

    /// All that an accent is written on, its own tint among it.
    fn with_tint(grounds: &[Colour], accent: Colour) -> Vec<Colour> {
        [grounds, &[Self::tint(grounds, accent)]].concat()
    }

    /// The problem of a colour that is not well read by day. For the night a lighter one is
    /// derived.
    pub(in crate::render) fn check(&self, accent: &Accent) -> Option<Problem> {
        let colour = accent.colour;
        let grounds = Self::with_tint(&self.light, colour);
        let worst = grounds.iter().copied().min_by_key(|ground| colour.contrast(*ground))?;
        let ratio = colour.contrast(worst);
        let nearest =
            || colour.readable(Colour::BLACK, |colour| Self::with_tint(&self.light, colour));
        let place = Location::bytes(&SourcePath::from("bantin.yaml"), accent.span);
        (ratio < READABLE).then(|| problems::low_contrast(place, colour, worst, ratio, nearest()))
    }

    /// The style sheet. Its selector weighs more than that of themes, so that it may stand before
    /// or behind their own; paper has no colour.
    pub(super) fn sheet(&self, accent: Colour) -> String {
        let dark = accent.readable(Colour::WHITE, |colour| Self::with_tint(&self.dark, colour));
        let rule = |colour: Colour, grounds: &[Colour]| {
            let tint = Self::tint(grounds, colour);
            format!("html:root{{--accent:{colour};--band:{colour};--accent-tint:{tint}}}")
        };
        format!(
            "@media screen{{{}}}\n@media screen and (prefers-color-scheme:dark){{{}}}\n",
            rule(accent, &self.light),
            rule(dark, &self.dark)
        )
    }
}

/// The name of the file of a style sheet, which is another one when the sheet is.
pub(super) fn name(sheet: &str) -> String {
    let hash = blake3::hash(sheet.as_bytes()).to_hex();
    format!("assets/accent-{}.css", &hash[..8])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    fn grounds() -> Grounds {
        let colours =
            |texts: [&str; 2]| texts.iter().filter_map(|text| Colour::parse(text)).collect();
        Grounds { light: colours(["#fcfbf8", "#f4f1e9"]), dark: colours(["#13181a", "#1c2326"]) }
    }

    fn accent(text: &str) -> Accent {
        Accent { colour: Colour::parse(text).expect("a colour"), span: Span::new(0, 1) }
    }

    #[test]
    fn what_is_proposed_passes() {
        for faint in ["#f00", "#e5a00d", "#83ccc7", "#ffffff", "#999", "#00ff00", "#fcfbf8"] {
            let accent = accent(faint);
            assert!(grounds().check(&accent).is_some(), "{faint}");
            let nearest = accent
                .colour
                .readable(Colour::BLACK, |colour| Grounds::with_tint(&grounds().light, colour));
            assert_eq!(grounds().check(&Accent { colour: nearest, ..accent }), None, "{faint}");
        }
        for sound in ["#0b575c", "#a40000", "#000", "#1a237e", "#7a1020"] {
            assert_eq!(grounds().check(&accent(sound)), None, "{sound}");
        }
    }

    #[test]
    fn the_dark_scheme_has_a_lighter_one() {
        let sheet = grounds().sheet(accent("#7a1020").colour);
        assert!(sheet.starts_with("@media screen{html:root{--accent:#7a1020;--band:#7a1020;"));
        let dark = sheet.split("dark){html:root{--accent:").nth(1).expect("a dark scheme");
        let dark = Colour::parse(&dark[..7]).expect("a colour");
        let all = Grounds::with_tint(&grounds().dark, dark);
        assert!((READABLE..480).contains(&dark.least_contrast(&all)), "{dark}");
        assert_ne!(name(&sheet), name(""));
    }
}
