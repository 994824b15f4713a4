//! Lookup of a figure in the registers: its indicator, its breakdown, and its relation to the
//! ledger.

use std::collections::BTreeMap;

use crate::base::fold;
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Observation};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Limits, Quantity, UnitKind, Written};
use crate::bulletin::register::{Entry as _, Id};
use crate::bulletin::site::Corpus;
use crate::extract::{generic_words, is_done};

/// The words of a text, folded.
pub(super) fn words(text: &str) -> Vec<String> {
    let letters = |letter: char| !letter.is_alphanumeric() && letter != '%';
    fold::name(text).split(letters).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words around a figure, folded: those before its number and those behind.
pub(super) struct Around {
    words: Vec<String>,
    /// The first word behind the number.
    behind: usize,
    /// True if a verb says that something was done: "kết nạp 9 đảng viên" is no state.
    done: bool,
}

impl Around {
    pub(super) fn new(before: &str, behind: &str, lang: Lang) -> Self {
        let mut words = words(before);
        let first = words.len();
        words.extend(self::words(behind));
        Self { words, behind: first, done: is_done(before, lang) }
    }
}

/// The indicators of a register with the words of their names, each word by its number.
pub(super) struct Indicators {
    names: Vec<(Id<Indicator>, Vec<u32>)>,
    numbers: BTreeMap<String, u32>,
}

/// The number of a word that stands in no name.
const UNKNOWN: u32 = 0;

impl Indicators {
    pub(super) fn new(corpus: &Corpus, lang: Lang) -> Self {
        let generic = generic_words(lang);
        let (mut names, mut numbers) = (Vec::new(), BTreeMap::new());
        for (id, indicator) in corpus.indicators.iter().filter(|(_, indicator)| indicator.sound) {
            let own = indicator.labels.exact(lang).into_iter();
            for name in own.chain(indicator.aliases.iter().map(String::as_str)) {
                let mut name = words(name);
                name.retain(|word| !generic.contains(&word.as_str()));
                let mut number = |word| {
                    let next = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
                    *numbers.entry(word).or_insert(next)
                };
                names.push((id, name.into_iter().map(&mut number).collect()));
            }
        }
        Self { names, numbers }
    }

    /// The indicator that the words around a figure name: all of them, else those behind its number.
    pub(super) fn find(
        &self,
        corpus: &Corpus,
        written: &Written,
        around: &Around,
    ) -> Option<Id<Indicator>> {
        let number = |word: &String| self.numbers.get(word).copied().unwrap_or(UNKNOWN);
        let all: Vec<u32> = around.words.iter().map(number).collect();
        self.named(corpus, written, &all, around.done)
            .or_else(|| self.named(corpus, written, &all[around.behind..], around.done))
    }

    /// The indicator whose name has the most words in a row with the words around a figure, if one
    /// has more than all others.
    fn named(
        &self,
        corpus: &Corpus,
        written: &Written,
        around: &[u32],
        done: bool,
    ) -> Option<Id<Indicator>> {
        let is_state = |indicator: &Indicator| {
            indicator.nature == Nature::Stock && indicator.measure == Measure::Count
        };
        if around.iter().all(|word| *word == UNKNOWN) {
            return None;
        }
        let mut best: Option<(usize, usize, Id<Indicator>)> = None;
        let mut tied = false;
        for (id, name) in &self.names {
            let run = common(name, around);
            let enough = run > 0 && run * 2 >= name.len() && (run > 1 || name.len() <= 1);
            let indicator = &corpus.indicators[*id];
            if !enough || (done && is_state(indicator)) || !measures(indicator, written) {
                continue;
            }
            let rank = (run, usize::MAX - name.len());
            match &best {
                Some((a, b, other)) if (*a, *b) == rank => tied |= other != id,
                Some((a, b, _)) if (*a, *b) > rank => {}
                _ => {
                    best = Some((rank.0, rank.1, *id));
                    tied = false;
                }
            }
        }
        best.filter(|_| !tied).map(|(_, _, id)| id)
    }
}

/// The most words in a row that a name and a text have in common.
fn common(name: &[u32], text: &[u32]) -> usize {
    let mut longest = 0;
    for from in 0..name.len() {
        if name.len() - from <= longest {
            break;
        }
        for (at, _) in text.iter().enumerate().filter(|(_, word)| **word == name[from]) {
            let pairs = name[from..].iter().zip(&text[at..]);
            longest = longest.max(pairs.take_while(|(one, other)| one == other).count());
        }
    }
    longest
}

/// Returns `true` if an indicator may have such a value.
fn measures(indicator: &Indicator, written: &Written) -> bool {
    let kind = written.unit_kind;
    if written.change.is_some() {
        return indicator.measure == Measure::Change;
    }
    let fits = match indicator.measure {
        Measure::Count => {
            matches!(kind, UnitKind::Count | UnitKind::Ratio) && counts(indicator, written)
        }
        Measure::Percent | Measure::Index => kind == UnitKind::Percent,
        Measure::Amount => {
            let unit = crate::extract::parse(
                &format!("1 {}", indicator.unit.get(written.lang)),
                written.lang,
            );
            unit.is_ok_and(|unit| {
                unit.written.unit_kind == kind
                    && (kind == UnitKind::Count || unit.written.unit == written.unit)
            })
        }
        Measure::Rate | Measure::Ratio => kind == UnitKind::Rate || kind == UnitKind::Ratio,
        Measure::Change => false,
    };
    let value = Quantity::from_written(written, &Limits::default());
    fits && value.is_possible(&indicator.limits, indicator.integer)
}

/// Returns `true` if an indicator counts such things, as far as its unit tells.
fn counts(indicator: &Indicator, written: &Written) -> bool {
    let Some(noun) = written.unit.as_deref().map(fold::name) else { return true };
    let mut units = indicator.unit.all().map(fold::name).peekable();
    units.peek().is_none()
        || units
            .any(|unit| noun.starts_with(&unit) || unit.starts_with(&noun) || noun.ends_with(&unit))
}

/// The members of an indicator's dimensions that the words around a figure name.
pub(super) fn breakdown(indicator: &Indicator, around: &Around) -> Vec<(String, String)> {
    if indicator.parts.is_empty() {
        return Vec::new();
    }
    let around = format!(" {} ", around.words.join(" "));
    let mut by = Vec::new();
    for parts in &indicator.parts {
        let named = parts.members.iter().filter(|member| {
            member
                .labels
                .all()
                .any(|label| around.contains(&format!(" {} ", words(label).join(" "))))
        });
        let mut named = named.map(|member| member.id.clone());
        if let (Some(one), None) = (named.next(), named.next()) {
            by.push((parts.dimension.clone(), one));
        }
    }
    by
}

/// Relation of a figure to those of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Relation {
    /// The same value for the same period.
    Equals(String),
    /// Another value for the same period.
    Contradicts(String, String),
    /// A value for another period.
    Continues(String, String),
}

