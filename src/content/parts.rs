//! Parts of the front matter that stand by themselves: authors, outlet, picture, documents, old
//! routes, corrections, and dates.

use super::fields::{Fields, text_of};
use super::form::{Dated, Follows, Form};
use super::yaml::{Node, Value};
use super::{dates, printed, problems, twice};
use crate::base::suggest::nearest;
use crate::base::{Problems, SourcePath, Spanned, address, fold, message};
use crate::bulletin::article::{
    Article, ArticleKind, Attachment, AuthorKind, Correction, CorrectionKind, Image, Outlet,
    Withdrawal,
};
use crate::bulletin::date::{DateError, Stamp, Zone};
use crate::language;

/// A date; what is wrong with it is told.
pub(super) fn stamp(fields: &mut Fields<'_>, text: &Spanned<String>, zone: Zone) -> Option<Stamp> {
    printed::stamp(&text.value, zone).map_err(|error| date_problem(fields, text, &error)).ok()
}

/// Adds the problem of a date that cannot be read.
pub(super) fn date_problem(fields: &mut Fields<'_>, text: &Spanned<String>, error: &DateError) {
    fields.push(problems::invalid_date(fields.path(), text.span, error));
}

/// The kind of bulletin, by its word or by the name that portals print.
pub(super) fn kind(fields: &mut Fields<'_>) -> Option<ArticleKind> {
    let text = fields.text("kind")?;
    if let Some((_, kind)) = ArticleKind::WORDS.iter().find(|(word, _)| *word == text.value) {
        return Some(*kind);
    }
    let (names, wanted) = (language::kind_names(), fold::name(&text.value));
    let found = names.iter().find(|(name, _)| fold::name(name) == wanted);
    if found.is_none() {
        let near = nearest(&text.value, names.iter().map(|(name, _)| name.as_str()));
        let words = ArticleKind::WORDS.map(|(word, _)| word);
        let known = near.as_ref().map_or(&words[..], std::slice::from_ref);
        let path = fields.path();
        fields.push(problems::invalid_word(path, text.span, "kind", &text.value, known));
    }
    found.map(|(_, kind)| *kind)
}

/// Who signs: a name, or a map of name and type.
pub(super) fn signature(
    path: &SourcePath,
    node: &Node,
    problems: &mut Problems,
) -> Option<(Spanned<String>, Option<AuthorKind>)> {
    if !matches!(node.value, Value::Map(_)) {
        return text_of(path, node, problems).map(|text| (text, None));
    }
    let mut inner = Fields::of(path, node, problems)?;
    let name = inner.needed("name");
    let kind = inner.word("type", &AuthorKind::WORDS);
    inner.finish();
    name.map(|name| (name, kind))
}

/// Reads where the bulletin was first published.
pub(super) fn outlet(fields: &mut Fields<'_>) -> Option<Outlet> {
    let mut inner = fields.inner("source")?;
    let name = inner.needed("name");
    let url = web_address(&mut inner, "url");
    inner.finish();
    name.map(|name| Outlet { name: name.value, url })
}

/// The address of a page on another host, as it stands in pages; of one that is malformed, what was
/// meant.
pub(super) fn web_address(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let url = fields.text(key)?;
    let written = url.value.trim();
    let scheme = written.split(':').next().filter(|_| written.contains(':')).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        let message = message!("invalid-value-address", address = url.value);
        let cure = message!("invalid-value-address.hint");
        fields.push(problems::invalid_value(fields.path(), url.span, message, cure));
        return None;
    }
    let meant = match address::check(written) {
        Ok(()) => Some(written.to_owned()),
        Err(fault) => {
            fields.push(problems::malformed_address(fields.path(), url.span, written, &fault));
            fault.meant
        }
    };
    meant.map(|meant| address::written(&meant).into_owned())
}

/// The picture at its head.
pub(super) fn image(fields: &mut Fields<'_>) -> Option<Image> {
    let mut inner = fields.inner("image")?;
    let src = inner.needed("src");
    let image = Image {
        alt: inner.needed("alt").map(|text| text.value).unwrap_or_default(),
        caption: inner.text("caption").map(|text| text.value),
        credit: inner.text("credit").map(|text| text.value),
        src: src?,
    };
    inner.finish();
    Some(image)
}

