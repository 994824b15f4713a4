//! Portals as folders of their own: readers see the old one or the new one, whatever happens.

use std::os::unix::fs::symlink;
use std::path::PathBuf;

use super::kill::{before_and_after, kill};
use super::*;
use crate::write::error::Obstacle;
use crate::write::paths::RECORDS;
use crate::write::releases::Release;

const RELEASES: Manner = Manner { layout: Layout::Releases, ..MANNER };

#[track_caller]
fn release(out: &Path, portal: &Portal) -> Changes {
    staged_as(out, portal, RELEASES).publish().expect("published")
}

fn folder() -> (TempDir, PathBuf) {
    let dir = TempDir::new().expect("folder");
    let out = dir.path().join("public");
    (dir, out)
}

fn target(out: &Path) -> String {
    fs::read_link(out).expect("a link").to_str().expect("Unicode").to_owned()
}

/// The releases that stand.
fn numbers(out: &Path) -> Vec<String> {
    let folder = out.with_file_name(".public.releases");
    let names = fs::read_dir(folder).expect("read").map(|entry| entry.expect("entry").file_name());
    let mut names: Vec<String> =
        names.map(|name| name.to_str().expect("Unicode").to_owned()).collect();
    names.retain(|name| name != "lock");
    names.sort();
    names
}

#[test]
fn each_change_is_a_release_and_one_older_is_kept() {
    let (_dir, out) = folder();
    let mut files = portal(&[("index.html", "1"), ("a/same.html", "1"), ("a/gone.html", "1")]);
    assert_eq!(release(&out, &files).written.len(), 3);
    assert_eq!(
        (target(&out), numbers(&out)),
        (".public.releases/1".to_owned(), vec!["1".to_owned()])
    );
    let same = identity(&out.join("a/same.html"));

    // Nothing changed: the link is not touched.
    let link = identity(&out);
    assert_eq!(release(&out, &files), Changes { unchanged: 3, ..Changes::default() });
    assert_eq!((identity(&out), numbers(&out)), (link, vec!["1".to_owned()]));

    files.remove("a/gone.html");
    files.extend(portal(&[("index.html", "2"), ("b/new.html", "2")]));
    let changes = release(&out, &files);
    assert_eq!(changes.written, ["b/new.html", "index.html"]);
    assert_eq!((changes.unchanged, changes.removed), (1, vec!["a/gone.html".to_owned()]));
    assert_eq!(listing(&out), clean(&files));
    assert_eq!(identity(&out.join("a/same.html")), same, "what did not change is the same file");
    assert_eq!(numbers(&out), ["1", "2"]);

    files.remove("b/new.html");
    release(&out, &files);
    assert_eq!(
        (listing(&out), target(&out), numbers(&out)),
        (clean(&files), ".public.releases/3".to_owned(), vec!["2".to_owned(), "3".to_owned()])
    );
}

#[test]
fn folders_that_a_kill_left_of_a_removed_release_go() {
    let (_dir, out) = folder();
    for text in ["1", "2", "3"] {
        release(&out, &portal(&[("index.html", text)]));
    }
    // Its manifest went last, and the folders were to follow.
    let left = out.with_file_name(".public.releases").join("1");
    fs::create_dir_all(left.join(RECORDS)).expect("folders");
    assert_eq!(numbers(&out), ["1", "2", "3"]);
    release(&out, &portal(&[("index.html", "3")]));
    assert_eq!(numbers(&out), ["2", "3"]);
    // A folder that somebody has put there is no release of ours.
    fs::create_dir_all(left.join(RECORDS)).expect("folders");
    fs::write(left.join("mine"), "mine").expect("written");
    release(&out, &portal(&[("index.html", "3")]));
    assert_eq!(numbers(&out), ["1", "2", "3"]);
}

#[test]
fn what_is_not_ours_comes_along_and_is_never_lost() {
    let (dir, out) = folder();
    let elsewhere = dir.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("folder");
    fs::write(elsewhere.join("secret"), "mine").expect("written");
    release(&out, &portal(&[("index.html", "1"), ("a/x.html", "1")]));
    fs::write(out.join("CNAME"), "mine").expect("written");
    fs::write(out.join("a/mine.txt"), "mine").expect("written");
    fs::create_dir_all(out.join("empty/er")).expect("folders");
    symlink(&elsewhere, out.join("link")).expect("link");
    for round in 2..6 {
        release(&out, &portal(&[("index.html", &round.to_string())]));
        let mut expected = portal(&[
            ("index.html", &round.to_string()),
            ("CNAME", "mine"),
            ("a/mine.txt", "mine"),
        ]);
        expected.extend(portal(&[
            ("link", "<link>"),
            ("a", "<folder>"),
            ("empty", "<folder>"),
            ("empty/er", "<folder>"),
        ]));
        assert_eq!(listing(&out), expected);
        assert_eq!(listing(&elsewhere), portal(&[("secret", "mine")]));
    }
    assert_eq!(numbers(&out), ["4", "5"]);
    // A file that was put into an older release stays there.
    let old = out.with_file_name(".public.releases/4/mine.txt");
    fs::write(&old, "mine").expect("written");
    release(&out, &portal(&[("index.html", "6")]));
    release(&out, &portal(&[("index.html", "7")]));
    assert_eq!(fs::read_to_string(old).expect("file"), "mine");

    assert_eq!(
        foreign(
            staged_as(&out, &portal(&[("CNAME", "1"), ("a/mine.txt/x", "1")]), RELEASES).publish()
        ),
        shown(&out, &["CNAME", "a/mine.txt"])
    );
}

