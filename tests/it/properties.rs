//! Properties of whole sites, with proptest: what is published is true whenever the articles are,
//! and no file speaks for another.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use bantin::base::{Code, Tree};
use proptest::prelude::*;
use serde_json::Value;

use crate::ledger::figures;
use crate::support::options;

const REGISTERS: &str = "-- bantin.yaml --\ntitle: Thử\nbase_url: https://cases.example/\nregisters: {localities: whole}\n\
    -- content/registers/indicators.yaml --\n\
    - {id: cells, labels: {vi: Chi bộ}, measure: count, unit: chi bộ, nature: stock, integer: true}\n\
    - {id: checks, labels: {vi: Cuộc}, measure: count, unit: cuộc, nature: flow, integer: true}\n";

// ---------------------------------------------------------------- Truthful reports over a random tree

/// How an article words a number, with how far it stays from it.
#[derive(Debug, Clone, Copy)]
enum Wording {
    Exact,
    MoreThan(u32),
    AtLeast(u32),
    LessThan(u32),
    AtMost(u32),
    Between(u32, u32),
    Almost(u32),
    About,
}

impl Wording {
    /// Words that are true of a count.
    fn say(self, count: u32) -> String {
        match self {
            Self::MoreThan(by) if count > by => format!("hơn {}", count - 1 - by),
            Self::Exact | Self::MoreThan(_) => count.to_string(),
            Self::AtLeast(by) => format!("ít nhất {}", count.saturating_sub(by)),
            Self::LessThan(by) => format!("dưới {}", count + 1 + by),
            Self::AtMost(by) => format!("tối đa {}", count + by),
            Self::Between(below, above) => {
                format!("từ {} đến {}", count.saturating_sub(below), count + 1 + above)
            }
            Self::Almost(by) => format!("gần {}", count + 1 + by),
            Self::About => format!("khoảng {count}"),
        }
    }
}

fn wording() -> impl Strategy<Value = Wording> {
    prop_oneof![
        4 => Just(Wording::Exact),
        1 => (0..50u32).prop_map(Wording::MoreThan),
        1 => (0..50u32).prop_map(Wording::AtLeast),
        1 => (0..50u32).prop_map(Wording::LessThan),
        1 => (0..50u32).prop_map(Wording::AtMost),
        1 => (0..20u32, 0..20u32).prop_map(|(below, above)| Wording::Between(below, above)),
        1 => (0..50u32).prop_map(Wording::Almost),
        1 => Just(Wording::About),
    ]
}

/// A place: its true count when it is a leaf, what an article says of it, and what lies below.
#[derive(Debug, Clone)]
struct Location {
    count: u32,
    says: Option<Wording>,
    below: Vec<Location>,
}

impl Location {
    fn total(&self) -> u32 {
        if self.below.is_empty() { self.count } else { self.below.iter().map(Self::total).sum() }
    }
}

/// A country of some provinces with some districts each.
fn country() -> impl Strategy<Value = Location> {
    let leaf = (0..500u32, proptest::option::weighted(0.8, wording()));
    let district = leaf.prop_map(|(count, says)| Location { count, says, below: Vec::new() });
    let province =
        (proptest::option::weighted(0.2, wording()), proptest::collection::vec(district, 1..5))
            .prop_map(|(says, below)| Location { count: 0, says, below });
    let all =
        (proptest::option::weighted(0.1, wording()), proptest::collection::vec(province, 1..4));
    all.prop_map(|(says, below)| Location { count: 0, says, below })
}

/// The site of a tree, and the true count of each place.
#[derive(Default)]
struct Site {
    localities: String,
    articles: Vec<String>,
    truth: BTreeMap<String, u32>,
}

impl Site {
    fn of(country: &Location) -> Self {
        let mut site = Self::default();
        site.add(country, "n", None, 0);
        site
    }

    fn add(&mut self, place: &Location, id: &str, parent: Option<&str>, level: u8) {
        let parents =
            parent.map_or(String::new(), |parent| format!(", parent: [{{id: {parent}}}]"));
        let kind = ["quốc gia", "tỉnh", "huyện"][usize::from(level)];
        writeln!(
            self.localities,
            "- {{id: {id}, type: {kind}, level: {level}, names: {{vi: Nơi {id}}}{parents}}}"
        )
        .expect("text");
        if let Some(wording) = place.says {
            let value = wording.say(place.total());
            self.articles.push(article(
                id,
                &format!("{{indicator: cells, value: \"{value}\", as_of: 2024-06-11, quote: {value} chi bộ}}"),
                &format!("Nơi này có {value} chi bộ."),
            ));
        }
        self.truth.insert(id.to_owned(), place.total());
        for (index, below) in place.below.iter().enumerate() {
            self.add(below, &format!("{id}-{index}"), Some(id), level + 1);
        }
    }

    /// The site, with its articles in files of these names.
    fn tree(&self, names: impl Iterator<Item = String>) -> Tree {
        let articles = names
            .zip(&self.articles)
            .map(|(name, text)| format!("-- content/articles/{name}.md --\n{text}"));
        let articles: String = articles.collect();
        Tree::from_txtar(&format!(
            "{REGISTERS}-- content/registers/localities.yaml --\n{}{articles}",
            self.localities
        ))
    }

