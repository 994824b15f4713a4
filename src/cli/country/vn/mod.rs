//! The places of Viet Nam: 34 provinces and 3,321 communes since 1 July 2025, and the 63 provinces
//! and 696 districts until the day before.
//!
//! Facts of Resolutions 202 and 203/2025/QH15, of Decision 19/2025/QD-TTg, which gives the codes in
//! force since, and of the statistics office's table from old units to new ones. `~` stands before
//! what went to a unit only in part; codes of three digits are districts without communes.

// The units with their ids.
mod places;

use super::File;
use super::table::{dated, names, types};
use crate::base::{Message, message};
use crate::bulletin::lang::Lang;
use crate::cli::entry::{EntryText, scalar};
use crate::language;
use places::{Places, Province, Unit};

/// The first day of the units of today whose extent is new.
const FIRST: &str = "2025-07-01";
/// The last day of what they were made of.
const LAST: &str = "2025-06-30";
/// The statistics office, whose codes these are.
const SCHEME: &str = "gso";
/// The language of the names in the tables.
const LANG: Lang = Lang::FIRST;

/// The registers of a new site, with comments in a language.
pub(super) fn files(lang: Lang) -> Vec<File> {
    let file = |name: &str, comment: &Message, text: &str| {
        (format!("content/registers/{name}.yaml"), format!("{}\n{text}", comments(comment, lang)))
    };
    let places = Places::read();
    let mut files = vec![
        file("localities/provinces", &message!("country-vn-provinces"), &provinces(&places)),
        file("indicators", &message!("country-indicators"), include_str!("indicators.yaml")),
        file("topics", &message!("country-topics"), include_str!("topics.yaml")),
        file("bodies", &message!("country-bodies"), ""),
        file("directives", &message!("country-directives"), ""),
    ];
    for (at, province) in places.provinces.iter().enumerate() {
        let name = named(province, lang);
        files.push(file(
            &format!("localities/{}", province.word()),
            &message!("country-vn-communes", province = name),
            &below(&places, at),
        ));
    }
    files
}

/// A text as lines of comment.
fn comments(text: &Message, lang: Lang) -> String {
    let text = language::text(text, lang);
    text.lines().fold(String::new(), |all, line| all + "# " + line + "\n").replace("# \n", "#\n")
}

/// The newest name of a province.
fn named(province: &Province, lang: Lang) -> String {
    let cell = if lang == language::SOURCE { province.english } else { province.name };
    dated(cell).pop().map_or_else(String::new, |(name, _)| name.to_owned())
}

/// The country and its provinces, those of today first.
fn provinces(places: &Places) -> String {
    let mut text = String::from(include_str!("country.yaml"));
    for province in &places.provinces {
        let goes_on = province.former.len() == 1;
        let days = if goes_on { String::new() } else { format!("from: {FIRST}") };
        let made_of = places
            .former_provinces
            .iter()
            .filter(|former| !goes_on && province.former.contains(&former.code));
        let made_of: Vec<String> = made_of.map(|former| kin(former.id, true)).collect();
        let entry = province_entry(province, &days).list("predecessors", &made_of);
        text = text + "\n" + &entry.into_text();
    }
    for province in &places.former_provinces {
        let today = &places.provinces[places.today(province)];
        if today.id == province.id {
            continue;
        }
        let entry = province_entry(province, &format!("until: {LAST}"))
            .list("successors", &[kin(today.id, true)]);
        text = text + "\n" + &entry.into_text();
    }
    text
}

fn province_entry(province: &Province, days: &str) -> EntryText {
    let english = dated(province.english);
    let own = dated(province.name).into_iter().zip(&english);
    let own = own.map(|((name, days), (other, _))| (names(LANG.code(), name, other), days));
    let all: Vec<(String, String)> = own.collect();
    let mut entry =
        EntryText::new(province.id).raw("type", &types(1, province.kind)).raw("level", "1");
    entry = match all.as_slice() {
        [(names, _)] => entry.raw("names", &format!("{{{names}}}")),
        many => {
            let many: Vec<String> =
                many.iter().map(|(names, days)| format!("{{{names}{days}}}")).collect();
            entry.list("names", &many)
        }
    };
    if !province.aliases.is_empty() {
        entry = entry.raw("aliases", &format!("[{}]", province.aliases));
    }
    entry = entry.raw("codes", &code(province.code, days)).raw("parent", "viet-nam");
    if !days.is_empty() {
        entry = entry.raw("valid", &format!("{{{days}}}"));
    }
    with_tile(entry.raw("children", "listed"), province.tile)
}

fn with_tile(entry: EntryText, tile: &str) -> EntryText {
    if tile.is_empty() { entry } else { entry.raw("tile", &format!("[{tile}]")) }
}

/// The communes of a province of today, and the districts that lay there.
fn below(places: &Places, province: usize) -> String {
    let mut text = String::new();
    let communes = places.communes.iter().filter(|commune| commune.province == province);
    for commune in communes {
        let parent = places.provinces[province].id;
        let from: Vec<String> = kin_of(commune, &places.districts);
        let entry =
            unit_entry(commune, 3, parent, &format!("from: {FIRST}")).list("predecessors", &from);
        let entry = match former(places, commune) {
            Some(former) => entry.text("x-former", &former),
            None => entry,
        };
        text = text + &entry.into_text() + "\n";
    }
    for district in &places.districts {
        let parent = &places.former_provinces[district.province];
        if places.today(parent) != province {
            continue;
        }
        let to = kin_of(district, &places.communes);
        let entry =
            unit_entry(district, 2, parent.id, &format!("until: {LAST}")).list("successors", &to);
        text = text + &entry.into_text() + "\n";
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

fn unit_entry(unit: &Unit, level: u8, parent: &str, days: &str) -> EntryText {
    let mut entry = EntryText::new(&unit.id);
    if let Some(slug) = &unit.slug {
        entry = entry.raw("slug", slug);
    }
    entry = entry
        .raw("type", &types(level, unit.kind))
        .raw("level", &level.to_string())
        .raw("names", &format!("{{{}}}", names(LANG.code(), unit.name, unit.english)));
    // The name of a numbered unit contains its type, and people ask for the number alone too.
    if let Some(number) = unit.name.rsplit(' ').next().filter(|_| !unit.english.is_empty()) {
        entry = entry.raw("aliases", &format!("[{}]", scalar(number)));
    }
    entry = entry
        .raw("codes", &code(unit.code, days))
        .raw("parent", parent)
        .raw("valid", &format!("{{{days}}}"));
    with_tile(entry, unit.tile)
}

fn code(code: &str, days: &str) -> String {
    let comma = if days.is_empty() { "" } else { ", " };
    format!("[{{scheme: {SCHEME}, code: \"{code}\"{comma}{days}}}]")
}

fn kin(id: &str, whole: bool) -> String {
    let share = if whole { "whole" } else { "part" };
    format!("{{id: {id}, share: {share}}}")
}

fn kin_of(unit: &Unit, others: &[Unit]) -> Vec<String> {
    unit.kin.iter().map(|(at, whole)| kin(&others[*at].id, *whole)).collect()
}

/// The communes of before of which a commune was made, in one text for people to read: what went
/// there only in part has a `~`, as in the table.
fn former(places: &Places, commune: &Unit) -> Option<String> {
    let mut text = String::new();
    for cell in commune.former.split(' ') {
        let code = cell.trim_start_matches('~');
        let Some(former) = places.former_communes.get(code) else { continue };
        let before = if text.is_empty() { "" } else { "; " };
        text.extend([before, cell, " ", former.kind, " ", former.name]);
    }
    (!text.is_empty()).then_some(text)
}
