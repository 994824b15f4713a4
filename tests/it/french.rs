//! French: a language that is nothing but data. Its quantities, dates and names, and a small portal
//! in Vietnamese and French.

use std::collections::BTreeSet;

use bantin::base::Tree;
use bantin::bulletin::date::{Day, Stamp, Zone};
use bantin::bulletin::lang::Lang;
use bantin::bulletin::period::{Period, Written};
use bantin::bulletin::quantity::{Decimal, Interval, Limits, Numbers, Quantity, UnitKind};
use bantin::extract::propose::Proposal;
use bantin::extract::{parse, propose, read_all, vague_amounts};
use bantin::language;

use crate::support::{bantin, build, check_clean, check_none};

fn french() -> Lang {
    language::find("fr").expect("French")
}

fn read(text: &str, lang: Lang) -> Result<Quantity, String> {
    let reading = parse(text, lang).map_err(|error| language::text(&error.message(), french()))?;
    let share = reading.written.unit_kind == UnitKind::Percent;
    let max = share.then_some(Decimal::ONE_HUNDRED);
    let limits = Limits { min: Some(Decimal::ZERO), max, max_cuts: share };
    Ok(Quantity::from_written(&reading.written, &limits))
}

/// `(90,100]`.
fn ends(interval: &Interval) -> String {
    let low = interval.low().map_or("(".to_owned(), |end| {
        format!("{}{}", if end.open { '(' } else { '[' }, end.value.normalize())
    });
    let high = interval.high().map_or(")".to_owned(), |end| {
        format!("{}{}", end.value.normalize(), if end.open { ')' } else { ']' })
    });
    format!("{low},{high}")
}

/// Blanks that do not break, as a table shows them: `_` is narrow, `~` is not.
fn shown(text: &str) -> String {
    text.replace('\u{202f}', "_").replace('\u{a0}', "~")
}

