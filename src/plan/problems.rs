//! Messages of this stage: about routes, links and pictures.

use super::claims::{Claim, Sort};
use super::route::Route;
use crate::base::address::Malformed;
use crate::base::document::{FormatError, Unseen};
use crate::base::fold::bare;
use crate::base::message::{Joined, List};
use crate::base::suggest::nearest;
use crate::base::{Code, Location, Message, Problem, Severity, SourcePath, Span, message};

fn at(path: &SourcePath, span: Span) -> Location {
    Location::bytes(path, span)
}

/// A scheme that is not allowed.
pub(super) fn unsafe_link(path: &SourcePath, span: Span, scheme: &str) -> Problem {
    Problem::new(Code::UnsafeLink, at(path, span), message!("unsafe-link", scheme = scheme))
        .hint(message!("unsafe-link.hint"))
}

/// A picture of another host.
pub(super) fn foreign_picture(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::ForeignPicture, at(path, span), message!("foreign-picture"))
        .hint(message!("foreign-picture.hint"))
}

/// A document among the articles that is neither a bulletin nor goes with one.
pub(super) fn document_for_bulletin(path: &SourcePath) -> Problem {
    let message = message!("ignored-file-document", path = path.as_str());
    Problem::new(Code::IgnoredFile, Location::file(path), message)
        .hint(message!("ignored-file-document.hint"))
}

/// A file that could run in a reader's browser.
pub(super) fn unsafe_file(
    path: &SourcePath,
    span: Span,
    name: &str,
    pictures: &[&str],
    attachments: &[&str],
) -> Problem {
    let kinds = all_of(pictures.iter().chain(attachments));
    Problem::new(Code::UnsafeFile, at(path, span), message!("unsafe-file", name = name))
        .hint(message!("unsafe-file.hint", kinds = kinds))
}

/// A picture that is not of a kind that browsers show.
pub(super) fn picture_of_other_kind(path: &SourcePath, span: Span, name: &str) -> Problem {
    Problem::new(Code::UnsafeFile, at(path, span), message!("unsafe-file", name = name))
        .hint(message!("unsafe-file.hint-picture"))
}

/// A file of `static/` that nobody means to publish.
pub(super) fn private_file(source: &SourcePath) -> Problem {
    let message = message!("unsafe-file-private", path = source.as_str());
    Problem::new(Code::UnsafeFile, Location::file(source), message)
        .hint(message!("unsafe-file-private.hint"))
}

/// A document that goes with an article, and is a page or lies elsewhere.
pub(super) fn no_attachment(path: &SourcePath, span: Span, address: &str) -> Problem {
    let message = message!("invalid-value-attachment", address = address);
    Problem::new(Code::InvalidValue, at(path, span), message)
        .hint(message!("invalid-value-attachment.hint"))
}

/// A document that is something else than its name says. A name that says nothing has been told.
pub(super) fn wrong_file_type(
    place: Location,
    path: &SourcePath,
    fault: FormatError,
) -> Option<Problem> {
    let FormatError::Bytes { promised, found } = fault else { return None };
    let (name, promised) = (path.name(), promised.name);
    let message = match found {
        Some(found) => {
            message!("wrong-file-type", name = name, promised = promised, found = found.name)
        }
        None => message!("wrong-file-type-unknown", name = name, promised = promised),
    };
    let cure = match found {
        Some(found) => message!("wrong-file-type.hint", ending = found.endings[0]),
        None => message!("wrong-file-type-unknown.hint"),
    };
    Some(Problem::new(Code::WrongFileType, place, message).hint(cure))
}

/// A document that names who wrote it, where nobody sees it.
pub(super) fn named_authors(path: &SourcePath, authors: &[String]) -> Option<Problem> {
    if authors.is_empty() {
        return None;
    }
    let names = List::all(authors.iter().map(String::as_str));
    let message = message!("hidden-data-authors", names = names);
    let problem = Problem::new(Code::HiddenData, Location::file(path), message);
    Some(problem.severity(Severity::Note).hint(message!("hidden-data-authors.hint")))
}

/// A document or film that holds something which it does not show.
pub(super) fn unseen(path: &SourcePath, unseen: Unseen) -> Problem {
    let (message, cure) = match unseen {
        Unseen::Deleted => (message!("hidden-data-deleted"), message!("hidden-data-deleted.hint")),
        Unseen::Hidden => (message!("hidden-data-hidden"), message!("hidden-data-hidden.hint")),
        Unseen::Remarks => (message!("hidden-data-remarks"), message!("hidden-data-remarks.hint")),
        Unseen::Position => {
            (message!("hidden-data-position"), message!("hidden-data-position.hint"))
        }
    };
    Problem::new(Code::HiddenData, Location::file(path), message).hint(cure)
}

