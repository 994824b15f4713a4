//! From proposals to entries of `statistics`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::behind::Kinds;
use super::declared::Declared;
use super::elsewhere::Elsewhere;
use super::located::{Located, Spot};
use super::lookup::{self, Around, Indicators, Relation};
use super::source::{Registers, Source};
use crate::base::fold::Folded;
use crate::base::{Message, message};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Role;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Change, Kind, Numbers, Quantity, Scale, UnitKind, Written, plain};
use crate::bulletin::register::Id;
use crate::extract;
use crate::extract::propose::{Proposal, Reason, Sum, When, figures, sums};
use crate::extract::quotes::places;
use crate::extract::stated::{Claim, Verdict};
use crate::language;

/// A figure with what is known of it.
pub(super) struct Declaration {
    pub(super) figure: Proposal,
    /// When, as it can be declared: nothing was seen after the publication.
    pub(super) when: Option<When>,
    /// The words that are quoted.
    pub(super) quote: String,
    /// Which of several occurrences of these words is meant.
    pub(super) occurrence: Option<u32>,
    pub(super) position: (usize, usize),
    pub(super) indicator: Option<Id<Indicator>>,
    /// A name for what it counts, where no indicator was found.
    pub(super) name: Option<String>,
    /// Another place than that of the text.
    pub(super) locality: Option<Id<Locality>>,
    /// A place that the text names and that is none of its own.
    pub(super) elsewhere: Option<Elsewhere>,
    pub(super) by: Vec<(String, String)>,
    /// The value as it is declared.
    pub(super) value: String,
    pub(super) relation: Option<Relation>,
    /// Why its quote says another number than its value.
    pub(super) differs: Option<String>,
    /// Why it cannot be declared as it is.
    pub(super) amiss: Vec<Message>,
}

/// The entries of a text.
pub(super) struct Declarations {
    pub(super) entries: Vec<Declaration>,
    pub(super) sums: Vec<Sum>,
}

impl Declarations {
    pub(super) fn of(source: &Source, registers: Option<&Registers>) -> Self {
        let text = source.text();
        let figures = figures(text, source.lang, source.times, &source.tables());
        let sums = sums(&figures);
        let mut quotes = Quotes::new(if figures.is_empty() { "" } else { text });
        let ranges: Vec<Range<usize>> = figures.iter().map(|figure| figure.range.clone()).collect();
        let positions = source.positions(&ranges);
        let indicators = registers.map(|registers| registers.indicators(source.lang));
        let mut entries: Vec<Declaration> = Vec::with_capacity(figures.len());
        let mut located = None;
        for index in 0..figures.len() {
            let clause = clause(&figures, index);
            let mut entry = Declaration::new(&mut quotes, &figures[index], positions[index]);
            let published = source.times.published.filter(|_| entry.figure.role == Role::Observed);
            entry.when = entry.figure.when.map(|when| declared(when, published));
            if let (Some(registers), Some(indicators)) = (registers, indicators) {
                let spot = Spot {
                    sentence: &figures[index].sentence,
                    before: &clause.0,
                    behind: behind(&figures, index, text, registers.kinds(source.lang)),
                    day: entry.period().map(Period::end),
                };
                let here = Located::new(source, registers, &spot, located.as_ref());
                entry.locality = here.place.known;
                entry.elsewhere.clone_from(&here.place.elsewhere);
                located = Some(here);
                let last = entries.last().filter(|last| last.is_listed_with(&entry));
                let listed = last.and_then(|last| last.indicator);
                entry.look_up(source, registers, indicators, &clause, listed);
            }
            entry.name = match entry.indicator {
                None => extract::propose::name(text, &figures[index], source.lang),
                Some(_) => None,
            };
            entry.differs = entry.differs(source, registers);
            let place = entry.elsewhere.as_ref().map(named_elsewhere);
            let other = entry.amiss(source, registers, &entries);
            entry.amiss = place.into_iter().chain(other).collect();
            entries.push(entry);
        }
        Self { entries, sums }
    }

    /// Leaves out what is declared; sums of what is left out are told no more.
    pub(super) fn leave_out(&mut self, declared: &Declared) {
        let found = self.entries.len();
        self.entries.retain(|entry| !declared.has(&entry.figure));
        if self.entries.len() < found {
            self.sums.clear();
        }
    }
}

