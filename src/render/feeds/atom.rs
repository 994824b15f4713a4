//! Atom feeds (RFC 4287), written by hand: they are a few elements.
//!
//! The feed of a list has its articles, the feed of the corrections its corrections. The feed of an
//! indicator has an entry for each article that reports it, with the values as its summary.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;

use crate::bulletin::article::{Article, CorrectionKind};
use crate::bulletin::date::{Instant, Stamp};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::plan::{Page, PageKind, correction_anchor};
use crate::render::context::Context;
use crate::render::feeds::Texts;
use crate::render::html::numbers;
use crate::render::html::pages::corrections::holder;
use crate::render::words;
use crate::render::xml::escape;

/// Entries of a feed.
const ENTRIES: usize = 30;
/// Entries of the feed of a place: there are as many feeds as places, and hardly any has several
/// bulletins a day.
const OF_PLACE: usize = 12;

/// An entry, as every format of feeds tells it.
pub(in crate::render) struct Item {
    /// The article that it is about.
    pub(in crate::render) article: Id<Article>,
    /// Its whole address, which is its identity too.
    pub(in crate::render) address: String,
    /// Title, in one line.
    pub(in crate::render) title: String,
    /// Its language.
    pub(in crate::render) lang: Lang,
    /// When it was first published.
    pub(in crate::render) published: Instant,
    /// When it last changed.
    pub(in crate::render) updated: Instant,
    /// A sentence or two.
    pub(in crate::render) summary: Option<String>,
    /// The language of the summary.
    pub(in crate::render) summary_lang: Lang,
    /// True if it stands for the bulletin, whose text it may have; false if it tells of a change.
    pub(in crate::render) is_bulletin: bool,
}

/// The newest entries of a page's feed.
pub(in crate::render) fn items(cx: &Context<'_>, kind: PageKind) -> Vec<Item> {
    match kind {
        PageKind::Corrections => {
            let all = cx.corrections().iter().take(ENTRIES);
            all.map(|(id, index)| correction(cx, *id, *index)).collect()
        }
        PageKind::Indicator(id) => reports(cx, id),
        _ => bulletins(cx, kind),
    }
}

/// The newest bulletins of a list, and what was taken back meanwhile: each under the identity that
/// it had before, in the place of a bulletin of the day on which it was taken back.
fn bulletins(cx: &Context<'_>, kind: PageKind) -> Vec<Item> {
    let most = if matches!(kind, PageKind::Locality(_)) { OF_PLACE } else { ENTRIES };
    let [newest, withdrawn] = cx.newest_of(kind);
    let mut items: Vec<Item> = newest.iter().take(most).map(|id| bulletin(cx, *id)).collect();
    if !withdrawn.is_empty() {
        items.extend(withdrawn.iter().map(|id| bulletin(cx, *id)));
        items.sort_by_key(|item| {
            let withdrawn = cx.get(item.article).withdrawn.as_ref();
            Reverse(withdrawn.map_or(item.published, |withdrawal| withdrawal.date.instant()))
        });
        items.truncate(most);
    }
    items
}

/// The title of a page's feed.
pub(in crate::render) fn title(cx: &Context<'_>, kind: PageKind) -> String {
    let portal = cx.site().title.get(cx.lang);
    let own = match kind {
        PageKind::Locality(id) => cx.place_now(id).text,
        PageKind::Term(id) => cx.term(id).text,
        PageKind::Indicator(id) => cx.indicator(id).text,
        PageKind::Corrections => words::section("corrections", cx.words).into(),
        _ => return portal.to_owned(),
    };
    format!("{own} – {portal}")
}

/// The last change of an article.
pub(in crate::render) fn changed(article: &Article) -> Instant {
    let corrected = article.corrections.iter().map(|correction| correction.date.instant()).max();
    let updated = article.updated.map(Stamp::instant);
    corrected.into_iter().chain(updated).fold(article.date.instant(), Instant::max)
}

