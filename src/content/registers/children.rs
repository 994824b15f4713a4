//! `children` of a place: how many places lie directly below it, or that the register has them all
//! (STATISTICS "Coverage").

use std::collections::BTreeSet;

use super::localities::{dated, refuse_overlap};
use crate::base::{Code, Location, Problem, Problems, SourcePath, Span, Spanned, message};
use crate::bulletin::date::Day;
use crate::bulletin::locality::{Children, Dated, Localities, Locality};
use crate::bulletin::register::Id;
use crate::content::fields::{Fields, text_of};
use crate::content::problems;
use crate::content::yaml::Value;

/// The word for a list that has all places.
pub(in crate::content) const LISTED: &str = "listed";

/// `children: 13`, `children: listed`, or a list of `{count: 13}` and `{listed: true}` with their
/// days.
pub(super) fn children(fields: &mut Fields<'_>) -> Vec<Dated<Spanned<Children>>> {
    let misplaced = match fields.node("children").map(|node| (node.span, &node.value)) {
        Some((span, Value::Map(_))) => Some(span),
        _ => None,
    };
    if let Some(span) = misplaced {
        let problem = problems::map_for_list(fields.path(), span, "children", "count");
        fields.push(problem);
        return Vec::new();
    }
    let children = dated(fields, "children", None, |fields, node| {
        if fields.span() == node.span {
            return extent(fields);
        }
        let text = text_of(fields.path(), node, fields.problems())?;
        if text.value == LISTED {
            return Some(Spanned { value: Children::Listed, span: text.span });
        }
        count(fields, &text)
    });
    refuse_overlap(fields, "children", &children);
    children
}

fn count(fields: &mut Fields<'_>, text: &Spanned<String>) -> Option<Spanned<Children>> {
    let number = text.value.parse().ok();
    if number.is_none() {
        let problem = not_a_count(fields.path(), text.span, &text.value);
        fields.push(problem);
    }
    number.map(|number| Spanned { value: Children::Count(number), span: text.span })
}

/// `{count: 13}` or `{listed: true}`.
fn extent(fields: &mut Fields<'_>) -> Option<Spanned<Children>> {
    let (count_span, listed_span) =
        (fields.node("count").map(|node| node.span), fields.node("listed").map(|node| node.span));
    if let Some(span) = listed_span.filter(|_| count_span.is_some()) {
        let problem = count_and_listed(fields.path(), span);
        fields.push(problem);
    }
    match listed_span {
        Some(span) if count_span.is_none() => {
            let listed = fields.flag("listed")?;
            if !listed {
                let problem = not_listed(fields.path(), span);
                fields.push(problem);
            }
            listed.then_some(Spanned { value: Children::Listed, span })
        }
        _ => {
            let text = fields.needed("count")?;
            count(fields, &text)
        }
    }
}

/// Warns of counts that are smaller than the number of places that the register itself lists.
pub(super) fn check_counts(localities: &Localities, problems: &mut Problems) {
    for (id, locality) in localities.iter() {
        for entry in &locality.children {
            let Children::Count(count) = entry.value.value else { continue };
            // There are more of them only from a day on which one begins.
            let begins = |child: &Id<Locality>| {
                let child = &localities[*child];
                child
                    .parents
                    .iter()
                    .map(|parent| parent.valid.from)
                    .chain([child.valid.from])
                    .collect::<Vec<_>>()
            };
            let begun = localities.ever_below(id).iter().flat_map(begins).flatten();
            let days: BTreeSet<Day> =
                begun.chain([entry.valid.from.unwrap_or(Day::FIRST)]).collect();
            let listed = days.into_iter().filter(|day| entry.valid.holds_on(*day));
            let most =
                listed.map(|day| localities.children(id, day).count()).max().unwrap_or_default();
            if most > count as usize {
                problems.push(count_below_listed(
                    &locality.place.path,
                    entry.value.span,
                    count,
                    most,
                ));
            }
        }
    }
}

/// The number of places below is not a whole number.
fn not_a_count(path: &SourcePath, span: Span, text: &str) -> Problem {
    let message = message!("invalid-value-whole-number", text = text);
    problems::invalid_value(path, span, message, message!("invalid-value-children.hint"))
}

/// The places below are counted and called listed.
fn count_and_listed(path: &SourcePath, span: Span) -> Problem {
    let message = message!("invalid-value-count-and-listed");
    problems::invalid_value(path, span, message, message!("invalid-value-count-and-listed.hint"))
}

/// `listed: false`.
fn not_listed(path: &SourcePath, span: Span) -> Problem {
    let message = message!("invalid-value-not-listed");
    problems::invalid_value(path, span, message, message!("invalid-value-not-listed.hint"))
}

/// A place has more places below it than its count says.
fn count_below_listed(path: &SourcePath, span: Span, count: u32, listed: usize) -> Problem {
    let message = message!("count-below-listed", count = count, listed = listed);
    Problem::new(Code::CountBelowListed, Location::bytes(path, span), message)
        .hint(message!("count-below-listed.hint"))
}
