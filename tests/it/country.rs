//! `init --country`: the register of a country is whole, agrees with its tables, and costs nobody a
//! note.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{bantin, check_none, files_below, repository};

/// The day from which the units of today are in force, and the one before.
const DAYS: [&str; 2] = ["2025-07-01", "2025-06-30"];

/// Begins a site with the places of Viet Nam.
fn site(lang: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("UTF-8");
    says(&folder, &["init", path, "--country", "vn", "--lang", lang]);
    folder
}

/// What a command answers that must succeed.
#[track_caller]
fn says(folder: &TempDir, arguments: &[&str]) -> String {
    let mut command = bantin("en_GB.UTF-8");
    let output = command.arg("-C").arg(folder.path()).args(arguments).output().expect("runs");
    let [told, error] =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    assert!(output.status.success(), "{arguments:?}: {told}{error}");
    told
}

/// The entries of the register of places by id.
fn places(folder: &TempDir) -> BTreeMap<String, Value> {
    let mut places = BTreeMap::new();
    for (path, bytes) in files_below(&folder.path().join("content/registers/localities")) {
        let entries: Vec<Value> = serde_yaml::from_slice(&bytes).expect(&path);
        for entry in entries {
            let id = entry["id"].as_str().expect("an id").to_owned();
            assert!(places.insert(id.clone(), entry).is_none(), "{path}: {id} comes twice");
        }
    }
    places
}

/// The rows of a table of the country, by code.
fn table(name: &str) -> BTreeMap<String, Vec<String>> {
    let path = repository().join(format!("src/cli/country/vn/{name}.tsv"));
    let text = fs::read_to_string(path).expect("a table");
    let row = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
    text.lines().skip(1).map(row).map(|row| (row[0].clone(), row)).collect()
}

fn is(place: &Value, level: u64, day: &str) -> bool {
    let (from, until) = (place["valid"]["from"].as_str(), place["valid"]["until"].as_str());
    place["level"] == level
        && from.is_none_or(|from| from <= day)
        && until.is_none_or(|until| day <= until)
}

#[test]
fn the_register_of_viet_nam_has_all_units_before_and_since() {
    let folder = site("vi");
    let places = places(&folder);
    let of = |level, day| places.values().filter(|place| is(place, level, day)).count();
    let [since, before] = DAYS;
    assert_eq!([of(1, since), of(2, since), of(3, since)], [34, 0, 3321]);
    assert_eq!([of(1, before), of(2, before), of(3, before)], [63, 696, 0]);
    assert_eq!(places.len(), 1 + 34 + (63 - 11) + 696 + 3321);
    for (level, day, name) in [
        (1, since, "provinces"),
        (3, since, "communes"),
        (1, before, "former-provinces"),
        (2, before, "former-districts"),
    ] {
        let codes: BTreeSet<String> = places
            .values()
            .filter(|place| is(place, level, day))
            .map(|place| place["codes"][0]["code"].as_str().expect("a code").to_owned())
            .collect();
        assert_eq!(codes, table(name).into_keys().collect(), "{name}");
    }
}

#[test]
fn old_and_new_units_of_viet_nam_lead_to_each_other() {
    let folder = site("vi");
    let places = places(&folder);
    let mut faults = Vec::new();
    let kin = |place: &Value, key: &str| -> BTreeMap<String, String> {
        let list = place[key].as_array().cloned().unwrap_or_default();
        let pair =
            |item: &Value| Some((item["id"].as_str()?.into(), item["share"].as_str()?.into()));
        list.iter().filter_map(pair).collect()
    };
    for (id, place) in &places {
        let ends = place["valid"]["until"].as_str();
        let begins = place["valid"]["from"].as_str();
        let (to, from) = (kin(place, "successors"), kin(place, "predecessors"));
        match (begins, ends) {
            (None, Some(day)) if day == DAYS[1] && !to.is_empty() && from.is_empty() => {}
            (Some(day), None) if day == DAYS[0] && !from.is_empty() && to.is_empty() => {}
            (None, None) if from.is_empty() && to.is_empty() => {}
            days => faults.push(format!("{id}: {days:?}, {from:?} -> {to:?}")),
        }
        for (other, share) in &to {
            if kin(&places[other], "predecessors").get(id) != Some(share) {
                faults.push(format!("{id} becomes {other}, which does not say so"));
            }
        }
        for (other, share) in &from {
            if kin(&places[other], "successors").get(id) != Some(share) {
                faults.push(format!("{id} was {other}, which does not say so"));
            }
        }
        // What becomes one place as a whole becomes no other.
        if to.values().any(|share| share == "whole") && to.len() > 1 {
            faults.push(format!("{id}: whole and divided"));
        }
        if let Some(parent) = place["parent"].as_str() {
            let day = if ends.is_some() { DAYS[1] } else { DAYS[0] };
            let above = &places[parent];
            if !is(above, u64::from(parent != "viet-nam"), day) || above["children"] != "listed" {
                faults.push(format!("{id}: lies below {parent}"));
            }
        }
    }
    check_none(&faults);
}

