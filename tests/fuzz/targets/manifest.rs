//! Our record of the portal, as a stranger may have written it: what it does not list is never
//! touched, nothing outside the output folder is, and the next build makes a sound one of it.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use bantin::base::Sink;
use bantin::write::{Manner, Stage};

/// Files that nobody listed, inside the output folder and beside it.
const FOREIGN: [&str; 4] =
    ["out/foreign.txt", "out/a/foreign.html", "beside.txt", "elsewhere/foreign.txt"];

static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let within = if memory.is_dir() { memory } else { std::env::temp_dir() };
    tempfile::tempdir_in(within).expect("a folder")
});

libfuzzer_sys::fuzz_target!(|manifest: &[u8]| {
    let folder = FOLDER.path();
    let out = folder.join("out");
    let _ = fs::remove_dir_all(&out);
    for path in FOREIGN.map(|path| folder.join(path)) {
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, "foreign").expect("written");
    }
    fs::create_dir_all(out.join(".bantin")).expect("folders");
    fs::write(out.join(".bantin/manifest"), manifest).expect("written");
    let publish = || {
        let stage = Stage::open(&out, Manner::default()).ok()?;
        stage.put("index.html", b"A").expect("staged");
        stage.put("b/index.html", b"B").expect("staged");
        stage.publish().ok()
    };
    let listed = |path: &str| {
        let route = path.strip_prefix("out/").unwrap_or("");
        !route.is_empty() && String::from_utf8_lossy(manifest).contains(&format!(" {route}\n"))
    };
    let first = publish();
    for path in FOREIGN {
        let stands = fs::read(folder.join(path)).is_ok_and(|bytes| bytes == b"foreign");
        assert!(stands || listed(path), "{path} is gone");
    }
    if first.is_some() {
        let again = publish().expect("a second time");
        assert!(again.written.is_empty() && again.removed.is_empty(), "{again:?}");
        assert_eq!(fs::read(out.join("index.html")).expect("published"), b"A");
    }
});
