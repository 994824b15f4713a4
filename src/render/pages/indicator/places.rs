//! The newest figure of each place, ranked.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Measure};
use crate::bulletin::locality::Locality;
use crate::bulletin::quantity::{Decimal, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::newest::newest;
use crate::render::chart;
use crate::render::env::Env;
use crate::render::view::{Figure as FigureView, Link};
use crate::render::words;

/// A figure in a ranking.
pub(super) struct Ranked<'p> {
    pub(super) figure: &'p Figure,
    rank: Option<usize>,
}

/// The newest figure of each place and breakdown. Places are compared with places of their level, in one period: the
/// largest stands first.
pub(super) fn ranking<'p>(env: &Env<'p>, id: Id<Indicator>) -> Vec<Ranked<'p>> {
    let mut rows: Vec<&'p Figure> = newest(env.plan.ledger, id).into_values().collect();
    let level = |figure: &Figure| env.plan.corpus.localities[figure.subject.locality].level;
    rows.sort_by_cached_key(|figure| {
        let period = figure.subject.period;
        let newest_first = std::cmp::Reverse((period.end(), period.days()));
        let largest_first = std::cmp::Reverse(size(&figure.quantity));
        (&figure.subject.by, level(figure), newest_first, largest_first, figure.subject.locality)
    });
    let alike = |a: &&Figure, b: &&Figure| {
        level(a) == level(b) && a.subject.by == b.subject.by && a.subject.period == b.subject.period
    };
    rows.chunk_by(alike)
        .flat_map(|group| group.iter().copied().zip(ranks(group)))
        .map(|(figure, rank)| Ranked { figure, rank })
        .collect()
}

/// Ranks of figures of one kind, the largest first. One that is not certainly smaller than its neighbour has the same
/// rank; where that is so of all of them there is no ranking.
fn ranks(group: &[&Figure]) -> Vec<Option<usize>> {
    let mut ranks = Vec::with_capacity(group.len());
    let mut rank = 1;
    for (index, figure) in group.iter().enumerate() {
        let above = index.checked_sub(1).map(|above| &group[above].quantity.interval);
        if above.is_some_and(|above| figure.quantity.interval.is_below(above)) {
            rank = index + 1;
        }
        ranks.push(rank);
    }
    ranks.into_iter().map(|at| (rank > 1).then_some(at)).collect()
}

/// The number by which a figure is ranked: the printed one, else its lower end.
pub(in crate::render::pages) fn size(quantity: &Quantity) -> Option<Decimal> {
    let ends = quantity.interval.low().or(quantity.interval.high()).map(|end| end.value);
    quantity.nominal.or(ends).filter(|_| quantity.kind != Kind::None)
}

/// Rows of the table; their bars have the scale of the whole ranking, the top of the tree left out, which would make all
/// others small.
pub(super) fn rows<'a>(
    env: &Env<'a>,
    id: Id<Indicator>,
    all: &[Ranked<'a>],
    shown: &[Ranked<'a>],
) -> Vec<FigureView<'a>> {
    let localities = &env.plan.corpus.localities;
    let percent = env.plan.corpus.indicators[id].measure == Measure::Percent;
    let has_bar = |row: &&Ranked<'_>| localities[row.figure.subject.locality].level > 0;
    let bars = chart::Bars::new(all.iter().filter(has_bar).map(|row| &row.figure.quantity), percent);
    let row = |row: &Ranked<'a>| {
        let (figure, day) = (row.figure, row.figure.subject.period.end());
        FigureView {
            rank: row.rank.map(|rank| words::number(rank, env.lang).into()),
            place: parent(env, figure.subject.locality, day),
            bar: bars.filter(|_| has_bar(&row)).and_then(|bars| chart::bar(&figure.quantity, bars)),
            ..env.figure(figure, env.full_place(figure.subject.locality, day), false)
        }
    };
    shown.iter().map(row).collect()
}

/// The place above a district or commune, to tell apart places of one name.
fn parent<'a>(env: &Env<'a>, id: Id<Locality>, day: Day) -> Option<Link<'a>> {
    let localities = &env.plan.corpus.localities;
    let parent = localities.parent(id, day).filter(|_| localities[id].level > 1)?;
    Some(env.place(parent, day))
}
