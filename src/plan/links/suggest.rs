//! Suggestions of what was meant by links that lead nowhere.

use std::collections::BTreeSet;

use super::{decoded, join};
use crate::base::suggest::nearest;
use crate::base::{SourcePath, address};
use crate::plan::{Plan, Route};

impl Plan<'_> {
    /// Returns what was meant by a link that leads nowhere, as it would have to be written.
    pub(in crate::plan) fn suggestion(&self, from: &SourcePath, written: &str) -> Option<String> {
        let (corpus, written) = (self.corpus, written.split('#').next().unwrap_or(written));
        if let Some(host) = other_host(written) {
            return Some(format!("https://{host}"));
        }
        if let Some((scheme, id)) = written.split_once(':') {
            let near = match scheme {
                "locality" => nearest(id, corpus.localities.ids()),
                "indicator" => nearest(id, corpus.indicators.ids()),
                "topic" => nearest(id, corpus.topics.ids()),
                "body" => nearest(id, corpus.bodies.ids()),
                _ => nearest(id, corpus.directives.ids()),
            };
            return near.map(|near| format!("{scheme}:{near}"));
        }
        let path = decoded(written);
        if path.starts_with('/') {
            return self.nearest_route(&path);
        }
        let near = self.nearest_source(from, &join(from.folder(), &path)?)?;
        Some(typed(&relative(from.folder(), near)))
    }

    /// The planned route that is written most like this.
    fn nearest_route(&self, path: &str) -> Option<String> {
        let routes = self.claims.routes().chain(self.media_routes.keys());
        nearest(path, routes.map(Route::as_str)).map(str::to_owned)
    }

    /// The source of the same kind whose name comes nearest, wherever it lies; of several the one
    /// with the nearest path.
    fn nearest_source(&self, from: &SourcePath, path: &str) -> Option<&str> {
        let wanted = SourcePath::from(path);
        let ending = wanted.name().rsplit_once('.').map_or("", |(_, ending)| ending);
        let paths =
            || self.sources.keys().chain(self.media.keys()).filter(|path| *path != from.as_str());
        let stem = |path: &String| SourcePath::from(path.as_str()).stem().to_owned();
        let stems: BTreeSet<String> =
            paths().filter(|path| path.ends_with(ending)).map(stem).collect();
        let near = nearest(wanted.stem(), stems.iter().map(String::as_str))?;
        let alike = || {
            paths().filter(|path| path.ends_with(ending) && stem(path) == near).map(String::as_str)
        };
        nearest(path, alike()).or_else(|| alike().next())
    }
}

/// Returns what follows the two slashes of an address without a scheme, which a browser takes for
/// another host.
fn other_host(written: &str) -> Option<&str> {
    let host = written.strip_prefix(['/', '\\'])?.strip_prefix(['/', '\\'])?;
    (!host.is_empty()).then_some(host)
}

/// Returns `true` if an address that leads nowhere would lead to another host.
pub(in crate::plan) fn is_foreign(written: &str) -> bool {
    other_host(written).is_some() || address::check(written).is_err()
}

/// A path as it is typed in a link: with escapes for what Markdown and addresses would read
/// otherwise.
fn typed(path: &str) -> String {
    let escape = |letter: char| match letter {
        ' ' | '#' | '%' | '?' | '(' | ')' | '<' | '>' => {
            address::encoded(letter.encode_utf8(&mut [0; 4])).into_owned()
        }
        letter => letter.to_string(),
    };
    path.chars().map(escape).collect()
}

/// The way from a folder to a file: `../2022/x.md`.
fn relative(folder: &str, to: &str) -> String {
    let from: Vec<&str> = folder.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len() - common);
    up.chain(to[common..].iter().copied()).collect::<Vec<_>>().join("/")
}
