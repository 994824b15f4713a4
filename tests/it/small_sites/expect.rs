//! What a site is expected to say, compared with the two JSON documents of the contract.
//!
//! ```text
//! > PLACE INDICATOR PERIOD [DIMENSION=MEMBER] = TEXT [; INTERVAL] [; words] [; en TEXT] [; from NAMES]
//! > PLACE INDICATOR PERIOD [DIMENSION=MEMBER] = none
//! ? PLACE INDICATOR PERIOD                            not listed where no period is asked for
//! ! SEVERITY CODE ARTICLE [: words of the message or the hint]
//! ```
//!
//! Every field of a figure is compared. What a line does not say is the simplest there is: the
//! interval of an exact text is that number alone, the kind `exact`, the method `reported`, no
//! places, the coverage 1, no flags. The words say otherwise: kinds, methods and flags as the
//! documents name them, places as `2/15`, the coverage as `cov=0.5`, the nominal number as
//! `nominal=757` (compared where it is given, and for exact numbers). Problems are compared as a
//! whole: those that are not listed are faults; `_` stands for any text. `ARTICLE` is the stem of
//! the file, `localities` and the like for registers.

use serde_json::Value;

const KINDS: [&str; 7] = ["exact", "at-least", "at-most", "between", "about", "almost", "none"];
const METHODS: [&str; 6] =
    ["reported", "latest", "sum", "weighted-mean", "range", "carried-forward"];
const FLAGS: [&str; 12] = [
    "partial",
    "carried-forward",
    "provisional",
    "corrected",
    "revised",
    "withdrawn",
    "suppressed",
    "estimated",
    "break",
    "conflict",
    "rounded",
    "approximate",
];

/// The figure that a line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) place: String,
    pub(super) indicator: String,
    pub(super) period: String,
    pub(super) by: String,
}

impl Asked {
    /// Subject and expected value of a line without its `>`.
    pub(super) fn read(line: &str) -> (Self, &str) {
        let (subject, value) =
            line.split_once(" = ").unwrap_or_else(|| panic!("`{line}`: SUBJECT = VALUE"));
        let words: Vec<&str> = subject.split(' ').collect();
        let word = |at: usize| words.get(at).map_or(String::new(), |word| (*word).to_owned());
        (Self { place: word(0), indicator: word(1), period: word(2), by: word(3) }, value)
    }

    pub(super) fn is_about(&self, figure: &Value) -> bool {
        let by = figure["by"].as_object().expect("a map");
        let by: Vec<String> =
            by.iter().map(|(dimension, member)| format!("{dimension}={}", word(member))).collect();
        [&figure["indicator"], &figure["locality"], &figure["period"]].map(word)
            == [&self.indicator, &self.place, &self.period]
            && by.join(";") == self.by
    }
}

/// A figure in one line, as far as an expectation speaks of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Described {
    text: String,
    english: Option<String>,
    interval: String,
    kind: String,
    method: String,
    places: String,
    coverage: String,
    flags: Vec<String>,
    nominal: Option<String>,
    from: Option<String>,
}

impl Described {
    /// Of a line.
    pub(super) fn expected(value: &str) -> Self {
        let mut parts = value.split(" ; ").map(str::trim);
        let text = parts.next().unwrap_or("").to_owned();
        let mut expected = Self {
            text,
            kind: "exact".to_owned(),
            method: "reported".to_owned(),
            places: "null/null".to_owned(),
            coverage: "1".to_owned(),
            ..Self::default()
        };
        for part in parts {
            expected.part(part);
        }
        if expected.interval.is_empty() {
            let number = expected
                .text
                .trim_end_matches('%')
                .replace('.', "")
                .replace(',', ".")
                .replace('−', "-");
            expected.interval = format!("[{number}, {number}]");
        }
        if expected.kind == "exact" && expected.interval != "_" && expected.nominal.is_none() {
            let (low, high) =
                expected.interval[1..].trim_end_matches(']').split_once(", ").unwrap_or(("", "-"));
            expected.nominal = (low == high).then(|| low.to_owned());
        }
        expected.flags.sort();
        expected
    }

