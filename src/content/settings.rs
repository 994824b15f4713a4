//! `bantin.yaml` -> [`Site`].

use std::collections::BTreeMap;

use super::fields::{Fields, text_of};
use super::office;
use super::problems::{self, Limited, Shape};
use super::shares::{HALF, prominence};
use super::yaml::{self, Node, Value};
use crate::base::slug::{is_slug, slugify};
use crate::base::tree::MISNAMED;
use crate::base::{
    Location, Message, Problems, Severity, SourcePath, Span, Tree, address, message,
};
use crate::bulletin::date::Zone;
use crate::bulletin::host::Host;
use crate::bulletin::lang::{Labels, Lang};
use crate::bulletin::period::YearStart;
use crate::bulletin::site::{Alternate, FURTHER, FeedContent, Layout, SECTIONS, Site};
use crate::language::{self, start};

/// The values of the setting for numbers that are not declared, with the severity of each.
pub(super) const UNDECLARED: [(&str, Option<Severity>); 3] =
    [("off", None), ("note", Some(Severity::Note)), ("warning", Some(Severity::Warning))];

/// Largest settings file, in bytes.
const LIMIT: u64 = 64 * 1024;

/// Reads the settings. `None` when they have a mistake: then nothing else is read.
pub fn read(tree: &Tree) -> (Option<Site>, Problems) {
    let mut problems = Problems::new();
    let path = SourcePath::from("bantin.yaml");
    if tree.get(path.as_str()).is_none() {
        problems.merge(super::oddities_below(tree, path.as_str()));
        if !problems.has_errors() {
            problems.push(problems::missing_settings(misnamed(tree).next()));
        }
        return (None, problems);
    }
    for twin in misnamed(tree) {
        let message = message!("ignored-file-settings", path = twin);
        let cure = message!("ignored-file-settings.hint");
        problems.push(problems::ignored_file(&SourcePath::from(twin), message, cure));
    }
    let Some(source) = super::text_of_file(tree, &path, LIMIT, Limited::Settings, &mut problems)
    else {
        return (None, problems);
    };
    let node = yaml::parse(&path, &source, 0..source.len(), &mut problems);
    if node.value == Value::Null {
        problems.push(problems::empty_settings());
        return (None, problems);
    }
    let site = site(&path, &node, tree, &mut problems);
    (site.filter(|_| !problems.has_errors()), problems)
}

/// Files that nearly have the name of the settings.
fn misnamed(tree: &Tree) -> impl Iterator<Item = &'static str> {
    MISNAMED.into_iter().filter(|name| tree.get(name).is_some())
}

fn site(path: &SourcePath, node: &Node, tree: &Tree, problems: &mut Problems) -> Option<Site> {
    let mut fields = Fields::of(path, node, problems)?;
    let title = title(&mut fields);
    let look = office::look(&mut fields, tree);
    let publisher = office::publisher(&mut fields, tree);
    let languages = languages(&mut fields);
    let (sections, section_places) = sections(&mut fields, &languages);
    let site = Site {
        title,
        description: fields.labels("description"),
        base_url: base_url(&mut fields).unwrap_or_default(),
        data_languages: data_languages(&languages),
        languages,
        zone: zone(&mut fields),
        theme: look.theme,
        theme_place: look.place,
        accent: look.accent,
        emblem: look.logo.or_else(|| publisher.logo.clone()),
        publisher,
        navigation: office::navigation(&mut fields),
        index: office::index(&mut fields),
        sections,
        section_places,
        paginate: paginate(&mut fields),
        alternates: alternates(&mut fields),
        host: host(&mut fields),
        feeds: feeds(&mut fields),
        workbook: workbook(&mut fields),
        layout: layout(&mut fields),
        license: fields.text("license").map(|text| text.value),
        years: years(&mut fields),
        undeclared: undeclared(&mut fields),
        whole_localities: whole_localities(&mut fields),
        prominence: prominence(&mut fields).unwrap_or(HALF),
    };
    fields.finish();
    Some(site)
}

/// The title, which is to be another one than that of a new site.
fn title(fields: &mut Fields<'_>) -> Labels {
    let title = fields.labels("title");
    fields.needs("title");
    let sample = title.all().find(|text| start::is_sample(text)).map(str::to_owned);
    let span = fields.node("title").map(|node| node.span);
    if let Some((sample, span)) = sample.zip(span) {
        let message = message!("sample-name-title", text = sample);
        let cure = message!("sample-name-title.hint");
        let problem = problems::sample_name(fields.path(), span, message, cure);
        fields.push(problem);
    }
    title
}

