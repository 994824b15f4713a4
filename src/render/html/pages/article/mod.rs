//! A bulletin: its head, its table of statistics, its neighbours. The text itself is made by
//! `render::html::markdown`.

pub(in crate::render) mod view;

use crate::bulletin::article::Article;
use crate::bulletin::observation::{Observation, Role, Status};
use crate::bulletin::register::{Id, ids};
use crate::bulletin::site::Alternate;
use crate::ledger::{Flag, Flags};
use crate::plan::{Page, anchor, correction_anchor};
use crate::render::env::Env;
use crate::render::html::head::{head, place_trail};
use crate::render::html::markup;
use crate::render::html::metadata::Head;
use crate::render::html::view::{
    Amendment, Article as View, Correction as CorrectionView, Feed, Html, Link, Roles, Statistic,
    Text,
};
use crate::render::schema_org::json_ld;
use crate::render::svg::qr;
use crate::render::words;

/// How many related bulletins stand below a bulletin.
const RELATED: usize = 3;

/// Who signs, in one line.
fn byline(article: &Article) -> String {
    article.authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// A bulletin, but its text.
pub(in crate::render) fn page<'a>(
    env: &Env<'a>,
    page: &'a Page,
    id: Id<Article>,
) -> (Head<'a>, View<'a>) {
    let article = &env.plan.corpus.articles[id];
    let entries = env.observations_of(id);
    let observations = &env.plan.corpus.observations[entries.clone()];
    let (mut notices, corrections) = corrections(env, article);
    notices.extend(super::corrections::notices_elsewhere(env, entries.clone()));
    let (older, newer) = neighbours(env, id, article);
    let kind = env.plan.routes.kind(article.kind, env.lang);
    let kind =
        kind.map(|route| markup::link(&env.link(words::kind(article.kind, env.lang), &route)));
    let view = View {
        title: article.title.as_str().into(),
        kind,
        date: env.date_of(id),
        updated: article.updated.map(|date| env.stamp(date)),
        summary: article.summary.as_deref().map(Into::into),
        byline: (!article.authors.is_empty()).then(|| byline(article).into()),
        source: article.outlet.as_ref().map(|outlet| Link {
            href: outlet.url.as_deref().map(Into::into),
            ..Link::plain(outlet.name.as_str())
        }),
        places: article
            .localities
            .iter()
            .map(|place| env.place_in_row(*place, article.date.day()))
            .collect(),
        picture: env.picture(article),
        notices,
        body: Html::default(),
        statistics_note: (!observations.is_empty())
            .then(|| words::figures(observations.len(), env.lang).into()),
        statistics: ids(&entries).map(|entry| statistic(env, article, entry)).collect(),
        legend: legend(env, observations),
        bodies: bodies(env, article),
        directives: directives(env, article),
        topics: article.topics.iter().map(|topic| env.term_in_row(*topic)).collect(),
        corrections,
        neighbours_heading: article.localities.first().map(|place| {
            let name = env.full_place(*place, article.date.day()).text;
            format!("{} {name}", env.pick("Bản tin khác của", "Other bulletins of")).into()
        }),
        older,
        newer,
        related: related(env, id, article),
        formats: forms(env, id).map(|form| Link::new(form.title, form.href)).collect(),
        qr: qr::svg(
            &env.absolute(&page.route),
            env.pick("Mã QR của địa chỉ trang này", "QR code of this page's address"),
        ),
    };
    let trail = article
        .localities
        .first()
        .map_or_else(Vec::new, |place| place_trail(env, *place, article.date.day(), true));
    let description = article.summary.as_deref().map(Into::into);
    let mut head = head(env, page, article.title.as_str(), description, trail);
    head.image = view.picture.as_ref().map(|picture| env.whole(&picture.src).into());
    head.is_article = true;
    head.forms = forms(env, id).collect();
    head.published = Some(article.date.datetime().into());
    head.modified = json_ld::modified(article).map(|date| date.datetime().into());
    head.json_ld.push(json_ld::article(env, article, &page.route));
    (head, view)
}

/// The further forms of an article that the settings ask for.
fn forms<'a>(env: &Env<'a>, id: Id<Article>) -> impl Iterator<Item = Feed<'a>> {
    let routes = &env.plan.routes;
    env.plan.corpus.site.alternates.iter().map(move |alternate| {
        let (title, media_type) = match alternate {
            Alternate::Markdown => ("Markdown", "text/markdown"),
            Alternate::Archive => (env.pick("Tải bản lưu (HTML)", "Single-file copy"), "text/html"),
        };
        let href = env.href(&routes.alternate(routes.article(id), *alternate));
        Feed { title: title.into(), href, media_type: media_type.into() }
    })
}