    fn part(&mut self, part: &str) {
        if part == "_" || part.starts_with(['[', '(']) {
            part.clone_into(&mut self.interval);
        } else if let Some(english) = part.strip_prefix("en ") {
            self.english = Some(english.to_owned());
        } else if let Some(names) = part.strip_prefix("from ") {
            self.from = Some(names.to_owned());
        } else {
            part.split(' ').for_each(|word| self.word(word));
        }
    }

    fn word(&mut self, word: &str) {
        let place = if let Some(coverage) = word.strip_prefix("cov=") {
            coverage.clone_into(&mut self.coverage);
            return;
        } else if let Some(nominal) = word.strip_prefix("nominal=") {
            self.nominal = Some(nominal.to_owned());
            return;
        } else if word == "carried-forward" {
            // Whatever was carried forward is flagged as such.
            self.flags.push(word.to_owned());
            &mut self.method
        } else if FLAGS.contains(&word) {
            self.flags.push(word.to_owned());
            return;
        } else if KINDS.contains(&word) {
            &mut self.kind
        } else if METHODS.contains(&word) {
            &mut self.method
        } else {
            assert!(word.contains('/'), "`{word}` is nothing that can be expected");
            &mut self.places
        };
        word.clone_into(place);
    }

    /// Of a figure, as far as the expectation speaks of it.
    pub(super) fn found(figure: &Value, expected: &Self) -> Self {
        let list = |value: &Value| -> Vec<String> {
            value.as_array().expect("a list").iter().map(|item| word(item).to_owned()).collect()
        };
        let mut flags = list(&figure["flags"]);
        flags.sort();
        let english = word(&figure["text"]["en"]).to_owned();
        Self {
            text: if expected.text == "_" { "_" } else { word(&figure["text"]["vi"]) }.to_owned(),
            english: expected.english.is_some().then_some(english),
            interval: if expected.interval == "_" { "_".to_owned() } else { interval(figure) },
            kind: word(&figure["kind"]).to_owned(),
            method: word(&figure["method"]).to_owned(),
            places: format!("{}/{}", figure["reported"], figure["expected"]),
            coverage: word(&figure["coverage"]).to_owned(),
            flags,
            nominal: expected.nominal.is_some().then(|| word(&figure["nominal"]).to_owned()),
            from: expected.from.is_some().then(|| list(&figure["observations"]).join(" ")),
        }
    }
}

/// A text of the documents, `-` for null.
pub(super) fn word(value: &Value) -> &str {
    value.as_str().unwrap_or("-")
}

/// `[757, inf)`; an end that is null must be open.
pub(super) fn interval(figure: &Value) -> String {
    let end = |end: &str, open: &str, infinite: &str| {
        let infinite =
            if figure[open] == true { infinite.to_owned() } else { format!("closed {infinite}") };
        figure[end].as_str().map_or(infinite, str::to_owned)
    };
    let (left, right) = (
        if figure["low_open"] == true { '(' } else { '[' },
        if figure["high_open"] == true { ')' } else { ']' },
    );
    format!("{left}{}, {}{right}", end("low", "low_open", "-inf"), end("high", "high_open", "inf"))
}

/// A problem in one line: `warning jump s2`.
pub(super) fn problem_line(problem: &Value) -> String {
    let file = word(&problem["file"]).rsplit('/').next().unwrap_or("");
    let stem = file.rsplit_once('.').map_or(file, |pair| pair.0);
    format!("{} {} {stem}", word(&problem["severity"]), word(&problem["code"]))
}

/// What is expected and not told, and what is told and not expected.
pub(super) fn problem_faults(expected: &[&str], problems: &[Value]) -> Vec<String> {
    let mut left: Vec<&Value> = problems.iter().collect();
    let mut faults = Vec::new();
    for line in expected {
        let (head, words) = line.split_once(" : ").unwrap_or((line, ""));
        let says = |problem: &Value| {
            ["message", "hint"].iter().any(|key| word(&problem[*key]).contains(words))
        };
        match left.iter().position(|problem| problem_line(problem) == head && says(problem)) {
            Some(at) => drop(left.remove(at)),
            None => faults.push(format!("expected problem `{line}`")),
        }
    }
    faults.extend(left.iter().map(|problem| {
        format!(
            "unexpected problem `{}`: {} ({})",
            problem_line(problem),
            word(&problem["message"]),
            word(&problem["hint"])
        )
    }));
    faults
}
