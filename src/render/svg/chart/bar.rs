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

/// A bar: solid as far as the number is certain, a thin line on to where it may end, with the head of
/// an arrow where it has no end, hatched where it is only near.
pub(in crate::render) fn bar(quantity: &Quantity, bars: Bars) -> Option<Html> {
    let extent = extent(quantity)?;
    let endless = extent.is_endless();
    // Longer than all that was printed: only a bound is.
    let leaves = bars.unit.count(extent.high).is_some_and(|high| high > bars.most);
    let Extent { low, high, shape } = extent.map(|value| {
        place(bars.unit.count(value)?, 0, bars.most, WIDTH).map(|at| at.clamp(0, WIDTH))
    })?;
    let mut svg = String::with_capacity(160);
    svg.push_str(
        r#"<svg class="bar" viewBox="0 0 200 6" preserveAspectRatio="none" aria-hidden="true">"#,
    );
    let mut stretch = |class: &str, from: i128, to: i128| {
        if to > from {
            push(
                &mut svg,
                &[
                    "<path class=\"",
                    class,
                    "\" d=\"M",
                    &from.to_string(),
                    " 3H",
                    &to.to_string(),
                    "\"/>",
                ],
            );
        }
    };
    match shape {
        Shape::Whole => stretch("bar-sure", 0, high.max(1)),
        Shape::Near => stretch("bar-near", 0, high),
        Shape::Up => {
            stretch("bar-sure", 0, low);
            stretch("bar-open", low, if endless { WIDTH } else { high });
        }
        Shape::Down => {
            stretch("bar-sure", 0, if endless { 0 } else { low });
            stretch("bar-open", if endless { 0 } else { low }, high);
        }
        Shape::Range => {
            stretch("bar-sure", 0, low);
            stretch("bar-near", low, high);
        }
    }
    if (shape == Shape::Up && endless) || leaves {
        svg.push_str(r#"<path class="bar-head" d="M195 0L200 3L195 6"/>"#);
    }
    svg.push_str("</svg>");
    Some(Html::new(&svg))
}
