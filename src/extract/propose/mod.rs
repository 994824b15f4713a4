//! Figures found in the prose of bulletins (STATISTICS "Proposals").
//!
//! Each number is first told apart (`exclude.rs`, `times.rs`): dates, documents, ordinals,
//! ages, counters and periods are none. What is left is read by the grammar of quantities
//! (`grammar.rs`) and stays silent until something unlocks it (`candidates.rs`): a unit that
//! is known, or a verb of quantity, a qualifier or a list before any other noun. Goals and rules
//! are known by the words before them in their sentence (`paragraph.rs`), periods by where they
//! stand (`assign.rs`). What speaks for a figure and against it are small whole weights, added up.
//!
//! All of it is pure, reads each token a limited number of times, and keeps ranges of bytes of the
//! text that was given.

mod assign;
mod borrowed;
mod candidates;
mod compared;
mod headings;
mod layout;
#[cfg(test)]
mod measured;
mod mentions;
mod names;
mod paragraph;
mod relative;
mod repeats;
mod states;
mod sums;
mod tables;
#[cfg(test)]
mod tests;
mod times;
mod worded;

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

pub use names::name;
pub use sums::{Sum, sums};
pub use tables::{Table, measured, tables};

use super::grammar::{Grammar, match_phrase};
use super::lexer::{Token, lex, plainly_lexed};
use super::phrases::{Figures, Stops, Vocabulary};
use super::read::Source;
use crate::base::fold::Folded;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Role;
use crate::bulletin::period::{Period, YearStart};
use crate::bulletin::quantity::Written;
use crate::language::ALL;
use crate::language::reading::reading;
use assign::{Assignment, Otherwise};
use candidates::Candidate;
use headings::Plans;
use layout::{Layout, LineKind};
use mentions::{Calendar, MentionKind};
use paragraph::Paragraph;

/// A figure that the prose of a bulletin states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The bytes of the words that state it, from the qualifier to the end of the unit.
    pub range: Range<usize>,
    /// The number, unit and qualifier in these words.
    pub written: Written,
    /// When; none where the text does not tell.
    pub when: Option<When>,
    /// Observed, a goal or a rule.
    pub role: Role,
    /// The unit that a header, or the line above its table, gives to it.
    pub unit_above: Option<String>,
    /// The bytes of its sentence.
    pub sentence: Range<usize>,
    /// The reasons for it and against it.
    pub reasons: Vec<Reason>,
    /// The weights of the reasons, added up.
    pub score: i32,
}

/// When a figure holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// On a day.
    AsOf(Day),
    /// In a stretch of time.
    During(Period),
    /// From a day up to a publication whose day is not known.
    Since(Day),
}

impl When {
    /// Its first day.
    pub fn start(self) -> Day {
        match self {
            Self::AsOf(day) | Self::Since(day) => day,
            Self::During(period) => period.start(),
        }
    }
}

impl When {
    /// Its last day, as far as that is known.
    fn end(self) -> Day {
        match self {
            Self::AsOf(day) | Self::Since(day) => day,
            Self::During(period) => period.end(),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsOf(day) => f.write_str(&day.iso()),
            Self::During(period) => f.write_str(&period.iso()),
            Self::Since(day) => write!(f, "{}/..", day.iso()),
        }
    }
}

/// A reason for a figure, or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Its unit is one in which bulletins count.
    Unit,
    /// A noun behind it that is not known.
    Noun,
    /// A verb of quantity before it.
    Verb,
    /// A qualifier or a change.
    Qualifier,
    /// It goes on with a list.
    List,
    /// It stands behind a label.
    Label,
    /// Its period is known.
    Period,
    /// It stands in a headline.
    Headline,
    /// It stands beside a picture.
    Caption,
    /// It stands between quotation marks.
    Quoted,
    /// A length, which mostly says how large one thing is.
    Measure,
    /// A rule.
    Norm,
    /// A goal.
    Target,
    /// It is a state as of a day, and nothing that was done.
    State,
}

/// The weight of a reason.
pub fn weight(reason: Reason) -> i32 {
    match reason {
        Reason::Unit => 3,
        Reason::Verb => 2,
        Reason::Noun | Reason::Qualifier | Reason::List | Reason::Label | Reason::Period => 1,
        Reason::Headline | Reason::Quoted => -1,
        Reason::Caption | Reason::Measure => -2,
        Reason::Norm | Reason::Target => -3,
        Reason::State => 0,
    }
}

