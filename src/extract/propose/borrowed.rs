//! Units that a number has from elsewhere: from the last number of its list, from the whole of
//! which it is a part, from the number of which it is a change, from the words that name it.

use super::super::grammar::Phrase;
use super::super::lexer::TokenKind;
use super::candidates::Candidate;
use super::paragraph::Paragraph;
use crate::bulletin::quantity::UnitKind;

/// A kind of unit with its words.
type Unit = (UnitKind, String);

/// Most numbers that share the unit of the last one.
const SHARED: usize = 8;

/// Most words between a part and the words that make a part of it.
const PARTS: usize = 48;

/// Most figures before such words among which the whole is looked for.
const WHOLES: usize = 4;

/// Most words between a change and what it is a change of, or the level that was reached.
const CHANGE: usize = 6;

/// Most words of a label before its number.
const LABEL: usize = 24;

impl Paragraph<'_> {
    /// The unit of a number without one.
    pub(super) fn borrowed(&self, phrase: &Phrase, found: &[Candidate]) -> Option<Unit> {
        let (start, end) = (phrase.tokens.start, phrase.tokens.end);
        self.shared(end)
            .or_else(|| self.of_them(end, found))
            .or_else(|| self.of_whole(end))
            .or_else(|| self.part_of(start, end, found))
            .or_else(|| self.of_leading_whole(start, end, found))
            .or_else(|| self.changed(phrase, found))
            .or_else(|| self.named(start, end, found))
            .or_else(|| self.again(start, end, found))
            .or_else(|| self.listed(start, end))
    }

    /// The unit of a list: `12, 13 và 14%`.
    fn shared(&self, end: usize) -> Option<Unit> {
        let mut end = end;
        for _ in 0..SHARED {
            let next = self.longest(end, &self.words.times.joins)?;
            let next = self.longest(next, &self.words.times.joins).unwrap_or(next);
            self.token(next).filter(|token| token.kind == TokenKind::Number)?;
            let phrase = self.grammar.phrase(next).ok().flatten()?;
            match phrase.amount.unit {
                Some((UnitKind::Duration | UnitKind::Ratio | UnitKind::Rate, _)) => return None,
                Some(unit) => return Some(unit),
                None => end = phrase.tokens.end,
            }
            if let Some(noun) = self.known_noun(end) {
                return Some((UnitKind::Count, self.grammar.spelling(end..noun)));
            }
        }
        None
    }

    /// The unit of what was counted last: `864 workplaces. It found hazards at 219 of them`.
    fn of_them(&self, end: usize, found: &[Candidate]) -> Option<Unit> {
        self.longest(end, &self.words.of_these).filter(|next| self.ends_item(*next))?;
        let near = |last: &&Candidate| self.sentences[last.number] + 1 >= self.sentences[end];
        let counts = found.iter().rev().take(WHOLES).take_while(near);
        let mut units = counts.filter_map(|last| last.phrase.amount.unit.as_ref());
        let unit = units.find(|(kind, unit)| *kind == UnitKind::Count && !unit.is_empty());
        unit.cloned()
    }

    /// The unit of the whole that a part is a part of: `12 of the 30 premises`.
    fn of_whole(&self, end: usize) -> Option<Unit> {
        let next = self.longest(end, &self.words.out_of)?;
        let Some(phrase) = self.grammar.phrase(next).ok().flatten() else {
            // "97 of the cases".
            let noun = self.known_noun(next)?;
            return Some((UnitKind::Count, self.grammar.spelling(next..noun)));
        };
        match phrase.amount.unit {
            Some((UnitKind::Count, unit)) => Some((UnitKind::Count, unit)),
            Some(_) => None,
            None => {
                let noun = self.noun(phrase.tokens.end)?;
                let words = self.grammar.spelling(phrase.tokens.end..noun.end);
                Some((UnitKind::Count, words))
            }
        }
    }

    /// The unit of the whole before words that make parts of the numbers behind them: `45 tổ chức,
    /// trong đó 12 cấp huyện, 33 cấp xã`, `23 đảng viên, gồm: khai trừ 4, cảnh cáo 6`.
    pub(super) fn part_of(&self, start: usize, end: usize, found: &[Candidate]) -> Option<Unit> {
        let heads = self.begins_item(start);
        let stands_behind =
            self.ends_item(end) && start.checked_sub(1).is_some_and(|before| self.is_word(before));
        if !heads && !stands_behind {
            return None;
        }
        // "21 đảng viên: khiển trách 15, cảnh cáo 5": a verb tells each of the parts.
        let has_verb = stands_behind && self.gap_behind(start, &self.words.verbs, 3) == Some(0);
        // "7.435 hồ sơ (trực tuyến: 6.902; trực tiếp: 533)".
        let labelled =
            self.ends_item(end) && start.checked_sub(1).is_some_and(|mark| self.is(mark, &[":"]));
        let same = |at: &usize| self.together(*at, start);
        let mark = (start.saturating_sub(PARTS)..start).rev().take_while(same).find(|at| {
            self.longest(*at, &self.words.of_these).is_some_and(|end| end <= start)
                || (has_verb && self.is(*at, &[":"]))
                || ((stands_behind || labelled) && self.opens_list(*at, end))
        })?;
        // "Trong số này" may begin a sentence, and then speaks of what the one before counted.
        let begins = mark == 0 || !self.together(mark - 1, mark);
        let near = |last: &&Candidate| {
            let (one, other) = (self.sentences[last.number], self.sentences[mark]);
            one == other || (begins && one + 1 == other)
        };
        let before = found.iter().rev().skip_while(|last| last.phrase.tokens.end > mark);
        let wholes = before.take(WHOLES).take_while(near);
        let units = wholes.filter_map(|whole| whole.phrase.amount.unit.as_ref());
        let mut counted = units.filter(|(kind, unit)| {
            matches!(kind, UnitKind::Count | UnitKind::Ratio) && !unit.is_empty()
        });
        counted.next().map(|(_, unit)| (UnitKind::Count, unit.clone()))
    }

    /// The unit of the whole with which a sentence begins: `Of the 37 incidents, 22 were minor`.
    fn of_leading_whole(&self, start: usize, end: usize, found: &[Candidate]) -> Option<Unit> {
        let behind = self.token(end).is_none_or(|next| self.words.stops.has(next));
        let listed = start.checked_sub(1).is_some_and(|before| {
            self.is(before, &[","]) || self.says(before, &self.words.times.joins)
        });
        if !listed || !(behind || self.ends_item(end)) {
            return None;
        }
        let same = |at: &usize| self.together(*at, start);
        let first = (start.saturating_sub(PARTS)..start).rev().take_while(same).last()?;
        let begins = first == 0 || !self.together(first - 1, first);
        let whole = self.longest(first, &self.words.out_of).filter(|_| begins)?;
        let counts = found.iter().rev().take(SHARED).find(|last| last.number == whole)?;
        let unit = counts.phrase.amount.unit.clone();
        unit.filter(|(kind, unit)| *kind == UnitKind::Count && !unit.is_empty())
    }

    /// Returns `true` if a bracket that is still open at a number begins a list.
    fn opens_list(&self, mark: usize, end: usize) -> bool {
        let open = self.is(mark, &["("]) && !(mark..end).any(|at| self.is(at, &[")"]));
        open && self.has_comma(mark, end)
    }

    /// Returns `true` if a list stands between a mark and a number, or goes on behind it.
    fn has_comma(&self, mark: usize, end: usize) -> bool {
        (mark..=end).any(|at| self.is(at, &[",", ";"]))
    }

    /// Returns `true` if an item of a list begins with a number, but for a verb.
    pub(super) fn begins_item(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else { return false };
        let mark = |at: usize| {
            self.is(at, &[",", ";", ":", "("]) || self.says(at, &self.words.times.joins)
        };
        let verb = self.says(before, &self.words.verbs);
        match self.gap_behind(start, &self.words.of_these, 4) {
            Some(gap) if gap <= usize::from(verb) => true,
            _ => mark(before) || (verb && before.checked_sub(1).is_some_and(mark)),
        }
    }

    /// Returns `true` if an item of a list ends at a token.
    fn ends_item(&self, end: usize) -> bool {
        self.ends_clause(end)
            || self.is(end, &["("])
            || self.longest(end, &self.words.times.joins).is_some()
    }

    /// The unit of the number before, of which this one is a change or the level behind one: `7
    /// đồng chí, giảm 3 so với`, `giảm 9 trường hợp, còn 26`.
    fn changed(&self, phrase: &Phrase, found: &[Candidate]) -> Option<Unit> {
        let (start, end) = (phrase.tokens.start, phrase.tokens.end);
        let last = &found.last()?.phrase;
        let compared = self.longest(end, &self.words.times.compared).is_some();
        let difference = self.grammar.begins(end, self.words.differences);
        // "31 people were killed on county roads last year, six fewer than in 2024".
        let far = difference && start.checked_sub(1).is_some_and(|mark| self.is(mark, &[","]));
        let near = if far { LABEL } else { CHANGE };
        let gap = start.checked_sub(last.tokens.end).filter(|gap| *gap <= near)?;
        let joined = gap <= 1 || self.is(start - 1, &[",", "("]);
        let ends = self.ends_item(end) || compared || difference;
        if !self.together(last.tokens.start, start) || !ends {
            return None;
        }
        let level = last.change.is_some()
            && self.grammar.words.levels.iter().any(|level| {
                let words = level.split(' ').count();
                words <= gap && self.grammar.match_phrase(start - words, level) == Some(start)
            });
        let change = joined && (phrase.change.is_some() || difference) && last.change.is_none();
        let unit = last.amount.unit.clone().filter(|_| level || change)?;
        Some(unit).filter(|(kind, unit)| *kind == UnitKind::Count && !unit.is_empty())
    }

    /// The noun of the words that name a number: `Số tổ chức đảng được kiểm tra: 45`, `số cơ sở vi
    /// phạm là 38`.
    fn named(&self, start: usize, end: usize, found: &[Candidate]) -> Option<Unit> {
        let mark = start.checked_sub(1)?;
        let goes_on = self.longest(end, &self.words.times.compared).is_some();
        let change = self.grammar.change_begins(end);
        if !(self.ends_item(end) || goes_on || change) || !self.says(mark, &self.words.equals) {
            return None;
        }
        let colon = self.is(mark, &[":"]);
        let first = self.label_start(mark);
        let noun = |at: usize| {
            let end = self.known_noun(at)?;
            Some((UnitKind::Count, self.grammar.spelling(at..end)))
        };
        let counted = (first..mark).find_map(|at| {
            let behind = self.longest(at, &self.words.counted)?;
            noun(behind).or_else(|| noun(behind + 1))
        });
        // "Complaints rose 18% to 265": the sentence says what was counted with its first word.
        let last = found.last().map(|last| &last.phrase);
        let named = || noun(first).or_else(|| noun(first + 1));
        let level = last.is_some_and(|last| start <= last.tokens.end + 1 && last.change.is_some())
            || (first..mark).any(|at| self.grammar.change_begins(at));
        let labelled = colon && mark - first <= LABEL / 2;
        // "Seat belt citations: 2,205": its last word.
        let ends = || (first..mark).find(|at| self.known_noun(*at) == Some(mark)).and_then(noun);
        counted
            .or_else(|| noun(first).or_else(ends).filter(|_| labelled))
            .or_else(|| named().filter(|_| level))
    }

    /// The noun of the label of a list: `Các loại đơn: khiếu nại 36, tố cáo 9`.
    fn listed(&self, start: usize, end: usize) -> Option<Unit> {
        let before = start.checked_sub(1).filter(|before| {
            // A name may have a number.
            self.token(*before).is_some_and(|word| word.kind == TokenKind::Word && !word.capitals)
        })?;
        let inside = |at: &usize| self.together(*at, start) && !self.is(*at, &[";"]);
        let mut items = (start.saturating_sub(LABEL)..before).rev().take_while(inside);
        let mark = items.find(|at| self.is(*at, &[":"])).filter(|_| self.ends_item(end))?;
        let first = self.label_start(mark);
        // One number alone is no list.
        let short = self.has_comma(mark, end) && mark - first <= LABEL / 4;
        let noun = |at: usize| {
            let end = self.known_noun(at).filter(|end| *end <= mark)?;
            Some((UnitKind::Count, self.grammar.spelling(at..end)))
        };
        (first..mark).rev().filter(|_| short).find_map(noun)
    }

    /// The unit of what was counted before, where a verb counts it once more: `found 41 with`.
    fn again(&self, start: usize, end: usize, found: &[Candidate]) -> Option<Unit> {
        let verb = start.checked_sub(1).filter(|verb| {
            self.says(*verb, &self.words.verbs) && !self.says(*verb, &self.words.stops)
        })?;
        let behind = self.token(end).is_none_or(|next| self.words.stops.has(next));
        let same = |last: &&Candidate| self.together(last.number, verb);
        let counts = found.iter().rev().take(WHOLES).take_while(same);
        let mut counts = counts.filter_map(|last| last.phrase.amount.unit.as_ref());
        counts
            .find(|(kind, unit)| *kind == UnitKind::Count && !unit.is_empty())
            .filter(|_| behind || self.ends_item(end))
            .cloned()
    }

    /// The first word of the clause before a mark, behind the bullet of a list.
    fn label_start(&self, mark: usize) -> usize {
        let first = mark.saturating_sub(LABEL);
        let inside = |at: &usize| {
            self.together(*at, mark)
                && !self.is(*at, &[".", ";", ":", "!", "?", "-", "+", "*", "•", "·", "|"])
        };
        (first..mark).rev().take_while(inside).last().unwrap_or(mark)
    }
}
