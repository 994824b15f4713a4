//! Addresses: how they are written wherever a browser or a program reads them, and what is wrong
//! with those that people write. The only door to the crates that know the rules (RFC 3986, and the
//! standard by which browsers read addresses).
//!
//! Every address that leaves the program is made here: a path of the portal by [`encoded`], the
//! name of a place on a page by [`fragment`], an address that somebody wrote by [`written`]. What
//! they make is ASCII without blanks and quotation marks, so that HTML, XML, JSON, Markdown, CSS,
//! `srcset` and `_redirects` can hold it as it is.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use url::{ParseError, Url};

/// Characters that are percent-encoded in a path: all but letters, digits, slashes and four marks.
const PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Characters that are percent-encoded in a fragment, the name of a place on a page.
const FRAGMENT: &AsciiSet = &PATH.remove(b':').remove(b'=').remove(b',');

/// Characters that are percent-encoded in every address, be it written by whom it may.
const ANYWHERE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The longest number of a port.
const PORTS: u32 = 65535;

/// A path of the portal, or a part of one, as it stands in addresses.
pub fn encoded(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, PATH).into()
}

/// The name of a place on a page as it stands behind `#`.
pub fn fragment(name: &str) -> Cow<'_, str> {
    utf8_percent_encode(name, FRAGMENT).into()
}

/// An address to another host as people write it, as it has to stand in a page: the host as the
/// network knows it, everything else in ASCII. Escapes stay as they are.
pub fn written(address: &str) -> Cow<'_, str> {
    let legal = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    if address.bytes().all(legal) {
        return Cow::Borrowed(address);
    }
    let parsed = is_web(address).then(|| Url::parse(address).ok()).flatten();
    let address = parsed.map_or_else(|| address.to_owned(), String::from);
    Cow::Owned(utf8_percent_encode(&address, ANYWHERE).to_string())
}

/// The words of an address without its escapes: `%20` is a blank. What is no UTF-8 then stays as it
/// was.
pub fn decoded(address: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(address).decode_utf8().unwrap_or(Cow::Borrowed(address))
}

/// The address of a site, to which routes are added, with a slash at its end; `None` for one that
/// cannot be that.
pub fn site(address: &str) -> Option<String> {
    let whole = address.starts_with("https://") || address.starts_with("http://");
    check(address).ok().filter(|()| whole)?;
    let site = written(address);
    let (_, rest) = site.split_once("://")?;
    let path = rest.find('/').map_or("", |slash| &rest[slash..]);
    let bare = !rest.contains(['?', '#', '@']) && encoded(path) == path;
    bare.then(|| format!("{}/", site.trim_end_matches('/')))
}

/// Mistakes in an address of another host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressFault {
    /// It names no host.
    NoHost,
    /// No slash stands behind the colon of `https:`.
    NoSlashes,
    /// One slash stands there.
    OneSlash,
    /// Something else than two slashes stands there.
    OtherSlashes,
    /// Its port is too great a number.
    LargePort,
    /// Its port is no number.
    OddPort,
    /// Its host cannot be one.
    OddHost,
    /// It names no mailbox.
    NoMailbox,
    /// It has no number to call.
    NoNumber,
}

impl AddressFault {
    /// Its name in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoHost => "no-host",
            Self::NoSlashes => "no-slashes",
            Self::OneSlash => "one-slash",
            Self::OtherSlashes => "other-slashes",
            Self::LargePort => "large-port",
            Self::OddPort => "odd-port",
            Self::OddHost => "odd-host",
            Self::NoMailbox => "no-mailbox",
            Self::NoNumber => "no-number",
        }
    }
}

/// A mistake in an address to another host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// The mistake.
    pub what: AddressFault,
    /// The address that must have been meant, where it can be told.
    pub meant: Option<String>,
}

