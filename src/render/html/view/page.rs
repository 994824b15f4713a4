//! Parts that every page has: the site around it, its own head, the steps between pages of a list.

use serde::Serialize;

use super::{Fact, Html, Link, Picture, Text, View};

/// Data that all pages of one language share; made once and put into each page's context without a
/// copy.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Site<'a> {
    /// Language of the pages, `vi`.
    pub lang: Text<'a>,
    /// Title of the portal.
    pub title: Text<'a>,
    /// One line that says what the portal is.
    pub tagline: Option<Text<'a>>,
    /// Address of the first page in this language.
    pub home: Text<'a>,
    /// Address of the search, for the form in the head of every page.
    pub search: Text<'a>,
    /// Address of the style sheet.
    pub stylesheet: Text<'a>,
    /// The style sheet itself, for a page that must stand alone; `None` on all others.
    pub styles: Option<Html>,
    /// Address of the icon, when the site has one.
    pub icon: Option<Text<'a>>,
    /// Main navigation.
    pub nav: Vec<NavItem<'a>>,
    /// Feeds of the whole portal.
    pub feeds: Vec<Feed<'a>>,
    /// Links of the foot: standing pages, corrections, data, feed.
    pub footer: Vec<Link<'a>>,
    /// The foot of all pages, as `foot.html` makes it.
    pub foot: Option<Html>,
    /// Who answers for the portal.
    pub publisher: Option<Link<'a>>,
    /// The emblem beside the title, which says the same in words.
    pub emblem: Option<Picture<'a>>,
    /// Facts about the publisher: the body above it, licence, editor, address, phone.
    pub office: Vec<Fact<'a>>,
    /// Links to the publisher's other pages on the web.
    pub links: Vec<Link<'a>>,
    /// True while the portal is on trial, which a banner has to say.
    pub trial: bool,
    /// Licence of texts and data.
    pub license: Option<Link<'a>>,
    /// When and from what the portal was built, as a sentence.
    pub build_note: Option<Text<'a>>,
}

/// An entry of the main navigation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NavItem<'a> {
    /// Compared with [`Head::section`] to mark where the reader is: `home`, `localities`,
    /// `statistics`, `topics` ...
    pub id: Text<'a>,
    /// Text that a reader sees.
    pub text: Text<'a>,
    /// Address.
    pub href: Text<'a>,
}

/// The main navigation of pages of a section; variable `nav`. The template `nav.html` is filled in
/// once for each section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Nav<'a> {
    /// [`NavItem::id`] of the entry to be marked; empty for none.
    pub section: Text<'a>,
}

impl View for Nav<'_> {
    const NAME: &'static str = "nav";
}

/// A feed to subscribe to, or another form of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Feed<'a> {
    /// Title for readers, in a feed reader or a browser.
    pub title: Text<'a>,
    /// Address.
    pub href: Text<'a>,
    /// Media type, `application/atom+xml`, `application/feed+json`, `text/markdown`.
    pub media_type: Text<'a>,
}

/// Metadata of a page, before its own part begins.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Head<'a> {
    /// Everything that machines read in the `head`: title, description, addresses, languages,
    /// feeds, OpenGraph, JSON-LD. Begin and end of lines are its own; a theme adds its style sheet
    /// and icon.
    pub metadata: Html,
    /// Title for a shared link, without the portal's.
    pub title: Text<'a>,
    /// Absolute address of the page.
    pub canonical: Text<'a>,
    /// Languages of the page for readers (with `lang` and `current`); a page without a translation
    /// leads to the first page of that language. Empty when the portal has one language.
    pub languages: Vec<Link<'a>>,
    /// [`NavItem::id`] of the entry under which the page belongs; empty for none.
    pub section: Text<'a>,
    /// The main navigation with that entry marked, as `nav.html` makes it; empty where the theme
    /// has no such template.
    pub navigation: Html,
    /// The way down to the page as items of a list, first page first, the page itself last and
    /// marked as such, if it is no bulletin; `None` on the first page.
    pub breadcrumbs: Option<Html>,
    /// Feeds of this page.
    pub feeds: Vec<Feed<'a>>,
}

/// Position of a page of a list among its neighbours.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pagination<'a> {
    /// Address of the page with newer entries.
    pub newer: Option<Text<'a>>,
    /// Address of the page with older entries.
    pub older: Option<Text<'a>>,
    /// `Trang 2 trên 7`.
    pub position: Text<'a>,
    /// Link to even older ones, on the last page of a list that does not have all.
    pub rest: Option<Link<'a>>,
}
