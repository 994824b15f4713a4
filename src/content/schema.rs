//! The keys of the files that people write, with what may stand behind each: for editors, and for
//! the documentation.
//!
//! The readers of this folder decide what is accepted; these tables describe it to others. A test
//! drives the readers with files that have every key listed here, and fails when a table and a
//! reader know different keys. The words of a key come from the table that its reader uses.

use Kind::{
    Aliases, Date, Either, Flag, Id, Labels, List, Many, Map, Members, Number, Share, Text, Url,
    Words,
};

use super::registers::LISTED;
use super::settings::{DOWNLOADS, EXTENT, UNDECLARED};
use crate::bulletin::article::{ArticleKind, AuthorKind, CorrectionKind};
use crate::bulletin::indicator::{Better, Measure};
use crate::bulletin::locality::LocalityType;
use crate::bulletin::observation::{Role, Status};
use crate::bulletin::site::{Layout, SECTIONS};
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
    pub instead: Option<&'static str>,
    /// Its meaning, in a sentence.
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
    /// A list of texts, or a map of such lists by language.
    Aliases,
    /// A map of dimension and member.
    Members,
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
    /// The thing that it describes.
    pub about: &'static str,
    /// True if the file is a list of such maps, as registers are.
    pub list: bool,
    /// The keys.
    pub keys: &'static [Key],
}

/// Every sort of file.
pub static DEFINITIONS: [Definition; 7] = [
    Definition { name: "article", about: "Front matter of an article", list: false, keys: ARTICLE },
    Definition { name: "site", about: "Settings of a site, bantin.yaml", list: false, keys: SITE },
    Definition { name: "localities", about: "Register of places", list: true, keys: LOCALITY },
    Definition {
        name: "indicators",
        about: "Register of what is counted",
        list: true,
        keys: INDICATOR,
    },
    Definition { name: "topics", about: "Register of subjects", list: true, keys: TERM },
    Definition {
        name: "bodies",
        about: "Register of offices and committees",
        list: true,
        keys: TERM,
    },
    Definition {
        name: "directives",
        about: "Register of directives and other documents",
        list: true,
        keys: TERM,
    },
];

const fn key(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, needed: false, instead: None, about }
}

const fn needed(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, needed: true, instead: None, about }
}

const fn needed_unless(
    name: &'static str,
    instead: &'static str,
    kind: Kind,
    about: &'static str,
) -> Key {
    Key { name, kind, needed: true, instead: Some(instead), about }
}

