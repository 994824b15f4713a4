//! Pictures for shared links: found among what the last builds left, or drawn.

use std::collections::BTreeSet;
use std::io::{self, Cursor};

use rayon::prelude::*;

use super::draw::{self, Colours, EMBLEM, EMBLEM_COLOURS, HEIGHT, WIDTH, Words};
use super::entry::{KeptCopies, Made};
use super::make::Workshop;
use crate::base::Tree;
use crate::base::colour::Colour;
use crate::base::picture::scale::{self, Copies, Drawn};
use crate::base::picture::{Kind, Picture};
use crate::bulletin::date::Day;
use crate::bulletin::lang::Lang;
use crate::bulletin::office::Logo;
use crate::plan::Plan;
use crate::plan::cards::{Card, Cards, Subject};
use crate::plan::pictures::Copy;
use crate::render::html::theme::Theme;
use crate::render::words;

/// Another word for another drawing: whoever changes it changes this.
const VERSION: &str = "2";

/// The largest file of an emblem, in bytes.
const LIMIT: u64 = 4 * 1024 * 1024;

/// Ink and quiet words of the default theme, for all themes.
const INK: [u8; 3] = [0x1b, 0x23, 0x27];
const QUIET: [u8; 3] = [0x56, 0x5e, 0x62];

/// The parts that all pictures for shared links have in common.
struct Studio<'a> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    colours: Colours,
    emblem: Option<Drawn>,
    /// Tells emblem and colours apart from others.
    look: String,
}

/// Makes the pictures for shared links and hands them to the sink; where nothing is written, tells
/// that they will be there.
pub(super) fn make(
    plan: &Plan<'_>,
    theme: &Theme,
    tree: &Tree,
    workshop: &Workshop<'_>,
) -> io::Result<Cards> {
    let studio = Studio::new(plan, theme, tree);
    let subjects = plan.card_subjects();
    let all: Vec<(Lang, Subject)> = plan
        .corpus
        .site
        .languages
        .iter()
        .flat_map(|lang| subjects.iter().map(|subject| (*lang, *subject)))
        .collect();
    let one = |key: &(Lang, Subject)| -> io::Result<_> {
        Ok(studio.card(workshop, key.0, key.1)?.map(|card| (*key, card)))
    };
    let made: Vec<io::Result<_>> = all.par_iter().with_max_len(4).map(one).collect();
    let made: io::Result<Cards> = made.into_iter().filter_map(Result::transpose).collect();
    // If nothing is written, nothing leads to it either.
    made.map(|made| if workshop.writes() { made } else { Cards::new() })
}

impl<'a> Studio<'a> {
    fn new(plan: &'a Plan<'a>, theme: &'a Theme, tree: &Tree) -> Self {
        let site = &plan.corpus.site;
        let info = theme.info();
        let of_day = info.grounds.as_ref().and_then(|grounds| grounds.light.first());
        let accent = site.accent.map(|accent| accent.colour).or(info.accent);
        let ink = Colour::of(INK);
        let colours = Colours {
            paper: of_day.copied().unwrap_or(Colour::WHITE),
            ink,
            quiet: Colour::of(QUIET),
            accent: accent.unwrap_or(ink),
        };
        let mut logos = site.emblem.iter().chain(&site.publisher.logo);
        let emblem = logos.find_map(|logo| emblem(tree, logo));
        let look = format!("{VERSION} {} {colours:?} {emblem:?}", scale::VERSION);
        Self { plan, theme, colours, emblem, look }
    }

    /// The picture of a subject in a language.
    fn card(
        &self,
        workshop: &Workshop<'_>,
        lang: Lang,
        subject: Subject,
    ) -> io::Result<Option<Card>> {
        let words = self.words(lang, subject);
        let name = blake3::hash(format!("{} {words:?}", self.look).as_bytes()).to_hex();
        let name = format!("card-{}", &name[..32]);
        let route = self.plan.card_route(lang, subject, &name["card-".len()..]);
        let copy =
            |_: &Made| Copy { route: route.clone(), kind: Kind::Png, width: WIDTH, height: HEIGHT };
        let alt = match &*words.title {
            title if title == words.portal => words.portal.clone(),
            title => format!("{title} | {}", words.portal),
        };
        let card = Card { route: route.clone(), alt };
        let mut done = BTreeSet::new();
        if workshop.kept(&name, &copy, &mut done)?.is_some() {
            return Ok(Some(card));
        }
        if !workshop.writes() {
            workshop.foresee_card(&route);
            return Ok(None);
        }
        let Some(bytes) = draw::draw(&words, self.colours, self.emblem.as_ref()) else {
            return Ok(None);
        };
        let copy_of_all =
            scale::Copy { kind: Kind::Png, width: WIDTH, height: HEIGHT, bytes: Some(bytes) };
        let copies = Copies { shown: vec![copy_of_all], plain: None };
        workshop.put(&name, &copies, &KeptCopies::of(&copies), &copy, &done)?;
        Ok(Some(card))
    }

    fn words(&self, lang: Lang, subject: Subject) -> Words {
        let (site, said) = (&self.plan.corpus.site, self.theme.wordings().of(lang));
        let portal = site.title.get(lang).to_owned();
        let (title, note) = match subject {
            Subject::Portal => (portal.clone(), site.description.get(lang).to_owned()),
            Subject::Section(name) => {
                (words::capitalised(words::section(name, said)), String::new())
            }
            Subject::Place(id) => {
                let places = &self.plan.corpus.localities;
                let day = places[id].last_day(Day::LAST);
                let above = places.lineage(id, day).into_iter().rev().skip(1);
                let above = above.filter(|place| places[*place].level > 0);
                let above: Vec<String> =
                    above.map(|place| places[place].full_name(lang, day)).collect();
                let title = words::capitalised(&places[id].full_name(lang, day));
                (title, words::capitalised(&above.join(", ")))
            }
        };
        Words { portal, title, note, foot: site.publisher.name.get(lang).to_owned() }
    }
}

/// An emblem in a few colours; none of a drawing, for nothing here draws those.
fn emblem(tree: &Tree, logo: &Logo) -> Option<Drawn> {
    let path = logo.path.as_str();
    if tree.length(path).ok()? > LIMIT {
        return None;
    }
    let bytes = tree.bytes(path).ok()?;
    let mut source = Cursor::new(&*bytes);
    let picture = Picture::read(&mut source).ok()?;
    let size = picture.shown_size(&mut source)?;
    if Picture::is_too_large(size) {
        return None;
    }
    scale::few_colours(picture.kind(), &bytes, EMBLEM, EMBLEM_COLOURS)
}
