//! Metadata of a page: for readers, and in its `head` for machines. The latter comes to templates
//! as one piece of markup, so that no theme can lose the address that counts, the languages of a
//! page, or that it must not be indexed.

use super::markdown::escape;
use super::markup;
use super::view::{self, Feed, Html, Link, Text};
use crate::bulletin::lang::Lang;
use crate::render::context::Context;

/// Metadata of a page.
#[derive(Debug, Default)]
pub(in crate::render) struct Head<'a> {
    /// The whole `title` element: page and portal.
    pub(in crate::render) document_title: Text<'a>,
    /// Title for a shared link, without the portal's.
    pub(in crate::render) title: Text<'a>,
    /// One or two sentences.
    pub(in crate::render) description: Option<Text<'a>>,
    /// Absolute address of the page.
    pub(in crate::render) canonical: Text<'a>,
    /// Absolute addresses of the page in its languages; empty when there is only one.
    pub(in crate::render) alternates: Vec<(Lang, Text<'a>)>,
    /// Languages of the portal for readers.
    pub(in crate::render) languages: Vec<Link<'a>>,
    /// The entry of the navigation under which the page belongs; empty for none.
    pub(in crate::render) section: &'static str,
    /// The way down to the page, first page first, the page itself last and `current`.
    pub(in crate::render) breadcrumbs: Vec<Link<'a>>,
    /// JSON-LD objects that cannot end their element.
    pub(in crate::render) json_ld: Vec<String>,
    /// Feeds of this page.
    pub(in crate::render) feeds: Vec<Feed<'a>>,
    /// Other forms of this page: Markdown, one file to keep.
    pub(in crate::render) forms: Vec<Feed<'a>>,
    /// True if it is a bulletin.
    pub(in crate::render) is_article: bool,
    /// A picture for shared links.
    pub(in crate::render) image: Option<Shared<'a>>,
    /// Address of the page with newer entries of the same list.
    pub(in crate::render) prev: Option<Text<'a>>,
    /// Address of the page with older entries of the same list.
    pub(in crate::render) next: Option<Text<'a>>,
    /// True if search engines are asked to leave the page out.
    pub(in crate::render) noindex: bool,
    /// True if it is made to stand inside of pages of others.
    pub(in crate::render) is_embedded: bool,
}

/// A picture for shared links.
#[derive(Debug, Default)]
pub(in crate::render) struct Shared<'a> {
    /// Whole address.
    pub(in crate::render) src: Text<'a>,
    /// Width and height in pixels, when known.
    pub(in crate::render) size: Option<(usize, usize)>,
    /// Its words, for those who do not see it.
    pub(in crate::render) alt: Text<'a>,
}

/// Content security policy of a page: it may load its own files, and pictures that stand in it;
/// neither code nor styles inside of it. A second wall behind the gate, which lets no page ask another
/// host or hold code.
pub(super) const POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

/// The same for a page that stands inside of pages of others: nothing that it does not need. No page
/// forbids to be framed, which only a header could do; see [`super::headers`].
const POLICY_OF_EMBEDDED: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'";

/// The same for a page that only leads on.
pub(in crate::render) const POLICY_OF_REDIRECT: &str =
    "default-src 'none'; form-action 'none'; base-uri 'none'";

/// The same for a copy, which has its styles and pictures in itself, but for those that were too
/// large.
fn policy_of_copy(base_url: &str) -> String {
    format!(
        "default-src 'none'; img-src data: {base_url}; media-src {base_url}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
    )
}

/// A policy as the element that browsers obey from there on.
pub(in crate::render) fn push_policy(text: &mut String, policy: &str) {
    text.extend(["<meta http-equiv=\"Content-Security-Policy\" content=\"", policy, "\">\n"]);
}

