//! `serve` as a browser sees it: what it answers and does not answer, and whether it sees what
//! happens to the sources.

#![cfg(all(unix, feature = "serve"))]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::{bantin, files_below};

/// How long a change of the sources may take to reach the page.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server that ends with the test.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
            .next()
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Server {
    #[track_caller]
    fn start(site: &Path) -> Self {
        Self::start_with(site, &[])
    }

    #[track_caller]
    fn start_with(site: &Path, options: &[&str]) -> Self {
        let mut command = bantin("en_GB.UTF-8");
        command.arg("-C").arg(site).args(["--clock", "2026-01-01", "serve", "--port", "0"]);
        command.args(options);
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("bantin runs");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
        let address = line.strip_prefix("serving http://").and_then(|rest| rest.split('/').next());
        let address = address.unwrap_or_else(|| panic!("{line}")).to_owned();
        Self { child, address }
    }

    /// Sends a request as it stands, with further lines of its head.
    #[track_caller]
    fn ask(&self, method: &str, path: &str, lines: &str) -> Answer {
        let host = if lines.contains("Host:") {
            String::new()
        } else {
            format!("Host: {}\r\n", self.address)
        };
        let mut stream = TcpStream::connect(&self.address).expect("connected");
        stream.set_read_timeout(Some(PATIENCE)).expect("set");
        write!(stream, "{method} {path} HTTP/1.1\r\n{host}{lines}Connection: close\r\n\r\n")
            .expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        let at = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..at]).into_owned();
        let status =
            head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head, body: bytes[at + 4..].to_vec() }
    }

    #[track_caller]
    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// Waits until the home page has some words.
    #[track_caller]
    fn shows(&self, words: &str, after: &str) {
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if self.get("/").text().contains(words) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("after {after} the home page never shows `{words}`");
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
    fs::write(path, text).expect("written");
}

fn article(site: &Path, title: &str) {
    let text = format!("---\ntitle: {title}\ndate: 2025-05-02\n---\n\nTin.\n");
    write(&site.join("content/articles/2025/a.md"), &text);
}

fn site() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let site = dir.path().join("site");
    write(
        &site.join("bantin.yaml"),
        "title: X\nbase_url: https://bantin.example/\nlanguages: [vi]\n",
    );
    article(&site, "Bản đầu");
    (dir, site)
}

#[test]
fn records_are_not_served_in_any_spelling() {
    let (_dir, site) = site();
    let server = Server::start(&site);
    assert!(site.join(".bantin/serve/.bantin/manifest").is_file());
    for path in [
        "/.bantin",
        "/.bantin/",
        "/.bantin/manifest",
        "/%2ebantin/manifest",
        "//.bantin/manifest",
        "/./.bantin/manifest",
        "/.bantin%2fmanifest",
        "/a/..%2f.bantin/manifest",
        "/tin/../.bantin/manifest",
        "/tin%2f..%2f.bantin%2fmanifest",
        "/.bantin%5cmanifest",
        "/.bantin\\manifest",
        "/%252ebantin/manifest",
        "/.bantin/manifest%00",
        "/.bantin/lock",
        "/%2e%2e/%2e%2e/bantin.yaml",
        "/..%2f..%2fbantin.yaml",
        "/nothing",
        "/index.html/x",
        &format!("/{}", "a".repeat(300)),
        &format!("/{}", "a/".repeat(2000)),
        &format!("/{}", "a".repeat(8000)),
    ] {
        let short = &path[..path.len().min(60)];
        assert_eq!(server.get(path).status, 404, "{short}");
        assert_eq!(server.ask("HEAD", path, "").status, 404, "HEAD {short}");
    }
    for path in ["/", "/index.html", "/.bantin/reload.js", "/index%2ehtml"] {
        assert_eq!(server.get(path).status, 200, "{path}");
    }
}

#[test]
fn heads_tell_the_length_of_the_whole_and_names_of_other_machines_are_refused() {
    let (_dir, site) = site();
    let server = Server::start(&site);
    let home = server.get("/").text();
    let style = home
        .split("href=\"")
        .find(|part| part.contains(".css\""))
        .and_then(|part| part.split('"').next());
    let style = style.expect("a style sheet").to_owned();
    for path in ["/", "/404.html", "/nothing/", &style, "/sitemap.xml", "/.bantin/reload.js"] {
        let [get, head] = ["GET", "HEAD"].map(|method| server.ask(method, path, ""));
        assert_eq!(
            (get.status, get.header("content-length")),
            (head.status, head.header("content-length")),
            "{path}"
        );
        assert_eq!(
            head.header("content-length"),
            Some(get.body.len().to_string().as_str()),
            "{path}"
        );
        assert!(head.body.is_empty(), "{path}");
    }
    // Conditions and parts are not heeded, and that is said.
    for line in [
        "Range: bytes=0-3\r\n",
        "Range: bytes=99999999-\r\n",
        "If-None-Match: *\r\n",
        "If-Match: \"x\"\r\n",
    ] {
        let answer = server.ask("GET", &style, line);
        assert_eq!((answer.status, answer.header("accept-ranges")), (200, Some("none")), "{line}");
        assert_eq!(answer.body.len(), server.get(&style).body.len(), "{line}");
    }
    assert_eq!(server.ask("GET", "/", "Host: evil.example\r\n").status, 403);
    assert_eq!(server.ask("GET", "/", "Host: localhost\r\nHost: evil.example\r\n").status, 403);
    assert_eq!(server.ask("GET", "http://evil.example/", "Host: evil.example\r\n").status, 403);
    assert_eq!(server.ask("GET", "/", "Host: localhost:1\r\n").status, 200);
    assert_eq!(server.ask("POST", "/", "Content-Length: 0\r\n").status, 405);
}