/// The documents that go with it, each once.
pub(super) fn attachments(fields: &mut Fields<'_>) -> Vec<Attachment> {
    let path = fields.path();
    let mut named = Vec::new();
    for node in fields.list_of("attachments", Some("file")) {
        let (file, title) = if let Value::Map(_) = node.value {
            let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
            let pair = (inner.needed("file"), inner.text("title"));
            inner.finish();
            pair
        } else {
            (text_of(path, node, fields.problems()), None)
        };
        let Some(file) = file else { continue };
        let title = title.map(|title| title.value.trim().to_owned());
        let title = title.filter(|title| !title.is_empty());
        let name = || file.value.rsplit('/').next().unwrap_or_default().to_owned();
        named.push((file.clone(), Attachment { title: title.unwrap_or_else(name), file }));
    }
    let once = twice::once(fields, named, |attachment| attachment.file.value.clone());
    once.into_iter().map(|(_, attachment)| attachment).collect()
}

/// The documents that a translation names itself, else those of its original.
pub(super) fn or_those(own: Vec<Attachment>, original: &Article) -> Vec<Attachment> {
    if own.is_empty() { original.attachments.clone() } else { own }
}

/// Old routes.
pub(super) fn aliases(fields: &mut Fields<'_>) -> Vec<Spanned<String>> {
    let texts = fields.texts("aliases");
    for text in
        texts.iter().filter(|text| !text.value.starts_with('/') || text.value.contains(".."))
    {
        let message = message!("invalid-value-alias", address = &text.value);
        let cure = message!("invalid-value-alias.hint");
        fields.push(problems::invalid_value(fields.path(), text.span, message, cure));
    }
    texts
}

/// When and why a bulletin was taken back. A translation is so with its original, and may give the
/// reason in its own words.
pub(super) fn withdrawn(
    fields: &mut Fields<'_>,
    zone: Zone,
    published: Option<Stamp>,
    original: Option<&Form>,
    dated: &mut Dated,
) -> Option<Withdrawal> {
    let own = withdrawal(fields, zone, published, dated);
    let Some(form) = original else { return own };
    let whole = form.article()?.withdrawn.clone();
    if let (Some(span), None) = (fields.key_span("withdrawn"), &whole) {
        fields.push(problems::withdrawn_alone(fields.path(), span, &form.path));
    }
    whole.map(|whole| Withdrawal { why: own.map_or(whole.why, |own| own.why), ..whole })
}

fn withdrawal(
    fields: &mut Fields<'_>,
    zone: Zone,
    published: Option<Stamp>,
    dated: &mut Dated,
) -> Option<Withdrawal> {
    let mut inner = fields.inner("withdrawn")?;
    let text = inner.needed("date");
    let date = text.as_ref().and_then(|text| stamp(&mut inner, text, zone));
    if let Some((text, value)) = text.zip(date) {
        let given = Spanned { value, span: text.span };
        dates::check_follows(&mut inner, published, &given, Follows::Withdrawal, dated);
    }
    let why = inner.needed("why").map(|text| text.value.trim().to_owned());
    inner.finish();
    Some(Withdrawal { date: date?, why: why? })
}

/// Reads the corrections of a bulletin.
pub(super) fn corrections(
    fields: &mut Fields<'_>,
    zone: Zone,
    published: Option<Stamp>,
    dated: &mut Dated,
) -> Vec<Correction> {
    let path = fields.path();
    let mut list = Vec::new();
    for node in fields.list("corrections") {
        let inner = Fields::of_key("corrections", path, node, fields.problems());
        let Some(mut inner) = inner else { continue };
        let text = inner.needed("date");
        let date = text.as_ref().and_then(|text| stamp(&mut inner, text, zone));
        if let Some((text, value)) = text.zip(date) {
            let given = Spanned { value, span: text.span };
            dates::check_follows(&mut inner, published, &given, Follows::Correction, dated);
        }
        let kind = inner.word("kind", &CorrectionKind::WORDS).unwrap_or(CorrectionKind::Correction);
        let major = inner.word("severity", &[("minor", false), ("major", true)]).unwrap_or(false);
        let what = inner.needed("what").map(|text| text.value).unwrap_or_default();
        let why = inner.text("why").map(|text| text.value).unwrap_or_default();
        inner.finish();
        list.extend(date.map(|date| Correction { date, kind, major, what, why }));
    }
    list
}
