//! A paragraph in tokens, with its sentences and what the words before a number make of it.

use super::super::grammar::Grammar;
use super::super::lexer::{Token, TokenKind};
use super::super::phrases::{Figures, Phrases, Vocabulary};
use crate::bulletin::observation::Role;

/// A paragraph that is searched for figures.
pub(super) struct Paragraph<'a> {
    /// The grammar over its tokens.
    pub grammar: Grammar<'a>,
    /// The words of its language.
    pub words: &'static Figures,
    /// The number of its sentence for each token.
    pub sentences: Vec<u32>,
    /// The role that the words before give to a number, for each token.
    pub roles: Vec<Role>,
}

/// Number of tokens before a number among which its verb is looked for.
const WINDOW: usize = 5;

impl<'a> Paragraph<'a> {
    pub(super) fn new(grammar: Grammar<'a>) -> Self {
        let words = &Vocabulary::of(grammar.lang).figures;
        let sentences = sentences(grammar.tokens);
        let roles = roles(grammar.tokens, &sentences, words);
        Self { grammar, words, sentences, roles }
    }

    pub(super) fn tokens(&self) -> &'a [Token<'a>] {
        self.grammar.tokens
    }

    pub(super) fn token(&self, at: usize) -> Option<&'a Token<'a>> {
        self.grammar.tokens.get(at)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|token| token.is_one_of(words))
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Returns `true` if a token is one of some phrases, by itself.
    pub(super) fn says(&self, at: usize, phrases: &Phrases) -> bool {
        self.token(at).is_some_and(|token| phrases.has(token))
    }

    /// The first token behind the longest of some phrases that begins at a token.
    #[inline]
    pub(super) fn longest(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        phrases.longest(self.tokens(), at)
    }

    /// The same, of those that end before a limit.
    fn longest_before(&self, at: usize, phrases: &Phrases, limit: usize) -> Option<usize> {
        phrases.ends(self.tokens(), at).filter(|end| *end <= limit).max()
    }

    /// Number of tokens between one of some phrases and a token, in one clause and near it.
    pub(super) fn gap_behind(&self, at: usize, phrases: &Phrases, window: usize) -> Option<usize> {
        let first = at.saturating_sub(window);
        let ends = |token: &Token<'_>| matches!(token.text, "." | ";" | "!" | "?");
        let clause = (first..at).rev().find(|before| self.token(*before).is_some_and(ends));
        let first = clause.map_or(first, |mark| mark + 1);
        let ends = (first..at).filter_map(|start| self.longest_before(start, phrases, at));
        ends.max().map(|end| at - end)
    }

    /// Returns `true` if a verb of quantity stands a little before a token.
    pub(super) fn has_verb(&self, at: usize) -> bool {
        self.gap_behind(at, &self.words.verbs, WINDOW).is_some()
    }

    /// Returns `true` if two tokens stand in one sentence.
    pub(super) fn together(&self, one: usize, other: usize) -> bool {
        let sentence = |at: usize| self.sentences.get(at.min(self.sentences.len().max(1) - 1));
        sentence(one) == sentence(other)
    }

    /// Returns `true` if a clause ends at a token.
    pub(super) fn ends_clause(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.is_one_of(&[",", ";", ".", ")", ":", "!", "?"]))
    }
}

/// The number of its sentence for each token.
fn sentences(tokens: &[Token<'_>]) -> Vec<u32> {
    let mut sentence = 0;
    let number = |(at, token): (usize, &Token<'_>)| {
        let here = sentence;
        sentence += u32::from(is_end(tokens, at, token));
        here
    };
    tokens.iter().enumerate().map(number).collect()
}

fn is_end(tokens: &[Token<'_>], at: usize, token: &Token<'_>) -> bool {
    if !matches!(token.text, "." | "!" | "?" | "…") {
        return false;
    }
    let short = |before: &Token<'_>| {
        before.kind == TokenKind::Word && before.capitals && before.text.chars().count() <= 2
    };
    let abbreviation = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(short);
    // Pages often lose the blank behind a full stop.
    let begins = tokens
        .get(at + 1)
        .is_none_or(|next| next.capitals || next.kind != TokenKind::Word && !next.glued);
    begins && !abbreviation
}

/// The role that the words before give to each token in its sentence: goal, rule, or observed.
fn roles(tokens: &[Token<'_>], sentences: &[u32], words: &Figures) -> Vec<Role> {
    let mut roles = Vec::with_capacity(tokens.len());
    let (mut role, mut sentence) = (Role::Observed, 0);
    let begins = |at: usize, phrases: &Phrases| phrases.begin(tokens, at);
    for (at, token) in tokens.iter().enumerate() {
        if sentences[at] != sentence {
            (role, sentence) = (Role::Observed, sentences[at]);
        }
        if token.kind == TokenKind::Word {
            if begins(at, &words.norms) {
                role = Role::Norm;
            } else if begins(at, &words.targets) {
                role = Role::Target;
            } else if role != Role::Observed && begins(at, &words.reached) {
                role = Role::Observed;
            }
        }
        roles.push(role);
    }
    roles
}
