//! Random edits of a small site: whatever is changed, a build that keeps files of the last one makes
//! what a clean build makes, byte for byte, and tells the same.
//!
//! Half of the steps change exactly one thing: a kind of change that nobody looks at could stay
//! unseen behind others. `BANTIN_STEPS=10000` takes more steps, `BANTIN_SEED` other ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::sync::Mutex;

use bantin::base::sink::Memory;
use bantin::base::{Severity, Sink, Tree};
use bantin::bulletin::date::Instant;
use bantin::cache::{Bulletins, KeptBulletins, Pages};
use bantin::{Earlier, Options, Past};

use crate::support::{Files, options};

/// Steps that every run takes.
const STEPS: usize = 80;
/// After so many a new site begins, so that none grows without end.
const OF_A_SITE: usize = 40;

const DAY: i64 = 24 * 60 * 60;
/// 1 July 2023, noon.
const NOON: i64 = 1_688_187_600;

/// A portal that is published again and again.
#[derive(Default)]
struct Portal {
    before: Files,
    now: Mutex<Files>,
    kept: Mutex<BTreeSet<String>>,
}

impl Sink for Portal {
    fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let twice = self.now.lock().expect("alone").insert(path.to_owned(), bytes.to_vec());
        assert!(twice.is_none(), "{path} is written twice");
        Ok(())
    }

    fn keep(&self, path: &str) -> io::Result<Option<u64>> {
        let Some(bytes) = self.before.get(path) else { return Ok(None) };
        self.put(path, bytes)?;
        self.kept.lock().expect("alone").insert(path.to_owned());
        Ok(Some(bytes.len() as u64))
    }

    fn published(&self, path: &str) -> Option<Vec<u8>> {
        self.before.get(path).cloned()
    }
}

/// Numbers that look random, the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("small") % sides.max(1)
    }

    fn pick<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.roll(of.len())]
    }

    fn maybe(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }
}

/// A bulletin as a file is made of it.
#[derive(Debug, Clone)]
struct Article {
    keys: BTreeMap<&'static str, String>,
    /// Indicator, value, period, further keys.
    statistics: Vec<(&'static str, usize, &'static str, &'static str)>,
    sentences: Vec<String>,
}

const PLACES: [&str; 6] = ["an-ke", "bac-ha", "nam-ha", "tan-lo", "dong-lo", "tay-lo"];
const TOPICS: [&str; 4] = ["food", "water", "wells", "roads"];
const KINDS: [&str; 4] = ["inspection", "review", "conference", "notice"];
const INDICATORS: [&str; 5] = ["checks", "cells", "share", "mean", "fines"];
const PERIODS: [&str; 4] = ["2019", "2019-Q1", "2020-03", "2018/2019"];
const WORDS: [&str; 6] =
    ["Nước đã trong.", "Đường còn xấu.", "Chợ đông.", "Nhà mới xây.", "## Kết quả", "Hồ sơ đủ."];

impl Article {
    fn new(dice: &mut Dice) -> Self {
        let mut article =
            Self { keys: BTreeMap::new(), statistics: Vec::new(), sentences: Vec::new() };
        let (place, topic) = (dice.pick(&PLACES).to_string(), dice.pick(&TOPICS));
        article.keys.insert("title", format!("Kiểm tra ở {place} {}", dice.roll(90)));
        article
            .keys
            .insert("date", day(NOON - DAY * i64::try_from(1 + dice.roll(700)).expect("few")));
        article.keys.insert("kind", dice.pick(&KINDS).to_string());
        article.keys.insert("locality", place);
        article.keys.insert("topics", format!("[{topic}]"));
        for _ in 0..dice.roll(3) {
            article.add_statistic(dice);
        }
        for _ in 0..=dice.roll(4) {
            article.sentences.push(dice.pick(&WORDS).to_string());
        }
        article
    }

