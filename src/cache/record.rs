//! The record of a build.
//!
//! ```text
//! bantin record 1
//! CHECKSUM
//! JSON: circumstances, and what was told
//! HASH SIZE MODIFIED CHANGED PATH
//! ```
//!
//! One line for each source, sorted by path. The checksum is BLAKE3 of all that follows it.

use std::fmt::Write as _;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::base::tree::{DiskStamp, Stamp};
use crate::base::{Problem, SourcePath, Tree};
use crate::bulletin::date::Instant;

const VERSION: &str = "bantin record 1";

/// The record of a build that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    head: Head,
    sources: Vec<(SourcePath, Stamp)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    program: String,
    flags: Flags,
    /// The clock of the build, and when anything would be different: seconds since 1970.
    from: i64,
    until: i64,
    /// A source that changed later may have changed again without a new time: nanoseconds since
    /// 1970.
    trusted: i64,
    /// Paths that were left out of the sources, with the reasons.
    oddities: String,
    /// The list of published files.
    portal: String,
    outcome: RecordedOutcome,
}

/// Inputs of a portal beside its sources: program, flags and time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstances {
    /// BLAKE3 of the program.
    pub program: [u8; 32],
    /// Its flags.
    pub flags: Flags,
    /// The only "now".
    pub clock: Instant,
    /// When the build began, as disks tell time: nanoseconds since 1970, with some time to spare
    /// for clocks that go in steps.
    pub begun: i64,
}

/// Flags that change a portal, or what is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "flags of the command line, each by itself")]
pub struct Flags {
    /// The output folder: from the folder of the site where it lies in it.
    pub output: String,
    /// Another address than that of the settings.
    pub base_url: Option<String>,
    /// Drafts are shown.
    pub drafts: bool,
    /// Articles that are held until later are shown.
    pub future: bool,
    /// Warnings forbid publishing.
    pub deny_warnings: bool,
    /// Text files have packed forms beside them.
    pub precompress: bool,
}

/// Result of a build, as it is told again when nothing has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedOutcome {
    /// Everything the author should know, sorted.
    pub problems: Vec<Problem>,
    /// Published articles.
    pub articles: usize,
    /// Pages.
    pub pages: usize,
    /// Figures.
    pub figures: usize,
    /// Articles that are not published.
    pub unpublished: Vec<Absent>,
    /// The name of the zone in which days begin.
    pub zone: String,
    /// When an article appears or expires next: seconds since 1970.
    pub next_turn: Option<i64>,
}

/// An article that is not published: its file, the address that it would have, why, and since or
/// until when, in seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absent {
    /// Its file.
    pub path: SourcePath,
    /// The address that it would have, where its date is known.
    pub address: Option<String>,
    /// `draft`, `held`, `expired`, `faulty`.
    pub why: String,
    /// When it appears, or when it expired.
    pub at: Option<i64>,
}

impl Flags {
    /// A name for files of a sort: another one for other flags.
    pub fn name(&self, sort: &str) -> String {
        let text = serde_json::to_string(self).unwrap_or_default();
        format!("{sort}-{}", &blake3::hash(text.as_bytes()).to_hex()[..16])
    }
}

impl Record {
    /// The record of a build of sources whose portal, by the hash of the list of its files, stays
    /// the same until some instant. `None` where a source cannot be read any more.
    pub fn new(
        circumstances: &Circumstances,
        tree: &Tree,
        until: Instant,
        portal: [u8; 32],
        outcome: RecordedOutcome,
    ) -> Option<Self> {
        let stamps = tree.stamps().ok()?;
        let paths = tree.files().iter().map(|file| file.path.clone());
        let head = Head {
            program: hex(circumstances.program),
            flags: circumstances.flags.clone(),
            from: circumstances.clock.unix(),
            until: until.unix(),
            trusted: circumstances.begun,
            oddities: oddities(tree),
            portal: hex(portal),
            outcome,
        };
        (stamps.len() == paths.len()).then(|| Self { head, sources: paths.zip(stamps).collect() })
    }

    /// Returns `true` if a build would make the same portal, and tell the same. Sources that the
    /// disk says to be as they were are not read.
    pub fn holds(&self, circumstances: &Circumstances, tree: &Tree) -> bool {
        let Head { program, flags, from, until, trusted, .. } = &self.head;
        let known = self.sources.par_iter().map(|(path, stamp)| (path.as_str(), stamp));
        *program == hex(circumstances.program)
            && *flags == circumstances.flags
            && (*from..*until).contains(&circumstances.clock.unix())
            && self.head.oddities == oddities(tree)
            && tree.is_as(known, (*trusted).into())
    }