/// What is written, kind and ends, and what is printed, with its unit.
const QUANTITIES: &[(&str, &str, &str)] = &[
    ("457", "exact [457,457]", "457"),
    ("1 142", "exact [1142,1142]", "1_142"),
    ("1\u{202f}142", "exact [1142,1142]", "1_142"),
    ("1\u{a0}142", "exact [1142,1142]", "1_142"),
    ("10 630 habitants", "exact [10630,10630]", "10_630"),
    ("1 142 300 personnes", "exact [1142300,1142300]", "1_142_300"),
    ("12 345,67 hectares", "exact [12345.67,12345.67]", "12_345,67"),
    ("12345", "exact [12345,12345]", "12_345"),
    ("0,28", "exact [0.28,0.28]", "0,28"),
    ("27,485", "exact [27.485,27.485]", "27,485"),
    ("16,3 %", "exact [16.3,16.3]", "16,3~%"),
    ("16,3\u{202f}%", "exact [16.3,16.3]", "16,3~%"),
    ("16,3%", "exact [16.3,16.3]", "16,3~%"),
    ("16 pour cent", "exact [16,16]", "16~%"),
    ("99,60 %", "exact [99.6,99.6]", "99,60~%"),
    ("0,4 point de pourcentage", "exact [0.4,0.4]", "0,4 point de pourcentage"),
    ("2,5 points de pourcentage", "exact [2.5,2.5]", "2,5 points de pourcentage"),
    ("plus de 700", "at-least (700,)", "plus de 700"),
    ("Plus de 1 000 personnes", "at-least (1000,)", "plus de 1_000"),
    ("supérieur à 90 %", "at-least (90,100]", "supérieur à 90~%"),
    ("au-delà de 300", "at-least (300,)", "au-delà de 300"),
    ("au moins 45 cas", "at-least [45,)", "au moins 45"),
    ("un minimum de 12 réunions", "at-least [12,)", "un minimum de 12"),
    ("à partir de 18", "at-least [18,)", "à partir de 18"),
    ("pas moins de 30 projets", "at-least [30,)", "pas moins de 30"),
    ("97 ou plus", "at-least [97,)", "97 ou plus"),
    ("97 % et plus", "at-least [97,100]", "97~% et plus"),
    ("700+", "at-least [700,)", "700+"),
    ("moins de 30", "at-most [0,30)", "moins de 30"),
    ("inférieure à 5 %", "at-most [0,5)", "inférieure à 5~%"),
    ("en dessous de 100", "at-most [0,100)", "en dessous de 100"),
    ("au plus 12", "at-most [0,12]", "au plus 12"),
    ("au maximum 12", "at-most [0,12]", "au maximum 12"),
    ("jusqu\u{2019}à 500 foyers", "at-most [0,500]", "jusqu'à 500"),
    ("jusqu'à 500 foyers", "at-most [0,500]", "jusqu'à 500"),
    ("pas plus de 3 fois", "at-most [0,3]", "pas plus de 3"),
    ("40 ou moins", "at-most [0,40]", "40 ou moins"),
    ("environ 340", "about (,)", "environ 340"),
    ("quelque 340 personnes", "about (,)", "quelque 340"),
    ("autour de 340", "about (,)", "autour de 340"),
    ("de l'ordre de 1 200", "about (,)", "de l'ordre de 1_200"),
    ("aux alentours de 50", "about (,)", "aux alentours de 50"),
    ("340 environ", "about (,)", "340 environ"),
    ("près de 100 %", "almost [0,100)", "près de 100~%"),
    ("presque 2 000", "almost [0,2000)", "presque 2_000"),
    ("entre 20 et 25 hectares", "between [20,25]", "de 20 à 25"),
    ("de 20 à 25", "between [20,25]", "de 20 à 25"),
    ("20 à 25 cas", "between [20,25]", "de 20 à 25"),
    ("20-25", "between [20,25]", "de 20 à 25"),
    ("de 92,7 % à 94 %", "between [92.7,94]", "de 92,7~% à 94~%"),
    ("entre plus de 90 % et moins de 95 %", "between (90,95)", "de plus de 90~% à moins de 95~%"),
    ("3 millions", "exact [3000000,3000000]", "3 millions"),
    ("1 million", "exact [1000000,1000000]", "1 million"),
    ("1,5 million d\u{2019}euros", "exact [1500000,1500000]", "1,5 million d’euros"),
    ("2,5 millions d'euros", "exact [2500000,2500000]", "2,5 millions d’euros"),
    ("15,9 milliards de dongs", "exact [15900000000,15900000000]", "15,9 milliards de dongs"),
    (
        "12 mille milliards de dongs",
        "exact [12000000000000,12000000000000]",
        "12 mille milliards de dongs",
    ),
    ("3 millions et demi", "exact [3500000,3500000]", "3,5 millions"),
    ("1 million et demi de visiteurs", "exact [1500000,1500000]", "1,5 million"),
    ("3 millions et demi d’euros", "exact [3500000,3500000]", "3,5 millions d’euros"),
    ("2 milliards et demi de dongs", "exact [2500000000,2500000000]", "2,5 milliards de dongs"),
    ("plus de 2 millions et demi de personnes", "at-least (2500000,)", "plus de 2,5 millions"),
    ("2 tonnes et demie", "exact [2.5,2.5]", "2,5"),
    ("5 M€", "exact [5000000,5000000]", "5 millions d’euros"),
    ("5M€", "exact [5000000,5000000]", "5 millions d’euros"),
    ("1,2 M€", "exact [1200000,1200000]", "1,2 million d’euros"),
    ("12,5\u{a0}M€", "exact [12500000,12500000]", "12,5 millions d’euros"),
    ("2,5 Md€", "exact [2500000000,2500000000]", "2,5 milliards d’euros"),
    ("2,5 Mds€", "exact [2500000000,2500000000]", "2,5 milliards d’euros"),
    ("450 k€", "exact [450000,450000]", "450_000 euros"),
    ("450 K€", "exact [450000,450000]", "450_000 euros"),
    ("3 M$", "exact [3000000,3000000]", "3 millions de dollars"),
    ("près de 5 M€", "almost [0,5000000)", "près de 5 millions d’euros"),
    ("entre 2 et 3 M€", "between [2000000,3000000]", "de 2 à 3 millions d’euros"),
    ("de 2 à 3 M€", "between [2000000,3000000]", "de 2 à 3 millions d’euros"),
    ("5 M d’euros", "exact [5000000,5000000]", "5 millions d’euros"),
    ("1,2 M d’habitants", "exact [1200000,1200000]", "1,2 million"),
    ("12 500 €", "exact [12500,12500]", "12_500 euros"),
    ("1 500 tonnes", "exact [1500,1500]", "1_500"),
    ("35 000 m²", "exact [35000,35000]", "35_000"),
    ("0,4 pt", "exact [0.4,0.4]", "0,4 point de pourcentage"),
    ("2,5 pts", "exact [2.5,2.5]", "2,5 points de pourcentage"),
    ("un peu moins de 300 foyers", "at-most [0,300)", "un peu moins de 300"),
    ("pas moins de 1 200 élèves", "at-least [1200,)", "pas moins de 1_200"),
    ("quelque 3 millions de visiteurs", "about (,)", "quelque 3 millions"),
    ("3 millions de personnes", "exact [3000000,3000000]", "3 millions"),
    ("plus de 3 millions de personnes", "at-least (3000000,)", "plus de 3 millions"),
    ("12 milliers", "exact [12000,12000]", "12_000"),
    ("20 dollars", "exact [20,20]", "20 dollars"),
    ("1 euro", "exact [1,1]", "1 euro"),
    ("4,8 millions de dollars", "exact [4800000,4800000]", "4,8 millions de dollars"),
    ("118/124 cellules", "exact [118,118]", "118/124"),
    ("exactement 457", "exact [457,457]", "457"),
    ("un total de 457 cellules", "exact [457,457]", "457"),
    ("1½", "exact [1.5,1.5]", "1,5"),
    ("-3", "exact [-3,-3]", "−3"),
];

