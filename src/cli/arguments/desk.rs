//! The commands that write what an editor goes on with: `tally`, `new` and `init`.
//!
//! Takes: their flags. Gives: their types. Never: decides what a flag that is absent means.

use super::Lang;
use crate::cli::environment;
use crate::model::program::Kind;
use crate::words::Language;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

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

impl Tally {
    /// The language of messages.
    pub fn language(&self) -> Language {
        self.lang.into()
    }
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
    /// The language of explanations and messages [default: the site's]
    #[arg(long, value_enum)]
    pub lang: Option<Lang>,
}

impl New {
    /// The language of explanations and messages.
    pub fn language(&self) -> Language {
        self.lang.map(Language::from).or_else(|| environment::site_language(&self.content)).unwrap_or_default()
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

/// `terang init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The site's folder: empty, or not there yet
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    /// The language of messages, schemas and the site's own words
    #[arg(long, value_enum, default_value_t = Lang::Id)]
    pub lang: Lang,
}
