//! Text and addresses inside markup.

use crate::base::bytes::position;

/// Writes text that may stand between tags and in quoted attributes, as templates write it.
pub(in crate::render) fn text(out: &mut String, text: &str) {
    let mut rest = text;
    // The five are ASCII, so that bytes can be compared, which is several times faster than
    // letters.
    while let Some(at) = position(rest.as_bytes(), *b"&<>\"'") {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Writes ` name="value"`.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    text(out, value);
    out.push('"');
}

/// Returns `true` if a link may lead to an address: relative, or with a scheme that opens a page, a
/// letter or a call. Browsers drop blanks and control characters in a scheme, so an address that
/// has any before its first slash is refused.
pub(super) fn is_safe_link(href: &str) -> bool {
    let head = href.split(['/', '?', '#']).next().unwrap_or("");
    match head.split_once(':') {
        None => !href.starts_with(|first: char| first.is_control() || first.is_whitespace()),
        Some((scheme, _)) => ["http", "https", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

/// Returns `true` if an address leads to another host.
pub(super) fn is_external(href: &str) -> bool {
    let scheme = |known: &str| {
        href.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))
    };
    scheme("http:") || scheme("https:") || href.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        let mut out = String::new();
        text(&mut out, "a & \"b\" <ộ> 'c'");
        assert_eq!(out, "a &amp; &quot;b&quot; &lt;ộ&gt; &#39;c&#39;");
    }

    #[test]
    fn schemes_that_run_are_refused() {
        for href in [
            "/a/",
            "b.html",
            "#c",
            "?d=e:f",
            "https://x.example/",
            "HTTP://x",
            "mailto:a@b",
            "tel:19",
            "",
            "/a:b",
        ] {
            assert!(is_safe_link(href), "{href}");
        }
        for href in [
            "javascript:x",
            "JaVaScRiPt:x",
            " javascript:x",
            "\tjavascript:x",
            "java\nscript:x",
            "data:text/html,x",
        ] {
            assert!(!is_safe_link(href), "{href}");
        }
        for href in ["vbscript:x", "\u{1}javascript:x", "file:///etc/passwd", "blob:x", " /a"] {
            assert!(!is_safe_link(href), "{href}");
        }
    }

    #[test]
    fn other_hosts_are_known() {
        assert!(is_external("https://x.example/") && is_external("HTTP://x") && is_external("//x"));
        assert!(!is_external("/a/") && !is_external("https") && !is_external("mailto:a@b"));
    }
}