/// A picture that is none.
pub(super) fn no_picture(path: &SourcePath, span: Span, pictures: &[&str]) -> Problem {
    Problem::new(Code::MissingPicture, at(path, span), message!("missing-picture-kind"))
        .hint(message!("missing-picture-kind.hint", kinds = all_of(pictures)))
}

/// Kinds of files, of which none may be left out.
fn all_of<'a>(kinds: impl IntoIterator<Item = &'a &'a str>) -> List {
    List::new(kinds.into_iter().copied(), Joined::Or, usize::MAX)
}

/// A link or picture that leads nowhere.
pub(super) fn dead_link(
    code: Code,
    path: &SourcePath,
    span: Span,
    target: &str,
    near: Option<&str>,
) -> Problem {
    let (message, cure) = if code == Code::MissingPicture {
        (message!("missing-picture", address = target), message!("missing-picture.hint"))
    } else {
        (message!("dead-link", address = target), message!("dead-link.hint"))
    };
    Problem::new(code, at(path, span), message)
        .hint(cure)
        .maybe_hint(near.map(|near| message!("did-you-mean", name = near)))
}

/// A file of the author's machine.
pub(super) fn on_own_machine(code: Code, path: &SourcePath, span: Span, target: &str) -> Problem {
    let name = target.rsplit(['/', '\\']).next().unwrap_or(target);
    Problem::new(code, at(path, span), message!("dead-link-own-machine", address = target))
        .hint(message!("dead-link-own-machine.hint", name = name))
}

/// The address of another host without its scheme.
pub(super) fn half_address(path: &SourcePath, span: Span, target: &str) -> Problem {
    Problem::new(Code::DeadLink, at(path, span), message!("dead-link", address = target))
        .hint(message!("write-this", name = format!("https://{target}")))
}

/// A link to what a register does not have.
pub(super) fn no_entry(
    path: &SourcePath,
    span: Span,
    register: &str,
    id: &str,
    near: Option<&str>,
) -> Problem {
    let message = message!("dead-link-entry", register = register, id = id);
    Problem::new(Code::DeadLink, at(path, span), message)
        .hint(message!("dead-link-entry.hint", register = register))
        .maybe_hint(near.map(|near| message!("did-you-mean", name = near)))
}

/// A document that goes with an article and is not there.
pub(super) fn missing_attachment(
    path: &SourcePath,
    span: Span,
    address: &str,
    near: Option<&str>,
) -> Problem {
    let message = message!("dead-link-attachment", address = address);
    Problem::new(Code::DeadLink, at(path, span), message)
        .hint(message!("invalid-value-attachment.hint"))
        .maybe_hint(near.map(|near| message!("did-you-mean", name = near)))
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
        Some(meant) => message!("write-this", name = meant),
        None => message!("malformed-address.hint"),
    };
    let message = message!("malformed-address", address = target, fault = fault.what.word());
    Problem::new(Code::DeadLink, at(path, span), message).severity(Severity::Warning).hint(cure)
}

/// A link to something that has no page.
pub(super) fn no_page(path: &SourcePath, span: Span, target: &str) -> Problem {
    Problem::new(Code::DeadLink, at(path, span), message!("dead-link-no-page", address = target))
        .hint(message!("dead-link-no-page.hint"))
}

/// A fragment that is not on the page.
pub(super) fn dead_fragment(
    path: &SourcePath,
    span: Span,
    fragment: &str,
    ids: &std::collections::BTreeSet<String>,
) -> Problem {
    let near = nearest(fragment, ids.iter().map(String::as_str));
    Problem::new(Code::DeadLink, at(path, span), message!("dead-link-fragment", name = fragment))
        .hint(message!("dead-link-fragment.hint"))
        .maybe_hint(near.map(|near| message!("dead-link-fragment.hint-near", near = near)))
}

/// An entry of the menu leads to a standing page that is not there.
pub(super) fn unknown_page<'a>(
    path: &SourcePath,
    span: Span,
    name: &str,
    known: impl Iterator<Item = &'a str>,
) -> Problem {
    let near = nearest(name, known);
    Problem::new(Code::DeadLink, at(path, span), message!("dead-link-page", name = name))
        .hint(message!("dead-link-page.hint"))
        .maybe_hint(near.map(|near| message!("did-you-mean", name = format!("page:{near}"))))
}

