//! Files that have packed forms beside them, `index.html.br` and `index.html.gz`, where a build is
//! asked for them.

/// Files with fewer bytes fit into a packet or two as they are.
const LEAST: u64 = 2 * 1024;

/// Endings of files that become smaller; all others are packed already.
const TEXTS: [&str; 15] = [
    "css",
    "csv",
    "htm",
    "html",
    "ico",
    "js",
    "json",
    "jsonld",
    "md",
    "mjs",
    "svg",
    "txt",
    "webmanifest",
    "xml",
    "yaml",
];

/// Number of packed forms of a file.
pub const FORMS: usize = 2;

/// Returns `true` if a file has packed forms beside it.
pub fn has_forms(route: &str, length: u64) -> bool {
    let name = route.rsplit('/').next().unwrap_or(route);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    length >= LEAST && TEXTS.iter().any(|text| ending.eq_ignore_ascii_case(text))
}
