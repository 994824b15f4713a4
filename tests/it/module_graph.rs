//! Which modules of the program use which, by the paths in their code; and circles among them.
//!
//! A module is a file. What a file re-exports (`pub use`) is looked for where it is declared, and
//! binds neither of the two: a folder may so offer what lies in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::rust_source::RustFile;

/// A path in its parts.
type Segments = Vec<String>;

/// Modules with those that they use.
pub(crate) struct Graph(BTreeMap<String, BTreeSet<String>>);

/// A path that a file names, and the name under which it is re-exported, if it is.
struct Named {
    path: Segments,
    exported: Option<String>,
}

impl Graph {
    /// The graph of some files. Paths lead from the root of the crate, `crate` left out.
    pub(crate) fn of<'f>(files: impl Iterator<Item = &'f RustFile>) -> Self {
        let named: BTreeMap<String, Vec<Named>> = files.map(named_in).collect();
        let mut exports: BTreeMap<(&str, &str), &Segments> = BTreeMap::new();
        for (module, paths) in &named {
            for named in paths {
                if let Some(name) = &named.exported {
                    exports.insert((module.as_str(), name.as_str()), &named.path);
                }
            }
        }
        let declared = |path: &Segments| declared(path.clone(), &named, &exports);
        let edges = named.iter().map(|(module, paths)| {
            let used = paths.iter().filter(|named| named.exported.is_none());
            let used = used.filter_map(|named| declared(&named.path));
            (module.clone(), used.filter(|used| used != module).collect())
        });
        Self(edges.collect())
    }

    /// The shortest circle that leads through each module, each circle once.
    pub(crate) fn circles(&self) -> Vec<Vec<String>> {
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for module in self.0.keys() {
            let Some(circle) = self.way_back(module) else { continue };
            if seen.insert(circle.iter().cloned().collect::<BTreeSet<_>>()) {
                circles.push(circle);
            }
        }
        circles
    }

    /// The shortest way from a module to itself.
    fn way_back(&self, start: &str) -> Option<Vec<String>> {
        let mut from: BTreeMap<&str, &str> = BTreeMap::new();
        let mut next: Vec<&str> = vec![start];
        while !next.is_empty() {
            for module in std::mem::take(&mut next) {
                for used in self.0.get(module).into_iter().flatten() {
                    if used == start {
                        return Some(steps(start, module, &from));
                    }
                    if !from.contains_key(used.as_str()) {
                        from.insert(used, module);
                        next.push(used);
                    }
                }
            }
        }
        None
    }
}

/// The modules on the way to the last one.
fn steps(start: &str, last: &str, from: &BTreeMap<&str, &str>) -> Vec<String> {
    let mut way = vec![last.to_owned()];
    let mut module = last;
    while module != start {
        module = from[module];
        way.push(module.to_owned());
    }
    way.reverse();
    way
}

/// The module that declares what a path names, re-exports followed.
fn declared(
    mut path: Segments,
    modules: &BTreeMap<String, Vec<Named>>,
    exports: &BTreeMap<(&str, &str), &Segments>,
) -> Option<String> {
    // More steps than any chain of re-exports has.
    for _ in 0..8 {
        let length =
            (1..=path.len()).rev().find(|n| modules.contains_key(&path[..*n].join("::")))?;
        let module = path[..length].join("::");
        let Some(target) = path.get(length).and_then(|name| exports.get(&(&*module, &**name)))
        else {
            return Some(module);
        };
        path = target.iter().chain(&path[length + 1..]).cloned().collect();
    }
    None
}

