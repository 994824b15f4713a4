//! Hosts: limits that are held to before anything is uploaded, files in the form that each reads,
//! packed forms, and the recipes of `tests/guide/hosts.md`, run here as they stand.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use bantin::base::Tree;
use bantin::base::sink::Nowhere;
use bantin::report::{self, Format};
use tempfile::TempDir;

use crate::sizes::drawing;
use crate::support::{
    Built, Files, bantin, build_files, check_none, files_below, options, repository,
};

fn site(settings: &str, article: &str) -> Files {
    let settings = format!(
        "title: {{vi: Bản tin, en: Bulletin}}\nbase_url: https://bantin.example/\nlanguages: [vi, en]\n{settings}"
    );
    let text = "Đoàn kiểm tra đã làm việc tại địa phương. ".repeat(80);
    let article = format!("---\ntitle: Hội nghị\ndate: 2024-03-12\n{article}---\n{text}\n");
    let texts = [
        ("bantin.yaml", settings),
        ("content/articles/2024/a.md", article),
        (
            "content/articles/2024/b.md",
            "---\ntitle: Tin khác\ndate: 2024-03-13\n---\nNgắn.\n".to_owned(),
        ),
    ];
    texts.into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes())).collect()
}

fn built(settings: &str, article: &str) -> Built {
    let built = build_files(&site(settings, article));
    assert!(built.outcome.complete, "{}", built.problems());
    built
}

// ---------------------------------------------------------------- Limits

#[test]
fn each_host_gets_the_files_that_it_reads() {
    let alias = "aliases: [/cu/]\n";
    for (host, redirects, headers) in [
        ("", true, true),
        ("host: own\n", true, true),
        ("host: netlify\n", true, true),
        ("host: cloudflare-pages\n", true, true),
        ("host: gitlab-pages\n", true, false),
        ("host: github-pages\n", false, false),
    ] {
        let built = built(host, alias);
        assert_eq!(built.files.contains_key("_redirects"), redirects, "{host}");
        assert_eq!(built.files.contains_key("_headers"), headers, "{host}");
        assert!(built.text("cu/index.html").contains("/articles/2024/a/"), "{host}");
    }
    let problems = build_files(&site("host: gitlab\n", "")).problems();
    assert!(problems.contains("bantin.yaml:4:7: error[invalid-value]"), "{problems}");
}

#[test]
fn what_a_host_does_not_take_is_told_before_it_is_uploaded() {
    let mebibytes = |count: usize| vec![b'a'; count * 1024 * 1024 + 1];
    let mut large = site("host: cloudflare-pages\n", "");
    large.insert("static/film.webm".to_owned(), mebibytes(25));
    let told = build_files(&large);
    assert!(!told.outcome.complete && !told.outcome.settings_contradict);
    let problems = told.problems();
    let line = problems.lines().find(|line| line.contains("error[host-limit]"));
    assert!(line.is_some_and(|line| line.starts_with("static/film.webm")), "{problems}");
    for host in ["host: own\n", "host: github-pages\n", ""] {
        let mut files = site(host, "");
        files.insert("static/film.webm".to_owned(), mebibytes(25));
        assert!(build_files(&files).outcome.complete, "{host}");
    }
    let many = |host: &str| {
        let mut files = site(host, "");
        let names = (0..20_000).map(|at| format!("static/f/{at}.txt"));
        files.extend(names.map(|name| (name, b"a".to_vec())));
        build_files(&files).problems()
    };
    let problems = many("host: cloudflare-pages\n");
    assert!(problems.contains("bantin.yaml:4:7: error[host-limit]"), "{problems}");
    let problems = many("host: netlify\n");
    assert!(!problems.contains("host-limit"), "{problems}");
    let aliases: Vec<String> = (0..1001).map(|at| format!("/cu/{at}/")).collect();
    let aliases = format!("aliases: [{}]\n", aliases.join(", "));
    let problems = build_files(&site("host: gitlab-pages\n", &aliases)).problems();
    assert_eq!(problems.matches("error[host-limit]").count(), 1, "{problems}");
    assert!(problems.contains("1001"), "{problems}");
}

/// What is told of a site by a build that writes nothing, as `check` is.
fn checked(files: &Files) -> String {
    let tree = Tree::from_files(files.clone());
    let outcome = bantin::build(&tree, &options(), &Nowhere).expect("memory does not fail");
    report::write(&outcome.problems, &tree, Format::Short, &report::Style::default())
}

