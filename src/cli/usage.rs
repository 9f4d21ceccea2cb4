//! A command line that cannot be understood, told in our own words.
//!
//! Takes: what the parser says, and the raw arguments. Gives: a [`Failure`] in the language that was asked for. Never: asks
//! the machine's settings for a language, or answers a request for help.

use super::arguments::Format;
use super::environment;
use crate::failure::Failure;
use crate::say;
use crate::shape::nearest;
use crate::words::{Language, Words};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Error, ValueEnum};
use std::ffi::OsString;
use std::path::Path;

/// What can be known of a command line that may be faulty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The last `--lang`, where it names a language; else the site's.
    pub language: Language,
    /// The last `--format`, where it names a format.
    pub format: Format,
}

impl Asked {
    /// Looks for `--lang` and `--format` in raw arguments.
    pub fn of(arguments: &[OsString]) -> Self {
        let language = match value_of(arguments, "--lang") {
            Some("en") => Language::English,
            Some("id") => Language::Indonesian,
            _ => environment::site_language(Path::new(value_of(arguments, "--content").unwrap_or("content")))
                .unwrap_or_default(),
        };
        let format = value_of(arguments, "--format").and_then(|word| Format::from_str(word, false).ok());
        let format = format.unwrap_or(Format::Human);
        Self { language, format }
    }
}

fn value_of<'a>(arguments: &'a [OsString], name: &str) -> Option<&'a str> {
    let texts: Vec<&str> = arguments.iter().map(|argument| argument.to_str().unwrap_or_default()).collect();
    let after = |place: usize| texts.get(place + 1).copied();
    let at = |place: usize| match texts[place].strip_prefix(name) {
        Some("") => after(place),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    };
    (0..texts.len()).rev().find_map(at)
}

/// The parser's complaint, in our words where it is one of the common ones.
pub fn failure(error: &Error) -> Failure {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join("`, `"),
        _ => String::new(),
    };
    let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let failure =
                Failure::new(say!(id "argumen `{argument}` tidak dikenal", en "unknown argument `{argument}`"));
            failure.help(guess(&text(ContextKind::SuggestedArg)))
        }
        ErrorKind::InvalidSubcommand => {
            let name = text(ContextKind::InvalidSubcommand);
            let failure = Failure::new(say!(id "perintah `{name}` tidak dikenal", en "unknown command `{name}`"));
            let near = match error.get(ContextKind::SuggestedSubcommand) {
                // The parser names them in no order of nearness.
                Some(ContextValue::Strings(near)) => {
                    nearest(&name, near.iter().map(String::as_str)).unwrap_or_default()
                }
                _ => "",
            };
            failure.help(guess(near))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Failure::new(say!(id "`{argument}` memerlukan sebuah nilai", en "`{argument}` needs a value"))
                .help(allowed(&text(ContextKind::ValidValue)))
        }
        ErrorKind::InvalidValue => Failure::new(
            say!(id "`{value}` bukan nilai untuk `{argument}`", en "`{value}` is no value for `{argument}`"),
        )
        .help(allowed(&text(ContextKind::ValidValue))),
        ErrorKind::ValueValidation => {
            let failure = Failure::new(
                say!(id "`{value}` bukan nilai untuk `{argument}`", en "`{value}` is no value for `{argument}`"),
            );
            match form(&argument) {
                Some(form) => failure.help(form),
                None => std::error::Error::source(error)
                    .map_or(failure.clone(), |cause| failure.because(cause))
                    .help(more()),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            Failure::new(say!(id "argumen `{argument}` belum disebut", en "the argument `{argument}` is missing"))
                .help(more())
        }
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg);
            Failure::new(say!(
                id "`{argument}` dan `{other}` tidak dapat dipakai bersama",
                en "`{argument}` and `{other}` cannot be used together",
            ))
            .help(more())
        }
        _ => Failure::new(
            say!(id "baris perintah ini tidak dapat dipahami", en "this command line cannot be understood"),
        )
        .because(error.kind())
        .help(more()),
    }
}

/// What a number on the command line must be: the parser's own words are English.
fn form(argument: &str) -> Option<Words> {
    match argument.split_whitespace().next()? {
        "--minimum-group" => Some(say!(id "tulis bilangan bulat, 5 atau lebih", en "write a whole number, 5 or more")),
        "--jobs" => Some(say!(id "tulis bilangan bulat dari 1 sampai 256", en "write a whole number from 1 to 256")),
        "--port" => {
            Some(say!(id "tulis bilangan bulat dari 0 sampai 65535", en "write a whole number from 0 to 65535"))
        }
        _ => None,
    }
}

fn guess(near: &str) -> Words {
    if near.is_empty() { more() } else { say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?") }
}

fn allowed(values: &str) -> Words {
    if values.is_empty() { more() } else { say!(id "pilihannya: `{values}`", en "one of: `{values}`") }
}

fn more() -> Words {
    say!(id "semua perintah dan argumen: terang --help", en "all commands and arguments: terang --help")
}
