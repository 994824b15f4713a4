//! An indicator with all that is known of it, and the list of all indicators.

use serde::Serialize;

use crate::render::html::pages::corrections::view::Correction;
use crate::render::html::pages::downloads::view::Download;
use crate::render::html::view::{
    Fact, Figure, Flag, Html, Link, Observation, ObservationRow, Pagination, Statement, Text, View,
};

/// The figures of one place over time.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Series<'a> {
    /// The place.
    pub place: Link<'a>,
    /// Breakdown, when it has one.
    pub breakdown: Option<Text<'a>>,
    /// The chart as SVG of class `chart`, as wide as its place and with letters of one size at every
    /// width. A class `chart-2` to `chart-8` says how many heights of letters are needed at its left,
    /// as padding; `chart-more` and `chart-most` are names of periods for which a narrow plot has no
    /// room. Its parts have the classes `chart-grid`, `chart-zero`, `chart-cut`, `chart-break`,
    /// `chart-line`, `chart-dots`, `chart-holes`, `chart-column`, `chart-hollow`, `chart-bound`,
    /// `chart-cover`, `chart-cover-frame`, `chart-label` and `chart-value`; strokes must not scale
    /// (`vector-effect`). Its `data-at` has the places of the rows of the table, for the script.
    pub chart: Option<Html>,
    /// The figures, the oldest first; the period is their `subject`.
    pub rows: Vec<Figure<'a>>,
    /// True if a row has a change.
    pub changes: bool,
    /// True if the table is shown without asking: it is the only one and short, or there is no chart.
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
    /// Heading of the third column of its table: `Thời kỳ`, or the way in which figures came about
    /// where headings have their periods; `None` where there is nothing to be said in it.
    pub aside: Option<Text<'a>>,
}

/// The files that charts need, and those to keep.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Charts<'a> {
    /// Address of the style sheet of charts.
    pub styles: Text<'a>,
    /// Address of the script that tells values.
    pub script: Text<'a>,
    /// Address of the charts as a picture (SVG); `None` where the page has none.
    pub picture: Option<Text<'a>>,
    /// Address of the table of the figures (CSV).
    pub table: Option<Text<'a>>,
    /// Address of the page with the chart alone.
    pub preview: Option<Text<'a>>,
    /// Markup that puts the chart on other pages, to be copied.
    pub embed: Option<Text<'a>>,
}

/// A map of tiles: a tile for each province, where a map would have it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tiles<'a> {
    /// Caption, `Số đảng viên, năm 2022`.
    pub label: Text<'a>,
    /// The period of its numbers.
    pub period: Text<'a>,
    /// The tiles, row by row.
    pub tiles: Vec<Tile<'a>>,
    /// Its classes.
    pub classes: Vec<TileClass<'a>>,
    /// Files of it to be kept.
    pub files: Option<Charts<'a>>,
}

/// A tile.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tile<'a> {
    /// Column and row, `tile-c3 tile-r12`.
    pub place: Text<'a>,
    /// The class of its shade, `shade-2`, `shade-open`, `shade-none`.
    pub shade: Text<'a>,
    /// The province.
    pub name: Text<'a>,
    /// Its number; `None` where there is none.
    pub number: Option<Html>,
}

/// A row in the legend of a map of tiles.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TileClass<'a> {
    /// Class of the shade.
    pub shade: Text<'a>,
    /// The numbers that have it.
    pub text: Text<'a>,
}

/// Texts that must stand beside a drawing on pages of others.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Embedded<'a> {
    /// Place, period and unit, to stand below the title; empty where the drawing says them.
    pub about: Text<'a>,
    /// Source and date, in a sentence.
    pub source: Text<'a>,
    /// The page of the indicator, by its whole address.
    pub href: Text<'a>,
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
    /// True if the ranks of a list leave some out, which has to be explained.
    pub has_gaps: bool,
    /// Rule by which it is added up, as a sentence; empty on continuations.
    pub rule: Text<'a>,
    /// Its unit, to stand once above numbers; `None` where these have it themselves.
    pub unit: Option<Text<'a>>,
    /// Unit, measure, state or flow; empty on continuations.
    pub facts: Vec<Fact<'a>>,
    /// The newest complete figure of the widest place; its `subject` is the place, its `change` says
    /// since when. `None` on continuations.
    pub headline: Option<Figure<'a>>,
    /// Says that no place has a figure for a headline; `None` where there is one, and on
    /// continuations.
    pub no_headline: Option<Text<'a>>,
    /// The period for which the next value is due; `None` where the register says nothing of it.
    pub due: Option<Text<'a>>,
    /// Figures by place.
    pub places: Vec<PlaceGroup<'a>>,
    /// Explanations of the bars among them.
    pub bar_keys: Vec<Text<'a>>,
    /// Files of the ranking to be kept; `None` where nothing is ranked by bars, and on
    /// continuations.
    pub ranking_files: Option<Charts<'a>>,
    /// The same of the headline, where it is all that is drawn.
    pub headline_files: Option<Charts<'a>>,
    /// Statements about places in which too few have reported, in words.
    pub partial: Vec<Statement<'a>>,
    /// `Số liệu chưa đầy đủ (12)`: a heading for these.
    pub partial_heading: Option<Text<'a>>,
    /// The marks of these statements that are not in the legend: explained where they stand.
    pub partial_legend: Vec<Flag<'a>>,
    /// All places, where not all of them stand here.
    pub places_more: Option<Link<'a>>,
    /// Time series of a few places, those that hold most first.
    pub series: Vec<Series<'a>>,
    /// The files that drawings need, and those of its series; `None` where nothing is drawn, and on
    /// continuations.
    pub charts: Option<Charts<'a>>,
    /// The map of tiles; `None` where too few provinces have figures of one period.
    pub tiles: Option<Tiles<'a>>,
    /// Source and page, on a page for other sites alone.
    pub embedded: Option<Embedded<'a>>,
    /// Legend of the charts.
    pub series_keys: Vec<Text<'a>>,
    /// Note on the series of the other places.
    pub series_note: Option<Text<'a>>,
    /// `5 số liệu đã báo cáo`; `None` on a page of places.
    pub count: Option<Text<'a>>,
    /// The newest observations, each with its sentence; empty on continuations.
    pub observations: Vec<Observation<'a>>,
    /// Those of a continuation.
    pub further: Vec<ObservationRow<'a>>,
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
