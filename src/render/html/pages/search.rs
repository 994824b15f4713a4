//! The search: what a script needs to fill the page, and for readers without one the way to the
//! indexes.

use serde::Serialize;

use crate::bulletin::article::ArticleKind;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::plan::Page;
use crate::render::context::Context;
use crate::render::html::head::{head, section_link};
use crate::render::html::metadata::Head;
use crate::render::html::pages::indicator::headline::widest;
use crate::render::html::pages::listing::view::{Group, Index, ListItem};
use crate::render::html::view::{Link, Text, View};
use crate::render::order::compare;
use crate::render::words;

/// The most places among which a reader chooses; where there are more, provinces alone.
const PLACES: usize = 120;

/// Something by which results are filtered.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Choice<'a> {
    /// Its id, as it stands in addresses.
    pub id: Text<'a>,
    /// Its name.
    pub text: Text<'a>,
}

/// The search; variable `search`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Search<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// Address of the script.
    pub script: Text<'a>,
    /// Address of the folder of the index.
    pub index: Text<'a>,
    /// A question for the empty box: an indicator and a place of the portal.
    pub example: Option<Text<'a>>,
    /// Places with bulletins, the highest first.
    pub localities: Vec<Choice<'a>>,
    /// Kinds of bulletins.
    pub kinds: Vec<Choice<'a>>,
    /// Topics.
    pub topics: Vec<Choice<'a>>,
    /// Years, the newest first.
    pub years: Vec<Choice<'a>>,
    /// The indexes, which lead on without a script.
    pub links: Vec<Link<'a>>,
}

impl View for Search<'_> {
    const NAME: &'static str = "search";
}

/// The search.
pub(in crate::render) fn page<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Search<'a>) {
    let heading = words::section("search", cx.words);
    let kinds = ArticleKind::WORDS.iter().filter(|(_, kind)| cx.count_of_kind(*kind) > 0);
    let topics = cx.topics().into_iter();
    let view = Search {
        heading: heading.into(),
        script: format!("{}/assets/search.js", cx.site().base_path()).into(),
        index: cx.href(&cx.routes().search_index()),
        example: example(cx).map(Into::into),
        localities: localities(cx),
        kinds: kinds.map(|(word, kind)| choice(*word, cx.words.kind(*kind))).collect(),
        topics: topics.map(|(_, topic, _)| choice(&*topic.id, topic.labels.get(cx.lang))).collect(),
        years: cx
            .years()
            .into_iter()
            .rev()
            .map(|year| choice(year.to_string(), year.to_string()))
            .collect(),
        links: links(cx).collect(),
    };
    (head(cx, page, heading, Some(cx.text("search_about").into()), Vec::new()), view)
}

/// The shortest question for a number, which a narrow box can show: `số chi bộ hồng bàng`.
fn example(cx: &Context<'_>) -> Option<String> {
    let question = |id: Id<Indicator>| {
        let place = cx.get(widest(cx, id)?.subject.locality).name(cx.lang, cx.today());
        Some([cx.get(id).labels.get(cx.lang), " ", place].concat().to_lowercase())
    };
    let questions = cx.indicators().keys().filter_map(|id| question(*id));
    let shortest = questions.min_by_key(|question| question.chars().count())?;
    Some(phrase!(cx.words, "search_example", words = &shortest))
}

/// The same for a theme that has no search: the ways to the indexes.
pub(in crate::render) fn indexes<'a>(cx: &Context<'a>, page: &'a Page) -> (Head<'a>, Index<'a>) {
    let heading = cx.text("search_browse");
    let entries = links(cx).map(|link| ListItem { link, ..ListItem::default() }).collect();
    let groups = vec![Group { entries, ..Group::default() }];
    let view = Index { heading: heading.into(), groups, ..Index::default() };
    (head(cx, page, heading, Some(cx.text("search_about").into()), Vec::new()), view)
}

fn links<'a>(cx: &Context<'a>) -> impl Iterator<Item = Link<'a>> {
    let sections = ["localities", "topics", "kinds", "directives", "statistics", "archive"];
    sections.into_iter().map(|name| section_link(cx, name))
}

fn choice<'a>(id: impl Into<Text<'a>>, text: impl Into<Text<'a>>) -> Choice<'a> {
    Choice { id: id.into(), text: text.into() }
}

/// Places that have bulletins, each behind the one above it.
fn localities<'a>(cx: &Context<'a>) -> Vec<Choice<'a>> {
    let with_articles = cx.articles_by_place();
    let deepest = if with_articles.len() <= PLACES { u8::MAX } else { 1 };
    let is_shown = |id: &Id<Locality>| cx.get(*id).level <= deepest && cx.get(*id).level > 0;
    let mut shown: Vec<(Vec<String>, Id<Locality>)> = with_articles
        .keys()
        .copied()
        .filter(is_shown)
        .map(|id| {
            let day = cx.get(id).last_day(cx.today());
            let above = cx.lineage(id, day).into_iter().filter(|above| cx.get(*above).level > 0);
            (above.map(|above| cx.get(above).name(cx.lang, day).to_owned()).collect(), id)
        })
        .collect();
    shown.sort_by(|(a, a_id), (b, b_id)| {
        let differ = a.iter().zip(b).map(|(a, b)| compare(a, b)).find(|order| order.is_ne());
        differ.unwrap_or_else(|| a.len().cmp(&b.len())).then(a_id.cmp(b_id))
    });
    let text = |(names, id): (Vec<String>, Id<Locality>)| {
        let depth = names.len().saturating_sub(1);
        let name = cx.place_now(id).text;
        choice(&*cx.get(id).id, ["\u{a0}\u{a0}".repeat(depth), name.into_owned()].concat())
    };
    shown.into_iter().map(text).collect()
}
