//! The keys of the files that people write, with what may stand behind each: for editors, and for
//! the documentation.
//!
//! The readers of this folder decide what is accepted; these tables describe it to others. A test
//! drives the readers with files that have every key listed here, and fails when a table and a
//! reader know different keys. The words of a key come from the table that its reader uses.

use Kind::{
    Aliases, Date, Either, Flag, Id, Labels, LabelsWith, List, Many, Map, Members, Number,
    Numbered, Share, Text, Url, Words,
};

use super::registers::LISTED;
use super::settings::{DOWNLOADS, EXTENT, UNDECLARED};
use crate::bulletin::article::{ArticleKind, AuthorKind, CorrectionKind};
use crate::bulletin::host::Host;
use crate::bulletin::indicator::{Better, Frequency, Measure};
use crate::bulletin::observation::{Role, Status};
use crate::bulletin::site::{FeedContent, Layout, SECTIONS};
use crate::language;

/// A key of a map.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The key as it is written.
    pub name: &'static str,
    /// The kind of its value.
    pub kind: Kind,
    /// True if it must be there.
    pub needed: bool,
    /// The key that may stand instead of one that must be there.
    pub instead: &'static [&'static str],
    /// The sentence of the catalogues that tells its meaning.
    pub about: &'static str,
}

/// The kind of value that may stand behind a key.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Any text or number, as typed.
    Text,
    /// Lower-case letters, digits and hyphens.
    Id,
    /// A full address.
    Url,
    /// A date in any form of front matter.
    Date,
    /// Yes or no.
    Flag,
    /// A whole number, from one to another.
    Number(u32, u32),
    /// A decimal number, written for machines.
    Share,
    /// One of some words.
    Words(fn() -> Vec<&'static str>),
    /// A text, or a map of texts by language.
    Labels,
    /// A map of texts by language that has these keys as well.
    LabelsWith(&'static [Key]),
    /// A list of texts, or a map of such lists by language.
    Aliases,
    /// A map of dimension and member.
    Members,
    /// A map of texts by the number of an entry, from 1.
    Numbered,
    /// A list of them.
    List(&'static Kind),
    /// One, or a list of them.
    Many(&'static Kind),
    /// One of several shapes.
    Either(&'static [Kind]),
    /// A map of these keys, and of keys that begin with `x-`.
    Map(&'static [Key]),
}

/// A sort of file, or the front matter of one.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    /// The word of the command line.
    pub name: &'static str,
    /// The sentence of the catalogues that tells what it describes.
    pub about: &'static str,
    /// True if the file is a list of such maps, as registers are.
    pub list: bool,
    /// The keys.
    pub keys: &'static [Key],
}

/// Every sort of file.
pub static DEFINITIONS: [Definition; 8] = [
    Definition { name: "article", about: "schema-file-article", list: false, keys: ARTICLE },
    Definition { name: "site", about: "schema-file-site", list: false, keys: SITE },
    Definition { name: "localities", about: "schema-file-localities", list: true, keys: LOCALITY },
    Definition { name: "indicators", about: "schema-file-indicators", list: true, keys: INDICATOR },
    Definition { name: "topics", about: "schema-file-topics", list: true, keys: TERM },
    Definition { name: "bodies", about: "schema-file-bodies", list: true, keys: TERM },
    Definition { name: "directives", about: "schema-file-directives", list: true, keys: TERM },
    Definition { name: "types", about: "schema-file-types", list: true, keys: PLACE_TYPE },
];

const fn key(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, needed: false, instead: &[], about }
}

const fn needed(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, needed: true, instead: &[], about }
}

const fn needed_unless(
    name: &'static str,
    instead: &'static [&'static str],
    kind: Kind,
    about: &'static str,
) -> Key {
    Key { name, kind, needed: true, instead, about }
}

/// The words of kinds of bulletins, and the names by which people call them.
fn kinds() -> Vec<&'static str> {
    let mut all = words(&ArticleKind::WORDS);
    for (name, _) in language::kind_names() {
        if !all.contains(&name.as_str()) {
            all.push(name);
        }
    }
    all
}