/// A module with the paths that its file names.
fn named_in(file: &RustFile) -> (String, Vec<Named>) {
    let module = file.path.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
    let own: Segments = module.split("::").map(str::to_owned).collect();
    let mut named = Vec::new();
    let mut rest = String::new();
    for statement in file.code.split_inclusive(';') {
        let start = statement.rfind("use ").filter(|at| begins_use(&statement[..*at]));
        let Some(start) = start else {
            rest.push_str(statement);
            continue;
        };
        let (before, list) = statement.split_at(start);
        rest.push_str(before);
        let exported =
            before.lines().next_back().is_some_and(|line| line.trim().starts_with("pub"));
        for path in expanded(list.trim_start_matches("use ").trim_end_matches(';')) {
            named.extend(named_by(&path, &own, exported, &file.code));
        }
    }
    for root in ["super::", "crate::"] {
        for (at, _) in rest.match_indices(root) {
            // `pub(in crate::a)` says who may use something, and uses nothing.
            let inside = rest[..at].ends_with("(in ")
                || rest[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
            let end = rest[at..].find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
            let path = &rest[at..at + end.unwrap_or(rest.len() - at)];
            if !inside {
                named.extend(named_by(path, &own, false, &file.code));
            }
        }
    }
    (module, named)
}

/// Whether what stands before `use` on its line lets it be a statement.
fn begins_use(before: &str) -> bool {
    let line = before.lines().next_back().unwrap_or("").trim();
    before.ends_with('\n')
        || line.is_empty()
        || line.starts_with("pub") && !line.contains(['{', '='])
}

/// A path from the root; none where it leads to another crate.
fn named_by(path: &str, own: &Segments, exported: bool, code: &str) -> Option<Named> {
    let (path, alias) = path.split_once(" as ").unwrap_or((path, ""));
    let parts: Vec<&str> = path.trim().trim_end_matches(':').split("::").map(str::trim).collect();
    let climbs = parts.iter().take_while(|part| **part == "super").count();
    let below = |depth: usize| own[..own.len().saturating_sub(depth)].iter().cloned();
    let rest = |skipped: usize| parts[skipped..].iter().map(|part| (*part).to_owned());
    let mut path: Segments = match parts[0] {
        "crate" => rest(1).collect(),
        "self" => below(0).chain(rest(1)).collect(),
        "super" => below(climbs).chain(rest(climbs)).collect(),
        child if code.contains(&format!("mod {child};")) => below(0).chain(rest(0)).collect(),
        _ => return None,
    };
    path.retain(|part| part != "self" && part != "*");
    let name = if alias.is_empty() { path.last().cloned() } else { Some(alias.trim().to_owned()) };
    Some(Named { path, exported: name.filter(|_| exported) })
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn expanded(path: &str) -> Vec<String> {
    let path = path.trim();
    let Some((start, list)) = path.split_once('{') else { return vec![path.to_owned()] };
    let list = list.strip_suffix('}').unwrap_or(list);
    let (mut entries, mut depth) = (vec![String::new()], 0);
    for c in list.chars() {
        match c {
            ',' if depth == 0 => {
                entries.push(String::new());
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        entries.last_mut().expect("never empty").push(c);
    }
    let entries = entries.iter().filter(|entry| !entry.trim().is_empty());
    entries.flat_map(|entry| expanded(entry)).map(|entry| format!("{start}{entry}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<RustFile> =
            files.iter().map(|(path, text)| RustFile::new(path, text)).collect();
        Graph::of(files.iter()).circles().iter().map(|circle| circle.join(" -> ")).collect()
    }

    #[test]
    fn circles_are_found_through_all_forms_of_paths() {
        let of =
            |a: &str, b: &str| circles(&[("r/a.rs", a), ("r/b.rs", b), ("r/mod.rs", "mod a;")]);
        for (a, b) in [
            ("use super::b;", "use super::a::X;"),
            ("use crate::r::{c, b::{Y, Z}};", "fn f() { super::a::g(); }"),
            ("fn f(x: crate::r::b::Y) {}", "pub fn g() -> super::a::X {}"),
            ("use super::b as other;", "use super::{\n    a::{self, X},\n};"),
        ] {
            assert_eq!(of(a, b), ["r::a -> r::b"], "{a} {b}");
        }
        assert_eq!(of("use super::b;", "// super::a\nuse std::fmt;"), [""; 0]);
        assert_eq!(of("use super::b;", "pub(in crate::r::a) fn f() {}"), [""; 0]);
        assert_eq!(
            of("use super::b;", "#[cfg(test)]\nmod tests {\n use super::super::a;\n}\n"),
            [""; 0]
        );
    }

    #[test]
    fn a_folder_that_uses_what_uses_it_is_a_circle() {
        let folder =
            [("r/mod.rs", "mod a;\nuse a::f;\npub struct X;"), ("r/a.rs", "use super::X;")];
        assert_eq!(circles(&folder), ["r -> r::a"]);
        let long = [
            ("r/a.rs", "use super::b;"),
            ("r/b.rs", "use crate::r::c::d;"),
            ("r/c/d.rs", "use super::super::a;"),
        ];
        assert_eq!(circles(&long), ["r::a -> r::b -> r::c::d"]);
    }

    #[test]
    fn what_is_exported_again_is_found_where_it_is() {
        let files = [
            ("r/mod.rs", "mod a;\nmod b;\npub use a::X;"),
            ("r/a.rs", "pub struct X;"),
            ("r/b.rs", "use super::X;"),
        ];
        assert_eq!(circles(&files), [""; 0]);
        let back = [files[0], ("r/a.rs", "use super::b::Y;"), files[2]];
        assert_eq!(circles(&back), ["r::a -> r::b"]);
    }
}
