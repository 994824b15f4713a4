#![doc = include_str!("ARCHITECTURE.md")]

// Places in sources, source files, problems.
pub mod base;
// The vocabulary: article, locality, indicator, observation, quantity, period.
pub mod bulletin;
// Everything in which languages differ.
pub mod language;
// Prose -> numbers with qualifiers, scales and units.
pub mod extract;
// Files -> articles and registers.
pub mod content;
// Observations -> figures.
pub mod ledger;
// Articles and figures -> every page, route, link, download.
pub mod plan;
// Plan -> bytes.
pub mod render;
// Problems -> terminal, JSON, CI formats.
pub mod report;
// Finished files, before they are published.
pub mod verify;
// Bytes -> disk.
pub mod write;

// The memory that a build leaves for the next one.
pub mod cache;

// The command line: arguments in, exit code out.
pub mod cli;

use std::collections::{BTreeMap, BTreeSet};
use std::{io, mem};

use base::phase::Phase;
use base::store::Store;
use base::{Problems, Sink, SourcePath, Tree, message};
use bulletin::date::{Instant, Zone};
use bulletin::register::IndexVec;
use bulletin::site::{Absence, Corpus, Site, Unpublished};
use content::{Keeper, Library, Visibility};
use ledger::Ledger;
use plan::Plan;
use render::{Memory, Theme};

/// Inputs of a build beside the sources.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "flags of the command line, each by itself")]
pub struct Options {
    /// The only "now".
    pub clock: Instant,
    /// Drafts are shown.
    pub drafts: bool,
    /// Articles that are held until later are shown.
    pub future: bool,
    /// Articles that have expired are shown: only to look at what is wrong with them.
    pub expired: bool,
    /// Another address than that of the settings.
    pub base_url: Option<String>,
    /// Warnings forbid publishing, as errors do.
    pub deny_warnings: bool,
    /// Sizes from which its data are divided into further files.
    pub limits: plan::Limits,
    /// Fate of the process afterwards.
    pub process: Process,
}

impl Options {
    fn visibility(&self) -> Visibility {
        let Self { clock, drafts, future, expired, .. } = *self;
        Visibility { clock, drafts, future, expired }
    }
}

/// Fate of a process after a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Process {
    /// It goes on, and gives back what the build held.
    GoesOn,
    /// It ends: the system takes back a million values at once.
    Ends,
}

/// An article that is not published, for those who miss it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Its file.
    pub path: SourcePath,
    /// The address that it would have, where its date is known.
    pub address: Option<String>,
    /// Why it is not to be seen.
    pub absence: Absence,
}

/// Numbers of articles that are not published, by the reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// They are not finished.
    pub drafts: usize,
    /// They will be seen later.
    pub held: usize,
    /// They were seen.
    pub expired: usize,
}

impl Counts {
    /// Counts them; what has a mistake is told as such, and does not count.
    pub fn of(unpublished: &[Absent]) -> Self {
        let mut counts = Self::default();
        for article in unpublished {
            match article.absence {
                Absence::Draft => counts.drafts += 1,
                Absence::Held(_) => counts.held += 1,
                Absence::Expired(_) => counts.expired += 1,
                Absence::Faulty => {}
            }
        }
        counts
    }
}

/// Result of a build.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Everything the author should know, sorted.
    pub problems: Problems,
    /// True if the settings or the theme are at fault, so that nothing else is told.
    pub settings_failed: bool,
    /// True if the settings name something that the content does not have.
    pub settings_contradict: bool,
    /// True if the portal was handed to the sink and may be published.
    pub complete: bool,
    /// Published articles.
    pub articles: usize,
    /// Pages.
    pub pages: usize,
    /// Figures.
    pub figures: usize,
    /// Articles that are not published.
    pub unpublished: Vec<Absent>,
    /// Time zone in which days begin.
    pub zone: Zone,
    /// When an article appears or expires next, or no longer stands first.
    pub next_turn: Option<Instant>,
    /// Until when nothing would be different, if no source changes.
    pub until: Option<Instant>,
    /// The memory for the next build, where one is wanted.
    pub memory: Option<Memory>,
}

/// Memory of the build before this one into the same sink.
#[derive(Debug, Clone, Copy)]
pub struct Past<'a> {
    /// Its memory; `None` where there is none, or its portal no longer stands.
    pub memory: Option<&'a Memory>,
    /// Whatever else decides about a portal beside sources and options, the program itself.
    pub program: [u8; 32],
}

