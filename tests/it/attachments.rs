//! Documents that go with bulletins: where they are told, what is looked at, and that those of drafts
//! leave no trace.

use bantin::base::Tree;

use crate::support::{Built, Files, build_files, check_clean};

const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin An Kê, en: An Ke bulletins}
base_url: https://bantin.example/so/
languages: [vi, en]
alternates: [markdown, archive]
-- content/articles/2024/a.md --
---
title: Kết luận tại An Kê
date: 2024-02-01
+article
---
Đoàn đã kiểm tra.
-- content/articles/2024/a.en.md --
---
title: Conclusions in An Ke
+translation
---
It was inspected.
-- content/articles/2024/so.csv --
a,b
-- content/media/chung.txt --
Chung
";

/// A file with twelve pages that names its author.
fn pdf() -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [] /Count 12 >>",
        "<< /Author (Tran Thi B) >>",
    ];
    let (mut text, mut lines) = ("%PDF-1.4\n".to_owned(), "0000000000 65535 f \n".to_owned());
    for (at, object) in objects.iter().enumerate() {
        lines.extend([format!("{:010} 00000 n \n", text.len())]);
        text.extend([format!("{} 0 obj\n{object}\nendobj\n", at + 1)]);
    }
    let at = text.len();
    text.extend([format!(
        "xref\n0 4\n{lines}trailer\n<< /Size 4 /Root 1 0 R /Info 3 0 R >>\nstartxref\n{at}\n%%EOF\n"
    )]);
    text.into_bytes()
}

fn files(article: &str, translation: &str) -> Files {
    let text = SITE.replace("+article\n", article).replace("+translation\n", translation);
    let tree = Tree::from_txtar(&text);
    let read = |path: &bantin::base::SourcePath| {
        (path.to_string(), tree.bytes(path.as_str()).expect("there").into_owned())
    };
    let mut files: Files = tree.files().iter().map(|file| read(&file.path)).collect();
    files.insert("content/articles/2024/ket-luan.pdf".to_owned(), pdf());
    files
}

fn site(article: &str, translation: &str) -> Built {
    build_files(&files(article, translation))
}

const BOTH: &str =
    "attachments: [{file: ket-luan.pdf, title: Kết luận <số> zyxwvu}, {file: /media/chung.txt}]\n";

const PDF: &str = "https://bantin.example/so/media/articles/2024/ket-luan.pdf";

#[test]
fn readers_and_programs_are_told_what_goes_with_a_bulletin() {
    let built = site(BOTH, "");
    check_clean(&built);
    assert_eq!(built.files["media/articles/2024/ket-luan.pdf"], pdf());
    let page = built.text("articles/2024/a/index.html");
    let link = "<li><a href=\"/so/media/articles/2024/ket-luan.pdf\">Kết luận &lt;số&gt; zyxwvu</a> <span class=\"tag\">PDF</span>";
    for part in [
        link,
        "1\u{a0}kB, 12\u{a0}trang",
        ">chung.txt</a> <span class=\"tag\">TXT</span>",
        "Tệp đính kèm",
    ] {
        assert!(
            page.replace(' ', "\u{a0}").contains(&part.replace(' ', "\u{a0}")),
            "{part}: {page}"
        );
    }
    let json_ld = format!(
        "{{\"@type\":\"MediaObject\",\"name\":\"Kết luận \\u003csố\\u003e zyxwvu\",\"contentUrl\":\"{PDF}\",\"encodingFormat\":\"application/pdf\",\"contentSize\":\"{}\"}}",
        pdf().len()
    );
    assert!(page.contains(&json_ld), "{json_ld}: {page}");
    let english = built.text("en/articles/2024/a/index.html");
    assert!(english.replace('\u{a0}', " ").contains("1 kB, 12 pages"), "{english}");
    let copy = built.text("articles/2024/a/archive.html");
    assert!(copy.contains(&format!("<a href=\"{PDF}\">")), "{copy}");
    let markdown = built.text("articles/2024/a/index.md").replace('\u{a0}', " ");
    assert!(
        markdown.contains(&format!(
            "## Tệp đính kèm\n\n- [Kết luận \\<số\\> zyxwvu](<{PDF}>) (PDF, 1 kB, 12 trang)\n"
        )),
        "{markdown}"
    );
    let atom = built.text("feed.xml");
    let enclosure = format!(
        "<link rel=\"enclosure\" type=\"application/pdf\" length=\"{}\" href=\"{PDF}\" title=\"Kết luận &lt;số&gt; zyxwvu\"/>",
        pdf().len()
    );
    assert!(atom.contains(&enclosure), "{atom}");
    let json: serde_json::Value = serde_json::from_str(built.text("feed.json")).expect("JSON");
    let attachment = &json["items"][0]["attachments"][0];
    assert_eq!(attachment["url"], PDF);
    assert_eq!(attachment["mime_type"], "application/pdf");
    assert_eq!(attachment["size_in_bytes"], pdf().len());
    assert!(is_found(&built, "zyxwvu"));
}