#[test]
fn check_counts_the_files_of_pictures_that_it_does_not_make() {
    let pictured = |host: &str, more: usize| {
        let mut files = site(host, "image: {src: so-do.png, alt: Sơ đồ}\n");
        files.insert("content/articles/2024/so-do.png".to_owned(), drawing(1300, 40));
        let names = (0..more).map(|at| format!("static/f/{at}.txt"));
        files.extend(names.map(|name| (name, b"a".to_vec())));
        files
    };
    let made = build_files(&pictured("host: own\n", 0));
    let below = |folder: &str| made.files.keys().filter(|file| file.starts_with(folder)).count();
    let of_pictures = below("media/sizes/") + below("assets/cards/");
    assert!(below("media/sizes/") >= 3 && below("assets/cards/") >= 1, "{:?}", made.files.keys());
    // Without the pictures it would have as many files as are allowed.
    let more = 20_000 - (made.files.len() - of_pictures);
    assert!(checked(&pictured("host: cloudflare-pages\n", more)).contains("error[host-limit]"));
    let fewer = 20_000 - made.files.len();
    let told = checked(&pictured("host: cloudflare-pages\n", fewer));
    assert!(!told.contains("host-limit"), "{told}");
}

// ---------------------------------------------------------------- A site on the disk

struct Desk(TempDir);

impl Desk {
    fn new(files: &Files) -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        for (path, bytes) in files {
            desk.write(path, bytes);
        }
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }

    #[track_caller]
    fn run(&self, arguments: &[&str], code: i32) -> String {
        let mut command = bantin("en_GB.UTF-8");
        command.current_dir(self.0.path()).args(["--clock", "2026-05-04", "--color", "never"]);
        let output = command.args(arguments).output().expect("bantin runs");
        let told = String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{told}");
        told
    }
}

#[test]
fn check_and_build_hold_to_the_limits() {
    let mut files = site("host: cloudflare-pages\n", "");
    files.insert("static/film.webm".to_owned(), vec![b'a'; 25 * 1024 * 1024 + 1]);
    let desk = Desk::new(&files);
    for command in [&["check"][..], &["build"]] {
        let told = desk.run(command, 1);
        assert!(told.contains("host-limit"), "{told}");
    }
    assert!(!desk.path("public").exists());
}

// ---------------------------------------------------------------- Packed forms

fn unpacked(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    if path.ends_with(".br") {
        brotli::BrotliDecompress(&mut &*bytes, &mut text).expect("Brotli");
    } else {
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut text).expect("gzip");
    }
    text
}

fn is_packed_form(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

#[test]
fn text_files_have_packed_forms_and_no_others_have() {
    let desk = Desk::new(&site("alternates: [markdown, archive]\n", ""));
    desk.run(&["build", "--precompress"], 0);
    let files = files_below(&desk.path("public"));
    let mut faults = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| is_packed_form(path)) {
        let original = &files[&path[..path.len() - 3]];
        let mut check =
            |holds: bool, what: &str| faults.extend((!holds).then(|| format!("{path}: {what}")));
        check(bytes.len() < original.len(), "is not smaller");
        check(original.len() >= 2048, "is of a small file");
        check(&unpacked(path, bytes) == original, "is something else");
        // RFC 1952: no name, no time.
        check(!path.ends_with(".gz") || bytes[3..8] == [0; 5], "has a name or a time");
    }
    let texts = ["html", "css", "js", "json", "jsonld", "xml", "csv", "md", "svg", "txt"];
    for (path, bytes) in &files {
        let ending = path.rsplit('.').next().unwrap_or_default();
        if bytes.len() >= 2048 && texts.contains(&ending) {
            for form in ["br", "gz"] {
                let missing = !files.contains_key(&format!("{path}.{form}"));
                faults.extend(missing.then(|| format!("{path}: no {form}")));
            }
        }
    }
    check_none(&faults);
    assert!(files.keys().filter(|path| is_packed_form(path)).count() > 20);
    assert!(files.contains_key("articles/2024/a/index.html.br"));
    assert!(files.keys().any(|path| path.ends_with(".bin")));
    assert!(!files.keys().any(|path| path.ends_with(".bin.gz")));
    // Whatever the number of threads.
    desk.run(&["--jobs", "1", "build", "--precompress", "-o", "one"], 0);
    assert_eq!(files_below(&desk.path("one")), files);
}