    fn add_statistic(&mut self, dice: &mut Dice) {
        let indicator = *dice.pick(&INDICATORS);
        let further = *dice.pick(&[
            "",
            "",
            "",
            ", status: provisional",
            ", role: target",
            ", by: {kind: urban}",
        ]);
        let further = if further.contains("by:") && indicator != "checks" { "" } else { further };
        self.statistics.push((indicator, 1 + dice.roll(90), *dice.pick(&PERIODS), further));
    }

    fn text(&self) -> Vec<u8> {
        let mut text = String::from("---\n");
        for (key, value) in &self.keys {
            writeln!(text, "{key}: {value}").expect("text");
        }
        if !self.statistics.is_empty() {
            text.push_str("statistics:\n");
        }
        for (indicator, value, period, further) in &self.statistics {
            let (value, when) = match *indicator {
                "cells" => (value.to_string(), "as_of: 2020-02-01".to_owned()),
                "share" | "mean" => (format!("{value}%"), format!("period: {period}")),
                _ => (value.to_string(), format!("period: {period}")),
            };
            let quote = format!("Có {value} việc");
            writeln!(
                text,
                "  - {{indicator: {indicator}, value: '{value}', {when}, quote: '{quote}'{further}}}"
            )
            .expect("text");
        }
        text.push_str("---\n");
        for (indicator, value, ..) in &self.statistics {
            let sign = if ["share", "mean"].contains(indicator) { "%" } else { "" };
            writeln!(text, "Có {value}{sign} việc.\n").expect("text");
        }
        text.push_str(&self.sentences.join("\n\n"));
        text.push('\n');
        text.into_bytes()
    }
}

fn day(at: i64) -> String {
    Instant::from_unix(at).to_string()
}

/// A site on its way.
struct Site {
    dice: Dice,
    articles: BTreeMap<String, Article>,
    others: BTreeMap<String, String>,
    clock: i64,
    drafts: bool,
    future: bool,
    number: usize,
}

const OTHERS: &str = include_str!("incremental.txtar");

impl Site {
    fn new(seed: u64) -> Self {
        let tree = Tree::from_txtar(OTHERS);
        let text = |path: &str| tree.text(path).expect("a text");
        let paths = tree.files().iter().map(|file| file.path.to_string());
        let others = paths.map(|path| (path.clone(), text(&path))).collect();
        let mut site = Self {
            dice: Dice(seed),
            articles: BTreeMap::new(),
            others,
            clock: NOON,
            drafts: false,
            future: false,
            number: 0,
        };
        for _ in 0..7 {
            site.add();
        }
        site
    }

    fn files(&self) -> Files {
        let articles = self.articles.iter().map(|(path, article)| (path.clone(), article.text()));
        let others =
            self.others.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
        articles.chain(others).collect()
    }

    fn options(&self) -> Options {
        let (clock, drafts, future) = (Instant::from_unix(self.clock), self.drafts, self.future);
        Options { clock, drafts, future, ..options() }
    }

    fn add(&mut self) {
        self.number += 1;
        let article = Article::new(&mut self.dice);
        let folder = self.dice.pick(&["2022", "2023", "2023/he"]);
        let path = format!("content/articles/{folder}/tin-{}.md", self.number);
        self.articles.insert(path, article);
    }

    /// An article that is no translation.
    fn some(&mut self) -> Option<String> {
        let paths: Vec<&String> =
            self.articles.keys().filter(|path| !path.ends_with(".en.md")).collect();
        (!paths.is_empty()).then(|| (*self.dice.pick(&paths)).clone())
    }

    /// Changes one thing.
    fn change(&mut self) -> String {
        let Some(path) = self.some() else {
            self.add();
            return "first article".to_owned();
        };
        match self.dice.roll(40) {
            0..=1 => self.add(),
            2 => drop(self.articles.remove(&path)),
            3 => self.rename(&path),
            4..=5 => self.translate(&path),
            6..=17 => return self.change_key(&path),
            18..=22 => self.change_statistics(&path),
            23..=27 => self.change_text(&path),
            28..=30 => self.change_clock(),
            31 => self.drafts = !self.drafts,
            32 => self.future = !self.future,
            _ => return self.change_others(),
        }
        path
    }

