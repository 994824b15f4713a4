//! Description of the data as a whole: title, publisher, licence, days and places. Catalogues and
//! metadata say it in their own terms.

use serde_json::{Value, json};

use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::locality::Locality;
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::bulletin::site::Site;
use crate::language::{self, Wordings};
use crate::ledger::Figure;
use crate::plan::Plan;

/// A text in each language in which it is written, as JSON-LD.
pub(super) fn texts(labels: &Labels) -> Value {
    let all = language::ALL.into_iter().filter_map(|lang| Some(text(lang, labels.exact(lang)?)));
    all.collect()
}

/// The languages in which data are described, which are those of their columns, in the order of all
/// languages.
pub(super) fn languages(site: &Site) -> impl Iterator<Item = Lang> {
    language::ALL.into_iter().filter(|lang| site.data_languages.contains(lang))
}

/// A text of the portal in these languages, as JSON-LD.
pub(super) fn said(wordings: &Wordings, site: &Site, id: &'static str) -> Value {
    languages(site).map(|lang| text(lang, wordings.of(lang).text(id))).collect()
}

fn text(lang: Lang, text: &str) -> Value {
    json!({"@value": text, "@language": lang.code()})
}

/// The address of a licence: the page of a Creative Commons licence, or the entry of SPDX; `None`
/// where the settings name it in words.
pub(in crate::render) fn licence(id: &str) -> Option<String> {
    let is_id =
        id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'+'));
    let creative = id.strip_prefix("CC-BY").and_then(|_| id.strip_prefix("CC-")?.rsplit_once('-'));
    match creative {
        _ if !is_id || id.is_empty() => None,
        Some((kind, version)) => Some(format!(
            "https://creativecommons.org/licenses/{}/{version}/",
            kind.to_ascii_lowercase()
        )),
        None => Some(format!("https://spdx.org/licenses/{id}")),
    }
}

/// From the first to the last day of which some figures speak.
pub(in crate::render) fn span<'a>(figures: impl Iterator<Item = &'a Figure>) -> Option<Period> {
    let hull = |hull: Option<Period>, period: Period| match hull {
        Some(hull) => Period::new(hull.start().min(period.start()), hull.end().max(period.end())),
        None => Some(period),
    };
    figures.map(|figure| figure.subject.period).fold(None, hull)
}

/// The places with figures that have no place with figures above them.
pub(in crate::render) fn tops(plan: &Plan<'_>) -> Vec<Id<Locality>> {
    let localities = &plan.corpus.localities;
    let all = plan.tables.localities().map(|(id, _)| id);
    let above = |id: Id<Locality>| localities[id].parents.iter().map(|parent| parent.value);
    all.filter(|id| above(*id).all(|parent| plan.tables.locality(parent).is_none())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::plan::Groups;

    #[test]
    fn licences_have_addresses() {
        let cases = [
            ("CC-BY-4.0", Some("https://creativecommons.org/licenses/by/4.0/")),
            ("CC-BY-NC-SA-4.0", Some("https://creativecommons.org/licenses/by-nc-sa/4.0/")),
            ("CC0-1.0", Some("https://spdx.org/licenses/CC0-1.0")),
            ("ODbL-1.0", Some("https://spdx.org/licenses/ODbL-1.0")),
            ("as you like", None),
            ("", None),
        ];
        for (id, address) in cases {
            assert_eq!(licence(id).as_deref(), address, "{id}");
        }
    }

    #[test]
    fn the_data_span_what_they_speak_of() {
        let (corpus, ledger) = fixture::site();
        assert_eq!(span(ledger.figures()).map(Period::iso).as_deref(), Some("2022"));
        assert_eq!(span(std::iter::empty()), None);
        let modified = Groups::new(&corpus).modified;
        assert_eq!(modified.map(|stamp| stamp.day().iso()).as_deref(), Some("2023-03-01"));
    }
}