#[cfg(unix)]
#[test]
fn packed_forms_are_kept_between_builds_and_removed_without_the_flag() {
    use std::os::unix::fs::MetadataExt;
    let desk = Desk::new(&site("", ""));
    desk.run(&["build", "--precompress"], 0);
    let node = |path: &str| fs::metadata(desk.path("public").join(path)).expect(path).ino();
    let kept = ["articles/2024/a/index.html.br", "assets/style.css.gz"];
    let before = kept.map(node);
    let changed = "articles/2024/b/index.html";
    let text = "Dài hơn nhiều so với trước đây. ".repeat(100);
    desk.write(
        "content/articles/2024/b.md",
        format!("---\ntitle: Tin khác\ndate: 2024-03-13\n---\n{text}\n").as_bytes(),
    );
    desk.run(&["build", "--precompress", "--changed", "list"], 0);
    assert_eq!(kept.map(node), before);
    let list = fs::read_to_string(desk.path("list")).expect("a list");
    assert!(list.contains(&format!("+{changed}.br\n")), "{list}");
    assert!(!list.contains("style.css"), "{list}");
    desk.run(&["build", "--precompress", "--no-cache", "-o", "clean"], 0);
    let (public, clean) = (files_below(&desk.path("public")), files_below(&desk.path("clean")));
    assert_eq!(public, clean);
    // What somebody changed by hand is packed again.
    desk.write("public/assets/style.css.gz", b"x");
    desk.run(&["build", "--precompress", "--no-cache"], 0);
    assert_eq!(files_below(&desk.path("public")), clean);
    // Another way of packing does not leave the old forms.
    desk.write("public/.bantin/packed", b"another");
    desk.run(&["build", "--precompress", "--no-cache"], 0);
    assert_eq!(files_below(&desk.path("public")), clean);
    desk.run(&["build"], 0);
    let plain: Files = clean.into_iter().filter(|(path, _)| !is_packed_form(path)).collect();
    assert_eq!(files_below(&desk.path("public")), plain);
    desk.run(&["build", "--precompress"], 0);
    assert_eq!(files_below(&desk.path("public")), public);
}

#[test]
fn packed_forms_of_the_sites_own_stay() {
    let mut files = site("", "");
    let own = "a { color: red }\n".repeat(400);
    files.insert("static/own.css".to_owned(), own.into_bytes());
    files.insert("static/own.css.gz".to_owned(), b"mine".to_vec());
    let desk = Desk::new(&files);
    desk.run(&["build", "--precompress"], 0);
    assert_eq!(fs::read(desk.path("public/own.css.gz")).expect("a file"), b"mine");
    assert!(desk.path("public/own.css.br").is_file());
}

// ---------------------------------------------------------------- Recipes

/// The block of the guide behind a fence with these words.
fn recipe(head: &str) -> String {
    let guide = fs::read_to_string(repository().join("tests/guide/hosts.md")).expect("a guide");
    let start = guide.split(&format!("```{head}\n")).nth(1).unwrap_or_else(|| panic!("no {head}"));
    start.split("```").next().unwrap_or_default().to_owned()
}

#[allow(clippy::print_stdout, reason = "what is not tried is told")]
fn has(program: &str) -> bool {
    let found = Command::new(program).arg("-h").output().is_ok();
    if !found {
        println!("no {program} here: its recipe was not tried");
    }
    found
}

/// A server that ends with the test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Status, headers with small names, and body of an answer.
fn ask(port: u16, path: &str, accepted: &str) -> Option<(u16, BTreeMap<String, String>, Vec<u8>)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: bantin.example\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let at = bytes.windows(4).position(|part| part == b"\r\n\r\n")?;
    let head = String::from_utf8(bytes[..at].to_vec()).ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let headers = head.lines().filter_map(|line| line.split_once(": "));
    let headers =
        headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    Some((status, headers, bytes[at + 4..].to_vec()))
}

fn serve(desk: &Desk, root: &Path) -> (Server, u16, bool) {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("an address").port();
    drop(free);
    let module = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    let block = recipe("nginx")
        .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
        .replace("/srv/bantin/public", &root.display().to_string());
    let brotli = module.is_file();
    let block = if brotli { block.replace("# brotli_static", "brotli_static") } else { block };
    let load = if brotli { format!("load_module {};\n", module.display()) } else { String::new() };
    let here = desk.0.path().display();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary: Vec<String> =
        temporary.iter().map(|name| format!("{name}_temp_path {here}/{name};")).collect();
    let types = if Path::new("/etc/nginx/mime.types").is_file() {
        "include /etc/nginx/mime.types;"
    } else {
        ""
    };
    let user = if fs::metadata("/etc/shadow").is_ok_and(|_| fs::File::open("/etc/shadow").is_ok()) {
        "user root;\n"
    } else {
        ""
    };
    let all = format!(
        "{load}{user}daemon off;\nmaster_process off;\nworker_processes 1;\npid {here}/nginx.pid;\nerror_log {here}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n{types}\n{}\n{block}}}\n",
        temporary.join("\n")
    );
    desk.write("nginx.conf", all.as_bytes());
    let config = desk.path("nginx.conf");
    let child = Command::new("nginx")
        .arg("-c")
        .arg(&config)
        .arg("-p")
        .arg(desk.0.path())
        .arg("-e")
        .arg(desk.path("error.log"))
        .spawn();
    let mut server = Server(child.expect("nginx starts"));
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return (server, port, brotli);
        }
        assert!(
            server.0.try_wait().expect("a state").is_none(),
            "{}",
            fs::read_to_string(desk.path("error.log")).unwrap_or_default()
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!(
        "nginx does not answer: {}",
        fs::read_to_string(desk.path("error.log")).unwrap_or_default()
    );
}

