//! The index of places.

use serde::Serialize;

use crate::render::html::view::{Group, Link, Pagination, Text, View};

/// The box that completes names of places; without a script it leads to the search.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Finder<'a> {
    /// Address of the script.
    pub script: Text<'a>,
    /// Address of the file with all places.
    pub places: Text<'a>,
    /// A sentence about typing names, with one of them.
    pub hint: Text<'a>,
}

/// A place by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Named<'a> {
    /// Name and page.
    pub link: Link<'a>,
    /// `thị xã, Hà Tĩnh, đến hết 30/06/2025`.
    pub about: Text<'a>,
}

/// Places under one letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Names<'a> {
    /// The letter.
    pub letter: Text<'a>,
    /// The name of its place on the page.
    pub anchor: Text<'a>,
    /// The places.
    pub places: Vec<Named<'a>>,
}

/// The index of places and its continuations; variable `index`, as that of other registers.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Places<'a> {
    /// Heading of the page.
    pub heading: Text<'a>,
    /// Introduction: what the reader finds here.
    pub intro: Option<Text<'a>>,
    /// The finder.
    pub finder: Option<Finder<'a>>,
    /// First letters, each leading to its places; empty where all places stand in `groups`.
    pub letters: Vec<Link<'a>>,
    /// Provinces of today and former ones; empty on continuations.
    pub groups: Vec<Group<'a>>,
    /// The places of a continuation, by first letters.
    pub names: Vec<Names<'a>>,
    /// Steps to the other pages; `None` when there is one.
    pub pagination: Option<Pagination<'a>>,
}

impl View for Places<'_> {
    const NAME: &'static str = "index";
}
