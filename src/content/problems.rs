//! Messages of this stage: about files, YAML, names and statistics of articles.

mod bundles;
mod dates;
mod files;
mod markup;
mod names;
mod office;

use crate::base::address::Malformed;
use crate::base::characters::is_curly_quote;
use crate::base::message::List;
use crate::base::suggest::{hint, nearest};
use crate::base::{At, Code, Location, Message, Problem, Severity, SourcePath, Span, message};
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::content::yaml::{Field, Value};
use crate::content::{file_name, paste, schema};
use crate::language;

pub(crate) use bundles::*;
pub(crate) use dates::*;
pub(crate) use files::*;
pub(super) use markup::{markup, quote_unstated};
pub(crate) use names::*;
pub(super) use office::*;

fn at(path: &SourcePath, span: Span) -> Location {
    Location::bytes(path, span)
}

// Front matter and keys.

/// No front matter.
pub(crate) fn missing_front_matter(path: &SourcePath) -> Problem {
    let place = at(path, Span::new(0, 0));
    let cure = if path.as_str().starts_with("content/pages/") {
        message!("missing-front-matter.hint-page")
    } else {
        message!("missing-front-matter.hint")
    };
    Problem::new(Code::MissingFrontMatter, place, message!("missing-front-matter")).hint(cure)
}

/// Front matter that does not begin in the first line.
pub(crate) fn late_front_matter(path: &SourcePath, mark: Span) -> Problem {
    let message = message!("missing-front-matter-late");
    Problem::new(Code::MissingFrontMatter, at(path, mark), message)
        .hint(message!("missing-front-matter-late.hint"))
}

/// Front matter without its first line.
pub(crate) fn unopened_front_matter(path: &SourcePath, first: Span) -> Problem {
    let message = message!("missing-front-matter-unopened");
    Problem::new(Code::MissingFrontMatter, at(path, first), message)
        .hint(message!("missing-front-matter-unopened.hint"))
}

/// Another mark than three hyphens.
pub(crate) fn wrong_mark(path: &SourcePath, mark: Span, found: &str) -> Problem {
    let message = message!("missing-front-matter-mark", found = found);
    let cure = match found {
        "+++" => message!("missing-front-matter-mark.hint-toml"),
        _ => message!("missing-front-matter-mark.hint"),
    };
    Problem::new(Code::MissingFrontMatter, at(path, mark), message).hint(cure)
}

/// Front matter without an end.
pub(crate) fn unclosed_front_matter(path: &SourcePath, opening: Span) -> Problem {
    let message = message!("unclosed-front-matter");
    Problem::new(Code::UnclosedFrontMatter, at(path, opening), message)
        .label(message!("unclosed-front-matter.label"))
        .hint(message!("unclosed-front-matter.hint"))
}

/// A key that nobody knows.
pub(crate) fn unknown_key(
    path: &SourcePath,
    span: Span,
    key: &str,
    meant: Option<&str>,
    known: &[&'static str],
) -> Problem {
    let cure = if key.starts_with(|letter: char| letter.is_ascii_digit()) {
        message!("unknown-key.hint-comma")
    } else if known.contains(&"indicator") && schema::is_of_article(key) {
        message!("unknown-key.hint-article")
    } else if known.contains(&"statistics") && schema::is_of_statistic(key) {
        message!("unknown-key.hint-statistic")
    } else {
        meant
            .map(|meant| message!("did-you-mean", name = meant))
            .or_else(|| short_list(known))
            .unwrap_or_else(|| message!("unknown-key.hint"))
    };
    Problem::new(Code::UnknownKey, at(path, span), message!("unknown-key", key = key)).hint(cure)
}

/// The keys that can stand somewhere, where they are few.
fn short_list(known: &[&'static str]) -> Option<Message> {
    let mut names = known.to_vec();
    names.sort_unstable();
    names.dedup();
    (1..=List::LONGEST)
        .contains(&names.len())
        .then(|| message!("unknown-key.hint-known", names = List::all(names)))
}

/// A key that is unknown where it stands, below one with nothing behind it.
pub(crate) fn not_indented(path: &SourcePath, field: &Field, above: &str) -> Problem {
    let message = message!("unknown-key", key = &field.key);
    Problem::new(Code::UnknownKey, at(path, field.key_span), message)
        .hint(message!("unknown-key.hint-indent", above = above))
}

/// A key that is needed.
pub(crate) fn missing_key(path: &SourcePath, span: Span, key: &str) -> Problem {
    Problem::new(Code::MissingKey, at(path, span), message!("missing-key", key = key))
        .hint(message!("missing-key.hint", key = key))
}

/// A key that is needed and has nothing behind it.
pub(crate) fn empty_key(path: &SourcePath, span: Span, key: &str) -> Problem {
    Problem::new(Code::MissingKey, at(path, span), message!("missing-key-empty", key = key))
        .hint(message!("missing-key-empty.hint", key = key))
}

/// A text for readers in which there is nothing to read.
pub(crate) fn no_words(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::MissingKey, at(path, span), message!("missing-key-no-words"))
        .hint(message!("missing-key-no-words.hint"))
}

/// Form of the value of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A text.
    Text,
    /// A text, or a text for each language.
    Texts,
    /// A list.
    List,
    /// The list of a register.
    Entries,
    /// Keys with values.
    Map,
    /// Names with days.
    Days,
    /// Dimensions with members.
    Parts,
    /// Numbers of entries with words.
    Quotes,
    /// The id of a member of a dimension.
    Member,
}