/// `years: {school: 09-01, financial: 04-01}`: what such years are called is for the people who
/// read the settings.
fn years(fields: &mut Fields<'_>) -> Vec<YearStart> {
    let Some(node) = fields.node("years") else { return Vec::new() };
    let Value::Map(pairs) = &node.value else {
        let problem = problems::wrong_type(fields.path(), node.span, Shape::Days, &node.value);
        fields.push(problem);
        return Vec::new();
    };
    let mut years = Vec::new();
    for pair in pairs {
        let Some(text) = text_of(fields.path(), &pair.node, fields.problems()) else { continue };
        let start = YearStart::parse(&text.value);
        if start.is_none() {
            let message = message!("invalid-value-year-start", text = &text.value);
            let cure = message!("invalid-value-year-start.hint");
            let problem = problems::invalid_value(fields.path(), text.span, message, cure);
            fields.push(problem);
        }
        years.extend(start);
    }
    years
}

/// Words of the routes, by kind of page.
type Words = BTreeMap<&'static str, String>;

/// The values that say of a register whether it is whole.
pub(super) const EXTENT: [(&str, bool); 2] = [("open", false), ("whole", true)];

/// `registers: {localities: whole}`: all places below each one are in the register, so that
/// coverage can be counted.
fn whole_localities(fields: &mut Fields<'_>) -> bool {
    let Some(mut inner) = fields.inner("registers") else { return false };
    let whole = inner.word("localities", &EXTENT).unwrap_or(false);
    inner.finish();
    whole
}

/// `check: {undeclared: off | note | warning}`. A note is the default: most numbers of a text are
/// no statistics, and the editor is to see what was left out, not to be kept from publishing by it.
fn undeclared(fields: &mut Fields<'_>) -> Option<Severity> {
    let Some(mut inner) = fields.inner("check") else { return Some(Severity::Note) };
    let severity = inner.word("undeclared", &UNDECLARED).unwrap_or(Some(Severity::Note));
    inner.finish();
    severity
}

fn base_url(fields: &mut Fields<'_>) -> Option<String> {
    let url = fields.needed("base_url")?;
    let base = address::site(&url.value);
    if base.is_none() {
        let message = message!("invalid-value-base-url", address = url.value);
        let cure = message!("invalid-value-base-url.hint");
        let problem = problems::invalid_value(fields.path(), url.span, message, cure);
        fields.push(problem);
    }
    base
}

fn languages(fields: &mut Fields<'_>) -> Vec<Lang> {
    let mut languages = Vec::new();
    for text in fields.texts("languages") {
        match language::find(&text.value) {
            Some(lang) if languages.contains(&lang) => {
                let message = message!("invalid-value-language-twice", code = lang.code());
                let cure = message!("invalid-value-language-twice.hint");
                let problem = problems::invalid_value(fields.path(), text.span, message, cure);
                fields.push(problem);
            }
            Some(lang) => languages.push(lang),
            None => {
                let mut problem = problems::unknown_language(fields.path(), text.span, &text.value);
                let parts: Vec<&str> = text.value.split([',', ';']).map(str::trim).collect();
                if parts.len() > 1 && parts.iter().all(|part| language::find(part).is_some()) {
                    let names = parts.join(", ");
                    problem = problem.hint(message!("unknown-name-several.hint", names = names));
                }
                fields.push(problem);
            }
        }
    }
    if languages.is_empty() {
        languages.push(Lang::FIRST);
    }
    languages
}

/// The languages in which data are told: those of all portals, then the others of this one.
fn data_languages(languages: &[Lang]) -> Vec<Lang> {
    let others = languages.iter().filter(|lang| !language::COLUMNS.contains(lang));
    language::COLUMNS.iter().chain(others).copied().collect()
}

fn zone(fields: &mut Fields<'_>) -> Zone {
    let Some(text) = fields.text("timezone") else { return Zone::default() };
    Zone::parse(&text.value).unwrap_or_else(|| {
        let meant = language::typed::zone(&text.value).or_else(|| Zone::of_offset(&text.value));
        let nearest = meant.or_else(|| Zone::nearest(&text.value));
        let nearest = nearest.unwrap_or_else(|| Zone::default().name());
        let message = message!("invalid-value-time-zone", text = text.value);
        let cure = message!("invalid-value-time-zone.hint", nearest = nearest);
        let problem = problems::invalid_value(fields.path(), text.span, message, cure);
        fields.push(problem);
        Zone::default()
    })
}

