//! `unit` of an indicator: the things that a bare number of it counts.
//!
//! A scale belongs to the value. Were `tỷ đồng` a unit, `10` would mean ten thousand million dong in
//! one article, and `10 tỷ đồng` in another, and their sum would be neither.

use crate::base::message;
use crate::bulletin::indicator::Measure;
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::quantity::{Decimal, Numbers, Scale};
use crate::content::fields::Fields;
use crate::content::problems;
use crate::extract::{self, ReadErrorKind};
use crate::language;

/// Reads `unit`; that of shares is `%` where nothing is said.
pub(super) fn read(fields: &mut Fields<'_>, measure: Measure) -> Labels {
    let unit = fields.labels("unit");
    let Some(span) = fields.node("unit").map(|node| node.span).filter(|_| !unit.is_empty()) else {
        return if measure == Measure::Percent { Labels::same("%") } else { unit };
    };
    // A text without a language is one of the first, and of all.
    let texts = language::ALL.into_iter().filter_map(|lang| Some((lang, unit.exact(lang)?)));
    if let Some((lang, text)) = texts.into_iter().find(|(lang, text)| is_scaled(text, *lang)) {
        let message = message!("invalid-value-scaled-unit", unit = text);
        let cure = match plain(text, lang) {
            Some(plain) => message!("invalid-value-scaled-unit.hint", unit = text, plain = plain),
            None => message!("invalid-value-scaled-unit.hint-unnamed", unit = text),
        };
        let problem = problems::invalid_value(fields.path(), span, message, cure);
        fields.push(problem);
    }
    unit
}

/// Returns `true` if one of such a unit is more than one of what it counts, or may be.
fn is_scaled(unit: &str, lang: Lang) -> bool {
    match extract::parse(&format!("1 {unit}"), lang) {
        Ok(reading) => {
            let written = reading.written;
            written.scale != Scale::One || written.numbers != Numbers::One(Decimal::ONE)
        }
        Err(error) => match error.fault {
            ReadErrorKind::Unread { .. } | ReadErrorKind::TwoScales(_) => true,
            _ => unit.starts_with(|letter: char| letter.is_numeric()),
        },
    }
}

/// The unit without its scale.
fn plain(unit: &str, lang: Lang) -> Option<&str> {
    let rests = unit.match_indices(' ').map(|(at, _)| unit[at..].trim_start());
    rests.into_iter().find(|rest| !rest.is_empty() && !is_scaled(rest, lang))
}