    /// Tells a tree what is known of its files, so that those that did not change need not be read.
    pub fn announce_to(&self, tree: &Tree) {
        let known: Vec<_> =
            self.sources.iter().map(|(path, stamp)| (path.as_str(), stamp)).collect();
        tree.trust(&known, self.head.trusted.into());
    }

    /// Returns `true` if the portal whose list of files has this hash is that of the record.
    pub fn is_of(&self, portal: [u8; 32]) -> bool {
        self.head.portal == hex(portal)
    }

    /// The result that was told, of a record that is read no more.
    pub fn into_outcome(self) -> RecordedOutcome {
        self.head.outcome
    }

    /// As it is kept.
    pub fn print(&self) -> Vec<u8> {
        let mut text = serde_json::to_string(&self.head).unwrap_or_default();
        text.push('\n');
        for (path, Stamp { hash, disk }) in &self.sources {
            let DiskStamp { size, modified, changed } = disk;
            // Writing into a text cannot fail.
            let _ = writeln!(text, "{} {size} {modified} {changed} {path}", hex(*hash));
        }
        let sum = blake3::hash(text.as_bytes()).to_hex();
        format!("{VERSION}\n{sum}\n{text}").into_bytes()
    }

    /// Reads what [`Record::print`] wrote; `None` if it is anything else.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let text = str::from_utf8(bytes).ok()?;
        let (sum, text) = text.strip_prefix(VERSION)?.strip_prefix('\n')?.split_once('\n')?;
        if *blake3::hash(text.as_bytes()).to_hex() != *sum {
            return None;
        }
        let (head, lines) = text.split_once('\n')?;
        let lines: Vec<&str> = lines.lines().collect();
        let sources = lines.par_iter().map(|line| source(line)).collect::<Option<Vec<_>>>()?;
        Some(Self { head: serde_json::from_str(head).ok()?, sources })
    }
}

fn source(line: &str) -> Option<(SourcePath, Stamp)> {
    let mut fields = line.splitn(5, ' ');
    let mut field = || fields.next();
    let (hash, size, modified, changed, path) = (field()?, field()?, field()?, field()?, field()?);
    let disk = DiskStamp {
        size: size.parse().ok()?,
        modified: modified.parse().ok()?,
        changed: changed.parse().ok()?,
    };
    let hash = *blake3::Hash::from_hex(hash).ok()?.as_bytes();
    Some((SourcePath::from(path), Stamp { hash, disk }))
}

fn hex(hash: [u8; 32]) -> String {
    blake3::Hash::from_bytes(hash).to_hex().to_string()
}

fn oddities(tree: &Tree) -> String {
    hex(blake3::hash(format!("{:?}", tree.oddities()).as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Location, Span, message};

    fn record() -> Record {
        let path = SourcePath::from("content/articles/Sở Y tế\u{A0}.md");
        let place = Location::bytes(&path, Span::new(3, 7));
        let inner = message!("dead-link.hint", count = 3_usize, text = "đ\"\n");
        let problem = Problem::new(Code::DeadLink, place.clone(), message!("a", inner = inner))
            .related(place, message!("b"));
        let disk = DiskStamp { size: 7, modified: -5, changed: i128::MAX };
        let stamp = Stamp { hash: [7; 32], disk };
        let flags = Flags {
            output: "public".to_owned(),
            base_url: None,
            drafts: false,
            future: true,
            deny_warnings: false,
            precompress: false,
        };
        let absent = Absent { path: path.clone(), address: None, why: "draft".into(), at: Some(3) };
        let outcome = RecordedOutcome {
            problems: vec![problem],
            unpublished: vec![absent],
            ..RecordedOutcome::default()
        };
        let head = Head {
            program: hex([1; 32]),
            flags,
            from: 1,
            until: 2,
            trusted: 3,
            oddities: String::new(),
            portal: hex([2; 32]),
            outcome,
        };
        Record { head, sources: vec![(path, stamp)] }
    }

    #[test]
    fn what_is_printed_is_read_back() {
        assert_eq!(Record::parse(&record().print()), Some(record()));
    }

    #[test]
    fn what_is_not_whole_is_not_believed() {
        let whole = record().print();
        for end in 0..whole.len() {
            assert_eq!(Record::parse(&whole[..end]), None, "cut off at {end}");
        }
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert_eq!(Record::parse(&damaged), None, "another byte at {at}");
        }
        let other = String::from_utf8(whole).expect("text").replacen("record 1", "record 2", 1);
        assert_eq!(Record::parse(other.as_bytes()), None);
    }

    #[test]
    fn other_flags_have_another_name() {
        let flags = record().head.flags;
        let other = Flags { drafts: true, ..flags.clone() };
        assert_ne!(flags.name("record"), other.name("record"));
        assert_eq!(flags.name("record"), flags.clone().name("record"));
        assert_ne!(flags.name("record"), flags.name("pages"));
    }
}
