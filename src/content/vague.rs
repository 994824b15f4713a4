//! Amounts that a text states without a number (STATISTICS "Vague amounts"): "hàng
//! trăm đảng viên".
//!
//! No figure can be made of them, and nobody sees it. One note for an article names the first few,
//! so that its author may write the number where it is known ([`extract::vague_amounts`] says
//! which words are meant). What a quote covers is in a figure, and what stands in a text of
//! `ignore` is meant so.

use super::markdown::Prose;
use super::statistics::problems;
use super::undeclared::Numbers;
use crate::base::{Problem, SourcePath};
use crate::bulletin::lang::Lang;
use crate::extract;

/// One problem for all amounts of a text that have no number.
pub(super) fn check(
    path: &SourcePath,
    source: &str,
    prose: &Prose,
    lang: Lang,
    declared: &Numbers,
) -> Option<Problem> {
    let mut amounts = extract::vague_amounts(&prose.text, lang);
    if amounts.is_empty() {
        return None;
    }
    let left = declared.left(prose);
    amounts.retain(|amount| !left.touch(amount));
    let place = *prose.places(amounts.first()?, source).first()?;
    let words: Vec<&str> = amounts.into_iter().map(|amount| &prose.text[amount]).collect();
    Some(problems::vague_amounts(path, place, &words))
}
