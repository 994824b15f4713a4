//! Precision and recall of the figures that are found, measured on bulletins of invented places:
//! `dev.txt`, on which rules are made, and `held-out*.txt`, which only measure.

use super::*;
use crate::bulletin::quantity::{Change, Decimal, Numbers, plain};
use crate::language;

const DEV: &str = include_str!("../../../tests/it/suggest/dev.txt");
const HELD_OUT: &str = include_str!("../../../tests/it/suggest/held-out.txt");
const OFFICES: &str = include_str!("../../../tests/it/suggest/held-out-offices.txt");
const TABLES: &str = include_str!("../../../tests/it/suggest/held-out-tables.txt");
const MIXED: &str = include_str!("../../../tests/it/suggest/dev-mixed.txt");
const MANNERS: &str = include_str!("../../../tests/it/suggest/dev-manners.txt");
const LATE: &str = include_str!("../../../tests/it/suggest/dev-late.txt");
const LAST: &str = include_str!("../../../tests/it/suggest/held-out-last.txt");
const OTHERS: &str = include_str!("../../../tests/it/suggest/held-out-manners.txt");
const SERVICES: &str = include_str!("../../../tests/it/suggest/held-out-services.txt");

/// A figure of the table.
#[derive(Debug, PartialEq)]
struct Row {
    optional: bool,
    value: Decimal,
    kind: String,
    unit_kind: String,
    when: String,
    role: String,
}

/// Counts of the measurement.
#[derive(Debug, Default)]
struct Tally {
    wanted: usize,
    found: usize,
    wrong: usize,
    kinds: usize,
    periods: usize,
    roles: (usize, usize),
    log: Vec<String>,
}

fn rows(table: &str) -> Vec<Row> {
    let row = |line: &str| {
        let optional = line.starts_with('?');
        let words: Vec<&str> = line.trim_start_matches('?').split_whitespace().collect();
        let [value, kind, unit_kind, when, rest @ ..] = &words[..] else { panic!("{line}") };
        Row {
            optional,
            value: value.parse::<Decimal>().expect(line).normalize(),
            kind: (*kind).to_owned(),
            unit_kind: (*unit_kind).to_owned(),
            when: (*when).to_owned(),
            role: rest.first().map_or("observed", |role| role).to_owned(),
        }
    };
    table.lines().filter(|line| !line.is_empty()).map(row).collect()
}

/// The value of a proposal: of a range its lower end, of a fall less than nothing.
fn value(figure: &Proposal) -> Decimal {
    let number = match figure.written.numbers {
        Numbers::One(value) if figure.written.change == Some(Change::Down) => -value,
        Numbers::One(value) | Numbers::Ratio { part: value, .. } => value,
        Numbers::Range(low, _) => low.value,
    };
    number.normalize()
}

fn measure(bulletins: &str) -> Tally {
    let mut tally = Tally::default();
    for bulletin in bulletins.split("=== ").skip(1) {
        let (head, rest) = bulletin.split_once('\n').expect("head");
        let (text, table) = rest.split_once("\n---\n").expect("table");
        let head: Vec<&str> = head.split(' ').collect();
        let published = head.get(2).and_then(|day| Day::parse_iso(day));
        let figures = propose(text, language::find(head[1]).expect("language"), published);
        compare(&mut tally, head[0], text, &figures, rows(table));
    }
    tally
}

fn compare(tally: &mut Tally, name: &str, text: &str, figures: &[Proposal], mut rows: Vec<Row>) {
    rows.sort_by_key(|row| row.optional);
    let mut taken = vec![false; figures.len()];
    for row in rows {
        // "giảm 5 vụ" is -5, or 5 fewer.
        let fits = |figure: &Proposal| {
            (value(figure) == row.value || value(figure) == -row.value)
                && figure.written.unit_kind.word() == row.unit_kind
        };
        let of_role = |figure: &Proposal| figure.role.word() == row.role;
        let free = |index: &usize| !taken[*index] && fits(&figures[*index]);
        let all = || (0..figures.len()).filter(free);
        let found = all().find(|index| of_role(&figures[*index])).or_else(|| all().next());
        tally.wanted += usize::from(!row.optional);
        let Some(found) = found else {
            if !row.optional {
                tally.log.push(format!("{name}: missed {row:?}"));
            }
            continue;
        };
        let figure = &figures[found];
        taken[found] = true;
        tally.roles.1 += 1;
        tally.roles.0 += usize::from(of_role(figure));
        if !of_role(figure) {
            tally.log.push(format!(
                "{name}: role {} of `{}`",
                figure.role.word(),
                &text[figure.range.clone()]
            ));
        }
        if row.optional {
            continue;
        }
        if figure.role != Role::Observed {
            tally.log.push(format!("{name}: missed {row:?}"));
            continue;
        }
        tally.found += 1;
        let kind = figure.written.kind.word() == row.kind;
        tally.kinds += usize::from(kind);
        let when = figure.when.map_or_else(|| "-".to_owned(), |when| when.to_string());
        tally.periods += usize::from(when == row.when);
        if !kind || when != row.when {
            tally.log.push(format!(
                "{name}: {} {when} `{}`, not {} {}",
                figure.written.kind.word(),
                &text[figure.range.clone()],
                row.kind,
                row.when
            ));
        }
    }
    for (figure, _) in
        figures.iter().zip(taken).filter(|(figure, taken)| !taken && figure.role == Role::Observed)
    {
        tally.wrong += 1;
        tally.log.push(format!(
            "{name}: wrong {} `{}` {:?}",
            plain(value(figure)),
            &text[figure.range.clone()],
            figure.reasons
        ));
    }
}

/// Thousandths of a share.
fn share(part: usize, whole: usize) -> usize {
    part * 1000 / whole.max(1)
}

/// The harmonic mean of precision and recall, in thousandths.
fn f1(found: usize, wrong: usize, wanted: usize) -> usize {
    share(2 * found, wanted + found + wrong)
}

fn hold(name: &str, bulletins: &str, least: [usize; 4]) {
    let tally = measure(bulletins);
    let Tally { wanted, found, wrong, kinds, periods, roles, log } = &tally;
    let scores = [
        f1(*found, *wrong, *wanted),
        f1(*kinds, wrong + found - kinds, *wanted),
        share(*periods, *found),
        share(roles.0, roles.1),
    ];
    let log = log.join("\n");
    let log = format!("{wanted} wanted, {found} found, {wrong} wrong\n{log}");
    for (score, least) in scores.iter().zip(least) {
        assert!(*score >= least, "{name}: {scores:?} is less than {least:?}\n{log}");
    }
}

#[test]
fn bulletins_on_which_rules_are_made() {
    hold("dev", DEV, [990, 990, 975, 990]);
}

#[test]
fn bulletins_of_all_sorts_on_which_rules_are_made() {
    hold("mixed", MIXED, [975, 975, 980, 975]);
    hold("late", LATE, [980, 980, 970, 995]);
    hold("manners", MANNERS, [985, 985, 960, 990]);
}

#[test]
fn bulletins_that_only_measure() {
    hold("held out", HELD_OUT, [970, 970, 920, 985]);
    hold("offices", OFFICES, [950, 950, 970, 970]);
    hold("tables", TABLES, [995, 995, 995, 995]);
    hold("last", LAST, [995, 995, 850, 970]);
    hold("services", SERVICES, [985, 985, 925, 995]);
    hold("manners", OTHERS, [955, 955, 910, 990]);
}