/// Looks whether an address is one that every browser reads alike: with `https:` or `http:` it
/// needs two slashes, a host and a port that can be one, with `mailto:` a mailbox, with `tel:`
/// digits.
///
/// # Errors
/// Checks an address.
pub fn check(address: &str) -> Result<(), Malformed> {
    let Some((scheme, rest)) = address.split_once(':') else { return Ok(()) };
    if !is_web(address) {
        return check_person(scheme, rest);
    }
    let host = rest.trim_start_matches(['/', '\\', ' ']);
    let lead = &rest[..rest.len() - host.len()];
    let whole = format!("{scheme}://{host}");
    let authority = host.split(['/', '?', '#']).next().unwrap_or("");
    if authority.is_empty() || authority.starts_with(':') {
        return Err(Malformed { what: AddressFault::NoHost, meant: None });
    }
    let sound = |address: &str| Url::parse(address).is_ok_and(|url| has_good_host(&url));
    let meant = |address: String| sound(&address).then_some(address);
    let slashes = match lead {
        "//" => None,
        "" => Some(AddressFault::NoSlashes),
        "/" => Some(AddressFault::OneSlash),
        _ => Some(AddressFault::OtherSlashes),
    };
    if let Some(what) = slashes {
        return Err(Malformed { what, meant: meant(whole) });
    }
    let without_port = || match authority.rsplit_once(':') {
        Some((name, _)) => meant(format!("{scheme}://{name}{}", &host[authority.len()..])),
        None => None,
    };
    match Url::parse(address) {
        Ok(url) if has_good_host(&url) => Ok(()),
        Err(ParseError::InvalidPort) => {
            let number = authority.rsplit(':').next().and_then(|port| port.parse::<u32>().ok());
            let what = if number.is_some_and(|port| port > PORTS) {
                AddressFault::LargePort
            } else {
                AddressFault::OddPort
            };
            Err(Malformed { what, meant: without_port() })
        }
        Ok(_) | Err(_) => Err(Malformed { what: AddressFault::OddHost, meant: None }),
    }
}

/// A letter needs a mailbox, and a call a number.
fn check_person(scheme: &str, rest: &str) -> Result<(), Malformed> {
    let mailbox = rest.split('?').next().and_then(|mailbox| mailbox.split_once('@'));
    let what = match scheme.to_ascii_lowercase().as_str() {
        "mailto" if mailbox.is_none_or(|(name, host)| name.is_empty() || host.is_empty()) => {
            AddressFault::NoMailbox
        }
        "tel" if !rest.contains(|letter: char| letter.is_ascii_digit()) => AddressFault::NoNumber,
        _ => return Ok(()),
    };
    Err(Malformed { what, meant: None })
}

