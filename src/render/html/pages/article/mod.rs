//! A bulletin: its head, its table of statistics, its neighbours. The text itself is made by
//! `render::html::markdown`.

// The numbers at its head.
pub(super) mod key_figures;
// Its statistics.
mod table;
pub(in crate::render) mod view;

use std::ops::Range;

use crate::bulletin::article::Article;
use crate::bulletin::observation::{Observation, Status};
use crate::bulletin::register::Id;
use crate::bulletin::site::Alternate;
use crate::language::phrase;
use crate::ledger::{Flag, Flags};
use crate::plan::{Page, correction_anchor};
use crate::render::context::Context;
use crate::render::html::head::{head, place_trail};
use crate::render::html::markdown::Chapter;
use crate::render::html::markup;
use crate::render::html::metadata::Head;
use crate::render::html::numbers;
use crate::render::html::pages::article::view::Article as View;
use crate::render::html::pages::article::view::{Contents, Roles};
use crate::render::html::pages::corrections::view::Correction as CorrectionView;
use crate::render::html::pages::downloads;
use crate::render::html::view::{Amendment, Feed, Html, Link};
use crate::render::qr;
use crate::render::schema_org::json_ld;
use crate::render::words;

/// Maximum number of related bulletins below a bulletin.
const RELATED: usize = 3;

/// The least number of headings for which a bulletin has a list of contents.
const CHAPTERS: usize = 3;

/// Who signs, in one line.
fn byline(article: &Article) -> String {
    article.authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// A bulletin, but its text.
pub(in crate::render) fn page<'a>(
    cx: &Context<'a>,
    page: &'a Page,
    id: Id<Article>,
) -> (Head<'a>, View<'a>) {
    let article = cx.get(id);
    let entries = entries(cx, id);
    let is_withdrawn = article.withdrawn.is_some();
    let observations = cx.observations(entries.clone());
    let (mut notices, corrections) = corrections(cx, article);
    notices.extend(super::corrections::notices_elsewhere(cx, entries.clone()));
    let (older, newer) = neighbours(cx, id);
    let view = View {
        script: super::keep::asset(cx, "cite.js"),
        title: article.title.as_str().into(),
        draft: article.draft.then(|| cx.text("draft_notice").into()),
        withdrawn: is_withdrawn.then(|| cx.text("withdrawn_notice").into()),
        kind: kind(cx, article),
        date: cx.date_of(id),
        updated: article.updated.map(|date| cx.stamp(date)),
        summary: article.summary.as_deref().map(Into::into),
        byline: (!article.authors.is_empty()).then(|| byline(article).into()),
        source: article.outlet.as_ref().map(|outlet| Link {
            href: outlet.url.as_deref().map(Into::into),
            ..Link::plain(outlet.name.as_str())
        }),
        places: article
            .localities
            .iter()
            .map(|place| cx.place_in_row(*place, article.date.day()))
            .collect(),
        picture: cx.picture(article),
        notices,
        attachments: downloads::of_article(cx, article),
        statistics_note: (!observations.is_empty())
            .then(|| words::figures(observations.len(), cx.words).into()),
        key_figures: key_figures::of_article(cx, article, &entries),
        statistics: table::rows(cx, article, &entries),
        legend: legend(cx, observations),
        bodies: bodies(cx, article),
        directives: directives(cx, article),
        topics: topics(cx, article),
        corrections,
        neighbours_heading: article.localities.first().map(|place| {
            let name = cx.full_place(*place, article.date.day()).text;
            phrase!(cx.words, "other_bulletins_of", place = &name).into()
        }),
        older,
        newer,
        related: related(cx, article),
        formats: forms(cx, id).map(|form| Link::new(form.title, form.href)).collect(),
        citation: citation(cx, page, article).into(),
        qr: qr::image(&cx.absolute(&page.route), cx.text("code_of_address")),
        ..View::default()
    };
    let mut head = head_of(cx, page, id);
    head.image = cx.shared_picture(article).or(head.image);
    (head, view)
}