/// The score from which on a figure is proposed.
pub const ENOUGH: i32 = 2;

/// Finds the figures that a bulletin states, in their order: its text without front matter, in
/// normal form C. Where the day of publication is not given, it is looked for in the lines around
/// the text.
pub fn propose(text: &str, lang: Lang, day: Option<Day>) -> Vec<Proposal> {
    let published = day.or_else(|| published(text, lang));
    figures(text, lang, Times { published, ..Times::default() }, &tables(text))
}

/// Times that are known before a text is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Times {
    /// The day of publication.
    pub published: Option<Day>,
    /// The day of states without one, where that is another.
    pub as_of: Option<Day>,
    /// The period of what has none.
    pub period: Option<Period>,
    /// When the school or financial years of the site begin, where it has one sort of them.
    pub years: Option<YearStart>,
}

/// The same of a text whose times are known, or told nowhere, and whose tables were found.
pub fn figures(text: &str, lang: Lang, times: Times, tables: &[Table]) -> Vec<Proposal> {
    let (mut reader, mut layout) = (Reader::new(text, lang, times), Layout::new(lang));
    let mut tables = tables.iter().filter_map(|table| {
        let (first, last) = (table.first()?.first()?, table.last()?.last()?);
        Some((first.start..last.end, table))
    });
    let (mut next, mut end) = (tables.next(), 0);
    for (range, line) in layout::lines(text) {
        // A cell of an article is a line of its own, and a row of a plain text has strokes.
        while let Some((bytes, table)) = next.take_if(|(bytes, _)| bytes.start < range.end) {
            reader.read_table(table);
            (next, end) = (tables.next(), end.max(bytes.end));
        }
        if range.start < end || reader.read_labelled(&range) {
            continue;
        }
        let source = Source::new(&text[range.clone()]);
        let tokens = lex(&source.folded.text, lang);
        let kind = layout.take(line, &tokens);
        if kind != LineKind::Furniture {
            reader.read(&Line { source: &source, tokens: &tokens, start: range.start, kind });
        }
        reader.keep_unit(&tokens, &source.folded.text);
    }
    repeats::without(reader.found)
}

/// The figures of a paragraph by itself, in its bytes: what was seen, and neither goals nor rules.
pub(super) fn of_line(text: &str, lang: Lang) -> Vec<Range<usize>> {
    let text = text.trim_end();
    let (mut reader, source) = (Reader::new(text, lang, Times::default()), Source::new(text));
    let tokens = lex(&source.folded.text, lang);
    reader.read(&Line { source: &source, tokens: &tokens, start: 0, kind: LineKind::Body });
    let seen = reader.found.into_iter().map(|(_, figure)| figure);
    seen.filter(|figure| figure.role == Role::Observed).map(|figure| figure.range).collect()
}

/// The words that stand in the names of many indicators and tell none of them.
pub fn generic_words(lang: Lang) -> &'static [&'static str] {
    reading(lang).figures.generic
}

/// The stretch of time that a text is, and nothing else: `3 tháng đầu năm 2024`. `None` for a text
/// that does not say when it begins or ends.
pub fn time_of(text: &str, lang: Lang) -> Option<Period> {
    let folded = Folded::new(text);
    let tokens = lex(&folded.text, lang);
    let mut calendar = Calendar::default();
    let mentions = calendar.mentions(&tokens, lang);
    // When school years begin the settings say, or nobody.
    if calendar.school.is_some() {
        return None;
    }
    match (mentions.as_slice(), mentions.first()?.when) {
        ([only], Some(When::During(period)))
            if only.tokens == (0..tokens.len())
                && only.each.is_empty()
                && only.kind == MentionKind::Stretch =>
        {
            Some(period)
        }
        _ => None,
    }
}

/// Most words of a verb.
const VERB: usize = 4;

/// Returns `true` if a text ends with a verb by which something was done, and nothing is: "kết
/// nạp", "found", but neither "có" nor "gồm".
pub fn is_done(text: &str, lang: Lang) -> bool {
    let sentence = text.rfind(['.', ';', ':']).map_or(text, |end| &text[end..]);
    let folded = Folded::new(sentence);
    let tokens = lex(&folded.text, lang);
    ends_with_deed(&tokens, &Vocabulary::of(lang).figures)
}

