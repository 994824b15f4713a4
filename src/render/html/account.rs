//! The account of a number: why it is what it is, what was left out of it, and what stood in its
//! place before.

use crate::bulletin::observation::{Observation, Role, Status};
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::{Figure, Outcome, Reason};
use crate::plan::correction_anchor;
use crate::render::context::Context;
use crate::render::html::numbers;
use crate::render::html::reporting;
use crate::render::html::view::{Amendment, Html, LeftOut, Link, Text, Why};
use crate::render::words;

/// Maximum number of observations that an account lists, if these are all of them.
const ALL_USED: usize = 5;
/// Number that it lists of more than these; the others are counted.
const SOME_USED: usize = 3;
/// Maximum number that it lists of those that were left out.
const LEFT_OUT: usize = 3;

/// Why a computed figure is what it is.
pub(in crate::render) fn why<'a>(cx: &Context<'a>, figure: &Figure) -> Why<'a> {
    let all = figure.observations();
    let listed = if all.len() <= ALL_USED { all.len() } else { SOME_USED };
    let used: Vec<&'a Html> = all[..listed].iter().filter_map(|entry| cx.source(*entry)).collect();
    let rest = all.len() - listed;
    let list =
        (rest > 0).then(|| cx.routes().indicator(figure.subject.indicator, cx.lang)).flatten();
    Why {
        about: Text::default(),
        rule: words::method(figure, cx.words).map(words::capitalised).unwrap_or_default().into(),
        used,
        more: list.map(|route| {
            Link::new(
                phrase!(cx.words, "count_more_observations", count = rest),
                format!("{}#at_observations", cx.href(route)),
            )
        }),
        coverage: reporting::missing(cx, figure).map(Into::into),
        left_out: passed_over(cx, figure),
    }
}

/// The observations of the figure's subject that it does not rest on, with the reason.
fn passed_over<'a>(cx: &Context<'a>, figure: &Figure) -> Vec<LeftOut<'a>> {
    let left_out = cx.left_out(figure);
    let reasoned =
        left_out.into_iter().filter_map(|(entry, reason)| Some((cx.source(entry)?, reason)));
    reasoned
        .take(LEFT_OUT)
        .map(|(words, reason)| LeftOut { words, reason: because(cx, reason).into() })
        .collect()
}

/// Why a figure does not rest on an observation.
fn because<'a>(cx: &Context<'a>, reason: Reason) -> &'a str {
    cx.text(match reason {
        Reason::Target => "left_out_target",
        Reason::Norm => "left_out_norm",
        Reason::Withdrawn => "left_out_withdrawn",
        Reason::Suppressed => "left_out_suppressed",
        Reason::Corrected(_) => "left_out_corrected",
        Reason::Beside(Outcome::Same | Outcome::Wider, _) => "left_out_same",
        Reason::Beside(Outcome::Contradicting | Outcome::Overlapping, _) => "left_out_contradicted",
        Reason::Beside(Outcome::Superseded, _) => "left_out_less_settled",
        Reason::Earlier(_) => "left_out_earlier",
        Reason::Overlapping(_) => "left_out_overlapping",
        Reason::Superseded(_) => "left_out_in_place_above",
        Reason::SaysLess => "left_out_says_less",
        Reason::Unbounded => "left_out_unbounded",
        Reason::NotCombined => "left_out_not_combined",
    })
}

