//! The number with which the page of an indicator begins: the newest complete one of the widest
//! place, how it changed, and when the next one is due.

use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::Figure;
use crate::render::context::Context;
use crate::render::html::figures;
use crate::render::html::numbers;
use crate::render::html::view::Figure as FigureView;
use crate::render::words;

use super::series;

/// The figure that says most about an indicator as a whole.
pub(in crate::render) fn widest<'p>(cx: &Context<'p>, id: Id<Indicator>) -> Option<&'p Figure> {
    cx.drawings_of(id)?.widest
}

/// The headline: the figure, and its change since the period before.
pub(in crate::render::html::pages) fn view<'a>(
    cx: &Context<'a>,
    figure: &'a Figure,
) -> FigureView<'a> {
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
        let near = words::is_near(&before.quantity, &figure.quantity);
        return Some(if near {
            phrase!(cx.words, "hardly_changed_since", period = &period)
        } else {
            phrase!(cx.words, "unchanged_since", period = &period)
        });
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
