//! Small sites whose answers are found by trying out what may be true, without any of the program's
//! arithmetic: all truths behind two statements, all choices of disjoint stretches, all values of
//! silent places.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::Answers;
use super::case::Case;
use super::expect::{Asked, interval, problem_line, word};
use crate::support::check_none;

/// Truths that are tried out lie between nought and this many halves; what reaches it has no end.
const FAR: i64 = 400;

/// A statement about a count, with the halves that it allows. A truth may be a half where intervals
/// are compared, for they are those of numbers; counted are only the whole ones.
struct Statement {
    words: &'static str,
    allows: fn(i64) -> bool,
    /// "About" has no ends.
    bounded: bool,
}

const STATEMENTS: [Statement; 11] = [
    Statement { words: "25", allows: |half| half == 50, bounded: true },
    Statement { words: "30", allows: |half| half == 60, bounded: true },
    Statement { words: "hơn 25", allows: |half| half > 50, bounded: true },
    Statement { words: "ít nhất 25", allows: |half| half >= 50, bounded: true },
    Statement { words: "trên 30", allows: |half| half > 60, bounded: true },
    Statement { words: "dưới 25", allows: |half| half < 50, bounded: true },
    Statement { words: "không quá 25", allows: |half| half <= 50, bounded: true },
    Statement { words: "gần 40", allows: |half| half < 80, bounded: true },
    Statement {
        words: "từ 20 đến 30", allows: |half| (40..=60).contains(&half), bounded: true
    },
    Statement {
        words: "từ 30 đến 45", allows: |half| (60..=90).contains(&half), bounded: true
    },
    Statement { words: "khoảng 25", allows: |_| true, bounded: false },
];

impl Statement {
    fn truths(&self) -> BTreeSet<i64> {
        (0..=FAR).filter(|half| (self.allows)(*half)).collect()
    }

    fn counts(&self) -> Vec<i64> {
        self.truths().into_iter().filter(|half| half % 2 == 0).map(|half| half / 2).collect()
    }
}

fn pairs() -> impl Iterator<Item = (&'static Statement, &'static Statement)> {
    STATEMENTS.iter().flat_map(|one| STATEMENTS.iter().map(move |two| (one, two)))
}

fn answers(table: &str) -> Answers {
    let cases = Case::read(&format!("== tried out\n{table}"));
    Answers::of(&cases[0])
}

fn figure(answers: &Answers, subject: &str) -> Option<Value> {
    answers.figure(&Asked::read(&format!("{subject} = none")).0).expect("a period")
}

/// A number of the documents in units of its twelfth decimal.
fn trillionths(text: &str) -> i128 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{fraction:0<12}").parse().expect("digits")
}

/// Whether a count lies in the interval of a figure.
fn holds(figure: &Value, count: i64) -> bool {
    let count = i128::from(count) * 1_000_000_000_000;
    let end = |key: &str| figure[key].as_str().map(trillionths);
    let above =
        end("low").is_none_or(|low| low < count || (low == count && figure["low_open"] == false));
    let below = end("high")
        .is_none_or(|high| count < high || (high == count && figure["high_open"] == false));
    above && below
}

/// Whether the ends of a figure are as near to the least and the greatest truth as open ends of
/// counts allow.
fn is_tight(figure: &Value, truths: &[i64], terms: i128) -> bool {
    let (least, most) = (truths.iter().min().copied(), truths.iter().max().copied());
    let near = |end: &str, truth: Option<i64>, far: bool| match figure[end].as_str() {
        None => far,
        Some(text) => {
            (trillionths(text) / 1_000_000_000_000 - i128::from(truth.unwrap_or(0))).abs() <= terms
        }
    };
    near("low", least, false) && near("high", most, most.is_some_and(|most| most >= FAR / 2))
}

#[test]
fn the_sum_of_two_places_holds_every_truth_and_little_more() {
    let mut faults = Vec::new();
    for (one, two) in pairs() {
        let (a, b) = (one.words, two.words);
        let answers =
            answers(&format!("tree: p(a b)\nstock x\na x 2024-06-11 {a}\nb x 2024-06-11 {b}\n"));
        let truths: Vec<i64> = one
            .counts()
            .iter()
            .flat_map(|a| two.counts().into_iter().map(move |b| a + b))
            .collect();
        let Some(figure) = figure(&answers, "p x 2024") else {
            faults.push(format!("`{a}` and `{b}`: nothing"));
            continue;
        };
        let sound = truths.iter().all(|truth| holds(&figure, *truth));
        let tight = !one.bounded || !two.bounded || is_tight(&figure, &truths, 2);
        let exact = (figure["kind"] == "exact") == (truths.len() == 1);
        if !sound || !tight || !exact {
            faults.push(format!(
                "`{a}` and `{b}`: {} {}",
                word(&figure["kind"]),
                interval(&figure)
            ));
        }
    }
    check_none(&faults);
}

