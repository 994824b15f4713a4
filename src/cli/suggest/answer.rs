//! The answers of `suggest`: for people, to paste, for programs.

use serde_json::{Value, json};

use super::entries::{Declaration, Declarations};
use super::lookup::{self, Relation};
use super::source::{Registers, Source};
use crate::base::{Message, message};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Nature;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Role;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Change, Decimal, Kind, Numbers, plain};
use crate::bulletin::register::Entry as _;
use crate::extract::propose::{Reason, Sum, When};
use crate::language;
use crate::report::visible;

/// The parts of an answer.
pub(super) struct Answer<'a> {
    pub(super) source: &'a Source,
    pub(super) entries: &'a Declarations,
    pub(super) registers: Option<&'a Registers>,
    /// The language of who asked.
    pub(super) lang: Lang,
}

impl Answer<'_> {
    fn text(&self, message: &Message) -> String {
        language::text(message, self.lang)
    }

    /// A block for each figure.
    pub(super) fn human(&self) -> String {
        let name = visible::line(&self.source.name);
        let count = self.entries.entries.len();
        let head = self.text(&message!("suggest-found", path = name, count = count));
        let blocks = self.entries.entries.iter().map(|entry| self.block(entry));
        let sums = self.entries.sums.iter().map(|sum| format!("{}\n", self.sum(sum)));
        let parts: Vec<String> =
            std::iter::once(format!("{head}\n")).chain(blocks).chain(sums).collect();
        parts.join("\n")
    }

    fn block(&self, entry: &Declaration) -> String {
        let (line, column) = entry.position;
        let facts = self.facts(entry);
        let mut lines = vec![format!("{line}:{column}  {}", visible::line(&entry.quote))];
        lines.extend((!facts.is_empty()).then(|| format!("    {}", facts.join(", "))));
        lines.extend(self.notes(entry).into_iter().map(|note| format!("    {note}")));
        lines.push(format!("    {}\n", self.reasons(entry)));
        lines.join("\n")
    }

    /// The parts of a figure as people speak of them: what it counts, where, when, of whom.
    fn facts(&self, entry: &Declaration) -> Vec<String> {
        let corpus = self.registers.map(|registers| &registers.corpus);
        let indicator = corpus.zip(entry.indicator).map(|(corpus, id)| &corpus.indicators[id]);
        let place = corpus.zip(entry.locality).map(|(corpus, id)| {
            corpus.localities.told(id, Day::LAST).in_lang(self.lang).to_owned()
        });
        let named = || entry.elsewhere.as_ref().map(|place| place.words.clone());
        let when = entry.figure.when.map(|when| match when {
            When::AsOf(day) => Period::day(day).text(self.lang),
            When::During(period) => period.text(self.lang),
            When::Since(day) => self.text(&message!("suggest-since", day = day)),
        });
        let role = match entry.figure.role {
            Role::Observed => None,
            Role::Target => Some(self.text(&message!("suggest-role-target"))),
            Role::Norm => Some(self.text(&message!("suggest-role-norm"))),
        };
        let label = indicator.map(|indicator| indicator.labels.get(self.lang).to_owned());
        let by = entry.by.iter().map(|(dimension, member)| {
            let parts =
                indicator.and_then(|it| it.parts.iter().find(|it| it.dimension == *dimension));
            let known = parts.and_then(|it| it.members.iter().find(|it| it.id == *member));
            known.map_or_else(|| member.clone(), |known| known.label(self.lang).to_owned())
        });
        let facts = [label, place.or_else(named), when, role].into_iter().flatten();
        facts.chain(by).collect()
    }

    /// Notes on a figure: what is missing, and its relation to the ledger.
    fn notes(&self, entry: &Declaration) -> Vec<String> {
        let amiss = entry.amiss.iter().map(|amiss| self.text(amiss));
        amiss.chain(self.relation(entry)).map(|note| visible::line(&note)).collect()
    }

    fn indicator(&self, entry: &Declaration) -> Option<String> {
        let registers = self.registers?;
        entry.indicator.map(|id| lookup::id(&registers.corpus, id).to_owned())
    }

    fn place(&self, entry: &Declaration) -> Option<String> {
        let registers = self.registers?;
        entry.locality.map(|id| registers.corpus.localities[id].id().to_owned())
    }

    fn reasons(&self, entry: &Declaration) -> String {
        let reasons: Vec<String> =
            entry.figure.reasons.iter().map(|reason| self.text(&reason_of(*reason))).collect();
        let (score, reasons) = (entry.figure.score.to_string(), reasons.join(", "));
        self.text(&message!("suggest-score", score = score, reasons = reasons))
    }

    fn relation(&self, entry: &Declaration) -> Option<String> {
        let message = match entry.relation.as_ref()? {
            Relation::Equals(name) => message!("suggest-equals", name = name),
            Relation::Contradicts(name, value) => {
                message!("suggest-contradicts", name = name, value = value)
            }
            Relation::Continues(name, value) => {
                message!("suggest-continues", name = name, value = value)
            }
        };
        Some(self.text(&message))
    }

    /// `66 = 15 + 7 + 44`.
    fn sum(&self, sum: &Sum) -> String {
        let printed = |index: &usize| number_text(&self.entries.entries[*index]);
        let parts: Vec<String> = sum.parts.iter().map(printed).collect();
        let sum = format!("{} = {}", printed(&sum.total), parts.join(" + "));
        self.text(&message!("suggest-sum", sum = sum))
    }

    /// Entries to paste; what cannot be declared as it is stands behind `#`.
    pub(super) fn yaml(&self) -> String {
        let declared = self.entries.entries.iter().any(|entry| entry.amiss.is_empty());
        let mut lines = vec![if declared { "statistics:" } else { "# statistics:" }.to_owned()];
        for entry in &self.entries.entries {
            lines.extend(self.notes(entry).into_iter().map(|note| format!("  # {note}")));
            let mark = if entry.amiss.is_empty() { "" } else { "# " };
            lines.extend(self.lines(entry).into_iter().map(|line| format!("  {mark}{line}")));
        }
        lines.extend(self.entries.sums.iter().map(|sum| format!("  # {}", self.sum(sum))));
        lines.join("\n") + "\n"
    }

    /// The lines of an entry.
    fn lines(&self, entry: &Declaration) -> Vec<String> {
        let named = || entry.name.as_deref().map(quoted);
        let indicator = self.indicator(entry).or_else(named).unwrap_or_else(|| "?".to_owned());
        let mut lines =
            vec![format!("- indicator: {indicator}"), format!("  value: {}", quoted(&entry.value))];
        let flow = self
            .registers
            .zip(entry.indicator)
            .is_some_and(|(registers, id)| registers.corpus.indicators[id].nature == Nature::Flow);
        lines.extend(entry.when.map(|when| match when {
            When::AsOf(day) if flow => format!("  period: {}", day.iso()),
            When::AsOf(day) => format!("  as_of: {}", day.iso()),
            When::During(period) if !flow && entry.indicator.is_some() => {
                format!("  as_of: {}", period.end().iso())
            }
            When::During(period) => format!("  period: {}", period.iso()),
            When::Since(_) => format!("  period: {when}"),
        }));
        let several = entry.elsewhere.as_ref().is_some_and(|place| place.several);
        let named = entry
            .elsewhere
            .as_ref()
            .filter(|_| !several)
            .map(|place| place.known.clone().unwrap_or_else(|| quoted(&place.words)));
        let place = named.or_else(|| self.place(entry));
        lines.extend(place.map(|place| format!("  locality: {place}")));
        if !entry.by.is_empty() {
            let pairs: Vec<String> = entry
                .by
                .iter()
                .map(|(dimension, member)| format!("{dimension}: {member}"))
                .collect();
            lines.push(format!("  by: {{{}}}", pairs.join(", ")));
        }
        if entry.figure.role != Role::Observed {
            lines.push(format!("  role: {}", entry.figure.role.word()));
        }
        lines.push(format!("  quote: {}", quoted(&entry.quote)));
        lines.extend(entry.occurrence.map(|number| format!("  occurrence: {number}")));
        lines.extend(entry.differs.iter().map(|why| format!("  differs: {}", quoted(why))));
        lines
    }

    /// The figures for programs.
    pub(super) fn json(&self) -> Value {
        let figures: Vec<Value> =
            self.entries.entries.iter().map(|entry| self.figure(entry)).collect();
        json!({"file": self.source.name, "figures": figures})
    }

    fn figure(&self, entry: &Declaration) -> Value {
        let written = &entry.figure.written;
        let (line, column) = entry.position;
        let (low, high) = ends(entry);
        let by: serde_json::Map<String, Value> =
            entry.by.iter().map(|(dimension, member)| (dimension.clone(), json!(member))).collect();
        json!({
            "value": value(entry).map(plain),
            "as_printed": written.as_printed,
            "kind": written.kind.word(),
            "strict": written.strict,
            "low": low.and_then(number),
            "high": high.and_then(number),
            "unit_kind": written.unit_kind.word(),
            "unit": written.unit,
            "period": entry.figure.when.map(|when| when.to_string()),
            "locality": self.place(entry),
            "by": (!by.is_empty()).then_some(by),
            "indicator": self.indicator(entry),
            "role": entry.figure.role.word(),
            "quote": entry.quote,
            "line": line,
            "column": column,
            "score": entry.figure.score,
        })
    }
}

