//! The commands that read a whole site: `build`, `check` and `serve`.
//!
//! Takes: their flags. Gives: [`Request`]s. Never: reads the site.

use super::{BuildFormat, Format, Lang};
use crate::cli::console::Manner;
use crate::cli::environment;
use crate::failure::Failure;
use crate::model::site::BaseUrl;
use crate::pipeline::{Request, Today};
use crate::say;
use crate::shape::{Date, Scalar};
use crate::words::Language;
use clap::Args;
use std::path::PathBuf;

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
    /// Publish drafts too
    #[arg(long)]
    pub drafts: bool,
    /// Write every file anew, also those that are unchanged
    #[arg(long)]
    pub clean: bool,
    /// Tell how long each stage took
    #[arg(long)]
    pub timings: bool,
    /// Messages for people, or one JSON object a line
    #[arg(long, value_enum, default_value_t = BuildFormat::Human)]
    pub format: BuildFormat,
}

/// `terang check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Tell only what is said of these: an id, as of an event or a program, a file or a folder; everything is read all the same
    #[arg(value_name = "ID|FILE", conflicts_with = "due")]
    pub only: Vec<String>,
    #[command(flatten)]
    pub inputs: Inputs,
    /// Read drafts too
    #[arg(long)]
    pub drafts: bool,
    /// Instead of findings and hints, list what is late and what falls due within 90d (days), 12w (weeks) or 6m (months)
    #[arg(long, value_name = "SPAN", num_args = 0..=1, default_missing_value = "90d")]
    pub due: Option<String>,
    /// Tell how long each stage took
    #[arg(long)]
    pub timings: bool,
    /// Messages for people, one JSON object a line, or a report for GitHub Actions, GitLab Code Quality or code scanning
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// `terang serve`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Serve {
    #[command(flatten)]
    pub inputs: Inputs,
    /// `default`, the name of a folder in themes/, or a theme's folder
    #[arg(long, value_name = "THEME", default_value = "default")]
    pub theme: String,
    /// Hide drafts, which are shown with a mark
    #[arg(long)]
    pub no_drafts: bool,
    /// Show drafts, as a preview does; undoes a --no-drafts before it
    #[arg(long, overrides_with = "no_drafts", hide = true)]
    pub drafts: bool,
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
    /// Make a search index too, when the search page asks for it
    #[arg(long)]
    pub search: bool,
    /// Look at the folders every second: for network drives and shared folders, which tell of no change
    #[arg(long)]
    pub poll: bool,
}

/// What `build`, `check` and `serve` have in common.
#[derive(Debug, Args)]
pub struct Inputs {
    /// The folder of the content
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The address at which the site will be published, instead of the one in site.yaml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
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

impl Inputs {
    /// The language of messages before the site's is known.
    pub fn language(&self) -> Language {
        self.lang.map(Language::from).or_else(|| environment::site_language(&self.content)).unwrap_or_default()
    }

    /// How to speak.
    pub fn manner(&self, format: Format, language: Language) -> Manner<'_> {
        let Self { content, quiet, verbose, strict, .. } = self;
        Manner { format, language, content, quiet: *quiet, verbose: *verbose, strict: *strict }
    }

    /// What is asked for.
    pub fn request(&self, theme: &str, drafts: bool) -> Result<Request, Failure> {
        let base_url = self.base_url.as_deref().map(base_url).transpose()?;
        let today = match &self.as_of {
            Some(day) => Today::Day(day_of(day)?),
            None => environment::today()?,
        };
        Ok(Request { content: self.content.clone(), theme: theme.to_owned(), base_url, drafts, today, search: true })
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