/// Says that a figure is one of a place that is none of the text's own, and what to do.
fn named_elsewhere(place: &Elsewhere) -> Message {
    let name = place.words.as_str();
    if place.several {
        return message!("suggest-amiss-places", names = name);
    }
    if let Some(id) = &place.known {
        return message!("suggest-amiss-elsewhere", name = name, id = id.as_str());
    }
    let parent = place.parent.as_ref().map(|id| format!(" --parent {id}")).unwrap_or_default();
    let command = format!("bantin new locality \"{name}\"{parent}");
    message!("suggest-amiss-unknown-place", name = name, command = command)
}

/// A time as it can be declared: up to the publication, but for the month of the publication.
fn declared(when: When, published: Option<Day>) -> When {
    let (When::During(period), Some(day)) = (when, published) else { return when };
    let running = Period::month(day.year(), day.month()) == Some(period);
    let cut = Period::new(period.start(), day).filter(|_| period.end() > day && !running);
    cut.map_or(when, When::During)
}

/// The words around a figure up to the figures beside it in its sentence: before it, and behind.
fn clause(figures: &[Proposal], index: usize) -> (Range<usize>, Range<usize>) {
    let figure = &figures[index];
    let beside = |other: Option<&Proposal>| {
        other.filter(|other| other.sentence == figure.sentence).map(|other| other.range.clone())
    };
    let last = index.checked_sub(1).and_then(|last| beside(figures.get(last)));
    let next = beside(figures.get(index + 1));
    let start = last.map_or(figure.sentence.start, |last| last.end).min(figure.range.start);
    let end = next.map_or(figure.sentence.end, |next| next.start).max(figure.range.end);
    (start..figure.range.start, figure.range.start..end)
}

/// The bytes behind a figure, in which its place is looked for: up to the next figure, or behind that
/// one, where both are joined. "12 cells and 8 members in X" are both of X.
fn behind(figures: &[Proposal], index: usize, text: &str, kinds: &Kinds) -> Range<usize> {
    let mut index = index;
    loop {
        let rest = figures[index].range.end..clause(figures, index).1.end;
        let next = figures.get(index + 1).filter(|next| next.range.start == rest.end);
        if next.is_none() || !kinds.joins(&text[rest.clone()]) {
            return rest;
        }
        index += 1;
    }
}

impl Declaration {
    fn new(quotes: &mut Quotes<'_>, figure: &Proposal, position: (usize, usize)) -> Self {
        let (quote, occurrence) = quotes.of(&figure.range, &figure.sentence);
        Self {
            position,
            value: value(&figure.written),
            quote,
            occurrence,
            figure: figure.clone(),
            when: figure.when,
            indicator: None,
            locality: None,
            elsewhere: None,
            name: None,
            by: Vec::new(),
            relation: None,
            differs: None,
            amiss: Vec::new(),
        }
    }

    /// Returns `true` if another figure goes on with the list in which this one stands: of the same
    /// kind, and for another time. The head of the list names the indicator of both.
    fn is_listed_with(&self, next: &Self) -> bool {
        let (one, two) = (&self.figure, &next.figure);
        one.sentence == two.sentence
            && one.when != two.when
            && (one.written.unit_kind, &one.written.unit)
                == (two.written.unit_kind, &two.written.unit)
            && one.written.change.is_none()
            && two.written.change.is_none()
    }

    /// The last day that it speaks of.
    pub(super) fn period(&self) -> Option<Period> {
        match self.when? {
            When::AsOf(day) => Some(Period::day(day)),
            When::During(period) => Some(period),
            When::Since(_) => None,
        }
    }

    fn look_up(
        &mut self,
        source: &Source,
        registers: &Registers,
        indicators: &Indicators,
        clause: &(Range<usize>, Range<usize>),
        listed: Option<Id<Indicator>>,
    ) {
        let (before, behind) = (&source.text()[clause.0.clone()], &source.text()[clause.1.clone()]);
        let corpus = &registers.corpus;
        let written = &self.figure.written;
        // The number stands between words that belong together: "kết nạp 9 đảng viên".
        let digit = |letter: char| letter.is_ascii_digit();
        let number = source.text()[self.figure.range.clone()].rfind(digit).map_or(0, |at| at + 1);
        let around = Around::new(before, &behind[number..], source.lang);
        self.indicator = indicators.find(corpus, written, &around).or(listed);
        let own = source.places.first().copied();
        let Some(indicator) = self.indicator else { return };
        self.by = lookup::breakdown(&corpus.indicators[indicator], &around);
        let period = match corpus.indicators[indicator].nature {
            Nature::Stock => self.period().map(|period| Period::day(period.end())),
            Nature::Flow => self.period(),
        };
        if let Some(locality) = self.locality.or(own).filter(|_| self.elsewhere.is_none()) {
            let key = (indicator, locality, self.by.as_slice());
            let known = registers.observations(indicator, locality);
            self.relation =
                lookup::relation(corpus, known, key, period, written, source.id.as_deref());
        }
    }