/// The same of tokens.
fn ends_with_deed(tokens: &[Token<'_>], words: &Figures) -> bool {
    let is = |token: &Token<'_>| {
        words.stops.has(token) || words.states.has(token) || words.generic.has(token)
    };
    let first = tokens.len().saturating_sub(VERB);
    let verb = (first..tokens.len())
        .find(|at| words.verbs.ends(tokens, *at).any(|end| end == tokens.len()));
    verb.is_some_and(|verb| !tokens[verb..].iter().any(is))
}

/// Returns `true` if the name of an indicator says that it is a state: "số đảng viên hiện có", and
/// also "số đảng viên", of which there are as many in the next month; but not "số đảng viên kết
/// nạp", who are others.
pub fn names_state(name: &str, lang: Lang) -> bool {
    let folded = Folded::new(name);
    let (tokens, words) = (lex(&folded.text, lang), &Vocabulary::of(lang).figures);
    let has = |phrases: &[&str]| {
        let begins = |at| phrases.iter().any(|phrase| match_phrase(&tokens, at, phrase).is_some());
        (0..tokens.len()).any(begins)
    };
    (0..tokens.len()).any(|at| words.times.now.begin(&tokens, at))
        || (has(words.standing) && !has(words.deeds))
}

/// Most words that the language of a text is looked for in.
const SAMPLE: usize = 600;

/// Words behind which a language is known that has many times as many of its little words there as
/// any other.
const CLEAR: usize = 160;

/// The language of a text: the one most of whose little words it has.
pub fn language_of(text: &str) -> Option<Lang> {
    // Most texts tell it with their first words.
    [CLEAR, SAMPLE].into_iter().find_map(|words| {
        let near = text.char_indices().nth(words * 8).map_or(text, |(end, _)| &text[..end]);
        let counts = little_words(near, words);
        let (lang, most) = ALL
            .into_iter()
            .map(|lang| (lang, counts[lang.index()]))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let others = ALL.into_iter().filter(|other| *other != lang);
        let clear = || others.map(|other| counts[other.index()] * 4 + 8).all(|few| few <= most);
        (most > 0 && (words == SAMPLE || clear())).then_some(lang)
    })
}

/// The little words of each language among the first words of a text.
fn little_words(text: &str, most: usize) -> [usize; ALL.len()] {
    let folded = Folded::new(text);
    let (tokens, stops) = (plainly_lexed(&folded.text, ALL[0]), Stops::all());
    let mut counts = [0; ALL.len()];
    for token in tokens.take(most) {
        for (count, has) in counts.iter_mut().zip(stops.languages(&token)) {
            *count += usize::from(has);
        }
    }
    counts
}

/// The day of publication that a page tells around its text.
pub fn published(text: &str, lang: Lang) -> Option<Day> {
    layout::published(text, lang)
}

/// A line that is read.
struct Line<'a> {
    source: &'a Source<'a>,
    /// Its tokens.
    tokens: &'a [Token<'a>],
    /// Its first byte in the text.
    start: usize,
    /// Its kind.
    kind: LineKind,
}

