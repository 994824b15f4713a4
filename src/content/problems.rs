//! Messages of this stage: about files, YAML, names and statistics of articles.

mod bundles;
mod dates;
mod files;
mod markup;
mod names;

use crate::base::address::Malformed;
use crate::base::suggest::{hint, list};
use crate::base::{At, Code, Message, Place, Problem, Severity, SourcePath, Span, message};
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::content::yaml::Field;
use crate::language;

pub(crate) use bundles::*;
pub(crate) use dates::*;
pub(crate) use files::*;
pub(super) use markup::{markup, quote_in_code};
pub(crate) use names::*;

fn at(path: &SourcePath, span: Span) -> Place {
    Place::bytes(path, span)
}

// Front matter and keys.

/// No front matter.
pub(crate) fn missing_front_matter(path: &SourcePath) -> Problem {
    Problem::new(
        Code::MissingFrontMatter,
        at(path, Span::new(0, 0)),
        "the file does not begin with front matter",
    )
    .hint("begin with a line `---`, then `title:` and `date:`, then a line `---`")
}

/// Front matter that does not begin in the first line.
pub(crate) fn late_front_matter(path: &SourcePath, mark: Span) -> Problem {
    Problem::new(
        Code::MissingFrontMatter,
        at(path, mark),
        "empty lines stand above the front matter",
    )
    .hint("let the file begin with the line `---`")
}

/// Front matter without its first line.
pub(crate) fn unopened_front_matter(path: &SourcePath, first: Span) -> Problem {
    Problem::new(
        Code::MissingFrontMatter,
        at(path, first),
        "the front matter does not begin with a line `---`",
    )
    .hint("put a line `---` above this one")
}

/// Another mark than three hyphens.
pub(crate) fn wrong_mark(path: &SourcePath, mark: Span, found: &str) -> Problem {
    let message = format!("`{found}` does not mark front matter: the line must be exactly `---`");
    let cure = match found {
        "+++" => {
            "write `---` above and below, and the front matter as YAML: `title: ...` instead of `title = \"...\"`"
        }
        _ => "write three hyphens, `---`, and nothing else; word processors make dashes of them",
    };
    Problem::new(Code::MissingFrontMatter, at(path, mark), message).hint(cure)
}

/// Front matter without an end.
pub(crate) fn unclosed_front_matter(path: &SourcePath, opening: Span) -> Problem {
    Problem::new(
        Code::UnclosedFrontMatter,
        at(path, opening),
        "the front matter that begins here has no end",
    )
    .label("opened here")
    .hint("put a line `---` between the front matter and the text")
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
        Some("a comma in `{ }` ends a value: put numbers with a decimal comma in quotes".into())
    } else {
        meant
            .map(|meant| message!("did-you-mean", name = meant))
            .or_else(|| hint(key, known.iter().copied()))
            .or_else(|| Some("remove it, or begin it with `x-` if it is yours".into()))
    };
    Problem::new(
        Code::UnknownKey,
        at(path, span),
        format!("`{key}` is not a key that can stand here"),
    )
    .maybe_hint(cure)
}

/// A key that is unknown where it stands, below one with nothing behind it.
pub(crate) fn not_indented(path: &SourcePath, field: &Field, above: &str) -> Problem {
    let key = &field.key;
    let message = format!("`{key}` is not a key that can stand here");
    Problem::new(Code::UnknownKey, at(path, field.key_span), message)
        .hint(format!("write two blanks before it if it belongs to `{above}`; else remove it"))
}

/// A key that is needed.
pub(crate) fn missing_key(path: &SourcePath, span: Span, key: &str) -> Problem {
    let (cure, _) = missing_cure(key);
    Problem::new(Code::MissingKey, at(path, span), format!("`{key}` is missing here")).hint(cure)
}

/// A key that is needed and has nothing behind it.
pub(crate) fn empty_key(path: &SourcePath, span: Span, key: &str) -> Problem {
    let (_, cure) = missing_cure(key);
    Problem::new(Code::MissingKey, at(path, span), format!("`{key}` is empty")).hint(cure)
}

/// How a key is added, and how one that is empty is filled in.
fn missing_cure(key: &str) -> (String, String) {
    let example = match key {
        "date" => "date: 2024-03-12",
        "title" => "title: Kiểm tra ...",
        "value" => "value: \"1.142\"",
        "base_url" => "base_url: https://example.org/",
        "level" => "level: 2",
        "alt" => "alt: what the picture shows, for those who cannot see it",
        "id" => "id: ten-khong-dau",
        "type" => "type: huyện",
        "measure" => "measure: count",
        "nature" => "nature: stock",
        _ => "",
    };
    let line = match (example, key) {
        (_, "labels" | "names") => format!("`{key}: {{vi: ..., en: ...}}`"),
        (_, "indicator") => {
            "`indicator: ID`, an id of `content/registers/indicators.yaml`".to_owned()
        }
        ("", _) => format!("`{key}: ...`"),
        _ => format!("`{example}`"),
    };
    (format!("add {line}"), format!("write {line}"))
}

