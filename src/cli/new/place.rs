//! The entry of a place: its type, what it lies below, and when.

use super::entry::{free_id, taken};
use super::register::RegisterEditor;
use crate::base::{List, Location, fold, message};
use crate::bulletin::date::Day;
use crate::bulletin::locality::{Locality, LocalityType};
use crate::bulletin::register::{Entry as _, Id};
use crate::cli::args::NewLocality;
use crate::cli::entry::{EntryText, scalar};
use crate::cli::failure::Failure;
use crate::cli::names;
use crate::language::places;

/// The entry, and the place of the one beside which it goes.
pub(super) fn entry(
    args: &NewLocality,
    editor: &RegisterEditor,
) -> Result<(EntryText, Option<Location>), Failure> {
    let localities = &editor.registers.localities;
    let own = localities.own_types();
    // Of a province and its capital of one name, only one can have the new place below it.
    let kinds = args
        .kind
        .as_deref()
        .map_or_else(|| type_before(args.name.trim(), own).0, |word| called(word, own));
    let may_be_above = |id: Id<Locality>| {
        let lower = kinds.iter().any(|kind| kind.level() > localities[id].level);
        lower || (kinds.is_empty() && !localities.ever_below(id).is_empty())
    };
    let parent = args.parent.as_deref().map(|name| {
        let help = message!("usage-no-locality.hint-parent");
        names::locality(localities, name, Some(editor.day), Some(help), &may_be_above)
    });
    let parent = parent.transpose()?;
    let (kind, name) = kind(args, parent, editor)?;
    refuse_known(name, &kind, parent, editor)?;
    let id = free_id(args.id.as_deref(), &args.name, |id| localities.find(id).is_some())?;
    let mut entry = EntryText::new(&id)
        .text("type", kind.register_word())
        .raw("level", &kind.level().to_string())
        .raw("names", &format!("{{{}: {}}}", editor.site.default_lang(), scalar(name)));
    let Some(parent) = parent else { return Ok((entry, None)) };
    let above = &localities[parent];
    entry = entry.raw("parent", above.id());
    let days = [("from", above.valid.from), ("until", above.valid.until)];
    let days = days.into_iter().filter_map(|(key, day)| Some(format!("{key}: {}", day?.iso())));
    let days: Vec<String> = days.collect();
    if !days.is_empty() {
        entry = entry.raw("valid", &format!("{{{}}}", days.join(", ")));
    }
    let neighbour = localities.ever_below(parent).last().map_or(above, |last| &localities[*last]);
    Ok((entry, Some(neighbour.place.clone())))
}

/// The type of a place, and its name without it: as given, as the name begins, or as its neighbours
/// have it.
fn kind<'a>(
    args: &'a NewLocality,
    parent: Option<Id<Locality>>,
    editor: &RegisterEditor,
) -> Result<(LocalityType, &'a str), Failure> {
    let above = parent.map(|id| editor.registers.localities[id].level);
    let name = args.name.trim();
    let own = editor.registers.localities.own_types();
    let (spoken, rest) = type_before(name, own);
    if let Some(word) = &args.kind {
        let kinds = called(word, own);
        let kind =
            chosen(&kinds, above).ok_or_else(|| no_type(word, above, &kinds, editor, parent))?;
        let name = if spoken.contains(&kind) { rest } else { name };
        return Ok((kind, name));
    }
    if let Some(kind) = chosen(&spoken, above) {
        return Ok((kind, rest));
    }
    if !spoken.is_empty() {
        let word = name[..name.len() - rest.len()].trim_end();
        return Err(no_type(word, above, &spoken, editor, parent));
    }
    let usual = parent.and_then(|parent| usual_below(parent, editor));
    let known = known_words(own, |_| true);
    usual.map(|kind| (kind, name)).ok_or_else(|| {
        let message = message!("new-place-no-type", name = name);
        Failure::usage(message, message!("new-place-no-type.hint", names = known))
    })
}

/// Of types with one word, the first that can lie below a level.
fn chosen(kinds: &[LocalityType], above: Option<u8>) -> Option<LocalityType> {
    kinds.iter().find(|kind| above.is_none_or(|above| kind.level() > above)).cloned()
}

