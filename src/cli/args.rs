//! The table of commands and flags. Help, manual and completions are made of it by `help.rs`, with the
//! texts of the catalogues: what stands here is for readers of the code.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::country::{COUNTRIES, Country};
use super::suggest::args::Suggest;
use crate::base::{Message, address, message};
use crate::bulletin::date::{Instant, Zone};
use crate::bulletin::lang::Lang;
use crate::content::schema::{DEFINITIONS, Definition};
use crate::language;
use crate::report::Format;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "bantin", version, max_term_width = 100, disable_help_flag = true)]
pub(super) struct Args {
    /// Format of the problems.
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub(super) format: Option<Format>,
    #[command(flatten)]
    pub(super) common: Common,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Arguments that all commands have.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Common {
    /// Print the help. First, so that its heading stands before that of the others; last below it.
    #[arg(short, long, action = ArgAction::Help, display_order = 999, global = true)]
    pub(super) help: Option<bool>,
    /// Language of what people read; of the new site too, where one is begun.
    #[arg(long, value_name = "CODE", value_parser = lang_parser(), global = true)]
    pub(super) lang: Option<Lang>,
    /// Work as if started in this folder; other paths count from there
    #[arg(short = 'C', value_name = "DIR", global = true)]
    pub(super) dir: Option<PathBuf>,
    /// Treat warnings like errors: nothing is published, exit status 1
    #[arg(long, global = true)]
    pub(super) deny_warnings: bool,
    /// The moment that counts as now: RFC 3339, or a date in the site's time zone [default: the
    /// system clock]
    #[arg(long, value_name = "INSTANT", global = true)]
    pub(super) clock: Option<Clock>,
    /// Number of threads, at most 256 [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = jobs, global = true)]
    pub(super) jobs: Option<u16>,
    /// When to use colours; `auto` heeds `NO_COLOR`
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub(super) color: Color,
    /// Leave out notes and the summary
    #[arg(short, long, conflicts_with = "verbose", global = true)]
    pub(super) quiet: bool,
    /// Show every problem, also of a kind that has many
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Publish the portal
    Build(Build),
    /// Find everything that `build` finds, and write nothing
    Check(Check),
    /// Build, serve on this machine, and build again whenever a source changes
    #[cfg(feature = "serve")]
    Serve(Serve),
    /// Begin a site, with settings, registers, an article and CI files: it builds as it is
    Init(Init),
    /// Begin an article, with all that is usual in its front matter
    #[command(subcommand)]
    New(New),
    /// Show the figures, or the observations behind them
    Stats(Stats),
    /// Propose statistics from the text of bulletins
    Suggest(Suggest),
    /// Tell which figures two portals publish differently, and which articles caused it
    Diff(Diff),
    /// Tell when an article appears or expires next, for a schedule of CI
    Next(Next),
    /// Explain a problem code, with an example; without a code list them all
    Explain {
        /// The word in brackets behind `error` or `warning`
        code: Option<String>,
    },
    /// Print the JSON Schema of a sort of file, for editors
    Schema {
        /// The sort of file; `article` is the front matter of one, `site` is bantin.yaml
        #[arg(value_parser = definition_parser())]
        name: &'static Definition,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page of bantin, or of one of its commands
    Man {
        /// The command
        command: Option<String>,
    },
}

/// Arguments of `build`.
#[derive(Debug, Clone, clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "flags of the command line, each by itself")]
pub(super) struct Build {
    /// Folder that the portal is written to
    #[arg(short, long, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// Address at which the portal will stand, instead of `base_url` in the settings
    #[arg(short = 'u', long, value_name = "URL", value_parser = url)]
    pub(super) base_url: Option<String>,
    #[command(flatten)]
    pub(super) shown: Shown,
    /// Tell how long each stage took
    #[arg(long)]
    pub(super) timings: bool,
    /// Write to this file which files of the portal changed: `+path` written, `-path` removed
    #[arg(long, value_name = "FILE")]
    pub(super) changed: Option<PathBuf>,
    /// Pack text files beside themselves (`.br`, `.gz`), for servers that send such files
    #[arg(long)]
    pub(super) precompress: bool,
    /// Read every published file, and repair those that are not as they were left, though size and
    /// time say so: after a power cut, or from time to time where a disk is not trusted
    #[arg(long)]
    pub(super) verify: bool,
    /// Build anew, whatever the last build left in `.bantin/`, and leave nothing there
    #[arg(long)]
    pub(super) no_cache: bool,
    #[command(flatten)]
    pub(super) problems: ProblemFormat,
}

/// Arguments of `check`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Check {
    /// Show only the problems of these files and folders; drafts named here are checked like
    /// published articles
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) problems: ProblemFormat,
}

