//! Descriptions of pages in a sentence, where their authors said nothing: for search engines, and
//! for those who share a link. A sentence is made of what stands on the page, and never of a
//! partial statement.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::term::{TermId, TermSort};
use crate::plan::PageKind;
use crate::render::context::Context;
use crate::render::html::numbers;
use crate::render::html::view::Text;
use crate::render::words;

/// A place: `Quận Hồng Bàng, thành phố Hải Phòng: số liệu của 5 chỉ tiêu, 12 bản tin.`
pub(super) fn place<'a>(
    cx: &Context<'a>,
    id: Id<Locality>,
    day: Day,
    indicators: usize,
) -> Text<'a> {
    let bulletins = cx.articles_at(id).len();
    let above = cx.parent(id, day).filter(|above| cx.get(*above).level > 0);
    let names = std::iter::once(id).chain(above).map(|id| cx.get(id).full_name(cx.lang, day));
    let names = words::capitalised(&names.collect::<Vec<_>>().join(", "));
    let figures = words::counted(indicators, cx.lang, "chỉ tiêu", "indicator", "indicators");
    let figures =
        (indicators > 0).then(|| format!("{}{figures}", cx.pick("số liệu của ", "figures of ")));
    let bulletins = (bulletins > 0).then(|| words::bulletins(bulletins, cx.lang));
    let contents: Vec<String> = figures.into_iter().chain(bulletins).collect();
    if contents.is_empty() {
        format!("{names}.").into()
    } else {
        format!("{names}: {}.", contents.join(", ")).into()
    }
}

/// The index of places.
pub(super) fn places<'a>(cx: &Context<'a>) -> Text<'a> {
    let count = cx.places().len();
    let places = words::counted(count, cx.lang, "địa phương", "place", "places");
    match cx.lang {
        Lang::VI => format!("Bản tin và số liệu của {places}, hiện nay và trước đây.").into(),
        _ => format!("Bulletins and figures of {places}, present and former.").into(),
    }
}

/// An indicator without a description: its headline, and how often it was reported.
pub(super) fn indicator<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Text<'a> {
    let indicator = cx.get(id);
    let entries = cx.entries_of(id);
    let headline = super::statistics::widest(cx, id).map(|figure| {
        let number = numbers::figure_number(cx, figure, indicator, true).text();
        let place = cx.full_place(figure.subject.locality, figure.subject.period.end()).text;
        format!("{number} ({place}, {}); ", numbers::period_of(cx, figure))
    });
    let name = words::capitalised(indicator.labels.get(cx.lang));
    format!(
        "{name}: {}{}.",
        headline.unwrap_or_default(),
        words::observations(entries.len(), cx.lang)
    )
    .into()
}

/// All figures of an indicator by place.
pub(super) fn indicator_places<'a>(cx: &Context<'a>, id: Id<Indicator>, count: usize) -> Text<'a> {
    let name = words::capitalised(cx.get(id).labels.get(cx.lang));
    format!(
        "{name}{}: {}.",
        cx.pick(" theo địa phương", " by place"),
        words::figures(count, cx.lang)
    )
    .into()
}

/// The index of a register of terms, or of the kinds of bulletins.
pub(super) fn index<'a>(cx: &Context<'a>, kind: PageKind, count: usize) -> Text<'a> {
    let (vi, one, many) = match kind {
        PageKind::Terms(TermSort::Topics) => ("chủ đề", "topic", "topics"),
        PageKind::Terms(TermSort::Bodies) => ("cơ quan", "organisation", "organisations"),
        PageKind::Terms(TermSort::Directives) => ("văn bản", "directive", "directives"),
        _ => ("loại tin", "type", "types"),
    };
    let things = words::counted(count, cx.lang, vi, one, many);
    match cx.lang {
        Lang::VI => format!("Bản tin xếp theo {things}.").into(),
        _ => format!("Bulletins by {things}.").into(),
    }
}

/// The archive: `120 bản tin theo năm và tháng, từ 2018 đến 2024.`
pub(super) fn archive<'a>(cx: &Context<'a>) -> Text<'a> {
    let bulletins = words::bulletins(cx.all_articles().len(), cx.lang);
    let by = cx.pick("theo năm và tháng", "by year and month");
    let years = cx.years();
    let span = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => match cx.lang {
            Lang::VI => format!(", từ {first} đến {last}"),
            _ => format!(", from {first} to {last}"),
        },
        (Some(year), _) => format!(", {year}"),
        _ => String::new(),
    };
    format!("{bulletins} {by}{span}.").into()
}

/// The bulletins of a kind, term, year or month; `heading` is its name.
pub(super) fn listing<'a>(
    cx: &Context<'a>,
    kind: PageKind,
    heading: &str,
    count: usize,
) -> Text<'a> {
    let (vi, en) = match kind {
        PageKind::Kind(_) => ("thuộc loại", "of the type"),
        PageKind::Term(TermId::Topic(_)) => ("về", "on"),
        PageKind::Term(TermId::Body(_)) => ("có liên quan đến", "that concern"),
        PageKind::Term(TermId::Directive(_)) => ("nhắc đến", "that refer to"),
        _ => ("của", "of"),
    };
    let bulletins = words::bulletins(count, cx.lang);
    match kind {
        PageKind::Year(_) | PageKind::Month(..) => {
            let mut letters = heading.chars();
            let first =
                letters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
            let period =
                if cx.lang == Lang::VI { first + letters.as_str() } else { heading.to_owned() };
            format!("{bulletins} {} {period}.", cx.pick(vi, en)).into()
        }
        _ => format!("{bulletins} {} {heading}.", cx.pick(vi, en)).into(),
    }
}

/// The first page of a portal that says nothing of itself.
pub(super) fn home<'a>(cx: &Context<'a>) -> Text<'a> {
    let title = cx.site().title.get(cx.lang);
    let bulletins = words::bulletins(cx.all_articles().len(), cx.lang);
    format!("{title}: {bulletins}.").into()
}
