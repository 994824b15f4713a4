//! A library -> the corpus that is published: what is not to be seen is set aside, by index and
//! without a second look at any file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::form::{Follows, Form, State, Text};
use super::library::Library;
use super::{Visibility, corrections, problems, withdrawn};
use crate::base::slug::slugify;
use crate::base::{Problem, Problems, SourcePath};
use crate::bulletin::article::{Article, Articles, Fragment};
use crate::bulletin::date::Instant;
use crate::bulletin::observation::{Observation, Statement, Status};
use crate::bulletin::register::Id;
use crate::bulletin::site::{Absence, Corpus, Unpublished};

/// Chooses what is to be seen, and how severe what is wrong with it is: mistakes of drafts and of
/// expired articles are notes. Articles that are held until later are checked as if they were
/// published.
pub fn select(library: &Library, visibility: Visibility) -> (Corpus, Problems) {
    let mut selection = Selection::default();
    selection.unpublished.extend(library.aside.iter().map(cannot_be_read));
    let later = later_rivals(library, visibility);
    for (at, forms) in library.bulletins.iter().enumerate() {
        selection.add(forms, library, visibility, later.get(&at).copied());
    }
    let Selection { articles, mut observations, unpublished, broken, mut problems } = selection;
    let articles = Articles::new(articles);
    corrections::check(&articles, &observations, library, &mut problems);
    let featured = featured(&articles, visibility.clock);
    let zone = library.site.zone;
    corrections::as_known(&articles, &mut observations, visibility, zone, &mut problems);
    let corpus = Corpus {
        site: Arc::clone(&library.site),
        localities: Arc::clone(&library.localities),
        indicators: Arc::clone(&library.indicators),
        topics: Arc::clone(&library.topics),
        bodies: Arc::clone(&library.bodies),
        directives: Arc::clone(&library.directives),
        articles,
        featured,
        observations: observations.into(),
        pages: Arc::clone(&library.pages),
        unpublished,
        broken,
        losses: Arc::clone(&library.losses),
    };
    (corpus, problems)
}

/// The articles that stand first by the clock.
fn featured(articles: &Articles, clock: Instant) -> Vec<Id<Article>> {
    let stands_first = |article: &Article| {
        !article.translation && article.featured_until.is_some_and(|until| until > clock)
    };
    articles.iter().filter(|(_, article)| stands_first(article)).map(|(id, _)| id).collect()
}

/// The content that was chosen so far.
#[derive(Default)]
struct Selection {
    articles: Vec<Arc<Article>>,
    observations: Vec<Observation>,
    unpublished: Vec<Unpublished>,
    broken: Vec<Arc<Fragment>>,
    problems: Problems,
}

impl Selection {
    /// Adds what is to be seen of a bulletin, unless another one has its id. A translation is seen
    /// only while its original is.
    fn add(
        &mut self,
        forms: &[Form],
        library: &Library,
        visibility: Visibility,
        rival: Option<&SourcePath>,
    ) {
        let mut original_is_shown = false;
        for (index, form) in forms.iter().enumerate() {
            let state = form.publication.state(visibility);
            self.report(form, state, visibility.clock);
            let is_aside = form.publication.draft && state != State::Shown;
            let over = correction_is_over(library, form).filter(|_| !is_aside);
            self.problems.extend(over);
            let twin = || forms[..index].iter().find(|other| other.lang() == form.lang());
            let taken = if index == 0 { rival } else { twin().map(|twin| &twin.path) };
            let another = |article: &Article, first: &SourcePath| match index {
                0 => {
                    let year = article.date.day().year();
                    problems::duplicate_article(&article.path, &article.id, year, first)
                }
                _ => problems::same_form(&article.path, article.lang, first),
            };
            match &form.text {
                Text::Whole(article, statements)
                    if state == State::Shown
                        && taken.is_none()
                        && (index == 0 || original_is_shown) =>
                {
                    original_is_shown = true;
                    self.publish(article, statements);
                }
                Text::Whole(article, _) => {
                    let broken = state == State::Shown;
                    let taken = taken.filter(|_| broken && (index == 0 || original_is_shown));
                    self.problems.extend(taken.map(|first| another(article, first)));
                    self.unpublished.push(not_shown(form, broken, state));
                }
                Text::Partial(fragment) => {
                    self.unpublished.push(not_shown(form, true, state));
                    self.broken.extend((!state.is_hidden()).then(|| Arc::clone(fragment)));
                }
                Text::Unreadable(_) => self.unpublished.push(not_shown(form, true, state)),
            }
        }
    }

