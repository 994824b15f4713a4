//! Faults of a finished file.

use crate::base::Code;

/// A finding as it was found: by what is written, so that one on every page is one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Finding {
    pub(super) kind: Kind,
    pub(super) used: Use,
    /// The address, the name of a place on a page, or the beginning of a tag.
    pub(super) written: Box<str>,
}

/// Kind of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// It leads to nothing.
    Dead,
    /// Nothing on another page, by its number, or on the same page is called so.
    NoPlace(Option<u32>),
    /// It asks another host.
    Foreign,
    /// Its scheme is not allowed.
    Scheme,
    /// A script or style in the page.
    Inline,
}

/// Use of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// A reader may follow it.
    Link,
    Picture,
    Script,
    Style,
    Form,
    Frame,
    /// The page leads there by itself.
    Refresh,
    /// Anything else that a browser asks for.
    Other,
}

impl Use {
    /// As the catalogues know it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Picture => "picture",
            Self::Script => "script",
            Self::Style => "style",
            Self::Form => "form",
            Self::Frame => "frame",
            Self::Refresh => "refresh",
            Self::Other => "file",
        }
    }
}

impl Finding {
    /// Its problem code.
    pub(super) fn code(&self) -> Code {
        match (self.kind, self.used) {
            (Kind::Dead, Use::Picture) => Code::MissingPicture,
            (Kind::Dead | Kind::NoPlace(_), _) => Code::DeadLink,
            (Kind::Foreign, Use::Picture) => Code::ForeignPicture,
            (Kind::Foreign, _) => Code::ForeignRequest,
            (Kind::Scheme, _) => Code::UnsafeLink,
            (Kind::Inline, _) => Code::InlineCode,
        }
    }
}
