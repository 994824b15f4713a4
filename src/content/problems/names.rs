//! Problems of names: of entries of registers, of places, of articles.

use super::at;
use crate::base::message::List;
use crate::base::suggest::nearest;
use crate::base::{Code, Location, Message, Problem, Severity, SourcePath, Span, Spanned, message};
use crate::bulletin::date::Day;
use crate::bulletin::locality::{Localities, Locality};
use crate::bulletin::observation::Status;
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::content::paste;
use crate::language;

/// No such thing in a register.
pub(crate) fn unknown_name<'a>(
    code: Code,
    path: &SourcePath,
    span: Span,
    name: &str,
    register: &str,
    known: impl IntoIterator<Item = &'a str>,
    is_typed: bool,
) -> Problem {
    let command = paste::command(register, name, is_typed);
    let parts = language::typed::parts(name);
    let cure = match nearest(name, known) {
        Some(nearest) => {
            message!("unknown-name.hint-nearest", nearest = nearest, command = command)
        }
        None if parts.len() > 1 => {
            let names = parts.join(", ");
            message!("unknown-name.hint-several", names = names, command = command)
        }
        None => message!("unknown-name.hint", command = command),
    };
    let message = message!("unknown-name", name = name, register = register);
    Problem::new(code, at(path, span), message)
        .label(message!("unknown-name.label", register = register))
        .hint(cure)
}

/// A name that a register cannot have, because it is empty.
pub(crate) fn empty_register(
    code: Code,
    path: &SourcePath,
    text: &Spanned<String>,
    register: &str,
    is_typed: bool,
) -> Problem {
    let command = paste::command(register, &text.value, is_typed);
    let message = message!("unknown-name-empty", name = &text.value, register = register);
    Problem::new(code, at(path, text.span), message)
        .hint(message!("unknown-name.hint", command = command))
}

/// A place that has the name, but is of another type.
pub(crate) fn place_of_other_type(
    path: &SourcePath,
    text: &Spanned<String>,
    meant: &str,
) -> Problem {
    let message = message!("unknown-name", name = &text.value, register = "localities");
    Problem::new(Code::UnknownLocality, at(path, text.span), message)
        .label(message!("unknown-name.label", register = "localities"))
        .hint(message!("did-you-mean", name = meant))
}

/// Several known names written as one.
pub(crate) fn names_in_one_text(
    code: Code,
    path: &SourcePath,
    text: &Spanned<String>,
    register: &str,
    names: &[&str],
) -> Problem {
    let message = message!("unknown-name-several", name = &text.value, register = register);
    Problem::new(code, at(path, text.span), message)
        .label(message!("unknown-name.label", register = register))
        .hint(message!("unknown-name-several.hint", names = names.join(", ")))
}

/// Authors that a comma makes one of.
pub(crate) fn authors_in_one_text(path: &SourcePath, span: Span, text: &str) -> Problem {
    Problem::new(Code::WrongType, at(path, span), message!("wrong-type-authors", text = text))
        .severity(Severity::Warning)
        .hint(message!("wrong-type-authors.hint", text = text))
}

/// Several places have the name.
pub(crate) fn ambiguous_locality(
    path: &SourcePath,
    span: Span,
    name: &str,
    candidates: Vec<Message>,
) -> Problem {
    let message = message!("ambiguous-locality", name = name, count = candidates.len());
    let ids = List::any(candidates);
    Problem::new(Code::AmbiguousLocality, at(path, span), message)
        .hint(message!("ambiguous-name.hint", ids = ids))
}

/// Several entries of a register have the name.
pub(crate) fn ambiguous_name(
    path: &SourcePath,
    text: &Spanned<String>,
    register: &str,
    ids: &[&str],
) -> Problem {
    let message =
        message!("ambiguous-name", name = &text.value, count = ids.len(), register = register);
    let ids = List::any(ids.iter().copied());
    Problem::new(Code::AmbiguousName, at(path, text.span), message)
        .hint(message!("ambiguous-name.hint", ids = ids))
}

/// The id of a place, to be written, and its name.
pub(crate) fn id_of_place(localities: &Localities, id: Id<Locality>) -> Message {
    let place = &localities[id];
    let name = localities.told(id, place.last_day(Day::LAST));
    message!("id-of-name", id = &place.id, name = name)
}

/// A place in the past or the future.
pub(crate) fn outside_validity(
    path: &SourcePath,
    span: Span,
    place: &Locality,
    when: Period,
    successors: Vec<Message>,
) -> Problem {
    let cure = match successors.len() {
        0 => message!("outside-validity.hint"),
        1 => message!("outside-validity.hint-successor", successor = List::any(successors)),
        _ => message!("outside-validity.hint-successors", successors = List::any(successors)),
    };
    let name = place.told();
    let message = match (place.valid.from, place.valid.until) {
        (_, Some(until)) => {
            message!("outside-validity-ended", name = name, until = until, when = when)
        }
        (Some(from), None) => {
            message!("outside-validity-since", name = name, from = from, when = when)
        }
        (None, None) => message!("outside-validity", name = name, when = when),
    };
    Problem::new(Code::OutsideValidity, at(path, span), message).hint(cure)
}

/// A name that a comma made several of.
pub(crate) fn divided_name(code: Code, path: &SourcePath, span: Span, name: &str) -> Problem {
    Problem::new(code, at(path, span), message!("unknown-name-divided", name = name))
        .hint(message!("unknown-name-divided.hint", name = name))
}

