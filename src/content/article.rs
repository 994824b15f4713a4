//! A Markdown file -> an article's head, observations and handles.

use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::fields::{Fields, text_of};
use super::front_matter::{self, Document};
use super::names::{PlaceNames, TermNames, Unresolved};
use super::parts::{aliases, corrections, date_problem, image, outlet, signature, stamp};
use super::problems;
use super::registers::Registers;
use super::statistics::{self, Context};
use super::twice;
use super::undeclared::{self, Numbers};
use super::vague;
use super::yaml::Value;
use crate::base::fold;
use crate::base::slug::{is_slug, slugify};
use crate::base::{Code, Place, Problem, Problems, Severity, SourcePath, Span, Spanned};
use crate::bulletin::article::{
    Article, ArticleKind, Author, AuthorKind, Bodies, BodyText, DirectiveMention, FileText,
};
use crate::bulletin::date::{Day, Instant, Stamp};
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::site::Site;
use crate::bulletin::term::{BodyKind, DirectiveKind, Term, TopicKind};

/// Bytes of texts that are kept in memory between checking and making pages.
const KEPT: usize = 64 * 1024 * 1024;

/// What every article is read against.
pub(crate) struct Library<'a> {
    /// Bytes of texts that may still be kept.
    room: AtomicUsize,
    /// Settings.
    pub(crate) site: &'a Site,
    /// Registers.
    pub(crate) registers: &'a Registers,
    /// Finds places.
    pub(crate) places: PlaceNames,
    /// Finds topics.
    pub(crate) topics: TermNames<TopicKind>,
    /// Finds bodies.
    pub(crate) bodies: TermNames<BodyKind>,
    /// Finds directives.
    pub(crate) directives: TermNames<DirectiveKind>,
    /// Every article file.
    pub(crate) files: &'a [&'a SourcePath],
}

/// An article as read, with what decides whether it is to be seen.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The article.
    pub(crate) article: Article,
    /// Its statistics; their article is set when all are known.
    pub(crate) observations: Vec<Observation>,
    /// How many statistics it states, those that could not be read among them.
    pub(crate) stated: usize,
    /// Whether it could be read only in part: its links are checked, but nothing else is made of
    /// it.
    pub(crate) broken: bool,
    /// Whether it is a translation that takes its date, place and all else but its words from its
    /// original.
    pub(crate) inherits: bool,
    /// Not to be seen at all.
    pub(crate) hidden: bool,
    /// Not to be seen before.
    pub(crate) publish_at: Instant,
}