/// Things that earlier builds left. By default they left nothing.
#[derive(Clone, Copy, Default)]
pub struct Earlier<'a> {
    /// Memory of the build before this one into the same sink. Where it is given, the outcome has
    /// what the next build has to know.
    pub past: Option<Past<'a>>,
    /// Pictures in their sizes.
    pub pictures: Option<&'a dyn Store>,
    /// Bulletins as they were read.
    pub bulletins: Option<&'a dyn Keeper>,
}

impl<'a> Past<'a> {
    /// The memory that may be used. A page may depend on all sources that are no articles, and on
    /// the day: a memory made of others is dropped.
    fn keep(self, tree: &Tree, options: &Options, site: &Site) -> io::Result<render::Keep<'a>> {
        let hashes = tree.hashes(|_| true)?;
        let (articles, others): (Vec<_>, Vec<_>) =
            hashes.into_iter().partition(|(path, _)| content::is_article(path));
        let Options { clock, drafts, future, expired, limits, .. } = options;
        let day = clock.day_in(&site.zone);
        let rest = (&site.base_url, day, drafts, future, expired, limits, tree.oddities());
        let sources = articles.into_iter().map(|(path, hash)| (path.clone(), hash)).collect();
        let fixed = render::fixed(self.program, &others, &rest);
        let before = self.memory.filter(|memory| memory.fixed == fixed);
        Ok(render::Keep { before, fixed, sources })
    }
}

/// Builds the portal: the whole program. The sink may be published only if the outcome is complete.
///
/// # Errors
/// The machine failed: a source could not be read, or the sink not written.
pub fn build(tree: &Tree, options: &Options, sink: &dyn Sink) -> io::Result<Outcome> {
    rebuild(tree, options, sink, Earlier::default())
}

/// The same, but that nothing is made again that earlier builds made of the same.
///
/// # Errors
/// As [`build`].
pub fn rebuild(
    tree: &Tree,
    options: &Options,
    sink: &dyn Sink,
    earlier: Earlier<'_>,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::default();
    let Earlier { past, pictures: store, bulletins } = earlier;
    let Some((library, theme)) = read(tree, options, bulletins, &mut outcome) else {
        return Ok(outcome.sorted());
    };
    let Some(theme) = theme else {
        outcome.tell_content(library, options);
        return Ok(outcome.sorted());
    };
    let later = problems_of_held(&library, options, tree, &mut outcome.problems);
    let change = library.next_change(options.clock);
    let corpus = select(library, options, &mut outcome);
    outcome.until = until(&corpus, options.clock, change);
    sink.begin(Phase::Ledger);
    let ((ledger, found), groups) =
        rayon::join(|| ledger::post(&corpus), || plan::Groups::new(&corpus));
    outcome.problems.merge(found);
    sink.begin(Phase::Plan);
    let statics = statics(&theme);
    let layout = plan::Layout::new(&corpus, &ledger, options.limits);
    let rows = render::data::FigureRows::new(&corpus, &ledger, &layout);
    let keep = past.map(|past| past.keep(tree, options, &corpus.site)).transpose()?;
    let before = keep.as_ref().and_then(|keep| keep.before);
    let plan = || plan::plan(&corpus, &ledger, &groups, tree, &statics, &layout);
    // If most tables are kept, those that are made tell their rows themselves.
    let tell = || before.is_none().then(|| rows.prepare());
    let ((mut plan, found), _) = rayon::join(plan, tell);
    outcome.add_plan(&plan, found);
    outcome.problems.merge(render::check_media(&later, &plan, tree)?);
    // One with mistakes is made as well, into nothing, so that all of it is told in the same run.
    let (nowhere, unpublished) = (base::sink::Nowhere, base::sink::Unpublished(sink));
    let target: &dyn Sink = match before {
        _ if outcome.may_go_on(options) => sink,
        Some(_) => &unpublished,
        None => &nowhere,
    };
    let scales = verify::Scales::new(corpus.site.host.as_ref(), target);
    let pictures = render::make_pictures(&plan, &theme, tree, store, &scales)?;
    outcome.problems.merge(plan.add_pictures(pictures));
    let sound = outcome.may_go_on(options);
    sink.begin(Phase::Render);
    let input = render::Input::new(&plan, &rows, &theme, tree, options.clock);
    let render = |gate: &dyn Sink| render::render(input, gate, keep.as_ref());
    let trace = |files: &BTreeSet<&str>| render::trace(input, files);
    let tally = outcome.make(&plan, &sources(&theme, tree, &trace), before, scales, render)?;
    outcome.complete = sound && outcome.may_go_on(options);
    outcome.add_tally(tally);
    outcome.tell_when_they_appear();
    if options.process == Process::Ends {
        mem::forget((plan, rows));
        mem::forget((corpus, ledger, groups));
    }
    Ok(outcome.sorted())
}