fn bulletin(cx: &Context<'_>, id: Id<Article>) -> Item {
    let id = cx.edition(id);
    let article = cx.get(id);
    let withdrawn = article.withdrawn.as_ref();
    Item {
        article: id,
        address: cx.absolute(cx.routes().article(id)).into_owned(),
        title: match withdrawn {
            Some(_) => title_of_correction(cx, CorrectionKind::Withdrawal, article),
            None => article.title.clone(),
        },
        lang: article.lang,
        published: article.date.instant(),
        updated: changed(article),
        summary: withdrawn.map(|withdrawal| withdrawal.why.clone()).or(article.summary.clone()),
        summary_lang: article.lang,
        is_bulletin: withdrawn.is_none(),
    }
}

/// The title of an entry that tells of a correction: its kind and the article.
fn title_of_correction(cx: &Context<'_>, kind: CorrectionKind, article: &Article) -> String {
    format!("{}: {}", words::correction(kind, cx.words_of(article.lang)), article.title)
}

fn correction(cx: &Context<'_>, id: Id<Article>, index: usize) -> Item {
    let id = holder(cx, id, index);
    let article = cx.get(id);
    let correction = &article.corrections[index];
    let why = Some(correction.why.as_str()).filter(|why| !why.is_empty());
    Item {
        article: id,
        address: format!(
            "{}#{}",
            cx.absolute(cx.routes().article(id)),
            correction_anchor(article, index)
        ),
        title: title_of_correction(cx, correction.kind, article),
        lang: article.lang,
        published: correction.date.instant(),
        updated: correction.date.instant(),
        summary: Some(
            why.map_or(correction.what.clone(), |why| format!("{} ({why})", correction.what)),
        ),
        summary_lang: article.lang,
        is_bulletin: false,
    }
}

/// The articles that report an indicator, newest first, each with the values that it states.
fn reports(cx: &Context<'_>, id: Id<Indicator>) -> Vec<Item> {
    let mut by_article: BTreeMap<Id<Article>, Vec<Id<Observation>>> = BTreeMap::new();
    for entry in cx.entries_of(id) {
        by_article.entry(cx.get(*entry).article).or_default().push(*entry);
    }
    let newest = by_article.into_iter().take(ENTRIES);
    newest.map(|(article, entries)| report(cx, article, cx.get(id), &entries)).collect()
}

fn report(
    cx: &Context<'_>,
    id: Id<Article>,
    indicator: &Indicator,
    entries: &[Id<Observation>],
) -> Item {
    let article = cx.get(id);
    if article.withdrawn.is_some() {
        return bulletin(cx, id);
    }
    let value = |entry: &Id<Observation>| {
        let observation = cx.get(*entry);
        let number = numbers::number(cx, &observation.quantity, indicator, true).text();
        let by = numbers::breakdown(cx, &observation.key.by, indicator);
        let place = cx.full_place(observation.key.locality, observation.key.period.end()).text;
        let about = [Some(place), by, Some(numbers::period(cx, observation))].into_iter().flatten();
        format!("{number} ({})", about.collect::<Vec<_>>().join("; "))
    };
    let edition = cx.edition(id);
    let shown = cx.get(edition);
    // A statistic without a quote has no sentence to lead to, nor has a translation that does not
    // state it.
    let here = |observation: &&Observation| cx.stated(observation).0 == edition;
    let first = entries.first().map(|entry| cx.get(*entry)).filter(here);
    let first = first.map(|observation| cx.sentence_href(observation));
    let address = first.unwrap_or_else(|| cx.href(cx.routes().article(edition)));
    Item {
        article: edition,
        address: cx.whole(&address),
        title: shown.title.clone(),
        lang: shown.lang,
        published: article.date.instant(),
        updated: changed(article),
        summary: Some(entries.iter().map(value).collect::<Vec<_>>().join(", ")),
        summary_lang: cx.lang,
        is_bulletin: false,
    }
}

