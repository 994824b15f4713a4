//! The settings of a site, and everything that was read of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::article::{Article, Articles, Fragment, StandingPage};
use super::date::{Instant, Zone};
use super::host::{Host, Limits};
use super::indicator::Indicator;
use super::lang::{Labels, Lang};
use super::locality::Localities;
use super::observation::Observation;
use super::office::{Accent, Logo, MenuEntry, Publisher};
use super::period::YearStart;
use super::quantity::Decimal;
use super::register::{Id, IndexVec, Register};
use super::term::{Body, Directive, TermId, TermRef, Topic};
use crate::base::{Location, Severity, SourcePath, fold};

/// The kinds of pages whose word in routes can be set, which is their name by default, with the
/// message that names them for readers. Bulletins have a name of their own each.
pub const SECTIONS: [(&str, &str); 12] = [
    ("articles", ""),
    ("localities", "section_localities"),
    ("kinds", "section_kinds"),
    ("topics", "section_topics"),
    ("bodies", "section_bodies"),
    ("directives", "section_directives"),
    ("archive", "section_archive"),
    ("statistics", "section_statistics"),
    ("data", "section_data"),
    ("search", "section_search"),
    ("corrections", "section_corrections"),
    ("sitemap", "section_sitemap"),
];

/// The word before the number of a further page of a list, `/topics/a/page/2/`.
pub const FURTHER: &str = "page";

/// A further form of each article, beside its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alternate {
    /// Its text as Markdown.
    Markdown,
    /// One file that holds everything, to keep.
    Archive,
}

impl Alternate {
    /// Words of the settings.
    pub const WORDS: [(&'static str, Self); 2] =
        [("markdown", Self::Markdown), ("archive", Self::Archive)];
}

/// Way in which a portal replaces the one before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Layout {
    /// In its folder, file by file.
    #[default]
    Folder,
    /// As a folder of its own beside the old one; a symbolic link is switched from one to the
    /// other.
    Releases,
}

impl Layout {
    /// Words of the settings, each with its layout.
    pub const WORDS: [(&'static str, Self); 2] =
        [("folder", Self::Folder), ("releases", Self::Releases)];
}

/// Content of each bulletin in feeds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FeedContent {
    /// Its summary.
    #[default]
    Summary,
    /// Its whole text.
    Full,
}

impl FeedContent {
    /// Words of the settings.
    pub const WORDS: [(&'static str, Self); 2] = [("summary", Self::Summary), ("full", Self::Full)];
}

/// The settings of a site.
#[derive(Debug, Clone)]
pub struct Site {
    /// Title.
    pub title: Labels,
    /// One sentence about it.
    pub description: Labels,
    /// Base address of the portal, with a slash at the end.
    pub base_url: String,
    /// Its languages; the first is the default one.
    pub languages: Vec<Lang>,
    /// The languages in which its data are told: those of all portals, then the others of this one.
    pub data_languages: Vec<Lang>,
    /// Time zone in which dates without an offset are read.
    pub zone: Zone,
    /// Name of the theme, and where the settings name it.
    pub theme: String,
    /// Place in the settings that names the theme; their file where none does.
    pub theme_place: Location,
    /// Its colour, where it is not that of the theme.
    pub accent: Option<Accent>,
    /// The picture in the head of every page.
    pub emblem: Option<Logo>,
    /// Who publishes it.
    pub publisher: Publisher,
    /// The entries of its menu; what has content, where there are none.
    pub navigation: Vec<MenuEntry>,
    /// True if search engines may know it: false while it is on trial.
    pub index: bool,
    /// Words of the routes, by kind of page.
    pub sections: BTreeMap<&'static str, String>,
    /// Places in the settings that give such words.
    pub section_places: BTreeMap<&'static str, Location>,
    /// Articles on one page of a list.
    pub paginate: usize,
    /// Further forms of each article.
    pub alternates: Vec<Alternate>,
    /// Host, with the place in the settings that names it.
    pub host: Option<(Host, Location)>,
    /// Content of each bulletin in feeds.
    pub feeds: FeedContent,
    /// True if a workbook stands beside the tables of its data.
    pub workbook: bool,
    /// Way in which its output folder is replaced.
    pub layout: Layout,
    /// The licence of its data, as an SPDX identifier.
    pub license: Option<String>,
    /// When its school and financial years begin, which are written `2022/23`.
    pub years: Vec<YearStart>,
    /// Severity of an undeclared number in a text; not told at all where there is none.
    pub undeclared: Option<Severity>,
    /// True if the register of places lists all that lie below each place, but where a place says
    /// otherwise.
    pub whole_localities: bool,
    /// The least coverage, from 0 to 1, with which a computed figure stands among complete ones.
    pub prominence: Decimal,
}

impl Site {
    /// The language at the root of the site.
    pub fn default_lang(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::FIRST)
    }

    /// The path of the site on its host, without a slash at the end; empty at the root of the host.
    pub fn base_path(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, rest)| rest);
        rest.find('/').map_or("", |slash| rest[slash..].trim_end_matches('/'))
    }