/// The relation of a value to what other articles say of the same thing; `known` are the positions
/// of all observations of its indicator and place.
pub(super) fn relation(
    corpus: &Corpus,
    known: &[Id<Observation>],
    key: (Id<Indicator>, Id<Locality>, &[(String, String)]),
    period: Option<Period>,
    written: &Written,
    article: Option<&str>,
) -> Option<Relation> {
    let by = Breakdown::new(key.2.to_vec());
    let known = known.iter().map(|id| &corpus.observations[*id]);
    let others = known.filter(|observation| observation.key.by == by);
    let mut others: Vec<&Observation> =
        others.filter(|one| Some(one.name.article.as_str()) != article).collect();
    others.sort_by_key(|one| one.key.period);
    let at_once = others.iter().find(|one| Some(one.key.period) == period);
    let value = Quantity::from_written(written, &corpus.indicators[key.0].limits);
    if let Some(other) = at_once {
        let name = other.name.to_string();
        let equal =
            other.quantity.interval == value.interval && other.quantity.nominal == value.nominal;
        return Some(if equal {
            Relation::Equals(name)
        } else {
            Relation::Contradicts(name, other.quantity.as_printed.clone())
        });
    }
    let last = others.last()?;
    Some(Relation::Continues(last.name.to_string(), last.quantity.as_printed.clone()))
}

/// The id of an indicator.
pub(super) fn id(corpus: &Corpus, indicator: Id<Indicator>) -> &str {
    corpus.indicators[indicator].id()
}
