//! Statements that two portals have differently: the tables of observations beside their figures,
//! read side by side.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::compare::Rows;
use super::parts;
use super::read::open;

/// Columns that say something; the rest tells where a statement stands and in which words.
const SAID: [&str; 14] = [
    "observation",
    "indicator",
    "locality",
    "period",
    "by",
    "kind",
    "low",
    "high",
    "low_open",
    "high_open",
    "nominal",
    "status",
    "role",
    "as_printed",
];

/// Fates of a statement that are none of a comparison with others of its key.
const FATES: [&str; 3] = ["corrected", "withdrawn", "suppressed"];

/// Parts the columns of a row.
const STOP: char = '\u{1f}';

/// The names of the statements that were added, removed, corrected, withdrawn or rewritten. `None`
/// where a portal has no table of them that can be read.
pub(super) fn changed(old: &Path, new: &Path) -> Option<BTreeSet<String>> {
    let (mut old, mut new) = (Table::open(old)?, Table::open(new)?);
    let mut rows = Rows::default();
    loop {
        let (one, other) = (old.next()?, new.next()?);
        if one.is_none() && other.is_none() {
            break;
        }
        rows.take(one.as_deref(), other.as_deref());
    }
    let name = |row: &String| row.split(STOP).next().unwrap_or_default().to_owned();
    Some(rows.old.iter().chain(&rows.new).map(name).collect())
}

/// The statements of a portal, in one file or several.
struct Table {
    folder: PathBuf,
    rows: parts::Rows,
    /// The columns that are kept, and that of the fate.
    kept: Vec<usize>,
    fate: Option<usize>,
    /// The number of the file.
    number: usize,
}

impl Table {
    fn open(folder: &Path) -> Option<Self> {
        Self::part(folder, 1)
    }

    fn part(folder: &Path, number: usize) -> Option<Self> {
        let name = match number {
            1 => "observations.csv".to_owned(),
            number => format!("observations-{number}.csv"),
        };
        let (head, rows) = parts::table(open(&folder.join(name)).ok()?)?;
        let at = |name: &str| head.iter().position(|column| column == name);
        let kept = SAID.iter().filter_map(|name| at(name)).collect();
        let folder = folder.to_owned();
        at(SAID[0]).map(|_| Self { folder, rows, kept, fate: at("outcome"), number })
    }

    /// The next statement; `None` where a row cannot be read.
    #[allow(clippy::option_option, reason = "a fault, the end, a row")]
    fn next(&mut self) -> Option<Option<String>> {
        loop {
            if let Some(row) = self.rows.next() {
                return row.map(|row| Some(self.said(&row)));
            }
            match Self::part(&self.folder, self.number + 1) {
                Some(next) => *self = next,
                None => return Some(None),
            }
        }
    }

    fn said(&self, row: &[String]) -> String {
        let fate = self.fate.and_then(|at| row.get(at)).map(String::as_str);
        let fate = fate.filter(|fate| FATES.contains(fate));
        let cells = self.kept.iter().map(|at| row.get(*at).map_or("", String::as_str));
        cells.chain(fate).collect::<Vec<_>>().join(&STOP.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a table, each row as `NAME NOMINAL LINE OUTCOME`.
    #[allow(clippy::disallowed_methods, reason = "a portal made for the test")]
    fn portal(rows: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let head = "observation,nominal,line,outcome\n".to_owned();
        let text = rows.iter().fold(head, |text, row| text + &row.replace(' ', ",") + "\n");
        std::fs::write(folder.path().join("observations.csv"), text).expect("a file");
        folder
    }

    #[test]
    fn only_what_is_said_tells_statements_apart() {
        let old = [
            "stays#1 5 7 winner",
            "moved#1 5 7 winner",
            "beaten#1 5 7 winner",
            "gone#1 5 7 winner",
            "rewritten#1 5 7 winner",
            "mended#1 5 7 winner",
            "taken#1 5 7 winner",
        ];
        let new = [
            "new#1 5 7 winner",
            "stays#1 5 7 winner",
            "moved#1 5 9 winner",
            "beaten#1 5 7 contradicting",
            "rewritten#1 6 7 winner",
            "mended#1 5 7 corrected",
            "taken#1 5 7 withdrawn",
        ];
        let found = changed(portal(&old).path(), portal(&new).path()).expect("two tables");
        let expected = ["gone#1", "mended#1", "new#1", "rewritten#1", "taken#1"];
        assert_eq!(found.into_iter().collect::<Vec<_>>(), expected);
        assert_eq!(changed(portal(&old).path(), Path::new("nowhere")), None);
    }
}
