//! Descriptions of pages in a sentence, where their authors said nothing: for search engines, and
//! for those who share a link. A sentence is made of what stands on the page, and never of a
//! partial statement.

use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::term::{TermId, TermSort};
use crate::language::phrase;
use crate::ledger::Figure;
use crate::plan::PageKind;
use crate::render::context::Context;
use crate::render::html::numbers;
use crate::render::html::view::{Named, Names, Text};
use crate::render::words;

use super::locality::entries::beside;

/// Letters of a description that search engines show.
const DESCRIPTION: usize = 160;

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
    let days = beside(cx, id).days.map(|days| format!(" ({days})")).unwrap_or_default();
    let names = words::capitalised(&[names.collect::<Vec<_>>().join(", "), days].concat());
    match (indicators > 0, bulletins > 0) {
        (false, false) => phrase!(cx.words, "about_place", place = &names),
        (true, false) => {
            phrase!(cx.words, "about_place_with_figures", place = &names, indicators = indicators)
        }
        (false, true) => {
            phrase!(cx.words, "about_place_with_bulletins", place = &names, bulletins = bulletins)
        }
        (true, true) => phrase!(
            cx.words,
            "about_place_with_both",
            place = &names,
            indicators = indicators,
            bulletins = bulletins
        ),
    }
    .into()
}

/// Description of a place, with the figure that says most of it.
pub(super) fn with_figure<'a>(cx: &Context<'a>, description: &str, figure: &Figure) -> Text<'a> {
    let indicator = cx.get(figure.subject.indicator);
    let number = numbers::figure_number(cx, figure, indicator, true).text();
    let sentence = figure_sentence(cx, indicator, &number, &numbers::period_of(cx, figure));
    format!("{description} {sentence}").into()
}

/// As many whole sentences as search engines and shared links show; a first one that is longer stays
/// whole. A point behind a short word or a capital, as in "TP. Lam Giang", ends none.
pub(super) fn sentences(text: &str) -> &str {
    let limit = text.char_indices().nth(DESCRIPTION).map_or(text.len(), |(at, _)| at);
    if limit == text.len() {
        return text;
    }
    let is_end = |at: &usize| {
        let word = text[..*at].rsplit(' ').next().unwrap_or_default();
        let next = text[*at + 1..].trim_start().chars().next();
        word.chars().count() > 2
            && word.chars().all(char::is_lowercase)
            && next.is_some_and(char::is_uppercase)
    };
    let ends = text.match_indices(". ").map(|(at, _)| at).filter(is_end);
    ends.map(|at| at + 1).take_while(|end| *end <= limit).last().map_or(text, |end| &text[..end])
}

/// A bulletin without a lead: the figure that says most of it.
pub(super) fn article<'a>(cx: &Context<'a>, observation: &'a Observation) -> Text<'a> {
    let indicator = cx.get(observation.key.indicator);
    let number = numbers::number(cx, &observation.quantity, indicator, true).text();
    let period = numbers::period(cx, observation);
    figure_sentence(cx, indicator, &number, &period).into()
}

fn figure_sentence(cx: &Context<'_>, indicator: &Indicator, number: &str, period: &str) -> String {
    let name = words::capitalised(indicator.labels.get(cx.lang));
    phrase!(cx.words, "figure_sentence", indicator = &name, figure = number, period = period)
}

/// The index of places.
pub(super) fn places<'a>(cx: &Context<'a>) -> Text<'a> {
    phrase!(cx.words, "about_places", count = cx.places().len()).into()
}

/// Places by their names, from the first to the last of a page.
pub(super) fn places_by_name<'a>(cx: &Context<'a>, names: &[Names<'_>]) -> Text<'a> {
    let mut all = names.iter().flat_map(|names| &names.places);
    let first = all.next();
    let last = all.next_back().or(first);
    let name = |named: Option<&Named<'_>>| named.map(|named| named.link.text.to_string());
    let (first, last) = (name(first).unwrap_or_default(), name(last).unwrap_or_default());
    phrase!(cx.words, "about_places_by_name", first = &first, last = &last).into()
}

/// An indicator without a description: its headline, and how often it was reported.
pub(super) fn indicator<'a>(cx: &Context<'a>, id: Id<Indicator>) -> Text<'a> {
    let indicator = cx.get(id);
    let count = cx.entries_of(id).len();
    let name = words::capitalised(indicator.labels.get(cx.lang));
    let Some(figure) = super::indicator::headline::widest(cx, id) else {
        return phrase!(cx.words, "about_indicator", indicator = &name, count = count).into();
    };
    phrase!(
        cx.words,
        "about_indicator_with_figure",
        indicator = &name,
        figure = &numbers::figure_number(cx, figure, indicator, true).text(),
        place = &cx.full_place(figure.subject.locality, figure.subject.period.end()).text,
        period = &numbers::period_of(cx, figure),
        count = count
    )
    .into()
}