impl Shape {
    /// Its name in the catalogues.
    fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Texts => "texts",
            Self::List => "list",
            Self::Entries => "entries",
            Self::Map => "map",
            Self::Days => "days",
            Self::Parts => "parts",
            Self::Quotes => "quotes",
            Self::Member => "member",
        }
    }
}

/// Another type than expected.
pub(crate) fn wrong_type(path: &SourcePath, span: Span, expected: Shape, found: &Value) -> Problem {
    let found_word = found.word();
    let message = message!("wrong-type", expected = expected.word(), found = found_word);
    Problem::new(Code::WrongType, at(path, span), message)
        .label(message!("wrong-type.label", found = found_word))
        .hint(shape_cure(expected, found))
}

/// Keys whose form is told where something else stands behind them.
const FORMS: [&str; 17] = [
    "aggregate",
    "bodies",
    "check",
    "corrections",
    "feeds",
    "image",
    "output",
    "prominence",
    "range",
    "registers",
    "sections",
    "soft_range",
    "source",
    "statistics",
    "valid",
    "withdrawn",
    "years",
];

/// Something else than keys with values, as the value of a key.
pub(crate) fn no_map(path: &SourcePath, span: Span, key: &str, found: &Value) -> Problem {
    let problem = wrong_type(path, span, Shape::Map, found);
    let cure = match (key, found) {
        ("source" | "publisher" | "theme", Value::Scalar { text, .. }) => {
            message!("wrong-type.hint-named", key = key, value = paste::quoted(text))
        }
        ("image", Value::Scalar { text, .. }) => {
            message!("wrong-type.hint-image", value = paste::quoted(text))
        }
        _ if FORMS.contains(&key) => message!("wrong-type.hint-form", key = key),
        _ => return problem,
    };
    problem.hint(cure)
}

/// Returns the advice on how one shape becomes the other.
fn shape_cure(expected: Shape, found: &Value) -> Message {
    match (expected, found) {
        (Shape::List, _) => message!("wrong-type.hint-list"),
        (Shape::Text, Value::List(_)) => message!("wrong-type.hint-text-of-list"),
        (Shape::Text, Value::Map(_)) => message!("wrong-type.hint-text-of-map"),
        (Shape::Text, _) => message!("wrong-type.hint-text"),
        (Shape::Texts, _) => message!("wrong-type.hint-texts"),
        (Shape::Map, Value::List(_)) => message!("wrong-type.hint-map-of-list"),
        (Shape::Map, _) => message!("wrong-type.hint-map"),
        (Shape::Parts, _) => message!("wrong-type.hint-parts"),
        (Shape::Days, _) => message!("wrong-type.hint-days"),
        (Shape::Quotes, _) => message!("wrong-type.hint-quotes"),
        (Shape::Member, _) => message!("wrong-type.hint-member"),
        (Shape::Entries, _) => message!("wrong-type.hint-entries"),
    }
}

/// One map, or something else, where a list of maps is needed.
pub(crate) fn map_for_list(path: &SourcePath, span: Span, key: &str, inner: &str) -> Problem {
    let first = Span { end: span.start + 1, ..span };
    Problem::new(Code::WrongType, at(path, first), message!("wrong-type-no-list", key = key))
        .label(message!("wrong-type-no-list.label"))
        .hint(message!("wrong-type-no-list.hint", key = key, inner = inner))
}

/// A word out of a list.
pub(crate) fn invalid_word(
    path: &SourcePath,
    span: Span,
    key: &str,
    word: &str,
    known: &[&str],
) -> Problem {
    let all = || message!("write-one-of", names = List::any(known.iter().copied()));
    let near = nearest(word, known.iter().copied());
    let near = near.map(|near| message!("did-you-mean", name = near));
    let cure = near.or_else(|| explained(key, known)).unwrap_or_else(all);
    let message = message!("invalid-value-word", word = word, key = key);
    Problem::new(Code::InvalidValue, at(path, span), message).hint(cure)
}