#[test]
fn the_sum_of_some_places_holds_every_truth_of_all() {
    check_sums_of_some("tree: p(a b c)");
}

#[test]
fn over_an_open_list_a_sum_holds_every_truth_of_those_that_may_be() {
    check_sums_of_some("tree: p(a b)\nsettings: registers: {localities: open}");
}

/// Two places report, and there is a silent one, or may be.
fn check_sums_of_some(register: &str) {
    let mut faults = Vec::new();
    for (one, two) in pairs() {
        let (a, b) = (one.words, two.words);
        let answers =
            answers(&format!("{register}\nstock x\na x 2024-06-11 {a}\nb x 2024-06-11 {b}\n"));
        let least = |statement: &Statement| statement.counts().into_iter().min().unwrap_or(0);
        let least = least(one) + least(two);
        let truths: Vec<i64> = (least..FAR).collect();
        let told = match figure(&answers, "p x 2024") {
            None => least == 0,
            Some(figure) => {
                let partial = figure["flags"]
                    .as_array()
                    .is_some_and(|flags| flags.contains(&"partial".into()));
                truths.iter().all(|truth| holds(&figure, *truth))
                    && is_tight(&figure, &truths, 2)
                    && partial
                    && figure["high"].is_null()
            }
        };
        faults.extend((!told).then(|| format!("`{a}`, `{b}` and a silent place")));
    }
    check_none(&faults);
}

#[test]
fn two_statements_of_one_thing_are_compared_by_what_they_allow() {
    let mut faults = Vec::new();
    for (early, late) in pairs() {
        let (a, b) = (early.words, late.words);
        let answers = answers(&format!(
            "tree: p(a)\nstock x\n@ early 2024-06-12\na x 2024-06-11 {a}\n@ late 2024-06-13\na x 2024-06-11 {b}\n"
        ));
        let (one, two) = (early.truths(), late.truths());
        let (code, winner) = if one == two {
            ("note merged-duplicates late", "late")
        } else if two.is_subset(&one) {
            ("note compatible-figures late", "late")
        } else if one.is_subset(&two) {
            ("note compatible-figures early", "early")
        } else if one.is_disjoint(&two) {
            ("warning contradicting-figures late", "late")
        } else {
            ("warning overlapping-figures late", "late")
        };
        let told: Vec<String> = answers.problems.iter().map(problem_line).collect();
        let first = figure(&answers, "a x 2024-06-11")
            .map(|figure| word(&figure["observations"][0]).to_owned());
        if told != [code] || first.as_deref() != Some(&format!("{winner}#1")) {
            faults.push(format!("`{a}`, then `{b}`: {told:?} {first:?}, not {code} {winner}#1"));
        }
    }
    check_none(&faults);
}

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// The days of a February.
const DAYS: u64 = 28;

/// The choice of disjoint stretches that covers most days, in the fewest pieces, with the earliest
/// starts.
fn best_choice(stretches: &[(u64, u64)]) -> (u64, Vec<usize>) {
    let disjoint = |choice: &[usize]| {
        choice.iter().all(|one| {
            choice.iter().all(|two| one == two || apart(stretches[*one], stretches[*two]))
        })
    };
    let choices = (0..1_usize << stretches.len())
        .map(|mask| (0..stretches.len()).filter(|at| mask & (1 << at) != 0).collect::<Vec<usize>>())
        .filter(|choice| disjoint(choice));
    let worth = |choice: &Vec<usize>| {
        let days: u64 = choice.iter().map(|at| stretches[*at].1 - stretches[*at].0 + 1).sum();
        let mut starts: Vec<u64> = choice.iter().map(|at| stretches[*at].0).collect();
        starts.sort_unstable();
        (std::cmp::Reverse(days), choice.len(), starts)
    };
    let best = choices.min_by_key(worth).unwrap_or_default();
    (best.iter().map(|at| stretches[*at].1 - stretches[*at].0 + 1).sum(), best)
}

fn apart(one: (u64, u64), two: (u64, u64)) -> bool {
    one.1 < two.0 || two.1 < one.0
}

