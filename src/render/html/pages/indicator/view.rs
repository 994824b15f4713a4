//! An indicator with all that is known of it, and the list of all indicators.

use serde::Serialize;

use crate::render::html::view::{
    Correction, Download, Fact, Figure, Flag, Html, Link, Observation, Pagination, Statement, Text,
    View,
};

/// The figures of one place over time.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Series<'a> {
    /// The place.
    pub place: Link<'a>,
    /// Breakdown, when it has one.
    pub breakdown: Option<Text<'a>>,
    /// The chart as SVG of class `chart`, 400 units wide so that its text stays legible on a phone;
    /// lines and letters are coloured by the classes `chart-grid`, `chart-break`, `chart-line`,
    /// `chart-dot`, `chart-dot-open`, `chart-bound`, `chart-range`, `chart-label` and
    /// `chart-value`.
    pub chart: Option<Html>,
    /// The figures, the oldest first; the period is their `subject`.
    pub rows: Vec<Figure<'a>>,
    /// Whether a row has a change.
    pub changes: bool,
    /// Whether the table is shown without asking: it is the only one, or there is no chart.
    pub open: bool,
}

/// Figures that may be compared: of places of one level, in one period and breakdown.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PlaceList<'a> {
    /// `năm 2022, chi bộ`; `None` where a group has one list only.
    pub heading: Option<Text<'a>>,
    /// The figures, ranked where ranks are certain.
    pub figures: Vec<Figure<'a>>,
}

/// Figures of places of one level.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PlaceGroup<'a> {
    /// `Quận, huyện`; `None` where nothing is known of what they are.
    pub heading: Option<Text<'a>>,
    /// Lists, the newest period first.
    pub lists: Vec<PlaceList<'a>>,
}

/// An indicator; variable `indicator`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Indicator<'a> {
    /// Its name.
    pub name: Text<'a>,
    /// What it means.
    pub description: Option<Text<'a>>,
    /// Corrections that change a number of this page, each with its article; empty on
    /// continuations.
    pub notices: Vec<Correction<'a>>,
    /// How it is added up, as a sentence.
    pub rule: Text<'a>,
    /// Unit, measure, state or flow.
    pub facts: Vec<Fact<'a>>,
    /// The newest figure that says most of the indicator as a whole; its `subject` is the place.
    /// `None` on continuations.
    pub headline: Option<Figure<'a>>,
    /// Figures by place.
    pub places: Vec<PlaceGroup<'a>>,
    /// What is known of places in which too few have reported, in words.
    pub partial: Vec<Statement<'a>>,
    /// `Số liệu chưa đầy đủ (12)`: a heading for these.
    pub partial_heading: Option<Text<'a>>,
    /// All places, where not all of them stand here.
    pub places_more: Option<Link<'a>>,
    /// Time series of a few places, those that hold most first.
    pub series: Vec<Series<'a>>,
    /// How the charts are to be read.
    pub series_keys: Vec<Text<'a>>,
    /// Where the series of the other places are.
    pub series_note: Option<Text<'a>>,
    /// `5 lần báo cáo`; `None` on a page of places.
    pub count: Option<Text<'a>>,
    /// Every observation, the newest first.
    pub observations: Vec<Observation<'a>>,
    /// Marks that the page uses.
    pub legend: Vec<Flag<'a>>,
    /// Files with its data.
    pub downloads: Vec<Download<'a>>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
}

impl View for Indicator<'_> {
    const NAME: &'static str = "indicator";
}

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
    /// What the reader finds here.
    pub intro: Option<Text<'a>>,
    /// Numbers of the whole: indicators, observations, places.
    pub facts: Vec<Fact<'a>>,
    /// Indicators in groups.
    pub groups: Vec<IndicatorGroup<'a>>,
    /// How the grid of years is to be read; `None` without any.
    pub years_note: Option<Text<'a>>,
    /// Marks that the page uses.
    pub legend: Vec<Flag<'a>>,
    /// Link to the page with all data.
    pub data: Option<Link<'a>>,
}

impl View for Statistics<'_> {
    const NAME: &'static str = "statistics";
}
