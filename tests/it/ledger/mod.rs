//! The arithmetic of figures: the numbers that the sample portal must show, and a table of tricky
//! cases.

mod cases;
mod derived;
mod left_out;

use bantin::base::Tree;
use bantin::ledger::Figure;
use bantin::render::data::{figures_json, text};
use serde_json::Value;

use crate::support::{build_files, check_clean, options, sample};

/// The figures of a site in the machine format, those of one period or all that the portal lists.
pub(crate) fn figures(tree: &Tree, period: Option<&str>) -> Vec<Value> {
    let (read, _) = bantin::figures(tree, &options());
    let Some((corpus, ledger)) = read else { return Vec::new() };
    let text = match period {
        None => text(|out| figures_json(out, &corpus, ledger.figures())),
        Some(period) => {
            let written = bantin::bulletin::period::Period::parse(period).expect("a period");
            let today = options().clock.day_in(&corpus.site.zone);
            let figures = ledger.of_period(&corpus, written.close(today).expect("a closed period"));
            text(|out| figures_json(out, &corpus, figures.iter()))
        }
    };
    let text = text.expect("text");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    value["figures"].as_array().expect("a list of figures").clone()
}

/// The one figure about a subject; `by` as `dimension=member`, empty for the whole.
pub(crate) fn find<'a>(
    figures: &'a [Value],
    indicator: &str,
    locality: &str,
    period: &str,
    by: &str,
) -> Option<&'a Value> {
    figures.iter().find(|figure| {
        figure["indicator"] == indicator
            && figure["locality"] == locality
            && figure["period"] == period
            && breakdown(figure) == by
    })
}

fn breakdown(figure: &Value) -> String {
    let pairs = figure["by"].as_object().expect("a map").iter();
    pairs
        .map(|(dimension, member)| format!("{dimension}={}", word(member)))
        .collect::<Vec<_>>()
        .join(";")
}

/// A text of the machine format, or `-` for null.
fn word(value: &Value) -> &str {
    value.as_str().unwrap_or("-")
}

#[track_caller]
fn check_sample(indicator: &str, locality: &str, period: &str, text: &str) -> Value {
    let published = published();
    let figure = find(&published, indicator, locality, period, "");
    let figure = figure.unwrap_or_else(|| panic!("no figure {indicator} {locality} {period}"));
    assert_eq!(figure["text"]["vi"], text, "{figure}");
    figure.clone()
}

/// The figures as the portal publishes them.
fn published() -> Vec<Value> {
    let built = build_files(&sample());
    let value: Value = serde_json::from_str(built.text("data/figures.json")).expect("JSON");
    assert_eq!(value["schema"], 1);
    value["figures"].as_array().expect("a list of figures").clone()
}

#[test]
fn the_sample_portal_is_clean() {
    check_clean(&build_files(&sample()));
}

#[test]
fn hong_bang_has_457_cells() {
    let figure = check_sample("party-cells", "hong-bang", "2022", "457");
    assert_eq!(figure["kind"], "exact");
    assert_eq!(figure["observations"].as_array().map(Vec::len), Some(1));
}

#[test]
fn hai_phong_has_at_least_457_cells_of_one_place_in_fifteen() {
    let figure = check_sample("party-cells", "hai-phong", "2022", "ít nhất 457");
    assert_eq!((&figure["reported"], &figure["expected"]), (&1.into(), &15.into()));
    assert_eq!(figure["text"]["en"], "at least 457");
    assert_eq!(figure["flags"], serde_json::json!(["partial"]));
    assert_eq!(figure["high"], Value::Null);
}

