//! Records of results: sort, title, address, date, place and lead. Some records lie together,
//! compressed, because a page of results needs ten of them from anywhere.

use std::collections::BTreeMap;

use serde::Serialize;

use super::documents::Document;
use super::packer::Packer;
use crate::bulletin::article::Article;
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::bulletin::term::TermId;
use crate::language::phrase;
use crate::plan::Route;
use crate::render::context::Context;
use crate::render::words;

/// Number of records in a file: as many as a page of ten results from ten files can bear. With 24
/// of them 10,000 bulletins made 438 files, with 40 they make 263, which cost a query 9 KB more.
const BLOCK: usize = 40;

/// The most files of records, beyond which each has twice as many.
const BLOCKS: usize = 300;

/// Number of characters of a lead.
const LEAD: usize = 240;

/// A record: sort, title, address, date, place, lead, language. A tuple, because its keys would be
/// a third of it.
#[derive(Debug, Default, Serialize)]
struct Record<'a>(String, String, String, String, String, String, &'a str);

/// Number of records in each file of a portal with so many documents. It changes seldom as a portal
/// grows, because then all files do.
pub(super) fn block_size(documents: usize) -> usize {
    let mut size = BLOCK;
    while documents.div_ceil(size) > BLOCKS {
        size *= 2;
    }
    size
}

/// The records of some documents.
pub(super) fn block(
    packer: &mut Packer,
    contexts: &BTreeMap<Lang, Context<'_>>,
    documents: &[Document],
) -> Vec<u8> {
    let records = documents.iter().map(|document| record(contexts, *document));
    let records: Vec<Record<'_>> = records.collect();
    packer.pack(&records)
}

fn record<'a>(contexts: &BTreeMap<Lang, Context<'a>>, document: Document) -> Record<'a> {
    let lang = match document {
        Document::Article(_) | Document::Standing(_) => None,
        Document::Location(_, lang) | Document::Term(_, lang) | Document::Indicator(_, lang) => {
            Some(lang)
        }
    };
    let Some(cx) = lang.map_or_else(|| contexts.values().next(), |lang| contexts.get(&lang)) else {
        return Record::default();
    };
    match document {
        Document::Article(id) => {
            let article = cx.get(id);
            of_article(contexts.get(&article.lang).unwrap_or(cx), id, article)
        }
        Document::Standing(id) => {
            let page = cx.get(id);
            let lead = cut(page.summary.as_deref().unwrap_or_default());
            let href = href(cx, &cx.routes().standing(id));
            let none = String::new();
            Record(
                none.clone(),
                page.title.clone(),
                href,
                none.clone(),
                none,
                lead,
                page.lang.code(),
            )
        }
        Document::Location(id, _) => of_place(cx, id),
        Document::Term(id, _) => of_term(cx, id),
        Document::Indicator(id, _) => {
            let indicator = cx.get(id);
            let sort = cx.text("indicator").to_owned();
            named(
                cx,
                sort,
                indicator.labels.get(cx.lang),
                cx.routes().indicator(id, cx.lang),
                indicator.description.get(cx.lang),
            )
        }
    }
}

fn of_article<'a>(cx: &Context<'a>, id: Id<Article>, article: &Article) -> Record<'a> {
    let place = article.localities.first();
    Record(
        cx.words.kind(article.kind).to_owned(),
        article.title.clone(),
        href(cx, cx.routes().article(id)),
        article.date.short(article.lang),
        place.map_or_else(String::new, |id| place_text(cx, *id, article.date.day())),
        cut(article.summary.as_deref().unwrap_or_default()),
        article.lang.code(),
    )
}

fn of_place<'a>(cx: &Context<'a>, id: Id<Locality>) -> Record<'a> {
    let place = cx.get(id);
    let day = place.last_day(cx.today());
    let above = cx.lineage(id, day).into_iter().rev().skip(1);
    let above = above.map(|above| cx.get(above)).filter(|above| above.level > 0);
    let above: Vec<String> = above.map(|above| above.full_name(cx.lang, day)).collect();
    let until = place
        .valid
        .until
        .filter(|until| *until < cx.today())
        .map(|until| phrase!(cx.words, "existed_until", until = &until.short(cx.lang)));
    let sort = cx.text("locality").to_owned();
    let name = place.full_name(cx.lang, day);
    let record =
        named(cx, sort, &name, cx.routes().locality(id, cx.lang), &until.unwrap_or_default());
    Record(record.0, record.1, record.2, record.3, above.join(", "), record.5, record.6)
}

fn of_term<'a>(cx: &Context<'a>, id: TermId) -> Record<'a> {
    let link = cx.term(id);
    let sort = words::term(id.sort(), cx.words).to_owned();
    let route = cx.routes().term(id, cx.lang);
    named(cx, sort, &link.text, route.as_ref(), "")
}

fn named<'a>(
    cx: &Context<'a>,
    sort: String,
    name: &str,
    route: Option<&Route>,
    lead: &str,
) -> Record<'a> {
    let href = route.map_or_else(String::new, |route| href(cx, route));
    let none = String::new();
    Record(sort, name.to_owned(), href, none.clone(), none, cut(lead), cx.lang.code())
}

/// `quận Hồng Bàng, thành phố Hải Phòng`: a place and its province.
pub(super) fn place_text(cx: &Context<'_>, id: Id<Locality>, day: Day) -> String {
    let name = cx.get(id).full_name(cx.lang, day);
    let province = cx.lineage(id, day).into_iter().find(|above| cx.get(*above).level == 1);
    match province.filter(|province| *province != id) {
        Some(province) => format!("{name}, {}", cx.get(province).full_name(cx.lang, day)),
        None => name,
    }
}

fn href(cx: &Context<'_>, route: &Route) -> String {
    cx.href(route).into_owned()
}

/// The beginning of a lead, up to the end of a word.
fn cut(lead: &str) -> String {
    let Some((end, _)) = lead.char_indices().nth(LEAD) else { return lead.to_owned() };
    let kept = lead[..end].rsplit_once(' ').map_or(&lead[..end], |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([',', ';', ' ']))
}