/// An entry of the menu leads to a file, whose name nobody knows.
pub(super) fn unnamed_entry(path: &SourcePath, span: Span, address: &str) -> Problem {
    let message = message!("invalid-value-menu-name", address = address);
    Problem::new(Code::InvalidValue, at(path, span), message)
        .hint(message!("invalid-value-menu-name.hint", address = address))
}

/// A link to a draft.
pub(super) fn link_to_unpublished(path: &SourcePath, span: Span, target: &str) -> Problem {
    let message = message!("link-to-unpublished", address = target);
    Problem::new(Code::LinkToUnpublished, at(path, span), message)
        .hint(message!("link-to-unpublished.hint"))
}

/// One address for two things. It is told where it can be changed.
pub(super) fn route_collision(claim: &Claim, other: &Claim) -> Problem {
    let (place, sort) = (claim.owner.place.clone(), claim.owner.sort);
    let message = collision(claim, other);
    Problem::new(Code::RouteCollision, place, message)
        .related(other.owner.place.clone(), message!("route-collision.related"))
        .hint(match sort {
            Sort::File => message!("route-collision-file.hint"),
            Sort::Alias => message!("route-collision-alias.hint"),
            Sort::Portal | Sort::Section => message!("route-collision.hint-section"),
            Sort::Entry => message!("route-collision.hint-entry"),
            Sort::Text | Sort::Slug => message!("route-collision.hint-slug"),
        })
}

fn collision(claim: &Claim, other: &Claim) -> Message {
    let route = claim.route.as_str();
    let (how, name) = (how_taken(other, route), other.route.as_str());
    match claim.owner.sort {
        Sort::File => message!(
            "route-collision-file",
            how = how,
            path = claim.owner.place.path.as_str(),
            address = route,
            other = name,
        ),
        Sort::Alias => {
            message!("route-collision-alias", how = how, address = route, other = name)
        }
        _ => message!("route-collision", how = how, address = route, other = name),
    }
}

/// A static file or picture whose name not every computer can store.
pub(super) fn unfit_name(path: &SourcePath) -> Problem {
    Problem::new(Code::InvalidSlug, Location::file(path), message!("invalid-slug-file"))
        .hint(message!("invalid-slug-file.hint"))
}

/// The site has its own rules for robots.
pub(super) fn own_robots(path: &SourcePath) -> Problem {
    let message = message!("replaced-file", path = path.as_str());
    Problem::new(Code::ReplacedFile, Location::file(path), message)
        .hint(message!("replaced-file.hint"))
}

/// The site says itself what the server sends with its files.
pub(super) fn own_headers(path: &SourcePath) -> Problem {
    let message = message!("replaced-file-headers", path = path.as_str());
    Problem::new(Code::ReplacedFile, Location::file(path), message)
        .hint(message!("replaced-file-headers.hint"))
}

/// A file with the name of our own records.
pub(super) fn name_of_records(path: &SourcePath) -> Problem {
    Problem::new(Code::InvalidSlug, Location::file(path), message!("invalid-slug-records"))
        .hint(message!("invalid-slug-records.hint"))
}

/// Sort of a collision of routes: `same` for one route, `case` for routes that differ in case or
/// normal form, `folder` for one that lies below or above the other.
fn how_taken(first: &Claim, route: &str) -> &'static str {
    let (file, other) = (first.route.file(), Route::written(route).file());
    if file == other {
        "same"
    } else if bare(&file) == bare(&other) {
        "case"
    } else {
        "folder"
    }
}

/// An old address that cannot be one of this site.
pub(super) fn invalid_alias(place: Location, alias: &str) -> Problem {
    Problem::new(Code::InvalidValue, place, message!("invalid-alias", address = alias))
        .hint(message!("invalid-alias.hint"))
}

/// A bulletin has another address now, and nothing leads there from the one that it had.
pub(super) fn moved_address(place: Location, address: &str, now: &str) -> Problem {
    let message = message!("lost-address-moved", address = address, now = now);
    Problem::new(Code::LostAddress, place, message)
        .hint(message!("lost-address-moved.hint", address = address))
}

/// A bulletin that was published is a draft again.
pub(super) fn unpublished_again(path: &SourcePath, address: &str) -> Problem {
    let message = message!("lost-address-draft", address = address);
    Problem::new(Code::LostAddress, at(path, Span::new(0, 3)), message)
        .hint(message!("lost-address-draft.hint"))
}

/// A page that was published is gone, and nobody knows why.
pub(super) fn lost_address(place: Location, address: &str) -> Problem {
    Problem::new(Code::LostAddress, place, message!("lost-address", address = address))
        .hint(message!("lost-address.hint", address = address))
}