    /// The article of an observation `a3#1` of the tree named in order.
    fn article(&self, observation: &str) -> &str {
        let number = observation.trim_start_matches('a').split('#').next().expect("a number");
        &self.articles[number.parse::<usize>().expect("a number")]
    }

    fn named_in_order(&self) -> Tree {
        self.tree((0..self.articles.len()).map(|index| format!("a{index}")))
    }
}

fn article(place: &str, statistics: &str, body: &str) -> String {
    format!(
        "---\ntitle: Tin\ndate: 2024-06-12\nlocality: {place}\nsummary: Tóm tắt.\nstatistics:\n  - {statistics}\n---\n\n\
         {body}\n"
    )
}

/// Whether a number lies in the published interval.
fn holds(figure: &Value, truth: u32) -> bool {
    let end = |key: &str| {
        figure[key]
            .as_str()
            .map(|text| text.parse::<i64>().expect("whole counts have whole bounds"))
    };
    let truth = i64::from(truth);
    let above = end("low")
        .is_none_or(|low| if figure["low_open"] == true { low < truth } else { low <= truth });
    let below = end("high")
        .is_none_or(|high| if figure["high_open"] == true { truth < high } else { truth <= high });
    above && below
}

/// What is said against numbers: that a part exceeds its whole, or that all parts are not the
/// whole.
fn accusations(tree: &Tree) -> Vec<String> {
    let (_, outcome) = bantin::figures(tree, &options());
    let accuses = [Code::PartExceedsWhole, Code::PartsDifferFromWhole];
    let told = outcome.problems.iter().filter(|problem| accuses.contains(&problem.code));
    told.map(|problem| bantin::language::english(&problem.message)).collect()
}

fn observations(figure: &Value) -> Vec<&str> {
    figure["observations"].as_array().expect("a list").iter().filter_map(Value::as_str).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_truth_lies_in_every_published_interval(country in country()) {
        let site = Site::of(&country);
        for figure in figures(&site.named_in_order(), None) {
            let place = figure["locality"].as_str().expect("a place");
            let truth = site.truth[place];
            prop_assert!(holds(&figure, truth), "{place} has {truth}, published is {figure}");
        }
    }

    #[test]
    fn nothing_is_told_of_numbers_that_are_true(country in country()) {
        let site = Site::of(&country);
        let told = accusations(&site.named_in_order());
        prop_assert!(told.is_empty(), "{told:?}");
    }

    #[test]
    fn whoever_reports_has_a_figure_and_so_has_the_country_when_something_is_known(country in country()) {
        let site = Site::of(&country);
        let all = figures(&site.named_in_order(), Some("2024"));
        let places: Vec<&str> = all.iter().filter_map(|figure| figure["locality"].as_str()).collect();
        prop_assert_eq!(site.articles.is_empty(), places.is_empty());
        // A lower bound above nothing of a province makes one of the country; "at most 5" makes
        // none.
        let province = |figure: &Value| figure["locality"].as_str().is_some_and(|place| place.matches('-').count() == 1);
        let bound = |figure: &Value| figure["low"].as_str().is_some_and(|low| low != "0");
        let known = all.iter().any(|figure| province(figure) && bound(figure));
        prop_assert!(!known || places.contains(&"n"), "{:?}", places);
    }

    #[test]
    fn an_inexact_part_never_yields_an_exact_whole(country in country()) {
        let site = Site::of(&country);
        let all = figures(&site.named_in_order(), None);
        let exact = |name: &str| {
            let value = site.article(name).split("value: \"").nth(1).expect("a value");
            value.starts_with(|c: char| c.is_ascii_digit())
        };
        for figure in all.iter().filter(|figure| figure["kind"] == "exact") {
            for name in observations(figure) {
                prop_assert!(exact(name), "{name} is inexact, but {figure}");
            }
        }
    }

    #[test]
    fn nothing_is_counted_twice(country in country()) {
        let site = Site::of(&country);
        for figure in figures(&site.named_in_order(), None).iter().filter(|figure| figure["method"] == "sum") {
            let names = observations(figure);
            let place = |name: &str| {
                let rest = site.article(name).split("locality: ").nth(1).expect("a place");
                rest.lines().next().expect("a line").to_owned()
            };
            let places: Vec<String> = names.iter().map(|name| place(name)).collect();
            for (index, one) in places.iter().enumerate() {
                for other in &places[index + 1..] {
                    let nested = one == other || one.starts_with(&format!("{other}-")) || other.starts_with(&format!("{one}-"));
                    prop_assert!(!nested, "{one} and {other} are one in the other, but both in {figure}");
                }
            }
        }
    }

    #[test]
    fn names_and_order_of_files_change_no_figure(country in country(), seed in any::<u32>()) {
        let site = Site::of(&country);
        let count = u32::try_from(site.articles.len()).expect("few");
        let shuffled = (0..count).map(|index| format!("{:08x}-{index}", index.wrapping_add(1).wrapping_mul(seed | 1)));
        let without_names = |tree: &Tree| -> Vec<Value> {
            let mut all = figures(tree, None);
            for figure in &mut all {
                figure["observations"] = Value::Null;
            }
            all
        };
        prop_assert_eq!(without_names(&site.named_in_order()), without_names(&site.tree(shuffled)));
    }
}