/// A statistic in the table below the text.
fn statistic<'a>(env: &Env<'a>, article: &Article, entry: Id<Observation>) -> Statistic<'a> {
    let corpus = env.plan.corpus;
    let observation = &corpus.observations[entry];
    let key = &observation.key;
    let indicator = &corpus.indicators[key.indicator];
    let stated_in = &corpus.articles[observation.article];
    let quote = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty());
    let here = stated_in.path == article.path;
    let href = if here {
        Text::from(["#", &anchor(observation.name.number)].concat())
    } else {
        env.sentence_href(observation)
    };
    let amendment = super::account::amendment(env, entry);
    Statistic {
        indicator: env.indicator_in_row(key.indicator),
        number: observed(env, observation, amendment.as_ref()),
        period: period(env, observation),
        breakdown: env.breakdown(&key.by, indicator),
        place: (article.localities.as_slice() != [key.locality])
            .then(|| markup::link(&env.place(key.locality, key.period.end()))),
        quote: quote
            .map(|quote| markup::quote(&quote.text, env.foreign(stated_in.lang).as_deref(), &href)),
        role: role(env, observation.role).map(Into::into),
        differs: env.differs(observation),
        amendment,
    }
}

/// The number of an observation with its marks.
pub(super) fn observed(
    env: &Env<'_>,
    observation: &Observation,
    amendment: Option<&Amendment<'_>>,
) -> Html {
    let number = env.number(
        &observation.quantity,
        &env.plan.corpus.indicators[observation.key.indicator],
        true,
    );
    markup::number(
        &number,
        amendment.is_some_and(|amendment| amendment.stands),
        &env.flags(flags(observation)),
    )
}

/// The period of an observation for readers.
pub(in crate::render) fn period<'a>(env: &Env<'a>, observation: &Observation) -> Text<'a> {
    let text = observation.key.period.text(env.lang);
    if observation.each_year {
        format!("{} {text}", env.pick("mỗi năm,", "each year,")).into()
    } else {
        text.into()
    }
}

pub(super) fn role<'a>(env: &Env<'a>, role: Role) -> Option<&'a str> {
    match role {
        Role::Observed => None,
        Role::Target => Some(env.pick("chỉ tiêu", "target")),
        Role::Norm => Some(env.pick("định mức", "norm")),
    }
}

/// The flags that follow from an observation's status.
pub(super) fn flags(observation: &Observation) -> Flags {
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
    env: &Env<'a>,
    observations: &[Observation],
) -> Vec<crate::render::html::view::Flag<'a>> {
    let mut all = Flags::default();
    for observation in observations {
        all.add(flags(observation));
    }
    env.flags(all)
}

/// Corrections that change the conclusion, and the others.
fn corrections<'a>(
    env: &Env<'a>,
    article: &'a Article,
) -> (Vec<CorrectionView<'a>>, Vec<CorrectionView<'a>>) {
    let (major, minor): (Vec<usize>, Vec<usize>) =
        (0..article.corrections.len()).partition(|index| article.corrections[*index].major);
    let view = |index: usize| CorrectionView {
        anchor: Some(correction_anchor(article, index).into()),
        ..super::corrections::view(env, article, index)
    };
    (major.into_iter().map(view).collect(), minor.into_iter().map(view).collect())
}

fn bodies<'a>(env: &Env<'a>, article: &Article) -> Vec<Roles<'a>> {
    let lists = [
        (env.pick("Cơ quan kiểm tra", "Inspecting"), &article.bodies.inspecting),
        (env.pick("Đơn vị được kiểm tra", "Inspected"), &article.bodies.inspected),
        (env.pick("Cơ quan báo cáo", "Reporting"), &article.bodies.reporting),
    ];
    let filled = lists.into_iter().filter(|(_, list)| !list.is_empty());
    filled
        .map(|(term, list)| Roles {
            term: term.into(),
            bodies: list.iter().map(|body| env.term_in_row(*body)).collect(),
        })
        .collect()
}

fn directives<'a>(env: &Env<'a>, article: &'a Article) -> Vec<Link<'a>> {
    let link = |mention: &'a crate::bulletin::article::DirectiveMention| {
        let link = env.term(mention.id);
        match &mention.called {
            Some(called) => Link { text: format!("{} ({called})", link.text).into(), ..link },
            None => link,
        }
    };
    article.directives.iter().map(link).collect()
}

/// The next older and the next newer bulletin of the article's place.
fn neighbours(env: &Env<'_>, id: Id<Article>, article: &Article) -> (Option<Html>, Option<Html>) {
    let original = env.plan.groups.original(id);
    let list = article.localities.first().and_then(|place| env.plan.groups.localities.get(place));
    let Some((list, at)) = list.and_then(|list| Some((list, list.binary_search(&original).ok()?)))
    else {
        return (None, None);
    };
    let link = |other: &Id<Article>| markup::link(&env.article(*other));
    let older = list.get(at + 1).map(link);
    let newer = at.checked_sub(1).and_then(|before| list.get(before)).map(link);
    (older, newer)
}

/// Bulletins to read next: those that the article names, else the newest with one of its
/// directives.
fn related<'a>(env: &Env<'a>, id: Id<Article>, article: &Article) -> Vec<&'a Html> {
    let corpus = env.plan.corpus;
    let named = article.related.iter().filter_map(|name| corpus.articles.find(&name.value));
    let same = article
        .directives
        .iter()
        .filter_map(|mention| env.plan.groups.directives.get(&mention.id))
        .flatten()
        .copied();
    let mut chosen: Vec<Id<Article>> = Vec::new();
    for other in named.chain(same) {
        if corpus.articles[other].id != article.id && !chosen.contains(&other) && other != id {
            chosen.push(other);
        }
        if chosen.len() == RELATED {
            break;
        }
    }
    chosen.into_iter().filter_map(|other| env.card(other)).collect()
}
