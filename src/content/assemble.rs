//! Articles as read -> the corpus that is published: what is not to be seen is set aside, what is
//! left is put in order.

#![allow(clippy::vec_box, reason = "drafts are a kilobyte each, and are sorted and moved about")]

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Visibility;
use super::article::Draft;
use super::problems;
use super::registers::Registers;
use crate::base::slug::slugify;
use crate::base::{Place, Problems, SourcePath, Span};
use crate::bulletin::article::{Article, StandingPage};
use crate::bulletin::date::Instant;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::{Observation, ObservationName};
use crate::bulletin::register::{Id, Register};
use crate::bulletin::site::{Corpus, Site, Unpublished};

/// An article file with what came of it.
pub(super) type Read = (SourcePath, Option<Box<Draft>>, Problems);

/// Makes the corpus.
pub(super) fn assemble(
    site: Site,
    registers: Registers,
    read: Vec<Read>,
    aside: &[SourcePath],
    pages: Vec<StandingPage>,
    visibility: &Visibility,
    problems: &mut Problems,
) -> Corpus {
    let mut unpublished: Vec<Unpublished> = aside.iter().map(cannot_be_read).collect();
    let mut broken = Vec::new();
    let names = Names::of(&read);
    let mut drafts: Vec<Box<Draft>> = Vec::new();
    let mut translations: Vec<Box<Draft>> = Vec::new();
    for (path, draft, mut found) in read {
        match draft {
            None => unpublished.push(cannot_be_read(&path)),
            Some(draft) if draft.broken => {
                unpublished.push(not_shown(&draft.article, true, None));
                match checked_state(&draft, visibility, &names, &mut found) {
                    State::Hidden => found.soften(),
                    State::Shown | State::Held => broken.push(draft.article),
                }
            }
            Some(draft) => match checked_state(&draft, visibility, &names, &mut found) {
                State::Shown if draft.inherits => translations.push(draft),
                State::Shown => drafts.push(draft),
                State::Held => {
                    let appears = Some(draft.publish_at)
                        .filter(|at| draft.article.expires.is_none_or(|end| *at < end));
                    unpublished.push(not_shown(&draft.article, false, appears));
                }
                State::Hidden => {
                    found.soften();
                    unpublished.push(not_shown(&draft.article, false, None));
                }
            },
        }
        problems.merge(found);
    }
    drop_doubles(&mut drafts, &mut unpublished, problems);
    add_translations(&mut drafts, translations, &mut unpublished);
    drafts.sort_by(|a, b| order(&a.article).cmp(&order(&b.article)));
    let (articles, mut observations) = unite(drafts);
    super::corrections::check(&articles, &observations, &names, problems);
    super::corrections::as_known(&articles, &mut observations, visibility, site.zone, problems);
    Corpus {
        site,
        localities: registers.localities,
        indicators: registers.indicators,
        topics: registers.topics,
        bodies: registers.bodies,
        directives: registers.directives,
        articles,
        observations: observations.into(),
        pages: pages.into(),
        unpublished,
        broken,
        losses: registers.losses,
    }
}

/// A file that cannot be read; its name is all that is known of it.
fn cannot_be_read(path: &SourcePath) -> Unpublished {
    let slug = slugify(path.stem());
    Unpublished { id: slug.clone(), slug, path: path.clone(), broken: true, appears: None }
}

/// An article that is not to be seen.
fn not_shown(article: &Article, broken: bool, appears: Option<Instant>) -> Unpublished {
    let Article { id, slug, path, .. } = article.clone();
    Unpublished { id, slug, path, broken, appears }
}

/// What articles may name of each other, whether it is published or not, sorted.
pub(super) struct Names {
    known: Vec<(String, Known)>,
    guesses: Guesses,
}

/// How many names may still be compared with unknown ones. Each guess takes a look at all names, so
/// that a thousand unknown names among a thousand articles would be a million looks.
pub(super) struct Guesses(Cell<usize>);

impl Guesses {
    const LOOKS: usize = 50_000;

    pub(super) fn new() -> Self {
        Self(Cell::new(Self::LOOKS))
    }

    /// The known names to compare with one that is unknown; none where too many were compared
    /// already.
    pub(super) fn among<'a, T>(&self, known: &'a [T]) -> &'a [T] {
        let left = self.0.get();
        self.0.set(left.saturating_sub(known.len().max(1)));
        if left > 0 { known } else { &[] }
    }
}

/// How many statistics an article states; nobody knows of one that cannot be read.
type Known = Option<usize>;

impl Names {
    fn of(read: &[Read]) -> Self {
        let known = |(path, draft, _): &Read| match draft {
            Some(draft) => (draft.article.id.clone(), (!draft.broken).then_some(draft.stated)),
            None => (slugify(path.stem()), None),
        };
        let mut names: Vec<(String, Known)> = read.par_iter().map(known).collect();
        names.par_sort_unstable();
        // The two languages of an article have one id, and one of them states its statistics.
        names.dedup_by(|(id, stated), (first, known)| {
            let same = id == first;
            if same {
                *known = known.zip(*stated).map(|(known, stated)| known.max(stated));
            }
            same
        });
        Self { known: names, guesses: Guesses::new() }
    }

