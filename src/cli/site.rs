//! The site that a command works on: its sources, and what is to be shown of them, now.

use std::path::Path;
use std::time::SystemTime;

use super::args::{Common, Shown};
use super::failure::Failure;
use crate::base::{Sink, Tree};
use crate::bulletin::date::{Instant, Zone};
use crate::{Options, content};

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
    pub(super) fn open(common: &Common, shown: Shown, base_url: Option<String>) -> Result<Self, Failure> {
        let tree = Tree::open(Path::new(".")).map_err(|error| Failure::io("the sources cannot be listed", &error))?;
        let options = Options {
            clock: clock(common, &tree),
            drafts: shown.drafts,
            future: shown.future,
            base_url,
            deny_warnings: common.deny_warnings,
        };
        Ok(Self { tree, options })
    }
}

/// The given moment, else what the machine's clock shows.
fn clock(common: &Common, tree: &Tree) -> Instant {
    let zone = || content::settings(tree).0.map_or_else(Zone::default, |site| site.zone);
    common.clock.as_ref().and_then(|clock| clock.instant(&zone())).unwrap_or_else(now)
}

fn now() -> Instant {
    #[allow(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Instant::from_unix(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

/// A sink that writes nothing.
pub(super) struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &str, _: &[u8]) -> std::io::Result<()> {
        Ok(())
    }
}
