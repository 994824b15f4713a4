//! Pictures in the sizes of screens: what pages offer, what is kept for the next build, and what is
//! told of pictures that cannot be made smaller.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bantin::base::Tree;
use bantin::base::picture::{Kind, scale};
use regex_lite::Regex;

use crate::support::{
    Built, Files, bantin, build_files, check_clean, check_none, check_same_files,
};

const SETTINGS: &str = "title: {vi: Bản tin}\nbase_url: https://bantin.example/so/\n";

/// A drawing in PNG: stripes of some colours, in a width and height.
pub(crate) fn drawing(width: u32, height: u32) -> Vec<u8> {
    let row = |y: u32| {
        let pixel = move |x: u32| {
            let band = (x / 90 + y / 70) % 4;
            [[20, 90, 95], [250, 245, 230], [200, 140, 60], [120, 160, 130]][band as usize]
        };
        (0..width).flat_map(pixel).collect::<Vec<u8>>()
    };
    let data: Vec<u8> = (0..height).flat_map(row).collect();
    png_of(width, height, &data)
}

/// Pixels of three bytes as a PNG file.
fn png_of(width: u32, height: u32, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(data).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

/// A photograph, as far as its bytes go: no pixel follows from its neighbours. As JPEG, made by
/// what makes the copies.
pub(crate) fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut state = width;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    let data: Vec<u8> = (0..width * height * 3).map(|_| next()).collect();
    let copies = scale::copies(Kind::Png, 1, &png_of(width, height, &data)).expect("copies");
    let last = copies.shown.last().expect("a copy");
    assert_eq!(last.kind, Kind::Jpeg);
    last.bytes.clone().expect("bytes")
}

/// EXIF that turns a photograph, put behind its first two bytes.
fn turned(photograph: &[u8], orientation: u8) -> Vec<u8> {
    let tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    let held = [b"Exif\0\0", &tiff[..], &[orientation], &[0; 6]].concat();
    let length = u16::try_from(held.len() + 2).expect("short").to_be_bytes();
    [&photograph[..2], &[0xFF, 0xE1], &length, &held, &photograph[2..]].concat()
}

fn site(article: &str, others: &[(&str, Vec<u8>)]) -> Files {
    let article = format!("---\ntitle: Hội nghị\ndate: 2024-03-12\n{article}\n");
    let texts = [
        ("bantin.yaml", SETTINGS.as_bytes().to_vec()),
        ("content/articles/a.md", article.into_bytes()),
    ];
    let others = others.iter().map(|(path, bytes)| (*path, bytes.clone()));
    texts.into_iter().chain(others).map(|(path, bytes)| (path.to_owned(), bytes)).collect()
}