/// Why an observation is not the value of its key; `None` when it is, or says the same.
pub(super) fn left_out<'a>(cx: &Context<'a>, entry: Id<Observation>) -> Option<&'a str> {
    let observation = cx.get(entry);
    if observation.role != Role::Observed {
        return words::role(observation.role, cx.words);
    }
    if observation.status == Status::Withdrawn {
        return Some(cx.text("left_out_withdrawn"));
    }
    if cx.correction_of(entry).is_some() {
        return Some(cx.text("left_out_corrected"));
    }
    let Some(cell) = cx.cell(entry) else {
        return (!observation.each_year).then(|| cx.text("left_out_replaced"));
    };
    let outcome =
        cell.others.iter().find(|(other, _)| *other == entry).map(|(_, outcome)| *outcome);
    match outcome {
        Some(Outcome::Contradicting | Outcome::Overlapping) => {
            Some(cx.text("left_out_contradicted"))
        }
        Some(Outcome::Superseded) => Some(cx.text("left_out_less_settled")),
        None if cell.winner != entry => Some(cx.text("left_out_replaced")),
        _ => None,
    }
}

/// The number that stood before a corrected one, or the last one that took the place of this one,
/// with the note about it. Where the last one was taken back, none did.
pub(super) fn amendment<'a>(cx: &Context<'a>, entry: Id<Observation>) -> Option<Amendment<'a>> {
    let observation = cx.get(entry);
    let replaced = last_correction(cx, entry).map(|newer| cx.get(newer));
    let former = || cx.former(entry).map(|former| cx.get(former));
    let settled = matches!(observation.status, Status::Final | Status::Provisional);
    let newer = replaced.unwrap_or(observation);
    let withdrawn = newer.status == Status::Withdrawn;
    let other = if withdrawn { None } else { replaced.or_else(former) };
    if settled && other.is_none() && replaced.is_none() {
        return None;
    }
    // The other one may be about another indicator, and is then printed with its unit.
    let number = |other: &Observation| {
        let indicator = cx.get(other.key.indicator);
        let with_unit = other.key.indicator != observation.key.indicator;
        numbers::number(cx, &other.quantity, indicator, with_unit).text().into()
    };
    Some(Amendment {
        number: other.map(number),
        about: other.and_then(|other| about(cx, observation, other)),
        stands: replaced.is_some() || withdrawn,
        withdrawn,
        date: newer.corrected.map_or_else(String::new, |day| day.short(cx.lang)).into(),
        href: note(cx, newer).into(),
    })
}

/// The last one of those that corrected a statement, one after the other.
fn last_correction(cx: &Context<'_>, entry: Id<Observation>) -> Option<Id<Observation>> {
    let mut seen = vec![entry];
    while let Some(newer) = seen.last().and_then(|last| cx.correction_of(*last)) {
        // Those that correct each other in a circle are told as a mistake.
        if seen.contains(&newer) {
            break;
        }
        seen.push(newer);
    }
    seen.last().copied().filter(|last| *last != entry)
}

/// Subject of another number, as far as it is not that of this one.
fn about<'a>(cx: &Context<'a>, this: &Observation, other: &Observation) -> Option<Text<'a>> {
    let (own, key) = (&this.key, &other.key);
    let mut words: Vec<String> = Vec::new();
    if own.indicator != key.indicator {
        words.push(cx.get(key.indicator).labels.get(cx.lang).to_owned());
    }
    if own.locality != key.locality {
        words.push(cx.get(key.locality).name(cx.lang, key.period.end()).to_owned());
    }
    if own.by != key.by {
        let parts = numbers::breakdown(cx, &key.by, cx.get(key.indicator));
        words.extend(parts.map(|parts| parts.to_string()));
    }
    if (own.period, this.each_year) != (key.period, other.each_year) {
        words.push(numbers::period(cx, other).to_string());
    }
    (!words.is_empty()).then(|| words.join(", ").into())
}

/// The address of the newest correction note of the article that corrects; the article's where it
/// has none.
fn note(cx: &Context<'_>, newer: &Observation) -> String {
    let article = cx.get(newer.article);
    let page = cx.href(cx.routes().article(newer.article));
    let dated = article.corrections.iter().enumerate();
    let newest = dated.max_by_key(|(index, correction)| (correction.date.instant(), *index));
    newest.map_or(page.to_string(), |(index, _)| {
        format!("{page}#{}", correction_anchor(article, index))
    })
}
