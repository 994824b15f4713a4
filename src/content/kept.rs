//! Bulletins as an earlier run read them. What is read of a bulletin depends on nothing but its
//! files, the settings and the registers: where all of them are as they were, it is not read again.

use std::fmt::Write as _;
use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::bundle::Bundle;
use super::form::{Dated, Form, Publication, Text};
use crate::base::{Problem, Problems, SourcePath, Span, Tree};
use crate::bulletin::article::Article;
use crate::bulletin::observation::Statement;
use crate::bulletin::site::Site;

/// BLAKE3 of everything that a bulletin was read from.
pub type Key = [u8; 32];

/// Keeps bulletins from one run to the next.
pub trait Keeper: Sync {
    /// Returns `true` if no bulletin is kept.
    fn is_empty(&self) -> bool;

    /// The bulletin that was read from the same; none where it is not kept.
    fn find(&self, key: &Key) -> Option<KeptBulletin>;

    /// Keeps a bulletin. That it cannot is no failure.
    fn keep(&self, key: &Key, bulletin: &KeptBulletin);
}

/// A bulletin of which all could be read, in its languages: the original first.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptBulletin(Vec<KeptForm>);

#[derive(Debug, Serialize, Deserialize)]
struct KeptForm {
    article: Arc<Article>,
    statements: Vec<Arc<Statement>>,
    publication: Publication,
    stated: Option<usize>,
    statistics: Option<Span>,
    dated: Dated,
    names_place: bool,
    problems: Vec<Problem>,
}

impl KeptForm {
    /// A form as it is kept; `None` for one that could not be read whole, or whose problems are too
    /// many to be listed.
    fn of(form: &Form) -> Option<Self> {
        let Text::Whole(article, statements) = &form.text else { return None };
        let problems: Vec<Problem> = form.problems.iter().cloned().collect();
        (problems.len() == form.problems.total()).then(|| Self {
            article: Arc::clone(article),
            statements: statements.clone(),
            publication: form.publication,
            stated: form.stated,
            statistics: form.statistics,
            dated: form.dated.clone(),
            names_place: form.names_place,
            problems,
        })
    }

    fn into_form(self) -> Form {
        let Self { article, mut statements, publication, stated, statistics, .. } = self;
        // One path for all that lies in the file, as when it was read.
        let path = article.path.clone();
        for statement in statements.iter_mut().filter_map(Arc::get_mut) {
            statement.place.path = path.clone();
        }
        let mut problems = Problems::new();
        problems.extend(self.problems);
        Form {
            path,
            text: Text::Whole(article, statements),
            publication,
            stated,
            statistics,
            dated: self.dated,
            names_place: self.names_place,
            problems,
        }
    }
}

impl KeptBulletin {
    pub(super) fn of(forms: &[Form]) -> Option<Self> {
        forms.iter().map(KeptForm::of).collect::<Option<Vec<_>>>().map(Self)
    }

    pub(super) fn into_forms(self) -> Vec<Form> {
        self.0.into_iter().map(KeptForm::into_form).collect()
    }
}

/// The things that all bulletins are read against, as a hash.
pub(super) fn fixed(tree: &Tree, site: &Site) -> io::Result<Key> {
    let mut text = format!("{}\n{:?}\n", site.base_url, tree.oddities());
    for (path, hash) in tree.hashes(is_read_by_all)? {
        // Writing into a text cannot fail.
        let _ = writeln!(text, "{path} {}", blake3::Hash::from_bytes(hash));
    }
    Ok(blake3::hash(text.as_bytes()).into())
}

fn is_read_by_all(path: &SourcePath) -> bool {
    path.as_str().starts_with("content/registers") || path.as_str().starts_with("bantin.")
}

/// The key of a bundle; `None` where a file cannot be read.
pub(super) fn key(tree: &Tree, bundle: &Bundle<'_>, fixed: &Key) -> Option<Key> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(fixed);
    for file in &bundle.files {
        hasher.update(&tree.hash_of(file.path).ok()?);
        hasher.update(file.path.as_str().as_bytes());
        hasher.update(b"\n");
    }
    Some(hasher.finalize().into())
}
