//! One small site in the compact form of the tables, and the files that it stands for.
//!
//! | line | means |
//! | --- | --- |
//! | `== what is tested` | a site begins |
//! | `tree: p(a b(c))` | places by id, those below in brackets; the outermost are provinces |
//! | `+a valid: {until: 2025-06-30}` | keys of a place, which replace what it has of itself |
//! | `stock cells KEYS`, `flow`, `share`, `money` | an indicator: a count of a day or an interval, a percent, đồng |
//! | `indicator index measure: index, nature: flow` | any other indicator |
//! | `body: {id: ...}`, `settings: years: {...}` | an entry of the register of bodies, a line of `bantin.yaml` |
//! | `@ b 2024-06-11 lang: en ; draft: true` | an article with its day and other keys |
//! | `a cells 2024-06-11 hơn 700 ; status: provisional` | a statistic: place, indicator, day or period, value, other keys |
//! | `text: ...` | the body of the article, where it is not made of the quotes |
//! | `> ...`, `! ...` | what is expected: `expect.rs` |
//!
//! `-` stands for no place, no day or no value. A statistic before the first `@` has an article of
//! its own, `s1`, `s2` and so on, of the first place and of 15 January 2026. Each is quoted, unless
//! it says `noquote` or is suppressed.

use std::fmt::Write as _;

/// The day of articles that name none.
const PUBLISHED: &str = "2026-01-15";

/// A site and what is expected of it.
#[derive(Debug, Default, Clone)]
pub(super) struct Case {
    pub(super) title: String,
    places: Vec<Location>,
    indicators: Vec<(String, String)>,
    bodies: Vec<String>,
    settings: Vec<String>,
    articles: Vec<Article>,
    named: bool,
    pub(super) expected: Vec<String>,
}

#[derive(Debug, Default, Clone)]
struct Location {
    id: String,
    depth: usize,
    parent: Option<String>,
    keys: Vec<String>,
}

#[derive(Debug, Default, Clone)]
struct Article {
    id: String,
    date: String,
    keys: Vec<String>,
    entries: Vec<Entry>,
    text: Option<String>,
}

#[derive(Debug, Default, Clone)]
struct Entry {
    place: String,
    indicator: String,
    period: String,
    value: String,
    keys: Vec<String>,
}

impl Case {
    /// Reads all sites of a table.
    pub(super) fn read(table: &str) -> Vec<Self> {
        let mut cases: Vec<Self> = Vec::new();
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            match line.strip_prefix("== ") {
                Some(title) => cases.push(Self { title: title.to_owned(), ..Self::default() }),
                None => cases.last_mut().expect("a site begins with `==`").add(line),
            }
        }
        cases
    }

    fn add(&mut self, line: &str) {
        let (head, rest) = line.split_once(' ').unwrap_or((line, ""));
        let measure =
            |words: &str| [words, rest.split_once(' ').map_or("", |pair| pair.1)].join(", ");
        let id = rest.split(' ').next().unwrap_or("").to_owned();
        match head {
            "tree:" => self.places.extend(tree(rest)),
            "stock" => {
                self.indicators.push((id, measure("measure: count, nature: stock, unit: món")));
            }
            "flow" => {
                self.indicators.push((id, measure("measure: count, nature: flow, unit: món")));
            }
            "share" => self.indicators.push((id, measure("measure: percent, nature: flow"))),
            "money" => self
                .indicators
                .push((id, measure("measure: amount, nature: flow, unit: VND, range: {min: 0}"))),
            "indicator" => {
                self.indicators.push((id, measure("").trim_start_matches(", ").to_owned()));
            }
            "body:" => self.bodies.push(rest.to_owned()),
            "settings:" => self.settings.push(rest.to_owned()),
            "text:" => self.articles.last_mut().expect("an article").text = Some(rest.to_owned()),
            ">" | "!" | "?" => self.expected.push(line.to_owned()),
            "@" => self.article(rest),
            _ if head.starts_with('+') => self.place(&head[1..]).keys.push(rest.to_owned()),
            _ => self.entry(line),
        }
    }

    fn place(&mut self, id: &str) -> &mut Location {
        self.places.iter_mut().find(|place| place.id == id).expect("a place of the tree")
    }

    fn article(&mut self, line: &str) {
        self.named = true;
        let mut words = line.splitn(3, ' ').map(str::to_owned);
        let id = words.next().expect("an id");
        let date = words.next().unwrap_or_else(|| PUBLISHED.to_owned());
        let keys = words
            .next()
            .map_or_else(Vec::new, |keys| keys.split(" ; ").map(str::to_owned).collect());
        self.articles.push(Article { id, date, keys, ..Article::default() });
    }

    fn entry(&mut self, line: &str) {
        let mut parts = line.split(" ; ").map(str::to_owned);
        let head = parts.next().unwrap_or_default();
        let words: Vec<&str> = head.splitn(4, ' ').collect();
        let [place, indicator, period, value] = *words else {
            panic!("`{line}`: PLACE INDICATOR PERIOD VALUE")
        };
        let [place, indicator, period, value] =
            [place, indicator, period, value].map(str::to_owned);
        if !self.named {
            let id = format!("s{}", self.articles.len() + 1);
            self.articles.push(Article { id, date: PUBLISHED.to_owned(), ..Article::default() });
        }
        let article = self.articles.last_mut().expect("an article");
        article.entries.push(Entry { place, indicator, period, value, keys: parts.collect() });
    }

    /// The files.
    pub(super) fn files(&self) -> String {
        // Their places are invented: what the tree lists is all there is, unless a site says
        // otherwise.
        let said = self.settings.iter().any(|line| line.starts_with("registers:"));
        let whole = if said { "" } else { "registers: {localities: whole}\n" };
        let mut files = format!(
            "-- bantin.yaml --\ntitle: Thử\nbase_url: https://small.example/\nlanguages: [vi, en]\n{whole}{}\n",
            self.settings.join("\n")
        );
        files.push_str("-- content/registers/localities.yaml --\n");
        self.places.iter().for_each(|place| files.push_str(&place.register()));
        files.push_str("-- content/registers/indicators.yaml --\n");
        for (id, keys) in &self.indicators {
            let keys = keys.trim_end_matches(", ");
            let _ = writeln!(
                files,
                "- {{id: {id}, labels: {{vi: Chỉ tiêu {id}, en: Indicator {id}}}, {keys}}}"
            );
        }
        if !self.bodies.is_empty() {
            files.push_str("-- content/registers/bodies.yaml --\n");
            files.extend(self.bodies.iter().map(|body| format!("- {body}\n")));
        }
        self.articles.iter().for_each(|article| files.push_str(&article.file(self)));
        files
    }

    fn is_stock(&self, indicator: &str) -> bool {
        self.indicators.iter().any(|(id, keys)| id == indicator && keys.contains("nature: stock"))
    }
}

