//! The number with which the page of an indicator begins: the newest complete one of the widest
//! place, how it changed, and when the next one is due.

use std::cmp::Reverse;

use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::{Figure, Flag};
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::numbers;
use crate::render::html::view::Figure as FigureView;
use crate::render::words;

use super::series;

/// The figure that says most about an indicator as a whole: of a place high in the tree, and of
/// these a complete one before others, then one of the newest year, which tells of the longest
/// part of it, then the newest. Of several places that is the one of which was told last, and
/// not the largest: who leads shall not depend on the number. A partial statement stands for
/// nothing.
pub(in crate::render) fn widest<'p>(cx: &Context<'p>, id: Id<Indicator>) -> Option<&'p Figure> {
    let stands = |figure: &&'p Figure| {
        figure.subject.by.is_whole()
            && figure.quantity.kind != Kind::None
            && !figure.flags.contains(Flag::Withdrawn)
            && !cx.is_partial_statement(figure)
    };
    cx.figures_of(id).filter(stands).min_by_key(|figure| {
        let (subject, level) = (&figure.subject, cx.get(figure.subject.locality).level);
        let (end, days) = (subject.period.end(), subject.period.days());
        // 326 of nine months lead before 22 of a later month elsewhere.
        let latest = Reverse((end.year(), days, end));
        let told = figure.observations().first().map(|entry| cx.get(*entry).published);
        (level, !figure.is_complete(), latest, Reverse(told), subject.locality)
    })
}

/// The headline: the figure, and its change since the period before.
pub(super) fn view<'a>(cx: &Context<'a>, figure: &'a Figure) -> FigureView<'a> {
    let place = cx.place_in_row(figure.subject.locality, figure.subject.period.end());
    FigureView {
        change: change(cx, figure).map(Into::into),
        ..figures::figure(cx, figure, place, true)
    }
}

/// The change since the period just before, with its name, where the two can be compared.
fn change(cx: &Context<'_>, figure: &Figure) -> Option<String> {
    let subject = &figure.subject;
    let before = cx
        .figures_at(subject.indicator, subject.locality)
        .filter(|other| other.subject.by == subject.by)
        .find_map(|other| Some((series::change(cx, other, figure)?, other)));
    let (change, before) = before?;
    let period = numbers::period_of(cx, before);
    if before.quantity.nominal == figure.quantity.nominal {
        return Some(phrase!(cx.words, "unchanged_since", period = &period));
    }
    Some(phrase!(cx.words, "change_since", change = &change, period = &period))
}

/// The period for which the next value is due: `Số tiếp theo: quý 3/2025`. It does not depend on
/// the day of the build, which would change the page each day.
pub(super) fn due(cx: &Context<'_>, figure: &Figure) -> Option<String> {
    let indicator = cx.get(figure.subject.indicator);
    let frequency = indicator.frequency?;
    // A stock that stands for a year was observed on a day of it.
    let observed = figure.observations().first().map(|entry| cx.get(*entry).key.period);
    let known = match indicator.nature {
        Nature::Stock => observed.unwrap_or(figure.subject.period),
        Nature::Flow => figure.subject.period,
    };
    let next = frequency.next(indicator.nature, known)?.text(cx.lang);
    let often = words::frequency(frequency, cx.words);
    Some(phrase!(cx.words, "next_due", period = &next, often = often))
}
