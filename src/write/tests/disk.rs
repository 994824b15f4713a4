//! Tests of what the disk does on its own: it refuses, and it forgets.

use std::process::Command;

use super::*;

#[test]
fn what_was_damaged_without_a_trace_is_found_where_all_is_read() {
    let out = TempDir::new().expect("folder");
    let files = portal(&[("a/x.html", "right"), ("b.html", "other"), ("c.html", "third")]);
    publish(out.path(), &files);
    std::thread::sleep(Duration::from_millis(30));
    publish(out.path(), &portal(&[("a/x.html", "right"), ("b.html", "other")]));
    publish(out.path(), &files);
    std::thread::sleep(Duration::from_millis(30));
    publish(out.path(), &files);
    damage(&out.path().join("a/x.html"));
    damage(&out.path().join("b.html"));
    // It looks as it was left.
    assert_eq!(publish(out.path(), &files), Changes { unchanged: 3, ..Changes::default() });
    let verify = Manner { verify: true, ..MANNER };
    let changes = staged_as(out.path(), &files, verify).publish().expect("published");
    let damaged = vec!["a/x.html".to_owned(), "b.html".to_owned()];
    assert_eq!(
        changes,
        Changes { written: damaged.clone(), unchanged: 1, removed: vec![], repaired: damaged }
    );
    assert_eq!(listing(out.path()), clean(&files));
    let changes = staged_as(out.path(), &files, verify).publish().expect("published");
    assert_eq!(changes, Changes { unchanged: 3, ..Changes::default() });
}

#[test]
fn a_streamed_file_is_verified_too() {
    let out = TempDir::new().expect("folder");
    let put = |manner: Manner| {
        let stage = Stage::open(out.path(), manner).expect("opened");
        stage.stream("data.csv", &mut |file| file.write_all(b"1,2,3")).expect("streamed");
        stage.publish().expect("published")
    };
    put(MANNER);
    std::thread::sleep(Duration::from_millis(30));
    fs::write(out.path().join("data.csv"), "1,2,3").expect("a new time");
    std::thread::sleep(Duration::from_millis(30));
    put(MANNER);
    damage(&out.path().join("data.csv"));
    assert_eq!(put(MANNER).written.len(), 0);
    assert_eq!(put(Manner { verify: true, ..MANNER }).repaired, ["data.csv"]);
    assert_eq!(fs::read_to_string(out.path().join("data.csv")).expect("file"), "1,2,3");
}

#[test]
fn a_portal_that_has_to_last_is_the_same() {
    let out = TempDir::new().expect("folder");
    let files = portal(&[("a/x.html", "1"), ("index.html", "1")]);
    staged_as(out.path(), &files, Manner::default()).publish().expect("published");
    assert_eq!(listing(out.path()), clean(&files));
}

/// Runs a command of the system; tells loudly where that is not possible here.
#[allow(clippy::print_stderr, reason = "a test that proves nothing has to say so")]
fn can(program: &str, arguments: &[&str]) -> bool {
    let done = Command::new(program).args(arguments).output();
    let can = done.as_ref().is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("SKIPPED: `{program} {}` is not possible here: {done:?}", arguments.join(" "));
    }
    can
}

/// Old and new portal: something changes in every folder but `still`.
fn changing() -> (Portal, Portal) {
    let old = portal(&[
        ("a/x", "1"),
        ("b/x", "1"),
        ("b/gone", "1"),
        ("c/d/x", "1"),
        ("still/x", "1"),
        ("index.html", "1"),
    ]);
    let new = portal(&[
        ("a/x", "2"),
        ("b/x", "1"),
        ("c/d/x", "1"),
        ("c/d/new", "2"),
        ("still/x", "1"),
        ("index.html", "2"),
    ]);
    (old, new)
}

/// Publishes over what is barred in some way, and sees that it is named and nothing moves.
#[track_caller]
fn refused(out: &Path, route: &str, new: &Portal) {
    let before = listing(out);
    let manifest = fs::read(out.join(".bantin/manifest")).expect("manifest");
    let refused = staged(out, new).publish();
    let Err(WriteError::Barred(paths)) = &refused else {
        panic!("{route} is not refused: {refused:?}")
    };
    let paths: Vec<&str> = paths.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, [out.join(route).to_str().expect("Unicode")]);
    assert_eq!(listing(out), before);
    assert_eq!(fs::read(out.join(".bantin/manifest")).expect("manifest"), manifest);
}

