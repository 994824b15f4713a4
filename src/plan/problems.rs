//! Messages of this stage: about routes, links and pictures.

use super::claims::{Claim, Sort};
use super::route::Route;
use crate::base::address::Malformed;
use crate::base::fold::bare;
use crate::base::suggest::nearest;
use crate::base::{Code, Place, Problem, Severity, SourcePath, Span};

fn at(path: &SourcePath, span: Span) -> Place {
    Place::bytes(path, span)
}

/// A scheme that is not allowed.
pub(super) fn unsafe_link(path: &SourcePath, span: Span, scheme: &str) -> Problem {
    Problem::new(Code::UnsafeLink, at(path, span), format!("links with `{scheme}:` are not allowed"))
        .hint("link with `https:`, `http:`, `mailto:`, `tel:`, a path, or `locality:`, `topic:`, `indicator:`, `body:`, `directive:` and an id")
}

/// A picture of another host.
pub(super) fn foreign_picture(path: &SourcePath, span: Span) -> Problem {
    Problem::new(
        Code::ForeignPicture,
        at(path, span),
        "the picture lies on another host, which every reader's browser would have to ask",
    )
    .hint("put the file beside the article, or in `content/media` and write `/media/NAME`")
}

/// A file that could run in a reader's browser.
pub(super) fn unsafe_file(
    path: &SourcePath,
    span: Span,
    name: &str,
    pictures: &[&str],
    attachments: &[&str],
) -> Problem {
    let kinds = format!("{}, {}", pictures.join(", "), attachments.join(", "));
    Problem::new(
        Code::UnsafeFile,
        at(path, span),
        format!("`{name}` is of a kind that is not published"),
    )
    .hint(format!("save it as one of these: {kinds}"))
}

/// A picture that is none.
pub(super) fn no_picture(path: &SourcePath, span: Span, pictures: &[&str]) -> Problem {
    Problem::new(Code::MissingPicture, at(path, span), "this is no picture")
        .hint(format!("save the picture as one of these: {}", pictures.join(", ")))
}

/// A link or picture that leads nowhere.
pub(super) fn dead_link(
    code: Code,
    path: &SourcePath,
    span: Span,
    target: &str,
    near: Option<&str>,
) -> Problem {
    let what = if code == Code::MissingPicture { "picture" } else { "link" };
    let cure = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None if code == Code::MissingPicture => {
            "put the file beside the article, or in `content/media` and write `/media/NAME`".to_owned()
        }
        None => "write the path of the other file from this one (`../2023/x.md`), or a route of the portal".to_owned(),
    };
    Problem::new(
        code,
        at(path, span),
        if code == Code::MissingPicture {
            format!("the picture `{target}` does not exist")
        } else {
            format!("the {what} `{target}` leads to nothing in this site")
        },
    )
    .hint(cure)
}

/// An address to another host that browsers read otherwise than its author. It is published as it
/// was meant, or left out.
pub(super) fn malformed_address(
    path: &SourcePath,
    span: Span,
    target: &str,
    fault: &Malformed,
) -> Problem {
    let cure = match &fault.meant {
        Some(meant) => format!("write `{meant}`"),
        None => "write the address in full: `https://example.org/`".to_owned(),
    };
    Problem::new(Code::DeadLink, at(path, span), format!("the address `{target}` {}", fault.what))
        .severity(Severity::Warning)
        .hint(cure)
}

/// A link to something that has no page.
pub(super) fn no_page(path: &SourcePath, span: Span, target: &str) -> Problem {
    Problem::new(
        Code::DeadLink,
        at(path, span),
        format!("`{target}` has no page, because no published article speaks of it"),
    )
    .hint("name it in the front matter (`topics`, `bodies`, `directives`), or take the link out")
}

/// A fragment that is not on the page.
pub(super) fn dead_fragment(
    path: &SourcePath,
    span: Span,
    fragment: &str,
    ids: &std::collections::BTreeSet<String>,
) -> Problem {
    let cure = match nearest(fragment, ids.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `#{near}`?"),
        None => "take away the part from `#` on, or link to a heading of the page".to_owned(),
    };
    Problem::new(
        Code::DeadLink,
        at(path, span),
        format!("nothing on the page is called `#{fragment}`"),
    )
    .hint(cure)
}

/// A link to a draft.
pub(super) fn link_to_unpublished(path: &SourcePath, span: Span, target: &str) -> Problem {
    Problem::new(
        Code::LinkToUnpublished,
        at(path, span),
        format!("`{target}` is not published: a draft, held until later, or expired"),
    )
    .hint("take the link out until the other article is published")
}

/// One address for two things. It is told where it can be changed.
pub(super) fn route_collision(told: &Claim, other: &Claim) -> Problem {
    let (place, route) = (told.owner.place.clone(), told.route.as_str());
    let message = match told.owner.sort {
        Sort::File => {
            format!(
                "`{}` would be published as `{route}`, which is {}",
                place.path,
                taken(other, route)
            )
        }
        Sort::Alias if is_same(other, route) => format!("the old address `{route}` is in use"),
        Sort::Alias => format!("the old address `{route}` is {}", taken(other, route)),
        _ => format!("the address `{route}` is {}", taken(other, route)),
    };
    let cure = match told.owner.sort {
        Sort::File => "give the file another name, or take it out",
        Sort::Alias => "take it out of `aliases`",
        Sort::Portal | Sort::Section => "choose another word in `sections`",
        Sort::Entry => "give one of the two another `id` or `slug`",
        Sort::Text | Sort::Slug => "give one of the two another `slug`",
    };
    Problem::new(Code::RouteCollision, place, message)
        .related(other.owner.place.clone(), "by this")
        .hint(cure)
}

/// A static file or picture whose name not every computer can store.
pub(super) fn unfit_name(path: &SourcePath) -> Problem {
    let message = "the name has a backslash or a character that cannot be printed, or the path is too long to be published";
    Problem::new(Code::InvalidSlug, Place::file(path), message)
        .hint("give the file another name, or a shorter path")
}

/// The site has its own rules for robots.
pub(super) fn own_robots(path: &SourcePath) -> Problem {
    let message =
        format!("`{path}` is published in place of the `robots.txt` that names the sitemaps");
    Problem::new(Code::ReplacedFile, Place::file(path), message)
        .hint("add `Sitemap: ` and the address of `sitemap.xml`, if search engines are to find it")
}

/// A file with the name of our own records.
pub(super) fn name_of_records(path: &SourcePath) -> Problem {
    let message = "`.bantin` in the output folder holds the records of `bantin`, so that nothing of this name is published";
    Problem::new(Code::InvalidSlug, Place::file(path), message)
        .hint("give the file or its folder another name")
}

/// Says in words how a route is taken: by itself, by one that differs in case or normal form, or by
/// one that lies below or above it.
fn taken(first: &Claim, route: &str) -> String {
    let name = &first.route;
    if is_same(first, route) {
        "taken".to_owned()
    } else if bare(&name.file()) == bare(&Route::written(route).file()) {
        format!("taken by `{name}`: many computers do not tell the two apart")
    } else {
        format!("taken by `{name}`: one name cannot be a file and a folder")
    }
}

fn is_same(first: &Claim, route: &str) -> bool {
    first.route.file() == Route::written(route).file()
}

/// An old address that cannot be one of this site.
pub(super) fn invalid_alias(place: Place, alias: &str) -> Problem {
    Problem::new(Code::InvalidValue, place, format!("`{alias}` is not a route of this site"))
        .hint("write the old route from the root: `/tin/2021/ten-cu/`")
}