fn is_found(built: &Built, key: &str) -> bool {
    let mut index = built.files.iter().filter(|(path, _)| path.starts_with("search/index/w"));
    index.any(|(_, bytes)| bytes.windows(key.len()).any(|part| part == key.as_bytes()))
}

#[test]
fn a_translation_may_name_them_in_its_words() {
    let built = site(BOTH, "attachments: {file: ket-luan.pdf, title: Conclusions}\n");
    check_clean(&built);
    let page = built.text("en/articles/2024/a/index.html");
    assert!(
        page.contains(">Conclusions</a> <span class=\"tag\">PDF") && !page.contains("chung.txt"),
        "{page}"
    );
    assert!(built.text("articles/2024/a/index.html").contains("zyxwvu"));
}

#[test]
fn those_of_drafts_and_withdrawn_bulletins_leave_no_trace() {
    for keys in [
        format!("draft: true\n{BOTH}"),
        format!("publish_at: 2999-01-01\n{BOTH}"),
        format!("expires: 2025-01-01\n{BOTH}"),
        format!("withdrawn: {{date: 2024-03-01, why: Nhầm}}\n{BOTH}"),
    ] {
        let built = site(&keys, "");
        assert!(built.outcome.complete, "{}", built.problems());
        for (path, bytes) in &built.files {
            assert!(!path.starts_with("media/"), "{keys}: {path}");
            for secret in ["zyxwvu", "ket-luan", "chung.txt"] {
                let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
                assert!(!found, "{keys}: {path} has {secret}");
            }
        }
    }
    // What is wrong with those of tomorrow is told today.
    let held = site("publish_at: 2999-01-01\nattachments: [{file: so.pdf}]\n", "");
    assert!(held.problems().contains("error[dead-link]"), "{}", held.problems());
}

#[test]
fn mistakes_are_told_where_they_stand() {
    for (keys, told) in [
        ("attachments: [{file: nowhere.pdf}]\n", "a.md:4:22: error[dead-link]"),
        ("attachments: [nowhere.pdf]\n", "a.md:4:15: error[dead-link]"),
        ("attachments: [{file: ../../../../etc/passwd}]\n", "a.md:4:22: error[dead-link]"),
        ("attachments: [{file: \"https://x.example/a.pdf\"}]\n", "a.md:4:22: error[invalid-value]"),
        ("attachments: [{file: \"#a\"}]\n", "a.md:4:22: error[invalid-value]"),
        ("attachments: [{file: a.md}]\n", "a.md:4:22: error[invalid-value]"),
        ("attachments: [{file: \"javascript:x\"}]\n", "a.md:4:22: error[unsafe-link]"),
        ("attachments: [{file: page.html}]\n", "a.md:4:22: error[unsafe-file]"),
        ("attachments: [{file: wrong.pdf}]\n", "a.md:4:22: error[wrong-file-type]"),
        ("attachments: [{file: word.pdf}]\n", "a.md:4:22: error[wrong-file-type]"),
        ("attachments: [{title: A}]\n", "a.md:4:15: error[missing-key]"),
        ("attachments: [{file: so.csv, name: A}]\n", "a.md:4:30: error[unknown-key]"),
        ("attachments: [so.csv, so.csv]\n", "a.md:4:23: note[named-twice]"),
        ("attachments: [ket-luan.pdf]\n", "content/articles/2024/ket-luan.pdf: note[hidden-data]"),
        ("image: {src: nowhere.png, alt: A}\n", "a.md:4:14: error[missing-picture]"),
        ("attachments: [big.zip]\n", "content/articles/2024/big.zip: error[file-too-large]"),
    ] {
        let mut files = files(keys, "");
        let mut add = |name: &str, bytes: &[u8]| {
            files.insert(format!("content/articles/2024/{name}"), bytes.to_vec());
        };
        if keys.contains("page.html") {
            add("page.html", b"<p>");
        }
        add("wrong.pdf", b"<html>");
        add("word.pdf", b"{\\rtf1 a}");
        if keys.contains("big") {
            add("big.zip", &[b"PK\x03\x04", &vec![0; 50 * 1024 * 1024][..]].concat());
        }
        let problems = build_files(&files).problems();
        let lines: Vec<&str> = problems
            .lines()
            .filter(|line| told.split(": ").all(|part| line.contains(part)))
            .collect();
        assert_eq!(lines.len(), 1, "{keys}: {problems}");
        let grave = problems.lines().filter(|line| !line.contains("note[")).count();
        assert_eq!(grave, usize::from(!told.contains("note[")), "{keys}: {problems}");
    }
    let problems = site("attachments: [ket-luan.pdf]\n", "").problems();
    assert!(problems.contains("Tran Thi B"), "{problems}");
}
