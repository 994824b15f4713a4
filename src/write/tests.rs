//! The promises of the output folder, each tried on a real one.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::publication::Step;
use super::*;

mod disk;
mod kill;
#[cfg(unix)]
mod releases;

/// A change that someone makes by hand in an output folder.
type Edit = fn(&Path);
/// Files by route.
type Portal = BTreeMap<String, String>;
/// Contents of a folder, without our records: files with their text, folders and links with a mark.
type Listing = BTreeMap<String, String>;

fn portal(files: &[(&str, &str)]) -> Portal {
    files.iter().map(|(route, text)| ((*route).to_owned(), (*text).to_owned())).collect()
}

/// Tests have no power cuts to outlive.
const MANNER: Manner =
    Manner { layout: Layout::Folder, verify: false, durable: false, packed: false, drafts: false };

fn open(out: &Path) -> Result<Stage, WriteError> {
    Stage::open(out, MANNER)
}

fn staged(out: &Path, portal: &Portal) -> Stage {
    staged_as(out, portal, MANNER)
}

fn staged_as(out: &Path, portal: &Portal, manner: Manner) -> Stage {
    let stage = Stage::open(out, manner).expect("opened");
    for (route, text) in portal {
        stage.put(route, text.as_bytes()).expect("put");
    }
    stage
}

#[test]
fn a_copy_that_stands_is_not_written() {
    let out = TempDir::new().expect("folder");
    let copy = |text: &str| {
        let (stage, mut times) = (Stage::open(out.path(), MANNER).expect("opened"), 0);
        let put = stage.copy("a/b.jpg", &mut |out| {
            times += 1;
            out.write_all(text.as_bytes())
        });
        put.expect("put");
        let changes = stage.publish().expect("published");
        assert_eq!(fs::read_to_string(out.path().join("a/b.jpg")).expect("text"), text);
        (times, changes.written, changes.unchanged)
    };
    let route = || vec!["a/b.jpg".to_owned()];
    assert_eq!(copy("one"), (1, route(), 0), "what is new is written at once");
    let identity_before = identity(&out.path().join("a/b.jpg"));
    assert_eq!(copy("one"), (1, vec![], 1));
    assert_eq!(identity(&out.path().join("a/b.jpg")), identity_before);
    assert_eq!(copy("two"), (2, route(), 0));
    fs::write(out.path().join("a/b.jpg"), "by hand").expect("written");
    assert_eq!(copy("two"), (2, route(), 0), "what was changed by hand is mended");
}

#[track_caller]
fn publish(out: &Path, portal: &Portal) -> Changes {
    staged(out, portal).publish().expect("published")
}

fn listing(out: &Path) -> Listing {
    let entries =
        walkdir::WalkDir::new(out).min_depth(1).into_iter().map(|entry| entry.expect("entry"));
    let named = entries.map(|entry| {
        let route =
            entry.path().strip_prefix(out).expect("below").to_str().expect("Unicode").to_owned();
        let content = match entry.file_type() {
            kind if kind.is_dir() => "<folder>".to_owned(),
            kind if kind.is_symlink() => "<link>".to_owned(),
            _ => fs::read_to_string(entry.path()).expect("text"),
        };
        (route, content)
    });
    named.filter(|(route, _)| !route.starts_with(".bantin")).collect()
}

/// Returns the files that a clean build leaves.
fn clean(portal: &Portal) -> Listing {
    let folder = TempDir::new().expect("folder");
    publish(folder.path(), portal);
    let found = listing(folder.path());
    let files: Portal =
        found.clone().into_iter().filter(|(_, content)| content != "<folder>").collect();
    assert_eq!(files, *portal);
    found
}

fn set_time(path: &Path, time: SystemTime) {
    fs::File::options().write(true).open(path).expect("opened").set_modified(time).expect("set");
}

/// Writes zeros of the right length and puts the time back, as a disk does that lost what it was
/// given.
fn damage(path: &Path) {
    let found = path.metadata().expect("there");
    let zeros = "0".repeat(usize::try_from(found.len()).expect("small"));
    fs::write(path, zeros).expect("written");
    set_time(path, found.modified().expect("time"));
}

/// Time and, where there is one, inode.
fn identity(path: &Path) -> (SystemTime, u64) {
    let found = path.symlink_metadata().expect("there");
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&found);
    #[cfg(not(unix))]
    let inode = 0;
    (found.modified().expect("time"), inode)
}

