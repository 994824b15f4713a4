//! Figures over time: the chart of each line with the table behind it (STATISTICS "Series and
//! breaks"). Charts of places of one level have the same axes, so that they can be compared.

use crate::bulletin::indicator::{Break, Indicator, Measure, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Method};
use crate::plan::series::Line;
use crate::render::context::Context;
use crate::render::html::markup;
use crate::render::html::numbers;
use crate::render::html::pages::indicator::view::Series;
use crate::render::html::reporting;
use crate::render::html::view::{Figure as FigureView, Link, Text};
use crate::render::svg::chart::{self, Axes, Form, Frame, Panel, Point};
use crate::render::words::{self, ChartKey};

/// Rows of a table that stands open beside its chart, where there is no other one.
const FEW_ROWS: usize = 12;

/// Lines on their way to the paper.
pub(in crate::render::html::pages) struct Drawn<'a> {
    indicator: &'a Indicator,
    form: Form,
    all: Vec<DrawnLine<'a>>,
    /// Letters of the longest number.
    letters: usize,
}

/// A line with what is said of it.
struct DrawnLine<'a> {
    line: &'a Line<'a>,
    place: Link<'a>,
    breakdown: Option<Text<'a>>,
    points: Vec<Point<'a>>,
    axes: Option<Axes>,
    /// The numbers of its points without their unit.
    numbers: Vec<String>,
    /// Place and members.
    heading: String,
    /// Indicator, place and members.
    title: String,
    description: String,
}

