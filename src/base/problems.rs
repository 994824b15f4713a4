//! Problems of a stage, of a file, or of a whole run.
//!
//! A register of a million brackets has a million mistakes, and nobody reads them. Of one code in
//! one file the first thousand are kept, in the order of the report, whatever the order in which
//! they were found; of each other one a hash is kept, eight bytes, so that all are counted and none
//! twice.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::code::Code;
use super::location::SourcePath;
use super::problem::{Problem, Severity};

/// Maximum number of problems of one code that are listed of a file.
pub const LISTED: usize = 1000;

/// Problems, of which the first of each code and file are listed, and all are counted.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    list: Vec<Problem>,
    /// Those that are not listed.
    hidden: BTreeMap<(SourcePath, Code), Vec<Hidden>>,
    /// Length of the list when it was last cut.
    cut: usize,
}

/// A problem that is not listed: its hash, whose last two bits are its severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hidden(u64);

impl Hidden {
    fn new(problem: &Problem) -> Self {
        let mut hasher = DefaultHasher::new();
        (problem.place.at, &problem.message).hash(&mut hasher);
        Self(hasher.finish()).with(problem.severity)
    }

    fn with(self, severity: Severity) -> Self {
        Self(self.0 & !3 | severity as u64)
    }

    fn is(self, severity: Severity) -> bool {
        self.0 & 3 == severity as u64
    }

    /// The hash without the severity.
    fn name(self) -> u64 {
        self.0 >> 2
    }
}

/// Two collections are equal that tell and count the same, however often they were cut.
impl PartialEq for Problems {
    fn eq(&self, other: &Self) -> bool {
        (&self.list, &self.hidden) == (&other.list, &other.hidden)
    }
}

impl Eq for Problems {}