    /// Why it cannot be declared as it is; none where it can.
    fn amiss(
        &self,
        source: &Source,
        registers: Option<&Registers>,
        before: &[Self],
    ) -> Option<Message> {
        let Some((registers, id)) = registers.zip(self.indicator) else {
            let state = self.figure.reasons.contains(&Reason::State);
            let nature = if state { "stock" } else { "flow" };
            return Some(match &self.name {
                Some(name) => {
                    message!("suggest-amiss-indicator", name = name.as_str(), nature = nature)
                }
                None => message!(
                    "suggest-amiss-indicator",
                    name = message!("suggest-name"),
                    nature = nature
                ),
            });
        };
        let flow = registers.corpus.indicators[id].nature == Nature::Flow;
        let in_digits = self.quote.contains(|letter: char| letter.is_ascii_digit());
        let day = flow && matches!(self.when, Some(When::AsOf(_)));
        let ahead = self.figure.role != Role::Observed;
        let same =
            before.iter().any(|other| other.amiss.is_empty() && self.has_key_of(other, flow));
        match () {
            () if self.when.is_none() => Some(message!("suggest-amiss-period")),
            () if day => Some(message!("suggest-amiss-period")),
            () if !in_digits => Some(message!("suggest-amiss-words")),
            () if same => Some(message!(
                "suggest-amiss-twice",
                indicator = &registers.corpus.indicators[id].labels
            )),
            () if !self.has_place(source, registers) => Some(message!("suggest-amiss-place")),
            () if self.differs.is_none()
                && !self.is_stated(source, &registers.corpus.indicators[id]) =>
            {
                Some(message!("suggest-amiss-quote"))
            }
            () if ahead && !flow => Some(message!("suggest-amiss-goal")),
            () => None,
        }
    }

    /// Returns `true` if its place exists in its period, as `check` will ask.
    fn has_place(&self, source: &Source, registers: &Registers) -> bool {
        let place = self.locality.or(source.places.first().copied());
        place.zip(self.period()).is_none_or(|(place, period)| {
            let valid = registers.corpus.localities[place].valid;
            valid.from.is_none_or(|first| first <= period.end())
                && valid.until.is_none_or(|last| period.start() <= last)
        })
    }

    /// The unit that stands above the table, where the cell alone says another number: `145,2` below
    /// "Đơn vị: triệu đồng". Readers are told beside the figure.
    fn differs(&self, source: &Source, registers: Option<&Registers>) -> Option<String> {
        let unit = self.figure.unit_above.as_deref()?;
        let indicator = &registers?.corpus.indicators[self.indicator?];
        let scaled = self.figure.written.scale != Scale::One;
        (scaled && !self.is_stated(source, indicator))
            .then(|| language::text(&message!("suggest-unit-above", unit = unit), source.lang))
    }

    /// Returns `true` if its quote says its value, as `check` will look at them.
    fn is_stated(&self, source: &Source, indicator: &Indicator) -> bool {
        let text = source.text();
        let Ok(reading) = extract::parse(&self.value, source.lang) else { return false };
        let (sentence, quoted) = (&self.figure.sentence, &self.figure.range);
        let end =
            (quoted.start + self.quote.len()).clamp(quoted.start, sentence.end.max(quoted.end));
        let before = text.get(sentence.start..quoted.start).unwrap_or_default();
        let behind = text.get(end..sentence.end).unwrap_or_default();
        let flow = indicator.nature == Nature::Flow;
        let days = self.period().filter(|_| flow).map(Period::days);
        let claim = Claim {
            quote: &self.quote,
            sentence: &(before.to_owned(), behind.to_owned()),
            value: &Quantity::from_written(&reading.written, &indicator.limits),
            measure: indicator.measure,
            unit: &indicator.unit,
            labels: &indicator.labels,
            days,
            lang: source.lang,
        };
        matches!(claim.compare(), Verdict::Agrees)
    }