/// Arguments of `serve`.
#[cfg(feature = "serve")]
#[derive(Debug, Clone, clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "flags of the command line, each by itself")]
pub(super) struct Serve {
    /// Port to listen on
    #[arg(long, default_value = "1666", value_parser = port)]
    pub(super) port: u16,
    /// Address to listen on; others than the default let other machines in
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1", value_parser = bind)]
    pub(super) bind: std::net::IpAddr,
    /// Open the portal in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Show drafts: without effect, because that is the default
    #[arg(long)]
    pub(super) drafts: bool,
    /// Leave drafts out, as `build` does
    #[arg(long, conflicts_with = "drafts")]
    pub(super) published: bool,
    /// Show articles too that are held until later
    #[arg(long)]
    pub(super) future: bool,
    #[command(flatten)]
    pub(super) problems: ProblemFormat,
}

#[cfg(feature = "serve")]
impl Serve {
    /// The articles that are shown: drafts too, for who writes one wants to see it.
    pub(super) fn shown(&self) -> Shown {
        Shown { drafts: !self.published, future: self.future }
    }
}

/// Arguments of `init`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Init {
    /// Folder of the new site; made if missing, and else empty
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// Begin with all places of this country, and its usual indicators and topics
    #[arg(long, value_name = "CODE", value_parser = country_parser())]
    pub(super) country: Option<Country>,
}

/// The kinds of entries that `new` can begin.
#[derive(Debug, Clone, Subcommand)]
pub(super) enum New {
    /// Begin an article: a draft at `content/articles/YYYY/YYYY-MM-DD-SLUG.md`, dated by `--clock`;
    /// prints its path
    Article(NewArticle),
    /// Add a place to its register
    Locality(NewLocality),
    /// Add something that is counted
    Indicator(super::new::args::NewIndicator),
    /// Add a subject
    Topic(NewEntry),
    /// Add an office
    Body(NewEntry),
    /// Add a directive or another document
    Directive(NewEntry),
}

/// Arguments of `new locality`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct NewLocality {
    /// Its name, perhaps with its type in front
    pub(super) name: String,
    /// The place directly above it
    #[arg(long, value_name = "NAME")]
    pub(super) parent: Option<String>,
    /// Its type, as registers call it
    #[arg(id = "type", long = "type", value_name = "NAME")]
    pub(super) kind: Option<String>,
    /// Its id, where that of the name will not do
    #[arg(long, value_name = "NAME")]
    pub(super) id: Option<String>,
}

/// Arguments of `new indicator`, `new topic` and their like.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct NewEntry {
    /// Its name
    pub(super) name: String,
    /// Its id, where that of the name will not do
    #[arg(long, value_name = "NAME")]
    pub(super) id: Option<String>,
}

/// Arguments of `new article`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct NewArticle {
    /// The headline, of which the file's name is made
    pub(super) title: String,
    /// The place it is about: an id or a name of the register
    #[arg(long, value_name = "NAME")]
    pub(super) locality: Option<String>,
    /// Its date, as in front matter
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
}

/// Arguments of `next`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Next {
    /// Format of the answer
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: NextFormat,
}

/// Arguments of `stats`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Stats {
    /// Only this indicator
    #[arg(long, value_name = "NAME")]
    pub(super) indicator: Option<String>,
    /// Only this place and what lies below it
    #[arg(long, value_name = "NAME")]
    pub(super) locality: Option<String>,
    /// Only this period, `2022`, `2022-Q3`, `2018/2022-09-29` [default: each that has data]
    #[arg(long, value_name = "P")]
    pub(super) period: Option<String>,
    /// Only this member of a breakdown, `organisation-type=cell`
    #[arg(long, value_name = "D=M")]
    pub(super) by: Vec<String>,
    /// Show the observations instead of the figures
    #[arg(long)]
    pub(super) observations: bool,
    /// Format of the answer
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(super) format: StatsFormat,
}

/// Arguments of `diff`.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Diff {
    /// The portal as it was: a folder that `build` published, or its `data/figures.json`
    pub(super) old: PathBuf,
    /// The portal as it is
    pub(super) new: PathBuf,
    /// Format of the answer
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(super) format: DiffFormat,
}

/// Which articles are shown beside the published ones.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(super) struct Shown {
    /// Show drafts too
    #[arg(long)]
    pub(super) drafts: bool,
    /// Show articles too that are held until later
    #[arg(long)]
    pub(super) future: bool,
}

/// Format of the problems of a command, behind its name.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct ProblemFormat {
    /// Format of the problems [default: human]
    #[arg(id = "problem-format", long = "format", value_name = "FORMAT", value_parser = format_parser())]
    pub(super) format: Option<Format>,
}

/// Formats of the answer of `stats`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatsFormat {
    /// Aligned columns, for people
    Table,
    /// Comma-separated values
    Csv,
    /// The format of `data/figures.json`
    Json,
}

/// Formats of the answer of `diff`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// Aligned columns, for people
    Human,
    /// An object with all changes, also when there are none
    Json,
}

/// Formats of the answer of `next`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum NextFormat {
    /// A line for each article: instant, `appears` or `expires`, file
    Text,
    /// An object, also when nothing is to come
    Json,
}

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The `--clock`: a date without an offset means the site's zone, which is known only when the
/// settings were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Clock {
    /// With an offset.
    Instant(Instant),
    /// A date that can be read.
    Local(String),
}

