//! What was typed, and what it means.
//!
//! Takes: the command line. Gives: [`Arguments`] and the [`Request`] they stand for. Never: has a flag that does nothing.

use super::console::Manner;
use super::environment;
use crate::failure::Failure;
use crate::model::program::Kind;
use crate::model::site::BaseUrl;
use crate::pipeline::{Request, Today};
use crate::say;
use crate::shape::{Date, Scalar};
use crate::words::Language;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Compiles YAML and Markdown about government training into a public catalog and one transparency report per event.
#[derive(Debug, Parser)]
#[command(name = "terang", version, about, args_conflicts_with_subcommands = true, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    build: Build,
}

impl Arguments {
    /// The command; without one it is `build`.
    pub fn command(self) -> Command {
        self.command.unwrap_or(Command::Build(self.build))
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site into the output folder
    Build(Build),
    /// Read and judge the content; write nothing
    Check(Check),
    /// Show the site in a browser, and every change of it at once; write nothing
    Serve(Serve),
    /// Turn scores of single participants into the summary of a test; nothing leaves this computer
    Tally(Tally),
    /// Make a site that builds: example content, editor settings, a CI workflow
    Init(Init),
    /// Tell what a rule means and how to mend what it finds
    Explain(Explain),
    /// Write the files of a new thing, with every key explained in a comment
    New(New),
    /// Print or write the JSON Schemas of all files that editors write
    Schema(Schema),
    /// Work with themes
    #[command(subcommand)]
    Theme(Theme),
}

/// `terang build`.
#[derive(Debug, Args)]
pub struct Build {
    #[command(flatten)]
    pub inputs: Inputs,
    /// The folder that the site is written to
    #[arg(long, value_name = "DIR", default_value = "output")]
    pub output: PathBuf,
    /// `default`, the name of a folder in themes/, or a theme's folder
    #[arg(long, value_name = "THEME", default_value = "default")]
    pub theme: String,
    /// Write every file anew, also those that are unchanged
    #[arg(long)]
    pub clean: bool,
    /// Messages for people, or one JSON object a line
    #[arg(long, value_enum, default_value_t = BuildFormat::Human)]
    pub format: BuildFormat,
}

/// `terang check`.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub inputs: Inputs,
    /// Instead of findings and hints, list what is late and what falls due within 90d (days), 12w (weeks) or 6m (months)
    #[arg(long, value_name = "SPAN", num_args = 0..=1, default_missing_value = "90d")]
    pub due: Option<String>,
    /// Messages for people, one JSON object a line, or a report for GitHub Actions, GitLab Code Quality or code scanning
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `terang serve`.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub inputs: Inputs,
    /// `default`, the name of a folder in themes/, or a theme's folder
    #[arg(long, value_name = "THEME", default_value = "default")]
    pub theme: String,
    /// The address to listen at; others can reach only what is not 127.0.0.1
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// The port to listen at; where it is taken, the next free one
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub port: u16,
    /// Messages for people, or one JSON object a line
    #[arg(long, value_enum, default_value_t = BuildFormat::Human)]
    pub format: BuildFormat,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Look at the folders every second: for network drives and shared folders, which tell of no change
    #[arg(long)]
    pub poll: bool,
}

/// What `build`, `check` and `serve` have in common.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Inputs {
    /// The folder of the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The address at which the site will be published, instead of the one in site.yaml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Publish drafts too
    #[arg(long)]
    pub drafts: bool,
    /// The day that counts as today [default: `SOURCE_DATE_EPOCH`, else the clock]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub as_of: Option<String>,
    /// Stop on findings too
    #[arg(long)]
    pub strict: bool,
    /// How many threads to use, at most 256 [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,
    /// The language of messages [default: the site's]
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
    /// Say nothing but what stops: errors, and findings with --strict
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more: every finding and hint, and what the rules behind them mean
    #[arg(short, long)]
    pub verbose: bool,
}

/// `terang tally`.
#[derive(Debug, Args)]
pub struct Tally {
    /// The scores: CSV (UTF-8) or XLSX, at most 10 MiB, with the columns participant, pre, post and perhaps unit
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The lowest possible score [default: the test's with --write, else 0]
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub minimum: Option<String>,
    /// The highest possible score [default: the test's with --write, else 100]
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub maximum: Option<String>,
    /// The score that passes [default: the test's with --write, else none]
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub passing: Option<String>,
    /// No statistic on fewer people than this [default: the site's with --write, else 5]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(5..))]
    pub minimum_group: Option<u32>,
    /// The worksheet, where an XLSX file has several
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Put the summary into this evaluation.yaml instead of printing it
    #[arg(long, value_name = "FILE", requires = "test")]
    pub write: Option<PathBuf>,
    /// The id of the test that the summary is for
    #[arg(long, value_name = "ID", requires = "write")]
    pub test: Option<String>,
    /// The language of messages
    #[arg(long, value_enum, default_value_t = Lang::Id)]
    pub lang: Lang,
}

/// `terang explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The rule; without one, all of them are listed
    pub rule: Option<String>,
    /// The language
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
}