impl<'a> Drawn<'a> {
    /// The lines of an indicator, of which `shown` stand on one page.
    pub(in crate::render::html::pages) fn new(
        cx: &Context<'a>,
        id: Id<Indicator>,
        shown: &'a [Line<'a>],
    ) -> Self {
        let indicator = cx.get(id);
        let counted = indicator.nature == Nature::Flow && indicator.measure.is_additive();
        let form = if counted { Form::Columns } else { Form::Line };
        let mut all: Vec<DrawnLine<'a>> =
            shown.iter().map(|line| DrawnLine::new(cx, indicator, line)).collect();
        for (line, axes) in axes(cx, &all, form).into_iter().enumerate() {
            all[line].axes = axes;
        }
        let numbers = all.iter().flat_map(|line| &line.numbers);
        let letters = numbers.map(|number| number.chars().count()).max().unwrap_or(0);
        Self { indicator, form, all, letters }
    }

    /// The place and the members of the first one.
    pub(in crate::render::html::pages) fn heading(&self) -> &str {
        self.all.first().map_or("", |line| &line.heading)
    }

    /// As a page shows them.
    pub(in crate::render::html::pages) fn views(&self, cx: &Context<'a>) -> Vec<Series<'a>> {
        let alone = self.all.len() == 1;
        self.all.iter().map(|line| self.view(cx, line, alone)).collect()
    }

    fn view(&self, cx: &Context<'a>, drawn: &DrawnLine<'a>, alone: bool) -> Series<'a> {
        let row = |(index, figure): (usize, &&'a Figure)| {
            let before = index.checked_sub(1).map(|before| drawn.line[before]);
            let change = before.and_then(|before| change(cx, before, figure));
            FigureView { change: change.map(Into::into), ..row(cx, figure) }
        };
        let rows: Vec<FigureView<'a>> = drawn.line.iter().enumerate().map(row).collect();
        let chart = drawn
            .axes
            .as_ref()
            .and_then(|axes| chart::chart(&drawn.points, axes, &self.frame(cx, drawn)));
        Series {
            open: (alone && rows.len() <= FEW_ROWS) || chart.is_none(),
            chart,
            place: drawn.place.clone(),
            breakdown: drawn.breakdown.clone(),
            changes: rows.iter().any(|row| row.change.is_some()),
            rows,
        }
    }

    /// Explanations of the marks in the charts.
    pub(in crate::render::html::pages) fn keys(&self, cx: &Context<'a>) -> Vec<Text<'a>> {
        let has = |test: &dyn Fn(&DrawnLine<'a>) -> bool| self.all.iter().any(test);
        let point = |test: &dyn Fn(&Point<'_>) -> bool| has(&|line| line.points.iter().any(test));
        let gap = |pair: &[&Figure]| {
            chart::slot(pair[0].subject.period, pair[1].subject.period) != Some(1)
        };
        let shares = |line: &DrawnLine<'a>| {
            let same = |other: &&DrawnLine<'a>| line.is_beside(cx, other);
            self.all.iter().filter(same).count() > 1
        };
        let misses_some =
            |line: &DrawnLine<'a>| line.axes.is_some_and(|axes| line.points.len() < axes.slots());
        let broken = has(&|line| line.line.iter().skip(1).any(|figure| chart::is_broken(figure)));
        let is_line = self.form == Form::Line;
        let incomplete = has(&|line| line.line.iter().any(|figure| !figure.is_complete()));
        let keys = [
            (ChartKey::Shared, has(&shares)),
            (ChartKey::Cut, has(&|line| line.axes.is_some_and(|axes| axes.is_cut()))),
            (ChartKey::Bracket, is_line && point(&|point| point.is_bound() && !point.is_endless())),
            (ChartKey::Arrow, point(&|point| point.is_endless())),
            (ChartKey::Hollow, point(&|point| point.is_hollow(self.form))),
            (ChartKey::Gap, is_line && (broken || has(&|line| line.line.windows(2).any(gap)))),
            (ChartKey::Missing, !is_line && has(&misses_some)),
            (ChartKey::Parted, broken),
            (ChartKey::Coverage, incomplete),
            (
                ChartKey::Uncounted,
                has(&|line| line.line.iter().any(|figure| figure.coverage.is_none())),
            ),
        ];
        let used = keys.into_iter().filter(|(_, used)| *used);
        let used = used.map(|(key, _)| words::chart_key(key, cx.words).into());
        used.chain(self.breaks(cx)).collect()
    }

    /// Changes of the definition of the indicator while the charts last.
    fn breaks(&self, cx: &Context<'a>) -> Vec<Text<'a>> {
        let ends = self.all.iter().filter_map(|line| line.line.first().zip(line.line.last()));
        let ends = ends.map(|(first, last)| (first.subject.period, last.subject.period));
        let (first, last) = ends.unzip::<_, _, Vec<_>, Vec<_>>();
        let from = first.iter().map(|period| period.start()).min();
        let until = last.iter().map(|period| period.end()).max();
        let Some((from, until)) = from.zip(until) else { return Vec::new() };
        let during = |change: &&Break| (from..=until).contains(&change.day);
        let changes = self.indicator.breaks.iter().filter(during);
        let text = |change| words::capitalised(&words::definition_change(change, cx.words));
        changes.map(|change| text(change).into()).collect()
    }

    /// All of them as parts of a picture that stands alone.
    pub(in crate::render::html::pages) fn panels<'d>(&'d self, cx: &Context<'a>) -> Vec<Panel<'d>> {
        let panel = |line: &'d DrawnLine<'a>| {
            let frame = self.frame(cx, line);
            Some(Panel {
                points: &line.points,
                axes: line.axes.as_ref()?,
                frame,
                place: &line.heading,
            })
        };
        self.all.iter().filter_map(panel).collect()
    }

    fn frame<'d>(&self, cx: &Context<'a>, line: &'d DrawnLine<'a>) -> Frame<'d>
    where
        'a: 'd,
    {
        let percent = self.indicator.measure == Measure::Percent;
        Frame {
            title: &line.title,
            description: &line.description,
            unit: if percent { "%" } else { numbers::unit(self.indicator, cx.lang) },
            numbers: &line.numbers,
            letters: self.letters,
            coverage: cx.text("chart_coverage"),
            words: cx.words,
        }
    }
}

impl<'a> DrawnLine<'a> {
    fn new(cx: &Context<'a>, indicator: &'a Indicator, line: &'a Line<'a>) -> Self {
        let (first, last) = (line[0], line[line.len() - 1]);
        let place = cx.full_place(first.subject.locality, last.subject.period.end());
        let breakdown = numbers::breakdown(cx, &first.subject.by, indicator);
        let numbers = line
            .iter()
            .map(|figure| numbers::figure_number(cx, figure, indicator, false).text())
            .collect::<Vec<String>>();
        let points = chart::points(line);
        let of_members = breakdown.iter().flat_map(|members| [", ", members]).collect::<String>();
        let heading = [place.text.as_ref(), &of_members].concat();
        Self {
            line,
            title: [indicator.labels.get(cx.lang), ", ", &heading].concat(),
            heading,
            description: values_by_period(cx, line, &numbers),
            numbers: points.iter().map(|point| numbers[point.row()].clone()).collect(),
            place,
            breakdown,
            points,
            axes: None,
        }
    }

    /// Returns `true` if two lines may have one axis: of places of one level, with periods of one
    /// length, counting the same members.
    fn is_beside(&self, cx: &Context<'_>, other: &Self) -> bool {
        let level = |id: Id<Locality>| cx.get(id).level;
        let (own, its) = (&self.line[0].subject, &other.line[0].subject);
        level(own.locality) == level(its.locality)
            && own.by == its.by
            && own.period.whole_months() == its.period.whole_months()
    }
}

/// The axes of each line: of value those of the lines beside it, of time those of all lines with
/// periods of its length, where these follow each other.
fn axes(cx: &Context<'_>, lines: &[DrawnLine<'_>], form: Form) -> Vec<Option<Axes>> {
    let points = |test: &dyn Fn(&DrawnLine<'_>) -> bool| -> Vec<Vec<Point<'_>>> {
        lines.iter().filter(|line| test(line)).map(|line| line.points.clone()).collect()
    };
    let of = |line: &DrawnLine<'_>| {
        let months = |line: &DrawnLine<'_>| line.line[0].subject.period.whole_months();
        let values = points(&|other| line.is_beside(cx, other));
        let times = points(&|other| months(line) == months(other));
        let tall = lines.len() == 1;
        Axes::of(&values, &times, form, tall).or_else(|| {
            let own = [line.points.clone()];
            Axes::of(&own, &own, form, tall)
        })
    };
    lines.iter().map(of).collect()
}

