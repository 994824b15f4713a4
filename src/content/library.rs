//! Everything that was read of a site, whether it is to be seen or not.

use std::cell::Cell;
use std::cmp::Reverse;
use std::sync::Arc;

use rayon::prelude::*;

use super::form::{Form, State};
use super::registers::Registers;
use super::{Visibility, problems};
use crate::base::{Problem, SourcePath, Spanned};
use crate::bulletin::article::StandingPage;
use crate::bulletin::date::Instant;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Localities;
use crate::bulletin::observation::ObservationName;
use crate::bulletin::register::{IndexVec, Register};
use crate::bulletin::site::{Losses, Site};
use crate::bulletin::term::{Body, Directive, Topic};

/// Everything that was read of a site: published articles, drafts, those that are held until later,
/// expired and broken ones. [`super::select`] makes a corpus of those that are to be seen.
#[derive(Debug)]
pub struct Library {
    pub(super) site: Arc<Site>,
    pub(super) localities: Arc<Localities>,
    pub(super) indicators: Arc<Register<Indicator>>,
    pub(super) topics: Arc<Register<Topic>>,
    pub(super) bodies: Arc<Register<Body>>,
    pub(super) directives: Arc<Register<Directive>>,
    pub(super) losses: Arc<Losses>,
    pub(super) pages: Arc<IndexVec<StandingPage>>,
    /// In the order of publication.
    pub(super) bulletins: Vec<Bulletin>,
    /// Files beside them that could not be read: what refers to them stays silent.
    pub(super) aside: Vec<SourcePath>,
    /// Positions of the bulletins in the order of their ids, those of one id by path.
    by_id: Vec<usize>,
}

/// A bulletin in its languages: the original first. All of them have its id.
pub(super) type Bulletin = Vec<Form>;

impl Library {
    /// Puts in order what was read.
    pub(super) fn new(
        site: Arc<Site>,
        registers: Registers,
        mut bulletins: Vec<Bulletin>,
        pages: Vec<StandingPage>,
        aside: Vec<SourcePath>,
    ) -> Self {
        bulletins.par_sort_by(|a, b| order(a).cmp(&order(b)));
        let mut by_id: Vec<usize> = (0..bulletins.len()).collect();
        let name = |at: &usize| (id(&bulletins[*at]), &bulletins[*at][0].path);
        by_id.par_sort_unstable_by(|a, b| name(a).cmp(&name(b)));
        let mut library = Self {
            site,
            localities: Arc::new(registers.localities),
            indicators: Arc::new(registers.indicators),
            topics: Arc::new(registers.topics),
            bodies: Arc::new(registers.bodies),
            directives: Arc::new(registers.directives),
            losses: Arc::new(registers.losses),
            pages: Arc::new(pages.into()),
            bulletins,
            aside,
            by_id,
        };
        for (at, problem) in library.unknown_related() {
            library.bulletins[at][0].problems.push(problem);
        }
        library
    }

    /// The next instant after the clock at which an article appears, expires, steps back or is
    /// said to be changed or taken back, be it a draft or not.
    pub fn next_change(&self, clock: Instant) -> Option<Instant> {
        let all = self.bulletins.iter().flatten().flat_map(Form::turns);
        all.filter(|at| *at > clock).min()
    }

    /// Returns `true` if an article waits to be seen.
    pub fn has_held(&self, visibility: Visibility) -> bool {
        let held = |form: &Form| matches!(form.publication.state(visibility), State::Held(_));
        self.bulletins.iter().flatten().any(held)
    }

    /// Positions of the bulletins with one id, by path.
    fn with_id(&self, wanted: &str) -> &[usize] {
        let name = |at: &usize| id(&self.bulletins[*at]);
        let start = self.by_id.partition_point(|at| name(at) < wanted);
        let same = self.by_id[start..].iter().take_while(|at| name(at) == wanted).count();
        &self.by_id[start..start + same]
    }

    /// Positions of bulletins that have one id, several each, by path.
    pub(super) fn rivals(&self) -> impl Iterator<Item = &[usize]> {
        let same = |a: &usize, b: &usize| id(&self.bulletins[*a]) == id(&self.bulletins[*b]);
        self.by_id.chunk_by(same).filter(|rivals| rivals.len() > 1)
    }

    /// Returns `true` if a statistic is stated, or may be: then what is wrong with it has been
    /// told.
    pub(super) fn states(&self, name: &ObservationName) -> bool {
        let may = |form: &Form| {
            form.stated.is_none_or(|stated| (1..=stated).contains(&(name.number as usize)))
        };
        self.with_id(&name.article).iter().flat_map(|at| &self.bulletins[*at]).any(may)
    }

    /// Returns `true` if a statistic is still to be seen when an article expires that corrects it.
    pub(super) fn outlasts(&self, name: &ObservationName, end: Instant) -> bool {
        let stays = |form: &Form| {
            !form.publication.draft && form.publication.expires.is_none_or(|over| over > end)
        };
        self.states(name)
            && self.with_id(&name.article).iter().any(|at| stays(&self.bulletins[*at][0]))
    }

    /// `related` names articles of the site, published or not.
    fn unknown_related(&self) -> Vec<(usize, Problem)> {
        let guesses = Guesses::new();
        let mut found = Vec::new();
        for (at, forms) in self.bulletins.iter().enumerate() {
            let (original, own) = (&forms[0], id(forms));
            let is_unknown = |name: &&Spanned<String>| self.with_id(&name.value).is_empty();
            for name in original.related().iter().filter(is_unknown) {
                let known = guesses.among(&self.by_id).iter().map(|at| id(&self.bulletins[*at]));
                let known = known.filter(|id| *id != own);
                let path = &original.path;
                found.push((at, problems::unknown_article(path, name.span, &name.value, known)));
            }
        }
        found
    }
}

fn id(bulletin: &[Form]) -> &str {
    bulletin[0].id()
}

/// Newest first; those of one instant by id. What could not be read comes last.
fn order(forms: &[Form]) -> (bool, Option<Reverse<Instant>>, &str, &SourcePath) {
    let original = &forms[0];
    let date = original.article().map(|article| Reverse(article.date.instant()));
    (date.is_none(), date, original.id(), &original.path)
}

/// The number of names that may still be compared with unknown ones. Each guess takes a look at all
/// names, so that a thousand unknown names among a thousand articles would be a million looks.
pub(super) struct Guesses(Cell<usize>);

impl Guesses {
    const LOOKS: usize = 50_000;

    pub(super) fn new() -> Self {
        Self(Cell::new(Self::LOOKS))
    }

    /// The known names to compare with one that is unknown; none where too many were compared
    /// already.
    pub(super) fn among<'a, T>(&self, known: &'a [T]) -> &'a [T] {
        let left = self.0.get();
        self.0.set(left.saturating_sub(known.len().max(1)));
        if left > 0 { known } else { &[] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_unknown_names_take_few_looks() {
        let (guesses, known) = (Guesses::new(), vec![0; 1000]);
        let looks: usize = (0..1000).map(|_| guesses.among(&known).len()).sum();
        assert_eq!(looks, Guesses::LOOKS);
        assert_eq!(Guesses::new().among(&known).len(), known.len());
    }
}