/// Tells what is wrong with articles that are held until later, seen together with all others as
/// they will be: a build at midnight must not fail on what could have been seen at noon. Gives the
/// pictures and attachments that will be published then.
fn problems_of_held(
    library: &Library,
    options: &Options,
    tree: &Tree,
    problems: &mut Problems,
) -> Vec<SourcePath> {
    if !library.has_held(options.visibility()) {
        return Vec::new();
    }
    let later = Visibility { future: true, ..options.visibility() };
    let (corpus, found) = content::select(library, later);
    problems.merge(found);
    let (ledger, found) = ledger::post(&corpus);
    problems.merge(found);
    let groups = plan::Groups::new(&corpus);
    let layout = plan::Layout::new(&corpus, &ledger, plan::Limits::default());
    let (plan, found) = plan::plan(&corpus, &ledger, &groups, tree, &IndexVec::default(), &layout);
    problems.merge(found);
    render::media_of(&plan)
}

/// The first instant at which a build would make another portal of the same sources: an article
/// appears, expires or is said to be updated then, or a news sitemap loses one; at the latest the
/// next midnight, for pages say which places exist today.
fn until(corpus: &Corpus, clock: Instant, change: Option<Instant>) -> Option<Instant> {
    let zone = &corpus.site.zone;
    let midnight = Instant::start_of(clock.day_in(zone).next(), zone);
    [Some(midnight), change, render::news_change(corpus, clock)].into_iter().flatten().min()
}

/// The files that are published as they are.
fn statics(theme: &Theme) -> IndexVec<plan::Static> {
    let file = |(path, file): (&str, &render::html::theme::Static)| plan::Static {
        path: path.to_owned(),
        source: file.path.clone(),
    };
    theme.statics().map(file).collect()
}

/// Chooses what is to be seen, which is all that is needed from then on.
fn select(library: Library, options: &Options, outcome: &mut Outcome) -> Corpus {
    let (corpus, found) = content::select(&library, options.visibility());
    outcome.problems.merge(found);
    if options.process == Process::Ends {
        mem::forget(library);
    }
    corpus
}

/// Settings, theme and content; `None` when the settings or the description of the theme are at
/// fault. Where only its templates or texts are, there is no theme, and the content is told with
/// them.
fn read(
    tree: &Tree,
    options: &Options,
    bulletins: Option<&dyn Keeper>,
    outcome: &mut Outcome,
) -> Option<(Library, Option<Theme>)> {
    let (site, found) = content::settings(tree);
    outcome.problems.merge(found);
    outcome.settings_failed = true;
    let mut site = site?;
    if let Some(url) = &options.base_url {
        site.base_url =
            base::address::site(url).unwrap_or_else(|| format!("{}/", url.trim_end_matches('/')));
    }
    let ((theme, found), (library, found_in_content)) =
        rayon::join(|| theme(tree, &site), || content::read(tree, site.clone(), bulletins));
    let described = !found.iter().any(is_of_settings);
    outcome.problems.merge(found);
    if theme.is_none() && !described {
        return None;
    }
    outcome.settings_failed = false;
    outcome.problems.merge(found_in_content);
    Some((library, theme))
}

/// The sources in which the gate locates its findings; `trace` makes pages once more, with marks.
pub fn sources<'a>(
    theme: &'a Theme,
    tree: &'a Tree,
    trace: &'a verify::Trace<'a>,
) -> verify::Sources<'a> {
    verify::Sources {
        trace,
        statics: theme.statics().map(|(_, file)| &file.path).collect(),
        site: tree,
        embedded: Theme::sources(),
    }
}

/// Returns `true` if a problem is an error of the settings, or of a theme's description of itself.
fn is_of_settings(problem: &base::Problem) -> bool {
    let name = problem.place.path.name();
    problem.severity == base::Severity::Error && matches!(name, "bantin.yaml" | "theme.yaml")
}

/// The theme; `None` when it is at fault.
fn theme(tree: &Tree, site: &Site) -> (Option<Theme>, Problems) {
    let (theme, mut problems) = Theme::load(tree, &site.theme, &site.theme_place, &site.languages);
    let found = theme.as_ref().map(|theme| render::check_theme(theme, site)).unwrap_or_default();
    let whole = !found.has_errors();
    problems.merge(found);
    (theme.filter(|_| whole).map(|theme| theme.coloured(site.accent)), problems)
}