#[test]
fn what_stands_there_and_is_no_release_is_refused() {
    let files = portal(&[("index.html", "1")]);
    let stands: [(Obstacle, Edit); 4] = [
        (Obstacle::FullFolder, |out| {
            publish(out, &portal(&[("index.html", "1")]));
        }),
        (Obstacle::File, |out| fs::write(out, "mine").expect("written")),
        (Obstacle::ForeignLink, |out| symlink("elsewhere", out).expect("link")),
        (Obstacle::ForeignLink, |out| {
            symlink(".public.releases/01", out).expect("link");
        }),
    ];
    for (why, make) in stands {
        let (dir, out) = folder();
        make(&out);
        let before = listing(dir.path());
        let error = Stage::open(&out, RELEASES).expect_err("refused");
        assert!(
            matches!(&error, WriteError::NoReleases(at, reason) if *at == out && *reason == why),
            "{error}"
        );
        assert_eq!(listing(dir.path()), before);
    }
    // An empty folder is nobody's loss.
    let (_dir, out) = folder();
    fs::create_dir(&out).expect("folder");
    release(&out, &files);
    assert_eq!(target(&out), ".public.releases/1");

    for name in [".public.releases", ".public.releases/stage", ".public.releases/lock"] {
        let (dir, out) = folder();
        let link = dir.path().join(name);
        fs::create_dir_all(link.parent().expect("folder")).expect("folder");
        symlink("/nowhere", &link).expect("link");
        let refused = Stage::open(&out, RELEASES).map(|_| Changes::default());
        assert_eq!(foreign(refused).len(), 1, "{name}");
    }
}

#[test]
fn a_second_build_is_refused_and_a_dropped_stage_leaves_nothing() {
    let (dir, out) = folder();
    let first = staged_as(&out, &portal(&[("x", "1")]), RELEASES);
    assert!(matches!(Stage::open(&out, RELEASES), Err(WriteError::Busy(busy)) if busy == out));
    drop(first);
    assert_eq!(fs::read_dir(dir.path()).expect("read").count(), 0);
    release(&out, &portal(&[("x", "1")]));
    drop(staged_as(&out, &portal(&[("x", "2")]), RELEASES));
    assert_eq!((listing(&out), numbers(&out)), (portal(&[("x", "1")]), vec!["1".to_owned()]));
}

#[test]
fn the_other_layout_goes_on_in_the_current_release() {
    let (_dir, out) = folder();
    release(&out, &portal(&[("x", "1"), ("y", "1")]));
    release(&out, &portal(&[("x", "2"), ("y", "1")]));
    let changes = publish(&out, &portal(&[("y", "3")]));
    assert_eq!((changes.written, changes.removed), (vec!["y".to_owned()], vec!["x".to_owned()]));
    let first = out.with_file_name(".public.releases/1/y");
    assert_eq!(
        (fs::read_to_string(first).expect("file"), target(&out)),
        ("1".to_owned(), ".public.releases/2".to_owned())
    );
}

#[test]
fn going_back_by_hand_is_understood() {
    let (_dir, out) = folder();
    release(&out, &portal(&[("x", "1")]));
    release(&out, &portal(&[("x", "2")]));
    fs::remove_file(&out).expect("removed");
    symlink(".public.releases/1", &out).expect("link");
    assert_eq!(
        release(&out, &portal(&[("x", "1")])),
        Changes { unchanged: 1, ..Changes::default() }
    );
    assert_eq!(numbers(&out), ["1"]);
    fs::remove_file(&out).expect("removed");
    assert_eq!(release(&out, &portal(&[("x", "1")])).written, ["x"]);
}

#[test]
fn after_a_kill_at_any_step_readers_see_a_whole_portal_and_the_next_build_is_clean() {
    let (old, new) = before_and_after();
    let (clean_old, clean_new) = (clean(&old), clean(&new));
    for first in [true, false] {
        let mut stop = 0;
        loop {
            let (_dir, out) = folder();
            if !first {
                release(&out, &old);
            }
            let stage = staged_as(&out, &new, RELEASES);
            let mut taken = std::mem::take(&mut *stage.taken.lock().expect("lock"));
            taken.sort();
            let releases = stage.home.releases.as_ref().expect("releases");
            let release_of =
                Release::plan(&stage.home, releases, &stage.manifest, &taken).expect("planned");
            let all = release_of.steps.len();
            release_of
                .steps
                .iter()
                .take(stop)
                .for_each(|step| release_of.perform(*step).expect("performed"));
            drop(release_of);
            kill(stage);
            // Before the switch the old one, or nothing; after it the new one.
            if out.exists() {
                let found = listing(&out);
                assert!(found == clean_old || found == clean_new, "{stop}");
            } else {
                assert!(first && stop < 4, "{stop}");
            }
            release(&out, &new);
            assert_eq!(listing(&out), clean_new, "{stop}");
            release(&out, &old);
            assert_eq!((listing(&out), numbers(&out).len()), (clean_old.clone(), 2), "{stop}");
            if stop == all {
                break;
            }
            stop += 1;
        }
        assert_eq!(stop, 5);
    }
}

#[test]
fn a_damaged_file_is_replaced_in_the_new_release_alone() {
    let (_dir, out) = folder();
    let files = portal(&[("x", "right"), ("y", "right")]);
    release(&out, &files);
    std::thread::sleep(Duration::from_millis(30));
    release(&out, &portal(&[("x", "right"), ("y", "other")]));
    damage(&out.join("x"));
    let changes =
        staged_as(&out, &files, Manner { verify: true, ..RELEASES }).publish().expect("published");
    assert_eq!(
        (changes.written, changes.repaired),
        (vec!["x".to_owned(), "y".to_owned()], vec!["x".to_owned()])
    );
    assert_eq!(listing(&out), clean(&files));
}