impl<'a> Head<'a> {
    /// As templates of the portal see it.
    pub(in crate::render) fn of_page(self, cx: &Context<'_>) -> view::Head<'a> {
        let metadata = Html::of(|text| self.write(text, cx));
        self.seen(cx, metadata)
    }

    /// As the template of a copy sees it, which stands alone: it has no feeds, and nobody shares or
    /// indexes it.
    pub(in crate::render) fn of_copy(self, cx: &Context<'_>) -> view::Head<'a> {
        let metadata = Html::of(|text| {
            push_policy(text, &policy_of_copy(&cx.site().base_url));
            self.write_name(text);
        });
        self.seen(cx, metadata)
    }

    fn seen(self, cx: &Context<'_>, metadata: Html) -> view::Head<'a> {
        view::Head {
            metadata,
            navigation: cx.navigation(self.section),
            breadcrumbs: (!self.breadcrumbs.is_empty()).then(|| markup::steps(&self.breadcrumbs)),
            title: self.title,
            canonical: self.canonical,
            languages: self.languages,
            section: self.section.into(),
            feeds: self.feeds,
        }
    }

    /// Writes title, description and addresses. The description serves search engines and shared
    /// links alike.
    fn write_name(&self, text: &mut String) {
        line(text, &["<title>", &self.document_title, "</title>"]);
        if let Some(description) = &self.description {
            let name = "<meta name=\"description\" property=\"og:description\" content=\"";
            line(text, &[name, description, "\">"]);
        }
        if self.noindex {
            text.push_str("<meta name=\"robots\" content=\"noindex\">\n");
        }
        line(text, &["<link rel=\"canonical\" href=\"", &self.canonical, "\">"]);
    }

    fn write(&self, text: &mut String, cx: &Context<'_>) {
        push_policy(text, if self.is_embedded { POLICY_OF_EMBEDDED } else { POLICY });
        self.write_name(text);
        self.write_links(text);
        text.push_str(cx.metadata_of_portal());
        self.write_open_graph(text);
        for object in &self.json_ld {
            text.extend(["<script type=\"application/ld+json\">", object, "</script>\n"]);
        }
    }

    fn write_links(&self, text: &mut String) {
        for (lang, href) in &self.alternates {
            line(
                text,
                &["<link rel=\"alternate\" hreflang=\"", lang.code(), "\" href=\"", href, "\">"],
            );
        }
        if let Some(prev) = &self.prev {
            line(text, &["<link rel=\"prev\" href=\"", prev, "\">"]);
        }
        if let Some(next) = &self.next {
            line(text, &["<link rel=\"next\" href=\"", next, "\">"]);
        }
        self.forms.iter().chain(&self.feeds).for_each(|feed| feed_line(text, feed));
    }

    /// Writes what a shared link needs and the page does not say otherwise: its address is the
    /// canonical one, its language that of the document, its date in the data of schema.org.
    fn write_open_graph(&self, text: &mut String) {
        if self.is_article {
            property(text, "og:type", "article");
        }
        property(text, "og:title", &self.title);
        if let Some(image) = &self.image {
            property(text, "og:image", &image.src);
            if let Some((width, height)) = image.size {
                property(text, "og:image:width", &width.to_string());
                property(text, "og:image:height", &height.to_string());
            }
            if !image.alt.is_empty() {
                property(text, "og:image:alt", &image.alt);
            }
            text.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">\n");
        }
    }
}

/// Returns the metadata that all pages of a language share: the colour of its office, the feed of the
/// portal, and its name.
pub(in crate::render) fn of_portal(site: &view::Site<'_>, accent: Option<&str>) -> String {
    let mut text = String::new();
    if let Some(accent) = accent {
        line(&mut text, &["<link rel=\"stylesheet\" href=\"", accent, "\">"]);
    }
    site.feeds.iter().take(1).for_each(|feed| feed_line(&mut text, feed));
    property(&mut text, "og:site_name", &site.title);
    text
}

/// A feed or another form of a page.
fn feed_line(text: &mut String, feed: &Feed<'_>) {
    let Feed { title, href, media_type } = feed;
    let link = "<link rel=\"alternate\" type=\"";
    line(text, &[link, media_type, "\" title=\"", title, "\" href=\"", href, "\">"]);
}

fn property(text: &mut String, name: &str, content: &str) {
    line(text, &["<meta property=\"", name, "\" content=\"", content, "\">"]);
}

/// A line of markup and text by turns, markup first.
fn line(text: &mut String, parts: &[&str]) {
    for (index, part) in parts.iter().enumerate() {
        if index % 2 == 0 { text.push_str(part) } else { escape::text(text, part) }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_are_told_what_the_page_has_and_nothing_else() {
        let mut text = String::new();
        let page = Head {
            document_title: "A & B | C".into(),
            canonical: "https://x.example/?a=\"".into(),
            ..Head::default()
        };
        page.write_name(&mut text);
        page.write_links(&mut text);
        let expected = "<title>A &amp; B | C</title>\n<link rel=\"canonical\" href=\"https://x.example/?a=&quot;\">\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_page_that_is_not_indexed_says_so_in_its_copy_too() {
        let mut text = String::new();
        Head { noindex: true, description: Some("x".into()), ..Head::default() }
            .write_name(&mut text);
        assert!(
            text.contains("<meta name=\"description\" property=\"og:description\" content=\"x\">\n<meta name=\"robots\" content=\"noindex\">\n")
        );
    }

    #[test]
    fn languages_neighbours_and_forms_are_links() {
        let feed = Feed {
            title: "T".into(),
            href: "/t/feed.xml".into(),
            media_type: "application/atom+xml".into(),
        };
        let page = Head {
            alternates: vec![(Lang::VI, "https://x.example/".into())],
            prev: Some("/".into()),
            next: Some("/page/3/".into()),
            feeds: vec![feed],
            ..Head::default()
        };
        let mut text = String::new();
        page.write_links(&mut text);
        let expected = [
            "<link rel=\"alternate\" hreflang=\"vi\" href=\"https://x.example/\">",
            "<link rel=\"prev\" href=\"/\">",
            "<link rel=\"next\" href=\"/page/3/\">",
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"T\" href=\"/t/feed.xml\">",
            "",
        ];
        assert_eq!(text, expected.join("\n"));
    }
}
