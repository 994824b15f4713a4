//! Views of corrections.

use serde::Serialize;

use crate::render::html::view::{Html, Link, Pagination, Text, View};

/// A correction, a revision or a withdrawal.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Correction<'a> {
    /// When it was made.
    pub date: Html,
    /// `Đính chính`, `Cập nhật`, `Rút lại`.
    pub kind: Text<'a>,
    /// Description of the change.
    pub what: Text<'a>,
    /// Why.
    pub why: Option<Text<'a>>,
    /// Language of what and why where it is not the page's.
    pub lang: Option<Text<'a>>,
    /// Its identifier on the page of its article; `None` elsewhere.
    pub anchor: Option<Text<'a>>,
    /// The article, where the page is not the article itself.
    pub article: Option<Link<'a>>,
}

/// All corrections of the portal; variable `corrections`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Corrections<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// Introduction: how the portal corrects itself.
    pub intro: Option<Text<'a>>,
    /// The newest first, each with its article.
    pub entries: Vec<Correction<'a>>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
}

impl View for Corrections<'_> {
    const NAME: &'static str = "corrections";
}