impl Problems {
    /// No problems yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, mut problem: Problem) {
        problem.cut();
        self.list.push(problem);
        self.make_room();
    }

    /// Adds all of another collection.
    pub fn merge(&mut self, other: Self) {
        self.list.extend(other.list);
        for (name, hidden) in other.hidden {
            self.hidden.entry(name).or_default().extend(hidden);
        }
        self.make_room();
    }

    /// Returns the number of problems of this severity, listed or not.
    pub fn count(&self, severity: Severity) -> usize {
        let listed = self.list.iter().filter(|problem| problem.severity == severity).count();
        listed + self.hidden.values().flatten().filter(|hidden| hidden.is(severity)).count()
    }

    /// Returns the number of all problems, listed or not.
    pub fn total(&self) -> usize {
        self.list.len() + self.hidden.values().map(Vec::len).sum::<usize>()
    }

    /// Returns `true` if anything forbids publishing.
    pub fn has_errors(&self) -> bool {
        // Errors are listed before all others.
        self.list.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// Returns `true` if there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns `true` if some of a file are not listed.
    pub fn hides(&self, path: &SourcePath) -> bool {
        self.hidden.keys().any(|(of, _)| of == path)
    }

    /// Those that are listed, in the order in which they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.list.iter()
    }

    /// Those that are listed, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Problem> {
        self.list.iter_mut()
    }

    /// The same, all of them as notes.
    #[must_use]
    pub fn as_notes(&self) -> Self {
        let list = self.list.iter().map(|problem| problem.clone().severity(Severity::Note));
        let of = |hidden: &Vec<Hidden>| {
            hidden.iter().map(|hidden| hidden.with(Severity::Note)).collect()
        };
        let hidden = self.hidden.iter().map(|(name, hidden)| (name.clone(), of(hidden)));
        Self { list: list.collect(), hidden: hidden.collect(), cut: self.cut }
    }

    /// Those of some files and severities, listed or not.
    #[must_use]
    pub fn only(&self, wanted: impl Fn(&SourcePath, Severity) -> bool) -> Self {
        const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];
        let list = self
            .list
            .iter()
            .filter(|problem| wanted(&problem.place.path, problem.severity))
            .cloned();
        let of = |((path, code), hidden): (&(SourcePath, Code), &Vec<Hidden>)| {
            let kept = |one: &&Hidden| {
                ALL.into_iter().any(|severity| one.is(severity) && wanted(path, severity))
            };
            let kept: Vec<Hidden> = hidden.iter().filter(kept).copied().collect();
            (!kept.is_empty()).then(|| ((path.clone(), *code), kept))
        };
        Self { list: list.collect(), hidden: self.hidden.iter().filter_map(of).collect(), cut: 0 }
    }

    /// Sorts by file, place, severity, code and message, and drops exact repetitions, so that the
    /// report does not depend on the order in which files were read. The last one listed of a code
    /// and file says how many are not.
    pub fn sort(&mut self) {
        self.list.iter_mut().for_each(|problem| problem.more = 0);
        if self.list.len() > LISTED {
            self.cut();
        }
        let key = |problem: &Problem| {
            (problem.place.clone(), problem.severity, problem.code.word(), problem.message.clone())
        };
        self.list.sort_by_cached_key(key);
        self.list.dedup();
        for hidden in self.hidden.values_mut() {
            hidden.sort_unstable();
            hidden.dedup_by_key(|hidden| hidden.name());
        }
        let mut hidden: BTreeMap<_, _> =
            self.hidden.iter().map(|((path, code), hidden)| ((path, *code), hidden)).collect();
        for problem in self.list.iter_mut().rev() {
            if hidden.is_empty() {
                return;
            }
            problem.more = hidden.remove(&(&problem.place.path, problem.code)).map_or(0, Vec::len);
        }
    }

    /// Cuts the list when it is twice as long as it was then: less than once for each problem,
    /// however many there are.
    fn make_room(&mut self) {
        if self.list.len() > 2 * self.cut.max(LISTED) {
            self.cut();
        }
    }

    /// Hides what is not to be listed: of each file and code all but the first in the order of the
    /// report, errors before warnings. What is hidden comes behind so many others, and will not be
    /// among the first again.
    fn cut(&mut self) {
        let name = |index: &usize| (&self.list[*index].place.path, self.list[*index].code);
        let rank = |index: &usize| {
            let problem = &self.list[*index];
            (name(index), problem.severity, problem.place.at, &problem.message)
        };
        let mut order: Vec<usize> = (0..self.list.len()).collect();
        order.sort_by(|a, b| rank(a).cmp(&rank(b)));
        let mut listed = vec![true; self.list.len()];
        for group in order.chunk_by(|a, b| name(a) == name(b)).filter(|group| group.len() > LISTED)
        {
            let repeated = |pair: &&[usize]| self.list[pair[0]] == self.list[pair[1]];
            group.windows(2).filter(repeated).for_each(|pair| listed[pair[1]] = false);
            let distinct: Vec<usize> =
                group.iter().copied().filter(|index| listed[*index]).collect();
            let (path, code) = name(&group[0]);
            let hidden = self.hidden.entry((path.clone(), code)).or_default();
            for index in distinct.into_iter().skip(LISTED) {
                hidden.push(Hidden::new(&self.list[index]));
                listed[index] = false;
            }
        }
        self.hidden.retain(|_, hidden| !hidden.is_empty());
        let mut listed = listed.into_iter();
        self.list.retain(|_| listed.next().unwrap_or(true));
        self.cut = self.list.len();
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut Problems {
    type Item = &'a mut Problem;
    type IntoIter = std::slice::IterMut<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{At, Location, Span};
    use proptest::prelude::*;

    fn problem(file: &str, at: usize, severity: Severity) -> Problem {
        let place = Location::bytes(&SourcePath::from(file), Span::new(at, at + 1));
        Problem::new(Code::DeadLink, place, format!("`{at}` leads nowhere")).severity(severity)
    }

    fn sorted(problems: impl IntoIterator<Item = Problem>) -> Problems {
        let mut all = Problems::new();
        all.extend(problems);
        all.sort();
        all
    }

    #[test]
    fn of_one_code_and_file_a_thousand_are_listed_and_all_counted() {
        let many = (0..50_000).map(|at| problem("a.md", at, Severity::Error));
        let all = sorted(many.chain([problem("b.md", 7, Severity::Warning)]));
        assert_eq!((all.iter().len(), all.total()), (LISTED + 1, 50_001));
        assert_eq!(
            [Severity::Error, Severity::Warning].map(|severity| all.count(severity)),
            [50_000, 1]
        );
        let last: Vec<_> = all.iter().filter(|problem| problem.more > 0).collect();
        assert_eq!(last.len(), 1);
        assert_eq!((last[0].place.at, last[0].more), (At::Bytes(Span::new(999, 1000)), 49_000));
        assert!(all.hides(&"a.md".into()) && !all.hides(&"b.md".into()));
        let only = all.only(|path, _| path.as_str() == "b.md");
        assert_eq!((only.total(), only.count(Severity::Error)), (1, 0));
    }

    #[test]
    fn the_list_is_never_much_longer_than_what_is_kept_of_it() {
        let mut all = Problems::new();
        for at in 0..100_000 {
            all.push(problem("a.md", at, Severity::Error));
            assert!(all.iter().len() <= 2 * LISTED + 1);
        }
    }

    #[test]
    fn errors_are_not_hidden_behind_warnings() {
        let warnings = (0..5000).map(|at| problem("a.md", at, Severity::Warning));
        let all = sorted(warnings.chain([problem("a.md", 9000, Severity::Error)]));
        assert!(all.has_errors() && all.count(Severity::Warning) == 5000);
        let all = all.as_notes();
        assert_eq!((all.count(Severity::Note), all.has_errors()), (5001, false));
    }

    proptest! {
        #[test]
        fn the_order_of_finding_does_not_matter(
            step in prop_oneof![Just(1_usize), Just(7), Just(1009), Just(4999)], twice: bool, parts in 1_usize..5
        ) {
            let at = |index: usize| problem("a.md", index * step % 5003, Severity::Error);
            let again = (0..if twice { 5003 } else { 0 }).map(|at| problem("a.md", at, Severity::Error));
            let mut merged = Problems::new();
            for part in 0..parts {
                let mut some = Problems::new();
                some.extend((0..5003).filter(|index| index % parts == part).map(at));
                merged.merge(some);
            }
            merged.extend(again);
            merged.sort();
            prop_assert_eq!(merged, sorted((0..5003).map(|at| problem("a.md", at, Severity::Error))));
        }
    }
}
