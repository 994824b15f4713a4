//! `new`: a file that is ready to be filled in.

use std::path::Path;

use super::Status;
use super::args::{Common, New, NewArticle, Shown};
use super::entry::quoted;
use super::failure::Failure;
use super::names;
use super::site::Site;
use super::terminal::Terminal;
use crate::base::message;
use crate::base::slug::slugify;
use crate::bulletin::date::{Instant, Stamp, Zone};
use crate::bulletin::register::Entry;
use crate::bulletin::site::Corpus;
use crate::language::start;
use crate::write;
use crate::{content, content::Visibility};

/// Longest slug that is made of a title; file systems end at 255 bytes, readers of addresses long
/// before.
const SLUG: usize = 80;

/// Writes the file and prints its path.
pub(super) fn run(args: &New, common: &Common, terminal: Terminal) -> Result<Status, Failure> {
    let New::Article(article) = args;
    let Site { tree, options } = Site::open(common, Shown::default(), None)?;
    let (settings, problems) = content::settings(&tree);
    terminal.show_without_notes(&problems, &tree);
    let Some(settings) = settings else { return Ok(Status::Settings) };
    let visibility = Visibility::at(options.clock);
    let (corpus, _) = content::corpus(&tree, settings, visibility);
    let day = options.clock.day_in(&corpus.site.zone);
    let locality = article.locality.as_deref().map(|name| {
        let help = message!("usage-no-locality.hint");
        names::locality(&corpus.localities, name, Some(day), Some(help), &|_| false)
    });
    let locality = locality.transpose()?.map(|id| corpus.localities[id].id());
    let path = path(article, options.clock, corpus.site.zone)?;
    let text = text(article, &corpus, options.clock, locality);
    let written = write::new_file(Path::new(""), &path, text.as_bytes());
    if !written.map_err(|error| Failure::io(message!("failure-article"), &error.into()))? {
        let message = message!("new-exists", path = path);
        return Err(Failure::usage(message, message!("new-exists.hint")));
    }
    terminal.answer(&format!("{path}\n"))?;
    Ok(Status::Clean)
}

/// Returns the path for an article of this title and instant.
fn path(article: &NewArticle, clock: Instant, zone: Zone) -> Result<String, Failure> {
    let slug = short(&slugify(&article.title));
    if slug.is_empty() {
        let message = message!("new-no-name", title = &article.title);
        return Err(Failure::usage(message, message!("new-no-name.hint")));
    }
    let day = clock.day_in(&zone);
    Ok(format!("content/articles/{:04}/{}-{slug}.md", day.year(), day.iso()))
}

/// The first words of a slug.
fn short(slug: &str) -> String {
    let Some(head) = slug.get(..=SLUG) else { return slug.to_owned() };
    head.rsplit_once('-').map_or(&head[..SLUG], |(words, _)| words).to_owned()
}

fn text(article: &NewArticle, corpus: &Corpus, clock: Instant, locality: Option<&str>) -> String {
    let stamp = Stamp::at(clock, &corpus.site.zone);
    let (hour, minute) = stamp.time().unwrap_or_default();
    let date = format!("{} {hour:02}:{minute:02}", stamp.day().iso());
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
