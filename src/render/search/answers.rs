//! Answers in numbers: the newest figure of each indicator and place. A partial statement answers
//! in words only (STATISTICS "Prominence").

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Serialize;

use super::documents::{Document, Documents};
use super::packer::Packer;
use super::records::place_text;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::ledger::Figure;
use crate::plan::ranking;
use crate::render::context::Context;
use crate::render::html::pages::indicator::headline::widest;
use crate::render::html::{numbers, reporting};
use crate::render::words;

/// Number of answers in a file, as far as places are not divided. A query asks for one file.
const TOGETHER: usize = 288;

/// The figures of a place: of each indicator one.
type OfPlace<'p> = BTreeMap<usize, (&'p Figure, bool)>;

/// All answers in a language.
pub(super) struct Answers<'a> {
    indicators: Vec<Named>,
    /// Places with their figures, in the order of their documents, divided into files.
    pub(super) blocks: Vec<Vec<(u32, Id<Locality>, OfPlace<'a>)>>,
}

/// An indicator: its names, its address, and the number of the place whose figure answers when no
/// place is asked for: that of its headline.
#[derive(Debug, Serialize)]
struct Named(Vec<String>, String, Option<u32>);

/// An answer: number of the indicator, number or words, whether these are words, period, method,
/// sentence in three parts of which the second states it, its language, address.
#[derive(Debug, Serialize)]
struct Answer(usize, String, u8, String, String, [String; 3], &'static str, String);

impl<'a> Answers<'a> {
    pub(super) fn new(cx: &Context<'a>, documents: &Documents) -> Self {
        let ids: Vec<Id<Indicator>> = cx.indicators().keys().copied().collect();
        let mut by_place: BTreeMap<Id<Locality>, OfPlace<'a>> = BTreeMap::new();
        for (at, id) in ids.iter().enumerate() {
            for row in cx.ranking(*id) {
                let figure = row.figure;
                if figure.subject.by.is_whole() && figure.quantity.kind != Kind::None {
                    let of_place = by_place.entry(figure.subject.locality).or_default();
                    add(of_place, at, figure, row.is_partial_statement);
                }
            }
        }
        let mut blocks: Vec<Vec<(u32, Id<Locality>, OfPlace<'a>)>> = Vec::new();
        let mut room = 0;
        for (number, document) in documents.entities() {
            let Document::Location(id, lang) = document else { continue };
            let of_place = (lang == cx.lang).then(|| by_place.remove(&id)).flatten();
            let Some(of_place) = of_place else { continue };
            if room < of_place.len() || blocks.is_empty() {
                blocks.push(Vec::new());
                room = TOGETHER;
            }
            room = room.saturating_sub(of_place.len());
            blocks.last_mut().into_iter().for_each(|block| {
                block.push((number, id, of_place.clone()));
            });
        }
        let numbers: BTreeMap<Id<Locality>, u32> =
            blocks.iter().flatten().map(|(number, id, _)| (*id, *number)).collect();
        let named = |id: &Id<Indicator>| {
            let indicator = cx.get(*id);
            let own = indicator.labels.get(cx.lang);
            let others = indicator.names().filter(|name| *name != own);
            let names = std::iter::once(own).chain(others).map(str::to_owned).collect();
            let route = cx.routes().indicator(*id, cx.lang);
            let href = route.map_or_else(String::new, |route| cx.href(route).into_owned());
            let place = widest(cx, *id).and_then(|figure| numbers.get(&figure.subject.locality));
            Named(names, href, place.copied())
        };
        Self { indicators: ids.iter().map(named).collect(), blocks }
    }

    /// The names of all indicators.
    pub(super) fn indicators(&self, packer: &mut Packer) -> Vec<u8> {
        packer.pack(&self.indicators)
    }

    /// The first place of each file, by the number of its document.
    pub(super) fn starts(&self) -> Vec<u32> {
        self.blocks.iter().filter_map(|block| Some(block.first()?.0)).collect()
    }

    /// The answers of a file, place by place.
    pub(super) fn block(&self, packer: &mut Packer, cx: &Context<'a>, at: usize) -> Vec<u8> {
        let place = |(number, id, of_place): &(u32, Id<Locality>, OfPlace<'a>)| {
            let link = cx.place_now(*id);
            let answers: Vec<Answer> = of_place
                .iter()
                .map(|(at, (figure, partial))| answer(cx, *at, figure, *partial))
                .collect();
            let name = place_text(cx, *id, cx.get(*id).last_day(cx.today()));
            (*number, name, link.href.map(std::borrow::Cow::into_owned), answers)
        };
        let places: Vec<_> = self.blocks[at].iter().map(place).collect();
        packer.pack(&places)
    }
}

/// Of a place and indicator the newest figure counts, of equal ends the longest; a partial
/// statement only where there is no other.
fn add<'a>(of_place: &mut OfPlace<'a>, at: usize, figure: &'a Figure, partial: bool) {
    match of_place.entry(at) {
        Entry::Vacant(free) => {
            free.insert((figure, partial));
        }
        Entry::Occupied(mut known) => {
            let (other, other_partial) = known.get();
            if (!partial, ranking::rank(figure)) > (!other_partial, ranking::rank(other)) {
                known.insert((figure, partial));
            }
        }
    }
}

fn answer(cx: &Context<'_>, at: usize, figure: &Figure, partial: bool) -> Answer {
    let indicator = cx.get(figure.subject.indicator);
    let number = numbers::figure_number(cx, figure, indicator, true).text();
    let missing = reporting::missing(cx, figure);
    let text = match &missing {
        Some(missing) if partial => format!("{missing}: {number}"),
        _ => number,
    };
    let method = words::method(figure, cx.words);
    let notes = method.into_iter().chain(missing.as_deref().filter(|_| !partial));
    let stated = cx.get(figure.observations()[0]);
    let (article, quote) = cx.stated(stated);
    let quote = quote.filter(|_| method.is_none());
    let lang = cx.get(article).lang;
    let href = if method.is_none() {
        cx.sentence_href(stated).into_owned()
    } else {
        let route = cx.routes().indicator(figure.subject.indicator, cx.lang);
        route.map_or_else(String::new, |route| cx.href(route).into_owned())
    };
    let by_words = u8::from(partial);
    let sentence = quote.map_or_else(Default::default, |quote| {
        [quote.before.clone(), quote.text.clone(), quote.after.clone()]
    });
    let period = numbers::period_of(cx, figure).into_owned();
    let notes = notes.collect::<Vec<_>>().join("; ");
    Answer(at, text, by_words, period, notes, sentence, lang.code(), href)
}