#[cfg(target_os = "linux")]
#[test]
fn what_nobody_may_change_is_found_before_anything_moves() {
    let (old, new) = changing();
    for route in ["a", "a/x", "b", "b/gone", "c/d", "index.html"] {
        let out = TempDir::new().expect("folder");
        publish(out.path(), &old);
        let path = out.path().join(route);
        let shown = path.to_str().expect("Unicode");
        if !can("chattr", &["+i", shown]) {
            return;
        }
        let caught = std::panic::catch_unwind(|| refused(out.path(), route, &new));
        assert!(can("chattr", &["-i", shown]));
        caught.expect("refused");
        publish(out.path(), &new);
        assert_eq!(listing(out.path()), clean(&new));
    }
    // Files that are not touched may be as they like.
    let out = TempDir::new().expect("folder");
    publish(out.path(), &old);
    let still = out.path().join("still");
    if can("chattr", &["+i", still.to_str().expect("Unicode")]) {
        let published = staged(out.path(), &new).publish();
        assert!(can("chattr", &["-i", still.to_str().expect("Unicode")]));
        published.expect("published");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_mounted_is_found_before_anything_moves() {
    let (old, new) = changing();
    for (route, manner) in
        [("a", &["--bind"][..]), ("b", &["-t", "tmpfs"]), ("c", &["--bind"]), ("a/x", &["--bind"])]
    {
        let (out, elsewhere) = (TempDir::new().expect("folder"), TempDir::new().expect("folder"));
        publish(out.path(), &old);
        let path = out.path().join(route);
        let copy = elsewhere.path().join("copy");
        let (shown, copied) = (path.to_str().expect("Unicode"), copy.to_str().expect("Unicode"));
        assert!(can("cp", &["-a", shown, copied]));
        let arguments = if manner.len() == 1 {
            vec![manner[0], copied, shown]
        } else {
            vec!["-t", "tmpfs", "none", shown]
        };
        if !can("mount", &arguments) {
            return;
        }
        // Files behind the mount are ours too.
        let filled = manner.len() == 1 || can("cp", &["-a", &format!("{copied}/."), shown]);
        let caught = std::panic::catch_unwind(|| refused(out.path(), route, &new));
        assert!(can("umount", &[shown]));
        assert!(filled);
        caught.expect("refused");
    }
}

/// Returns the dead links of the pages, after each step: `a>b,c` is a page that leads to `b` and
/// `c`.
fn dead(out: &Path) -> Vec<String> {
    let found = listing(out);
    let links = found.iter().flat_map(|(route, text)| {
        let targets =
            text.strip_prefix('>').unwrap_or("").split(',').filter(|target| !target.is_empty());
        targets.map(move |target| (route, target))
    });
    links
        .filter(|(_, target)| !found.contains_key(*target))
        .map(|(from, to)| format!("{from} -> {to}"))
        .collect()
}

#[test]
fn no_page_leads_to_what_is_not_there_yet_or_no_more() {
    let old = portal(&[
        ("index.html", ">tin/a/index.html,tin/gone/index.html,style.css"),
        ("feed.xml", ">tin/a/index.html,tin/gone/index.html"),
        ("style.css", "1"),
        ("tin/index.html", ">tin/a/index.html,tin/gone/index.html"),
        ("tin/a/index.html", ">index.html,tin/gone/index.html"),
        ("tin/gone/index.html", ">index.html,gone.png"),
        ("gone.png", "1"),
    ]);
    let new = portal(&[
        ("index.html", ">tin/a/index.html,tin/b/index.html,style.css,new.css,dia/x/index.html"),
        ("feed.xml", ">tin/a/index.html,tin/b/index.html"),
        ("style.css", "2"),
        ("new.css", "2"),
        ("tin/index.html", ">tin/a/index.html,tin/b/index.html,tin/c.html"),
        ("tin/a/index.html", ">index.html,tin/b/index.html,b.png,tin/c.html"),
        ("tin/b/index.html", ">index.html,tin/a/index.html,b.png"),
        ("tin/c.html", ">b.png,style.css"),
        ("dia/x/index.html", ">index.html"),
        ("b.png", "2"),
    ]);
    let out = TempDir::new().expect("folder");
    publish(out.path(), &old);
    assert_eq!(dead(out.path()), [""; 0]);
    let stage = staged(out.path(), &new);
    let mut taken = std::mem::take(&mut *stage.taken.lock().expect("lock"));
    taken.sort();
    let publication = Publication::plan(&stage.home, &stage.manifest, &taken).expect("planned");
    for step in &publication.steps {
        publication.perform(step).expect("performed");
        assert_eq!(dead(out.path()), [""; 0], "after {step:?}");
    }
    assert!(publication.steps.len() > 10);
    drop(publication);
    assert_eq!(listing(out.path()), clean(&new));
}
