//! A Markdown file -> one form of a bulletin: its head, statements and handles.

mod inherited;

use std::cell::RefCell;
use std::sync::Arc;

use super::bundle::{Bundle, BundleFile};
use super::fields::Fields;
use super::file_name::{Ending, FileName};
use super::form::{Dated, Follows, Form, Publication, Text};
use super::front_matter::{self, Document};
use super::markdown;
use super::parts::{
    aliases, attachments, corrections, date_problem, image, kind, outlet, stamp, withdrawn,
};
use super::reader::Reader;
use super::statistics::{self, Context};
use super::undeclared::{self, Numbers};
use super::{ARTICLE_LIMIT, dates, problems, text_of_file, vague};
use crate::base::slug::{is_slug, slugify};
use crate::base::{Code, Location, Problem, Problems, Severity, Span, Spanned, Tree};
use crate::bulletin::article::{
    Article, ArticleKind, Author, Bodies, BodyText, Correction, DirectiveMention, Fragment, Outlet,
    Restatement, Withdrawal,
};
use crate::bulletin::date::{Instant, Stamp};
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Statement;
use crate::bulletin::register::Id;
use crate::bulletin::site::Site;
use crate::bulletin::term::Topic;
use crate::language;

/// A head as it is read: what is known of an article in any case, and the rest.
struct Head {
    known: Fragment,
    title: Option<Spanned<String>>,
    slug_place: Option<Location>,
    date: Option<Stamp>,
    kind: ArticleKind,
    summary: Option<String>,
    authors: Vec<Author>,
    outlet: Option<Outlet>,
    localities: Vec<Id<Locality>>,
    names_place: bool,
    bodies: Bodies,
    directives: Vec<DirectiveMention>,
    topics: Vec<Id<Topic>>,
    aliases: Vec<Spanned<String>>,
    updated: Option<Spanned<Stamp>>,
    corrections: Vec<Correction>,
    withdrawn: Option<Withdrawal>,
    publication: Publication,
    featured_until: Option<Instant>,
    dated: Dated,
}

/// The statistics of a file, which are read beside its head.
struct Statistics {
    statements: Vec<Arc<Statement>>,
    stated: usize,
    /// The bytes in which they are declared.
    declared: Option<Span>,
    /// The words of a translation that state those of its original.
    restated: Vec<Restatement>,
    numbers: Numbers,
}

