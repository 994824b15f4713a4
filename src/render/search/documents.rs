//! Everything that can be found: bulletins, the oldest first, so that a new one changes few files;
//! then what has a page of its own.

use std::collections::BTreeMap;

use super::collect::Weight;
use super::words::index;
use crate::bulletin::article::{Article, StandingPage};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::locality::{Locality, LocalityType};
use crate::bulletin::register::{Id, Register};
use crate::bulletin::term::{Term, TermId};
use crate::plan::Plan;
use crate::render::context::bases::hash_of;

/// Something that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Document {
    Article(Id<Article>),
    Standing(Id<StandingPage>),
    Location(Id<Locality>, Lang),
    Term(TermId, Lang),
    Indicator(Id<Indicator>, Lang),
}

/// All documents by number.
#[derive(Debug)]
pub(super) struct Documents {
    pub(super) all: Vec<Document>,
    /// Number of bulletins.
    pub(super) bulletins: usize,
}

impl Documents {
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let (corpus, groups) = (plan.corpus, plan.groups);
        let bulletins = corpus.articles.len();
        let mut all: Vec<Document> =
            (0..bulletins).rev().map(|at| Document::Article(Id::new(at))).collect();
        all.extend(corpus.pages.pairs().map(|(id, _)| Document::Standing(id)));
        for lang in &corpus.site.languages {
            all.extend(groups.places.iter().map(|id| Document::Location(*id, *lang)));
            let terms = groups.topics.keys().map(|id| TermId::from(*id));
            let terms = terms.chain(groups.bodies.keys().map(|id| (*id).into()));
            let terms = terms.chain(groups.directives.keys().map(|id| (*id).into()));
            all.extend(terms.map(|id| Document::Term(id, *lang)));
            all.extend(groups.indicators.keys().map(|id| Document::Indicator(*id, *lang)));
        }
        Self { all, bulletins }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Identity of each document, by names that the next build understands.
    pub(super) fn identities(&self, plan: &Plan<'_>) -> Vec<u64> {
        let corpus = plan.corpus;
        let identity = |document: &Document| match *document {
            Document::Article(id) => hash_of(&("article", corpus.articles[id].path.as_str())),
            Document::Standing(id) => hash_of(&("page", corpus.pages[id].path.as_str())),
            Document::Location(id, lang) => hash_of(&("place", id.index(), lang)),
            Document::Term(TermId::Topic(id), lang) => hash_of(&("topic", id.index(), lang)),
            Document::Term(TermId::Body(id), lang) => hash_of(&("body", id.index(), lang)),
            Document::Term(TermId::Directive(id), lang) => {
                hash_of(&("directive", id.index(), lang))
            }
            Document::Indicator(id, lang) => hash_of(&("indicator", id.index(), lang)),
        };
        self.all.iter().map(identity).collect()
    }

    pub(super) fn of_article(&self, id: Id<Article>) -> u32 {
        index(self.bulletins.saturating_sub(1 + id.index()))
    }

    pub(super) fn of_standing(&self, id: Id<StandingPage>) -> u32 {
        index(self.bulletins + id.index())
    }

    /// Documents without a text of their own, with their numbers.
    pub(super) fn entities(&self) -> impl Iterator<Item = (u32, Document)> {
        let has_text =
            |document: &Document| matches!(document, Document::Article(_) | Document::Standing(_));
        let all = self.all.iter().enumerate().skip(self.bulletins);
        all.filter(move |(_, document)| !has_text(document))
            .map(|(at, document)| (index(at), *document))
    }
}

/// Names in the order of their weight.
type Names = Vec<(Weight, String)>;

/// The fields by which a bulletin is found beside its text.
pub(super) fn names_of_article(plan: &Plan<'_>, id: Id<Article>, kind: &str) -> Names {
    let corpus = plan.corpus;
    let article = &corpus.articles[id];
    let (lang, day) = (article.lang, article.date.day());
    let mut names = vec![(Weight::Title, article.title.clone())];
    let mut add = |weight: Weight, name: &str| names.push((weight, name.to_owned()));
    article.summary.iter().for_each(|summary| add(Weight::Lead, summary));
    add(Weight::Lead, kind);
    add(Weight::Lead, &article.date.short(lang));
    add(Weight::Lead, &day.year().to_string());
    for mention in &article.directives {
        let directive = &corpus.directives[mention.id];
        let called = mention.called.as_deref();
        called.into_iter().chain(directive.names()).for_each(|name| add(Weight::Lead, name));
    }
    for place in article.localities.iter().flat_map(|id| corpus.localities.lineage(*id, day)) {
        let place = &corpus.localities[place];
        if place.level > 0 {
            add(Weight::Lead, &place.full_name(lang, day));
        }
    }
    article.topics.iter().for_each(|id| add(Weight::Lead, corpus.topics[*id].labels.get(lang)));
    article.bodies.all().for_each(|id| add(Weight::Lead, corpus.bodies[id].labels.get(lang)));
    article.authors.iter().for_each(|author| add(Weight::Text, &author.name));
    let image = article.image.iter();
    let credits = image.flat_map(|image| image.caption.iter().chain(&image.credit));
    credits.for_each(|text| add(Weight::Text, text));
    article.attachments.iter().for_each(|attached| add(Weight::Lead, &attached.title));
    article.outlet.iter().for_each(|outlet| add(Weight::Text, &outlet.name));
    names
}