/// `terang new`.
#[derive(Debug, Args)]
pub struct New {
    /// What to make
    #[arg(value_enum)]
    pub thing: Thing,
    /// Its id, which becomes file name and address: lower-case letters, digits and hyphens
    pub id: String,
    /// The folder of the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The kind of a program or event [default: the program's, else bimtek]
    #[arg(long, value_enum)]
    pub kind: Option<KindName>,
    /// The program of an event [default: the one that the event's id begins with, or the only one]
    #[arg(long, value_name = "ID")]
    pub program: Option<String>,
    /// The first day of an event [default: a working day in two months]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub start: Option<String>,
    /// A former event to begin from, without its results
    #[arg(long, value_name = "EVENT")]
    pub from: Option<String>,
    /// The language of explanations and messages
    #[arg(long, value_enum, default_value_t = Lang::Id)]
    pub lang: Lang,
}

impl New {
    /// The language of explanations and messages.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
}

/// What an editor makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Thing {
    /// What is offered again and again
    Program,
    /// Who teaches
    Speaker,
    /// What is taught
    Material,
    /// One run of a program
    Event,
    /// A free page
    Page,
}

/// A kind of training on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindName {
    /// Starts from the agency's problem, with tests
    Bimtek,
    /// Starts from the participants' problems, without tests
    Workshop,
}

impl From<KindName> for Kind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::Bimtek => Self::Bimtek,
            KindName::Workshop => Self::Workshop,
        }
    }
}

/// `terang schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// The kind of file, such as budget or event; without one, all of them
    pub kind: Option<String>,
    /// The folder to write <kind>.schema.json to, instead of printing
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The language of explanations
    #[arg(long, value_enum, default_value_t = Lang::Id)]
    pub lang: Lang,
}

/// `terang theme`.
#[derive(Debug, Subcommand)]
pub enum Theme {
    /// Copy the default theme, or one file of it, for editing
    Eject(Eject),
}

/// `terang theme eject`.
#[derive(Debug, Args)]
pub struct Eject {
    /// The folder to copy to
    #[arg(value_name = "DIR", default_value = "themes/default")]
    pub folder: PathBuf,
    /// One file of the theme, such as templates/home.html
    #[arg(long, value_name = "FILE")]
    pub file: Option<String>,
    /// The language of messages
    #[arg(long, value_enum, default_value_t = Lang::Id)]
    pub lang: Lang,
}

/// `terang init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The site's folder: empty, or not there yet
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    /// The language of messages
    #[arg(long, value_enum, default_value_t = Lang::Id)]
    pub lang: Lang,
}

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// One object a line.
    Json,
    /// Annotations of GitHub Actions, and the full list in the step summary.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
    /// A log for code scanning, SARIF 2.1.0.
    Sarif,
}

/// How a build prints them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BuildFormat {
    /// For people.
    Human,
    /// One object a line.
    Json,
}

impl From<BuildFormat> for Format {
    fn from(format: BuildFormat) -> Self {
        match format {
            BuildFormat::Human => Self::Human,
            BuildFormat::Json => Self::Json,
        }
    }
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Indonesian
    Id,
    /// English
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Indonesian,
            Lang::En => Self::English,
        }
    }
}

impl Inputs {
    /// The language of messages before the site's is known.
    pub fn language(&self) -> Language {
        self.lang.map(Language::from).unwrap_or_default()
    }

    /// How to speak.
    pub fn manner(&self, format: Format, language: Language) -> Manner<'_> {
        let Self { content, quiet, verbose, strict, .. } = self;
        Manner { format, language, content, quiet: *quiet, verbose: *verbose, strict: *strict }
    }

    /// What is asked for.
    pub fn request(&self, theme: &str) -> Result<Request, Failure> {
        let base_url = self.base_url.as_deref().map(base_url).transpose()?;
        let today = match &self.as_of {
            Some(day) => Today::Day(day_of(day)?),
            None => environment::today()?,
        };
        Ok(Request { content: self.content.clone(), theme: theme.to_owned(), base_url, drafts: self.drafts, today })
    }
}

impl Tally {
    /// The language of messages.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
}

impl Schema {
    /// The language of explanations and messages.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
}

impl Theme {
    /// The language of messages.
    pub fn language(&self) -> Language {
        match self {
            Self::Eject(eject) => eject.language(),
        }
    }
}

impl Eject {
    /// The language of messages.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
}

impl Explain {
    /// The language of the explanation.
    pub fn language(&self) -> Language {
        self.lang.map(Language::from).unwrap_or_default()
    }
}

fn base_url(text: &str) -> Result<BaseUrl, Failure> {
    BaseUrl::parse(text, true).map_err(|_| {
        Failure::new(say!(id "`{text}` bukan alamat situs", en "`{text}` is not the address of a site"))
            .help(say!(id "contoh: --base-url https://bimtek.contoh.go.id", en "for example: --base-url https://training.example.org"))
    })
}

fn day_of(text: &str) -> Result<Date, Failure> {
    Date::parse(text, true).map_err(|_| {
        Failure::new(say!(id "`{text}` bukan tanggal", en "`{text}` is not a date"))
            .help(say!(id "contoh: --as-of 2026-11-22", en "for example: --as-of 2026-11-22"))
    })
}