#[test]
fn nginx_sends_packed_forms_and_what_the_portal_says() {
    if !has("nginx") {
        return;
    }
    let desk = Desk::new(&site("host: own\n", ""));
    desk.run(&["build", "--precompress"], 0);
    let root = desk.path("public");
    let (_server, port, brotli) = serve(&desk, &root);
    let page = fs::read(root.join("articles/2024/a/index.html")).expect("a page");
    let get =
        |path: &str, accepted: &str| ask(port, path, accepted).unwrap_or_else(|| panic!("{path}"));
    let (status, headers, body) = get("/articles/2024/a/", "identity");
    assert_eq!((status, &body), (200, &page));
    assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    let said = fs::read_to_string(root.join("_headers")).expect("headers");
    for line in said.lines().filter_map(|line| line.trim().split_once(": ")) {
        assert_eq!(headers.get(&line.0.to_ascii_lowercase()).map(String::as_str), Some(line.1));
    }
    let (_, headers, body) = get("/articles/2024/a/", "gzip");
    assert_eq!(headers["content-encoding"], "gzip");
    assert_eq!(unpacked("x.gz", &body), page);
    assert_eq!(body, fs::read(root.join("articles/2024/a/index.html.gz")).expect("packed"));
    if brotli {
        let (_, headers, body) = get("/articles/2024/a/", "gzip, br");
        assert_eq!(headers["content-encoding"], "br");
        assert_eq!(unpacked("x.br", &body), page);
    }
    let (status, _, body) = get("/nowhere/", "identity");
    assert_eq!((status, body), (404, fs::read(root.join("404.html")).expect("a page")));
    for hidden in ["/.bantin/manifest", "/_headers"] {
        assert_eq!(get(hidden, "identity").0, 404, "{hidden}");
    }
    assert_eq!(get("/data/catalog.jsonld", "identity").1["content-type"], "application/ld+json");
    // Tools for feeds ask for them without the slash.
    assert_eq!(get("/articles/2024/a", "identity").0, 301);
}

#[test]
fn rclone_uploads_what_changed() {
    if !has("rclone") {
        return;
    }
    let desk = Desk::new(&site("", ""));
    let remote = desk.path("remote");
    let program = desk.path("bin/bantin");
    fs::create_dir_all(desk.path("bin")).expect("a folder");
    let bantin = env!("CARGO_BIN_EXE_bantin");
    desk.write(
        "bin/bantin",
        format!("#!/bin/sh\nexec {bantin} --clock 2026-05-04 \"$@\"\n").as_bytes(),
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("a program");
    }
    let run = |head: &str| {
        let script = recipe(head).replace("REMOTE", &remote.display().to_string());
        let path = std::env::var("PATH").unwrap_or_default();
        let mut command = Command::new("sh");
        command
            .current_dir(desk.0.path())
            .env("PATH", format!("{}:{path}", desk.path("bin").display()));
        command.env("RCLONE_CONFIG", desk.path("rclone.conf"));
        let output = command.args(["-euc", &script]).output().expect("a shell");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let same = || {
        let (here, there) = (files_below(&desk.path("public")), files_below(&remote));
        assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
        assert_eq!(here, there);
        assert!(!remote.join(".bantin").exists());
    };
    run("sh first upload");
    same();
    let style = fs::metadata(remote.join("assets/style.css"))
        .and_then(|file| file.modified())
        .expect("a time");
    fs::remove_file(desk.path("content/articles/2024/b.md")).expect("removed");
    desk.write(
        "content/articles/2024/c.md",
        "---\ntitle: Tin c\ndate: 2024-03-14\n---\nMới.\n".as_bytes(),
    );
    run("sh what changed");
    same();
    assert!(!remote.join("articles/2024/b/index.html").exists());
    assert!(remote.join("articles/2024/c/index.html").exists());
    let after = fs::metadata(remote.join("assets/style.css")).and_then(|file| file.modified());
    assert_eq!(after.expect("a time"), style);
}
