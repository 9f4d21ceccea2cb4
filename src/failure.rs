//! Trouble with the machine or the command, as opposed to trouble with the editor's content.
//!
//! Takes: what went wrong, where and why. Gives: [`Failure`], which ends the run with exit status 2.
//! Never: speaks of a fault in content; that is a [`Diagnostic`](crate::diagnostic::Diagnostic).

use crate::words::{Language, Words};
use std::path::{Path, PathBuf};

/// A file, folder, theme or option that stopped the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What could not be done.
    pub what: Words,
    /// The file or folder concerned.
    pub path: Option<PathBuf>,
    /// What the operating system or a library said, in its own words.
    pub cause: Option<String>,
    /// What the person can do about it.
    pub help: Option<Words>,
}

impl Failure {
    /// A failure that concerns no file.
    #[must_use]
    pub fn new(what: Words) -> Self {
        Self { what, path: None, cause: None, help: None }
    }

    /// A failure of the file system at `path`.
    #[must_use]
    pub fn at(path: &Path, what: Words, cause: &std::io::Error) -> Self {
        Self::new(what).on(path).because(cause)
    }

    /// Names the file or folder concerned.
    #[must_use]
    pub fn on(mut self, path: &Path) -> Self {
        self.path = Some(path.to_path_buf());
        self
    }

    /// Adds what the operating system or a library said.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a cause is handed over; callers have no further use for it")]
    pub fn because(mut self, cause: impl ToString) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    /// Adds what the person can do about it.
    #[must_use]
    pub fn help(mut self, help: Words) -> Self {
        self.help = Some(help);
        self
    }

    /// The whole message in one language, one line a part.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let mut text = self.what.in_language(language).to_owned();
        if let Some(path) = &self.path {
            text.push_str("\n  → ");
            text.push_str(&path.display().to_string());
        }
        if let Some(cause) = &self.cause {
            text.push_str("\n  = ");
            text.push_str(cause);
        }
        if let Some(help) = &self.help {
            text.push_str("\n  = ");
            text.push_str(help.in_language(language));
        }
        text
    }
}
