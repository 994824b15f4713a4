#![allow(clippy::disallowed_methods, reason = "tests make the folders that they look at")]

use super::*;

#[test]
fn a_tree_can_be_written_as_one_text() {
    let tree = Tree::from_txtar("comment\n-- content/b.md --\nB\n-- content/a.md --\nA1\nA2\n");
    let paths: Vec<&str> = tree.files().iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["content/a.md", "content/b.md"]);
    assert_eq!(tree.text("content/a.md").expect("text"), "A1\nA2\n");
}

#[test]
fn text_loses_its_mark_and_is_composed() {
    let bytes = "\u{FEFF}Hoa\u{300}\r\n".as_bytes().to_vec();
    let tree = Tree::from_files([("content/x.md".to_owned(), bytes)]);
    assert_eq!(tree.text("content/x.md").expect("text"), "Hoà\r\n");
}

#[test]
fn names_in_two_normal_forms_are_one_name() {
    let tree = Tree::from_files([
        ("content/Hoà.md".to_owned(), b"a".to_vec()),
        ("content/Hoa\u{300}.md".to_owned(), b"b".to_vec()),
    ]);
    assert_eq!(tree.files().len(), 1);
    let first = SourcePath::from("content/Hoà.md");
    assert_eq!(tree.oddities(), [(first.clone(), Oddity::SameName(first))]);
}

#[test]
fn folders_are_listed_at_every_depth() {
    let site = tempfile::tempdir().expect("folder");
    let expected = [
        "content/1.md",
        "content/a/2.md",
        "content/a/b/3.md",
        "content/a/b/c/4.md",
        "content/a/b/c/d/5.md",
    ];
    for path in expected.into_iter().chain(["content/a/b/.c/hidden.md", "content/a/.b/hidden.md"]) {
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().expect("folder")).expect("folders");
        fs::write(path, "x").expect("written");
    }
    let tree = Tree::open(site.path()).expect("listed");
    let paths: Vec<&str> = tree.files().iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, expected);
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_are_told_at_every_depth() {
    use std::os::unix::ffi::OsStrExt;
    let site = tempfile::tempdir().expect("folder");
    let odd = std::ffi::OsStr::from_bytes(b"\xFF");
    for folder in ["content", "content/a", "content/a/b", "content/a/b/c"] {
        fs::create_dir_all(site.path().join(folder).join(odd)).expect("folders");
    }
    let tree = Tree::open(site.path()).expect("listed");
    assert_eq!(tree.oddities().len(), 4);
    assert!(tree.oddities().iter().all(|(_, oddity)| *oddity == Oddity::NotUnicode));
}

#[test]
fn a_file_that_is_too_long_is_not_read() {
    let site = tempfile::tempdir().expect("folder");
    fs::create_dir(site.path().join("content")).expect("folder");
    fs::write(site.path().join("content/x.md"), "12345").expect("written");
    let memory = Tree::from_files([("content/x.md".to_owned(), b"12345".to_vec())]);
    for tree in [Tree::open(site.path()).expect("listed"), memory] {
        assert_eq!(tree.text_within("content/x.md", 5).expect("text"), "12345");
        assert!(matches!(tree.text_within("content/x.md", 4), Err(TextError::TooLarge(5))));
    }
}

#[test]
fn files_of_any_length_can_be_read_piece_by_piece() {
    let site = tempfile::tempdir().expect("folder");
    fs::create_dir(site.path().join("content")).expect("folder");
    for length in [0, 5, SMALL, SMALL + 1] {
        let bytes = vec![b'x'; usize::try_from(length).expect("small")];
        fs::write(site.path().join("content/x"), &bytes).expect("written");
        let tree = Tree::open(site.path()).expect("listed");
        let mut read = Vec::new();
        tree.reader("content/x").expect("opened").read_to_end(&mut read).expect("read");
        assert!(read == bytes && tree.length("content/x").expect("a length") == length, "{length}");
    }
}

