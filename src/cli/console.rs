//! What is printed, and where: diagnostics and summaries for people to stderr, JSON to stdout.
//!
//! Takes: what happened. Gives: lines. Never: decides the exit status, or colours what no terminal shows.

use super::arguments::{Format, Inputs};
use crate::diagnostic::{Counts, Diagnostic, Severity, human, json};
use crate::failure::Failure;
use crate::pipeline::{Checked, Pages};
use crate::say;
use crate::words::{Language, Words};
use std::io::Write;

/// How much of what was found is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Errors, or findings where `--strict` stops on them: what keeps a site from being published.
    Stops,
    /// Errors, and how many findings and hints there are.
    Counts,
    /// Everything.
    All,
}

/// A line on stderr. Where stderr is closed there is nobody to tell.
pub fn line(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Whether stderr shows colours.
pub fn is_coloured() -> bool {
    anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never
}

/// The trouble that ended a command: for people to stderr, for machines one object to stdout.
pub fn failure(failure: &Failure, format: Format, language: Language) {
    if format == Format::Json {
        let said = serde_json::json!({ "failure": {
            "message": failure.what.in_language(language),
            "help": failure.help.as_ref().map(|help| help.in_language(language)),
            "path": failure.path.as_ref().map(|path| path.display().to_string()),
            "cause": failure.cause,
        } });
        let _ = writeln!(std::io::stdout(), "{said}");
        return;
    }
    let word = say!(id "gagal", en "failed");
    line(&format!("{}: {}", word.in_language(language), failure.in_language(language)));
}

/// Everything that was found, as asked for.
pub fn diagnostics(checked: &Checked, inputs: &Inputs, detail: Detail, language: Language) {
    if inputs.format == Format::Json {
        let mut out = std::io::stdout().lock();
        for diagnostic in shown(checked, detail, inputs) {
            let _ = writeln!(out, "{}", json(diagnostic, &checked.sources, language));
        }
        return;
    }
    let shown: Vec<Diagnostic> = shown(checked, detail, inputs).cloned().collect();
    if !shown.is_empty() {
        line(human(&shown, &checked.sources, language, is_coloured()).trim_end());
    }
    if inputs.verbose {
        meanings(&shown, language);
    }
}

fn shown<'a>(checked: &'a Checked, detail: Detail, inputs: &Inputs) -> impl Iterator<Item = &'a Diagnostic> {
    let strict = detail == Detail::Stops && inputs.strict;
    checked.diagnostics.iter().filter(move |found| match found.rule.severity {
        Severity::Error => true,
        Severity::Finding => strict || detail == Detail::All,
        Severity::Hint => detail == Detail::All,
    })
}

/// Why each rule that spoke matters.
fn meanings(shown: &[Diagnostic], language: Language) {
    let mut rules: Vec<_> = shown.iter().map(|found| found.rule).collect();
    rules.sort_by_key(|rule| (rule.severity, rule.name));
    rules.dedup_by_key(|rule| rule.name);
    for rule in rules {
        let text = rule.text(language);
        line(&format!("{}: {} {}", rule.name, text.what, text.why));
    }
}

/// One line on what was found, for people; one JSON object as the last line of a build.
pub fn summary(counts: Counts, pages: Option<&Pages>, seconds: f64, inputs: &Inputs, language: Language) {
    if inputs.format == Format::Json {
        let _ = writeln!(std::io::stdout(), "{}", summary_json(counts, pages, seconds));
    } else if !inputs.quiet {
        line(summary_words(counts, pages, seconds).in_language(language));
    }
}

fn summary_json(counts: Counts, pages: Option<&Pages>, seconds: f64) -> serde_json::Value {
    let seconds = (seconds * 1000.0).round() / 1000.0;
    serde_json::json!({ "summary": {
        "pages": pages.map_or(0, |pages| pages.pages),
        "written": pages.map_or(0, |pages| pages.files.written),
        "unchanged": pages.map_or(0, |pages| pages.files.unchanged),
        "removed": pages.map_or(0, |pages| pages.files.removed),
        "errors": counts.errors,
        "findings": counts.findings,
        "hints": counts.hints,
        "seconds": seconds,
    } })
}

fn summary_words(counts: Counts, pages: Option<&Pages>, seconds: f64) -> Words {
    let Counts { errors, findings, hints } = counts;
    let found = say!(
        id "{errors} galat, {findings} catatan terbuka, {hints} petunjuk ({seconds:.2} detik)",
        en "{errors} errors, {findings} findings, {hints} hints ({seconds:.2} s)",
    );
    match pages {
        None => found,
        Some(pages) => {
            let (count, files) = (pages.pages, pages.files);
            let (written, unchanged, removed) = (files.written, files.unchanged, files.removed);
            let Words { id: found_id, en: found_en } = found;
            say!(
                id "{count} halaman; berkas: {written} ditulis, {unchanged} tetap, {removed} dihapus; {found_id}",
                en "{count} pages; files: {written} written, {unchanged} unchanged, {removed} removed; {found_en}",
            )
        }
    }
}