#[test]
fn quantities_are_read_and_printed() {
    let mut faults = Vec::new();
    for (text, expected, printed) in QUANTITIES {
        match read(text, french()) {
            Ok(quantity) => {
                let kind = quantity.kind.word();
                let found = format!("{kind} {}", ends(&quantity.interval));
                let told = shown(&quantity.text(french()));
                if (found.as_str(), told.as_str()) != (*expected, *printed) {
                    faults.push(format!("{text}: {found}: {told}"));
                }
            }
            Err(error) => faults.push(format!("{text}: {error}")),
        }
    }
    assert!(QUANTITIES.len() >= 90);
    check_none(&faults);
}

#[test]
fn what_is_printed_is_read_again() {
    let faults = QUANTITIES.iter().filter_map(|(text, ..)| {
        let first = read(text, french()).ok()?;
        let again = read(&first.text(french()), french());
        let same = again.as_ref().is_ok_and(|again| again.interval == first.interval);
        (!same).then(|| format!("{text}: {again:?}"))
    });
    check_none(&faults.collect::<Vec<_>>());
}

#[test]
fn what_is_no_quantity_is_refused() {
    let refused = [
        "des dizaines",
        "plusieurs centaines de personnes",
        "5 milliards milliards",
        "1.142",
        "3 millions deux cents",
        "5,5 millions et demi",
        "3 et demi millions",
        "un million et demi",
        "5 Md et demi m€",
        "en hausse de 5 %",
        "457 cellules et 300 membres",
        "de 25 à 20",
        "12 3456",
    ];
    let read = |text: &&str| read(text, french()).ok().map(|read| format!("{text}: {read:?}"));
    check_none(&refused.iter().filter_map(read).collect::<Vec<_>>());
}

#[test]
fn marks_of_other_languages_are_repaired() {
    let cases = [
        ("15.56", "15,56"),
        ("0.285", "0,285"),
        ("1.142.300", "1_142_300"),
        ("1,142,300", "1_142_300"),
        ("1.142,5", "1_142,5"),
        ("1,142.5", "1_142,5"),
        ("5 mds", "5 milliards"),
    ];
    for (text, spelling) in cases {
        let reading = parse(text, french()).expect(text);
        let repaired = reading.repairs.first().map(|repair| shown(&repair.corrected));
        assert_eq!(repaired.as_deref(), Some(spelling), "{text}");
    }
}

