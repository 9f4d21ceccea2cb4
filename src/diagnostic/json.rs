//! The report for machines: one diagnostic, one line of JSON.
//!
//! Takes: a diagnostic and its sources. Gives: text without a line break. Never: invents a field; the keys and their
//! order are an interface that other programs read.

use super::Diagnostic;
use crate::source::{Location, Sources};
use crate::words::Language;
use serde::Serialize;

/// Keys in the order in which they are written.
#[derive(Serialize)]
struct Printed<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    related: Vec<RelatedPlace<'a>>,
    answered: bool,
}

#[derive(Serialize)]
struct RelatedPlace<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    message: &'a str,
}

/// Renders one diagnostic as one line of JSON, without the line break. Lines and columns count from 1, columns in
/// characters, and the end is the place after the last character.
#[must_use]
pub fn json(diagnostic: &Diagnostic, sources: &Sources, language: Language) -> String {
    let file = |at: Location| sources.file(at.file).path.as_str();
    let related = diagnostic.related.iter().map(|related| RelatedPlace {
        file: file(related.at),
        line: related.at.start.line,
        column: related.at.start.column,
        message: related.message.in_language(language),
    });
    let printed = Printed {
        rule: diagnostic.rule.name,
        severity: diagnostic.severity().name(),
        message: diagnostic.message.in_language(language),
        help: diagnostic.help.as_ref().map(|help| help.in_language(language)),
        file: file(diagnostic.at),
        line: diagnostic.at.start.line,
        column: diagnostic.at.start.column,
        end_line: diagnostic.at.end.line,
        end_column: diagnostic.at.end.column,
        related: related.collect(),
        answered: diagnostic.answered,
    };
    // Strings and numbers always serialise.
    serde_json::to_string(&printed).unwrap_or_default()
}

#[cfg(test)]
mod tests;