#[test]
fn each_province_of_today_has_a_tile_and_the_islands_stand_beside_their_own() {
    let folder = site("vi");
    let places = places(&folder);
    let tile = |place: &Value| -> Option<(u64, u64)> {
        Some((place["tile"][0].as_u64()?, place["tile"][1].as_u64()?))
    };
    let with_tile = places.values().filter(|place| tile(place).is_some());
    let (provinces, islands): (Vec<&Value>, Vec<&Value>) =
        with_tile.partition(|place| place["level"] == 1);
    assert!(provinces.iter().all(|place| is(place, 1, DAYS[0])) && provinces.len() == 34);
    let cells: BTreeSet<_> = provinces.iter().chain(&islands).map(|place| tile(place)).collect();
    assert_eq!(cells.len(), 36, "each cell once");
    for (island, province) in
        [("dac-khu-hoang-sa", "da-nang-2025"), ("dac-khu-truong-sa", "khanh-hoa-2025")]
    {
        let (island, province) = (&places[island], &places[province]);
        let ((column, row), (own, beside)) =
            (tile(island).expect("a tile"), tile(province).expect("a tile"));
        assert!(row == beside && column > own, "{island} lies in the sea beside {province}");
    }
}

#[test]
fn communes_name_what_they_were_made_of() {
    let folder = site("vi");
    let places = places(&folder);
    let (communes, before) = (table("communes"), table("former-communes"));
    let mut seen = 0;
    for place in places.values().filter(|place| place["level"] == 3) {
        let code = place["codes"][0]["code"].as_str().expect("a code");
        let row = &communes[code];
        assert_eq!(place["names"]["vi"], row[2].as_str(), "{code}");
        assert_eq!(place["type"], row[1].as_str(), "{code}");
        let named = place["x-former"].as_str().unwrap_or_default();
        let expected = row[4].split(' ').filter_map(|cell| {
            let former = before.get(cell.trim_start_matches('~'))?;
            Some(format!("{cell} {} {}", former[1], former[2]))
        });
        assert_eq!(named, expected.collect::<Vec<_>>().join("; "), "{code}");
        seen += named.split("; ").filter(|name| !name.is_empty()).count();
    }
    assert!(seen > before.len(), "{seen}");
    let islands = ["bach-long-vi", "con-co", "hoang-sa", "ly-son", "con-dao"];
    for island in islands {
        let place = &places[&format!("dac-khu-{island}")];
        assert_eq!(place["predecessors"][0]["id"], format!("huyen-{island}").as_str());
        assert_eq!(place["predecessors"][0]["share"], "whole");
    }
    let ward = &places["phuong-muong-lay"];
    assert_eq!(ward["predecessors"][0]["id"], "thi-xa-muong-lay");
    assert_eq!(ward["predecessors"][0]["share"], "whole");
    assert_eq!(places["dong-nai-2025"]["type"][1]["from"], "2026-04-30");
    assert_eq!(places["hue"]["names"][0]["until"], "2024-12-31");
}

#[test]
fn a_site_with_the_places_of_a_country_is_clean() {
    for lang in ["vi", "en", "fr"] {
        let folder = site(lang);
        let report = says(&folder, &["check", "--format", "json"]);
        let report: Value = serde_json::from_str(&report).expect("JSON");
        let problems = report["problems"].as_array().expect("problems");
        let other = |problem: &&Value| problem["code"] != "sample-name";
        assert_eq!(problems.iter().filter(other).count(), 0, "{lang}: {report}");
    }
    for (lang, clock) in [("vi", "2020-01-01"), ("en", "2026-11-28")] {
        let folder = site(lang);
        says(&folder, &["--deny-warnings", "--clock", clock, "build"]);
        let places = files_below(&folder.path().join("public"));
        let pages = places.keys().filter(|path| path.contains("ha-noi"));
        assert!(pages.clone().any(|path| path.ends_with("/ha-noi/index.html")), "{lang}");
        assert_eq!(pages.filter(|path| path.contains("phuong-")).count(), 0, "{lang}");
    }
}

#[test]
fn places_of_a_country_are_found_by_their_names() {
    let folder = site("vi");
    let article = |name: &str, date: &str, place: &str| {
        let text =
            format!("---\ntitle: X\ndate: {date}\nkind: notice\nlocality: {place}\n---\n\nX.\n");
        let path = folder.path().join(format!("content/articles/{name}.md"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    let cases = [
        ("2022-09-29", "Hồng Bàng", "hai-phong/quan-hong-bang"),
        ("2026-01-05", "Hồng Bàng", "hai-phong-2025/phuong-hong-bang"),
        ("2022-09-29", "Quận 1", "ho-chi-minh/quan-1"),
        ("2022-09-29", "Q. 1", "ho-chi-minh/quan-1"),
        ("2022-09-29", "thị xã Kỳ Anh", "ha-tinh/thi-xa-ky-anh"),
        ("2026-01-05", "\"xã Tân Tiến, Đồng Nai\"", "dong-nai-2025/xa-tan-tien"),
        ("2026-01-05", "TP.HCM", "ho-chi-minh-2025"),
        ("2024-01-05", "Thừa Thiên Huế", "hue"),
    ];
    for (at, (date, place, _)) in cases.iter().enumerate() {
        article(&format!("a{at}"), date, place);
    }
    says(&folder, &["--deny-warnings", "--clock", "2026-11-28", "build"]);
    for (_, place, route) in cases {
        let page = folder.path().join(format!("public/dia-phuong/{route}/index.html"));
        assert!(page.is_file(), "{place}: {}", page.display());
    }
}