    /// Limits of its host; `None` where the settings name no host.
    pub fn limits(&self) -> Option<Limits> {
        self.host.as_ref().map(|(host, _)| host.limits())
    }

    /// The word of a kind of page in routes.
    pub fn section(&self, name: &'static str) -> &str {
        self.sections.get(name).map_or(name, String::as_str)
    }
}

/// An article that exists but is not to be seen: a draft, held until later, or expired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpublished {
    /// Its id.
    pub id: String,
    /// The last word of the address that it would have.
    pub slug: String,
    /// The year in that address, where its date could be read.
    pub year: Option<i32>,
    /// Its language, where that is known.
    pub lang: Option<Lang>,
    /// Addresses that would lead to it.
    pub aliases: Vec<String>,
    /// Its file.
    pub path: SourcePath,
    /// True if it could not be read: its mistakes have been told, and what refers to it stays
    /// silent.
    pub broken: bool,
    /// Why it is not to be seen.
    pub absence: Absence,
}

/// Why an article is not to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It is not finished.
    Draft,
    /// It is held until then.
    Held(Instant),
    /// It was to be seen until then.
    Expired(Instant),
    /// It has a mistake; else it would be seen.
    Faulty,
}

impl Unpublished {
    /// When it will be seen, if nothing else is changed.
    pub fn appears(&self) -> Option<Instant> {
        match self.absence {
            Absence::Held(at) if !self.broken => Some(at),
            _ => None,
        }
    }
}

/// A change of an article that comes with time alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It goes.
    Expires,
    /// It no longer stands first.
    StepsBack,
    /// It comes.
    Appears,
}

impl Change {
    /// Its word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Expires => "expires",
            Self::StepsBack => "steps-back",
            Self::Appears => "appears",
        }
    }
}

/// An article that comes, goes or steps back at a known instant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// When.
    pub at: Instant,
    /// Its file.
    pub path: SourcePath,
    /// Its id.
    pub id: String,
    /// The change.
    pub change: Change,
}

/// Parts of registers that could not be read. Their mistakes have been told, so a name that may
/// stand in them is not told again.
#[derive(Debug, Clone, Default)]
pub struct Losses(BTreeMap<&'static str, Lost>);

/// Parts of a register that could not be read.
#[derive(Debug, Clone, Default)]
struct Lost {
    /// Nobody knows what it would have named.
    all: bool,
    /// Stretches of it, folded, one below the other.
    texts: String,
    /// The words in them: a name whose words are none of these need not be looked for.
    words: BTreeSet<String>,
}

/// Length of the part of a register that is looked through for a name, in bytes. Where more is
/// lost, any name may be.
const LOST: usize = 1024 * 1024;

impl Losses {
    /// Notes a stretch of a register, or, without a text, that nobody knows what it would have
    /// named.
    pub fn add(&mut self, register: &'static str, text: Option<&str>) {
        let lost = self.0.entry(register).or_default();
        let fits = |text: &&str| !lost.all && lost.texts.len() + text.len() <= LOST;
        let Some(text) = text.filter(fits) else {
            *lost = Lost { all: true, ..Lost::default() };
            return;
        };
        let text = fold::name(text);
        lost.words.extend(words_of(&text).map(str::to_owned));
        lost.texts.push_str(&text);
        lost.texts.push('\n');
    }

    /// Returns `true` if a name that a register does not have may have been lost. A place may be
    /// written with its type in front and its parents behind.
    pub fn may_name(&self, register: &str, name: &str) -> bool {
        let Some(lost) = self.0.get(register) else { return false };
        let stands = |words: &str| {
            words_of(words).next().is_none_or(|word| lost.words.contains(word))
                && has_words(&lost.texts, words)
        };
        let stands_in = |part: &str| {
            let words = part.split(' ').count().min(3);
            (0..words).any(|skip| part.splitn(skip + 1, ' ').last().is_some_and(stands))
        };
        lost.all || name.split(',').map(fold::name).any(|part| !part.is_empty() && stands_in(&part))
    }
}

/// The words of a text.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns `true` if some words stand in a text, and not as a part of longer ones.
fn has_words(text: &str, words: &str) -> bool {
    let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words).any(|(at, _)| {
        ends(text[..at].chars().next_back()) && ends(text[at + words.len()..].chars().next())
    })
}