// ---------------------------------------------------------------- Time

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_truth_of_a_year_lies_in_the_interval_of_its_parts(
        months in proptest::collection::vec(0..100u32, 12),
        parts in proptest::collection::vec((0..12usize, 1..=12usize, wording()), 1..8),
    ) {
        let mut statistics = Vec::new();
        let mut body = String::new();
        for (first, length, wording) in parts {
            let last = (first + length - 1).min(11);
            let value = wording.say(months[first..=last].iter().sum());
            let end = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][last];
            let period = format!("2023-{:02}-01/2023-{:02}-{end}", first + 1, last + 1);
            if statistics.iter().any(|line: &String| line.contains(&period)) {
                continue;
            }
            statistics.push(format!("{{indicator: checks, value: \"{value}\", period: {period}, quote: {value} cuộc}}"));
            write!(body, "Có {value} cuộc. ").expect("text");
        }
        let site = Site { localities: "- {id: n, type: quốc gia, level: 0, names: {vi: Nơi}}\n".to_owned(),
            articles: vec![article("n", &statistics.join("\n  - "), &body)], truth: BTreeMap::new() };
        let tree = site.named_in_order();
        let told = accusations(&tree);
        prop_assert!(told.is_empty(), "{told:?}");
        for figure in figures(&tree, Some("2023")) {
            let truth = months.iter().sum();
            prop_assert!(holds(&figure, truth), "the year has {truth}, published is {figure}");
        }
    }
}

// ---------------------------------------------------------------- Faulty files

/// Files with all sorts of faults, none of which states a number.
fn faulty() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("---".to_owned()),
        Just("title: A".to_owned()),
        Just("date: 31/02/2024".to_owned()),
        Just("date: 2024-01-01".to_owned()),
        Just("locality: nowhere".to_owned()),
        Just("locality: n".to_owned()),
        Just("statistics: {a: [".to_owned()),
        Just("statistics:\n  - {value: 1.5}".to_owned()),
        Just("corrections: [1, 2]".to_owned()),
        Just("[a](nowhere.md) ![b](c.png)".to_owned()),
        Just("<script>x</script>".to_owned()),
        Just("\t- \u{0}: &a *b".to_owned()),
        "\\PC{0,40}",
    ];
    proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

fn problems_of_others(tree: &Tree) -> Vec<String> {
    let (_, outcome) = bantin::figures(tree, &options());
    let others =
        outcome.problems.iter().filter(|problem| !problem.place.path.as_str().contains("faulty"));
    others
        .map(|problem| format!("{:?}", (problem.code, &problem.place, &problem.message)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_faulty_file_hides_no_problem_of_another(faulty in faulty()) {
        let article = |name: &str, text: &str| (format!("content/articles/{name}.md"), text.as_bytes().to_vec());
        let stated = article("a", &self::article("n", "{indicator: cells, value: \"5\", as_of: 2024-06-11, quote: 6 chi bộ}", "Có 7."));
        let unknown = article("z", "---\ntitle: Z\ndate: 2024-06-11\nlocality: nowhere\ntopics: [no]\n---\n\nZ.\n");
        let registers = Tree::from_txtar(&format!(
            "{REGISTERS}-- content/registers/localities.yaml --\n- {{id: n, type: tỉnh, level: 1, names: {{vi: Nơi}}}}\n"
        ));
        let files = registers.files().iter().map(|file| {
            let path = file.path.as_str();
            (path.to_owned(), registers.bytes(path).expect("bytes").into_owned())
        });
        let files: Vec<(String, Vec<u8>)> = files.chain([stated, unknown]).collect();
        let without = problems_of_others(&Tree::from_files(files.clone()));
        prop_assert!(without.len() >= 3, "{:?}", without);
        let with = Tree::from_files(files.into_iter().chain([article("faulty", &faulty)]));
        prop_assert_eq!(without, problems_of_others(&with));
    }

    #[test]
    fn nothing_an_author_writes_makes_the_program_panic(faulty in faulty(), register in faulty()) {
        let site = |articles: &str, register: &str| Tree::from_files([
            ("bantin.yaml".to_owned(), b"title: T\nbase_url: https://cases.example/\n".to_vec()),
            ("content/articles/faulty.md".to_owned(), articles.as_bytes().to_vec()),
            ("content/pages/faulty.md".to_owned(), articles.as_bytes().to_vec()),
            ("content/registers/localities.yaml".to_owned(), register.as_bytes().to_vec()),
        ]);
        let built = crate::support::build(site(&format!("---\n{faulty}\n---\n\n{faulty}"), &register));
        let text = built.problems();
        prop_assert_eq!(text.lines().count(), built.outcome.problems.iter().len());
        let settings = Tree::from_files([("bantin.yaml".to_owned(), register.into_bytes())]);
        prop_assert!(crate::support::build(settings).outcome.settings_failed);
    }
}