/// The row of a table behind a chart: sources stand with the observations below.
fn row<'a>(cx: &Context<'a>, figure: &'a Figure) -> FigureView<'a> {
    FigureView {
        subject: markup::name(&figure.subject.period.text(cx.lang)),
        number: numbers::marked_number(cx, figure, false),
        coverage: reporting::missing(cx, figure).map(Into::into),
        ..FigureView::default()
    }
}

/// The change against the period just before, unless the two cannot be compared.
pub(super) fn change(cx: &Context<'_>, before: &Figure, figure: &Figure) -> Option<String> {
    let percent = cx.get(figure.subject.indicator).measure == Measure::Percent;
    let (earlier, later) = (before.subject.period, figure.subject.period);
    let next = earlier < later && chart::slot(earlier, later) == Some(1);
    // What is carried forward was not stated of its period: that it did not change is not known.
    let stated = |figure: &Figure| figure.method != Method::CarriedForward && figure.is_complete();
    let comparable = next && stated(before) && stated(figure) && !chart::is_broken(figure);
    words::change(&before.quantity, &figure.quantity, percent, cx.words).filter(|_| comparable)
}

/// The numbers of a line as text: `năm 2021: 457; năm 2022: hơn 500`.
pub(in crate::render) fn history(cx: &Context<'_>, line: &Line<'_>) -> String {
    let number = |figure: &&Figure| {
        numbers::figure_number(cx, figure, cx.get(figure.subject.indicator), false).text()
    };
    values_by_period(cx, line, &line.iter().map(number).collect::<Vec<String>>())
}

fn values_by_period(cx: &Context<'_>, line: &Line<'_>, numbers: &[String]) -> String {
    let mut text = String::with_capacity(line.len() * 24);
    for (figure, number) in line.iter().zip(numbers) {
        let between = if text.is_empty() { "" } else { "; " };
        text.extend([between, &figure.subject.period.text(cx.lang), ": ", number]);
    }
    text
}
