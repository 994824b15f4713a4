//! The texts that figures are looked for in: articles, plain texts, standard input.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;

use super::args::Suggest;
use super::behind::Kinds;
use super::elsewhere::TypeWords;
use super::lookup::Indicators;
use super::places::Names;
use crate::base::tree::{self, TextError};
use crate::base::{Problems, SourcePath, Tree, message};
use crate::bulletin::article::Article;
use crate::bulletin::date::{Day, Stamp, Zone};
use crate::bulletin::indicator::Indicator;
use crate::bulletin::lang::Lang;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::period::{Period, YearStart};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::cli::args::{Common, Shown};
use crate::cli::failure::Failure;
use crate::cli::site::{Site, source_path};
use crate::content::front_matter;
use crate::content::markdown::Prose;
use crate::content::names::PlaceNames;
use crate::content::yaml::{Node, Value};
use crate::content::{self, Visibility};
use crate::extract::propose::{Table, Times, tables};
use crate::{extract, language};

/// The site whose registers figures are looked up in, with what finds things in it. It is made when
/// it is first asked for, and once for all texts.
pub(super) struct Registers {
    pub(super) corpus: Corpus,
    articles: OnceCell<BTreeMap<String, Id<Article>>>,
    places: OnceCell<PlaceNames>,
    named: OnceCell<Names>,
    types: OnceCell<TypeWords>,
    kinds: [OnceCell<Kinds>; language::ALL.len()],
    indicators: [OnceCell<Indicators>; language::ALL.len()],
    observations: OnceCell<Observations>,
}

/// The positions of observations by what they are about.
type Observations = BTreeMap<(Id<Indicator>, Id<Locality>), Vec<Id<Observation>>>;

impl Registers {
    fn new(corpus: Corpus) -> Self {
        Self {
            corpus,
            articles: OnceCell::new(),
            places: OnceCell::new(),
            named: OnceCell::new(),
            types: OnceCell::new(),
            kinds: language::ALL.map(|_| OnceCell::new()),
            indicators: language::ALL.map(|_| OnceCell::new()),
            observations: OnceCell::new(),
        }
    }

    /// The article of a file.
    fn article(&self, path: &str) -> Option<&Article> {
        let index = || {
            let articles = self.corpus.articles.iter();
            articles.map(|(id, article)| (article.path.as_str().to_owned(), id)).collect()
        };
        self.articles.get_or_init(index).get(path).map(|id| &self.corpus.articles[*id])
    }

    fn place(&self, name: &str, day: Option<Day>) -> Option<Id<Locality>> {
        let localities = &self.corpus.localities;
        let names = self.places.get_or_init(|| PlaceNames::new(localities));
        names.resolve(name, day, &[], localities).ok()
    }

    /// The places by the words of their names.
    pub(super) fn names(&self) -> &Names {
        self.named.get_or_init(|| Names::new(&self.corpus))
    }

    /// The words for types of places.
    pub(super) fn types(&self) -> &TypeWords {
        self.types.get_or_init(|| TypeWords::new(&self.corpus))
    }

    /// The words for places behind figures in a language.
    pub(super) fn kinds(&self, lang: Lang) -> &Kinds {
        self.kinds[lang.index()].get_or_init(|| Kinds::new(&self.corpus, lang))
    }

    /// The indicators by the words of their names in a language.
    pub(super) fn indicators(&self, lang: Lang) -> &Indicators {
        self.indicators[lang.index()].get_or_init(|| Indicators::new(&self.corpus, lang))
    }

    /// The positions of the observations of an indicator in a place.
    pub(super) fn observations(
        &self,
        indicator: Id<Indicator>,
        locality: Id<Locality>,
    ) -> &[Id<Observation>] {
        let all = self.observations.get_or_init(|| {
            let mut all = Observations::new();
            for (at, one) in self.corpus.observations.iter().enumerate() {
                all.entry((one.key.indicator, one.key.locality)).or_default().push(Id::new(at));
            }
            all
        });
        all.get(&(indicator, locality)).map_or(&[], Vec::as_slice)
    }
}

/// The site of the current folder, with everything in it that can be read; none outside of a site.
pub(super) fn registers(common: &Common) -> Result<Option<Registers>, Failure> {
    if Tree::settings(Path::new(".")).is_none() {
        return Ok(None);
    }
    let site = Site::open(common, Shown { drafts: true, future: true }, None)?;
    let Some(settings) = content::settings(&site.tree).0 else { return Ok(None) };
    let all = Visibility { clock: site.options.clock, drafts: true, future: true, expired: true };
    let (corpus, _) = content::corpus(&site.tree, settings, all);
    Ok(Some(Registers::new(corpus)))
}

/// A text.
pub(super) struct Source {
    /// Its file as it was given.
    pub(super) name: String,
    /// The whole file.
    pub(super) file: String,
    /// The text of an article, without markup; none of a plain text.
    prose: Option<Prose>,
    /// Its language.
    pub(super) lang: Lang,
    /// The day of its publication, and the times that it gives for all of its figures.
    pub(super) times: Times,
    /// Its places; the first is its own.
    pub(super) places: Vec<Id<Locality>>,
    /// The id of an article that is known to the site.
    pub(super) id: Option<String>,
    /// The number of statistics that its front matter declares.
    pub(super) statistics: usize,
}

/// Most bytes of a text.
const LIMIT: u64 = 64 << 20;

