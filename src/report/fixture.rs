//! The problems that the tests of all formats write down.

use crate::base::{Code, Location, Problem, Problems, SourcePath, Span, Tree};

const ARTICLE: &str = "\
---
title: Kiểm tra
locality: Hoan Kim
statistics:
  - indicator: party-members
    value: \"10.630\"
    by: {organisation-type: cell}
---
Quận Hoàn Kiếm: 10.630 đảng viên.
";

const CRLF: &str = "---\r\ntitle: Họp\r\n---\r\nXem\t[ở](../không.md).\r\n";

const REGISTER: &str = "\
- id: hoan-kiem
  names: {vi: Hoàn Kiếm, en: Hoan Kiem}
";

/// The files of the problems.
pub(super) fn tree() -> Tree {
    let links: String = (1..=12).map(|n| format!("[x]({n}.md)\n")).collect::<Vec<_>>().concat();
    let files = [
        ("content/articles/a.md", ARTICLE.to_owned()),
        ("content/articles/crlf.md", CRLF.to_owned()),
        ("content/articles/links.md", links),
        ("content/articles/long.md", long()),
        ("content/registers/localities.yaml", REGISTER.to_owned()),
    ];
    Tree::from_files(files.map(|(path, text)| (path.to_owned(), text.into_bytes())))
}

/// One problem of each shape: in one line with all that a problem can have, over several lines, in
/// a file with CRLF, in a line of 2,000 characters, and in a file as a whole.
pub(super) fn problems() -> Problems {
    let known = place("content/registers/localities.yaml", REGISTER, "Hoàn Kiếm");
    let unknown = place("content/articles/a.md", ARTICLE, "Hoan Kim");
    let parts =
        "- indicator: party-members\n    value: \"10.630\"\n    by: {organisation-type: cell}";
    let mut problems = Problems::new();
    problems.extend([
        Problem::new(Code::UnknownLocality, unknown, "`Hoan Kim` is not a known locality")
            .label("no locality has this name or alias")
            .hint("write `Hoàn Kiếm`, or add an alias")
            .related(known, "the nearest name is this"),
        Problem::new(
            Code::PartExceedsWhole,
            place("content/articles/a.md", ARTICLE, parts),
            "the parts of `Số đảng viên` exceed the whole",
        )
        .label("this part")
        .related(place("content/articles/a.md", ARTICLE, "10.630 đảng viên"), "the whole"),
        Problem::new(
            Code::DeadLink,
            place("content/articles/crlf.md", CRLF, "../không.md"),
            "`../không.md` leads nowhere",
        ),
        Problem::new(
            Code::RepairedQuantity,
            place("content/articles/long.md", &long(), "12, 45 tỷ"),
            "`12, 45 tỷ` is read as `12,45 tỷ`",
        )
        .label("a blank after the comma")
        .hint("write `12,45 tỷ`"),
        Problem::new(
            Code::MergedDuplicates,
            Location::file(&"content/registers".into()),
            "a message\non two lines",
        ),
    ]);
    problems.sort();
    problems
}

/// Twelve problems of one code.
pub(super) fn links() -> Problems {
    let path = SourcePath::from("content/articles/links.md");
    let tree = tree();
    let text = tree.text(path.as_str()).expect("text");
    let starts = text.lines().scan(0, |at, line| Some(std::mem::replace(at, *at + line.len() + 1)));
    let problem = |(n, start): (usize, usize)| {
        let place = Location::bytes(&path, Span::new(start, start + 3));
        Problem::new(Code::DeadLink, place, format!("`{}.md` leads nowhere", n + 1))
    };
    let mut problems = Problems::new();
    problems.extend(starts.enumerate().map(problem));
    problems.sort();
    problems
}

/// A heading and a line of 2,000 characters with nine of them wrong from the 1,501st on.
fn long() -> String {
    let before = "Đoàn kiểm tra ".repeat(200).chars().take(1500).collect::<String>();
    let after = " và các xã ".repeat(200).chars().take(491).collect::<String>();
    format!("# Thu ngân sách\n{before}12, 45 tỷ{after}\n")
}

fn place(path: &str, text: &str, marked: &str) -> Location {
    let start = text.find(marked).expect("the marked text stands in the file");
    Location::bytes(&path.into(), Span::new(start, start + marked.len()))
}
