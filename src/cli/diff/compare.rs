//! Which figures of two portals differ, and what caused it.
//!
//! A figure changed when a reader would see it: in its value, its method, its coverage or its
//! marks. Another article that states the same is no change. What the editors call a correction is
//! told as one; everything else that differs is a change, also a revision, which has better data
//! and no mistake behind it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::read::Portal;
use super::statements;
use crate::base::message;
use crate::cli::failure::Failure;

/// Kind of a difference between the two states of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// It was not published before.
    Added,
    /// It has another value, method, coverage or mark.
    Changed,
    /// A mistake in it was put right.
    Corrected,
    /// It is not published any more, or was taken back.
    Withdrawn,
}

impl Kind {
    /// All, in the order in which they are counted.
    pub(super) const ALL: [Self; 4] =
        [Self::Added, Self::Changed, Self::Corrected, Self::Withdrawn];

    /// The word of the machine format.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Subject of a figure: the texts of indicator, place, period and breakdown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Subject {
    pub(super) indicator: String,
    pub(super) locality: String,
    pub(super) period: String,
    pub(super) by: BTreeMap<String, String>,
}

/// A figure without its subject, in the terms of `figures.json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure(pub(super) Map<String, Value>);

/// A figure that differs.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) kind: Kind,
    pub(super) subject: Subject,
    pub(super) old: Option<Figure>,
    pub(super) new: Option<Figure>,
    /// The articles that caused it.
    pub(super) articles: BTreeSet<String>,
}

/// Differences between two portals.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    /// By subject.
    pub(super) changes: Vec<Change>,
    /// Figures that a reader sees unchanged.
    pub(super) same: usize,
}

/// The two states of a figure.
type Pair = (Option<Figure>, Option<Figure>);

impl Comparison {
    /// Compares two portals.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub(super) fn new(mut old: Portal, mut new: Portal) -> Result<Self, Failure> {
        let said = old.folder().zip(new.folder());
        let said = said.and_then(|(old, new)| statements::changed(old, new)).unwrap_or_default();
        let (rows, same) = different_rows(&mut old, &mut new)?;
        let mut pairs: BTreeMap<Subject, Pair> = BTreeMap::new();
        for row in rows.old {
            let (subject, figure) =
                Figure::read(&row).ok_or_else(|| old.faulty(message!("diff-no-figure")))?;
            pairs.entry(subject).or_default().0 = Some(figure);
        }
        for row in rows.new {
            let (subject, figure) =
                Figure::read(&row).ok_or_else(|| new.faulty(message!("diff-no-figure")))?;
            pairs.entry(subject).or_default().1 = Some(figure);
        }
        let count = pairs.values().filter(|(_, new)| new.is_some()).count();
        let changes: Vec<Change> =
            pairs.into_iter().filter_map(|(subject, pair)| change(subject, pair)).collect();
        let newer = changes.iter().filter(|change| change.new.is_some()).count();
        let mut comparison = Self { changes, same: same + count - newer };
        comparison.find_causes(&said);
        Ok(comparison)
    }

    /// Returns the number of figures that differ in this way.
    pub(super) fn count(&self, kind: Kind) -> usize {
        self.changes.iter().filter(|change| change.kind == kind).count()
    }

    /// The causes of a change are the statements behind the figure, before and after, of which the
    /// portals say something else; `said` has their names. Where they are not known, an article that
    /// was rewritten is known by the figures that rest on it alone, for it leaves the names of its
    /// observations as they were, and is then a cause of the sums above them too.
    fn find_causes(&mut self, said: &BTreeSet<String>) {
        let known: BTreeSet<String> = self
            .changes
            .iter()
            .filter(|change| change.is_single())
            .flat_map(Change::behind)
            .collect();
        for change in &mut self.changes {
            let named = change.ever_behind().intersection(said).cloned().collect();
            let all = change.behind();
            let rewritten: BTreeSet<String> = all.intersection(&known).cloned().collect();
            let moved = &change.moved() | &rewritten;
            let causes = [named, moved, all].into_iter().find(|causes| !causes.is_empty());
            change.articles = causes.iter().flatten().map(|name| article(name)).collect();
        }
    }
}

