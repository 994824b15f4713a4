//! Articles as read -> the corpus that is published: what is not to be seen is set aside, what is left is put in order.

use std::collections::{BTreeMap, BTreeSet};

use super::Visibility;
use super::article::Draft;
use super::problems;
use super::registers::Registers;
use crate::base::{Code, Place, Problem, Problems, Severity, SourcePath, Span};
use crate::bulletin::article::{Article, StandingPage};
use crate::bulletin::date::Instant;
use crate::bulletin::observation::{Observation, ObservationName, Status};
use crate::bulletin::register::{Id, Register};
use crate::bulletin::site::{Corpus, Site, Unpublished};

/// An article file with what came of it.
pub(super) type Read = (SourcePath, Option<Draft>, Problems);

/// Makes the corpus.
pub(super) fn assemble(
    site: Site,
    registers: Registers,
    read: Vec<Read>,
    pages: Vec<StandingPage>,
    visibility: &Visibility,
    problems: &mut Problems,
) -> Corpus {
    let mut unpublished = Vec::new();
    let mut drafts: Vec<Draft> = Vec::new();
    for (path, draft, mut found) in read {
        let Some(draft) = draft else {
            unpublished.push(Unpublished { id: path.stem().to_owned(), path });
            problems.merge(found);
            continue;
        };
        match state(&draft, visibility) {
            State::Shown => drafts.push(draft),
            State::Held => unpublished.push(Unpublished { id: draft.article.id, path }),
            State::Hidden => {
                soften(&mut found);
                unpublished.push(Unpublished { id: draft.article.id, path });
            }
        }
        problems.merge(found);
    }
    check_ids(&drafts, problems);
    drafts.sort_by(|a, b| order(&a.article).cmp(&order(&b.article)));
    let (articles, observations) = unite(drafts);
    check_corrections(&articles, &observations, problems);
    Corpus {
        site,
        localities: registers.localities,
        indicators: registers.indicators,
        topics: registers.topics,
        bodies: registers.bodies,
        directives: registers.directives,
        articles,
        observations,
        pages,
        unpublished,
    }
}

enum State {
    Shown,
    /// Will be shown later: its problems count now.
    Held,
    /// A draft, or expired: its problems are notes.
    Hidden,
}

fn state(draft: &Draft, visibility: &Visibility) -> State {
    let expired = draft.article.expires.is_some_and(|expires| expires <= visibility.clock);
    if expired || (draft.hidden && !visibility.drafts) {
        State::Hidden
    } else if draft.publish_at > visibility.clock && !visibility.future {
        State::Held
    } else {
        State::Shown
    }
}

fn soften(problems: &mut Problems) {
    for problem in problems.iter_mut() {
        problem.severity = Severity::Note;
    }
}

/// Newest first; the originals of one instant by id, each before its translation.
fn order(article: &Article) -> (std::cmp::Reverse<Instant>, &str, bool, crate::bulletin::lang::Lang) {
    (std::cmp::Reverse(article.date.instant()), &article.id, article.translation, article.lang)
}

fn check_ids(drafts: &[Draft], problems: &mut Problems) {
    let mut first: BTreeMap<(&str, crate::bulletin::lang::Lang), &Article> = BTreeMap::new();
    for draft in drafts {
        let article = &draft.article;
        match first.get(&(article.id.as_str(), article.lang)) {
            Some(earlier) => {
                let start = Span::new(0, 3);
                let place = Place::bytes(&earlier.path, start);
                problems.push(problems::duplicate_id(&article.path, start, &article.id, place));
            }
            None => {
                first.insert((article.id.as_str(), article.lang), article);
            }
        }
    }
}

fn unite(drafts: Vec<Draft>) -> (Register<Article>, Vec<Observation>) {
    let mut articles = Vec::with_capacity(drafts.len());
    let mut observations = Vec::new();
    for (index, draft) in drafts.into_iter().enumerate() {
        articles.push(draft.article);
        observations.extend(
            draft.observations.into_iter().map(|observation| Observation { article: Id::new(index), ..observation }),
        );
    }
    (Register::new(articles), observations)
}

/// What `corrects` names must exist, and a corrected figure needs its entry under `corrections`.
fn check_corrections(articles: &Register<Article>, observations: &[Observation], problems: &mut Problems) {
    let names: BTreeSet<&ObservationName> = observations.iter().map(|observation| &observation.name).collect();
    for observation in observations {
        if let Some(target) = observation.corrects.as_ref().filter(|target| !names.contains(&target.value)) {
            let known: Vec<String> = observations.iter().map(|other| other.name.to_string()).collect();
            let path = &observation.place.path;
            let known = known.iter().map(String::as_str);
            problems.push(problems::unknown_article(path, target.span, &target.value.to_string(), known));
        }
        let needs_entry = matches!(observation.status, Status::Corrected | Status::Revised | Status::Withdrawn);
        if needs_entry && articles[observation.article].corrections.is_empty() {
            problems.push(missing_correction(observation));
        }
    }
}

fn missing_correction(observation: &Observation) -> Problem {
    let message =
        format!("the figure is {}, but the article has no entry under `corrections`", observation.status.word());
    Problem::new(Code::MissingCorrection, observation.place.clone(), message)
        .hint("add `corrections: [{date: ..., kind: correction, severity: minor, what: ..., why: ...}]`")
}