/// Everything that was read of a site and is to be published. What is large is shared with other
/// choices of what was read.
#[derive(Debug, Clone)]
pub struct Corpus {
    /// Settings.
    pub site: Arc<Site>,
    /// Places.
    pub localities: Arc<Localities>,
    /// Indicators.
    pub indicators: Arc<Register<Indicator>>,
    /// Subjects.
    pub topics: Arc<Register<Topic>>,
    /// Offices.
    pub bodies: Arc<Register<Body>>,
    /// Directives.
    pub directives: Arc<Register<Directive>>,
    /// Published articles, newest first.
    pub articles: Articles,
    /// Those that stand first on the home page by the clock, newest first; translations are not
    /// among them.
    pub featured: Vec<Id<Article>>,
    /// Their observations, in the order of the articles and of their `statistics`.
    pub observations: IndexVec<Observation>,
    /// Standing pages.
    pub pages: Arc<IndexVec<StandingPage>>,
    /// Articles that are not to be seen.
    pub unpublished: Vec<Unpublished>,
    /// Articles that could be read only in part. Their links are checked, nothing else is made of
    /// them.
    pub broken: Vec<Arc<Fragment>>,
    /// Parts of the registers that could not be read.
    pub losses: Arc<Losses>,
}

impl Corpus {
    /// Returns the common part of a topic, body or directive.
    pub fn term(&self, id: TermId) -> TermRef<'_> {
        match id {
            TermId::Topic(id) => self.topics[id].to_ref(),
            TermId::Body(id) => self.bodies[id].to_ref(),
            TermId::Directive(id) => self.directives[id].to_ref(),
        }
    }

    /// The least coverage with which a computed figure of an indicator stands among complete ones
    /// (STATISTICS "Prominence").
    pub fn prominence(&self, indicator: Id<Indicator>) -> Decimal {
        self.indicators[indicator].prominence.unwrap_or(self.site.prominence)
    }

    /// The articles that come, go or step back next, after the clock by which this corpus was read: all of one
    /// instant, by file.
    pub fn next_turns(&self) -> Vec<Turn> {
        let comes = |article: &Unpublished| {
            article.appears().map(|at| Turn {
                at,
                path: article.path.clone(),
                id: article.id.clone(),
                change: Change::Appears,
            })
        };
        let turn = |article: &Article, at: Option<Instant>, change| {
            Some(Turn { at: at?, path: article.path.clone(), id: article.id.clone(), change })
        };
        let going = self.articles.iter();
        let going =
            going.filter_map(|(_, article)| turn(article, article.expires, Change::Expires));
        let featured = self.featured.iter().map(|id| &self.articles[*id]);
        let stepping =
            featured.filter_map(|article| turn(article, article.featured_until, Change::StepsBack));
        let coming = self.unpublished.iter().filter_map(comes);
        let mut turns: Vec<Turn> = coming.chain(going).chain(stepping).collect();
        turns.sort();
        let first = turns.first().map(|turn| turn.at);
        turns.retain(|turn| Some(turn.at) == first);
        turns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_have_been_lost_are_known() {
        let mut losses = Losses::default();
        losses.add("localities", Some("- id: an-khe\n  names: {vi: An Khê"));
        losses.add("localities", Some("{id: ho-lam, aliases: [(cũ) Hồ Lâm]"));
        for name in ["an-khe", "huyện An Khê", "An Khê, Lam Giang", "(cũ) Hồ Lâm", "Khê"] {
            assert!(losses.may_name("localities", name), "{name}");
        }
        for name in ["An Kh", "Bình Sơn", "lam-giang", ""] {
            assert!(!losses.may_name("localities", name), "{name}");
        }
        assert!(!losses.may_name("topics", "an-khe"));
    }

    #[test]
    fn where_much_is_lost_any_name_may_be() {
        let mut losses = Losses::default();
        losses.add("topics", Some(&"a ".repeat(600_000)));
        losses.add("bodies", None);
        losses.add("bodies", Some("a"));
        assert!(losses.may_name("topics", "b") && losses.may_name("bodies", "b"));
    }
}