impl<'a> Library<'a> {
    /// Prepares the finding of names.
    pub(crate) fn new(
        site: &'a Site,
        registers: &'a Registers,
        files: &'a [&'a SourcePath],
    ) -> Self {
        Self {
            room: AtomicUsize::new(KEPT),
            site,
            registers,
            places: PlaceNames::new(&registers.localities),
            topics: TermNames::new(&registers.topics),
            bodies: TermNames::new(&registers.bodies),
            directives: TermNames::new(&registers.directives),
            files,
        }
    }

    /// Keeps a text while there is room for it.
    fn file_text(&self, source: &str) -> FileText {
        let take = |room: usize| room.checked_sub(source.len());
        match self.room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take) {
            Ok(_) => FileText::Kept(source.into()),
            Err(_) => FileText::Hash(*blake3::hash(source.as_bytes()).as_bytes()),
        }
    }

    /// Whether there is an article file of this path.
    fn has(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| file.as_str().cmp(path)).is_ok()
    }

    /// Reads one article; `None` when it cannot be used at all.
    pub(crate) fn article(
        &self,
        path: &SourcePath,
        source: &str,
    ) -> (Option<Box<Draft>>, Problems) {
        let mut problems = Problems::new();
        let draft = self.read(path, source, &mut problems);
        for problem in &mut problems {
            problems::mind_curly_quotes(problem, source);
        }
        (draft.map(Box::new), problems)
    }

    fn read(&self, path: &SourcePath, source: &str, problems: &mut Problems) -> Option<Draft> {
        let document = front_matter::read(path, source, problems);
        let fields = Fields::of(path, &document.node, problems)?;
        let body = BodyText {
            span: Span::new(document.body.start, document.body.end),
            text: self.file_text(source),
            links: document.prose.links.clone(),
            headings: document.prose.headings.clone(),
        };
        let (mut draft, numbers) = self.head(fields, body, &document, source);
        draft.broken |= !document.whole || !document.readable;
        draft.hidden |= !document.whole && document.draft;
        problems.extend(statistics::grouping::check(
            &draft.observations,
            draft.article.lang,
            &numbers.ignored,
        ));
        problems.extend(self.check_numbers(&draft, &document, source, &numbers, problems));
        Some(draft)
    }

    fn head(
        &self,
        mut fields: Fields<'_>,
        body: BodyText,
        document: &Document,
        source: &str,
    ) -> (Draft, Numbers) {
        let path = fields.path();
        let (stem, file_lang) = stem_and_lang(path);
        let title = fields.needed("title");
        let inherits = self.inherits(path, stem, file_lang);
        let date = if inherits {
            Some(self.inherited_date(&mut fields))
        } else {
            self.needed_date(&mut fields)
        };
        let lang = self.lang(&mut fields, file_lang);
        let bodies = self.bodies(&mut fields);
        let near: Vec<Id<Locality>> = bodies
            .inspected
            .iter()
            .filter_map(|body| self.registers.bodies[*body].locality)
            .collect();
        let names_place = fields.means("locality");
        let places = self.localities(&mut fields, date, &near);
        let article = Article {
            id: id(&mut fields, stem),
            slug: slug(&mut fields, stem),
            path: path.clone(),
            lang,
            translation: file_lang.is_some_and(|lang| lang != self.site.default_lang()),
            title_place: fields.place(title.as_ref().map_or(Span::new(0, 3), |title| title.span)),
            title: title.map(|title| title.value.trim().to_owned()).unwrap_or_default(),
            date: date.unwrap_or_else(|| Stamp::of_day(Day::FIRST, &self.site.zone)),
            kind: fields.word("kind", &ArticleKind::WORDS).unwrap_or(ArticleKind::Notice),
            summary: fields.text("summary").map(|text| text.value.trim().to_owned()),
            authors: self.authors(&mut fields),
            outlet: outlet(&mut fields),
            localities: places.iter().map(|place| place.value).collect(),
            bodies,
            directives: self.directives(&mut fields),
            topics: self.topics(&mut fields),
            image: image(&mut fields),
            aliases: aliases(&mut fields),
            related: fields.texts("related"),
            updated: fields
                .text("updated")
                .and_then(|text| stamp(&mut fields, &text, self.site.zone)),
            expires: self.instant(&mut fields, "expires"),
            corrections: corrections(&mut fields, self.site.zone),
            body,
        };
        let hidden = fields.flag("draft").unwrap_or(false);
        let publish_at = self.instant(&mut fields, "publish_at").unwrap_or(article.date.instant());
        let ignored = fields.texts("ignore");
        let context = Context {
            article: &article,
            prose: document.readable.then_some(&document.prose),
            source,
            dated: date.is_some(),
            names_place,
            told: statistics::Told::default(),
            covered: RefCell::default(),
            library: self,
        };
        let stated = fields.list("statistics").len();
        let observations = statistics::read(&mut fields, &context);
        let covered = context.covered.into_inner();
        if let Some(date) = date {
            self.check_validity(&mut fields, &places, date);
        }
        fields.finish();
        let numbers = Numbers::new(covered, ignored);
        (
            Draft {
                article,
                observations,
                stated,
                inherits,
                hidden,
                publish_at,
                broken: date.is_none(),
            },
            numbers,
        )
    }

    /// Tells of the numbers of the text that nothing declares, and of its amounts without a number,
    /// if the site wants to know. What is wrong with an article is to be mended first: the number
    /// of a faulty statistic would be listed here, too.
    fn check_numbers(
        &self,
        draft: &Draft,
        document: &Document,
        source: &str,
        numbers: &Numbers,
        problems: &Problems,
    ) -> Vec<Problem> {
        let Some(severity) = self.site.undeclared else { return Vec::new() };
        let sound =
            !draft.broken && problems.iter().all(|problem| problem.severity == Severity::Note);
        let article = &draft.article;
        if !sound || draft.hidden || article.translation {
            return Vec::new();
        }
        let (path, prose, lang) = (&article.path, &document.prose, article.lang);
        let undeclared = undeclared::check(path, source, prose, lang, numbers);
        let vague = vague::check(path, source, prose, lang, numbers);
        undeclared.map(|problem| problem.severity(severity)).into_iter().chain(vague).collect()
    }

    /// Whether a file is the translation of one that lies beside it.
    fn inherits(&self, path: &SourcePath, stem: &str, lang: Option<Lang>) -> bool {
        let original = format!("{}/{stem}.md", path.folder());
        lang.is_some() && self.has(&original)
    }

    /// The ending of a file that lies beside the one without it, `name.fr.md` beside `name.md`, and
    /// is no language.
    fn foreign_ending(&self, path: &SourcePath) -> Option<String> {
        let (stem, ending) = path.stem().rsplit_once('.')?;
        let original = format!("{}/{stem}.md", path.folder());
        let code = (2..=3).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
        (code && self.has(&original)).then(|| ending.to_owned())
    }

    /// A translation may repeat the date, and has that of its original.
    fn inherited_date(&self, fields: &mut Fields<'_>) -> Stamp {
        let repeated = fields.text("date").and_then(|text| stamp(fields, &text, self.site.zone));
        repeated.unwrap_or_else(|| Stamp::of_day(Day::FIRST, &self.site.zone))
    }

    fn needed_date(&self, fields: &mut Fields<'_>) -> Option<Stamp> {
        let text = fields.needed("date")?;
        stamp(fields, &text, self.site.zone)
    }

    fn instant(&self, fields: &mut Fields<'_>, key: &'static str) -> Option<Instant> {
        let text = fields.text(key)?;
        Instant::parse(&text.value, &self.site.zone)
            .map_err(|error| date_problem(fields, &text, &error))
            .ok()
    }

    fn lang(&self, fields: &mut Fields<'_>, file: Option<Lang>) -> Lang {
        let default = file.unwrap_or(self.site.default_lang());
        if !self.site.languages.contains(&default) {
            let place = Place::file(fields.path());
            fields.push(problems::language_not_of_site(place, default, &self.site.languages));
        }
        if let Some(code) = file.is_none().then(|| self.foreign_ending(fields.path())).flatten() {
            fields.push(problems::unknown_ending(fields.path(), &code));
        }
        let Some(text) = fields.text("lang") else { return default };
        Lang::find(&text.value).unwrap_or_else(|| {
            fields.push(problems::unknown_language(fields.path(), text.span, &text.value));
            default
        })
    }

    /// Who signs. A name alone is a person's, unless a register, the settings or the source know it
    /// as that of an office.
    fn authors(&self, fields: &mut Fields<'_>) -> Vec<Author> {
        let outlet = fields.name_in("source");
        let known = [Some(self.site.publisher.name.as_str()), outlet.as_deref()];
        let same = |name: &str| {
            known.into_iter().flatten().any(|other| fold::name(other) == fold::name(name))
        };
        let is_office = |name: &str| same(name) || self.bodies.find(name).is_some();
        let path = fields.path();
        let nodes = fields.list("authors").iter();
        let signatures: Vec<_> =
            nodes.filter_map(|node| signature(path, node, fields.problems())).collect();
        let author = |(name, kind): (Spanned<String>, Option<AuthorKind>)| {
            let guessed = || {
                if is_office(&name.value) { AuthorKind::Organization } else { AuthorKind::Person }
            };
            let author =
                Author { kind: kind.unwrap_or_else(guessed), name: name.value.trim().to_owned() };
            (name, author)
        };
        let named: Vec<_> = signatures.into_iter().map(author).collect();
        let once = twice::once(fields, named, |author: &Author| author.name.clone());
        once.into_iter().map(|(_, author)| author).collect()
    }

    /// The article's places, each where it is written.
    fn localities(
        &self,
        fields: &mut Fields<'_>,
        date: Option<Stamp>,
        near: &[Id<Locality>],
    ) -> Vec<Spanned<Id<Locality>>> {
        let day = date.map_or(Day::FIRST, Stamp::day);
        let mut named = Vec::new();
        for text in fields.texts("locality") {
            let Some(id) = self.locality(fields, &text, day, near) else { continue };
            named.push((text, id));
        }
        let once = twice::once(fields, named, |id| *id);
        once.into_iter().map(|(text, value)| Spanned { value, span: text.span }).collect()
    }

    /// The place that a text means on the article's date.
    pub(crate) fn locality(
        &self,
        fields: &mut Fields<'_>,
        text: &Spanned<String>,
        day: Day,
        near: &[Id<Locality>],
    ) -> Option<Id<Locality>> {
        let localities = &self.registers.localities;
        match self.places.resolve(&text.value, day, near, localities) {
            Ok(id) => Some(id),
            // Of a date that could not be read nobody knows which of them was there.
            Err(Unresolved::Ambiguous(_)) if day == Day::FIRST => None,
            Err(Unresolved::Ambiguous(ids)) => {
                let ids: Vec<String> = ids.iter().map(|id| localities[*id].id.clone()).collect();
                fields.push(problems::ambiguous_locality(
                    fields.path(),
                    text.span,
                    &text.value,
                    &ids,
                ));
                None
            }
            Err(Unresolved::Unknown) => {
                let parts: Vec<&str> = text.value.split(',').map(str::trim).collect();
                let known = |part: &&str| {
                    self.places.resolve(part, day, near, localities) != Err(Unresolved::Unknown)
                };
                if parts.len() > 1 && parts.iter().all(known) {
                    fields.push(problems::places_in_one_text(fields.path(), text.span, &parts));
                    return None;
                }
                let names = localities.iter().flat_map(|(_, locality)| {
                    locality.names.iter().flat_map(|dated| dated.value.all())
                });
                let known = localities.ids().chain(names);
                self.unknown(fields, Code::UnknownLocality, text, "localities", known);
                None
            }
        }
    }

    /// The article's places should exist on its date. Where a statistic of a place that did not
    /// exist has been told, nothing more is said.
    fn check_validity(
        &self,
        fields: &mut Fields<'_>,
        places: &[Spanned<Id<Locality>>],
        date: Stamp,
    ) {
        if fields.problems().iter().any(|problem| problem.code == Code::OutsideValidity) {
            return;
        }
        for place in places {
            if !self.registers.localities[place.value].valid.holds_on(date.day()) {
                let problem = outside_validity(
                    self,
                    fields.path(),
                    place.span,
                    place.value,
                    &date.day().iso(),
                );
                fields.push(problem);
            }
        }
    }

    /// Reports an unknown name, unless its register could not be read whole.
    pub(crate) fn unknown<'n>(
        &self,
        fields: &mut Fields<'_>,
        code: Code,
        text: &Spanned<String>,
        register: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        if !self.registers.losses.may_name(register, &text.value) {
            let known = fields.guesses(known);
            fields.push(problems::unknown_name(
                code,
                fields.path(),
                text.span,
                &text.value,
                register,
                known,
            ));
        }
    }

    fn bodies(&self, fields: &mut Fields<'_>) -> Bodies {
        let mut bodies = Bodies::default();
        let Some(mut inner) = fields.inner("bodies") else { return bodies };
        for (key, list) in [
            ("inspecting", &mut bodies.inspecting),
            ("inspected", &mut bodies.inspected),
            ("reporting", &mut bodies.reporting),
        ] {
            let texts = inner.texts(key).into_iter();
            let named = texts.filter_map(|text| {
                let id = self.term(&mut inner, Code::UnknownBody, &text, "bodies", &self.bodies)?;
                Some((text, id))
            });
            let named: Vec<_> = named.collect();
            *list = twice::once_each(&mut inner, named);
        }
        inner.finish();
        bodies
    }

    fn topics(&self, fields: &mut Fields<'_>) -> Vec<Id<Term<TopicKind>>> {
        let texts = fields.texts("topics").into_iter();
        let named = texts.filter_map(|text| {
            let id = self.term(fields, Code::UnknownTopic, &text, "topics", &self.topics)?;
            Some((text, id))
        });
        let named: Vec<_> = named.collect();
        twice::once_each(fields, named)
    }

    /// The term that a text names.
    pub(crate) fn term<K>(
        &self,
        fields: &mut Fields<'_>,
        code: Code,
        text: &Spanned<String>,
        register: &str,
        names: &TermNames<K>,
    ) -> Option<Id<Term<K>>> {
        let found = names.find(&text.value);
        if found.is_none() {
            self.unknown(fields, code, text, register, names.known());
        }
        found
    }

    fn directives(&self, fields: &mut Fields<'_>) -> Vec<DirectiveMention> {
        let path = fields.path();
        let mut mentions = Vec::new();
        for node in fields.list("directives") {
            let (text, called) = if let Value::Map(_) = node.value {
                let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
                let pair = (inner.needed("id"), inner.text("as").map(|text| text.value));
                inner.finish();
                pair
            } else {
                (text_of(path, node, fields.problems()), None)
            };
            let Some(text) = text else { continue };
            let id =
                self.term(fields, Code::UnknownDirective, &text, "directives", &self.directives);
            mentions.extend(id.map(|id| (text, DirectiveMention { id, called })));
        }
        twice::once(fields, mentions, |mention| mention.id)
            .into_iter()
            .map(|(_, mention)| mention)
            .collect()
    }
}

