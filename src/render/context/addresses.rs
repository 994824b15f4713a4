//! Addresses as a page writes them, and links.

use std::borrow::Cow;

use super::{Basis, Context};
use crate::base::document::Document;
use crate::bulletin::article::{Article, Attachment};
use crate::bulletin::observation::{Observation, Quote};
use crate::bulletin::office::Logo;
use crate::bulletin::register::Id;
use crate::plan::links::Target;
use crate::plan::menu::MenuItem;
use crate::plan::{Route, anchor};
use crate::render::html::view::{Feed, Link, Modern, Picture, Text};

/// A document that goes with an article.
pub(in crate::render) struct Attached<'a> {
    /// Title.
    pub(in crate::render) title: &'a str,
    /// Its address.
    pub(in crate::render) href: String,
    /// Its format, length and pages.
    pub(in crate::render) document: &'a Document,
}

impl<'a> Context<'a> {
    /// The address of what a link in a text leads to.
    pub(in crate::render) fn target_href(&self, target: &Target) -> String {
        match target {
            Target::Inside(..) => format!("{}{}", self.base, target.href()),
            Target::Outside(_) | Target::Here(_) => target.href(),
        }
    }

    /// An address from the host's root.
    pub(in crate::render) fn href(&self, route: &Route) -> Text<'a> {
        Cow::Owned([self.base, &route.href()].concat())
    }

    /// A whole address.
    pub(in crate::render) fn absolute(&self, route: &Route) -> Text<'a> {
        Cow::Owned(route.absolute(&self.site().base_url))
    }

    /// The whole address of a link that begins at the host's root.
    pub(in crate::render) fn whole(&self, href: &str) -> String {
        let site = self.site();
        let base = site.base_url.trim_end_matches('/');
        let host = base.strip_suffix(site.base_path()).unwrap_or(base);
        if href.starts_with('/') { [host, href].concat() } else { href.to_owned() }
    }

    /// The whole address of the publisher's logo.
    pub(in crate::render) fn logo(&self) -> Option<String> {
        let logo = self.site().publisher.logo.as_ref()?;
        Some(self.absolute(&self.logo_route(logo)).into_owned())
    }

    /// The route of a logo.
    pub(in crate::render) fn logo_route(&self, logo: &Logo) -> Route {
        self.ask(Basis::FIXED, "route of logo", logo.path.as_str(), self.plan.logo(logo))
    }

    /// The menu that the settings list.
    pub(in crate::render) fn menu(&self) -> Vec<MenuItem<'a>> {
        self.ask(Basis::everything(), "menu", self.lang, self.plan.menu(self.lang))
    }

    /// A link to a page.
    pub(in crate::render) fn link(&self, text: impl Into<Text<'a>>, route: &Route) -> Link<'a> {
        Link::new(text, self.href(route))
    }

    /// A name that leads to its page where it has one.
    pub(super) fn named(&self, text: impl Into<Text<'a>>, route: Option<&Route>) -> Link<'a> {
        match route {
            Some(route) => self.link(text, route),
            None => Link::plain(text),
        }
    }

    /// The picture at the head of an article.
    pub(in crate::render) fn picture(&self, article: &'a Article) -> Option<Picture<'a>> {
        let image = article.image.as_ref()?;
        let target = self.target(&article.path, article.lang, &image.src.value).ok();
        let target = target.filter(|target| !target.is_foreign())?;
        let file = self.picture_file(&target);
        Some(Picture {
            src: file.src.into(),
            srcset: file.srcset.map(Into::into),
            modern: file.modern.map(|(srcset, media_type)| Modern {
                srcset: srcset.into(),
                media_type: media_type.into(),
            }),
            alt: image.alt.as_str().into(),
            width: file.size.map(|(width, _)| width.to_string().into()),
            height: file.size.map(|(_, height)| height.to_string().into()),
            caption: image.caption.as_deref().map(Into::into),
            credit: image.credit.as_deref().map(Into::into),
        })
    }

    /// The documents that go with an article, as far as they are known.
    pub(in crate::render) fn attachments(&self, article: &'a Article) -> Vec<Attached<'a>> {
        let attached = |attachment: &'a Attachment| {
            let written = attachment.file.value.as_str();
            let target = self.target(&article.path, article.lang, written).ok()?;
            let Target::Inside(route, _) = &target else { return None };
            let document = self.plan.document(route);
            let document = self.ask(Basis::FIXED, "document", route.as_str(), document)?;
            Some(Attached { title: &attachment.title, href: self.target_href(&target), document })
        };
        article.attachments.iter().filter_map(attached).collect()
    }

    /// The words that state an observation, and the article that has them: a translation for
    /// readers of its language, if it says where.
    pub(in crate::render) fn stated(
        &self,
        observation: &'a Observation,
    ) -> (Id<Article>, Option<&'a Quote>) {
        let edition = self.edition(observation.article);
        let own = observation.quote.as_ref().filter(|quote| !quote.pieces.is_empty());
        match self.get(edition).restated(observation.name.number) {
            Some(quote) if edition != observation.article => (edition, Some(quote)),
            _ => (observation.article, own),
        }
    }

    /// The address of the sentence that states an observation.
    pub(in crate::render) fn sentence_href(&self, observation: &'a Observation) -> Text<'a> {
        let (article, quote) = self.stated(observation);
        let page = self.href(self.routes().article(article));
        let anchor = quote.map(|_| anchor(observation.name.number));
        match anchor {
            Some(anchor) => [&*page, "#", &anchor].concat().into(),
            None => page,
        }
    }

    /// The feed of a page.
    pub(in crate::render) fn feed(&self, title: String, page: &Route) -> Feed<'a> {
        Feed {
            title: title.into(),
            href: self.href(&self.routes().feed(page)),
            media_type: "application/atom+xml".into(),
        }
    }
}
