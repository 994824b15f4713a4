//! The value of a statistic: read as its article's language writes numbers, in the unit of its
//! indicator, inside its range.

use super::{Context, problems};
use crate::base::{Message, Span, Spanned, message};
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::arithmetic::{mul, unshift};
use crate::bulletin::quantity::{Decimal, Interval, Kind, Limits, Quantity, UnitKind, Written};
use crate::bulletin::register::Id;
use crate::content::fields::Fields;
use crate::content::yaml::{Node, Value};
use crate::{extract, language};

/// Reads `value`.
pub(super) fn read(
    entry: &mut Fields<'_>,
    indicator: Option<Id<Indicator>>,
    context: &Context<'_>,
) -> Option<Spanned<Quantity>> {
    let lang = context.lang;
    let stated = if entry.means("value") { None } else { from_quote(entry, indicator, context) };
    let Some(node) = stated.as_ref().or_else(|| entry.node("value")) else {
        let written = entry.key_span("value").is_some();
        let stated = if written { from_quote(entry, indicator, context) } else { None };
        entry.needed_or("value", stated.as_ref().and_then(stated_cure));
        return None;
    };
    let Value::Scalar { text, quoted } = &node.value else {
        entry.text("value");
        return None;
    };
    let bare_point = !quoted
        && text.contains('.')
        && text
            .trim_start_matches(['-', '+'])
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if bare_point && language::marks(lang).0 == '.' {
        let problem = problems::bare_number(entry.path(), node.span, text);
        entry.push(problem);
        return None;
    }
    let reading = match extract::parse(text, lang) {
        Ok(reading) => reading,
        Err(error) => {
            let problem = problems::unreadable_quantity(
                entry.path(),
                within(node, &error.range, context.source),
                text,
                &error,
            );
            entry.push(problem);
            return None;
        }
    };
    let indicator = &context.reader.registers.indicators[indicator?];
    let raw = Quantity::from_written(&reading.written, &Limits::default());
    if !check_value(entry, node.span, indicator, &raw, context) {
        return None;
    }
    for repair in &reading.repairs {
        let problem = problems::repaired_quantity(entry.path(), node.span, text, repair);
        entry.push(problem);
    }
    let mut quantity = Quantity::from_written(&reading.written, &indicator.limits);
    if indicator.measure == Measure::Percent && quantity.unit_kind == UnitKind::Count {
        // `15,5` for a share is 15,5%: it is rounded, compared and printed as such.
        (quantity.unit_kind, quantity.unit) = (UnitKind::Percent, Some("%".to_owned()));
    }
    tolerate(entry, &mut quantity, &indicator.limits, context);
    Some(Spanned { value: quantity, span: node.span })
}

/// The cure for an empty value beside a quote that states it.
fn stated_cure(stated: &Node) -> Option<Message> {
    let Value::Scalar { text, .. } = &stated.value else { return None };
    Some(message!("missing-key-empty.hint-stated", number = text))
}

/// The value that the quote states, where it states one number in the unit of the indicator.
fn from_quote(
    entry: &mut Fields<'_>,
    indicator: Option<Id<Indicator>>,
    context: &Context<'_>,
) -> Option<Node> {
    let quote = entry.text("quote")?;
    let indicator = &context.reader.registers.indicators[indicator?];
    let fits = |written: &Written| {
        let value = Quantity::from_written(written, &Limits::default());
        written.unit_kind != UnitKind::Duration && unit_fits(indicator, &value, context.lang)
    };
    let found = extract::read_all(&quote.value, context.lang).into_iter();
    let mut found: Vec<Written> = found.map(|(_, reading)| reading.written).filter(fits).collect();
    // A bare number is one only where none has a unit.
    if found.iter().any(|written| written.unit.is_some()) {
        found.retain(|written| written.unit.is_some());
    }
    let [one] = found.as_slice() else { return None };
    let value = Value::Scalar { text: one.as_printed.clone(), quoted: true };
    Some(Node { value, span: quote.span })
}

/// `tolerance: 5%` gives "khoảng 340" its bounds, 323 and 357; without it "about" has none, and
/// none is invented.
fn tolerate(
    entry: &mut Fields<'_>,
    quantity: &mut Quantity,
    limits: &Limits,
    context: &Context<'_>,
) {
    let Some(text) = entry.text("tolerance") else { return };
    let share = extract::parse(&text.value, context.lang).ok();
    let share = share.map(|reading| Quantity::from_written(&reading.written, &Limits::default()));
    let share =
        share.filter(|share| share.unit_kind == UnitKind::Percent && share.kind == Kind::Exact);
    if quantity.kind == Kind::Exact && share.is_some() {
        let (value, lang) = (quantity.as_printed.as_str(), context.lang);
        let problem = problems::needless_tolerance(entry.path(), text.span, value, lang);
        entry.push(problem);
        return;
    }
    let bounds = share.filter(|_| quantity.kind == Kind::About).and_then(|share| {
        let margin = unshift(mul(quantity.nominal?, share.nominal?)?, 2)?;
        Interval::exact(quantity.nominal?).widen(margin)
    });
    if let Some(bounds) = bounds {
        quantity.interval = bounds.clamp(limits.min, limits.max.filter(|_| limits.max_cuts));
    } else {
        let problem = problems::invalid_tolerance(entry.path(), &text, context.lang);
        entry.push(problem);
    }
}