impl Source {
    /// Reads a text.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn read(
        path: &Path,
        args: &Suggest,
        registers: Option<&Registers>,
    ) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let file = if name == "-" { standard_input()? } else { text(path)? };
        let known = registers
            .zip(source_path(path))
            .and_then(|(registers, path)| registers.article(path.as_ref()));
        if file.trim_start().starts_with("---\n") {
            return Ok(Self::article(name, file, args, registers, known));
        }
        let default = registers.map(|registers| registers.corpus.site.default_lang());
        let lang = extract::language_of(&file).or(default).unwrap_or(language::SOURCE);
        let published = args.date.or_else(|| extract::published(&file, lang));
        Ok(Self {
            name,
            file,
            prose: None,
            lang,
            times: Times { published, years: year_start(registers), ..Times::default() },
            places: Vec::new(),
            id: None,
            statistics: 0,
        })
    }

    /// An article; what the site does not know of it, its front matter tells.
    fn article(
        name: String,
        file: String,
        args: &Suggest,
        registers: Option<&Registers>,
        known: Option<&Article>,
    ) -> Self {
        let document =
            front_matter::read(&SourcePath::from(name.as_str()), &file, &mut Problems::new());
        let pairs = match &document.node.value {
            Value::Map(pairs) => pairs.as_slice(),
            _ => &[],
        };
        let value =
            |key: &str| pairs.iter().find(|pair| pair.key == key).map(|pair| &pair.node.value);
        let scalar = |key: &str| match value(key) {
            Some(Value::Scalar { text, .. }) => Some(text.as_str()),
            _ => None,
        };
        let zone = registers.map_or_else(Zone::default, |registers| registers.corpus.site.zone);
        let stamp = scalar("date").and_then(|date| Stamp::parse(date, &zone).ok());
        let published = stamp.map(Stamp::day);
        let declared = scalar("lang").and_then(language::of_tag);
        let guessed = || extract::language_of(&document.prose.text);
        let lang = known.map(|article| article.lang).or(declared).or_else(guessed);
        let place = || registers?.place(scalar("locality")?, published);
        let published = args.date.or(known.map(|article| article.date.day())).or(published);
        let years = registers.map_or(&[][..], |registers| &registers.corpus.site.years);
        let period = scalar("period").and_then(|text| Period::parse_with(text, years).ok());
        let times = Times {
            published,
            as_of: scalar("as_of").and_then(|day| Day::parse(day).ok()),
            period: period.zip(published).and_then(|(period, day)| period.close(day)),
            years: year_start(registers),
        };
        Self {
            times,
            places: known.map_or_else(
                || place().into_iter().collect(),
                |article| article.localities.clone(),
            ),
            id: known.map(|article| article.id.clone()),
            statistics: statistics(&document.node).len(),
            lang: lang.unwrap_or(language::SOURCE),
            prose: Some(document.prose),
            name,
            file,
        }
    }

    /// The text that figures are looked for in.
    pub(super) fn text(&self) -> &str {
        self.prose.as_ref().map_or(&self.file, |prose| &prose.text)
    }

    /// The tables in that text.
    pub(super) fn tables(&self) -> Cow<'_, [Table]> {
        match &self.prose {
            Some(prose) => Cow::Borrowed(&prose.tables),
            None => Cow::Owned(tables(&self.file)),
        }
    }

    /// The statistics that its front matter declares.
    pub(super) fn entries(&self) -> Vec<Node> {
        statistics(&self.front_matter(&self.file)).to_vec()
    }

    /// The number of statistics in another text of the same file.
    pub(super) fn statistics_in(&self, file: &str) -> usize {
        statistics(&self.front_matter(file)).len()
    }

    fn front_matter(&self, file: &str) -> Node {
        let path = SourcePath::from(self.name.as_str());
        front_matter::read(&path, file, &mut Problems::new()).node
    }

    /// Returns `true` if it is an article.
    pub(super) fn is_article(&self) -> bool {
        self.prose.is_some()
    }

    /// Line and column in the file of some stretches of the text, which follow each other.
    pub(super) fn positions(&self, ranges: &[Range<usize>]) -> Vec<(usize, usize)> {
        let (mut line, mut column, mut known) = (1, 1, 0);
        let of = |range: &Range<usize>| {
            let places = self.prose.as_ref().map(|prose| prose.places(range, &self.file));
            let at = match places {
                Some(places) => places.first().map_or(known, |span| span.range().start),
                None => range.start,
            };
            for letter in self.file.get(known..at).unwrap_or_default().chars() {
                (line, column) = if letter == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            known = known.max(at);
            (line, column)
        };
        ranges.iter().map(of).collect()
    }
}

/// The entries of a list of statistics.
fn statistics(front_matter: &Node) -> &[Node] {
    let Value::Map(pairs) = &front_matter.value else { return &[] };
    match pairs.iter().find(|pair| pair.key == "statistics").map(|pair| &pair.node.value) {
        Some(Value::List(list)) => list,
        _ => &[],
    }
}

/// When the school or financial years of a site begin, where it has one sort of them.
fn year_start(registers: Option<&Registers>) -> Option<YearStart> {
    let years = registers.map_or(&[][..], |registers| &registers.corpus.site.years);
    years.first().copied().filter(|first| years.iter().all(|other| other == first))
}

fn standard_input() -> Result<String, Failure> {
    let failure = |error: &std::io::Error| Failure::io(message!("failure-text", path = "-"), error);
    let mut bytes = Vec::new();
    std::io::stdin().take(LIMIT).read_to_end(&mut bytes).map_err(|error| failure(&error))?;
    tree::text_of(&bytes).map_err(|_| not_text("-"))
}

fn text(path: &Path) -> Result<String, Failure> {
    let name = path.display().to_string();
    tree::text_at(path, LIMIT).map_err(|error| match error {
        TextError::Io(error) => Failure::io(message!("failure-text", path = &name), &error),
        TextError::NotUtf8(_) | TextError::TooLarge(_) => not_text(&name),
    })
}

fn not_text(name: &str) -> Failure {
    Failure::usage(message!("suggest-no-text", path = name), message!("suggest-no-text.hint"))
}