    /// Adds the problems of a file: as severe as it is where the article is seen, or will be.
    fn report(&mut self, form: &Form, state: State, clock: Instant) {
        // It is expired at all times, and a note would not be seen either.
        let never_seen = form.dated.never_seen.iter().filter(|_| state != State::Draft);
        self.problems.extend(never_seen.cloned());
        let done = form.dated.done.iter().filter(|_| state == State::Shown);
        // Of a statistic that was corrected, the same is told where it stands.
        let is_corrected = form
            .statements()
            .iter()
            .any(|own| !matches!(own.status, Status::Provisional | Status::Final));
        let future = done.filter(|(what, at)| {
            at.value > clock && !(is_corrected && *what == Follows::Correction)
        });
        let told = future.map(|(what, at)| problems::done_in_future(&form.path, at.span, *what));
        self.problems.extend(told);
        if form.problems.is_empty() {
            return;
        }
        let problems =
            if state.is_hidden() { form.problems.as_notes() } else { form.problems.clone() };
        self.problems.merge(problems);
    }

    fn publish(&mut self, article: &Arc<Article>, statements: &[Arc<Statement>]) {
        let (article, statements) = withdrawn::as_withdrawn(article, statements);
        let (id, published) = (Id::new(self.articles.len()), article.date.instant());
        let newest = || article.corrections.iter().map(|correction| correction.date.day()).max();
        let observation = |statement: &Arc<Statement>| Observation {
            article: id,
            published,
            corrected: match statement.status {
                Status::Provisional | Status::Final => None,
                Status::Corrected | Status::Revised | Status::Withdrawn => newest(),
            },
            statement: Arc::clone(statement),
        };
        self.observations.extend(statements.iter().map(observation));
        self.articles.push(article);
    }
}

/// The problem of an article that expires while what it corrects stays, and would count again.
fn correction_is_over(library: &Library, form: &Form) -> Option<Problem> {
    let (end, span) = form.publication.expires.zip(form.dated.expires)?;
    let is_said = form.dated.never_seen.is_none() && form.article()?.withdrawn.is_none();
    let corrected = form.statements().iter().filter_map(|own| own.corrects.as_ref());
    let back = corrected.filter(|_| is_said).find(|name| library.outlasts(&name.value, end))?;
    Some(problems::correction_expires(&form.path, span, &back.value.to_string()))
}

/// Bulletins that are to be seen and have the id of another one that is, with that other one.
fn later_rivals(library: &Library, visibility: Visibility) -> BTreeMap<usize, &SourcePath> {
    let is_shown = |at: &&usize| {
        let original = &library.bulletins[**at][0];
        original.article().is_some() && original.publication.state(visibility) == State::Shown
    };
    let mut later = BTreeMap::new();
    for rivals in library.rivals() {
        let mut shown = rivals.iter().filter(is_shown);
        let Some(first) = shown.next() else { continue };
        later.extend(shown.map(|at| (*at, &library.bulletins[*first][0].path)));
    }
    later
}

/// A file that cannot be read; its name is all that is known of it.
fn cannot_be_read(path: &SourcePath) -> Unpublished {
    let slug = slugify(path.stem());
    Unpublished {
        id: slug.clone(),
        slug,
        path: path.clone(),
        lang: None,
        year: None,
        aliases: Vec::new(),
        broken: true,
        absence: Absence::Faulty,
    }
}

fn aliases(article: &Article) -> Vec<String> {
    article.aliases.iter().map(|alias| alias.value.clone()).collect()
}

/// An article that is not to be seen.
fn not_shown(form: &Form, broken: bool, state: State) -> Unpublished {
    // An article that expires before it appears will never be seen.
    let over = |at| form.publication.expires.filter(|end| *end <= at);
    Unpublished {
        id: form.id().to_owned(),
        slug: form.slug().to_owned(),
        path: form.path.clone(),
        lang: form.lang(),
        year: form.article().map(|article| article.date.day().year()),
        aliases: form.article().map(aliases).unwrap_or_default(),
        broken,
        absence: match state {
            State::Draft => Absence::Draft,
            State::Held(at) => over(at).map_or(Absence::Held(at), Absence::Expired),
            State::Expired(end) => Absence::Expired(end),
            State::Shown => Absence::Faulty,
        },
    }
}
