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
    /// The scale of bars for these quantities; percents fill the bar at a hundred. `None` where one
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
        let most =
            extents.clone().map(|extent| extent.high).max().filter(|_| least >= Decimal::ZERO)?;
        let most = if percent { most.max(Decimal::ONE_HUNDRED) } else { most };
        let unit = Unit::of(extents.flat_map(|extent| [extent.low, extent.high]).chain([most]));
        Some(Self { unit, most: unit.count(most).filter(|most| *most > 0)? })
    }
}

/// A bar: solid as far as the number is certain, dashed on to where it is open, hatched where it is
/// only near.
pub(in crate::render) fn bar(quantity: &Quantity, bars: Bars) -> Option<Html> {
    let extent = extent(quantity)?;
    let endless = extent.is_endless();
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
    svg.push_str("</svg>");
    Some(Html::new(&svg))
}
