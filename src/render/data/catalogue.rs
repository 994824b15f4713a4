//! `catalog.jsonld`: the entry of the portal's data for catalogues of open data, in the terms of
//! DCAT 3, with the statistical terms of StatDCAT-AP. Days come from the corpus and never from the
//! clock: the same corpus is the same entry.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::about::{languages, licence, said, span, texts, tops};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Labels;
use crate::bulletin::locality::Locality;
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::language::Wordings;
use crate::ledger::Subject;
use crate::plan::{Folder, Part, Plan, Route};

/// The vocabularies. They are spelled out, so that nobody has to be asked for them.
const CONTEXT: [(&str, &str); 8] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("qb", "http://purl.org/linked-data/cube#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("stat", "http://data.europa.eu/m8g/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The media types of tables and of what is in JSON.
const CSV: &str = "text/csv";
const JSON: &str = "application/json";

/// Dimensions of a figure, as the columns of the tables are called.
const DIMENSIONS: [&str; 4] = ["indicator", "locality", "period", "by"];

/// The media type of a workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The catalogue: one data set, and one part of it for each indicator.
///
/// # Errors
/// Those of the writer.
pub fn catalogue(out: &mut dyn Write, plan: &Plan<'_>, wordings: &Wordings) -> io::Result<()> {
    let entry = Catalogue { plan, wordings, base: &plan.corpus.site.base_url };
    let mut catalogue = entry.described("dcat:Catalog", &entry.page("data"));
    catalogue["@context"] =
        CONTEXT.into_iter().map(|(prefix, address)| (prefix.to_owned(), json!(address))).collect();
    catalogue["foaf:homepage"] = json!({"@id": entry.base});
    let parts = plan.tables.indicators().map(|(id, parts)| entry.part(id, parts));
    catalogue["dcat:dataset"] = std::iter::once(entry.whole()).chain(parts).collect();
    serde_json::to_writer_pretty(&mut *out, &catalogue)?;
    out.write_all(b"\n")
}

struct Catalogue<'a> {
    plan: &'a Plan<'a>,
    wordings: &'a Wordings,
    base: &'a str,
}

