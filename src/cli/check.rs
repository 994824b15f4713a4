//! `check`: everything that `build` finds, nothing written.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{Check, Common, Shown};
use super::failure::Failure;
use super::site::{Site, source_path};
use super::terminal::Terminal;
use super::{Status, summary};
use crate::base::{Problems, SourcePath, Tree, message, suggest};
use crate::write::Kept;
use crate::{Earlier, Options, Outcome};

/// Checks the site. With paths, only their problems are shown and decide the status.
pub(super) fn run(args: &Check, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let begin = Instant::now();
    let terminal = terminal.with_format(args.problems.format);
    let site = Site::open(common, Shown::default(), None)?;
    let chosen = Chosen::new(&args.paths, &site.tree)?;
    let outcome = build(&site.tree, &site.options)?;
    let problems = chosen.problems(&site, &outcome)?;
    let terminal = terminal.with_unpublished(&outcome);
    terminal.problems(&problems, &site.tree)?;
    terminal.absences(&outcome);
    terminal.summary(&summary::checked(&outcome, &problems, begin.elapsed(), terminal.lang()))?;
    Ok(Status::of(&outcome, &problems, common))
}

/// Everything that a build finds, in pages too.
fn build(tree: &Tree, options: &Options) -> Result<Outcome, Failure> {
    let kept = Kept::of(Path::new("."));
    let earlier = Earlier { pictures: Some(&kept), ..Earlier::default() };
    crate::rebuild(tree, options, &crate::base::sink::Nowhere, earlier)
        .map_err(|error| Failure::io(message!("failure-sources"), &error))
}

/// Files and folders given on the command line; none means all.
struct Chosen(Vec<String>);

impl Chosen {
    /// The paths as the tree knows them.
    ///
    /// # Errors
    /// A path is no source of the site.
    fn new(paths: &[PathBuf], tree: &Tree) -> Result<Self, Failure> {
        let one = |path: &PathBuf| {
            let named = source_path(path).filter(|named| knows(tree, named));
            named.ok_or_else(|| unknown(path, tree))
        };
        paths.iter().map(one).collect::<Result<Vec<String>, Failure>>().map(Self)
    }

    fn has(&self, path: &SourcePath) -> bool {
        let below = |chosen: &String| {
            path.as_str()
                .strip_prefix(chosen.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.0.is_empty() || self.0.iter().any(|chosen| chosen.is_empty() || below(chosen))
    }

    /// The problems in these files. Articles among them that are not to be seen are looked at once
    /// more as if they were published; settings at fault are shown always, because nothing else is
    /// told.
    fn problems(&self, site: &Site, outcome: &Outcome) -> Result<Problems, Failure> {
        if self.0.is_empty() || outcome.settings_failed {
            return Ok(outcome.problems.clone());
        }
        let absent = outcome.unpublished.iter().map(|article| &article.path);
        let absent: BTreeSet<&SourcePath> = absent.filter(|path| self.has(path)).collect();
        let mut problems =
            outcome.problems.only(|path, _| self.has(path) && !absent.contains(path));
        if !absent.is_empty() {
            let all = Options { drafts: true, future: true, expired: true, ..site.options.clone() };
            let found = build(&site.tree, &all)?.problems;
            problems.merge(found.only(|path, _| absent.contains(path)));
        }
        problems.sort();
        Ok(problems)
    }
}

fn knows(tree: &Tree, path: &str) -> bool {
    path.is_empty() || tree.get(path).is_some() || tree.below(path).next().is_some()
}

fn unknown(path: &Path, tree: &Tree) -> Failure {
    let written = path.to_string_lossy();
    let near = suggest::nearest(&written, tree.files().iter().map(|file| file.path.as_str()));
    let help = near.map_or_else(
        || message!("usage-no-source.hint"),
        |near| message!("did-you-mean", name = near),
    );
    Failure::usage(message!("usage-no-source", path = written.as_ref()), help)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str =
        "-- content/articles/a.md --\n-- content/articles/ab/x.md --\n-- content/pages/Hoà.md --\n";

    fn chosen(paths: &[&str]) -> Result<Chosen, Failure> {
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        Chosen::new(&paths, &Tree::from_txtar(SITE))
    }

    #[test]
    fn paths_are_understood_as_people_write_them() {
        let cases: [(&str, &[&str]); 6] = [
            ("./content/articles/", &["content/articles/a.md", "content/articles/ab/x.md"]),
            ("content/articles/a.md", &["content/articles/a.md"]),
            ("content/pages/../articles/ab", &["content/articles/ab/x.md"]),
            ("content/pages/Hoa\u{300}.md", &["content/pages/Hoà.md"]),
            (".", &["content/articles/a.md", "content/articles/ab/x.md", "content/pages/Hoà.md"]),
            (
                "content",
                &["content/articles/a.md", "content/articles/ab/x.md", "content/pages/Hoà.md"],
            ),
        ];
        let tree = Tree::from_txtar(SITE);
        for (path, expected) in cases {
            let chosen = chosen(&[path]).unwrap_or_else(|failure| panic!("{failure:?}"));
            let found: Vec<&str> = tree
                .files()
                .iter()
                .filter(|file| chosen.has(&file.path))
                .map(|file| file.path.as_str())
                .collect();
            assert_eq!(found, expected, "{path}");
        }
    }

    #[test]
    fn paths_outside_the_sources_are_refused_with_the_nearest() {
        let help = |path| {
            let failure = chosen(&[path]).err();
            failure.map(|failure| failure.text(crate::language::SOURCE)).unwrap_or_default()
        };
        assert!(help("content/articles/b.md").contains("did you mean `content/articles/a.md`?"));
        assert!(help("../other").contains("no source of this site"));
        assert!(help("public").contains("give files or folders"));
    }
}
