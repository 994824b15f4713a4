//! Texts of commands and arguments, put into the table of [`super::args`] in the reader's language.
//!
//! A text is found by its name: `help-build` is that of a command, `help-build-output` that of one of
//! its arguments, `help-common-lang` that of an argument of many, with values as attributes. What clap
//! would add in English of its own (headings, defaults, possible values) is put in here too.

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr};
use clap::{Arg, Command, CommandFactory as _};

use super::args::Args;
use crate::base::message;
use crate::bulletin::lang::Lang;
use crate::language;

/// Purpose of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// Help and errors, of a command that can be parsed.
    Parsing,
    /// Completions, which have defaults and values in a way of their own.
    Completions,
}

/// The table of commands with texts, to parse arguments with.
pub(super) fn command(lang: Lang) -> Command {
    let find = |name: &str| language::named(name, lang);
    Texts { lang, purpose: Use::Parsing, find: &find }.program(Args::command())
}

/// The same for manual pages, which do without the command for help.
pub(super) fn command_for_manual(lang: Lang) -> Command {
    let find = |name: &str| language::named(name, lang);
    let texts = Texts { lang, purpose: Use::Parsing, find: &find };
    texts.program(Args::command().disable_help_subcommand(true))
}

/// The same for completions.
pub(super) fn command_for_completions(lang: Lang) -> Command {
    let find = |name: &str| language::named(name, lang);
    Texts { lang, purpose: Use::Completions, find: &find }.program(Args::command())
}

/// The texts of a language.
struct Texts<'a> {
    lang: Lang,
    purpose: Use,
    /// The text of a name.
    find: &'a dyn Fn(&str) -> Option<String>,
}

impl Texts<'_> {
    fn program(&self, mut program: Command) -> Command {
        program.build();
        self.command(program, "help-program", "")
    }

    /// A text that the catalogues have.
    fn text(&self, name: &str) -> String {
        (self.find)(name).unwrap_or_default()
    }

    /// A command by the name of its text, with all that is below it; `path` is how the texts of what
    /// is below it are called.
    fn command(&self, command: Command, name: &str, path: &str) -> Command {
        let usage = self.text("help-heading-usage");
        let style = *command.get_styles().get_usage();
        let template = format!(
            "{{about-with-newline}}\n{style}{usage}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
        );
        let mut command = command
            .about(self.text(name))
            .help_template(template)
            .subcommand_help_heading(self.text("help-heading-commands"))
            .subcommand_value_name(self.text("help-value-command"))
            .mut_args(|argument| self.argument(argument, path))
            .mut_subcommands(|child| self.below(child, path));
        if let Some(after) = (self.find)(&format!("{name}.after")) {
            command = command.after_help(after);
        }
        self.usage(command)
    }

    /// A command below another one. What is below `help` are the neighbours of it.
    fn below(&self, child: Command, path: &str) -> Command {
        let name = child.get_name().to_owned();
        if name == "help" {
            return self.command(child, "help-help", path);
        }
        let path = if path.is_empty() { name } else { format!("{path}-{name}") };
        self.command(child, &format!("help-{path}"), &path)
    }

    /// The line of usage, in which clap has a word of its own.
    fn usage(&self, mut command: Command) -> Command {
        let options = self.text("help-value-options");
        let usage = command.render_usage().to_string();
        let Some(usage) = usage.strip_prefix("Usage: ").filter(|usage| usage.contains("[OPTIONS]"))
        else {
            return command;
        };
        if options == "OPTIONS" {
            return command;
        }
        let usage = usage.replace("[OPTIONS]", &format!("[{options}]"));
        command.override_usage(usage)
    }

    fn argument(&self, argument: Arg, path: &str) -> Arg {
        let id = argument.get_id().as_str().replace('_', "-").replace("problem-format", "format");
        let own = format!("help-{}-{id}", if path.is_empty() { "program" } else { path });
        let common = format!("help-common-{id}");
        let (name, help) = match (self.find)(&own) {
            Some(help) => (own, help),
            None => (common.clone(), self.text(&common)),
        };
        let heading = match () {
            () if argument.is_positional() => "help-heading-arguments",
            () if argument.is_global_set() && id != "help" => "help-heading-common",
            () => "help-heading-options",
        };
        let mut argument = argument.help_heading(self.text(heading));
        if let Some(index) = argument.get_index() {
            // Below a heading of its own, clap would sort them by name.
            argument = argument.display_order(index);
        }
        if argument.get_action().takes_values() {
            let names = argument.get_value_names().unwrap_or_default();
            let names: Vec<String> = names.iter().map(|name| self.value_name(name)).collect();
            argument = argument.value_names(names);
        }
        match self.purpose {
            Use::Parsing => self.with_notes(argument, &name, &help),
            Use::Completions => self.with_values(argument, &name, help),
        }
    }

    fn value_name(&self, name: &str) -> String {
        self.text(&format!("help-value-{}", name.to_lowercase().replace('=', "-")))
    }

    /// An argument with its help, in which default and possible values are told.
    fn with_notes(&self, argument: Arg, name: &str, help: &str) -> Arg {
        let values = possible_values(&argument);
        let described =
            |value: &PossibleValue| (self.find)(&format!("{name}.{}", value.get_name()));
        let descriptions: Vec<String> = values.iter().filter_map(described).collect();
        let default = self.default(&argument);
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        let all = (!names.is_empty()).then(|| {
            language::text(&message!("help-possible", values = names.join(", ")), self.lang)
        });
        let short: Vec<String> =
            std::iter::once(help.to_owned()).chain(default.clone()).chain(all.clone()).collect();
        let long = if descriptions.is_empty() {
            let notes: Vec<String> = default.into_iter().chain(all).collect();
            [
                (self.find)(&format!("{name}.long")).unwrap_or_else(|| help.to_owned()),
                notes.join("\n"),
            ]
            .to_vec()
        } else {
            let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0) + 1;
            let line = |(name, text): (&&str, &String)| {
                format!("\n- {:width$} {text}", format!("{name}:"))
            };
            let lines: String = names.iter().zip(&descriptions).map(line).collect();
            let heading = self.text("help-heading-values");
            [help.to_owned(), format!("{heading}:{lines}"), default.unwrap_or_default()].to_vec()
        };
        let long: Vec<String> = long.into_iter().filter(|part| !part.is_empty()).collect();
        argument
            .help(short.join(" "))
            .long_help(StyledStr::from(long.join("\n\n")))
            .hide_default_value(true)
            .hide_possible_values(true)
    }

    fn default(&self, argument: &Arg) -> Option<String> {
        let takes = argument.get_action().takes_values();
        let value = argument.get_default_values().first().filter(|_| takes)?.to_str()?;
        Some(language::text(&message!("help-default", value = value), self.lang))
    }

    /// An argument with its help, and a description for each of its values. It cannot be parsed.
    fn with_values(&self, argument: Arg, name: &str, help: String) -> Arg {
        let value = |value: &PossibleValue| {
            let known = PossibleValue::new(value.get_name().to_owned());
            match (self.find)(&format!("{name}.{}", value.get_name())) {
                Some(text) => known.help(text),
                None => known,
            }
        };
        let values: Vec<PossibleValue> = possible_values(&argument).iter().map(value).collect();
        let argument = argument.help(help);
        if values.is_empty() {
            argument
        } else {
            argument.value_parser(PossibleValuesParser::new(values))
        }
    }
}