fn foreign(result: Result<Changes, WriteError>) -> Vec<String> {
    match result {
        Err(WriteError::ForeignFile(names)) => names,
        other => panic!("not refused: {other:?}"),
    }
}

fn shown(out: &Path, routes: &[&str]) -> Vec<String> {
    routes.iter().map(|route| out.join(route).display().to_string()).collect()
}

#[test]
fn the_same_bytes_touch_nothing() {
    let out = TempDir::new().expect("folder");
    let files = portal(&[("index.html", "home"), ("a/b/index.html", "b"), ("empty", "")]);
    publish(out.path(), &files);
    // The second build may have to read what is as young as the manifest; then the manifest is new
    // and all is known.
    for _ in 0..3 {
        let before: Vec<_> = files.keys().map(|route| identity(&out.path().join(route))).collect();
        let folder = identity(&out.path().join("a/b"));
        let changes = publish(out.path(), &files);
        assert_eq!(changes, Changes { unchanged: 3, ..Changes::default() });
        assert_eq!(
            files.keys().map(|route| identity(&out.path().join(route))).collect::<Vec<_>>(),
            before
        );
        assert_eq!(identity(&out.path().join("a/b")), folder);
    }
}

#[test]
fn nothing_is_read_when_manifest_and_disk_agree() {
    let out = TempDir::new().expect("folder");
    let files = portal(&[("a", "1"), ("b", "2")]);
    publish(out.path(), &files);
    fs::write(out.path().join("a"), "1").expect("same bytes, new time");
    std::thread::sleep(Duration::from_millis(30));
    publish(out.path(), &files);
    let manifest = identity(&out.path().join(".bantin/manifest"));
    let stage = staged(out.path(), &files);
    let fates: Vec<Fate> =
        stage.with_taken(|taken| taken.files.iter().map(|(_, put)| put.fate).collect());
    assert_eq!(fates, [Fate::Kept; 2]);
    stage.publish().expect("published");
    assert_eq!(identity(&out.path().join(".bantin/manifest")), manifest);
}

#[test]
fn changes_are_told_by_route() {
    let out = TempDir::new().expect("folder");
    let first =
        portal(&[("b.html", "1"), ("gone/deep/x.html", "1"), ("same.html", "1"), ("a.html", "1")]);
    assert_eq!(
        publish(out.path(), &first).written,
        ["a.html", "b.html", "gone/deep/x.html", "same.html"]
    );
    let second =
        portal(&[("b.html", "2"), ("same.html", "1"), ("new/x.html", "1"), ("a.html", "2")]);
    let changes = publish(out.path(), &second);
    let written = ["a.html", "b.html", "new/x.html"].map(str::to_owned).to_vec();
    assert_eq!(
        changes,
        Changes {
            written,
            unchanged: 1,
            removed: vec!["gone/deep/x.html".to_owned()],
            repaired: vec![]
        }
    );
    assert_eq!(listing(out.path()), clean(&second));
}

#[test]
fn a_published_file_changed_by_hand_is_repaired() {
    let files = portal(&[("a/x.html", "right"), ("b.html", "other")]);
    let edits: [Edit; 4] = [
        |path| fs::write(path, "wrong").expect("same length"),
        |path| fs::write(path, "much longer").expect("longer"),
        |path| fs::remove_file(path).expect("removed"),
        |path| fs::remove_dir_all(path.parent().expect("folder")).expect("removed"),
    ];
    for edit in edits {
        let out = TempDir::new().expect("folder");
        publish(out.path(), &files);
        edit(&out.path().join("a/x.html"));
        assert_eq!(publish(out.path(), &files).written, ["a/x.html"]);
        assert_eq!(listing(out.path()), clean(&files));
    }
}

#[test]
fn an_edit_in_the_tick_of_the_build_is_seen() {
    let out = TempDir::new().expect("folder");
    let files = portal(&[("x", "right")]);
    publish(out.path(), &files);
    let path = out.path().join("x");
    let (time, _) = identity(&path);
    fs::write(&path, "wrong").expect("same length");
    set_time(&path, time);
    set_time(&out.path().join(".bantin/manifest"), time);
    assert_eq!(publish(out.path(), &files).written, ["x"]);
}

