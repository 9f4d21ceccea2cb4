//! The report for GitHub Actions: one workflow command a diagnostic, which becomes an annotation of its line.
//!
//! Takes: diagnostics in the order of their weight, since only the first ten of each severity are shown. Gives: lines for
//! stdout. Never: a line that is no command, or a text that ends one and begins another.
//!
//! The format: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use super::placed::{Placed, without_controls};
use super::{Diagnostic, Severity};
use crate::failure::Failure;
use crate::source::Location;
use crate::words::Language;
use std::fmt::Write as _;

/// Renders diagnostics as workflow commands, in the order given.
#[must_use]
pub fn github(diagnostics: &[Diagnostic], placed: &Placed<'_>, language: Language) -> String {
    let mut commands = String::new();
    for found in diagnostics {
        let mut message = found.message.in_language(language).to_owned();
        if let Some(help) = &found.help {
            let label = if language == Language::Indonesian { "saran" } else { "help" };
            // Writing to a String cannot fail.
            let _ = write!(message, "\n{label}: {}", help.in_language(language));
        }
        let path = placed.path(found.at.file);
        let _ = writeln!(
            commands,
            "::{} file={},{},title={}::{}",
            command(found.severity()),
            property(&path),
            place(found.at),
            property(found.rule.name),
            data(&message)
        );
    }
    commands
}

/// Renders the trouble that ended a command.
#[must_use]
pub fn github_failure(failure: &Failure, language: Language) -> String {
    format!("::error title=terang::{}\n", data(&failure.in_language(language)))
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Finding => "warning",
        Severity::Hint => "notice",
    }
}

/// Columns are for places on one line alone; a file as a whole is its first line.
fn place(at: Location) -> String {
    let (start, end) = (at.start, at.end);
    if at == Location::whole(at.file) {
        return "line=1".to_owned();
    }
    if start.line != end.line {
        return format!("line={},endLine={}", start.line, end.line);
    }
    format!("line={},endLine={},col={},endColumn={}", start.line, end.line, start.column, end.column)
}

/// A text behind the second `::`.
fn data(text: &str) -> String {
    without_controls(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text before it, where a colon and a comma mean something too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests;