/// The values that an argument may have; none where it may have any, or is a mere flag.
fn possible_values(argument: &Arg) -> Vec<PossibleValue> {
    if argument.get_action().takes_values() { argument.get_possible_values() } else { Vec::new() }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the test reads a catalogue")]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_command_argument_and_value_has_a_text_and_none_is_left_over() {
        for lang in language::ALL {
            let (used, missing) = (RefCell::new(BTreeSet::new()), RefCell::new(BTreeSet::new()));
            let find = |name: &str| {
                let text = language::named(name, lang);
                let into = if text.is_some() { &used } else { &missing };
                into.borrow_mut().insert(name.to_owned());
                text
            };
            for purpose in [Use::Parsing, Use::Completions] {
                let program = Texts { lang, purpose, find: &find }.program(Args::command());
                program.clone().debug_assert();
                no_blank(&program);
            }
            let path = format!("src/language/{}/messages/help.ftl", lang.code());
            let known = names(&std::fs::read_to_string(path).expect("catalogue"));
            let unused: Vec<&String> = known
                .iter()
                .filter(|name| !name.starts_with("help-page-") && !used.borrow().contains(*name))
                .collect();
            assert!(unused.is_empty(), "{lang}: nobody reads {unused:?}");
            // Not every argument has a text of its own, a longer form, or values in words.
            let needed = |name: &&String| {
                name.starts_with("help-value-") || name.starts_with("help-heading-")
            };
            let missing = missing.into_inner();
            let missing: Vec<&String> = missing.iter().filter(needed).collect();
            assert!(missing.is_empty(), "{lang}: no text for {missing:?}");
        }
    }

    /// Names of the texts of a catalogue, attributes as `name.attribute`.
    fn names(catalogue: &str) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut message = "";
        for line in catalogue.lines() {
            let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with('#')) else {
                continue;
            };
            if let Some(attribute) = name.trim_start().strip_prefix('.') {
                names.insert(format!("{message}.{attribute}"));
            } else {
                message = name;
                names.insert(name.to_owned());
            }
        }
        names
    }

    fn no_blank(command: &Command) {
        assert!(
            command.get_about().is_some_and(|about| !about.to_string().is_empty()),
            "{}",
            command.get_name()
        );
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(!help.is_empty(), "{} of {}", argument.get_id(), command.get_name());
        }
        command.get_subcommands().for_each(no_blank);
    }

    #[test]
    fn values_are_described_or_not_at_all() {
        let find = |name: &str| language::named(name, language::SOURCE);
        let program = Texts { lang: language::SOURCE, purpose: Use::Completions, find: &find }
            .program(Args::command());
        let mut commands = vec![program];
        while let Some(command) = commands.pop() {
            for argument in command.get_arguments() {
                let values = possible_values(argument);
                let described = values.iter().filter(|value| value.get_help().is_some()).count();
                assert!(
                    described == 0 || described == values.len(),
                    "{} of {}",
                    argument.get_id(),
                    command.get_name()
                );
            }
            commands.extend(command.get_subcommands().cloned());
        }
    }
}
