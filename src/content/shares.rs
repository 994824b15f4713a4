//! Numbers of settings and registers, written for machines, and shares of a whole.

use super::fields::Fields;
use super::problems;
use crate::base::{Message, message};
use crate::bulletin::quantity::Decimal;

/// The share that is asked for where nothing is said.
pub(super) const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// A number with digits and a point.
pub(super) fn decimal(fields: &mut Fields<'_>, key: &'static str) -> Option<Decimal> {
    number(fields, key, message!("invalid-value-number.hint"))
}

fn number(fields: &mut Fields<'_>, key: &'static str, cure: Message) -> Option<Decimal> {
    let text = fields.text(key)?;
    let number = Decimal::from_str_exact(&text.value).ok();
    if number.is_none() {
        let problem = problems::invalid_value(
            fields.path(),
            text.span,
            message!("invalid-value-number", text = text.value),
            cure,
        );
        fields.push(problem);
    }
    number
}

/// A share of the whole, from 0 to 1.
pub(super) fn share(fields: &mut Fields<'_>, key: &'static str) -> Option<Decimal> {
    let number = number(fields, key, message!("invalid-value-share.hint"))?;
    let inside = (Decimal::ZERO..=Decimal::ONE).contains(&number);
    if let Some(text) = fields.text(key).filter(|_| !inside) {
        let problem = problems::invalid_value(
            fields.path(),
            text.span,
            message!("invalid-value-share", key = key, text = text.value),
            message!("invalid-value-share.hint"),
        );
        fields.push(problem);
    }
    inside.then_some(number)
}

/// `prominence: {min_coverage: 0.5}`: the coverage that a computed figure needs to stand among
/// complete ones.
pub(super) fn prominence(fields: &mut Fields<'_>) -> Option<Decimal> {
    let mut inner = fields.inner("prominence")?;
    let least = share(&mut inner, "min_coverage");
    inner.finish();
    least
}
