//! Targets of the addresses in finished files: a file of the portal, another host, or nothing.
//!
//! Most addresses are routes as the plan has them, and are looked up as they stand. The rest is
//! read as a browser reads it: escapes, dots, queries. Routes are known by hashes, so that a lookup
//! touches one line of a table that the cache holds.

use std::borrow::Cow;

use memchr::memchr;

use crate::content::tags;
use crate::plan::{Plan, Route, links};

/// Target of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target<'w> {
    /// A file of the portal, by its number, and a place on it.
    Known(u32, Option<Cow<'w, [u8]>>),
    /// A place on the same page.
    Here(Cow<'w, [u8]>),
    /// Nothing, though it should be in the portal.
    Nothing,
    /// Another host.
    Foreign,
    /// Mail, a telephone, or the bytes that the address itself has (`data:`).
    Asks(Scheme),
    /// A scheme that is not allowed.
    Forbidden,
}

/// Schemes that ask no host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// `mailto:` or `tel:`.
    Person,
    /// `data:`.
    Data,
}

/// All addresses of the portal.
#[derive(Debug)]
pub(super) struct Addresses<'a> {
    /// Scheme and host.
    host: &'a str,
    /// The path of the portal on its host, without a slash at the end.
    base: &'a str,
    /// The low halves of the hashes of routes, with the number of the file; a slot without a number
    /// is free. The high halves say where a search begins, so that hardly anything else is taken
    /// for a route.
    slots: Vec<(u32, u32)>,
    count: usize,
}

impl<'a> Addresses<'a> {
    /// The addresses of a plan; pages are numbered in its order, then files, then old addresses for
    /// the server.
    pub(super) fn new(plan: &'a Plan<'_>) -> Self {
        let site = &plan.corpus.site;
        let whole = site.base_url.trim_end_matches('/');
        let base = site.base_path();
        let count = plan.pages.len() + plan.files.len() + plan.redirects.len();
        let slots = vec![(0, FREE); (count * 2).next_power_of_two().max(16)];
        let host = whole.strip_suffix(base).unwrap_or(whole);
        let mut addresses = Self { host, base, slots, count };
        let pages = plan.pages.iter().map(|page| &page.route);
        let routes =
            pages.chain(plan.files.iter().map(|file| &file.route)).chain(plan.redirects.keys());
        for (number, route) in (0..).zip(routes) {
            addresses.add(route, number);
        }
        addresses
    }

    /// Notes a route; of two that are one file the first stays.
    fn add(&mut self, route: &Route, number: u32) {
        let route = short(route.as_str());
        let (at, low) = self.slot(&[self.base, route].concat().into_bytes());
        if let Some(slot) = self.slots.get_mut(at).filter(|slot| slot.1 == FREE) {
            *slot = (low, number);
        }
    }

    /// Returns the slot in which a path from the host's root stands, or would, and the low half of
    /// its hash.
    fn slot(&self, path: &[u8]) -> (usize, u32) {
        let (high, low) = halves(hash(path));
        let mask = self.slots.len() - 1;
        let mut at = usize::try_from(high).unwrap_or_default() & mask;
        while self.slots.get(at).is_some_and(|slot| slot.1 != FREE && slot.0 != low) {
            at = (at + 1) & mask;
        }
        (at, low)
    }

    /// The file with an address from the host's root.
    fn find(&self, path: &[u8]) -> Option<u32> {
        self.slots.get(self.slot(path).0).map(|slot| slot.1).filter(|number| *number != FREE)
    }

    /// The number of a file of the output.
    pub(super) fn number(&self, file: &str) -> Option<u32> {
        self.find([self.base, short(&["/", file].concat())].concat().as_bytes())
    }

    /// Returns the number of numbered files.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Scheme and host, and the path of the portal there: as absolute addresses of the portal
    /// begin.
    pub(super) fn whole(&self) -> (&'a str, &'a str) {
        (self.host, self.base)
    }