/// The state of the search in a text.
struct Reader<'a> {
    text: &'a str,
    lang: Lang,
    calendar: Calendar,
    /// The times of what has none.
    otherwise: Otherwise,
    /// The period that holds from paragraphs before.
    carried: Option<When>,
    /// Sentences with figures, which pages often show twice.
    seen: BTreeSet<&'a str>,
    found: Vec<(LineKind, Proposal)>,
    /// The unit that a line gives to the table below it.
    unit: Option<String>,
    /// The heading of what is planned, below which the text stands.
    plans: Option<Plans>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, lang: Lang, times: Times) -> Self {
        let Times { published, as_of, period, years } = times;
        let now = as_of.or(published).map(When::AsOf);
        Self {
            text,
            lang,
            calendar: Calendar { published, years, ..Calendar::default() },
            otherwise: Otherwise { state: now, any: period.map(When::During).or(now) },
            carried: None,
            seen: BTreeSet::new(),
            found: Vec::new(),
            unit: None,
            plans: None,
        }
    }

    fn read(&mut self, line: &Line<'_>) {
        let mentions = self.calendar.mentions(line.tokens, self.lang);
        if mentions.is_empty() && !line.tokens.iter().any(candidates::may_be) {
            self.take_heading(line, &mentions, &[]);
            return;
        }
        let paragraph = Paragraph::new(Grammar::new(line.tokens, self.lang, false));
        let mut candidates = candidates::find(&paragraph, &mentions);
        self.take_heading(line, &mentions, &candidates);
        let mut planned = self.plan(&paragraph, &mut candidates);
        let otherwise = planned.map_or(self.otherwise, Otherwise::of);
        let carried = if planned.is_some() { &mut planned } else { &mut self.carried };
        let whens = Assignment::of(&paragraph, &mentions, &candidates, otherwise, carried);
        for candidate in candidates.iter_mut().filter(|one| paragraph.is_standing(&mentions, one)) {
            candidate.reasons.push(Reason::State);
        }
        let mut sentence: Option<(u32, Range<usize>, bool)> = None;
        for (candidate, when) in candidates.into_iter().zip(whens) {
            let number = paragraph.sentences[candidate.number];
            let known = sentence.take().filter(|(known, ..)| *known == number);
            let (_, range, again) = known.unwrap_or_else(|| {
                let range = sentence_range(line.source, &paragraph, number, line.start);
                let again = !self.seen.insert(&self.text[range.clone()]);
                (number, range, again)
            });
            if !again {
                let proposal = self.proposal(candidate, when, line, &range);
                self.found.extend(proposal.map(|proposal| (line.kind, proposal)));
            }
            sentence = Some((number, range, again));
        }
    }

    /// A stretch that goes on after the publication is told up to it; but where the month of the
    /// publication is its last one, it may be reported as a whole.
    fn up_to_publication(&self, when: When, role: Role) -> When {
        let (When::During(period), Some(day), Role::Observed) =
            (when, self.calendar.published, role)
        else {
            // A goal holds for the whole of its time.
            return when;
        };
        let running = period.end() == day.month_end() && period.whole_months().is_some();
        let cut = Period::new(period.start(), day).filter(|_| period.end() > day && !running);
        cut.map_or(when, When::During)
    }

    /// Returns `true` if a time begins after the publication.
    fn is_ahead(&self, when: When) -> bool {
        self.calendar.published.is_some_and(|published| when.start() > published)
    }

    fn words(&self) -> &'static Figures {
        &Vocabulary::of(self.lang).figures
    }

    fn proposal(
        &self,
        candidate: Candidate,
        when: Option<When>,
        line: &Line<'_>,
        sentence: &Range<usize>,
    ) -> Option<Proposal> {
        let Candidate { phrase, mut role, mut reasons, .. } = candidate;
        let ahead = when.is_some_and(|when| self.is_ahead(when));
        if role == Role::Observed && ahead {
            role = Role::Target;
            reasons.push(Reason::Target);
        }
        let when = when.map(|when| self.up_to_publication(when, role));
        reasons.extend(when.map(|_| Reason::Period));
        match line.kind {
            LineKind::Headline => reasons.push(Reason::Headline),
            LineKind::Caption => reasons.push(Reason::Caption),
            LineKind::Body | LineKind::Furniture => {}
        }
        let score = reasons.iter().map(|reason| weight(*reason)).sum();
        let enough = score >= ENOUGH || (role != Role::Observed && score + 3 >= ENOUGH);
        enough.then(|| {
            let (range, reading) = line.source.reading(line.tokens, self.lang, phrase);
            Proposal {
                range: line.start + range.start..line.start + range.end,
                written: reading.written,
                when,
                role,
                unit_above: None,
                sentence: sentence.clone(),
                reasons,
                score,
            }
        })
    }
}

/// The bytes of a sentence in the text.
fn sentence_range(
    source: &Source<'_>,
    paragraph: &Paragraph<'_>,
    number: u32,
    start: usize,
) -> Range<usize> {
    let first = paragraph.sentences.partition_point(|sentence| *sentence < number);
    let last = paragraph.sentences.partition_point(|sentence| *sentence <= number);
    let range = source.range(&paragraph.tokens()[first..last]);
    start + range.start..start + range.end
}
