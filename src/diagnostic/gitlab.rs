//! The report for GitLab: Code Quality, one array.
//!
//! Takes: diagnostics. Gives: a JSON document. Never: two entries with the same fingerprint: GitLab would drop one.
//!
//! The format: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use super::placed::{Placed, fingerprints, without_controls};
use super::{Diagnostic, Severity};
use crate::failure::Failure;
use crate::words::Language;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Renders diagnostics as a Code Quality report, in the order given.
#[must_use]
pub fn gitlab(diagnostics: &[Diagnostic], placed: &Placed<'_>, language: Language) -> String {
    let marks = fingerprints(diagnostics, placed.sources);
    let entry = |(found, mark): (&Diagnostic, String)| {
        let mut description = found.message.in_language(language).to_owned();
        if let Some(help) = &found.help {
            let label = if language == Language::Indonesian { "saran" } else { "help" };
            // Writing to a String cannot fail.
            let _ = write!(description, " ({label}: {})", help.in_language(language));
        }
        json!({
            "description": without_controls(&description),
            "check_name": found.rule.name,
            "fingerprint": mark,
            "severity": severity(found.severity()),
            "location": { "path": placed.path(found.at.file), "lines": { "begin": found.at.start.line.max(1) } },
        })
    };
    document(&diagnostics.iter().zip(marks).map(entry).collect::<Vec<_>>())
}

/// Renders the trouble that ended a command as the one entry of a report.
#[must_use]
pub fn gitlab_failure(failure: &Failure, language: Language) -> String {
    let path = failure.path.as_ref().filter(|path| path.is_relative()).map(|path| path.display().to_string());
    let mark = Sha256::digest(format!("terang\0{}", failure.in_language(Language::English)));
    let mark = mark.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    document(&[json!({
        "description": without_controls(&failure.in_language(language)),
        "check_name": "terang",
        "fingerprint": mark,
        "severity": "blocker",
        "location": { "path": path.unwrap_or_else(|| ".".to_owned()), "lines": { "begin": 1 } },
    })])
}

fn document(entries: &[Value]) -> String {
    // Strings and numbers always serialise.
    serde_json::to_string_pretty(entries).unwrap_or_default() + "\n"
}

/// An error blocks publication; a finding is published, and readers see it.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "blocker",
        Severity::Finding => "major",
        Severity::Hint => "info",
    }
}

#[cfg(test)]
mod tests;