/// The kind of a bulletin and its list, in which none is that was taken back.
fn kind(cx: &Context<'_>, article: &Article) -> Option<Html> {
    let route = cx.routes().kind(article.kind, cx.lang).filter(|_| article.withdrawn.is_none());
    route.map(|route| markup::link(&cx.link(cx.words.kind(article.kind), &route)))
}

/// The list of contents, where a bulletin is long enough for one.
pub(in crate::render) fn contents<'a>(chapters: Vec<Chapter>) -> Vec<Contents<'a>> {
    if chapters.len() < CHAPTERS {
        return Vec::new();
    }
    let item = |Chapter { id, text }: Chapter| Contents { id: id.into(), text };
    chapters.into_iter().map(item).collect()
}

/// Citation of a bulletin: its author, its title, the portal with its publisher, day and address.
fn citation(cx: &Context<'_>, page: &Page, article: &Article) -> String {
    let outlet = article.outlet.as_ref().map(|outlet| outlet.name.clone());
    let by = if article.authors.is_empty() { outlet } else { Some(byline(article)) };
    let (portal, publisher) = (cx.site().title.get(cx.lang), cx.site().publisher.name.get(cx.lang));
    let portal = match publisher {
        "" => portal.to_owned(),
        known if known == portal => portal.to_owned(),
        publisher => [portal, ", ", publisher].concat(),
    };
    let date = article.date.short(cx.lang);
    let address = cx.absolute(&page.route);
    match by {
        Some(by) => phrase!(
            cx.words,
            "citation_signed",
            by = &by,
            title = &article.title,
            portal = &portal,
            date = &date,
            address = &address
        ),
        None => phrase!(
            cx.words,
            "citation",
            title = &article.title,
            portal = &portal,
            date = &date,
            address = &address
        ),
    }
}

/// The statistics of a bulletin: none where it was taken back, whose numbers are told where others
/// stand for them.
fn entries(cx: &Context<'_>, id: Id<Article>) -> Range<Id<Observation>> {
    let all = cx.observations_of(id);
    if cx.get(id).withdrawn.is_some() { all.start..all.start } else { all }
}

/// The head of the page of a bulletin, but its picture.
fn head_of<'a>(cx: &Context<'a>, page: &'a Page, id: Id<Article>) -> Head<'a> {
    let article = cx.get(id);
    let trail = article
        .localities
        .first()
        .map_or_else(Vec::new, |place| place_trail(cx, *place, article.date.day(), true));
    let why = article.withdrawn.as_ref().map(|withdrawal| withdrawal.why.as_str());
    let description = article.summary.as_deref().or(why);
    let description = description.map(|text| super::describe::sentences(text).into());
    let figure = || {
        let first = key_figures::first(cx, article, &entries(cx, id))?;
        Some(super::describe::article(cx, first))
    };
    let description = description.or_else(figure);
    let mut head = head(cx, page, article.title.as_str(), description, trail);
    head.is_article = true;
    head.forms = forms(cx, id).collect();
    head.json_ld = vec![json_ld::article(cx, article, &head.breadcrumbs)];
    head
}

/// The further forms of an article that the settings ask for.
fn forms<'a>(cx: &Context<'a>, id: Id<Article>) -> impl Iterator<Item = Feed<'a>> {
    let routes = cx.routes();
    cx.site().alternates.iter().map(move |alternate| {
        let (title, media_type) = match alternate {
            Alternate::Markdown => ("Markdown", "text/markdown"),
            Alternate::Archive => (cx.text("copy_in_one_file"), "text/html"),
        };
        let href = cx.href(&routes.alternate(routes.article(id), *alternate));
        Feed { title: title.into(), href, media_type: media_type.into() }
    })
}

