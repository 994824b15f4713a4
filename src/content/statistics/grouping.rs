//! Thousands that one article groups in two ways, `1.142` and `1,250`: one of them is then most
//! likely a slip, for the second says "one and a quarter" in Vietnamese (STATISTICS "Numbers in
//! words"). A number alone does not show it.

use std::sync::Arc;

use super::problems;
use crate::base::{Problem, Spanned};
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Statement;
use crate::bulletin::quantity::UnitKind;
use crate::language;

/// Looks at the values of an article as they are written. One that is named under `ignore` is meant
/// as it stands.
pub(in crate::content) fn check(
    observations: &[Arc<Statement>],
    lang: Lang,
    ignored: &[Spanned<String>],
) -> Option<Problem> {
    let (own, other) = language::marks(lang);
    // Shares are often given with three decimals.
    let values = || {
        observations
            .iter()
            .filter(|observation| observation.quantity.unit_kind != UnitKind::Percent)
    };
    let with = |mark| {
        values().find_map(move |value| Some((value, grouped(&value.quantity.as_printed, mark)?)))
    };
    let meant = |number: &str| ignored.iter().any(|text| text.value.contains(number));
    let (house, odd) = (with(own)?, with(other).filter(|(_, number)| !meant(number))?);
    Some(problems::mixed_grouping(odd.0, &odd.1, house.0, &house.1, own))
}

/// The first number of a text whose digits a mark divides as thousands. Of a mark that is a blank
/// any blank will do.
fn grouped(text: &str, mark: char) -> Option<String> {
    let is_mark = |letter: char| {
        matches!(letter, '.' | ',') || (mark.is_whitespace() && letter.is_whitespace())
    };
    let fold = |letter: char| if letter.is_whitespace() { mark } else { letter };
    let numbers = text.split(|letter: char| !letter.is_ascii_digit() && !is_mark(letter));
    let numbers = numbers.map(|number| number.chars().map(fold).collect::<String>());
    let mut numbers = numbers.map(|number| number.trim().trim_end_matches(['.', ',']).to_owned());
    let is_grouped = |number: &String| {
        let mut parts = number.split(mark);
        let first = parts.next().unwrap_or_default();
        let leads = (1..=3).contains(&first.len()) && !first.starts_with('0');
        let mut rest = parts.peekable();
        let whole = |part: &str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        leads
            && first.bytes().all(|byte| byte.is_ascii_digit())
            && rest.peek().is_some()
            && rest.all(whole)
    };
    numbers.find(is_grouped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_known_by_their_groups() {
        for (text, found) in [
            ("1.142 đảng viên", Some("1.142")),
            ("hơn 1.142.300 đồng", Some("1.142.300")),
            ("457", None),
            ("15.9", None),
            ("0.125", None),
            ("12.3456", None),
            ("1142.300", None),
            ("1,142", None),
            ("1.142,5", None),
        ] {
            assert_eq!(grouped(text, '.').as_deref(), found, "{text}");
        }
    }
}
