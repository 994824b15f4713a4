//! Parts of the front matter that stand by themselves: outlet, picture, old routes, corrections, and dates.

use super::fields::Fields;
use super::problems;
use crate::base::Spanned;
use crate::bulletin::article::{Correction, CorrectionKind, Image, Outlet};
use crate::bulletin::date::{DateError, Stamp, Zone};

/// A date; what is wrong with it is told.
pub(super) fn stamp(fields: &mut Fields<'_>, text: &Spanned<String>, zone: Zone) -> Option<Stamp> {
    Stamp::parse(&text.value, &zone).map_err(|error| date_problem(fields, text, &error)).ok()
}

/// What is wrong with a date.
pub(super) fn date_problem(fields: &mut Fields<'_>, text: &Spanned<String>, error: &DateError) {
    fields.push(problems::invalid_date(fields.path(), text.span, &error.message(), &error.hint()));
}

/// Where the bulletin was first published.
pub(super) fn outlet(fields: &mut Fields<'_>) -> Option<Outlet> {
    let mut inner = fields.inner("source")?;
    let name = inner.needed("name");
    let (url, half): (Option<_>, Option<_>) = match inner.text("url") {
        Some(url) if !url.value.starts_with("https://") && !url.value.starts_with("http://") => (None, Some(url)),
        url => (url, None),
    };
    if let Some(url) = half {
        let message = format!("`{}` is not an address", url.value);
        inner.push(problems::invalid_value(inner.path(), url.span, message, "write it in full: `https://...`"));
    }
    inner.finish();
    name.map(|name| Outlet { name: name.value, url: url.map(|url| url.value) })
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

/// Old routes.
pub(super) fn aliases(fields: &mut Fields<'_>) -> Vec<Spanned<String>> {
    let texts = fields.texts("aliases");
    for text in texts.iter().filter(|text| !text.value.starts_with('/') || text.value.contains("..")) {
        let message = format!("`{}` is not a route of this site", text.value);
        fields.push(problems::invalid_value(
            fields.path(),
            text.span,
            message,
            "write the old route from the root: `/tin/2021/ten-cu/`",
        ));
    }
    texts
}

/// What was put right.
pub(super) fn corrections(fields: &mut Fields<'_>, zone: Zone) -> Vec<Correction> {
    let path = fields.path();
    let mut list = Vec::new();
    for node in fields.list("corrections") {
        let Some(mut inner) = Fields::of(path, node, fields.problems()) else { continue };
        let date = inner.needed("date").and_then(|text| stamp(&mut inner, &text, zone));
        let kind = inner.word("kind", &CorrectionKind::WORDS).unwrap_or(CorrectionKind::Correction);
        let major = inner.word("severity", &[("minor", false), ("major", true)]).unwrap_or(false);
        let what = inner.needed("what").map(|text| text.value).unwrap_or_default();
        let why = inner.text("why").map(|text| text.value).unwrap_or_default();
        inner.finish();
        list.extend(date.map(|date| Correction { date, kind, major, what, why }));
    }
    list
}
