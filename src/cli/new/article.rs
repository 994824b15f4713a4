//! `new article`: a draft that is ready to be filled in.

use std::path::Path;

use crate::base::message;
use crate::base::slug::slugify;
use crate::bulletin::date::{Day, Instant, Precision, Stamp, Zone};
use crate::bulletin::register::Entry;
use crate::bulletin::site::Corpus;
use crate::cli::Status;
use crate::cli::args::{Common, NewArticle, Shown};
use crate::cli::entry::quoted;
use crate::cli::failure::Failure;
use crate::cli::names;
use crate::cli::site::Site;
use crate::cli::terminal::Terminal;
use crate::content::{self, Visibility, printed};
use crate::language::start;
use crate::write;

/// Longest slug that is made of a title; file systems end at 255 bytes, readers of addresses long
/// before.
const SLUG: usize = 80;

/// Writes the file and prints its path.
pub(super) fn run(
    article: &NewArticle,
    common: &Common,
    terminal: Terminal,
) -> Result<Status, Failure> {
    let Site { tree, options } = Site::open(common, Shown::default(), None)?;
    let (settings, problems) = content::settings(&tree);
    terminal.show_without_notes(&problems, &tree);
    let Some(settings) = settings else { return Ok(Status::Settings) };
    let visibility = Visibility::at(options.clock);
    let (corpus, _) = content::corpus(&tree, settings, visibility);
    let stamp = stamp(article, options.clock, corpus.site.zone)?;
    let day = stamp.day();
    let locality = article.locality.as_deref().map(|name| {
        let help = message!("usage-no-locality.hint");
        names::locality(&corpus.localities, name, Some(day), Some(help), &|_| false)
    });
    let locality = locality.transpose()?.map(|id| corpus.localities[id].id());
    let path = path(article, day)?;
    let text = text(article, &corpus, stamp, locality);
    let written = write::new_file(Path::new(""), &path, text.as_bytes());
    if !written.map_err(|error| Failure::io(message!("failure-article"), &error.into()))? {
        let message = message!("new-exists", path = path);
        return Err(Failure::usage(message, message!("new-exists.hint")));
    }
    terminal.answer(&format!("{path}\n"))?;
    Ok(Status::Clean)
}

/// The date that is asked for, as precise as it is given; else now.
fn stamp(article: &NewArticle, clock: Instant, zone: Zone) -> Result<Stamp, Failure> {
    let Some(text) = &article.date else { return Ok(Stamp::at(clock, &zone)) };
    printed::stamp(text, zone).map_err(|error| Failure::usage(error.message(), error.hint()))
}

/// Returns the path for an article of this title and day.
fn path(article: &NewArticle, day: Day) -> Result<String, Failure> {
    let slug = short(&slugify(&article.title));
    if slug.is_empty() {
        let message = message!("new-no-name", title = &article.title);
        return Err(Failure::usage(message, message!("new-no-name.hint")));
    }
    Ok(format!("content/articles/{:04}/{}-{slug}.md", day.year(), day.iso()))
}

/// The first words of a slug.
fn short(slug: &str) -> String {
    let Some(head) = slug.get(..=SLUG) else { return slug.to_owned() };
    head.rsplit_once('-').map_or(&head[..SLUG], |(words, _)| words).to_owned()
}

fn text(article: &NewArticle, corpus: &Corpus, stamp: Stamp, locality: Option<&str>) -> String {
    let day = stamp.day().iso();
    let date = match (stamp.precision(), stamp.time()) {
        (Precision::Year, _) => day[..4].to_owned(),
        (Precision::Month, _) => day[..7].to_owned(),
        (_, Some((hour, minute))) => format!("{day} {hour:02}:{minute:02}"),
        (_, None) => day,
    };
    let locality = locality.map(|id| format!(" {id}")).unwrap_or_default();
    start::article(corpus.site.default_lang())
        .replace("{date}", &date)
        .replace("{day}", &stamp.day().iso())
        .replace("{locality}", &locality)
        // Last, because a title may hold anything.
        .replace("{title}", &quoted(&article.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_slugs_end_with_a_whole_word() {
        assert_eq!(short("kiem-tra"), "kiem-tra");
        let long = format!("{}-{}", "a".repeat(70), "b".repeat(20));
        assert_eq!(short(&long), "a".repeat(70));
        let exact = format!("{}-{}", "a".repeat(70), "b".repeat(9));
        assert_eq!(short(&exact), exact);
        assert_eq!(short(&format!("{exact}-c")), exact);
        assert_eq!(short(&"a".repeat(100)), "a".repeat(80));
    }
}
