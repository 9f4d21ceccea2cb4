//! The report for people: every diagnostic with its line underlined, then how often each rule spoke where there are several.
//!
//! Takes: diagnostics and their sources. Gives: text, coloured or plain. Never: sorts, prints, or asks for the terminal.
//!
//! The crate `annotate-snippets` draws; what is handed to it is cut down first, so that a file of a megabyte, a
//! paragraph on one line or a place past the end of a text costs little and breaks nothing.

mod excerpt;

use self::excerpt::Excerpt;
use super::{Diagnostic, Placed, Related, Severity};
use crate::source::{FileId, Location, Position};
use crate::words::Language;
use annotate_snippets::renderer::Renderer;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Snippet, normalize_untrusted_str};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

/// Columns within which an excerpt is drawn.
const WIDTH: usize = 100;
/// An underline is no longer than this: it shows where to look, not how much there is.
const LONGEST_UNDERLINE: usize = 80;
/// What is kept of a line to the right of an underline; more than [`WIDTH`], so that the cut is drawn as one.
const KEPT_AFTER: usize = 200;
/// A place further into its line than this is named but not shown.
const FURTHEST: usize = 20_000;
/// A related place further away than this is named but not shown: all lines between go through the drawing.
const FURTHEST_LINES: u32 = 100;

/// Renders diagnostics for people, in the order given; files are named as `placed` has them, so that a terminal can open
/// them where that is from the working folder.
#[must_use]
pub fn human(diagnostics: &[Diagnostic], placed: &Placed<'_>, language: Language, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let mut texts = Texts { placed, lines: BTreeMap::new() };
    let mut report = String::new();
    for diagnostic in diagnostics {
        report.push_str(&renderer.render(&[group(diagnostic, &mut texts, language)]));
        report.push_str("\n\n");
    }
    report.push_str(&by_rule(diagnostics, language));
    report
}

/// The severity as people read it. A finding is never called "temuan": that is what an auditor issues.
pub(super) fn severity_word(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::Indonesian) => "galat",
        (Severity::Finding, Language::Indonesian) => "catatan terbuka",
        (Severity::Hint, Language::Indonesian) => "petunjuk",
        (_, Language::English) => severity.name(),
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Finding => Level::WARNING,
        Severity::Hint => Level::NOTE,
    }
}

/// One diagnostic as the drawing crate wants it: title, its place, related places file by file, help.
fn group(diagnostic: &Diagnostic, texts: &mut Texts<'_>, language: Language) -> Group<'static> {
    let severity = diagnostic.severity();
    let title = level(severity)
        .with_name(severity_word(severity, language))
        .primary_title(diagnostic.message.in_language(language).to_owned())
        .id(diagnostic.rule.name);

    let excerpt = Excerpt::of(diagnostic);
    let mut marks: Vec<(FileId, Vec<Mark>)> = vec![(diagnostic.at.file, Vec::new())];
    marks[0].1.extend(texts.mark(diagnostic.at, None).filter(|_| excerpt != Excerpt::None));
    let mut elsewhere: Vec<&Related> = Vec::new();
    for related in &diagnostic.related {
        let mark = texts.mark(related.at, Some(related.message.in_language(language)));
        let Some(mark) = mark.filter(|_| !is_far(diagnostic.at, related.at)) else {
            elsewhere.push(related);
            continue;
        };
        match marks.iter_mut().find(|(file, marks)| *file == related.at.file && !marks.is_empty()) {
            Some((_, marks)) => marks.push(mark),
            None => marks.push((related.at.file, vec![mark])),
        }
    }

    let mut group = Group::with_title(title);
    for (place, (file, marks)) in marks.into_iter().enumerate() {
        group = match texts.snippet(file, &marks, excerpt) {
            Some(snippet) => group.element(snippet),
            None if place == 0 => group.element(texts.origin(diagnostic.at)),
            None => group,
        };
    }
    for related in elsewhere {
        let Position { line, column } = related.at.start;
        let path = texts.path(related.at.file);
        let message = format!("{path}:{line}:{column}: {}", related.message.in_language(language));
        let name = if language == Language::Indonesian { "lihat" } else { "see" };
        group = group.element(Level::NOTE.with_name(name).message(normalize_untrusted_str(&message)));
    }
    if let Some(help) = &diagnostic.help {
        let name = if language == Language::Indonesian { "saran" } else { "help" };
        group = group.element(Level::HELP.with_name(name).message(normalize_untrusted_str(help.in_language(language))));
    }
    group
}

/// Whether two places of one file lie too far apart to be drawn together.
fn is_far(at: Location, other: Location) -> bool {
    at.file == other.file && at.start.line.abs_diff(other.start.line) > FURTHEST_LINES
}

/// A stretch of one line to be underlined.
struct Mark {
    /// Counted from 0.
    line: usize,
    /// Bytes of that line.
    bytes: Range<usize>,
    /// What to say about it; the diagnostic's own place says nothing, its title does.
    label: Option<String>,
}

/// The files that diagnostics speak of, cut into lines when first asked for.
struct Texts<'a> {
    placed: &'a Placed<'a>,
    lines: BTreeMap<FileId, Vec<&'a str>>,
}