/// The number of an observation with its marks.
pub(in crate::render::html) fn observed(
    cx: &Context<'_>,
    observation: &Observation,
    amendment: Option<&Amendment<'_>>,
) -> Html {
    let number =
        numbers::number(cx, &observation.quantity, cx.get(observation.key.indicator), true);
    markup::number(
        &number,
        amendment.is_some_and(|amendment| amendment.stands),
        &numbers::flags(cx, flags(observation)),
    )
}

/// The flags that follow from an observation's status.
pub(in crate::render::html) fn flags(observation: &Observation) -> Flags {
    let flag = match observation.status {
        Status::Provisional => Some(Flag::Provisional),
        Status::Corrected => Some(Flag::Corrected),
        Status::Revised => Some(Flag::Revised),
        Status::Withdrawn => Some(Flag::Withdrawn),
        Status::Final => None,
    };
    flag.into_iter().collect()
}

fn legend<'a>(
    cx: &Context<'a>,
    observations: &[Observation],
) -> Vec<crate::render::html::view::Flag<'a>> {
    let mut all = Flags::default();
    for observation in observations {
        all.add(flags(observation));
    }
    numbers::flags(cx, all)
}

/// Corrections that change the conclusion, and the others.
fn corrections<'a>(
    cx: &Context<'a>,
    article: &'a Article,
) -> (Vec<CorrectionView<'a>>, Vec<CorrectionView<'a>>) {
    let (major, minor): (Vec<usize>, Vec<usize>) =
        (0..article.corrections.len()).partition(|index| article.corrections[*index].major);
    let view = |index: usize| CorrectionView {
        anchor: Some(correction_anchor(article, index).into()),
        ..super::corrections::view(cx, article, index)
    };
    (major.into_iter().map(view).collect(), minor.into_iter().map(view).collect())
}

fn bodies<'a>(cx: &Context<'a>, article: &Article) -> Vec<Roles<'a>> {
    let lists = [
        (cx.text("bodies_inspecting"), &article.bodies.inspecting),
        (cx.text("bodies_inspected"), &article.bodies.inspected),
        (cx.text("bodies_reporting"), &article.bodies.reporting),
    ];
    let filled = lists.into_iter().filter(|(_, list)| !list.is_empty());
    filled
        .map(|(term, list)| Roles {
            term: term.into(),
            bodies: list.iter().map(|body| cx.term_in_row(*body)).collect(),
        })
        .collect()
}

/// The topics in whose lists it stands.
fn topics(cx: &Context<'_>, article: &Article) -> Vec<Html> {
    let listed = article.topics.iter().filter(|_| article.withdrawn.is_none());
    listed.map(|topic| cx.term_in_row(*topic)).collect()
}

fn directives<'a>(cx: &Context<'a>, article: &'a Article) -> Vec<Link<'a>> {
    let link = |mention: &'a crate::bulletin::article::DirectiveMention| {
        let link = cx.term(mention.id);
        match &mention.called {
            Some(called) => Link { text: format!("{} ({called})", link.text).into(), ..link },
            None => link,
        }
    };
    article.directives.iter().map(link).collect()
}

/// The next older and the next newer bulletin of the article's place.
fn neighbours(cx: &Context<'_>, id: Id<Article>) -> (Option<Html>, Option<Html>) {
    let (older, newer) = cx.neighbours(cx.original(id));
    let link = |other: Id<Article>| markup::link(&cx.article(other));
    (older.map(link), newer.map(link))
}

/// Bulletins to read next: those that the article names, else the newest with one of its
/// directives.
fn related<'a>(cx: &Context<'a>, article: &Article) -> Vec<&'a Html> {
    let named = article.related.iter().filter_map(|name| cx.find_article(&name.value));
    let same = article.directives.iter().flat_map(|mention| cx.articles_on(mention.id));
    let mut chosen: Vec<Id<Article>> = Vec::new();
    for other in named.chain(same) {
        let shown = cx.get(other);
        if shown.id != article.id && shown.withdrawn.is_none() && !chosen.contains(&other) {
            chosen.push(other);
        }
        if chosen.len() == RELATED {
            break;
        }
    }
    super::lists::lines(cx, &chosen)
}