#[test]
fn new_times_alone_write_nothing() {
    let out = TempDir::new().expect("folder");
    let files = portal(&[("x", "right")]);
    publish(out.path(), &files);
    for time in [
        SystemTime::UNIX_EPOCH - Duration::from_secs(9),
        SystemTime::UNIX_EPOCH + Duration::from_secs(9),
    ] {
        set_time(&out.path().join("x"), time);
        assert_eq!(publish(out.path(), &files), Changes { unchanged: 1, ..Changes::default() });
    }
}

#[test]
fn files_of_others_survive() {
    let out = TempDir::new().expect("folder");
    fs::create_dir_all(out.path().join("a/empty")).expect("folder");
    fs::write(out.path().join("a/mine.txt"), "mine").expect("written");
    fs::write(out.path().join("CNAME"), "bantin.example").expect("written");
    let before = listing(out.path());
    publish(out.path(), &portal(&[("a/x.html", "1"), ("b/x.html", "1")]));
    publish(out.path(), &Portal::new());
    assert_eq!(listing(out.path()), before);
}

#[test]
fn a_foreign_thing_at_a_route_is_refused() {
    let kinds: [(&str, Edit); 5] = [
        ("a/x.html", |out| fs::write(out.join("a/x.html"), "mine").expect("a file")),
        ("a/x.html", |out| fs::create_dir(out.join("a/x.html")).expect("an empty folder")),
        ("a/b", |out| fs::write(out.join("a/b"), "mine").expect("a file for a folder")),
        ("old", |out| {
            fs::remove_file(out.join("old")).expect("removed");
            fs::create_dir(out.join("old")).expect("a folder for a file of ours");
        }),
        ("folder", |out| {
            fs::write(out.join("folder/mine"), "mine").expect("a file in a folder of ours");
        }),
    ];
    for (name, make) in kinds {
        let out = TempDir::new().expect("folder");
        publish(out.path(), &portal(&[("old", "1"), ("a/old", "1"), ("folder/old", "1")]));
        make(out.path());
        let before = listing(out.path());
        let manifest = fs::read(out.path().join(".bantin/manifest")).expect("manifest");
        let new =
            portal(&[("old", "2"), ("a/x.html", "2"), ("a/b/c/d.html", "2"), ("folder", "2")]);
        assert_eq!(foreign(staged(out.path(), &new).publish()), shown(out.path(), &[name]));
        assert_eq!(listing(out.path()), before);
        assert_eq!(fs::read(out.path().join(".bantin/manifest")).expect("manifest"), manifest);
    }
}

#[test]
fn all_foreign_things_are_named_at_once() {
    let out = TempDir::new().expect("folder");
    fs::write(out.path().join("b"), "mine").expect("written");
    fs::write(out.path().join("a"), "mine").expect("written");
    let new = portal(&[("b/x", "1"), ("b/y", "1"), ("a", "1"), ("c", "1")]);
    assert_eq!(foreign(staged(out.path(), &new).publish()), shown(out.path(), &["a", "b"]));
    assert_eq!(
        fs::read_dir(out.path()).expect("read").count(),
        2,
        "a refused first build leaves its records"
    );
}

#[cfg(unix)]
#[test]
fn no_link_is_written_or_removed_through() {
    use std::os::unix::fs::symlink;
    let files = portal(&[("a/x.html", "1"), ("index.html", "1")]);
    let (out, elsewhere) = (TempDir::new().expect("folder"), TempDir::new().expect("folder"));
    publish(out.path(), &files);
    fs::rename(out.path().join("a"), elsewhere.path().join("a")).expect("moved away");
    symlink(elsewhere.path().join("a"), out.path().join("a")).expect("link");
    let before = listing(elsewhere.path());

    // The same bytes lie behind the link, and yet it is refused.
    assert_eq!(foreign(staged(out.path(), &files).publish()), shown(out.path(), &["a"]));
    assert_eq!(
        foreign(staged(out.path(), &portal(&[("a/x.html", "2")])).publish()),
        shown(out.path(), &["a"])
    );
    assert_eq!(
        foreign(staged(out.path(), &portal(&[("a", "2")])).publish()),
        shown(out.path(), &["a"])
    );
    publish(out.path(), &portal(&[("index.html", "1")]));
    assert_eq!(listing(elsewhere.path()), before);
    assert_eq!(listing(out.path()), portal(&[("a", "<link>"), ("index.html", "1")]));

    fs::remove_file(out.path().join("index.html")).expect("removed");
    symlink(elsewhere.path().join("a/x.html"), out.path().join("index.html")).expect("link");
    assert_eq!(
        foreign(staged(out.path(), &portal(&[("index.html", "1")])).publish()),
        shown(out.path(), &["index.html"])
    );
    publish(out.path(), &Portal::new());
    assert_eq!(listing(out.path()), portal(&[("a", "<link>"), ("index.html", "<link>")]));
}

