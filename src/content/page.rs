//! A Markdown file -> a standing page.

use super::article::{lang_of_file, slug};
use super::fields::Fields;
use super::file_name::FileName;
use super::{ARTICLE_LIMIT, front_matter, markdown, text_of_file};
use crate::base::{Location, Problems, SourcePath, Span, Tree};
use crate::bulletin::article::{BodyText, FileText, StandingPage};
use crate::bulletin::site::Site;

/// Reads a standing page.
pub(super) fn read(
    tree: &Tree,
    path: &SourcePath,
    site: &Site,
    problems: &mut Problems,
) -> Option<StandingPage> {
    let source = text_of_file(tree, path, ARTICLE_LIMIT, super::problems::Limited::Page, problems)?;
    page(path, &source, site, problems)
}

fn page(
    path: &SourcePath,
    source: &str,
    site: &Site,
    problems: &mut Problems,
) -> Option<StandingPage> {
    let document = front_matter::read(path, source, problems);
    let mut fields = Fields::of(path, &document.node, problems)?;
    let title = fields.needed("title");
    let name = FileName::of(path);
    let (slug, slug_place) = slug(&mut fields, name.name);
    let page = StandingPage {
        slug,
        slug_place,
        path: path.clone(),
        lang: lang_of_file(&mut fields, name, site),
        title_place: Location::bytes(
            path,
            title.as_ref().map_or(Span::new(0, 3), |title| title.span),
        ),
        title: title.map(|title| title.value).unwrap_or_default(),
        summary: fields.text("summary").map(|text| markdown::plain(&text.value)),
        body: BodyText {
            span: Span::new(document.body.start, document.body.end),
            text: FileText::read_again(blake3::hash(source.as_bytes()).into()),
            links: document.prose.links,
            headings: document.prose.headings,
        },
    };
    fields.finish();
    Some(page)
}
