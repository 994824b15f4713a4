//! Observations: the newest ones with their sentences, the others in rows that lead to them.

use crate::bulletin::indicator::Indicator;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::render::context::Context;
use crate::render::html::account;
use crate::render::html::figures;
use crate::render::html::markup;
use crate::render::html::numbers;
use crate::render::html::pages::article::{flags, observed};
use crate::render::html::view::{Html, Link, Observation as ObservationView, ObservationRow};

/// An observation with its sentence.
pub(in crate::render::html::pages) fn observation<'a>(
    cx: &Context<'a>,
    indicator: &'a Indicator,
    entry: Id<Observation>,
) -> ObservationView<'a> {
    let observation = cx.get(entry);
    let (article, quote) = cx.stated(observation);
    let lang = cx.foreign(cx.get(article).lang);
    let sentence = quote
        .map(|quote| markup::sentence([&quote.before, &quote.text, &quote.after], lang.as_deref()));
    let amendment = account::amendment(cx, entry);
    ObservationView {
        number: observed(cx, observation, amendment.as_ref()),
        place: cx.place_in_row(observation.key.locality, observation.key.period.end()),
        period: numbers::period(cx, observation),
        breakdown: numbers::breakdown(cx, &observation.key.by, indicator),
        sentence,
        article: article_in_row(cx, observation),
        date: cx.date_of(observation.article),
        differs: figures::differs(cx, observation),
        amendment,
        left_out: account::left_out(cx, entry).map(Into::into),
    }
}

/// The same in a row.
pub(super) fn row<'a>(
    cx: &Context<'a>,
    indicator: &'a Indicator,
    entry: Id<Observation>,
) -> ObservationRow<'a> {
    let observation = cx.get(entry);
    let amendment = account::amendment(cx, entry);
    let number = numbers::number(cx, &observation.quantity, indicator, false);
    let former = amendment.as_ref().is_some_and(|amendment| amendment.stands);
    ObservationRow {
        number: markup::number(&number, former, &numbers::flags(cx, flags(observation))),
        place: cx.place_in_row(observation.key.locality, observation.key.period.end()),
        period: numbers::period(cx, observation),
        breakdown: numbers::breakdown(cx, &observation.key.by, indicator),
        article: article_in_row(cx, observation),
        date: cx.get(observation.article).date.short(cx.lang).into(),
        differs: figures::differs(cx, observation),
        amendment,
        left_out: account::left_out(cx, entry).map(Into::into),
    }
}

/// The article by its title, leading to the sentence.
fn article_in_row(cx: &Context<'_>, observation: &Observation) -> Html {
    let (article, _) = cx.stated(observation);
    let article = cx.get(article);
    let lang = cx.foreign(article.lang);
    markup::link(&Link { lang, ..Link::new(article.title.as_str(), cx.sentence_href(observation)) })
}