/// The words of the routes by kind of page, and where they are given.
fn sections(
    fields: &mut Fields<'_>,
    languages: &[Lang],
) -> (Words, BTreeMap<&'static str, Location>) {
    let mut sections: Words =
        SECTIONS.iter().map(|(name, _)| (*name, (*name).to_owned())).collect();
    let Some(mut inner) = fields.inner("sections") else { return (sections, BTreeMap::new()) };
    let mut given: Vec<(&'static str, Span)> = Vec::new();
    for (name, _) in SECTIONS {
        let Some(text) = inner.text(name) else { continue };
        if is_slug(&text.value) {
            sections.insert(name, text.value);
            given.push((name, text.span));
        } else {
            let problem = problems::invalid_section(
                inner.path(),
                text.span,
                &text.value,
                &slugify(&text.value),
            );
            inner.push(problem);
        }
    }
    // Words may be swapped, so they are compared when all are known.
    for (index, (name, span)) in given.iter().enumerate() {
        let word = &sections[name];
        if let Some(message) = reserved(word, languages) {
            let cure = message!("invalid-value-section.hint");
            let problem = problems::invalid_value(inner.path(), *span, message, cure);
            inner.push(problem);
        }
        let is_reported = |other: &str| given[index..].iter().any(|(later, _)| *later == other);
        let twin = sections
            .iter()
            .find(|(other, same)| *other != name && *same == word && !is_reported(other));
        if let Some((twin, _)) = twin {
            let message = message!("invalid-value-section", word = word, other = *twin);
            let cure = message!("invalid-value-section.hint");
            let problem = problems::invalid_value(inner.path(), *span, message, cure);
            inner.push(problem);
        }
    }
    let places =
        given.into_iter().map(|(name, span)| (name, Location::bytes(inner.path(), span))).collect();
    inner.finish();
    (sections, places)
}

/// Of what other pages a word of the routes may not be, since it stands where theirs do.
fn reserved(word: &str, languages: &[Lang]) -> Option<Message> {
    match languages.iter().skip(1).find(|lang| lang.code() == word) {
        Some(_) => Some(message!("invalid-value-section-language", word = word)),
        None if word == FURTHER => Some(message!("invalid-value-section-pages", word = word)),
        None => None,
    }
}

/// Forms of articles; one that is listed twice is made once.
fn alternates(fields: &mut Fields<'_>) -> Vec<Alternate> {
    let mut alternates = Vec::new();
    for text in fields.texts("alternates") {
        match Alternate::WORDS.iter().find(|(word, _)| *word == text.value) {
            Some((_, alternate)) if alternates.contains(alternate) => {}
            Some((_, alternate)) => alternates.push(*alternate),
            None => {
                let known = Alternate::WORDS.map(|(word, _)| word);
                let problem = problems::invalid_word(
                    fields.path(),
                    text.span,
                    "alternates",
                    &text.value,
                    &known,
                );
                fields.push(problem);
            }
        }
    }
    alternates
}

/// `host: github-pages`: where the portal is published, and where that is said.
fn host(fields: &mut Fields<'_>) -> Option<(Host, Location)> {
    let span = fields.node("host").map(|node| node.span);
    let host = fields.word("host", &Host::WORDS)?;
    Some((host, Location::bytes(fields.path(), span?)))
}

/// `feeds: {content: summary | full}`.
fn feeds(fields: &mut Fields<'_>) -> FeedContent {
    let Some(mut inner) = fields.inner("feeds") else { return FeedContent::default() };
    let content = inner.word("content", &FeedContent::WORDS).unwrap_or_default();
    inner.finish();
    content
}

/// Further forms of the data.
pub(super) const DOWNLOADS: [&str; 1] = ["xlsx"];

/// `downloads: [xlsx]`: a workbook beside the tables. A program that was made without it says so.
fn workbook(fields: &mut Fields<'_>) -> bool {
    let mut wanted = false;
    for text in fields.texts("downloads") {
        let known = DOWNLOADS.contains(&text.value.as_str());
        wanted |= known;
        if !known {
            let problem = problems::invalid_word(
                fields.path(),
                text.span,
                "downloads",
                &text.value,
                &DOWNLOADS,
            );
            fields.push(problem);
        } else if !cfg!(feature = "xlsx") {
            let problem = problems::no_workbook(fields.path(), text.span);
            fields.push(problem);
        }
    }
    wanted
}

/// `output: {layout: folder | releases}`.
fn layout(fields: &mut Fields<'_>) -> Layout {
    let Some(mut inner) = fields.inner("output") else { return Layout::default() };
    let layout = inner.word("layout", &Layout::WORDS).unwrap_or_default();
    inner.finish();
    layout
}

fn paginate(fields: &mut Fields<'_>) -> usize {
    let node = fields.node("paginate").map(|node| node.span);
    match (fields.number("paginate"), node) {
        (Some(0), Some(span)) => {
            let message = message!("invalid-value-paginate");
            let cure = message!("invalid-value-paginate.hint");
            let problem = problems::invalid_value(fields.path(), span, message, cure);
            fields.push(problem);
            20
        }
        (Some(number), _) => number as usize,
        (None, _) => 20,
    }
}
