//! All indicators.

use serde::Serialize;

use crate::render::html::view::{Fact, Figure, Flag, Link, Text, View};

/// A year at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Year<'a> {
    /// `2022`.
    pub text: Text<'a>,
    /// Of how much it is known: `0` for nothing, else `1` to `3`, by the number of places.
    pub level: Text<'a>,
}

/// An indicator in the list of all.
#[derive(Debug, Clone, Default, Serialize)]
pub struct IndicatorRow<'a> {
    /// Name and page.
    pub indicator: Link<'a>,
    /// Its unit.
    pub unit: Option<Text<'a>>,
    /// `12 số liệu đã báo cáo`.
    pub observations: Text<'a>,
    /// `5 địa phương`.
    pub places: Text<'a>,
    /// The newest figure.
    pub latest: Option<Figure<'a>>,
    /// The years as text: `2018, 2021-2024`.
    pub years_text: Text<'a>,
    /// All years of the portal, each with or without data.
    pub years: Vec<Year<'a>>,
    /// The same for a reader who does not see it: `2021: 3, 2022: 15`, years and places.
    pub years_label: Text<'a>,
}

/// Indicators that belong together.
#[derive(Debug, Clone, Default, Serialize)]
pub struct IndicatorGroup<'a> {
    /// Heading, with the page of the topic.
    pub heading: Link<'a>,
    /// Its indicators.
    pub rows: Vec<IndicatorRow<'a>>,
}

/// All indicators; variable `statistics`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Statistics<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// Introduction: what the reader finds here.
    pub intro: Option<Text<'a>>,
    /// Numbers of the whole: indicators, observations, places.
    pub facts: Vec<Fact<'a>>,
    /// Indicators in groups.
    pub groups: Vec<IndicatorGroup<'a>>,
    /// Legend of the grid of years; `None` without any.
    pub years_note: Option<Text<'a>>,
    /// Marks that the page uses.
    pub legend: Vec<Flag<'a>>,
    /// Link to the page with all data.
    pub data: Option<Link<'a>>,
}

impl View for Statistics<'_> {
    const NAME: &'static str = "statistics";
}