impl Reader<'_> {
    /// Reads a bulletin: its original first, then its translations with what they take from it.
    pub(super) fn bulletin(&self, tree: &Tree, bundle: &Bundle<'_>) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::with_capacity(bundle.files.len());
        for file in &bundle.files {
            let mut problems = Problems::new();
            let source = text_of_file(
                tree,
                file.path,
                ARTICLE_LIMIT,
                problems::Limited::Article,
                &mut problems,
            );
            let form = match source {
                Some(source) => self.form(file, &source, forms.first(), problems),
                None => Form::unreadable(file, problems),
            };
            forms.push(form);
        }
        forms
    }

    /// Reads one form of a bulletin; a translation with its original.
    pub(super) fn form(
        &self,
        file: &BundleFile<'_>,
        source: &str,
        original: Option<&Form>,
        mut problems: Problems,
    ) -> Form {
        let document = front_matter::read(file.path, source, &mut problems);
        let read = Fields::of(file.path, &document.node, &mut problems)
            .map(|fields| self.read(fields, &document, source, file.name, original));
        let Some((mut head, statistics)) = read else { return Form::unreadable(file, problems) };
        // Of a value in another form nobody knows what it names.
        let formless = problems
            .iter()
            .any(|problem| problem.code == Code::WrongType && problem.severity == Severity::Error);
        let whole = document.whole && document.readable && head.date.is_some() && !formless;
        let other = |lang| !self.site.languages.contains(&lang);
        let broken = !whole || file.name.is_foreign() || file.name.lang().is_some_and(other);
        if !broken && !head.publication.draft && original.is_none() {
            let found = self.check_numbers(&head.known, &document, source, &statistics, &problems);
            problems.extend(found);
        }
        for problem in &mut problems {
            problems::mind_curly_quotes(problem, source);
        }
        let mut publication = head.publication;
        publication.draft |= !document.whole && document.draft;
        Form {
            dated: std::mem::take(&mut head.dated),
            path: file.path.clone(),
            names_place: head.names_place,
            statistics: statistics.declared,
            stated: whole.then_some(statistics.stated),
            text: head.text(
                broken,
                publication,
                original,
                statistics.statements,
                statistics.restated,
            ),
            publication,
            problems,
        }
    }

    fn read(
        &self,
        mut fields: Fields<'_>,
        document: &Document,
        source: &str,
        name: FileName<'_>,
        original: Option<&Form>,
    ) -> (Head, Statistics) {
        let body = BodyText {
            span: Span::new(document.body.start, document.body.end),
            text: self.file_text(source),
            links: document.prose.links.clone(),
            headings: document.prose.headings.clone(),
        };
        let head = self.head(&mut fields, body, name, original);
        let statistics = self.statistics(&mut fields, &head, document, source, original);
        fields.finish();
        (head, statistics)
    }

    fn head(
        &self,
        fields: &mut Fields<'_>,
        body: BodyText,
        name: FileName<'_>,
        original: Option<&Form>,
    ) -> Head {
        let inherited = original.and_then(Form::article);
        let title = fields.needed("title");
        let date = self.date(fields, original);
        let lang = self.lang(fields, name);
        let bodies = self.bodies(fields);
        let inspected = inherited.map_or(&bodies, |article| &article.bodies).inspected.iter();
        let near: Vec<Id<Locality>> =
            inspected.filter_map(|body| self.registers.bodies[*body].locality).collect();
        let places = self.localities(fields, date, &near);
        if let Some(date) = date {
            self.check_validity(fields, &places, date);
        }
        let (slug, slug_place) = slug(fields, name.name);
        let own: Vec<Id<Locality>> = places.iter().map(|place| place.value).collect();
        let (publication, mut dated) = self.publication(fields, date, original);
        let featured_until = self.featured_until(fields, publication.publish_at);
        let places = inherited.map_or_else(|| own.clone(), |article| article.localities.clone());
        let head = Head {
            known: Fragment {
                id: id(fields, name.name, original),
                slug,
                path: fields.path().clone(),
                lang,
                image: image(fields),
                attachments: attachments(fields),
                related: fields.texts("related"),
                body,
            },
            title,
            slug_place,
            date,
            kind: kind(fields).unwrap_or(ArticleKind::Notice),
            summary: fields.text("summary").map(|text| markdown::plain(text.value.trim())),
            authors: self.authors(fields),
            outlet: outlet(fields),
            localities: places,
            names_place: original.map_or_else(|| fields.means("locality"), |form| form.names_place),
            bodies,
            directives: self.directives(fields),
            topics: self.topics(fields),
            aliases: aliases(fields),
            updated: self.updated(fields, date, &mut dated),
            corrections: corrections(fields, self.site.zone, date, &mut dated),
            withdrawn: withdrawn(fields, self.site.zone, date, original, &mut dated),
            publication,
            featured_until,
            dated,
        };
        if let Some(article) = inherited {
            head.check_inherited(fields, &own, article);
        }
        head
    }

    /// The statistics of an article, and which numbers of its text are declared.
    fn statistics(
        &self,
        fields: &mut Fields<'_>,
        head: &Head,
        document: &Document,
        source: &str,
        original: Option<&Form>,
    ) -> Statistics {
        let ignored = fields.texts("ignore");
        let times =
            statistics::Times { as_of: fields.text("as_of"), period: fields.text("period") };
        let context = Context {
            id: &head.known.id,
            lang: head.known.lang,
            date: head.date,
            localities: &head.localities,
            names_place: head.names_place,
            corrects: !head.corrections.is_empty()
                || fields.key_span("corrections").is_some()
                || original.and_then(Form::article).is_some_and(|it| !it.corrections.is_empty()),
            times,
            prose: document.readable.then_some(&document.prose),
            source,
            reported: statistics::ReportedOnce::default(),
            covered: RefCell::default(),
            reader: self,
        };
        let stated = fields.list("statistics").len();
        let declared = fields.key_span("statistics").filter(|_| stated > 0);
        let twice = original.and_then(|form| Some((&form.path, form.statistics?, declared?)));
        if let Some((path, first, again)) = twice {
            fields.push(problems::statistics_in_both(fields.path(), again, path, first));
            return Statistics {
                statements: Vec::new(),
                stated: 0,
                declared: None,
                restated: Vec::new(),
                numbers: Numbers::new(Vec::new(), ignored),
            };
        }
        let statements = statistics::read(fields, &context);
        let grouping = statistics::grouping::check(&statements, head.known.lang, &ignored);
        fields.problems().extend(grouping);
        let restated = statistics::restated::read(fields, &context, original);
        let numbers = Numbers::new(context.covered.into_inner(), ignored);
        Statistics { statements, stated, declared, restated, numbers }
    }

    /// Tells of the numbers of the text that nothing declares, and of its amounts without a number,
    /// if the site wants to know. What is wrong with an article is to be mended first: the number
    /// of a faulty statistic would be listed here, too.
    fn check_numbers(
        &self,
        article: &Fragment,
        document: &Document,
        source: &str,
        statistics: &Statistics,
        problems: &Problems,
    ) -> Vec<Problem> {
        let Some(severity) = self.site.undeclared else { return Vec::new() };
        if problems.iter().any(|problem| problem.severity != Severity::Note) {
            return Vec::new();
        }
        let (path, prose, lang) = (&article.path, &document.prose, article.lang);
        let undeclared = undeclared::check(path, source, prose, lang, &statistics.numbers);
        let vague = vague::check(path, source, prose, lang, &statistics.numbers);
        undeclared.map(|problem| problem.severity(severity)).into_iter().chain(vague).collect()
    }

    /// The date; a translation may repeat it, and has that of its original.
    fn date(&self, fields: &mut Fields<'_>, original: Option<&Form>) -> Option<Stamp> {
        let text = match original {
            Some(_) => fields.text("date"),
            None => fields
                .needed_or("date", problems::date_cure(fields.path(), self.site.default_lang())),
        };
        let own = text.as_ref().and_then(|text| stamp(fields, text, self.site.zone));
        if let (Some(text), Some(own)) = (&text, own) {
            let (path, day) = (fields.path(), own.day());
            let far = dates::far_from_name(path, text.span, day);
            fields.problems().extend(far.or_else(|| dates::long_ago(path, text.span, day)));
        }
        let Some(form) = original else { return own };
        let date = form.article()?.date;
        let is_other = own.is_some_and(|own| own.day() != date.day());
        if let Some(span) = fields.key_span("date").filter(|_| is_other) {
            fields.push(problems::changed_in_translation(fields.path(), span, "date"));
        }
        Some(date)
    }

    /// When it is to be seen: never before its date, and a translation never before its original.
    fn publication(
        &self,
        fields: &mut Fields<'_>,
        date: Option<Stamp>,
        original: Option<&Form>,
    ) -> (Publication, Dated) {
        let publish_at = self.instant(fields, "publish_at");
        if let (Some(at), None) = (&publish_at, original) {
            let early = dates::seen_too_early(fields.path(), date, at, self.site.zone);
            fields.problems().extend(early);
        }
        let publish_at = publish_at.map(|at| at.value).or(date.map(Stamp::instant));
        let expires = self.instant(fields, "expires");
        let dated = Dated {
            never_seen: dates::never_seen(fields.path(), date, publish_at, expires.as_ref()),
            expires: expires.as_ref().map(|at| at.span),
            done: Vec::new(),
        };
        let own = Publication {
            draft: fields.flag("draft").unwrap_or(false),
            publish_at,
            expires: expires.map(|at| at.value),
        };
        (original.map_or(own, |form| own.at_most(form.publication)), dated)
    }

    /// Until when it stands first: a time in the past is one that is over, and nothing has to be
    /// done about it.
    fn featured_until(&self, fields: &mut Fields<'_>, seen: Option<Instant>) -> Option<Instant> {
        let until = self.instant(fields, "featured_until")?;
        if seen.is_some_and(|seen| until.value <= seen) {
            fields.push(problems::featured_too_early(fields.path(), until.span));
        }
        Some(until.value)
    }

    fn instant(&self, fields: &mut Fields<'_>, key: &'static str) -> Option<Spanned<Instant>> {
        let text = fields.text(key)?;
        let instant = Instant::parse(&text.value, &self.site.zone)
            .map_err(|error| date_problem(fields, &text, &error));
        instant.ok().map(|value| Spanned { value, span: text.span })
    }

    /// The last change, which cannot be before the article.
    fn updated(
        &self,
        fields: &mut Fields<'_>,
        date: Option<Stamp>,
        dated: &mut Dated,
    ) -> Option<Spanned<Stamp>> {
        let text = fields.text("updated")?;
        let value = stamp(fields, &text, self.site.zone)?;
        let updated = Spanned { value, span: text.span };
        dates::check_follows(fields, date, &updated, Follows::Update, dated);
        Some(updated)
    }

    fn lang(&self, fields: &mut Fields<'_>, name: FileName<'_>) -> Lang {
        let default = lang_of_file(fields, name, self.site);
        let Some(text) = fields.text("lang") else { return default };
        let Some(lang) = language::of_tag(&text.value) else {
            fields.push(problems::unknown_language(fields.path(), text.span, &text.value));
            return default;
        };
        let place = Location::bytes(fields.path(), text.span);
        if let Some(ending) = name.lang().filter(|ending| *ending != lang) {
            fields.push(problems::other_than_ending(place, lang, ending));
            return default;
        }
        if lang != default && !self.site.languages.contains(&lang) {
            fields.push(problems::language_not_of_site(place, lang, &self.site.languages));
        }
        lang
    }
}