/// The fields by which a place, term or indicator is found.
pub(super) fn names_of_entity(plan: &Plan<'_>, document: Document) -> Names {
    let corpus = plan.corpus;
    let mut names = Names::new();
    match document {
        Document::Location(id, lang) => names_of_place(plan, id, lang, &mut names),
        Document::Term(TermId::Topic(id), _) => names_of_term(&corpus.topics[id], &mut names),
        Document::Term(TermId::Body(id), lang) => {
            let body = &corpus.bodies[id];
            names_of_term(body, &mut names);
            let place = body.locality.map(|id| &corpus.localities[id]);
            names.extend(place.map(|place| (Weight::Lead, place.name(lang, Day::LAST).to_owned())));
        }
        Document::Term(TermId::Directive(id), _) => {
            names_of_term(&corpus.directives[id], &mut names);
        }
        Document::Indicator(id, _) => {
            let indicator = &corpus.indicators[id];
            names.extend(indicator.names().map(|name| (Weight::Title, name.to_owned())));
            push_labels(&mut names, &indicator.description);
        }
        Document::Article(_) | Document::Standing(_) => {}
    }
    names
}

fn names_of_term<K>(term: &Term<K>, names: &mut Names) {
    names.extend(term.names().map(|name| (Weight::Title, name.to_owned())));
    push_labels(names, &term.description);
    push_labels(names, &term.issuer);
}

fn names_of_place(plan: &Plan<'_>, id: Id<Locality>, lang: Lang, names: &mut Names) {
    let places = &plan.corpus.localities;
    let place = &places[id];
    let day = place.last_day(Day::LAST);
    names.push((Weight::Title, place.full_name(lang, day)));
    let others = place.names.iter().flat_map(|dated| dated.value.all());
    let others = others.chain(place.aliases.iter().map(String::as_str));
    names.extend(others.map(|name| (Weight::Title, name.to_owned())));
    // Short forms of its type: `tx`, `tp`.
    let words = place.kind(day).into_iter().flat_map(LocalityType::words_before);
    let name = place.name(lang, day);
    names.extend(words.map(|word| (Weight::Title, format!("{word} {name}"))));
    for above in places.lineage(id, day).into_iter().filter(|above| *above != id) {
        names.push((Weight::Lead, places[above].full_name(lang, day)));
    }
}

fn push_labels(names: &mut Names, labels: &Labels) {
    names.extend(labels.all().map(|text| (Weight::Lead, text.to_owned())));
}

/// The documents of each filter by its key, with the name of what it filters by, in the order of
/// the languages.
pub(super) fn filters(
    plan: &Plan<'_>,
    documents: &Documents,
) -> BTreeMap<String, (String, Vec<u32>)> {
    let (corpus, groups) = (plan.corpus, plan.groups);
    let mut lists: BTreeMap<String, (String, Vec<u32>)> = BTreeMap::new();
    let mut add = |key: String, document: u32| lists.entry(key).or_default().1.push(document);
    let several = corpus.site.languages.len() > 1;
    for (id, article) in corpus.articles.iter().filter(|(_, other)| other.withdrawn.is_none()) {
        let number = documents.of_article(id);
        add(format!("!kind:{}", article.kind.word()), number);
        add(format!("!year:{}", article.date.day().year()), number);
        let seen = corpus.site.languages.iter().filter(|lang| groups.edition(id, **lang) == id);
        seen.filter(|_| several).for_each(|lang| add(format!("!lang:{lang}"), number));
    }
    let editions = |id: &Id<Article>| groups.editions(*id).map(|(_, id)| documents.of_article(id));
    for (id, articles) in &groups.localities {
        let key = format!("!locality:{}", corpus.localities[*id].id);
        articles.iter().flat_map(editions).for_each(|number| add(key.clone(), number));
    }
    for (id, articles) in &groups.topics {
        let key = format!("!topic:{}", corpus.topics[*id].id);
        articles.iter().flat_map(editions).for_each(|number| add(key.clone(), number));
    }
    for (number, document) in documents.all.iter().enumerate().skip(documents.bulletins) {
        filters_of_entity(plan, *document, several, &mut |key| add(key, index(number)));
    }
    for (key, (_, list)) in &mut lists {
        list.sort_unstable();
        list.dedup();
        debug_assert!(!list.is_empty(), "{key} has no documents");
    }
    for place in &groups.places {
        let place = &corpus.localities[*place];
        let day = place.last_day(Day::LAST);
        let names = corpus.site.languages.iter().map(|lang| place.full_name(*lang, day));
        let names = names.collect::<Vec<_>>().join("\n");
        lists.entry(format!("!locality:{}", place.id)).or_default().0 = names;
    }
    lists
}

fn filters_of_entity(
    plan: &Plan<'_>,
    document: Document,
    several: bool,
    add: &mut dyn FnMut(String),
) {
    let corpus = plan.corpus;
    let (lang, place) = match document {
        Document::Standing(id) => (corpus.pages[id].lang, None),
        Document::Location(id, lang) => (lang, Some(id)),
        Document::Term(TermId::Body(id), lang) => (lang, corpus.bodies[id].locality),
        Document::Term(_, lang) | Document::Indicator(_, lang) => (lang, None),
        Document::Article(_) => return,
    };
    if several {
        add(format!("!lang:{lang}"));
    }
    if let Some(place) = place {
        let day = corpus.localities[place].last_day(Day::LAST);
        for above in corpus.localities.lineage(place, day) {
            add(format!("!locality:{}", corpus.localities[above].id));
        }
    }
    if let Document::Term(TermId::Topic(id), _) = document {
        for topic in with_parents(&corpus.topics, id) {
            add(format!("!topic:{}", corpus.topics[topic].id));
        }
    }
}

fn with_parents<K>(register: &Register<Term<K>>, id: Id<Term<K>>) -> Vec<Id<Term<K>>> {
    let mut all = vec![id];
    let mut current = id;
    while let Some(parent) = register[current].parent.filter(|parent| !all.contains(parent)) {
        all.push(parent);
        current = parent;
    }
    all
}