/// A thing that stands twice in one list.
pub(crate) fn named_twice(path: &SourcePath, span: Span, text: &str, first: Span) -> Problem {
    Problem::new(Code::NamedTwice, at(path, span), message!("named-twice", text = text))
        .related(at(path, first), message!("named-twice.related"))
        .hint(message!("named-twice.hint"))
}

/// Parents in a circle: an entry, and those above it up to itself.
pub(crate) fn register_cycle<'a>(
    place: Location,
    id: &str,
    above: impl Iterator<Item = (&'a Location, &'a str)>,
) -> Problem {
    let problem = Problem::new(Code::RegisterCycle, place, message!("register-cycle", id = id))
        .hint(message!("register-cycle.hint"));
    above.fold(problem, |problem, (place, member)| {
        problem.related(place.clone(), message!("register-cycle.related", member = member))
    })
}

/// A long chain of parents.
pub(crate) fn register_too_deep(place: Location, id: &str, deepest: usize) -> Problem {
    let message = message!("register-cycle-too-deep", id = id, deepest = deepest);
    Problem::new(Code::RegisterCycle, place, message).hint(message!("register-cycle-too-deep.hint"))
}

/// Two terms of one name.
pub(crate) fn same_label_twice(
    path: &SourcePath,
    span: Span,
    register: &str,
    name: &str,
    first: Location,
) -> Problem {
    let message = message!("same-name-twice-label", register = register, name = name);
    Problem::new(Code::SameNameTwice, at(path, span), message)
        .related(first, message!("same-name-twice-label.related"))
        .hint(message!("same-name-twice-label.hint"))
}

/// A name that is the id of another entry.
pub(crate) fn name_is_id(
    path: &SourcePath,
    span: Span,
    register: &str,
    name: &str,
    other: Location,
) -> Problem {
    let message = message!("same-name-twice-id", name = name, register = register);
    Problem::new(Code::SameNameTwice, at(path, span), message)
        .related(other, message!("same-name-twice-id.related"))
        .hint(message!("same-name-twice-id.hint"))
}

/// Two places of one name.
pub(crate) fn same_name_twice(
    path: &SourcePath,
    span: Span,
    name: &str,
    first: Location,
) -> Problem {
    Problem::new(Code::SameNameTwice, at(path, span), message!("same-name-twice", name = name))
        .related(first, message!("same-name-twice.related"))
        .hint(message!("same-name-twice.hint"))
}

/// Percents added.
pub(crate) fn forbidden_aggregation(
    path: &SourcePath,
    span: Span,
    measure: &str,
    cure: Message,
) -> Problem {
    let message = message!("forbidden-aggregation", measure = measure, rule = "sum");
    Problem::new(Code::ForbiddenAggregation, at(path, span), message).hint(cure)
}

/// A state that is to be added up over time.
pub(crate) fn states_added_up(path: &SourcePath, span: Span) -> Problem {
    let message = message!("forbidden-aggregation-state");
    Problem::new(Code::ForbiddenAggregation, at(path, span), message)
        .hint(message!("forbidden-aggregation-state.hint"))
}

/// A key of a translation that does nothing, because the original has another value.
pub(crate) fn changed_in_translation(path: &SourcePath, span: Span, key: &str) -> Problem {
    let message = message!("changed-in-translation", key = key);
    Problem::new(Code::ChangedInTranslation, at(path, span), message)
        .hint(message!("changed-in-translation.hint", key = key))
}

/// A link between articles that leads nowhere.
pub(crate) fn unknown_article<'a>(
    path: &SourcePath,
    span: Span,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let known: Vec<&str> = known.into_iter().collect();
    let statistics = |article: &str| {
        let own = |other: &&&str| other.rsplit_once('#').is_some_and(|(of, _)| of == article);
        known.iter().filter(own).count()
    };
    let numbered = name.rsplit_once('#').map(|(article, _)| (article, statistics(article)));
    if let Some((article, count @ 1..)) = numbered {
        let message = message!("unknown-article-number", article = article, count = count);
        return Problem::new(Code::UnknownArticle, at(path, span), message)
            .hint(message!("unknown-article-number.hint", article = article));
    }
    let cure = match nearest(name, known.iter().copied()) {
        Some(nearest) => message!("did-you-mean", name = nearest),
        None => message!("unknown-article.hint"),
    };
    Problem::new(Code::UnknownArticle, at(path, span), message!("unknown-article", name = name))
        .hint(cure)
}

/// Lists in lists in lists.
pub(crate) fn nested_too_deep(path: &SourcePath, span: Span) -> Problem {
    let first = Span { end: span.start + 1, ..span };
    Problem::new(Code::NestedTooDeep, at(path, first), message!("nested-too-deep"))
        .hint(message!("nested-too-deep.hint"))
}

/// A corrected statistic of an article without corrections.
pub(crate) fn missing_correction(place: Location, status: Status, published: Day) -> Problem {
    let message = message!("missing-correction", status = status.word());
    Problem::new(Code::MissingCorrection, place, message)
        .hint(message!("missing-correction.hint", day = published.iso()))
}

/// A correction of something else.
pub(crate) fn no_correction(path: &SourcePath, span: Span, name: &str, other: Location) -> Problem {
    let message = message!("invalid-value-no-correction", name = name);
    Problem::new(Code::InvalidValue, at(path, span), message)
        .related(other, message!("invalid-value-no-correction.related"))
        .hint(message!("invalid-value-no-correction.hint"))
}
