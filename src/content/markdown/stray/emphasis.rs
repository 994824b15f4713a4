//! Emphasis whose marks were not understood. `CommonMark` decides by what stands beside a mark
//! whether it can begin or end emphasis, and takes no account of a language in which a colon inside
//! of it is followed by a word: `**Nhãn:**chữ` is text.

use std::ops::Range;

use super::{Malformed, NEAR, Run, Stray, near};

/// The number of marks behind one that are looked at for its end.
const FEW: usize = 20;

/// A row of one of the marks `*`, `_` and `~` that is text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    range: Range<usize>,
    sign: u8,
    before: Option<char>,
    after: Option<char>,
    begins_line: bool,
}

/// The marks in the text of a block, but for those that have been told.
pub(super) fn marks(body: &str, runs: &[Run], reported: &[Stray]) -> Vec<Mark> {
    let first = runs.first().map_or(0, |run| run.range.start);
    let mut marks = Vec::new();
    for run in runs {
        let mut at = run.range.start + usize::from(run.escaped);
        while at < run.range.end {
            let sign = body.as_bytes()[at];
            let rest = body.as_bytes()[at..run.range.end].iter();
            let length = rest.take_while(|byte| **byte == sign).count();
            let is_reported = || {
                let next = reported.partition_point(|stray| stray.range.start <= at);
                next > 0 && reported[next - 1].range.contains(&at)
            };
            if matches!(sign, b'*' | b'_' | b'~') && !is_reported() {
                let range = at..at + length;
                marks.push(Mark::new(body, range, sign, first));
            }
            at += length;
        }
    }
    marks
}

impl Mark {
    fn new(body: &str, range: Range<usize>, sign: u8, first: usize) -> Self {
        let before = body[..range.start].chars().next_back().filter(|_| range.start > first);
        let after = body[range.end..].chars().next().filter(|next| *next != '\n');
        let begins_line = before.is_none_or(|letter| letter == '\n');
        Self { range, sign, before, after, begins_line }
    }

    fn length(&self) -> usize {
        self.range.len()
    }

    fn is_of_emphasis(&self) -> bool {
        let noted = self.before == Some('(') && self.after == Some(')');
        let length = if self.sign == b'~' { 2..=2 } else { 1..=3 };
        length.contains(&self.length()) && !noted
    }

    fn blank_before(&self) -> bool {
        self.before.is_none_or(char::is_whitespace)
    }

    fn blank_after(&self) -> bool {
        self.after.is_none_or(char::is_whitespace)
    }

    /// Returns `true` if somebody may have begun emphasis with it.
    fn begins(&self) -> bool {
        match (self.length(), self.blank_after()) {
            (1, true) => false,
            (1, false) => {
                let open = |letter| matches!(letter, '(' | '"' | '“' | '[' | '\'' | '‘' | '«');
                self.blank_before() || self.before.is_some_and(open)
            }
            (_, true) => self.begins_line,
            (_, false) => true,
        }
    }

    /// Returns `true` if somebody may have ended with it what another mark begins.
    fn ends(&self, begin: &Self, body: &str) -> bool {
        if self.range.start - begin.range.end > NEAR {
            return false;
        }
        let inside = &body[begin.range.end..self.range.start];
        let same = self.sign == begin.sign && self.length() == begin.length();
        let words = inside.contains(char::is_alphanumeric);
        if !same || !words || !self.is_of_emphasis() {
            return false;
        }
        if self.length() > 1 {
            return true;
        }
        let word_follows = self.after.is_some_and(char::is_alphanumeric) && !self.begins_line;
        let closes = self.before.is_some_and(|letter| !letter.is_alphanumeric());
        word_follows && (closes || inside.contains(char::is_whitespace))
    }
}

/// Bold words that nothing in their block ends. Two asterisks may mark a note below a table, too:
/// then those that stand behind a word come first.
#[derive(Debug, Default)]
pub(super) struct Open {
    begun: Vec<Stray>,
    noted: bool,
}

impl Open {
    /// Takes the marks of a block.
    pub(super) fn take(&mut self, body: &str, marks: &[Mark], found: &mut Vec<Stray>) {
        let mut rest = marks;
        while let Some((begin, behind)) = rest.split_first() {
            rest = behind;
            if !begin.is_of_emphasis() {
                continue;
            }
            let end = behind.iter().take(FEW).position(|end| end.ends(begin, body));
            match end.filter(|_| begin.begins()) {
                Some(index) => {
                    found.push(pair(body, begin, &behind[index]));
                    rest = &behind[index + 1..];
                }
                None => self.alone(body, begin),
            }
        }
    }

    fn alone(&mut self, body: &str, mark: &Mark) {
        if mark.length() != 2 || mark.sign == b'~' {
            return;
        }
        if mark.blank_before() && mark.after.is_some_and(|letter| !letter.is_whitespace()) {
            let sign = body[mark.range.clone()].to_owned();
            let stray = Stray { range: mark.range.clone(), fault: Malformed::OpenEmphasis(sign) };
            self.begun.extend((!self.noted).then_some(stray));
        } else if mark.blank_after() {
            self.noted = true;
        }
    }

    /// Tells what nothing ended.
    pub(super) fn finish(self, found: &mut Vec<Stray>) {
        found.extend(self.begun);
    }
}

/// Two marks that were meant to belong together.
fn pair(body: &str, begin: &Mark, end: &Mark) -> Stray {
    let sign = &body[begin.range.clone()];
    let words = body[begin.range.end..end.range.start].trim();
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let word = |text: &str| text.split_whitespace().next().unwrap_or("").to_owned();
    let line = &body[end.range.end..near(body, end.range.end, body.len())];
    let line = line.lines().next().unwrap_or("");
    let next = word(line);
    let apart = line.starts_with([' ', '\t']) || next.starts_with(char::is_alphanumeric);
    let behind = if apart && !next.is_empty() { format!(" {next}") } else { next };
    let before = body[..begin.range.start].split_whitespace().next_back().unwrap_or("");
    let before = if is_word(begin.before) { before } else { "" };
    let blank = if before.is_empty() { "" } else { " " };
    let meant = format!("{before}{blank}{sign}{words}{sign}{behind}");
    Stray { range: begin.range.start..end.range.end, fault: Malformed::Emphasis(meant) }
}
