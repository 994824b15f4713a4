//! An indicator with all that is known of it, and the list of all indicators.

use serde::Serialize;

use crate::render::html::pages::corrections::view::Correction;
use crate::render::html::pages::downloads::view::Download;
use crate::render::html::view::{
    Fact, Figure, Flag, Html, Link, Observation, Pagination, Statement, Text, View,
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
    /// True if a row has a change.
    pub changes: bool,
    /// True if the table is shown without asking: it is the only one, or there is no chart.
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
    /// Its definition.
    pub description: Option<Text<'a>>,
    /// Corrections that change a number of this page, each with its article; empty on
    /// continuations.
    pub notices: Vec<Correction<'a>>,
    /// Rule by which it is added up, as a sentence.
    pub rule: Text<'a>,
    /// Unit, measure, state or flow.
    pub facts: Vec<Fact<'a>>,
    /// The newest figure that says most of the indicator as a whole; its `subject` is the place.
    /// `None` on continuations.
    pub headline: Option<Figure<'a>>,
    /// Figures by place.
    pub places: Vec<PlaceGroup<'a>>,
    /// Statements about places in which too few have reported, in words.
    pub partial: Vec<Statement<'a>>,
    /// `Số liệu chưa đầy đủ (12)`: a heading for these.
    pub partial_heading: Option<Text<'a>>,
    /// All places, where not all of them stand here.
    pub places_more: Option<Link<'a>>,
    /// Time series of a few places, those that hold most first.
    pub series: Vec<Series<'a>>,
    /// Legend of the charts.
    pub series_keys: Vec<Text<'a>>,
    /// Note on the series of the other places.
    pub series_note: Option<Text<'a>>,
    /// `5 số liệu đã báo cáo`; `None` on a page of places.
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