/// All figures of an indicator by place.
pub(super) fn indicator_places<'a>(cx: &Context<'a>, id: Id<Indicator>, count: usize) -> Text<'a> {
    let name = words::capitalised(cx.get(id).labels.get(cx.lang));
    phrase!(cx.words, "about_figures_by_place", indicator = &name, count = count).into()
}

/// The index of a register of terms, or of the kinds of bulletins.
pub(super) fn index<'a>(cx: &Context<'a>, kind: PageKind, count: usize) -> Text<'a> {
    match kind {
        PageKind::Terms(TermSort::Topics) => phrase!(cx.words, "about_topics", count = count),
        PageKind::Terms(TermSort::Bodies) => phrase!(cx.words, "about_bodies", count = count),
        PageKind::Terms(TermSort::Directives) => {
            phrase!(cx.words, "about_directives", count = count)
        }
        _ => phrase!(cx.words, "about_kinds", count = count),
    }
    .into()
}

/// The archive: `120 bản tin theo năm và tháng, từ 2018 đến 2024.`
pub(super) fn archive<'a>(cx: &Context<'a>) -> Text<'a> {
    let (years, count) = (cx.years(), cx.all_articles().len());
    let year = |year: &i32| year.to_string();
    match (years.first().map(year), years.last().map(year)) {
        (Some(first), Some(last)) if first != last => {
            phrase!(cx.words, "about_archive_of_years", count = count, first = &first, last = &last)
        }
        (Some(year), _) => {
            phrase!(cx.words, "about_archive_of_year", count = count, year = &year)
        }
        _ => phrase!(cx.words, "about_archive", count = count),
    }
    .into()
}

/// The bulletins of a kind, term, year or month; `name` is how it is called within a sentence.
pub(super) fn listing<'a>(cx: &Context<'a>, kind: PageKind, name: &str, count: usize) -> Text<'a> {
    let said = cx.words;
    match kind {
        PageKind::Term(TermId::Topic(_)) => {
            phrase!(said, "about_topic", count = count, name = name)
        }
        PageKind::Term(TermId::Body(_)) => phrase!(said, "about_body", count = count, name = name),
        PageKind::Term(TermId::Directive(_)) => {
            phrase!(said, "about_directive", count = count, name = name)
        }
        PageKind::Year(year) => {
            phrase!(said, "about_year", count = count, year = &year.to_string())
        }
        PageKind::Month(year, month) => {
            let month = words::month(year, month, said);
            phrase!(said, "about_month", count = count, month = &month)
        }
        _ => phrase!(said, "about_kind", count = count, name = name),
    }
    .into()
}

/// The first page of a portal that says nothing of itself.
pub(super) fn home<'a>(cx: &Context<'a>) -> Text<'a> {
    let title = cx.site().title.get(cx.lang);
    phrase!(cx.words, "about_home", title = title, count = cx.all_articles().len()).into()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_description_has_whole_sentences() {
        let first = "Đoàn kiểm tra của thành phố đã làm việc với mười hai xã trong tháng qua.";
        let second = "Các xã đã giữ lịch họp và ghi lại ý kiến của người dân trong từng buổi họp.";
        let long = format!("{first} {second} {second}");
        let cases = [
            (first.to_owned(), first.to_owned()),
            (long, format!("{first} {second}")),
            (format!("{} {second}", first.replace("qua.", "qua tại TP.")), String::new()),
            (format!("{first} {}", second.replace("họp và", "họp; ").repeat(3)), first.to_owned()),
        ];
        for (text, expected) in cases {
            let expected = if expected.is_empty() { &text } else { &expected };
            assert_eq!(sentences(&text), expected, "{text}");
        }
    }
}
