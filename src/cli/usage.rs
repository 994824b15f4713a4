//! Wrong usage: the errors of the parser of arguments, told anew from their kinds.

use std::error::Error as _;

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::args::{Args, Refusal};
use super::failure::Failure;
use crate::base::suggest::nearest;
use crate::base::{List, Message, message};
use crate::language::typed;

/// The failure for wrong arguments: the mistake and the cure.
pub(super) fn failure(error: &Error, given: &[String]) -> Failure {
    let (message, hint) = parts_of(error, given);
    Failure::usage(message, hint.unwrap_or_else(|| ask_for_help(error, given)))
}

fn parts_of(error: &Error, given: &[String]) -> (Message, Option<Message>) {
    let argument = || text(error, ContextKind::InvalidArg);
    let value = || text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidValue if value().is_empty() => (
            message!("usage-needs-value", argument = argument()),
            one_of(error, ContextKind::ValidValue),
        ),
        ErrorKind::InvalidValue => {
            let near = near(error, ContextKind::SuggestedValue);
            let hint = near.or_else(|| one_of(error, ContextKind::ValidValue));
            (message!("usage-wrong-value", value = value(), argument = argument()), hint)
        }
        ErrorKind::ValueValidation => refused(error),
        ErrorKind::UnknownArgument if !argument().starts_with('-') => {
            (message!("usage-needless", argument = argument()), None)
        }
        ErrorKind::UnknownArgument => (
            message!("usage-unknown-argument", argument = argument()),
            near(error, ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand);
            if name.starts_with('-') {
                let hint = message!("usage-help", command = "bantin --help");
                return (message!("usage-unknown-argument", argument = name), Some(hint));
            }
            let hint = near_command(&name, given);
            (message!("usage-unknown-command", name = name), hint)
        }
        ErrorKind::MissingSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand);
            let commands = texts(error, ContextKind::ValidSubcommand);
            let hint = message!("usage-needs-command.hint", names = List::any(commands));
            (message!("usage-needs-command", name = name), Some(hint))
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(error, ContextKind::InvalidArg);
            (message!("usage-missing", arguments = List::all(missing)), None)
        }
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::TooManyValues => {
            (message!("usage-value-too-many", value = value(), argument = argument()), None)
        }
        ErrorKind::InvalidUtf8 => (message!("usage-no-text"), None),
        _ => (message!("usage-not-understood"), None),
    }
}

/// A value that its own reader refuses.
fn refused(error: &Error) -> (Message, Option<Message>) {
    let (argument, value) =
        (text(error, ContextKind::InvalidArg), text(error, ContextKind::InvalidValue));
    let message = message!("usage-wrong-value", value = value, argument = argument);
    match error.source().and_then(|source| source.downcast_ref::<Refusal>()) {
        Some(Refusal { why, hint }) => {
            (message!("failure", what = message, why = why.clone()), Some(hint.clone()))
        }
        None => (message, None),
    }
}

/// Two arguments that cannot stand together, or one that stands there twice.
fn conflict(error: &Error) -> (Message, Option<Message>) {
    let argument = text(error, ContextKind::InvalidArg);
    let others = texts(error, ContextKind::PriorArg);
    let message = if others.iter().all(|other| *other == argument) {
        message!("usage-twice", argument = argument)
    } else {
        message!("usage-conflict", argument = argument, others = List::all(others))
    };
    (message, None)
}

/// The commands that are given, `bantin new locality`, and the last of them with those below it.
fn commands(given: &[String]) -> (Vec<String>, clap::Command) {
    let (mut names, mut at) = (vec!["bantin".to_owned()], Args::command());
    for word in given.iter().skip(1).filter(|word| *word != "help") {
        if let Some(below) = at.find_subcommand(word).cloned() {
            names.push(below.get_name().to_owned());
            at = below;
        }
    }
    (names, at)
}

/// The command that was meant: by its word in another language, or the nearest that begins alike.
fn near_command(name: &str, given: &[String]) -> Option<Message> {
    let (_, at) = commands(given);
    let begins = |known: &str| known.chars().next() == name.chars().next();
    let known: Vec<&str> = at.get_subcommands().map(clap::Command::get_name).collect();
    let typed = known.iter().copied().find(|known| typed::means_command(name, known));
    let near = || nearest(name, known.iter().copied().filter(|known| begins(known)));
    typed.or_else(near).map(|name| message!("did-you-mean", name = name))
}

