//! The guide of the first hour: its commands run, its files are written, and the portal is clean.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{bantin, repository};

/// A fenced block: what stands behind the fence, and its lines.
type Block = (String, String);

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut parts = text.split("```");
    parts.next();
    while let Some(block) = parts.next() {
        let (head, body) = block.split_once('\n').expect("a block has lines");
        blocks.push((head.trim().to_owned(), body.to_owned()));
        parts.next();
    }
    blocks
}

/// The words of a command line, those in quotes as one.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

/// Runs a command in a folder.
#[track_caller]
fn run(folder: &Path, line: &str) -> String {
    let words = words(line);
    assert_eq!(words[0], "bantin", "{line}");
    let mut command = bantin("vi_VN.UTF-8");
    command.current_dir(folder).args(["--clock", "2026-05-04", "--color", "never"]);
    let output = command.args(&words[1..]).output().expect("bantin runs");
    let told = String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8");
    assert!(output.status.success(), "{line}: {told}");
    told
}

/// The settings with some lines in the place of those with the same keys.
fn replaced(settings: &str, lines: &str) -> String {
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let new = |line: &&str| lines.lines().find(|new| key(new) == key(line)).map(str::to_owned);
    settings.lines().map(|line| new(&line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
}

#[test]
fn the_guide_leads_to_a_clean_portal_of_three_bulletins() {
    for lang in ["vi", "en"] {
        let path = repository().join(format!("tests/guide/{lang}.md"));
        let guide = fs::read_to_string(path).expect("a guide");
        let desk = tempfile::tempdir().expect("a folder");
        let mut folder: PathBuf = desk.path().to_owned();
        for (head, body) in blocks(&guide) {
            let lines = body.lines().filter_map(|line| line.strip_prefix("$ "));
            match head.split_once(' ').map_or((head.as_str(), ""), |pair| pair) {
                // It would go on until somebody ends it.
                ("console", _) => {
                    for line in lines.filter(|line| !line.contains(" serve")) {
                        let told = run(&folder, line);
                        if line.contains(" init ") {
                            folder.push(words(line)[2].as_str());
                        }
                        if line.ends_with(" check") {
                            // That one ward is not the whole city is no fault of its editor.
                            let others = told.matches('[').count()
                                - told.matches("[partial-coverage]").count();
                            assert_eq!(others, 0, "{lang}: {told}");
                        }
                    }
                }
                ("yaml", file) => {
                    let old = fs::read_to_string(folder.join(file)).expect(file);
                    fs::write(folder.join(file), replaced(&old, &body)).expect(file);
                }
                // The command before it has made the file.
                ("markdown", file) => {
                    assert!(folder.join(file).is_file(), "{lang}: no command makes {file}");
                    fs::write(folder.join(file), body).expect(file);
                }
                (other, _) => panic!("{lang}: a block of {other}"),
            }
        }
        let home = fs::read_to_string(folder.join("public/index.html")).expect("a portal");
        assert_eq!(home.matches("class=\"card-title\"").count(), 3, "{lang}: {home}");
        assert!(folder.join("public/dia-phuong").is_dir() || folder.join("public/places").is_dir());
    }
}