    fn rename(&mut self, path: &str) {
        self.number += 1;
        let article = self.articles.remove(path).expect("there");
        self.articles.insert(format!("content/articles/2023/doi-{}.md", self.number), article);
    }

    fn translate(&mut self, path: &str) {
        let translation = path.replace(".md", ".en.md");
        if self.articles.remove(&translation).is_none() {
            let mut article = self.articles[path].clone();
            article.keys.retain(|key, _| ["title", "summary"].contains(key));
            article.keys.insert("title", format!("Inspection {}", self.dice.roll(90)));
            article.statistics.clear();
            article.sentences.push("It is done.".to_owned());
            self.articles.insert(translation, article);
        }
    }

    fn change_key(&mut self, path: &str) -> String {
        let others: Vec<String> = self.articles.keys().cloned().collect();
        let (dice, clock) = (&mut self.dice, self.clock);
        let near = day(clock + DAY * 5 - DAY * i64::try_from(dice.roll(8)).expect("few"));
        let name = |path: &String| {
            path.rsplit('/').next().unwrap_or_default().replace(".en.md", "").replace(".md", "")
        };
        let key = *dice.pick(&[
            "title",
            "title",
            "date",
            "kind",
            "locality",
            "topics",
            "summary",
            "draft",
            "publish_at",
            "expires",
            "updated",
            "featured_until",
            "related",
            "directives",
            "bodies",
            "authors",
            "corrections",
            "withdrawn",
            "aliases",
            "source",
            "slug",
        ]);
        let value = match key {
            "title" => format!("Tin {}", dice.roll(90)),
            "date" => day(clock - DAY * i64::try_from(1 + dice.roll(800)).expect("few")),
            "kind" => dice.pick(&KINDS).to_string(),
            "locality" => dice.pick(&PLACES).to_string(),
            "topics" => format!("[{}, {}]", dice.pick(&TOPICS), dice.pick(&["food", "bridges"])),
            "summary" => format!("Tóm tắt {}.", dice.roll(90)),
            "draft" => "true".to_owned(),
            "publish_at" | "expires" | "updated" | "featured_until" => near,
            "related" => format!("[{}]", name(dice.pick(&others))),
            "directives" => "[order, {id: plan, as: KH 1}]".to_owned(),
            "bodies" => "{inspecting: [office], inspected: [school]}".to_owned(),
            "authors" => format!("[Bà Ân {}]", dice.roll(9)),
            "corrections" => format!(
                "[{{date: {}, what: Sửa số, severity: {}}}]",
                &near[..10],
                dice.pick(&["minor", "major"])
            ),
            "withdrawn" => format!("{{date: {}, why: Sai}}", &near[..10]),
            "aliases" => format!("[/cu/{}/]", dice.roll(9)),
            "source" => format!("{{name: Báo {}}}", dice.roll(9)),
            _ => format!("ten-{}", dice.roll(9)),
        };
        let optional = !["title", "date", "kind", "locality"].contains(&key);
        let keys = &mut self.articles.get_mut(path).expect("there").keys;
        if optional && keys.contains_key(key) && self.dice.maybe(2) {
            keys.remove(key);
        } else {
            keys.insert(key, value);
        }
        format!("{path} {key}")
    }

    fn change_statistics(&mut self, path: &str) {
        let article = self.articles.get_mut(path).expect("there");
        let dice = &mut self.dice;
        let count = article.statistics.len();
        match dice.roll(4) {
            0 => article.add_statistic(dice),
            1 if count > 0 => drop(article.statistics.remove(dice.roll(count))),
            _ if count > 0 => article.statistics[dice.roll(count)].1 = 1 + dice.roll(90),
            _ => article.add_statistic(dice),
        }
    }