/// Rows that only one of the portals has.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) old: BTreeSet<String>,
    pub(super) new: BTreeSet<String>,
}

impl Rows {
    /// Takes the next row of both. A row that the other one had before is dropped with it.
    pub(super) fn take(&mut self, old: Option<&str>, new: Option<&str>) -> usize {
        if old == new {
            return 1;
        }
        let same = old.map_or(0, |row| cross(row, &mut self.old, &mut self.new));
        same + new.map_or(0, |row| cross(row, &mut self.new, &mut self.old))
    }
}

fn cross(row: &str, own: &mut BTreeSet<String>, other: &mut BTreeSet<String>) -> usize {
    if other.remove(row) {
        return 1;
    }
    own.insert(row.to_owned());
    0
}

/// The rows that differ, and how many do not. Only what has no partner yet is kept: where both
/// portals have their figures in one order, as they do unless registers were rearranged, that is
/// little more than the differences.
fn different_rows(old: &mut Portal, new: &mut Portal) -> Result<(Rows, usize), Failure> {
    let (mut rows, mut same) = (Rows::default(), 0);
    loop {
        let (one, other) = (old.next()?, new.next()?);
        if one.is_none() && other.is_none() {
            return Ok((rows, same));
        }
        same += rows.take(one, other);
    }
}

/// Returns the difference between the states of a figure; `None` where a reader sees none.
fn change(subject: Subject, (old, new): Pair) -> Option<Change> {
    let gone =
        |figure: &Option<Figure>| figure.as_ref().is_none_or(|figure| figure.has("withdrawn"));
    let kind = match (gone(&old), gone(&new)) {
        (true, false) => Kind::Added,
        (false, true) => Kind::Withdrawn,
        (true, true) if old.is_none() && new.is_some() => Kind::Withdrawn,
        (true, true) => return None,
        (false, false) => old
            .as_ref()
            .zip(new.as_ref())
            .and_then(|(old, new)| Figure::kind_of_change(old, new))?,
    };
    Some(Change { kind, subject, old, new, articles: BTreeSet::new() })
}

impl Figure {
    /// A row of the file.
    fn read(row: &str) -> Option<(Subject, Self)> {
        let Ok(Value::Object(mut fields)) = serde_json::from_str(row) else { return None };
        let mut text = |name: &str| match fields.shift_remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let (indicator, locality, period) =
            (text("indicator")?, text("locality")?, text("period")?);
        let by = serde_json::from_value(fields.shift_remove("by")?).ok()?;
        Some((Subject { indicator, locality, period, by }, Self(fields)))
    }

    fn has(&self, flag: &str) -> bool {
        self.0
            .get("flags")
            .and_then(Value::as_array)
            .is_some_and(|flags| flags.iter().any(|known| known == flag))
    }

    /// The names of the observations behind it.
    fn observations(&self) -> impl Iterator<Item = &str> {
        self.0
            .get("observations")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
    }

    /// Returns `true` if it is what one article states, and no combination.
    fn is_single(&self) -> bool {
        matches!(
            self.0.get("method").and_then(Value::as_str),
            Some("reported" | "latest" | "carried-forward")
        )
    }

    fn kind_of_change(old: &Self, new: &Self) -> Option<Kind> {
        let visible =
            |figure: &Self| figure.0.iter().filter(|(name, _)| *name != "observations").count();
        let equal = |(name, value): (&String, &Value)| {
            name == "observations" || new.0.get(name) == Some(value)
        };
        if visible(old) == visible(new) && old.0.iter().all(equal) {
            return None;
        }
        let again = new.is_single() && old.observations().next() != new.observations().next();
        let corrected = new.has("corrected") && (!old.has("corrected") || again);
        Some(if corrected { Kind::Corrected } else { Kind::Changed })
    }
}

impl Change {
    /// Returns `true` if one article stands behind it.
    fn is_single(&self) -> bool {
        self.new.as_ref().or(self.old.as_ref()).is_some_and(Figure::is_single)
    }

    /// The observation that decides a single figure, or all observations behind a combined one.
    fn behind(&self) -> BTreeSet<String> {
        let Some(figure) = self.new.as_ref().or(self.old.as_ref()) else { return BTreeSet::new() };
        let most = if figure.is_single() { 1 } else { usize::MAX };
        figure.observations().take(most).map(str::to_owned).collect()
    }