/// Returns `true` if an address has the scheme of web pages.
fn is_web(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or("");
    address.contains(':')
        && (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
}

/// Returns `true` if each part of a host's name, divided by points, says something.
fn has_good_host(url: &Url) -> bool {
    let whole =
        |name: &str| name.strip_suffix('.').unwrap_or(name).split('.').all(|part| !part.is_empty());
    url.host_str().is_some_and(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_hold_nothing_that_an_address_does_not() {
        let table = [
            ("/tin/2024/a/", "/tin/2024/a/"),
            ("/media/Photo #1.png", "/media/Photo%20%231.png"),
            ("/media/Ảnh hội nghị.png", "/media/%E1%BA%A2nh%20h%E1%BB%99i%20ngh%E1%BB%8B.png"),
            (
                "/a?b&c=%41+'\"(d)*,:;@[e]\\.x_y~z",
                "/a%3Fb%26c%3D%2541%2B%27%22%28d%29%2A%2C%3A%3B%40%5Be%5D%5C.x_y~z",
            ),
        ];
        for (path, expected) in table {
            assert_eq!(encoded(path), expected);
            assert_eq!(decoded(&encoded(path)), path);
        }
        assert_eq!(fragment("kết quả"), "k%E1%BA%BFt%20qu%E1%BA%A3");
    }

    #[test]
    fn addresses_of_others_keep_what_they_say() {
        let table = [
            ("https://example.com", "https://example.com"),
            ("https://example.com/a%20b?c=d&e#f", "https://example.com/a%20b?c=d&e#f"),
            ("https://example.com/the plan.pdf", "https://example.com/the%20plan.pdf"),
            (
                "https://example.com/kế hoạch.pdf?x=ệ",
                "https://example.com/k%E1%BA%BF%20ho%E1%BA%A1ch.pdf?x=%E1%BB%87",
            ),
            ("https://bản-tin.example/", "https://xn--bn-tin-bd8b.example/"),
            ("https://example.com/a|b{c}\"d\"", "https://example.com/a%7Cb%7Bc%7D%22d%22"),
            ("mailto:a b@example.com", "mailto:a%20b@example.com"),
        ];
        for (address, expected) in table {
            assert_eq!(written(address), expected);
        }
    }

    #[test]
    fn malformed_addresses_are_told_with_what_was_meant() {
        let table = [
            ("https:example.com", AddressFault::NoSlashes, Some("https://example.com")),
            ("http:/example.com/a", AddressFault::OneSlash, Some("http://example.com/a")),
            ("HTTPS:///example.com/", AddressFault::OtherSlashes, Some("HTTPS://example.com/")),
            ("https:\\\\example.com", AddressFault::OtherSlashes, Some("https://example.com")),
            ("https:// example.com", AddressFault::OtherSlashes, Some("https://example.com")),
            ("https://", AddressFault::NoHost, None),
            ("https:", AddressFault::NoHost, None),
            ("https://?a", AddressFault::NoHost, None),
            ("https://:80/", AddressFault::NoHost, None),
            ("https://example.com:99999/x", AddressFault::LargePort, Some("https://example.com/x")),
            ("https://example.com:8o/", AddressFault::OddPort, Some("https://example.com/")),
            ("https:example.com:99999", AddressFault::NoSlashes, None),
            ("https://exa mple.com/", AddressFault::OddHost, None),
            ("https://example..com/", AddressFault::OddHost, None),
            ("https://.example.com/", AddressFault::OddHost, None),
            ("mailto:", AddressFault::NoMailbox, None),
            ("mailto:@example.com", AddressFault::NoMailbox, None),
            ("tel:", AddressFault::NoNumber, None),
        ];
        for (address, what, meant) in table {
            let fault = check(address).expect_err(address);
            assert_eq!(fault.what, what, "{address}");
            assert_eq!(fault.meant.as_deref(), meant, "{address}");
        }
        for address in [
            "https://example.com",
            "http://example.com:8080/a:b",
            "https://[::1]:80/",
            "https://example.com./",
        ] {
            assert_eq!(check(address), Ok(()), "{address}");
        }
        for address in
            ["mailto:a@b.example", "/a:b", "tel:1", "https", "https://bản-tin.example/á b"]
        {
            assert_eq!(check(address), Ok(()), "{address}");
        }
    }

    #[test]
    fn a_site_has_an_address_to_which_routes_can_be_added() {
        let table = [
            ("https://a.example", Some("https://a.example/")),
            ("http://127.0.0.1:1666/", Some("http://127.0.0.1:1666/")),
            ("https://a.example/~so/tin//", Some("https://a.example/~so/tin/")),
            ("https://bản-tin.example/", Some("https://xn--bn-tin-bd8b.example/")),
            ("https://a.example/số/", None),
            ("https://a.example/a b/", None),
            ("https://a.example/?x", None),
            ("https://a.example:99999/", None),
            ("https:a.example", None),
            ("https://", None),
            ("a.example", None),
        ];
        for (address, expected) in table {
            assert_eq!(site(address).as_deref(), expected, "{address}");
        }
    }

    proptest! {
        /// Whatever a file is called, its address is ASCII, and leads back to it.
        #[test]
        fn every_path_comes_back(path in any::<String>()) {
            let address = encoded(&path).into_owned();
            prop_assert!(address.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>()#?, ".contains(&byte)));
            prop_assert_eq!(decoded(&address), path);
        }

        #[test]
        fn every_address_is_ascii(address in ".*", path in any::<String>()) {
            for address in [address, format!("https://example.com/{path}")] {
                prop_assert!(written(&address).bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>".contains(&byte)));
                let _ = check(&address);
            }
        }
    }
}