    /// Returns `true` if it would speak of the same as another entry.
    fn has_key_of(&self, other: &Self, flow: bool) -> bool {
        let when = |entry: &Self| {
            if flow {
                entry.period()
            } else {
                entry.period().map(|period| Period::day(period.end()))
            }
        };
        (self.indicator, self.locality, &self.by, when(self))
            == (other.indicator, other.locality, &other.by, when(other))
    }
}

/// Bytes of a text beyond which no quote is made longer: each time the whole text is read.
const LONG: usize = 200_000;

/// Most words by which a quote is made longer.
const LONGER: usize = 6;

/// The occurrences up to which the one that is meant is looked for.
const COUNTED: usize = 200;

/// Finds the words that state figures.
struct Quotes<'a> {
    text: &'a str,
    folded: Folded,
    /// The places of words that were looked for: many figures of a long list have the same.
    known: BTreeMap<&'a str, Vec<Range<usize>>>,
}

impl<'a> Quotes<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, folded: Folded::new(text), known: BTreeMap::new() }
    }

    /// The words that state a figure, as many as make them stand once in the text; else which of
    /// their occurrences is meant.
    fn of(&mut self, range: &Range<usize>, sentence: &Range<usize>) -> (String, Option<u32>) {
        let words = &self.text[range.clone()];
        if self.text.len() > LONG {
            return (words.to_owned(), None);
        }
        let folded = &self.folded;
        let places =
            self.known.entry(words).or_insert_with(|| places(folded, words, COUNTED)).as_slice();
        if places.len() == 1 {
            return (words.to_owned(), None);
        }
        if let Some(longer) = longer(self.text, folded, range, sentence) {
            return (longer.to_owned(), None);
        }
        let here = places
            .iter()
            .filter(|_| places.len() > 1)
            .position(|place| place.contains(&range.start));
        let number = here.and_then(|here| u32::try_from(here + 1).ok());
        (words.to_owned(), number)
    }
}

/// The words that state a figure with as many behind them as make them stand once in the text.
fn longer<'a>(
    text: &'a str,
    folded: &Folded,
    range: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<&'a str> {
    let mut end = range.end;
    for _ in 0..LONGER {
        let rest = &text[end..sentence.end.max(end)];
        let next = rest.trim_start();
        let word = next.find(|letter: char| letter.is_whitespace() || ",;.:()".contains(letter));
        let length = word.unwrap_or(next.len());
        let glued = rest.len() - next.len() > 1 || length == 0;
        if glued || next[..length].contains(|letter: char| letter.is_numeric() || letter == '"') {
            return None;
        }
        end += rest.len() - next.len() + length;
        let words = &text[range.start..end];
        if places(folded, words, 2).len() == 1 {
            return Some(words);
        }
    }
    None
}

/// A value as it is declared: with its qualifier, and with its unit where that is no noun.
fn value(written: &Written) -> String {
    let reads = |text: &str| {
        extract::parse(text, written.lang).is_ok_and(|reading| {
            let read = reading.written;
            read.numbers == written.numbers
                && read.kind == written.kind
                && read.strict == written.strict
        })
    };
    let printed = written.as_printed.as_str();
    let counted = matches!(written.unit_kind, UnitKind::Count | UnitKind::Ratio);
    let short = written.unit.as_deref().filter(|_| counted).and_then(|unit| {
        let at = printed.to_lowercase().find(&unit.to_lowercase())?;
        let rest = printed.get(at + unit.len()..)?;
        Some(format!("{}{rest}", printed.get(..at)?.trim_end()))
    });
    let candidates = short.into_iter().chain([printed.to_owned()]);
    if let Some(value) = candidates.into_iter().find(|text| written.change.is_none() && reads(text))
    {
        return value;
    }
    let sign = if written.change == Some(Change::Down) { "-" } else { "" };
    let (group, decimal) = language::marks(written.lang);
    let number = |value| plain(value).replace('.', &decimal.to_string());
    let unit = if written.unit_kind == UnitKind::Percent { "%" } else { "" };
    let _ = group;
    match (written.numbers, written.kind) {
        (Numbers::One(value) | Numbers::Ratio { part: value, .. }, Kind::Exact) => {
            format!("{sign}{}{unit}", number(value))
        }
        _ => printed.to_owned(),
    }
}
