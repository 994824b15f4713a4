//! The office that answers for a portal, and how it wants the portal to look.

use super::lang::Labels;
use crate::base::colour::Colour;
use crate::base::{SourcePath, Span, Spanned};

/// Who publishes the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publisher {
    /// Name.
    pub name: Labels,
    /// Home page.
    pub url: Option<String>,
    /// Logo.
    pub logo: Option<Logo>,
    /// The body to which it belongs.
    pub parent: Option<Organization>,
    /// The licence under which it publishes, with its number.
    pub licence: Labels,
    /// Who is responsible for what is published.
    pub editor: Labels,
    /// Postal address.
    pub address: Labels,
    /// Number to call, as people write it.
    pub phone: Option<String>,
    /// Mailbox.
    pub email: Option<String>,
    /// Its other pages on the web.
    pub links: Vec<Organization>,
}

/// A name with its home page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Organization {
    /// Name.
    pub name: Labels,
    /// Home page.
    pub url: Option<String>,
}

/// A picture that stands for somebody, found and looked at when the settings are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its file, below `content/` or `static/`.
    pub path: SourcePath,
    /// Width and height, where the file says them.
    pub size: Option<(usize, usize)>,
}

/// A colour of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// The colour.
    pub colour: Colour,
    /// Its bytes in the settings.
    pub span: Span,
}

/// An entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuEntry {
    /// Target: a route, `page:NAME`, or an address of another host.
    pub target: Spanned<String>,
    /// Name; empty where it has the name of its page.
    pub name: Labels,
}

impl MenuEntry {
    /// The word before the name of a standing page.
    pub const PAGE: &'static str = "page:";

    /// The name of the standing page to which it leads.
    pub fn page(&self) -> Option<&str> {
        self.target.value.strip_prefix(Self::PAGE)
    }
}
