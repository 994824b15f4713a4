//! Classes of a map of tiles: parts of an axis with round ends. A number has a class only where every
//! value that it may have lies in it.

use super::extent;
use super::scale::{Axis, Unit};
use crate::bulletin::lang::Lang;
use crate::bulletin::quantity::{Decimal, End, Quantity};

/// The classes of some quantities.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Classes {
    unit: Unit,
    axis: Axis,
}

/// The shade of a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Shade {
    /// That of a class, the lowest is 0.
    Class(usize),
    /// The number may lie in several classes, or outside of all.
    Open,
}

impl Classes {
    /// The classes in which these quantities have a place; `None` where none can be drawn.
    pub(in crate::render) fn of<'q>(
        quantities: impl Iterator<Item = &'q Quantity>,
    ) -> Option<Self> {
        let ends: Vec<Decimal> =
            quantities.filter_map(extent).flat_map(|extent| [extent.low, extent.high]).collect();
        let unit = Unit::of(ends.iter().copied());
        let counts: Option<Vec<i128>> = ends.iter().map(|end| unit.count(*end)).collect();
        let counts = counts?;
        let (least, most) = (*counts.iter().min()?, *counts.iter().max()?);
        Some(Self { unit, axis: Axis::of_classes(unit, least, most)? })
    }

    /// The number of classes.
    pub(in crate::render) fn count(&self) -> usize {
        self.axis.ticks().count().saturating_sub(1)
    }

    /// The shade of a quantity; `None` of one that is no number.
    pub(in crate::render) fn shade(&self, quantity: &Quantity) -> Option<Shade> {
        extent(quantity)?;
        let part = |end: Option<End>, upper: bool| {
            let end = end?;
            self.axis.part(self.unit.count(end.value)?, upper && end.open)
        };
        let interval = &quantity.interval;
        Some(match (part(interval.low(), false), part(interval.high(), true)) {
            (Some(low), Some(high)) if low == high => Shade::Class(low),
            _ => Shade::Open,
        })
    }

    /// The ends of the classes in print, the lowest first: each but the last one ends below its upper
    /// end. What belongs behind each number, as `triệu`, is the second value.
    pub(in crate::render) fn ends(&self, lang: Lang) -> (Vec<String>, &'static str) {
        (self.axis.labels(lang), self.axis.scale().label(lang).unwrap_or_default())
    }
}
