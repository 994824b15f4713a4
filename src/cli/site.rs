//! The site that a command works on: its sources, and what is to be shown of them, now.

use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

use unicode_normalization::UnicodeNormalization;

use super::args::{Common, Shown};
use super::failure::Failure;
use crate::base::{Tree, message};
use crate::bulletin::date::{Instant, Zone};
use crate::{Options, Process, content};

/// Folders of a site that hold sources.
pub(super) const SOURCES: [&str; 5] = ["content", "i18n", "static", "templates", "themes"];

/// A site and the options of a build.
pub(super) struct Site {
    pub(super) tree: Tree,
    pub(super) options: Options,
}

impl Site {
    /// Lists the sources in the current folder.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub(super) fn open(
        common: &Common,
        shown: Shown,
        base_url: Option<String>,
    ) -> Result<Self, Failure> {
        let tree = Tree::open(Path::new("."))
            .map_err(|error| Failure::io(message!("failure-list"), &error))?;
        let options = Options {
            clock: clock(common, &tree),
            drafts: shown.drafts,
            future: shown.future,
            expired: false,
            base_url,
            deny_warnings: common.deny_warnings,
            limits: crate::plan::Limits::default(),
            process: Process::GoesOn,
        };
        Ok(Self { tree, options })
    }
}

/// The given moment, else what the machine's clock shows.
fn clock(common: &Common, tree: &Tree) -> Instant {
    let zone = || content::settings(tree).0.map_or_else(Zone::default, |site| site.zone);
    common.clock.as_ref().and_then(|clock| clock.instant(zone())).unwrap_or_else(now)
}