/// The problem of a place that does not exist on a day, with what became of it.
pub(crate) fn outside_validity(
    library: &Library<'_>,
    path: &SourcePath,
    span: Span,
    id: Id<Locality>,
    day: &str,
) -> Problem {
    let localities = &library.registers.localities;
    let locality = &localities[id];
    let valid = match (locality.valid.from, locality.valid.until) {
        (_, Some(until)) => format!("ended on {}", until.iso()),
        (Some(from), None) => format!("exists since {}", from.iso()),
        (None, None) => "always exists".to_owned(),
    };
    let name = locality
        .names
        .first()
        .map_or(locality.id.as_str(), |dated| dated.value.get(library.site.default_lang()));
    let successors: Vec<&str> =
        locality.successors.iter().map(|next| localities[next.id].id.as_str()).collect();
    problems::outside_validity(path, span, name, day, &valid, &successors)
}

/// `name.en.md` is the English form of `name.md`.
fn stem_and_lang(path: &SourcePath) -> (&str, Option<Lang>) {
    let stem = path.stem();
    match stem.rsplit_once('.').map(|(stem, ending)| (stem, Lang::find(ending))) {
        Some((stem, Some(lang))) => (stem, Some(lang)),
        _ => (stem, None),
    }
}

fn id(fields: &mut Fields<'_>, stem: &str) -> String {
    match fields.text("id") {
        Some(text) if !is_slug(&text.value) => {
            fields.push(problems::invalid_id(
                fields.path(),
                text.span,
                &text.value,
                &slugify(&text.value),
            ));
            slugify(&text.value)
        }
        Some(text) => text.value,
        None => slugify(stem),
    }
}

fn slug(fields: &mut Fields<'_>, stem: &str) -> String {
    let Some(text) = fields.text("slug") else {
        let slug = slugify(stem);
        if slug.is_empty() {
            fields.push(problems::invalid_slug(fields.path(), None, "", ""));
        }
        return slug;
    };
    if !is_slug(&text.value) {
        fields.push(problems::invalid_slug(
            fields.path(),
            Some(text.span),
            &text.value,
            &slugify(&text.value),
        ));
        return slugify(&text.value);
    }
    text.value
}