/// The words of a table.
fn words<T>(rows: &[(&'static str, T)]) -> Vec<&'static str> {
    rows.iter().map(|row| row.0).collect()
}

/// No upper end.
pub const ANY: u32 = u32::MAX;
const TEXTS: Kind = Many(&Text);
const IDS: Kind = Many(&Id);

const ARTICLE: &[Key] = &[
    needed("title", Text, "The headline."),
    // A translation, `name.en.md`, has the date of its original; a schema cannot see the name of a
    // file.
    key(
        "date",
        Date,
        "When it was published; needed but in translations: 2022-09-29 16:10, 29/09/2022 16:10, RFC 3339, or a day, month or year alone. An article \
         dated in the future is held until then.",
    ),
    key(
        "kind",
        Words(|| words(&ArticleKind::WORDS)),
        "What sort of bulletin it is; a notice where nothing is said.",
    ),
    key(
        "lang",
        Words(|| language::ALL.iter().map(|lang| lang.code()).collect()),
        "The language, which decides how numbers are read. By default that of the file's name, else the site's first.",
    ),
    key(
        "locality",
        TEXTS,
        "The place it is about, or several: an id, or a name as in `Sơn Tây, Hà Nội`.",
    ),
    key("summary", Text, "The lead, one or two sentences."),
    key(
        "authors",
        Many(&Either(&[
            Text,
            Map(&[
                needed("name", Text, "As the outlet signs."),
                key(
                    "type",
                    Words(|| words(&AuthorKind::WORDS)),
                    "What it is, where the name alone does not say it.",
                ),
            ]),
        ])),
        "Who signs: a person, or an office, which is known by its name where it is a body or the publisher.",
    ),
    key("source", Map(OUTLET), "Where the bulletin was first published."),
    key("bodies", Map(BODIES), "The offices that take part, by id, label or alias."),
    key(
        "directives",
        Many(&Either(&[Text, Map(MENTION)])),
        "The directives it names, by id, number or alias.",
    ),
    key("topics", TEXTS, "What it is about, by id, label or alias."),
    key("image", Map(IMAGE), "The picture at its head."),
    key("slug", Id, "The last word of its address; by default made of the file's name."),
    key("aliases", TEXTS, "Old addresses that lead here, from the site's root: /tin/2021/ten-cu/."),
    key(
        "id",
        Id,
        "The name by which other articles and machines know it; by default made of the file's name.",
    ),
    key("draft", Flag, "A draft is not published."),
    key("publish_at", Date, "Not to be seen before; by default `date`."),
    key("expires", Date, "Not to be seen from then on."),
    key("updated", Date, "The last change of substance."),
    key("related", TEXTS, "Articles to read next, by id."),
    key("statistics", Many(&Map(STATISTIC)), "The numbers that the article reports."),
    key("ignore", TEXTS, "Numbers of the text that are no statistics."),
    key("corrections", Many(&Map(CORRECTION)), "What was corrected, for readers."),
];

const OUTLET: &[Key] = &[
    needed("name", Text, "The outlet's name."),
    key("url", Url, "The address of the bulletin there."),
];

const BODIES: &[Key] = &[
    key("inspecting", TEXTS, "Those who inspect."),
    key("inspected", TEXTS, "Those who are inspected."),
    key("reporting", TEXTS, "Those who report."),
];

const MENTION: &[Key] = &[
    needed("id", Text, "The directive: id, number or alias."),
    key("as", Text, "How the article calls it."),
];

const IMAGE: &[Key] = &[
    needed(
        "src",
        Text,
        "Path relative to the article, or /media/... for what lies in content/media.",
    ),
    needed("alt", Text, "What is to be seen, for those who do not see it."),
    key("caption", Text, "The line below it."),
    key("credit", Text, "Who made it."),
];

const STATISTIC: &[Key] = &[
    needed("indicator", Text, "What is counted: an id of the register."),
    needed_unless(
        "value",
        "suppressed",
        Text,
        "The value, needed unless it is suppressed, as the text has it, with its qualifier: \"1.142\", 99,6%, trên 90%, over 700. Put numbers with a \
         point or a comma in quotes.",
    ),
    key("as_of", Date, "The day of a stock, a state."),
    key("period", Text, "The period of a flow: 2022, 2022-Q3, 2022-09, 2018/2022-09-29, 2018/.."),
    key("locality", Text, "The place, where it is not the article's."),
    key("by", Members, "The part that is counted, by dimension: {organisation-type: cell}."),
    key("quote", Text, "The words of the text that state it, copied."),
    key(
        "occurrence",
        Number(1, ANY),
        "Which one is meant where the quote stands in the text more than once, from 1.",
    ),
    key(
        "differs",
        Text,
        "Why the quote has another number, where the text itself is wrong: bản gốc in nhầm.",
    ),
    key(
        "status",
        Words(|| words(&Status::WORDS)),
        "How settled the value is; final where nothing is said.",
    ),
    key(
        "role",
        Words(|| words(&Role::WORDS)),
        "Observed, or a target or norm: these are never added up.",
    ),
    key("corrects", Text, "The observation that it replaces: other-article#2."),
    key("each", Words(|| vec!["year"]), "The value holds for each year of the period."),
    key("source", Text, "The body that states it, by id, label or alias."),
    key("tolerance", Text, "How far an approximate value may be off."),
    key("suppressed", Flag, "The value is suppressed; it may be left out."),
];

const CORRECTION: &[Key] = &[
    needed("date", Date, "When it was corrected."),
    key(
        "kind",
        Words(|| words(&CorrectionKind::WORDS)),
        "A mistake put right, better data, or something taken back.",
    ),
    key("severity", Words(|| vec!["minor", "major"]), "Major when the conclusion changes."),
    needed("what", Text, "What was changed."),
    key("why", Text, "Why it was changed."),
];

const SITE: &[Key] = &[
    needed("title", Labels, "The name of the portal."),
    key("description", Labels, "What it is, in a sentence."),
    needed("base_url", Url, "Where the portal will stand, in full: https://example.org/."),
    key(
        "languages",
        Many(&Words(|| language::ALL.iter().map(|lang| lang.code()).collect())),
        "The languages of the portal; the first is the default and lives at the root.",
    ),
    key(
        "timezone",
        Text,
        "Where dates without an offset are read: a name of the IANA list, Asia/Ho_Chi_Minh.",
    ),
    key("theme", Text, "The theme: a folder of themes/, or `default`."),
    key("publisher", Map(PUBLISHER), "Who publishes the portal."),
    key("sections", Map(&SECTION), "The words of the addresses, by kind of page."),
    key(
        "paginate",
        Number(1, ANY),
        "How many articles a page of a list shows; 20 where nothing is said.",
    ),
    key("license", Text, "The licence of the data, as SPDX writes it: CC-BY-4.0."),
    key("alternates", Many(&Words(|| vec!["markdown", "archive"])), "Other forms of each article."),
    key(
        "downloads",
        Many(&Words(|| DOWNLOADS.to_vec())),
        "Further forms of the data: xlsx, a workbook, where `bantin` was built with it.",
    ),
    key("output", Map(OUTPUT), "How the portal is published."),
    key(
        "years",
        Members,
        "When school and financial years begin, which statistics write as 2022/23: {school: 09-01}.",
    ),
    key("check", Map(CHECK), "What is checked beyond what is wrong."),
    key("registers", Map(REGISTERS), "What holds of a register as a whole."),
    key("prominence", Map(PROMINENCE), "When a computed figure stands among complete ones."),
];

const REGISTERS: &[Key] = &[key(
    "localities",
    Words(|| words(&EXTENT)),
    "`whole`: the register lists all places below each one that has any, but where a place has `children`. `open` where nothing is said: \
     then a sum is a lower bound.",
)];

const PROMINENCE: &[Key] = &[key(
    "min_coverage",
    Share,
    "The least coverage, from 0 to 1, with which a computed figure is no partial statement; 0.5 where nothing is said.",
)];

const OUTPUT: &[Key] = &[key(
    "layout",
    Words(|| words(&Layout::WORDS)),
    "folder, which is the default: what changed is moved into the output folder. releases, for a server of your own: each \
     build is a folder of its own beside the one before, and the output folder is a symbolic link that is switched in one \
     step.",
)];

const CHECK: &[Key] = &[key(
    "undeclared",
    Words(|| words(&UNDECLARED)),
    "How grave it is that a number of a text is not declared; a note where nothing is said. `off` also tells nothing of \
     amounts without a number.",
)];

const PUBLISHER: &[Key] = &[
    needed("name", Text, "The name."),
    key("url", Text, "The home page."),
    key(
        "logo",
        Text,
        "The logo, which search engines show: a picture of content/media, /media/...",
    ),
];

const SECTION: [Key; SECTIONS.len()] = {
    let mut keys = [key("", Id, "The word of these pages in addresses."); SECTIONS.len()];
    let mut at = 0;
    while at < SECTIONS.len() {
        keys[at].name = SECTIONS[at].0;
        at += 1;
    }
    keys
};

const LOCALITY: &[Key] = &[
    needed(
        "id",
        Id,
        "The id that articles write. A place whose extent changed is another place, with another id; for little see `changes`.",
    ),
    key("slug", Id, "The last word of its address; by default the id."),
    needed("level", Number(0, 3), "0 country, 1 province, 2 district, 3 commune."),
    needed(
        "type",
        Either(&[
            TYPE,
            List(&Map(&[FROM, UNTIL, needed("type", TYPE, "The type in these days.")])),
        ]),
        "What sort of place it is, always or in certain days.",
    ),
    needed(
        "names",
        Either(&[
            Labels,
            List(&Map(&[
                FROM,
                UNTIL,
                key("vi", Text, "The Vietnamese name."),
                key("en", Text, "The English name."),
            ])),
        ]),
        "Its names by language, always or in certain days, without the word of its type.",
    ),
    key("aliases", Aliases, "Other names under which articles find it."),
    key(
        "codes",
        List(&Map(&[
            FROM,
            UNTIL,
            needed("scheme", Text, "The scheme: gso for the statistics office."),
            needed("code", Text, "The code in quotes, so that leading zeros stay."),
        ])),
        "Codes that schemes gave it.",
    ),
    key(
        "parent",
        Either(&[
            Id,
            List(&Map(&[FROM, UNTIL, needed("id", Id, "The place above in these days.")])),
        ]),
        "The place directly above, always or in certain days.",
    ),
    key("valid", Map(&[FROM, UNTIL]), "The days on which it exists."),
    key("successors", SUCCESSION, "The places that it went to."),
    key("predecessors", SUCCESSION, "The places that it came from."),
    key(
        "changes",
        Many(&Map(CHANGE)),
        "Small changes of its borders: values before and after cannot be compared.",
    ),
    key(
        "children",
        Either(&[
            Number(0, ANY),
            Words(|| vec![LISTED]),
            List(&Map(&[
                FROM,
                UNTIL,
                needed_unless(
                    "count",
                    "listed",
                    Number(0, ANY),
                    "How many lie directly below in these days.",
                ),
                key(
                    "listed",
                    Flag,
                    "Always true, in place of a count: those of the register are all there are.",
                ),
            ])),
        ]),
        "How many places lie directly below; or `listed`, where the register has them all. Where nothing is said, there may be others.",
    ),
    key(
        "reports",
        Either(&[Flag, IDS]),
        "Whether it is expected to report; or the indicators that it reports.",
    ),
];

const CHANGE: &[Key] = &[
    needed("date", Date, "The first day with the new borders."),
    needed(
        "minor",
        Flag,
        "Always true: a place whose borders changed much is another place, with another id.",
    ),
    key("note", Labels, "What changed, for readers."),
];
const TYPE: Kind = Words(|| language::places::types().map(LocalityType::register_word).collect());
const FROM: Key = key("from", Date, "The first day.");
const UNTIL: Key = key("until", Date, "The last day.");
const SUCCESSION: Kind = Many(&Either(&[
    Id,
    Map(&[
        needed("id", Id, "The other place."),
        key("share", Words(|| vec!["whole", "part"]), "Whether all of it took part."),
    ]),
]));

const INDICATOR: &[Key] = &[
    needed("id", Id, "The id that articles write; never used again for something else."),
    needed("labels", Labels, "Its name."),
    key("description", Labels, "What it means, in a sentence."),
    key("aliases", Aliases, "How texts call it."),
    needed("measure", Words(|| words(&Measure::WORDS)), "What kind of number it is."),
    key("unit", Labels, "The unit for readers."),
    needed(
        "nature",
        Words(|| vec!["stock", "flow"]),
        "A stock is a state on a day, a flow happens in a period.",
    ),
    key("counts", Words(|| vec!["units", "events", "distinct"]), "What one unit of a count is."),
    key("integer", Flag, "Only whole numbers make sense."),
    key("range", Map(RANGE), "What lies outside is an error."),
    key("soft_range", Map(RANGE), "What lies outside is unusual: a warning."),
    key("decimals", Number(0, ANY), "The most decimals that a computed figure is printed with."),
    key(
        "aggregate",
        Map(&[
            key("locality", RULE, "Over places."),
            key("time", RULE, "Over time."),
            key("breakdown", RULE, "Over the members of a dimension."),
        ]),
        "How values are combined. Counts are added up, shares are not, where nothing is said.",
    ),
    key(
        "parts",
        Many(&Map(&[
            needed("dimension", Text, "The name that `by` writes."),
            key(
                "members",
                Many(&Either(&[Text, Map(MEMBER)])),
                "The members; any where none is listed.",
            ),
            key("complete", Flag, "The members fill the whole."),
        ])),
        "The ways in which it is broken down.",
    ),
    key("numerator", Id, "The indicator that a share counts."),
    key("denominator", Id, "The indicator that it is a share of."),
    key("complement", Id, "The indicator with which it makes 100%."),
    key("carry_forward", Text, "How long a stock may stand for a later period: 1y, 6m, 30d."),
    key("better", Words(|| words(&Better::WORDS)), "Which direction is good news; pages say it."),
    key(
        "breaks",
        Many(&Map(BREAK)),
        "When its definition changed: values before and after cannot be compared.",
    ),
    key("min_coverage", Share, "How much of the weight must report for a mean, from 0 to 1."),
    key(
        "prominence",
        Map(PROMINENCE),
        "When a computed figure stands among complete ones, if not as the settings say.",
    ),
    key("weight_max_age", Text, "How old a weight may be: 1y, 6m, 30d."),
    key(
        "derive",
        Flag,
        "Values may be computed: from a share of which it is the numerator, or from two longer periods.",
    ),
];

const BREAK: &[Key] = &[
    needed("date", Date, "The first day that is counted in the new way."),
    key("note", Labels, "What changed, for readers."),
];
const RANGE: &[Key] = &[key("min", Share, "The smallest."), key("max", Share, "The largest.")];
const MEMBER: &[Key] =
    &[needed("id", Text, "The id that `by` writes."), key("labels", Labels, "Its name.")];
const RULE: Kind = Either(&[
    Words(|| vec!["sum", "latest", "range", "none"]),
    Map(&[needed("weighted-mean", Id, "The mean, weighted by this indicator.")]),
]);

const TERM: &[Key] = &[
    needed("id", Id, "The id that articles write."),
    needed("labels", Labels, "Its name."),
    key("description", Labels, "What it is, in a sentence."),
    key("aliases", Aliases, "Other names under which articles find it."),
    key("parent", Id, "The entry directly above."),
    key("locality", Id, "The place that it belongs to."),
    key("number", Text, "Its number: 10-CT/TW."),
    key("issuer", Labels, "Who issued it."),
    key("date", Date, "When it was issued."),
];

#[cfg(test)]
mod tests;
