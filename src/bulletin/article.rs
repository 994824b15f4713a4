//! Articles and standing pages, as they are kept for the whole run: head, links and handles, not
//! their text.

use std::fmt;
use std::ops::Index;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::date::{Instant, Stamp};
use super::lang::Lang;
use super::locality::Locality;
use super::observation::Quote;
use super::register::{Entry, Id};
use super::term::{Body, Directive, Topic};
use crate::base::{Location, SourcePath, Span, Spanned};

/// Kind of bulletin that an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ArticleKind {
    /// An inspection of an office or a place.
    Inspection,
    /// A review after some time.
    Review,
    /// A conference or meeting.
    Conference,
    /// Anything else that is announced.
    Notice,
}

impl ArticleKind {
    /// Words of the front matter and of the routes.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("inspection", Self::Inspection),
        ("review", Self::Review),
        ("conference", Self::Conference),
        ("notice", Self::Notice),
    ];

    /// The word of the front matter.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|row| row.1 == self).map_or("notice", |row| row.0)
    }
}

/// The outlet in which a bulletin was first published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlet {
    /// The outlet's name.
    pub name: String,
    /// The address there.
    pub url: Option<String>,
}

/// A picture at the head of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Path as written.
    pub src: Spanned<String>,
    /// Alternative text, for those who do not see the picture.
    pub alt: String,
    /// The line below it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// A document that goes with a bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Path as written.
    pub file: Spanned<String>,
    /// Title; the name of the file where none is given.
    pub title: String,
}

/// Who signs a bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// As the outlet signs.
    pub name: String,
    /// Kind of author.
    pub kind: AuthorKind,
}

/// Kind of author that signs a bulletin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AuthorKind {
    /// Somebody.
    Person,
    /// An office, a desk, an outlet.
    Organization,
}

impl AuthorKind {
    /// Words of the front matter.
    pub const WORDS: [(&'static str, Self); 2] =
        [("person", Self::Person), ("organization", Self::Organization)];
}

/// The offices that take part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bodies {
    /// Those who inspect.
    pub inspecting: Vec<Id<Body>>,
    /// Those who are inspected.
    pub inspected: Vec<Id<Body>>,
    /// Those who report.
    pub reporting: Vec<Id<Body>>,
}

impl Bodies {
    /// All of them; one that plays two parts comes twice.
    pub fn all(&self) -> impl Iterator<Item = Id<Body>> {
        self.inspecting.iter().chain(&self.inspected).chain(&self.reporting).copied()
    }
}

/// A directive as an article names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectiveMention {
    /// The directive.
    pub id: Id<Directive>,
    /// Name by which the article calls it.
    pub called: Option<String>,
}

/// Kind of correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CorrectionKind {
    /// A mistake was put right.
    Correction,
    /// Better data came.
    Revision,
    /// Something was taken back.
    Withdrawal,
}

impl CorrectionKind {
    /// Words of the front matter.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("correction", Self::Correction),
        ("revision", Self::Revision),
        ("withdrawal", Self::Withdrawal),
    ];
}

/// An entry of `corrections`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When.
    pub date: Stamp,
    /// Of what sort.
    pub kind: CorrectionKind,
    /// True if the conclusion changes.
    pub major: bool,
    /// Description of the change.
    pub what: String,
    /// Why.
    pub why: String,
}

/// Why a bulletin was taken back as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// When.
    pub date: Stamp,
    /// Why.
    pub why: String,
}

/// A link or picture of a body, as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The target as written.
    pub target: String,
    /// True if it is a picture.
    pub picture: bool,
    /// Its bytes in the body.
    pub span: Span,
}

/// The text of a file between being checked and being made a page of. Small sites are read once; a
/// text that is not at hand is read again, so that memory does not grow with the length of the
/// articles.
#[derive(Default, Serialize, Deserialize)]
#[serde(from = "[u8; 32]", into = "[u8; 32]")]
pub struct FileText {
    /// BLAKE3 of the text: tells whether the file changed in between.
    hash: [u8; 32],
    held: Mutex<Option<Arc<str>>>,
}

impl FileText {
    /// A text of this hash, to be read again.
    pub fn read_again(hash: [u8; 32]) -> Self {
        Self { hash, held: Mutex::default() }
    }

    /// A text at hand, with its hash.
    pub fn held(text: &str, hash: [u8; 32]) -> Self {
        Self { hash, held: Mutex::new(Some(text.into())) }
    }

    /// Its hash.
    pub fn hash(&self) -> &[u8; 32] {
        &self.hash
    }

    /// The text, if it is at hand.
    pub fn at_hand(&self) -> Option<Arc<str>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets the text: whoever needs it still, reads it again. One of which there is nothing is in
    /// no file.
    pub fn release(&self) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.take_if(|text| !text.is_empty());
    }
}

/// A text is what it is, at hand or not.
impl fmt::Debug for FileText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "text {:02x?}", &self.hash[..8])
    }
}

/// Between two runs a text is its hash; that of a text of which there is nothing is zero.
impl From<[u8; 32]> for FileText {
    fn from(hash: [u8; 32]) -> Self {
        if hash == [0; 32] { Self::held("", hash) } else { Self::read_again(hash) }
    }
}

impl From<FileText> for [u8; 32] {
    fn from(text: FileText) -> Self {
        text.hash
    }
}

impl Clone for FileText {
    fn clone(&self) -> Self {
        Self { hash: self.hash, held: Mutex::new(self.at_hand()) }
    }
}

