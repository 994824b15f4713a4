//! Addresses that a finished page asks for, and identifiers that stand on it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use memchr::memmem;

use super::addresses::{Addresses, Scheme, Target, hash};
use super::finding::{Finding, Kind, Use};
use crate::content::tags::{self, Attribute};

/// Facts that are kept of a finished file until all are finished.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// The identifiers on it, hashed and sorted.
    pub(super) ids: Vec<u64>,
    /// The places on other pages to which it leads, by number and hash, each once.
    pub(super) places: Vec<(u32, u64)>,
    /// Findings in it, each once.
    pub(super) findings: Vec<Finding>,
}

impl Facts {
    /// Returns `true` if there is nothing to be kept.
    pub(super) fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.places.is_empty() && self.findings.is_empty()
    }
}

/// Reads files.
pub(super) struct Reader<'r, 'w> {
    addresses: &'r Addresses<'r>,
    /// The file in the output folder.
    file: &'r str,
    /// Returns `true` if it may have a style sheet in itself.
    styled: &'r dyn Fn() -> bool,
    facts: Facts,
    /// Places on this page to which it leads.
    here: Vec<(u64, Cow<'w, [u8]>)>,
    /// The names of places on other pages.
    names: &'r dyn Fn(u64, &[u8]),
    /// Those that were told already: all threads tell them to one list, and wait for each other.
    named: BTreeSet<u64>,
}

impl<'r, 'w> Reader<'r, 'w> {
    pub(super) fn new(
        addresses: &'r Addresses<'r>,
        file: &'r str,
        styled: &'r dyn Fn() -> bool,
        names: &'r dyn Fn(u64, &[u8]),
    ) -> Self {
        Self {
            addresses,
            file,
            styled,
            facts: Facts::default(),
            here: Vec::new(),
            names,
            named: BTreeSet::new(),
        }
    }

    /// Reads a page.
    pub(super) fn page(mut self, page: &'w [u8]) -> Facts {
        tags::read(page, |tag, attributes| self.tag(tag, attributes));
        self.finish()
    }

    /// Returns the facts that were found, after the places on this page have been looked up.
    pub(super) fn finish(mut self) -> Facts {
        self.facts.ids.sort_unstable();
        for (hash, name) in std::mem::take(&mut self.here) {
            if self.facts.ids.binary_search(&hash).is_err() {
                let written = String::from_utf8_lossy(&name).into_owned();
                self.finding(Kind::NoPlace(None), Use::Link, &written);
            }
        }
        self.facts.places.sort_unstable();
        self.facts.places.dedup();
        self.facts.places.shrink_to_fit();
        self.facts.ids.shrink_to_fit();
        self.facts.findings.sort_unstable();
        self.facts.findings.dedup();
        self.facts
    }

    /// The name of the attribute of a tag in which something was found, empty where it is the tag
    /// as a whole; `None` if it is not there.
    pub(super) fn found_in(
        mut self,
        finding: &Finding,
        tag: &'w [u8],
        attributes: &[Attribute<'w>],
    ) -> Option<&'w [u8]> {
        self.tag(tag, attributes);
        let written = finding.written.as_bytes();
        let (is_there, sign) = match finding.kind {
            Kind::NoPlace(Some(number)) => {
                (self.facts.places.contains(&(number, hash(written))), &b"#"[..])
            }
            Kind::NoPlace(None) => {
                (self.here.iter().any(|(_, name)| **name == *written), &b"#"[..])
            }
            _ => (self.facts.findings.contains(finding), written),
        };
        let holds = |one: &&Attribute<'_>| match Sort::of(one.name) {
            Sort::Inline => finding.kind == Kind::Inline,
            Sort::Address | Sort::List | Sort::Content => memmem::find(one.value, sign).is_some(),
            Sort::Id | Sort::Name | Sort::Other => false,
        };
        is_there.then(|| attributes.iter().find(holds).map_or(&b""[..], |one| one.name))
    }

    fn finding(&mut self, kind: Kind, used: Use, written: &str) {
        self.facts.findings.push(Finding { kind, used, written: written.into() });
    }