impl<'a> Texts<'a> {
    /// A file's path, as harmless on a terminal as the crate makes its lines.
    fn path(&self, file: FileId) -> String {
        normalize_untrusted_str(&self.placed.path(file))
    }

    fn lines(&mut self, file: FileId) -> &[&'a str] {
        let sources = self.placed.sources;
        self.lines.entry(file).or_insert_with(|| split_lines(&sources.file(file).text))
    }

    /// The place alone, where there is no line to show.
    fn origin(&self, at: Location) -> Origin<'static> {
        let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
        Origin::path(self.path(at.file)).line(number(at.start.line)).char_column(number(at.start.column))
    }

    /// What to underline, or nothing: for a file as a whole, and for a place that its text does not have.
    fn mark(&mut self, at: Location, label: Option<&str>) -> Option<Mark> {
        if at == Location::whole(at.file) || usize::try_from(at.start.column).ok()? > FURTHEST {
            return None;
        }
        let line = usize::try_from(at.start.line).ok()?.checked_sub(1)?;
        let text = *self.lines(at.file).get(line)?;
        let start = byte_of_column(text, at.start.column);
        // Of a place with several lines the first is underlined.
        let end =
            if at.end.line == at.start.line { byte_of_column(text, at.end.column) } else { text.trim_end().len() };
        let end = end.max(start).min(byte_after(text, start, LONGEST_UNDERLINE));
        Some(Mark { line, bytes: start..end, label: label.map(str::to_owned) })
    }

    /// The lines from the first mark to the last, with the marks. The first mark of the first file is the diagnostic's.
    fn snippet(
        &mut self,
        file: FileId,
        marks: &[Mark],
        excerpt: Excerpt,
    ) -> Option<Snippet<'static, Annotation<'static>>> {
        let first = marks.iter().map(|mark| mark.line).min()?;
        let last = marks.iter().map(|mark| mark.line).max()?;
        let path = self.path(file);
        let mut text = String::new();
        let mut annotations = Vec::new();
        // Straight to the first line: to count up to it for each of many diagnostics would be quadratic.
        for (number, line) in (first..).zip(self.lines(file).get(first..=last)?) {
            let here = || marks.iter().filter(move |mark| mark.line == number);
            for mark in here() {
                let kind = if mark.label.is_some() { AnnotationKind::Context } else { AnnotationKind::Primary };
                let span = text.len() + mark.bytes.start..text.len() + mark.bytes.end;
                annotations.push(kind.span(span).label(mark.label.as_deref().map(normalize_untrusted_str)));
            }
            let needed = here().map(|mark| mark.bytes.end).max().unwrap_or(0);
            let kept = line.trim_end().len().max(needed).min(byte_after(line, needed, KEPT_AFTER));
            // A number is known by its end, too.
            let known = byte_after(line, kept, LONGEST_UNDERLINE);
            text.push_str(&excerpt.of_line(&line[..known])[..kept]);
            // Also after the last line: an empty one would be lost otherwise.
            text.push('\n');
        }
        Some(Snippet::source(text).path(path).line_start(first + 1).annotations(annotations))
    }
}

/// Lines as YAML and Markdown count them: ended by LF, CR LF or a lone CR. An empty text has none.
pub(super) fn split_lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find(['\n', '\r']) {
        lines.push(&rest[..end]);
        let after = &rest[end..];
        rest = after.strip_prefix("\r\n").unwrap_or(&after[1..]);
    }
    if !text.is_empty() {
        lines.push(rest);
    }
    lines
}

/// Where a column, counted from 1 in characters, begins; the end of the line where it has fewer.
fn byte_of_column(line: &str, column: u32) -> usize {
    byte_after(line, 0, usize::try_from(column).unwrap_or(usize::MAX).saturating_sub(1))
}

/// Where the text ends that follows a byte for so many characters.
fn byte_after(line: &str, start: usize, characters: usize) -> usize {
    line[start..].char_indices().nth(characters).map_or(line.len(), |(byte, _)| start + byte)
}

/// How often each rule spoke, the gravest and most frequent first.
pub(super) fn counts_by_rule(diagnostics: &[Diagnostic]) -> Vec<((Severity, &'static str), usize)> {
    let mut counts: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        *counts.entry((diagnostic.severity(), diagnostic.rule.name)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|&((severity, _), count)| (severity, Reverse(count)));
    counts
}

/// Where there is more than one, how often each rule spoke; then how to learn more.
fn by_rule(diagnostics: &[Diagnostic], language: Language) -> String {
    let counts = counts_by_rule(diagnostics);
    let Some(&((_, example), _)) = counts.first() else { return String::new() };
    let mut text = String::new();
    if diagnostics.len() > 1 {
        text.push_str(match language {
            Language::Indonesian => "Jumlah per aturan:\n",
            Language::English => "By rule:\n",
        });
        let width = counts.iter().map(|((_, name), _)| name.len()).max().unwrap_or(0);
        for ((severity, name), count) in counts {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{count:>6}  {name:width$}  {}", severity_word(severity, language));
        }
    }
    let _ = match language {
        Language::Indonesian => writeln!(text, "Arti sebuah aturan dan contohnya: terang explain {example}"),
        Language::English => writeln!(text, "What a rule means, with an example: terang explain {example}"),
    };
    text
}

#[cfg(test)]
mod tests;
