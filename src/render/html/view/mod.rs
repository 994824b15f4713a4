//! Variables of the templates: one serialisable struct for each kind of page, already formatted.
//!
//! A template finds four things: `site` ([`Site`], the same on all pages of a language), `t` (the
//! texts of the interface), `page` ([`Head`]: what machines read, navigation, breadcrumbs), and the
//! page's own part under its [`View::NAME`]. Numbers with their marks, names in rows and dates
//! arrive as markup with classes, counts and periods as text; a template chooses what stands where,
//! and computes nothing. All fields are always present: what is missing is `None` or an empty list,
//! so that a misspelt name in a template is an error. Text is escaped where it is written; markup
//! ([`Html`]) is written as it is, and needs no filter.
//!
//! | template | part | pages |
//! | --- | --- | --- |
//! | `home.html` | `home` | the first page and its continuations |
//! | `article.html` | `article` | a bulletin |
//! | `copy.html` | `article` | the file of a bulletin that holds everything; `site.styles` is the style sheet |
//! | `kinds.html`, `archives.html`, `sitemap.html` | `index` | all kinds; all years; the map of the portal. A theme without them uses `topics.html` |
//! | `localities.html` | `index` | all places, by the tree and by their names |
//! | `topics.html`, `bodies.html`, `directives.html` | `index` | all of a register |
//! | `locality.html` | `locality` | a place |
//! | `topic.html`, `body.html`, `directive.html` | `listing` | the bulletins of a term |
//! | `kind.html` | `listing` | the bulletins of a kind. A theme without it uses `topic.html` |
//! | `archive.html` | `listing` | the bulletins of a year or month |
//! | `statistics.html`, `indicator.html`, `data.html` | the same name | all indicators, one of them or all its places, all downloads |
//! | `embed.html` | `indicator` | a drawing of an indicator for pages of others. A theme without it uses `indicator.html` |
//! | `corrections.html` | `corrections` | all corrections |
//! | `page.html` | `standing` | a standing page |
//! | `search.html` | `search` | the search. A theme without it uses `topics.html`, with the ways to all indexes |
//! | `404.html` | `missing` | for addresses that lead nowhere |
//!
//! Four templates make *pieces*, which are filled in once and stand on many pages; they have no
//! `page`:
//!
//! | template | part | stands |
//! | --- | --- | --- |
//! | `card.html` | `card` | in every list of bulletins |
//! | `source.html` | `source` | wherever a figure rests on an observation |
//! | `nav.html` | `nav` | on all pages of a section, as `page.navigation`. A theme may do without it |
//! | `foot.html` | none | on all pages of a language, as `site.foot`. A theme may do without it |

use std::borrow::Cow;

use serde::Serialize;

mod figures;
mod page;

// The views of single pages stand beside their builders; here is all that a theme may use.
pub use super::cards::view::Card;
pub use super::pages::article::view::{Article, Contents, Point, Roles, Statistic};
pub use super::pages::corrections::view::{Correction, Corrections};
pub use super::pages::data::view::{Column, Data, DataTable};
pub use super::pages::downloads::view::Download;
pub use super::pages::indicator::view::{
    Charts, Embedded, Indicator, PlaceGroup, PlaceList, Series, Tile, TileClass, Tiles,
};
pub use super::pages::listing::view::{Group, Home, Index, ListItem, Listing};
pub use super::pages::localities::view::{Finder, Named, Names, Places};
pub use super::pages::locality::view::{FiguresOfPlace, Locality};
pub use super::pages::not_found::NotFound;
pub use super::pages::search::{Choice, Search};
pub use super::pages::standing::view::Standing;
pub use super::pages::statistics::view::{IndicatorGroup, IndicatorRow, Statistics, Year};
pub use super::theme::Html;
pub use figures::{
    Amendment, Figure, Flag, KeyFigure, LeftOut, Observation, ObservationRow, Source, Statement,
    Why,
};
pub use page::{Feed, Head, Nav, NavItem, Pagination, Site};

/// Plain text for a reader; templates escape it. Borrowed where the value already exists.
pub type Text<'a> = Cow<'a, str>;

/// The part of a page that differs from kind to kind.
pub trait View: Serialize {
    /// The variable under which templates find it.
    const NAME: &'static str;
}

/// A link, or plain text where `href` is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Link<'a> {
    /// Text that a reader sees.
    pub text: Text<'a>,
    /// Address from the root of the host; `None` for something that has no page.
    pub href: Option<Text<'a>>,
    /// Language of the text where it is not the page's.
    pub lang: Option<Text<'a>>,
    /// True if it leads to the page on which it stands.
    pub current: bool,
}

impl<'a> Link<'a> {
    /// A link in the language of the page.
    pub fn new(text: impl Into<Text<'a>>, href: impl Into<Text<'a>>) -> Self {
        Self { text: text.into(), href: Some(href.into()), lang: None, current: false }
    }

    /// A name without a page.
    pub fn plain(text: impl Into<Text<'a>>) -> Self {
        Self { text: text.into(), href: None, lang: None, current: false }
    }
}

/// A term and what is to be said of it: `Cơ quan ban hành`: `Ban Bí thư`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Fact<'a> {
    /// The term.
    pub term: Text<'a>,
    /// One or more values.
    pub values: Vec<Link<'a>>,
}

/// A picture with what must stand beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Picture<'a> {
    /// Address of the file.
    pub src: Text<'a>,
    /// The same in several sizes, as `srcset` lists them; a template says by `sizes` how wide it
    /// shows them.
    pub srcset: Option<Text<'a>>,
    /// Several sizes in a form that is shorter, and that not everything reads: a `source` of a
    /// `picture`.
    pub modern: Option<Modern<'a>>,
    /// Text for those who do not see it; empty for a picture that only decorates.
    pub alt: Text<'a>,
    /// Width in pixels, when known.
    pub width: Option<Text<'a>>,
    /// Height in pixels, when known.
    pub height: Option<Text<'a>>,
    /// The line below it.
    pub caption: Option<Text<'a>>,
    /// Who made it.
    pub credit: Option<Text<'a>>,
}

/// A picture in several sizes, in a form that not everything reads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Modern<'a> {
    /// The sizes, as `srcset` lists them.
    pub srcset: Text<'a>,
    /// Media type, `image/webp`.
    pub media_type: Text<'a>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_parts_are_present_as_null() {
        let json = serde_json::to_value(Link::plain("Hồng Bàng")).expect("json");
        assert_eq!(
            json,
            serde_json::json!({"text": "Hồng Bàng", "href": null, "lang": null, "current": false})
        );
    }
}
