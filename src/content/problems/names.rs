//! What is said of names: of entries of registers, of places, of articles.

use super::at;
use crate::base::suggest::list;
use crate::base::{Code, Place, Problem, SourcePath, Span, Spanned};

/// No such thing in a register.
pub(crate) fn unknown_name<'a>(
    code: Code,
    path: &SourcePath,
    span: Span,
    name: &str,
    register: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let noun = code.word().trim_start_matches("unknown-");
    let names = match code {
        Code::UnknownDirective => "id, number or alias",
        Code::UnknownIndicator | Code::UnknownTopic | Code::UnknownBody => "id, label or alias",
        _ => "id, name or alias",
    };
    let add = format!("add it to `content/registers/{register}.yaml`");
    let cure = match crate::base::suggest::nearest(name, known) {
        Some(nearest) => format!("did you mean `{nearest}`? Else {add}"),
        None => format!("{add}, or correct the name"),
    };
    Problem::new(code, at(path, span), format!("`{name}` is not a known {noun}"))
        .label(format!("no {noun} has this {names}"))
        .hint(cure)
}

/// Two known places written as one.
pub(crate) fn places_in_one_text(path: &SourcePath, span: Span, names: &[&str]) -> Problem {
    Problem::new(
        Code::UnknownLocality,
        at(path, span),
        format!("`{}` is not one place", names.join(", ")),
    )
    .label("no locality has this id, name or alias")
    .hint(format!("write several places as a list: `[{}]`", names.join(", ")))
}

/// Several places have the name.
pub(crate) fn ambiguous_locality(
    path: &SourcePath,
    span: Span,
    name: &str,
    candidates: &[String],
) -> Problem {
    let ids: Vec<&str> = candidates.iter().map(String::as_str).collect();
    Problem::new(
        Code::AmbiguousLocality,
        at(path, span),
        format!("`{name}` is the name of {} places", candidates.len()),
    )
    .hint(format!("write the id of the one you mean: {}", list(&ids)))
}

/// Several entries of a register have the name.
pub(crate) fn ambiguous_name(
    path: &SourcePath,
    text: &Spanned<String>,
    register: &str,
    ids: &[&str],
) -> Problem {
    let name = &text.value;
    let message = format!("`{name}` names {} entries of `{register}`", ids.len());
    Problem::new(Code::AmbiguousName, at(path, text.span), message)
        .hint(format!("write the id of the one you mean: {}", list(ids)))
}

/// A place in the past or the future. `valid` says when it existed: "ended on 2025-06-30".
pub(crate) fn outside_validity(
    path: &SourcePath,
    span: Span,
    name: &str,
    when: &str,
    valid: &str,
    successors: &[&str],
) -> Problem {
    let cure = match successors {
        [] => "correct the date or the place".to_owned(),
        [one] => format!("write `{one}`, its successor, or correct the date"),
        many => format!("write one of its successors, {}, or correct the date", list(many)),
    };
    Problem::new(
        Code::OutsideValidity,
        at(path, span),
        format!("`{name}` {valid}; this is of {when}"),
    )
    .hint(cure)
}

/// A thing that stands twice in one list.
pub(crate) fn named_twice(path: &SourcePath, span: Span, text: &str, first: Span) -> Problem {
    Problem::new(
        Code::NamedTwice,
        at(path, span),
        format!("`{text}` stands in this list already, and counts once"),
    )
    .related(at(path, first), "the first time")
    .hint("remove one of the two")
}

/// Parents in a circle: an entry, and those above it up to itself.
pub(crate) fn register_cycle<'a>(
    place: Place,
    id: &str,
    above: impl Iterator<Item = (&'a Place, &'a str)>,
) -> Problem {
    let problem = Problem::new(Code::RegisterCycle, place, format!("`{id}` lies below itself"))
        .hint("correct `parent` of one of the entries in the circle");
    above.fold(problem, |problem, (place, member)| {
        problem.related(place.clone(), format!("`{member}` is in the circle"))
    })
}

/// A long chain of parents.
pub(crate) fn register_too_deep(place: Place, id: &str, deepest: usize) -> Problem {
    let message = format!(
        "`{id}` has more than {deepest} entries above it, or lies below itself in a large circle"
    );
    Problem::new(Code::RegisterCycle, place, message)
        .hint("correct `parent` of one of the entries above")
}

/// Two terms of one name.
pub(crate) fn same_label_twice(
    path: &SourcePath,
    span: Span,
    register: &str,
    name: &str,
    first: Place,
) -> Problem {
    let message =
        format!("two entries of `{register}` are called `{name}`; the name alone means neither");
    Problem::new(Code::SameNameTwice, at(path, span), message).related(first, "the other one").hint(
        "tell them apart by their labels, or make one entry of them and the second label an alias",
    )
}

/// A name that is the id of another entry.
pub(crate) fn name_is_id(
    path: &SourcePath,
    span: Span,
    register: &str,
    name: &str,
    other: Place,
) -> Problem {
    let message =
        format!("the name `{name}` is the id of another entry of `{register}`, which it means");
    Problem::new(Code::SameNameTwice, at(path, span), message)
        .related(other, "the entry with this id")
        .hint("take the name off this entry, or give the other one another id")
}

/// Two places of one name.
pub(crate) fn same_name_twice(path: &SourcePath, span: Span, name: &str, first: Place) -> Problem {
    Problem::new(
        Code::SameNameTwice,
        at(path, span),
        format!("two places of one parent are called `{name}` at one time"),
    )
    .related(first, "the other one")
    .hint("tell them apart by their type (`thị xã`, `huyện`), or by the days on which they existed (`valid`)")
}

/// Percents added.
pub(crate) fn forbidden_aggregation(
    path: &SourcePath,
    span: Span,
    rule: &str,
    measure: &str,
) -> Problem {
    Problem::new(
        Code::ForbiddenAggregation,
        at(path, span),
        format!("a {measure} cannot be added up: `{rule}` is for counts and amounts"),
    )
    .hint("write `none`, `range` or `{weighted-mean: ID}`: the sum or plain mean of shares means nothing")
}

/// A link between articles that leads nowhere.
pub(crate) fn unknown_article<'a>(
    path: &SourcePath,
    span: Span,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Problem {
    let nearest = crate::base::suggest::nearest(name, known);
    let cure = nearest
        .map_or("write the id of an article (its file name without `.md`)".to_owned(), |nearest| {
            format!("did you mean `{nearest}`?")
        });
    Problem::new(
        Code::UnknownArticle,
        at(path, span),
        format!("`{name}` is not an article or statistic of this site"),
    )
    .hint(cure)
}

/// Lists in lists in lists.
pub(crate) fn nested_too_deep(path: &SourcePath, span: Span) -> Problem {
    let first = Span { end: span.start + 1, ..span };
    Problem::new(
        Code::NestedTooDeep,
        at(path, first),
        "lists and quotations are nested more than 100 deep here",
    )
    .hint("write it with fewer levels")
}

/// A file that the machine does not give out.
pub(crate) fn unreadable_file(path: &SourcePath, error: &std::io::Error) -> Problem {
    Problem::new(
        Code::UnreadableFile,
        Place::file(path),
        format!("the file cannot be read: {error}"),
    )
    .hint("check its permissions")
}

/// A correction of something else.
pub(crate) fn no_correction(path: &SourcePath, span: Span, name: &str, other: Place) -> Problem {
    Problem::new(
        Code::InvalidValue,
        at(path, span),
        format!("this statistic cannot correct `{name}`"),
    )
    .related(other, "it is about this")
    .hint("name an observed statistic: targets and norms are not corrected, nor do they correct")
}