/// The feed of a page's list.
///
/// # Errors
/// A text could not be read again.
pub(in crate::render) fn atom(
    cx: &Context<'_>,
    page: &Page,
    texts: &Texts<'_>,
) -> io::Result<String> {
    let site = cx.site();
    let items = items(cx, page.kind);
    let updated = items.iter().map(|item| item.updated).max().unwrap_or(Instant::from_unix(0));
    let portal = site.title.get(cx.lang);
    let author = site.publisher.name.get(cx.lang);
    let author = if author.is_empty() { portal } else { author };
    let uri = site
        .publisher
        .url
        .as_ref()
        .map(|url| format!("<uri>{}</uri>", escape(url)))
        .unwrap_or_default();
    let has_picture = |item: &Item| cx.picture(cx.get(item.article)).is_some();
    let media = if items.iter().any(has_picture) { MEDIA } else { "" };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"{media} xml:lang=\"{lang}\">\n\
         <id>{id}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{id}\"/>\n\
         <author><name>{author}</name>{uri}</author>\n",
        lang = cx.lang,
        id = escape(&cx.absolute(&page.route)),
        own = escape(&cx.absolute(&cx.routes().feed(&page.route))),
        title = escape(&title(cx, page.kind)),
        updated = updated.atom(&site.zone),
        author = escape(author),
    );
    for item in &items {
        push_entry(&mut xml, cx, item, texts(item)?.as_deref());
    }
    xml.push_str("</feed>\n");
    Ok(xml)
}

/// The vocabulary of pictures (Media RSS 1.5).
const MEDIA: &str = " xmlns:media=\"http://search.yahoo.com/mrss/\"";

fn push_entry(xml: &mut String, cx: &Context<'_>, item: &Item, text: Option<&str>) {
    let zone = &cx.site().zone;
    let address = escape(&item.address);
    let parts = [
        "<entry xml:lang=\"",
        item.lang.code(),
        "\">\n<id>",
        &address,
        "</id>\n<title>",
        &escape(&item.title),
        "</title>\n<published>",
        &item.published.atom(zone),
        "</published>\n<updated>",
        &item.updated.atom(zone),
        "</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"",
        &address,
        "\"/>\n",
    ];
    xml.extend(parts);
    push_about(xml, cx, item);
    if let Some(summary) = &item.summary {
        xml.push_str("<summary");
        if item.summary_lang != item.lang {
            xml.extend([" xml:lang=\"", item.summary_lang.code(), "\""]);
        }
        xml.extend([">", &escape(summary), "</summary>\n"]);
    }
    if let Some(text) = text {
        xml.extend(["<content type=\"html\">", &escape(text), "</content>\n"]);
    }
    xml.push_str("</entry>\n");
}

/// The documents that go with an entry.
fn push_attachments(xml: &mut String, cx: &Context<'_>, article: &Article) {
    for attached in cx.attachments(article) {
        xml.extend([
            "<link rel=\"enclosure\" type=\"",
            attached.document.format.media_type,
            "\" length=\"",
            &attached.document.length.to_string(),
            "\" href=\"",
            &escape(&cx.whole(&attached.href)),
            "\" title=\"",
            &escape(attached.title),
            "\"/>\n",
        ]);
    }
}

/// The picture of an entry.
fn push_picture(xml: &mut String, cx: &Context<'_>, article: &Article) {
    let Some(picture) = cx.picture(article) else { return };
    xml.extend(["<media:content url=\"", &escape(&cx.whole(&picture.src)), "\" medium=\"image\">"]);
    if !picture.alt.is_empty() {
        xml.extend(["<media:description>", &escape(&picture.alt), "</media:description>"]);
    }
    if let Some(credit) = &picture.credit {
        xml.extend(["<media:credit>", &escape(credit), "</media:credit>"]);
    }
    xml.push_str("</media:content>\n");
}

/// Who signs an entry, what it is about, and what goes with it.
fn push_about(xml: &mut String, cx: &Context<'_>, item: &Item) {
    let article = cx.get(item.article);
    push_attachments(xml, cx, article);
    push_picture(xml, cx, article);
    for author in &article.authors {
        xml.extend(["<author><name>", &escape(&author.name), "</name></author>\n"]);
    }
    let lang =
        if cx.lang == item.lang { String::new() } else { format!(" xml:lang=\"{}\"", cx.lang) };
    for topic in &article.topics {
        let topic = cx.get(*topic);
        let label = escape(topic.labels.get(cx.lang));
        xml.extend([
            "<category term=\"",
            &escape(&topic.id),
            "\" label=\"",
            &label,
            "\"",
            &lang,
            "/>\n",
        ]);
    }
}
