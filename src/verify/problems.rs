//! Wording of the problems of the gate.

use crate::base::{Code, Place, Problem};

/// The pages on which something wrong was found.
pub(super) struct On<'a> {
    /// Use of the address: `a link`, `a script`.
    pub(super) used: &'a str,
    /// The first of them.
    pub(super) first: String,
    /// Number of pages.
    pub(super) pages: usize,
    /// Number of others, of the same sort, that it stands for.
    pub(super) alike: usize,
    /// Sort of source in which it was found.
    pub(super) origin: Origin,
}

/// Sort of source of something wrong in finished pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// In a template.
    Template,
    /// In another source, as it stands in the page.
    Source,
    /// Nowhere: a template makes it of values.
    Made,
}

impl On<'_> {
    /// ` (a link of the template, on 153 pages, first on `/`)`.
    fn told(&self) -> String {
        let of = match self.origin {
            Origin::Template => " of the template",
            Origin::Source => "",
            Origin::Made => " that a template makes",
        };
        let where_it_is = match self.pages {
            1 => format!("on `{}`", self.first),
            pages => format!("on {pages} pages, first on `{}`", self.first),
        };
        let alike =
            if self.alike == 0 { String::new() } else { format!("; {} more like it", self.alike) };
        format!("({}{of}, {where_it_is}{alike})", self.used)
    }
}

/// An address in a finished page that leads to nothing.
pub(super) fn dead_address(
    code: Code,
    place: Place,
    written: &str,
    near: Option<&str>,
    base: &str,
    on: &On<'_>,
) -> Problem {
    let cure = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None if !base.is_empty()
            && written.starts_with('/')
            && !written.starts_with(&format!("{base}/")) =>
        {
            format!(
                "addresses of this portal begin with `{base}/`; write one of another part of the host in full"
            )
        }
        None => {
            "link to a route of the portal, or in full to another site: `https://...`".to_owned()
        }
    };
    Problem::new(code, place, format!("`{written}` leads to nothing in the portal {}", on.told()))
        .hint(cure)
}

/// A link in a finished page to a place that is not there.
pub(super) fn no_place(place: Place, name: &str, route: Option<&str>, on: &On<'_>) -> Problem {
    let there = route.map_or_else(|| "the page".to_owned(), |route| format!("`{route}`"));
    Problem::new(
        Code::DeadLink,
        place,
        format!("nothing on {there} is called `#{name}` {}", on.told()),
    )
    .hint("take away the part from `#` on, or give the element of that page this `id`")
}

/// Something that a finished page asks of another host.
pub(super) fn foreign_address(code: Code, place: Place, written: &str, on: &On<'_>) -> Problem {
    let message = format!(
        "`{written}` asks another host, which then knows who reads the portal {}",
        on.told()
    );
    Problem::new(code, place, message).hint(match on.used {
        "a form" | "a frame" | "a page that leads on" => {
            "link to the other site, so that readers decide"
        }
        _ => "keep a copy of the file in `static/`, and write its route",
    })
}

/// A link in a finished page with a scheme that is not allowed.
pub(super) fn forbidden_scheme(place: Place, written: &str, on: &On<'_>) -> Problem {
    let scheme = written.trim_start().split(':').next().unwrap_or_default();
    Problem::new(
        Code::UnsafeLink,
        place,
        format!("links with `{scheme}:` are not allowed {}", on.told()),
    )
    .hint("link with `https:`, `http:`, `mailto:`, `tel:` or a route of the portal")
}

/// A script or style in a finished page.
pub(super) fn inline_code(place: Place, written: &str, on: &On<'_>) -> Problem {
    let message = match on.pages {
        1 => format!("`{written}` stands in the page itself (`{}`)", on.first),
        pages => {
            format!("`{written}` stands in the page itself ({pages} pages, first `{}`)", on.first)
        }
    };
    let file = if written.contains("style") { "a style sheet" } else { "a script file" };
    Problem::new(Code::InlineCode, place, message)
        .hint(format!("move it into {file} in `static/`; pages may hold no code of their own"))
}
