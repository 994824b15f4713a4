//! `next`: when an article appears or expires next, or no longer stands first.

use serde_json::json;

use super::Status;
use super::args::{Common, Next, NextFormat, Shown};
use super::failure::Failure;
use super::site::Site;
use super::terminal::Terminal;
use crate::base::message;
use crate::bulletin::date::Zone;
use crate::bulletin::site::Turn;
use crate::report::visible;
use crate::{content, content::Visibility};

/// Prints the next instant at which the portal changes by itself, and what happens then.
pub(super) fn run(args: &Next, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let Site { tree, options } = Site::open(common, Shown::default(), None)?;
    let (settings, problems) = content::settings(&tree);
    terminal.show_without_notes(&problems, &tree);
    let Some(settings) = settings else { return Ok(Status::Settings) };
    let zone = settings.zone;
    let visibility = Visibility::at(options.clock);
    // Mistakes of the content are the business of `check`.
    let turns = content::corpus(&tree, settings, visibility).0.next_turns();
    if turns.is_empty() {
        terminal.print(&format!("{}\n", terminal.text(&message!("next-nothing"))));
    }
    terminal.answer(&answer(args.format, &turns, zone))?;
    Ok(Status::Clean)
}

fn answer(format: NextFormat, turns: &[Turn], zone: Zone) -> String {
    match format {
        NextFormat::Text => {
            let line = |turn: &Turn| {
                format!(
                    "{} {} {}\n",
                    turn.at.rfc3339(&zone),
                    turn.change.word(),
                    visible::line(turn.path.as_str())
                )
            };
            turns.iter().map(line).collect::<Vec<_>>().concat()
        }
        NextFormat::Json => {
            let change = |turn: &Turn| json!({"change": turn.change.word(), "article": turn.id, "file": turn.path.as_str()});
            let changes: Vec<_> = turns.iter().map(change).collect();
            let at = turns.first().map(|turn| turn.at.rfc3339(&zone));
            format!("{}\n", json!({"schema": 1, "at": at, "changes": changes}))
        }
    }
}