/// The hint to ask for the help of the command.
fn ask_for_help(error: &Error, given: &[String]) -> Message {
    let usage = text(error, ContextKind::Usage);
    let words = usage.split_whitespace().skip_while(|word| *word != "bantin");
    let plain = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_lowercase());
    let command: Vec<&str> = words.take_while(plain).collect();
    let command = match command.as_slice() {
        [] => commands(given).0,
        words => words.iter().map(|word| (*word).to_owned()).collect(),
    };
    message!("usage-help", command = format!("{} --help", command.join(" ")))
}

/// The nearest of what is known.
fn near(error: &Error, kind: ContextKind) -> Option<Message> {
    let name = texts(error, kind).into_iter().next()?;
    Some(message!("did-you-mean", name = name))
}

/// A choice of what is known.
fn one_of(error: &Error, kind: ContextKind) -> Option<Message> {
    let names = texts(error, kind);
    match names.as_slice() {
        [] => None,
        [one] => Some(message!("write-this", name = one)),
        _ => Some(message!("write-one-of", names = List::any(names))),
    }
}

fn text(error: &Error, kind: ContextKind) -> String {
    texts(error, kind).join(" ")
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::help;
    use crate::language;

    fn message_of(line: &str, code: &str) -> String {
        let lang = language::find(code).expect("a language");
        let error = help::command(lang).try_get_matches_from(line.split(' ')).expect_err(line);
        let given: Vec<String> = line.split(' ').map(str::to_owned).collect();
        super::failure(&error, &given).text(lang)
    }

    #[test]
    fn each_kind_of_wrong_usage_is_told_with_its_cure() {
        for (line, message, help) in CASES {
            assert_eq!(
                message_of(line, "en"),
                format!("error: {message}\n  = help: {help}\n"),
                "{line}"
            );
        }
    }

    const CASES: [(&str, &str, &str); 21] = [
        ("bantin chek", "`chek` is not a command", "did you mean `check`?"),
        ("bantin observe", "`observe` is not a command", "`bantin --help` tells what can be given"),
        ("bantin help buld", "`buld` is not a command", "did you mean `build`?"),
        ("bantin kiểm-tra", "`kiểm-tra` is not a command", "did you mean `check`?"),
        ("bantin new localty x", "`localty` is not a command", "did you mean `locality`?"),
        (
            "bantin serve --port",
            "`--port <PORT>` needs a value",
            "`bantin serve --help` tells what can be given",
        ),
        (
            "bantin build content",
            "the command takes no `content`",
            "`bantin build --help` tells what can be given",
        ),
        ("bantin bild", "`bild` is not a command", "did you mean `build`?"),
        ("bantin weather", "`weather` is not a command", "`bantin --help` tells what can be given"),
        ("bantin build --otput x", "there is no argument `--otput`", "did you mean `--output`?"),
        (
            "bantin build --x",
            "there is no argument `--x`",
            "`bantin build --help` tells what can be given",
        ),
        ("bantin init", "`<DIR>` must be given", "`bantin init --help` tells what can be given"),
        (
            "bantin diff",
            "`<OLD>` and `<NEW>` must be given",
            "`bantin diff --help` tells what can be given",
        ),
        (
            "bantin build -o",
            "`--output <DIR>` needs a value",
            "`bantin build --help` tells what can be given",
        ),
        (
            "bantin check --format xml",
            "`xml` is no value of `--format <FORMAT>`",
            "write one of `human`, `short`, `json` or `github`",
        ),
        (
            "bantin check --format jsn",
            "`jsn` is no value of `--format <FORMAT>`",
            "did you mean `json`?",
        ),
        (
            "bantin --lang de check",
            "`de` is no value of `--lang <CODE>`",
            "write one of `vi`, `en` or `fr`",
        ),
        (
            "bantin check -q -v",
            "`--quiet` cannot be used together with `--verbose`",
            "`bantin check --help` tells what can be given",
        ),
        (
            "bantin check --clock 2024-01-01 --clock 2024-01-01",
            "`--clock <INSTANT>` is given twice",
            "`bantin check --help` tells what can be given",
        ),
        (
            "bantin check --jobs 300",
            "`300` is no value of `--jobs <N>`: this is no number from 1 to 256",
            "write a number from 1 to 256",
        ),
        (
            "bantin build -u x",
            "`x` is no value of `--base-url <URL>`: this is no address of a portal",
            "write an address like `https://bantin.example/`",
        ),
    ];

    #[test]
    fn wrong_usage_is_told_in_the_language_asked_for() {
        let text = message_of("bantin check --format jsn", "vi");
        assert!(text.starts_with("lỗi: ") && text.contains("  = cách sửa: "), "{text}");
    }
}
