//! A file of a bulletin, as far as it could be read, with what decides whether it is to be seen.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Visibility;
use super::bundle::BundleFile;
use crate::base::slug::slugify;
use crate::base::{Problem, Problems, SourcePath, Span, Spanned};
use crate::bulletin::article::{Article, Fragment};
use crate::bulletin::date::Instant;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Statement;

/// A bulletin in one language.
#[derive(Debug)]
pub(super) struct Form {
    /// Its file.
    pub(super) path: SourcePath,
    /// The part of it that could be read.
    pub(super) text: Text,
    /// The times at which it is to be seen.
    pub(super) publication: Publication,
    /// The number of statistics that it states, those that could not be read among them; of one
    /// that could be read only in part nobody knows.
    pub(super) stated: Option<usize>,
    /// The bytes in which it declares statistics, if it does.
    pub(super) statistics: Option<Span>,
    /// Its dates that depend on more than its file.
    pub(super) dated: Dated,
    /// True if it names a place, be it one that is not known.
    pub(super) names_place: bool,
    /// The problems that it has, as if it were published.
    pub(super) problems: Problems,
}

/// The part of a file that could be read.
#[derive(Debug)]
pub(super) enum Text {
    /// Nothing: its name alone gives an id.
    Unreadable(String),
    /// A part.
    Partial(Arc<Fragment>),
    /// All of it, with its statistics.
    Whole(Arc<Article>, Vec<Arc<Statement>>),
}

/// The fields that decide when an article is to be seen.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct Publication {
    /// Not at all.
    pub(super) draft: bool,
    /// Not before.
    pub(super) publish_at: Option<Instant>,
    /// Not any more from then on.
    pub(super) expires: Option<Instant>,
}

/// Keys whose dates follow the publication of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Follows {
    /// The key `updated`.
    Update,
    /// An entry of `corrections`.
    Correction,
    /// The key `withdrawn`.
    Withdrawal,
}

/// Dates of a file that are checked against each other, the clock and other bulletins.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Dated {
    /// The problem of one that nobody ever sees.
    pub(super) never_seen: Option<Problem>,
    /// The bytes that say when it expires.
    pub(super) expires: Option<Span>,
    /// The last change, corrections and the withdrawal, none of which can lie in the future.
    pub(super) done: Vec<(Follows, Spanned<Instant>)>,
}

/// The state of an article: to be seen, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It is.
    Shown,
    /// It will be, from then on.
    Held(Instant),
    /// It is not finished.
    Draft,
    /// It was, until then.
    Expired(Instant),
}

impl Form {
    /// A file of which nothing but its name is known.
    pub(super) fn unreadable(file: &BundleFile<'_>, problems: Problems) -> Self {
        Self {
            path: file.path.clone(),
            text: Text::Unreadable(slugify(file.name.name)),
            publication: Publication::default(),
            stated: None,
            statistics: None,
            dated: Dated::default(),
            names_place: true,
            problems,
        }
    }

    /// The article, if all of it could be read.
    pub(super) fn article(&self) -> Option<&Article> {
        match &self.text {
            Text::Whole(article, _) => Some(article),
            Text::Unreadable(_) | Text::Partial(_) => None,
        }
    }

    /// The statistics that it states, those that could not be read left out.
    pub(super) fn statements(&self) -> &[Arc<Statement>] {
        match &self.text {
            Text::Whole(_, statements) => statements,
            Text::Unreadable(_) | Text::Partial(_) => &[],
        }
    }

    /// The instants from which a build says something else of it.
    pub(super) fn turns(&self) -> impl Iterator<Item = Instant> + '_ {
        let featured = self.article().and_then(|article| article.featured_until);
        let Publication { publish_at, expires, .. } = self.publication;
        let done = self.dated.done.iter().map(|(_, at)| at.value);
        [publish_at, expires, featured].into_iter().flatten().chain(done)
    }

    /// Its id.
    pub(super) fn id(&self) -> &str {
        match &self.text {
            Text::Unreadable(id) => id,
            Text::Partial(fragment) => &fragment.id,
            Text::Whole(article, _) => &article.id,
        }
    }

    /// The last word of its address.
    pub(super) fn slug(&self) -> &str {
        match &self.text {
            Text::Unreadable(id) => id,
            Text::Partial(fragment) => &fragment.slug,
            Text::Whole(article, _) => &article.slug,
        }
    }

    /// The articles that it names as related.
    pub(super) fn related(&self) -> &[Spanned<String>] {
        match &self.text {
            Text::Unreadable(_) => &[],
            Text::Partial(fragment) => &fragment.related,
            Text::Whole(article, _) => &article.related,
        }
    }

    /// Its language, where it is known.
    pub(super) fn lang(&self) -> Option<Lang> {
        match &self.text {
            Text::Unreadable(_) => None,
            Text::Partial(fragment) => Some(fragment.lang),
            Text::Whole(article, _) => Some(article.lang),
        }
    }
}

impl Publication {
    /// Seen only where another one is seen, too.
    pub(super) fn at_most(self, other: Self) -> Self {
        Self {
            draft: self.draft || other.draft,
            publish_at: self.publish_at.max(other.publish_at),
            expires: self.expires.into_iter().chain(other.expires).min(),
        }
    }

    /// Returns its state for readers with a visibility.
    pub(super) fn state(self, visibility: Visibility) -> State {
        let clock = visibility.clock;
        let held = self.publish_at.filter(|at| *at > clock && !visibility.future);
        let over = self.expires.filter(|end| *end <= clock && !visibility.expired);
        match (over, held) {
            (Some(end), _) => State::Expired(end),
            _ if self.draft && !visibility.drafts => State::Draft,
            (None, Some(at)) => State::Held(at),
            (None, None) => State::Shown,
        }
    }
}

impl State {
    /// Returns `true` if it will not be seen, as things are.
    pub(super) fn is_hidden(self) -> bool {
        matches!(self, Self::Draft | Self::Expired(_))
    }
}
