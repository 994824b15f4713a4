//! The bar of a row in a ranking. All bars of a table begin at zero and have one scale.

use super::scale::{Unit, place};
use super::{Extent, Shape, extent, push};
use crate::bulletin::quantity::{Decimal, Quantity};
use crate::render::html::view::Html;

/// The units across the paper.
const WIDTH: i128 = 200;

/// Scale that the bars of a table have in common.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Bars {
    unit: Unit,
    most: i128,
}

impl Bars {
    /// The scale of bars for these quantities: as far as the greatest printed number, percents up to
    /// a hundred where one reaches half of it. `None` where one
    /// is negative, or fewer than two can be drawn.
    pub(in crate::render) fn new<'q>(
        quantities: impl Iterator<Item = &'q Quantity> + Clone,
        percent: bool,
    ) -> Option<Self> {
        let extents = quantities.filter_map(extent);
        let least = extents
            .clone()
            .map(|extent| extent.low)
            .min()
            .filter(|_| extents.clone().count() > 1)?;
        let printed = |extent: Extent<Decimal>| match extent.shape {
            Shape::Up => extent.low,
            _ => extent.high,
        };
        let most = extents.clone().map(printed).max().filter(|_| least >= Decimal::ZERO)?;
        // A bar of a small share would be no more than a dot.
        let full = percent && most + most >= Decimal::ONE_HUNDRED;
        let most = if full { most.max(Decimal::ONE_HUNDRED) } else { most };
        let unit = Unit::of(extents.flat_map(|extent| [extent.low, extent.high]).chain([most]));
        Some(Self { unit, most: unit.count(most).filter(|most| *most > 0)? })
    }
}

/// A part of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    /// As far as the number is certain, from zero.
    Sure(i128),
    /// The stretch of a number that is near, or between two.
    Near(i128, i128),
    /// The stretch on which a number ends that is only bounded.
    Open(i128, i128),
    /// The head of an arrow at the end of the paper: it goes on from there.
    Head,
}

/// The parts of a bar: solid as far as the number is certain, a thin line on to where it may end,
/// with the head of an arrow where it has no end, hatched where it is only near.
pub(super) fn stretches(quantity: &Quantity, bars: Bars, width: i128) -> Option<Vec<Stretch>> {
    let extent = extent(quantity)?;
    let endless = extent.is_endless();
    // Longer than all that was printed: only a bound is.
    let leaves = bars.unit.count(extent.high).is_some_and(|high| high > bars.most);
    // A zero has no length; what is no zero can be seen.
    let least = i128::from(extent.high > Decimal::ZERO);
    let Extent { low, high, shape } = extent.map(|value| {
        place(bars.unit.count(value)?, 0, bars.most, width).map(|at| at.clamp(0, width))
    })?;
    let head = (shape == Shape::Up && endless) || leaves;
    let mut parts = match shape {
        Shape::Whole => vec![Stretch::Sure(high.max(least))],
        Shape::Near => vec![Stretch::Near(0, high)],
        Shape::Up => {
            vec![Stretch::Sure(low), Stretch::Open(low, if endless { width } else { high })]
        }
        Shape::Down => {
            let sure = if endless { 0 } else { low };
            vec![Stretch::Sure(sure), Stretch::Open(sure, high)]
        }
        Shape::Range => vec![Stretch::Sure(low), Stretch::Near(low, high)],
    };
    parts.retain(|part| match part {
        Stretch::Sure(to) => *to > 0,
        Stretch::Near(from, to) | Stretch::Open(from, to) => to > from,
        Stretch::Head => true,
    });
    parts.extend(head.then_some(Stretch::Head));
    Some(parts)
}

/// Marks of bars that have to be explained.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::render) struct BarMarks {
    /// A stretch on which the number ends, or the head of an arrow.
    pub(in crate::render) open: bool,
    /// A stretch of a number that is near, or between two.
    pub(in crate::render) near: bool,
}

/// Returns the marks that the bars of these quantities have.
pub(in crate::render) fn bar_marks<'q>(
    quantities: impl Iterator<Item = &'q Quantity>,
    bars: Bars,
) -> BarMarks {
    let mut marks = BarMarks::default();
    for part in quantities.filter_map(|quantity| stretches(quantity, bars, WIDTH)).flatten() {
        marks.open |= matches!(part, Stretch::Open(..) | Stretch::Head);
        marks.near |= matches!(part, Stretch::Near(..));
    }
    marks
}

/// A bar for a row of a table.
pub(in crate::render) fn bar(quantity: &Quantity, bars: Bars) -> Option<Html> {
    let mut svg = String::with_capacity(160);
    svg.push_str(
        r#"<svg class="bar" viewBox="0 0 200 6" preserveAspectRatio="none" aria-hidden="true">"#,
    );
    for part in stretches(quantity, bars, WIDTH)? {
        let (class, from, to) = match part {
            Stretch::Sure(to) => ("bar-sure", 0, to),
            Stretch::Near(from, to) => ("bar-near", from, to),
            Stretch::Open(from, to) => ("bar-open", from, to),
            Stretch::Head => {
                svg.push_str(r#"<path class="bar-head" d="M195 0L200 3L195 6"/>"#);
                continue;
            }
        };
        let (from, to) = (from.to_string(), to.to_string());
        push(&mut svg, &["<path class=\"", class, "\" d=\"M", &from, " 3H", &to, "\"/>"]);
    }
    svg.push_str("</svg>");
    Some(Html::new(&svg))
}
