//! Figures in tables: the row says what is counted, the header when, and one of both, or the line
//! above, in which unit (STATISTICS "Declared values" and "Periods and places").

use std::ops::Range;

use super::super::grammar::{Grammar, match_phrase};
use super::super::lexer::{Token, TokenKind, lex};
use super::super::read::parse;
use super::assign::in_year;
use super::layout::LineKind;
use super::mentions::MentionKind;
use super::paragraph::Paragraph;
use super::times::{Point, Points};
use super::{Proposal, Reader, Reason, Times, When, weight};
use crate::base::fold::Folded;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Role;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Scale, UnitKind};
use crate::language::units::CURRENCY;

/// The bytes of the cells of a table, row by row; the first one is its header.
pub type Table = Vec<Vec<Range<usize>>>;

/// Most bytes of a unit.
const UNIT: usize = 40;

/// Most bytes of a cell that is read.
const CELL: usize = 400;

/// The tables of a plain text: lines between strokes, or cells divided by tabs.
pub fn tables(text: &str) -> Vec<Table> {
    let (mut tables, mut open, mut start) = (Vec::new(), Table::new(), 0);
    for line in text.split_inclusive('\n') {
        let cells = cells(line, start);
        start += line.len();
        if cells.len() >= 2 {
            let rule = |cell: &Range<usize>| is_rule(&text[cell.clone()]);
            if !cells.iter().all(rule) {
                open.push(cells);
            }
        } else {
            tables.extend(Some(std::mem::take(&mut open)).filter(|rows| rows.len() >= 2));
        }
    }
    tables.extend(Some(open).filter(|rows| rows.len() >= 2));
    tables
}

/// Returns `true` if a line is the row of a table.
pub(super) fn is_row(line: &str) -> bool {
    // Prose has neither.
    memchr::memchr2(b'|', b'\t', line.as_bytes()).is_some()
        && (line.trim_start().starts_with('|') || line.trim().contains('\t'))
}

/// The bytes of the cells of a line that begins at a byte; none where it is no row.
fn cells(line: &str, start: usize) -> Vec<Range<usize>> {
    if !is_row(line) {
        return Vec::new();
    }
    let strokes = line.trim_start().starts_with('|');
    let mut found = Vec::new();
    let (mut from, mut escaped) = (0, false);
    for (at, letter) in line.char_indices() {
        let ends = if strokes { letter == '|' && !escaped } else { letter == '\t' };
        escaped = letter == '\\' && !escaped;
        if ends {
            found.push(from..at);
            from = at + 1;
        }
    }
    found.push(from..line.len());
    if strokes {
        found.remove(0);
        found.pop_if(|last| line[last.clone()].trim().is_empty());
    }
    let trimmed = |cell: Range<usize>| {
        let text = &line[cell.clone()];
        let first = start + cell.start + text.len() - text.trim_start().len();
        first..first + text.trim().len()
    };
    found.into_iter().map(trimmed).collect()
}

/// `---`, `:--:`.
fn is_rule(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|letter| matches!(letter, '-' | ':' | '='))
}

/// A cell with its unit, and that unit where it stands above.
struct Amount {
    text: String,
    unit_above: Option<String>,
}

/// The same time of another year: of the one that is named, else of the year before.
#[derive(Clone, Copy)]
struct Same(Option<i32>);

/// The meaning of the header of a column, or of the first cell of a row, for its cells.
#[derive(Default)]
struct Header {
    when: Option<When>,
    /// True if it names the year of that time.
    dated: bool,
    /// The same of another year.
    same: Option<Same>,
    unit: Option<String>,
    /// The things that it counts.
    noun: Option<String>,
    /// True if its cells are planned.
    planned: bool,
    /// True if its cells number the rows, or are no amounts.
    silent: bool,
}

