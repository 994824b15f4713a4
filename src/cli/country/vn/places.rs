//! The units of the tables, with ids of their own, and what became what.

use std::collections::{BTreeMap, BTreeSet};

use super::super::table::rows;
use crate::base::slug::slugify;

/// A province, of today or before.
pub(super) struct Province {
    pub(super) code: &'static str,
    pub(super) id: &'static str,
    pub(super) kind: &'static str,
    pub(super) name: &'static str,
    pub(super) english: &'static str,
    pub(super) aliases: &'static str,
    /// Codes of those it was made of; of one before the reform none.
    pub(super) former: Vec<&'static str>,
    /// Its cell on the map of tiles; of one before the reform none.
    pub(super) tile: &'static str,
}

impl Province {
    /// The word by which ids of what lies in it end, and its file is called.
    pub(super) fn word(&self) -> &'static str {
        self.id.strip_suffix("-2025").unwrap_or(self.id)
    }
}

/// A district of before, or a commune of today.
pub(super) struct Unit {
    pub(super) code: &'static str,
    pub(super) kind: &'static str,
    pub(super) name: &'static str,
    pub(super) english: &'static str,
    /// Its province, by position among those of its time.
    pub(super) province: usize,
    pub(super) id: String,
    /// The word of its route, where its id is longer.
    pub(super) slug: Option<String>,
    /// Codes of the communes that it was made of, `~` before those of which it took a part.
    pub(super) former: &'static str,
    /// Its cell on the map of tiles: islands far from the coast have one of their own.
    pub(super) tile: &'static str,
    /// Successors or predecessors: positions among the others, and `true` if it is the whole of a
    /// district.
    pub(super) kin: Vec<(usize, bool)>,
}

/// A commune of before.
pub(super) struct Former {
    pub(super) kind: &'static str,
    pub(super) name: &'static str,
    district: &'static str,
}

/// All of it.
pub(super) struct Places {
    pub(super) provinces: Vec<Province>,
    pub(super) former_provinces: Vec<Province>,
    pub(super) districts: Vec<Unit>,
    pub(super) communes: Vec<Unit>,
    pub(super) former_communes: BTreeMap<&'static str, Former>,
}

impl Places {
    /// Reads the tables.
    pub(super) fn read() -> Self {
        let provinces = provinces(include_str!("provinces.tsv"));
        let former_provinces = provinces_before();
        let former_communes = rows(include_str!("former-communes.tsv"))
            .map(|[code, kind, name, district]| (code, Former { kind, name, district }))
            .collect();
        let districts = rows(include_str!("former-districts.tsv"));
        let districts = units(districts.map(|[code, kind, name, province, english]| {
            ([code, kind, name, english, "", ""], position(&former_provinces, province))
        }));
        let communes = rows(include_str!("communes.tsv"));
        let communes = units(communes.map(|[code, kind, name, province, former, tile]| {
            ([code, kind, name, "", former, tile], position(&provinces, province))
        }));
        let mut places = Self { provinces, former_provinces, districts, communes, former_communes };
        places.name();
        places.join();
        places
    }

    /// The province of today in which one of before lies.
    pub(super) fn today(&self, former: &Province) -> usize {
        let holds = |province: &Province| province.former.contains(&former.code);
        self.provinces.iter().position(holds).unwrap_or_default()
    }

    /// Gives each unit an id: type and name, with the province behind them where another one has
    /// the same.
    fn name(&mut self) {
        let mut count: BTreeMap<String, usize> = BTreeMap::new();
        for unit in self.districts.iter().chain(&self.communes) {
            *count.entry(word(unit)).or_default() += 1;
        }
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for (units, provinces) in
            [(&mut self.districts, &self.former_provinces), (&mut self.communes, &self.provinces)]
        {
            for unit in units {
                let word = word(unit);
                if count[&word] == 1 {
                    unit.id = word;
                    continue;
                }
                let province = provinces[unit.province].word();
                // Names that differ only in marks have one word.
                let number = (1..=count[&word])
                    .find(|number| taken.insert(format!("{word} {province} {number}")));
                let end = match number {
                    None | Some(1) => String::new(),
                    Some(more) => format!("-{more}"),
                };
                unit.id = format!("{word}-{province}{end}");
                unit.slug = Some(word + &end);
            }
        }
    }

    /// Joins districts and communes by the communes of before.
    fn join(&mut self) {
        let index: BTreeMap<&str, usize> =
            self.districts.iter().enumerate().map(|(at, district)| (district.code, at)).collect();
        let mut became: Vec<BTreeMap<usize, bool>> = vec![BTreeMap::new(); self.districts.len()];
        for (at, commune) in self.communes.iter().enumerate() {
            for (code, whole) in parts(commune.former) {
                // Islands were districts without communes.
                let district =
                    self.former_communes.get(code).map_or(code, |former| former.district);
                let Some(district) = index.get(district) else { continue };
                *became[*district].entry(at).or_insert(true) &= whole;
            }
        }
        for (district, became) in became.into_iter().enumerate() {
            let alone = became.len() == 1;
            for (commune, whole) in became {
                self.districts[district].kin.push((commune, alone && whole));
                self.communes[commune].kin.push((district, alone && whole));
            }
        }
    }
}

/// The codes of which a unit was made, and whether each went there whole.
fn parts(former: &'static str) -> impl Iterator<Item = (&'static str, bool)> {
    former.split(' ').map(|cell| cell.strip_prefix('~').map_or((cell, true), |code| (code, false)))
}

fn provinces(table: &'static str) -> Vec<Province> {
    let province =
        |[code, id, kind, name, english, aliases, former, tile]: [&'static str; 8]| Province {
            code,
            id,
            kind,
            name,
            english,
            aliases,
            former: former.split_whitespace().collect(),
            tile,
        };
    rows(table).map(province).collect()
}

fn provinces_before() -> Vec<Province> {
    provinces(include_str!("former-provinces.tsv"))
}

fn position(provinces: &[Province], code: &str) -> usize {
    provinces.iter().position(|province| province.code == code).unwrap_or_default()
}

fn units(rows: impl Iterator<Item = ([&'static str; 6], usize)>) -> Vec<Unit> {
    let unit = |([code, kind, name, english, former, tile], province): ([_; 6], usize)| Unit {
        code,
        kind,
        name,
        english,
        province,
        id: String::new(),
        slug: None,
        former,
        tile,
        kin: Vec::new(),
    };
    rows.map(unit).collect()
}

/// Type and name of a unit as a slug. Some names begin with their type.
fn word(unit: &Unit) -> String {
    let (kind, name) = (slugify(unit.kind), slugify(unit.name));
    if name.starts_with(&format!("{kind}-")) { name } else { format!("{kind}-{name}") }
}