/// The words of a key, each with what it means, where editors have to choose among them.
fn explained(key: &str, known: &[&str]) -> Option<Message> {
    Some(match key {
        _ if known == ["true", "false"] => message!("invalid-value-word.hint-flag"),
        "status" => message!("invalid-value-word.hint-status"),
        "role" => message!("invalid-value-word.hint-role"),
        "nature" => message!("invalid-value-word.hint-nature"),
        "measure" => message!("invalid-value-word.hint-measure"),
        "kind" if known.contains(&"notice") => message!("invalid-value-word.hint-kind"),
        "kind" => message!("invalid-value-word.hint-correction"),
        "severity" => message!("invalid-value-word.hint-severity"),
        "frequency" => message!("invalid-value-word.hint-frequency"),
        "host" => message!("invalid-value-word.hint-host"),
        _ => return None,
    })
}

/// A type of places that there is not: sites may add it.
pub(crate) fn unknown_type(path: &SourcePath, span: Span, word: &str, known: &[&str]) -> Problem {
    let all = || message!("unknown-type.hint", names = List::any(known.iter().copied()));
    let cure = hint(word, known.iter().copied()).unwrap_or_else(all);
    let message = message!("unknown-type", word = word);
    Problem::new(Code::InvalidValue, at(path, span), message).hint(cure)
}

/// A type of places that a site adds, with a word of one that there is.
pub(crate) fn type_is_common(path: &SourcePath, span: Span, common: &str) -> Problem {
    let message = message!("common-type", name = common);
    invalid_value(path, span, message, message!("common-type.hint", name = common))
}

/// A level of places that there is not.
pub(crate) fn invalid_level(path: &SourcePath, span: Span, word: &str) -> Problem {
    let message = message!("invalid-value-word", word = word, key = "level");
    invalid_value(path, span, message, message!("invalid-value-level.hint"))
}

/// Text where a number should be.
pub(crate) fn not_a_number(path: &SourcePath, span: Span, text: &str) -> Problem {
    invalid_value(
        path,
        span,
        message!("invalid-value-whole-number", text = text),
        message!("invalid-value-whole-number.hint"),
    )
}

/// A value that a key cannot have.
pub(crate) fn invalid_value(
    path: &SourcePath,
    span: Span,
    message: impl Into<Message>,
    cure: impl Into<Message>,
) -> Problem {
    Problem::new(Code::InvalidValue, at(path, span), message).hint(cure)
}

/// The address of a page on another host that browsers read otherwise than its author.
pub(crate) fn malformed_address(
    path: &SourcePath,
    span: Span,
    written: &str,
    fault: &Malformed,
) -> Problem {
    let cure = match &fault.meant {
        Some(meant) => message!("write-this", name = meant),
        None => message!("malformed-address.hint"),
    };
    let message = message!("malformed-address", address = written, fault = fault.what.word());
    invalid_value(path, span, message, cure).severity(Severity::Warning)
}

/// A workbook is asked of a program that cannot make one.
pub(crate) fn no_workbook(path: &SourcePath, span: Span) -> Problem {
    let message = message!("invalid-value-no-workbook");
    invalid_value(path, span, message, message!("invalid-value-no-workbook.hint"))
}

/// A change of borders of which it is not said that it is small.
pub(crate) fn change_without_minor(path: &SourcePath, span: Span) -> Problem {
    Problem::new(Code::MissingKey, at(path, span), message!("missing-key-minor"))
        .hint(message!("change-of-borders.hint"))
}

/// A change of borders that is not small.
pub(crate) fn change_not_minor(path: &SourcePath, span: Span) -> Problem {
    let message = message!("change-of-borders");
    invalid_value(path, span, message, message!("change-of-borders.hint"))
}

/// A change of borders on a day on which there are none that could change.
pub(crate) fn change_outside_validity(path: &SourcePath, span: Span, day: Day) -> Problem {
    let message = message!("change-of-borders-outside", day = day);
    invalid_value(path, span, message, message!("change-of-borders-outside.hint"))
}

/// The codes of the languages that there are.
fn languages() -> List {
    List::any(language::ALL.iter().map(|lang| lang.code()))
}

/// Title or publisher of a new site that nobody changed.
pub(crate) fn sample_name(
    path: &SourcePath,
    span: Span,
    message: Message,
    cure: Message,
) -> Problem {
    Problem::new(Code::SampleName, at(path, span), message).hint(cure)
}

