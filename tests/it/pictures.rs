//! What leaves with pictures: no position, no names, no device; and how large they may be.

use bantin::base::Tree;

use crate::support::{Built, Files, build_files, check_clean, check_none};

/// What photographs must not tell.
const SECRET: &[u8] = b"21.025 N 105.85 E";

const SETTINGS: &str = "title: {vi: Bản tin, en: Bulletin}\nbase_url: https://bantin.example/so/\nlanguages: [vi, en]\n";

/// The smallest picture.
pub(crate) fn plain() -> Vec<u8> {
    Tree::from_txtar("-- content/a.png --\n")
        .bytes("content/a.png")
        .expect("in memory")
        .into_owned()
}

/// A segment of a JPEG file.
fn segment(marker: u8, held: &[&[u8]]) -> Vec<u8> {
    let held = held.concat();
    let length = u16::try_from(held.len() + 2).expect("short").to_be_bytes();
    [&[0xFF, marker], length.as_slice(), &held].concat()
}

/// EXIF that turns a picture.
fn exif(orientation: u8) -> Vec<u8> {
    let head = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    [head, vec![orientation], vec![0; 6]].concat()
}

/// A photograph with some coded pixels, and what else there is before them.
fn jpeg(before: &[u8], pixels: usize) -> Vec<u8> {
    let frame = segment(0xC0, &[b"\x08\0\x10\0\x10\x01\x01\x11\0"]);
    let frame = [frame, segment(0xDA, &[b"scan"])].concat();
    [b"\xFF\xD8", before, frame.as_slice(), &vec![b'p'; pixels], b"\xFF\xD9"].concat()
}

/// A photograph as telephones make it: the orientation, the position, a small copy, a film behind
/// the end.
fn photo(orientation: u8) -> Vec<u8> {
    let before =
        [segment(0xE1, &[b"Exif\0\0", &exif(orientation), SECRET]), segment(0xFE, &[SECRET])]
            .concat();
    [jpeg(&before, 100), SECRET.to_vec()].concat()
}

fn cleaned(orientation: u8) -> Vec<u8> {
    jpeg(&segment(0xE1, &[b"Exif\0\0", &exif(orientation)]), 100)
}