/// The candidates of each `srcset` on a page: file and width.
fn candidates(page: &str) -> Vec<Vec<(String, usize)>> {
    let lists = Regex::new(r#"srcset="([^"]*)""#).expect("a pattern");
    let one = |text: &str| {
        let (href, width) = text.trim().split_once(' ').expect("an address and a width");
        let width = width.strip_suffix('w').expect("w").parse().expect("a number");
        (href.strip_prefix("/so/").expect("below the site").to_owned(), width)
    };
    lists.captures_iter(page).map(|list| list[1].split(',').map(one).collect()).collect()
}

/// Width and height of a finished picture.
fn size(built: &Built, file: &str) -> (usize, usize) {
    let bytes = built.files.get(file).unwrap_or_else(|| panic!("no {file}"));
    let mut source = std::io::Cursor::new(bytes);
    bantin::base::picture::Picture::size(&mut source).expect("a size")
}

#[test]
fn pages_offer_each_picture_in_the_sizes_of_screens() {
    let article = "image: {src: anh.jpg, alt: Ảnh}\n---\n![Sơ đồ](so-do.png)\n\n![Nhỏ](nho.png)";
    let built = build_files(&site(
        article,
        &[
            ("content/articles/anh.jpg", photograph(1000, 300)),
            ("content/articles/so-do.png", drawing(1600, 900)),
            ("content/articles/nho.png", drawing(300, 200)),
        ],
    ));
    check_clean(&built);
    let page = built.text("articles/2024/a/index.html");
    let lists = candidates(page);
    let widths: Vec<Vec<usize>> =
        lists.iter().map(|list| list.iter().map(|(_, width)| *width).collect()).collect();
    assert_eq!(widths, [vec![480, 800, 1000], vec![480, 800, 1200, 1600]]);
    for (file, width) in lists.iter().flatten() {
        assert_eq!(size(&built, file).0, *width, "{file}");
    }
    assert!(lists[0].iter().all(|(file, _)| file.ends_with(".jpg")), "{lists:?}");
    // The first is there at once, the others when a reader comes to them.
    let lead = page.find("<img src=\"/so/media").expect("the picture at the head");
    let lead = &page[lead..lead + page[lead..].find('>').expect("its end")];
    assert!(lead.contains(" width=\"1000\" height=\"300\" fetchpriority=\"high\""), "{lead}");
    assert!(!lead.contains("lazy") && !lead.contains("auto"), "{lead}");
    assert_eq!(page.matches("loading=\"lazy\"").count(), 2);
    assert!(page.contains("width=\"300\" height=\"200\" loading=\"lazy\">"), "{page}");
    assert!(page.contains("width=\"1600\" height=\"900\" loading=\"lazy\">"), "{page}");
    // The drawing has a form that everything reads.
    let drawn = &lists[1];
    if drawn[0].0.ends_with(".webp") {
        assert!(page.contains("<picture><source type=\"image/webp\" srcset=\""), "{page}");
        assert!(page.contains(".png\" alt=\"Sơ đồ\""), "{page}");
    }
    // The picture as it was stays where it is.
    assert!(built.files.contains_key("media/articles/anh.jpg"));
}

#[test]
fn a_picture_that_exif_turns_is_shown_turned() {
    let photograph = turned(&photograph(900, 600), 6);
    let built = build_files(&site(
        "image: {src: anh.jpg, alt: Ảnh}\n---\nBài.",
        &[("content/articles/anh.jpg", photograph)],
    ));
    check_clean(&built);
    let page = built.text("articles/2024/a/index.html");
    assert!(page.contains("width=\"600\" height=\"900\""), "{page}");
    let lists = candidates(page);
    let sizes: Vec<(usize, usize)> = lists[0].iter().map(|(file, _)| size(&built, file)).collect();
    assert_eq!(sizes, [(480, 720), (600, 900)]);
}

#[test]
fn cards_feeds_and_copies_have_one_size_of_it() {
    let mut files = site(
        "image: {src: anh.jpg, alt: Ảnh}\n---\n![Sơ đồ](so-do.png)",
        &[
            ("content/articles/anh.jpg", photograph(1700, 200)),
            ("content/articles/so-do.png", drawing(1600, 900)),
        ],
    );
    let settings = format!("{SETTINGS}alternates: [archive, markdown]\n");
    files.insert("bantin.yaml".to_owned(), settings.into_bytes());
    let built = build_files(&files);
    check_clean(&built);
    let archive = built.text("articles/2024/a/archive.html");
    assert!(!archive.contains("srcset") && archive.contains("src=\"data:image/"), "{archive}");
    assert!(archive.len() < 900_000, "{}", archive.len());
    let home = candidates(built.text("index.html"));
    assert_eq!(home[0].len(), 4);
    let feed = built.text("feed.json");
    let single = home[0].iter().find(|(_, width)| *width == 1200).expect("1200").0.clone();
    assert!(feed.contains(&format!("\"image\": \"https://bantin.example/so/{single}\"")), "{feed}");
}

#[test]
fn a_picture_with_too_many_pixels_is_refused_before_it_is_read() {
    // A file of a few bytes that says it had a hundred million.
    let chunk = |name: &[u8], held: &[u8]| {
        let length = u32::try_from(held.len()).expect("short").to_be_bytes();
        [&length, name, held, &[0; 4]].concat()
    };
    let head =
        [&10_000_u32.to_be_bytes()[..], &10_000_u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let bomb = [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"IDAT", b"x"),
        chunk(b"IEND", b""),
    ]
    .concat();
    let built = build_files(&site("---\n![Ảnh](x.png)", &[("content/articles/x.png", bomb)]));
    let told = built.problems();
    assert!(
        told.contains("error[too-many-pixels]: the picture has 10000 by 10000 pixels; 50 million are allowed, and 16383 in one direction")
            && told.lines().count() == 1,
        "{told}"
    );
    assert!(!built.outcome.complete);
}

#[test]
fn a_picture_that_cannot_be_read_is_told_and_shown_as_it_is() {
    let mut broken = drawing(900, 600);
    let middle = broken.len() / 2;
    broken[middle..middle + 40].fill(0xA5);
    let built =
        build_files(&site("---\n![Ảnh](x.png)", &[("content/articles/x.png", broken.clone())]));
    let told = built.problems();
    assert!(told.contains("x.png") && told.contains("warning[undecodable-picture]"), "{told}");
    assert!(built.outcome.complete);
    let page = built.text("articles/2024/a/index.html");
    assert!(page.contains("src=\"/so/media/articles/x.png\"") && candidates(page).is_empty());
    // `check`, which keeps nothing, tells the same.
    let files = site("---\n![Ảnh](x.png)", &[("content/articles/x.png", broken)]);
    let outcome = bantin::build(
        &Tree::from_files(files),
        &crate::support::options(),
        &bantin::base::sink::Nowhere,
    );
    assert_eq!(outcome.expect("memory").problems, built.outcome.problems);
}

// ---------------------------------------------------------------- What is kept

struct Kept {
    dir: tempfile::TempDir,
}

impl Kept {
    fn new() -> Self {
        let dir = tempfile::tempdir().expect("folder");
        let files = site(
            "image: {src: anh.jpg, alt: Ảnh}\n---\n![Sơ đồ](so-do.png)",
            &[
                ("content/articles/anh.jpg", photograph(1300, 200)),
                ("content/articles/so-do.png", drawing(1000, 600)),
            ],
        );
        for (path, bytes) in files {
            let path = dir.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("folder");
            fs::write(path, bytes).expect("file");
        }
        Self { dir }
    }

    fn build(&self, arguments: &[&str]) -> String {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(self.dir.path());
        command.args(["--clock", "2024-05-01T08:00:00+07:00", "build"]).args(arguments);
        let output = command.output().expect("bantin runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{said}");
        said
    }

    /// The files of a folder below that of the site, with the times at which they were written.
    fn below(&self, folder: &str) -> Vec<(PathBuf, SystemTime)> {
        let Ok(entries) = fs::read_dir(self.dir.path().join(folder)) else { return Vec::new() };
        let one = |entry: fs::DirEntry| {
            let time = entry.metadata().expect("a file").modified().expect("a time");
            (entry.path(), time)
        };
        let mut all: Vec<_> = entries.flatten().map(one).collect();
        all.sort();
        all
    }

    fn portal(&self, folder: &str) -> Files {
        let files = crate::support::files_below(&self.dir.path().join(folder));
        files.into_iter().filter(|(path, _)| !path.starts_with(".bantin")).collect()
    }

    /// Changes a word of the article, so that the next build has something to do.
    fn touch(&self) {
        let path = self.dir.path().join("content/articles/a.md");
        let text = fs::read_to_string(&path).expect("text") + "\nThêm một câu.\n";
        fs::write(path, text).expect("written");
    }
}

#[test]
fn the_second_build_makes_no_picture_again() {
    let site = Kept::new();
    site.build(&[]);
    let (kept, made) = (site.below(".bantin/pictures"), site.below("public/media/sizes"));
    let is_card = |(path, _): &&(PathBuf, SystemTime)| path.to_string_lossy().contains("/card-");
    assert_eq!(kept.iter().filter(|one| !is_card(one)).count(), 2, "{kept:?}");
    assert!(kept.iter().any(|one| is_card(&one)) && made.len() > 4, "{kept:?} {made:?}");
    site.touch();
    site.build(&[]);
    assert_eq!(site.below(".bantin/pictures"), kept);
    assert_eq!(site.below("public/media/sizes"), made);
    // Another folder gets them without their being made.
    site.build(&["-o", "other"]);
    assert_eq!(site.below(".bantin/pictures"), kept);
    let clean = site.build(&["--no-cache", "-o", "clean"]);
    assert!(clean.contains("files written"), "{clean}");
    check_same_files(&site.portal("clean"), &site.portal("public"));
    check_same_files(&site.portal("clean"), &site.portal("other"));
}

#[test]
fn nothing_is_kept_where_nobody_wants_it() {
    let site = Kept::new();
    site.build(&["--no-cache"]);
    assert!(!site.dir.path().join(".bantin").exists());
}

/// A way in which a file is damaged.
type Damage = fn(&mut Vec<u8>);

#[test]
fn what_is_damaged_is_made_again() {
    let site = Kept::new();
    site.build(&[]);
    let whole = site.portal("public");
    let table: [(&str, Damage); 4] = [
        ("a bit", |bytes| {
            let last = bytes.len() - 10;
            bytes[last] ^= 4;
        }),
        ("the end is gone", |bytes| bytes.truncate(bytes.len() / 2)),
        ("the head", |bytes| bytes[20] ^= 1),
        ("empty", Vec::clear),
    ];
    for (name, damage) in table {
        for (path, _) in site.below(".bantin/pictures") {
            let mut bytes = fs::read(&path).expect("kept");
            damage(&mut bytes);
            fs::write(&path, bytes).expect("damaged");
        }
        let folder = format!("after-{}", name.replace(' ', "-"));
        site.build(&["-o", &folder]);
        check_same_files(&whole, &site.portal(&folder));
        let sound = |(path, _): &(PathBuf, SystemTime)| is_sound(path).then_some(()).is_none();
        let unsound: Vec<String> = site
            .below(".bantin/pictures")
            .iter()
            .filter(|it| sound(it))
            .map(|it| format!("{name}: {it:?}"))
            .collect();
        check_none(&unsound);
    }
}

/// Whether a file begins as what is kept does, and has as many bytes as its head says.
fn is_sound(path: &Path) -> bool {
    let bytes = fs::read(path).expect("kept");
    let text = String::from_utf8_lossy(&bytes);
    let Some((head, _)) = text.split_once("\n\n") else { return false };
    let length = |line: &str| {
        line.rsplit(' ').nth(1).and_then(|length| length.parse::<usize>().ok()).unwrap_or(0)
    };
    let all: usize = head.lines().skip(1).map(length).sum();
    head.starts_with("bantin picture 1\n") && bytes.len() == head.len() + 2 + all
}

// ---------------------------------------------------------------- Films and sound

#[test]
fn films_and_sounds_are_played_by_readers_and_not_by_themselves() {
    let film = [b"\0\0\0\x18ftypisom".as_slice(), &[0; 40]].concat();
    let sound = [b"OggS".as_slice(), &[0; 40]].concat();
    let article = "---\n![Lễ khai mạc](phim.mp4 \"Khai mạc sáng 12/3\")\n\nNghe ![Lời phát biểu](loi.ogg) tại đây.";
    let mut files = site(
        article,
        &[("content/articles/phim.mp4", film.clone()), ("content/articles/loi.ogg", sound)],
    );
    let settings = format!("{SETTINGS}alternates: [archive, markdown]\n");
    files.insert("bantin.yaml".to_owned(), settings.into_bytes());
    let built = build_files(&files);
    check_clean(&built);
    let page = built.text("articles/2024/a/index.html");
    let src = "/so/media/articles/phim.mp4";
    assert!(page.contains(&format!(
        "<figure><video controls preload=\"metadata\" aria-label=\"Lễ khai mạc\"><source src=\"{src}\" type=\"video/mp4\"><a href=\"{src}\">Lễ khai mạc</a></video><figcaption>Khai mạc sáng 12/3</figcaption></figure>"
    )), "{page}");
    assert!(page.contains("<audio controls preload=\"metadata\" aria-label=\"Lời phát biểu\">"));
    assert!(!page.contains("autoplay"), "{page}");
    assert_eq!(built.files["media/articles/phim.mp4"], film);
    let archive = built.text("articles/2024/a/archive.html");
    assert!(archive.contains("<source src=\"https://bantin.example/so/media/articles/phim.mp4\""));
}

#[test]
fn films_are_held_to_what_holds_for_pictures() {
    let table = [
        ("![Phim](phim.mp4)", "error[missing-picture]"),
        ("![Phim](https://elsewhere.example/phim.mp4)", "error[foreign-picture]"),
        ("![Phim](gia.mp4)", "error[wrong-file-type]"),
        ("<img src=\"that.mp4\" alt=\"Phim\">", "warning[raw-html-removed]"),
    ];
    for (body, expected) in table {
        let built = build_files(&site(
            &format!("---\n{body}"),
            &[
                ("content/articles/gia.mp4", drawing(20, 20)),
                ("content/articles/that.mp4", b"\0\0\0\x18ftypisom....".to_vec()),
            ],
        ));
        let told = built.problems();
        assert!(told.contains(expected) && told.lines().count() == 1, "{body}: {told}");
    }
    let head = "image: {src: that.mp4, alt: Phim}\n---\nBài.";
    let built = build_files(&site(
        head,
        &[("content/articles/that.mp4", b"\0\0\0\x18ftypisom....".to_vec())],
    ));
    assert!(built.problems().contains("error[missing-picture]"), "{}", built.problems());
}

// ---------------------------------------------------------------- Shared links

#[test]
fn every_page_has_a_picture_for_those_who_share_it() {
    let mut files = site(
        "image: {src: anh.jpg, alt: \"Ảnh & chữ\"}\nlocality: binh-son\n---\nBài.",
        &[("content/articles/anh.jpg", photograph(1300, 200))],
    );
    let registers = "- id: lam-giang\n  type: tỉnh\n  level: 1\n  names: {vi: Lam Giang}\n- id: binh-son\n  type: huyện\n  level: 2\n  names: {vi: Bình Sơn}\n  parent: [{id: lam-giang}]\n";
    files.insert("content/registers/localities.yaml".to_owned(), registers.as_bytes().to_vec());
    files.insert(
        "content/articles/b.md".to_owned(),
        "---\ntitle: Không ảnh\ndate: 2024-03-13\nlocality: binh-son\n---\nBài.\n".into(),
    );
    let built = build_files(&files);
    check_clean(&built);
    let image =
        Regex::new("<meta property=\"og:image\" content=\"https://bantin.example/so/([^\"]+)\">")
            .expect("a pattern");
    let shared = |page: &str| image.captures(page).map(|found| found[1].to_owned());
    let mut of = std::collections::BTreeMap::new();
    for (route, page) in built.pages() {
        let file = shared(page).unwrap_or_else(|| panic!("{route} has no picture"));
        assert!(built.files.contains_key(&file), "{route}: {file}");
        let (width, height) = size(&built, &file);
        for (name, side) in [("width", width), ("height", height)] {
            let says = format!("<meta property=\"og:image:{name}\" content=\"{side}\">");
            assert!(page.contains(&says), "{route}: {says}");
        }
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        assert!(page.contains("<meta property=\"og:image:alt\" content=\""), "{route}");
        of.insert(route, file);
    }
    assert!(of["/articles/2024/a/"].ends_with("-800.jpg"), "{of:?}");
    let place = &of["/localities/lam-giang/binh-son/"];
    assert!(place.starts_with("assets/cards/vi-binh-son-") && of["/articles/2024/b/"] == *place);
    assert!(of["/"].starts_with("assets/cards/vi-portal-") && of["/topics/"] != of["/"]);
    let cards = built.files.keys().filter(|file| file.starts_with("assets/cards/")).count();
    assert_eq!(cards, 1 + 5 + 2, "{:?}", built.files.keys());
    let page = built.text("articles/2024/a/index.html");
    assert!(page.contains("og:image:alt\" content=\"Ảnh &amp; chữ\""), "{page}");
}
