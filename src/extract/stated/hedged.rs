//! Words around an exact number that make another one of it, and that are no part of it by the
//! grammar of quantities: they stand behind a noun, deny it, or are a bound in some sentences alone.

use super::{Claim, Stated, Verdict};
use crate::base::fold::fold;
use crate::bulletin::indicator::Measure;
use crate::bulletin::quantity::{Kind, Written};
use crate::extract::grammar::Grammar;
use crate::extract::lexer::{Token, TokenKind, lex};
use crate::extract::scan;
use crate::language::reading::reading;

/// The most words between a number and a qualifier behind it.
const NEAR: usize = 3;

impl Claim<'_> {
    /// An exact number of which the words around it make another one.
    pub(super) fn hedged(
        &self,
        start: usize,
        written: &Written,
        stated: &Stated<'_>,
    ) -> Option<Verdict> {
        if self.value.kind != Kind::Exact || self.measure == Measure::Change {
            return None;
        }
        let printed = if written.change.is_some() {
            self.exceeds(start, written, stated)?
        } else {
            let before = || self.hedge_before(&stated.lead(start));
            let before = before().map(|words| format!("{words} {}", written.as_printed));
            before.or_else(|| self.hedge_behind(start, written, stated))?
        };
        Some(Verdict::QualifierDiffers { printed })
    }

    /// `nhiều hơn 457 vụ`, where it is compared with nothing but its number.
    fn exceeds(&self, start: usize, written: &Written, stated: &Stated<'_>) -> Option<String> {
        let words = &reading(self.lang).quantities;
        let printed = fold(&written.as_printed).to_lowercase();
        let bound = words.comparatives.iter().any(|words| printed.starts_with(words));
        let (before, after) = self.sentence;
        let sentence = fold(&[before, self.quote, after].concat()).to_lowercase();
        let other = sentence
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| words.comparing.contains(&word));
        let second = || !scan(&stated.lead(start), self.lang).is_empty();
        let is_bound = bound && !other && !self.names_change() && !second();
        is_bound.then(|| written.as_printed.clone())
    }

    /// Words just before the number, or a copula before it.
    fn hedge_before(&self, lead: &str) -> Option<&'static str> {
        let words = &reading(self.lang).quantities;
        let folded = fold(lead).to_lowercase();
        let lead = folded.trim_end();
        let copula = words.copulas.iter().find_map(|copula| before_word(lead, copula));
        let ends = |hedge: &&&str| {
            [Some(lead), copula]
                .into_iter()
                .flatten()
                .any(|lead| before_word(lead, hedge).is_some())
        };
        if let Some(hedge) = words.disowning.iter().find(ends) {
            return Some(hedge);
        }
        let hedge = words.reaching.iter().find(ends)?;
        let clause = lead.rsplit([',', ';', ':', '(', '\n']).next().unwrap_or_default();
        let reached = clause.split(' ').any(|word| words.raising.contains(&word));
        (!reached).then_some(hedge)
    }

    /// A qualifier behind the number and its noun.
    fn hedge_behind(&self, start: usize, written: &Written, stated: &Stated<'_>) -> Option<String> {
        let behind = &stated.text[start + written.as_printed.len()..];
        let folded = fold(behind);
        let tokens = lex(&folded, self.lang);
        let grammar = Grammar::new(&tokens, self.lang, false);
        let noun = tokens.iter().take(NEAR).take_while(|token| token.kind == TokenKind::Word);
        let (_, end) = (0..=noun.count()).find_map(|at| grammar.ending(at))?;
        let said = folded[..tokens.get(end - 1).map_or(0, Token::end)].trim_start();
        let blank = if behind.starts_with(char::is_whitespace) { " " } else { "" };
        Some(format!("{}{blank}{said}", written.as_printed))
    }
}

/// The text before a word that it ends with.
fn before_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_suffix(word)?;
    (!rest.ends_with(char::is_alphanumeric)).then(|| rest.trim_end())
}
