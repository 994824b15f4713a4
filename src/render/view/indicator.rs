//! An indicator with all that is known of it, and the list of all indicators.

use serde::Serialize;

use super::{Correction, Download, Fact, Figure, Flag, Html, Link, Observation, Text, View};

/// The figures of one place over time.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Series<'a> {
    /// The place.
    pub place: Link<'a>,
    /// Breakdown, when it has one.
    pub breakdown: Option<Text<'a>>,
    /// The chart as SVG of class `chart`, 400 units wide so that its text stays legible on a phone; lines and letters are
    /// coloured by the classes `chart-grid`, `chart-line`, `chart-dot`, `chart-bound`, `chart-band`, `chart-label` and
    /// `chart-value`.
    pub chart: Option<Html>,
    /// The figures, the oldest first; the period is their `subject`.
    pub rows: Vec<Figure<'a>>,
    /// Breaks and doubts, as sentences.
    pub notes: Vec<Text<'a>>,
}

/// An indicator; variable `indicator`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Indicator<'a> {
    /// Its name.
    pub name: Text<'a>,
    /// What it means.
    pub description: Option<Text<'a>>,
    /// Corrections that change a number of this page, each with its article; empty on continuations.
    pub notices: Vec<Correction<'a>>,
    /// How it is added up, as a sentence.
    pub rule: Text<'a>,
    /// Unit, measure, state or flow.
    pub facts: Vec<Fact<'a>>,
    /// Figures by place, ranked.
    pub places: Vec<Figure<'a>>,
    /// A sentence below the table: rounding, how bounds are ranked.
    pub places_note: Option<Text<'a>>,
    /// Time series.
    pub series: Vec<Series<'a>>,
    /// `5 lần báo cáo`.
    pub count: Option<Text<'a>>,
    /// Every observation, the newest first.
    pub observations: Vec<Observation<'a>>,
    /// Marks that the page uses.
    pub legend: Vec<Flag<'a>>,
    /// Files with its data.
    pub downloads: Vec<Download<'a>>,
}

impl View for Indicator<'_> {
    const NAME: &'static str = "indicator";
}

/// A year at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Year<'a> {
    /// `2022`.
    pub text: Text<'a>,
    /// Whether there is an observation of it.
    pub covered: bool,
}

/// An indicator in the list of all.
#[derive(Debug, Clone, Default, Serialize)]
pub struct IndicatorRow<'a> {
    /// Name and page.
    pub indicator: Link<'a>,
    /// Its unit.
    pub unit: Option<Text<'a>>,
    /// `12 lần báo cáo`.
    pub observations: Text<'a>,
    /// `5 địa phương`.
    pub places: Text<'a>,
    /// The newest figure.
    pub latest: Option<Figure<'a>>,
    /// The years as text: `2018, 2021-2024`.
    pub years_text: Text<'a>,
    /// All years of the portal, each with or without data.
    pub years: Vec<Year<'a>>,
}

/// Indicators that belong together.
#[derive(Debug, Clone, Default, Serialize)]
pub struct IndicatorGroup<'a> {
    /// Heading.
    pub heading: Text<'a>,
    /// Its indicators.
    pub rows: Vec<IndicatorRow<'a>>,
}

/// All indicators; variable `statistics`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Statistics<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// What the reader finds here.
    pub intro: Option<Text<'a>>,
    /// Numbers of the whole: indicators, observations, places.
    pub facts: Vec<Fact<'a>>,
    /// Indicators in groups.
    pub groups: Vec<IndicatorGroup<'a>>,
    /// Marks that the page uses.
    pub legend: Vec<Flag<'a>>,
    /// Link to the page with all data.
    pub data: Option<Link<'a>>,
}

impl View for Statistics<'_> {
    const NAME: &'static str = "statistics";
}
