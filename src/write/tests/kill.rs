//! `kill -9` at every step, and any history of kills: the next build ends with the tree of a clean
//! one.

use std::mem;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;

/// The end of a process by `kill -9`: the lock falls, nothing else happens.
pub(super) fn kill(stage: Stage) {
    stage.home.lock.as_ref().expect("held").0.unlock().expect("unlocked");
    mem::forget(stage);
}

/// Publishes the first steps, then dies. Tells how many steps there are.
fn publish_and_die_after(out: &Path, portal: &Portal, steps: usize) -> usize {
    let stage = staged(out, portal);
    let mut taken = mem::take(&mut *stage.taken.lock().expect("lock"));
    taken.sort();
    let publication = Publication::plan(&stage.home, &stage.manifest, &taken).expect("planned");
    publication
        .steps
        .iter()
        .take(steps)
        .for_each(|step| publication.perform(step).expect("performed"));
    let all = publication.steps.len();
    drop(publication);
    kill(stage);
    all
}

/// Old portal, new portal: all that publishing has to do, files that become folders and folders
/// that become files too.
pub(super) fn before_and_after() -> (Portal, Portal) {
    let old = portal(&[
        ("same", "1"),
        ("changed", "1"),
        ("gone/deep/x", "1"),
        ("gone/y", "1"),
        ("file", "1"),
        ("folder/x/y", "1"),
        ("folder/z", "1"),
        ("Case", "1"),
    ]);
    let new = portal(&[
        ("same", "1"),
        ("changed", "2"),
        ("new/deep/x", "2"),
        ("file/x", "2"),
        ("folder", "2"),
        ("case", "2"),
    ]);
    (old, new)
}

#[test]
fn after_a_kill_at_any_step_the_next_build_is_clean() {
    let (old, new) = before_and_after();
    let (clean_old, clean_new) = (clean(&old), clean(&new));
    let mut stop = 0;
    loop {
        let again = TempDir::new().expect("folder");
        publish(again.path(), &old);
        let all = publish_and_die_after(again.path(), &new, stop);
        let whole = |(route, text): (String, String)| {
            text == "<folder>" || [&old, &new].iter().any(|p| p.get(&route) == Some(&text))
        };
        assert!(listing(again.path()).into_iter().all(whole), "a file in parts after {stop} steps");
        publish(again.path(), &new);
        assert_eq!(listing(again.path()), clean_new, "forward after {stop} steps");

        let back = TempDir::new().expect("folder");
        publish(back.path(), &old);
        publish_and_die_after(back.path(), &new, stop);
        drop(staged(back.path(), &new));
        publish(back.path(), &old);
        assert_eq!(listing(back.path()), clean_old, "back after {stop} steps");
        if stop == all {
            break;
        }
        stop += 1;
    }
    assert!(stop > 12, "{stop}");
}

#[test]
fn what_a_killed_build_did_is_told_by_the_next() {
    let (old, new) = before_and_after();
    let reference = TempDir::new().expect("folder");
    publish(reference.path(), &old);
    let expected = publish(reference.path(), &new);
    for stop in 0.. {
        let out = TempDir::new().expect("folder");
        publish(out.path(), &old);
        let all = publish_and_die_after(out.path(), &new, stop);
        // Once the final manifest stands, the publication has come to its end.
        if stop == all {
            break;
        }
        assert_eq!(publish(out.path(), &new), expected, "after {stop} of {all} steps");
    }
}

#[test]
fn an_intent_is_not_taken_for_the_deed() {
    let (out, new) = (TempDir::new().expect("folder"), portal(&[("x", "2")]));
    publish(out.path(), &portal(&[("x", "1")]));
    publish_and_die_after(out.path(), &new, 1);
    // With a stamp here, the old file could pass for the new one: same size, same tick of the
    // clock.
    let manifest = fs::read_to_string(out.path().join(".bantin/manifest")).expect("manifest");
    assert_eq!(manifest, "bantin manifest 1\n- - - x\n");
    assert_eq!(publish(out.path(), &new).written, ["x"]);
}

#[test]
fn a_kill_while_staging_changes_nothing() {
    let (old, new) = before_and_after();
    let out = TempDir::new().expect("folder");
    publish(out.path(), &old);
    kill(staged(out.path(), &new));
    fs::write(out.path().join(".bantin/stage/manifest"), "bantin mani").expect("half a manifest");
    assert_eq!(listing(out.path()), clean(&old));
    drop(open(out.path()).expect("opened"));
    assert!(!out.path().join(".bantin/stage").exists());
    publish(out.path(), &new);
    assert_eq!(listing(out.path()), clean(&new));
}

/// Any portal of few names, so that files and folders often meet.
fn any_portal() -> impl Strategy<Value = Portal> {
    let drawn = proptest::collection::btree_map("[abA](/[ab]){0,2}", "[12]", 0..7);
    drawn.prop_map(|files| {
        let mut taken = Taken::default();
        files.into_iter().filter(|(route, _)| taken.claim(route).is_ok()).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn after_any_history_the_tree_is_that_of_a_clean_build(
        history in proptest::collection::vec((any_portal(), 0..20_usize), 0..5),
        last in any_portal(),
    ) {
        let out = TempDir::new().expect("folder");
        let mine: Vec<PathBuf> = ["mine", "a/mine", "b/b/mine"].iter().map(|name| out.path().join(name)).collect();
        for (portal, steps) in &history {
            publish_and_die_after(out.path(), portal, *steps);
        }
        publish(out.path(), &last);
        prop_assert_eq!(listing(out.path()), clean(&last));

        // And with files of others in it: published beside them, or refused without a trace.
        for path in &mine {
            let _ = fs::write(path, "mine");
        }
        let mine: Vec<_> = mine.into_iter().filter(|path| path.exists()).collect();
        for (portal, _) in &history {
            let before = listing(out.path());
            if let Err(error) = staged(out.path(), portal).publish() {
                prop_assert!(matches!(error, WriteError::ForeignFile(_)), "{error}");
                prop_assert_eq!(listing(out.path()), before);
            }
            prop_assert!(mine.iter().all(|path| fs::read(path).is_ok_and(|bytes| bytes == b"mine")));
        }
    }
}