    /// Every observation behind it, before or after.
    fn ever_behind(&self) -> BTreeSet<String> {
        &names(self.old.as_ref()) | &names(self.new.as_ref())
    }

    /// Observations that came, and those that went. A single figure goes over from one to another,
    /// of which the new one is the cause.
    fn moved(&self) -> BTreeSet<String> {
        let (old, new) = (names(self.old.as_ref()), names(self.new.as_ref()));
        let (came, went) = (&new - &old, &old - &new);
        match (came.is_empty(), self.is_single()) {
            (false, true) => came,
            _ => &came | &went,
        }
    }
}

/// The observations behind a figure.
fn names(figure: Option<&Figure>) -> BTreeSet<String> {
    figure.into_iter().flat_map(Figure::observations).map(str::to_owned).collect()
}

/// The article of an observation, `a` of `a#2`.
fn article(name: &str) -> String {
    name.rsplit_once('#').map_or(name, |(article, _)| article).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn portal(rows: &[String]) -> Portal {
        let text = match rows {
            [] => "{\"schema\": 1, \"figures\": []}\n".to_owned(),
            rows => format!("{{\"schema\": 1, \"figures\": [\n{}\n]}}\n", rows.join(",\n")),
        };
        Portal::new("figures.json".to_owned(), Box::new(std::io::Cursor::new(text)))
            .unwrap_or_else(|_| panic!("a head"))
    }

    fn compare(old: &[String], new: &[String]) -> Comparison {
        Comparison::new(portal(old), portal(new)).unwrap_or_else(|_| panic!("two portals"))
    }

    /// `PLACE METHOD VALUE FLAGS OBSERVATIONS`, the last two joined by commas, a dash for none.
    fn row(line: &str) -> String {
        let [place, method, value, flags, observations] = line.split(' ').collect::<Vec<_>>()[..]
        else {
            panic!("five words: {line}")
        };
        let list = |words: &str| {
            serde_json::json!(words.split(',').filter(|word| *word != "-").collect::<Vec<_>>())
        };
        serde_json::json!({
            "indicator": "cells", "locality": place, "period": "2022", "by": {}, "method": method, "nominal": value,
            "flags": list(flags), "observations": list(observations),
        })
        .to_string()
    }

    fn rows(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| row(line)).collect()
    }

    /// Each change as `KIND PLACE ARTICLES`.
    fn lines_of(old: &[&str], new: &[&str]) -> Vec<String> {
        let comparison = compare(&rows(old), &rows(new));
        let changes = comparison.changes.iter();
        let articles =
            |change: &Change| change.articles.iter().cloned().collect::<Vec<_>>().join(",");
        changes
            .map(|change| {
                format!("{} {} {}", change.kind.word(), change.subject.locality, articles(change))
            })
            .collect()
    }

    /// A test case: the step, the rows before and after, and the changes that are told.
    type Case<'a> = (&'a str, &'a [&'a str], &'a [&'a str], &'a [&'a str]);

    #[test]
    fn changes_have_a_kind_and_a_cause() {
        let cases: [Case<'_>; 15] = [
            ("nothing", &["a latest 5 - x#1"], &["a latest 5 - x#1"], &[]),
            ("a new article", &[], &["a latest 5 - x#1"], &["added a x"]),
            ("an article went", &["a latest 5 - x#1"], &[], &["withdrawn a x"]),
            ("a newer article", &["a latest 5 - x#1"], &["a latest 6 - y#2,x#1"], &["changed a y"]),
            (
                "another article says the same",
                &["a latest 5 - x#1"],
                &["a latest 5 - x#1,y#1"],
                &[],
            ),
            (
                "a correction",
                &["a latest 5 - x#1"],
                &["a latest 6 corrected y#1"],
                &["corrected a y"],
            ),
            (
                "another one",
                &["a latest 6 corrected y#1"],
                &["a latest 7 corrected z#1"],
                &["corrected a z"],
            ),
            (
                "corrected before, added to now",
                &["t sum 6 corrected y#1"],
                &["t sum 8 corrected y#1,z#1"],
                &["changed t z"],
            ),
            ("a revision", &["a latest 5 - x#1"], &["a latest 6 revised y#1"], &["changed a y"]),
            (
                "taken back",
                &["a latest 5 - x#1"],
                &["a reported 0 withdrawn y#1"],
                &["withdrawn a y"],
            ),
            ("forgotten after that", &["a reported 0 withdrawn y#1"], &[], &[]),
            (
                "stated again",
                &["a reported 0 withdrawn y#1"],
                &["a latest 5 - z#1"],
                &["added a z"],
            ),
            (
                "one article came and one went",
                &["t sum 7 - x#1,y#1,z#1"],
                &["t sum 8 - x#1,w#1,v#1"],
                &["changed t v,w,y,z"],
            ),
            (
                "one article came and one was rewritten",
                &["a latest 5 - x#1", "t sum 7 - x#1,y#1"],
                &["a latest 6 - x#1", "t sum 9 - x#1,y#1,z#1"],
                &["changed a x", "changed t x,z"],
            ),
            (
                "rewritten: the sum has the same cause",
                &["a latest 5 - x#1", "b latest 2 - y#1", "t sum 7 - x#1,y#1"],
                &["a latest 6 - x#1", "b latest 2 - y#1", "t sum 8 - x#1,y#1"],
                &["changed a x", "changed t x"],
            ),
        ];
        for (name, old, new, expected) in cases {
            assert_eq!(lines_of(old, new), expected, "{name}");
        }
    }

    #[test]
    fn figures_that_stay_are_counted() {
        let old = rows(&["a latest 5 - x#1", "b latest 2 - y#1", "c latest 1 - z#1"]);
        let new = rows(&["b latest 2 - y#1,w#1", "a latest 5 - x#1", "d latest 1 - z#1"]);
        let comparison = compare(&old, &new);
        assert_eq!(comparison.same, 2);
        assert_eq!(Kind::ALL.map(|kind| comparison.count(kind)), [1, 0, 0, 1]);
    }

    #[test]
    fn broken_files_are_told() {
        let open =
            |text: &'static str| Portal::new("f".to_owned(), Box::new(std::io::Cursor::new(text)));
        let cases = [
            ("", "the file is empty"),
            ("<html>\n", "does not begin as the figures"),
            ("{\"schema\": 1, \"problems\": [\n", "does not begin as the figures"),
            ("{\"schema\": 7, \"figures\": [\n", "is of schema version 7"),
            ("{\"schema\": 1, \"figures\": [\n{}\n]}\n", "a row is no figure"),
            ("{\"schema\": 1, \"figures\": [\n{\"indicator\":", "it ends in the middle"),
        ];
        for (text, message) in cases {
            let failure = open(text)
                .and_then(|old| Comparison::new(old, portal(&[])))
                .expect_err("a broken file");
            let answer = failure.text(crate::language::SOURCE);
            assert!(answer.contains(message), "{text}: {answer}");
            assert_eq!(failure.code(), 2);
        }
    }

    proptest! {
        /// The order of the rows says nothing, and swapping the portals swaps what came and what
        /// went.
        #[test]
        fn order_says_nothing(
            old in proptest::collection::btree_map(0_u8..12, 0_u8..3, 0..10),
            new in proptest::collection::btree_map(0_u8..12, 0_u8..3, 0..10),
        ) {
            let rows = |values: &BTreeMap<u8, u8>| -> Vec<String> {
                values.iter().map(|(place, value)| row(&format!("p{place:02} latest {value} - x#1"))).collect()
            };
            let backwards: Vec<String> = rows(&new).into_iter().rev().collect();
            let (one, other) = (compare(&rows(&old), &rows(&new)), compare(&rows(&old), &backwards));
            prop_assert_eq!(Kind::ALL.map(|kind| one.count(kind)), Kind::ALL.map(|kind| other.count(kind)));
            let equal = old.iter().filter(|(place, value)| new.get(place) == Some(value)).count();
            prop_assert_eq!((one.same, other.same), (equal, equal));
            let swapped = compare(&rows(&new), &rows(&old));
            prop_assert_eq!(one.count(Kind::Added), swapped.count(Kind::Withdrawn));
            prop_assert_eq!(one.count(Kind::Changed), swapped.count(Kind::Changed));
        }
    }
}