    fn tag(&mut self, tag: &'w [u8], attributes: &[Attribute<'w>]) {
        for attribute in attributes {
            match Sort::of(attribute.name) {
                Sort::Id => self.facts.ids.push(identifier(attribute.value)),
                Sort::Name if tag.eq_ignore_ascii_case(b"a") => {
                    self.facts.ids.push(identifier(attribute.value));
                }
                Sort::Name | Sort::Other => {}
                Sort::Address => {
                    self.address(attribute.value, || used_by(tag, attribute.name, attributes));
                }
                Sort::List => self.list(attribute, || used_by(tag, attribute.name, attributes)),
                Sort::Content => self.content(attribute.value, attributes),
                Sort::Inline => self.inline(attribute),
            }
        }
        if matches!((tag.len(), tag.first()), (5 | 6, Some(b's' | b'S')))
            && (tag.eq_ignore_ascii_case(b"script") || tag.eq_ignore_ascii_case(b"style"))
        {
            self.element(tag, attributes);
        }
    }

    /// An address, and how it is used where that matters.
    pub(super) fn address(&mut self, written: &'w [u8], used: impl FnOnce() -> Option<Use>) {
        if let Some((number, fragment)) = self.addresses.plain(written) {
            if let Some(fragment) = fragment {
                self.place(number, fragment);
            }
        } else if let Some(used) = used() {
            let target = self.addresses.target(self.file, written);
            self.target(target, used, written);
        }
    }

    fn target(&mut self, target: Target<'w>, used: Use, written: &[u8]) {
        let kind = match target {
            Target::Known(number, Some(fragment)) => return self.place(number, &fragment),
            Target::Here(fragment) => return self.here.push((hash(&fragment), fragment)),
            Target::Nothing => Kind::Dead,
            Target::Foreign if used != Use::Link => Kind::Foreign,
            Target::Asks(Scheme::Data) if matches!(used, Use::Link | Use::Script | Use::Frame) => {
                Kind::Scheme
            }
            Target::Forbidden => Kind::Scheme,
            Target::Known(_, None) | Target::Foreign | Target::Asks(_) => return,
        };
        self.finding(kind, used, &String::from_utf8_lossy(written));
    }

    fn place(&mut self, number: u32, fragment: &[u8]) {
        let hash = hash(fragment);
        if self.named.insert(hash) {
            (self.names)(hash, fragment);
        }
        self.facts.places.push((number, hash));
    }

    /// Several addresses: of one picture in several sizes, or to be told when a link is followed.
    fn list(&mut self, attribute: &Attribute<'w>, used: impl Fn() -> Option<Use>) {
        let pings = attribute.name.eq_ignore_ascii_case(b"ping");
        for one in attribute
            .value
            .split(|byte| if pings { byte.is_ascii_whitespace() } else { *byte == b',' })
        {
            let one = one.trim_ascii_start();
            let address = one.split(u8::is_ascii_whitespace).next().unwrap_or_default();
            if !address.is_empty() {
                self.address(address, &used);
            }
        }
    }

    /// The text of a `meta`: where the page leads by itself, or an address of the portal that it
    /// tells to machines.
    fn content(&mut self, value: &'w [u8], attributes: &[Attribute<'_>]) {
        let is = |one: &&Attribute<'_>| one.name.eq_ignore_ascii_case(b"http-equiv");
        if attributes.iter().find(is).is_some_and(|one| one.value.eq_ignore_ascii_case(b"refresh"))
        {
            let from = value.iter().position(|byte| *byte == b'=').map_or(value.len(), |at| at + 1);
            let address = value[from..].trim_ascii();
            if !address.is_empty() {
                self.address(address, || Some(Use::Refresh));
            }
        } else if self.is_own(value) {
            self.address(value, || Some(Use::Link));
        }
    }

    /// Scheme and host of the portal.
    pub(super) fn host(&self) -> &'r str {
        self.addresses.whole().0
    }

    /// Returns `true` if a text is a whole address of the portal.
    pub(super) fn is_own(&self, text: &[u8]) -> bool {
        let (host, base) = self.addresses.whole();
        let rest =
            text.strip_prefix(host.as_bytes()).and_then(|rest| rest.strip_prefix(base.as_bytes()));
        rest.is_some_and(|rest| rest.starts_with(b"/") && !rest.iter().any(u8::is_ascii_whitespace))
    }

    /// A style or script in an attribute.
    fn inline(&mut self, attribute: &Attribute<'_>) {
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        let written = format!("{}=\"{}\"", text(attribute.name), text(attribute.value));
        self.finding(Kind::Inline, Use::Other, &written);
    }

    /// A script or style sheet in the page. Data is no script, and one with an address has been
    /// looked at.
    fn element(&mut self, tag: &[u8], attributes: &[Attribute<'_>]) {
        let value = |name: &[u8]| {
            attributes.iter().find(|one| one.name.eq_ignore_ascii_case(name)).map(|one| one.value)
        };
        let script = tag.eq_ignore_ascii_case(b"script");
        let data =
            value(b"type").is_some_and(|sort| sort.eq_ignore_ascii_case(b"application/ld+json"));
        let fine = if script { data || value(b"src").is_some() } else { (self.styled)() };
        if !fine {
            self.finding(Kind::Inline, Use::Other, &beginning(tag, attributes));
        }
    }
}

