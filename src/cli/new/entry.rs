//! `new locality`, `indicator`, `topic`, `body` and `directive`.

use super::args::{NatureWord, NewIndicator};
use super::place;
use super::register::RegisterEditor;
use crate::base::slug::slugify;
use crate::base::{Message, message};
use crate::bulletin::quantity::UnitKind;
use crate::bulletin::register::Register;
use crate::bulletin::term::Term;
use crate::cli::Status;
use crate::cli::args::{Common, NewEntry, NewLocality};
use crate::cli::entry::{EntryText, scalar};
use crate::cli::failure::Failure;
use crate::cli::terminal::Terminal;
use crate::content::names::{Names, TermNames, Unresolved};
use crate::{extract, language};

/// Adds a place.
pub(super) fn locality(
    args: &NewLocality,
    common: &Common,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let Some(editor) = RegisterEditor::open("localities", common, terminal)? else {
        return Ok(Status::Settings);
    };
    let (entry, near) = place::entry(args, &editor)?;
    editor.add(entry, near.as_ref(), terminal)
}

/// Adds something that is counted.
pub(super) fn indicator(
    args: &NewIndicator,
    common: &Common,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let Some(editor) = RegisterEditor::open("indicators", common, terminal)? else {
        return Ok(Status::Settings);
    };
    let nature = args.nature;
    let args = &args.entry;
    let names = Names::of_indicators(&editor.registers.indicators);
    refuse_known(&args.name, &names)?;
    let text = |message: &Message| language::text(message, editor.site.default_lang());
    let lang = editor.site.default_lang();
    let (measure, unit) = match extract::propose::measured(&args.name, lang) {
        Some((UnitKind::Percent, _)) => ("percent", None),
        Some((UnitKind::Money, unit)) => ("amount", Some(unit)),
        other => ("count", other.map(|(_, unit)| unit)),
    };
    let entry = EntryText::new(&id(args, &editor.registers.indicators)?)
        .raw("labels", &labels(&args.name, &editor))
        .raw("measure", &format!("{measure}    # {}", text(&message!("new-measure"))))
        .raw("nature", &nature_line(args, nature, &editor));
    let entry = match unit {
        Some(unit) => entry.raw("unit", &labels(&unit, &editor)),
        None if measure == "percent" => entry,
        None => entry.comment(&text(&message!("new-unit"))),
    };
    editor.add(entry, None, terminal)
}

/// The nature of an indicator as it is asked for, else as its name says it; and what the other is.
fn nature_line(args: &NewEntry, asked: Option<NatureWord>, editor: &RegisterEditor) -> String {
    let lang = editor.site.default_lang();
    let state = extract::propose::names_state(&args.name, lang);
    let named = if state { NatureWord::Stock } else { NatureWord::Flow };
    let (word, about) = match asked.unwrap_or(named) {
        NatureWord::Stock => ("stock    ", message!("new-nature-stock")),
        NatureWord::Flow => ("flow     ", message!("new-nature")),
    };
    format!("{word}# {}", language::text(&about, lang))
}

/// Adds a subject.
pub(super) fn topic(
    args: &NewEntry,
    common: &Common,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let Some(editor) = RegisterEditor::open("topics", common, terminal)? else {
        return Ok(Status::Settings);
    };
    let entry = term(args, &editor.registers.topics, &editor)?;
    editor.add(entry, None, terminal)
}

/// Adds an office.
pub(super) fn body(
    args: &NewEntry,
    common: &Common,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let Some(editor) = RegisterEditor::open("bodies", common, terminal)? else {
        return Ok(Status::Settings);
    };
    let entry = term(args, &editor.registers.bodies, &editor)?;
    editor.add(entry, None, terminal)
}

/// Adds a document, with the number that stands in its name.
pub(super) fn directive(
    args: &NewEntry,
    common: &Common,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let Some(editor) = RegisterEditor::open("directives", common, terminal)? else {
        return Ok(Status::Settings);
    };
    let mut entry = term(args, &editor.registers.directives, &editor)?;
    let is_number =
        |word: &&str| word.contains(|c: char| c.is_ascii_digit()) && word.contains(['/', '-']);
    if let Some(number) = args.name.split_whitespace().rfind(is_number) {
        entry = entry.text("number", number.trim_end_matches([',', ';', ':']));
    }
    editor.add(entry, None, terminal)
}

fn term<K>(
    args: &NewEntry,
    register: &Register<Term<K>>,
    editor: &RegisterEditor,
) -> Result<EntryText, Failure> {
    refuse_known(&args.name, &TermNames::of_terms(register))?;
    Ok(EntryText::new(&id(args, register)?).raw("labels", &labels(&args.name, editor)))
}

/// A name in the first language of the site.
fn labels(name: &str, editor: &RegisterEditor) -> String {
    format!("{{{}: {}}}", editor.site.default_lang(), scalar(name))
}

/// Refuses a name by which something in the register is known already.
fn refuse_known<T: crate::bulletin::register::Entry>(
    name: &str,
    names: &Names<T>,
) -> Result<(), Failure> {
    let known = match names.find(name) {
        Err(Unresolved::Unknown) => return Ok(()),
        Ok(id) => vec![id],
        Err(Unresolved::Ambiguous(ids)) => ids,
    };
    let id = names.ids(&known).first().copied().unwrap_or_default().to_owned();
    Err(taken(name, &id))
}

/// A name that something has already.
pub(super) fn taken(name: &str, id: &str) -> Failure {
    let message = message!("new-known", name = name, id = id);
    Failure::usage(message, message!("new-known.hint", id = id))
}

/// The id that is asked for, else that of the name; nothing else may have it.
fn id<T: crate::bulletin::register::Entry>(
    args: &NewEntry,
    register: &Register<T>,
) -> Result<String, Failure> {
    free_id(args.id.as_deref(), &args.name, |id| register.find(id).is_some())
}

/// An id that nothing has, as given or made of a name.
///
/// # Errors
/// Something has it, or no id can be made of the name.
pub(super) fn free_id(
    given: Option<&str>,
    name: &str,
    is_taken: impl Fn(&str) -> bool,
) -> Result<String, Failure> {
    let id = slugify(given.unwrap_or(name));
    if id.is_empty() {
        return Err(Failure::usage(
            message!("new-no-id", name = given.unwrap_or(name)),
            message!("new-no-id.hint"),
        ));
    }
    if is_taken(&id) {
        let message = message!("new-id-taken", id = id);
        return Err(Failure::usage(message, message!("new-id-taken.hint")));
    }
    Ok(id)
}