/// The types that are called so.
fn called(word: &str, own: &[LocalityType]) -> Vec<LocalityType> {
    let wanted = fold::name(word.trim());
    let found = LocalityType::find(word, own);
    let means = |kind: &LocalityType| {
        found.as_ref() == Some(kind) || kind.words_before().any(|word| fold::name(word) == wanted)
    };
    let labels = |kind: &LocalityType| {
        crate::language::ALL.iter().any(|lang| fold::name(kind.label(*lang)) == wanted)
    };
    places::types(own).filter(|kind| means(kind) || labels(kind)).collect()
}

/// The types that the first words of a name mean, and the name behind them.
fn type_before<'n>(name: &'n str, own: &[LocalityType]) -> (Vec<LocalityType>, &'n str) {
    let blanks: Vec<usize> = name.match_indices(' ').map(|(at, _)| at).take(3).collect();
    for at in blanks.into_iter().rev() {
        let kinds = called(&name[..at], own);
        if !kinds.is_empty() {
            return (kinds, name[at..].trim_start());
        }
    }
    (Vec::new(), name)
}

/// The words of the types that fit.
fn known_words(own: &[LocalityType], fits: impl Fn(&LocalityType) -> bool) -> List {
    let all: Vec<LocalityType> = places::types(own).filter(fits).collect();
    List::any(all.iter().map(LocalityType::register_word))
}

/// The type that most places directly below one have, of today first.
fn usual_below(parent: Id<Locality>, editor: &RegisterEditor) -> Option<LocalityType> {
    let localities = &editor.registers.localities;
    let today: Vec<Id<Locality>> = localities.children(parent, editor.day).collect();
    let below = if today.is_empty() { localities.ever_below(parent) } else { &today };
    let kinds: Vec<&LocalityType> =
        below.iter().filter_map(|id| localities[*id].kind(editor.day)).collect();
    let count = |kind: &&LocalityType| kinds.iter().filter(|other| *other == kind).count();
    // Of several the first.
    kinds.iter().rev().copied().max_by_key(count).cloned()
}

/// Refuses a place that is there already.
fn refuse_known(
    name: &str,
    kind: &LocalityType,
    parent: Option<Id<Locality>>,
    editor: &RegisterEditor,
) -> Result<(), Failure> {
    let localities = &editor.registers.localities;
    let wanted = fold::name(name);
    let is_same = |place: &Locality| {
        place.kind(editor.day) == Some(kind)
            && place.valid.until.is_none_or(|until| until >= begin(parent, editor))
            && place.names.iter().any(|names| names.value.all().any(|it| fold::name(it) == wanted))
    };
    let known = match parent {
        Some(parent) => {
            localities.ever_below(parent).iter().map(|id| &localities[*id]).find(|it| is_same(it))
        }
        None => localities.iter().map(|(_, place)| place).find(|it| is_same(it)),
    };
    known.map_or(Ok(()), |known| Err(taken(name, known.id())))
}

/// The first day of what a new place lies below.
fn begin(parent: Option<Id<Locality>>, editor: &RegisterEditor) -> Day {
    let from = parent.and_then(|parent| editor.registers.localities[parent].valid.from);
    from.unwrap_or(Day::FIRST)
}

/// A word is no type, or none of what lies so low.
fn no_type(
    word: &str,
    above: Option<u8>,
    kinds: &[LocalityType],
    editor: &RegisterEditor,
    parent: Option<Id<Locality>>,
) -> Failure {
    if let Some(parent) = parent.filter(|_| !kinds.is_empty()) {
        let above = editor.registers.localities[parent].told();
        let message = message!("new-place-too-high", word = word, parent = above);
        return Failure::usage(message, message!("new-place-too-high.hint"));
    }
    let fits = |kind: &LocalityType| above.is_none_or(|above| kind.level() > above);
    let known = known_words(editor.registers.localities.own_types(), fits);
    let message = message!("new-place-unknown-type", word = word);
    Failure::usage(message, message!("new-place-no-type.hint", names = known))
}