#[test]
fn stretches_are_chosen_as_by_trying_out_all_choices() {
    let mut faults = Vec::new();
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut stretches = BTreeSet::new();
        for _ in 0..2 + dice.roll(6) {
            let (one, two) = (1 + dice.roll(DAYS), 1 + dice.roll(DAYS));
            stretches.insert((one.min(two), one.max(two)));
        }
        stretches.remove(&(1, DAYS));
        let stretches: Vec<(u64, u64)> = stretches.into_iter().collect();
        let (days, choice) = best_choice(&stretches);
        // Each value is a power of two, so that the sum tells the choice.
        let lines: String = stretches
            .iter()
            .enumerate()
            .map(|(at, (from, to))| format!("a x 2023-02-{from:02}/2023-02-{to:02} {}\n", 1 << at))
            .collect();
        let answers = answers(&format!("tree: p(a)\nflow x\n{lines}"));
        let sum: u64 = choice.iter().map(|at| 1 << at).sum();
        let found = figure(&answers, "a x 2023-02").expect("a sum");
        let covered = (u128::from(days) * 1_000_000_000_000) / u128::from(DAYS);
        let coverage = trillionths(word(&found["coverage"])).unsigned_abs();
        if word(&found["low"]) != sum.to_string() || coverage != covered {
            faults.push(format!(
                "{stretches:?}: {} {}, not {choice:?}",
                word(&found["low"]),
                word(&found["coverage"])
            ));
        }
    }
    check_none(&faults);
}

#[test]
fn a_mean_lies_between_what_silent_places_may_make_of_it() {
    let mut faults = Vec::new();
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let places: Vec<(u64, u64, bool)> = (0..2 + dice.roll(5))
            .map(|_| (1 + dice.roll(50), dice.roll(101), dice.roll(4) > 0))
            .collect();
        let reporting: Vec<&(u64, u64, bool)> = places.iter().filter(|place| place.2).collect();
        let whole: u64 = places.iter().map(|place| place.0).sum();
        let known: u64 = reporting.iter().map(|place| place.0).sum();
        let ids: Vec<String> = (0..places.len()).map(|at| format!("a{at}")).collect();
        let mut table = format!(
            "tree: p({})\nshare x aggregate: {{locality: {{weighted-mean: w}}}}\nstock w\n",
            ids.join(" ")
        );
        for (id, (weight, share, reports)) in ids.iter().zip(&places) {
            let _ = writeln!(table, "{id} w 2023-12-31 {weight}");
            if *reports {
                let _ = writeln!(table, "{id} x 2023 {share}%");
            }
        }
        let found = figure(&answers(&table), "p x 2023");
        let method = found.as_ref().map_or("-", |figure| word(&figure["method"]));
        let is_mean = reporting.len() >= 2 && 2 * known >= whole;
        if reporting.is_empty() || (method == "weighted-mean") != is_mean {
            faults.extend((!reporting.is_empty()).then(|| format!("{places:?}: {method}")));
            continue;
        }
        let Some(figure) = found.filter(|_| is_mean) else { continue };
        // The true mean when every silent place has nought, and when each has one hundred.
        let sum: u64 = reporting.iter().map(|place| place.0 * place.1).sum();
        let truth = |silent: u64| u128::from(sum + (whole - known) * silent) * 1_000_000_000_000;
        let (least, most) = (truth(0) / u128::from(whole), truth(100).div_ceil(u128::from(whole)));
        let ends = ["low", "high"].map(|end| trillionths(word(&figure[end])).unsigned_abs());
        let kind = if known == whole { "exact" } else { "about" };
        if ends != [least, most] || figure["kind"] != kind {
            faults.push(format!("{places:?}: {} {}", word(&figure["kind"]), interval(&figure)));
        }
    }
    check_none(&faults);
}

#[test]
fn of_two_partial_answers_the_one_that_excludes_more_is_given() {
    let mut faults = Vec::new();
    for (own, below) in pairs() {
        let (a, b) = (own.words, below.words);
        let answers = answers(&format!(
            "tree: p(a b)\nflow x\n@ one 2024-01-12\np x 2023-H1 {a}\n@ two 2024-01-12\na x 2023 {b}\n"
        ));
        // Counts are whole; that one end is open where the other is closed is told apart by halves.
        let least = |statement: &Statement| {
            statement.truths().into_iter().min().filter(|_| statement.bounded).unwrap_or(0)
        };
        let (mine, theirs) = (least(own), least(below));
        let source = if theirs > mine { "two#1" } else { "one#1" };
        let found = figure(&answers, "p x 2023");
        let told = match &found {
            None => mine == 0 && theirs == 0,
            Some(figure) => figure["observations"][0] == source && mine.max(theirs) > 0,
        };
        faults.extend((!told).then(|| {
            format!("half a year of `{a}`, one place of two with `{b}`: {found:?}, not {source}")
        }));
    }
    check_none(&faults);
}