#[test]
fn an_article_that_is_not_published_is_told_at_its_address() {
    let (_dir, site) = site();
    for (name, head) in [
        ("nhap", "date: 2025-05-02\ndraft: true"),
        ("giu", "date: 2999-05-02"),
        ("het-han", "date: 2025-05-02\nexpires: 2025-06-01"),
    ] {
        let text = format!("---\ntitle: Kín\n{head}\n---\n\nTin.\n");
        write(&site.join(format!("content/articles/{name}.md")), &text);
    }
    let server = Server::start_with(&site, &["--published"]);
    for (path, words) in [
        ("/articles/2025/nhap/", "a draft"),
        ("/articles/2025/nhap", "without `--published`"),
        ("/articles/2999/giu/", "bantin serve --future"),
        ("/articles/2025/het-han/", "expired at 1 June 2025"),
    ] {
        let answer = server.get(path);
        let text = answer.text();
        assert_eq!(answer.status, 404, "{path}");
        assert!(text.contains(words) && text.contains("reload.js"), "{path}: {text}");
    }
    assert!(!server.get("/articles/2024/nhap/").text().contains("not published"));
}

#[test]
fn drafts_are_shown_and_say_that_they_are() {
    let (_dir, site) = site();
    let text = "---\ntitle: Kín\ndate: 2025-05-03\ndraft: true\n---\n\nTin.\n";
    write(&site.join("content/articles/nhap.md"), text);
    for options in [&[][..], &["--drafts"]] {
        let server = Server::start_with(&site, options);
        let page = server.get("/articles/2025/nhap/");
        assert_eq!(page.status, 200, "{options:?}");
        assert!(page.text().contains("notice-draft") && page.text().contains("chưa đăng"));
        let other = server.get("/articles/2025/a/").text();
        assert!(!other.contains("notice-draft"), "{other}");
        assert_eq!(server.get("/").text().matches(">Bản nháp</span>").count(), 1);
    }
    let server = Server::start_with(&site, &["--published"]);
    assert!(!server.get("/").text().contains("Kín"));
}

/// Copies the sources of a folder beside it; what a build keeps there may be changing.
fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files_below(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("copied");
    }
}

#[test]
fn folders_that_are_replaced_in_one_go_are_watched_again() {
    let (dir, site) = site();
    let link = dir.path().join("link");
    std::os::unix::fs::symlink(&site, &link).expect("a link");
    let server = Server::start(&link);
    server.shows("Bản đầu", "the start");
    let mut round = 0;
    let mut change = |after: &str| {
        round += 1;
        article(&site, &format!("Bản số {round}"));
        server.shows(&format!("Bản số {round}"), after);
    };
    for (folder, what) in [
        ("content", "content"),
        ("content/articles", "articles"),
        ("content/articles/2025", "a year"),
    ] {
        let path = site.join(folder);
        let [new, old] = ["new", "old"].map(|name| dir.path().join(format!("{what}-{name}")));
        copy(&path, &new);
        fs::rename(&path, old).expect("moved");
        fs::rename(new, &path).expect("moved");
        std::thread::sleep(Duration::from_millis(600));
        change(&format!("`{what}` was replaced"));
        let new = dir.path().join(format!("{what}-again"));
        copy(&path, &new);
        fs::remove_dir_all(&path).expect("removed");
        fs::rename(new, &path).expect("moved");
        change(&format!("`{what}` was removed and moved in"));
    }
    write(
        &dir.path().join("new.yaml"),
        "title: Tên khác\nbase_url: https://bantin.example/\nlanguages: [vi]\n",
    );
    fs::rename(dir.path().join("new.yaml"), site.join("bantin.yaml")).expect("moved");
    server.shows("Tên khác", "the settings were replaced");

    let [new, old] = ["site-new", "site-old"].map(|name| dir.path().join(name));
    copy(&site, &new);
    fs::rename(&site, old).expect("moved");
    fs::rename(new, &site).expect("moved");
    std::thread::sleep(Duration::from_millis(2500));
    change("the whole site was replaced");
}

#[test]
fn other_folders_of_sources_may_come_and_be_replaced() {
    let (dir, site) = site();
    let server = Server::start(&site);
    let home = server.get("/").text();
    for (folder, file) in
        [("static", "x.txt"), ("templates", "404.html"), ("themes/t", "theme.yaml")]
    {
        let top = site.join(folder.split('/').next().expect("a name"));
        for round in 0..2 {
            let new = dir.path().join(format!("{}-{round}", folder.replace('/', "-")));
            let below = folder.split_once('/').map_or(new.clone(), |(_, rest)| new.join(rest));
            write(&below.join(file), "<html><body>x</body></html>");
            let _ = fs::rename(
                &top,
                dir.path().join(format!("{}-{round}-old", folder.replace('/', "-"))),
            );
            fs::rename(new, &top).expect("moved");
        }
        std::thread::sleep(Duration::from_millis(600));
        if folder == "static" {
            write(&site.join("static/y.txt"), "y");
            let begin = Instant::now();
            while server.get("/y.txt").status != 200 {
                assert!(begin.elapsed() < PATIENCE, "`static` is not watched");
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    }
    assert!(home.contains("Bản đầu"));
}

#[test]
fn nothing_is_built_through_a_link_in_the_site() {
    let (dir, site) = site();
    let elsewhere = dir.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, site.join(".bantin")).expect("a link");
    let mut command = bantin("en_GB.UTF-8");
    let output =
        command.arg("-C").arg(&site).args(["serve", "--port", "0"]).output().expect("bantin runs");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{error}");
    assert!(error.contains("`.bantin` is a symbolic link"), "{error}");
    assert_eq!(fs::read_dir(&elsewhere).expect("read").count(), 0);
}