impl Clock {
    /// The instant, where clocks show the time of this zone.
    pub(super) fn instant(&self, zone: Zone) -> Option<Instant> {
        match self {
            Self::Instant(instant) => Some(*instant),
            Self::Local(text) => Instant::parse(text, &zone).ok(),
        }
    }
}

impl FromStr for Clock {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        if let Some(instant) = Instant::parse_rfc3339(text) {
            return Ok(Self::Instant(instant));
        }
        let read = Instant::parse(text, &Zone::default());
        read.map(|_| Self::Local(text.to_owned()))
            .map_err(|error| Refusal { why: error.message(), hint: error.hint() })
    }
}

/// Why a value cannot be taken, and what to write instead.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    /// The mistake.
    pub(super) why: Message,
    /// The cure.
    pub(super) hint: Message,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why.id)
    }
}

impl Error for Refusal {}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    let words = Format::ALL.iter().map(|format| format.word());
    PossibleValuesParser::new(words).try_map(|word| Format::find(&word).ok_or("unknown format"))
}

fn lang_parser() -> impl TypedValueParser<Value = Lang> {
    let codes = language::ALL.iter().map(|lang| lang.code());
    PossibleValuesParser::new(codes).try_map(|code| language::find(&code).ok_or("unknown language"))
}

fn country_parser() -> impl TypedValueParser<Value = Country> {
    let find = |code: &str| COUNTRIES.into_iter().find(|country| country.code == code);
    let codes = COUNTRIES.iter().map(|country| country.code);
    PossibleValuesParser::new(codes).try_map(move |code| find(&code).ok_or("unknown country"))
}

fn definition_parser() -> impl TypedValueParser<Value = &'static Definition> {
    let find = |name: &str| DEFINITIONS.iter().find(|definition| definition.name == name);
    let names = DEFINITIONS.iter().map(|definition| definition.name);
    PossibleValuesParser::new(names).try_map(move |name| find(&name).ok_or("unknown sort of file"))
}

fn url(text: &str) -> Result<String, Refusal> {
    let refusal =
        || Refusal { why: message!("usage-no-address"), hint: message!("usage-no-address.hint") };
    address::site(text).ok_or_else(refusal)
}

/// The most threads that can be asked for.
const THREADS: u16 = 256;

fn jobs(text: &str) -> Result<u16, Refusal> {
    number(text, 1, THREADS)
}

#[cfg(feature = "serve")]
fn port(text: &str) -> Result<u16, Refusal> {
    number(text, 0, u16::MAX)
}

fn number(text: &str, least: u16, most: u16) -> Result<u16, Refusal> {
    let refusal = || {
        let (least, most) = (least.to_string(), most.to_string());
        Refusal {
            why: message!("usage-no-number", least = least.clone(), most = most.clone()),
            hint: message!("usage-no-number.hint", least = least, most = most),
        }
    };
    let read = text.parse().ok().filter(|number| (least..=most).contains(number));
    read.ok_or_else(refusal)
}

#[cfg(feature = "serve")]
fn bind(text: &str) -> Result<std::net::IpAddr, Refusal> {
    let refusal =
        |_| Refusal { why: message!("usage-no-machine"), hint: message!("usage-no-machine.hint") };
    text.parse().map_err(refusal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_stand_before_the_command_or_behind_it() {
        for line in
            [["bantin", "--format", "json", "check"], ["bantin", "check", "--format", "json"]]
        {
            let args = Args::try_parse_from(line).expect("arguments");
            let Command::Check(check) = args.command else { panic!("another command") };
            assert_eq!(check.problems.format.or(args.format), Some(Format::Json));
        }
        assert!(Args::try_parse_from(["bantin", "check", "--format", "csv"]).is_err());
        assert!(
            Args::try_parse_from(["bantin", "--format", "short", "stats", "--format", "csv"])
                .is_ok()
        );
    }

    #[test]
    fn clocks_are_instants_or_dates() {
        let zone = Zone::default();
        let noon = Instant::parse_rfc3339("2024-06-11T12:00:00+07:00");
        let cases = [
            ("2024-06-11T12:00:00+07:00", noon),
            ("2024-06-11T05:00:00Z", noon),
            ("2024-06-11 12:00", noon),
        ];
        for (text, instant) in cases {
            assert_eq!(text.parse::<Clock>().expect(text).instant(zone), instant, "{text}");
        }
        assert!("06/31/2024".parse::<Clock>().is_err());
    }

    #[test]
    fn addresses_have_scheme_and_host() {
        assert!(url("https://bantin.example/a/").is_ok() && url("http://127.0.0.1:1666").is_ok());
        for bad in
            ["bantin.example", "https://", "https:///x", "ftp://a", "https://a b/", "https://a/?q"]
        {
            assert!(url(bad).is_err(), "{bad}");
        }
    }
}