    fn change_text(&mut self, path: &str) {
        let others: Vec<String> = self.articles.keys().cloned().collect();
        let dice = &mut self.dice;
        let other = dice.pick(&others).replace("content/articles/", "/content/articles/");
        let up = "../".repeat(path.matches('/').count() - 2);
        let relative = other.replace("/content/articles/", if up.is_empty() { "./" } else { &up });
        let sentence = match dice.roll(8) {
            0 => format!("Xem [tin]({relative})."),
            1 => format!("Xem [nơi]({}:{}).", "locality", dice.pick(&PLACES)),
            2 => format!("Xem [việc](topic:{}).", dice.pick(&TOPICS)),
            3 => "Xem [trang](/gioi-thieu/) và [chỗ](#ket-qua).".to_owned(),
            4 => "Có 77 <b>thứ</b> <script>x</script> lạ.".to_owned(),
            _ => dice.pick(&WORDS).to_string(),
        };
        let sentences = &mut self.articles.get_mut(path).expect("there").sentences;
        let at = dice.roll(sentences.len());
        match dice.roll(3) {
            0 => sentences.push(sentence),
            1 if sentences.len() > 1 => drop(sentences.remove(at)),
            _ if sentences.is_empty() => sentences.push(sentence),
            _ => sentences[at] = sentence,
        }
    }

    fn change_clock(&mut self) {
        let step = i64::try_from(self.dice.roll(9)).expect("few") - 3;
        self.clock += step * DAY / 2;
    }