#[test]
fn quantities_go_from_one_language_to_another() {
    let cases = [
        ("hơn 1.142 chi bộ", "plus de 1_142"),
        ("khoảng 12,4 tỷ đồng", "environ 12,4 milliards de dongs"),
        ("gần 100%", "près de 100~%"),
        ("từ 20 đến 25", "de 20 à 25"),
        ("5 vạn lượt", "50_000"),
        ("5 nghìn", "5_000"),
        ("1 triệu USD", "1 million de dollars"),
        ("90% trở lên", "au moins 90~%"),
    ];
    for (text, expected) in cases {
        let quantity = read(text, Lang::VI).expect(text);
        assert_eq!(shown(&quantity.text(french())), expected, "{text}");
    }
    let quantity = read("plus de 3 millions d'habitants", french()).expect("readable");
    assert_eq!(quantity.text(Lang::VI), "hơn 3 triệu");
    assert_eq!(quantity.text(Lang::EN), "more than 3 million");
    let units = [("habitants", "plus~de"), ("membres", "")];
    assert_eq!(
        shown(&quantity.text_with_unit(units[0].0, french())),
        "plus de 3~millions~d’habitants"
    );
    assert_eq!(
        shown(&quantity.text_with_unit(units[1].0, french())),
        "plus de 3~millions~de membres"
    );
}

#[test]
fn prose_is_searched_for_quantities() {
    let cases = [
        ("Le 12 mars 2024, 118/124 cellules se sont réunies", "118/124 cellules"),
        ("En 2022, plus de 1 142 foyers ont été visités", "plus de 1 142 foyers"),
        ("Le 1er mars, au 3e trimestre 2022 et l'article 5", ""),
        ("une hausse de 5 % par rapport à 2022", "hausse de 5 %"),
        (
            "15,9 milliards de dongs d'amendes, dont 2 millions d'euros",
            "15,9 milliards de dongs|2 millions d'euros",
        ),
        ("après 3 ans, jusqu'à 500 contrôles", "jusqu'à 500 contrôles"),
        ("un budget de 5 M€, dont 450 k€ d'aides", "5 M€|450 k€"),
        (
            "2,5 Md€ d'investissements, soit 3 millions et demi de repas",
            "2,5 Md€|3 millions et demi",
        ),
        ("un mur de 5 m, une rue de 2 km", "5 m|2 km"),
    ];
    for (text, expected) in cases {
        let found = read_all(text, french());
        let found: Vec<&str> = found.into_iter().map(|(range, _)| &text[range]).collect();
        assert_eq!(found.join("|"), expected, "{text}");
    }
}

#[test]
fn numbers_in_words_are_proposed_with_their_half() {
    let cases = [
        ("La ville a accueilli un million et demi de visiteurs.", "1500000"),
        ("La ville compte deux millions de ménages.", "2000000"),
        ("Les inspecteurs ont contrôlé douze entreprises.", "12"),
        ("Les inspecteurs ont contrôlé deux et demi de plus.", ""),
    ];
    for (text, expected) in cases {
        let found = propose(text, french(), Day::parse_iso("2026-06-30"));
        let value = |it: &Proposal| match it.written.numbers {
            Numbers::One(value) => value.normalize().to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(found.iter().map(value).collect::<Vec<_>>().join("|"), expected, "{text}");
    }
}

#[test]
fn quarters_that_no_year_has_are_none() {
    for text in [
        "T0 : 12 contrôles",
        "au trimestre 0, 12 contrôles",
        "quý 0 có 12 vụ",
        "quý 4000000000 có 12 vụ",
    ] {
        for lang in language::ALL {
            let found = propose(text, lang, Day::parse_iso("2026-06-30"));
            assert!(
                found.iter().all(|it| !it.when.is_some_and(|when| when.to_string().contains('Q'))),
                "{text}"
            );
        }
    }
}

#[test]
fn amounts_without_a_number_are_found() {
    let cases = [
        ("des dizaines de foyers", "des dizaines de foyers"),
        ("plusieurs centaines de membres", "plusieurs centaines de membres"),
        ("la plupart des communes", "la plupart des communes"),
        ("a organisé plusieurs réunions", "plusieurs réunions"),
        ("plusieurs raisons", ""),
    ];
    for (text, expected) in cases {
        let found = vague_amounts(text, french());
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found.join("|"), expected, "{text}");
    }
}