/// Returns the beginning of a tag, by which it can be found in a template.
fn beginning(tag: &[u8], attributes: &[Attribute<'_>]) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    match attributes.first() {
        Some(first) => format!("<{} {}=\"{}\"", text(tag), text(first.name), text(first.value)),
        None => format!("<{}>", text(tag)),
    }
}

fn identifier(value: &[u8]) -> u64 {
    if value.contains(&b'&') {
        hash(tags::unescaped(&String::from_utf8_lossy(value)).as_bytes())
    } else {
        hash(value)
    }
}

/// Sort of an attribute, as the gate sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// An address.
    Address,
    /// Several addresses.
    List,
    /// An identifier.
    Id,
    /// An identifier, if it is a link's.
    Name,
    /// The text of a `meta`.
    Content,
    /// Something that runs, or a style.
    Inline,
    /// Nothing.
    Other,
}

impl Sort {
    fn of(name: &[u8]) -> Self {
        let is =
            |known: &str| name == known.as_bytes() || name.eq_ignore_ascii_case(known.as_bytes());
        // Length and first letter already tell most names apart.
        let first = name.first().map_or(0, |first| first | 0x20);
        match (name.len(), first) {
            (2, b'i') if is("id") => Self::Id,
            (3, b's') if is("src") => Self::Address,
            (4, b'h') if is("href") => Self::Address,
            (4, b'd') if is("data") => Self::Address,
            (4, b'c') if is("cite") => Self::Address,
            (4, b'n') if is("name") => Self::Name,
            (4, b'p') if is("ping") => Self::List,
            (5, b's') if is("style") => Self::Inline,
            (6, b'a') if is("action") => Self::Address,
            (6, b'p') if is("poster") => Self::Address,
            (6, b's') if is("srcset") => Self::List,
            (6, b's') if is("srcdoc") => Self::Inline,
            (7, b'c') if is("content") => Self::Content,
            (10, b'f') if is("formaction") => Self::Address,
            (10, b'b') if is("background") => Self::Address,
            (10, b'x') if is("xlink:href") => Self::Address,
            (11, b'i') if is("imagesrcset") => Self::List,
            (3.., b'o') if is_handler(name) => Self::Inline,
            _ => Self::Other,
        }
    }
}

/// Returns `true` if a name is one of those that run: `onclick`.
fn is_handler(name: &[u8]) -> bool {
    name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case(b"on"))
        && name.iter().all(u8::is_ascii_alphabetic)
}

/// Returns the use that an element makes of an address; `None` when it is no address there.
fn used_by(tag: &[u8], name: &[u8], attributes: &[Attribute<'_>]) -> Option<Use> {
    let tag = String::from_utf8_lossy(tag).to_ascii_lowercase();
    match (tag.as_str(), name.to_ascii_lowercase().as_slice()) {
        ("link", b"href") => Some(used_by_link(attributes)),
        ("object", b"data") | ("iframe" | "frame" | "embed", b"src") => Some(Use::Frame),
        (_, b"data") => None,
        (_, b"action" | b"formaction") => Some(Use::Form),
        ("script", _) => Some(Use::Script),
        ("a" | "area" | "base", b"href" | b"xlink:href") | (_, b"cite") => Some(Use::Link),
        ("img" | "image" | "input" | "source" | "feimage", _) | (_, b"poster" | b"background") => {
            Some(Use::Picture)
        }
        _ => Some(Use::Other),
    }
}

/// Which `link` elements a browser follows by itself.
fn used_by_link(attributes: &[Attribute<'_>]) -> Use {
    const ASKED: [&str; 9] = [
        "apple-touch-icon",
        "dns-prefetch",
        "icon",
        "manifest",
        "modulepreload",
        "preconnect",
        "prefetch",
        "preload",
        "prerender",
    ];
    let rel = attributes.iter().find(|one| one.name.eq_ignore_ascii_case(b"rel"));
    let rel =
        rel.map(|rel| String::from_utf8_lossy(rel.value).to_ascii_lowercase()).unwrap_or_default();
    let mut words = rel.split_ascii_whitespace();
    if words.clone().any(|word| word == "stylesheet") {
        Use::Style
    } else if words.any(|word| ASKED.contains(&word)) {
        Use::Other
    } else {
        Use::Link
    }
}