/// Returns the time of the machine's clock.
pub(super) fn now() -> Instant {
    #[allow(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Instant::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// A path as the tree names it: from the site's folder, with `/`, in normal form C; empty for the
/// folder itself.
pub(super) fn source_path(path: &Path) -> Option<String> {
    #[allow(clippy::disallowed_methods, reason = "the environment is read in this folder")]
    let here = std::env::current_dir().ok()?;
    let relative = if path.is_absolute() { path.strip_prefix(here).ok()? } else { path };
    let mut parts: Vec<String> = Vec::new();
    for component in relative.components() {
        match component {
            Component::Normal(name) => parts.push(name.to_str()?.nfc().collect()),
            Component::CurDir => {}
            Component::ParentDir => parts.pop().map(|_| ())?,
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

/// The site's folder as seen from the root of the repository, which continuous integration names in
/// `GITHUB_WORKSPACE`; empty where it names none, or another place.
pub(super) fn folder_in_repository() -> String {
    #[allow(clippy::disallowed_methods, reason = "the environment is read in this folder")]
    let (root, here) = (std::env::var_os("GITHUB_WORKSPACE"), std::env::current_dir());
    let real = |path: &Path| path.canonicalize().ok();
    let places =
        root.and_then(|root| real(Path::new(&root))).zip(here.ok().and_then(|here| real(&here)));
    let inside = places.and_then(|(root, here)| here.strip_prefix(root).ok().map(Path::to_owned));
    let words =
        |path: &Path| path.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join("/");
    inside.map_or_else(String::new, |path| words(&path))
}

/// Refuses an output folder that would mix the portal with its sources, also where a link leads
/// there.
///
/// # Errors
/// The folder is the site's, or one of its sources, or one in which it lies.
pub(super) fn guard_output(out: &Path) -> Result<(), Failure> {
    let path = || out.display().to_string();
    let real = real_path(out);
    if is_of_site(out) || real.as_deref().is_some_and(is_of_site) {
        return Err(Failure::usage(
            message!("output-holds-sources", path = path()),
            message!("output-holds-sources.hint"),
        ));
    }
    if real.is_some_and(|real| is_too_high(&real)) {
        return Err(Failure::usage(
            message!("output-too-high", path = path()),
            message!("output-holds-sources.hint"),
        ));
    }
    Ok(())
}

/// Refuses a list of changes that would stand in the place of a source, or among the files of the
/// portal, also where a link leads there.
///
/// # Errors
/// The list is the settings, or lies in a folder of sources or in the output folder.
pub(super) fn guard_changed(list: &Path, out: &Path) -> Result<(), Failure> {
    let real = real_path(list);
    let in_portal =
        real.as_deref().zip(real_path(out)).is_some_and(|(list, out)| list.starts_with(out));
    if in_portal || is_of_site(list) || real.as_deref().is_some_and(is_of_site) {
        return Err(Failure::usage(
            message!("changed-over-others", path = list.display().to_string()),
            message!("changed-over-others.hint"),
        ));
    }
    Ok(())
}

/// Returns `true` for the site itself, its settings, its sources and what is kept for the next build.
fn is_of_site(path: &Path) -> bool {
    let path = source_path(path);
    let top = path.as_deref().map(|path| path.split('/').next().unwrap_or_default());
    top.is_some_and(|top| matches!(top, "" | "bantin.yaml" | ".bantin") || SOURCES.contains(&top))
}

/// Returns `true` for a folder in which the site itself lies, and for one with all that somebody
/// has: a portal there would lie among what is none of its own.
fn is_too_high(real: &Path) -> bool {
    #[allow(clippy::disallowed_methods, reason = "the environment is read in this folder")]
    let (here, home) =
        (std::env::current_dir(), ["HOME", "USERPROFILE"].into_iter().find_map(std::env::var_os));
    let home = home.filter(|home| !home.is_empty()).and_then(|home| real_path(Path::new(&home)));
    let here = here.ok().and_then(|here| here.canonicalize().ok());
    let holds = |inner: Option<PathBuf>| inner.is_some_and(|inner| inner.starts_with(real));
    real.parent().is_none() || holds(here) || holds(home)
}

/// A path with all links followed, as far as it exists.
fn real_path(path: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(path).ok()?;
    let (there, real) =
        absolute.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)))?;
    let mut real = real;
    for part in absolute.strip_prefix(there).ok()?.components() {
        match part {
            Component::ParentDir => real = real.parent()?.to_owned(),
            part => real.push(part),
        }
    }
    Some(real)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_portal_is_not_written_among_its_sources() {
        for bad in [
            ".",
            "content",
            "content/registers",
            "static/x",
            ".bantin/x",
            "./themes/",
            "public/../content",
            "..",
            "../..",
            "public/../..",
            "/",
        ] {
            assert!(guard_output(Path::new(bad)).is_err(), "{bad}");
        }
        for good in ["public", "out/content", "../elsewhere", "contents"] {
            assert!(guard_output(Path::new(good)).is_ok(), "{good}");
        }
    }

    #[test]
    fn a_list_of_changes_is_not_written_over_others() {
        let out = Path::new("out");
        for bad in [
            "bantin.yaml",
            "content/pages/a.md",
            "./static/x",
            "out/index.html",
            "out",
            ".bantin/x",
        ] {
            assert!(guard_changed(Path::new(bad), out).is_err(), "{bad}");
        }
        for good in ["changed.txt", "out.txt", "../x", "/dev/stdout", "lists/changed.txt"] {
            assert!(guard_changed(Path::new(good), out).is_ok(), "{good}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_do_not_lead_the_portal_among_its_sources() {
        use std::os::unix::fs::symlink;
        let here = Path::new(".").canonicalize().expect("a folder");
        let dir = tempfile::tempdir().expect("folder");
        let link = |name: &str, target: &Path| {
            symlink(target, dir.path().join(name)).expect("link");
            dir.path().join(name)
        };
        for bad in [
            link("site", &here),
            link("content", &here.join("content")).join("new/er"),
            link("x", &here).join("static"),
            link("above", here.parent().expect("a folder above")),
            link("root", Path::new("/")),
        ] {
            assert!(guard_output(&bad).is_err(), "{}", bad.display());
        }
        for good in [
            link("out", &here.join("public")),
            link("dangling", Path::new("/nowhere")),
            dir.path().join("y"),
        ] {
            assert!(guard_output(&good).is_ok(), "{}", good.display());
        }
    }
}