/// The language that the name of a file ends in, else the site's first one. One that there are no
/// pages in is refused.
pub(super) fn lang_of_file(fields: &mut Fields<'_>, name: FileName<'_>, site: &Site) -> Lang {
    let lang = name.lang().unwrap_or(site.default_lang());
    if !site.languages.contains(&lang) {
        let place = Location::file(fields.path());
        fields.push(problems::language_not_of_site(place, lang, &site.languages));
    }
    if let Some(Ending::Foreign(code)) = name.ending {
        fields.push(problems::unknown_ending(fields.path(), code));
    }
    lang
}

impl Head {
    /// The article, a translation with what it has from its original; where something is missing,
    /// what is known of it.
    fn text(
        self,
        broken: bool,
        publication: Publication,
        original: Option<&Form>,
        statements: Vec<Arc<Statement>>,
        restated: Vec<Restatement>,
    ) -> Text {
        let Some(date) = self.date.filter(|_| !broken) else {
            return Text::Partial(Arc::new(self.known));
        };
        let article = match original.and_then(Form::article) {
            Some(original) => Article { restated, ..self.translation(original, publication) },
            None => self.article(date, publication),
        };
        Text::Whole(Arc::new(article), statements)
    }

    fn title_place(&self) -> Location {
        let span = self.title.as_ref().map_or(Span::new(0, 3), |title| title.span);
        Location::bytes(&self.known.path, span)
    }