/// A site with an article, and other files.
fn site(
    article: &str,
    settings: &str,
    others: impl IntoIterator<Item = (&'static str, Vec<u8>)>,
) -> Files {
    let article = format!("---\ntitle: Hội nghị\ndate: 2024-03-12\n{article}\n");
    let texts = [
        ("bantin.yaml", format!("{SETTINGS}{settings}").into_bytes()),
        ("content/articles/a.md", article.into_bytes()),
    ];
    texts.into_iter().chain(others).map(|(path, bytes)| (path.to_owned(), bytes)).collect()
}

fn base64(bytes: &[u8]) -> String {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |group: &[u8]| {
        let bits =
            (0..3).fold(0, |bits, at| bits << 8 | usize::from(group.get(at).copied().unwrap_or(0)));
        let letter = |place| {
            if place > group.len() {
                '='
            } else {
                char::from(letters[bits >> (18 - 6 * place) & 63])
            }
        };
        (0..4).map(letter).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

fn tells(built: &Built, file: &str, expected: &str) {
    let problems = built.problems();
    let told = problems.lines().any(|line| line.starts_with(file) && line.contains(expected));
    assert!(told && problems.lines().count() == 1, "{expected} in {file}\n{problems}");
}

#[test]
fn no_picture_leaves_with_what_it_hides() {
    let article = "image: {src: dau.jpg, alt: Đầu}\n---\n![Giữa](giua.JPEG)\n\n<img src=\"/media/x/cuoi.jpg\" alt=\"Cuối\">\n\n\
                   [Tải ảnh](tai.jpg)";
    let others = [
        ("content/articles/dau.jpg", photo(6)),
        ("content/articles/giua.JPEG", photo(3)),
        ("content/media/x/cuoi.jpg", photo(8)),
        ("content/articles/tai.jpg", photo(1)),
        (
            "content/pages/gioi-thieu.md",
            "---\ntitle: Giới thiệu\n---\n![Trụ sở](/media/tru-so.png)\n".into(),
        ),
        ("content/media/tru-so.png", photo(2)),
        ("content/media/not-used.jpg", photo(2)),
    ];
    let built = build_files(&site(article, "alternates: [archive, markdown]\n", others));
    check_clean(&built);
    let leaks = |(path, bytes): (&String, &Vec<u8>)| {
        bytes.windows(SECRET.len()).any(|window| window == SECRET).then(|| path.clone())
    };
    check_none(&built.files.iter().filter_map(leaks).collect::<Vec<_>>());
    let pictures = [
        ("media/articles/dau.jpg", 6),
        ("media/articles/giua.JPEG", 3),
        ("media/articles/tai.jpg", 1),
        ("media/tru-so.png", 2),
        ("media/x/cuoi.jpg", 8),
    ];
    for (path, orientation) in pictures {
        assert_eq!(built.files[path], cleaned(orientation), "{path}");
    }
    let archive = built.text("articles/2024/a/archive.html");
    for orientation in [6, 3, 8] {
        let inside = format!("src=\"data:image/jpeg;base64,{}\"", base64(&cleaned(orientation)));
        assert_eq!(archive.matches(&inside).count(), 1, "{orientation}");
    }
}

#[test]
fn a_picture_that_cannot_be_cleaned_is_told_where_it_is() {
    let mut cut = photo(6);
    cut.truncate(90);
    let table: [(&str, Vec<u8>, &str); 5] = [
        ("content/articles/x.jpg", cut.clone(), "[unclean-picture]: the picture is cut off"),
        (
            "content/media/x.png",
            b"\x89PNG\r\n\x1A\n\0\0\0\0JUNK".to_vec(),
            "the picture is damaged at byte 16",
        ),
        ("content/articles/x.webp", Vec::new(), "the picture is cut off"),
        (
            "content/articles/x.gif",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(),
            "no picture of a kind that browsers",
        ),
        ("content/articles/x.avif", "một văn bản".into(), "no picture of a kind that browsers"),
    ];
    for (path, bytes, expected) in table {
        let link = path.strip_prefix("content/articles/").unwrap_or("/media/x.png");
        for alternates in ["", "alternates: [archive]\n"] {
            let built = build_files(&site(
                &format!("---\n![Ảnh]({link})"),
                alternates,
                [(path, bytes.clone())],
            ));
            tells(&built, path, expected);
            assert!(!built.outcome.complete);
        }
    }
    let held = build_files(&site(
        "publish_at: 2030-01-01\n---\n![Ảnh](x.jpg)",
        "",
        [("content/articles/x.jpg", cut.clone())],
    ));
    tells(&held, "content/articles/x.jpg", "error[unclean-picture]");
    let unused = build_files(&site("---\nKhông có ảnh.", "", [("content/media/x.jpg", cut)]));
    check_clean(&unused);
}

#[test]
fn a_picture_or_attachment_has_fifty_megabytes_at_most() {
    let limit = 50 * 1024 * 1024;
    let around = jpeg(b"", 0).len();
    let of = |picture: usize, attachment: usize| {
        let others = [
            ("content/media/a.jpg", jpeg(b"", picture - around)),
            ("content/media/b.pdf", vec![0; attachment]),
        ];
        build_files(&site("---\n![Ảnh](/media/a.jpg) [Tệp](/media/b.pdf)", "", others))
    };
    check_clean(&of(limit, limit));
    tells(
        &of(limit + 1, 1),
        "content/media/a.jpg",
        "[file-too-large]: the file has 50.1 MiB; 50 MiB are allowed",
    );
    tells(
        &of(around, limit + 1),
        "content/media/b.pdf",
        "[file-too-large]: the file has 50.1 MiB; 50 MiB are allowed",
    );
}

#[test]
fn a_copy_links_what_it_has_no_room_for() {
    let article = "image: {src: dau.jpg, alt: Đầu}\n---\n![Hai](hai.jpg)\n\n![Ba](ba.jpg)\n\n![Lại hai](hai.jpg)";
    let megabyte = 1024 * 1024;
    let others = [
        ("content/articles/dau.jpg", jpeg(b"", 12 * megabyte)),
        ("content/articles/hai.jpg", jpeg(b"", 5 * megabyte)),
        ("content/articles/ba.jpg", jpeg(b"", 4 * megabyte)),
    ];
    let built = build_files(&site(article, "alternates: [archive]\n", others));
    check_clean(&built);
    let archive = built.text("articles/2024/a/archive.html");
    let inside = archive.matches("src=\"data:image/jpeg;base64,").count();
    let outside = "src=\"https://bantin.example/so/media/articles/";
    assert_eq!((inside, archive.matches(outside).count()), (2, 2));
    assert!(
        archive.contains(&format!("{outside}ba.jpg\""))
            && archive.contains(&format!("{outside}hai.jpg\""))
    );
    assert!(archive.len() < 24 * megabyte, "{}", archive.len());
}

#[test]
fn a_picture_that_is_published_as_it_is_is_told() {
    let article = "---\nXem [ảnh](/a/x.jpg).";
    let built = build_files(&site(article, "", [("static/a/x.jpg", photo(6))]));
    tells(&built, "static/a/x.jpg", "warning[hidden-data]");
    assert_eq!(built.files["a/x.jpg"], photo(6));
    for harmless in
        [cleaned(6), jpeg(&segment(0xFE, &[b"made with a program"]), 9), b"no picture".to_vec()]
    {
        let built = build_files(&site(article, "", [("static/a/x.jpg", harmless.clone())]));
        check_clean(&built);
        assert_eq!(built.files["a/x.jpg"], harmless);
    }
}
