//! Entries of registers, asked for on the command line by id, name or alias, as articles may.

use super::failure::Failure;
use crate::base::{List, Message, fold, message, suggest};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::{Localities, Locality};
use crate::bulletin::register::{Entry, Id, Register};
use crate::content::names::{Names, PlaceNames, Unresolved};
use crate::language;

/// The indicator with this id, label or alias.
///
/// # Errors
/// None has it, or several.
pub(super) fn indicator(
    register: &Register<Indicator>,
    text: &str,
) -> Result<Id<Indicator>, Failure> {
    let names = Names::of_indicators(register);
    let help = || suggest::hint(text, names.known());
    names.find(text).map_err(|why| match why {
        Unresolved::Unknown => Failure::usage(message!("usage-no-indicator", name = text), help()),
        Unresolved::Ambiguous(ids) => ambiguous(text, names.ids(&ids)),
    })
}

/// The place with this id, name or alias, also with its type (`quận Hồng Bàng`) or with its parent
/// (`Sơn Tây, Hà Nội`); on a day, one that exists then before one that does not. Of several, the only
/// one that is of interest is meant.
///
/// # Errors
/// None has it, or several.
pub(super) fn locality(
    localities: &Localities,
    text: &str,
    day: Option<Day>,
    help: Option<Message>,
    is_of_interest: &dyn Fn(Id<Locality>) -> bool,
) -> Result<Id<Locality>, Failure> {
    let found = PlaceNames::new(localities).resolve(text, day, &[], localities);
    found.or_else(|why| match (why, with_type(localities, text).as_slice()) {
        (_, [one]) => Ok(*one),
        (Unresolved::Ambiguous(ids), _) => {
            let mut of_interest = ids.iter().copied().filter(|id| is_of_interest(*id));
            match (of_interest.next(), of_interest.next()) {
                (Some(one), None) => Ok(one),
                _ => Err(ambiguous(text, ids_of(localities, &ids))),
            }
        }
        (Unresolved::Unknown, []) => {
            let help = near(localities, text).or(help);
            Err(Failure::usage(message!("usage-no-locality", name = text), help))
        }
        (Unresolved::Unknown, many) => Err(ambiguous(text, ids_of(localities, many))),
    })
}

/// Places whose name with its type, as pages print it, is this in some language.
fn with_type(localities: &Localities, text: &str) -> Vec<Id<Locality>> {
    let wanted = fold::name(text);
    let prints = |(_, place): &(Id<Locality>, &Locality)| {
        let days = place.names.iter().map(|name| name.valid.from.unwrap_or(Day::FIRST));
        let days: Vec<Day> = days.chain([Day::FIRST]).collect();
        language::ALL
            .iter()
            .any(|lang| days.iter().any(|day| fold::name(&place.full_name(*lang, *day)) == wanted))
    };
    localities.iter().filter(prints).map(|(id, _)| id).collect()
}

/// The place that may have been meant, by its id.
fn near(localities: &Localities, text: &str) -> Option<Message> {
    let names = localities
        .iter()
        .flat_map(|(_, place)| place.names.iter().flat_map(|name| name.value.all()));
    let near =
        suggest::nearest(text, localities.ids()).or_else(|| suggest::nearest(text, names))?;
    let is_near = |place: &&Locality| {
        place.id() == near || place.names.iter().any(|name| name.value.all().any(|it| it == near))
    };
    let place = localities.iter().map(|(_, place)| place).find(is_near)?;
    Some(message!("did-you-mean", name = place.id()))
}

fn ids_of<'r>(localities: &'r Localities, ids: &[Id<Locality>]) -> Vec<&'r str> {
    ids.iter().map(|id| localities[*id].id()).collect()
}

fn ambiguous(text: &str, ids: Vec<&str>) -> Failure {
    let help = message!("usage-ambiguous.hint", ids = List::any(ids));
    Failure::usage(message!("usage-ambiguous", name = text), help)
}