    /// The path of the portal on its host.
    pub(super) fn base(&self) -> &'a str {
        self.base
    }

    /// A route with or without a place on it, written as the plan has it: what nearly all links
    /// are. Most are without, and are found as a whole.
    pub(super) fn plain<'w>(&self, written: &'w [u8]) -> Option<(u32, Option<&'w [u8]>)> {
        let path = match written.first() {
            Some(b'/') => written,
            _ => written.strip_prefix(self.host.as_bytes())?,
        };
        // A sign that begins the name of a place is written otherwise where it belongs to the name
        // of a file.
        let (path, fragment) = match memchr(b'#', path) {
            Some(at) => (&path[..at], Some(&path[at + 1..])),
            None => return Some((self.find(path)?, None)),
        };
        let number = self.find(path)?;
        let clear = fragment.is_none_or(is_clear);
        clear.then_some((number, fragment.filter(|fragment| !fragment.is_empty())))
    }

    /// Returns the target of an address on some file of the portal.
    pub(super) fn target<'w>(&self, file: &str, written: &'w [u8]) -> Target<'w> {
        if let Some((number, fragment)) = self.plain(written) {
            return Target::Known(number, fragment.map(Cow::Borrowed));
        }
        if let Some(place) =
            written.strip_prefix(b"#").filter(|place| !place.is_empty() && is_clear(place))
        {
            return Target::Here(Cow::Borrowed(place));
        }
        // Codes of addresses, and links by which a page is sent to somebody.
        if written.starts_with(b"data:") {
            return Target::Asks(Scheme::Data);
        }
        if written.starts_with(b"mailto:") {
            return Target::Asks(Scheme::Person);
        }
        if written.starts_with(b"https://") && !written.starts_with(self.host.as_bytes()) {
            return Target::Foreign;
        }
        let text = tags::unescaped(&String::from_utf8_lossy(written));
        let text: String =
            text.trim().chars().filter(|letter| !matches!(letter, '\t' | '\n' | '\r')).collect();
        let (path, fragment) =
            text.split_once('#').map_or((text.as_str(), None), |(path, rest)| (path, Some(rest)));
        let fragment = fragment.map(place_on_page).filter(|fragment| !fragment.is_empty());
        if path.is_empty() {
            let here =
                || self.number(file).map_or(Target::Nothing, |number| Target::Known(number, None));
            return fragment.map_or_else(here, Target::Here);
        }
        match self.inside(file, path) {
            Ok(path) => self
                .find(short(&path).as_bytes())
                .map_or(Target::Nothing, |number| Target::Known(number, fragment)),
            Err(elsewhere) => elsewhere,
        }
    }

    /// The path from the host's root of an address that should be in the portal.
    fn inside(&self, file: &str, written: &str) -> Result<String, Target<'static>> {
        let on_host = written
            .strip_prefix(self.host)
            .filter(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
        if let Some(path) = on_host {
            let path = self.absolute(file, if path.starts_with('/') { path } else { "/" });
            let below = path
                .strip_prefix(self.base)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            return if below { Ok(path) } else { Err(Target::Foreign) };
        }
        let head = written.split(['/', '?']).next().unwrap_or_default();
        match head.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase()).as_deref() {
            None if written.starts_with("//") || written.starts_with('\\') => Err(Target::Foreign),
            None => Ok(self.absolute(file, written)),
            // On a page of the same scheme, a browser takes what lacks the slashes for a path of
            // the portal.
            Some("http" | "https") if !written[head.len()..].starts_with("//") => {
                Err(Target::Nothing)
            }
            Some("http" | "https") => Err(Target::Foreign),
            Some("mailto" | "tel") => Err(Target::Asks(Scheme::Person)),
            Some("data") => Err(Target::Asks(Scheme::Data)),
            Some(_) => Err(Target::Forbidden),
        }
    }

    /// A path from the host's root without dots, escapes and query; the root of the portal has its
    /// slash.
    fn absolute(&self, file: &str, path: &str) -> String {
        let path = links::decoded(path.split('?').next().unwrap_or(path));
        let mut parts: Vec<&str> = Vec::new();
        if path.is_empty() {
            return [self.base, "/", file].concat();
        }
        if !path.starts_with('/') {
            let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
            parts.extend(
                self.base.split('/').chain(folder.split('/')).filter(|part| !part.is_empty()),
            );
        }
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()),
                name => parts.push(name),
            }
        }
        let joined = parts.iter().fold(String::new(), |joined, part| joined + "/" + part);
        let folder = joined == self.base
            || path.ends_with('/')
            || path.ends_with("/.")
            || path.ends_with("..");
        if folder { joined + "/" } else { joined }
    }
}

/// No file has this number.
const FREE: u32 = u32::MAX;

/// A route without the name of the file that stands for its folder.
fn short(route: &str) -> &str {
    route.strip_suffix("index.html").filter(|folder| folder.ends_with('/')).unwrap_or(route)
}

/// Returns `true` if the name of a place stands for itself; `top` is any page's.
fn is_clear(place: &[u8]) -> bool {
    place != b"top" && !place.iter().any(|byte| matches!(byte, b'%' | b'&' | b':'))
}

/// The identifier that a fragment names; `top` and the bare sign are the top of any page, and what
/// follows `:~:` is a stretch of text.
fn place_on_page(fragment: &str) -> Cow<'static, [u8]> {
    let fragment = fragment.split(":~:").next().unwrap_or_default();
    let name = if fragment == "top" { "" } else { fragment };
    Cow::Owned(links::decoded(name).into_bytes())
}

/// The high and the low half of a hash.
fn halves(hash: u64) -> (u32, u32) {
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
    (half(hash >> 32), half(hash))
}

/// A hash that is the same on every machine. It takes sixteen bytes at a time; the last sixteen may
/// begin with some that were taken before.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let seed = u64::try_from(bytes.len()).unwrap_or_default();
    let Some(last) = bytes.last_chunk::<16>() else {
        let mut padded = [0; 16];
        padded[..bytes.len()].copy_from_slice(bytes);
        return fold(fold(seed, &padded), &[0; 16]);
    };
    let (whole, _) = bytes.as_chunks::<16>();
    let state = whole.iter().fold(seed, fold);
    fold(fold(state, last), &[0; 16])
}

/// Mixes sixteen bytes into the state of a hash.
fn fold(state: u64, bytes: &[u8; 16]) -> u64 {
    const ODD: [u64; 2] = [0x9e37_79b9_7f4a_7c15, 0xd6e8_feb8_6659_fd93];
    let (low, high) = split(u128::from_le_bytes(*bytes));
    let (low, high) =
        split(u128::from(low ^ state ^ ODD[0]) * u128::from(high ^ state.rotate_left(32) ^ ODD[1]));
    low ^ high
}

/// The low and the high half of a word.
fn split(wide: u128) -> (u64, u64) {
    let half = |bits: u128| u64::try_from(bits & u128::from(u64::MAX)).unwrap_or_default();
    (half(wide), half(wide >> 64))
}
