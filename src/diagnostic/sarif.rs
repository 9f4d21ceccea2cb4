//! The report for code scanning: SARIF 2.1.0, one run.
//!
//! Takes: diagnostics. Gives: a JSON document with the rules that spoke, in both languages, and every place. Never: invents an
//! address for a rule's help; the help is inside.
//!
//! The format: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use super::placed::{Placed, fingerprints};
use super::{Diagnostic, Rule, RuleText, Severity};
use crate::failure::Failure;
use crate::source::{FileId, Location};
use crate::words::Language;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The root of the repository, as code scanning calls it.
const ROOT: &str = "%SRCROOT%";

/// Renders diagnostics as a SARIF log, in the order given.
#[must_use]
pub fn sarif(diagnostics: &[Diagnostic], placed: &Placed<'_>, language: Language) -> String {
    let rules: BTreeMap<&str, &Rule> = diagnostics.iter().map(|found| (found.rule.name, found.rule)).collect();
    let marks = fingerprints(diagnostics, placed.sources);
    let results: Vec<Value> = diagnostics
        .iter()
        .zip(marks)
        .map(|(found, mark)| {
            let index = rules.keys().position(|name| *name == found.rule.name);
            json!({
                "ruleId": found.rule.name,
                "ruleIndex": index,
                "level": level(found.severity()),
                "message": { "text": message(found, language) },
                "locations": [location(found.at, placed)],
                "relatedLocations": related(found, placed, language),
                "partialFingerprints": { "terang/v1": mark },
            })
        })
        .collect();
    let other = if language == Language::Indonesian { Language::English } else { Language::Indonesian };
    let mut run = run(language);
    run["tool"]["driver"]["rules"] = rules.values().map(|rule| described(rule, language)).collect();
    if !rules.is_empty() {
        run["translations"] = json!([{
            "name": "Terang",
            "language": other.code(),
            "contents": ["localizedData"],
            "isComprehensive": true,
            "associatedComponent": { "name": "Terang" },
            "rules": rules.values().map(|rule| translated(rule, other)).collect::<Vec<_>>(),
        }]);
    }
    run["originalUriBaseIds"] = json!({ ROOT: { "description": { "text": "The root of the repository." } } });
    run["invocations"] = json!([{ "executionSuccessful": true }]);
    run["results"] = results.into();
    document(&run)
}

/// Renders the trouble that ended a command: a run that did not succeed, and has no list of results, not even an empty one,
/// so that nobody takes it for a run that found nothing.
#[must_use]
pub fn sarif_failure(failure: &Failure, language: Language) -> String {
    let mut run = run(language);
    run["invocations"] = json!([{
        "executionSuccessful": false,
        "exitCode": 2,
        "toolExecutionNotifications": [{ "level": "error", "message": { "text": failure.in_language(language) } }],
    }]);
    document(&run)
}

fn run(language: Language) -> Value {
    json!({
        "tool": { "driver": {
            "name": "Terang",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "language": language.code(),
        } },
        "language": language.code(),
        "columnKind": "unicodeCodePoints",
    })
}

fn document(run: &Value) -> String {
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    // Strings and numbers always serialise.
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Finding => "warning",
        Severity::Hint => "note",
    }
}

/// A rule with its documentation, as `terang explain` shows it.
fn described(rule: &Rule, language: Language) -> Value {
    let mut described = translated(rule, language);
    described["defaultConfiguration"] = json!({ "level": level(rule.severity) });
    described["properties"] = json!({ "tags": ["terang", rule.severity.name()] });
    described
}

fn translated(rule: &Rule, language: Language) -> Value {
    let text = rule.text(language);
    let (wrong, do_instead) = match language {
        Language::Indonesian => ("Contoh", "Yang dilakukan"),
        Language::English => ("An example", "What to do instead"),
    };
    let RuleText { what, why, instead, wrong: broken, remedy } = text;
    let (after, right) = (remedy.heading(language), rule.right(language));
    let example = |text: &str| fenced(text.trim_matches('\n'));
    json!({
        "id": rule.name,
        "shortDescription": { "text": what },
        "fullDescription": { "text": format!("{what} {why}") },
        "help": {
            "text": format!("{what} {why}\n\n{do_instead}: {instead}\n\n{wrong}:\n\n{broken}\n\n{after}:\n\n{right}"),
            "markdown": format!(
                "{what} {why}\n\n**{do_instead}:** {instead}\n\n**{wrong}**\n\n{}\n\n**{after}**\n\n{}",
                example(broken),
                example(&right)
            ),
        },
    })
}

/// A block of code whose fence is longer than any row of backticks in it.
fn fenced(code: &str) -> String {
    let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}yaml\n{code}\n{fence}")
}

fn message(found: &Diagnostic, language: Language) -> String {
    let message = found.message.in_language(language);
    let Some(help) = &found.help else { return message.to_owned() };
    let label = if language == Language::Indonesian { "saran" } else { "help" };
    format!("{message}\n{label}: {}", help.in_language(language))
}

fn related(found: &Diagnostic, placed: &Placed<'_>, language: Language) -> Vec<Value> {
    let place = |(id, related): (usize, &super::Related)| {
        let mut place = location(related.at, placed);
        place["id"] = id.into();
        place["message"] = json!({ "text": related.message.in_language(language) });
        place
    };
    found.related.iter().enumerate().map(place).collect()
}

fn location(at: Location, placed: &Placed<'_>) -> Value {
    json!({ "physicalLocation": { "artifactLocation": artifact(at.file, placed), "region": region(at) } })
}

/// Relative to the root of the repository; a content folder elsewhere has a whole address.
fn artifact(file: FileId, placed: &Placed<'_>) -> Value {
    let uri = placed.uri(file);
    if uri.starts_with('/') {
        return json!({ "uri": format!("file://{uri}") });
    }
    json!({ "uri": uri, "uriBaseId": ROOT })
}

/// Lines and columns from 1, the end after the last character; a file as a whole is its first line.
fn region(at: Location) -> Value {
    let at_least_one = |number: u32| number.max(1);
    if at == Location::whole(at.file) {
        return json!({ "startLine": 1 });
    }
    json!({
        "startLine": at_least_one(at.start.line),
        "startColumn": at_least_one(at.start.column),
        "endLine": at_least_one(at.end.line),
        "endColumn": at_least_one(at.end.column),
    })
}

#[cfg(test)]
mod tests;
