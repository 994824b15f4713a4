//! The account of a number: why it is what it is, what was left out of it, and what stood in its
//! place before.

use crate::bulletin::observation::{Observation, Role, Status};
use crate::bulletin::register::Id;
use crate::ledger::{Figure, Outcome, Reason};
use crate::plan::correction_anchor;
use crate::render::context::Context;
use crate::render::html::numbers;
use crate::render::html::reporting;
use crate::render::html::view::{Amendment, Html, LeftOut, Link, Why};
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
        rule: words::method(figure, cx.lang).map(words::capitalised).unwrap_or_default().into(),
        used,
        more: list.map(|route| {
            Link::new(
                words::more_observations(rest, cx.lang),
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
    match reason {
        Reason::Target => cx.pick("chỉ tiêu", "a target"),
        Reason::Norm => cx.pick("định mức", "a norm"),
        Reason::Withdrawn => cx.pick("đã rút lại", "withdrawn"),
        Reason::Suppressed => cx.pick("không công bố", "suppressed"),
        Reason::Corrected(_) => cx.pick("đã được sửa", "corrected"),
        Reason::Beside(Outcome::Same | Outcome::Wider, _) => {
            cx.pick("nói điều đã được tính", "says what is counted already")
        }
        Reason::Beside(Outcome::Contradicting | Outcome::Overlapping, _) => {
            cx.pick("bản tin khác nêu số khác", "another bulletin states another number")
        }
        Reason::Beside(Outcome::Superseded, _) => {
            cx.pick("đã có số chính thức hơn", "a more settled number exists")
        }
        Reason::Earlier(_) => {
            cx.pick("đã có số mới hơn trong kỳ", "a later state of the period is known")
        }
        Reason::Overlapping(_) => cx.pick(
            "thời gian trùng với số đã tính",
            "its time overlaps with that of a number that is counted",
        ),
        Reason::Superseded(_) => cx.pick(
            "đã nằm trong số của địa phương cấp trên",
            "already in the number of the place above",
        ),
        Reason::SaysLess => {
            cx.pick("các số khác cho biết nhiều hơn", "the others are certain of more")
        }
        Reason::Unbounded => cx.pick("không có giới hạn", "it has no bounds"),
        Reason::NotCombined => cx.pick("không được gộp", "not combined by the rule"),
    }
}

/// Why an observation is not the value of its key; `None` when it is, or says the same.
pub(super) fn left_out<'a>(cx: &Context<'a>, entry: Id<Observation>) -> Option<&'a str> {
    let observation = cx.get(entry);
    if observation.role != Role::Observed {
        return words::role(cx.lang, observation.role);
    }
    if observation.status == Status::Withdrawn {
        return Some(cx.pick("đã rút lại", "withdrawn"));
    }
    if cx.correction_of(entry).is_some() {
        return Some(cx.pick("đã được sửa", "corrected"));
    }
    let Some(cell) = cx.cell(entry) else {
        return (!observation.each_year)
            .then(|| cx.pick("đã được thay bằng số khác", "replaced by another number"));
    };
    let outcome =
        cell.others.iter().find(|(other, _)| *other == entry).map(|(_, outcome)| *outcome);
    match outcome {
        Some(Outcome::Contradicting | Outcome::Overlapping) => {
            Some(cx.pick("bản tin khác nêu số khác", "another bulletin states another number"))
        }
        Some(Outcome::Superseded) => {
            Some(cx.pick("đã có số chính thức hơn", "a more settled number exists"))
        }
        None if cell.winner != entry => {
            Some(cx.pick("đã được thay bằng số khác", "replaced by another number"))
        }
        _ => None,
    }
}

/// The number that stood before a corrected one, or that took the place of this one, with the note
/// about it.
pub(super) fn amendment<'a>(cx: &Context<'a>, entry: Id<Observation>) -> Option<Amendment<'a>> {
    let observation = cx.get(entry);
    let replaced = cx.correction_of(entry).map(|newer| cx.get(newer));
    let former = || cx.former(entry).map(|former| cx.get(former));
    let other = replaced.or_else(former);
    let settled = matches!(observation.status, Status::Final | Status::Provisional);
    if settled && other.is_none() {
        return None;
    }
    let newer = replaced.unwrap_or(observation);
    // The other one may be about another indicator, and is then printed with its unit.
    let number = |other: &Observation| {
        let indicator = cx.get(other.key.indicator);
        let with_unit = other.key.indicator != observation.key.indicator;
        numbers::number(cx, &other.quantity, indicator, with_unit).text().into()
    };
    Some(Amendment {
        number: other.map(number),
        stands: replaced.is_some(),
        date: newer.corrected.map_or_else(String::new, |day| day.short(cx.lang)).into(),
        href: note(cx, newer).into(),
    })
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