#[cfg(unix)]
#[test]
fn a_link_to_the_output_folder_is_followed() {
    let folder = TempDir::new().expect("folder");
    let (real, out) = (folder.path().join("real"), folder.path().join("out"));
    fs::create_dir(&real).expect("folder");
    std::os::unix::fs::symlink(&real, &out).expect("link");
    let files = portal(&[("a/x.html", "1")]);
    publish(&out, &files);
    assert_eq!(listing(&real), clean(&files));
}

#[cfg(unix)]
#[test]
fn a_link_among_our_records_is_refused() {
    for name in [".bantin", ".bantin/stage", ".bantin/lock", ".bantin/manifest"] {
        let (out, elsewhere) = (TempDir::new().expect("folder"), TempDir::new().expect("folder"));
        fs::write(elsewhere.path().join("mine"), "mine").expect("written");
        let link = out.path().join(name);
        fs::create_dir_all(link.parent().expect("folder")).expect("folder");
        std::os::unix::fs::symlink(elsewhere.path(), link).expect("link");
        let refused = open(out.path()).map(|_| Changes::default());
        assert_eq!(foreign(refused), shown(out.path(), &[name]));
        assert_eq!(listing(elsewhere.path()), portal(&[("mine", "mine")]));
    }
}

#[test]
fn a_manifest_of_another_version_owns_nothing() {
    let out = TempDir::new().expect("folder");
    publish(out.path(), &portal(&[("x", "1"), ("y", "1")]));
    fs::write(out.path().join(".bantin/manifest"), "bantin manifest 9\n").expect("written");
    let refused = staged(out.path(), &portal(&[("x", "1")])).publish();
    let Err(error @ WriteError::LostManifest { .. }) = refused else {
        panic!("not refused: {refused:?}")
    };
    let text = error.to_string();
    assert!(text.contains("manifest") && text.contains(&shown(out.path(), &["x"])[0]), "{text}");
    publish(out.path(), &portal(&[("z", "1")]));
    assert_eq!(listing(out.path()), portal(&[("x", "1"), ("y", "1"), ("z", "1")]));
}

#[test]
fn a_second_build_is_refused() {
    let folder = TempDir::new().expect("folder");
    let out = folder.path().join("public");
    let first = staged(&out, &portal(&[("x", "1")]));
    let refused = open(&out);
    assert!(matches!(&refused, Err(WriteError::Busy(busy)) if *busy == out), "{refused:?}");
    first.publish().expect("undisturbed");
    publish(&out, &portal(&[("x", "1")]));
}

#[test]
fn a_dropped_stage_leaves_the_tree_identical() {
    let out = TempDir::new().expect("folder");
    let files = portal(&[("a/x.html", "1"), ("index.html", "1")]);
    publish(out.path(), &files);
    let before = files.keys().map(|route| identity(&out.path().join(route))).collect::<Vec<_>>();
    drop(staged(out.path(), &portal(&[("a/x.html", "2"), ("b/x.html", "2")])));
    assert_eq!(listing(out.path()), clean(&files));
    assert_eq!(
        files.keys().map(|route| identity(&out.path().join(route))).collect::<Vec<_>>(),
        before
    );
    assert!(!out.path().join(".bantin/stage").exists());
}

#[test]
fn a_dropped_first_stage_leaves_no_folder() {
    let folder = TempDir::new().expect("folder");
    drop(staged(&folder.path().join("deep/er/public"), &portal(&[("a/x.html", "2")])));
    assert_eq!(fs::read_dir(folder.path()).expect("read").count(), 0);

    let out = folder.path().join("public");
    fs::create_dir(&out).expect("folder");
    drop(staged(&out, &portal(&[("a/x.html", "2")])));
    assert_eq!(fs::read_dir(&out).expect("read").count(), 0);
}