/// The figures of a site with everything found on the way, for looking at them without building
/// pages.
pub fn figures(tree: &Tree, options: &Options) -> (Option<(Corpus, Ledger)>, Outcome) {
    let mut outcome = Outcome::default();
    let library = match read(tree, options, None, &mut outcome) {
        Some((library, Some(_))) => library,
        Some((library, None)) => {
            outcome.tell_content(library, options);
            return (None, outcome.sorted());
        }
        None => return (None, outcome.sorted()),
    };
    let corpus = select(library, options, &mut outcome);
    let (ledger, found) = ledger::post(&corpus);
    outcome.problems.merge(found);
    outcome.count(&corpus, &ledger, 0);
    outcome.add_tally(ledger::tally(&corpus, &ledger));
    (Some((corpus, ledger)), outcome.sorted())
}

impl Outcome {
    fn may_go_on(&self, options: &Options) -> bool {
        let warnings = self.problems.count(base::Severity::Warning);
        !self.problems.has_errors() && (warnings == 0 || !options.deny_warnings)
    }

    /// Tells what is wrong with the content where there is no theme to make pages with.
    fn tell_content(&mut self, library: Library, options: &Options) {
        let corpus = select(library, options, self);
        let (ledger, found) = ledger::post(&corpus);
        self.problems.merge(found);
        self.count(&corpus, &ledger, 0);
    }

    /// Makes everything that is planned, looks at it on its way to a sink, and gives how far figures
    /// reach.
    fn make(
        &mut self,
        plan: &Plan<'_>,
        sources: &verify::Sources<'_>,
        before: Option<&Memory>,
        scales: verify::Scales<'_>,
        render: impl FnOnce(&dyn Sink) -> io::Result<(Problems, Option<Memory>)> + Send,
    ) -> io::Result<Problems> {
        let gate = verify::Gate::new(plan, &scales)
            .missing_some(before.is_some_and(|before| before.misses(plan)));
        let tally = || ledger::tally(plan.corpus, plan.ledger);
        let (made, tally) = rayon::join(|| render(&gate), tally);
        let (found, memory) = made?;
        self.problems.merge(found);
        let found_nothing = gate.close(sources, &mut self.problems);
        self.memory = memory.filter(|_| found_nothing);
        let gone = scales.gone()?;
        scales.close(plan, &sources.statics, &mut self.problems);
        self.problems.merge(plan.lost(&gone));
        Ok(tally)
    }

    /// Among mistakes nobody reads how far figures reach that are not published.
    fn add_tally(&mut self, tally: Problems) {
        if !self.problems.has_errors() {
            self.problems.merge(tally);
        }
    }

    /// Adds what was planned, and what is wrong with it. The menu can be checked only now.
    fn add_plan(&mut self, plan: &Plan<'_>, found: Problems) {
        self.settings_contradict = found.iter().any(is_of_settings);
        self.problems.merge(found);
        self.count(plan.corpus, plan.ledger, plan.pages.len());
    }

    fn count(&mut self, corpus: &Corpus, ledger: &Ledger, pages: usize) {
        self.articles = corpus.articles.len();
        self.figures = ledger.count();
        self.pages = pages;
        self.next_turn = corpus.next_turns().first().map(|turn| turn.at);
        self.zone = corpus.site.zone;
        let absent = |article: &Unpublished| Absent {
            path: article.path.clone(),
            address: plan::address_of(&corpus.site, article).map(|route| route.to_string()),
            absence: article.absence,
        };
        self.unpublished = corpus.unpublished.iter().map(absent).collect();
        self.unpublished.sort_by(|a, b| a.path.cmp(&b.path));
    }

    /// Says when an article appears that is held until later, at each mistake in it or about it: it
    /// forbids publishing today.
    fn tell_when_they_appear(&mut self) {
        let when = |absent: &Absent| match absent.absence {
            Absence::Held(at) => Some((absent.path.clone(), at)),
            _ => None,
        };
        let held: BTreeMap<SourcePath, Instant> =
            self.unpublished.iter().filter_map(when).collect();
        if held.is_empty() {
            return;
        }
        for problem in &mut self.problems {
            let related = problem.related.iter().map(|related| &related.place.path);
            let mut paths = std::iter::once(&problem.place.path).chain(related);
            let Some((path, at)) = paths.find_map(|path| held.get_key_value(path)) else {
                continue;
            };
            let at = at.told(self.zone);
            problem.also = Some(Box::new(if *path == problem.place.path {
                message!("article-appears", at = at)
            } else {
                message!("other-appears", path = path.as_str(), at = at)
            }));
        }
    }

    fn sorted(mut self) -> Self {
        self.problems.sort();
        self
    }
}
