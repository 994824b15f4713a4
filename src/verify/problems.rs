//! Problems of the gate.

use super::finding::Use;
use crate::base::{Code, Location, Message, Problem, message};

/// The pages on which something wrong was found.
pub(super) struct On {
    /// Use of the address.
    pub(super) used: Use,
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

impl Origin {
    /// As the catalogues know it.
    fn id(self) -> &'static str {
        match self {
            Self::Template => "template",
            Self::Source => "source",
            Self::Made => "made",
        }
    }
}

impl On {
    /// The occurrences of a finding: a link of the template, on 153 pages, first on `/`.
    fn message(&self) -> Message {
        message!(
            "found-on",
            used = self.used.id(),
            origin = self.origin.id(),
            pages = self.pages,
            first = &self.first,
            alike = self.alike,
        )
    }
}

/// An address in a finished page that leads to nothing.
pub(super) fn dead_address(
    code: Code,
    place: Location,
    written: &str,
    near: Option<&str>,
    base: &str,
    on: &On,
) -> Problem {
    let outside =
        !base.is_empty() && written.starts_with('/') && !written.starts_with(&format!("{base}/"));
    let cure = match near {
        Some(near) => message!("did-you-mean", name = near),
        None if outside => message!("dead-address.hint-base", base = base),
        None => message!("dead-address.hint"),
    };
    let message = message!("dead-address", address = written, found = on.message());
    Problem::new(code, place, message).hint(cure)
}

/// A link in a finished page to a place that is not there.
pub(super) fn no_place(place: Location, name: &str, route: Option<&str>, on: &On) -> Problem {
    let found = on.message();
    let message = match route {
        Some(page) => message!("dead-place-elsewhere", page = page, name = name, found = found),
        None => message!("dead-place", name = name, found = found),
    };
    Problem::new(Code::DeadLink, place, message).hint(message!("dead-place.hint"))
}

/// Something that a finished page asks of another host.
pub(super) fn foreign_address(code: Code, place: Location, written: &str, on: &On) -> Problem {
    let message = message!("foreign-address", address = written, found = on.message());
    Problem::new(code, place, message).hint(match on.used {
        Use::Form | Use::Frame | Use::Refresh => message!("foreign-address.hint-link"),
        _ => message!("foreign-address.hint-copy"),
    })
}

/// A link in a finished page with a scheme that is not allowed.
pub(super) fn forbidden_scheme(place: Location, written: &str, on: &On) -> Problem {
    let scheme = written.trim_start().split(':').next().unwrap_or_default();
    let message = message!("forbidden-scheme", scheme = scheme, found = on.message());
    Problem::new(Code::UnsafeLink, place, message).hint(message!("forbidden-scheme.hint"))
}

/// A script or style in a finished page.
pub(super) fn inline_code(place: Location, written: &str, on: &On) -> Problem {
    let message = message!("inline-code", pages = on.pages, code = written, first = &on.first);
    Problem::new(Code::InlineCode, place, message).hint(if written.contains("style") {
        message!("inline-code.hint-style")
    } else {
        message!("inline-code.hint-script")
    })
}

/// A file that is larger than the host allows.
pub(super) fn large_file(place: Location, host: &str, file: &str, size: u64, most: u64) -> Problem {
    let message = message!(
        "host-limit-file",
        host = host,
        file = file,
        size = kibibytes(size),
        most = kibibytes(most),
    );
    Problem::new(Code::HostLimit, place, message).hint(message!("host-limit-file.hint"))
}

/// A portal of more files than the host allows.
pub(super) fn many_files(place: &Location, host: &str, files: u64, most: u64) -> Problem {
    let message = message!("host-limit-files", host = host, files = files, most = most);
    Problem::new(Code::HostLimit, place.clone(), message).hint(message!("host-limit-files.hint"))
}

/// A portal of more bytes than the host allows.
pub(super) fn large_portal(place: &Location, host: &str, size: u64, most: u64) -> Problem {
    let (size, most) = (size.div_ceil(MEGABYTE), most / MEGABYTE);
    let message = message!("host-limit-whole", host = host, size = size, most = most);
    Problem::new(Code::HostLimit, place.clone(), message).hint(message!("host-limit-files.hint"))
}

/// A folder of more files than the host allows.
pub(super) fn full_folder(
    place: &Location,
    host: &str,
    folder: &str,
    files: u64,
    most: u64,
) -> Problem {
    let folder = format!("{folder}/");
    let message =
        message!("host-limit-folder", host = host, folder = folder, files = files, most = most);
    Problem::new(Code::HostLimit, place.clone(), message).hint(message!("host-limit-files.hint"))
}

/// More old addresses than the host reads.
pub(super) fn many_redirects(place: &Location, host: &str, count: u64, most: u64) -> Problem {
    let message = message!("host-limit-redirects", host = host, count = count, most = most);
    Problem::new(Code::HostLimit, place.clone(), message)
        .hint(message!("host-limit-redirects.hint"))
}

const MEGABYTE: u64 = 1_000_000;

/// Never less than there are.
fn kibibytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024)
}