    fn article(self, date: Stamp, publication: Publication) -> Article {
        Article {
            title_place: self.title_place(),
            slug_place: self.slug_place,
            title: trimmed(self.title),
            id: self.known.id,
            slug: self.known.slug,
            path: self.known.path,
            lang: self.known.lang,
            translation: false,
            date,
            kind: self.kind,
            summary: self.summary,
            authors: self.authors,
            outlet: self.outlet,
            localities: self.localities,
            bodies: self.bodies,
            directives: self.directives,
            topics: self.topics,
            image: self.known.image,
            attachments: self.known.attachments,
            aliases: self.aliases,
            related: self.known.related,
            updated: self.updated.map(|updated| updated.value),
            expires: publication.expires,
            featured_until: self.featured_until,
            draft: publication.draft,
            corrections: self.corrections,
            withdrawn: self.withdrawn,
            body: self.known.body,
            restated: Vec::new(),
        }
    }
}

fn trimmed(title: Option<Spanned<String>>) -> String {
    title.map(|title| title.value.trim().to_owned()).unwrap_or_default()
}

/// The id; a translation has that of its original.
fn id(fields: &mut Fields<'_>, name: &str, original: Option<&Form>) -> String {
    let own = match fields.text("id") {
        Some(text) if !is_slug(&text.value) => {
            let (path, proposed) = (fields.path(), slugify(&text.value));
            fields.push(problems::invalid_id(path, text.span, &text.value, &proposed));
            Some(proposed)
        }
        text => text.map(|text| text.value),
    };
    original.map(|form| form.id().to_owned()).or(own).unwrap_or_else(|| slugify(name))
}

/// The word of the route, and where it is given; with one that cannot stand in an address, the one
/// that is proposed.
pub(super) fn slug(fields: &mut Fields<'_>, name: &str) -> (String, Option<Location>) {
    let (path, text) = (fields.path(), fields.text("slug"));
    let (span, written) = match &text {
        Some(text) => (Some(text.span), text.value.as_str()),
        None => (None, name),
    };
    let slug = slugify(written);
    let sound = if span.is_some() { is_slug(written) } else { !slug.is_empty() };
    if !sound {
        let written = if span.is_some() { written } else { "" };
        fields.push(problems::invalid_slug(path, span, written, &slug));
    }
    (slug, span.map(|span| Location::bytes(path, span)))
}