#[test]
fn dates_and_periods_are_in_french() {
    let day = |text: &str| Day::parse_iso(text).expect(text);
    assert_eq!(day("2024-03-12").text(french()), "12 mars 2024");
    assert_eq!(day("2024-03-01").text(french()), "1er mars 2024");
    assert_eq!(day("2022-09-29").short(french()), "29 sept. 2022");
    assert_eq!(day("2022-08-01").short(french()), "1er août 2022");
    assert_eq!(day("2022-02-01").month_text(french()), "février 2022");
    assert_eq!(day("2022-09-29").weekday_text(french()), "jeudi");
    let stamp =
        Stamp::parse("2022-09-29 16:10", &Zone::parse("UTC").expect("a zone")).expect("a date");
    assert_eq!(stamp.text(french()), "jeudi 29 septembre 2022, 16:10");
    let periods = [
        ("2022", "2022"),
        ("2022-H1", "1er semestre 2022"),
        ("2022-H2", "2e semestre 2022"),
        ("2022-Q1", "1er trimestre 2022"),
        ("2022-Q3", "3e trimestre 2022"),
        ("2022-09", "septembre 2022"),
        ("2022-09-29", "29 septembre 2022"),
        ("2022-01/2022-09", "9 premiers mois de 2022"),
        ("2016/2018", "2016–2018"),
        ("2018/2022-09-29", "2018 – 29 septembre 2022"),
        ("2022-03-15/2022-12-31", "15 mars 2022 – fin 2022"),
    ];
    for (written, expected) in periods {
        let Written::Closed(period) = Period::parse(written).expect(written) else { continue };
        assert_eq!(period.text(french()), expected, "{written}");
        // The form of registers and data is the same in all languages.
        assert_eq!(Period::parse(&period.iso()).ok(), Some(Written::Closed(period)));
    }
}

