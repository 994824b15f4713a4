//! `suggest`: statistics proposed from the prose of articles and plain texts.

mod answer;
pub(super) mod args;
mod behind;
mod declared;
mod elsewhere;
mod entries;
mod fill;
mod located;
mod lookup;
mod places;
mod source;

use serde_json::json;

use self::answer::Answer;
use self::args::{Suggest, SuggestFormat};
use self::entries::Declarations;
use self::source::{Registers, Source};
use super::Status;
use super::args::Common;
use super::failure::Failure;
use super::terminal::Terminal;

/// Prints the figures of some texts, and writes them into articles where that is asked for.
pub(super) fn run(args: &Suggest, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let registers = source::registers(common)?;
    let registers = registers.as_ref();
    let sources: Vec<Source> = args
        .files
        .iter()
        .map(|path| Source::read(path, args, registers))
        .collect::<Result<_, Failure>>()?;
    if args.write {
        return fill::run(&args.files, &sources, registers, terminal);
    }
    terminal.answer(&answer(&sources, args.format, registers, terminal))?;
    Ok(Status::Clean)
}

fn answer(
    sources: &[Source],
    format: SuggestFormat,
    registers: Option<&Registers>,
    terminal: Terminal,
) -> String {
    let lang = terminal.lang();
    let mut parts = Vec::with_capacity(sources.len());
    let mut files = Vec::new();
    for source in sources {
        let entries = Declarations::of(source, registers);
        let answer = Answer { source, entries: &entries, registers, lang };
        match format {
            SuggestFormat::Human => parts.push(answer.human()),
            SuggestFormat::Yaml if sources.len() > 1 => {
                parts.push(format!("# {}\n{}", source.name, answer.yaml()));
            }
            SuggestFormat::Yaml => parts.push(answer.yaml()),
            SuggestFormat::Json => files.push(answer.json()),
        }
    }
    match format {
        SuggestFormat::Json => format!("{}\n", json!({"schema": 1, "files": files})),
        SuggestFormat::Human | SuggestFormat::Yaml => parts.join("\n"),
    }
}
