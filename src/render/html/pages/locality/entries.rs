//! Places in lists, and the days on which they exist.

use crate::base::fold;
use crate::bulletin::locality::Locality;
use crate::bulletin::register::Id;
use crate::language::phrase;
use crate::render::context::Context;
use crate::render::html::pages::listing::view::ListItem;
use crate::render::html::view::Text;
use crate::render::words;

/// Brings places into the order of their names.
pub(in crate::render::html) fn sort_by_name(cx: &Context<'_>, ids: &mut [Id<Locality>]) {
    let name = |id: &Id<Locality>| cx.get(*id).name(cx.lang, cx.get(*id).last_day(cx.today()));
    ids.sort_by(|a, b| crate::render::order::compare(name(a), name(b)).then(a.cmp(b)));
}

/// A place in a list: name, type, number of bulletins, last day.
pub(in crate::render::html::pages) fn entry<'a>(
    cx: &Context<'a>,
    id: Id<Locality>,
) -> ListItem<'a> {
    let locality = cx.get(id);
    let day = locality.last_day(cx.today());
    let bulletins = cx.articles_at(id).len();
    let name = fold::name(locality.name(cx.lang, day));
    // `Thành phố Hồ Chí Minh` has its type in its name.
    let named = |kind: &str| name.starts_with(&fold::name(kind));
    ListItem {
        link: cx.place(id, day),
        kind: locality
            .kind(day)
            .map(|kind| kind.label(cx.lang))
            .filter(|kind| !named(kind))
            .map(Into::into),
        count: (bulletins > 0).then(|| words::bulletins(bulletins, cx.words).into()),
        note: validity(cx, locality),
        ..ListItem::default()
    }
}

/// The days that all places of a list have, taken out of each.
pub(in crate::render::html::pages) fn common_note<'a>(
    entries: &mut [ListItem<'a>],
) -> Option<Text<'a>> {
    let common = entries.first().and_then(|first| first.note.clone())?;
    if entries.iter().any(|entry| entry.note.as_ref() != Some(&common)) {
        return None;
    }
    for entry in entries {
        entry.note = None;
    }
    Some(common)
}

/// Provinces with bulletins, those with most first.
pub(in crate::render) fn provinces_with_bulletins<'a>(
    cx: &Context<'a>,
    most: usize,
) -> Vec<ListItem<'a>> {
    let with = cx.places_with_articles().into_iter().filter(|(id, _)| cx.get(*id).level == 1);
    let mut provinces: Vec<(std::cmp::Reverse<usize>, Id<Locality>)> =
        with.map(|(id, count)| (std::cmp::Reverse(count), id)).collect();
    provinces.sort();
    provinces.into_iter().take(most).map(|(_, id)| entry(cx, id)).collect()
}

/// `từ 01/07/2025`, `đến hết 30/06/2025`.
pub(in crate::render) fn validity<'a>(cx: &Context<'a>, locality: &Locality) -> Option<Text<'a>> {
    let (from, until) = dates(cx, locality);
    let said = match (&from, &until) {
        (Some(from), Some(until)) => {
            phrase!(cx.words, "valid_between", from = from, until = until)
        }
        (Some(from), None) => phrase!(cx.words, "valid_from", from = from),
        (None, Some(until)) => phrase!(cx.words, "valid_until", until = until),
        (None, None) => return None,
    };
    Some(said.into())
}

/// The same on the page of the place: `Tồn tại đến hết 30/06/2025`.
pub(super) fn existence<'a>(cx: &Context<'a>, locality: &Locality) -> Option<Text<'a>> {
    let said = match dates(cx, locality) {
        (_, None) => return validity(cx, locality),
        (Some(from), Some(until)) => {
            phrase!(cx.words, "existed_between", from = &from, until = &until)
        }
        (None, Some(until)) => phrase!(cx.words, "existed_until", until = &until),
    };
    Some(said.into())
}

/// The first day of a place, and the last one, if that is past.
fn dates(cx: &Context<'_>, locality: &Locality) -> (Option<String>, Option<String>) {
    let until = locality.valid.until.filter(|until| *until < cx.today());
    (locality.valid.from.map(|day| day.short(cx.lang)), until.map(|day| day.short(cx.lang)))
}

/// Details beside the name of a place, so that it is not taken for another: the place above it, or
/// its days.
#[derive(Debug, Clone, Default)]
pub(in crate::render::html::pages) struct Beside<'a> {
    /// `Hà Nội`.
    pub(in crate::render::html::pages) above: Option<&'a str>,
    /// `đến hết 30/06/2025`.
    pub(in crate::render::html::pages) days: Option<Text<'a>>,
}

impl<'a> Beside<'a> {
    /// Both behind the name: `, Hà Nội (đến hết 30/06/2025)`.
    pub(super) fn text(self) -> Option<Text<'a>> {
        let above = self.above.map(|above| format!(", {above}")).unwrap_or_default();
        let days = self.days.map(|days| format!(" ({days})")).unwrap_or_default();
        Some([above, days].concat()).filter(|text| !text.is_empty()).map(Into::into)
    }
}

/// Returns what tells a place from others of its name; nothing where there is none.
pub(in crate::render::html::pages) fn beside<'a>(cx: &Context<'a>, id: Id<Locality>) -> Beside<'a> {
    let (apart, day) = (cx.apart(id), cx.get(id).last_day(cx.today()));
    let above = cx.parent(id, day).filter(|above| apart.above && cx.get(*above).level > 0);
    Beside {
        above: above.map(|above| cx.get(above).name(cx.lang, day)),
        days: validity(cx, cx.get(id)).filter(|_| apart.days),
    }
}

/// The title of the page of a place: `Thành phố Hải Phòng (đến hết 30/06/2025)`, `Xã Tân Lập, Sơn La`.
pub(in crate::render::html::pages) fn title(cx: &Context<'_>, id: Id<Locality>) -> String {
    let locality = cx.get(id);
    let name = locality.full_name(cx.lang, locality.last_day(cx.today()));
    words::capitalised(&[name.as_str(), &beside(cx, id).text().unwrap_or_default()].concat())
}