#[test]
fn hidden_files_are_left_out_but_where_files_are_published_as_they_are() {
    let site = tempfile::tempdir().expect("folder");
    let published = [
        "static/.htaccess",
        "static/.well-known/security.txt",
        "static/a/.b/c",
        "themes/t/static/.nojekyll",
    ];
    let furniture = ["static/.git/x", "static/a/.DS_Store", "static/a/b/c/Thumbs.db"];
    let tools = [
        "content/.git/x",
        "content/articles/.a.md.swp",
        "themes/.t/static/x",
        "themes/t/.x",
        "themes/Thumbs.db",
    ];
    for path in published.into_iter().chain(furniture).chain(tools) {
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().expect("folder")).expect("folders");
        fs::write(path, "x").expect("written");
    }
    let tree = Tree::open(site.path()).expect("listed");
    let paths: Vec<&str> = tree.files().iter().map(|file| file.path.as_str()).collect();
    let mut expected = [&published[..], &["themes/Thumbs.db"]].concat();
    expected.sort_unstable();
    assert_eq!(paths, expected);
    let left_out = ["static/.git", "static/a/.DS_Store", "static/a/b/c/Thumbs.db"];
    assert_eq!(tree.oddities(), left_out.map(|path| (SourcePath::from(path), Oddity::Furniture)));
}

#[test]
fn settings_under_nearly_their_name_are_listed_if_they_are_a_file() {
    for (name, listed) in [("bantin.yml", true), ("bantin.yaml.txt", true), ("bantin.yml", false)] {
        let site = tempfile::tempdir().expect("folder");
        let path = site.path().join(name);
        if listed {
            fs::write(path, "x").expect("written");
        } else {
            fs::create_dir(path).expect("folder");
        }
        let tree = Tree::open(site.path()).expect("listed");
        assert_eq!((tree.get(name).is_some(), tree.oddities()), (listed, [].as_slice()), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_at_the_top_either() {
    use std::os::unix::fs::symlink;
    let (site, elsewhere) =
        (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
    fs::write(elsewhere.path().join("secret.md"), "secret").expect("written");
    fs::write(site.path().join("static"), "a file").expect("written");
    fs::create_dir(site.path().join("bantin.yaml")).expect("folder");
    symlink(elsewhere.path(), site.path().join("content")).expect("link");
    fs::create_dir(site.path().join("themes")).expect("folder");
    symlink(elsewhere.path(), site.path().join("themes/t")).expect("link");
    let socket = site.path().join("themes/socket");
    let _socket = std::os::unix::net::UnixListener::bind(&socket).expect("socket");
    let tree = Tree::open(site.path()).expect("listed");
    assert_eq!(tree.files().len(), 0);
    let odd = [
        ("bantin.yaml", Oddity::Misplaced),
        ("content", Oddity::Symlink),
        ("static", Oddity::Misplaced),
        ("themes/socket", Oddity::Special),
        ("themes/t", Oddity::Symlink),
    ];
    assert_eq!(tree.oddities(), odd.map(|(path, oddity)| (SourcePath::from(path), oddity)));
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let tree = Tree::from_files([("content/x.md".to_owned(), vec![b'a', 0xFF])]);
    assert!(matches!(tree.text("content/x.md"), Err(TextError::NotUtf8(1))));
}

#[test]
fn below_a_folder_is_only_that_folder() {
    let tree = Tree::from_txtar("-- content/a/x.md --\n-- content/ab.md --\n-- content/a.md --\n");
    let names: Vec<&str> = tree.below("content/a").map(|file| file.path.as_str()).collect();
    assert_eq!(names, ["content/a/x.md"]);
}

#[test]
fn a_file_that_changed_since_it_was_known_does_not_stand() {
    let site = tempfile::tempdir().expect("folder");
    let path = site.path().join("content/a.md");
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(&path, "A").expect("written");
    let tree = Tree::open(site.path()).expect("listed");
    let file = tree.files()[0].path.clone();
    assert!(!tree.stands(&file), "nobody has read it");
    tree.hash_of(&file).expect("read");
    assert!(tree.stands(&file));
    fs::write(&path, "Another").expect("written");
    assert!(!tree.stands(&file));
    fs::remove_file(&path).expect("removed");
    assert!(!tree.stands(&file));
}