/// The words of a table.
fn words<T>(rows: &[(&'static str, T)]) -> Vec<&'static str> {
    rows.iter().map(|row| row.0).collect()
}

/// No upper end.
pub const ANY: u32 = u32::MAX;
const TEXTS: Kind = Many(&Text);

/// Returns `true` if articles have a key, and their statistics have not.
pub(super) fn is_of_article(key: &str) -> bool {
    let has = |keys: &[Key]| keys.iter().any(|known| known.name == key);
    has(ARTICLE) && !has(STATISTIC)
}

/// The same the other way round.
pub(super) fn is_of_statistic(key: &str) -> bool {
    let has = |keys: &[Key]| keys.iter().any(|known| known.name == key);
    has(STATISTIC) && !has(ARTICLE)
}

const ARTICLE: &[Key] = &[
    needed("title", Text, "schema-article-title"),
    // A translation, `name.en.md`, has the date of its original; a schema cannot see the name of a
    // file.
    key("date", Date, "schema-article-date"),
    key("kind", Words(kinds), "schema-article-kind"),
    key(
        "lang",
        Words(|| language::ALL.iter().map(|lang| lang.code()).collect()),
        "schema-article-lang",
    ),
    key("locality", TEXTS, "schema-article-locality"),
    key("summary", Text, "schema-article-summary"),
    key(
        "authors",
        Many(&Either(&[
            Text,
            Map(&[
                needed("name", Text, "schema-author-name"),
                key("type", Words(|| words(&AuthorKind::WORDS)), "schema-author-type"),
            ]),
        ])),
        "schema-article-authors",
    ),
    key("source", Map(OUTLET), "schema-article-source"),
    key("bodies", Map(BODIES), "schema-article-bodies"),
    key("directives", Many(&Either(&[Text, Map(MENTION)])), "schema-article-directives"),
    key("topics", TEXTS, "schema-article-topics"),
    key("image", Map(IMAGE), "schema-article-image"),
    key("attachments", Many(&Either(&[Text, Map(ATTACHMENT)])), "schema-article-attachments"),
    key("slug", Id, "schema-article-slug"),
    key("aliases", TEXTS, "schema-article-aliases"),
    key("id", Id, "schema-article-id"),
    key("draft", Flag, "schema-article-draft"),
    key("publish_at", Date, "schema-article-publish-at"),
    key("expires", Date, "schema-article-expires"),
    key("featured_until", Date, "schema-article-featured-until"),
    key("updated", Date, "schema-article-updated"),
    key("related", TEXTS, "schema-article-related"),
    key("as_of", Date, "schema-article-as-of"),
    key("period", Text, "schema-article-period"),
    key("statistics", Many(&Map(STATISTIC)), "schema-article-statistics"),
    key("quotes", Numbered, "schema-article-quotes"),
    key("ignore", TEXTS, "schema-article-ignore"),
    key("corrections", Many(&Map(CORRECTION)), "schema-article-corrections"),
    key("withdrawn", Map(WITHDRAWAL), "schema-article-withdrawn"),
];

const OUTLET: &[Key] =
    &[needed("name", Text, "schema-source-name"), key("url", Url, "schema-source-url")];

const BODIES: &[Key] = &[
    key("inspecting", TEXTS, "schema-role-inspecting"),
    key("inspected", TEXTS, "schema-role-inspected"),
    key("reporting", TEXTS, "schema-role-reporting"),
];

const MENTION: &[Key] =
    &[needed("id", Text, "schema-mention-id"), key("as", Text, "schema-mention-as")];

const IMAGE: &[Key] = &[
    needed("src", Text, "schema-image-src"),
    needed("alt", Text, "schema-image-alt"),
    key("caption", Text, "schema-image-caption"),
    key("credit", Text, "schema-image-credit"),
];

const ATTACHMENT: &[Key] = &[
    needed("file", Text, "schema-attachment-file"),
    key("title", Text, "schema-attachment-title"),
];

const STATISTIC: &[Key] = &[
    needed("indicator", Text, "schema-statistic-indicator"),
    needed_unless("value", &["suppressed", "quote"], Text, "schema-statistic-value"),
    key("as_of", Date, "schema-statistic-as-of"),
    key("period", Text, "schema-statistic-period"),
    key("locality", Text, "schema-statistic-locality"),
    key("by", Members, "schema-statistic-by"),
    key("quote", Text, "schema-statistic-quote"),
    key("occurrence", Number(1, ANY), "schema-statistic-occurrence"),
    key("differs", Text, "schema-statistic-differs"),
    key("status", Words(|| words(&Status::WORDS)), "schema-statistic-status"),
    key("role", Words(|| words(&Role::WORDS)), "schema-statistic-role"),
    key("corrects", Text, "schema-statistic-corrects"),
    key("each", Words(|| vec!["year"]), "schema-statistic-each"),
    key("source", Text, "schema-statistic-source"),
    key("tolerance", Text, "schema-statistic-tolerance"),
    key("suppressed", Flag, "schema-statistic-suppressed"),
];

const CORRECTION: &[Key] = &[
    needed("date", Date, "schema-correction-date"),
    key("kind", Words(|| words(&CorrectionKind::WORDS)), "schema-correction-kind"),
    key("severity", Words(|| vec!["minor", "major"]), "schema-correction-severity"),
    needed("what", Text, "schema-correction-what"),
    key("why", Text, "schema-correction-why"),
];

const WITHDRAWAL: &[Key] =
    &[needed("date", Date, "schema-withdrawal-date"), needed("why", Text, "schema-withdrawal-why")];

const SITE: &[Key] = &[
    needed("title", Labels, "schema-site-title"),
    key("description", Labels, "schema-site-description"),
    needed("base_url", Url, "schema-site-base-url"),
    key(
        "languages",
        Many(&Words(|| language::ALL.iter().map(|lang| lang.code()).collect())),
        "schema-site-languages",
    ),
    key("timezone", Text, "schema-site-timezone"),
    key("theme", Either(&[Text, Map(THEME)]), "schema-site-theme"),
    key("publisher", Map(PUBLISHER), "schema-site-publisher"),
    key("navigation", Many(&Either(&[Text, Map(MENU)])), "schema-site-navigation"),
    key("index", Flag, "schema-site-index"),
    key("sections", Map(&SECTION), "schema-site-sections"),
    key("paginate", Number(1, ANY), "schema-site-paginate"),
    key("license", Text, "schema-site-license"),
    key("alternates", Many(&Words(|| vec!["markdown", "archive"])), "schema-site-alternates"),
    key("host", Words(|| words(&Host::WORDS)), "schema-site-host"),
    key("feeds", Map(FEEDS), "schema-site-feeds"),
    key("downloads", Many(&Words(|| DOWNLOADS.to_vec())), "schema-site-downloads"),
    key("output", Map(OUTPUT), "schema-site-output"),
    key("years", Members, "schema-site-years"),
    key("check", Map(CHECK), "schema-site-check"),
    key("registers", Map(REGISTERS), "schema-site-registers"),
    key("prominence", Map(PROMINENCE), "schema-site-prominence"),
];

const REGISTERS: &[Key] =
    &[key("localities", Words(|| words(&EXTENT)), "schema-registers-localities")];

const PROMINENCE: &[Key] = &[key("min_coverage", Share, "schema-prominence-min-coverage")];

const OUTPUT: &[Key] = &[key("layout", Words(|| words(&Layout::WORDS)), "schema-output-layout")];

const FEEDS: &[Key] =
    &[key("content", Words(|| words(&FeedContent::WORDS)), "schema-feeds-content")];

const CHECK: &[Key] = &[key("undeclared", Words(|| words(&UNDECLARED)), "schema-check-undeclared")];

const PUBLISHER: &[Key] = &[
    needed("name", Labels, "schema-publisher-name"),
    key("url", Text, "schema-publisher-url"),
    key("logo", Text, "schema-publisher-logo"),
    key(
        "parent",
        Either(&[
            Labels,
            Map(&[
                needed("name", Labels, "schema-organization-name"),
                key("url", Text, "schema-organization-url"),
            ]),
        ]),
        "schema-publisher-parent",
    ),
    key("licence", Labels, "schema-publisher-licence"),
    key("editor", Labels, "schema-publisher-editor"),
    key("address", Labels, "schema-publisher-address"),
    key("phone", Text, "schema-publisher-phone"),
    key("email", Text, "schema-publisher-email"),
    key("links", Many(&Map(LINK)), "schema-publisher-links"),
];

const LINK: &[Key] = &[
    needed("name", Labels, "schema-organization-name"),
    needed("url", Text, "schema-organization-url"),
];

const THEME: &[Key] = &[
    key("name", Text, "schema-theme-name"),
    key("accent", Text, "schema-theme-accent"),
    key("logo", Text, "schema-theme-logo"),
];

const MENU: &[Key] =
    &[needed("name", Labels, "schema-menu-name"), needed("url", Text, "schema-menu-url")];

const SECTION: [Key; SECTIONS.len()] = {
    let mut keys = [key("", Id, "schema-section"); SECTIONS.len()];
    let mut at = 0;
    while at < SECTIONS.len() {
        keys[at].name = SECTIONS[at].0;
        at += 1;
    }
    keys
};

const LOCALITY: &[Key] = &[
    needed("id", Id, "schema-locality-id"),
    key("slug", Id, "schema-locality-slug"),
    needed("level", Number(0, 3), "schema-locality-level"),
    needed(
        "type",
        Either(&[TYPE, List(&Map(&[FROM, UNTIL, needed("type", TYPE, "schema-days-type")]))]),
        "schema-locality-type",
    ),
    needed("names", Either(&[Labels, List(&LabelsWith(&[FROM, UNTIL]))]), "schema-locality-names"),
    key("aliases", Aliases, "schema-locality-aliases"),
    key(
        "codes",
        List(&Map(&[
            FROM,
            UNTIL,
            needed("scheme", Text, "schema-locality-scheme"),
            needed("code", Text, "schema-locality-code"),
        ])),
        "schema-locality-codes",
    ),
    key(
        "parent",
        Either(&[Text, List(&Map(&[FROM, UNTIL, needed("id", Text, "schema-days-parent")]))]),
        "schema-locality-parent",
    ),
    key("valid", Map(&[FROM, UNTIL]), "schema-locality-valid"),
    key("successors", SUCCESSION, "schema-locality-successors"),
    key("predecessors", SUCCESSION, "schema-locality-predecessors"),
    key("changes", Many(&Map(CHANGE)), "schema-locality-changes"),
    key(
        "children",
        Either(&[
            Number(0, ANY),
            Words(|| vec![LISTED]),
            List(&Map(&[
                FROM,
                UNTIL,
                needed_unless("count", &["listed"], Number(0, ANY), "schema-locality-count"),
                key("listed", Flag, "schema-locality-listed"),
            ])),
        ]),
        "schema-locality-children",
    ),
    key("reports", Either(&[Flag, TEXTS]), "schema-locality-reports"),
    key("tile", List(&Number(1, 24)), "schema-locality-tile"),
];

const PLACE_TYPE: &[Key] = &[
    needed("id", Id, "schema-type-id"),
    needed("level", Number(0, 3), "schema-locality-level"),
    needed("labels", Labels, "schema-type-labels"),
    key("plurals", Labels, "schema-type-plurals"),
    key("aliases", Aliases, "schema-type-aliases"),
];

const CHANGE: &[Key] = &[
    needed("date", Date, "schema-change-date"),
    needed("minor", Flag, "schema-change-minor"),
    key("note", Labels, "schema-change-note"),
];
const TYPE: Kind = Either(&[Words(language::places::common_words), Text]);

const FROM: Key = key("from", Date, "schema-days-from");
const UNTIL: Key = key("until", Date, "schema-days-until");
const SUCCESSION: Kind = Many(&Either(&[
    Text,
    Map(&[
        needed("id", Text, "schema-succession-id"),
        key("share", Words(|| vec!["whole", "part"]), "schema-succession-share"),
    ]),
]));

const INDICATOR: &[Key] = &[
    needed("id", Id, "schema-indicator-id"),
    needed("labels", Labels, "schema-indicator-labels"),
    key("description", Labels, "schema-indicator-description"),
    key("aliases", Aliases, "schema-indicator-aliases"),
    needed("measure", Words(|| words(&Measure::WORDS)), "schema-indicator-measure"),
    key("unit", Labels, "schema-indicator-unit"),
    key("singular", Labels, "schema-indicator-singular"),
    needed("nature", Words(|| vec!["stock", "flow"]), "schema-indicator-nature"),
    key("counts", Words(|| vec!["units", "events", "distinct"]), "schema-indicator-counts"),
    key("integer", Flag, "schema-indicator-integer"),
    key("range", Map(RANGE), "schema-indicator-range"),
    key("soft_range", Map(RANGE), "schema-indicator-soft-range"),
    key("decimals", Number(0, ANY), "schema-indicator-decimals"),
    key(
        "aggregate",
        Map(&[
            key("locality", OVER_PLACES, "schema-indicator-locality"),
            key("time", OVER_TIME, "schema-indicator-time"),
            key("breakdown", OVER_MEMBERS, "schema-indicator-breakdown"),
        ]),
        "schema-indicator-aggregate",
    ),
    key(
        "parts",
        Many(&Map(&[
            needed("dimension", Text, "schema-indicator-dimension"),
            key("members", Many(&Either(&[Text, Map(MEMBER)])), "schema-indicator-members"),
            key("complete", Flag, "schema-indicator-complete"),
        ])),
        "schema-indicator-parts",
    ),
    key("numerator", Text, "schema-indicator-numerator"),
    key("denominator", Text, "schema-indicator-denominator"),
    key("complement", Text, "schema-indicator-complement"),
    key("carry_forward", Text, "schema-indicator-carry-forward"),
    key("better", Words(|| words(&Better::WORDS)), "schema-indicator-better"),
    key("breaks", Many(&Map(BREAK)), "schema-indicator-breaks"),
    key("frequency", Words(|| words(&Frequency::WORDS)), "schema-indicator-frequency"),
    key("min_coverage", Share, "schema-indicator-min-coverage"),
    key("prominence", Map(PROMINENCE), "schema-indicator-prominence"),
    key("weight_max_age", Text, "schema-indicator-weight-max-age"),
    key("derive", Flag, "schema-indicator-derive"),
];

const BREAK: &[Key] =
    &[needed("date", Date, "schema-break-date"), key("note", Labels, "schema-break-note")];
const RANGE: &[Key] =
    &[key("min", Share, "schema-range-min"), key("max", Share, "schema-range-max")];
const MEMBER: &[Key] =
    &[needed("id", Text, "schema-member-id"), key("labels", Labels, "schema-member-labels")];
const OVER_PLACES: Kind = Either(&[
    Words(|| vec!["sum", "range", "none"]),
    Map(&[needed("weighted-mean", Text, "schema-rule-weighted-mean")]),
]);
const OVER_TIME: Kind = Words(|| vec!["sum", "latest", "none"]);
const OVER_MEMBERS: Kind = Words(|| vec!["sum", "none"]);

const TERM: &[Key] = &[
    needed("id", Id, "schema-term-id"),
    needed("labels", Labels, "schema-term-labels"),
    key("description", Labels, "schema-term-description"),
    key("aliases", Aliases, "schema-term-aliases"),
    key("parent", Text, "schema-term-parent"),
    key("locality", Text, "schema-term-locality"),
    key("number", Text, "schema-term-number"),
    key("issuer", Labels, "schema-term-issuer"),
    key("date", Date, "schema-term-date"),
];

#[cfg(test)]
mod tests;
