//! Figures with what they rest on, partial statements, legends, and the words that lead to the
//! sentence of an observation.

use super::account;
use super::markup;
use super::numbers;
use super::reporting;
use super::view::{Figure as FigureView, Flag as FlagView, Html, Source, Statement, Text, Why};
use crate::bulletin::observation::Observation;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::ledger::{Figure, Flag, Flags};
use crate::render::context::Context;
use crate::render::words;

/// A figure with what it rests on; `subject` is the head of its row.
pub(in crate::render) fn figure<'a>(
    cx: &Context<'a>,
    figure: &Figure,
    subject: Html,
    unit: bool,
) -> FigureView<'a> {
    let indicator = cx.get(figure.subject.indicator);
    let computed = words::method(figure, cx.words).is_some();
    let listed = if computed { &[][..] } else { figure.observations() };
    let sources: Vec<&'a Html> = listed.iter().filter_map(|entry| cx.source(*entry)).collect();
    let why = computed.then(|| account::why(cx, figure));
    FigureView {
        subject,
        number: numbers::marked_number(cx, figure, unit),
        period: Some(numbers::period_of(cx, figure)),
        breakdown: numbers::breakdown(cx, &figure.subject.by, indicator),
        coverage: reporting::missing(cx, figure).map(Into::into),
        method: words::method(figure, cx.words).map(Into::into),
        sources,
        why,
        ..FigureView::default()
    }
}

/// A figure in a row among others: a stated number leads to its sentence itself. `about` is what
/// the row speaks of, for those who hear the page.
pub(in crate::render) fn row<'a>(
    cx: &Context<'a>,
    figure: &Figure,
    (subject, about): (Html, Text<'a>),
    unit: bool,
) -> FigureView<'a> {
    let indicator = cx.get(figure.subject.indicator);
    let number = numbers::figure_number(cx, figure, indicator, unit);
    let number = markup::number(&number, false, &numbers::flags(cx, figure.flags));
    let computed = words::method(figure, cx.words).is_some();
    let first = figure.observations().first().map(|entry| cx.get(*entry));
    let stated = first.filter(|_| !computed);
    FigureView {
        subject,
        about: about.clone(),
        number: match stated {
            Some(observation) => markup::stated(&number, &cx.sentence_href(observation)),
            None => number,
        },
        period: Some(numbers::period_of(cx, figure)),
        breakdown: numbers::breakdown(cx, &figure.subject.by, indicator),
        coverage: reporting::missing(cx, figure).map(Into::into),
        differs: stated.and_then(|observation| differs(cx, observation)),
        why: computed.then(|| Why { about, ..account::why(cx, figure) }),
        ..FigureView::default()
    }
}

/// A figure of too few parts, in words with what it rests on; `subject` is what it speaks of.
pub(in crate::render) fn statement<'a>(
    cx: &Context<'a>,
    figure: &Figure,
    subject: Html,
) -> Statement<'a> {
    let indicator = cx.get(figure.subject.indicator);
    let why = account::why(cx, figure);
    Statement {
        subject,
        place: None,
        period: numbers::period_of(cx, figure),
        breakdown: numbers::breakdown(cx, &figure.subject.by, indicator),
        coverage: reporting::missing(cx, figure)
            .map(|missing| match figure.label(indicator, cx.lang) {
                Some(_) => phrase!(cx.words, "missing_before_parts", coverage = &missing),
                None => phrase!(cx.words, "missing_before_number", coverage = &missing),
            })
            .unwrap_or_default()
            .into(),
        number: numbers::marked_number(cx, figure, true),
        sources: why.used,
        more: why.more,
    }
}

/// The legend of some figures: each mark once, and once how each kind of computed number comes
/// about.
pub(in crate::render) fn legend<'a, 'f>(
    cx: &Context<'a>,
    figures: impl IntoIterator<Item = &'f Figure>,
) -> Vec<FlagView<'a>> {
    let figures: Vec<&Figure> = figures.into_iter().collect();
    explained(cx, &figures, &figures)
}

/// The legend of figures in rows, each of which tells itself how its number came about, and of the
/// one above them, beside which stands the name of its method alone.
pub(in crate::render) fn legend_of_rows<'a, 'f>(
    cx: &Context<'a>,
    rows: impl Iterator<Item = &'f Figure>,
    headline: Option<&'f Figure>,
) -> Vec<FlagView<'a>> {
    let figures: Vec<&Figure> = rows.chain(headline).collect();
    explained(cx, &figures, headline.as_slice())
}

/// The marks of some figures, and the rules by which others of them were computed.
fn explained<'a>(cx: &Context<'a>, figures: &[&Figure], computed: &[&Figure]) -> Vec<FlagView<'a>> {
    let (mut flags, mut bound, mut alone) = (Flags::default(), false, false);
    for figure in figures {
        flags.add(figure.flags);
        let of_parts = figure.is_of_parts_alone(cx.get(figure.subject.indicator));
        alone |= of_parts;
        bound |= !of_parts
            && figure.quantity.kind == Kind::AtLeast
            && figure.flags.contains(Flag::Partial);
    }
    let mut rules: Vec<(&'a str, &'a str)> = Vec::new();
    for figure in computed {
        let indicator = cx.get(figure.subject.indicator);
        let rule = words::method(figure, cx.words).zip(words::rule_of(figure, indicator, cx.words));
        rules.extend(rule.filter(|rule| !rules.contains(rule)));
    }
    let rows = bound.then(|| words::partial(cx.words)).into_iter();
    let rows = rows.chain(alone.then(|| words::parts_alone(cx.words))).chain(rules);
    let row = |(mark, text): (&'a str, &'a str)| FlagView { mark: mark.into(), text: text.into() };
    rows.map(row).chain(numbers::flags(cx, flags)).collect()
}

/// The marks of statements that stand apart, but for those which the legend of the others has.
pub(in crate::render) fn legend_apart<'a, 'f>(
    cx: &Context<'a>,
    figures: impl IntoIterator<Item = &'f Figure>,
    legend: &[FlagView<'a>],
) -> Vec<FlagView<'a>> {
    let mut apart = self::legend(cx, figures);
    apart.retain(|flag| !legend.contains(flag));
    apart
}

/// Returns the source of an observation: the quoted words, leading to their sentence.
pub(in crate::render) fn source<'a>(cx: &Context<'a>, entry: Id<Observation>) -> Source<'a> {
    let observation = cx.get(entry);
    let (article, quote) = cx.stated(observation);
    let article = cx.get(article);
    Source {
        text: quote.map_or(article.title.as_str(), |quote| quote.text.as_str()).into(),
        href: cx.sentence_href(observation),
        lang: cx.foreign(article.lang),
        quoted: quote.is_some(),
        date: Some(article.date.short(cx.lang).into()),
        differs: differs(cx, observation),
    }
}

/// Why the words that state an observation have another number.
pub(in crate::render) fn differs(cx: &Context<'_>, observation: &Observation) -> Option<Html> {
    let lang = cx.foreign(cx.get(observation.article).lang);
    let label = cx.text("words_differ");
    observation.differs.as_deref().map(|why| markup::differs(label, why, lang.as_deref()))
}