#[test]
fn son_tay_has_a_percent_for_each_of_three_years() {
    let published = published();
    let of_son_tay =
        published.iter().filter(|figure| word(&figure["locality"]).starts_with("son-tay"));
    let found: Vec<(&str, &str)> = of_son_tay
        .filter(|figure| ["2021", "2022", "2023"].contains(&word(&figure["period"])))
        .map(|figure| (word(&figure["period"]), word(&figure["text"]["vi"])))
        .filter(|(_, text)| text.ends_with('%'))
        .collect();
    for expected in [("2021", "15,56%"), ("2022", "16%"), ("2023", "16,3%")] {
        assert!(found.contains(&expected), "no {expected:?} among {found:?}");
    }
}

#[test]
fn members_of_different_years_are_not_added() {
    let sum = 1142 + 10630;
    for figure in published() {
        for end in ["low", "high", "nominal"] {
            assert_ne!(word(&figure[end]), sum.to_string(), "{figure}");
        }
    }
    let built = build_files(&sample());
    for (route, page) in built.pages() {
        assert!(!page.contains("11.772") && !page.contains("11,772"), "{route}");
    }
}

#[test]
fn the_library_and_the_portal_say_the_same() {
    let files = sample();
    assert_eq!(figures(&Tree::from_files(files), None), published());
}

#[test]
fn what_is_looked_up_is_what_the_list_holds() {
    let (read, _) = bantin::figures(&Tree::from_files(sample()), &options());
    let (corpus, ledger) = read.expect("the sample portal");
    let all: Vec<&Figure> = ledger.figures().collect();
    assert!(all.is_sorted_by(|a, b| a.subject < b.subject));
    assert_eq!(ledger.count(), all.len());
    assert!(all.iter().all(|figure| ledger.get(&figure.subject) == Some(*figure)));
    for (indicator, _) in corpus.indicators.iter() {
        let of_indicator: Vec<&Figure> =
            all.iter().copied().filter(|figure| figure.subject.indicator == indicator).collect();
        assert_eq!(ledger.of_indicator(indicator).collect::<Vec<_>>(), of_indicator);
        for (locality, _) in corpus.localities.iter() {
            let is_there = |figure: &&&Figure| figure.subject.locality == locality;
            let of_place: Vec<&Figure> = of_indicator.iter().filter(is_there).copied().collect();
            assert_eq!(ledger.of_place(indicator, locality).collect::<Vec<_>>(), of_place);
            assert_eq!(of_indicator[ledger.positions(indicator, locality)], of_place);
        }
    }
}

/// Of four places one, two or all report; what is asked for is said by the settings or by the
/// indicator.
#[test]
fn a_computed_figure_of_which_too_little_is_known_is_a_partial_statement() {
    let is_partial = |said: &str, of_indicator: &str, reporting: usize| {
        let mut site = format!(
            "-- bantin.yaml --\ntitle: T\nbase_url: https://t.example/\n{said}\n-- content/registers/indicators.yaml --\n\
             - {{id: x, labels: X, measure: count, unit: món, nature: flow, min_coverage: 0.1{of_indicator}}}\n\
             -- content/registers/localities.yaml --\n- {{id: p, type: tỉnh, level: 1, names: P}}\n"
        );
        site.extend((0..4).map(|at| {
            format!("- {{id: a{at}, type: huyện, level: 2, names: A{at}, parent: p}}\n")
        }));
        site.extend((0..reporting).map(|at| {
            format!(
                "-- content/articles/a{at}.md --\n---\ntitle: A\ndate: 2024-01-12\nlocality: a{at}\n\
                 statistics: [{{indicator: x, period: 2023, value: 10}}]\n---\nA.\n"
            )
        }));
        let (corpus, ledger) =
            bantin::figures(&Tree::from_txtar(&site), &options()).0.expect("a site");
        let is_above = |figure: &&Figure| corpus.localities[figure.subject.locality].id == "p";
        assert!(
            ledger
                .figures()
                .filter(|figure| !is_above(figure))
                .all(|figure| !figure.is_partial_statement(&corpus))
        );
        ledger.figures().find(is_above).expect("a sum").is_partial_statement(&corpus)
    };
    let whole = "registers: {localities: whole}";
    let asked = |least: &str| format!("{whole}\nprominence: {{min_coverage: {least}}}");
    let table = [
        (whole.to_owned(), "", [true, false, false]),
        (asked("0.25"), "", [false, false, false]),
        (asked("0.2500001"), "", [true, false, false]),
        (asked("1"), "", [true, true, false]),
        (asked("0"), "", [false, false, false]),
        (asked("0.25"), ", prominence: {min_coverage: 0.75}", [true, true, false]),
        (asked("1"), ", prominence: {min_coverage: 0}", [false, false, false]),
        // What is known of an open list is not known.
        ("prominence: {min_coverage: 0}".to_owned(), "", [true, true, true]),
    ];
    for (said, of_indicator, expected) in table {
        let found = [1, 2, 4].map(|reporting| is_partial(&said, of_indicator, reporting));
        assert_eq!(found, expected, "{said}{of_indicator}");
    }
}

