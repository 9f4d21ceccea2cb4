//! The full list for a step summary of GitHub Actions: Markdown, how often each rule spoke, then a table a file.
//!
//! Takes: diagnostics, and how many bytes there is room for. Gives: Markdown that fits. Never: lets a text become markup,
//! or ends in the middle of a row; what found no room is counted.

use super::human::{counts_by_rule, severity_word};
use super::placed::{Placed, without_controls};
use super::{Counts, Diagnostic};
use crate::source::FileId;
use crate::words::Language;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What is kept free for the sentence on what found no room.
const RESERVED: usize = 400;

/// Renders diagnostics as Markdown of at most `room` bytes; empty where there is room for nothing.
#[must_use]
pub fn step_summary(diagnostics: &[Diagnostic], placed: &Placed<'_>, language: Language, room: usize) -> String {
    let mut page = Page { text: String::new(), room: room.saturating_sub(RESERVED) };
    if !page.add(&head(diagnostics, language)) {
        return String::new();
    }
    let mut left_out = 0;
    for (file, found) in by_file(diagnostics, placed) {
        let mut rows = found.iter().map(|found| row(found, language));
        let first = rows.next().unwrap_or_default();
        // A heading without a row says nothing.
        let heading = format!("\n### {}\n\n{}{first}", text(&placed.path(file)), columns(language));
        let mut fitted = usize::from(page.add(&heading));
        if fitted > 0 {
            fitted += rows.take_while(|row| page.add(row)).count();
        }
        left_out += found.len() - fitted;
    }
    // Writing to a String cannot fail.
    let _ = match (left_out, language) {
        (0, _) => Ok(()),
        (_, Language::Indonesian) => {
            writeln!(
                page.text,
                "\nDan {left_out} lagi, yang tidak muat di sini; semuanya ada di keluaran `terang check`."
            )
        }
        (_, Language::English) => {
            writeln!(
                page.text,
                "\nAnd {left_out} more, for which there is no room here; `terang check` tells them all."
            )
        }
    };
    page.text
}

/// A text that stops growing.
struct Page {
    text: String,
    room: usize,
}

impl Page {
    fn add(&mut self, more: &str) -> bool {
        let fits = self.text.len() + more.len() <= self.room;
        if fits {
            self.text.push_str(more);
        }
        fits
    }
}

/// Files with the gravest diagnostics first, then by path; in a file, by line.
fn by_file<'a>(diagnostics: &'a [Diagnostic], placed: &Placed<'_>) -> Vec<(FileId, Vec<&'a Diagnostic>)> {
    let mut files: BTreeMap<FileId, Vec<&Diagnostic>> = BTreeMap::new();
    for found in diagnostics {
        files.entry(found.at.file).or_default().push(found);
    }
    let mut files: Vec<_> = files.into_iter().collect();
    for (_, found) in &mut files {
        found.sort_by_key(|found| (found.at.start, found.severity()));
    }
    let gravest = |found: &[&Diagnostic]| found.iter().map(|found| found.severity()).min();
    files.sort_by_cached_key(|(file, found)| (gravest(found), placed.path(*file)));
    files
}

fn head(diagnostics: &[Diagnostic], language: Language) -> String {
    let counts = Counts::of(diagnostics);
    let (Counts { errors, findings, hints, .. }, replied) = (counts, counts.replied());
    let replied = replied.in_language(language);
    let (title, columns) = match language {
        // Nothing is judged before every error is mended.
        Language::Indonesian if errors > 0 => (
            format!("{errors} galat; catatan dan petunjuk baru dicari sesudah galat diperbaiki"),
            "| Aturan | Tingkat | Jumlah |",
        ),
        Language::English if errors > 0 => {
            let noun = if errors == 1 { "error" } else { "errors" };
            (
                format!("{errors} {noun}; findings and hints are looked for once the errors are mended"),
                "| Rule | Severity | Count |",
            )
        }
        Language::Indonesian => (
            format!("{errors} galat, {findings} catatan terbuka{replied}, {hints} petunjuk"),
            "| Aturan | Tingkat | Jumlah |",
        ),
        Language::English => {
            (format!("{errors} errors, {findings} findings{replied}, {hints} hints"), "| Rule | Severity | Count |")
        }
    };
    let mut head = format!("\n## Terang: {title}\n");
    if !diagnostics.is_empty() {
        let _ = write!(head, "\n{columns}\n|---|---|---:|\n");
        for ((severity, rule), count) in counts_by_rule(diagnostics) {
            let _ = writeln!(head, "| {rule} | {} | {count} |", severity_word(severity, language));
        }
    }
    head
}

fn columns(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "| Baris | Tingkat | Aturan | Pesan | Saran |\n|---:|---|---|---|---|\n",
        Language::English => "| Line | Severity | Rule | Message | Help |\n|---:|---|---|---|---|\n",
    }
}

fn row(found: &Diagnostic, language: Language) -> String {
    format!(
        "| {} | {} | {} | {} | {} |\n",
        found.at.start.line,
        severity_word(found.severity(), language),
        found.rule.name,
        text(found.message.in_language(language)),
        found.help.as_ref().map_or_else(String::new, |help| text(help.in_language(language)))
    )
}

/// A text as it is: nothing in it is markup, and it stays on one line. Code in backticks stays code where it holds nothing
/// that a table or a reader could take for something else.
fn text(written: &str) -> String {
    let written = without_controls(written);
    let parts: Vec<&str> = written.split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    let mut escaped = String::new();
    for (place, part) in parts.iter().enumerate() {
        let is_code = is_paired && place % 2 == 1;
        let is_plain = !part.is_empty() && part.trim() == *part && !part.contains(['|', '\\', '\n', '\r', '\t', '$']);
        match (is_code, is_plain) {
            (true, true) => escaped.extend(["`", part, "`"]),
            (true, false) => escaped.extend(["\\`", &plain(part), "\\`"]),
            (false, _) => {
                if place > 0 && !is_paired {
                    escaped.push_str("\\`");
                }
                escaped.push_str(&plain(part));
            }
        }
    }
    escaped
}

/// Words without markup: ASCII signs that Markdown could take for its own are escaped.
fn plain(part: &str) -> String {
    let mut escaped = String::new();
    for letter in part.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // Not a mention, and not a formula.
            '@' => escaped.push_str("&#64;"),
            '$' => escaped.push_str("&#36;"),
            // An address in a text is not made a link.
            ':' => escaped.push_str("&#58;"),
            '\n' => escaped.push_str("<br>"),
            '\r' => {}
            '\t' => escaped.push(' '),
            '\\' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '!' | '|' | '~' | '`' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