    fn get(&self, id: &str) -> Option<Known> {
        let at = self.known.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        self.known.get(at).map(|(_, known)| *known)
    }

    /// `related` names articles of the site.
    fn check_related(&self, article: &Article, problems: &mut Problems) {
        for name in article.related.iter().filter(|name| self.get(&name.value).is_none()) {
            let known = self.guesses.among(&self.known).iter();
            let known = known.map(|(id, _)| id.as_str()).filter(|id| *id != article.id);
            problems.push(problems::unknown_article(&article.path, name.span, &name.value, known));
        }
    }

    /// Whether a statistic is stated, or may be: then what is wrong with it has been told.
    pub(super) fn states(&self, name: &ObservationName) -> bool {
        let may = |stated: Known| {
            stated.is_none_or(|stated| (1..=stated).contains(&(name.number as usize)))
        };
        self.get(&name.article).is_some_and(may)
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

/// The same; what an article names of others is checked unless it is hidden.
fn checked_state(
    draft: &Draft,
    visibility: &Visibility,
    names: &Names,
    problems: &mut Problems,
) -> State {
    let state = state(draft, visibility);
    if !matches!(state, State::Hidden) {
        names.check_related(&draft.article, problems);
    }
    state
}

/// Newest first; the originals of one instant by id, each before its translation.
fn order(article: &Article) -> (std::cmp::Reverse<Instant>, &str, bool, Lang) {
    (std::cmp::Reverse(article.date.instant()), &article.id, article.translation, article.lang)
}

/// Two articles of one id and language are one problem; the second one, by path, is set aside, so
/// that nothing else is said of it.
fn drop_doubles(
    drafts: &mut Vec<Box<Draft>>,
    unpublished: &mut Vec<Unpublished>,
    problems: &mut Problems,
) {
    drafts.sort_by(|a, b| a.article.path.cmp(&b.article.path));
    let name = |at: usize| (drafts[at].article.id.as_str(), drafts[at].article.lang);
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.par_sort_by_key(|at| name(*at));
    let mut earlier: Vec<Option<SourcePath>> = vec![None; drafts.len()];
    for same in order.chunk_by(|a, b| name(*a) == name(*b)) {
        same[1..]
            .iter()
            .for_each(|later| earlier[*later] = Some(drafts[same[0]].article.path.clone()));
    }
    let mut earlier = earlier.into_iter();
    drafts.retain(|draft| {
        let Some(earlier) = earlier.next().flatten() else { return true };
        let (article, start) = (&draft.article, Span::new(0, 3));
        problems.push(problems::duplicate_article(
            &article.path,
            start,
            &article.id,
            Place::bytes(&earlier, start),
        ));
        unpublished.push(not_shown(article, true, None));
        false
    });
}

/// A translation has what its original has, but for its own words. It is seen only while its
/// original is.
fn add_translations(
    drafts: &mut Vec<Box<Draft>>,
    translations: Vec<Box<Draft>>,
    unpublished: &mut Vec<Unpublished>,
) {
    let wanted: BTreeSet<&str> =
        translations.iter().map(|translation| translation.article.id.as_str()).collect();
    let translated = drafts
        .iter()
        .map(|draft| &draft.article)
        .filter(|article| wanted.contains(article.id.as_str()));
    let originals: BTreeMap<String, Article> =
        translated.map(|article| (article.id.clone(), article.clone())).collect();
    for mut translation in translations {
        let Some(original) = originals.get(&translation.article.id) else {
            let broken =
                unpublished.iter().any(|other| other.id == translation.article.id && other.broken);
            unpublished.push(not_shown(&translation.article, broken, None));
            continue;
        };
        let own = translation.article;
        translation.article = Article {
            slug: own.slug,
            path: own.path,
            lang: own.lang,
            translation: true,
            title: own.title,
            summary: own.summary,
            image: own.image.or_else(|| original.image.clone()),
            aliases: own.aliases,
            body: own.body,
            title_place: own.title_place,
            ..original.clone()
        };
        drafts.push(translation);
    }
}

/// Articles and observations, each side by side with others of its kind: two large moves, made at
/// once.
fn unite(mut drafts: Vec<Box<Draft>>) -> (Register<Article>, Vec<Observation>) {
    let stated: Vec<Vec<Observation>> =
        drafts.iter_mut().map(|draft| std::mem::take(&mut draft.observations)).collect();
    let articles = || Register::new(drafts.into_par_iter().map(|draft| draft.article).collect());
    let observations = || {
        let mut observations = Vec::with_capacity(stated.iter().map(Vec::len).sum());
        for (index, stated) in stated.into_iter().enumerate() {
            let of_article = |observation| Observation { article: Id::new(index), ..observation };
            observations.extend(stated.into_iter().map(of_article));
        }
        observations
    };
    rayon::join(articles, observations)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_unknown_names_take_few_looks() {
        let (guesses, known) = (Guesses::new(), vec![0; 1000]);
        let looks: usize = (0..1000).map(|_| guesses.among(&known).len()).sum();
        assert_eq!(looks, Guesses::LOOKS);
        assert_eq!(Guesses::new().among(&known).len(), known.len());
    }
}