#[test]
fn settings_of_registers_and_prominence_are_checked() {
    let told = |line: &str| {
        let site = format!("-- bantin.yaml --\ntitle: T\nbase_url: https://t.example/\n{line}\n");
        let (_, problems) = bantin::content::settings(&Tree::from_txtar(&site));
        let told = problems.iter().map(|problem| {
            format!("{}: {}", problem.code, bantin::language::english(&problem.message))
        });
        told.collect::<Vec<_>>().join("\n")
    };
    for sound in [
        "registers: {localities: whole}",
        "registers: {localities: open}",
        "prominence: {min_coverage: 1}",
        "prominence: {}",
    ] {
        assert_eq!(told(sound), "", "{sound}");
    }
    let table = [
        ("registers: {localities: full}", "invalid-value", "`full`"),
        ("registers: whole", "wrong-type", "map"),
        ("registers: {places: whole}", "unknown-key", "`places`"),
        ("prominence: 0.5", "wrong-type", "map"),
        ("prominence: {min_coverage: 1.5}", "invalid-value", "from 0 to 1"),
        ("prominence: {min_coverage: -0.5}", "invalid-value", "from 0 to 1"),
        ("prominence: {min_coverage: half}", "invalid-value", "not a number"),
        ("prominence: {coverage: 0.5}", "unknown-key", "`coverage`"),
    ];
    for (line, code, words) in table {
        let found = told(line);
        assert!(found.starts_with(code) && found.contains(words), "{line}: {found}");
    }
}

/// Where numbers may be negative, a sum of some of them says nothing of the whole (STATISTICS "Over
/// places").
#[test]
fn a_sum_of_some_places_says_nothing_of_the_whole_where_numbers_may_be_negative() {
    let article = "-- content/articles/a.md --\n---\ntitle: A\ndate: 2024-06-11\nlocality: a1\nstatistics:\n\
         - {indicator: balance, value: 12 tỷ đồng, period: 2023}\n\
         - {indicator: balance, value: 3 tỷ đồng, period: 2023, locality: b1}\n\
         - {indicator: balance, value: 4 tỷ đồng, period: 2023, locality: b2}\n\
         - {indicator: checks, value: 10, period: 2023}\n\
         ---\n\nKhông.\n";
    let tree = Tree::from_txtar(&format!("{}{article}", include_str!("base.txtar")));
    let (corpus, ledger) = bantin::figures(&tree, &options()).0.expect("a site");
    let alone = |indicator: &str, place: &str| {
        let is = |figure: &&Figure| {
            corpus.indicators[figure.subject.indicator].id == indicator
                && corpus.localities[figure.subject.locality].id == place
        };
        let figure = ledger.figures().find(is).expect("a figure");
        figure.is_of_parts_alone(&corpus.indicators[figure.subject.indicator])
    };
    assert!(alone("balance", "tinh-a"));
    for (indicator, place) in
        [("balance", "a1"), ("balance", "tinh-b"), ("checks", "tinh-a"), ("checks", "a1")]
    {
        assert!(!alone(indicator, place), "{indicator} {place}");
    }
}