/// `p(a b(c))` -> places with their parents.
fn tree(text: &str) -> Vec<Location> {
    let mut places: Vec<Location> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for word in text.replace('(', " ( ").replace(')', " ) ").split_whitespace() {
        match word {
            "(" => open.push(places.last().expect("a place").id.clone()),
            ")" => drop(open.pop()),
            id => places.push(Location {
                id: id.to_owned(),
                depth: open.len(),
                parent: open.last().cloned(),
                keys: Vec::new(),
            }),
        }
    }
    places
}

impl Location {
    fn register(&self) -> String {
        let id = &self.id;
        let own = |key: &str| self.keys.iter().any(|keys| keys.starts_with(&format!("{key}:")));
        let (level, kind) = [(1, "tỉnh"), (2, "huyện"), (3, "xã")][self.depth.min(2)];
        let mut keys = vec![format!("id: {id}")];
        let names = format!("names: {{vi: Vùng {id}, en: Place {id}}}");
        for (key, text) in [
            ("names", names),
            ("type", format!("type: {kind}")),
            ("level", format!("level: {level}")),
        ] {
            keys.extend((!own(key)).then_some(text));
        }
        let parent = self
            .parent
            .iter()
            .filter(|_| !own("parent"))
            .map(|parent| format!("parent: [{{id: {parent}}}]"));
        keys.extend(parent);
        keys.extend(self.keys.iter().cloned());
        format!("- {{{}}}\n", keys.join(", "))
    }
}

impl Article {
    fn file(&self, case: &Case) -> String {
        let Self { id, date, .. } = self;
        let mut head =
            format!("-- content/articles/{id}.md --\n---\ntitle: Bài {id}\ndate: {date}\n");
        if !self.keys.iter().any(|key| key.starts_with("locality:")) {
            let first = case.places.first().map_or("", |place| place.id.as_str());
            let own = self
                .entries
                .first()
                .map(|entry| entry.place.as_str())
                .filter(|place| case.named && *place != "-");
            let _ = writeln!(head, "locality: {}", own.unwrap_or(first));
        }
        head.extend(self.keys.iter().map(|key| format!("{key}\n")));
        head.push_str(if self.entries.is_empty() { "" } else { "statistics:\n" });
        let mut body = String::new();
        for (index, entry) in self.entries.iter().enumerate() {
            let letter = char::from(b'A' + u8::try_from(index).expect("few statistics"));
            let quote = format!("Mục {letter}: {}", entry.value);
            let _ = writeln!(head, "  - {{{}}}", entry.keys(case, &quote));
            let _ = writeln!(body, "{quote}.\n");
        }
        format!("{head}---\n\n{}\n", self.text.as_ref().unwrap_or(&body))
    }
}

impl Entry {
    fn keys(&self, case: &Case, quote: &str) -> String {
        let given = |key: &str| self.keys.iter().any(|keys| keys.starts_with(key));
        let mut keys = vec![format!("indicator: {}", self.indicator)];
        let mut add = |key: &str, value: &str| {
            if value != "-" && !given(&format!("{key}:")) {
                keys.push(format!("{key}: {}", quoted(value)));
            }
        };
        add("locality", &self.place);
        add(if case.is_stock(&self.indicator) { "as_of" } else { "period" }, &self.period);
        add("value", &self.value);
        let quiet = given("noquote") || given("suppressed: true");
        add("quote", if quiet { "-" } else { quote });
        keys.extend(self.keys.iter().filter(|key| *key != "noquote").cloned());
        keys.join(", ")
    }
}

/// A text as a YAML scalar.
fn quoted(text: &str) -> String {
    if text.starts_with("20") { text.to_owned() } else { format!("\"{text}\"") }
}