/// The one number of a figure; of a fall it is less than nothing.
fn value(entry: &Declaration) -> Option<Decimal> {
    match entry.figure.written.numbers {
        Numbers::One(value) if entry.figure.written.change == Some(Change::Down) => Some(-value),
        Numbers::One(value) | Numbers::Ratio { part: value, .. } => Some(value),
        Numbers::Range(..) => None,
    }
}

/// The least and the greatest number that the words leave: of one number both are that number, and
/// what has no bound has none. [`value`] is the text that stays exact; these are for programs that
/// compare.
fn ends(entry: &Declaration) -> (Option<Decimal>, Option<Decimal>) {
    let written = &entry.figure.written;
    let value = value(entry);
    match (written.numbers, written.kind) {
        (Numbers::Range(low, high), _) => (Some(low.value), Some(high.value)),
        (_, Kind::AtLeast) => (value, None),
        (_, Kind::AtMost | Kind::Almost) => (None, value),
        _ => (value, value),
    }
}

fn number(value: Decimal) -> Option<serde_json::Number> {
    serde_json::from_str(&plain(value)).ok()
}

fn number_text(entry: &Declaration) -> String {
    value(entry).map(plain).unwrap_or_default()
}

fn reason_of(reason: Reason) -> Message {
    match reason {
        Reason::Unit => message!("suggest-reason-unit"),
        Reason::Noun => message!("suggest-reason-noun"),
        Reason::Verb => message!("suggest-reason-verb"),
        Reason::Qualifier => message!("suggest-reason-qualifier"),
        Reason::List => message!("suggest-reason-list"),
        Reason::Label => message!("suggest-reason-label"),
        Reason::Period => message!("suggest-reason-period"),
        Reason::Headline => message!("suggest-reason-headline"),
        Reason::Caption => message!("suggest-reason-caption"),
        Reason::Quoted => message!("suggest-reason-quoted"),
        Reason::Measure => message!("suggest-reason-measure"),
        Reason::Norm => message!("suggest-reason-norm"),
        Reason::Target => message!("suggest-reason-target"),
        Reason::State => message!("suggest-reason-state"),
    }
}

/// A text as YAML reads it back.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\t'], " ");
    format!("\"{escaped}\"")
}
