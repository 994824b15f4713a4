//! Questions about pictures: in which files they are shown, and which stand for shared links.

use super::Context;
use super::bases::Basis;
use crate::bulletin::article::Article;
use crate::bulletin::date::Day;
use crate::plan::PageKind;
use crate::plan::cards::CARD;
use crate::plan::links::Target;
use crate::plan::pictures::{Copy, Shown};
use crate::render::html::markdown;
use crate::render::html::metadata::Shared;

impl<'a> Context<'a> {
    /// The picture at the head of an article, for shared links.
    pub(in crate::render) fn shared_picture(&self, article: &'a Article) -> Option<Shared<'a>> {
        let image = article.image.as_ref()?;
        let target = self.target(&article.path, article.lang, &image.src.value).ok();
        let target = target.filter(|target| !target.is_foreign())?;
        let shown = self.shown(&target);
        let single = shown.and_then(Shown::single).map(|copy| (copy.width, copy.height));
        Some(Shared {
            src: self.whole(&self.picture_file(&target).src).into(),
            size: single.or(shown.map(|shown| (shown.width, shown.height))),
            alt: image.alt.as_str().into(),
        })
    }

    /// The picture for shared links of a page that has none of its own.
    pub(in crate::render) fn card_for(
        &self,
        kind: PageKind,
        section: &'static str,
    ) -> Option<Shared<'a>> {
        let subject = self.plan.card_subject(kind, section);
        let card = self.plan.card(self.lang, subject);
        let place = match kind {
            PageKind::Locality(id) => Some(id),
            PageKind::Article(id) => self.get(id).localities.first().copied(),
            _ => None,
        };
        // The lowest of them that has one gives it.
        if let Some(id) = place.filter(|_| self.notes) {
            for above in self.lineage(id, self.get(id).last_day(Day::LAST)) {
                self.note(Basis::card(above));
            }
        }
        let card = self.ask(Basis::FIXED, "card for links", (kind, (self.lang, section)), card)?;
        let src = self.absolute(&card.route);
        Some(Shared { src, size: Some(CARD), alt: card.alt.as_str().into() })
    }

    /// The files in which a picture is shown, with addresses of this context.
    pub(in crate::render) fn picture_file(&self, target: &Target) -> markdown::Picture {
        let shown = self.shown(target);
        let size = shown.map(|shown| (shown.width, shown.height));
        let src = |copy: &Copy| self.href(&copy.route).into_owned();
        let single = shown.and_then(Shown::single).map(src);
        let whole = || self.target_href(target);
        let listed = |copies: &[Copy]| {
            let one = |copy: &Copy| format!("{} {}w", self.href(&copy.route), copy.width);
            copies.iter().map(one).collect::<Vec<_>>().join(", ")
        };
        let copies = shown.map(|shown| shown.copies.as_slice()).unwrap_or_default();
        let has_plain = shown.is_some_and(|shown| shown.plain.is_some());
        let modern = copies.first().filter(|_| has_plain);
        markdown::Picture {
            src: single.unwrap_or_else(whole),
            size,
            srcset: (!copies.is_empty() && !has_plain).then(|| listed(copies)),
            modern: modern.map(|first| (listed(copies), first.kind.media_type())),
            plays: self.plays(target),
        }
    }

    /// The media type of a film or sound; none of anything else.
    pub(in crate::render) fn plays(&self, target: &Target) -> Option<&'static str> {
        let Target::Inside(route, _) = target else { return None };
        self.ask(Basis::FIXED, "film", route.as_str(), self.plan.played(route))
    }

    /// The sizes of a picture; `None` where no size of it is known.
    pub(in crate::render) fn shown(&self, target: &Target) -> Option<&'a Shown> {
        let Target::Inside(route, _) = target else { return None };
        self.ask(Basis::FIXED, "picture", route.as_str(), self.plan.picture(route))
    }
}
