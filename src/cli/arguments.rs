//! What was typed, and what it means.
//!
//! Takes: the command line. Gives: [`Arguments`] and the [`Request`](crate::pipeline::Request) they stand for. Never: has a flag that does nothing.

mod desk;
mod site;

pub use desk::*;
pub use site::*;

use super::environment;
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

/// `terang explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The rule; without one, all of them are listed
    pub rule: Option<String>,
    /// The folder of the content, whose site says the language
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The language [default: the site's]
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
}

impl Explain {
    /// The language of the explanation.
    pub fn language(&self) -> Language {
        self.lang.map(Language::from).or_else(|| environment::site_language(&self.content)).unwrap_or_default()
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

impl Schema {
    /// The language of explanations and messages.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
}

/// `terang theme`.
#[derive(Debug, Subcommand)]
pub enum Theme {
    /// Copy the default theme, or one file of it, for editing
    Eject(Eject),
}

impl Theme {
    /// The language of messages.
    pub fn language(&self) -> Language {
        match self {
            Self::Eject(eject) => eject.language(),
        }
    }
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

impl Eject {
    /// The language of messages.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
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
