//! The names of all places in one file, for the script of the finder (`assets/places.js`): small
//! enough to be loaded when a reader goes to the box, also where there are ten thousand.
//!
//! ```json
//! {"root": "/localities/", "types": [["thị xã", "tx"]], "days": ["", "đến hết 30/06/2025"], "places": "..."}
//! ```
//!
//! `places` has a row for each, parted by `;`, and in it, parted by `|`: name, number of its type,
//! of its days, of the row of the place above it (from 1; 0 for none), its path below `root` where
//! that is not the path above and its name as a slug, and other names. The second to fourth are
//! empty where they are those of the row before. A place of which nothing is told yet has no page;
//! its path is `-`, and who looks for it is led to the place above.

use std::collections::BTreeMap;

use serde_json::json;

use crate::base::fold;
use crate::bulletin::locality::{Locality, LocalityType};
use crate::bulletin::register::Id;
use crate::render::context::Context;
use crate::render::html::pages::locality::entries::validity;

/// The file for a language.
pub(in crate::render) fn places(cx: &Context<'_>) -> String {
    let mut table = Table::default();
    let root = cx.href(&cx.routes().section("localities", cx.lang)).into_owned();
    for id in cx.all_places() {
        table.add(cx, id, &root);
    }
    let types: Vec<Vec<String>> = table.types.iter().map(|kind| words_of(cx, *kind)).collect();
    let rows = table.rows.join(";");
    json!({"root": root, "types": types, "days": table.days, "places": rows}).to_string()
}

#[derive(Default)]
struct Table<'a> {
    types: Vec<Option<&'a LocalityType>>,
    days: Vec<String>,
    rows: Vec<String>,
    /// The number of the row of each place, and its path below the root.
    known: BTreeMap<Id<Locality>, (usize, String)>,
    before: [String; 3],
}

impl<'a> Table<'a> {
    /// Adds a place, behind the one above it.
    fn add(&mut self, cx: &Context<'a>, id: Id<Locality>, root: &str) {
        let locality = cx.get(id);
        let route = cx.routes().locality(id, cx.lang);
        if self.known.contains_key(&id) || (locality.level == 0 && route.is_none()) {
            return;
        }
        let day = locality.last_day(cx.today());
        let above = cx.parent(id, day).filter(|above| cx.get(*above).level > 0);
        if let Some(above) = above {
            self.add(cx, above, root);
        }
        let (number, below) =
            above.and_then(|above| self.known.get(&above).cloned()).unwrap_or_default();
        let name = plain(locality.name(cx.lang, day));
        let path = route.map(|route| cx.href(route).trim_start_matches(root).to_owned());
        let guessed = [below.as_str(), &slug(&name), "/"].concat();
        let own_path = match &path {
            None => "-",
            Some(path) if *path == guessed => "",
            Some(path) => path,
        };
        let kind = position(&mut self.types, locality.kind(day));
        let days = validity(cx, locality).map_or_else(String::new, Into::into);
        let days = position(&mut self.days, days);
        let shared = [kind.to_string(), days.to_string(), number.to_string()];
        let mut row = vec![name.clone()];
        for (own, before) in shared.iter().zip(&self.before) {
            row.push(if own == before { String::new() } else { own.clone() });
        }
        row.push(own_path.to_owned());
        row.push(other_names(cx, locality, &name));
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
        self.before = shared;
        self.rows.push(row.join("|"));
        self.known.insert(id, (self.rows.len(), path.unwrap_or(below)));
    }
}

/// The number of a value among those that are known, which it joins.
fn position<T: PartialEq>(known: &mut Vec<T>, value: T) -> usize {
    known.iter().position(|other| *other == value).unwrap_or_else(|| {
        known.push(value);
        known.len() - 1
    })
}

/// A type in the language of the page, then the other words that may stand before names of it.
fn words_of(cx: &Context<'_>, kind: Option<&LocalityType>) -> Vec<String> {
    let Some(kind) = kind else { return vec![String::new()] };
    let mut words = vec![kind.label(cx.lang).to_owned()];
    let bare = |word: &str| slug(word).replace('-', " ");
    let mut folded = vec![bare(kind.label(cx.lang))];
    for bare in kind.words_before().map(bare) {
        if !folded.contains(&bare) && !bare.is_empty() {
            words.push(bare.clone());
            folded.push(bare);
        }
    }
    words
}

/// Former names and other spellings, each once.
fn other_names(cx: &Context<'_>, locality: &Locality, name: &str) -> String {
    let dated = locality.names.iter().map(|names| names.value.get(cx.lang));
    let mut names: Vec<String> = Vec::new();
    for other in dated.chain(locality.aliases.iter().map(String::as_str)).map(plain) {
        if other != name && !names.contains(&other) {
            names.push(other);
        }
    }
    names.join(",")
}

/// A name without the marks that part the rows.
fn plain(name: &str) -> String {
    name.replace(['|', ';', ','], " ")
}

/// The slug that the script makes of a name.
fn slug(name: &str) -> String {
    let bare = fold::bare(name);
    let words = bare.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
