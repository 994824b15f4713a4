//! `stats`: the ledger at the prompt.
//!
//! It answers on a site with errors too: the figures of what is sound on standard output, the
//! problems on standard error; notes only where they are asked for, since `check` tells them.

mod filter;
mod table;
mod words;

use std::io;

use super::Status;
use super::args::{Common, Shown, Stats, StatsFormat};
use super::failure::Failure;
use super::site::Site;
use super::terminal::Terminal;
use crate::base::message;
use crate::bulletin::lang::Lang;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Ledger};
use crate::render::data::{
    Fates, figures_csv, figures_json, observations_csv, observations_json, text,
};
use filter::Filter;

/// Prints the figures or observations that the filters let through.
pub(super) fn run(args: &Stats, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let site = Site::open(common, Shown::default(), None)?;
    let (read, outcome) = crate::figures(&site.tree, &site.options);
    let answer = match read {
        Some((corpus, ledger)) => {
            let filter = Filter::new(args, &corpus, site.options.clock)?;
            let (text, is_empty) = answer(args, &corpus, &ledger, &filter, terminal.lang())?;
            if is_empty && !common.quiet {
                terminal.warn(message!("stats-nothing"));
            }
            text
        }
        None => String::new(),
    };
    if common.verbose {
        terminal.show(&outcome.problems, &site.tree);
    } else {
        terminal.show_without_notes(&outcome.problems, &site.tree);
    }
    terminal.answer(&answer)?;
    Ok(Status::of(&outcome, &outcome.problems, common))
}

/// The answer, and `true` if nothing fits what was asked for.
fn answer(
    args: &Stats,
    corpus: &Corpus,
    ledger: &Ledger,
    filter: &Filter,
    lang: Lang,
) -> Result<(String, bool), Failure> {
    let answer = if args.observations {
        observations(args.format, corpus, ledger, filter, lang)
    } else {
        figures(args.format, corpus, ledger, filter, lang)
    };
    answer.map_err(|error| Failure::io(message!("failure-answer"), &error))
}

fn figures(
    format: StatsFormat,
    corpus: &Corpus,
    ledger: &Ledger,
    filter: &Filter,
    lang: Lang,
) -> io::Result<(String, bool)> {
    let of_period = filter.period.map(|period| ledger.of_period(corpus, period));
    let all: Vec<&Figure> = match &of_period {
        Some(figures) => figures.iter().collect(),
        None => ledger.figures().collect(),
    };
    let lets_through = |figure: &&Figure| filter.lets_through(corpus, &figure.subject);
    let figures: Vec<&Figure> = all.into_iter().filter(lets_through).collect();
    let is_empty = figures.is_empty();
    let figures = figures.into_iter();
    let text = match format {
        StatsFormat::Table => table::figures(corpus, figures, lang),
        StatsFormat::Csv => text(|out| figures_csv(out, corpus, figures))?,
        StatsFormat::Json => text(|out| figures_json(out, corpus, figures))?,
    };
    Ok((text, is_empty))
}

fn observations(
    format: StatsFormat,
    corpus: &Corpus,
    ledger: &Ledger,
    filter: &Filter,
    lang: Lang,
) -> io::Result<(String, bool)> {
    let entries = corpus.observations.pairs();
    let entries: Vec<Id<Observation>> = entries
        .filter(|(_, observation)| filter.lets_in(corpus, &observation.key))
        .map(|(entry, _)| entry)
        .collect();
    let is_empty = entries.is_empty();
    let text = match format {
        StatsFormat::Table => {
            table::observations(corpus, &Fates::new(corpus, ledger), &entries, lang)
        }
        StatsFormat::Csv => text(|out| observations_csv(out, corpus, ledger, entries.into_iter()))?,
        StatsFormat::Json => {
            text(|out| observations_json(out, corpus, ledger, entries.into_iter()))?
        }
    };
    Ok((text, is_empty))
}
