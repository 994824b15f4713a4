//! The table of the newest figures of an indicator, ranked.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::plan::ranking::Ranked;
use crate::render::chart;
use crate::render::env::Env;
use crate::render::markup;
use crate::render::view::{Figure as FigureView, Html};
use crate::render::words;

/// Rows of the table; their bars have the scale of the whole ranking, the top of the tree left out, which would make all
/// others small.
pub(super) fn rows<'a>(env: &Env<'a>, id: Id<Indicator>, shown: &[Ranked<'a>]) -> Vec<FigureView<'a>> {
    let all = &env.plan.rankings[&id];
    let (localities, indicator) = (&env.plan.corpus.localities, &env.plan.corpus.indicators[id]);
    let percent = indicator.measure == Measure::Percent;
    // A sum that says nothing of its place has no length.
    let has_bar = |row: &&Ranked<'_>| {
        localities[row.figure.subject.locality].level > 0 && !row.figure.is_of_parts_alone(indicator)
    };
    let bars = chart::Bars::new(all.iter().filter(has_bar).map(|row| &row.figure.quantity), percent);
    let row = |row: &Ranked<'a>| {
        let (figure, day) = (row.figure, row.figure.subject.period.end());
        FigureView {
            rank: row.rank.map(|rank| words::number(rank, env.lang).into()),
            place: parent(env, figure.subject.locality, day),
            bar: bars.filter(|_| has_bar(&row)).and_then(|bars| chart::bar(&figure.quantity, bars)),
            ..env.figure(figure, env.place_in_row(figure.subject.locality, day), false)
        }
    };
    shown.iter().map(row).collect()
}

/// The place above a district or commune, to tell apart places of one name.
fn parent(env: &Env<'_>, id: Id<Locality>, day: Day) -> Option<Html> {
    let localities = &env.plan.corpus.localities;
    let parent = localities.parent(id, day).filter(|_| localities[id].level > 1)?;
    Some(markup::name(localities[parent].name(env.lang, day)))
}