impl PartialEq for FileText {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}

impl Eq for FileText {}

/// The Markdown text of an article or page, by handle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyText {
    /// Its bytes in the file.
    pub span: Span,
    /// The whole file's text.
    pub text: FileText,
    /// Its links and pictures.
    pub links: Vec<Link>,
    /// Identifiers of its headings, in order.
    pub headings: Vec<String>,
}

/// The words of a translation that state a figure of its original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restatement {
    /// Position of the figure in `statistics` of the original, from 1.
    pub number: u32,
    /// The words.
    pub quote: Quote,
}

/// A bulletin.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Article {
    /// The id that other articles and machines use.
    pub id: String,
    /// The word of its route.
    pub slug: String,
    /// Its file.
    pub path: SourcePath,
    /// Its language; decides how numbers are read.
    pub lang: Lang,
    /// True if this is a translation of the article with the same id.
    pub translation: bool,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: Stamp,
    /// Kind of bulletin.
    pub kind: ArticleKind,
    /// The lead.
    pub summary: Option<String>,
    /// As the outlet signs.
    pub authors: Vec<Author>,
    /// The outlet in which it was first published.
    pub outlet: Option<Outlet>,
    /// The places it is about; the first is its own.
    pub localities: Vec<Id<Locality>>,
    /// The offices that take part.
    pub bodies: Bodies,
    /// The directives it names.
    pub directives: Vec<DirectiveMention>,
    /// Its topics.
    pub topics: Vec<Id<Topic>>,
    /// The picture at its head.
    pub image: Option<Image>,
    /// The documents that go with it.
    pub attachments: Vec<Attachment>,
    /// Old routes.
    pub aliases: Vec<Spanned<String>>,
    /// Articles to read next, by id, as written.
    pub related: Vec<Spanned<String>>,
    /// Last change of substance.
    pub updated: Option<Stamp>,
    /// When it disappears.
    pub expires: Option<Instant>,
    /// True if it is a draft, which nobody sees who did not ask for drafts.
    pub draft: bool,
    /// Until when it stands first on the home page.
    pub featured_until: Option<Instant>,
    /// Its corrections.
    pub corrections: Vec<Correction>,
    /// Why it was taken back, if it was: nothing but its title, date and place is told then.
    pub withdrawn: Option<Withdrawal>,
    /// Its text.
    pub body: BodyText,
    /// The words of a translation that state figures of its original, by number.
    pub restated: Vec<Restatement>,
    /// Place of its title.
    pub title_place: Location,
    /// Place of the word of its route; `None` where that is made of the file's name.
    pub slug_place: Option<Location>,
}

impl Article {
    /// The words of a translation that state a figure of its original.
    pub fn restated(&self, number: u32) -> Option<&Quote> {
        let at = self.restated.binary_search_by_key(&number, |restated| restated.number).ok()?;
        Some(&self.restated[at].quote)
    }
}

impl Entry for Article {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The known part of an article that could be read only in part: its links are checked, nothing
/// else is made of it.
#[derive(Debug)]
pub struct Fragment {
    /// Its id.
    pub id: String,
    /// The word of its route.
    pub slug: String,
    /// Its file.
    pub path: SourcePath,
    /// Its language.
    pub lang: Lang,
    /// The picture at its head.
    pub image: Option<Image>,
    /// The documents that go with it.
    pub attachments: Vec<Attachment>,
    /// Articles to read next, by id, as written.
    pub related: Vec<Spanned<String>>,
    /// Its text.
    pub body: BodyText,
}

/// Published articles, newest first. They are shared with everything that was read, so that another
/// choice of the same articles costs a pointer for each.
#[derive(Debug, Clone, Default)]
pub struct Articles {
    entries: Vec<Arc<Article>>,
    /// Those that have an id, sorted by it: of an article and its translations the first.
    by_id: Vec<Id<Article>>,
}

impl Articles {
    /// These articles, in this order. Where an id comes twice the first one is found by it.
    pub fn new(entries: Vec<Arc<Article>>) -> Self {
        let mut by_id: Vec<Id<Article>> = (0..entries.len()).map(Id::new).collect();
        let id = |article: &Id<Article>| entries[article.index()].id.as_str();
        by_id.sort_unstable_by(|a, b| id(a).cmp(id(b)).then(a.cmp(b)));
        by_id.dedup_by(|a, b| id(a) == id(b));
        Self { entries, by_id }
    }

    /// The article with this id, in its own language.
    pub fn find(&self, id: &str) -> Option<Id<Article>> {
        let at = self.by_id.binary_search_by(|article| self[*article].id.as_str().cmp(id)).ok()?;
        self.by_id.get(at).copied()
    }

    /// Every article, newest first.
    pub fn iter(&self) -> impl Iterator<Item = (Id<Article>, &Article)> {
        self.entries.iter().enumerate().map(|(index, article)| (Id::new(index), &**article))
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns `true` if there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Index<Id<Article>> for Articles {
    type Output = Article;

    fn index(&self, id: Id<Article>) -> &Article {
        &self.entries[id.index()]
    }
}

/// A standing page.
#[derive(Debug, Clone)]
pub struct StandingPage {
    /// The word of its route.
    pub slug: String,
    /// Its file.
    pub path: SourcePath,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Summary of its contents.
    pub summary: Option<String>,
    /// Its text.
    pub body: BodyText,
    /// Place of its title.
    pub title_place: Location,
    /// Place of the word of its route; `None` where that is made of the file's name.
    pub slug_place: Option<Location>,
}