#[test]
fn an_output_folder_that_is_none_is_told_as_such() {
    let folder = TempDir::new().expect("folder");
    let out = folder.path().join("public");
    fs::write(&out, "mine").expect("written");
    let error = open(&out).expect_err("no folder").to_string();
    assert!(error.contains("public` is a file"), "{error}");
    assert_eq!(fs::read_to_string(&out).expect("file"), "mine");
}

#[test]
fn a_failed_machine_is_told_with_its_path() {
    let folder = TempDir::new().expect("folder");
    let out = folder.path().join("file/public");
    fs::write(folder.path().join("file"), "no folder").expect("written");
    let error = open(&out).expect_err("no folder").to_string();
    assert!(error.contains("public"), "{error}");
}

#[track_caller]
fn inner(error: io::Error) -> WriteError {
    *error.into_inner().expect("inner").downcast().expect("ours")
}

#[test]
fn no_route_is_taken_twice() {
    for (first, second) in [
        ("a/x", "a/x"),
        ("a/x", "A/X"),
        ("Đ.html", "đ.html"),
        ("à", "a\u{300}"),
        ("a", "a/x"),
        ("a/x", "a"),
        ("A/x/y", "a/X"),
    ] {
        let out = TempDir::new().expect("folder");
        let stage = staged(out.path(), &portal(&[(first, "1")]));
        let error = inner(stage.put(second, b"1").expect_err("twice"));
        assert!(
            matches!(&error, WriteError::TwiceWritten(route) if route == second),
            "{first} {second}: {error:?}"
        );
    }
}

#[test]
fn no_route_leads_out() {
    let folder = TempDir::new().expect("folder");
    let stage = open(&folder.path().join("out")).expect("opened");
    for route in ["../x", "/x", "a/../../x", ".bantin/manifest", "a\\x", "a//x", "x\0"] {
        let error = inner(stage.put(route, b"1").expect_err("refused"));
        assert!(matches!(&error, WriteError::BadPath(bad) if bad == route), "{route:?}");
    }
    assert_eq!(stage.publish().expect("published"), Changes::default());
    assert!(!folder.path().join("x").exists());
}

#[test]
fn a_name_that_changes_its_case_follows() {
    let out = TempDir::new().expect("folder");
    publish(out.path(), &portal(&[("A/X.html", "1"), ("b.html", "1")]));
    let second = portal(&[("a/x.html", "1"), ("B.html", "2")]);
    publish(out.path(), &second);
    assert_eq!(listing(out.path()), clean(&second));
}

#[test]
fn many_threads_put_at_once() {
    use rayon::prelude::*;
    let out = TempDir::new().expect("folder");
    // More than the lines of the manifest that one thread prints.
    let files: Portal =
        (0..1500).map(|i| (format!("a/{}/{i}/index.html", i % 7), i.to_string())).collect();
    let stage = open(out.path()).expect("opened");
    files.par_iter().for_each(|(route, text)| stage.put(route, text.as_bytes()).expect("put"));
    assert_eq!(stage.publish().expect("published").written.len(), 1500);
    assert_eq!(listing(out.path()), clean(&files));
    assert_eq!(publish(out.path(), &files), Changes { unchanged: 1500, ..Changes::default() });
}

#[test]
fn a_folder_that_is_new_is_moved_as_one() {
    let out = TempDir::new().expect("folder");
    let moved = |files: &Portal| {
        let stage = staged(out.path(), files);
        let taken = stage.taken.lock().expect("alone").files.len();
        let steps = {
            let mut taken = stage.taken.lock().expect("alone");
            taken.sort();
            Publication::plan(&stage.home, &stage.manifest, &taken).expect("planned").steps
        };
        stage.publish().expect("published");
        let moves = steps.into_iter().filter_map(|step| match step {
            Step::Move(route, _) => Some(route),
            _ => None,
        });
        (taken, moves.collect::<Vec<_>>())
    };
    let mut files = portal(&[("a/b/x", "1"), ("a/y", "1"), ("a-b/x", "1"), ("z", "1")]);
    assert_eq!(moved(&files), (4, ["a-b", "a", "z"].map(str::to_owned).to_vec()));
    files.extend(portal(&[("a/b/c/x", "1"), ("a/b/c/y", "1"), ("a/n", "1")]));
    assert_eq!(moved(&files), (7, ["a/b/c", "a/n"].map(str::to_owned).to_vec()));
}