#[test]
fn of_different_units_a_year_has_at_least_those_of_each_stretch() {
    let mut faults = Vec::new();
    for (one, two) in pairs() {
        let (a, b) = (one.words, two.words);
        let answers = answers(&format!(
            "tree: p(a)\nflow x counts: distinct\n@ one 2024-01-12\na x 2023-H1 {a}\na x 2023-H2 {b}\n"
        ));
        // The same units may be meant in both halves, and there may be any number of others.
        let least = |statement: &Statement| statement.counts().into_iter().min().unwrap_or(0);
        let least = least(one).max(least(two));
        let truths: Vec<i64> = (least..FAR).collect();
        let told = match figure(&answers, "a x 2023") {
            None => least == 0,
            Some(figure) => {
                truths.iter().all(|truth| holds(&figure, *truth))
                    && is_tight(&figure, &truths, 1)
                    && figure["high"].is_null()
            }
        };
        faults.extend((!told).then(|| format!("`{a}` and `{b}`")));
    }
    check_none(&faults);
}

/// A tree of three levels: how many places lie below each place of the second level, and which of
/// them report.
type Branches = Vec<Vec<bool>>;

#[test]
fn coverage_is_the_mean_of_what_lies_below() {
    let mut faults = Vec::new();
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let branches: Branches = (0..=dice.roll(4))
            .map(|_| (0..=dice.roll(6)).map(|_| dice.roll(2) == 0).collect())
            .collect();
        // In every second tree some lists are open.
        let open = |dice: &mut Dice| seed % 2 == 1 && dice.roll(4) == 0;
        let open_top = open(&mut dice);
        let open_branches: Vec<bool> = branches.iter().map(|_| open(&mut dice)).collect();
        let (mut tree, mut lines, mut sum) = (String::new(), String::new(), 0);
        let mut said = if open_top { String::new() } else { "+p children: listed\n".to_owned() };
        for (at, _) in open_branches.iter().enumerate().filter(|(_, open)| !**open) {
            let _ = writeln!(said, "+b{at} children: listed");
        }
        for (at, leaves) in branches.iter().enumerate() {
            let ids: Vec<String> = (0..leaves.len()).map(|leaf| format!("l{at}-{leaf}")).collect();
            let _ = write!(tree, " b{at}({})", ids.join(" "));
            for (id, _) in ids.iter().zip(leaves).filter(|(_, reports)| **reports) {
                let _ = writeln!(lines, "{id} x 2024-06-11 7");
                sum += 7;
            }
        }
        let table = format!(
            "settings: registers: {{localities: open}}\ntree: p({tree})\n{said}stock x\n{lines}"
        );
        let found = figure(&answers(&table), "p x 2024");
        if sum == 0 {
            faults.extend(found.map(|figure| format!("{branches:?}: {figure}")));
            continue;
        }
        let figure = found.expect("a sum");
        // All denominators are at most six: sixtieths are enough for each branch.
        let sixtieths = |leaves: &Vec<bool>| {
            60 * leaves.iter().filter(|reports| **reports).count() / leaves.len()
        };
        let covered: usize = branches.iter().map(sixtieths).sum();
        let expected = covered as u128 * 1_000_000_000_000 / (60 * branches.len() as u128);
        let reported = branches.iter().filter(|leaves| leaves.contains(&true)).count();
        let unknown = open_top
            || branches
                .iter()
                .zip(&open_branches)
                .any(|(leaves, open)| *open && leaves.contains(&true));
        let complete = covered == 60 * branches.len() && !unknown;
        let coverage = figure["coverage"].as_str().map(|text| trillionths(text).unsigned_abs());
        let right = coverage == (!unknown).then_some(expected)
            && figure["reported"] == reported
            && figure["expected"].as_u64() == (!open_top).then_some(branches.len() as u64)
            && figure["flags"].as_array().is_some_and(|flags| flags.contains(&"partial".into()))
                != complete
            && word(&figure["low"]) == sum.to_string()
            && (figure["kind"] == "exact") == complete;
        faults.extend((!right).then(|| format!("{branches:?}: {figure}")));
    }
    check_none(&faults);
}

#[test]
fn coverage_is_right_where_the_numbers_of_places_have_nothing_in_common() {
    let primes: [usize; 20] = [
        101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191,
        193, 197,
    ];
    let (mut tree, mut lines) = (String::new(), String::new());
    for prime in primes {
        let ids: Vec<String> = (0..prime).map(|leaf| format!("l{prime}-{leaf}")).collect();
        let _ = write!(tree, " b{prime}({})", ids.join(" "));
        let _ = writeln!(lines, "l{prime}-0 x 2024-06-11 1");
    }
    let figure =
        figure(&answers(&format!("tree: p({tree})\nstock x\n{lines}")), "p x 2024").expect("a sum");
    // The sum of their reciprocals, divided by twenty.
    assert_eq!(figure["coverage"], "0.007059587412");
    assert_eq!(figure["low"], "20");
}