/// A portal in Vietnamese and French.
pub(crate) const SITE: &str = "\
-- bantin.yaml --
title: {vi: Bản tin Lam Giang, fr: Bulletin de Lam Giang}
base_url: https://example.org/
languages: [vi, fr]
timezone: Asia/Ho_Chi_Minh
publisher: {name: LG, url: https://example.org/}
-- content/registers/localities.yaml --
- {id: lam-giang, names: {vi: Lam Giang, fr: Lam Giang}, type: tỉnh, level: 1, children: listed}
- {id: an-khe, names: {vi: An Khê, fr: An Khe}, type: huyện, level: 2, parent: lam-giang}
- {id: dong-lam, names: {vi: Đông Lâm, fr: Dong Lam}, type: xã, level: 3, parent: an-khe}
-- content/registers/indicators.yaml --
- id: cells
  labels: {vi: Chi bộ, fr: Cellules}
  unit: {vi: chi bộ, fr: cellules}
  measure: count
  nature: stock
- id: fines
  labels: {vi: Tiền phạt, fr: Amendes}
  unit: {vi: đồng, fr: dongs}
  measure: amount
  nature: flow
- id: share
  labels: {vi: Tỷ lệ đạt, fr: Part conforme}
  measure: percent
  nature: stock
-- content/articles/2024/2024-03-12-an-khe.md --
---
title: An Khê sơ kết
date: 2024-03-12 16:10
kind: review
locality: an-khe
summary: Sơ kết.
statistics:
  - {indicator: cells, value: \"1.142\", as_of: 2024-03-12, quote: 1.142 chi bộ}
  - {indicator: fines, value: \"hơn 15,9 tỷ đồng\", period: 2023, quote: \"hơn 15,9 tỷ đồng\"}
  - {indicator: share, value: \"97,5%\", as_of: 2024-03-12, quote: \"97,5%\"}
---
An Khê có 1.142 chi bộ. Năm 2023 phạt hơn 15,9 tỷ đồng, và 97,5% đạt.
-- content/articles/2024/2024-03-12-an-khe.fr.md --
---
title: Bilan à An Khe
summary: Bilan.
---
An Khe compte 1 142 cellules. En 2023, plus de 15,9 milliards de dongs d’amendes, et 97,5 % conformes.
";

/// The values of the portal words of a language, without what is put into them.
fn portal_values(lang: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language").join(lang);
    let mut values = String::new();
    let files = std::fs::read_dir(folder.join("portal")).expect("a catalogue");
    for file in files {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("a catalogue");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let value = match line.split_once(" = ") {
                Some((_, value)) if !line.starts_with(' ') => value,
                _ => line.split_once(']').map_or(line, |(_, value)| value),
            };
            let mut rest = value;
            // A selector is no word, and neither is what is put in.
            while let Some((before, inside)) = rest.split_once('{') {
                values.extend([before, "\n"]);
                rest = inside.split_once('}').map_or("", |(_, behind)| behind);
            }
            values.extend([rest, "\n"]);
        }
    }
    values
}

/// Words of the Vietnamese and English portals that are none of French, and of the site neither.
fn foreign_words() -> BTreeSet<String> {
    let lexicon = include_str!("../../src/language/fr/lexicon.rs");
    let known = [portal_values("fr").as_str(), lexicon, SITE].map(words).concat();
    let known: BTreeSet<String> = known.into_iter().collect();
    let others = [portal_values("vi"), portal_values("en")].map(|values| words(&values)).concat();
    let long = |word: &String| word.chars().nth(1).is_some() && !word.contains(char::is_numeric);
    others.into_iter().filter(|word| long(word) && !known.contains(word)).collect()
}

/// The words of a text in lower case.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// What a reader of a page sees, without what is written in another language and says so, and without
/// addresses, whose words have no language.
fn visible(page: &str) -> String {
    let page = scraper::Html::parse_document(page);
    let mut text = String::new();
    for node in page.tree.nodes() {
        let hidden = node.ancestors().any(|above| {
            above.value().as_element().is_some_and(|element| {
                matches!(element.name(), "script" | "style" | "head" | "code")
                    || element.attr("class").is_some_and(|class| class.starts_with("address"))
                    || element.attr("lang").is_some_and(|lang| lang != "fr")
            })
        });
        if let Some(piece) = node.value().as_text().filter(|_| !hidden) {
            let parent = node.parent().and_then(|parent| parent.value().as_element());
            // To a reader of HTML who has scripts, what stands there instead of them is text.
            let inside = parent.is_some_and(|parent| parent.name() == "noscript");
            let piece = if inside { visible(piece) } else { piece.to_string() };
            // Names of files have no language either.
            let named = |word: &&str| word.trim_end_matches(['.', ',', ':', ')']).contains('.');
            text.extend(
                piece.split_whitespace().filter(|word| !named(word)).flat_map(|it| [it, " "]),
            );
        }
    }
    text
}

#[test]
fn a_portal_in_vietnamese_and_french_has_no_other_words() {
    let built = build(Tree::from_txtar(SITE));
    check_clean(&built);
    let pages: Vec<_> = built.pages().filter(|(route, _)| route.starts_with("/fr/")).collect();
    assert!(pages.len() > 10, "{}", pages.len());
    let foreign = foreign_words();
    assert!(foreign.len() > 500, "{}", foreign.len());
    let strange = |page: &str| -> BTreeSet<String> {
        words(&visible(page)).into_iter().filter(|word| foreign.contains(word)).collect()
    };
    let mut faults = Vec::new();
    for (route, page) in &pages {
        assert!(page.contains("<html lang=\"fr\""), "{route}");
        faults.extend(strange(page).into_iter().map(|word| format!("{route}: {word}")));
    }
    check_none(&faults);
    // What is looked for is found where it stands: the same pages in Vietnamese.
    let home = built.text("index.html").replace("lang=\"vi\"", "lang=\"fr\"");
    assert!(strange(&home).len() > 10, "{:?}", strange(&home));
    let article = pages.iter().find(|(route, _)| route.ends_with("an-khe/")).expect("the bulletin");
    let text =
        shown(&scraper::Html::parse_document(article.1).root_element().text().collect::<String>());
    for expected in ["district d’An Khe", "1_142", "milliards", "97,5~%", "12 mars 2024"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn data_are_told_in_french_behind_the_languages_of_all_portals() {
    let built = build(Tree::from_txtar(SITE));
    let heads = [
        ("figures", "nominal,unit,text_vi,text_en,text_fr,reported"),
        ("indicators/cells", "nominal,unit,text_vi,text_en,text_fr,reported"),
        ("localities/an-khe", "nominal,unit,text_vi,text_en,text_fr,reported"),
        ("observations", "nominal,unit,text_vi,text_en,text_fr,status"),
        (
            "indicators",
            "id,label_vi,label_en,label_fr,description_vi,description_en,description_fr",
        ),
        ("indicators", "nature,unit_vi,unit_en,unit_fr,denominator"),
        ("localities", "id,name_vi,name_en,name_fr,type"),
    ];
    for (table, expected) in heads {
        let text = built.text(&format!("data/{table}.csv"));
        let head = text.lines().next().unwrap_or_default();
        assert!(head.contains(expected), "{table}: {head}");
    }
    let cells = [
        ("figures", ",more than 15.9 billion VND,\"plus de 15,9 milliards de dongs\","),
        ("indicators", "cells,Chi bộ,Chi bộ,Cellules"),
        ("localities", "an-khe,An Khê,An Khê,An Khe,huyện"),
    ];
    for (table, expected) in cells {
        let text = shown(built.text(&format!("data/{table}.csv")));
        assert!(text.contains(expected), "{table}: {text}");
    }
    let figures = shown(built.text("data/figures.json"));
    assert!(figures.contains(r#""vi":"1.142","en":"1,142","fr":"1_142""#), "{figures}");
    let metadata: serde_json::Value =
        serde_json::from_str(built.text("data/csv-metadata.json")).expect("JSON");
    let columns = metadata["tables"][0]["tableSchema"]["columns"].as_array().expect("columns");
    let column = columns.iter().find(|column| column["name"] == "text_fr").expect("text_fr");
    assert_eq!(column["lang"], "fr");
    assert_eq!(column["titles"]["fr"][0], "text_fr");
}

#[test]
fn stats_has_the_columns_of_the_portal() {
    let folder = tempfile::tempdir().expect("a folder");
    write_files(SITE, folder.path());
    let mut command = bantin("en_GB.UTF-8");
    command.arg("-C").arg(folder.path());
    command.args(["stats", "--format", "csv", "--indicator", "cells"]);
    let told = String::from_utf8(command.output().expect("bantin runs").stdout).expect("UTF-8");
    assert!(told.contains("text_vi,text_en,text_fr,reported"), "{told}");
    assert!(shown(&told).contains(",1.142,\"1,142\",1_142,"), "{told}");
}

/// Writes the files of a site in one text.
fn write_files(site: &str, folder: &std::path::Path) {
    let mut path = folder.to_path_buf();
    for line in site.split_inclusive('\n') {
        let name = line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
        let mut text = String::new();
        match name {
            Some(name) => {
                path = folder.join(name);
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            }
            None => text = std::fs::read_to_string(&path).unwrap_or_default() + line,
        }
        std::fs::write(&path, text).expect("written");
    }
}

#[test]
fn problems_are_told_in_french() {
    let site = SITE.replace("1.142 chi bộ}", "1.143 chi bộ}");
    let folder = tempfile::tempdir().expect("a folder");
    write_files(&site, folder.path());
    let mut command = bantin("en_GB.UTF-8");
    command.arg("-C").arg(folder.path()).args(["--color", "never", "--lang", "fr", "check"]);
    let output = command.output().expect("bantin runs");
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{told}");
    for expected in ["erreur", "la citation `1.143 chi bộ` ne figure pas dans le texte", "aide"] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
}