impl Catalogue<'_> {
    /// Title, description, publisher, licence, languages and day of the portal.
    fn described(&self, kind: &str, id: &str) -> Value {
        let site = &self.plan.corpus.site;
        let mut entry = json!({"@id": id, "@type": kind, "dct:title": texts(&site.title)});
        entry["dct:description"] =
            texts(if site.description.is_empty() { &site.title } else { &site.description });
        entry["dct:language"] =
            site.languages.iter().map(|lang| json!({"@id": lang.authority()})).collect();
        if !site.publisher.name.is_empty() {
            let mut publisher = json!({"@type": "foaf:Agent", "foaf:name": site.publisher.name.get(site.default_lang())});
            if let Some(url) = &site.publisher.url {
                publisher["foaf:homepage"] = json!({"@id": url});
            }
            entry["dct:publisher"] = publisher;
        }
        self.license(&mut entry);
        if let Some(day) = self.plan.groups.modified {
            entry["dct:modified"] = date(day.day());
        }
        entry
    }

    fn license(&self, entry: &mut Value) {
        match self.plan.corpus.site.license.as_deref().map(|id| (id, licence(id))) {
            Some((_, Some(address))) => entry["dct:license"] = json!({"@id": address}),
            Some((words, None)) => {
                entry["dct:rights"] = json!({"@type": "dct:RightsStatement", "rdfs:label": words});
            }
            None => {}
        }
    }

    /// The data set of all figures.
    fn whole(&self) -> Value {
        let plan = self.plan;
        let mut set = self.described("dcat:Dataset", &self.whole_id());
        set["dcat:landingPage"] = json!({"@id": self.page("data")});
        set["dct:temporal"] = temporal(span(plan.ledger.figures()));
        set["dct:spatial"] = tops(plan).into_iter().map(|id| self.place(id)).collect();
        set["stat:dimension"] = DIMENSIONS.into_iter().map(|name| self.dimension(name)).collect();
        set["stat:numSeries"] = json!(self.series());
        let described = |route: &Route, media: &str, title: &'static str| {
            let mut file = self.distribution(route, media, Folder::Portal);
            file["dct:title"] = said(self.wordings, &self.plan.corpus.site, title);
            file
        };
        let files = whole_files(plan);
        let files = files.iter().map(|(route, media, title)| described(route, media, title));
        let workbook = plan.routes.workbook();
        let workbook = workbook.map(|route| described(&route, WORKBOOK, "workbook"));
        set["dcat:distribution"] = files.chain(workbook).collect();
        set
    }

    /// The figures of one indicator.
    fn part(&self, id: Id<Indicator>, parts: &[Part]) -> Value {
        let indicator = &self.plan.corpus.indicators[id];
        let mut set = json!({
            "@id": part_id(self.plan, id),
            "@type": "dcat:Dataset",
            "dct:title": texts(&indicator.labels),
            "dct:description":
                texts(if indicator.description.is_empty() { &indicator.labels } else { &indicator.description }),
            "dct:isPartOf": {"@id": self.whole_id()},
            "dct:temporal": temporal(span(self.plan.ledger.of_indicator(id))),
            "stat:statUnitMeasure": {"@type": "skos:Concept", "skos:prefLabel": texts(&indicator.unit)},
        });
        let files = parts.iter().flat_map(|part| {
            let beside = part.beside.iter().map(|route| (route, JSON, Some("table_behind")));
            std::iter::once((&part.route, CSV, None)).chain(beside)
        });
        let files = files.map(|(route, media, title)| {
            let mut file = self.distribution(route, media, Folder::Indicators);
            if let Some(title) = title {
                file["dct:title"] = said(self.wordings, &self.plan.corpus.site, title);
            }
            file
        });
        set["dcat:distribution"] = files.collect();
        if let Some(page) = self.plan.routes.indicator(id, self.plan.corpus.site.default_lang()) {
            set["dcat:landingPage"] = json!({"@id": page.absolute(self.base)});
        }
        self.license(&mut set);
        set
    }

    /// Returns the number of series: figures of one indicator, place and breakdown.
    fn series(&self) -> usize {
        let subjects: Vec<&Subject> =
            self.plan.ledger.figures().map(|figure| &figure.subject).collect();
        let of_places =
            subjects.chunk_by(|a, b| (a.indicator, a.locality) == (b.indicator, b.locality));
        of_places
            .map(|of| of.iter().map(|subject| &subject.by).collect::<BTreeSet<_>>().len())
            .sum()
    }

    fn distribution(&self, file: &Route, media: &str, folder: Folder) -> Value {
        let address = file.absolute(self.base);
        let mut file = json!({
            "@type": "dcat:Distribution",
            "dcat:accessURL": {"@id": address},
            "dcat:downloadURL": {"@id": address},
            "dcat:mediaType": {"@id": format!("https://www.iana.org/assignments/media-types/{media}")},
        });
        self.license(&mut file);
        if media == CSV {
            file["dct:conformsTo"] = json!({"@id": "http://www.w3.org/ns/csvw"});
            let metadata = self.plan.routes.metadata(folder).absolute(self.base);
            file["foaf:isPrimaryTopicOf"] = json!({"@id": metadata});
        }
        file
    }

    fn place(&self, id: Id<Locality>) -> Value {
        let locality = &self.plan.corpus.localities[id];
        let day = locality.last_day(Day::LAST);
        let mut names = Labels::default();
        for lang in languages(&self.plan.corpus.site) {
            names.set(lang, locality.full_name(lang, day));
        }
        json!({"@type": "dct:Location", "rdfs:label": texts(&names)})
    }

    /// Returns the description of a dimension of the figures: a column of the tables.
    fn dimension(&self, name: &str) -> Value {
        json!({"@id": format!("{}#dimension-{name}", self.page("data")), "@type": "qb:DimensionProperty", "rdfs:label": name})
    }

    fn whole_id(&self) -> String {
        whole_id(self.plan)
    }

    fn page(&self, section: &'static str) -> String {
        self.plan.routes.section(section, self.plan.corpus.site.default_lang()).absolute(self.base)
    }
}

/// The files of all data: route, media type, and the text that says what is in it.
fn whole_files(plan: &Plan<'_>) -> Vec<(Route, &'static str, &'static str)> {
    let data = |name: &str| plan.routes.data(name);
    let mut files = if plan.tables.is_divided {
        vec![(data("figures.json"), JSON, "table_parts")]
    } else {
        let table = (data("figures.csv"), CSV, "table_figures");
        vec![table, (data("figures.json"), JSON, "table_figures")]
    };
    let observations = plan.tables.observations().iter();
    files.extend(observations.map(|part| (part.route.clone(), CSV, "table_observations")));
    files.push((data("indicators.csv"), CSV, "table_indicators"));
    files.push((data("localities.csv"), CSV, "table_localities"));
    files
}

/// The name of the whole data set, the same in every language, here and on pages.
pub(in crate::render) fn whole_id(plan: &Plan<'_>) -> String {
    let site = &plan.corpus.site;
    format!("{}#dataset", plan.routes.section("data", site.default_lang()).absolute(&site.base_url))
}

/// The name of the data set of an indicator, the same in every language, here and on its page.
pub(in crate::render) fn part_id(plan: &Plan<'_>, id: Id<Indicator>) -> String {
    let site = &plan.corpus.site;
    match plan.routes.indicator(id, site.default_lang()) {
        Some(page) => format!("{}#dataset", page.absolute(&site.base_url)),
        None => format!("{}-{}", whole_id(plan), plan.corpus.indicators[id].id),
    }
}

fn temporal(span: Option<Period>) -> Value {
    let Some(span) = span else { return Value::Null };
    json!({"@type": "dct:PeriodOfTime", "dcat:startDate": date(span.start()), "dcat:endDate": date(span.end())})
}

fn date(day: Day) -> Value {
    json!({"@value": day.iso(), "@type": "xsd:date"})
}