/// Another type than expected.
pub(crate) fn wrong_type(path: &SourcePath, span: Span, expected: &str, found: &str) -> Problem {
    Problem::new(Code::WrongType, at(path, span), format!("expected {expected}, found {found}"))
        .label(format!("this is {found}"))
        .hint(shape_cure(expected, found))
}

/// Returns the advice on how one shape becomes the other.
fn shape_cure(expected: &str, found: &str) -> String {
    let cure = match (expected, found) {
        ("a list", _) => "write `[A, B]`, or begin a line with `-` for each",
        ("text", "a list") => "write one value, without `[ ]` or `-`",
        ("text", "a map") => {
            "write one value, without `{ }`; put text that holds a colon in quotes"
        }
        ("text, or texts by language", _) => {
            "write a text, or one for each language: `{vi: ..., en: ...}`"
        }
        ("a map of keys and values", "a list") => "write `key: value` in each line, without `-`",
        ("a map of keys and values", _) => {
            "write `key: value` in lines of their own below it, or `{key: value}`"
        }
        ("a map of dimension and member", _) => {
            "write `{dimension: member}`, with ids from `parts` of the indicator"
        }
        _ => return format!("write {expected}"),
    };
    cure.to_owned()
}

/// One map, or something else, where a list of maps is needed.
pub(crate) fn map_for_list(path: &SourcePath, span: Span, key: &str, inner: &str) -> Problem {
    let first = Span { end: span.start + 1, ..span };
    Problem::new(Code::WrongType, at(path, first), format!("`{key}` is a list, and this is no list"))
        .label("a list should begin here")
        .hint(format!(
            "put it in brackets: `{key}: [{{{inner}: ..., ...}}]`, or begin it with `-` in a line of its own"
        ))
}

/// A word out of a list.
pub(crate) fn invalid_word(
    path: &SourcePath,
    span: Span,
    key: &str,
    word: &str,
    known: &[&str],
) -> Problem {
    let cure = hint(word, known.iter().copied()).unwrap_or_else(|| match known {
        [one] => format!("write `{one}`").into(),
        many => format!("write one of {}", list(many)).into(),
    });
    Problem::new(Code::InvalidValue, at(path, span), format!("`{word}` is not a value of `{key}`"))
        .hint(cure)
}

/// Text where a number should be.
pub(crate) fn not_a_number(path: &SourcePath, span: Span, text: &str) -> Problem {
    Problem::new(Code::InvalidValue, at(path, span), format!("`{text}` is not a whole number"))
        .hint("write digits only")
}

/// A value that a key cannot have, in words.
pub(crate) fn invalid_value(
    path: &SourcePath,
    span: Span,
    message: String,
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
    let cure = fault
        .meant
        .as_ref()
        .map_or("write it in full: `https://...`".to_owned(), |meant| format!("write `{meant}`"));
    invalid_value(path, span, format!("the address `{written}` {}", fault.what), cure)
        .severity(Severity::Warning)
}

/// A workbook is asked of a program that cannot make one.
pub(crate) fn no_workbook(path: &SourcePath, span: Span) -> Problem {
    let message = "this `bantin` was built without workbooks and cannot make `xlsx`".to_owned();
    let cure = "build it with `cargo install --features xlsx`, or remove `xlsx` here; the tables as CSV are there in any case";
    invalid_value(path, span, message, cure)
}

const ANOTHER_PLACE: &str = "if the change is small, write `minor: true`; else end this place with `valid: {until: ...}`, \
     and give the new one an id of its own, with this one among its `predecessors`";

/// A change of borders of which it is not said that it is small.
pub(crate) fn change_without_minor(path: &SourcePath, span: Span) -> Problem {
    let message = "this change of borders does not say `minor: true`".to_owned();
    Problem::new(Code::MissingKey, at(path, span), message).hint(ANOTHER_PLACE)
}

/// A change of borders that is not small.
pub(crate) fn change_not_minor(path: &SourcePath, span: Span) -> Problem {
    invalid_value(
        path,
        span,
        "only a small change of borders leaves a place its id".to_owned(),
        ANOTHER_PLACE,
    )
}

/// A change of borders on a day on which there are none that could change.
pub(crate) fn change_outside_validity(path: &SourcePath, span: Span, day: Day) -> Problem {
    let message = format!(
        "the borders cannot change on {day}: the place does not exist before and after that day"
    );
    invalid_value(path, span, message, "correct the date, or `valid`")
}

