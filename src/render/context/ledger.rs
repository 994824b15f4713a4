//! Questions about the ledger: figures, and what they rest on.

use std::ops::Range;
use std::slice::Iter;

use super::{Basis, Context};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::ledger::{AllFigures, Cell, Figure, Reason};
use crate::plan::drawings::Drawings;
use crate::plan::ranking::{self, List, Ranked};
use crate::plan::series::{self, Line, Series};

impl<'a> Context<'a> {
    /// Every figure.
    pub(in crate::render) fn figures(&self) -> AllFigures<'a> {
        self.ask(Basis::everything(), "figures", (), self.plan.ledger.figures())
    }

    /// The figures of an indicator.
    pub(in crate::render) fn figures_of(&self, id: Id<Indicator>) -> Iter<'a, Figure> {
        self.ask(
            Basis::figures_of(id),
            "figures of indicator",
            id,
            self.plan.ledger.of_indicator(id),
        )
    }

    /// The figures of an indicator for one place, in order of period.
    pub(in crate::render) fn figures_at(
        &self,
        id: Id<Indicator>,
        place: Id<Locality>,
    ) -> Iter<'a, Figure> {
        self.ask(
            Basis::figures(id, place),
            "figures of place",
            (id, place),
            self.plan.ledger.of_place(id, place),
        )
    }

    /// The observations of a figure's subject that it does not rest on, with the reason.
    pub(in crate::render) fn left_out(&self, figure: &Figure) -> Vec<(Id<Observation>, Reason)> {
        let subject = &figure.subject;
        let about = ((subject.indicator, subject.locality), subject.period);
        let cell = Basis::below(subject.indicator, subject.locality);
        self.ask(cell, "left out", about, self.plan.ledger.left_out(self.plan.corpus, figure))
    }

    /// Returns the cell that the observations of the key of one make together.
    pub(in crate::render) fn cell(&self, entry: Id<Observation>) -> Option<&'a Cell> {
        let key = &self.plan.corpus.observations[entry].key;
        self.ask(Basis::observation(entry), "cell", entry, self.plan.ledger.resolved.cells.get(key))
    }

    /// Returns `true` if too little is known for a figure of its whole.
    pub(in crate::render) fn is_partial_statement(&self, figure: &Figure) -> bool {
        let about = (figure.subject.indicator, figure.subject.locality);
        self.ask(Basis::FIXED, "prominence", about, figure.is_partial_statement(self.plan.corpus))
    }

    /// The newest figure of each place and breakdown of an indicator, list by list.
    pub(in crate::render) fn ranking(&self, id: Id<Indicator>) -> &'a [Ranked<'a>] {
        let rows = self.plan.rankings.get(&id).map_or(&[][..], Vec::as_slice);
        self.ask(Basis::figures_of(id), "ranking", id, rows)
    }

    /// The rows of it for which the first page of the indicator has room.
    pub(in crate::render) fn first_of_ranking(&self, id: Id<Indicator>) -> &'a [Ranked<'a>] {
        let ranking = self.ranking(id);
        &ranking[..ranking::shown_first(ranking, self.plan.corpus)]
    }

    /// The series of an indicator, where it has some.
    pub(in crate::render) fn series_of(&self, id: Id<Indicator>) -> Option<&'a Series<'a>> {
        self.ask(Basis::figures_of(id), "series", id, self.plan.series.get(&id))
    }

    /// The drawings of an indicator.
    pub(in crate::render) fn drawings_of(&self, id: Id<Indicator>) -> Option<&'a Drawings<'a>> {
        self.ask(Basis::figures_of(id), "drawings", id, self.plan.drawings.get(&id))
    }

    /// The line among the figures of one place and breakdown.
    pub(in crate::render) fn series_line(&self, figures: &[&'a Figure]) -> Option<Line<'a>> {
        series::line(figures, |figure| self.is_partial_statement(figure))
    }

    /// The list to which a figure belongs.
    pub(in crate::render) fn list_of<'f>(&self, figure: &'f Figure) -> List<'f> {
        let about = (figure.subject.indicator, figure.subject.locality);
        self.ask(Basis::FIXED, "list", about, List::of(figure, self.plan.corpus))
    }

    /// The rows of a list of an indicator.
    pub(in crate::render) fn rows_of(&self, id: Id<Indicator>, list: List<'a>) -> &'a [Ranked<'a>] {
        List::rows(self.ranking(id), list, self.plan.corpus)
    }

    /// The observation that another one corrects.
    pub(in crate::render) fn former(&self, entry: Id<Observation>) -> Option<Id<Observation>> {
        self.ask(
            Basis::observation(entry),
            "former",
            entry,
            self.plan.ledger.corrections.target(entry),
        )
    }

    /// The observation that corrects another one.
    #[inline]
    pub(in crate::render) fn correction_of(
        &self,
        entry: Id<Observation>,
    ) -> Option<Id<Observation>> {
        self.ask(
            Basis::observation(entry),
            "corrected by",
            entry,
            self.plan.ledger.corrections.by(entry),
        )
    }

    /// Those that correct some of these.
    pub(in crate::render) fn corrections_of(
        &self,
        entries: &Range<Id<Observation>>,
    ) -> Vec<Id<Observation>> {
        let newer = self.plan.ledger.corrections.of_range(entries.clone());
        self.note_observations(entries);
        self.ask(Basis::FIXED, "corrections of", (entries.start, entries.end), newer.collect())
    }
}
