//! The wording of a language as a whole: the signs of French, and one Vietnamese word for one
//! thing.

use crate::support::{check_none, files_below, repository};

/// Each line of the texts of a language below some folders: its place, and what is neither a note
/// for translators nor code.
fn lines(lang: &str, folders: &[&str]) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for folder in folders {
        let files = files_below(&repository().join(format!("src/language/{lang}/{folder}")));
        for (path, bytes) in files.into_iter().filter(|(path, _)| !path.starts_with('.')) {
            let text = String::from_utf8(bytes).expect("texts are UTF-8");
            let of_catalogue = path.ends_with(".ftl");
            let told = text
                .lines()
                .enumerate()
                .filter(|(_, line)| !of_catalogue || !line.starts_with('#'));
            lines.extend(told.map(|(at, line)| {
                let plain = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
                (format!("{lang}/{folder}/{path}:{}", at + 1), plain)
            }));
        }
    }
    lines
}

/// Signs before which French has a blank that does not break, and which one.
const BLANKS: [(char, char); 5] =
    [(':', '\u{a0}'), (';', '\u{202f}'), ('?', '\u{202f}'), ('!', '\u{202f}'), ('»', '\u{a0}')];

/// Faults in the signs of a French line.
fn faults_of_french(line: &str) -> Vec<&'static str> {
    let letters: Vec<char> = line.chars().collect();
    let mut faults = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map_or(' ', |at| letters[at]);
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        let ends = after.is_whitespace() || after == ')';
        match BLANKS.iter().find(|(sign, _)| sign == letter) {
            Some((_, blank)) if ends && before.is_whitespace() && before != *blank => {
                faults.push("another blank before a sign");
            }
            // A colon directly behind a letter is one of YAML.
            Some((':', _)) => {
                faults.extend((before == '`' && ends).then_some("no blank before `:`"));
            }
            Some((_, blank)) if ends && before != *blank => faults.push("no blank before a sign"),
            _ => {}
        }
        let inside = before.is_alphabetic() && after.is_alphabetic();
        match letter {
            '«' if after != '\u{a0}' => faults.push("no blank behind `«`"),
            '%' if before == ' ' || before == '\u{202f}' => faults.push("another blank before `%`"),
            '\'' if inside => faults.push("a straight apostrophe"),
            _ => {}
        }
    }
    faults
}

#[test]
fn french_has_the_blanks_and_signs_of_french() {
    let lines = lines("fr", &["messages", "portal"]);
    assert!(lines.len() > 1000, "texts are found");
    let told = lines.iter().flat_map(|(place, line)| {
        faults_of_french(line).into_iter().map(move |fault| format!("{place}: {fault}: {line}"))
    });
    check_none(&told.collect::<Vec<_>>());
}

#[test]
fn wrong_signs_are_found() {
    let wrong = [
        "deux : trois",
        "oui ; non",
        "oui; non",
        "quoi ?",
        "« mot\u{a0}»",
        "« mot »",
        "5 %",
        "l'an",
        "`: un",
    ];
    for line in wrong {
        assert!(!faults_of_french(line).is_empty(), "{line}");
    }
    let right =
        "«\u{a0}mot\u{a0}»\u{a0}: l’an\u{202f}; 5\u{a0}%, draft: true, 16:10, quoi\u{202f}?";
    assert_eq!(faults_of_french(right), Vec::<&str>::new());
}

/// Words that mean what another word means here, and that one.
const TWINS: [(&str, &str); 21] = [
    ("phần đầu bài", "phần khai báo"),
    ("front matter", "phần khai báo"),
    ("bài", "bản tin"),
    ("bài viết", "bản tin"),
    ("lời trích", "trích dẫn"),
    ("câu trích", "trích dẫn"),
    ("trọng số", "quyền số"),
    ("trung bình", "bình quân"),
    ("tổng thể", "toàn bộ"),
    ("cấp dưới", "trực thuộc"),
    ("khoảng thời gian", "thời kỳ"),
    ("trình soạn thảo", "phần mềm soạn thảo"),
    ("tập tin", "tệp"),
    ("khoảng trắng", "dấu cách"),
    ("nháy kép", "dấu ngoặc kép"),
    ("thiết lập", "cấu hình"),
    ("bí danh", "tên gọi khác"),
    ("website", "trang tin"),
    ("giữ kín", "không công bố"),
    ("thu hồi", "rút lại"),
    ("cổng thông tin", "cổng tin"),
];

/// Returns `true` if words stand in a line as such.
fn has_words(line: &str, words: &str) -> bool {
    line.match_indices(words).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + words.len()..].chars().next();
        [before, after].iter().flatten().all(|letter| !letter.is_alphanumeric())
    })
}

#[test]
fn vietnamese_has_one_word_for_one_thing() {
    let lines = lines("vi", &["messages", "explain", "start"]);
    assert!(lines.len() > 1000, "texts are found");
    let mut faults = Vec::new();
    for (place, line) in &lines {
        let line = line.to_lowercase();
        for (twin, word) in TWINS.iter().filter(|(twin, _)| has_words(&line, twin)) {
            faults.push(format!("{place}: `{twin}` for `{word}`: {line}"));
        }
    }
    check_none(&faults);
    assert!(has_words("sửa lời trích này", "lời trích") && !has_words("bài-a", "ài"));
}