/// A language nobody knows.
pub(crate) fn unknown_language(path: &SourcePath, span: Span, code: &str) -> Problem {
    let known: Vec<&str> = language::ALL.iter().map(|lang| lang.code()).collect();
    let cure = match code {
        "vn" => "did you mean `vi`? `vn` is the country".to_owned(),
        _ => format!("write one of {}", list(&known)),
    };
    Problem::new(
        Code::UnknownLanguage,
        at(path, span),
        format!("`{code}` is not a language that bantin knows"),
    )
    .hint(cure)
}

/// The ending of a file's name that looks like a language and is none.
pub(crate) fn unknown_ending(path: &SourcePath, code: &str) -> Problem {
    let known: Vec<&str> = language::ALL.iter().map(|lang| lang.code()).collect();
    let message = format!(
        "the file's name ends in `.{code}.md`, but `{code}` is not a language that bantin knows"
    );
    Problem::new(Code::UnknownLanguage, Place::file(path), message).hint(format!(
        "end the name of a translation in one of {}, or write a hyphen for the point",
        list(&known)
    ))
}

/// A language that the site does not have.
pub(crate) fn language_not_of_site(place: Place, lang: Lang, languages: &[Lang]) -> Problem {
    let known: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
    let all: Vec<&str> = known.iter().copied().chain(std::iter::once(lang.code())).collect();
    Problem::new(
        Code::UnknownLanguage,
        place,
        format!("the site has no pages in `{lang}`, only in {}", list(&known)),
    )
    .hint(format!(
        "write `languages: [{}]` in `bantin.yaml`, or another language here",
        all.join(", ")
    ))
}

/// A word of the routes with other characters than a slug has.
pub(crate) fn invalid_section(
    path: &SourcePath,
    span: Span,
    word: &str,
    proposed: &str,
) -> Problem {
    let cure = match proposed {
        "" => "write a word of letters a-z, digits and hyphens, or leave the line out".to_owned(),
        proposed => format!("write `{proposed}`"),
    };
    Problem::new(Code::InvalidSlug, at(path, span), format!("`{word}` cannot stand in an address"))
        .hint(cure)
}

/// A slug that cannot stand in an address.
pub(crate) fn invalid_slug(
    path: &SourcePath,
    span: Option<Span>,
    slug: &str,
    proposed: &str,
) -> Problem {
    let place = span.map_or_else(|| Place::file(path), |span| at(path, span));
    let cure = if proposed.is_empty() {
        "give a `slug` of letters a-z, digits and hyphens".to_owned()
    } else {
        format!("write `slug: {proposed}`")
    };
    let message = if slug.is_empty() {
        "no slug can be made of the file's name".to_owned()
    } else {
        format!("`{slug}` cannot stand in an address")
    };
    Problem::new(Code::InvalidSlug, place, message).hint(cure)
}

/// An id with strange characters.
pub(crate) fn invalid_id(path: &SourcePath, span: Span, id: &str, proposed: &str) -> Problem {
    Problem::new(
        Code::InvalidId,
        at(path, span),
        format!("`{id}` is not an id: ids have letters a-z, digits and hyphens"),
    )
    .hint(format!("write `id: {}`", if proposed.is_empty() { "some-word" } else { proposed }))
}

/// One id for two things.
pub(crate) fn duplicate_id(path: &SourcePath, span: Span, id: &str, first: Place) -> Problem {
    Problem::new(Code::DuplicateId, at(path, span), format!("the id `{id}` is taken"))
        .related(first, "it is given here first")
        .hint("give one of the two another id")
}

/// Curly quotation marks are text in YAML, and not quotes: where a value is refused that stands in
/// such, they are the mistake.
pub(crate) fn mind_curly_quotes(problem: &mut Problem, source: &str) {
    let At::Bytes(span) = problem.place.at else { return };
    let curly = |letter: char| matches!(letter, '“' | '”' | '„' | '‘' | '’' | '«' | '»');
    // The line may be long, and have many problems.
    let Some(rest) = source.get(span.range().start..).filter(|rest| rest.starts_with(curly)) else {
        return;
    };
    let line = rest.lines().next().unwrap_or("");
    let mut marks = line.char_indices().filter(|(_, letter)| curly(*letter));
    let (first, second) = (marks.next(), marks.next());
    if let (Some((0, _)), Some((end, mark))) = (first, second) {
        let text = &line[..end + mark.len_utf8()];
        let inside = text.trim_matches(curly);
        problem.hint = Some(
            format!(
                "YAML knows only straight quotes, word processors make curly ones: write `\"{inside}\"`"
            )
            .into(),
        );
    }
}