    fn change_others(&mut self) -> String {
        let dice = &mut self.dice;
        let n = dice.roll(90);
        let (path, old, new): (&str, &str, String) = match dice.roll(18) {
            14..=17 => return self.change_place(),
            0 => ("bantin.yaml", "title: ", format!("title: {{vi: Cổng {n}, en: Portal}}\n#")),
            1 => ("bantin.yaml", "paginate: ", format!("paginate: {}\n#", 1 + n % 5)),
            2 => ("bantin.yaml", "registers: ", if n.is_multiple_of(2) { "registers: {localities: whole}\n#" } else { "#registers: " }.to_owned()),
            3 => ("bantin.yaml", "alternates: ", if n.is_multiple_of(2) { "alternates: []\n#" } else { "alternates: [markdown, archive]\n#" }.to_owned()),
            4 => ("content/registers/localities.yaml", "vi: Bắc", format!("vi: Bắc{n} ")),
            5 => ("content/registers/indicators.yaml", "vi: Số", format!("vi: Số{n} ")),
            6 => ("content/registers/topics.yaml", "vi: Nước", format!("vi: Nước{n} ")),
            7 => ("content/pages/gioi-thieu.md", "Chào", format!("Chào {n}")),
            8 => return self.toggle("static/a.txt", &format!("{n}")),
            9 => return self.toggle("i18n/vi.yaml", &format!("home: Nhà {n}\n")),
            10 => return self.toggle("templates/topic.html", "{% include \"_listing.html\" %}"),
            11 => return self.toggle("content/pages/lien-he.md", &format!("---\ntitle: Liên hệ {n}\n---\nXem [trang](gioi-thieu.md).\n")),
            12 => return self.toggle("content/registers/bodies.yaml", "- {id: office, labels: {vi: Sở}}\n- {id: school, labels: {vi: Trường}, parent: office}\n"),
            _ => return self.toggle("static/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
        };
        let text = self.others.get_mut(path).expect("there");
        *text = text.replacen(old, &new, 1);
        format!("{path}: {new}")
    }

    /// Writes a place of the register anew: it lies elsewhere, moves, begins, ends, becomes its
    /// neighbour, in part or as a whole, or has another id.
    fn change_place(&mut self) -> String {
        let dice = &mut self.dice;
        let (at, id, neighbour) = *dice.pick(&[
            (1, "bac-ha", "nam-ha"),
            (2, "nam-ha", "bac-ha"),
            (4, "dong-lo", "tay-lo"),
            (5, "tay-lo", "dong-lo"),
        ]);
        let above = *dice.pick(&["an-ke", "tan-lo"]);
        // Nothing is stated of the time after that day, which would be a mistake.
        let ended = "valid: {until: 2020-03-15}";
        let became = |share: &str| format!("successors: [{{id: {neighbour}, share: {share}}}]");
        let (id, keys) = match dice.roll(24) {
            0..=5 => (id.to_owned(), format!("parent: {above}")),
            6..=10 => (
                id.to_owned(),
                "parent: [{id: an-ke, until: 2019-02-28}, {id: tan-lo, from: 2019-03-01}]"
                    .to_owned(),
            ),
            11..=14 => (id.to_owned(), format!("parent: {above}, {ended}")),
            15..=17 => (id.to_owned(), format!("parent: {above}, {ended}, {}", became("part"))),
            18..=20 => (id.to_owned(), format!("parent: {above}, valid: {{from: 2018-06-01}}")),
            21 => (id.to_owned(), format!("parent: {above}, {ended}, {}", became("whole"))),
            22 => (id.to_owned(), format!("parent: {above}, children: [{{count: 3}}]")),
            _ => (format!("{id}-moi"), format!("parent: {above}, aliases: [{id}]")),
        };
        let text = self.others.get_mut("content/registers/localities.yaml").expect("there");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let names = lines[at].split_once("names: {").and_then(|(_, rest)| rest.split_once('}'));
        let names = names.expect("names").0.to_owned();
        lines[at] = format!("- {{id: {id}, level: 2, type: huyện, names: {{{names}}}, {keys}}}");
        *text = format!("{}\n", lines.join("\n"));
        format!("{id}: {keys}")
    }

    fn toggle(&mut self, path: &str, text: &str) -> String {
        if self.others.remove(path).is_none() {
            self.others.insert(path.to_owned(), text.to_owned());
        }
        path.to_owned()
    }
}

/// What was published, and what is remembered of it.
#[derive(Default)]
struct Published {
    files: Files,
    memory: Option<Vec<u8>>,
    /// Bulletins as the last build read them.
    bulletins: Vec<u8>,
    /// The files that the last build kept.
    kept: BTreeSet<String>,
    /// Mistakes of builds that were not published.
    refused: BTreeMap<String, usize>,
}

impl Published {
    /// Builds a site, and compares with a clean build. Tells how many files were kept.
    fn build(&mut self, site: &Site, said: &str) -> usize {
        let (files, options) = (site.files(), site.options());
        let tree = Tree::from_files(files);
        let portal = Portal { before: self.files.clone(), ..Portal::default() };
        let pages = self.memory.as_deref().and_then(Pages::parse);
        let memory = pages.as_ref().map(|pages| &pages.memory);
        let past = Past { memory, program: [1; 32] };
        let bulletins = std::mem::take(&mut self.bulletins);
        let bulletins = KeptBulletins::parse(bulletins, [1; 32]).unwrap_or_default();
        let bulletins = Bulletins::new(bulletins, Some(Vec::new()));
        let earlier =
            Earlier { past: Some(past), bulletins: Some(&bulletins), ..Earlier::default() };
        let outcome = bantin::rebuild(&tree, &options, &portal, earlier).expect("memory");
        self.bulletins = bulletins.end([1; 32]).expect("written");
        let clean = Memory::default();
        let expected = bantin::build(&tree, &options, &clean).expect("memory");
        let clean = clean.into_files();
        let problems = |outcome: &bantin::Outcome| format!("{:#?}", outcome.problems);
        assert_eq!(problems(&outcome), problems(&expected), "{said}");
        assert_eq!(
            (outcome.complete, outcome.articles, outcome.pages, outcome.figures),
            (expected.complete, expected.articles, expected.pages, expected.figures),
            "{said}"
        );
        if !outcome.complete {
            let errors = outcome.problems.iter().filter(|it| it.severity == Severity::Error);
            for problem in errors {
                *self.refused.entry(format!("{:?}", problem.message)).or_default() += 1;
            }
            return 0;
        }
        let now = portal.now.into_inner().expect("alone");
        for (path, bytes) in &clean {
            let made = now.get(path).unwrap_or_else(|| panic!("{path} is missing after {said}"));
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert!(made == bytes, "{path} after {said}:\n{}\n---\n{}", text(made), text(bytes));
        }
        assert_eq!(now.len(), clean.len(), "{said}");
        self.files = now;
        self.memory = outcome.memory.map(|memory| Pages { portal: [0; 32], memory }.print());
        self.kept = portal.kept.into_inner().expect("alone");
        self.kept.len()
    }
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn a_build_that_keeps_files_is_a_clean_one() {
    let (steps, seed) = (number("BANTIN_STEPS", STEPS), number("BANTIN_SEED", 7));
    let (mut kept, mut most, mut refused) = (0, 0, BTreeMap::new());
    for of_site in 0..steps.div_ceil(OF_A_SITE) {
        let mut site = Site::new((seed * 1000 + of_site) as u64);
        let mut published = Published::default();
        published.build(&site, "the first build");
        for step in 0..OF_A_SITE.min(steps - of_site * OF_A_SITE) {
            let changes = if step % 2 == 0 { 1 } else { 2 + site.dice.roll(3) };
            let said: Vec<String> = (0..changes).map(|_| site.change()).collect();
            let said = format!("site {of_site}, step {step}: {}", said.join(" | "));
            kept += published.build(&site, &said);
            most += published.files.len();
        }
        for (code, count) in published.refused {
            *refused.entry(code).or_insert(0) += count;
        }
    }
    assert!(kept * 10 > most, "only {kept} of {most} files were kept; mistakes: {refused:?}");
    let refused: usize = refused.values().sum();
    assert!(refused < steps, "{refused} mistakes in {steps} steps");
}

#[test]
fn what_does_not_change_is_kept() {
    let site = Site::new(3);
    let mut published = Published::default();
    assert_eq!(published.build(&site, "the first build"), 0);
    let all = published.files.len();
    let kept = published.build(&site, "no change");
    // What is made of all bulletins is made by every build: data, sitemaps, the index of the search.
    assert!(kept * 3 > all * 2, "{kept} of {all}");
}

/// Pages that would change with every bulletin are made with every bulletin, and there are as many
/// of them as of bulletins.
#[test]
fn a_new_bulletin_leaves_other_bulletins_and_feeds_as_they_are() {
    let mut site = Site::new(3);
    site.articles.clear();
    let bulletin = |site: &mut Site, days: i64, place: &str| {
        let mut article = Article::new(&mut site.dice);
        article.statistics.clear();
        let keys = [
            ("date", day(NOON - DAY * days)),
            ("locality", place.to_owned()),
            ("directives", "[order]".to_owned()),
            ("topics", "[food]".to_owned()),
        ];
        article.keys.extend(keys);
        site.articles.insert(format!("content/articles/2023/tin-{days}.md"), article);
    };
    (1..50).for_each(|days| bulletin(&mut site, days, "bac-ha"));
    let mut published = Published::default();
    published.build(&site, "the first build");
    let others = |file: &&String| file.starts_with("articles/") || file.ends_with("feed.xml");
    let before: Vec<String> = published.files.keys().filter(others).cloned().collect();
    bulletin(&mut site, 60, "nam-ha");
    published.build(&site, "an older bulletin of another place of the same province");
    let made: Vec<&String> = before.iter().filter(|file| !published.kept.contains(*file)).collect();
    assert!(made.is_empty(), "{made:?}");
}
