//! Observations -> figures: resolve, then combine.
//!
//! [`post`] resolves all observations into one value for each key ([`resolve`]), then computes
//! every figure that the portal publishes (`walk`, with `time` and `places`), and compares what
//! cannot all be true (`checks`).

mod breaks;
mod cells;
mod checks;
mod counted;
mod derive;
// Published numbers.
pub mod figure;
mod figures;
// Facts that a reader must know beside a number.
mod flags;
// Exact shares.
pub mod fraction;
// Observations that figures do not rest on.
mod left_out;
mod mean;
mod moves;
mod places;
mod problems;
mod product;
mod ratio;
mod reach;
mod reform;
// One value for each key.
pub mod resolve;
mod stays;
mod time;
mod timeline;
mod walk;
mod weights;

use std::collections::BTreeSet;
use std::ops::Range;
use std::slice::Iter;

use rayon::prelude::*;

use crate::base::Problems;
use crate::bulletin::corrections::Corrections;
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Key;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Computed, Interval, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

use cells::{CellTable, tables};
use counted::Counted;
use figures::Figures;
use reform::Reform;
use walk::Sources;

pub use figure::{Coverage, Figure, Method, Subject};
pub use figures::AllFigures;
pub use flags::{Flag, Flags};
pub use left_out::Reason;
pub use resolve::{Cell, Outcome, Resolved};

/// All observations, resolved, and the figures made of them.
#[derive(Debug)]
pub struct Ledger {
    /// One value for each key.
    pub resolved: Resolved,
    /// Which observation corrects which.
    pub corrections: Corrections,
    figures: Figures,
    index: left_out::Index,
}

/// Posts all observations of a corpus.
pub fn post(corpus: &Corpus) -> (Ledger, Problems) {
    let mut problems = Problems::new();
    let corrections = Corrections::of(corpus.observations.as_slice());
    let (resolved, index) = rayon::join(
        || resolve::resolve(corpus, &corrections, &mut problems),
        || left_out::Index::new(&corpus.observations),
    );
    let mut ledger = Ledger { resolved, corrections, figures: Figures::default(), index };
    let (tables, reform) = (tables(corpus, &ledger.resolved), Reform::new(&corpus.localities));
    let check = |(id, table): (&Id<Indicator>, &CellTable<'_>)| {
        checks::check(corpus, &tables, &reform, *id, table)
    };
    let periods = |id: Id<Indicator>| tables[&id].periods(&corpus.indicators[id], &tables);
    let (counted, found): (Counted, Vec<_>) = rayon::join(
        || Counted::new(corpus, &tables, &reform, periods),
        || tables.par_iter().flat_map_iter(check).collect(),
    );
    let reported: BTreeSet<_> = found.iter().map(|problem| problem.place.clone()).collect();
    problems.extend(found);
    let computed =
        counted.lists().flat_map_iter(|of| checks::check_computed(corpus, &reform, of, &reported));
    problems.extend(computed.collect::<Vec<_>>());
    let sources = Sources { corpus, tables: &tables, reform: &reform, counted: &counted };
    problems.merge(checks::check_means(sources));
    problems.extend(checks::check_suppressed(sources));
    let figures = counted.into_lists();
    ledger.figures = Figures::new(figures, withdrawn(corpus, &ledger.resolved));
    (ledger, problems)
}

/// Returns the notes on many figures or statistics at once, one for an indicator. They are of
/// interest where figures are published, and of those alone.
pub fn tally(corpus: &Corpus, ledger: &Ledger) -> Problems {
    let mut problems = checks::check_tallies(corpus, ledger.figures());
    problems.merge(checks::check_running_months(corpus));
    problems
}

impl Ledger {
    /// Every figure: by indicator, place, period and breakdown, in the order of the registers.
    pub fn figures(&self) -> AllFigures<'_> {
        self.figures.all()
    }

    /// Returns the number of figures.
    pub fn count(&self) -> usize {
        self.figures.count()
    }

    /// The figures of an indicator.
    pub fn of_indicator(&self, indicator: Id<Indicator>) -> Iter<'_, Figure> {
        self.figures.of_indicator(indicator).iter()
    }

    /// The figures of an indicator for one place, in order of period.
    pub fn of_place(&self, indicator: Id<Indicator>, locality: Id<Locality>) -> Iter<'_, Figure> {
        self.figures.of_place(indicator, locality).iter()
    }

    /// Which of the figures of an indicator are those for one place.
    pub fn positions(&self, indicator: Id<Indicator>, locality: Id<Locality>) -> Range<usize> {
        self.figures.positions(indicator, locality)
    }

    /// The figure about a subject.
    pub fn get(&self, subject: &Subject) -> Option<&Figure> {
        self.figures.get(subject)
    }

    /// The figures of any period, whether it is one that the portal lists or not.
    pub fn of_period(&self, corpus: &Corpus, period: Period) -> Vec<Figure> {
        let (tables, reform) = (tables(corpus, &self.resolved), Reform::new(&corpus.localities));
        let figures = Counted::new(corpus, &tables, &reform, |_| [period].into()).into_lists();
        let is_withdrawn = |figure: &&Figure| {
            figure.subject.period == period && figure.flags.contains(Flag::Withdrawn)
        };
        Figures::new(figures, self.figures().filter(is_withdrawn).cloned()).into_all()
    }
}

/// Values that were taken back: each is shown as such, unless something else can be said.
fn withdrawn<'l>(corpus: &'l Corpus, resolved: &'l Resolved) -> impl Iterator<Item = Figure> + 'l {
    resolved.withdrawn.iter().filter_map(|(key, entry)| {
        let Key { indicator, locality, period, by } = key.clone();
        let period = match corpus.indicators[indicator].nature {
            Nature::Stock => Period::year(period.end().year()).unwrap_or(period),
            Nature::Flow => period,
        };
        let subject = Subject { indicator, locality, period, by };
        let was = &corpus.observations[*entry].quantity;
        let nothing = Computed {
            interval: Interval::ALL,
            nominal: None,
            approximate: false,
            decimals: was.decimals,
            scale: was.scale,
            unit_kind: was.unit_kind,
            unit: was.unit.clone(),
        };
        let quantity = Quantity::computed(nothing, &corpus.indicators[indicator].limits);
        let mut figure = Figure::new(subject, Method::Reported, quantity, vec![*entry])?;
        figure.flags.insert(Flag::Withdrawn);
        Some(figure)
    })
}