/// A language nobody knows.
pub(crate) fn unknown_language(path: &SourcePath, span: Span, code: &str) -> Problem {
    let cure = match code {
        "vn" => message!("unknown-language.hint-vn"),
        _ => message!("write-one-of", names = languages()),
    };
    let message = message!("unknown-language", code = code);
    Problem::new(Code::UnknownLanguage, at(path, span), message).hint(cure)
}

/// The ending of a file's name that looks like a language and is none.
pub(crate) fn unknown_ending(path: &SourcePath, code: &str) -> Problem {
    let message = message!("unknown-language-ending", code = code);
    let cure = if file_name::is_slip(code) {
        message!("unknown-language-ending.hint-slip")
    } else {
        message!("unknown-language-ending.hint", known = languages())
    };
    Problem::new(Code::UnknownLanguage, Location::file(path), message).hint(cure)
}

/// A language that is not the one in which the name of the file ends.
pub(crate) fn other_than_ending(place: Location, lang: Lang, ending: Lang) -> Problem {
    let (code, ending) = (lang.code(), ending.code());
    Problem::new(
        Code::UnknownLanguage,
        place,
        message!("unknown-language-other", code = code, ending = ending),
    )
    .hint(message!("unknown-language-other.hint", ending = ending))
}

/// A language that the site does not have.
pub(crate) fn language_not_of_site(place: Location, lang: Lang, languages: &[Lang]) -> Problem {
    let known = || languages.iter().map(|lang| lang.code());
    let all: Vec<&str> = known().chain(std::iter::once(lang.code())).collect();
    let message =
        message!("unknown-language-site", code = lang.code(), languages = List::all(known()));
    let cure = match place.at {
        At::Bytes(_) => message!("unknown-language-site.hint-lang", all = all.join(", ")),
        At::File => message!("unknown-language-site.hint", all = all.join(", ")),
    };
    Problem::new(Code::UnknownLanguage, place, message).hint(cure)
}

/// A word of the routes with other characters than a slug has.
pub(crate) fn invalid_section(
    path: &SourcePath,
    span: Span,
    word: &str,
    proposed: &str,
) -> Problem {
    let cure = match proposed {
        "" => message!("invalid-slug-section.hint"),
        proposed => message!("write-this", name = proposed),
    };
    Problem::new(Code::InvalidSlug, at(path, span), message!("invalid-slug", slug = word))
        .hint(cure)
}

/// A slug that cannot stand in an address.
pub(crate) fn invalid_slug(
    path: &SourcePath,
    span: Option<Span>,
    slug: &str,
    proposed: &str,
) -> Problem {
    let place = span.map_or_else(|| Location::file(path), |span| at(path, span));
    let cure = match proposed {
        "" => message!("invalid-slug.hint"),
        proposed => message!("invalid-slug.hint-proposed", slug = proposed),
    };
    let message = match slug {
        "" => message!("invalid-slug-of-name"),
        slug => message!("invalid-slug", slug = slug),
    };
    Problem::new(Code::InvalidSlug, place, message).hint(cure)
}

/// An id with strange characters.
pub(crate) fn invalid_id(path: &SourcePath, span: Span, id: &str, proposed: &str) -> Problem {
    let cure = match proposed {
        "" => message!("invalid-id.hint"),
        proposed => message!("invalid-id.hint-proposed", id = proposed),
    };
    Problem::new(Code::InvalidId, at(path, span), message!("invalid-id", id = id)).hint(cure)
}

/// One id for two things.
pub(crate) fn duplicate_id(path: &SourcePath, span: Span, id: &str, first: Location) -> Problem {
    Problem::new(Code::DuplicateId, at(path, span), message!("duplicate-id", id = id))
        .related(first, message!("duplicate-id.related"))
        .hint(message!("duplicate-id.hint"))
}

/// Curly quotation marks are text in YAML, and not quotes: where a value is refused that stands in
/// such, they are the mistake.
pub(crate) fn mind_curly_quotes(problem: &mut Problem, source: &str) {
    let At::Bytes(span) = problem.place.at else { return };
    // The line may be long, and have many problems.
    let Some(rest) =
        source.get(span.range().start..).filter(|rest| rest.starts_with(is_curly_quote))
    else {
        return;
    };
    let line = rest.lines().next().unwrap_or("");
    let mut marks = line.char_indices().filter(|(_, letter)| is_curly_quote(*letter));
    let (first, second) = (marks.next(), marks.next());
    if let (Some((0, _)), Some((end, mark))) = (first, second) {
        let text = &line[..end + mark.len_utf8()];
        let inside = text.trim_matches(is_curly_quote);
        problem.hint = Some(message!("curly-quotes", text = inside));
        if problem.code == Code::UnreadableQuantity {
            let sign = rest.chars().take(1).collect::<String>();
            problem.message = message!("curly-quotes-found", sign = sign);
        }
    }
}