impl Reader<'_> {
    /// Reads a table.
    pub(super) fn read_table(&mut self, table: &Table) {
        let Some((head, rows)) = table.split_first() else { return };
        let columns: Vec<Header> = head.iter().map(|cell| self.header(cell)).collect();
        let label = self.label_column(&columns, rows);
        let units = columns.iter().zip(head).position(|(_, cell)| self.is_units(cell));
        for row in rows {
            let Some(first) = row.get(label) else { continue };
            let own = self.header(first);
            let unit = units.and_then(|units| row.get(units));
            let unit = unit.and_then(|cell| self.unit_of(&self.text[cell.clone()]));
            let sentence = first.start..row.last().map_or(first.end, |last| last.end);
            for (column, cell) in columns.iter().zip(row).skip(label + 1) {
                let unit = unit.as_ref().or(self.unit.as_ref());
                let Some(amount) = self.amount(cell, [&own, column], unit) else { continue };
                let when = self.when_of(&own, column);
                self.add_cell(cell, amount, (when, column.planned), &sentence);
            }
        }
        self.unit = None;
    }

    /// Keeps the unit that a line gives to the table below it: `Đơn vị tính: triệu đồng`.
    pub(super) fn keep_unit(&mut self, tokens: &[Token<'_>], line: &str) {
        let Some((before, behind)) = line.rsplit_once(':') else { return };
        let words = self.words().units;
        let mark = tokens.iter().rposition(|token| token.is(":")).unwrap_or(0);
        let named = words.iter().any(|words| {
            let first = mark.saturating_sub(words.split(' ').count());
            match_phrase(tokens, first, words) == Some(mark)
        });
        if named && !before.is_empty() {
            let unit = behind.trim().trim_end_matches([')', '.', ';', ']']);
            self.unit = self.unit_of(unit).or_else(|| self.noun_of(unit));
        }
    }

    /// The amount in a cell, with its unit.
    fn amount(
        &self,
        cell: &Range<usize>,
        [row, column]: [&Header; 2],
        unit: Option<&String>,
    ) -> Option<Amount> {
        let text = &self.text[cell.clone()];
        let number =
            text.starts_with(|first: char| first.is_ascii_digit() || "+-−".contains(first));
        if column.silent || !number || text.len() > UNIT {
            return None;
        }
        let written = parse(text, self.lang).ok()?.written;
        if written.unit.is_some() || written.unit_kind != UnitKind::Count {
            return Some(Amount { text: text.to_owned(), unit_above: None });
        }
        let percent = [row, column].into_iter().find(|header| header.unit.as_deref() == Some("%"));
        let stated_unit = percent.map_or_else(
            || column.unit.as_ref().or(row.unit.as_ref()).or(unit),
            |header| header.unit.as_ref(),
        );
        let noun = || row.noun.as_ref().or(column.noun.as_ref());
        let text = match stated_unit.or_else(noun) {
            Some(unit) if unit == "%" => format!("{text}%"),
            Some(unit) => format!("{text} {unit}"),
            None => text.to_owned(),
        };
        Some(Amount { text, unit_above: stated_unit.cloned() })
    }

    /// The time of a cell.
    fn when_of(&self, row: &Header, column: &Header) -> Option<When> {
        let base = self.carried.or(self.otherwise.any);
        if let Some(Same(year)) = column.same {
            return base.and_then(|when| in_year(when, year));
        }
        let year = match column.when {
            Some(When::During(period)) => period.as_year(),
            _ => None,
        };
        match (row.when, column.when) {
            // Rows of months below columns of years.
            (Some(part), Some(_)) if year.is_some() && !row.dated => in_year(part, year),
            (Some(part), None) if !row.dated => {
                let year = base.and_then(|base| match base {
                    When::During(period) => period.as_year(),
                    _ => None,
                });
                year.map_or(Some(part), |year| in_year(part, Some(year)))
            }
            (own, None) => own.or(base),
            (_, Some(when)) => Some(when),
        }
    }

    fn add_cell(
        &mut self,
        cell: &Range<usize>,
        amount: Amount,
        (when, planned): (Option<When>, bool),
        sentence: &Range<usize>,
    ) {
        let Ok(reading) = parse(&amount.text, self.lang) else { return };
        let ahead = when.is_some_and(|when| self.is_ahead(when));
        let role = if planned || ahead { Role::Target } else { Role::Observed };
        let when = when.map(|when| self.up_to_publication(when, role));
        let written = reading.written;
        let known = written.unit.is_some() || written.unit_kind != UnitKind::Count;
        let mut reasons = vec![if known { Reason::Unit } else { Reason::Noun }, Reason::Label];
        reasons.extend(when.map(|_| Reason::Period));
        reasons.extend((role == Role::Target).then_some(Reason::Target));
        let score = reasons.iter().map(|reason| weight(*reason)).sum();
        let (range, sentence) = (cell.clone(), sentence.clone());
        let unit_above = amount.unit_above;
        let proposal =
            Proposal { range, written, when, role, unit_above, sentence, reasons, score };
        self.found.push((LineKind::Body, proposal));
    }

    /// The column that says what its rows count, or of when they are: the first with words.
    fn label_column(&self, columns: &[Header], rows: &[Vec<Range<usize>>]) -> usize {
        let is_label = |column: usize| {
            rows.iter().any(|row| {
                let text = row.get(column).map_or("", |cell| &self.text[cell.clone()]);
                text.chars().any(char::is_alphabetic) && parse(text, self.lang).is_err()
            })
        };
        (0..columns.len()).find(|column| !columns[*column].silent && is_label(*column)).unwrap_or(0)
    }

    fn is_units(&self, cell: &Range<usize>) -> bool {
        let folded = Folded::new(self.cell(cell));
        let tokens = lex(&folded.text, self.lang);
        let whole = |words: &&str| match_phrase(&tokens, 0, words) == Some(tokens.len());
        self.words().units.iter().any(whole)
    }

    fn cell(&self, cell: &Range<usize>) -> &str {
        let text = &self.text[cell.clone()];
        if text.len() <= CELL { text } else { "" }
    }

    /// Reads a header.
    fn header(&mut self, cell: &Range<usize>) -> Header {
        let text = self.cell(cell).to_owned();
        let (folded, lang) = (Folded::new(&text), self.lang);
        let tokens = lex(&folded.text, lang);
        let begins =
            |words: &[&str]| words.iter().any(|words| match_phrase(&tokens, 0, words).is_some());
        let words = self.words();
        let mut header = Header {
            planned: begins(words.planned),
            silent: begins(words.silent),
            unit: self.unit_of(&text),
            noun: self.noun_in(&tokens),
            ..Header::default()
        };
        let points = Points::new(&tokens, lang).on(self.calendar.published);
        header.dated = (0..tokens.len()).any(|at| points.bare_year(at).is_some());
        let mentions = self.calendar.mentions(&tokens, lang);
        match mentions.iter().find(|mention| mention.kind != MentionKind::Compared) {
            Some(mention) => match mention.kind {
                MentionKind::Same(year) => header.same = Some(Same(year)),
                _ => header.when = mention.when,
            },
            None if mentions.is_empty() => header.when = self.short_time(&points),
            None => {}
        }
        header
    }

    /// `2025`, `2023/24`, `Q3`, `9T`, `T6`: a time that has no other words, as headers have.
    fn short_time(&mut self, points: &Points<'_>) -> Option<When> {
        let split =
            (0..points.tokens.len()).find_map(|at| self.calendar.two_years(points, at, false));
        if let Some((when, _)) = split {
            return when;
        }
        let numbers = points.tokens.iter().filter(|token| token.kind == TokenKind::Number);
        let alone = numbers.count() == 1;
        let year = (0..points.tokens.len()).find_map(|at| points.bare_year(at));
        if let Some(year) = year.filter(|_| alone) {
            return Period::year(year).map(When::During);
        }
        let lettered =
            (0..points.tokens.len()).find_map(|at| points.lettered(at, false)).filter(|_| alone);
        let point: Point = lettered?.0;
        self.calendar.resolve(point).map(When::During)
    }

    /// The unit that a header or a line names: in brackets, or with nothing else.
    fn unit_of(&self, text: &str) -> Option<String> {
        let inside = text.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')'));
        let unit = inside.map_or(text, |(inside, _)| inside).trim();
        let unit = unit.rsplit_once(':').map_or(unit, |(_, unit)| unit).trim();
        if unit == "%" {
            return Some(unit.to_owned());
        }
        let thousands = self.thousands(unit);
        let unit = thousands.as_deref().unwrap_or(unit);
        if unit.is_empty() || unit.len() > UNIT || unit.contains(char::is_numeric) {
            return None;
        }
        let written = parse(&format!("1 {unit}"), self.lang).ok()?.written;
        let measured = written.unit_kind != UnitKind::Count || written.scale != Scale::One;
        (measured || self.is_noun(unit)).then(|| unit.to_owned())
    }

    /// A unit of thousands in words: `1.000 đồng`, `£000`.
    fn thousands(&self, unit: &str) -> Option<String> {
        let scales = self.words().numerals.scales;
        let (word, _) = scales.iter().find(|(_, scale)| *scale == 1000)?;
        let digits: String = unit.chars().filter(char::is_ascii_digit).collect();
        let rest =
            unit.trim_matches(|letter: char| ".,'’ ".contains(letter) || letter.is_numeric());
        matches!(&*digits, "000" | "1000").then(|| format!("{word} {rest}"))
    }

    /// Reads a line that names one amount, below a line that gives the unit of all: `Chi quốc
    /// phòng: 315`.
    pub(super) fn read_labelled(&mut self, line: &Range<usize>) -> bool {
        let Some(unit) = self.unit.clone() else { return false };
        let text = &self.text[line.clone()];
        let Some((label, behind)) = text.rsplit_once(':') else { return false };
        let start = line.start + label.len() + 1 + behind.len() - behind.trim_start().len();
        let amount = behind.trim().trim_end_matches([';', '.', ',']);
        let cell = start..start + amount.len();
        let name = self.header(&(line.start..line.start + label.len()));
        let Some(amount) = self.amount(&cell, [&name, &Header::default()], Some(&unit)) else {
            return false;
        };
        let when = name.when.or(self.carried).or(self.otherwise.any);
        self.add_cell(&cell, amount, (when, false), line);
        true
    }

    /// Returns `true` if a text is what bulletins count, and nothing else.
    fn is_noun(&self, text: &str) -> bool {
        let folded = Folded::new(text);
        let tokens = lex(&folded.text, self.lang);
        let paragraph = Paragraph::new(Grammar::new(&tokens, self.lang, false));
        paragraph.known_noun(0) == Some(tokens.len())
    }

    /// The things that a label counts: `Số chi bộ`.
    fn noun_of(&self, text: &str) -> Option<String> {
        let folded = Folded::new(text);
        self.noun_in(&lex(&folded.text, self.lang))
    }

    fn noun_in(&self, tokens: &[Token<'_>]) -> Option<String> {
        let paragraph = Paragraph::new(Grammar::new(tokens, self.lang, false));
        (0..tokens.len()).find_map(|at| {
            let end = paragraph.known_noun(at)?;
            let noun = paragraph.grammar.spelling(at..end).to_lowercase();
            (noun.len() <= UNIT).then_some(noun)
        })
    }
}

/// The kind of unit in which something is measured, and its unit, as far as its name tells: `Tỷ lệ
/// hộ nghèo`, `Số hộ nghèo`.
pub fn measured(name: &str, lang: Lang) -> Option<(UnitKind, String)> {
    let reader = Reader::new("", lang, Times::default());
    let folded = Folded::new(name);
    let tokens = lex(&folded.text, lang);
    let words = reader.words();
    let begins =
        |words: &[&str]| words.iter().any(|words| match_phrase(&tokens, 0, words).is_some());
    if begins(words.shares) || reader.unit_of(name).as_deref() == Some("%") {
        return Some((UnitKind::Percent, String::new()));
    }
    if words.money.begin(&tokens, 0) {
        return Some((UnitKind::Money, CURRENCY.to_owned()));
    }
    reader.noun_of(name).map(|noun| (UnitKind::Count, noun))
}