/// The bytes of a part of a scalar, where the scalar stands in the file as it is read.
fn within(node: &Node, part: &std::ops::Range<usize>, source: &str) -> Span {
    let Value::Scalar { text, .. } = &node.value else { return node.span };
    let range = node.span.range();
    let Some(offset) = source.get(range.clone()).and_then(|raw| raw.find(text.as_str())) else {
        return node.span;
    };
    if part.is_empty() || part.end > text.len() {
        node.span
    } else {
        Span::new(range.start + offset + part.start, range.start + offset + part.end)
    }
}

/// Unit, range and wholeness of a value, before it is cut to the limits.
fn check_value(
    entry: &mut Fields<'_>,
    span: Span,
    indicator: &Indicator,
    raw: &Quantity,
    context: &Context<'_>,
) -> bool {
    let path = entry.path();
    let lang = context.lang;
    if !unit_fits(indicator, raw, lang) {
        let problem = problems::wrong_unit(path, span, raw, indicator, lang);
        entry.push(problem);
        return false;
    }
    if let Some(noun) = raw
        .unit
        .as_deref()
        .filter(|noun| indicator.measure == Measure::Count && !same_noun(noun, indicator))
    {
        let problem = problems::other_noun(path, span, noun, indicator, lang);
        entry.push(problem);
    }
    let in_percent = || indicator.unit.all().any(|unit| unit.contains('%'));
    if indicator.measure == Measure::Ratio && raw.unit_kind == UnitKind::Percent && !in_percent() {
        entry.push(problems::percent_of_ratio(path, span, raw, indicator));
    }
    let numbers = numbers_of(raw);
    if indicator.integer && numbers.iter().any(|number| !number.fract().is_zero()) {
        let problem = problems::fractional_count(path, span, &raw.as_printed, indicator, lang);
        entry.push(problem);
        return false;
    }
    let outside = |limits: &Limits| {
        let beyond = |number: &Decimal| {
            limits.min.is_some_and(|min| *number < min)
                || limits.max.is_some_and(|max| *number > max)
        };
        numbers.iter().any(beyond)
    };
    if outside(&indicator.limits) || !raw.is_possible(&indicator.limits, indicator.integer) {
        let problem = problems::out_of_range(path, span, &raw.as_printed, indicator, lang);
        entry.push(problem);
        return false;
    }
    if outside(&indicator.soft) {
        let problem = problems::out_of_soft_range(path, span, &raw.as_printed, indicator, lang);
        entry.push(problem);
    }
    true
}

/// Every number that a quantity states.
fn numbers_of(quantity: &Quantity) -> Vec<Decimal> {
    let ends = [quantity.interval.low(), quantity.interval.high()];
    ends.into_iter().flatten().map(|end| end.value).chain(quantity.nominal).collect()
}

/// Returns `true` if the unit of a value is the indicator's. Values are never converted: 5.000 m2
/// is no amount in ha.
pub(super) fn unit_fits(indicator: &Indicator, value: &Quantity, lang: Lang) -> bool {
    let plain = value.unit_kind == UnitKind::Count;
    match indicator.measure {
        Measure::Count => plain,
        Measure::Percent | Measure::Index => {
            let is_points = value.unit.as_deref() == Some(language::units::POINTS);
            (value.unit_kind == UnitKind::Percent && !is_points) || (plain && value.unit.is_none())
        }
        Measure::Amount => {
            let declared = extract::parse(&format!("1 {}", indicator.unit.get(lang)), lang).ok();
            let declared =
                declared.map(|reading| (reading.written.unit_kind, reading.written.unit));
            match declared {
                Some((kind, unit)) => {
                    value.unit.is_none() || (value.unit_kind == kind && value.unit == unit)
                }
                None => !matches!(value.unit_kind, UnitKind::Percent | UnitKind::Ratio),
            }
        }
        Measure::Rate | Measure::Ratio | Measure::Change => true,
    }
}

/// Returns `true` if a counted noun is the indicator's unit: one of them begins with the other,
/// `chi bộ` and `chi bộ trực thuộc`.
pub(super) fn same_noun(noun: &str, indicator: &Indicator) -> bool {
    let noun = crate::base::fold::name(noun);
    let mut units = indicator.unit.all().map(crate::base::fold::name).peekable();
    units.peek().is_none()
        || units
            .any(|unit| noun.starts_with(&unit) || unit.starts_with(&noun) || noun.ends_with(&unit))
}
