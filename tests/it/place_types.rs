//! Types of places that a site adds: their words stand before names, in counts, in lists by level, in
//! the finder and in the data, and are read in front of names.

use bantin::base::Tree;
use serde_json::Value;

use crate::support::{Built, build, check_clean};

const TYPES: &str = "\
- id: khu-kinh-te
  level: 2
  labels: {vi: khu kinh tế, en: economic zone}
  plurals: {en: economic zones}
  aliases: [KKT]
";

fn site(types: &str, kind: &str) -> Built {
    build(Tree::from_txtar(&format!(
        "\
-- bantin.yaml --
title: Bản tin
base_url: https://lam-giang.example/
languages: [vi, en]
-- content/registers/types.yaml --
{types}-- content/registers/localities.yaml --
- {{id: lam-giang, type: tỉnh, level: 1, names: Lâm Giang, children: listed}}
- {{id: dung-quat, type: {kind}, level: 2, names: Dung Quất, parent: lam-giang}}
- {{id: chu-lai, type: {kind}, level: 2, names: Chu Lai, parent: lam-giang}}
- {{id: nhon-hoi, type: {kind}, level: 2, names: Nhơn Hội, parent: lam-giang}}
-- content/registers/indicators.yaml --
- {{id: cells, labels: {{vi: Số chi bộ, en: Party cells}}, measure: count, unit: {{vi: chi bộ, en: cells}}, nature: stock}}
-- content/articles/2024/a.md --
---
title: Tin
date: 2024-03-12
locality: khu kinh tế Dung Quất
statistics:
  - {{indicator: cells, value: 12, as_of: 2024-03-12, quote: 12 chi bộ}}
  - {{indicator: cells, value: 10, as_of: 2024-03-12, quote: 10 chi bộ, locality: KKT Chu Lai}}
---
Ở đây có 12 chi bộ, ở kia 10 chi bộ.
-- content/articles/2024/a.en.md --
---
title: News
---
Both have cells.
"
    )))
}

#[test]
fn words_of_an_own_type_stand_wherever_those_of_others_do() {
    let built = site(TYPES, "khu kinh tế");
    check_clean(&built);
    let place = built.text("localities/lam-giang/dung-quat/index.html");
    assert!(place.contains("<title>Khu kinh tế Dung Quất"), "{place}");
    let place = built.text("en/localities/lam-giang/dung-quat/index.html");
    assert!(place.contains("Dung Quất (economic zone)"), "{place}");
    // Coverage counts them by their plural, lists divide them by level.
    let province = built.text("localities/lam-giang/index.html");
    assert!(province.contains("2/3 khu kinh tế"), "{province}");
    let province = built.text("en/localities/lam-giang/index.html");
    assert!(province.contains("economic zones"), "{province}");
    let indicator = built.text("statistics/cells/index.html");
    assert!(indicator.contains("khu kinh tế Dung Quất"), "{indicator}");
    // The finder reads the words in front of names.
    let finder = built.files.iter().find(|(path, _)| path.ends_with("places.json"));
    let finder: Value = serde_json::from_slice(finder.expect("a finder").1).expect("JSON");
    let of_zones = |kind: &&Value| kind[0] == "khu kinh tế" || kind[0] == "economic zone";
    let kind = finder["types"].as_array().expect("types").iter().find(of_zones).expect("the type");
    assert!(kind.as_array().expect("words").iter().any(|word| word == "kkt"), "{kind}");
    assert!(built.text("data/localities.csv").contains("khu kinh tế"), "the data");
}

/// The id means it as well, and the levels are those of the register of types.
#[test]
fn an_own_type_is_called_by_its_id_or_its_words() {
    for kind in ["khu-kinh-te", "Khu kinh tế", "economic zone", "KKT"] {
        check_clean(&site(TYPES, kind));
    }
}

#[test]
fn mistakes_in_types_are_told_with_their_cure() {
    let unknown = site("[]\n", "khu kinh tế").problems();
    assert!(unknown.contains("`khu kinh tế` is not a type of places"), "{unknown}");
    let taken = site("- {id: huyen, level: 2, labels: huyện}\n", "huyện").problems();
    assert!(taken.contains("`huyện` is a type that every register of places has"), "{taken}");
    let no_level =
        site("- {id: khu-kinh-te, labels: khu kinh tế, aliases: [KKT]}\n", "khu-kinh-te");
    let no_level = no_level.problems();
    assert!(no_level.contains("`level` is missing here"), "{no_level}");
    // A place of a type whose entry cannot be read is not told beside it.
    let broken =
        site("- {id: khu-kinh-te, level: 2, labels: khu kinh tế, plurals: [}\n", "khu kinh tế");
    assert!(!broken.problems().contains("is not a type of places"), "{}", broken.problems());
}
